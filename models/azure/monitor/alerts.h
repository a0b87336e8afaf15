// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QStringList>
#include <optional>

namespace azure {

enum class AlertState { New, Acknowledged, Closed, Unknown };
/// "New", "Acknowledged", "Closed": the service's word.
QString alertStateName(AlertState state);

/// A fired alert (AlertsManagement 2019-03-01, alert). Texts come from the cloud and are untrusted.
struct FiredAlert
{
    QString id, alertId; ///< ARM id below the target; its last part
    QString tenantId;    ///< whose it is, set by the client
    QString ruleId, ruleName, description;
    QString targetId, targetName, targetGroup, targetType;
    QString service; ///< "Platform", "Log Analytics", ...
    int severity = 3; ///< 0 critical … 4 verbose
    bool isMetric = false, isLog = false; ///< neither: activity log and others
    AlertState state = AlertState::Unknown;
    bool isFired = false; ///< the condition still holds; false: resolved
    QDateTime startedAt, resolvedAt, modifiedAt; ///< UTC; invalid: not yet, or not said
    QString modifiedBy;
    QMap<QString, QString> dimensions; ///< of the time series that fired
    std::optional<double> value, threshold; ///< at the moment of firing
    QString comparison;                ///< "GreaterThan", ...
    QJsonObject raw;
};

/// A line of an alert's history.
struct AlertEvent
{
    QString event; ///< "AlertCreated", "StateChange", "MonitorConditionChange"
    QString from, to, by, comment;
    QDateTime at;
};

struct AlertDimension
{
    QString name;
    bool excludes = false;
    QStringList values; ///< "*": each
    friend bool operator==(const AlertDimension&, const AlertDimension&) = default;
};

/// One condition of a rule.
struct AlertCriterion
{
    QString name, metric, metricNamespace;          ///< metric rules
    QString query, measureColumn, resourceIdColumn; ///< log rules; no measure column: rows are counted
    QString aggregation = QStringLiteral("Count");  ///< "Average", "Count", "Maximum", "Minimum", "Total"
    QString comparison = QStringLiteral("GreaterThan");
    double threshold = 0;
    bool isDynamic = false; ///< the service learns the threshold
    QList<AlertDimension> dimensions;
    int periods = 1, minFailing = 1; ///< log rules
};

/// A metric alert rule (2018-03-01) or log alert rule (2023-12-01). `raw` is the resource as it came: writing changes only what is typed
/// here, so that members which this program does not know survive.
struct AlertRule
{
    enum class Kind { Metric, Log };
    Kind kind = Kind::Metric;
    QString id, name, tenantId, location, title, description;
    int severity = 3;
    bool isEnabled = true, resolvesItself = true;
    int frequencyMinutes = 5, windowMinutes = 15;
    QStringList scopes, actionGroups;
    QList<AlertCriterion> criteria;
    QString etag; ///< log rules
    QJsonObject raw;
    QString subscriptionId() const;
};

/// Whom an alert tells.
struct ActionGroup
{
    QString id, name, shortName;
    bool isEnabled = true;
    int receivers = 0;
};

} // namespace azure
