// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/credentials/environment.h"

#include "identity/credentials/applicationcredential.h"
#include "identity/credentials/federatedproof.h"

#include <QCoreApplication>

namespace identity {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(identity::EnvironmentCredentials)
};

core::Error needed(const QString& sentence, const QString& target = {})
{
    core::Error error = core::Error::make(core::ErrorKind::SignInNeeded, sentence, target);
    error.code = QStringLiteral("EnvironmentCredential");
    return error;
}

bool isTrue(const QString& text)
{
    return text == QLatin1String("1") || text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

} // namespace

EnvironmentCredentials::EnvironmentCredentials(QProcessEnvironment environment) : m_environment(std::move(environment)) {}

QString EnvironmentCredentials::tenantId() const
{
    const QString own = value("AZURE_TENANT_ID");
    return own.isEmpty() ? value("AZURESUBSCRIPTION_TENANT_ID") : own;
}

QString EnvironmentCredentials::clientId() const
{
    const QString own = value("AZURE_CLIENT_ID");
    return own.isEmpty() ? value("AZURESUBSCRIPTION_CLIENT_ID") : own;
}

bool EnvironmentCredentials::hasSecretOrCertificate() const
{
    return !value("AZURE_CLIENT_SECRET").isEmpty() || !value("AZURE_CLIENT_CERTIFICATE_PATH").isEmpty();
}

bool EnvironmentCredentials::hasFederation() const
{
    const bool gitHub = !value("ACTIONS_ID_TOKEN_REQUEST_URL").isEmpty() && !value("ACTIONS_ID_TOKEN_REQUEST_TOKEN").isEmpty();
    const bool pipelines = !value("SYSTEM_OIDCREQUESTURI").isEmpty() && !value("SYSTEM_ACCESSTOKEN").isEmpty() &&
                           !value("AZURESUBSCRIPTION_SERVICE_CONNECTION_ID").isEmpty();
    return !value("AZURE_FEDERATED_TOKEN_FILE").isEmpty() || gitHub || pipelines;
}

QStringList EnvironmentCredentials::missing(Kind kind) const
{
    QStringList names;
    if (tenantId().isEmpty()) {
        names << QStringLiteral("AZURE_TENANT_ID");
    }
    if (clientId().isEmpty()) {
        names << QStringLiteral("AZURE_CLIENT_ID");
    }
    const QString secrets = Text::tr("%1 or %2").arg(QLatin1String("AZURE_CLIENT_SECRET"), QLatin1String("AZURE_CLIENT_CERTIFICATE_PATH"));
    if (kind == Kind::ServicePrincipal && !hasSecretOrCertificate()) {
        names << secrets;
    }
    if (kind == Kind::Federated && !hasFederation()) {
        names << Text::tr("%1, or what GitHub Actions or Azure Pipelines set in a job that may ask for tokens")
                     .arg(QLatin1String("AZURE_FEDERATED_TOKEN_FILE"));
    }
    if (kind == Kind::Any && !hasSecretOrCertificate() && !hasFederation()) {
        names << secrets;
    }
    return names;
}

bool EnvironmentCredentials::has(Kind kind) const
{
    return missing(kind).isEmpty();
}

bool EnvironmentCredentials::isFor(const Authority& authority) const
{
    const QString given = value("AZURE_AUTHORITY_HOST");
    const QUrl host(given.isEmpty() ? QStringLiteral("https://login.microsoftonline.com")
                                    : (given.contains(QLatin1String("://")) ? given : QStringLiteral("https://") + given));
    if (host.scheme() != authority.url.scheme()) {
        return false;
    }
    const QString named = host.port() < 0 ? host.host() : QStringLiteral("%1:%2").arg(host.host()).arg(host.port());
    const bool same = host.host() == authority.url.host() && host.port() == authority.url.port();
    return same || (host.scheme() == QLatin1String("https") && authority.isEnvironment(named));
}

core::Result<std::shared_ptr<Credential>> EnvironmentCredentials::make(Kind kind, const Authority& authority) const
{
    if (!value("AZURE_AUTHORITY_HOST").isEmpty() && !isFor(authority)) {
        return needed(Text::tr("AZURE_AUTHORITY_HOST is %1, but the cloud %2 signs in at %3.")
                          .arg(value("AZURE_AUTHORITY_HOST"), authority.name, authority.url.toString()),
                      QStringLiteral("AZURE_AUTHORITY_HOST"));
    }
    const QStringList names = missing(kind);
    if (!names.isEmpty()) {
        return needed(Text::tr("Not set in the environment: %1.").arg(names.join(QStringLiteral(", "))), names.first());
    }
    if (kind == Kind::Federated || (kind == Kind::Any && !hasSecretOrCertificate())) {
        return federated();
    }
    return servicePrincipal();
}

core::Result<std::shared_ptr<Credential>> EnvironmentCredentials::servicePrincipal() const
{
    std::shared_ptr<ClientProof> proof;
    if (!value("AZURE_CLIENT_SECRET").isEmpty()) {
        proof = std::make_shared<SecretProof>(value("AZURE_CLIENT_SECRET").toUtf8());
    } else {
        const core::Result<ClientCertificate> certificate = ClientCertificate::fromFile(
            value("AZURE_CLIENT_CERTIFICATE_PATH"), value("AZURE_CLIENT_CERTIFICATE_PASSWORD").toUtf8());
        if (!certificate) {
            return certificate.error();
        }
        proof = std::make_shared<CertificateProof>(*certificate, isTrue(value("AZURE_CLIENT_SEND_CERTIFICATE_CHAIN")));
    }
    return std::shared_ptr<Credential>(std::make_shared<ApplicationCredential>(tenantId(), clientId(), proof));
}

core::Result<std::shared_ptr<Credential>> EnvironmentCredentials::federated() const
{
    std::shared_ptr<ClientProof> proof;
    if (!value("AZURE_FEDERATED_TOKEN_FILE").isEmpty()) {
        proof = std::make_shared<TokenFileProof>(value("AZURE_FEDERATED_TOKEN_FILE"));
    } else if (!value("ACTIONS_ID_TOKEN_REQUEST_URL").isEmpty() && !value("ACTIONS_ID_TOKEN_REQUEST_TOKEN").isEmpty()) {
        proof = std::make_shared<TokenServiceProof>(TokenServiceProof::gitHub(
            QUrl(value("ACTIONS_ID_TOKEN_REQUEST_URL"), QUrl::StrictMode), value("ACTIONS_ID_TOKEN_REQUEST_TOKEN").toUtf8()));
    } else {
        proof = std::make_shared<TokenServiceProof>(TokenServiceProof::azurePipelines(
            QUrl(value("SYSTEM_OIDCREQUESTURI"), QUrl::StrictMode), value("SYSTEM_ACCESSTOKEN").toUtf8(),
            value("AZURESUBSCRIPTION_SERVICE_CONNECTION_ID")));
    }
    return std::shared_ptr<Credential>(std::make_shared<ApplicationCredential>(tenantId(), clientId(), proof));
}

} // namespace identity
