// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/alerts/rule.h"
#include "sandbox/world.h"

namespace sandbox::alerts {

/// Evaluates a metric rule at each multiple of its frequency in [from, to) (minutes since 1970), over the same values that the metrics
/// endpoint shows. Static thresholds; with several criteria all must hold. A time series without a value is healthy. On the server's
/// thread.
Hits evaluateMetrics(World& world, const Rule& rule, qint64 from, qint64 to);

} // namespace sandbox::alerts
