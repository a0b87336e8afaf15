// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Telemetry ingestion (mount "ingestion": /v2.1/track).
RouteList ingestionRoutes(World& world);
/// `/_sandbox/telemetry` (ingestion delay, throttling, progress of the history) and `/_sandbox/books`.
RouteList telemetryControlRoutes(World& world);
/// All of these, and Log Analytics query (mount "logs"), Application Insights query (mount "appinsights").
RouteList logsRoutes(World& world);

} // namespace sandbox
