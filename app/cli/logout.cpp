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
    return QCoreApplication::translate("cli::Logout", text);
}

class Logout : public Command
{
public:
    QString name() const override { return QStringLiteral("logout"); }
    QString summary() const override { return tr("Forgets an account (--user) or all accounts of this cloud."); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> Logout::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, false);
    if (!services) {
        co_return report(invocation, services.error());
    }
    identity::Session* session = (*services)->session();
    QJsonArray removed;
    const QList<identity::Account> accounts = session->accounts();
    for (const identity::Account& account : accounts) {
        const QString& user = invocation.options.user;
        if (!user.isEmpty() && user.compare(account.username, Qt::CaseInsensitive) != 0 && user != account.id) {
            continue;
        }
        const QString id = account.id;
        const core::Result<void> gone = co_await session->signOut(id);
        if (!gone) {
            co_return report(invocation, gone.error());
        }
        removed.append(QJsonObject{{QStringLiteral("user"), account.username}, {QStringLiteral("tenantId"), account.homeTenantId}});
    }
    const core::Result<void> chosen = (*services)->credential()->choose(app::ExternalCredential::Source::Session);
    co_await (*services)->flush();
    if (!chosen) {
        co_return report(invocation, chosen.error());
    }
    invocation.output.rows(removed, {{QStringLiteral("user"), tr("User")}, {QStringLiteral("tenantId"), tr("Tenant")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeLogout()
{
    return std::make_unique<Logout>();
}

} // namespace cli
