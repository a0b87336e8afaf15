// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/metrics/simulatedtraffic.h"

#include "sandbox/metrics/loadcurve.h"
#include "sandbox/metrics/simulatedaccount.h"
#include "sandbox/simulation/trafficcache.h"

#include <QDateTime>
#include <cmath>

namespace sandbox {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QJsonObject propertiesOf(const QJsonObject& resource)
{
    return resource.value(QLatin1String("properties")).toObject();
}

void addSearch(const SimulatedSpan& span, const QJsonObject& service, const MetricDefinition& definition,
               MetricLines& lines)
{
    LoadCurve curve = span.curveOf(text(service, "id"), text(service, "location"));
    curve.peak = 0.3 + 0.5 * drawn(curve.seed, 0, 10);
    MetricLine* line = lines.line({});
    for (qint64 minute = span.from; line && minute < span.to; ++minute) {
        const auto m = static_cast<quint64>(minute);
        const double load = curve.at(minute);
        const double queries = std::floor(load * 240 + drawn(curve.seed, m, 3)); // 4 a second is busy here
        if (queries < 1)
            continue;
        if (definition.name == QLatin1String("SearchLatency"))
            line->add(minute, spread(queries, 0.06 * (1 + load * load) * (0.9 + 0.2 * drawn(curve.seed, m, 4))));
        else if (definition.name == QLatin1String("SearchQueriesPerSecond"))
            line->add(minute, spread(1, queries));
        else
            line->add(minute, spread(queries, load > 0.75 ? (load - 0.75) * 12 : 0));
    }
}

/// Requests a minute that an endpoint's deployment gets, by its share of the traffic.
struct EndpointLoad
{
    LoadCurve curve;
    double share = 0;
    double requests(qint64 minute) const
    {
        return std::floor(curve.at(minute) * 60 * share + drawn(curve.seed, static_cast<quint64>(minute), 5));
    }
    double latency(qint64 minute) const
    {
        return 900 * (1 + curve.at(minute)) * (0.9 + 0.2 * drawn(curve.seed, static_cast<quint64>(minute), 6));
    }
};

EndpointLoad endpointLoad(const SimulatedSpan& span, const QJsonObject& endpoint, const QString& deployment)
{
    EndpointLoad load;
    load.curve = span.curveOf(text(endpoint, "id"), text(endpoint, "location"));
    load.curve.peak = 0.35 + 0.4 * drawn(load.curve.seed, 0, 11);
    load.share = propertiesOf(endpoint).value(QLatin1String("traffic")).toObject().value(deployment).toDouble() / 100.0;
    return load;
}

void addEndpoint(World& world, const SimulatedSpan& span, const QJsonObject& endpoint,
                 const MetricDefinition& definition, MetricLines& lines)
{
    static const QHash<QString, double> factors{{"RequestLatency", 1.0},
                                                {"RequestLatency_P50", 0.9},
                                                {"RequestLatency_P90", 1.6},
                                                {"RequestLatency_P95", 2.0},
                                                {"RequestLatency_P99", 3.1}};
    const auto deployments = world.estate().children(text(endpoint, "id"), QStringLiteral("deployments"));
    for (const QJsonObject& deployment : deployments) {
        const QString name = text(deployment, "name");
        const EndpointLoad load = endpointLoad(span, endpoint, name);
        if (load.share <= 0)
            continue;
        MetricLine* good = lines.line(
            {{"deployment", name}, {"statusCode", "200"}, {"statusCodeClass", "2xx"}, {"modelStatusCode", "200"}});
        MetricLine* failed = definition.perMinute ? lines.line({{"deployment", name},
                                                                {"statusCode", "424"},
                                                                {"statusCodeClass", "4xx"},
                                                                {"modelStatusCode", "500"}})
                                                  : nullptr;
        for (qint64 minute = span.from; minute < span.to; ++minute) {
            const double requests = load.requests(minute);
            const bool fails = requests > 4 && drawn(load.curve.seed, static_cast<quint64>(minute), 7) < 0.01;
            if (requests < 1)
                continue;
            if (definition.perMinute || definition.name == QLatin1String("ConnectionsActive")) {
                if (good)
                    good->add(minute, spread(1, requests - fails));
                if (failed && fails)
                    failed->add(minute, spread(1, 1));
            } else if (good) {
                const double count = definition.percentileOf.isEmpty() ? requests : 1;
                good->add(minute, spread(count, load.latency(minute) * factors.value(definition.name, 1)));
            }
        }
    }
}

/// Queries of a search service that belongs to a simulated system.
void addSystemSearch(const SimulatedSpan& span, int system, const MetricDefinition& definition, MetricLines& lines)
{
    MetricLine* line = lines.line({});
    for (qint64 day = span.from / 1440; line && day <= (span.to - 1) / 1440; ++day) {
        for (const simulation::FrontCall& call : span.traffic->searches(system, day)) {
            const qint64 minute = call.start / simulation::kMinute;
            if (minute < span.from || minute >= span.to)
                continue;
            MetricBucket bucket;
            bucket.add(definition.name == QLatin1String("SearchLatency")            ? call.duration / 1e6
                       : definition.name == QLatin1String("SearchQueriesPerSecond") ? 1
                                                                                    : (call.status == 503 ? 100 : 0));
            line->add(minute, bucket);
        }
    }
}

/// Nearest rank of a minute's requests.
double rankOf(std::vector<double>& values, double percentile)
{
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<size_t>(std::ceil(percentile / 100 * static_cast<double>(values.size())));
    return values.at(std::min(values.size(), std::max<size_t>(rank, 1)) - 1);
}

/// Calls of an online endpoint that belongs to a simulated system.
void addSystemEndpoint(const SimulatedSpan& span, int system, const MetricDefinition& definition, MetricLines& lines)
{
    const auto& cast = span.traffic->fortnight().cast().systems[static_cast<size_t>(system)];
    QHash<QPair<int, qint64>, std::vector<double>> minutes; ///< by deployment and minute, for percentiles
    for (qint64 day = span.from / 1440; day <= (span.to - 1) / 1440; ++day) {
        for (const simulation::FrontCall& call : span.traffic->scores(system, day)) {
            const qint64 minute = call.start / simulation::kMinute;
            if (minute < span.from || minute >= span.to)
                continue;
            if (!definition.percentileOf.isEmpty()) {
                minutes[qMakePair(int(call.deployment), minute)].push_back(call.duration / 1000.0);
                continue;
            }
            const QString status = QString::number(call.status);
            MetricLine* line = lines.line({{"deployment", cast.endpointDeployments.at(call.deployment)}, {"statusCode", status},
                                           {"statusCodeClass", status.left(1) + QStringLiteral("xx")}, {"modelStatusCode", call.status == 424 ? "500" : status}});
            MetricBucket bucket;
            bucket.add(definition.name.startsWith(QLatin1String("RequestLatency")) ? call.duration / 1000.0 : 1);
            if (line)
                line->add(minute, bucket);
        }
    }
    for (auto it = minutes.begin(); it != minutes.end(); ++it) {
        MetricBucket bucket;
        bucket.add(rankOf(*it, definition.percentile));
        if (MetricLine* line = lines.line({{"deployment", cast.endpointDeployments.at(it.key().first)}}))
            line->add(it.key().second, bucket);
    }
}

/// Milliseconds of work that the real traffic gave a deployment, by minute.
QMap<qint64, double> workOf(World& world, const QString& endpointId, const QString& deployment)
{
    QMap<qint64, double> work;
    const auto all = world.metrics().series(endpointId, QStringLiteral("RequestLatency"));
    for (const MetricStore::Series& series : all) {
        if (series.dimensions.value(QStringLiteral("deployment")) != deployment)
            continue;
        for (auto it = series.minutes.begin(); it != series.minutes.end(); ++it)
            work[it.key()] += it->total;
    }
    return work;
}

/// And the simulated one.
void addWork(const SimulatedSpan& span, int system, const QString& deployment, QMap<qint64, double>& work)
{
    const auto& names = span.traffic->fortnight().cast().systems[static_cast<size_t>(system)].endpointDeployments;
    for (qint64 day = span.from / 1440; span.from < span.to && day <= (span.to - 1) / 1440; ++day) {
        for (const simulation::FrontCall& call : span.traffic->scores(system, day)) {
            if (names.at(call.deployment) == deployment)
                work[call.start / simulation::kMinute] += call.duration / 1000.0;
        }
    }
}

double gauge(const QString& metric, double busy, const LoadCurve& curve, qint64 minute)
{
    const double noise = drawn(curve.seed, static_cast<quint64>(minute), 8);
    if (metric == QLatin1String("CpuUtilizationPercentage"))
        return std::min(100.0, 3 + 2 * noise + 70 * busy);
    if (metric == QLatin1String("CpuMemoryUtilizationPercentage"))
        return std::min(100.0, 31 + 3 * noise + 18 * busy);
    return metric == QLatin1String("DiskUtilization") ? 22 + noise : 1;
}

/// Gauges of the instances: they follow real traffic also without a history.
void addInstances(World& world, const SimulatedSpan& span, const QJsonObject& deployment, const MetricQuery& query,
                  const MetricDefinition& definition, MetricLines& lines)
{
    const QString id = text(deployment, "id");
    const QString endpointId = id.section(QLatin1String("/deployments/"), 0, 0, QString::SectionCaseInsensitiveSeps);
    const QString name = text(deployment, "name");
    const QJsonObject endpoint = world.estate().resource(endpointId).value_or(QJsonObject{});
    const EndpointLoad load = endpointLoad(span, endpoint, name);
    const int instances =
        std::max(1, deployment.value(QLatin1String("sku")).toObject().value(QLatin1String("capacity")).toInt(1));
    QMap<qint64, double> work = workOf(world, endpointId, name);
    const int system = span.traffic ? span.traffic->fortnight().cast().system(endpointId) : -1;
    if (system >= 0)
        addWork(span, system, name, work);
    const qint64 from = std::max(query.start, std::min(span.history, world.metrics().startedMinute()));
    for (int i = 0; i < instances; ++i) {
        MetricLine* line = lines.line(
            {{"instanceId", QStringLiteral("%1-%2").arg(name).arg(i)}, {"disk", "os"}, {"State", "Running"}});
        for (qint64 minute = from; line && minute < std::min(query.end, span.now); ++minute) {
            double busy = work.value(minute) / 60000.0 / instances;
            if (system < 0 && minute >= span.from && minute < span.to && span.enabled)
                busy += load.requests(minute) * load.latency(minute) / 60000.0 / instances;
            line->add(minute, spread(1, gauge(definition.name, std::min(1.2, busy), load.curve, minute)));
        }
    }
}

} // namespace

LoadCurve SimulatedSpan::curveOf(const QString& id, const QString& region) const
{
    LoadCurve curve;
    curve.seed = seedOf(seed, id);
    curve.base = now;
    const bool west = region.contains(QLatin1String("us"), Qt::CaseInsensitive) &&
                      !region.contains(QLatin1String("aus"), Qt::CaseInsensitive);
    curve.offsetHours = west ? -6 : region.startsWith(QLatin1String("japan"), Qt::CaseInsensitive) ? 9 : 1;
    return curve;
}

MetricBucket spread(double count, double average, double low, double high)
{
    MetricBucket bucket;
    bucket.count = static_cast<qint64>(count);
    bucket.total = count * average;
    bucket.minimum = average * (count > 1 ? low : 1);
    bucket.maximum = average * (count > 1 ? high : 1);
    return bucket;
}

void addSimulated(World& world, const QJsonObject& resource, const MetricQuery& query,
                  const MetricDefinition& definition, MetricLines& lines)
{
    SimulatedSpan span;
    span.enabled = world.historyDays() > 0;
    span.seed = world.seed();
    span.now = world.now().toMSecsSinceEpoch() / 60000;
    span.traffic = world.metrics().traffic(world.fortnight());
    span.history = world.metrics().startedMinute() - world.historyDays() * 1440LL;
    span.from = std::max(query.start, span.history);
    span.to = std::min(query.end, span.now);
    const QString type = query.resourceType.toLower();
    const int system = span.traffic ? span.traffic->fortnight().cast().system(resource.value(QLatin1String("id")).toString()) : -1;
    if (type.endsWith(QLatin1String("onlineendpoints/deployments")))
        return addInstances(world, span, resource, query, definition, lines);
    if (!span.enabled || !span.traffic || span.from >= span.to || isOfThisRun(world, resource))
        return;
    if (type == QLatin1String("microsoft.cognitiveservices/accounts"))
        addSimulatedAccount(world, span, resource, definition, lines);
    else if (type == QLatin1String("microsoft.search/searchservices") && system >= 0)
        addSystemSearch(span, system, definition, lines);
    else if (type.endsWith(QLatin1String("onlineendpoints")) && system >= 0)
        addSystemEndpoint(span, system, definition, lines);
    else if (type == QLatin1String("microsoft.search/searchservices"))
        addSearch(span, resource, definition, lines);
    else if (type.endsWith(QLatin1String("onlineendpoints")))
        addEndpoint(world, span, resource, definition, lines);
}

bool isOfThisRun(World& world, const QJsonObject& resource)
{
    const QString created = text(resource.value(QLatin1String("systemData")).toObject(), "createdAt");
    const QDateTime time = QDateTime::fromString(created, Qt::ISODateWithMs);
    return time.isValid() && time.toMSecsSinceEpoch() / 60000 >= world.metrics().startedMinute();
}

} // namespace sandbox
