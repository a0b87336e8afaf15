// SPDX-License-Identifier: GPL-3.0-or-later
// POST operations that show or renew the keys of accounts, search services, workspaces and the like. They need an
// action of their own, which readers do not have.
#include "sandbox/services/appconfig/access.h"
#include "sandbox/services/arm/service.h"

namespace sandbox::arm {

namespace {

QString freshKey(World& world)
{
    return world.uuid().remove(QLatin1Char('-')) + world.uuid().remove(QLatin1Char('-'));
}

/// The resource that the action hangs on: `depth` segments up.
struct Owner
{
    std::optional<QJsonObject> resource;
    QString id;
    Response missing;
};

Owner ownerOf(const Call& call, int depth = 1)
{
    Owner owner;
    owner.id = call.id.text.section(QLatin1Char('/'), 0, -1 - depth);
    owner.resource = call.estate().resource(owner.id);
    owner.missing = resourceNotFound(ResourceId::parse(owner.id));
    return owner;
}

bool keysOff(const QJsonObject& resource)
{
    return resource.value(QLatin1String("properties")).toObject().value(QLatin1String("disableLocalAuth")).toBool();
}

Response accountKeys(const Call& call)
{
    const Owner owner = ownerOf(call);
    if (!owner.resource)
        return owner.missing;
    if (keysOff(*owner.resource))
        return badRequest(QStringLiteral("BadRequest"),
                          QStringLiteral("Failed to list key. disableLocalAuth is set to be true"));
    return Response::json(200, call.estate().secretsOf(owner.id));
}

Response regenerateAccountKey(const Call& call)
{
    const Owner owner = ownerOf(call);
    const QString which =
        call.request.json().value_or(QJsonObject{}).value(QLatin1String("keyName")).toString().toLower();
    if (!owner.resource)
        return owner.missing;
    if (which != QLatin1String("key1") && which != QLatin1String("key2"))
        return invalidContent(QStringLiteral("keyName must be Key1 or Key2."));
    QJsonObject keys = call.estate().secretsOf(owner.id);
    keys.insert(which, freshKey(call.world));
    call.estate().setSecrets(owner.id, keys);
    return Response::json(200, keys);
}

QJsonObject adminKeysOf(const Call& call, const QString& id)
{
    const QJsonObject all = call.estate().secretsOf(id);
    return {{"primaryKey", all.value(QLatin1String("primaryKey"))},
            {"secondaryKey", all.value(QLatin1String("secondaryKey"))}};
}

Response adminKeys(const Call& call)
{
    const Owner owner = ownerOf(call);
    return owner.resource ? Response::json(200, adminKeysOf(call, owner.id)) : owner.missing;
}

Response regenerateAdminKey(const Call& call)
{
    const Owner owner = ownerOf(call, 2);
    if (!owner.resource)
        return owner.missing;
    const QString which = call.id.name().toLower();
    if (which != QLatin1String("primary") && which != QLatin1String("secondary"))
        return invalidContent(QStringLiteral("The key kind must be primary or secondary."));
    QJsonObject keys = call.estate().secretsOf(owner.id);
    keys.insert(which + QStringLiteral("Key"), freshKey(call.world));
    call.estate().setSecrets(owner.id, keys);
    return Response::json(200, adminKeysOf(call, owner.id));
}

/// Query keys lie beside the admin keys: `queryKeys` is the list that the search service takes, `queryKeyNames` their
/// names. A service begins with one without a name.
struct QueryKeys
{
    QJsonArray keys;
    QJsonObject names;
};

QueryKeys readQueryKeys(const Call& call, const QString& id)
{
    const QJsonObject secrets = call.estate().secretsOf(id);
    return {secrets.value(QLatin1String("queryKeys")).toArray(),
            secrets.value(QLatin1String("queryKeyNames")).toObject()};
}

void writeQueryKeys(const Call& call, const QString& id, const QueryKeys& held)
{
    QJsonObject secrets = call.estate().secretsOf(id);
    secrets.insert(QStringLiteral("queryKeys"), held.keys);
    secrets.insert(QStringLiteral("queryKeyNames"), held.names);
    call.estate().setSecrets(id, secrets);
}

QJsonObject shownQueryKey(const QueryKeys& held, const QString& key)
{
    return {{"name", held.names.value(key).toString()}, {"key", key}};
}

Response queryKeys(const Call& call)
{
    const Owner owner = ownerOf(call);
    if (!owner.resource)
        return owner.missing;
    QueryKeys held = readQueryKeys(call, owner.id);
    if (held.keys.isEmpty()) {
        held.keys.append(freshKey(call.world));
        writeQueryKeys(call, owner.id, held);
    }
    QJsonArray value;
    for (const QJsonValue& key : std::as_const(held.keys))
        value.append(shownQueryKey(held, key.toString()));
    return Response::json(200, {{"value", value}});
}

Response createQueryKey(const Call& call)
{
    const Owner owner = ownerOf(call, 2);
    if (!owner.resource)
        return owner.missing;
    QueryKeys held = readQueryKeys(call, owner.id);
    const QString key = freshKey(call.world);
    held.keys.append(key);
    held.names.insert(key, call.id.name());
    writeQueryKeys(call, owner.id, held);
    return Response::json(200, shownQueryKey(held, key));
}

Response deleteQueryKey(const Call& call)
{
    const Owner owner = ownerOf(call, 2);
    if (!owner.resource)
        return owner.missing;
    QueryKeys held = readQueryKeys(call, owner.id);
    for (qsizetype i = 0; i < held.keys.size(); ++i) {
        if (held.keys.at(i).toString() != call.id.name())
            continue;
        held.names.remove(held.keys.takeAt(i).toString());
        writeQueryKeys(call, owner.id, held);
        return Response::empty(200);
    }
    return Response::empty(204);
}

Response sharedKeys(const Call& call)
{
    const Owner owner = ownerOf(call);
    if (!owner.resource)
        return owner.missing;
    const QJsonObject keys = call.estate().secretsOf(owner.id);
    return Response::json(200, {{"primarySharedKey", keys.value(QLatin1String("primaryKey"))},
                                {"secondarySharedKey", keys.value(QLatin1String("secondaryKey"))}});
}

Response storageKeys(const Call& call)
{
    const Owner owner = ownerOf(call);
    if (!owner.resource)
        return owner.missing;
    const QJsonObject secrets = call.estate().secretsOf(owner.id);
    QJsonArray keys;
    for (const char* name : {"key1", "key2"})
        keys.append(
            QJsonObject{{"keyName", name}, {"value", secrets.value(QLatin1String(name))}, {"permissions", "Full"}});
    return Response::json(200, {{"keys", keys}});
}

Response registryCredentials(const Call& call)
{
    const Owner owner = ownerOf(call);
    if (!owner.resource)
        return owner.missing;
    if (!owner.resource->value(QLatin1String("properties"))
             .toObject()
             .value(QLatin1String("adminUserEnabled"))
             .toBool())
        return badRequest(
            QStringLiteral("UnAuthorizedForCredentialOperations"),
            QStringLiteral("Cannot perform credential operations for %1 as admin user is disabled. Kindly enable "
                           "admin user as per docs.")
                .arg(owner.id));
    const QJsonObject secrets = call.estate().secretsOf(owner.id);
    const QJsonArray passwords{QJsonObject{{"name", "password"}, {"value", secrets.value(QLatin1String("key1"))}},
                               QJsonObject{{"name", "password2"}, {"value", secrets.value(QLatin1String("key2"))}}};
    return Response::json(200, {{"username", owner.resource->value(QLatin1String("name"))}, {"passwords", passwords}});
}

Response registryUsages(const Call& call)
{
    const Owner owner = ownerOf(call);
    if (!owner.resource)
        return owner.missing;
    const auto row = [](const char* name, double limit, double value, const char* unit) {
        return QJsonObject{{"name", name}, {"limit", limit}, {"currentValue", value}, {"unit", unit}};
    };
    return Response::json(
        200, {{"value", QJsonArray{row("Size", 536870912000.0, 7516192768.0, "Bytes"), row("Webhooks", 500, 0, "Count"),
                                   row("Geo-replications", -1, 0, "Count")}}});
}

QJsonObject shownStoreKey(const appconfig::AccessKey& key, const QString& endpoint)
{
    return {{"id", key.id},
            {"name", key.name},
            {"value", key.value},
            {"connectionString", QStringLiteral("Endpoint=%1;Id=%2;Secret=%3").arg(endpoint, key.id, key.value)},
            {"readOnly", key.readOnly}};
}

Response storeKeys(const Call& call)
{
    const Owner owner = ownerOf(call);
    if (!owner.resource)
        return owner.missing;
    if (keysOff(*owner.resource))
        return conflict(QStringLiteral("LocalAuthDisabled"),
                        QStringLiteral("Access keys are switched off for this store."));
    const QString endpoint = property(*owner.resource, "endpoint");
    QJsonArray value;
    const QList<appconfig::AccessKey> keys = appconfig::accessKeys(call.estate(), owner.id);
    for (const appconfig::AccessKey& key : keys)
        value.append(shownStoreKey(key, endpoint));
    return Response::json(200, {{"value", value}});
}

Response regenerateStoreKey(const Call& call)
{
    const Owner owner = ownerOf(call);
    if (!owner.resource)
        return owner.missing;
    const auto body = call.request.json();
    const QString id = body ? body->value(QLatin1String("id")).toString() : QString();
    const QList<appconfig::AccessKey> keys = appconfig::accessKeys(call.estate(), owner.id);
    for (qsizetype i = 0; i < keys.size(); ++i) {
        if (keys.at(i).id != id)
            continue;
        QJsonObject secrets = call.estate().secretsOf(owner.id);
        secrets.insert(i % 2 == 0 ? QStringLiteral("key1") : QStringLiteral("key2"), call.world.uuid());
        call.estate().setSecrets(owner.id, secrets);
        return Response::json(200, shownStoreKey(appconfig::accessKeys(call.estate(), owner.id).at(i),
                                                 property(*owner.resource, "endpoint")));
    }
    return badRequest(QStringLiteral("InvalidKeyId"), QStringLiteral("The store has no access key '%1'.").arg(id));
}

Response gatewaySecrets(const Call& call)
{
    const Owner owner = ownerOf(call);
    if (!owner.resource)
        return owner.missing;
    const QJsonObject secrets = call.estate().secretsOf(owner.id);
    if (call.id.name() == QLatin1String("listValue"))
        return Response::json(200, {{"value", secrets.value(QLatin1String("primaryKey"))}});
    return Response::json(200, secrets);
}

struct KeyRoute
{
    const char* method;
    const char* type;   ///< full type of the owner
    const char* suffix; ///< path behind the owner
    const char* action; ///< behind the type
    const char* operation;
    Response (*answer)(const Call&);
};

constexpr KeyRoute kRoutes[] = {
    {"POST", "Microsoft.CognitiveServices/accounts", "listKeys", "listKeys/action", "Accounts_ListKeys", accountKeys},
    {"POST", "Microsoft.CognitiveServices/accounts", "regenerateKey", "regenerateKey/action", "Accounts_RegenerateKey",
     regenerateAccountKey},
    {"POST", "Microsoft.Search/searchServices", "listAdminKeys", "listAdminKeys/action", "AdminKeys_Get", adminKeys},
    {"POST", "Microsoft.Search/searchServices", "regenerateAdminKey/{keyKind}", "regenerateAdminKey/action",
     "AdminKeys_Regenerate", regenerateAdminKey},
    {"POST", "Microsoft.Search/searchServices", "listQueryKeys", "listQueryKeys/action",
     "QueryKeys_ListBySearchService", queryKeys},
    {"POST", "Microsoft.Search/searchServices", "createQueryKey/{queryKeyName}", "createQueryKey/action",
     "QueryKeys_Create", createQueryKey},
    {"DELETE", "Microsoft.Search/searchServices", "deleteQueryKey/{key}", "deleteQueryKey/delete", "QueryKeys_Delete",
     deleteQueryKey},
    {"POST", "Microsoft.OperationalInsights/workspaces", "sharedKeys", "sharedKeys/action", "SharedKeys_GetSharedKeys",
     sharedKeys},
    {"POST", "Microsoft.Storage/storageAccounts", "listKeys", "listkeys/action", "StorageAccounts_ListKeys",
     storageKeys},
    {"POST", "Microsoft.ContainerRegistry/registries", "listCredentials", "listCredentials/action",
     "Registries_ListCredentials", registryCredentials},
    {"GET", "Microsoft.ContainerRegistry/registries", "listUsages", "listUsages/read", "Registries_ListUsages",
     registryUsages},
    {"POST", "Microsoft.AppConfiguration/configurationStores", "listKeys", "ListKeys/action",
     "ConfigurationStores_ListKeys", storeKeys},
    {"POST", "Microsoft.AppConfiguration/configurationStores", "regenerateKey", "RegenerateKey/action",
     "ConfigurationStores_RegenerateKey", regenerateStoreKey},
    {"POST", "Microsoft.ApiManagement/service/subscriptions", "listSecrets", "listSecrets/action",
     "Subscription_ListSecrets", gatewaySecrets},
    {"POST", "Microsoft.ApiManagement/service/namedValues", "listValue", "listValue/action", "NamedValue_ListValue",
     gatewaySecrets},
};

} // namespace

void addKeyRoutes(Service& service)
{
    for (const KeyRoute& route : kRoutes) {
        const ResourceType* type = Catalog::instance().type(QLatin1String(route.type));
        QString path = QStringLiteral("/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/") +
                       type->provider;
        int number = 0;
        const QStringList parts = type->type.split(QLatin1Char('/'));
        for (const QString& part : parts)
            path += QStringLiteral("/%1/{n%2}").arg(part).arg(number++);
        const Service::Guard guard{type->apiVersions, nullptr,
                                   QLatin1String(route.type) + QLatin1Char('/') + QLatin1String(route.action)};
        service.add(route.method, path + QLatin1Char('/') + QLatin1String(route.suffix), QLatin1String(route.operation),
                    guard, route.answer);
    }
}

} // namespace sandbox::arm
