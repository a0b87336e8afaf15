// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "azure/arm/estate.h"

namespace azure {

/// Finds the ingredients of chat systems: model accounts with their deployments, search services, online endpoints. One Resource
/// Graph query over all subscriptions where that works, lists of each provider where it does not; children are listed in
/// parallel. Endpoints are what ARM says, never built from names. Main thread; keep `arm` alive until the task ended.
class EstateReader
{
public:
    explicit EstateReader(ArmClient* arm) : m_arm(arm) {}
    /// Everything that the account sees in `tenantId` (empty: the session's tenant). An Error only when not even the
    /// subscriptions could be listed, or on cancel; the rest is in Estate::problems.
    QCoro::Task<core::Result<Estate>> read(QString tenantId, http::CallContext context);

private:
    struct Reading;
    ArmClient* m_arm;
};

} // namespace azure
