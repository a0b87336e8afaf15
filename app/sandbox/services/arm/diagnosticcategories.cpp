// SPDX-License-Identifier: GPL-3.0-or-later
// Which log categories a resource could send (monitor: DiagnosticSettingsCategory 2021-05-01-preview).
#include "sandbox/services/arm/service.h"

namespace sandbox::arm {

namespace {

QStringList categoriesOf(const QString& type)
{
    static const QHash<QString, QStringList> categories{
        {"microsoft.cognitiveservices/accounts", {"Audit", "RequestResponse", "AzureOpenAIRequestUsage", "Trace"}},
        {"microsoft.search/searchservices", {"OperationLogs"}},
        {"microsoft.machinelearningservices/workspaces",
         {"AmlComputeClusterEvent", "AmlComputeJobEvent", "AmlOnlineEndpointTrafficLog", "ModelsActionEvent"}},
        {"microsoft.machinelearningservices/workspaces/onlineendpoints",
         {"AmlOnlineEndpointTrafficLog", "AmlOnlineEndpointConsoleLog", "AmlOnlineEndpointEventLog"}},
        {"microsoft.web/sites",
         {"AppServiceHTTPLogs", "AppServiceConsoleLogs", "AppServiceAppLogs", "AppServiceAuditLogs",
          "AppServiceAuthenticationLogs"}},
        {"microsoft.keyvault/vaults", {"AuditEvent", "AzurePolicyEvaluationDetails"}},
        {"microsoft.containerregistry/registries",
         {"ContainerRegistryLoginEvents", "ContainerRegistryRepositoryEvents"}},
        {"microsoft.storage/storageaccounts/blobservices", {"StorageRead", "StorageWrite", "StorageDelete"}},
        {"microsoft.apimanagement/service", {"GatewayLogs", "GatewayLlmLogs", "GatewayMCPLogs", "WebSocketConnectionLogs"}},
        {"microsoft.operationalinsights/workspaces", {"Audit", "SummaryLogs"}},
        {"microsoft.network/networksecuritygroups", {"NetworkSecurityGroupEvent", "NetworkSecurityGroupRuleCounter"}},
        {"microsoft.appconfiguration/configurationstores", {"HttpRequest", "Audit"}}};
    return categories.value(type.toLower());
}

QJsonObject category(const Call& call, const QString& name, const char* kind)
{
    return {
        {"id", call.id.scope + QStringLiteral("/providers/microsoft.insights/diagnosticSettingsCategories/") + name},
        {"name", name},
        {"type", "microsoft.insights/diagnosticSettingsCategories"},
        {"properties", QJsonObject{{"categoryType", kind}}}};
}

Response listCategories(const Call& call)
{
    const auto resource = call.estate().resource(call.id.scope);
    if (!resource)
        return resourceNotFound(ResourceId::parse(call.id.scope));
    QJsonArray value{category(call, QStringLiteral("AllMetrics"), "Metrics")};
    const QStringList logs = categoriesOf(resource->value(QLatin1String("type")).toString());
    for (const QString& name : logs)
        value.append(category(call, name, "Logs"));
    return Response::json(200, {{"value", value}});
}

} // namespace

void addDiagnosticCategoryRoutes(Service& service)
{
    const ResourceType* settings = Catalog::instance().type(QStringLiteral("Microsoft.Insights/diagnosticSettings"));
    service.add(
        "GET", QStringLiteral("/{scope*}/providers/Microsoft.Insights/diagnosticSettingsCategories"),
        QStringLiteral("DiagnosticSettingsCategory_List"),
        {settings->apiVersions, nullptr, QStringLiteral("Microsoft.Insights/diagnosticSettingsCategories/read")},
        listCategories);
}

} // namespace sandbox::arm
