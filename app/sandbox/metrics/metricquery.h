// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/metrics/definitions.h"
#include "sandbox/metrics/metricstore.h"
#include "sandbox/world.h"

#include <functional>
#include <memory>
#include <optional>

namespace sandbox {

/// `$filter` of a metrics call: every dimension that it names is split by; `eq 'x'` keeps values, `ne` drops them, `sw`
/// keeps beginnings, `eq '*'` keeps all.
struct MetricFilter
{
    struct Terms
    {
        QStringList equal;
        QStringList unequal;
        QStringList starts;
        bool all = false;
        bool takes(const QString& value) const;
    };
    QStringList names;           ///< as written, in order
    QHash<QString, Terms> terms; ///< by lower-case name

    static std::optional<MetricFilter> parse(const QString& text);
    bool takes(const MetricDimensions& dimensions) const;
};

/// One question to Azure Monitor, whichever of its three endpoints it came through.
struct MetricQuery
{
    QString resourceType;
    QStringList names;
    qint64 start = 0; ///< minutes since 1970
    qint64 end = 0;   ///< exclusive
    QString interval = QStringLiteral("PT1M");
    qint64 minutes = 1;       ///< of the interval; 0: all of the time span in one value
    QStringList aggregations; ///< lower case; empty: the metric's own
    MetricFilter filter;
    QStringList rollUp; ///< lower case
    int top = 10;
    QString orderBy;
    bool metadata = false; ///< resultType=Metadata
};

/// The query of request parameters, whose names differ a little between the endpoints, or the refusal.
struct MetricParse
{
    std::optional<MetricQuery> query;
    Response refusal;
};
/// `argument` gives a parameter by its lower-case name without `$` ("metricnames", "timespan", "starttime", "filter").
MetricParse parseMetricQuery(const std::function<QString(const char*)>& argument, const QString& resourceType,
                             const QDateTime& now);

/// One time series under construction. Values of one minute come in any order.
class MetricLine
{
public:
    MetricLine(const MetricQuery& query, const MetricDefinition& definition);
    void add(qint64 minute, const MetricBucket& bucket);
    /// {timeStamp, aggregations...} of each interval; an interval without a value has only its time.
    QJsonArray points() const;
    /// Of the whole time span, by one aggregation ("total"), for ordering.
    double overall(const QString& aggregation) const;
    bool isEmpty() const;
    /// What each interval holds; none when there never was a value.
    std::vector<MetricBucket> buckets() const;

private:
    MetricBucket finished(size_t index) const;
    QStringList aggregations() const;

    const MetricQuery& m_query;
    const MetricDefinition& m_definition;
    qint64 m_step;
    qint64 m_count; ///< of intervals
    std::vector<MetricBucket> m_buckets;
    std::vector<double> m_minutes; ///< perMinute metrics: sums, NaN where nothing was
};

/// Lines of one metric of one resource, split as the query says.
class MetricLines
{
public:
    MetricLines(const MetricQuery& query, const MetricDefinition& definition);
    /// Whose values come next, for splits by Microsoft.ResourceId.
    void setResource(const QString& id) { m_resource = id; }
    /// Where values of these dimensions go; null when the filter drops them.
    MetricLine* line(const MetricDimensions& dimensions);
    /// `timeseries` of the answer.
    QJsonArray timeseries() const;
    /// Each line with the names and values that tell it apart; lines without a value are left out.
    void visit(const std::function<void(const QStringList& names, const QStringList& values, const MetricLine& line)>& visitor) const;

private:
    struct Entry
    {
        QStringList values;
        std::unique_ptr<MetricLine> line;
    };
    const MetricQuery& m_query;
    const MetricDefinition& m_definition;
    QString m_resource;
    QStringList m_split; ///< names as in the definition
    std::vector<Entry> m_entries;
};

/// Adds the values of metric `name` of one resource: recorded traffic plus, with a history, the simulated one.
void addMetric(World& world, const QJsonObject& resource, const MetricQuery& query, const QString& name,
               MetricLines& lines);
/// One metric of the answer, of the resource or scope `id`.
QJsonObject metricObject(const QString& id, const MetricQuery& query, const QString& name, const MetricLines& lines);
/// The answer's `value` for one resource.
QJsonArray metricValues(World& world, const QJsonObject& resource, const MetricQuery& query);

} // namespace sandbox
