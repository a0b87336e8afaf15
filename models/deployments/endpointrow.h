// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/estate.h"
#include "deployments/changerequest.h"
#include "deployments/inventory.h"
#include "deployments/trafficplan.h"

#include <optional>

namespace deployments {

/// One deployment behind an online endpoint: the machines that run one version of an orchestrator.
struct OnlineDeploymentRow
{
    QString id, name;
    QString instanceType;
    int instances = 0;
    QString state; ///< provisioning state
    bool isScaled = false; ///< the service chooses the number of instances
    int leastInstances = 0, mostInstances = 0, targetPercent = 0; ///< its rule, where it does
    QJsonObject resource;  ///< as ARM sent it
    friend bool operator==(const OnlineDeploymentRow&, const OnlineDeploymentRow&) = default;
};

/// One Azure ML online endpoint with its deployments.
struct OnlineEndpointRow
{
    QString id, name;
    QString workspace, tenantId, tenant, subscriptionId, resourceGroup, region;
    QString authMode; ///< Key, AMLToken, AADToken; see authModeText()
    QString state;
    QUrl scoringUri;
    bool publicNetwork = true;
    bool isProduction = false;          ///< by its own tags, or where they say nothing by those of its workspace
    bool isWorkspaceProduction = false;
    core::Error unread; ///< why the deployments could not be read; kind None when they were
    QList<OnlineDeploymentRow> deployments; ///< by name
    TrafficShares shares;
    QJsonObject resource;
    friend bool operator==(const OnlineEndpointRow&, const OnlineEndpointRow&) = default;
    TrafficPlan plan() const;
    const OnlineDeploymentRow* deployment(const QString& name) const;
    /// Whether a change of the endpoint or of a deployment behind it is under way, whoever makes it.
    bool isInTransition() const;
};

/// Whether the tags "env", "environment" or "stage" speak of production; nothing without such a tag.
std::optional<bool> taggedProduction(const QJsonObject& resource);
/// "key", "Azure ML token", "Microsoft Entra token".
QString authModeText(const QString& authMode);
/// The service's provisioning states that pass by themselves: Creating, Updating, Deleting and the like.
bool isTransition(const QString& state);
/// Live and mirrored shares in an endpoint's JSON.
TrafficShares sharesOf(const QJsonObject& endpoint);

/// The row of an endpoint and what is behind it. `isWorkspaceProduction` counts where the endpoint's own tags say nothing.
OnlineEndpointRow endpointRow(const azure::OnlineEndpoint& endpoint, const QString& tenantId, const QString& tenant,
                              bool isWorkspaceProduction = false);

/// The change that divides the endpoint's calls so: the whole endpoint is sent, because the service's PATCH takes tags only.
ChangeRequest trafficChange(const OnlineEndpointRow& endpoint, const TrafficShares& shares);
/// The change of a deployment's number of instances.
ChangeRequest instancesChange(const OnlineEndpointRow& endpoint, const OnlineDeploymentRow& deployment, int instances);
/// Why this number cannot be asked for, or an empty sentence.
TrafficProblem checkInstances(const OnlineDeploymentRow& deployment, int instances);

/// arm-machinelearning's version that endpoints are read and changed with.
QString machineLearningVersion();

} // namespace deployments
