// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/cognitiveclient.h"
#include "azure/monitor/metricsclient.h"
#include "deployments/forecast.h"
#include "deployments/inventoryreader.h"
#include "deployments/quotaplan.h"

namespace deployments {

/// A subscription that quota is asked of.
struct QuotaScope
{
    QString tenantId, subscriptionId, subscription;
};

/// Where there is room for some models, and which scopes did not say.
struct RoomReport
{
    QList<QuotaRoom> rows;
    QList<InventoryProblem> problems;
};

/// What is known of one deployment's next hours.
struct DeploymentForecast
{
    DeploymentRow row;
    Forecast forecast;
    core::Error error; ///< the load could not be read; kind None otherwise
};

/// What QuotaReader tells while it reads.
struct QuotaProgress
{
    std::function<void(const QList<QuotaRow>& rows)> rows; ///< of one region of a subscription
    std::function<void(int done, int all)> regions;
};

/// Quota and capacity over several tenants, everything side by side; what fails becomes a problem and never hides the rest. Main
/// thread; keep the client alive until the task ended.
class QuotaReader
{
public:
    QuotaReader(azure::ArmClient* arm, core::Clock* clock) : m_arm(arm), m_clock(clock) {}
    /// Quotas of every region in which a subscription has a model account, or of `region` alone. An Error only on cancel, or when
    /// every tenant failed.
    QCoro::Task<core::Result<QuotaReport>> read(QList<TenantChoice> tenants, QString region, QuotaProgress progress, http::CallContext context);
    /// The tenants' subscriptions; partial, an Error only when no tenant answered.
    QCoro::Task<core::Result<QList<QuotaScope>>> scopes(QList<TenantChoice> tenants, http::CallContext context);
    /// Room in every region for the model versions of `wishes` (their types and capacities do not matter).
    QCoro::Task<RoomReport> room(QList<QuotaScope> scopes, QList<PlanWish> wishes, http::CallContext context);
    /// The same for every subscription of the tenants; those that cannot be listed are a problem of the report.
    QCoro::Task<RoomReport> roomIn(QList<TenantChoice> tenants, QList<PlanWish> wishes, http::CallContext context);
    /// When the deployment starts to answer 429, from its load of the last three hours.
    QCoro::Task<DeploymentForecast> forecastOf(DeploymentRow row, http::CallContext context);
    /// Load by the minute of the last three hours, in the unit of minuteLimit().
    QCoro::Task<core::Result<QList<LoadPoint>>> load(DeploymentRow row, http::CallContext context);

private:
    struct Reading;
    azure::ArmClient* m_arm;
    core::Clock* m_clock;
};

} // namespace deployments
