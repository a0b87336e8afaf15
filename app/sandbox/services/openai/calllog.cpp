// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/callmetrics.h"
#include "sandbox/telemetry/logstore.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace sandbox::openai {

namespace {

/// .NET ticks: 100 ns since 0001-01-01.
qint64 ticks(const QDateTime& time)
{
    return (time.toMSecsSinceEpoch() + 62135596800000LL) * 10000;
}

/// What AzureOpenAIRequestUsage tells of an answered call.
QJsonObject usageRow(const Call& call, const QJsonObject& request)
{
    QJsonObject row = request;
    for (const char* member : {"ResultSignature", "DurationMs", "CallerIPAddress"})
        row.remove(QLatin1String(member));
    const QJsonObject properties{{"modelDeploymentName", call.deployment.value(QStringLiteral("name"))},
                                 {"promptTokens", QJsonArray{call.promptTokens}},
                                 {"cachedTokens", QJsonArray{0}},
                                 {"generatedTokens", QJsonArray{call.completionTokens}}};
    row.insert(QStringLiteral("Category"), QStringLiteral("AzureOpenAIRequestUsage"));
    row.insert(QStringLiteral("event_s"), QStringLiteral("ShoeboxAzureOpenAIRequestUsage"));
    row.insert(QStringLiteral("properties_s"), QString::fromUtf8(QJsonDocument(properties).toJson(QJsonDocument::Compact)));
    return row;
}

} // namespace

void logCall(const Call& call, int status, qint64 responseLength)
{
    if (call.account.isEmpty())
        return;
    recordCall(call, status);
    const QDateTime now = call.world->now();
    const QJsonObject model =
        call.deployment.value(QStringLiteral("properties")).toObject().value(QStringLiteral("model")).toObject();
    const QJsonObject properties{
        {QStringLiteral("apiName"), QStringLiteral("Azure OpenAI API version ") + call.version.name},
        {QStringLiteral("requestTime"), ticks(call.started)},
        {QStringLiteral("responseTime"), ticks(now)},
        {QStringLiteral("requestLength"), call.request.body.size()},
        {QStringLiteral("responseLength"), responseLength},
        {QStringLiteral("objectId"), call.caller.objectId},
        {QStringLiteral("callerObjectId"), call.caller.objectId},
        {QStringLiteral("modelDeploymentName"), call.deployment.value(QStringLiteral("name"))},
        {QStringLiteral("modelName"), model.value(QStringLiteral("name"))},
        {QStringLiteral("modelVersion"), model.value(QStringLiteral("version"))},
        {QStringLiteral("streamType"), call.streams ? QStringLiteral("Streaming") : QStringLiteral("Non-Streaming")},
        {QStringLiteral("promptTokens"), call.promptTokens},
        {QStringLiteral("completionTokens"), call.completionTokens}};
    const QJsonObject row{
        {QStringLiteral("TimeGenerated"), now.toUTC().toString(Qt::ISODateWithMs)},
        {QStringLiteral("ResourceProvider"), QStringLiteral("MICROSOFT.COGNITIVESERVICES")},
        {QStringLiteral("ResourceType"), QStringLiteral("ACCOUNTS")},
        {QStringLiteral("Resource"), call.account.value(QStringLiteral("name")).toString().toUpper()},
        {QStringLiteral("ResourceId"), call.accountId().toUpper()},
        {QStringLiteral("_ResourceId"), call.accountId().toLower()},
        {QStringLiteral("Category"), QStringLiteral("RequestResponse")},
        {QStringLiteral("OperationName"), call.operation},
        {QStringLiteral("ResultSignature"), QString::number(status)},
        {QStringLiteral("DurationMs"), call.started.msecsTo(now)},
        {QStringLiteral("CallerIPAddress"), QStringLiteral("127.0.0.***")},
        {QStringLiteral("CorrelationId"), call.requestId},
        {QStringLiteral("event_s"), QStringLiteral("ShoeboxCallResult")},
        {QStringLiteral("location_s"), call.account.value(QStringLiteral("location"))},
        {QStringLiteral("Tenant_s"), call.account.value(QStringLiteral("location"))},
        {QStringLiteral("properties_s"), QString::fromUtf8(QJsonDocument(properties).toJson(QJsonDocument::Compact))}};
    const auto targets = logTargets(call.world->estate());
    for (const QString& workspace : targets.value((call.accountId() + QStringLiteral("|RequestResponse")).toLower()))
        call.world->telemetry().append(QStringLiteral("AzureDiagnostics"), row, workspace);
    if (status != 200)
        return;
    for (const QString& workspace : targets.value((call.accountId() + QStringLiteral("|AzureOpenAIRequestUsage")).toLower()))
        call.world->telemetry().append(QStringLiteral("AzureDiagnostics"), usageRow(call, row), workspace);
}

} // namespace sandbox::openai
