// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/metrics/metricquery.h"

#include <QRegularExpression>

namespace sandbox {

namespace {

constexpr qint64 kMostPoints = 44640; ///< a month of minutes

const QHash<QString, qint64>& grains()
{
    static const QHash<QString, qint64> minutes{{"PT1M", 1},  {"PT5M", 5},   {"PT15M", 15},  {"PT30M", 30},
                                                {"PT1H", 60}, {"PT6H", 360}, {"PT12H", 720}, {"P1D", 1440}};
    return minutes;
}

Response bad(const QString& message)
{
    return Response::error(400, QStringLiteral("BadRequest"), message);
}

QStringList listOf(const QString& text)
{
    QStringList list;
    const QStringList parts = text.split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString& part : parts)
        list.append(part.trimmed());
    return list;
}

qint64 durationOf(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?$"));
    const auto match = pattern.match(text);
    return match.hasMatch() ? match.captured(1).toLongLong() * 1440 + match.captured(2).toLongLong() * 60 +
                                  match.captured(3).toLongLong()
                            : 0;
}

qint64 minuteOf(const QDateTime& time)
{
    return time.toMSecsSinceEpoch() / 60000;
}

/// Start and end; nothing when they cannot be read or do not follow each other.
bool readSpan(const QString& span, const QString& startText, const QString& endText, const QDateTime& now,
              MetricQuery& query)
{
    QDateTime end = now;
    QDateTime start = now.addSecs(-3600);
    if (const qint64 minutes = durationOf(span); minutes > 0) {
        start = now.addSecs(-60 * minutes);
    } else if (!span.isEmpty()) {
        start = QDateTime::fromString(span.section(QLatin1Char('/'), 0, 0), Qt::ISODateWithMs);
        end = QDateTime::fromString(span.section(QLatin1Char('/'), 1), Qt::ISODateWithMs);
        if (const qint64 length = durationOf(span.section(QLatin1Char('/'), 1)); length > 0)
            end = start.addSecs(60 * length);
    } else if (!startText.isEmpty()) {
        start = QDateTime::fromString(startText, Qt::ISODateWithMs);
        if (!endText.isEmpty())
            end = QDateTime::fromString(endText, Qt::ISODateWithMs);
    }
    if (!start.isValid() || !end.isValid() || start >= end)
        return false;
    query.start = minuteOf(start);
    query.end = std::max(query.start + 1, (end.toMSecsSinceEpoch() + 59999) / 60000);
    return true;
}

std::optional<Response> readInterval(const QString& interval, MetricQuery& query)
{
    const qint64 length = query.end - query.start;
    if (interval.compare(QLatin1String("FULL"), Qt::CaseInsensitive) == 0) {
        query.interval = QStringLiteral("FULL");
        query.minutes = 0;
        return std::nullopt;
    }
    query.interval = interval.isEmpty() ? QStringLiteral("PT1M") : interval;
    query.minutes = grains().value(query.interval);
    if (query.minutes == 0)
        return bad(QStringLiteral("Detected invalid time grain input: %1. Supported time grains: "
                                  "PT1M,PT5M,PT15M,PT30M,PT1H,PT6H,PT12H,P1D")
                       .arg(interval));
    if (length / query.minutes > kMostPoints)
        return bad(QStringLiteral("The time span holds more than %1 values of %2; ask for a larger interval.")
                       .arg(kMostPoints)
                       .arg(query.interval));
    return std::nullopt;
}

std::optional<Response> readNames(const QStringList& asked, MetricQuery& query)
{
    const auto& definitions = metricDefinitions(query.resourceType);
    QStringList valid;
    for (const MetricDefinition& definition : definitions)
        valid.append(definition.name);
    for (const QString& name : asked) {
        const MetricDefinition* definition = metricDefinition(query.resourceType, name);
        if (!definition)
            return bad(
                QStringLiteral("Failed to find metric configuration for provider: %1, resource Type: %2, metric: "
                               "%3, Valid metrics: %4")
                    .arg(query.resourceType.section(QLatin1Char('/'), 0, 0),
                         query.resourceType.section(QLatin1Char('/'), 1), name, valid.join(QLatin1Char(','))));
        query.names.append(definition->name);
    }
    if (asked.isEmpty() && !valid.isEmpty())
        query.names.append(valid.first());
    if (query.names.size() > 20)
        return bad(QStringLiteral("At most 20 metrics can be asked for in one call."));
    return std::nullopt;
}

std::optional<Response> readFilter(const QString& text, MetricQuery& query)
{
    const auto filter = MetricFilter::parse(text);
    if (!filter)
        return bad(QStringLiteral("Invalid filter: %1").arg(text));
    query.filter = *filter;
    for (const QString& name : query.names) {
        const QStringList known = metricDefinition(query.resourceType, name)->dimensions;
        for (const QString& dimension : filter->names) {
            if (!known.contains(dimension, Qt::CaseInsensitive) &&
                dimension.compare(QLatin1String("Microsoft.ResourceId"), Qt::CaseInsensitive) != 0)
                return bad(QStringLiteral("Metric: %1 does not support requested dimension combination: %2, supported "
                                          "ones are: %3")
                               .arg(name, dimension.toLower(), known.join(QLatin1Char(',')).toLower()));
        }
    }
    return std::nullopt;
}

std::optional<Response> readAggregations(const QString& text, MetricQuery& query)
{
    static const QStringList known{"average", "count", "minimum", "maximum", "total"};
    const QStringList asked = listOf(text.toLower());
    for (const QString& aggregation : asked) {
        if (!known.contains(aggregation))
            return bad(QStringLiteral("Invalid aggregation type: %1. Valid ones: average,count,minimum,maximum,total")
                           .arg(aggregation));
    }
    query.aggregations = asked;
    return std::nullopt;
}

} // namespace

bool MetricFilter::Terms::takes(const QString& value) const
{
    if (unequal.contains(value, Qt::CaseInsensitive))
        return false;
    if (all || (equal.isEmpty() && starts.isEmpty()))
        return true;
    return equal.contains(value, Qt::CaseInsensitive) ||
           std::any_of(starts.begin(), starts.end(),
                       [&](const QString& start) { return value.startsWith(start, Qt::CaseInsensitive); });
}

std::optional<MetricFilter> MetricFilter::parse(const QString& text)
{
    static const QRegularExpression term(QStringLiteral("([\\w.]+)\\s+(eq|ne|sw|startswith)\\s+'((?:[^']|'')*)'"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression rest(QStringLiteral("^(?:\\s|\\(|\\)|and|or)*$"),
                                         QRegularExpression::CaseInsensitiveOption);
    MetricFilter filter;
    auto found = term.globalMatch(text);
    while (found.hasNext()) {
        const auto match = found.next();
        const QString name = match.captured(1);
        const QString verb = match.captured(2).toLower();
        const QString value = match.captured(3).replace(QLatin1String("''"), QLatin1String("'"));
        if (!filter.names.contains(name, Qt::CaseInsensitive))
            filter.names.append(name);
        Terms& terms = filter.terms[name.toLower()];
        if (verb == QLatin1String("ne"))
            terms.unequal.append(value);
        else if (verb != QLatin1String("eq"))
            terms.starts.append(value);
        else if (value == QLatin1String("*"))
            terms.all = true;
        else
            terms.equal.append(value);
    }
    QString left = text;
    left.remove(term);
    return rest.match(left).hasMatch() ? std::optional(filter) : std::nullopt;
}

bool MetricFilter::takes(const MetricDimensions& dimensions) const
{
    for (auto it = dimensions.begin(); it != dimensions.end(); ++it) {
        const auto found = terms.constFind(it.key().toLower());
        if (found != terms.constEnd() && !found->takes(it.value()))
            return false;
    }
    return true;
}

MetricParse parseMetricQuery(const std::function<QString(const char*)>& argument, const QString& resourceType,
                             const QDateTime& now)
{
    MetricQuery query;
    query.resourceType = resourceType;
    if (!readSpan(argument("timespan"), argument("starttime"), argument("endtime"), now, query))
        return {std::nullopt, bad(QStringLiteral("Invalid time span '%1': a start and a later end are needed.")
                                      .arg(argument("timespan") + argument("starttime")))};
    for (const auto& refusal :
         {readInterval(argument("interval"), query), readNames(listOf(argument("metricnames")), query),
          readAggregations(argument("aggregation"), query)}) {
        if (refusal)
            return {std::nullopt, *refusal};
    }
    if (const auto refusal = readFilter(argument("filter"), query))
        return {std::nullopt, *refusal};
    const QString top = argument("top");
    query.top = top.isEmpty() ? 10 : top.toInt();
    if (query.top < 1)
        return {std::nullopt, bad(QStringLiteral("Invalid top: %1").arg(top))};
    query.rollUp = listOf(argument("rollupby").toLower());
    query.orderBy = argument("orderby").toLower();
    query.metadata = argument("resulttype").compare(QLatin1String("Metadata"), Qt::CaseInsensitive) == 0;
    return {query, {}};
}

} // namespace sandbox
