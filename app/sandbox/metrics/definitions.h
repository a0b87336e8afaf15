// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace sandbox {

/// One platform metric as resources/sandbox/catalog/metrics.json describes it. Names, units, aggregations and
/// dimensions are those of the published list of supported metrics.
struct MetricDefinition
{
    QString metricNamespace; ///< "Microsoft.CognitiveServices/accounts"
    QString name;
    QString display;
    QString description;
    QString category;
    QString unit;
    QString primary; ///< "Total", "Average"
    QStringList supported;
    QStringList dimensions;
    bool perMinute = false; ///< the value of a minute is the sum of its events, not each event
    double scale = 1;       ///< of perMinute values: 1/60 for a rate a second
    QString percentileOf;   ///< metric whose values it is the percentile of
    double percentile = 0;
};

/// Definitions of a resource type, without case; empty for types without metrics.
const QList<MetricDefinition>& metricDefinitions(const QString& resourceType);
/// One of them by name without case; null when there is none.
const MetricDefinition* metricDefinition(const QString& resourceType, const QString& name);

} // namespace sandbox
