// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/metricsclient.h"
#include "monitoring/systems.h"
#include "monitoring/tileshape.h"

namespace monitoring {

/// What a metric tile asks of one resource.
struct MetricAsk
{
    QString resourceName;
    azure::MetricQuestion question;
};
struct MetricAsks
{
    QList<MetricAsk> asks; ///< one a resource
    QStringList notNarrowed;
    QString text; ///< the addresses, as a person can look at them
};

/// One question for each resource of the system that has the metric. `system` has its details when the metric is one of endpoint deployments. Pure.
MetricAsks metricAsks(const Tile& tile, const System& system, const TileWindow& window, const QMap<QString, QString>& filters, int top);

/// Dimension that tells the resources apart when several have the metric.
inline const QString kResourceColumn = QStringLiteral("Resource");
/// The answers as series; with several resources, their names are told apart. Points that were not measured are NaN. Pure.
QList<RawSeries> metricSeries(const Tile& tile, const QList<std::pair<QString, QList<azure::MetricSeries>>>& answers);

/// Begin of the last interval with a value, plus the interval; invalid without one.
QDateTime newestOf(const QList<RawSeries>& series, qint64 grainSeconds);

} // namespace monitoring
