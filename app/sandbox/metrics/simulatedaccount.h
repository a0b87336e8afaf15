// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/metrics/loadcurve.h"
#include "sandbox/metrics/metricquery.h"

namespace sandbox {

namespace simulation {
class TrafficCache;
}

/// The minutes for which traffic is simulated.
struct SimulatedSpan
{
    bool enabled = false; ///< --history
    quint32 seed = 1;
    qint64 history = 0; ///< first minute of the history
    qint64 from = 0;    ///< of the query, within history and now
    qint64 to = 0;
    qint64 now = 0; ///< exclusive: minutes that are over
    simulation::TrafficCache* traffic = nullptr; ///< null without a history

    LoadCurve curveOf(const QString& id, const QString& region) const;
};

/// `count` values around `average`; `low` and `high` are the smallest and largest as its multiples.
MetricBucket spread(double count, double average, double low = 0.5, double high = 2.2);
/// Whether a resource was made during this run, so that nobody but the person has sent it anything.
bool isOfThisRun(World& world, const QJsonObject& resource);

/// Traffic of all deployments of an Azure AI account for one metric.
void addSimulatedAccount(World& world, const SimulatedSpan& span, const QJsonObject& account, const MetricDefinition& definition, MetricLines& lines);

} // namespace sandbox
