// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Wraps `inner` so that every answer carries what the real service of the request's mount puts on all of its answers:
/// Date, request ids (the client's echoed), region, caching.
ResponderPtr dressed(World& world, const Request& request, ResponderPtr inner);

} // namespace sandbox
