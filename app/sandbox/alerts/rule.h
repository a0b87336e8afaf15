// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>
#include <vector>

namespace sandbox::alerts {

/// One dimension of a criterion, as both kinds of rules write it.
struct Dimension
{
    QString name;
    bool excludes = false;
    QStringList values; ///< "*": each
    bool takes(const QString& value) const;
};

/// One condition of a rule: of a metric, or of the rows of a query.
struct Criterion
{
    QString name;
    QString metric, metricNamespace; ///< of a metric rule
    QString query, measureColumn, resourceIdColumn; ///< of a log rule
    QString aggregation; ///< "Total", "Average", "Count", "Minimum", "Maximum"
    QString comparison;  ///< "GreaterThan", ...
    double threshold = 0;
    QList<Dimension> dimensions;
    int periods = 1, minFailing = 1;
    bool isDynamic = false; ///< a learnt threshold; never evaluated here
    bool holds(double value) const;
};

/// A metric or log alert rule, read from its ARM resource. Times are minutes.
struct Rule
{
    QString id, name, description, targetType;
    bool isLog = false;
    bool isEnabled = true;
    bool resolvesItself = true;
    int severity = 3;
    qint64 frequency = 5, window = 5;
    qint64 queryRange = 0;   ///< overrideQueryTimeRange; 0: the window
    qint64 timeToResolve = 0; ///< of resolveConfiguration; 0: the service's own
    qint64 since = 0;        ///< minute of the last change; 0: as old as the estate
    QStringList scopes;
    QList<Criterion> criteria;
    QByteArray fingerprint;  ///< of everything that decides when it fires

    /// Evaluations in a row without the condition after which an alert resolves.
    qint64 healthyToResolve() const;
};

extern const QString kMetricRuleType, kLogRuleType, kActionGroupType;

/// Whatever the body is: missing members have the service's defaults.
Rule readRule(const QJsonObject& resource);
/// Whole minutes of an ISO 8601 duration; nothing when it is none.
std::optional<qint64> minutesOf(const QString& duration);
/// Names and values of one time series in a fixed order, as the key that tells it apart.
QString seriesKey(const QList<std::pair<QString, QString>>& values);
/// The reverse, as the alert's context shows it: [{"name","value"}].
QJsonArray seriesValues(const QString& key);

/// An evaluation at which the condition held.
struct Hit
{
    qint64 minute = 0; ///< of the evaluation: the window ends there
    double value = 0;
};

/// Hits of each time series, in order of time. The key holds the dimensions; a member "resource" the target.
using Hits = QHash<QString, std::vector<Hit>>;

} // namespace sandbox::alerts
