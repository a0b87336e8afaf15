// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

#include <memory>

namespace sandbox {

/// The store of this run. `world` is complete when the store is first used, not when it is made.
std::unique_ptr<TelemetryStore> makeTelemetryStore(World& world);

} // namespace sandbox
