// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Azure Resource Manager: tenants, subscriptions, resource groups, resources of every type of the catalogue, keys,
/// roles, quota, Resource Graph.
RouteList armRoutes(World& world);

} // namespace sandbox
