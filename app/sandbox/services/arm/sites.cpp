// SPDX-License-Identifier: GPL-3.0-or-later
// Configuration of App Service sites and their slots (WebApps.json). Settings are shown by POST alone, since they may
// hold secrets; Key Vault references are resolved against the estate.
#include "sandbox/services/arm/service.h"

#include <QRegularExpression>

namespace sandbox::arm {

namespace {

/// The site or slot that a configuration path hangs on.
QString siteOf(const Call& call)
{
    static const QRegularExpression site(QStringLiteral("^.*?/sites/[^/]+(?:/slots/[^/]+)?"),
                                         QRegularExpression::CaseInsensitiveOption);
    return site.match(call.id.text).captured(0);
}

Response configNamed(const Call& call, const char* name)
{
    const auto config = call.estate().resource(siteOf(call) + QStringLiteral("/config/") + QLatin1String(name));
    if (config)
        return Response::json(200, *config);
    if (!call.estate().resource(siteOf(call)))
        return resourceNotFound(ResourceId::parse(siteOf(call)));
    const QString type = ResourceId::parse(siteOf(call)).type() + QStringLiteral("/config");
    return Response::json(200, {{"id", siteOf(call) + QStringLiteral("/config/") + QLatin1String(name)},
                                {"name", QLatin1String(name)},
                                {"type", type},
                                {"properties", QJsonObject{}}});
}

Response listConfigurations(const Call& call)
{
    const auto web = call.estate().resource(siteOf(call) + QStringLiteral("/config/web"));
    if (!web)
        return resourceNotFound(ResourceId::parse(siteOf(call)));
    return Response::json(200, {{"value", QJsonArray{*web}}});
}

Response notByGet(const Call& call)
{
    return Response::error(405, QStringLiteral("MethodNotAllowed"),
                           QStringLiteral("'%1' may hold secrets; POST to '%1/list' shows it.").arg(call.id.text))
        .with("Allow", "PUT, POST");
}

/// One `@Microsoft.KeyVault(...)` setting and whether the vault and the secret are there.
QJsonObject reference(const Call& call, const QString& setting, const QString& value)
{
    static const QRegularExpression uri(QStringLiteral("SecretUri=https://([^./]+)\\.[^/]*/secrets/([^/)]+)"));
    const auto match = uri.match(value);
    const QString vault = match.captured(1);
    const QString secret = match.captured(2);
    const auto vaultResource = call.estate().named(QStringLiteral("Microsoft.KeyVault/vaults"), vault);
    QString status = QStringLiteral("Resolved");
    if (!match.hasMatch())
        status = QStringLiteral("InvalidSyntax");
    else if (!vaultResource)
        status = QStringLiteral("VaultNotFound");
    else if (!call.estate().resource(vaultResource->value(QLatin1String("id")).toString() +
                                     QStringLiteral("/secrets/") + secret))
        status = QStringLiteral("SecretNotFound");
    const QString base = siteOf(call) + QStringLiteral("/config/configreferences/appsettings/");
    return {{"id", base + setting},
            {"name", setting},
            {"type", "Microsoft.Web/sites/config/configreferences"},
            {"properties", QJsonObject{{"reference", value},
                                       {"status", status},
                                       {"vaultName", vault},
                                       {"secretName", secret},
                                       {"secretVersion", ""},
                                       {"identityType", QJsonObject{{"type", "SystemAssigned"}}},
                                       {"details", status == QLatin1String("Resolved")
                                                       ? QStringLiteral("Reference has been successfully resolved.")
                                                       : status},
                                       {"source", "KeyVault"},
                                       {"activeVersion", ""}}}};
}

Response listReferences(const Call& call)
{
    const QString site = siteOf(call);
    const auto settings = call.estate().resource(site + QStringLiteral("/config/appsettings"));
    if (!settings)
        return resourceNotFound(ResourceId::parse(site));
    const QJsonObject values = settings->value(QLatin1String("properties")).toObject();
    QJsonArray references;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (it->toString().startsWith(QLatin1String("@Microsoft.KeyVault(")))
            references.append(reference(call, it.key(), it->toString()));
    }
    return Response::json(200, {{"value", references}});
}

Response setState(const Call& call, const char* state)
{
    const QString site = siteOf(call);
    auto resource = call.estate().resource(site);
    if (!resource)
        return resourceNotFound(ResourceId::parse(site));
    QJsonObject properties = resource->value(QLatin1String("properties")).toObject();
    properties.insert(QStringLiteral("state"), QLatin1String(state));
    resource->insert(QStringLiteral("properties"), properties);
    call.estate().put(*resource);
    return Response::empty(200);
}

void addFor(Service& service, const QString& site, const QString& typeName, const QString& suffix)
{
    const QStringList versions = Catalog::instance().type(QStringLiteral("Microsoft.Web/sites"))->apiVersions;
    const auto guard = [&](const char* action) {
        return Service::Guard{versions, nullptr, typeName + QLatin1Char('/') + QLatin1String(action)};
    };
    const QString config = site + QStringLiteral("/config");
    const auto named = [](const char* name) { return [name](const Call& call) { return configNamed(call, name); }; };
    const auto add = [&](const char* method, const QString& path, const char* operation, const char* action,
                         Service::Answer answer) {
        service.add(method, path, QLatin1String(operation) + suffix, guard(action), std::move(answer));
    };
    add("GET", config, "WebApps_ListConfigurations", "config/read", listConfigurations);
    add("GET", config + QStringLiteral("/appsettings"), "WebApps_GetApplicationSettings", "config/read", notByGet);
    add("GET", config + QStringLiteral("/connectionstrings"), "WebApps_GetConnectionStrings", "config/read", notByGet);
    add("POST", config + QStringLiteral("/appsettings/list"), "WebApps_ListApplicationSettings", "config/list/action",
        named("appsettings"));
    add("POST", config + QStringLiteral("/connectionstrings/list"), "WebApps_ListConnectionStrings",
        "config/list/action", named("connectionstrings"));
    add("POST", config + QStringLiteral("/metadata/list"), "WebApps_ListMetadata", "config/list/action",
        named("metadata"));
    add("GET", config + QStringLiteral("/authsettingsV2/list"), "WebApps_GetAuthSettingsV2", "config/read",
        named("authsettingsV2"));
    add("POST", config + QStringLiteral("/authsettingsV2/list"), "WebApps_GetAuthSettingsV2", "config/list/action",
        named("authsettingsV2"));
    add("GET", config + QStringLiteral("/configreferences/appsettings"), "WebApps_GetAppSettingsKeyVaultReferences",
        "config/read", listReferences);
    add("POST", site + QStringLiteral("/restart"), "WebApps_Restart", "restart/Action",
        [](const Call& call) { return setState(call, "Running"); });
    add("POST", site + QStringLiteral("/start"), "WebApps_Start", "start/Action",
        [](const Call& call) { return setState(call, "Running"); });
    add("POST", site + QStringLiteral("/stop"), "WebApps_Stop", "stop/Action",
        [](const Call& call) { return setState(call, "Stopped"); });
}

} // namespace

void addSiteRoutes(Service& service)
{
    const QString site = QStringLiteral("/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/"
                                        "Microsoft.Web/sites/{siteName}");
    addFor(service, site, QStringLiteral("Microsoft.Web/sites"), QString());
    addFor(service, site + QStringLiteral("/slots/{slot}"), QStringLiteral("Microsoft.Web/sites/slots"),
           QStringLiteral("Slot"));
}

} // namespace sandbox::arm
