// SPDX-License-Identifier: GPL-3.0-or-later
// `accounts import` and `accounts export`: the token cache files of other programs.
#include "cli/commands.h"
#include "cli/connection.h"
#include "common/externalcredential.h"
#include "identity/msalcachefile.h"
#include "identity/session.h"

#include <QCoreApplication>
#include <QDir>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::AccountsExchange", text);
}

QList<Column> columns()
{
    return {{QStringLiteral("user"), tr("User")},
            {QStringLiteral("name"), tr("Name")},
            {QStringLiteral("tenantId"), tr("Tenant")},
            {QStringLiteral("state"), tr("State")}};
}

int badFile(const Invocation& invocation, const core::Error& error)
{
    (void)report(invocation, error);
    return BadInputFile;
}

int wrongUsage(const Invocation& invocation, const QString& problem, const QString& command)
{
    return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, problem, command));
}

void say(const Invocation& invocation, const QStringList& sentences)
{
    for (const QString& sentence : sentences) {
        invocation.output.terminal().message(Terminal::safeText(sentence));
    }
}

class AccountsImport : public Command
{
public:
    QString name() const override { return QStringLiteral("accounts import"); }
    QString summary() const override { return tr("Takes accounts over from an MSAL token cache; without FILE, shows the Azure CLI's."); }
    QString arguments() const override { return QStringLiteral("[FILE]"); }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static int print(const Invocation& invocation, const identity::CacheImport& imported, bool isForgotten);
};

int AccountsImport::print(const Invocation& invocation, const identity::CacheImport& imported, bool isForgotten)
{
    QJsonArray rows;
    int usable = 0;
    int unkept = 0;
    QStringList strangers;
    for (const identity::CachedAccount& one : imported.accounts) {
        QJsonObject row = identity::toJson(one.account);
        row.insert(QStringLiteral("imported"), one.isImported);
        row.insert(QStringLiteral("kept"), one.isKept && !isForgotten);
        rows.append(row);
        usable += one.isImported ? 1 : 0;
        unkept += one.isImported && !one.isKept ? 1 : 0;
        if (!one.isImported) {
            strangers << one.clientIds;
        }
    }
    strangers.removeDuplicates();
    say(invocation, imported.warnings);
    if (imported.accounts.isEmpty()) {
        say(invocation, {tr("The file has no account of this cloud.")});
    } else if (!strangers.isEmpty()) {
        say(invocation, {tr("Accounts of other applications (client id %1) are listed only: their tokens work for those alone. "
                            "Sign in with: pilothouse-cli login, or with the Azure CLI's account: pilothouse-cli login --azure-cli")
                             .arg(strangers.join(QStringLiteral(", ")))});
    }
    if (isForgotten && usable > 0) {
        say(invocation, {tr("This cloud signs in without asking, so imported accounts end with this command.")});
    } else if (unkept > 0) {
        say(invocation, {tr("The accounts could not be kept, because the keychain cannot be used; they end with this command.")});
    }
    invocation.output.rows(rows, columns());
    if (usable == 0) {
        return SignInNeeded;
    }
    return unkept > 0 && !isForgotten ? BadInputFile : Done;
}

QCoro::Task<int> AccountsImport::run(Invocation invocation)
{
    if (invocation.arguments.size() > 1) {
        co_return wrongUsage(invocation, tr("Give one file."), name());
    }
    QString file = identity::MsalCacheFile::azureCliPath();
    if (!invocation.arguments.isEmpty()) {
        file = invocation.arguments.first();
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, false);
    if (!services) {
        co_return report(invocation, services.error());
    }
    identity::Session* session = (*services)->session();
    const core::Result<identity::CacheImport> imported = co_await session->importCache(file, invocation.cancel);
    co_await (*services)->flush();
    if (!imported) {
        if (imported.error().kind == core::ErrorKind::Cancelled) {
            co_return report(invocation, imported.error());
        }
        co_return badFile(invocation, imported.error());
    }
    co_return print(invocation, *imported, session->authority().allowsAutomaticSignIn());
}

class AccountsExport : public Command
{
public:
    QString name() const override { return QStringLiteral("accounts export"); }
    QString summary() const override { return tr("Puts accounts with their tokens into an MSAL token cache for other programs."); }
    QString arguments() const override { return QStringLiteral("FILE"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("account"), tr("Only this account."), QStringLiteral("upn")});
        parser.addOption({QStringLiteral("force"), tr("Replaces a file that is no token cache; the former one is kept beside it.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static int print(const Invocation& invocation, const identity::CacheExport& exported, const QString& file);
};

int AccountsExport::print(const Invocation& invocation, const identity::CacheExport& exported, const QString& file)
{
    QJsonArray rows;
    for (const identity::Account& account : exported.accounts) {
        rows.append(identity::toJson(account));
    }
    say(invocation, exported.warnings);
    if (!exported.keptAside.isEmpty()) {
        say(invocation, {tr("The former file was no token cache and is kept as %1.").arg(QDir::toNativeSeparators(exported.keptAside))});
    }
    say(invocation, {tr("%1 now holds credentials in plain text, readable by you alone (mode 0600): whoever gets it is signed in as you.")
                         .arg(QDir::toNativeSeparators(file))});
    invocation.output.rows(rows, columns());
    return Done;
}

QCoro::Task<int> AccountsExport::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return wrongUsage(invocation, tr("Give the file to write."), name());
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, false);
    if (!services) {
        co_return report(invocation, services.error());
    }
    identity::Session* session = (*services)->session();
    if (session->authority().allowsAutomaticSignIn()) {
        const core::Result<void> signedIn = co_await (*services)->signIn(invocation.cancel);
        if (!signedIn) {
            co_return report(invocation, signedIn.error());
        }
    }
    identity::CacheExportRequest request;
    request.file = invocation.arguments.first();
    request.account = invocation.parser->value(QStringLiteral("account"));
    request.replaceUnreadable = invocation.parser->isSet(QStringLiteral("force"));
    const core::Result<identity::CacheExport> exported = co_await session->exportCache(request, invocation.cancel);
    co_await (*services)->flush();
    if (!exported) {
        const core::Error& error = exported.error();
        const bool isAboutFile = error.target == request.file || error.target.startsWith(request.file + QLatin1Char('.'));
        if (isAboutFile && error.kind != core::ErrorKind::Cancelled) {
            co_return badFile(invocation, error);
        }
        co_return report(invocation, error);
    }
    co_return print(invocation, *exported, request.file);
}

} // namespace

std::unique_ptr<Command> makeAccountsImport()
{
    return std::make_unique<AccountsImport>();
}

std::unique_ptr<Command> makeAccountsExport()
{
    return std::make_unique<AccountsExport>();
}

} // namespace cli
