// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Azure ML managed online endpoints (mount "ml"): scoring of the handbook flow, its swagger document and health
/// routes.
RouteList scoringRoutes(World& world);

} // namespace sandbox
