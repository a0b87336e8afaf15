// SPDX-License-Identifier: GPL-3.0-or-later
// The one list of services. A new one: services/<svc>.cpp + .h (or a folder) with `RouteList <svc>Routes(World&)`, an
// include and a line here.
#include "sandbox/services/servicelist.h"

#include "sandbox/services/appconfig/appconfig.h"
#include "sandbox/services/arm/arm.h"
#include "sandbox/services/easyauth/easyauth.h"
#include "sandbox/services/entra/entra.h"
#include "sandbox/services/logs/logs.h"
#include "sandbox/services/metadata/metadata.h"
#include "sandbox/services/monitor/metricsbatch.h"
#include "sandbox/services/msgraph/msgraph.h"
#include "sandbox/services/openai/openai.h"
#include "sandbox/services/scoring/scoring.h"
#include "sandbox/services/search/search.h"

namespace sandbox {

RouteList allRoutes(World& world)
{
    RouteList routes;
    routes += appConfigRoutes(world);
    routes += armRoutes(world);
    routes += easyAuthRoutes(world);
    routes += entraRoutes(world);
    routes += graphRoutes(world);
    routes += logsRoutes(world);
    routes += metadataRoutes(world);
    routes += metricsBatchRoutes(world);
    routes += openaiRoutes(world);
    routes += scoringRoutes(world);
    routes += searchRoutes(world);
    return routes;
}

} // namespace sandbox
