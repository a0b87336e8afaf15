// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/entra/entrastate.h"

namespace sandbox::entra {

/// POST /_sandbox/identity: what stands against sign-ins and tokens from now on. app/sandbox/README.md has the members.
Response drill(EntraState& state, const Request& request);

/// POST /_sandbox/clients: what an application may prove itself with (clientregistry.h).
Response registerProof(EntraState& state, const Request& request);

} // namespace sandbox::entra
