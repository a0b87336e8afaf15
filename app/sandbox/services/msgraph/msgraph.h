// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Microsoft Graph v1.0 as far as a control room needs it: the signed-in user, the organization, names of users and
/// service principals behind object ids.
RouteList graphRoutes(World& world);

} // namespace sandbox
