// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/alertswire.h"

#include "core/json.h"

#include <QRegularExpression>

namespace azure {

QString alertStateName(AlertState state)
{
    switch (state) {
    case AlertState::New: return QStringLiteral("New");
    case AlertState::Acknowledged: return QStringLiteral("Acknowledged");
    case AlertState::Closed: return QStringLiteral("Closed");
    case AlertState::Unknown: break;
    }
    return {};
}

QString AlertRule::subscriptionId() const
{
    return id.section(QLatin1Char('/'), 2, 2);
}

} // namespace azure

namespace azure::alertswire {

namespace {

using core::json::at;

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QDateTime time(const QJsonObject& object, const char* member)
{
    return QDateTime::fromString(text(object, member), Qt::ISODateWithMs).toUTC();
}

QStringList texts(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array) {
        list << item.toString();
    }
    return list;
}

bool isSame(const QString& a, const char* b)
{
    return a.compare(QLatin1String(b), Qt::CaseInsensitive) == 0;
}

AlertState stateOf(const QString& name)
{
    for (const AlertState state : {AlertState::New, AlertState::Acknowledged, AlertState::Closed}) {
        if (name.compare(alertStateName(state), Qt::CaseInsensitive) == 0) {
            return state;
        }
    }
    return AlertState::Unknown;
}

/// Numbers come as numbers and as text.
std::optional<double> number(const QJsonValue& value)
{
    bool isNumber = value.isDouble();
    const double parsed = isNumber ? value.toDouble() : value.toString().toDouble(&isNumber);
    return isNumber ? std::optional(parsed) : std::nullopt;
}

void readContext(const QJsonObject& context, FiredAlert& alert)
{
    const QJsonObject condition = at(context, u"condition/allOf/0").toObject();
    alert.comparison = text(condition, "operator");
    alert.threshold = number(condition.value(QLatin1String("threshold")));
    alert.value = number(condition.value(QLatin1String("metricValue")));
    const QJsonArray dimensions = condition.value(QLatin1String("dimensions")).toArray();
    for (const QJsonValue& dimension : dimensions) {
        alert.dimensions.insert(dimension[QLatin1String("name")].toString(), dimension[QLatin1String("value")].toString());
    }
}

AlertCriterion readCriterion(const QJsonObject& one)
{
    AlertCriterion criterion;
    criterion.name = text(one, "name");
    criterion.metric = text(one, "metricName");
    criterion.metricNamespace = text(one, "metricNamespace");
    criterion.query = text(one, "query");
    criterion.measureColumn = text(one, "metricMeasureColumn");
    criterion.resourceIdColumn = text(one, "resourceIdColumn");
    criterion.aggregation = text(one, "timeAggregation");
    criterion.comparison = text(one, "operator");
    criterion.threshold = one.value(QLatin1String("threshold")).toDouble();
    criterion.isDynamic = isSame(text(one, "criterionType"), "DynamicThresholdCriterion");
    criterion.periods = std::max(1, at(one, u"failingPeriods/numberOfEvaluationPeriods").toInt(1));
    criterion.minFailing = std::max(1, at(one, u"failingPeriods/minFailingPeriodsToAlert").toInt(1));
    const QJsonArray dimensions = one.value(QLatin1String("dimensions")).toArray();
    for (const QJsonValue& value : dimensions) {
        const QJsonObject dimension = value.toObject();
        criterion.dimensions.append({text(dimension, "name"), isSame(text(dimension, "operator"), "Exclude"), texts(dimension.value(QLatin1String("values")))});
    }
    return criterion;
}

QJsonObject writeCriterion(const AlertCriterion& criterion, AlertRule::Kind kind, QJsonObject raw)
{
    QJsonArray dimensions;
    for (const AlertDimension& dimension : criterion.dimensions) {
        dimensions.append(QJsonObject{{"name", dimension.name},
                                      {"operator", dimension.excludes ? QStringLiteral("Exclude") : QStringLiteral("Include")},
                                      {"values", QJsonArray::fromStringList(dimension.values)}});
    }
    raw.insert(QStringLiteral("timeAggregation"), criterion.aggregation);
    raw.insert(QStringLiteral("operator"), criterion.comparison);
    raw.insert(QStringLiteral("dimensions"), dimensions);
    if (!criterion.isDynamic) {
        raw.insert(QStringLiteral("threshold"), criterion.threshold);
    }
    if (kind == AlertRule::Kind::Metric) {
        raw.insert(QStringLiteral("criterionType"), criterion.isDynamic ? QStringLiteral("DynamicThresholdCriterion") : QStringLiteral("StaticThresholdCriterion"));
        raw.insert(QStringLiteral("name"), criterion.name.isEmpty() ? QStringLiteral("Metric1") : criterion.name);
        raw.insert(QStringLiteral("metricName"), criterion.metric);
        raw.insert(QStringLiteral("metricNamespace"), criterion.metricNamespace);
        return raw;
    }
    raw.insert(QStringLiteral("query"), criterion.query);
    const auto keep = [&raw](const QString& member, const QString& value) {
        if (value.isEmpty()) {
            raw.remove(member);
        } else {
            raw.insert(member, value);
        }
    };
    keep(QStringLiteral("metricMeasureColumn"), criterion.measureColumn);
    keep(QStringLiteral("resourceIdColumn"), criterion.resourceIdColumn);
    raw.insert(QStringLiteral("failingPeriods"), QJsonObject{{"numberOfEvaluationPeriods", criterion.periods}, {"minFailingPeriodsToAlert", criterion.minFailing}});
    return raw;
}

QStringList readGroups(AlertRule::Kind kind, const QJsonValue& actions)
{
    if (kind == AlertRule::Kind::Log) {
        return texts(actions[QLatin1String("actionGroups")]);
    }
    QStringList groups;
    const QJsonArray array = actions.toArray();
    for (const QJsonValue& action : array) {
        groups << action[QLatin1String("actionGroupId")].toString();
    }
    return groups;
}

/// Groups that stay keep their web hook members.
QJsonValue writeGroups(const AlertRule& rule, const QJsonValue& raw)
{
    if (rule.kind == AlertRule::Kind::Log) {
        QJsonObject actions = raw.toObject();
        actions.insert(QStringLiteral("actionGroups"), QJsonArray::fromStringList(rule.actionGroups));
        return actions;
    }
    QJsonArray actions;
    const QJsonArray before = raw.toArray();
    for (const QString& id : rule.actionGroups) {
        QJsonObject action{{"actionGroupId", id}};
        for (const QJsonValue& known : before) {
            if (known[QLatin1String("actionGroupId")].toString().compare(id, Qt::CaseInsensitive) == 0) {
                action = known.toObject();
            }
        }
        actions.append(action);
    }
    return actions;
}

QJsonObject writeCriteria(const AlertRule& rule, QJsonObject raw)
{
    const QJsonArray before = raw.value(QLatin1String("allOf")).toArray();
    QJsonArray all;
    for (qsizetype i = 0; i < rule.criteria.size(); ++i) {
        all.append(writeCriterion(rule.criteria.at(i), rule.kind, before.at(i).toObject()));
    }
    raw.insert(QStringLiteral("allOf"), all);
    if (rule.kind == AlertRule::Kind::Metric && !raw.contains(QLatin1String("odata.type"))) {
        raw.insert(QStringLiteral("odata.type"), rule.scopes.size() > 1 ? QStringLiteral("Microsoft.Azure.Monitor.MultipleResourceMultipleMetricCriteria")
                                                                       : QStringLiteral("Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria"));
    }
    return raw;
}

} // namespace

int minutesOf(const QString& duration)
{
    static const QRegularExpression form(QStringLiteral("^P(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:\\d+S)?)?$"));
    const auto match = form.match(duration);
    return match.hasMatch() ? match.captured(1).toInt() * 1440 + match.captured(2).toInt() * 60 + match.captured(3).toInt() : 0;
}

QString durationOf(int minutes)
{
    if (minutes % 1440 == 0 && minutes > 0) {
        return QStringLiteral("P%1D").arg(minutes / 1440);
    }
    return minutes % 60 == 0 && minutes > 0 ? QStringLiteral("PT%1H").arg(minutes / 60) : QStringLiteral("PT%1M").arg(minutes);
}

core::Result<FiredAlert> readAlert(const QJsonObject& body)
{
    const QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    const QJsonObject essentials = properties.value(QLatin1String("essentials")).toObject();
    if (essentials.isEmpty()) {
        return core::Error::make(core::ErrorKind::MalformedResponse, QStringLiteral("An alert has no essentials."), text(body, "id"));
    }
    FiredAlert alert;
    alert.id = text(body, "id");
    alert.alertId = alert.id.section(QLatin1Char('/'), -1);
    alert.ruleId = text(essentials, "alertRule");
    alert.ruleName = alert.ruleId.startsWith(QLatin1Char('/')) ? alert.ruleId.section(QLatin1Char('/'), -1) : text(body, "name");
    alert.description = text(essentials, "description");
    alert.targetId = text(essentials, "targetResource");
    alert.targetName = text(essentials, "targetResourceName");
    alert.targetGroup = text(essentials, "targetResourceGroup");
    alert.targetType = text(essentials, "targetResourceType");
    alert.service = text(essentials, "monitorService");
    alert.severity = qBound(0, text(essentials, "severity").mid(3).toInt(), 4);
    alert.isMetric = isSame(text(essentials, "signalType"), "Metric");
    alert.isLog = isSame(text(essentials, "signalType"), "Log");
    alert.state = stateOf(text(essentials, "alertState"));
    alert.isFired = isSame(text(essentials, "monitorCondition"), "Fired");
    alert.startedAt = time(essentials, "startDateTime");
    alert.resolvedAt = time(essentials, "monitorConditionResolvedDateTime");
    alert.modifiedAt = time(essentials, "lastModifiedDateTime");
    alert.modifiedBy = text(essentials, "lastModifiedUserName");
    alert.raw = body;
    readContext(properties.value(QLatin1String("context")).toObject(), alert);
    return alert;
}

QList<AlertEvent> readHistory(const QJsonObject& body)
{
    QList<AlertEvent> events;
    const QJsonArray array = at(body, u"properties/modifications").toArray();
    for (const QJsonValue& value : array) {
        const QJsonObject one = value.toObject();
        events.append({text(one, "modificationEvent"), text(one, "oldValue"), text(one, "newValue"), text(one, "modifiedBy"), text(one, "comments"), time(one, "modifiedAt")});
    }
    return events;
}

core::Result<AlertRule> readRule(const QJsonObject& body)
{
    const QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    if (properties.isEmpty() || text(body, "id").isEmpty()) {
        return core::Error::make(core::ErrorKind::MalformedResponse, QStringLiteral("An alert rule has no properties."), text(body, "id"));
    }
    AlertRule rule;
    rule.id = text(body, "id");
    rule.kind = rule.id.contains(QLatin1String("/scheduledQueryRules/"), Qt::CaseInsensitive) ? AlertRule::Kind::Log : AlertRule::Kind::Metric;
    rule.name = text(body, "name");
    rule.location = text(body, "location");
    rule.title = text(properties, "displayName");
    rule.description = text(properties, "description");
    rule.severity = properties.value(QLatin1String("severity")).toInt(3);
    rule.isEnabled = properties.value(QLatin1String("enabled")).toBool(true);
    rule.resolvesItself = properties.value(QLatin1String("autoMitigate")).toBool(true);
    rule.frequencyMinutes = minutesOf(text(properties, "evaluationFrequency"));
    rule.windowMinutes = minutesOf(text(properties, "windowSize"));
    rule.scopes = texts(properties.value(QLatin1String("scopes")));
    rule.actionGroups = readGroups(rule.kind, properties.value(QLatin1String("actions")));
    const QJsonArray criteria = at(properties, u"criteria/allOf").toArray();
    for (const QJsonValue& criterion : criteria) {
        rule.criteria.append(readCriterion(criterion.toObject()));
    }
    rule.etag = text(body, "etag");
    rule.raw = body;
    return rule;
}

ActionGroup readActionGroup(const QJsonObject& body)
{
    const QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    ActionGroup group{text(body, "id"), text(body, "name"), text(properties, "groupShortName"), properties.value(QLatin1String("enabled")).toBool(true), 0};
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        group.receivers += it.key().endsWith(QLatin1String("Receivers")) ? int(it->toArray().size()) : 0;
    }
    return group;
}

QJsonObject writeRule(const AlertRule& rule)
{
    QJsonObject body = rule.raw;
    for (const char* const owned : {"id", "name", "type", "etag", "systemData"}) {
        body.remove(QLatin1String(owned));
    }
    QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    for (const char* const owned : {"lastUpdatedTime", "isMigrated", "createdWithApiVersion", "isLegacyLogAnalyticsRule", "isWorkspaceAlertsStorageConfigured"}) {
        properties.remove(QLatin1String(owned));
    }
    body.insert(QStringLiteral("location"), rule.location);
    properties.insert(QStringLiteral("description"), rule.description);
    properties.insert(QStringLiteral("severity"), rule.severity);
    properties.insert(QStringLiteral("enabled"), rule.isEnabled);
    properties.insert(QStringLiteral("autoMitigate"), rule.resolvesItself);
    properties.insert(QStringLiteral("scopes"), QJsonArray::fromStringList(rule.scopes));
    properties.insert(QStringLiteral("evaluationFrequency"), durationOf(rule.frequencyMinutes));
    properties.insert(QStringLiteral("windowSize"), durationOf(rule.windowMinutes));
    properties.insert(QStringLiteral("criteria"), writeCriteria(rule, properties.value(QLatin1String("criteria")).toObject()));
    properties.insert(QStringLiteral("actions"), writeGroups(rule, properties.value(QLatin1String("actions"))));
    if (rule.kind == AlertRule::Kind::Log && !rule.title.isEmpty()) {
        properties.insert(QStringLiteral("displayName"), rule.title);
    }
    body.insert(QStringLiteral("properties"), properties);
    return body;
}

} // namespace azure::alertswire
