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
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("cache-file"), tr("Also removes them from this MSAL token cache that accounts were exported to."),
                          QStringLiteral("file")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    /// Ids and names of accounts to remove from the file.
    static QCoro::Task<core::Result<void>> removeFromFile(Invocation invocation, identity::Session* session, QStringList accounts);
};

QCoro::Task<core::Result<void>> Logout::removeFromFile(Invocation invocation, identity::Session* session, QStringList accounts)
{
    const QString file = invocation.parser->value(QStringLiteral("cache-file"));
    accounts.removeDuplicates();
    for (const QString& account : std::as_const(accounts)) {
        const core::Result<int> removed = co_await session->removeFromCache(file, account, invocation.cancel);
        if (!removed) {
            co_return removed.error();
        }
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<int> Logout::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, false);
    if (!services) {
        co_return report(invocation, services.error());
    }
    identity::Session* session = (*services)->session();
    QJsonArray removed;
    QStringList fromFile;
    if (!invocation.options.user.isEmpty()) {
        fromFile << invocation.options.user; // it may be in the file alone
    }
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
        fromFile << id;
        removed.append(QJsonObject{{QStringLiteral("user"), account.username}, {QStringLiteral("tenantId"), account.homeTenantId}});
    }
    const core::Result<void> chosen = (*services)->credential()->choose(app::ExternalCredential::Source::Session);
    co_await (*services)->flush();
    if (!chosen) {
        co_return report(invocation, chosen.error());
    }
    if (invocation.parser->isSet(QStringLiteral("cache-file"))) {
        const core::Result<void> cleared = co_await removeFromFile(invocation, session, fromFile);
        if (!cleared) {
            (void)report(invocation, cleared.error());
            co_return int(BadInputFile);
        }
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
