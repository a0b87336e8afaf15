// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/alerts/metricevaluation.h"

#include "sandbox/metrics/metricquery.h"

#include <cmath>
#include <limits>

namespace sandbox::alerts {

namespace {

/// Values of one time series at each evaluation; NaN where nothing was measured.
struct Series
{
    QString resourceId;
    QList<std::pair<QString, QString>> dimensions;
    std::vector<double> values;
};

double aggregated(const MetricBucket& bucket, const QString& aggregation)
{
    if (bucket.count == 0)
        return std::numeric_limits<double>::quiet_NaN();
    if (aggregation == QLatin1String("Total"))
        return bucket.total;
    if (aggregation == QLatin1String("Count"))
        return static_cast<double>(bucket.count);
    if (aggregation == QLatin1String("Minimum"))
        return bucket.minimum;
    if (aggregation == QLatin1String("Maximum"))
        return bucket.maximum;
    return bucket.total / static_cast<double>(bucket.count);
}

MetricFilter filterOf(const QList<Dimension>& dimensions)
{
    MetricFilter filter;
    for (const Dimension& dimension : dimensions) {
        MetricFilter::Terms terms;
        terms.all = dimension.values.contains(QStringLiteral("*"));
        if (!terms.all)
            (dimension.excludes ? terms.unequal : terms.equal) = dimension.values;
        filter.names.append(dimension.name);
        filter.terms.insert(dimension.name.toLower(), terms);
    }
    return filter;
}

qint64 firstEvaluation(qint64 from, qint64 frequency)
{
    return (from + frequency - 1) / frequency * frequency;
}

std::vector<double> windowed(const std::vector<MetricBucket>& minutes, qint64 start, const Rule& rule, const QString& aggregation, qint64 from, qint64 to)
{
    std::vector<double> values;
    for (qint64 at = firstEvaluation(from, rule.frequency); at < to; at += rule.frequency) {
        MetricBucket window;
        for (qint64 minute = at - rule.window; minute < at; ++minute) {
            const qint64 index = minute - start;
            if (index >= 0 && index < static_cast<qint64>(minutes.size()))
                window.merge(minutes[static_cast<size_t>(index)]);
        }
        values.push_back(aggregated(window, aggregation));
    }
    return values;
}

std::vector<Series> seriesOf(World& world, const Rule& rule, const Criterion& criterion, qint64 from, qint64 to)
{
    std::vector<Series> all;
    for (const QString& scope : rule.scopes) {
        const auto resource = world.estate().resource(scope);
        if (!resource)
            continue;
        MetricQuery query;
        query.resourceType = resource->value(QLatin1String("type")).toString();
        query.start = from - rule.window;
        query.end = to;
        query.filter = filterOf(criterion.dimensions);
        const MetricDefinition* definition = metricDefinition(query.resourceType, criterion.metric);
        if (!definition)
            continue;
        MetricLines lines(query, *definition);
        addMetric(world, *resource, query, definition->name, lines);
        lines.visit([&](const QStringList& names, const QStringList& values, const MetricLine& line) {
            Series series{resource->value(QLatin1String("id")).toString(), {}, {}};
            for (qsizetype i = 0; i < names.size(); ++i)
                series.dimensions.append({names.at(i), values.at(i)});
            series.values = windowed(line.buckets(), query.start, rule, criterion.aggregation, from, to);
            all.push_back(std::move(series));
        });
    }
    return all;
}

QString keyOf(const Series& series, bool withDimensions)
{
    QList<std::pair<QString, QString>> key{{QStringLiteral("resource"), series.resourceId}};
    if (withDimensions)
        key += series.dimensions;
    return seriesKey(key);
}

} // namespace

Hits evaluateMetrics(World& world, const Rule& rule, qint64 from, qint64 to)
{
    Hits hits;
    if (rule.criteria.isEmpty() || to <= from)
        return hits;
    const bool single = rule.criteria.size() == 1;
    QHash<QString, std::vector<int>> held; ///< by key: how many criteria hold at each evaluation
    QHash<QString, std::vector<double>> values;
    for (const Criterion& criterion : rule.criteria) {
        if (criterion.isDynamic)
            return {};
        QHash<QString, std::vector<bool>> now; // several series of one criterion count once
        for (const Series& series : seriesOf(world, rule, criterion, from, to)) {
            const QString key = keyOf(series, single);
            std::vector<bool>& verdicts = now[key];
            verdicts.resize(series.values.size());
            if (!values.contains(key))
                values.insert(key, series.values);
            for (size_t i = 0; i < series.values.size(); ++i)
                verdicts[i] = verdicts[i] || (!std::isnan(series.values[i]) && criterion.holds(series.values[i]));
        }
        for (auto it = now.begin(); it != now.end(); ++it) {
            std::vector<int>& counts = held[it.key()];
            counts.resize(it->size());
            for (size_t i = 0; i < it->size(); ++i)
                counts[i] += (*it)[i] ? 1 : 0;
        }
    }
    const qint64 first = firstEvaluation(from, rule.frequency);
    for (auto it = held.begin(); it != held.end(); ++it) {
        for (size_t i = 0; i < it->size(); ++i) {
            if ((*it)[i] == rule.criteria.size())
                hits[it.key()].push_back({first + static_cast<qint64>(i) * rule.frequency, values.value(it.key())[i]});
        }
    }
    return hits;
}

} // namespace sandbox::alerts
