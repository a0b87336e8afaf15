// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/metrics/simulatedaccount.h"

#include "sandbox/services/openai/quota.h"
#include "sandbox/simulation/trafficcache.h"

namespace sandbox {

namespace {

using simulation::Category;
using simulation::ModelDeployment;
using simulation::ServiceCall;

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

const char* categoryName(Category category)
{
    static constexpr const char* names[] = {"", "Hate", "Sexual", "Violence", "SelfHarm", "Jailbreak", "IndirectAttack", "ProtectedMaterialText", "ProtectedMaterialCode", "Profanity", "CustomBlocklists"};
    return names[static_cast<int>(category)];
}

/// Values of all dimensions that a call can be split by.
MetricDimensions dimensionsOf(const ModelDeployment& model, const ServiceCall& call)
{
    static constexpr const char* severities[] = {"Safe", "Low", "Medium", "High"};
    return {{"ApiName", "Azure OpenAI API version 2024-10-21"},
            {"OperationName", call.embeds ? "Embeddings_Create" : "ChatCompletions_Create"},
            {"Region", model.region},
            {"StreamType", call.streams ? "Streaming" : "Non-Streaming"},
            {"ModelDeploymentName", model.name},
            {"ModelName", model.model},
            {"ModelVersion", model.version},
            {"FeatureName", model.model},
            {"UsageChannel", "Default"},
            {"StatusCode", QString::number(call.status)},
            {"IsSpillover", call.spilled ? "True" : "False"},
            {"ServiceTierRequest", "default"},
            {"ServiceTierResponse", "default"},
            {"TextType", call.onAnswer ? "completion" : "prompt"},
            {"Category", categoryName(call.category)},
            {"Severity", severities[static_cast<int>(call.severity)]}};
}

/// What one call adds to a metric; nothing when the metric does not concern it.
using Reading = std::optional<double> (*)(const ServiceCall&, const ModelDeployment&);

std::optional<double> answered(const ServiceCall& call, double value)
{
    return call.status == 200 ? std::optional(value) : std::nullopt;
}

double generation(const ServiceCall& call)
{
    return std::max(1.0, (call.duration - call.firstToken) / 1000.0);
}

Reading readingOf(const QString& metric)
{
    using Call = const ServiceCall&;
    using Model = const ModelDeployment&;
    static const QHash<QString, Reading> readings{
        {"AzureOpenAIRequests", [](Call, Model) { return std::optional(1.0); }},
        {"AzureOpenAIAvailabilityRate", [](Call call, Model) { return std::optional(call.status >= 500 ? 0.0 : 100.0); }},
        {"ProcessedPromptTokens", [](Call call, Model) { return answered(call, call.prompt); }},
        {"TokenTransaction", [](Call call, Model) { return answered(call, call.prompt + call.completion); }},
        {"GeneratedTokens", [](Call call, Model) { return call.completion > 0 ? answered(call, call.completion) : std::nullopt; }},
        {"ActiveTokens", [](Call call, Model model) { return model.provisioned ? answered(call, call.prompt + call.completion - call.cached) : std::nullopt; }},
        {"AzureOpenAIContextTokensCacheMatchRate", [](Call call, Model model) { return model.provisioned ? answered(call, 100.0 * call.cached / std::max(1, call.prompt)) : std::nullopt; }},
        {"AzureOpenAITTLTInMS", [](Call call, Model) { return answered(call, call.duration / 1000.0); }},
        {"AzureOpenAITimeToResponse", [](Call call, Model) { return call.completion > 0 ? answered(call, (call.streams ? call.firstToken : call.duration) / 1000.0) : std::nullopt; }},
        {"AzureOpenAINormalizedTTFTInMS", [](Call call, Model) { return call.completion > 0 ? answered(call, (call.streams ? call.firstToken : call.duration) / 1000.0 / std::max(1, call.prompt)) : std::nullopt; }},
        {"AzureOpenAINormalizedTBTInMS", [](Call call, Model) { return call.streams && call.completion > 0 ? answered(call, generation(call) / call.completion) : std::nullopt; }},
        {"AzureOpenAITokenPerSecond", [](Call call, Model) { return call.completion > 0 ? answered(call, call.completion * 1000.0 / generation(call)) : std::nullopt; }},
        {"RAITotalRequests", [](Call call, Model) { return !call.embeds && (call.status == 200 || call.rejected) ? std::optional(1.0) : std::nullopt; }},
        {"RAIHarmfulRequests", [](Call call, Model) { return call.category != Category::None ? std::optional(1.0) : std::nullopt; }},
        {"RAIRejectedRequests", [](Call call, Model) { return call.rejected ? std::optional(1.0) : std::nullopt; }}};
    return readings.value(metric, nullptr);
}

/// Lines by what distinguishes calls of one deployment, so that dimensions are put together once for each kind.
class LineOfCall
{
public:
    LineOfCall(MetricLines& lines, const ModelDeployment& model) : m_lines(lines), m_model(model) {}
    MetricLine* operator()(const ServiceCall& call)
    {
        const int key = ((((call.status * 2 + call.streams) * 2 + call.spilled) * 2 + call.onAnswer) * 16 + static_cast<int>(call.category)) * 4 + static_cast<int>(call.severity);
        const auto known = m_known.constFind(key);
        return known != m_known.constEnd() ? *known : *m_known.insert(key, m_lines.line(dimensionsOf(m_model, call)));
    }

private:
    MetricLines& m_lines;
    const ModelDeployment& m_model;
    QHash<int, MetricLine*> m_known;
};

/// How much of what a provisioned deployment has now its demand takes: scaling it shows at once.
void addUtilization(World& world, const SimulatedSpan& span, const ModelDeployment& model, MetricLines& lines)
{
    const auto resource = world.estate().resource(model.id);
    MetricLine* line = resource && model.provisioned ? lines.line(dimensionsOf(model, {.streams = true})) : nullptr;
    if (!line)
        return;
    const double capacity = openai::QuotaLimits::of(*resource).tokensPerSecond * 60;
    for (qint64 minute = span.from; minute < span.to && capacity > 0; ++minute) {
        MetricBucket bucket;
        bucket.add(std::min(100.0, 100 * simulation::loadOf(model, minute) * model.carried / capacity));
        line->add(minute, bucket);
    }
}

} // namespace

void addSimulatedAccount(World& world, const SimulatedSpan& span, const QJsonObject& account, const MetricDefinition& definition, MetricLines& lines)
{
    simulation::TrafficCache& traffic = *span.traffic;
    const Reading reading = readingOf(definition.name);
    for (const int index : traffic.fortnight().cast().deploymentsOf(text(account, "id"))) {
        const ModelDeployment& model = traffic.fortnight().cast().deployments[static_cast<size_t>(index)];
        if (definition.name == QLatin1String("AzureOpenAIProvisionedManagedUtilizationV2")) {
            addUtilization(world, span, model, lines);
            continue;
        }
        LineOfCall lineOf(lines, model);
        for (qint64 day = span.from / 1440; reading && day <= (span.to - 1) / 1440; ++day) {
            for (const ServiceCall& call : traffic.calls(index, day)) {
                const qint64 minute = call.start / simulation::kMinute;
                if (minute < span.from || minute >= span.to)
                    continue;
                const std::optional<double> value = reading(call, model);
                MetricLine* line = value ? lineOf(call) : nullptr;
                if (line)
                    line->add(minute, {1, *value, *value, *value});
            }
        }
    }
}

} // namespace sandbox
