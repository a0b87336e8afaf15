// SPDX-License-Identifier: GPL-3.0-or-later
// Resource groups (resources.json, ResourceGroups).
#include "sandbox/services/arm/service.h"
#include "sandbox/services/arm/softdelete.h"

namespace sandbox::arm {

namespace {

constexpr const char* kType = "Microsoft.Resources/resourceGroups";
constexpr const char* kAction = "Microsoft.Resources/subscriptions/resourceGroups/";

Response listGroups(const Call& call)
{
    QList<QJsonObject> groups;
    const auto all = call.estate().resources(QLatin1String(kType));
    for (const QJsonObject& group : all) {
        const QString id = group.value(QLatin1String("id")).toString();
        if (isWithin(id, call.id.subscription()) && call.access.reaches(id))
            groups.append(group);
    }
    return page(call, groups, 1000);
}

Response getGroup(const Call& call)
{
    const auto group = call.estate().resource(call.id.text);
    if (!call.access.reaches(call.id.text))
        return notAuthorized(call.caller, QLatin1String(kAction) + QStringLiteral("read"), call.id.text);
    if (call.request.method == "HEAD")
        return Response::empty(group ? 204 : 404);
    return group ? Response::json(200, *group) : groupNotFound(call.id.resourceGroup);
}

Response putGroup(const Call& call)
{
    const auto body = call.request.json();
    if (!body)
        return invalidContent(QStringLiteral("The body is not a JSON object."));
    const auto known = call.estate().resource(call.id.text);
    const QString location = Catalog::regionCode(body->value(QLatin1String("location")).toString());
    if (location.isEmpty())
        return badRequest(QStringLiteral("LocationRequired"),
                          QStringLiteral("The location property is required for this definition."));
    if (known && Catalog::regionCode(known->value(QLatin1String("location")).toString()) != location)
        return conflict(
            QStringLiteral("InvalidResourceGroupLocation"),
            QStringLiteral("Invalid resource group location '%1'. The Resource group already exists in location "
                           "'%2'.")
                .arg(location, known->value(QLatin1String("location")).toString()));
    QJsonObject group{{"id", known ? known->value(QLatin1String("id")) : QJsonValue(call.id.text)},
                      {"name", call.id.resourceGroup},
                      {"type", kType},
                      {"location", location},
                      {"properties", QJsonObject{{"provisioningState", "Succeeded"}}}};
    if (body->contains(QLatin1String("tags")))
        group.insert(QStringLiteral("tags"), body->value(QLatin1String("tags")));
    call.estate().put(group);
    return Response::json(known ? 200 : 201, group);
}

Response patchGroup(const Call& call)
{
    const auto body = call.request.json();
    auto group = call.estate().resource(call.id.text);
    if (!group)
        return groupNotFound(call.id.resourceGroup);
    if (!body)
        return invalidContent(QStringLiteral("The body is not a JSON object."));
    if (body->contains(QLatin1String("tags")))
        group->insert(QStringLiteral("tags"), body->value(QLatin1String("tags")));
    call.estate().put(*group);
    return Response::json(200, *group);
}

Response deleteGroup(Service& service, const Call& call)
{
    const auto group = call.estate().resource(call.id.text);
    if (!group)
        return groupNotFound(call.id.resourceGroup);
    if (const auto refusal = lockedBy(call, call.id.text, true))
        return *refusal;
    call.estate().put(withState(*group, "Deleting"));
    Operations::Operation operation;
    operation.subscriptionId = call.id.subscriptionId;
    operation.provider = QStringLiteral("Microsoft.Resources");
    operation.location = group->value(QLatin1String("location")).toString();
    operation.resourceId = call.id.text;
    operation.deletes = true;
    World& world = call.world;
    const QString id = service.operations().start(operation, 800, [&world, text = call.id.text] {
        const auto accounts = world.estate().resources(accountType());
        for (const QJsonObject& account : accounts) {
            const QString accountId = account.value(QLatin1String("id")).toString();
            if (isWithin(accountId, text))
                softDelete(world, accountId);
        }
        removeTree(world.estate(), text);
        return QJsonObject{};
    });
    Response response = Response::empty(202);
    service.operations().announce(response, call.request, id);
    return response;
}

} // namespace

void addResourceGroupRoutes(Service& service)
{
    const QString list = QStringLiteral("/subscriptions/{subscriptionId}/resourceGroups");
    const QString item = list + QStringLiteral("/{resourceGroupName}");
    Service::Guard read;
    Service::Guard write;
    write.action = QLatin1String(kAction) + QStringLiteral("write");
    Service::Guard remove;
    remove.action = QLatin1String(kAction) + QStringLiteral("delete");
    service.add("GET", list, QStringLiteral("ResourceGroups_List"), read, listGroups);
    service.add("GET", item, QStringLiteral("ResourceGroups_Get"), read, getGroup);
    service.add("HEAD", item, QStringLiteral("ResourceGroups_CheckExistence"), read, getGroup);
    service.add("PUT", item, QStringLiteral("ResourceGroups_CreateOrUpdate"), write, putGroup);
    service.add("PATCH", item, QStringLiteral("ResourceGroups_Update"), write, patchGroup);
    service.add("DELETE", item, QStringLiteral("ResourceGroups_Delete"), remove,
                [&service](const Call& call) { return deleteGroup(service, call); });
}

} // namespace sandbox::arm
