// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Entra ID: discovery, keys, authorize with its sign-in page, token, device code, logout; and POST /_sandbox/identity,
/// which makes a person's next sign-in harder (drill.h).
RouteList entraRoutes(World& world);

} // namespace sandbox
