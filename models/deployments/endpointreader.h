// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "deployments/endpointrow.h"
#include "deployments/inventoryreader.h"
#include "deployments/shiftgate.h"

namespace deployments {

/// The online endpoints of the tenants asked, at one moment.
struct EndpointList
{
    QDateTime takenAt;
    QList<OnlineEndpointRow> rows; ///< by name
    QList<InventoryProblem> problems;
};

/// Reads online endpoints and their deployments of several tenants: workspaces by Resource Graph, their endpoints and deployments by
/// ARM, side by side. What fails becomes a problem and never hides the rest. Main thread; keep the client alive until a task ended.
class EndpointReader
{
public:
    EndpointReader(azure::ArmClient* arm, core::Clock* clock) : m_arm(arm), m_clock(clock) {}
    /// An Error only on cancel, or when every tenant failed.
    QCoro::Task<core::Result<EndpointList>> read(QList<TenantChoice> tenants, http::CallContext context);
    /// One endpoint anew. NotFound when it is gone.
    QCoro::Task<core::Result<OnlineEndpointRow>> readOne(OnlineEndpointRow known, http::CallContext context);
    /// What was measured of each deployment of an endpoint in the last ten minutes, or since `since` when that is later.
    QCoro::Task<core::Result<QHash<QString, DeploymentHealth>>> health(QString endpointId, QString tenantId, QDateTime since,
                                                                      http::CallContext context);
    /// The last `lines` lines that a deployment's container wrote.
    QCoro::Task<core::Result<QString>> logs(QString deploymentId, QString tenantId, int lines, http::CallContext context);
    /// A key or token that the endpoint takes, by its own mode; never kept.
    QCoro::Task<core::Result<http::Credential>> credential(QString endpointId, QString authMode, QString tenantId,
                                                          http::CallContext context);

private:
    struct Reading;
    azure::ArmClient* m_arm;
    core::Clock* m_clock;
};

/// Folds RequestsPerMinute (by deployment and statusCode) and RequestLatency_P95 (by deployment).
QHash<QString, DeploymentHealth> foldHealth(const QList<azure::MetricSeries>& series);

} // namespace deployments
