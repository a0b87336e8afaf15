// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QStringList>
#include <QUrl>

namespace azure {

/// What every ARM resource has. `raw` is the whole JSON as ARM sent it.
struct ResourceFacts
{
    QString id, name, type, kind, location, sku;
    QString subscriptionId, resourceGroup, tenantId;
    QString provisioningState;
    QJsonObject raw;
};

/// A model deployment of a Cognitive Services account.
struct ModelDeployment
{
    ResourceFacts facts;
    QString modelName, modelVersion, modelFormat;
    int capacity = 0;         ///< of the SKU: thousands of tokens a minute, or provisioned throughput units
    QStringList capabilities; ///< names that the service says "true" to, for example chatCompletion
    bool chat = false;
    bool embeddings = false;
    QString contentFilter;    ///< raiPolicyName
    QString spilloverTo;      ///< deployment that takes what is too much
    QString upgradePolicy;    ///< versionUpgradeOption: OnceNewDefaultVersionAvailable, OnceCurrentVersionExpired, NoAutoUpgrade
    QString etag;             ///< for If-Match of a change
};

/// A Cognitive Services account (kinds OpenAI, AIServices and others).
struct CognitiveAccount
{
    ResourceFacts facts;
    QUrl endpoint;                  ///< properties.endpoint
    QHash<QString, QUrl> endpoints; ///< properties.endpoints by their name
    QUrl openAi;                    ///< the one behind which /openai hangs
    bool keysDisabled = false;      ///< disableLocalAuth
    bool publicNetwork = true;      ///< publicNetworkAccess is not Disabled
    bool networkRestricted = false; ///< network rules deny by default
    qsizetype privateEndpoints = 0; ///< approved private endpoint connections
    QList<ModelDeployment> deployments;
};

struct SearchService
{
    ResourceFacts facts;
    QUrl endpoint;
    bool keysDisabled = false;
    bool tokensDisabled = false; ///< authOptions.apiKeyOnly
    QString semanticSearch;      ///< disabled, free, standard
};

/// One deployment behind an online endpoint.
struct OnlineDeployment
{
    ResourceFacts facts;
    QString instanceType;
    int capacity = 0;
    int traffic = 0;       ///< percent
    int mirrorTraffic = 0; ///< percent
};

/// An Azure ML online endpoint: a deployed orchestrator.
struct OnlineEndpoint
{
    ResourceFacts facts;
    QString workspaceId, workspace;
    QUrl scoringUri, swaggerUri;
    QString authMode; ///< Key, AMLToken, AADToken
    QList<OnlineDeployment> deployments;
};

/// The ingredients of the chat systems that an account can see in one tenant. What failed to answer is in `problems` and never
/// hides the rest.
struct Estate
{
    QList<CognitiveAccount> accounts;
    QList<SearchService> searchServices;
    QList<OnlineEndpoint> onlineEndpoints;
    QList<core::Error> problems;
};

} // namespace azure
