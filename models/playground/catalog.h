// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/cloudprofile.h"
#include "playground/flow.h"

namespace playground {

/// One model deployment that can chat or embed.
struct DeploymentChoice
{
    QString id; ///< ARM id of the deployment
    QString name, account, accountKind, model, modelVersion, region, sku;
    QString subscriptionId, tenantId, resourceGroup;
    bool chat = false;
    bool embeddings = false;
    azure::OpenAiEndpoint endpoint;
    /// "gpt-4o · oai-contoso-swc" for pickers.
    QString label() const;
};

/// One search index.
struct IndexChoice
{
    QString id; ///< ARM id of the service + "/indexes/" + name
    QString name, service;
    QString subscriptionId, tenantId, resourceGroup;
    azure::SearchEndpoint endpoint;
    azure::SearchIndex definition;
    QString label() const;
};

/// One deployed orchestrator.
struct EndpointChoice
{
    QString id; ///< ARM id of the online endpoint
    QString name, workspace;
    QString subscriptionId, tenantId, resourceGroup;
    QString authMode; ///< Key and AMLToken: FlowParts::readKey is asked for the credential
    QStringList deployments;
    azure::ScoringEndpoint endpoint;
    QString label() const;
};

/// What there is to choose from, over all subscriptions that the account sees. A resource that failed to answer is left out
/// and named in `problems`; it never blocks the others.
struct Catalog
{
    QList<DeploymentChoice> deployments;
    QList<IndexChoice> indexes;
    QList<azure::SearchEndpoint> searchServices;
    QStringList searchServiceNames; ///< parallel to searchServices
    QList<EndpointChoice> endpoints;
    QList<core::Error> problems;

    /// By id, by "name", by "account/name" (deployments) or "service/name" (indexes), without case; null when there is none.
    const DeploymentChoice* deployment(const QString& idOrName) const;
    const IndexChoice* index(const QString& idOrName) const;
    const EndpointChoice* endpoint(const QString& idOrName) const;
    /// What is used when nothing was chosen: a chat deployment (beside an index, of an Azure OpenAI account, standard before
    /// provisioned, larger before mini), the embedding deployment nearest to it, the index nearest to it with vectors and a
    /// semantic configuration (one made from somebody's files only when there is no other), the endpoint nearest to it.
    const DeploymentChoice* defaultChat() const;
    /// For a prompt that was written for the deployment or model of this name: the default when it fits, otherwise one of that name or
    /// model, otherwise the default.
    const DeploymentChoice* chatFor(const QString& deploymentOrModel) const;
    const DeploymentChoice* defaultEmbeddings(const DeploymentChoice* near) const;
    const IndexChoice* defaultIndex() const;
    const EndpointChoice* defaultEndpoint() const;
};

/// Turns a choice into endpoints. NotFound with the names that exist in `details` when a chosen thing is not there;
/// InvalidInput when a custom backend cannot be used.
core::Result<FlowTargets> resolveTargets(const Catalog& catalog, const Parameters& parameters);
/// Only the embedding step of it, for adding documents.
core::Result<FlowTargets> resolveEmbeddings(const Catalog& catalog, const Parameters& parameters);
/// Only the index of it.
core::Result<FlowTargets> resolveIndex(const Catalog& catalog, const Parameters& parameters);

/// An OpenAI-compatible server as an endpoint of the client. Anonymous, or with the entry's own key.
azure::OpenAiEndpoint endpointOf(const CustomBackend& backend);

} // namespace playground
