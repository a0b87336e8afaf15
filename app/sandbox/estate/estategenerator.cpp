// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/estate/estategenerator.h"

#include <QJsonArray>
#include <QUuid>
#include <array>

namespace sandbox {

namespace {

constexpr const char* kContributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
constexpr const char* kReader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
constexpr const char* kOpenAiUser = "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd";

struct Model
{
    const char* name;
    const char* version;
    const char* sku;
    bool embeds;
};
constexpr std::array kModels{
    Model{"gpt-4o", "2024-11-20", "Standard", false},
    Model{"gpt-4o", "2024-08-06", "GlobalStandard", false},
    Model{"gpt-4o-mini", "2024-07-18", "GlobalStandard", false},
    Model{"gpt-4.1", "2025-04-14", "DataZoneStandard", false},
    Model{"gpt-4.1-mini", "2025-04-14", "GlobalStandard", false},
    Model{"o4-mini", "2025-04-16", "GlobalStandard", false},
    Model{"text-embedding-3-small", "1", "Standard", true},
    Model{"text-embedding-3-large", "1", "Standard", true},
    Model{"gpt-4.1-nano", "2025-04-14", "GlobalStandard", false},
    Model{"text-embedding-ada-002", "2", "Standard", true},
};

QString derivedId(const QString& text)
{
    static const QUuid space = QUuid::fromString(QStringLiteral("b0e0b1a0-6a54-4b60-9c55-6f0a6b7d4c11"));
    return QUuid::createUuidV5(space, text).toString(QUuid::WithoutBraces);
}

QString numbered(const QString& prefix, int number)
{
    return prefix + QLatin1Char('-') + QString::number(number).rightJustified(2, QLatin1Char('0'));
}

/// One `generate` entry on its way into the document.
class Generation
{
public:
    /// `automation`: object id of the application that tests and scripts sign in as.
    Generation(const QJsonObject& rule, const QJsonArray& users, const QString& automation)
        : m_rule(rule), m_users(users), m_automation(automation)
    {
    }

    void addSubscription(int number);
    QJsonArray subscriptions;
    QJsonArray resources;

private:
    QString text(const char* member) const { return m_rule.value(QLatin1String(member)).toString(); }
    QString objectIdOf(const QString& userPrincipalName) const;
    void addRole(const QString& scope, const char* role, const QString& principal, const char* principalType = "User");
    void addAccount(const QString& group, const QString& name, const QString& region, int seed);
    void addDeployment(const QString& account, int number, int seed);
    void addProvisioned(const QString& account, int seed);
    static QJsonArray privateEndpointOf(const QString& group, const QString& account, const QString& name);
    void addNeighbours(const QString& group, const QString& suffix, const QString& region);

    QJsonObject m_rule;
    QJsonArray m_users;
    QString m_automation;
};

QString Generation::objectIdOf(const QString& userPrincipalName) const
{
    for (const QJsonValue& entry : m_users) {
        const QJsonObject user = entry.toObject();
        if (user.value(QLatin1String("userPrincipalName")).toString() != userPrincipalName)
            continue;
        const QJsonArray guestOf = user.value(QLatin1String("guestOf")).toArray();
        for (const QJsonValue& guest : guestOf) {
            if (guest.toObject().value(QLatin1String("tenantId")).toString() == text("tenantId"))
                return guest.toObject().value(QLatin1String("objectId")).toString();
        }
        return user.value(QLatin1String("objectId")).toString();
    }
    return derivedId(userPrincipalName);
}

void Generation::addRole(const QString& scope, const char* role, const QString& principal, const char* principalType)
{
    const QString name = derivedId(scope + QLatin1String(role) + principal);
    const QString definition =
        scope.section(QLatin1Char('/'), 0, 2) + QStringLiteral("/providers/Microsoft.Authorization/roleDefinitions/");
    resources.append(
        QJsonObject{{"id", scope + QStringLiteral("/providers/Microsoft.Authorization/roleAssignments/") + name},
                    {"name", name},
                    {"type", "Microsoft.Authorization/roleAssignments"},
                    {"properties", QJsonObject{{"roleDefinitionId", definition + QLatin1String(role)},
                                               {"principalId", principal},
                                               {"principalType", principalType},
                                               {"scope", scope},
                                               {"createdOn", "{{date:-200d}}"},
                                               {"updatedOn", "{{date:-200d}}"},
                                               {"createdBy", derivedId(text("tenantId"))},
                                               {"updatedBy", derivedId(text("tenantId"))}}}});
}

void Generation::addDeployment(const QString& account, int number, int seed)
{
    const Model& model = kModels.at(static_cast<size_t>((number * 7 + seed) % static_cast<int>(kModels.size())));
    const int capacity = 1 + (number * 13 + seed * 5) % 6;
    const QString name = QString::fromLatin1(model.name).replace(QLatin1Char('.'), QLatin1Char('-')) +
                         QLatin1Char('-') + QString::number(number).rightJustified(3, QLatin1Char('0'));
    QJsonObject properties{
        {"model", QJsonObject{{"format", "OpenAI"}, {"name", model.name}, {"version", model.version}}},
        {"versionUpgradeOption", number % 3 ? "OnceNewDefaultVersionAvailable" : "NoAutoUpgrade"},
        {"currentCapacity", capacity},
        {"capabilities", model.embeds ? QJsonObject{{"embeddings", "true"}} : QJsonObject{{"chatCompletion", "true"}}},
        {"rateLimits", QJsonArray{QJsonObject{{"key", "request"}, {"renewalPeriod", 10}, {"count", capacity}},
                                  QJsonObject{{"key", "token"}, {"renewalPeriod", 60}, {"count", capacity * 1000}}}},
        {"provisioningState", "Succeeded"}};
    if (number % 4)
        properties.insert(QStringLiteral("raiPolicyName"), QStringLiteral("Microsoft.DefaultV2"));
    resources.append(QJsonObject{{"id", account + QStringLiteral("/deployments/") + name},
                                 {"name", name},
                                 {"type", "Microsoft.CognitiveServices/accounts/deployments"},
                                 {"sku", QJsonObject{{"name", model.sku}, {"capacity", capacity}}},
                                 {"etag", QLatin1Char('"') + derivedId(account + name) + QLatin1Char('"')},
                                 {"properties", properties}});
}

/// A provisioned deployment, and the standard one of the same model that takes what spills over.
void Generation::addProvisioned(const QString& account, int seed)
{
    const QJsonObject model{{"format", "OpenAI"}, {"name", "gpt-4o"}, {"version", "2024-11-20"}};
    const int units = 15 + 5 * (seed % 4);
    const auto add = [&](const char* name, const char* sku, int capacity, QJsonObject properties) {
        properties.insert(QStringLiteral("model"), model);
        properties.insert(QStringLiteral("currentCapacity"), capacity);
        properties.insert(QStringLiteral("capabilities"), QJsonObject{{"chatCompletion", "true"}});
        properties.insert(QStringLiteral("raiPolicyName"), QStringLiteral("Microsoft.DefaultV2"));
        properties.insert(QStringLiteral("provisioningState"), QStringLiteral("Succeeded"));
        resources.append(
            QJsonObject{{"id", account + QStringLiteral("/deployments/") + QLatin1String(name)},
                        {"name", name},
                        {"type", "Microsoft.CognitiveServices/accounts/deployments"},
                        {"sku", QJsonObject{{"name", sku}, {"capacity", capacity}}},
                        {"etag", QLatin1Char('"') + derivedId(account + QLatin1String(name)) + QLatin1Char('"')},
                        {"properties", properties}});
    };
    add("gpt-4o-ptu", "GlobalProvisionedManaged", units,
        {{"versionUpgradeOption", "NoAutoUpgrade"}, {"spilloverDeploymentName", "gpt-4o-spill"}});
    add("gpt-4o-spill", "GlobalStandard", 20,
        {{"versionUpgradeOption", "NoAutoUpgrade"},
         {"rateLimits", QJsonArray{QJsonObject{{"key", "request"}, {"renewalPeriod", 10}, {"count", 20}},
                                   QJsonObject{{"key", "token"}, {"renewalPeriod", 60}, {"count", 20000}}}}});
}

QJsonArray Generation::privateEndpointOf(const QString& group, const QString& account, const QString& name)
{
    const QJsonObject state{{"status", "Approved"}, {"description", ""}, {"actionsRequired", "None"}};
    const QString endpoint = group + QStringLiteral("/providers/Microsoft.Network/privateEndpoints/pe-") + name;
    return {QJsonObject{{"id", account + QStringLiteral("/privateEndpointConnections/pe-") + name},
                        {"name", QStringLiteral("pe-") + name},
                        {"type", "Microsoft.CognitiveServices/accounts/privateEndpointConnections"},
                        {"properties", QJsonObject{{"provisioningState", "Succeeded"},
                                                   {"groupIds", QJsonArray{"account"}},
                                                   {"privateEndpoint", QJsonObject{{"id", endpoint}}},
                                                   {"privateLinkServiceConnectionState", state}}}}};
}

void Generation::addAccount(const QString& group, const QString& name, const QString& region, int seed)
{
    const QString id = group + QStringLiteral("/providers/Microsoft.CognitiveServices/accounts/") + name;
    const QString endpoint = QStringLiteral("{{openai:%1}}/").arg(name);
    const bool open = seed % 3 == 0;
    const bool officeOnly = seed % 3 == 1; // public, but behind a firewall; the others have a private endpoint
    const QJsonArray addresses = officeOnly ? QJsonArray{QJsonObject{{"value", "198.51.100.0/24"}}} : QJsonArray();
    const QJsonArray endpoints = open || officeOnly ? QJsonArray() : privateEndpointOf(group, id, name);
    resources.append(QJsonObject{
        {"id", id},
        {"name", name},
        {"type", "Microsoft.CognitiveServices/accounts"},
        {"location", region},
        {"kind", "OpenAI"},
        {"sku", QJsonObject{{"name", "S0"}}},
        {"etag", QLatin1Char('"') + derivedId(id) + QLatin1Char('"')},
        {"tags", QJsonObject{{"environment", seed % 2 ? "prod" : "dev"}, {"unit", text("shortName")}}},
        {"properties", QJsonObject{{"endpoint", endpoint},
                                   {"endpoints", QJsonObject{{"OpenAI Language Model Instance API", endpoint}}},
                                   {"customSubDomainName", name},
                                   {"dateCreated", "{{date:-150d}}"},
                                   {"provisioningState", "Succeeded"},
                                   {"publicNetworkAccess", open || officeOnly ? "Enabled" : "Disabled"},
                                   {"disableLocalAuth", !open},
                                   {"networkAcls", QJsonObject{{"defaultAction", open ? "Allow" : "Deny"},
                                                               {"ipRules", addresses},
                                                               {"virtualNetworkRules", QJsonArray{}}}},
                                   {"privateEndpointConnections", endpoints}}}});
    const int count = m_rule.value(QLatin1String("deploymentsEach")).toInt();
    for (int number = 1; number <= count; ++number)
        addDeployment(id, number, seed);
    addProvisioned(id, seed);
}

void Generation::addNeighbours(const QString& group, const QString& suffix, const QString& region)
{
    const QString workspace = QStringLiteral("log-") + suffix;
    const QString workspaceId =
        group + QStringLiteral("/providers/Microsoft.OperationalInsights/workspaces/") + workspace;
    resources.append(QJsonObject{{"id", workspaceId},
                                 {"name", workspace},
                                 {"type", "Microsoft.OperationalInsights/workspaces"},
                                 {"location", region},
                                 {"properties", QJsonObject{{"customerId", derivedId(workspaceId)},
                                                            {"provisioningState", "Succeeded"},
                                                            {"sku", QJsonObject{{"name", "PerGB2018"}}},
                                                            {"retentionInDays", 30}}}});
    const QString search = QStringLiteral("srch-") + suffix;
    resources.append(QJsonObject{{"id", group + QStringLiteral("/providers/Microsoft.Search/searchServices/") + search},
                                 {"name", search},
                                 {"type", "Microsoft.Search/searchServices"},
                                 {"location", region},
                                 {"sku", QJsonObject{{"name", "basic"}}},
                                 {"properties", QJsonObject{{"replicaCount", 1},
                                                            {"partitionCount", 1},
                                                            {"hostingMode", "default"},
                                                            {"endpoint", QStringLiteral("{{search:%1}}").arg(search)},
                                                            {"publicNetworkAccess", "enabled"},
                                                            {"disableLocalAuth", false},
                                                            {"status", "running"},
                                                            {"provisioningState", "succeeded"}}}});
}

void Generation::addSubscription(int number)
{
    const QString unit = numbered(text("shortName") + QStringLiteral("-unit"), number);
    const QString subscription = derivedId(text("tenantId") + unit);
    const QString displayName = text("displayName") + QLatin1Char(' ') + QString::number(number);
    const QString id = QStringLiteral("/subscriptions/") + subscription;
    subscriptions.append(
        QJsonObject{{"subscriptionId", subscription}, {"tenantId", text("tenantId")}, {"displayName", displayName}});
    resources.append(QJsonObject{{"id", id},
                                 {"name", subscription},
                                 {"type", "Microsoft.Resources/subscriptions"},
                                 {"subscriptionId", subscription},
                                 {"displayName", displayName},
                                 {"tenantId", text("tenantId")},
                                 {"state", "Enabled"},
                                 {"authorizationSource", "RoleBased"},
                                 {"managedByTenants", QJsonArray{}},
                                 {"subscriptionPolicies", QJsonObject{{"locationPlacementId", "Public_2014-09-01"},
                                                                      {"quotaId", "EnterpriseAgreement_2014-09-01"},
                                                                      {"spendingLimit", "Off"}}}});
    const QJsonArray regions = m_rule.value(QLatin1String("regions")).toArray();
    const QString home = regions.first().toString();
    const QString group = id + QStringLiteral("/resourceGroups/rg-") + unit;
    resources.append(QJsonObject{{"id", group},
                                 {"name", QStringLiteral("rg-") + unit},
                                 {"type", "Microsoft.Resources/resourceGroups"},
                                 {"location", home},
                                 {"properties", QJsonObject{{"provisioningState", "Succeeded"}}}});
    addNeighbours(group, unit, home);
    const int accounts = m_rule.value(QLatin1String("accountsEach")).toInt();
    for (int i = 0; i < accounts; ++i) {
        addAccount(group, numbered(QStringLiteral("oai-") + unit, i + 1), regions.at(i % regions.size()).toString(),
                   number * 31 + i);
    }
    addRole(id, kContributor, objectIdOf(text("contributor")));
    addRole(id, kOpenAiUser, objectIdOf(text("contributor")));
    addRole(id, kContributor, m_automation, "ServicePrincipal");
    const QJsonArray readers = m_rule.value(QLatin1String("readers")).toArray();
    for (const QJsonValue& reader : readers)
        addRole(id, kReader, objectIdOf(reader.toString()));
}

void append(QJsonObject& document, const char* member, const QJsonArray& added)
{
    QJsonArray all = document.value(QLatin1String(member)).toArray();
    for (const QJsonValue& entry : added)
        all.append(entry);
    document.insert(QLatin1String(member), all);
}

} // namespace

QJsonObject withGeneratedResources(QJsonObject document)
{
    const QJsonArray rules = document.value(QLatin1String("generate")).toArray();
    const QJsonArray users = document.value(QLatin1String("users")).toArray();
    const QString automation = document.value(QLatin1String("clients"))
                                   .toObject()
                                   .value(QLatin1String("confidential"))
                                   .toObject()
                                   .value(QLatin1String("objectId"))
                                   .toString();
    for (const QJsonValue& rule : rules) {
        Generation generation(rule.toObject(), users, automation);
        const int count = rule.toObject().value(QLatin1String("subscriptions")).toInt();
        for (int number = 1; number <= count; ++number)
            generation.addSubscription(number);
        append(document, "subscriptions", generation.subscriptions);
        append(document, "resources", generation.resources);
    }
    document.remove(QStringLiteral("generate")); // carried out; an estate that builds on this one must not do it again
    return document;
}

} // namespace sandbox
