// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/connection.h"
#include "common/externalcredential.h"
#include "identity/session.h"

#include <QCoreApplication>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Accounts", text);
}

class Accounts : public Command
{
public:
    QString name() const override { return QStringLiteral("accounts"); }
    QString summary() const override { return tr("Lists who is signed in, with tenant and state."); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> Accounts::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, false);
    if (!services) {
        co_return report(invocation, services.error());
    }
    // Whom every other command would use: what login chose, somebody signed in, the environment, a sandbox's first user.
    const core::Result<void> signedIn = co_await (*services)->signIn(invocation.cancel);
    const bool nobody = (*services)->session()->accounts().isEmpty() || (*services)->credential()->isChosen();
    if (!signedIn && nobody && signedIn.error().code != QLatin1String("NoAccount")) {
        co_return report(invocation, signedIn.error());
    }
    QJsonArray rows;
    const QList<identity::Account> accounts = (*services)->session()->accounts();
    for (const identity::Account& account : accounts) {
        rows.append(identity::toJson(account));
    }
    invocation.output.rows(rows, {{QStringLiteral("user"), tr("User")},
                                  {QStringLiteral("name"), tr("Name")},
                                  {QStringLiteral("tenantId"), tr("Tenant")},
                                  {QStringLiteral("type"), tr("Type")},
                                  {QStringLiteral("state"), tr("State")},
                                  {QStringLiteral("current"), tr("Current")}});
    co_return int(Done);
}

class Tenants : public Command
{
public:
    QString name() const override { return QStringLiteral("tenants"); }
    QString summary() const override { return tr("Lists the tenants that the current account belongs to."); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> Tenants::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    const core::Result<void> listed = co_await (*services)->readTenants(context);
    if (!listed) {
        co_return report(invocation, listed.error());
    }
    QJsonArray rows;
    const QList<identity::Tenant> tenants = (*services)->session()->tenants();
    for (const identity::Tenant& tenant : tenants) {
        rows.append(identity::toJson(tenant));
    }
    invocation.output.rows(rows, {{QStringLiteral("displayName"), tr("Name")},
                                  {QStringLiteral("domain"), tr("Domain")},
                                  {QStringLiteral("tenantId"), tr("Tenant")},
                                  {QStringLiteral("home"), tr("Home")},
                                  {QStringLiteral("current"), tr("Current")},
                                  {QStringLiteral("state"), tr("State")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeAccounts()
{
    return std::make_unique<Accounts>();
}

std::unique_ptr<Command> makeTenants()
{
    return std::make_unique<Tenants>();
}

} // namespace cli
