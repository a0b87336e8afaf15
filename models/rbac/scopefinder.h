// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "rbac/features.h"

namespace rbac {

/// Where features could be used: the subscriptions that the account sees, and the resources of the kinds that features ask for.
struct Scopes
{
    QList<azure::Subscription> subscriptions;
    QStringList resources;           ///< ARM ids, sorted
    QList<core::Error> problems;     ///< what could not be listed
    /// The scopes that fit the feature.
    QStringList fitting(const Feature& feature) const;
};

/// One Resource Graph query over all subscriptions. An Error only when not even the subscriptions could be listed. Main thread; keep
/// `arm` alive until the task ended.
QCoro::Task<core::Result<Scopes>> findScopes(azure::ArmClient* arm, QString tenantId, http::CallContext context);

} // namespace rbac
