// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/alertshape.h"

#include "sandbox/identity/directory.h"

namespace sandbox::arm {

namespace {

const QString kStateType = QStringLiteral("Microsoft.AlertsManagement/alerts");

QDateTime timeOf(qint64 minute)
{
    return QDateTime::fromMSecsSinceEpoch(minute * 60000, Qt::UTC);
}

QString iso(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ"));
}

QString stateId(const alerts::Alert& fired)
{
    return ResourceId::parse(fired.rule.id).subscription() + QStringLiteral("/providers/") + kStateType + QLatin1Char('/') + fired.id;
}

QJsonObject modification(const char* event, const QString& from, const QString& to, const QDateTime& at, const QString& by, const QString& comment = {})
{
    QJsonObject item{{"modificationEvent", QLatin1String(event)}, {"newValue", to}, {"modifiedAt", iso(at)}, {"modifiedBy", by}, {"comments", comment}};
    if (!from.isEmpty())
        item.insert(QStringLiteral("oldValue"), from);
    return item;
}

QString operatorOf(World& world, const QString& tenantId)
{
    for (const User& user : world.directory().users()) {
        if (user.role == QLatin1String("ops") && sameText(user.homeTenantId, tenantId))
            return user.userPrincipalName;
    }
    return QStringLiteral("System");
}

/// What people did in the simulated past.
QJsonArray simulatedChanges(World& world, const alerts::Alert& fired, const QDateTime& begun)
{
    QJsonArray changes;
    const bool shipped = timeOf(fired.rule.since) < begun.addDays(-1);
    if (!shipped || fired.resolvedAt == 0 || timeOf(fired.resolvedAt) > begun.addSecs(-10 * 3600))
        return changes;
    const QString who = operatorOf(world, world.estate().tenantOf(fired.rule.id));
    const qint64 seen = std::min(fired.firedAt + 4 + 3 * fired.rule.severity, fired.resolvedAt);
    changes.append(modification("StateChange", QStringLiteral("New"), QStringLiteral("Acknowledged"), timeOf(seen), who));
    if (timeOf(fired.resolvedAt) < begun.addDays(-2))
        changes.append(modification("StateChange", QStringLiteral("Acknowledged"), QStringLiteral("Closed"), timeOf(fired.resolvedAt + 35), who));
    return changes;
}

QString typeOfTarget(const ShownAlert& alert)
{
    return ResourceId::parse(alert.fired.targetId).type().toLower();
}

QJsonObject contextOf(const alerts::Alert& fired)
{
    const alerts::Criterion criterion = fired.rule.criteria.value(0);
    QJsonArray dimensions = alerts::seriesValues(fired.series);
    dimensions.removeFirst(); // the resource
    QJsonObject condition{{"operator", criterion.comparison},
                          {"threshold", QString::number(criterion.threshold)},
                          {"timeAggregation", criterion.aggregation},
                          {"dimensions", dimensions},
                          {"metricValue", fired.value}};
    if (fired.rule.isLog) {
        condition.insert(QStringLiteral("searchQuery"), criterion.query);
        condition.insert(QStringLiteral("metricMeasureColumn"), criterion.measureColumn);
        condition.insert(QStringLiteral("failingPeriods"), QJsonObject{{"numberOfEvaluationPeriods", criterion.periods}, {"minFailingPeriodsToAlert", criterion.minFailing}});
    } else {
        condition.insert(QStringLiteral("metricName"), criterion.metric);
        condition.insert(QStringLiteral("metricNamespace"), criterion.metricNamespace);
    }
    return {{"conditionType", fired.rule.isLog ? QStringLiteral("LogQueryCriteria") : QStringLiteral("SingleResourceMultipleMetricCriteria")},
            {"condition", QJsonObject{{"windowSize", QStringLiteral("PT%1M").arg(fired.rule.window)},
                                      {"allOf", QJsonArray{condition}},
                                      {"windowStartTime", iso(timeOf(fired.firedAt - fired.rule.window))},
                                      {"windowEndTime", iso(timeOf(fired.firedAt))}}}};
}

} // namespace

ShownAlert shownAlert(World& world, const alerts::Alert& fired, const QDateTime& begun)
{
    ShownAlert alert{fired, fired.targetId + QStringLiteral("/providers/") + kStateType + QLatin1Char('/') + fired.id, QStringLiteral("New"), {}, {}, {}};
    QJsonArray changes = simulatedChanges(world, fired, begun);
    if (const auto kept = world.estate().resource(stateId(fired))) {
        for (const QJsonValue& change : kept->value(QLatin1String("properties"))[QLatin1String("modifications")].toArray())
            changes.append(change);
    }
    const QString system = QStringLiteral("System");
    QList<QJsonObject> all{modification("AlertCreated", {}, QStringLiteral("Fired"), timeOf(fired.firedAt), system)};
    for (const QJsonValue& change : std::as_const(changes)) {
        alert.state = change[QLatin1String("newValue")].toString();
        all.append(change.toObject());
    }
    if (fired.resolvedAt > 0)
        all.append(modification("MonitorConditionChange", QStringLiteral("Fired"), QStringLiteral("Resolved"), timeOf(fired.resolvedAt), system));
    const auto at = [](const QJsonObject& item) { return item.value(QLatin1String("modifiedAt")).toString(); };
    std::stable_sort(all.begin(), all.end(), [&](const QJsonObject& a, const QJsonObject& b) { return at(a) < at(b); });
    for (const QJsonObject& item : std::as_const(all))
        alert.modifications.append(item);
    alert.modifiedAt = QDateTime::fromString(at(all.last()), Qt::ISODateWithMs);
    alert.modifiedBy = all.last().value(QLatin1String("modifiedBy")).toString();
    return alert;
}

void changeState(World& world, ShownAlert& alert, const QString& state, const QString& comment, const QString& who)
{
    const QString id = stateId(alert.fired);
    QJsonObject kept = world.estate().resource(id).value_or(QJsonObject{{"id", id}, {"name", alert.fired.id}, {"type", kStateType}});
    QJsonArray changes = kept.value(QLatin1String("properties"))[QLatin1String("modifications")].toArray();
    const QJsonObject change = modification("StateChange", alert.state, state, world.now(), who, comment);
    changes.append(change);
    kept.insert(QStringLiteral("properties"), QJsonObject{{"modifications", changes}});
    world.estate().put(kept);
    alert.modifications.append(change);
    alert.state = state;
    alert.modifiedAt = world.now();
    alert.modifiedBy = who;
}

QJsonObject essentialsOf(const ShownAlert& alert)
{
    const alerts::Alert& fired = alert.fired;
    const ResourceId target = ResourceId::parse(fired.targetId);
    const bool component = typeOfTarget(alert) == QLatin1String("microsoft.insights/components");
    QJsonObject essentials{
        {"severity", QStringLiteral("Sev%1").arg(fired.rule.severity)},
        {"signalType", fired.rule.isLog ? QStringLiteral("Log") : QStringLiteral("Metric")},
        {"alertState", alert.state},
        {"monitorCondition", fired.resolvedAt > 0 ? QStringLiteral("Resolved") : QStringLiteral("Fired")},
        {"monitorService", !fired.rule.isLog ? QStringLiteral("Platform") : component ? QStringLiteral("Application Insights") : QStringLiteral("Log Analytics")},
        {"targetResource", fired.targetId.toLower()},
        {"targetResourceName", target.name().toLower()},
        {"targetResourceGroup", target.resourceGroup.toLower()},
        {"targetResourceType", typeOfTarget(alert).section(QLatin1Char('/'), 1)},
        {"sourceCreatedId", QString::fromLatin1(fired.rule.fingerprint.toHex())},
        {"alertRule", fired.rule.id},
        {"startDateTime", iso(timeOf(fired.firedAt))},
        {"lastModifiedDateTime", iso(alert.modifiedAt)},
        {"lastModifiedUserName", alert.modifiedBy},
        {"actionStatus", QJsonObject{{"isSuppressed", false}}},
        {"description", fired.rule.description}};
    if (fired.resolvedAt > 0)
        essentials.insert(QStringLiteral("monitorConditionResolvedDateTime"), iso(timeOf(fired.resolvedAt)));
    return essentials;
}

QJsonObject alertJson(const ShownAlert& alert, bool withContext)
{
    QJsonObject properties{{"essentials", essentialsOf(alert)}};
    if (withContext)
        properties.insert(QStringLiteral("context"), contextOf(alert.fired));
    return {{"id", alert.id}, {"name", alert.fired.rule.name}, {"type", "Microsoft.AlertsManagement/alerts"}, {"properties", properties}};
}

} // namespace sandbox::arm
