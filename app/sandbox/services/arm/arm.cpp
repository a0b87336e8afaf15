// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/arm.h"

#include "sandbox/services/arm/service.h"

namespace sandbox {

RouteList armRoutes(World& world)
{
    const auto service = std::make_shared<arm::Service>(world);
    arm::finishInterrupted(world.estate());
    arm::addSubscriptionRoutes(*service);
    arm::addResourceGroupRoutes(*service);
    arm::addProviderRoutes(*service);
    arm::addGenericRoutes(*service);
    arm::addKeyRoutes(*service);
    arm::addSiteRoutes(*service);
    arm::addMachineLearningRoutes(*service);
    arm::addMetricRoutes(*service);
    arm::addActivityRoutes(*service);
    arm::addAlertRoutes(*service);
    arm::addModelRoutes(*service);
    arm::addCapacityRoutes(*service);
    arm::addAccountRoutes(*service);
    arm::addBlocklistRoutes(*service);
    arm::addDiagnosticCategoryRoutes(*service);
    arm::addAuthorizationRoutes(*service);
    arm::addResourceGraphRoutes(*service);
    arm::addOperationRoutes(*service);
    arm::addResourceRoutes(*service); // after the special ones: of equal patterns the first wins
    return service->takeRoutes();
}

} // namespace sandbox
