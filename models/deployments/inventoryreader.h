// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/cognitiveclient.h"
#include "azure/monitor/metricsclient.h"
#include "deployments/inventory.h"

#include <functional>

namespace deployments {

/// A tenant to read: only those that somebody is signed in to.
struct TenantChoice
{
    QString id, name;
};

/// What InventoryReader tells while it reads, so that the first rows are on the screen before the last account answered.
struct InventoryProgress
{
    /// Deployments of one account, without measurements at first; again, with them, when the metrics came.
    std::function<void(const QList<DeploymentRow>& rows)> rows;
    std::function<void(int done, int all)> accounts;
};

/// Reads all model deployments of several tenants: Resource Graph for subscriptions and accounts, then each account's deployments,
/// the region's models (for retirement) and metrics, side by side, a bounded number at a time. A tenant, account or metric that
/// fails becomes a problem and never hides the rest. Main thread; keep the clients alive until the task ended.
class InventoryReader
{
public:
    InventoryReader(azure::ArmClient* arm, core::Clock* clock) : m_arm(arm), m_clock(clock) {}
    /// An Error only on cancel, or when every tenant failed.
    QCoro::Task<core::Result<Inventory>> read(QList<TenantChoice> tenants, InventoryProgress progress, http::CallContext context);
    /// False: no metrics are asked for (command line, offline comparison).
    void setMeasuring(bool on) { m_isMeasuring = on; }

private:
    struct Reading;
    azure::ArmClient* m_arm;
    core::Clock* m_clock;
    bool m_isMeasuring = true;
};

} // namespace deployments
