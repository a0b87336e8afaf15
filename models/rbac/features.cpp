// SPDX-License-Identifier: GPL-3.0-or-later
#include "rbac/features.h"

#include <QCoreApplication>
#include <array>

namespace rbac {

namespace {

using azure::Audience;

constexpr char kAccount[] = "Microsoft.CognitiveServices/accounts";
constexpr char kSearch[] = "Microsoft.Search/searchServices";
constexpr char kEndpoint[] = "Microsoft.MachineLearningServices/workspaces/onlineEndpoints";
constexpr char kWorkspace[] = "Microsoft.OperationalInsights/workspaces";
constexpr char kComponent[] = "Microsoft.Insights/components";
constexpr char kStore[] = "Microsoft.AppConfiguration/configurationStores";

constexpr char kReader[] = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
constexpr char kMonitoringReader[] = "43d0d8ad-25c7-4714-9337-8ba259a9fe05";
constexpr char kLogReader[] = "73c42c96-874c-492b-b04d-ab87d138a893";
constexpr char kOpenAiUser[] = "5e0bd9bd-7b93-4f28-af87-19fc36ad61bd";
constexpr char kOpenAiContributor[] = "a001fd3d-188f-4b5d-821b-7da978bf7442";
constexpr char kCognitiveUser[] = "a97b65f3-24c7-4388-baec-2e87135dc908";
constexpr char kCognitiveContributor[] = "25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68";
constexpr char kUsagesReader[] = "bba48692-92b0-4667-a9ad-c31c7b334ac2";
constexpr char kAiUser[] = "53ca6127-db72-4b80-b1b0-d745d6d5456d";
constexpr char kIndexReader[] = "1407120a-92aa-4202-b7e9-c0e197c71c8f";
constexpr char kIndexContributor[] = "8ebe5a00-799e-43f5-93ac-243d3dce84a7";
constexpr char kSearchContributor[] = "7ca78c08-252a-4471-8644-bb5ff32d4ba0";
constexpr char kDataScientist[] = "f6c7c914-8db3-469d-8ca1-694a8f32e121";
constexpr char kConfigurationReader[] = "516239f1-63e1-4d78-a4de-a74fb236a071";
constexpr char kConfigurationOwner[] = "5ae67dd6-50cb-40e7-96ff-dc2bfa4b606b";
constexpr char kAccessAdministrator[] = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";
constexpr char kRbacAdministrator[] = "f58310d9-a9f6-439a-9e8d-f62e7b41a168";

/// `resourceType` null: the feature is one of a subscription. Needs are separated by spaces; "data:" marks the data plane.
struct Row
{
    const char* id;
    const char* title;
    Audience audience;
    const char* delegatedScope;
    const char* resourceType;
    const char* needs;
    std::array<const char*, 2> roles; ///< the second may be null
    bool changesThings;
};

constexpr char kUser[] = "user_impersonation";
constexpr char kDataRead[] = "Data.Read";

constexpr Row kRows[] = {
    {"estate.read", QT_TRANSLATE_NOOP("rbac", "See the estate"), Audience::Arm, kUser, nullptr,
     "Microsoft.Resources/subscriptions/resourceGroups/read Microsoft.CognitiveServices/accounts/read "
     "Microsoft.CognitiveServices/accounts/deployments/read Microsoft.Search/searchServices/read "
     "Microsoft.MachineLearningServices/workspaces/read Microsoft.MachineLearningServices/workspaces/onlineEndpoints/read "
     "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/deployments/read",
     {kReader, nullptr}, false},
    {"playground.chat", QT_TRANSLATE_NOOP("rbac", "Ask a model without a key"), Audience::CognitiveServices, kUser, kAccount,
     "data:Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action", {kOpenAiUser, kAiUser}, false},
    {"playground.embed", QT_TRANSLATE_NOOP("rbac", "Compute embeddings without a key"), Audience::CognitiveServices, kUser,
     kAccount, "data:Microsoft.CognitiveServices/accounts/OpenAI/deployments/embeddings/action", {kOpenAiUser, kAiUser}, false},
    {"playground.retrieve", QT_TRANSLATE_NOOP("rbac", "Search documents"), Audience::Search, kUser, kSearch,
     "data:Microsoft.Search/searchServices/indexes/documents/read", {kIndexReader, nullptr}, false},
    {"playground.endpoint", QT_TRANSLATE_NOOP("rbac", "Ask a deployed flow"), Audience::MachineLearning, kUser, kEndpoint,
     "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/score/action", {kDataScientist, nullptr}, false},
    {"endpoint.keys", QT_TRANSLATE_NOOP("rbac", "Read the keys of a deployed flow"), Audience::Arm, kUser, kEndpoint,
     "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/read "
     "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/listKeys/action",
     {kDataScientist, nullptr}, false},
    {"indexes.read", QT_TRANSLATE_NOOP("rbac", "List search indexes"), Audience::Search, kUser, kSearch,
     "Microsoft.Search/searchServices/indexes/read", {kSearchContributor, kReader}, false},
    {"documents.add", QT_TRANSLATE_NOOP("rbac", "Add documents to an index"), Audience::Search, kUser, kSearch,
     "data:Microsoft.Search/searchServices/indexes/documents/read data:Microsoft.Search/searchServices/indexes/documents/write",
     {kIndexContributor, nullptr}, true},
    {"indexes.create", QT_TRANSLATE_NOOP("rbac", "Create a search index"), Audience::Search, kUser, kSearch,
     "Microsoft.Search/searchServices/indexes/write", {kSearchContributor, nullptr}, true},
    {"models.read", QT_TRANSLATE_NOOP("rbac", "List model deployments"), Audience::Arm, kUser, kAccount,
     "Microsoft.CognitiveServices/accounts/read Microsoft.CognitiveServices/accounts/deployments/read", {kOpenAiUser, kReader},
     false},
    {"deployments.write", QT_TRANSLATE_NOOP("rbac", "Create and scale model deployments"), Audience::Arm, kUser, kAccount,
     "Microsoft.CognitiveServices/accounts/deployments/read Microsoft.CognitiveServices/accounts/deployments/write",
     {kOpenAiContributor, kCognitiveContributor}, true},
    {"deployments.delete", QT_TRANSLATE_NOOP("rbac", "Delete model deployments"), Audience::Arm, kUser, kAccount,
     "Microsoft.CognitiveServices/accounts/deployments/delete", {kOpenAiContributor, kCognitiveContributor}, true},
    {"filters.write", QT_TRANSLATE_NOOP("rbac", "Change content filters"), Audience::Arm, kUser, kAccount,
     "Microsoft.CognitiveServices/accounts/raiPolicies/write", {kOpenAiContributor, kCognitiveContributor}, true},
    {"models.keys", QT_TRANSLATE_NOOP("rbac", "Read the keys of a model account"), Audience::Arm, kUser, kAccount,
     "Microsoft.CognitiveServices/accounts/listKeys/action", {kCognitiveUser, nullptr}, false},
    {"quota.read", QT_TRANSLATE_NOOP("rbac", "See model quota"), Audience::Arm, kUser, nullptr,
     "Microsoft.CognitiveServices/locations/usages/read", {kUsagesReader, kReader}, false},
    {"traffic.write", QT_TRANSLATE_NOOP("rbac", "Move traffic between deployments of a flow"), Audience::Arm, kUser, kEndpoint,
     "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/read "
     "Microsoft.MachineLearningServices/workspaces/onlineEndpoints/write",
     {kDataScientist, nullptr}, true},
    {"agents.use", QT_TRANSLATE_NOOP("rbac", "Use Foundry agents"), Audience::Foundry, kUser, kAccount,
     "data:Microsoft.CognitiveServices/accounts/AIServices/agents/read "
     "data:Microsoft.CognitiveServices/accounts/AIServices/agents/write",
     {kAiUser, nullptr}, true},
    {"logs.query", QT_TRANSLATE_NOOP("rbac", "Query logs"), Audience::LogAnalytics, kDataRead, kWorkspace,
     "Microsoft.OperationalInsights/workspaces/read Microsoft.OperationalInsights/workspaces/query/read",
     {kLogReader, kMonitoringReader}, false},
    {"traces.query", QT_TRANSLATE_NOOP("rbac", "Query traces of an application"), Audience::AppInsights, kDataRead, kComponent,
     "Microsoft.Insights/components/read Microsoft.Insights/components/query/read", {kMonitoringReader, nullptr}, false},
    {"metrics.read", QT_TRANSLATE_NOOP("rbac", "Read metrics"), Audience::Arm, kUser, nullptr,
     "Microsoft.Insights/metrics/read Microsoft.Insights/metricDefinitions/read", {kMonitoringReader, nullptr}, false},
    {"audit.run", QT_TRANSLATE_NOOP("rbac", "Audit the estate"), Audience::Arm, kUser, nullptr,
     "Microsoft.Resources/subscriptions/resourceGroups/read Microsoft.CognitiveServices/accounts/read "
     "Microsoft.Insights/diagnosticSettings/read Microsoft.Network/privateEndpoints/read "
     "Microsoft.Authorization/roleAssignments/read Microsoft.Authorization/roleDefinitions/read "
     "Microsoft.Authorization/locks/read",
     {kReader, nullptr}, false},
    {"audit.keyuse", QT_TRANSLATE_NOOP("rbac", "Audit who still uses keys"), Audience::LogAnalytics, kDataRead, kWorkspace,
     "Microsoft.OperationalInsights/workspaces/query/read", {kLogReader, kMonitoringReader}, false},
    {"roles.read", QT_TRANSLATE_NOOP("rbac", "See who has which role"), Audience::Arm, kUser, nullptr,
     "Microsoft.Authorization/roleAssignments/read Microsoft.Authorization/roleDefinitions/read", {kReader, nullptr}, false},
    {"roles.assign", QT_TRANSLATE_NOOP("rbac", "Give roles to others"), Audience::Arm, kUser, nullptr,
     "Microsoft.Authorization/roleAssignments/write", {kRbacAdministrator, kAccessAdministrator}, true},
    {"prompts.read", QT_TRANSLATE_NOOP("rbac", "Read published prompts"), Audience::AppConfiguration, "KeyValue.Read", kStore,
     "data:Microsoft.AppConfiguration/configurationStores/keyValues/read", {kConfigurationReader, nullptr}, false},
    {"prompts.publish", QT_TRANSLATE_NOOP("rbac", "Publish prompts"), Audience::AppConfiguration, "KeyValue.Write", kStore,
     "data:Microsoft.AppConfiguration/configurationStores/keyValues/read "
     "data:Microsoft.AppConfiguration/configurationStores/keyValues/write",
     {kConfigurationOwner, nullptr}, true},
};

QList<Need> readNeeds(const char* text)
{
    QList<Need> needs;
    const QStringList words = QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString& word : words) {
        const bool data = word.startsWith(QLatin1String("data:"));
        needs.append({data ? Plane::Data : Plane::Control, data ? word.mid(5) : word});
    }
    return needs;
}

Feature read(const Row& row)
{
    Feature feature;
    feature.id = QLatin1String(row.id);
    feature.title = QCoreApplication::translate("rbac", row.title);
    feature.audience = row.audience;
    feature.delegatedScope = QLatin1String(row.delegatedScope);
    feature.level = row.resourceType ? Level::Resource : Level::Subscription;
    feature.resourceType = QLatin1String(row.resourceType ? row.resourceType : "");
    feature.needs = readNeeds(row.needs);
    for (const char* role : row.roles) {
        if (role) {
            feature.roles.append(QLatin1String(role));
        }
    }
    feature.changesThings = row.changesThings;
    return feature;
}

} // namespace

QList<Feature> features()
{
    QList<Feature> list;
    for (const Row& row : kRows) {
        list.append(read(row));
    }
    return list;
}

std::optional<Feature> featureById(const QString& id)
{
    for (const Row& row : kRows) {
        if (id == QLatin1String(row.id)) {
            return read(row);
        }
    }
    return std::nullopt;
}

Feature featureOfAction(Plane plane, const QString& action)
{
    Feature feature;
    feature.id = action;
    feature.title = action;
    feature.needs = {{plane, action}};
    const QList<Role> roles = rolesGranting(plane, {action});
    for (const Role& role : roles.mid(0, 3)) {
        feature.roles.append(role.id);
    }
    const QString verb = action.section(QLatin1Char('/'), -1).toLower();
    feature.changesThings = verb != QLatin1String("read");
    return feature;
}

Plane planeOfAction(const QString& action)
{
    for (const Row& row : kRows) {
        const QList<Need> needs = readNeeds(row.needs);
        for (const Need& need : needs) {
            if (need.action.compare(action, Qt::CaseInsensitive) == 0) {
                return need.plane;
            }
        }
    }
    for (const Role& role : builtInRoles()) {
        for (const QString& pattern : role.permission.dataActions) {
            if (pattern.compare(action, Qt::CaseInsensitive) == 0) {
                return Plane::Data;
            }
        }
    }
    return Plane::Control;
}

} // namespace rbac
