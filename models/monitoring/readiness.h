// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/systems.h"
#include "monitoring/tileresult.h"

#include <optional>

namespace monitoring {

/// Why a tile is empty and what helps, in sentences.
struct Finding
{
    Emptiness emptiness = Emptiness::Unknown;
    QString reason, remedy;
};

/// Why a tile that was answered has nothing to show. `system` should have its details; `hasRequests` says whether the application sent any
/// request in the window, nothing when that is not known. Pure.
Finding whyEmpty(const Tile& tile, const System& system, std::optional<bool> hasRequests, bool isNarrowed);

/// Why a tile was refused, when the refusal is one that a setting or a role mends: no permission, no such table. Emptiness::None otherwise.
Finding whyRefused(const Tile& tile, const System& system, const core::Error& error);

} // namespace monitoring
