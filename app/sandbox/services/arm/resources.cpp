// SPDX-License-Identifier: GPL-3.0-or-later
// Reading and writing resources of every type in the catalogue: one set of answers, and a route for each type and way
// in.
#include "sandbox/services/arm/defaults.h"
#include "sandbox/services/arm/lifecycle.h"
#include "sandbox/services/arm/softdelete.h"

namespace sandbox::arm {

namespace {

constexpr qsizetype kPage = 100;

QString text(const QJsonObject& resource, const char* member)
{
    return resource.value(QLatin1String(member)).toString();
}

/// What a GET shows: virtual networks carry their subnets, which are resources of their own here.
QJsonObject shown(const Call& call, QJsonObject resource)
{
    if (!sameText(text(resource, "type"), QStringLiteral("Microsoft.Network/virtualNetworks")))
        return resource;
    QJsonArray subnets;
    const auto children = call.estate().children(text(resource, "id"), QStringLiteral("subnets"));
    for (const QJsonObject& subnet : children)
        subnets.append(subnet);
    QJsonObject properties = resource.value(QLatin1String("properties")).toObject();
    properties.insert(QStringLiteral("subnets"), subnets);
    resource.insert(QStringLiteral("properties"), properties);
    return resource;
}

QList<QJsonObject> embeddedItems(const Call& call, const ResourceType& type, const QString& parentId)
{
    QList<QJsonObject> items;
    const auto parent = call.estate().resource(parentId);
    if (!parent)
        return items;
    const QJsonArray array = parent->value(QLatin1String("properties")).toObject().value(type.embedded).toArray();
    for (const QJsonValue& item : array)
        items.append(item.toObject());
    return items;
}

std::optional<QJsonObject> stored(const Call& call, const ResourceType& type)
{
    if (type.embedded.isEmpty())
        return call.estate().resource(call.id.text);
    const auto items = embeddedItems(call, type, call.id.parent());
    for (const QJsonObject& item : items) {
        if (sameText(text(item, "id"), call.id.text))
            return item;
    }
    return std::nullopt;
}

Response getResource(const Call& call, const ResourceType& type)
{
    const auto resource = stored(call, type);
    if (call.request.method == "HEAD")
        return Response::empty(resource ? 204 : 404);
    if (!resource)
        return resourceNotFound(call.id);
    Response response = Response::json(200, shown(call, *resource));
    if (resource->contains(QLatin1String("etag")))
        response.with("ETag", text(*resource, "etag").toUtf8());
    return response;
}

Response listUnderScope(const Call& call, const ResourceType& type)
{
    QList<QJsonObject> found;
    const QString action = type.fullType() + QStringLiteral("/read");
    const auto all = call.estate().resources(type.fullType());
    for (const QJsonObject& resource : all) {
        const QString id = text(resource, "id");
        if (isWithin(id, call.id.scope) && call.access.allows(action, id))
            found.append(shown(call, resource));
    }
    if (found.isEmpty() && !call.access.reaches(call.id.scope))
        return notAuthorized(call.caller, action, call.id.scope);
    return page(call, found, kPage);
}

Response listChildren(const Call& call, const ResourceType& type)
{
    const QString parent = call.id.parent();
    if (!call.estate().resource(parent))
        return parentNotFound(call.id);
    if (!type.embedded.isEmpty())
        return page(call, embeddedItems(call, type, parent), kPage);
    return page(call, call.estate().children(parent, type.collection()), kPage);
}

/// Extension resources list what hangs on exactly this scope.
Response listExtensions(const Call& call, const ResourceType& type)
{
    QList<QJsonObject> found;
    const auto all = call.estate().resources(type.fullType());
    for (const QJsonObject& resource : all) {
        if (sameText(ResourceId::parse(text(resource, "id")).scope, call.id.scope))
            found.append(resource);
    }
    return page(call, found, kPage);
}

bool parentExists(const Call& call, const ResourceType& type)
{
    const QString parent = call.id.parent();
    return type.kind == ResourceType::Kind::Tracked || parent.isEmpty() || call.estate().resource(parent).has_value();
}

Response writeResource(Service& service, const Call& call, const ResourceType& type, bool replace)
{
    if (!type.embedded.isEmpty())
        return Response::error(405, QStringLiteral("MethodNotAllowed"),
                               QStringLiteral("Change the containing resource instead."));
    if (!parentExists(call, type))
        return parentNotFound(call.id);
    if (const auto refusal = lockedBy(call, call.id.text, false))
        return *refusal;
    if (const auto refusal = refusalWhileBusy(service, call, type))
        return *refusal;
    if (replace && asksForRestore(call, type))
        return restoreLater(service, call, type);
    Draft draft = draftOf(call, type, replace);
    if (draft.refusal)
        return *draft.refusal;
    complete(call, type, draft);
    if (!draft.known) {
        const auto companions = companionsOf(call, draft.resource);
        for (const QJsonObject& companion : companions)
            call.estate().put(companion);
    }
    const int created = type.createdStatus;
    // Accounts are made and removed in the background, but changed at once.
    if (type.longRunning && !(draft.known && type.fullType() == accountType())) {
        const int status = !replace ? 202 : draft.known ? 200 : created;
        return writeLater(service, call, type, draft, status);
    }
    call.estate().put(draft.resource);
    return Response::json(draft.known ? 200 : created, shown(call, draft.resource));
}

Response deleteResource(Service& service, const Call& call, const ResourceType& type)
{
    const auto resource = call.estate().resource(call.id.text);
    if (!resource)
        return Response::empty(204);
    if (const auto refusal = lockedBy(call, call.id.text, true))
        return *refusal;
    if (const auto refusal = checkPreconditions(call.request, resource))
        return *refusal;
    if (const auto refusal = checkRemoval(call, type, *resource))
        return *refusal;
    if (const auto refusal = refusalWhileBusy(service, call, type))
        return *refusal;
    if (type.longRunningDelete)
        return removeLater(service, call, type, *resource);
    removeTree(call.estate(), call.id.text);
    return Response::empty(200);
}

/// "/providers/Microsoft.Web/sites/{n0}/config"
QString typePath(const ResourceType& type)
{
    QString path = QStringLiteral("/providers/") + type.provider;
    const QStringList parts = type.type.split(QLatin1Char('/'));
    for (qsizetype i = 0; i < parts.size(); ++i) {
        path += QLatin1Char('/') + parts.at(i);
        if (i + 1 < parts.size())
            path += QStringLiteral("/{n%1}").arg(i);
    }
    return path;
}

void addItemRoutes(Service& service, const ResourceType& type, const QString& collection)
{
    const ResourceType* kept = &type;
    const QString item = collection + QStringLiteral("/{name}");
    const auto guard = [&](const char* verb) {
        return Service::Guard{type.apiVersions, kept, type.fullType() + QLatin1Char('/') + QLatin1String(verb)};
    };
    Service* s = &service;
    service.add("GET", item, type.operation + QStringLiteral("_Get"), guard("read"),
                [kept](const Call& call) { return getResource(call, *kept); });
    service.add("PUT", item, type.operation + QStringLiteral("_CreateOrUpdate"), guard("write"),
                [s, kept](const Call& call) { return writeResource(*s, call, *kept, true); });
    service.add("PATCH", item, type.operation + QStringLiteral("_Update"), guard("write"),
                [s, kept](const Call& call) { return writeResource(*s, call, *kept, false); });
    service.add("DELETE", item, type.operation + QStringLiteral("_Delete"), guard("delete"),
                [s, kept](const Call& call) { return deleteResource(*s, call, *kept); });
}

void addTypeRoutes(Service& service, const ResourceType& type)
{
    const ResourceType* kept = &type;
    const QString subscription = QStringLiteral("/subscriptions/{subscriptionId}");
    const QString group = subscription + QStringLiteral("/resourceGroups/{resourceGroupName}");
    const QString path = typePath(type);
    const Service::Guard open{type.apiVersions, kept, {}};
    const Service::Guard read{type.apiVersions, kept, type.fullType() + QStringLiteral("/read")};
    using Kind = ResourceType::Kind;
    if (type.kind == Kind::Extension) {
        service.add("GET", QStringLiteral("/{scope*}") + path, type.operation + QStringLiteral("_List"), read,
                    [kept](const Call& call) { return listExtensions(call, *kept); });
        addItemRoutes(service, type, QStringLiteral("/{scope*}") + path);
        return;
    }
    if (type.kind == Kind::Subscription) {
        service.add("GET", subscription + path, type.operation + QStringLiteral("_List"), open,
                    [kept](const Call& call) { return listUnderScope(call, *kept); });
        addItemRoutes(service, type, subscription + path);
        return;
    }
    if (type.kind == Kind::Tracked) {
        service.add("GET", subscription + path, type.operation + QStringLiteral("_List"), open,
                    [kept](const Call& call) { return listUnderScope(call, *kept); });
        service.add("GET", group + path, type.operation + QStringLiteral("_ListByResourceGroup"), open,
                    [kept](const Call& call) { return listUnderScope(call, *kept); });
    } else {
        service.add("GET", group + path, type.operation + QStringLiteral("_List"), read,
                    [kept](const Call& call) { return listChildren(call, *kept); });
    }
    addItemRoutes(service, type, group + path);
}

} // namespace

void addResourceRoutes(Service& service)
{
    for (const Provider& provider : Catalog::instance().providers()) {
        for (const ResourceType& type : provider.types) {
            const bool special =
                type.kind == ResourceType::Kind::Root ||
                (provider.name == QLatin1String("Microsoft.Authorization") && type.type != QLatin1String("locks"));
            if (!special)
                addTypeRoutes(service, type);
        }
    }
}

} // namespace sandbox::arm
