// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/metrics/simulatedaccount.h"

#include "sandbox/services/arm/catalog.h"
#include "sandbox/services/openai/quota.h"

#include <QFile>
#include <QJsonDocument>
#include <cmath>

namespace sandbox {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

/// What resources/sandbox/catalog/traffic.json says about a deployment; empty for most.
QJsonObject orderedTraffic(const QString& account, const QString& deployment)
{
    static const QJsonArray rows = [] {
        QFile file(QStringLiteral(":/sandbox/catalog/traffic.json"));
        return file.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("deployments")).toArray()
                   : QJsonArray();
    }();
    for (const QJsonValue& row : rows) {
        if (text(row.toObject(), "account") == account && text(row.toObject(), "deployment") == deployment)
            return row.toObject();
    }
    return {};
}

/// One deployment and what is asked of it.
struct Deployment
{
    LoadCurve curve;     ///< share of `carried`
    double carried = 0;  ///< weighted tokens a minute that the first known capacity takes
    double capacity = 0; ///< that it takes now
    double prompt = 0;
    double completion = 0;
    double weight = 1;
    bool provisioned = false;
    bool embeds = false;
    double firstToken = 300; ///< ms
    MetricDimensions dimensions;
    MetricDimensions spare; ///< of the deployment that takes what spills over; empty without one
};

/// What happened in one minute.
struct Minute
{
    double load = 0; ///< of the capacity
    double sent = 0;
    double throttled = 0;
    double rejected = 0; ///< by the content filter
    double failed = 0;
    double served() const { return sent - throttled - rejected - failed; }
};

MetricDimensions dimensionsOf(const QJsonObject& account, const QJsonObject& deployment)
{
    const QJsonObject model =
        deployment.value(QLatin1String("properties")).toObject().value(QLatin1String("model")).toObject();
    const bool embeds = text(model, "name").contains(QLatin1String("embedding"));
    return {{"ApiName", "Azure OpenAI API version 2024-10-21"},
            {"OperationName", embeds ? "Embeddings_Create" : "ChatCompletions_Create"},
            {"Region", arm::Catalog::instance().regionName(text(account, "location"))},
            {"StreamType", embeds ? "Non-Streaming" : "Streaming"},
            {"ModelDeploymentName", text(deployment, "name")},
            {"ModelName", text(model, "name")},
            {"ModelVersion", text(model, "version")},
            {"FeatureName", text(model, "name")},
            {"UsageChannel", "Default"},
            {"StatusCode", "200"},
            {"IsSpillover", "False"},
            {"ServiceTierRequest", "default"},
            {"ServiceTierResponse", "default"},
            {"TextType", "prompt"},
            {"Category", "Violence"},
            {"Severity", "Medium"}};
}

double tokensAMinute(const openai::QuotaLimits& limits)
{
    return limits.provisioned
               ? limits.tokensPerSecond * 60
               : limits.tokens * 60000.0 / static_cast<double>(std::max<qint64>(1, limits.tokenPeriodMs));
}

Deployment read(World& world, const SimulatedSpan& span, const QJsonObject& account, const QJsonObject& deployment)
{
    const QString id = text(deployment, "id");
    const auto limits = openai::QuotaLimits::of(deployment);
    const int units =
        std::max(1, deployment.value(QLatin1String("sku")).toObject().value(QLatin1String("capacity")).toInt(1));
    Deployment read;
    read.dimensions = dimensionsOf(account, deployment);
    read.curve = span.curveOf(id, text(account, "location"));
    read.capacity = tokensAMinute(limits);
    read.carried = read.capacity * world.metrics().firstCapacity(id, units) / units;
    read.provisioned = limits.provisioned;
    read.weight = limits.provisioned ? limits.outputWeight : 1;
    read.embeds = read.dimensions.value(QStringLiteral("OperationName")).startsWith(QLatin1String("Emb"));
    const auto draw = [&](quint64 salt) { return drawn(read.curve.seed, 0, salt); };
    read.prompt = read.embeds ? 300 + 500 * draw(12) : 700 + 2200 * draw(12);
    read.completion = read.embeds ? 0 : 120 + 320 * draw(13);
    read.firstToken = read.provisioned ? 180 + 120 * draw(14) : 260 + 340 * draw(14);
    const QJsonObject ordered = orderedTraffic(text(account, "name"), text(deployment, "name"));
    const double draws = draw(15);
    read.curve.peak = ordered.value(QLatin1String("peak")).toDouble(draws < 0.12 ? 0.0 : 0.1 + 0.75 * draws);
    read.curve.growthPerDay = ordered.value(QLatin1String("growthPerDay")).toDouble(0.01 * (draw(16) - 0.4));
    const QString spare = text(deployment.value(QLatin1String("properties")).toObject(), "spilloverDeploymentName");
    const auto target = spare.isEmpty()
                            ? std::nullopt
                            : world.estate().resource(text(account, "id") + QStringLiteral("/deployments/") + spare);
    if (target && read.provisioned) {
        read.spare = dimensionsOf(account, *target);
        read.spare.insert(QStringLiteral("IsSpillover"), QStringLiteral("True"));
    }
    return read;
}

Minute minuteOf(const Deployment& deployment, qint64 minute)
{
    Minute now;
    const auto m = static_cast<quint64>(minute);
    const double demand = deployment.curve.at(minute) * deployment.carried;
    now.load = deployment.capacity > 0 ? demand / deployment.capacity : 0;
    const double each = deployment.prompt + deployment.completion * deployment.weight;
    now.sent = std::floor(demand / each + drawn(deployment.curve.seed, m, 3));
    if (now.load > 1)
        now.throttled = std::round(now.sent * (1 - 1 / now.load));
    const double left = now.sent - now.throttled;
    now.rejected = left > 2 && drawn(deployment.curve.seed, m, 4) < 0.02 && !deployment.embeds ? 1 : 0;
    now.failed = left > 4 && drawn(deployment.curve.seed, m, 5) < 0.002 ? 1 : 0;
    return now;
}

MetricDimensions with(MetricDimensions dimensions, const char* name, const char* value)
{
    dimensions.insert(QLatin1String(name), QLatin1String(value));
    return dimensions;
}

/// `count` events of value 1; a null line takes nothing.
void addTo(MetricLine* line, qint64 minute, double count)
{
    if (line && count >= 1)
        line->add(minute, {static_cast<qint64>(count), count, 1, 1});
}

void addRequests(const Deployment& deployment, const SimulatedSpan& span, MetricLines& lines)
{
    MetricLine* streaming = lines.line(deployment.dimensions);
    MetricLine* whole = lines.line(with(deployment.dimensions, "StreamType", "Non-Streaming"));
    MetricLine* throttled = lines.line(with(deployment.dimensions, "StatusCode", "429"));
    MetricLine* rejected = lines.line(with(deployment.dimensions, "StatusCode", "400"));
    MetricLine* failed = lines.line(with(deployment.dimensions, "StatusCode", "500"));
    MetricLine* spare = deployment.spare.isEmpty() ? nullptr : lines.line(deployment.spare);
    for (qint64 minute = span.from; minute < span.to; ++minute) {
        const Minute now = minuteOf(deployment, minute);
        const double streamed = deployment.embeds ? 0 : std::floor(now.served() * 0.7);
        addTo(streaming, minute, streamed);
        addTo(whole, minute, now.served() - streamed);
        addTo(throttled, minute, now.throttled);
        addTo(rejected, minute, now.rejected);
        addTo(failed, minute, now.failed);
        addTo(spare, minute, now.throttled);
    }
}

/// Value of one request on average, or nothing when the metric does not concern this deployment or minute.
std::optional<MetricBucket> valueOf(const QString& metric, const Deployment& deployment, const Minute& now,
                                    double noise)
{
    const double served = now.served();
    const double generation = deployment.completion * (deployment.provisioned ? 11 : 14) * (1 + now.load * 0.4);
    const double first = deployment.firstToken * (0.9 + 0.2 * noise) * (1 + 0.8 * now.load * now.load);
    const double tokens = deployment.prompt + deployment.completion;
    if (metric == QLatin1String("AzureOpenAIProvisionedManagedUtilizationV2"))
        return deployment.provisioned ? std::optional(spread(1, std::min(100.0, now.load * 100))) : std::nullopt;
    if (served < 1)
        return std::nullopt;
    if (metric == QLatin1String("AzureOpenAIAvailabilityRate"))
        return spread(1, 100 * (1 - now.failed / std::max(1.0, now.sent)));
    if (metric == QLatin1String("ProcessedPromptTokens"))
        return spread(served, std::round(deployment.prompt * (0.9 + 0.2 * noise)));
    if (metric == QLatin1String("TokenTransaction"))
        return spread(served, std::round(tokens * (0.9 + 0.2 * noise)));
    if (metric == QLatin1String("ActiveTokens"))
        return deployment.provisioned ? std::optional(spread(served, std::round(tokens * 0.8))) : std::nullopt;
    if (metric == QLatin1String("AzureOpenAIContextTokensCacheMatchRate"))
        return deployment.provisioned ? std::optional(spread(served, 15 + 20 * noise)) : std::nullopt;
    if (deployment.embeds)
        return metric == QLatin1String("AzureOpenAITTLTInMS") ? std::optional(spread(served, first)) : std::nullopt;
    if (metric == QLatin1String("GeneratedTokens"))
        return spread(served, std::round(deployment.completion * (0.9 + 0.2 * noise)));
    if (metric == QLatin1String("AzureOpenAITimeToResponse"))
        return spread(served, first);
    if (metric == QLatin1String("AzureOpenAINormalizedTTFTInMS"))
        return spread(served, first / deployment.prompt);
    if (metric == QLatin1String("AzureOpenAINormalizedTBTInMS"))
        return spread(served, generation / deployment.completion, 0.8, 1.4);
    if (metric == QLatin1String("AzureOpenAITTLTInMS"))
        return spread(served, first + generation);
    if (metric == QLatin1String("AzureOpenAITokenPerSecond"))
        return spread(served, 1000 * deployment.completion / generation, 0.7, 1.3);
    return std::nullopt;
}

void addSafety(const QString& metric, const Deployment& deployment, const SimulatedSpan& span, MetricLines& lines)
{
    std::vector<MetricLine*> categories;
    for (const char* category : {"Hate", "Sexual", "Violence", "SelfHarm", "Jailbreak"})
        categories.push_back(lines.line(with(deployment.dimensions, "Category", category)));
    MetricLine* total = lines.line(deployment.dimensions);
    for (qint64 minute = span.from; minute < span.to; ++minute) {
        const Minute now = minuteOf(deployment, minute);
        if (metric == QLatin1String("RAITotalRequests")) {
            addTo(total, minute, now.served() + now.rejected);
            continue;
        }
        const double draw = drawn(deployment.curve.seed, static_cast<quint64>(minute), 9);
        addTo(categories.at(std::min<size_t>(static_cast<size_t>(draw * 5), 4)), minute, now.rejected);
    }
}

} // namespace

bool isOfThisRun(World& world, const QJsonObject& resource)
{
    const QString created = text(resource.value(QLatin1String("systemData")).toObject(), "createdAt");
    const QDateTime time = QDateTime::fromString(created, Qt::ISODateWithMs);
    return time.isValid() && time.toMSecsSinceEpoch() / 60000 >= world.metrics().startedMinute();
}

void addSimulatedAccount(World& world, const SimulatedSpan& span, const QJsonObject& account,
                         const MetricDefinition& definition, MetricLines& lines)
{
    const auto deployments = world.estate().children(text(account, "id"), QStringLiteral("deployments"));
    for (const QJsonObject& resource : deployments) {
        if (isOfThisRun(world, resource))
            continue;
        const Deployment deployment = read(world, span, account, resource);
        if (definition.name == QLatin1String("AzureOpenAIRequests")) {
            addRequests(deployment, span, lines);
            continue;
        }
        if (definition.name.startsWith(QLatin1String("RAI"))) {
            addSafety(definition.name, deployment, span, lines);
            continue;
        }
        MetricLine* line = lines.line(deployment.dimensions);
        for (qint64 minute = span.from; line && minute < span.to; ++minute) {
            const double noise = drawn(deployment.curve.seed, static_cast<quint64>(minute), 6);
            const auto value = valueOf(definition.name, deployment, minuteOf(deployment, minute), noise);
            if (value)
                line->add(minute, *value);
        }
    }
}

} // namespace sandbox
