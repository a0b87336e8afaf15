// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Azure App Configuration: the data plane of every configuration store of the estate (README.md in this folder).
RouteList appConfigRoutes(World& world);

} // namespace sandbox
