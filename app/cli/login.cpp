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
    return QCoreApplication::translate("cli::Login", text);
}

class Login : public Command
{
public:
    QString name() const override { return QStringLiteral("login"); }
    QString summary() const override { return tr("Signs in: with the browser, a code on another device, the Azure CLI or a principal."); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("device-code"), tr("Shows a code to be typed on another device.")});
        parser.addOption({QStringLiteral("azure-cli"), tr("Uses the account that the Azure CLI (az) is signed in with.")});
        parser.addOption({QStringLiteral("service-principal"),
                          tr("Uses AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET, now and in later calls.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static QCoro::Task<core::Result<identity::Account>> signIn(Invocation invocation, app::Services* services);
    static QCoro::Task<int> useExternal(Invocation invocation, app::Services* services,
                                        app::ExternalCredential::Source source);
    static int print(const Invocation& invocation, const QJsonObject& account);
};

int Login::print(const Invocation& invocation, const QJsonObject& account)
{
    invocation.output.object(account, {{QStringLiteral("user"), tr("User")},
                                       {QStringLiteral("name"), tr("Name")},
                                       {QStringLiteral("tenantId"), tr("Tenant")},
                                       {QStringLiteral("state"), tr("State")}});
    return Done;
}

QCoro::Task<core::Result<identity::Account>> Login::signIn(Invocation invocation, app::Services* services)
{
    identity::Session* session = services->session();
    Terminal* terminal = &invocation.output.terminal();
    identity::SignInRequest request;
    request.tenantId = invocation.options.tenant;
    request.loginHint = invocation.options.user;
    if (invocation.parser->isSet(QStringLiteral("device-code"))) {
        const identity::Session::ShowDeviceCode show = [terminal](const identity::DeviceCodePrompt& prompt) {
            terminal->message(tr("Open %1 and type the code %2.")
                                  .arg(Terminal::safeText(prompt.verificationUri.toString()), Terminal::safeText(prompt.userCode)));
        };
        core::Result<identity::Account> account = co_await session->signInWithDeviceCode(request, show, invocation.cancel);
        co_return account;
    }
    if (session->authority().allowsAutomaticSignIn()) {
        core::Result<identity::Account> account = co_await session->signInAutomatically(invocation.cancel);
        co_return account;
    }
    const identity::Session::ShowBrowser show = [terminal](const identity::BrowserPrompt& prompt) {
        if (prompt.opened) {
            terminal->message(tr("Continue in the browser that was opened."));
        } else {
            terminal->message(tr("No browser could be opened. Open this address, or use --device-code:\n%1")
                                  .arg(prompt.url.toString(QUrl::FullyEncoded)));
        }
    };
    core::Result<identity::Account> account = co_await session->signInWithBrowser(request, show, invocation.cancel);
    co_return account;
}

QCoro::Task<int> Login::useExternal(Invocation invocation, app::Services* services, app::ExternalCredential::Source source)
{
    app::ExternalCredential* credential = services->credential();
    const app::ExternalCredential::Source before = credential->source();
    core::Result<void> done = credential->choose(source);
    if (done) {
        done = co_await credential->prepare(services->session(), invocation.cancel);
        if (!done) {
            (void)credential->choose(before);
        }
    }
    if (!done) {
        co_return report(invocation, done.error());
    }
    if (source == app::ExternalCredential::Source::ServicePrincipal) {
        co_return print(invocation, identity::toJson(services->session()->currentAccount()));
    }
    const QJsonObject account{{QStringLiteral("user"), credential->user()},
                              {QStringLiteral("tenantId"), credential->tenantId()},
                              {QStringLiteral("state"), QStringLiteral("signedIn")},
                              {QStringLiteral("type"), QStringLiteral("azureCli")}};
    co_return print(invocation, account);
}

QCoro::Task<int> Login::run(Invocation invocation)
{
    const bool azureCli = invocation.parser->isSet(QStringLiteral("azure-cli"));
    const bool principal = invocation.parser->isSet(QStringLiteral("service-principal"));
    const bool code = invocation.parser->isSet(QStringLiteral("device-code"));
    if (int(azureCli) + int(principal) + int(code) > 1 || !invocation.arguments.isEmpty()) {
        const core::Error error = core::Error::make(core::ErrorKind::InvalidInput, tr("Only one of its options can be used."), name());
        co_return report(invocation, error);
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, false);
    if (!services) {
        co_return report(invocation, services.error());
    }
    if (azureCli || principal) {
        app::ExternalCredential::Source source = app::ExternalCredential::Source::AzureCli;
        if (principal) {
            source = app::ExternalCredential::Source::ServicePrincipal;
        }
        const int status = co_await useExternal(invocation, services->get(), source);
        co_return status;
    }
    const core::Result<identity::Account> account = co_await signIn(invocation, services->get());
    co_await (*services)->flush();
    if (!account) {
        co_return report(invocation, account.error());
    }
    (void)(*services)->credential()->choose(app::ExternalCredential::Source::Session);
    co_return print(invocation, identity::toJson(*account));
}

} // namespace

std::unique_ptr<Command> makeLogin()
{
    return std::make_unique<Login>();
}

} // namespace cli
