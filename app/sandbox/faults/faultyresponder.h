// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/faults/fault.h"
#include "sandbox/server/httpserver.h"

namespace sandbox {

/// Wraps `inner` so that the answer suffers `effect`: it comes late, in dribbles, damaged, or not to its end.
ResponderPtr faulty(World& world, const FaultEffect& effect, WireResponderPtr inner);

} // namespace sandbox
