// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/scoring/flowspans.h"

#include "sandbox/telemetry/logstore.h"

#include <QRegularExpression>

namespace sandbox::scoring {

namespace {

QString iso(const QDateTime& time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

/// 16 hexadecimal digits, as a span id has.
QString spanId(World& world)
{
    return world.uuid().remove(u'-').left(16);
}

struct Trace
{
    QString id;
    QString parent;
};

Trace traceOf(World& world, const QString& traceParent)
{
    static const QRegularExpression pattern(
        QStringLiteral("\\A[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}\\z"));
    const QRegularExpressionMatch match = pattern.match(traceParent);
    if (match.hasMatch()) {
        return {match.captured(1), match.captured(2)};
    }
    return {world.uuid().remove(u'-'), QString()};
}

QJsonObject commonColumns(const Deployment& deployment, const Trace& trace)
{
    return {{"OperationId", trace.id},
            {"OperationName", "POST /score"},
            {"AppRoleName", deployment.endpointName},
            {"AppRoleInstance", deployment.name},
            {"SDKVersion", "sandbox:promptflow"},
            {"ItemCount", 1},
            {"_ResourceId", deployment.endpointId.toLower()}};
}

QJsonObject with(QJsonObject row, const QJsonObject& more)
{
    for (auto it = more.begin(); it != more.end(); ++it) {
        row.insert(it.key(), *it);
    }
    return row;
}

QJsonObject dependencyRow(World& world, const QJsonObject& common, const FlowStep& step, const QString& parent)
{
    const bool retrieval = step.name == QLatin1String("retrieve");
    const QString model = step.attributes.value("gen_ai.request.model").toString();
    return with(common, {{"TimeGenerated", iso(step.started)},
                         {"Id", spanId(world)},
                         {"ParentId", parent},
                         {"Name", retrieval ? QStringLiteral("POST ") + step.path : QStringLiteral("chat ") + model},
                         {"DependencyType", retrieval ? "HTTP" : "GenAI | az.ai.openai"},
                         {"Target", step.target},
                         {"Data", QStringLiteral("https://") + step.target + step.path},
                         {"Success", step.status == 200},
                         {"ResultCode", QString::number(step.status)},
                         {"DurationMs", double(step.milliseconds)},
                         {"Properties", step.attributes}});
}

} // namespace

void recordRun(World& world, const Deployment& deployment, const ScoringRecord& record, const FlowOutcome& outcome)
{
    const double duration = double(record.started.msecsTo(world.now()));
    const QString modelReason = outcome.modelStatus == 200 ? QString() : outcome.errorCode;
    const QJsonObject traffic{{"TimeGenerated", iso(record.started)},
                               {"Method", "POST"},
                               {"Path", "/score"},
                               {"EndpointName", deployment.endpointName},
                               {"DeploymentName", deployment.name},
                               {"AuthType", record.authType},
                               {"ResponseCode", record.status},
                               {"ResponseCodeReason", record.status == 200 ? "OK" : "Failed Dependency"},
                               {"ModelStatusCode", outcome.modelStatus},
                               {"ModelStatusReason", modelReason},
                               {"RequestPayloadSize", record.requestBytes},
                               {"ResponsePayloadSize", record.responseBytes},
                               {"ResponseDurationMs", duration},
                               {"TotalDurationMs", duration},
                               {"UserAgent", QString::fromUtf8(record.userAgent)},
                               {"XRequestId", record.requestId},
                               {"XMSClientRequestId", record.clientRequestId},
                               {"Protocol", "HTTP/1.1"},
                               {"Location", deployment.region},
                               {"_ResourceId", deployment.endpointId.toLower()}};
    const auto targets = logTargets(world.estate());
    for (const QString& workspace : targets.value((deployment.endpointId + QStringLiteral("|AmlOnlineEndpointTrafficLog")).toLower()))
        world.telemetry().append(QStringLiteral("AmlOnlineEndpointTrafficLog"), traffic, workspace);
    if (!deployment.telemetry) {
        return;
    }
    const Trace trace = traceOf(world, record.traceParent);
    const QJsonObject common = commonColumns(deployment, trace);
    const QString requestSpan = spanId(world);
    const QJsonObject properties{{"azureml.deployment", deployment.name},
                                 {"azureml.flow", deployment.flow},
                                 {"x-ms-request-id", record.requestId},
                                 {"streaming", record.streamed ? "true" : "false"}};
    world.telemetry().append(QStringLiteral("AppRequests"),
                             with(common, {{"TimeGenerated", iso(record.started)},
                                           {"Id", requestSpan},
                                           {"ParentId", trace.parent},
                                           {"Name", "POST /score"},
                                           {"Url", record.url},
                                           {"Success", outcome.modelStatus == 200},
                                           {"ResultCode", QString::number(outcome.modelStatus)},
                                           {"DurationMs", duration},
                                           {"Properties", properties}}),
                             deployment.telemetryWorkspace);
    for (const FlowStep& step : outcome.steps) {
        world.telemetry().append(QStringLiteral("AppDependencies"), dependencyRow(world, common, step, requestSpan),
                                 deployment.telemetryWorkspace);
    }
}

} // namespace sandbox::scoring
