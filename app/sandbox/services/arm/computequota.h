// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/service.h"

namespace sandbox::arm {

/// One size of virtual machine that online deployments run on.
struct MachineSize
{
    QString name;   ///< "Standard_DS3_v2"
    QString family; ///< usage name of its quota
    int cores = 0;
};

/// Null for sizes that managed online endpoints do not offer.
const MachineSize* machineSize(const QString& name);
const QList<MachineSize>& machineSizes();

/// Cores that `instances` of a size take: 20 % more than they have, rounded up, which the service keeps for upgrades.
int coresFor(const MachineSize& size, int instances);

/// Cores of a family in use by managed online deployments of a subscription's workspaces in a region.
int coresUsed(const Estate& estate, const QString& subscription, const QString& region, const QString& family,
              const QString& exceptId = {});
/// Cores of each family that a subscription has in a region.
constexpr int kCoresPerFamily = 48;

/// `.../Microsoft.MachineLearningServices/locations/{location}/usages` and `/vmSizes`, and a deployment's SKUs.
void addComputeQuotaRoutes(Service& service);

} // namespace sandbox::arm
