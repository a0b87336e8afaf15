// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/platformrows.h"

#include "sandbox/simulation/interactions.h"
#include "sandbox/simulation/texts.h"

#include <QJsonObject>

namespace sandbox::simulation {

namespace {

std::string text(const QString& string)
{
    return string.toStdString();
}

/// .NET ticks in text.
qint64 netTicks(Micros time)
{
    return ticksOf(time);
}

} // namespace

std::string_view addressOf(const ServiceCall& call)
{
    return call.caller == kLeakedKey ? "203.0.113.***" : call.caller == kApplicationCaller ? "10.20.4.***" : call.caller == kFirstConsumer ? "10.20.7.***" : "10.20.9.***";
}

std::string callerObjectId(const System* system, const ServiceCall& call)
{
    // The application of the first system uses its identity; keys leave no name.
    if (call.caller == kApplicationCaller && system && !system->python)
        return guid(mixed(system->curve.seed), mixed(system->curve.seed + 1));
    return {};
}

QString consumerOf(const System& system, const ServiceCall& call)
{
    return system.consumers.at(std::min<qsizetype>(call.caller, 2));
}

bool throughGateway(const ServiceCall& call)
{
    return !call.embeds && call.caller != kLeakedKey;
}

std::string percentEncoded(std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string encoded;
    for (const char character : text) {
        const auto byte = static_cast<unsigned char>(character);
        if (std::isalnum(byte) && byte < 128) {
            encoded += character;
        } else {
            encoded += '%';
            encoded += digits[byte >> 4];
            encoded += digits[byte & 15];
        }
    }
    return encoded;
}

std::vector<quint32> PlatformRows::origins(const QString& resourceId, const QString& category, QJsonObject constants)
{
    std::vector<quint32> found;
    if (resourceId.isEmpty())
        return found;
    constants.insert(QStringLiteral("_ResourceId"), resourceId.toLower());
    constants.insert(QStringLiteral("_SubscriptionId"), resourceId.section(QLatin1Char('/'), 2, 2));
    constants.insert(QStringLiteral("SourceSystem"), QStringLiteral("Azure"));
    for (const QString& workspace : m_logTargets(resourceId, category))
        found.push_back(m_scribe.origin(workspace, constants));
    return found;
}

static QJsonObject diagnosticConstants(const QString& resourceId, const QString& provider, const QString& type, const QString& category)
{
    return {{"ResourceProvider", provider}, {"ResourceType", type}, {"Category", category}, {"ResourceId", resourceId.toUpper()},
            {"Resource", resourceId.section(QLatin1Char('/'), -1).toUpper()}, {"SubscriptionId", resourceId.section(QLatin1Char('/'), 2, 2)},
            {"ResourceGroup", resourceId.section(QLatin1Char('/'), 4, 4).toUpper()}};
}

PlatformRows::PlatformRows(const Cast& cast, RowScribe& scribe, const LogTargets& targets) : m_cast(cast), m_scribe(scribe), m_logTargets(targets)
{
    const QString cognitive = QStringLiteral("MICROSOFT.COGNITIVESERVICES");
    for (const ModelDeployment& model : cast.deployments) {
        const auto constants = [&](const char* category) {
            QJsonObject all = diagnosticConstants(model.accountId, cognitive, QStringLiteral("ACCOUNTS"), QLatin1String(category));
            all.insert(QStringLiteral("location_s"), model.location);
            all.insert(QStringLiteral("Tenant_s"), model.location);
            return all;
        };
        m_accounts.push_back({origins(model.accountId, QStringLiteral("RequestResponse"), constants("RequestResponse")),
                              origins(model.accountId, QStringLiteral("AzureOpenAIRequestUsage"), constants("AzureOpenAIRequestUsage"))});
    }
    for (const System& system : cast.systems) {
        Targets found;
        found.search = origins(system.searchId, QStringLiteral("OperationLogs"),
                               diagnosticConstants(system.searchId, QStringLiteral("MICROSOFT.SEARCH"), QStringLiteral("SEARCHSERVICES"), QStringLiteral("OperationLogs")));
        found.traffic = origins(system.endpointId, QStringLiteral("AmlOnlineEndpointTrafficLog"),
                                {{"EndpointName", system.endpoint}, {"Method", "POST"}, {"Path", "/score"}, {"Protocol", "HTTP/1.1"},
                                 {"AzureMLWorkspaceName", system.mlWorkspaceId.section(QLatin1Char('/'), -1)}});
        found.gateway = origins(system.gatewayId, QStringLiteral("GatewayLogs"), {{"ApiId", "azure-openai"}, {"Method", "POST"}, {"Category", "GatewayLogs"}});
        found.llm = origins(system.gatewayId, QStringLiteral("GatewayLlmLogs"), {{"ApiVersion", "2024-10-21"}});
        found.mcp = origins(system.gatewayId, QStringLiteral("GatewayMCPLogs"), {{"TransportType", "streamable-http"}, {"ProtocolVersion", "2025-06-18"}});
        found.http = origins(system.webId, QStringLiteral("AppServiceHTTPLogs"), {{"CsHost", system.web + QStringLiteral(".azurewebsites.net")}, {"SPort", "443"}});
        found.easyAuth = origins(system.webId, QStringLiteral("AppServiceAuthenticationLogs"), {{"SiteName", system.web}, {"Level", "Error"}});
        m_systems.push_back(found);
    }
    makeSheets();
}

void PlatformRows::makeSheets()
{
    const QString diagnostics = QStringLiteral("AzureDiagnostics");
    m_requests = m_scribe.sheet(diagnostics, {"OperationName", "ResultSignature", "DurationMs", "CallerIPAddress", "CorrelationId", "event_s", "properties_s"});
    m_usage = m_scribe.sheet(diagnostics, {"OperationName", "CorrelationId", "event_s", "properties_s"});
    m_search = m_scribe.sheet(diagnostics, {"OperationName", "ResultType", "ResultSignature", "DurationMs", "Documents_d", "IndexName_s", "Query_s", "Description_s"});
    m_gateway = m_scribe.sheet(QStringLiteral("ApiManagementGatewayLogs"), {"CorrelationId", "ApimSubscriptionId", "ResponseCode", "BackendResponseCode",
                                                                           "BackendTime", "TotalTime", "IsRequestSuccess", "OperationId", "BackendId", "LastErrorReason"});
    m_llm = m_scribe.sheet(QStringLiteral("ApiManagementGatewayLlmLog"), {"CorrelationId", "SequenceNumber", "DeploymentName", "ModelName", "PromptTokens",
                                                                         "CompletionTokens", "TotalTokens", "IsStreamCompletion", "RequestMessages"});
    m_mcp = m_scribe.sheet(QStringLiteral("ApiManagementGatewayMCPLog"), {"CorrelationId", "ServerName", "ToolName", "SessionId", "ClientName", "ClientVersion", "Error", "ErrorType"});
    m_traffic = m_scribe.sheet(QStringLiteral("AmlOnlineEndpointTrafficLog"), {"DeploymentName", "AuthType", "IdentityData", "ResponseCode", "ResponseCodeReason", "ModelStatusCode",
                                                                              "ModelStatusReason", "RequestDurationMs", "ResponseDurationMs", "TotalDurationMs",
                                                                              "RequestThrottlingDelayMs", "ResponseThrottlingDelayMs", "XRequestId"});
    m_http = m_scribe.sheet(QStringLiteral("AppServiceHTTPLogs"), {"CsMethod", "CsUriStem", "ScStatus", "ScSubStatus", "TimeTaken", "CsUsername", "CIp", "UserAgent"});
    m_easyAuth = m_scribe.sheet(QStringLiteral("AppServiceAuthenticationLogs"), {"StatusCode", "SubStatusCode", "Message", "TaskName"});
}

void PlatformRows::requestResponse(const ServiceCall& call, const ModelDeployment& model, quint32 origin)
{
    const System* system = model.system >= 0 ? &m_cast.systems[static_cast<size_t>(model.system)] : nullptr;
    RowBatch& rows = m_scribe.rows(m_requests);
    rows.begin(ticksOf(call.start), origin);
    listed(rows, call.embeds ? "Embeddings_Create" : "ChatCompletions_Create");
    listed(rows, std::to_string(call.status));
    rows.integer(call.duration / 1000);
    listed(rows, addressOf(call));
    rows.text(guid(call.correlation, mixed(call.correlation)));
    listed(rows, "ShoeboxCallResult");
    const std::string caller = callerObjectId(system, call);
    const std::string form = "{\"apiName\":\"Azure OpenAI API version 2024-10-21\",\"requestTime\":\x1f,\"responseTime\":\x1f,\"requestLength\":\x1f,"
                             "\"responseLength\":\x1f,\"objectId\":\"" + caller + "\",\"callerObjectId\":\"" + caller + "\",\"modelDeploymentName\":\"" + text(model.name) +
                             "\",\"modelName\":\"" + text(model.model) + "\",\"modelVersion\":\"" + text(model.version) + "\",\"streamType\":\"" +
                             (call.streams ? "Streaming" : "Non-Streaming") + "\",\"promptTokens\":\x1f,\"completionTokens\":\x1f}";
    m_gaps.clear();
    m_gaps << netTicks(call.start) << netTicks(call.start + call.duration) << call.prompt * 4 + 300 << call.completion * 5 + 400 << call.prompt << call.completion;
    rows.form(m_scribe.text(form), m_gaps);
    m_scribe.done(m_requests);
}

void PlatformRows::requestUsage(const ServiceCall& call, const ModelDeployment& model, quint32 origin)
{
    RowBatch& rows = m_scribe.rows(m_usage);
    rows.begin(ticksOf(call.start + call.duration), origin);
    listed(rows, call.embeds ? "Embeddings_Create" : "ChatCompletions_Create");
    rows.text(guid(call.correlation, mixed(call.correlation)));
    listed(rows, "ShoeboxAzureOpenAIRequestUsage");
    m_gaps.clear();
    m_gaps << call.prompt << call.cached << call.completion;
    rows.form(m_scribe.text("{\"modelDeploymentName\":\"" + text(model.name) + "\",\"promptTokens\":[\x1f],\"cachedTokens\":[\x1f],\"generatedTokens\":[\x1f]}"), m_gaps);
    m_scribe.done(m_usage);
}

void PlatformRows::call(const ServiceCall& call, int system)
{
    const ModelDeployment& model = m_cast.deployments[static_cast<size_t>(call.deployment)];
    const Account& account = m_accounts[static_cast<size_t>(call.deployment)];
    for (const quint32 origin : account.requests)
        requestResponse(call, model, origin);
    if (call.status == 200) {
        for (const quint32 origin : account.usage)
            requestUsage(call, model, origin);
    }
    const int owner = system >= 0 ? system : model.system;
    if (owner >= 0 && throughGateway(call))
        gateway(call, model, m_cast.systems[static_cast<size_t>(owner)], m_systems[static_cast<size_t>(owner)]);
}

void PlatformRows::gateway(const ServiceCall& call, const ModelDeployment& model, const System& system, const Targets& targets)
{
    for (const quint32 origin : targets.gateway) {
        RowBatch& rows = m_scribe.rows(m_gateway);
        rows.begin(ticksOf(call.start), origin);
        rows.text(guid(call.correlation, mixed(call.correlation)));
        listed(rows, text(consumerOf(system, call)));
        rows.integer(call.status);
        rows.integer(call.status);
        rows.integer(call.duration / 1000);
        rows.integer(call.duration / 1000 + 3);
        rows.integer(call.status < 400 ? 1 : 0);
        listed(rows, "ChatCompletions_Create");
        listed(rows, text(model.account));
        listed(rows, call.status < 400 ? "" : "BackendResponseStatus");
        m_scribe.done(m_gateway);
    }
    if (call.status == 200) {
        for (const quint32 origin : targets.llm)
            llm(call, model, origin);
    }
}

void PlatformRows::llm(const ServiceCall& call, const ModelDeployment& model, quint32 origin)
{
    // Long messages are split over rows; only the first one names deployment and tokens.
    const int parts = call.correlation % 33 == 0 ? 3 : 1;
    for (int part = 0; part < parts; ++part) {
        RowBatch& rows = m_scribe.rows(m_llm);
        rows.begin(ticksOf(call.start), origin);
        rows.text(guid(call.correlation, mixed(call.correlation)));
        rows.integer(part);
        listed(rows, part == 0 ? text(model.name) : std::string());
        listed(rows, part == 0 ? text(model.model) : std::string());
        rows.integer(part == 0 ? call.prompt : 0);
        rows.integer(part == 0 ? call.completion : 0);
        rows.integer(part == 0 ? call.prompt + call.completion : 0);
        rows.integer(call.streams ? 1 : 0);
        if (parts > 1)
            listed(rows, "[{\"role\":\"user\",\"content\":\"(part " + std::to_string(part + 1) + ")\"}]");
        else
            rows.null();
        m_scribe.done(m_llm);
    }
}

} // namespace sandbox::simulation
