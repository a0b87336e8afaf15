// SPDX-License-Identifier: GPL-3.0-or-later
#include "registration/registration.h"

#include "azure/cloudprofile.h"
#include "registration/permissions.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace registration {

namespace {

const auto appName = QStringLiteral("Pilothouse");
const auto audience = QStringLiteral("AzureADMultipleOrgs");

Cloud cloudFrom(const azure::CloudProfile& profile, const char* azureCli)
{
    return {profile.name, profile.displayName, QLatin1String(azureCli), profile.portal};
}

/// [{"resourceAppId", "resourceAccess": [{"id", "type": "Scope"}]}]
QJsonArray requiredAccess()
{
    QStringList apis;
    QHash<QString, QJsonArray> scopes;
    for (const Permission& permission : permissions()) {
        if (!apis.contains(permission.apiId)) {
            apis << permission.apiId;
        }
        scopes[permission.apiId].append(QJsonObject{{QStringLiteral("id"), permission.scopeId}, {QStringLiteral("type"), QStringLiteral("Scope")}});
    }
    QJsonArray access;
    for (const QString& api : std::as_const(apis)) {
        access.append(QJsonObject{{QStringLiteral("resourceAppId"), api}, {QStringLiteral("resourceAccess"), scopes.value(api)}});
    }
    return access;
}

} // namespace

QList<Cloud> clouds()
{
    return {cloudFrom(azure::CloudProfile::publicCloud(), "AzureCloud"), cloudFrom(azure::CloudProfile::usGov(), "AzureUSGovernment"),
            cloudFrom(azure::CloudProfile::china(), "AzureChinaCloud")};
}

Cloud cloudOf(const QString& name)
{
    for (const Cloud& cloud : clouds()) {
        if (cloud.name == name) {
            return cloud;
        }
    }
    return {name, name, {}, {}};
}

QString clientIdSetting(const QString& cloud)
{
    const auto base = QStringLiteral("identity.clientId");
    const QList<Cloud> known = clouds();
    if (cloud.isEmpty() || cloud == known.first().name) {
        return base;
    }
    for (const Cloud& one : known) {
        if (one.name == cloud) {
            return base + QLatin1Char('.') + cloud;
        }
    }
    return base + QStringLiteral(".custom");
}

QString clientIdOf(const QString& text)
{
    static const QRegularExpression guid(QStringLiteral("^\\s*\\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\}?\\s*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    return guid.match(text).captured(1).toLower();
}

QString redirectUri()
{
    return QStringLiteral("http://localhost");
}

QByteArray manifest()
{
    const QJsonObject application{{QStringLiteral("displayName"), appName},
                                  {QStringLiteral("signInAudience"), audience},
                                  {QStringLiteral("isFallbackPublicClient"), true},
                                  {QStringLiteral("publicClient"), QJsonObject{{QStringLiteral("redirectUris"), QJsonArray{redirectUri()}}}},
                                  {QStringLiteral("requiredResourceAccess"), requiredAccess()}};
    return QJsonDocument(application).toJson(QJsonDocument::Indented);
}

QString azureCliCommands(const Cloud& cloud)
{
    QStringList lines;
    if (!cloud.azureCli.isEmpty() && cloud.name != clouds().first().name) {
        lines << QStringLiteral("az cloud set --name %1 && az login").arg(cloud.azureCli);
    }
    const QString access = QString::fromUtf8(QJsonDocument(requiredAccess()).toJson(QJsonDocument::Compact));
    lines << QStringLiteral("az ad app create --display-name %1 --sign-in-audience %2 --is-fallback-public-client true "
                            "--public-client-redirect-uris %3 --required-resource-accesses '%4' --query appId --output tsv")
                 .arg(appName, audience, redirectUri(), access);
    return lines.join(QLatin1Char('\n'));
}

} // namespace registration
