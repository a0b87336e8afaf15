// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/metrics/metricquery.h"

namespace sandbox {

/// Traffic of other people, for the days that --history asks for and on from there: a load curve by hour and weekday
/// per deployment, endpoint and search service, in which every number follows from the seed, the resource and the
/// minute. Nothing is stored; the same question has the same answer. Resources that were made during the run have none,
/// and without --history there is none at all.
void addSimulated(World& world, const QJsonObject& resource, const MetricQuery& query,
                  const MetricDefinition& definition, MetricLines& lines);

} // namespace sandbox
