// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/estatewire.h"

#include "core/json.h"

#include <QJsonArray>
#include <algorithm>

namespace azure::estatewire {

namespace {

using core::json::at;

bool isTrue(const QJsonValue& value)
{
    return value.toBool() || value.toString().compare(QLatin1String("true"), Qt::CaseInsensitive) == 0;
}

/// Accounts of older API versions list no capabilities; the model's name then tells.
void guessCapabilities(ModelDeployment& deployment)
{
    const QString model = deployment.modelName.toLower();
    deployment.embeddings = model.contains(QLatin1String("embedding")) || model.startsWith(QLatin1String("embed"));
    const QStringList others{QStringLiteral("whisper"), QStringLiteral("dall-e"), QStringLiteral("tts"), QStringLiteral("image"),
                             QStringLiteral("transcribe"), QStringLiteral("realtime"), QStringLiteral("sora")};
    bool isOther = deployment.embeddings;
    for (const QString& other : others) {
        isOther = isOther || model.contains(other);
    }
    deployment.chat = !isOther;
}

QUrl openAiEndpoint(const CognitiveAccount& account)
{
    for (auto it = account.endpoints.begin(); it != account.endpoints.end(); ++it) {
        if (it.key().contains(QLatin1String("OpenAI"), Qt::CaseInsensitive) &&
            it.key().contains(QLatin1String("Language Model"), Qt::CaseInsensitive)) {
            return it.value();
        }
    }
    for (auto it = account.endpoints.begin(); it != account.endpoints.end(); ++it) {
        if (it.value().host().contains(QLatin1String(".openai."))) {
            return it.value();
        }
    }
    return account.endpoint;
}

int percent(const QJsonObject& body, const char* member, const QString& deployment)
{
    const QJsonObject shares = at(body, QLatin1String("properties/") + QLatin1String(member)).toObject();
    for (auto it = shares.begin(); it != shares.end(); ++it) {
        if (it.key().compare(deployment, Qt::CaseInsensitive) == 0) {
            return it->toInt();
        }
    }
    return 0;
}

} // namespace

QString idPart(const QString& id, const QString& name)
{
    const QStringList parts = id.split(QLatin1Char('/'));
    for (qsizetype i = 0; i + 1 < parts.size(); ++i) {
        if (parts.at(i).compare(name, Qt::CaseInsensitive) == 0) {
            return parts.at(i + 1);
        }
    }
    return {};
}

ResourceFacts readFacts(const QJsonObject& body)
{
    ResourceFacts facts;
    facts.raw = body;
    facts.id = body.value(QLatin1String("id")).toString();
    facts.name = body.value(QLatin1String("name")).toString();
    facts.type = body.value(QLatin1String("type")).toString();
    facts.kind = body.value(QLatin1String("kind")).toString();
    facts.location = body.value(QLatin1String("location")).toString();
    facts.sku = at(body, u"sku/name").toString();
    facts.subscriptionId = idPart(facts.id, QStringLiteral("subscriptions"));
    facts.resourceGroup = idPart(facts.id, QStringLiteral("resourceGroups"));
    facts.provisioningState = at(body, u"properties/provisioningState").toString();
    return facts;
}

CognitiveAccount readAccount(const QJsonObject& body)
{
    CognitiveAccount account;
    account.facts = readFacts(body);
    account.endpoint = QUrl(at(body, u"properties/endpoint").toString());
    const QJsonObject endpoints = at(body, u"properties/endpoints").toObject();
    for (auto it = endpoints.begin(); it != endpoints.end(); ++it) {
        account.endpoints.insert(it.key(), QUrl(it->toString()));
    }
    account.openAi = openAiEndpoint(account);
    account.keysDisabled = isTrue(at(body, u"properties/disableLocalAuth"));
    account.publicNetwork =
        at(body, u"properties/publicNetworkAccess").toString().compare(QLatin1String("Disabled"), Qt::CaseInsensitive) != 0;
    account.networkRestricted =
        at(body, u"properties/networkAcls/defaultAction").toString().compare(QLatin1String("Deny"), Qt::CaseInsensitive) == 0;
    const QJsonArray connections = at(body, u"properties/privateEndpointConnections").toArray();
    account.privateEndpoints = std::count_if(connections.begin(), connections.end(), [](const QJsonValue& connection) {
        return at(connection, u"properties/privateLinkServiceConnectionState/status").toString() == QLatin1String("Approved");
    });
    return account;
}

ModelDeployment readDeployment(const QJsonObject& body)
{
    ModelDeployment deployment;
    deployment.facts = readFacts(body);
    deployment.modelName = at(body, u"properties/model/name").toString();
    deployment.modelVersion = at(body, u"properties/model/version").toString();
    deployment.modelFormat = at(body, u"properties/model/format").toString();
    deployment.capacity = at(body, u"sku/capacity").toInt();
    deployment.contentFilter = at(body, u"properties/raiPolicyName").toString();
    deployment.spilloverTo = at(body, u"properties/spilloverDeploymentName").toString();
    deployment.upgradePolicy = at(body, u"properties/versionUpgradeOption").toString();
    deployment.etag = body.value(QLatin1String("etag")).toString();
    const QJsonObject capabilities = at(body, u"properties/capabilities").toObject();
    for (auto it = capabilities.begin(); it != capabilities.end(); ++it) {
        if (isTrue(*it)) {
            deployment.capabilities.append(it.key());
        }
    }
    if (capabilities.isEmpty()) {
        guessCapabilities(deployment);
        return deployment;
    }
    deployment.chat = deployment.capabilities.contains(QLatin1String("chatCompletion"), Qt::CaseInsensitive);
    deployment.embeddings = deployment.capabilities.contains(QLatin1String("embeddings"), Qt::CaseInsensitive);
    return deployment;
}

SearchService readSearchService(const QJsonObject& body)
{
    SearchService service;
    service.facts = readFacts(body);
    service.endpoint = QUrl(at(body, u"properties/endpoint").toString());
    service.keysDisabled = isTrue(at(body, u"properties/disableLocalAuth"));
    service.tokensDisabled = !at(body, u"properties/authOptions/apiKeyOnly").isUndefined();
    service.semanticSearch = at(body, u"properties/semanticSearch").toString();
    return service;
}

OnlineEndpoint readOnlineEndpoint(const QJsonObject& body)
{
    OnlineEndpoint endpoint;
    endpoint.facts = readFacts(body);
    endpoint.workspace = idPart(endpoint.facts.id, QStringLiteral("workspaces"));
    endpoint.workspaceId = endpoint.facts.id.section(QLatin1Char('/'), 0, -3);
    endpoint.scoringUri = QUrl(at(body, u"properties/scoringUri").toString());
    endpoint.swaggerUri = QUrl(at(body, u"properties/swaggerUri").toString());
    endpoint.authMode = at(body, u"properties/authMode").toString();
    return endpoint;
}

OnlineDeployment readOnlineDeployment(const QJsonObject& body, const OnlineEndpoint& endpoint)
{
    OnlineDeployment deployment;
    deployment.facts = readFacts(body);
    deployment.instanceType = at(body, u"properties/instanceType").toString();
    deployment.capacity = at(body, u"sku/capacity").toInt();
    deployment.traffic = percent(endpoint.facts.raw, "traffic", deployment.facts.name);
    deployment.mirrorTraffic = percent(endpoint.facts.raw, "mirrorTraffic", deployment.facts.name);
    return deployment;
}

} // namespace azure::estatewire
