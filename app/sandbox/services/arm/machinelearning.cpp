// SPDX-License-Identifier: GPL-3.0-or-later
// Online endpoints of Azure ML: rules of traffic, keys and tokens, logs (mfe.json).
#include "sandbox/identity/tokenauthority.h"
#include "sandbox/services/arm/computequota.h"
#include "sandbox/services/arm/service.h"

namespace sandbox::arm {

namespace {

constexpr const char* kEndpoints = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints";

Response userError(const QString& message)
{
    return badRequest(QStringLiteral("UserError"), message);
}

/// The endpoint that an action's path hangs on.
std::optional<QJsonObject> ownerOf(const Call& call)
{
    return call.estate().resource(call.id.text.section(QLatin1Char('/'), 0, -2));
}

Response listKeys(const Call& call)
{
    const auto endpoint = ownerOf(call);
    if (!endpoint)
        return resourceNotFound(ResourceId::parse(call.id.text.section(QLatin1Char('/'), 0, -2)));
    if (property(*endpoint, "authMode") != QLatin1String("Key"))
        return userError(QStringLiteral("Keys are only available for endpoints with authMode Key; this one has '%1'.")
                             .arg(property(*endpoint, "authMode")));
    return Response::json(200, call.estate().secretsOf(endpoint->value(QLatin1String("id")).toString()));
}

Response regenerateKeys(const Call& call)
{
    const auto endpoint = ownerOf(call);
    const auto body = call.request.json();
    if (!endpoint)
        return resourceNotFound(ResourceId::parse(call.id.text.section(QLatin1Char('/'), 0, -2)));
    const QString which = body.value_or(QJsonObject{}).value(QLatin1String("keyType")).toString();
    if (!sameText(which, QStringLiteral("Primary")) && !sameText(which, QStringLiteral("Secondary")))
        return invalidContent(QStringLiteral("keyType must be Primary or Secondary."));
    const QString id = endpoint->value(QLatin1String("id")).toString();
    QJsonObject keys = call.estate().secretsOf(id);
    QString fresh = body->value(QLatin1String("keyValue")).toString();
    if (fresh.isEmpty())
        fresh = call.world.uuid().remove(QLatin1Char('-')) + call.world.uuid().remove(QLatin1Char('-'));
    keys.insert(which.toLower() + QStringLiteral("Key"), fresh);
    call.estate().setSecrets(id, keys);
    return Response::empty(202).with("Location", (call.world.endpoint(QStringLiteral("arm"), {}, call.request.origin) +
                                                  id + QStringLiteral("?api-version=") + call.apiVersion)
                                                     .toUtf8());
}

/// A token that the scoring service takes for an hour: ours, with the audience of Azure ML.
Response getToken(const Call& call)
{
    const auto endpoint = ownerOf(call);
    if (!endpoint)
        return resourceNotFound(ResourceId::parse(call.id.text.section(QLatin1Char('/'), 0, -2)));
    if (property(*endpoint, "authMode") == QLatin1String("Key"))
        return userError(QStringLiteral("Tokens are not available for endpoints with authMode Key."));
    const qint64 now = call.world.now().toSecsSinceEpoch();
    const QJsonObject claims{{"aud", "https://ml.azure.com"},
                             {"iss", QStringLiteral("https://sts.windows.net/%1/").arg(call.caller.tenantId)},
                             {"tid", call.caller.tenantId},
                             {"oid", call.caller.objectId},
                             {"upn", call.caller.userPrincipalName},
                             {"appid", call.caller.clientId},
                             {"endpoint", endpoint->value(QLatin1String("id"))},
                             {"iat", now},
                             {"nbf", now},
                             {"exp", now + 3600}};
    return Response::json(200, {{"accessToken", QString::fromLatin1(call.world.tokens().sign(claims))},
                                {"tokenType", "Bearer"},
                                {"expiryTimeUtc", now + 3600},
                                {"refreshAfterTimeUtc", now + 1800}});
}

Response getLogs(const Call& call)
{
    const auto deployment = ownerOf(call);
    if (!deployment)
        return resourceNotFound(ResourceId::parse(call.id.text.section(QLatin1Char('/'), 0, -2)));
    const QString name = deployment->value(QLatin1String("name")).toString();
    const QString instance = QStringLiteral("[%1-0]").arg(name);
    const QString start = call.world.now().addSecs(-3600).toString(QStringLiteral("yyyy-MM-dd hh:mm:ss,zzz"));
    QStringList lines{QStringLiteral("Instance status:"),
                      QStringLiteral("SystemSetup: Succeeded"),
                      QStringLiteral("UserContainerImagePull: Succeeded"),
                      QStringLiteral("ModelDownload: Succeeded"),
                      QStringLiteral("UserContainerStart: Succeeded"),
                      QStringLiteral("%1 %2 I serving: flow loaded, waiting for requests").arg(start, instance)};
    const auto traffic = call.world.telemetry().rows(QStringLiteral("AmlOnlineEndpointConsoleLog"), {});
    for (const QJsonObject& row : traffic) {
        if (row.value(QLatin1String("DeploymentName")).toString() == name)
            lines.append(row.value(QLatin1String("TimeGenerated")).toString() + QLatin1Char(' ') +
                         row.value(QLatin1String("Message")).toString());
    }
    const int tail = call.request.json().value_or(QJsonObject{}).value(QLatin1String("tail")).toInt(100);
    return Response::json(
        200, {{"content", lines.mid(std::max<qsizetype>(0, lines.size() - tail)).join(QLatin1Char('\n'))}});
}

Response workspaceKeys(const Call& call)
{
    const auto workspace = ownerOf(call);
    if (!workspace)
        return resourceNotFound(ResourceId::parse(call.id.text.section(QLatin1Char('/'), 0, -2)));
    const auto insights = call.estate().resource(property(*workspace, "applicationInsights"));
    QJsonObject keys{{"userStorageResourceId", property(*workspace, "storageAccount")}};
    if (insights)
        keys.insert(QStringLiteral("appInsightsInstrumentationKey"), property(*insights, "InstrumentationKey"));
    return Response::json(200, keys);
}

} // namespace

void addMachineLearningRoutes(Service& service)
{
    addComputeQuotaRoutes(service);
    const QString workspace =
        QStringLiteral("/subscriptions/{subscriptionId}/resourceGroups/{resourceGroupName}/providers/"
                       "Microsoft.MachineLearningServices/workspaces/{workspaceName}");
    const QString endpoint = workspace + QStringLiteral("/onlineEndpoints/{endpointName}");
    const QStringList versions = Catalog::instance().type(QLatin1String(kEndpoints))->apiVersions;
    const auto guard = [&](const char* action) { return Service::Guard{versions, nullptr, QLatin1String(action)}; };
    service.add("POST", endpoint + QStringLiteral("/listKeys"), QStringLiteral("OnlineEndpoints_ListKeys"),
                guard("Microsoft.MachineLearningServices/workspaces/onlineEndpoints/listKeys/action"), listKeys);
    service.add("POST", endpoint + QStringLiteral("/regenerateKeys"), QStringLiteral("OnlineEndpoints_RegenerateKeys"),
                guard("Microsoft.MachineLearningServices/workspaces/onlineEndpoints/regenerateKeys/action"),
                regenerateKeys);
    service.add("POST", endpoint + QStringLiteral("/token"), QStringLiteral("OnlineEndpoints_GetToken"),
                guard("Microsoft.MachineLearningServices/workspaces/onlineEndpoints/token/action"), getToken);
    service.add("POST", endpoint + QStringLiteral("/deployments/{deploymentName}/getLogs"),
                QStringLiteral("OnlineDeployments_GetLogs"),
                guard("Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments/getLogs/action"),
                getLogs);
    service.add("POST", workspace + QStringLiteral("/listKeys"), QStringLiteral("Workspaces_ListKeys"),
                guard("Microsoft.MachineLearningServices/workspaces/listKeys/action"), workspaceKeys);
}

} // namespace sandbox::arm
