// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/metrics/metricquery.h"

#include "sandbox/metrics/simulatedtraffic.h"

#include <QDateTime>
#include <cmath>
#include <limits>

namespace sandbox {

namespace {

QString iso(qint64 minute)
{
    return QDateTime::fromMSecsSinceEpoch(minute * 60000, Qt::UTC).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ"));
}

double valueOf(const MetricBucket& bucket, const QString& aggregation)
{
    if (aggregation == QLatin1String("average"))
        return bucket.count > 0 ? bucket.total / static_cast<double>(bucket.count) : 0;
    if (aggregation == QLatin1String("minimum"))
        return bucket.minimum;
    if (aggregation == QLatin1String("maximum"))
        return bucket.maximum;
    return aggregation == QLatin1String("count") ? static_cast<double>(bucket.count) : bucket.total;
}

/// Nearest rank, as a histogram's upper bound would give it.
double percentileOf(std::vector<double> values, double percentile)
{
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<size_t>(std::ceil(percentile / 100 * static_cast<double>(values.size())));
    return values.at(std::min(values.size(), std::max<size_t>(rank, 1)) - 1);
}

QJsonObject localizable(const QString& value, const QString& shown)
{
    return {{"value", value}, {"localizedValue", shown}};
}

void addRecorded(World& world, const QString& resourceId, const MetricQuery& query, const MetricDefinition& definition,
                 MetricLines& lines)
{
    const bool percentile = !definition.percentileOf.isEmpty();
    const auto all = world.metrics().series(resourceId, percentile ? definition.percentileOf : definition.name);
    for (const MetricStore::Series& series : all) {
        MetricLine* line = lines.line(series.dimensions);
        if (!line)
            continue;
        for (auto it = series.minutes.lowerBound(query.start); it != series.minutes.end() && it.key() < query.end;
             ++it) {
            MetricBucket bucket = *it;
            if (percentile) {
                bucket = {};
                bucket.add(percentileOf(series.samples.value(it.key(), {0}), definition.percentile));
            }
            line->add(it.key(), bucket);
        }
    }
}

} // namespace

MetricLine::MetricLine(const MetricQuery& query, const MetricDefinition& definition)
    : m_query(query), m_definition(definition),
      m_step(query.minutes > 0 ? query.minutes : std::max<qint64>(1, query.end - query.start)),
      m_count((query.end - query.start + m_step - 1) / m_step)
{
}

void MetricLine::add(qint64 minute, const MetricBucket& bucket)
{
    if (minute < m_query.start || minute >= m_query.end || bucket.count == 0)
        return;
    const auto offset = static_cast<size_t>(minute - m_query.start);
    if (m_buckets.empty()) { // most lines of a wide split stay empty
        m_buckets.resize(static_cast<size_t>(m_count));
        if (m_definition.perMinute)
            m_minutes.resize(static_cast<size_t>(m_query.end - m_query.start),
                             std::numeric_limits<double>::quiet_NaN());
    }
    if (m_definition.perMinute)
        m_minutes[offset] = (std::isnan(m_minutes[offset]) ? 0 : m_minutes[offset]) + bucket.total;
    else
        m_buckets[offset / static_cast<size_t>(m_step)].merge(bucket);
}

MetricBucket MetricLine::finished(size_t index) const
{
    if (!m_definition.perMinute)
        return m_buckets[index];
    MetricBucket bucket;
    const size_t from = index * static_cast<size_t>(m_step);
    const size_t to = std::min(m_minutes.size(), from + static_cast<size_t>(m_step));
    for (size_t i = from; i < to; ++i) {
        if (!std::isnan(m_minutes[i]))
            bucket.add(m_minutes[i] * m_definition.scale);
    }
    return bucket;
}

QStringList MetricLine::aggregations() const
{
    return m_query.aggregations.isEmpty() ? QStringList{m_definition.primary.toLower()} : m_query.aggregations;
}

QJsonArray MetricLine::points() const
{
    QJsonArray points;
    const QStringList wanted = aggregations();
    for (qint64 i = 0; i < m_count; ++i) {
        QJsonObject point{{"timeStamp", iso(m_query.start + i * m_step)}};
        const MetricBucket bucket = m_buckets.empty() ? MetricBucket() : finished(static_cast<size_t>(i));
        for (const QString& aggregation : wanted) {
            if (bucket.count > 0)
                point.insert(aggregation, valueOf(bucket, aggregation));
        }
        points.append(point);
    }
    return points;
}

double MetricLine::overall(const QString& aggregation) const
{
    MetricBucket whole;
    for (size_t i = 0; i < m_buckets.size(); ++i)
        whole.merge(finished(i));
    return valueOf(whole, aggregation);
}

bool MetricLine::isEmpty() const
{
    for (size_t i = 0; i < m_buckets.size(); ++i) {
        if (finished(i).count > 0)
            return false;
    }
    return true;
}

std::vector<MetricBucket> MetricLine::buckets() const
{
    std::vector<MetricBucket> all;
    all.reserve(m_buckets.size());
    for (size_t i = 0; i < m_buckets.size(); ++i)
        all.push_back(finished(i));
    return all;
}

MetricLines::MetricLines(const MetricQuery& query, const MetricDefinition& definition)
    : m_query(query), m_definition(definition)
{
    for (const QString& name : query.filter.names) {
        if (query.rollUp.contains(name.toLower()))
            continue;
        for (const QString& dimension : definition.dimensions) {
            if (dimension.compare(name, Qt::CaseInsensitive) == 0)
                m_split.append(dimension);
        }
        if (name.compare(QLatin1String("Microsoft.ResourceId"), Qt::CaseInsensitive) == 0)
            m_split.append(QStringLiteral("Microsoft.ResourceId"));
    }
}

MetricLine* MetricLines::line(const MetricDimensions& dimensions)
{
    if (!m_query.filter.takes(dimensions))
        return nullptr;
    QStringList values;
    for (const QString& name : std::as_const(m_split))
        values.append(name == QLatin1String("Microsoft.ResourceId") ? m_resource : dimensions.value(name));
    const auto known =
        std::find_if(m_entries.begin(), m_entries.end(), [&](const Entry& entry) { return entry.values == values; });
    if (known != m_entries.end())
        return known->line.get();
    m_entries.push_back({values, std::make_unique<MetricLine>(m_query, m_definition)});
    return m_entries.back().line.get();
}

void MetricLines::visit(const std::function<void(const QStringList&, const QStringList&, const MetricLine&)>& visitor) const
{
    for (const Entry& entry : m_entries) {
        if (!entry.line->isEmpty())
            visitor(m_split, entry.values, *entry.line);
    }
}

QJsonArray MetricLines::timeseries() const
{
    std::vector<const Entry*> shown;
    for (const Entry& entry : m_entries) {
        if (!entry.line->isEmpty())
            shown.push_back(&entry);
    }
    const QString aggregation =
        m_query.orderBy.section(QLatin1Char(' '), 0, 0).replace(QLatin1String("sum"), QLatin1String("total"));
    const bool rising = m_query.orderBy.endsWith(QLatin1String(" asc"));
    if (!aggregation.isEmpty())
        std::stable_sort(shown.begin(), shown.end(), [&](const Entry* a, const Entry* b) {
            const double left = a->line->overall(aggregation);
            const double right = b->line->overall(aggregation);
            return rising ? left < right : left > right;
        });
    if (!m_split.isEmpty() && shown.size() > static_cast<size_t>(m_query.top))
        shown.resize(static_cast<size_t>(m_query.top));
    QJsonArray all;
    for (const Entry* entry : shown) {
        QJsonArray metadata;
        for (qsizetype i = 0; i < m_split.size(); ++i) {
            const QString name = m_split.at(i).toLower();
            metadata.append(QJsonObject{{"name", localizable(name, name)}, {"value", entry->values.at(i)}});
        }
        QJsonObject series{{"metadatavalues", metadata}};
        if (!m_query.metadata)
            series.insert(QStringLiteral("data"), entry->line->points());
        all.append(series);
    }
    if (all.isEmpty() && m_split.isEmpty() && !m_query.metadata) // no traffic: times without values
        all.append(QJsonObject{{"metadatavalues", QJsonArray{}}, {"data", MetricLine(m_query, m_definition).points()}});
    return all;
}

void addMetric(World& world, const QJsonObject& resource, const MetricQuery& query, const QString& name,
               MetricLines& lines)
{
    const MetricDefinition& definition = *metricDefinition(query.resourceType, name);
    const QString id = resource.value(QLatin1String("id")).toString();
    lines.setResource(id);
    addRecorded(world, id, query, definition, lines);
    addSimulated(world, resource, query, definition, lines);
}

QJsonObject metricObject(const QString& id, const MetricQuery& query, const QString& name, const MetricLines& lines)
{
    const MetricDefinition& definition = *metricDefinition(query.resourceType, name);
    return {{"id", id + QStringLiteral("/providers/Microsoft.Insights/metrics/") + name},
            {"type", "Microsoft.Insights/metrics"},
            {"name", localizable(name, definition.display)},
            {"displayDescription", definition.description},
            {"unit", definition.unit},
            {"timeseries", lines.timeseries()},
            {"errorCode", "Success"}};
}

QJsonArray metricValues(World& world, const QJsonObject& resource, const MetricQuery& query)
{
    QJsonArray value;
    for (const QString& name : query.names) {
        MetricLines lines(query, *metricDefinition(query.resourceType, name));
        addMetric(world, resource, query, name, lines);
        value.append(metricObject(resource.value(QLatin1String("id")).toString(), query, name, lines));
    }
    return value;
}

} // namespace sandbox
