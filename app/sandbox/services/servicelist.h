// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// The routes of every service.
RouteList allRoutes(World& world);

} // namespace sandbox
