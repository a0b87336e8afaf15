// SPDX-License-Identifier: GPL-3.0-or-later
// What alert rules and action groups may hold (metricAlert_API.json, scheduledQueryRule_API.json, actionGroups_API.json).
#include "kql/language.h"
#include "sandbox/alerts/rule.h"
#include "sandbox/metrics/definitions.h"
#include "sandbox/services/arm/resourcewrite.h"
#include "sandbox/storage/logschema.h"

namespace sandbox::arm {

namespace {

using alerts::Criterion;
using alerts::Rule;

Response refused(const QString& message)
{
    return badRequest(QStringLiteral("BadRequest"), message);
}

QString propertyText(const Draft& draft, const char* member)
{
    return draft.resource.value(QLatin1String("properties"))[QLatin1String(member)].toString();
}

std::optional<Response> checkSeverity(const Draft& draft)
{
    const QJsonValue severity = draft.resource.value(QLatin1String("properties"))[QLatin1String("severity")];
    const double value = severity.toDouble(-1);
    if (severity.isDouble() && value >= 0 && value <= 4 && value == static_cast<int>(value))
        return std::nullopt;
    return refused(QStringLiteral("The severity must be a whole number from 0 to 4."));
}

/// Durations that the service takes, in minutes.
std::optional<Response> checkTimes(const Draft& draft, const QList<qint64>& frequencies, const QList<qint64>& windows)
{
    const auto frequency = alerts::minutesOf(propertyText(draft, "evaluationFrequency"));
    const auto window = alerts::minutesOf(propertyText(draft, "windowSize"));
    if (!frequency || !frequencies.contains(*frequency))
        return refused(QStringLiteral("The evaluation frequency '%1' is not supported.").arg(propertyText(draft, "evaluationFrequency")));
    if (!window || !windows.contains(*window))
        return refused(QStringLiteral("The window size '%1' is not supported.").arg(propertyText(draft, "windowSize")));
    if (*window < *frequency)
        return refused(QStringLiteral("The evaluation frequency must not be longer than the window size."));
    return std::nullopt;
}

std::optional<Response> checkScopes(const Call& call, const Rule& rule)
{
    if (rule.scopes.isEmpty())
        return refused(QStringLiteral("The rule needs at least one scope."));
    for (const QString& scope : rule.scopes) {
        if (!call.estate().resource(scope))
            return refused(QStringLiteral("The scope '%1' does not exist.").arg(scope));
        if (call.estate().tenantOf(scope) != call.estate().tenantOf(call.id.text))
            return refused(QStringLiteral("The scope '%1' belongs to another tenant.").arg(scope));
        if (!call.access.allows(ResourceId::parse(scope).type() + QStringLiteral("/read"), scope))
            return Response::error(403, QStringLiteral("LinkedAuthorizationFailed"),
                                   QStringLiteral("The client has permission to perform action '%1' on scope '%2', however, it does not have permission to read the linked scope '%3'.")
                                       .arg(QStringLiteral("write"), call.id.text, scope));
    }
    return std::nullopt;
}

std::optional<Response> checkGroups(const Call& call, const QStringList& ids)
{
    for (const QString& id : ids) {
        if (!call.estate().resource(id))
            return refused(QStringLiteral("The action group '%1' does not exist.").arg(id));
    }
    return std::nullopt;
}

bool isComparison(const QString& name)
{
    static const QStringList known{"Equals", "GreaterThan", "GreaterThanOrEqual", "LessThan", "LessThanOrEqual"};
    return known.contains(name);
}

std::optional<Response> checkMetric(const Criterion& criterion, const QString& type, bool skipsValidation)
{
    const MetricDefinition* metric = metricDefinition(type, criterion.metric);
    if (!metric && skipsValidation)
        return std::nullopt;
    if (!metric)
        return refused(QStringLiteral("The metric '%1' is not defined for resources of type '%2'.").arg(criterion.metric, type));
    if (!metric->supported.isEmpty() && !metric->supported.contains(criterion.aggregation) && criterion.aggregation != metric->primary)
        return refused(QStringLiteral("The time aggregation '%1' is not supported for the metric '%2'.").arg(criterion.aggregation, criterion.metric));
    for (const alerts::Dimension& dimension : criterion.dimensions) {
        if (!metric->dimensions.contains(dimension.name, Qt::CaseInsensitive))
            return refused(QStringLiteral("The metric '%1' has no dimension '%2'.").arg(criterion.metric, dimension.name));
        if (dimension.values.isEmpty())
            return refused(QStringLiteral("The dimension '%1' needs at least one value.").arg(dimension.name));
    }
    return std::nullopt;
}

std::optional<Response> checkMetricCriteria(const Call& call, const Draft& draft, const Rule& rule)
{
    const QJsonObject criteria = draft.resource.value(QLatin1String("properties"))[QLatin1String("criteria")].toObject();
    const QString kind = criteria.value(QLatin1String("odata.type")).toString();
    if (kind == QLatin1String("Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria"))
        return std::nullopt;
    if (kind != QLatin1String("Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria") && kind != QLatin1String("Microsoft.Azure.Monitor.MultipleResourceMultipleMetricCriteria"))
        return refused(QStringLiteral("The criteria type '%1' is not supported.").arg(kind));
    if (rule.criteria.isEmpty() || rule.criteria.size() > 5)
        return refused(QStringLiteral("The rule needs one to five criteria."));
    if (kind.contains(QLatin1String("SingleResource")) && rule.scopes.size() > 1)
        return refused(QStringLiteral("Criteria of a single resource allow one scope only."));
    const QJsonArray raw = criteria.value(QLatin1String("allOf")).toArray();
    for (qsizetype i = 0; i < rule.criteria.size(); ++i) {
        const Criterion& criterion = rule.criteria.at(i);
        if (!criterion.isDynamic && (!isComparison(criterion.comparison) || !raw.at(i)[QLatin1String("threshold")].isDouble()))
            return refused(QStringLiteral("The criterion '%1' needs an operator and a threshold.").arg(criterion.name));
        const auto resource = call.estate().resource(rule.scopes.first());
        if (const auto refusal = checkMetric(criterion, resource->value(QLatin1String("type")).toString(), raw.at(i)[QLatin1String("skipMetricValidation")].toBool()))
            return refusal;
    }
    return std::nullopt;
}

kql::Schemas schemasOf(const Call& call, const Rule& rule)
{
    kql::Schemas schemas;
    const auto resource = call.estate().resource(rule.scopes.value(0));
    const bool classic = resource && sameText(resource->value(QLatin1String("type")).toString(), QStringLiteral("Microsoft.Insights/components"));
    const QStringList names = logTableNames() + (classic ? classicTableNames() : QStringList());
    for (const QString& name : names) {
        const ClassicTable* const old = classic ? classicTable(name) : nullptr;
        schemas.insert(name, old ? old->columns : logTable(name) ? logTable(name)->columns : kql::Schema());
    }
    return schemas;
}

std::optional<Response> checkQuery(const Call& call, const Rule& rule, const Criterion& criterion, bool skipsValidation)
{
    if (criterion.query.trimmed().isEmpty())
        return refused(QStringLiteral("The criterion needs a query."));
    if (skipsValidation)
        return std::nullopt;
    const kql::Checked checked = kql::check(criterion.query, schemasOf(call, rule));
    if (!checked.problems.isEmpty())
        return refused(QStringLiteral("The query is not valid: %1").arg(checked.problems.first().message));
    const auto has = [&](const QString& name) {
        return std::any_of(checked.columns.begin(), checked.columns.end(), [&](const kql::Column& column) { return column.name == name; });
    };
    QStringList needed;
    if (criterion.aggregation != QLatin1String("Count"))
        needed << criterion.measureColumn;
    if (!criterion.resourceIdColumn.isEmpty())
        needed << criterion.resourceIdColumn;
    for (const alerts::Dimension& dimension : criterion.dimensions)
        needed << dimension.name;
    for (const QString& name : std::as_const(needed)) {
        if (!checked.columns.isEmpty() && !has(name))
            return refused(QStringLiteral("The query's result has no column '%1'.").arg(name));
    }
    return std::nullopt;
}

std::optional<Response> checkLogCriteria(const Call& call, const Draft& draft, const Rule& rule)
{
    static const QStringList aggregations{"Count", "Average", "Minimum", "Maximum", "Total"};
    if (rule.criteria.size() != 1)
        return refused(QStringLiteral("A log alert rule needs exactly one criterion."));
    const Criterion& criterion = rule.criteria.first();
    const QJsonObject properties = draft.resource.value(QLatin1String("properties")).toObject();
    const QJsonObject raw = properties.value(QLatin1String("criteria"))[QLatin1String("allOf")].toArray().at(0).toObject();
    if (!aggregations.contains(criterion.aggregation))
        return refused(QStringLiteral("The time aggregation '%1' is not supported.").arg(criterion.aggregation));
    if (criterion.aggregation != QLatin1String("Count") && criterion.measureColumn.isEmpty())
        return refused(QStringLiteral("The time aggregation '%1' needs a measure column.").arg(criterion.aggregation));
    if (!isComparison(criterion.comparison) || !raw.value(QLatin1String("threshold")).isDouble())
        return refused(QStringLiteral("The criterion needs an operator and a threshold."));
    const QJsonObject failing = raw.value(QLatin1String("failingPeriods")).toObject();
    const int periods = failing.value(QLatin1String("numberOfEvaluationPeriods")).toInt(1);
    const int minimum = failing.value(QLatin1String("minFailingPeriodsToAlert")).toInt(1);
    if (periods < 1 || periods > 6 || minimum < 1 || minimum > periods)
        return refused(QStringLiteral("The number of evaluation periods must be 1 to 6, of which at most as many must fail."));
    return checkQuery(call, rule, criterion, properties.value(QLatin1String("skipQueryValidation")).toBool());
}

} // namespace

std::optional<Response> checkMetricAlert(const Call& call, const Draft& draft)
{
    const Rule rule = alerts::readRule(draft.resource);
    if (auto refusal = checkSeverity(draft))
        return refusal;
    if (auto refusal = checkTimes(draft, {1, 5, 15, 30, 60}, {1, 5, 15, 30, 60, 360, 720, 1440}))
        return refusal;
    if (auto refusal = checkScopes(call, rule))
        return refusal;
    QStringList groups;
    const QJsonArray actions = draft.resource.value(QLatin1String("properties"))[QLatin1String("actions")].toArray();
    for (const QJsonValue& action : actions)
        groups.append(action[QLatin1String("actionGroupId")].toString());
    if (auto refusal = checkGroups(call, groups))
        return refusal;
    return checkMetricCriteria(call, draft, rule);
}

std::optional<Response> checkLogAlert(const Call& call, const Draft& draft)
{
    const Rule rule = alerts::readRule(draft.resource);
    const QJsonObject properties = draft.resource.value(QLatin1String("properties")).toObject();
    if (auto refusal = checkSeverity(draft))
        return refusal;
    if (auto refusal = checkTimes(draft, {1, 5, 10, 15, 30, 45, 60, 120, 180, 240, 300, 360, 1440},
                                  {1, 5, 10, 15, 30, 45, 60, 120, 180, 240, 300, 360, 1440, 2880}))
        return refusal;
    if (auto refusal = checkScopes(call, rule))
        return refusal;
    if (properties.contains(QLatin1String("muteActionsDuration")) && properties.value(QLatin1String("autoMitigate")).toBool(true))
        return refused(QStringLiteral("Actions can be muted only for rules that do not resolve by themselves."));
    QStringList groups;
    const QJsonArray ids = properties.value(QLatin1String("actions"))[QLatin1String("actionGroups")].toArray();
    for (const QJsonValue& id : ids)
        groups.append(id.toString());
    if (auto refusal = checkGroups(call, groups))
        return refusal;
    return checkLogCriteria(call, draft, rule);
}

std::optional<Response> checkActionGroup(const Draft& draft)
{
    const QString name = propertyText(draft, "groupShortName");
    if (name.isEmpty() || name.size() > 12)
        return refused(QStringLiteral("The short name of an action group must have 1 to 12 characters."));
    return std::nullopt;
}

void fillAlertRule(const Call& call, const ResourceType& type, QJsonObject& resource)
{
    QJsonObject properties = resource.value(QLatin1String("properties")).toObject();
    if (sameText(type.fullType(), alerts::kMetricRuleType)) {
        properties.insert(QStringLiteral("lastUpdatedTime"), call.world.now().toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ")));
        properties.insert(QStringLiteral("isMigrated"), false);
        const QString scope = properties.value(QLatin1String("scopes")).toArray().at(0).toString();
        if (!properties.contains(QLatin1String("targetResourceType")))
            properties.insert(QStringLiteral("targetResourceType"), ResourceId::parse(scope).type());
        if (!properties.contains(QLatin1String("autoMitigate")))
            properties.insert(QStringLiteral("autoMitigate"), true);
    } else if (sameText(type.fullType(), alerts::kLogRuleType)) {
        resource.insert(QStringLiteral("etag"), QLatin1Char('"') + call.world.uuid() + QLatin1Char('"'));
        if (!resource.contains(QLatin1String("kind")))
            resource.insert(QStringLiteral("kind"), QStringLiteral("LogAlert"));
        properties.insert(QStringLiteral("createdWithApiVersion"), properties.value(QLatin1String("createdWithApiVersion")).toString(call.apiVersion));
        properties.insert(QStringLiteral("isLegacyLogAnalyticsRule"), false);
        if (!properties.contains(QLatin1String("autoMitigate")))
            properties.insert(QStringLiteral("autoMitigate"), true);
    } else {
        return;
    }
    resource.insert(QStringLiteral("properties"), properties);
}

} // namespace sandbox::arm
