// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/resourcewrite.h"

#include "sandbox/services/arm/defaults.h"

namespace sandbox::arm {

namespace {

/// Members of properties that only the service writes; a body's values are ignored, a PUT does not lose them.
const QStringList& serviceOwned()
{
    static const QStringList names{"provisioningState",
                                   "endpoint",
                                   "endpoints",
                                   "internalId",
                                   "dateCreated",
                                   "customerId",
                                   "createdDate",
                                   "modifiedDate",
                                   "currentCapacity",
                                   "capabilities",
                                   "rateLimits",
                                   "callRateLimit",
                                   "privateEndpointConnections",
                                   "scoringUri",
                                   "swaggerUri",
                                   "InstrumentationKey",
                                   "AppId",
                                   "ConnectionString",
                                   "CreationDate",
                                   "TenantId",
                                   "vaultUri",
                                   "loginServer",
                                   "creationDate",
                                   "creationTime",
                                   "primaryEndpoints",
                                   "defaultHostName",
                                   "hostNames",
                                   "enabledHostNames",
                                   "hostNameSslStates",
                                   "workspaceId",
                                   "status",
                                   "statusDetails",
                                   "resourceGuid",
                                   "isMigrated",
                                   "gatewayUrl",
                                   "createdAtUtc",
                                   "secretUri",
                                   "secretUriWithVersion",
                                   "createdOn",
                                   "modifiedOn"};
    return names;
}

QJsonObject mergedDeep(QJsonObject base, const QJsonObject& patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it->isNull())
            base.remove(it.key());
        else if (it->isObject() && base.value(it.key()).isObject())
            base.insert(it.key(), mergedDeep(base.value(it.key()).toObject(), it->toObject()));
        else
            base.insert(it.key(), *it);
    }
    return base;
}

QJsonObject propertiesOf(const QJsonObject& resource)
{
    return resource.value(QLatin1String("properties")).toObject();
}

/// A system-assigned identity stays the same principal, with all its roles, however often the resource is written.
QJsonObject keptIdentity(const QJsonObject& known, const QJsonObject& body)
{
    if (!body.contains(QLatin1String("identity")))
        return known;
    QJsonObject identity = body.value(QLatin1String("identity")).toObject();
    const QLatin1String system("SystemAssigned");
    if (identity.value(QLatin1String("type")).toString().contains(system) && known.value(QLatin1String("type")).toString().contains(system)) {
        for (const char* member : {"principalId", "tenantId"})
            identity.insert(QLatin1String(member), known.value(QLatin1String(member)));
    }
    return identity;
}

QJsonObject replaced(const QJsonObject& known, const QJsonObject& body)
{
    QJsonObject resource = body;
    QJsonObject properties = propertiesOf(body);
    const QJsonObject before = propertiesOf(known);
    for (const QString& name : serviceOwned()) {
        if (before.contains(name))
            properties.insert(name, before.value(name));
    }
    resource.insert(QStringLiteral("properties"), properties);
    for (const char* member : {"id", "name", "type", "location", "kind", "etag", "systemData"}) {
        const QLatin1String name(member);
        if (known.contains(name))
            resource.insert(name, known.value(name));
    }
    if (known.contains(QLatin1String("identity")))
        resource.insert(QStringLiteral("identity"), keptIdentity(known.value(QLatin1String("identity")).toObject(), body));
    return resource;
}

QJsonObject patched(const QJsonObject& known, QJsonObject body)
{
    QJsonObject properties = propertiesOf(body);
    for (const QString& name : serviceOwned())
        properties.remove(name);
    if (body.contains(QLatin1String("properties")))
        body.insert(QStringLiteral("properties"), properties);
    for (const char* member : {"id", "name", "type", "location", "etag", "systemData"})
        body.remove(QLatin1String(member));
    QJsonObject resource = mergedDeep(known, body);
    if (body.contains(QLatin1String("tags"))) // tags are replaced as a whole
        resource.insert(QStringLiteral("tags"), body.value(QLatin1String("tags")));
    return resource;
}

std::optional<Response> checkLocation(const ResourceType& type, const Draft& draft, const QJsonObject& body)
{
    if (!type.isTracked())
        return std::nullopt;
    const QString location = Catalog::regionCode(body.value(QLatin1String("location")).toString());
    if (location.isEmpty())
        return badRequest(QStringLiteral("LocationRequired"),
                          QStringLiteral("The location property is required for this definition."));
    if (!draft.known)
        return std::nullopt;
    const QString before = draft.known->value(QLatin1String("location")).toString();
    if (Catalog::regionCode(before) == location)
        return std::nullopt;
    return conflict(
        QStringLiteral("InvalidResourceLocation"),
        QStringLiteral("The resource '%1' already exists in location '%2' in resource group. A resource with the "
                       "same name cannot be created in location '%3'. Please select a new resource name.")
            .arg(draft.known->value(QLatin1String("name")).toString(), before, location));
}

std::optional<Response> checkRequired(const ResourceType& type, const QJsonObject& body)
{
    for (const QString& member : type.required) {
        if (!body.contains(member))
            return badRequest(
                QStringLiteral("InvalidRequestContent"),
                QStringLiteral("The member '%1' is required for resources of type '%2'.").arg(member, type.fullType()));
    }
    return std::nullopt;
}

std::optional<Response> checkType(const Call& call, const ResourceType& type, const Draft& draft)
{
    const QString name = type.fullType().toLower();
    if (name == QLatin1String("microsoft.cognitiveservices/accounts"))
        return checkAccount(call, draft);
    if (name == QLatin1String("microsoft.cognitiveservices/accounts/deployments"))
        return checkDeployment(call, draft);
    if (name == QLatin1String("microsoft.cognitiveservices/accounts/raipolicies"))
        return checkRaiPolicy(call, draft);
    if (name == QLatin1String("microsoft.cognitiveservices/accounts/raiblocklists/raiblocklistitems"))
        return checkBlocklistItem(draft);
    if (name == QLatin1String("microsoft.machinelearningservices/workspaces/onlineendpoints"))
        return checkOnlineEndpoint(call, draft);
    if (name == QLatin1String("microsoft.machinelearningservices/workspaces/onlineendpoints/deployments"))
        return checkOnlineDeployment(call, draft);
    if (name == QLatin1String("microsoft.insights/metricalerts"))
        return checkMetricAlert(call, draft);
    if (name == QLatin1String("microsoft.insights/scheduledqueryrules"))
        return checkLogAlert(call, draft);
    if (name == QLatin1String("microsoft.insights/actiongroups"))
        return checkActionGroup(draft);
    return std::nullopt;
}

QJsonObject refreshedSystemData(QJsonObject data, const Caller& caller, const QDateTime& now)
{
    const QString who = caller.userPrincipalName.isEmpty() ? caller.clientId : caller.userPrincipalName;
    const QString kind = caller.userPrincipalName.isEmpty() ? QStringLiteral("Application") : QStringLiteral("User");
    const QString when = now.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
    if (!data.contains(QLatin1String("createdAt"))) {
        data.insert(QStringLiteral("createdBy"), who);
        data.insert(QStringLiteral("createdByType"), kind);
        data.insert(QStringLiteral("createdAt"), when);
    }
    data.insert(QStringLiteral("lastModifiedBy"), who);
    data.insert(QStringLiteral("lastModifiedByType"), kind);
    data.insert(QStringLiteral("lastModifiedAt"), when);
    return data;
}

bool keepsSystemData(const ResourceType& type)
{
    static const QStringList providers{"Microsoft.CognitiveServices", "Microsoft.MachineLearningServices",
                                       "Microsoft.Search", "Microsoft.KeyVault", "Microsoft.ContainerRegistry"};
    if (type.fullType() == QLatin1String("Microsoft.Insights/scheduledQueryRules"))
        return true;
    return providers.contains(type.provider) && type.collection() != QLatin1String("connections") &&
           type.collection() != QLatin1String("secrets") && type.collection() != QLatin1String("keys");
}

} // namespace

std::optional<Response> checkPreconditions(const Request& request, const std::optional<QJsonObject>& known)
{
    const QString etag = known ? known->value(QLatin1String("etag")).toString() : QString();
    const QString match = QString::fromLatin1(request.headers.value("If-Match"));
    const QString noneMatch = QString::fromLatin1(request.headers.value("If-None-Match"));
    const bool stale =
        !match.isEmpty() && (!known || (match != QLatin1String("*") && !etag.isEmpty() && match != etag));
    if (stale || (noneMatch == QLatin1String("*") && known))
        return Response::error(
            412, QStringLiteral("PreconditionFailed"),
            QStringLiteral("The condition '%1' of the request is not met; the resource was changed by "
                           "someone else. Its current etag is '%2'.")
                .arg(stale ? match : noneMatch, etag));
    return std::nullopt;
}

Draft draftOf(const Call& call, const ResourceType& type, bool replace)
{
    Draft draft;
    draft.known = call.estate().resource(call.id.text);
    const auto body = call.request.json();
    if (!body)
        draft.refusal = invalidContent(QStringLiteral("The body is not a JSON object."));
    else if (!replace && !draft.known)
        draft.refusal = resourceNotFound(call.id);
    if (!draft.refusal)
        draft.refusal = checkPreconditions(call.request, draft.known);
    if (!draft.refusal && replace)
        draft.refusal = checkRequired(type, *body);
    if (!draft.refusal && replace)
        draft.refusal = checkLocation(type, draft, *body);
    if (draft.refusal)
        return draft;
    if (!replace)
        draft.resource = patched(*draft.known, *body);
    else
        draft.resource = draft.known ? replaced(*draft.known, *body) : *body;
    draft.refusal = checkType(call, type, draft);
    return draft;
}

void complete(const Call& call, const ResourceType& type, Draft& draft)
{
    QJsonObject& resource = draft.resource;
    if (!draft.known) {
        resource.insert(QStringLiteral("id"), call.id.text);
        resource.insert(QStringLiteral("name"),
                        type.type == QLatin1String("sites/slots") ? call.id.fullName() : call.id.name());
        resource.insert(QStringLiteral("type"), type.fullType());
        fillNewResource(call, type, resource);
    }
    if (type.provider == QLatin1String("Microsoft.CognitiveServices") || resource.contains(QLatin1String("etag")))
        resource.insert(QStringLiteral("etag"), QLatin1Char('"') + call.world.uuid() + QLatin1Char('"'));
    if (keepsSystemData(type))
        resource.insert(
            QStringLiteral("systemData"),
            refreshedSystemData(resource.value(QLatin1String("systemData")).toObject(), call.caller, call.world.now()));
    QJsonObject properties = propertiesOf(resource);
    if (properties.contains(QLatin1String("credentials")) && type.collection() == QLatin1String("connections")) {
        // Given once, never shown again.
        call.estate().setSecrets(call.id.text, properties.take(QStringLiteral("credentials")).toObject());
    }
    if (type.fullType() == QLatin1String("Microsoft.KeyVault/vaults/secrets"))
        properties.remove(QStringLiteral("value"));
    resource.insert(QStringLiteral("properties"), properties);
    if (type.fullType() == QLatin1String("Microsoft.CognitiveServices/accounts/deployments"))
        fillDeployment(call, resource);
    fillAlertRule(call, type, resource);
}

} // namespace sandbox::arm
