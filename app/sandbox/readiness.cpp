// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/readiness.h"

#include "sandbox/identity/directory.h"

#include <QCoreApplication>

namespace sandbox {

namespace {

QString nameOf(const QJsonObject& resource)
{
    return resource.value(QLatin1String("name")).toString().section(QLatin1Char('/'), -1);
}

QJsonArray subscriptionsOf(World& world)
{
    QJsonArray list;
    const QJsonArray section = world.estateSection(QStringLiteral("subscriptions")).toArray();
    for (const QJsonValue& entry : section) {
        const QJsonObject object = entry.toObject();
        QJsonObject shown;
        for (const char* member : {"subscriptionId", "tenantId", "displayName"})
            shown.insert(QLatin1String(member), object.value(QLatin1String(member)));
        list.append(shown);
    }
    return list;
}

QJsonArray workspacesOf(World& world)
{
    QJsonArray list;
    const auto workspaces = world.estate().resources(QStringLiteral("Microsoft.OperationalInsights/workspaces"));
    for (const QJsonObject& workspace : workspaces) {
        list.append(QJsonObject{
            {"name", nameOf(workspace)},
            {"customerId",
             workspace.value(QLatin1String("properties")).toObject().value(QLatin1String("customerId"))},
            {"resourceId", workspace.value(QLatin1String("id"))}});
    }
    return list;
}

QJsonObject clientsOf(const Directory& directory)
{
    QJsonObject clients;
    for (const Client& client : directory.clients()) {
        if (client.isPublic())
            clients.insert(QStringLiteral("public"), QJsonObject{{"clientId", client.clientId}});
        else if (!clients.contains(QStringLiteral("confidential")))
            clients.insert(QStringLiteral("confidential"),
                           QJsonObject{{"clientId", client.clientId}, {"clientSecret", client.clientSecret}});
    }
    return clients;
}

} // namespace

QJsonObject describeEndpoints(World& world, const QString& origin)
{
    const auto at = [&](const char* mount, const QString& resource = {}) {
        return world.endpoint(QLatin1String(mount), resource, origin);
    };
    QJsonObject accounts;
    QJsonObject projects;
    const auto accountList = world.estate().resources(QStringLiteral("Microsoft.CognitiveServices/accounts"));
    for (const QJsonObject& account : accountList) {
        const QString name = nameOf(account);
        accounts.insert(name, QJsonObject{{"openai", at("openai", name)}, {"contentSafety", at("contentsafety", name)}});
        const auto children =
            world.estate().children(account.value(QLatin1String("id")).toString(), QStringLiteral("projects"));
        for (const QJsonObject& project : children)
            projects.insert(nameOf(project), at("foundry", name + QLatin1Char('/') + nameOf(project)));
    }
    const auto named = [&](const char* type, const char* mount, const QString& suffix = {}) {
        QJsonObject found;
        const auto resources = world.estate().resources(QLatin1String(type));
        for (const QJsonObject& resource : resources)
            found.insert(nameOf(resource), at(mount, nameOf(resource)) + suffix);
        return found;
    };
    return {{"authority", at("authority")},
            {"arm", at("arm")},
            {"graph", at("graph")},
            {"logs", at("logs")},
            {"appInsights", at("appinsights")},
            {"ingestion", at("ingestion")},
            {"accounts", accounts},
            {"search", named("Microsoft.Search/searchServices", "search")},
            {"mlScoring", named("Microsoft.MachineLearningServices/workspaces/onlineEndpoints", "ml",
                                QStringLiteral("/score"))},
            {"foundryProjects", projects},
            {"appConfiguration", named("Microsoft.AppConfiguration/configurationStores", "appconfig")},
            {"apps", named("Microsoft.Web/sites", "app")},
            {"metricsBatch", origin + QStringLiteral("/metrics/{region}")}};
}

QJsonObject describeReadiness(World& world, const QString& caFile)
{
    QJsonArray tenants;
    for (const Tenant& tenant : world.directory().tenants())
        tenants.append(QJsonObject{
            {"tenantId", tenant.tenantId}, {"domain", tenant.domain}, {"displayName", tenant.displayName}});
    QJsonArray users;
    for (const User& user : world.directory().users())
        users.append(QJsonObject{
            {"userPrincipalName", user.userPrincipalName}, {"tenantId", user.homeTenantId}, {"role", user.role}});
    return {{"ready", true},
            {"pid", QCoreApplication::applicationPid()},
            {"origin", world.httpOrigin()},
            {"httpsOrigin", world.httpsOrigin()},
            {"caFile", caFile},
            {"metadata", world.httpOrigin() + QStringLiteral("/metadata/endpoints?api-version=2023-01-01")},
            {"endpoints", describeEndpoints(world, world.httpOrigin())},
            {"endpointsHttps", describeEndpoints(world, world.httpsOrigin())},
            {"tenants", tenants},
            {"subscriptions", subscriptionsOf(world)},
            {"users", users},
            {"logAnalyticsWorkspaces", workspacesOf(world)},
            {"clients", clientsOf(world.directory())}};
}

} // namespace sandbox
