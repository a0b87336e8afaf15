// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// App Service sites behind Easy Auth (mount "app"): what `config/authsettingsV2` of the site says is what happens.
/// Browsers are sent to sign in, API calls get 401, /.auth/me tells who is there.
RouteList easyAuthRoutes(World& world);

} // namespace sandbox
