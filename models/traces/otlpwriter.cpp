// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/otlpwriter.h"

#include "telemetry/genai.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace traces {

namespace {

namespace attribute = telemetry::attribute;

constexpr qsizetype kLongestProperty = 8 * 1024;      ///< what Application Insights keeps
constexpr qsizetype kLongestContent = 256 * 1024;     ///< of messages

QString jsonText(const QVariant& value)
{
    const QJsonValue json = QJsonValue::fromVariant(value);
    if (json.isArray()) {
        return QString::fromUtf8(QJsonDocument(json.toArray()).toJson(QJsonDocument::Compact));
    }
    return json.isObject() ? QString::fromUtf8(QJsonDocument(json.toObject()).toJson(QJsonDocument::Compact)) : value.toString();
}

QJsonObject otlpValue(const QVariant& value)
{
    switch (value.typeId()) {
    case QMetaType::Bool: return {{QStringLiteral("boolValue"), value.toBool()}};
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong: return {{QStringLiteral("intValue"), QString::number(value.toLongLong())}};
    case QMetaType::Double: {
        const double number = value.toDouble();
        if (std::isfinite(number) && number == std::floor(number) && std::abs(number) < 9e15) { // JSON made doubles of counts
            return {{QStringLiteral("intValue"), QString::number(qint64(number))}};
        }
        return {{QStringLiteral("doubleValue"), number}};
    }
    case QMetaType::QStringList:
    case QMetaType::QVariantList: {
        QJsonArray values;
        for (const QVariant& entry : value.toList()) {
            values.append(otlpValue(entry));
        }
        return {{QStringLiteral("arrayValue"), QJsonObject{{QStringLiteral("values"), values}}}};
    }
    default: return {{QStringLiteral("stringValue"), jsonText(value)}};
    }
}

QJsonArray otlpAttributes(const QVariantMap& attributes)
{
    QJsonArray list;
    for (auto at = attributes.begin(); at != attributes.end(); ++at) {
        list.append(QJsonObject{{QStringLiteral("key"), at.key()}, {QStringLiteral("value"), otlpValue(*at)}});
    }
    return list;
}

/// "00:00:01.8400000", with days in front where there are any.
QString timespan(double ms)
{
    const qint64 ticks = qint64(std::llround(std::max(ms, 0.0) * 10'000));
    const qint64 seconds = ticks / 10'000'000;
    const QString clock = QStringLiteral("%1:%2:%3.%4").arg(seconds / 3600 % 24, 2, 10, QLatin1Char('0')).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0')).arg(ticks % 10'000'000, 7, 10, QLatin1Char('0'));
    return seconds >= 86'400 ? QString::number(seconds / 86'400) + QLatin1Char('.') + clock : clock;
}

QJsonObject dependency(const telemetry::SpanData& span)
{
    QVariantMap attributes = span.attributes;
    const QString host = attributes.value(QLatin1String(attribute::kServerAddress)).toString();
    const QString status = attributes.value(QLatin1String(attribute::kHttpStatus)).toString();
    const bool isHttp = attributes.contains(QLatin1String(attribute::kHttpMethod));
    const bool isModel = attributes.contains(QLatin1String(attribute::kProviderName));
    QJsonObject properties;
    for (auto at = attributes.begin(); at != attributes.end(); ++at) {
        const bool isContent = at.key().endsWith(QLatin1String(".messages"));
        properties.insert(at.key(), jsonText(*at).left(isContent ? kLongestContent : kLongestProperty));
    }
    return {{QStringLiteral("ver"), 2}, {QStringLiteral("id"), span.spanId}, {QStringLiteral("name"), span.name.left(1024)}, {QStringLiteral("duration"), timespan(span.durationMs)},
            {QStringLiteral("success"), span.ok}, {QStringLiteral("resultCode"), status.isEmpty() ? QStringLiteral("0") : status},
            {QStringLiteral("type"), isModel ? QStringLiteral("GenAI | azure.ai.openai") : isHttp ? QStringLiteral("Http") : QStringLiteral("InProc")}, {QStringLiteral("target"), host},
            {QStringLiteral("properties"), properties}};
}

} // namespace

QByteArray otlpJson(const QList<telemetry::SpanData>& spans, const QString& service)
{
    QJsonArray list;
    for (const telemetry::SpanData& span : spans) {
        if (span.durationMs < 0) {
            continue;
        }
        const qint64 start = span.start.toMSecsSinceEpoch() * 1'000'000;
        list.append(QJsonObject{{QStringLiteral("traceId"), span.traceId}, {QStringLiteral("spanId"), span.spanId}, {QStringLiteral("parentSpanId"), span.parentId}, {QStringLiteral("name"), span.name},
                                {QStringLiteral("kind"), span.attributes.contains(QLatin1String(attribute::kServerAddress)) ? 3 : 1}, {QStringLiteral("startTimeUnixNano"), QString::number(start)},
                                {QStringLiteral("endTimeUnixNano"), QString::number(start + qint64(span.durationMs * 1e6))}, {QStringLiteral("attributes"), otlpAttributes(span.attributes)},
                                {QStringLiteral("status"), QJsonObject{{QStringLiteral("code"), span.ok ? 1 : 2}}}});
    }
    const QJsonObject resource{{QStringLiteral("attributes"), otlpAttributes({{QStringLiteral("service.name"), service}})}};
    const QJsonObject scope{{QStringLiteral("scope"), QJsonObject{{QStringLiteral("name"), QStringLiteral("pilothouse")}}}, {QStringLiteral("spans"), list}};
    return QJsonDocument(QJsonObject{{QStringLiteral("resourceSpans"), QJsonArray{QJsonObject{{QStringLiteral("resource"), resource}, {QStringLiteral("scopeSpans"), QJsonArray{scope}}}}}}).toJson(QJsonDocument::Compact);
}

QByteArray envelopes(const QList<telemetry::SpanData>& spans, const QString& service, const QString& version, const QString& key)
{
    QJsonArray list;
    for (const telemetry::SpanData& span : spans) {
        if (span.durationMs < 0) {
            continue;
        }
        QJsonObject tags{{QStringLiteral("ai.operation.id"), span.traceId}, {QStringLiteral("ai.cloud.role"), service}, {QStringLiteral("ai.application.ver"), version}};
        if (!span.parentId.isEmpty()) {
            tags.insert(QStringLiteral("ai.operation.parentId"), span.parentId);
        }
        list.append(QJsonObject{{QStringLiteral("ver"), 1}, {QStringLiteral("name"), QStringLiteral("Microsoft.ApplicationInsights.RemoteDependency")},
                                {QStringLiteral("time"), span.start.toUTC().toString(Qt::ISODateWithMs)}, {QStringLiteral("sampleRate"), 100}, {QStringLiteral("iKey"), key}, {QStringLiteral("tags"), tags},
                                {QStringLiteral("data"), QJsonObject{{QStringLiteral("baseType"), QStringLiteral("RemoteDependencyData")}, {QStringLiteral("baseData"), dependency(span)}}}});
    }
    return QJsonDocument(list).toJson(QJsonDocument::Compact);
}

} // namespace traces
