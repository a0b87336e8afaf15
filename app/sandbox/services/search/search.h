// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Azure AI Search data plane (mount "search"): indexes, documents, queries, statistics, in both URL forms. The sample
/// index is put into services that the estate tags with it, after the start or at the first request.
RouteList searchRoutes(World& world);

} // namespace sandbox
