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
                          tr("Uses AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET or AZURE_CLIENT_CERTIFICATE_PATH, now and "
                             "in later calls.")});
        parser.addOption({QStringLiteral("federated"),
                          tr("Uses AZURE_TENANT_ID, AZURE_CLIENT_ID and the token of AZURE_FEDERATED_TOKEN_FILE, GitHub Actions or "
                             "Azure Pipelines, now and in later calls.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static QCoro::Task<core::Result<identity::Account>> signIn(Invocation invocation, app::Services* services);
    static QCoro::Task<int> useExternal(Invocation invocation, app::Services* services,
                                        app::ExternalCredential::Source source);
    static app::ExternalCredential::Source sourceOf(const Invocation& invocation);
    static int print(const Invocation& invocation, const QJsonObject& account);
};

int Login::print(const Invocation& invocation, const QJsonObject& account)
{
    invocation.output.object(account, {{QStringLiteral("user"), tr("User")},
                                       {QStringLiteral("name"), tr("Name")},
                                       {QStringLiteral("tenantId"), tr("Tenant")},
                                       {QStringLiteral("type"), tr("Type")},
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
    const core::Result<void> kept = credential->choose(source);
    if (!kept) {
        co_return report(invocation, kept.error());
    }
    const core::Result<identity::Account> account = co_await credential->signIn(services->session(), invocation.cancel);
    if (!account) {
        (void)credential->choose(before);
        co_return report(invocation, account.error());
    }
    co_return print(invocation, identity::toJson(*account));
}

app::ExternalCredential::Source Login::sourceOf(const Invocation& invocation)
{
    using Source = app::ExternalCredential::Source;
    if (invocation.parser->isSet(QStringLiteral("azure-cli"))) {
        return Source::AzureCli;
    }
    if (invocation.parser->isSet(QStringLiteral("service-principal"))) {
        return Source::ServicePrincipal;
    }
    return invocation.parser->isSet(QStringLiteral("federated")) ? Source::Federated : Source::Session;
}

QCoro::Task<int> Login::run(Invocation invocation)
{
    int routes = 0;
    for (const char* route : {"azure-cli", "service-principal", "federated", "device-code"}) {
        routes += invocation.parser->isSet(QLatin1String(route)) ? 1 : 0;
    }
    if (routes > 1 || !invocation.arguments.isEmpty()) {
        const core::Error error = core::Error::make(core::ErrorKind::InvalidInput, tr("Only one of its options can be used."), name());
        co_return report(invocation, error);
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, false);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const app::ExternalCredential::Source source = sourceOf(invocation);
    if (source != app::ExternalCredential::Source::Session) {
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
