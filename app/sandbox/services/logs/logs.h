// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Log Analytics query (mount "logs"), Application Insights query (mount "appinsights") and telemetry ingestion
/// (mount "ingestion", v2.1/track).
RouteList logsRoutes(World& world);

} // namespace sandbox
