// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/callmetrics.h"

#include "sandbox/metrics/metricstore.h"
#include "sandbox/services/arm/catalog.h"
#include "sandbox/services/openai/completion.h"

namespace sandbox::openai {

namespace {

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

MetricDimensions dimensionsOf(const Call& call, const QJsonObject& deployment, int status)
{
    const QJsonObject model =
        deployment.value(QStringLiteral("properties")).toObject().value(QStringLiteral("model")).toObject();
    return {{"ApiName", QStringLiteral("Azure OpenAI API version ") + call.version.name},
            {"OperationName", call.operation},
            {"Region", arm::Catalog::instance().regionName(text(call.account, "location"))},
            {"StreamType", call.streams ? QStringLiteral("Streaming") : QStringLiteral("Non-Streaming")},
            {"ModelDeploymentName", text(deployment, "name")},
            {"ModelName", text(model, "name")},
            {"ModelVersion", text(model, "version")},
            {"FeatureName", text(model, "name")},
            {"UsageChannel", QStringLiteral("Default")},
            {"StatusCode", QString::number(status)},
            {"IsSpillover", call.spilledFrom.isEmpty() ? QStringLiteral("False") : QStringLiteral("True")},
            {"ServiceTierRequest", QStringLiteral("default")},
            {"ServiceTierResponse", QStringLiteral("default")}};
}

/// "self_harm" is "SelfHarm" in the dimension.
QString categoryName(const QString& category)
{
    QString name;
    const QStringList words = category.split(QLatin1Char('_'));
    for (const QString& word : words)
        name += word.left(1).toUpper() + word.mid(1);
    return name;
}

void recordLatency(const Call& call, const MetricDimensions& dimensions)
{
    MetricStore& metrics = call.world->metrics();
    const QString id = call.accountId();
    const auto whole = static_cast<double>(std::max<qint64>(1, call.started.msecsTo(call.world->now())));
    const double first = call.firstByteMs >= 0 ? static_cast<double>(call.firstByteMs) : whole;
    metrics.record(id, QStringLiteral("AzureOpenAITTLTInMS"), dimensions, whole);
    if (call.completionTokens == 0)
        return;
    metrics.record(id, QStringLiteral("AzureOpenAITimeToResponse"), dimensions, first);
    metrics.record(id, QStringLiteral("AzureOpenAINormalizedTTFTInMS"), dimensions,
                   first / std::max(1, call.promptTokens));
    const double generation = std::max(1.0, whole - (call.streams ? first : 0));
    metrics.record(id, QStringLiteral("AzureOpenAITokenPerSecond"), dimensions,
                   call.completionTokens * 1000.0 / generation);
    if (call.streams)
        metrics.record(id, QStringLiteral("AzureOpenAINormalizedTBTInMS"), dimensions,
                       generation / call.completionTokens);
}

void recordTokens(const Call& call, const MetricDimensions& dimensions)
{
    MetricStore& metrics = call.world->metrics();
    const QString id = call.accountId();
    metrics.record(id, QStringLiteral("ProcessedPromptTokens"), dimensions, call.promptTokens);
    metrics.record(id, QStringLiteral("TokenTransaction"), dimensions, call.promptTokens + call.completionTokens);
    if (call.completionTokens > 0)
        metrics.record(id, QStringLiteral("GeneratedTokens"), dimensions, call.completionTokens);
    if (!call.limits.provisioned)
        return;
    metrics.record(id, QStringLiteral("ActiveTokens"), dimensions, call.promptTokens + call.completionTokens);
    metrics.record(id, QStringLiteral("AzureOpenAIContextTokensCacheMatchRate"), dimensions, 0);
}

void recordSafety(const Call& call, const MetricDimensions& dimensions)
{
    if (!call.safetyChecked)
        return;
    MetricStore& metrics = call.world->metrics();
    metrics.record(call.accountId(), QStringLiteral("RAITotalRequests"), dimensions, 1);
    for (const SafetyFinding& finding : call.findings) {
        MetricDimensions more = dimensions;
        more.insert(QStringLiteral("TextType"), finding.textType);
        more.insert(QStringLiteral("Category"), categoryName(finding.category));
        more.insert(QStringLiteral("Severity"), finding.severity);
        metrics.record(call.accountId(), QStringLiteral("RAIHarmfulRequests"), more, 1);
        if (finding.rejected)
            metrics.record(call.accountId(), QStringLiteral("RAIRejectedRequests"), more, 1);
    }
}

void note(Call& call, const reader::FilterVerdict& verdict, const char* textType, bool rejected)
{
    QStringList seen;
    for (const auto& finding : verdict.findings) {
        if (!seen.contains(finding.category))
            call.findings.append(
                {QLatin1String(textType), finding.category, reader::severityName(finding.severity), rejected});
        seen.append(finding.category);
    }
}

} // namespace

void recordCall(const Call& call, int status)
{
    if (call.deployment.isEmpty())
        return;
    const MetricDimensions dimensions = dimensionsOf(call, call.deployment, status);
    MetricStore& metrics = call.world->metrics();
    metrics.record(call.accountId(), QStringLiteral("AzureOpenAIRequests"), dimensions, 1);
    metrics.record(call.accountId(), QStringLiteral("AzureOpenAIAvailabilityRate"), dimensions,
                   status >= 500 ? 0 : 100);
    recordSafety(call, dimensions);
    if (status != 200)
        return;
    recordTokens(call, dimensions);
    recordLatency(call, dimensions);
}

void recordSpill(const Call& call, const QJsonObject& deployment, int status)
{
    MetricDimensions dimensions = dimensionsOf(call, deployment, status);
    dimensions.insert(QStringLiteral("IsSpillover"), QStringLiteral("False"));
    call.world->metrics().record(call.accountId(), QStringLiteral("AzureOpenAIRequests"), dimensions, 1);
}

void recordUtilization(const Call& call)
{
    if (call.limits.provisioned)
        call.world->metrics().record(call.accountId(), QStringLiteral("AzureOpenAIProvisionedManagedUtilizationV2"),
                                     dimensionsOf(call, call.deployment, 200),
                                     std::min(100.0, call.quota.utilization * 100));
}

void noteSafety(Call& call, const Completion& completion)
{
    call.safetyChecked = true;
    call.findings.clear();
    note(call, completion.prompt.verdict, "prompt", completion.prompt.blocked);
    for (const Choice& choice : completion.choices)
        note(call, choice.verdict.verdict, "completion", choice.verdict.cut >= 0);
}

} // namespace sandbox::openai
