// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Entra ID: discovery, keys, authorize, token, device code, logout.
RouteList entraRoutes(World& world);

} // namespace sandbox
