// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/metrics/loadcurve.h"
#include "sandbox/world.h"

#include <QHash>
#include <vector>

namespace sandbox::simulation {

/// A model deployment and what is asked of it over time.
struct ModelDeployment
{
    QString accountId;
    QString account;
    QString location; ///< "swedencentral"
    QString region;   ///< "Sweden Central"
    QString id;
    QString name;
    QString model;
    QString version;
    QString spareName;    ///< of the deployment that takes what a full one sends on; empty without one
    int spare = -1;       ///< the same in Cast::deployments
    LoadCurve curve;      ///< demand as a share of `carried`
    double carried = 0;   ///< weighted tokens a minute that its first known capacity takes
    double weight = 1;    ///< of an output token against an input token
    double firstToken = 300; ///< ms, without load
    bool provisioned = false;
    bool embeds = false;
    bool keysWork = false;
    int system = -1; ///< that uses it, or -1
};

/// One application of the reference architecture: web app, orchestrator, search, models, one workspace.
struct System
{
    QString name;        ///< "contoso"
    QString workspaceId;
    QString componentId;
    QString instrumentationKey;
    QString webId;
    QString web;
    QString endpointId;
    QString endpoint;
    QString mlWorkspaceId;
    QString searchId;
    QString search;
    QString gatewayId;
    QStringList consumers;         ///< subscriptions of the gateway; the first is the chat application's
    QStringList endpointDeployments; ///< first blue, then green
    double greenShare = 0;
    int chat = -1;      ///< in Cast::deployments
    int spare = -1;     ///< pay-as-you-go deployment behind a provisioned one
    int mini = -1;
    int embedding = -1;
    int agentChat = -1;
    LoadCurve curve;    ///< interactions a minute
    bool python = false; ///< exporter: Python's keeps error.type and server.address, JavaScript's drops them
    int itemCount = 1;  ///< rows stand for so many
    bool capturesContent = false;
    int users = 200;
};

/// Everyone and everything that takes part, read from the estate once.
class Cast
{
public:
    /// `startMinute`: first minute of this run; resources made later have no traffic of other people.
    static Cast of(World& world, qint64 startMinute);

    std::vector<System> systems;
    std::vector<ModelDeployment> deployments;

    /// Of an account, in order.
    const std::vector<int>& deploymentsOf(const QString& accountId) const;
    int system(const QString& resourceId) const; ///< that has this web app, endpoint or search service; -1

private:
    void index();
    QHash<QString, std::vector<int>> m_byAccount; ///< lower-case id; a large estate has thousands of deployments
};

/// Demand as a share of the capacity that a deployment had at the start of the run.
double loadOf(const ModelDeployment& deployment, qint64 minute);

} // namespace sandbox::simulation
