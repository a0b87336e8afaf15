// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Azure Monitor's data plane of a region, `{origin}/metrics/{region}`: metrics of up to 50 resources in one call
/// (metricBatch.json).
RouteList metricsBatchRoutes(World& world);

} // namespace sandbox
