// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// `/metadata/endpoints`, at the origin and below ARM: the document from which a client learns this cloud, as an
/// object, and for api-versions up to 2020-06-01 as an array of clouds. No token is asked for.
RouteList metadataRoutes(World& world);

} // namespace sandbox
