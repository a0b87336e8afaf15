// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox {

/// Azure OpenAI data plane (mount "openai"): chat completions, embeddings and models, under dated api-versions and
/// under /openai/v1. Accounts, deployments, content filters and diagnostic settings are those of the estate.
RouteList openaiRoutes(World& world);

} // namespace sandbox
