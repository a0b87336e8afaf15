// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/entra.h"

#include "sandbox/services/entra/authorize.h"
#include "sandbox/services/entra/discovery.h"
#include "sandbox/services/entra/drill.h"
#include "sandbox/services/entra/tokenendpoint.h"

namespace sandbox {

RouteList entraRoutes(World& world)
{
    const auto state = std::make_shared<entra::EntraState>(world);
    using Answer = Response (*)(entra::EntraState&, const Request&);
    const auto route = [&](const char* method, const char* pattern, const char* operation, Answer answer,
                           const char* mount = "authority") {
        return Route{method, QLatin1String(mount), QLatin1String(pattern), QLatin1String(operation),
                     [state, answer](const Request& request, const ResponderPtr& responder) {
                         responder->respond(answer(*state, request));
                     }};
    };
    return {
        route("GET", "/{tenant}/v2.0/.well-known/openid-configuration", "Authority_Discovery", entra::openIdConfiguration),
        route("GET", "/common/discovery/instance", "Authority_Instance", entra::instanceDiscovery),
        route("GET", "/{tenant}/discovery/v2.0/keys", "Authority_Keys", entra::signingKeys),
        route("GET", "/{tenant}/oauth2/v2.0/authorize", "Authority_Authorize", entra::authorize),
        route("POST", "/{tenant}/oauth2/v2.0/authorize", "Authority_Authorize", entra::authorize),
        route("POST", "/{tenant}/login", "Authority_SignIn", entra::signIn),
        route("POST", "/{tenant}/oauth2/v2.0/token", "Authority_Token", entra::token),
        route("POST", "/{tenant}/oauth2/v2.0/devicecode", "Authority_DeviceCode", entra::deviceCode),
        route("GET", "/devicelogin", "Authority_DevicePage", entra::devicePage),
        route("POST", "/devicelogin", "Authority_DevicePage", entra::devicePageAnswer),
        route("GET", "/{tenant}/oauth2/v2.0/logout", "Authority_Logout", entra::logout),
        route("POST", "/{tenant}/oauth2/token", "Authority_TokenV1", entra::tokenV1),
        route("GET", "/oidc/userinfo", "Graph_UserInfo", entra::userInfo, "graph"),
        route("POST", "/oidc/userinfo", "Graph_UserInfo", entra::userInfo, "graph"),
        route("POST", "/clients", "Sandbox_Clients", entra::registerProof, "_sandbox"),
        route("POST", "/identity", "Sandbox_Identity", entra::drill, "_sandbox"),
    };
}

} // namespace sandbox
