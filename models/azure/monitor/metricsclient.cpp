// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/metricsclient.h"

#include "core/json.h"

#include <QJsonArray>
#include <QUrl>

namespace azure {

namespace {

using core::json::at;

constexpr char kVersion[] = "2024-02-01";

QString nameOf(MetricAggregation aggregation)
{
    switch (aggregation) {
    case MetricAggregation::Average: return QStringLiteral("Average");
    case MetricAggregation::Count: return QStringLiteral("Count");
    case MetricAggregation::Maximum: return QStringLiteral("Maximum");
    case MetricAggregation::Minimum: return QStringLiteral("Minimum");
    case MetricAggregation::Total: return QStringLiteral("Total");
    }
    return {};
}

/// OData string literal: quotes are doubled.
QString quoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("''")) + QLatin1Char('\'');
}

QString filterOf(const MetricQuestion& question)
{
    QStringList terms;
    for (const QString& dimension : question.splitBy) {
        if (!question.only.contains(dimension)) {
            terms << dimension + QStringLiteral(" eq '*'");
        }
    }
    QStringList limited = question.only.keys();
    limited.sort();
    for (const QString& dimension : limited) {
        QStringList values;
        for (const QString& value : question.only.value(dimension)) {
            values << dimension + QStringLiteral(" eq ") + quoted(value);
        }
        terms << (values.size() == 1 ? values.first() : QLatin1Char('(') + values.join(QStringLiteral(" or ")) + QLatin1Char(')'));
    }
    return terms.join(QStringLiteral(" and "));
}

QString encoded(const QString& text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QString pathOf(const MetricQuestion& question)
{
    const QString timespan = question.from.toUTC().toString(Qt::ISODate) + QLatin1Char('/') + question.to.toUTC().toString(Qt::ISODate);
    QStringList aggregations;
    for (const MetricAggregation aggregation : question.aggregations) {
        aggregations << nameOf(aggregation);
    }
    QString path = question.resourceId + QStringLiteral("/providers/Microsoft.Insights/metrics?metricnames=") +
                   encoded(question.metrics.join(QLatin1Char(','))) + QStringLiteral("&timespan=") + encoded(timespan) +
                   QStringLiteral("&interval=") + isoDuration(question.interval) + QStringLiteral("&aggregation=") +
                   encoded(aggregations.join(QLatin1Char(',')));
    if (!question.metricNamespace.isEmpty()) {
        path += QStringLiteral("&metricnamespace=") + encoded(question.metricNamespace);
    }
    if (!question.region.isEmpty()) {
        path += QStringLiteral("&region=") + encoded(question.region);
    }
    const QString filter = filterOf(question);
    if (!filter.isEmpty()) {
        path += QStringLiteral("&$filter=") + encoded(filter);
    }
    if (question.top > 0) {
        path += QStringLiteral("&top=") + QString::number(question.top);
    }
    return path;
}

std::optional<double> number(const QJsonObject& point, const char* member)
{
    const QJsonValue value = point.value(QLatin1String(member));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

MetricSeries readSeries(const QJsonObject& metric, const QJsonObject& body)
{
    MetricSeries series;
    series.metric = at(metric, u"name/value").toString();
    series.displayName = at(metric, u"name/localizedValue").toString();
    series.unit = metric.value(QLatin1String("unit")).toString();
    const QJsonArray dimensions = body.value(QLatin1String("metadatavalues")).toArray();
    for (const QJsonValue& dimension : dimensions) {
        series.dimensions.insert(at(dimension, u"name/value").toString().toLower(), at(dimension, u"value").toString());
    }
    const QJsonArray data = body.value(QLatin1String("data")).toArray();
    series.points.reserve(data.size());
    for (const QJsonValue& entry : data) {
        const QJsonObject values = entry.toObject();
        MetricPoint point;
        point.time = QDateTime::fromString(values.value(QLatin1String("timeStamp")).toString(), Qt::ISODate).toUTC();
        point.average = number(values, "average");
        point.count = number(values, "count");
        point.maximum = number(values, "maximum");
        point.minimum = number(values, "minimum");
        point.total = number(values, "total");
        series.points.append(point);
    }
    return series;
}

} // namespace

QString isoDuration(core::Milliseconds duration)
{
    const qint64 minutes = std::chrono::duration_cast<std::chrono::minutes>(duration).count();
    if (minutes % (24 * 60) == 0) {
        return QStringLiteral("P%1D").arg(minutes / (24 * 60));
    }
    return minutes % 60 == 0 ? QStringLiteral("PT%1H").arg(minutes / 60) : QStringLiteral("PT%1M").arg(minutes);
}

core::Result<QList<MetricSeries>> readMetrics(const QJsonObject& body)
{
    if (!body.value(QLatin1String("value")).isArray()) {
        return core::failure(core::ErrorKind::MalformedResponse, QStringLiteral("The metrics answer has no list of metrics."));
    }
    QList<MetricSeries> all;
    const QJsonArray metrics = body.value(QLatin1String("value")).toArray();
    for (const QJsonValue& metric : metrics) {
        const QJsonArray series = at(metric, u"timeseries").toArray();
        for (const QJsonValue& one : series) {
            all.append(readSeries(metric.toObject(), one.toObject()));
        }
    }
    return all;
}

QCoro::Task<core::Result<QList<MetricSeries>>> MetricsClient::read(MetricQuestion question, QString tenantId,
                                                                   http::CallContext context)
{
    const QString path = pathOf(question);
    const QString version = QLatin1String(kVersion);
    const core::Result<QJsonObject> body = co_await m_arm->get(path, version, tenantId, context);
    if (!body) {
        co_return body.error();
    }
    co_return readMetrics(*body);
}

} // namespace azure
