// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/easyauth/appsite.h"

#include "sandbox/identity/directory.h"

namespace sandbox::easyauth {

namespace {

std::optional<QJsonObject> siteNamed(const Estate& estate, const QString& mountName)
{
    if (auto site = estate.named(QStringLiteral("Microsoft.Web/sites"), mountName))
        return site;
    const auto slots_ = estate.resources(QStringLiteral("Microsoft.Web/sites/slots"));
    for (const QJsonObject& slot : slots_) {
        const QString name = slot.value(QLatin1String("name")).toString().replace(QLatin1Char('/'), QLatin1Char('-'));
        if (name.compare(mountName, Qt::CaseInsensitive) == 0)
            return slot;
    }
    return std::nullopt;
}

} // namespace

std::optional<AppSite> AppSite::find(Estate& estate, const QString& mountName)
{
    const auto resource = siteNamed(estate, mountName);
    if (!resource)
        return std::nullopt;
    AppSite site;
    const QString id = resource->value(QLatin1String("id")).toString();
    const auto settings = estate.resource(id + QStringLiteral("/config/authsettingsV2"));
    site.m_mountName = mountName;
    site.m_tenantId = estate.tenantOf(id);
    site.m_site = resource->value(QLatin1String("properties")).toObject();
    site.m_settings = settings.value_or(QJsonObject{}).value(QLatin1String("properties")).toObject();
    return site;
}

bool AppSite::isRunning() const
{
    return m_site.value(QLatin1String("state")).toString() != QLatin1String("Stopped");
}

bool AppSite::isEnabled() const
{
    return section("platform").value(QLatin1String("enabled")).toBool();
}

bool AppSite::requiresSignIn() const
{
    return isEnabled() && section("globalValidation").value(QLatin1String("requireAuthentication")).toBool() &&
           action() != QLatin1String("AllowAnonymous");
}

bool AppSite::hasTokenStore() const
{
    return section("login").value(QLatin1String("tokenStore")).toObject().value(QLatin1String("enabled")).toBool();
}

QString AppSite::action() const
{
    return section("globalValidation")
        .value(QLatin1String("unauthenticatedClientAction"))
        .toString(QStringLiteral("RedirectToLoginPage"));
}

bool AppSite::isExcluded(const QString& path) const
{
    const QJsonArray excluded = section("globalValidation").value(QLatin1String("excludedPaths")).toArray();
    for (const QJsonValue& entry : excluded) {
        QString pattern = entry.toString();
        const bool below = pattern.endsWith(QLatin1Char('*'));
        if (below)
            pattern.chop(1);
        if (below ? path.startsWith(pattern) : path == pattern)
            return true;
    }
    return false;
}

QJsonObject AppSite::entra() const
{
    return section("identityProviders").value(QLatin1String("azureActiveDirectory")).toObject();
}

QString AppSite::clientId() const
{
    return entra().value(QLatin1String("registration")).toObject().value(QLatin1String("clientId")).toString();
}

QString AppSite::clientSecret(const World& world) const
{
    const auto client = world.directory().client(clientId());
    return client ? client->clientSecret : QString();
}

QStringList AppSite::audiences() const
{
    QStringList list{clientId(), QStringLiteral("api://") + clientId()};
    const QJsonArray allowed =
        entra().value(QLatin1String("validation")).toObject().value(QLatin1String("allowedAudiences")).toArray();
    for (const QJsonValue& audience : allowed)
        list.append(audience.toString());
    return list;
}

} // namespace sandbox::easyauth
