// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/defaults.h"

#include "sandbox/services/arm/models.h"

namespace sandbox::arm {

namespace {

using Properties = QJsonObject;

void offer(Properties& properties, const char* name, const QJsonValue& value)
{
    if (!properties.contains(QLatin1String(name)))
        properties.insert(QLatin1String(name), value);
}

QString placeholder(const char* mount, const QString& resource)
{
    return QStringLiteral("{{%1:%2}}").arg(QLatin1String(mount), resource);
}

void fillAccount(const Call& call, const QJsonObject& resource, Properties& properties)
{
    const QString name = call.id.name();
    const bool foundry = resource.value(QLatin1String("kind")).toString() == QLatin1String("AIServices");
    const QString openai = placeholder("openai", name) + QLatin1Char('/');
    const QString safety = placeholder("contentsafety", name) + QLatin1Char('/');
    QJsonObject endpoints{{"OpenAI Language Model Instance API", openai}, {"Token", openai}};
    if (foundry) {
        endpoints.insert(QStringLiteral("AI Foundry API"), placeholder("foundry", name) + QLatin1Char('/'));
        endpoints.insert(QStringLiteral("Content Safety"), safety);
    }
    properties.insert(QStringLiteral("endpoint"), foundry ? safety : openai);
    properties.insert(QStringLiteral("endpoints"), endpoints);
    properties.insert(QStringLiteral("internalId"), call.world.uuid().remove(QLatin1Char('-')));
    properties.insert(QStringLiteral("dateCreated"),
                      call.world.now().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ")));
    properties.insert(QStringLiteral("privateEndpointConnections"), QJsonArray{});
    offer(properties, "customSubDomainName", name);
    offer(properties, "publicNetworkAccess", "Enabled");
    offer(properties, "disableLocalAuth", false);
    offer(properties, "networkAcls",
          QJsonObject{{"defaultAction", "Allow"}, {"virtualNetworkRules", QJsonArray{}}, {"ipRules", QJsonArray{}}});
}

void fillSearch(const Call& call, Properties& properties)
{
    properties.insert(QStringLiteral("endpoint"), placeholder("search", call.id.name()));
    properties.insert(QStringLiteral("status"), QStringLiteral("running"));
    properties.insert(QStringLiteral("privateEndpointConnections"), QJsonArray{});
    offer(properties, "replicaCount", 1);
    offer(properties, "partitionCount", 1);
    offer(properties, "hostingMode", "default");
    offer(properties, "publicNetworkAccess", "enabled");
    offer(properties, "disableLocalAuth", false);
    offer(properties, "networkRuleSet", QJsonObject{{"ipRules", QJsonArray{}}, {"bypass", "None"}});
    offer(properties, "encryptionWithCmk",
          QJsonObject{{"enforcement", "Unspecified"}, {"encryptionComplianceStatus", "Compliant"}});
    if (!properties.value(QLatin1String("disableLocalAuth")).toBool())
        offer(properties, "authOptions", QJsonObject{{"apiKeyOnly", QJsonObject{}}});
}

void fillEndpoint(const Call& call, Properties& properties)
{
    const QString base = placeholder("ml", call.id.name());
    properties.insert(QStringLiteral("scoringUri"), base + QStringLiteral("/score"));
    properties.insert(QStringLiteral("swaggerUri"), base + QStringLiteral("/swagger.json"));
    offer(properties, "traffic", QJsonObject{});
    offer(properties, "publicNetworkAccess", "Enabled");
}

void fillProject(const Call& call, Properties& properties)
{
    const QString name = call.id.names.value(0) + QLatin1Char('/') + call.id.name();
    properties.insert(QStringLiteral("endpoints"), QJsonObject{{"AI Foundry API", placeholder("foundry", name)}});
    properties.insert(QStringLiteral("isDefault"), false);
}

QJsonObject newIdentity(const Call& call, QJsonObject identity)
{
    if (!identity.value(QLatin1String("type")).toString().contains(QLatin1String("SystemAssigned")))
        return identity;
    identity.insert(QStringLiteral("principalId"), call.world.uuid());
    identity.insert(QStringLiteral("tenantId"), call.world.estate().tenantOf(call.id.text));
    return identity;
}

} // namespace

void fillNewResource(const Call& call, const ResourceType& type, QJsonObject& resource)
{
    Properties properties = resource.value(QLatin1String("properties")).toObject();
    const QString name = type.fullType();
    if (name == QLatin1String("Microsoft.CognitiveServices/accounts"))
        fillAccount(call, resource, properties);
    else if (name == QLatin1String("Microsoft.CognitiveServices/accounts/projects"))
        fillProject(call, properties);
    else if (name == QLatin1String("Microsoft.Search/searchServices"))
        fillSearch(call, properties);
    else if (name == QLatin1String("Microsoft.MachineLearningServices/workspaces/onlineEndpoints"))
        fillEndpoint(call, properties);
    else if (name == QLatin1String("Microsoft.OperationalInsights/workspaces"))
        properties.insert(QStringLiteral("customerId"), call.world.uuid());
    else if (name == QLatin1String("Microsoft.AppConfiguration/configurationStores"))
        properties.insert(QStringLiteral("endpoint"), placeholder("appconfig", call.id.name()));
    static const QStringList stateless{"config",
                                       "diagnosticSettings",
                                       "connections",
                                       "locks",
                                       "basicPublishingCredentialsPolicies",
                                       "secrets",
                                       "raiPolicies",
                                       "raiBlocklists",
                                       "raiBlocklistItems"};
    if (!stateless.contains(type.collection()))
        properties.insert(QStringLiteral("provisioningState"), type.provider == QLatin1String("Microsoft.Search")
                                                                   ? QStringLiteral("succeeded")
                                                                   : QStringLiteral("Succeeded"));
    if (name == QLatin1String("Microsoft.CognitiveServices/accounts/raiPolicies"))
        properties.insert(QStringLiteral("type"), QStringLiteral("UserManaged"));
    resource.insert(QStringLiteral("properties"), properties);
    if (resource.contains(QLatin1String("identity")))
        resource.insert(QStringLiteral("identity"),
                        newIdentity(call, resource.value(QLatin1String("identity")).toObject()));
}

void fillDeployment(const Call& call, QJsonObject& deployment)
{
    Properties properties = deployment.value(QLatin1String("properties")).toObject();
    const QJsonObject sku = deployment.value(QLatin1String("sku")).toObject();
    const int capacity = sku.value(QLatin1String("capacity")).toInt(1);
    const QJsonObject model = properties.value(QLatin1String("model")).toObject();
    const QJsonObject offered = catalogModel(model);
    const bool provisioned = sku.value(QLatin1String("name")).toString().endsWith(QLatin1String("ProvisionedManaged"));
    properties.insert(QStringLiteral("currentCapacity"), capacity);
    properties.insert(QStringLiteral("capabilities"), offered.value(QLatin1String("capabilities")));
    if (provisioned)
        properties.remove(QStringLiteral("rateLimits"));
    else
        properties.insert(
            QStringLiteral("rateLimits"),
            QJsonArray{QJsonObject{{"key", "request"}, {"renewalPeriod", 10}, {"count", std::max(1, capacity)}},
                       QJsonObject{{"key", "token"}, {"renewalPeriod", 60}, {"count", capacity * 1000}}});
    offer(properties, "versionUpgradeOption", "OnceNewDefaultVersionAvailable");
    deployment.insert(QStringLiteral("properties"), properties);
    Q_UNUSED(call);
}

QList<QJsonObject> companionsOf(const Call& call, const QJsonObject& resource)
{
    QList<QJsonObject> companions;
    if (resource.value(QLatin1String("type")).toString() != QLatin1String("Microsoft.CognitiveServices/accounts"))
        return companions;
    // The built-in policies are the same on every account: those of any other one serve as the pattern.
    const QString type = QStringLiteral("Microsoft.CognitiveServices/accounts/raiPolicies");
    for (const char* name : {"Microsoft.Default", "Microsoft.DefaultV2"}) {
        auto policy = call.estate().named(type, QLatin1String(name));
        if (!policy)
            continue;
        policy->insert(QStringLiteral("id"), call.id.text + QStringLiteral("/raiPolicies/") + QLatin1String(name));
        companions.append(*policy);
    }
    return companions;
}

} // namespace sandbox::arm
