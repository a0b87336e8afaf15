// SPDX-License-Identifier: GPL-3.0-or-later
// Tenants, subscriptions and locations (Microsoft.Resources, subscriptions.json 2022-12-01).
#include "sandbox/identity/directory.h"
#include "sandbox/services/arm/service.h"

#include <QJsonDocument>

namespace sandbox::arm {

namespace {

/// Tenants in which the caller exists: the home one and those where they are a guest.
QStringList tenantsOf(const World& world, const Caller& caller)
{
    for (const User& user : world.directory().users()) {
        if (!sameText(Directory::objectIdIn(user, caller.tenantId), caller.objectId))
            continue;
        QStringList tenants{user.homeTenantId};
        for (const Tenant& tenant : world.directory().tenants()) {
            if (world.directory().isMember(user, tenant.tenantId) && !sameText(tenant.tenantId, user.homeTenantId))
                tenants.append(tenant.tenantId);
        }
        return tenants;
    }
    return {caller.tenantId};
}

QJsonObject shownTenant(const Call& call, const Tenant& tenant)
{
    const QString id = QStringLiteral("/tenants/") + tenant.tenantId;
    QJsonObject body = call.estate().resource(id).value_or(QJsonObject{});
    body.remove(QStringLiteral("type"));
    body.remove(QStringLiteral("name"));
    body.insert(QStringLiteral("id"), id);
    body.insert(QStringLiteral("tenantId"), tenant.tenantId);
    body.insert(QStringLiteral("displayName"), tenant.displayName);
    body.insert(QStringLiteral("defaultDomain"), tenant.domain);
    return body;
}

Response listTenants(const Call& call)
{
    QList<QJsonObject> tenants;
    const QStringList own = tenantsOf(call.world, call.caller);
    for (const QString& id : own) {
        const auto tenant = call.world.directory().tenant(id);
        if (tenant)
            tenants.append(shownTenant(call, *tenant));
    }
    return page(call, tenants, 1000);
}

QJsonObject shownSubscription(QJsonObject subscription)
{
    subscription.remove(QStringLiteral("type"));
    subscription.remove(QStringLiteral("name"));
    return subscription;
}

Response listSubscriptions(const Call& call)
{
    QList<QJsonObject> subscriptions;
    const auto all = call.estate().resources(QStringLiteral("Microsoft.Resources/subscriptions"));
    for (const QJsonObject& subscription : all) {
        const QString id = subscription.value(QLatin1String("id")).toString();
        const bool own = sameText(subscription.value(QLatin1String("tenantId")).toString(), call.caller.tenantId);
        if ((own || call.access.isUnlimited()) && call.access.reaches(id))
            subscriptions.append(shownSubscription(subscription));
    }
    Response response = page(call, subscriptions, 1000);
    QJsonObject body = QJsonDocument::fromJson(response.body).object();
    body.insert(QStringLiteral("count"), QJsonObject{{"type", "Total"}, {"value", subscriptions.size()}});
    return Response::json(200, body);
}

Response getSubscription(const Call& call)
{
    const auto subscription = call.estate().resource(call.id.subscription());
    if (!subscription || !call.access.reaches(call.id.subscription()))
        return subscriptionNotFound(call.id.subscriptionId);
    return Response::json(200, shownSubscription(*subscription));
}

QJsonObject shownLocation(const QJsonObject& location, const QString& subscription)
{
    const auto text = [&](const char* member) { return location.value(QLatin1String(member)).toString(); };
    const QString prefix = subscription + QStringLiteral("/locations/");
    const QJsonObject metadata{
        {"regionType", "Physical"},
        {"regionCategory", "Recommended"},
        {"geography", text("geography")},
        {"geographyGroup", text("geographyGroup")},
        {"latitude", text("latitude")},
        {"longitude", text("longitude")},
        {"physicalLocation", text("physicalLocation")},
        {"pairedRegion", QJsonArray{QJsonObject{{"name", text("paired")}, {"id", prefix + text("paired")}}}}};
    QJsonObject body{
        {"id", prefix + text("name")},
        {"name", text("name")},
        {"type", "Region"},
        {"displayName", text("displayName")},
        {"regionalDisplayName", QStringLiteral("(%1) %2").arg(text("geographyGroup"), text("displayName"))},
        {"metadata", metadata}};
    if (!location.value(QLatin1String("zones")).toBool())
        return body;
    QJsonArray zones;
    for (int zone = 1; zone <= 3; ++zone) {
        const QString number = QString::number(zone);
        zones.append(
            QJsonObject{{"logicalZone", number}, {"physicalZone", text("name") + QStringLiteral("-az") + number}});
    }
    body.insert(QStringLiteral("availabilityZoneMappings"), zones);
    return body;
}

Response listLocations(const Call& call)
{
    if (!call.access.reaches(call.id.subscription()))
        return subscriptionNotFound(call.id.subscriptionId);
    QJsonArray locations;
    for (const QJsonValue& location : Catalog::instance().locations())
        locations.append(shownLocation(location.toObject(), call.id.subscription()));
    return Response::json(200, {{"value", locations}});
}

} // namespace

void addSubscriptionRoutes(Service& service)
{
    service.add("GET", QStringLiteral("/tenants"), QStringLiteral("Tenants_List"), {}, listTenants);
    service.add("GET", QStringLiteral("/subscriptions"), QStringLiteral("Subscriptions_List"), {}, listSubscriptions);
    service.add("GET", QStringLiteral("/subscriptions/{subscriptionId}"), QStringLiteral("Subscriptions_Get"), {},
                getSubscription);
    service.add("GET", QStringLiteral("/subscriptions/{subscriptionId}/locations"),
                QStringLiteral("Subscriptions_ListLocations"), {}, listLocations);
}

} // namespace sandbox::arm
