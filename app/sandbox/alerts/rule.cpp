// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/alerts/rule.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

namespace sandbox::alerts {

const QString kMetricRuleType = QStringLiteral("Microsoft.Insights/metricAlerts");
const QString kLogRuleType = QStringLiteral("Microsoft.Insights/scheduledQueryRules");
const QString kActionGroupType = QStringLiteral("Microsoft.Insights/actionGroups");

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array)
        list.append(item.toString());
    return list;
}

QList<Dimension> readDimensions(const QJsonValue& value)
{
    QList<Dimension> dimensions;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        const QJsonObject one = item.toObject();
        dimensions.append({text(one, "name"), text(one, "operator").compare(QLatin1String("Exclude"), Qt::CaseInsensitive) == 0,
                           texts(one.value(QLatin1String("values")))});
    }
    return dimensions;
}

Criterion readCriterion(const QJsonObject& one)
{
    Criterion criterion;
    criterion.name = text(one, "name");
    criterion.metric = text(one, "metricName");
    criterion.metricNamespace = text(one, "metricNamespace");
    criterion.query = text(one, "query");
    criterion.measureColumn = text(one, "metricMeasureColumn");
    criterion.resourceIdColumn = text(one, "resourceIdColumn");
    criterion.aggregation = text(one, "timeAggregation");
    criterion.comparison = text(one, "operator");
    criterion.threshold = one.value(QLatin1String("threshold")).toDouble();
    criterion.dimensions = readDimensions(one.value(QLatin1String("dimensions")));
    criterion.isDynamic = text(one, "criterionType") == QLatin1String("DynamicThresholdCriterion");
    const QJsonObject failing = one.value(QLatin1String("failingPeriods")).toObject();
    criterion.periods = std::max(1, failing.value(QLatin1String("numberOfEvaluationPeriods")).toInt(1));
    criterion.minFailing = std::clamp(failing.value(QLatin1String("minFailingPeriodsToAlert")).toInt(1), 1, criterion.periods);
    return criterion;
}

/// What decides when it fires, and nothing else: a new description or action leaves fired alerts alone.
QByteArray fingerprintOf(const QJsonObject& properties)
{
    QJsonObject decisive;
    for (const char* member : {"criteria", "scopes", "enabled", "evaluationFrequency", "windowSize", "overrideQueryTimeRange", "autoMitigate", "resolveConfiguration", "severity"})
        decisive.insert(QLatin1String(member), properties.value(QLatin1String(member)));
    return QCryptographicHash::hash(QJsonDocument(decisive).toJson(QJsonDocument::Compact), QCryptographicHash::Sha1);
}

qint64 minuteOf(const QString& time)
{
    const QDateTime at = QDateTime::fromString(time, Qt::ISODateWithMs);
    return at.isValid() ? at.toMSecsSinceEpoch() / 60000 : 0;
}

} // namespace

bool Dimension::takes(const QString& value) const
{
    if (values.contains(QStringLiteral("*")))
        return !excludes;
    return values.contains(value, Qt::CaseInsensitive) != excludes;
}

bool Criterion::holds(double value) const
{
    if (comparison == QLatin1String("GreaterThan"))
        return value > threshold;
    if (comparison == QLatin1String("GreaterThanOrEqual"))
        return value >= threshold;
    if (comparison == QLatin1String("LessThan"))
        return value < threshold;
    if (comparison == QLatin1String("LessThanOrEqual"))
        return value <= threshold;
    return !(value < threshold) && !(value > threshold);
}

qint64 Rule::healthyToResolve() const
{
    if (timeToResolve > 0)
        return std::max<qint64>(1, timeToResolve / std::max<qint64>(1, frequency));
    if (!isLog)
        return 3;
    return frequency <= 1 ? 10 : frequency <= 15 ? 3 : frequency < 660 ? 2 : 1;
}

std::optional<qint64> minutesOf(const QString& duration)
{
    static const QRegularExpression form(QStringLiteral("^P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?)?$"));
    const auto match = form.match(duration);
    if (!match.hasMatch() || duration.size() < 3)
        return std::nullopt;
    return match.captured(1).toLongLong() * 1440 + match.captured(2).toLongLong() * 60 + match.captured(3).toLongLong();
}

Rule readRule(const QJsonObject& resource)
{
    const QJsonObject properties = resource.value(QLatin1String("properties")).toObject();
    Rule rule;
    rule.id = text(resource, "id");
    rule.name = text(resource, "name");
    rule.isLog = text(resource, "type").compare(kLogRuleType, Qt::CaseInsensitive) == 0;
    rule.description = text(properties, "description");
    rule.isEnabled = properties.value(QLatin1String("enabled")).toBool(true);
    rule.resolvesItself = properties.value(QLatin1String("autoMitigate")).toBool(true);
    rule.severity = properties.value(QLatin1String("severity")).toInt(3);
    rule.frequency = std::max<qint64>(1, minutesOf(text(properties, "evaluationFrequency")).value_or(5));
    rule.window = std::max<qint64>(1, minutesOf(text(properties, "windowSize")).value_or(rule.frequency));
    rule.queryRange = minutesOf(text(properties, "overrideQueryTimeRange")).value_or(0);
    rule.scopes = texts(properties.value(QLatin1String("scopes")));
    rule.targetType = text(properties, "targetResourceType");
    const QJsonObject resolve = properties.value(QLatin1String("resolveConfiguration")).toObject();
    if (!resolve.isEmpty()) {
        rule.resolvesItself = resolve.value(QLatin1String("autoResolved")).toBool(rule.resolvesItself);
        rule.timeToResolve = minutesOf(text(resolve, "timeToResolve")).value_or(0);
    }
    const QJsonArray criteria = properties.value(QLatin1String("criteria"))[QLatin1String("allOf")].toArray();
    for (const QJsonValue& criterion : criteria)
        rule.criteria.append(readCriterion(criterion.toObject()));
    const QString changed = rule.isLog ? resource.value(QLatin1String("systemData"))[QLatin1String("lastModifiedAt")].toString()
                                       : text(properties, "lastUpdatedTime");
    rule.since = minuteOf(changed);
    rule.fingerprint = fingerprintOf(properties);
    return rule;
}

QString seriesKey(const QList<std::pair<QString, QString>>& values)
{
    QJsonArray key;
    for (const auto& [name, value] : values)
        key.append(QJsonObject{{"name", name}, {"value", value}});
    return QString::fromUtf8(QJsonDocument(key).toJson(QJsonDocument::Compact));
}

QJsonArray seriesValues(const QString& key)
{
    return QJsonDocument::fromJson(key.toUtf8()).array();
}

} // namespace sandbox::alerts
