// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The computed values, one function each; computedvalues.cpp has the table. All are pure.

#include "audit/computed/computedvalues.h"

namespace audit::compute {

// network.cpp
Computed firstInboundIsDenyAll(const ComputedContext& context, std::uint32_t resource);
Computed lateralRdpAndSshAllowed(const ComputedContext& context, std::uint32_t resource);
Computed port22OpenToInternet(const ComputedContext& context, std::uint32_t resource);
Computed port3389OpenToInternet(const ComputedContext& context, std::uint32_t resource);
Computed port80OpenToInternet(const ComputedContext& context, std::uint32_t resource);
Computed subnetsWithoutNsg(const ComputedContext& context, std::uint32_t resource);
Computed subnetsWithDefaultOutbound(const ComputedContext& context, std::uint32_t resource);
Computed enabledFlowLogs(const ComputedContext& context, std::uint32_t resource);
Computed httpRulesWithoutRedirect(const ComputedContext& context, std::uint32_t resource);
Computed zoneMatchesGroup(const ComputedContext& context, std::uint32_t resource);
Computed approvedPrivateEndpoints(const ComputedContext& context, std::uint32_t resource);
// zones.cpp
Computed regionHasZones(const ComputedContext& context, std::uint32_t resource);
Computed zonesOk(const ComputedContext& context, std::uint32_t resource);
Computed replicasInOtherRegions(const ComputedContext& context, std::uint32_t resource);
// gateway.cpp
Computed corsHasWildcard(const ComputedContext& context, std::uint32_t resource);
Computed allSectionsHaveBase(const ComputedContext& context, std::uint32_t resource);
Computed httpApisNotOnboarded(const ComputedContext& context, std::uint32_t resource);
Computed hasTokenLimit(const ComputedContext& context, std::uint32_t resource);
Computed hasContentSafety(const ComputedContext& context, std::uint32_t resource);
Computed usesManagedIdentity(const ComputedContext& context, std::uint32_t resource);
// facts.cpp
Computed usedPercent(const ComputedContext& context, std::uint32_t resource);
Computed daysToExpiry(const ComputedContext& context, std::uint32_t resource);
Computed ageDays(const ComputedContext& context, std::uint32_t resource);
Computed validityMonths(const ComputedContext& context, std::uint32_t resource);
Computed regionsWithSameModel(const ComputedContext& context, std::uint32_t resource);
Computed deploymentsUsingPolicy(const ComputedContext& context, std::uint32_t resource);
Computed linkedStoragePublicNetworkAccess(const ComputedContext& context, std::uint32_t resource);
Computed linkedResourcesPassNetworkRules(const ComputedContext& context, std::uint32_t resource);
Computed componentsCount(const ComputedContext& context, std::uint32_t resource);
Computed locksCovering(const ComputedContext& context, std::uint32_t resource);
// access.cpp
Computed rolesOfIdentity(const ComputedContext& context, std::uint32_t resource);
Computed rolesOnAi(const ComputedContext& context, std::uint32_t resource);
Computed hasInferenceRole(const ComputedContext& context, std::uint32_t resource);
Computed humanPrincipalsWithListKeys(const ComputedContext& context, std::uint32_t resource);
Computed humanPrincipalsWithFilterWrite(const ComputedContext& context, std::uint32_t resource);
Computed principalsReadingPromptTables(const ComputedContext& context, std::uint32_t resource);

} // namespace audit::compute
