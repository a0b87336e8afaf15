// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/credentials/azureclicredential.h"

#include "core/json.h"
#include "identity/tokenclient.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

namespace identity {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(identity::AzureCli)
};

core::Error needed(const QString& sentence, const char* code)
{
    core::Error error = core::Error::make(core::ErrorKind::SignInNeeded, sentence, QStringLiteral("az"));
    error.code = QLatin1String(code);
    return error;
}

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

/// Scheme, host and port, and nothing else, tell servers apart.
QString originOf(const QUrl& url)
{
    const int standard = url.scheme() == QLatin1String("https") ? 443 : 80;
    return QStringLiteral("%1://%2:%3").arg(url.scheme(), url.host().toLower()).arg(url.port(standard));
}

bool isCloudOf(const QJsonObject& cloud, const Authority& authority)
{
    const QJsonObject endpoints = cloud.value(QLatin1String("endpoints")).toObject();
    const QUrl signIn(text(endpoints, "activeDirectory"));
    const QUrl resources(text(endpoints, "resourceManager"));
    const bool sameSignIn = originOf(signIn) == originOf(authority.url) ||
                            (signIn.scheme() == QLatin1String("https") && authority.isEnvironment(signIn.host()));
    return sameSignIn && (authority.resourceManager.isEmpty() || originOf(resources) == originOf(authority.resourceManager));
}

/// What becomes an argument of a program must not be able to be anything else than one.
bool isHarmless(const QString& argument)
{
    static const QRegularExpression rule(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9:/._-]{0,300}$"));
    return rule.match(argument).hasMatch();
}

QString claimsCommand(const http::TokenRequest& request)
{
    return QStringLiteral("az login --tenant %1 --scope %2 --claims-challenge %3")
        .arg(request.tenantId, request.scope, QString::fromLatin1(request.claims.toUtf8().toBase64()));
}

} // namespace

core::Result<http::AccessToken> AzureCliCredential::tokenOf(const QJsonObject& answer)
{
    http::AccessToken token;
    token.secret = text(answer, "accessToken").toUtf8();
    const QJsonValue posix = answer.value(QLatin1String("expires_on"));
    const qint64 seconds = posix.isString() ? posix.toString().toLongLong() : posix.toInteger();
    if (seconds > 0) {
        token.expiresOn = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    } else {
        // "2026-11-23 01:02:03.000000", the computer's own time
        const QString local = text(answer, "expiresOn").left(19).replace(QLatin1Char('T'), QLatin1Char(' '));
        token.expiresOn = QDateTime::fromString(local, QStringLiteral("yyyy-MM-dd HH:mm:ss")).toUTC();
    }
    if (token.secret.isEmpty() || !token.expiresOn.isValid()) {
        return core::Error::make(core::ErrorKind::MalformedResponse, Text::tr("The Azure CLI's answer could not be read."),
                                 QStringLiteral("az"));
    }
    return token;
}

core::Result<CredentialIdentity> AzureCliCredential::identityOf(const QJsonArray& subscriptions)
{
    CredentialIdentity identity;
    QJsonObject chosen;
    QStringList seen;
    for (const QJsonValue& one : subscriptions) {
        const QJsonObject subscription = one.toObject();
        if (chosen.isEmpty() || subscription.value(QLatin1String("isDefault")).toBool()) {
            chosen = subscription;
        }
        Tenant tenant;
        tenant.id = text(subscription, "tenantId").toLower();
        tenant.name = text(subscription, "tenantDisplayName");
        tenant.domain = text(subscription, "tenantDefaultDomain");
        if (!tenant.id.isEmpty() && !seen.contains(tenant.id)) {
            seen.append(tenant.id);
            identity.tenants.append(tenant);
        }
    }
    const QJsonObject user = chosen.value(QLatin1String("user")).toObject();
    identity.account.homeTenantId = text(chosen, "tenantId").toLower();
    identity.account.username = text(user, "name");
    identity.account.isServicePrincipal = text(user, "type") == QLatin1String("servicePrincipal");
    identity.account.source = AccountSource::AzureCli;
    identity.account.id = QStringLiteral("azure-cli.") + identity.account.homeTenantId;
    if (identity.account.homeTenantId.isEmpty()) {
        return needed(Text::tr("The Azure CLI is not signed in. Run: %1").arg(QStringLiteral("az login")), "AzureCliLogin");
    }
    return identity;
}

QCoro::Task<core::Result<CredentialIdentity>> AzureCliCredential::identify(TokenClient* client, core::CancelToken cancel)
{
    const QStringList showCloud{QStringLiteral("cloud"), QStringLiteral("show")};
    const core::Result<QJsonDocument> cloud = co_await runAzureCli(m_options, showCloud, cancel);
    if (!cloud) {
        co_return core::failure(cloud.error());
    }
    if (!isCloudOf(cloud->object(), client->authority())) {
        co_return needed(Text::tr("The Azure CLI works with the cloud %1, which is not %2. Choose another one with: az cloud set")
                             .arg(text(cloud->object(), "name"), client->authority().name),
                         "AzureCliCloud");
    }
    const QStringList listAccounts{QStringLiteral("account"), QStringLiteral("list")};
    const core::Result<QJsonDocument> accounts = co_await runAzureCli(m_options, listAccounts, cancel);
    if (!accounts) {
        co_return core::failure(accounts.error());
    }
    core::Result<CredentialIdentity> identity = identityOf(accounts->array());
    co_return identity;
}

QCoro::Task<core::Result<http::AccessToken>> AzureCliCredential::token(http::TokenRequest request, TokenClient* client,
                                                                       core::CancelToken cancel)
{
    Q_UNUSED(client)
    if (!isHarmless(request.scope) || !isHarmless(request.tenantId)) {
        co_return core::failure(core::ErrorKind::InvalidInput, Text::tr("The tenant or the scope has characters that none has."),
                                request.tenantId);
    }
    if (!request.claims.isEmpty()) {
        core::Error error = needed(Text::tr("Azure asks for more than the Azure CLI's sign-in has. Run: %1").arg(claimsCommand(request)),
                                   "AzureCliClaims");
        error.claims = request.claims;
        co_return error;
    }
    const QStringList arguments{QStringLiteral("account"), QStringLiteral("get-access-token"),
                                QStringLiteral("--scope"), request.scope,
                                QStringLiteral("--tenant"), request.tenantId};
    const core::Result<QJsonDocument> answer = co_await runAzureCli(m_options, arguments, cancel);
    if (!answer) {
        co_return core::failure(answer.error());
    }
    core::Result<http::AccessToken> token = tokenOf(answer->object());
    co_return token;
}

} // namespace identity
