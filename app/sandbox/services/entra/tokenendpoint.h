// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/entra/entrastate.h"

namespace sandbox::entra {

/// POST /{tenant}/oauth2/v2.0/token.
Response token(EntraState& state, const Request& request);

/// POST /{tenant}/oauth2/token: version 1.0, with `resource` in place of `scope` and numbers as texts.
Response tokenV1(EntraState& state, const Request& request);

/// POST /{tenant}/oauth2/v2.0/devicecode.
Response deviceCode(EntraState& state, const Request& request);
/// GET and POST /devicelogin: where a person types the user code.
Response devicePage(EntraState& state, const Request& request);
Response devicePageAnswer(EntraState& state, const Request& request);

} // namespace sandbox::entra
