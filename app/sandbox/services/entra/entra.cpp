// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/entra/entra.h"

#include "sandbox/identity/tokenauthority.h"

namespace sandbox {

RouteList entraRoutes(World& world)
{
    return {{"GET", "authority", "/{tenant}/discovery/v2.0/keys", "Authority_Keys",
             [&world](const Request& request, const ResponderPtr& responder) {
                 responder->respond(Response::json(200, world.tokens().keySet(request.origin)));
             }}};
}

} // namespace sandbox
