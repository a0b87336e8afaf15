// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox::scoring {

/// One deployment of an online endpoint as its flow sees it: the settings are environment variables in the ARM
/// resource.
struct Deployment
{
    QString endpointId;
    QString endpointName;
    QString name;
    QString flow;
    QString account; ///< Azure OpenAI account
    QString chatDeployment;
    QString searchService;
    QString index;
    int top = 5;
    int maximumPending = 20; ///< 2 * max_concurrent_requests_per_instance * instances
    bool telemetry = false;
    QString telemetryWorkspace; ///< resource id of the Log Analytics workspace behind the ML workspace
    QString region;
};

/// Reads a deployment resource of `endpoint`.
Deployment readDeployment(World& world, const QJsonObject& endpoint, const QJsonObject& resource);

/// Deployments of an endpoint that can answer: those being made or removed, and failed ones, cannot.
QList<QJsonObject> servingDeployments(const Estate& estate, const QString& endpointId);
/// Counts an answer in the endpoint's metrics; `modelStatus` 0: the container did not see the request.
void countScoring(World& world, const Deployment& deployment, int status, int modelStatus, qint64 milliseconds);

/// The deployment that takes a request: the one that the header names, else one drawn by the traffic weights. Nothing
/// when there is none; `draw` is uniform in [0, 1).
std::optional<QJsonObject> chooseDeployment(const QJsonObject& endpoint, const QList<QJsonObject>& deployments,
                                            const QString& named, double draw);

} // namespace sandbox::scoring
