// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"

#include <QDateTime>
#include <QHash>

namespace azure {

enum class MetricAggregation { Average, Count, Maximum, Minimum, Total };

/// What to ask the platform metrics of one resource.
struct MetricQuestion
{
    QString resourceId; ///< a resource, or "/subscriptions/{id}" for all of `metricNamespace` in `region`
    QString region;     ///< for a subscription only
    QStringList metrics; ///< names, at most 20; all must share the dimensions that are split by
    QString metricNamespace; ///< empty: the resource's type
    QDateTime from, to;      ///< UTC, `to` exclusive
    core::Milliseconds interval{60000}; ///< one of the service's grains: 1, 5, 15, 30 min, 1, 6, 12 h, 1 d
    QList<MetricAggregation> aggregations{MetricAggregation::Average};
    QStringList splitBy;     ///< dimension names
    QHash<QString, QStringList> only; ///< dimension -> the values wanted
    int top = 0;             ///< series at most; 0: the service's default of 10
};

/// One interval. A value that the service left out is absent: nothing was measured, which is not zero.
struct MetricPoint
{
    QDateTime time; ///< UTC, begin of the interval
    std::optional<double> average, count, maximum, minimum, total;
};

/// Dimension that tells the resources of a subscription's question apart.
inline const QString kResourceDimension = QStringLiteral("Microsoft.ResourceId");

/// One metric for one combination of dimension values.
struct MetricSeries
{
    QString metric, displayName, unit;
    QHash<QString, QString> dimensions; ///< names in lower case, as the service answers them without a fixed case
    QList<MetricPoint> points;
};

/// Platform metrics (Microsoft.Insights/metrics, api-version 2024-02-01), of one resource or at the scope of a subscription (Metrics_List,
/// Metrics_ListAtSubscriptionScope). Main thread.
class MetricsClient
{
public:
    explicit MetricsClient(ArmClient* arm) : m_arm(arm) {}
    QCoro::Task<core::Result<QList<MetricSeries>>> read(MetricQuestion question, QString tenantId, http::CallContext context);

private:
    ArmClient* m_arm;
};

/// The JSON of a metrics answer; MalformedResponse when it has no series list.
core::Result<QList<MetricSeries>> readMetrics(const QJsonObject& body);
/// "PT1M", "PT1H", "P1D" for a duration of whole minutes.
QString isoDuration(core::Milliseconds duration);

} // namespace azure
