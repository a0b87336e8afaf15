// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/simulation/opsrows.h"

#include "sandbox/simulation/approws.h"
#include "sandbox/simulation/interactions.h"
#include "sandbox/simulation/texts.h"

#include <QJsonObject>

namespace sandbox::simulation {

namespace {

constexpr qint64 kOpenMinutes = 20; ///< how long a minute may still get values: the longest call

} // namespace

void OpsRows::Sum::add(double value)
{
    minimum = count == 0 ? value : std::min(minimum, value);
    maximum = count == 0 ? value : std::max(maximum, value);
    total += value;
    ++count;
}

std::vector<quint32> OpsRows::originsOf(const QString& resourceId, const QString& category, QJsonObject constants)
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

size_t OpsRows::addSeries(const QString& resourceId, const char* name, const char* unit, bool average)
{
    const QString provider = resourceId.section(QLatin1Char('/'), 6, 6).toUpper();
    m_series.push_back({originsOf(resourceId, QStringLiteral("AllMetrics"),
                                  {{"ResourceProvider", provider}, {"Resource", resourceId.section(QLatin1Char('/'), -1).toUpper()}, {"ResourceId", resourceId.toUpper()},
                                   {"TimeGrain", "PT1M"}, {"SubscriptionId", resourceId.section(QLatin1Char('/'), 2, 2)}, {"ResourceGroup", resourceId.section(QLatin1Char('/'), 4, 4).toUpper()}}),
                        name, unit, average, {}});
    return m_series.size() - 1;
}

OpsRows::OpsRows(const Cast& cast, const Schedule& schedule, RowScribe& scribe, const LogTargets& targets)
    : m_cast(cast), m_schedule(schedule), m_scribe(scribe), m_logTargets(targets)
{
    QHash<QString, std::array<int, 2>> accounts;
    for (const ModelDeployment& model : cast.deployments) {
        if (!accounts.contains(model.accountId)) {
            const bool wanted = !targets(model.accountId, QStringLiteral("AllMetrics")).isEmpty();
            accounts.insert(model.accountId, wanted ? std::array<int, 2>{static_cast<int>(addSeries(model.accountId, "AzureOpenAIRequests", "Count", false)),
                                                                         static_cast<int>(addSeries(model.accountId, "TokenTransaction", "Count", false))}
                                                    : std::array<int, 2>{-1, -1});
        }
        m_accounts.push_back(accounts.value(model.accountId));
    }
    for (const System& system : cast.systems) {
        m_fronts.push_back({static_cast<int>(addSeries(system.searchId, "SearchLatency", "Seconds", true)),
                            static_cast<int>(addSeries(system.searchId, "SearchQueriesPerSecond", "CountPerSecond", true)),
                            static_cast<int>(addSeries(system.endpointId, "RequestLatency", "MilliSeconds", true))});
        m_app.push_back(scribe.origin(system.workspaceId, {{"_ResourceId", system.componentId.toLower()}, {"IKey", system.instrumentationKey}, {"ClientIP", "0.0.0.0"},
                                                           {"AppRoleName", AppRows::roleName(system, true)}, {"AppRoleInstance", "blue-0"},
                                                           {"SDKVersion", system.python ? "py3.11.9:otel1.27.0:ext1.0.0b30" : "node20:otel2.10.0:ext1.0.0-beta.47"}}));
        m_plain.push_back(scribe.origin(system.workspaceId, {{"SourceSystem", "Azure"}}));
        m_console.push_back(originsOf(system.endpointId, QStringLiteral("AmlOnlineEndpointConsoleLog"), {{"ContainerName", "inference-server"}}));
        m_events.push_back(originsOf(system.endpointId, QStringLiteral("AmlOnlineEndpointEventLog"), {}));
    }
    m_flows.resize(cast.systems.size());
    makeSheets();
}

void OpsRows::makeSheets()
{
    m_azureMetrics = m_scribe.sheet(QStringLiteral("AzureMetrics"), {"MetricName", "Total", "Average", "Maximum", "Minimum", "Count", "UnitName"});
    m_appMetrics = m_scribe.sheet(QStringLiteral("AppMetrics"), {"Name", "Sum", "Min", "Max", "ItemCount", "Properties"});
    m_countersSheet = m_scribe.sheet(QStringLiteral("AppPerformanceCounters"), {"Category", "Counter", "Name", "Instance", "Value"});
    m_consoleSheet = m_scribe.sheet(QStringLiteral("AmlOnlineEndpointConsoleLog"), {"DeploymentName", "InstanceId", "Message"});
    m_eventsSheet = m_scribe.sheet(QStringLiteral("AmlOnlineEndpointEventLog"), {"DeploymentName", "InstanceId", "Name", "Message"});
    m_activity = m_scribe.sheet(QStringLiteral("AzureActivity"),
                                {"OperationNameValue", "OperationName", "ActivityStatusValue", "CategoryValue", "Caller", "ResourceProviderValue", "ResourceGroup",
                                 "_ResourceId", "CorrelationId", "Level", "_SubscriptionId", "CallerIpAddress"});
    m_usage = m_scribe.sheet(QStringLiteral("Usage"), {"DataType", "Quantity", "QuantityUnit", "IsBillable", "StartTime", "EndTime", "Solution"});
    m_signIns = m_scribe.sheet(QStringLiteral("SigninLogs"), {"UserPrincipalName", "AppDisplayName", "ResultType", "ResultDescription", "IPAddress", "ConditionalAccessStatus", "CorrelationId"});
    m_availability = m_scribe.sheet(QStringLiteral("AppAvailabilityResults"), {"Name", "Location", "Success", "Message", "DurationMs", "Id"});
}

void OpsRows::call(const ServiceCall& call)
{
    const auto& [requests, tokens] = m_accounts[static_cast<size_t>(call.deployment)];
    if (requests < 0)
        return;
    const qint64 minute = call.start / kMinute;
    m_series[static_cast<size_t>(requests)].minutes[minute].add(1);
    if (call.status == 200)
        m_series[static_cast<size_t>(tokens)].minutes[minute].add(call.prompt + call.completion);
}

void OpsRows::addFlow(int system, const std::string& metric, const std::string& properties, double value)
{
    m_flows[static_cast<size_t>(system)].sums[metric + '|' + properties].add(value);
}

void OpsRows::interaction(const Interaction& it)
{
    const auto& [latency, queries, endpoint] = m_fronts[static_cast<size_t>(it.system)];
    for (const Step& step : it.steps) {
        const qint64 minute = step.start / kMinute;
        if (step.op == Op::Retrieve) {
            m_series[static_cast<size_t>(latency)].minutes[minute].add(step.duration / 1e6);
            m_series[static_cast<size_t>(queries)].minutes[minute].add(1.0 / 60);
        } else if (step.op == Op::Score) {
            m_series[static_cast<size_t>(endpoint)].minutes[minute].add(step.duration / 1000.0);
        }
        if (!it.recorded || (step.op != Op::Embed && step.op != Op::Retrieve && step.op != Op::Chat))
            continue;
        const std::string node = step.op == Op::Embed ? "embed_question" : step.op == Op::Retrieve ? "retrieve" : "answer";
        const std::string flow = "{\"flow\":\"handbook-chat\",\"node\":\"" + node + '"';
        addFlow(it.system, "node_latency", flow + ",\"run_status\":\"" + (step.ok ? "Completed" : "Failed") + "\"}", step.duration / 1000.0);
        addFlow(it.system, "node_request", flow + ",\"run_status\":\"" + (step.ok ? "Completed\"}" : "Failed\",\"exception\":\"UserError\"}"), 1);
        if (!step.ok || step.op == Op::Retrieve)
            continue;
        const std::string engine = flow + ",\"llm_engine\":\"" + m_cast.deployments[static_cast<size_t>(step.deployment)].model.toStdString() + "\",\"token_type\":\"";
        addFlow(it.system, "token_consumption", engine + "prompt_tokens\"}", step.prompt);
        addFlow(it.system, "token_consumption", engine + "completion_tokens\"}", step.completion);
        addFlow(it.system, "token_consumption", engine + "total_tokens\"}", step.prompt + step.completion);
    }
}

void OpsRows::write(Series& series, qint64 before)
{
    while (!series.minutes.empty() && series.minutes.begin()->first < before) {
        const auto& [minute, sum] = *series.minutes.begin();
        for (const quint32 origin : series.origins) {
            RowBatch& rows = m_scribe.rows(m_azureMetrics);
            rows.begin(ticksOf(minute * kMinute), origin);
            listed(rows, series.name);
            rows.real(sum.total);
            rows.real(sum.total / static_cast<double>(sum.count));
            rows.real(sum.maximum);
            rows.real(sum.minimum);
            rows.real(static_cast<double>(sum.count));
            listed(rows, series.unit);
            m_scribe.done(m_azureMetrics);
        }
        series.minutes.erase(series.minutes.begin());
    }
}

void OpsRows::writeFlow(int system, qint64 minute)
{
    for (const auto& [key, sum] : m_flows[static_cast<size_t>(system)].sums) {
        const size_t bar = key.find('|');
        const bool counter = key.compare(0, 5, "token") == 0 || key.find("request|") != std::string::npos;
        RowBatch& rows = m_scribe.rows(m_appMetrics);
        rows.begin(ticksOf(minute * kMinute), m_app[static_cast<size_t>(system)]);
        listed(rows, std::string_view(key).substr(0, bar));
        rows.real(sum.total);
        rows.real(counter ? sum.total : sum.minimum);
        rows.real(counter ? sum.total : sum.maximum);
        rows.integer(counter ? 1 : sum.count);
        listed(rows, std::string_view(key).substr(bar + 1));
        m_scribe.done(m_appMetrics);
    }
    m_flows[static_cast<size_t>(system)].sums.clear();
}

void OpsRows::finish(qint64 end)
{
    for (int system = 0; system < static_cast<int>(m_cast.systems.size()); ++system)
        writeFlow(system, end);
    for (Series& series : m_series)
        write(series, std::numeric_limits<qint64>::max());
}

void OpsRows::minute(qint64 minute)
{
    if (minute % kOpenMinutes == 0) {
        for (Series& series : m_series)
            write(series, minute - kOpenMinutes);
    }
    for (int system = 0; system < static_cast<int>(m_cast.systems.size()); ++system) {
        if (minute % 5 == 0) {
            writeFlow(system, minute);
            counters(system, minute);
        }
        if (minute % 60 == 0)
            usage(system, minute);
        signIns(system, minute);
    }
    containers(minute);
    changes(minute);
}

} // namespace sandbox::simulation
