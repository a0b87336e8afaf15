// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogreader.h"

#include "azure/arm/estatereader.h"

namespace app {

namespace {

constexpr const char* kSearchVersion = "2025-05-01";
constexpr const char* kMachineLearningVersion = "2025-09-01";

template <typename Choice> void takeFacts(const azure::ResourceFacts& facts, Choice& choice)
{
    choice.id = facts.id;
    choice.name = facts.name;
    choice.subscriptionId = facts.subscriptionId;
    choice.tenantId = facts.tenantId;
    choice.resourceGroup = facts.resourceGroup;
}

} // namespace

CatalogReader::CatalogReader(azure::ArmClient* arm, azure::SearchClient* search, azure::CloudProfile cloud)
    : m_arm(arm), m_search(search), m_cloud(std::move(cloud))
{
}

void CatalogReader::takeAccount(const azure::CognitiveAccount& account, playground::Catalog& catalog) const
{
    for (const azure::ModelDeployment& deployment : account.deployments) {
        if (!deployment.chat && !deployment.embeddings) {
            continue;
        }
        playground::DeploymentChoice choice;
        takeFacts(deployment.facts, choice);
        choice.resourceGroup = account.facts.resourceGroup;
        choice.subscriptionId = account.facts.subscriptionId;
        choice.account = account.facts.name;
        choice.accountKind = account.facts.kind;
        choice.region = account.facts.location;
        choice.sku = deployment.facts.sku;
        choice.model = deployment.modelName;
        choice.modelVersion = deployment.modelVersion;
        choice.chat = deployment.chat;
        choice.embeddings = deployment.embeddings;
        choice.endpoint.base = account.openAi.isEmpty() ? account.endpoint : account.openAi;
        choice.endpoint.deployment = deployment.facts.name;
        choice.endpoint.credential = http::TokenFor{m_cloud.scope(azure::Audience::CognitiveServices), account.facts.tenantId};
        catalog.deployments << choice;
    }
}

void CatalogReader::takeEndpoint(const azure::OnlineEndpoint& endpoint, playground::Catalog& catalog) const
{
    playground::EndpointChoice choice;
    takeFacts(endpoint.facts, choice);
    choice.workspace = endpoint.workspace;
    choice.authMode = endpoint.authMode;
    for (const azure::OnlineDeployment& deployment : endpoint.deployments) {
        choice.deployments << deployment.facts.name;
    }
    choice.endpoint.scoringUri = endpoint.scoringUri;
    choice.endpoint.credential = http::TokenFor{m_cloud.scope(azure::Audience::MachineLearning), endpoint.facts.tenantId};
    catalog.endpoints << choice;
}

/// Tokens wherever the service takes them; its key only where somebody switched tokens off.
QCoro::Task<core::Result<azure::SearchEndpoint>> CatalogReader::endpointOf(azure::SearchService service, http::CallContext context)
{
    azure::SearchEndpoint endpoint;
    endpoint.base = service.endpoint;
    endpoint.credential = http::TokenFor{m_cloud.scope(azure::Audience::Search), service.facts.tenantId};
    if (!service.tokensDisabled) {
        co_return endpoint;
    }
    const QString path = service.facts.id + QStringLiteral("/listAdminKeys");
    const QString version = QLatin1String(kSearchVersion);
    const QJsonObject nothing;
    const core::Result<QJsonObject> keys = co_await m_arm->post(path, version, nothing, service.facts.tenantId, context);
    if (!keys) {
        co_return keys.error();
    }
    http::KeyFor key;
    key.header = "api-key";
    key.secret = keys->value(QLatin1String("primaryKey")).toString().toUtf8();
    endpoint.credential = key;
    co_return endpoint;
}

QCoro::Task<CatalogReader::ServiceIndexes> CatalogReader::readIndexes(azure::SearchService service, http::CallContext context)
{
    ServiceIndexes found;
    const core::Result<azure::SearchEndpoint> endpoint = co_await endpointOf(service, context);
    if (!endpoint) {
        found.problem = endpoint.error();
        co_return found;
    }
    found.endpoint = *endpoint;
    const core::Result<QList<azure::SearchIndex>> indexes = co_await m_search->indexes(found.endpoint, context);
    if (indexes) {
        found.indexes = *indexes;
    } else {
        found.problem = indexes.error();
        found.problem->target = service.facts.name;
    }
    co_return found;
}

QCoro::Task<core::Result<playground::Catalog>> CatalogReader::read(QString tenantId, http::CallContext context)
{
    azure::EstateReader reader(m_arm);
    const core::Result<azure::Estate> estate = co_await reader.read(tenantId, context);
    if (!estate) {
        co_return estate.error();
    }
    playground::Catalog catalog;
    catalog.problems = estate->problems;
    for (const azure::CognitiveAccount& account : estate->accounts) {
        takeAccount(account, catalog);
    }
    for (const azure::OnlineEndpoint& endpoint : estate->onlineEndpoints) {
        takeEndpoint(endpoint, catalog);
    }
    std::vector<QCoro::Task<ServiceIndexes>> tasks; // they run side by side
    for (const azure::SearchService& service : estate->searchServices) {
        tasks.push_back(readIndexes(service, context));
    }
    for (size_t i = 0; i < tasks.size(); ++i) {
        const ServiceIndexes found = co_await tasks[i];
        const azure::ResourceFacts& facts = estate->searchServices.at(qsizetype(i)).facts;
        if (found.problem) {
            catalog.problems << *found.problem;
        }
        if (!found.endpoint.base.isEmpty()) {
            catalog.searchServices << found.endpoint;
            catalog.searchServiceNames << facts.name;
        }
        for (const azure::SearchIndex& index : found.indexes) {
            playground::IndexChoice choice;
            takeFacts(facts, choice);
            choice.id = facts.id + QStringLiteral("/indexes/") + index.name;
            choice.name = index.name;
            choice.service = facts.name;
            choice.endpoint = found.endpoint;
            choice.definition = index;
            catalog.indexes << choice;
        }
    }
    co_return catalog;
}

QCoro::Task<core::Result<http::Credential>> readEndpointKey(azure::ArmClient* arm, QString endpointId, http::CallContext context)
{
    const QString version = QLatin1String(kMachineLearningVersion);
    const QString tenant;
    const core::Result<QJsonObject> endpoint = co_await arm->get(endpointId, version, tenant, context);
    if (!endpoint) {
        co_return endpoint.error();
    }
    const QString mode = endpoint->value(QLatin1String("properties")).toObject().value(QLatin1String("authMode")).toString();
    const bool byKey = mode.compare(QLatin1String("Key"), Qt::CaseInsensitive) == 0;
    QString path = endpointId + QStringLiteral("/token");
    QString member = QStringLiteral("accessToken");
    if (byKey) {
        path = endpointId + QStringLiteral("/listKeys");
        member = QStringLiteral("primaryKey");
    }
    const QJsonObject nothing;
    const core::Result<QJsonObject> secret = co_await arm->post(path, version, nothing, tenant, context);
    if (!secret) {
        co_return secret.error();
    }
    http::KeyFor key;
    key.header = "Authorization";
    key.secret = "Bearer " + secret->value(member).toString().toUtf8();
    const http::Credential credential = key;
    co_return credential;
}

} // namespace app
