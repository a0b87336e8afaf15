// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/entra/entrastate.h"

namespace sandbox::entra {

/// GET /{tenant}/v2.0/.well-known/openid-configuration (OpenID Connect Discovery 1.0).
Response openIdConfiguration(EntraState& state, const Request& request);
/// GET /common/discovery/instance: which hosts are one cloud.
Response instanceDiscovery(EntraState& state, const Request& request);
/// GET /{tenant}/discovery/v2.0/keys.
Response signingKeys(EntraState& state, const Request& request);

/// GET and POST /graph/oidc/userinfo (OpenID Connect Core §5.3).
Response userInfo(EntraState& state, const Request& request);

} // namespace sandbox::entra
