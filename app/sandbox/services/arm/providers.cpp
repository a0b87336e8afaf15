// SPDX-License-Identifier: GPL-3.0-or-later
// Resource providers of a subscription: what is offered where and in which api-versions (resources.json, Providers).
#include "sandbox/services/arm/service.h"

namespace sandbox::arm {

namespace {

QJsonArray strings(const QStringList& list)
{
    QJsonArray array;
    for (const QString& text : list)
        array.append(text);
    return array;
}

QJsonObject shownType(const ResourceType& type)
{
    QJsonArray locations;
    QJsonArray zones;
    for (const QJsonValue& entry : Catalog::instance().locations()) {
        const QJsonObject location = entry.toObject();
        const QString name = location.value(QLatin1String("displayName")).toString();
        locations.append(name);
        if (location.value(QLatin1String("zones")).toBool())
            zones.append(QJsonObject{{"location", name}, {"zones", QJsonArray{"1", "2", "3"}}});
    }
    QStringList versions = type.apiVersions;
    std::sort(versions.begin(), versions.end(), std::greater<>());
    QJsonObject body{{"resourceType", type.type},
                     {"locations", type.kind == ResourceType::Kind::Extension ? QJsonArray{} : locations},
                     {"apiVersions", strings(versions)},
                     {"defaultApiVersion", versions.first()},
                     {"capabilities", type.isTracked()
                                          ? "CrossResourceGroupResourceMove, CrossSubscriptionResourceMove, "
                                            "SupportsTags, SupportsLocation"
                                          : "None"}};
    if (type.isTracked())
        body.insert(QStringLiteral("zoneMappings"), zones);
    return body;
}

QJsonObject shownProvider(const Provider& provider, const QString& subscription)
{
    QJsonArray types;
    for (const ResourceType& type : provider.types)
        types.append(shownType(type));
    QJsonObject body{{"namespace", provider.name}, {"resourceTypes", types}};
    if (subscription.isEmpty())
        return body;
    body.insert(QStringLiteral("id"), subscription + QStringLiteral("/providers/") + provider.name);
    body.insert(QStringLiteral("registrationState"), QStringLiteral("Registered"));
    body.insert(QStringLiteral("registrationPolicy"), QStringLiteral("RegistrationRequired"));
    return body;
}

Response listProviders(const Call& call)
{
    QList<QJsonObject> providers;
    for (const Provider& provider : Catalog::instance().providers())
        providers.append(shownProvider(provider, call.id.subscription()));
    return page(call, providers, 1000);
}

Response getProvider(const Call& call)
{
    const QString name = call.request.parameters.value(QStringLiteral("namespace"));
    const Provider* provider = Catalog::instance().provider(name);
    if (!provider)
        return Response::error(404, QStringLiteral("InvalidResourceNamespace"),
                               QStringLiteral("The resource namespace '%1' is invalid.").arg(name));
    return Response::json(200, shownProvider(*provider, call.id.subscription()));
}

Response listTypes(const Call& call)
{
    const Provider* provider = Catalog::instance().provider(call.request.parameters.value(QStringLiteral("namespace")));
    if (!provider)
        return getProvider(call);
    QJsonArray types;
    for (const ResourceType& type : provider->types)
        types.append(shownType(type));
    return Response::json(200, {{"value", types}});
}

} // namespace

void addProviderRoutes(Service& service)
{
    const QString base = QStringLiteral("/subscriptions/{subscriptionId}/providers");
    Service::Guard guard;
    service.add("GET", base, QStringLiteral("Providers_List"), guard, listProviders);
    service.add("GET", QStringLiteral("/providers"), QStringLiteral("Providers_ListAtTenantScope"), guard,
                listProviders);
    service.add("GET", base + QStringLiteral("/{namespace}"), QStringLiteral("Providers_Get"), guard, getProvider);
    service.add("GET", QStringLiteral("/providers/{namespace}"), QStringLiteral("Providers_GetAtTenantScope"), guard,
                getProvider);
    service.add("GET", base + QStringLiteral("/{namespace}/resourceTypes"),
                QStringLiteral("ProviderResourceTypes_List"), guard, listTypes);
    guard.action = QStringLiteral("*/register/action");
    service.add("POST", base + QStringLiteral("/{namespace}/register"), QStringLiteral("Providers_Register"), guard,
                getProvider);
}

} // namespace sandbox::arm
