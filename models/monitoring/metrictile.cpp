// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/metrictile.h"

#include "monitoring/catalogue.h"

#include <QSet>
#include <algorithm>
#include <cmath>
#include <limits>

namespace monitoring {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr int kMostSeries = 200; ///< asked for, so that what is left out can be counted
constexpr qint64 kDaySeconds = 86400;
const QString kDeploymentsSuffix = QStringLiteral("/onlineEndpoints/deployments");

azure::MetricAggregation aggregationOf(const QString& name)
{
    using azure::MetricAggregation;
    if (name == QLatin1String("Total")) {
        return MetricAggregation::Total;
    }
    return name == QLatin1String("Maximum") ? MetricAggregation::Maximum : name == QLatin1String("Minimum") ? MetricAggregation::Minimum : MetricAggregation::Average;
}

double valueOf(const azure::MetricPoint& point, azure::MetricAggregation aggregation)
{
    using azure::MetricAggregation;
    switch (aggregation) {
    case MetricAggregation::Average: return point.average.value_or(kNone);
    case MetricAggregation::Count: return point.count.value_or(kNone);
    case MetricAggregation::Maximum: return point.maximum.value_or(kNone);
    case MetricAggregation::Minimum: return point.minimum.value_or(kNone);
    case MetricAggregation::Total: return point.total.value_or(kNone);
    }
    return kNone;
}

/// Resources that have the metric, by name and id.
QList<std::pair<QString, QString>> resourcesOf(const Tile& tile, const System& system)
{
    QList<std::pair<QString, QString>> found;
    if (tile.metricNamespace.endsWith(kDeploymentsSuffix, Qt::CaseInsensitive)) {
        const QString endpoints = tile.metricNamespace.left(tile.metricNamespace.lastIndexOf(QLatin1Char('/')));
        for (const SystemResource& endpoint : system.ofType(endpoints)) {
            for (const SystemDeployment& deployment : endpoint.deployments) {
                found.append({endpoint.name + QLatin1Char('/') + deployment.name, deployment.id});
            }
        }
        return found;
    }
    for (const SystemResource& resource : system.ofType(tile.metricNamespace)) {
        found.append({resource.name, resource.id});
    }
    return found;
}

} // namespace

MetricAsks metricAsks(const Tile& tile, const System& system, const TileWindow& window, const QMap<QString, QString>& filters, int top)
{
    MetricAsks asks;
    azure::MetricQuestion question;
    question.metrics << tile.metric;
    question.metricNamespace = tile.metricNamespace;
    question.from = window.from;
    question.to = window.to;
    question.interval = core::Milliseconds(std::min(window.grainSeconds, kDaySeconds) * 1000);
    question.aggregations = {aggregationOf(tile.aggregation)};
    question.splitBy = tile.dimensions;
    question.top = std::max(kMostSeries, top);
    for (auto it = filters.begin(); it != filters.end(); ++it) {
        const QString dimension = Catalogue::shipped().dimensionFor(tile.metricNamespace, it.key());
        if (dimension.isEmpty()) {
            asks.notNarrowed << it.key();
        } else if (!it->isEmpty()) {
            question.only.insert(dimension, {*it});
        }
    }
    QStringList lines;
    for (const auto& [name, id] : resourcesOf(tile, system)) {
        MetricAsk ask{name, question};
        ask.question.resourceId = id;
        asks.asks << ask;
        lines << QStringLiteral("%1/providers/Microsoft.Insights/metrics?metricnames=%2&aggregation=%3&interval=%4&timespan=%5/%6")
                     .arg(id, tile.metric, tile.aggregation, azure::isoDuration(question.interval), window.from.toString(Qt::ISODate), window.to.toString(Qt::ISODate));
    }
    asks.text = lines.join(QLatin1Char('\n'));
    return asks;
}

QList<RawSeries> metricSeries(const Tile& tile, const QList<std::pair<QString, QList<azure::MetricSeries>>>& answers)
{
    const azure::MetricAggregation aggregation = aggregationOf(tile.aggregation);
    const bool isOne = answers.size() <= 1;
    QList<RawSeries> all;
    for (const auto& [resource, series] : answers) {
        for (const azure::MetricSeries& one : series) {
            RawSeries raw;
            for (const QString& dimension : tile.dimensions) {
                raw.dimensions.insert(dimension, one.dimensions.value(dimension.toLower()));
            }
            if (!isOne) {
                raw.dimensions.insert(kResourceColumn, resource);
            }
            for (const azure::MetricPoint& point : one.points) {
                raw.points.x.push_back(double(point.time.toMSecsSinceEpoch()));
                raw.points.y.push_back(valueOf(point, aggregation) * tile.scale);
            }
            const bool isMeasured = std::any_of(raw.points.y.begin(), raw.points.y.end(), [](double y) { return std::isfinite(y) && y != 0; }) || aggregation != azure::MetricAggregation::Total;
            const bool isThere = std::any_of(raw.points.y.begin(), raw.points.y.end(), [](double y) { return std::isfinite(y); });
            if (isMeasured && isThere) {
                all << raw;
            }
        }
    }
    return all;
}

QDateTime newestOf(const QList<RawSeries>& series, qint64 grainSeconds)
{
    double newest = kNone;
    for (const RawSeries& one : series) {
        for (size_t i = 0; i < one.points.x.size(); ++i) {
            if (std::isfinite(one.points.y[i]) && !(one.points.x[i] <= newest)) {
                newest = one.points.x[i];
            }
        }
    }
    return std::isfinite(newest) ? QDateTime::fromMSecsSinceEpoch(qint64(newest) + grainSeconds * 1000, Qt::UTC) : QDateTime();
}

} // namespace monitoring
