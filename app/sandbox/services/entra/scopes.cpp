// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/scopes.h"

#include "sandbox/identity/directory.h"

#include <QRegularExpression>
#include <QUrl>

namespace sandbox::entra {

namespace {

const QString kGraph = QStringLiteral("https://graph.microsoft.com");
const QString kDefault = QStringLiteral(".default");

QString withoutSlash(QString text)
{
    while (text.endsWith(QLatin1Char('/')))
        text.chop(1);
    return text;
}

/// Resources that exist in every tenant, by host.
bool isAzureResource(const QString& resource)
{
    static const QStringList hosts{
        QStringLiteral("management.azure.com"),      QStringLiteral("management.core.windows.net"),
        QStringLiteral("graph.microsoft.com"),       QStringLiteral("cognitiveservices.azure.com"),
        QStringLiteral("search.azure.com"),          QStringLiteral("ai.azure.com"),
        QStringLiteral("ml.azure.com"),              QStringLiteral("api.loganalytics.io"),
        QStringLiteral("api.loganalytics.azure.com"), QStringLiteral("api.applicationinsights.io"),
        QStringLiteral("monitor.azure.com"),         QStringLiteral("metrics.monitor.azure.com"),
        QStringLiteral("azconfig.io"),               QStringLiteral("appconfig.azure.com"),
        QStringLiteral("vault.azure.net"),
        QStringLiteral("storage.azure.com"),         QStringLiteral("data.monitor.azure.com"),
        QStringLiteral("batch.core.windows.net"),    QStringLiteral("database.windows.net"),
    };
    const QString host = QUrl(resource).host().toLower();
    return hosts.contains(host) || host.endsWith(QLatin1String(".azconfig.io"));
}

bool exists(World& world, const Request& request, const QString& resource)
{
    if (isAzureResource(resource))
        return true;
    const QString host = QUrl(resource).host().toLower();
    if (resource.startsWith(request.origin) || host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1"))
        return true; // the sandbox's own addresses, as its metadata document may name them
    QString clientId = resource;
    if (clientId.startsWith(QLatin1String("api://")))
        clientId = clientId.mid(6);
    if (world.directory().client(clientId))
        return true;
    const auto settings = world.estate().resources(QStringLiteral("Microsoft.Web/sites/config"));
    for (const QJsonObject& one : settings) {
        const QJsonObject provider = one.value(QLatin1String("properties"))
                                         .toObject()
                                         .value(QLatin1String("identityProviders"))
                                         .toObject()
                                         .value(QLatin1String("azureActiveDirectory"))
                                         .toObject();
        const QString id =
            provider.value(QLatin1String("registration")).toObject().value(QLatin1String("clientId")).toString();
        if (!id.isEmpty() && id.compare(clientId, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

struct Split
{
    QString resource;
    QString permission;
};

Split splitScope(const QString& scope)
{
    const qsizetype slash = scope.lastIndexOf(QLatin1Char('/'));
    if (slash < 0)
        return {kGraph, scope};
    QString resource = scope.left(slash);
    if (resource == QLatin1String("00000003-0000-0000-c000-000000000000"))
        resource = kGraph;
    return {resource, scope.mid(slash + 1)};
}

} // namespace

bool Scopes::isGraph() const
{
    return withoutSlash(resource).compare(kGraph, Qt::CaseInsensitive) == 0;
}

QString Scopes::granted() const
{
    QStringList names;
    const QString base = resource.endsWith(QLatin1Char('/')) ? resource : resource + QLatin1Char('/');
    if (!resource.isEmpty()) {
        const QString standard = isGraph() ? QStringLiteral("User.Read") : QStringLiteral("user_impersonation");
        if (permissions.contains(kDefault) && !permissions.contains(standard))
            names.append(base + standard);
        for (const QString& permission : permissions)
            names.append(base + permission);
    }
    if (openId)
        names.append({QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("email")});
    return names.join(QLatin1Char(' '));
}

QString Scopes::scp() const
{
    if (!isGraph())
        return QStringLiteral("user_impersonation");
    QStringList names = permissions;
    names.removeAll(kDefault);
    if (!names.contains(QStringLiteral("User.Read")))
        names.append(QStringLiteral("User.Read"));
    names.append({QStringLiteral("openid"), QStringLiteral("profile"), QStringLiteral("email")});
    return names.join(QLatin1Char(' '));
}

ScopeResult parseScopes(World& world, const Request& request, const QString& text, bool manyResources)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    ScopeResult result;
    const QStringList parts = text.split(spaces, Qt::SkipEmptyParts);
    QStringList resources;
    for (const QString& part : parts) {
        if (part == QLatin1String("openid"))
            result.scopes.openId = true;
        else if (part == QLatin1String("offline_access"))
            result.scopes.offlineAccess = true;
        else if (part == QLatin1String("email"))
            result.scopes.email = true;
        else if (part != QLatin1String("profile")) {
            const Split split = splitScope(part);
            if (split.permission.isEmpty() || split.resource.isEmpty()) {
                result.refusal = refusal(70011, {part});
                return result;
            }
            if (!resources.contains(split.resource, Qt::CaseInsensitive))
                resources.append(split.resource);
            if (split.resource.compare(resources.first(), Qt::CaseInsensitive) == 0)
                result.scopes.permissions.append(split.permission);
        }
    }
    if (resources.size() > 1 && !manyResources) {
        result.refusal = refusal(700022, {resources.join(QStringLiteral(", "))});
        return result;
    }
    for (const QString& resource : std::as_const(resources)) {
        if (!exists(world, request, resource)) {
            result.refusal = refusal(500011, {resource, request.parameters.value(QStringLiteral("tenant"))});
            return result;
        }
    }
    if (!resources.isEmpty())
        result.scopes.resource = resources.first();
    return result;
}

} // namespace sandbox::entra
