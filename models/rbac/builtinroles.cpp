// SPDX-License-Identifier: GPL-3.0-or-later
#include "rbac/builtinroles.h"

#include <algorithm>

namespace rbac {

namespace {

// Patterns are separated by spaces; an action's name has none. As published under "Azure built-in roles"; support tickets and
// template deployments are left out, since nothing here asks for them.
struct Row
{
    const char* id;
    const char* name;
    const char* actions;
    const char* notActions;
    const char* dataActions;
};

// From the narrowest to the broadest, so that the first one that fits is the least privileged.
constexpr Row kRows[] = {
    {"bba48692-92b0-4667-a9ad-c31c7b334ac2", "Cognitive Services Usages Reader", "Microsoft.CognitiveServices/locations/usages/read", "",
     ""},
    {"1407120a-92aa-4202-b7e9-c0e197c71c8f", "Search Index Data Reader", "", "",
     "Microsoft.Search/searchServices/indexes/documents/read"},
    {"8ebe5a00-799e-43f5-93ac-243d3dce84a7", "Search Index Data Contributor", "", "",
     "Microsoft.Search/searchServices/indexes/documents/*"},
    {"516239f1-63e1-4d78-a4de-a74fb236a071", "App Configuration Data Reader", "", "",
     "Microsoft.AppConfiguration/configurationStores/*/read"},
    {"5ae67dd6-50cb-40e7-96ff-dc2bfa4b606b", "App Configuration Data Owner", "", "",
     "Microsoft.AppConfiguration/configurationStores/*/read Microsoft.AppConfiguration/configurationStores/*/write "
     "Microsoft.AppConfiguration/configurationStores/*/delete Microsoft.AppConfiguration/configurationStores/*/action"},
    {"3b03c2da-16b3-4a49-8834-0f8130efdd3b", "Log Analytics Data Reader",
     "Microsoft.OperationalInsights/workspaces/query/read Microsoft.OperationalInsights/workspaces/read", "",
     "Microsoft.OperationalInsights/workspaces/tables/data/read"},
    {"5e0bd9bd-7b93-4f28-af87-19fc36ad61bd", "Cognitive Services OpenAI User",
     "Microsoft.CognitiveServices/*/read Microsoft.Authorization/roleAssignments/read Microsoft.Authorization/roleDefinitions/read",
     "",
     "Microsoft.CognitiveServices/accounts/OpenAI/*/read Microsoft.CognitiveServices/accounts/OpenAI/engines/completions/action "
     "Microsoft.CognitiveServices/accounts/OpenAI/engines/search/action "
     "Microsoft.CognitiveServices/accounts/OpenAI/engines/generate/action "
     "Microsoft.CognitiveServices/accounts/OpenAI/deployments/audio/action "
     "Microsoft.CognitiveServices/accounts/OpenAI/deployments/search/action "
     "Microsoft.CognitiveServices/accounts/OpenAI/deployments/completions/action "
     "Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action "
     "Microsoft.CognitiveServices/accounts/OpenAI/deployments/extensions/chat/completions/action "
     "Microsoft.CognitiveServices/accounts/OpenAI/deployments/embeddings/action "
     "Microsoft.CognitiveServices/accounts/OpenAI/images/generations/action"},
    {"a001fd3d-188f-4b5d-821b-7da978bf7442", "Cognitive Services OpenAI Contributor",
     "Microsoft.CognitiveServices/*/read Microsoft.CognitiveServices/accounts/deployments/write "
     "Microsoft.CognitiveServices/accounts/deployments/delete Microsoft.CognitiveServices/accounts/raiPolicies/read "
     "Microsoft.CognitiveServices/accounts/raiPolicies/write Microsoft.CognitiveServices/accounts/raiPolicies/delete "
     "Microsoft.CognitiveServices/accounts/commitmentplans/read Microsoft.CognitiveServices/accounts/commitmentplans/write "
     "Microsoft.CognitiveServices/accounts/commitmentplans/delete Microsoft.Authorization/roleAssignments/read "
     "Microsoft.Authorization/roleDefinitions/read",
     "", "Microsoft.CognitiveServices/accounts/OpenAI/*"},
    {"a97b65f3-24c7-4388-baec-2e87135dc908", "Cognitive Services User",
     "Microsoft.CognitiveServices/*/read Microsoft.CognitiveServices/accounts/listkeys/action Microsoft.Insights/alertRules/read "
     "Microsoft.Insights/diagnosticSettings/read Microsoft.Insights/logDefinitions/read Microsoft.Insights/metricdefinitions/read "
     "Microsoft.Insights/metrics/read Microsoft.ResourceHealth/availabilityStatuses/read Microsoft.Resources/subscriptions/read "
     "Microsoft.Resources/subscriptions/resourceGroups/read",
     "", "Microsoft.CognitiveServices/*"},
    {"53ca6127-db72-4b80-b1b0-d745d6d5456d", "Azure AI User",
     "Microsoft.CognitiveServices/*/read Microsoft.CognitiveServices/accounts/listkeys/action "
     "Microsoft.Resources/subscriptions/resourceGroups/read Microsoft.Insights/alertRules/read Microsoft.Insights/metrics/read",
     "", "Microsoft.CognitiveServices/*"},
    {"7ca78c08-252a-4471-8644-bb5ff32d4ba0", "Search Service Contributor",
     "Microsoft.Authorization/*/read Microsoft.Insights/alertRules/* Microsoft.ResourceHealth/availabilityStatuses/read "
     "Microsoft.Resources/subscriptions/resourceGroups/read Microsoft.Search/searchServices/*",
     "", ""},
    {"f6c7c914-8db3-469d-8ca1-694a8f32e121", "AzureML Data Scientist",
     "Microsoft.MachineLearningServices/workspaces/*/read Microsoft.MachineLearningServices/workspaces/*/action "
     "Microsoft.MachineLearningServices/workspaces/*/delete Microsoft.MachineLearningServices/workspaces/*/write",
     "Microsoft.MachineLearningServices/workspaces/delete Microsoft.MachineLearningServices/workspaces/write "
     "Microsoft.MachineLearningServices/workspaces/computes/*/write Microsoft.MachineLearningServices/workspaces/computes/*/delete "
     "Microsoft.MachineLearningServices/workspaces/computes/listKeys/action "
     "Microsoft.MachineLearningServices/workspaces/listKeys/action Microsoft.MachineLearningServices/workspaces/hubs/write "
     "Microsoft.MachineLearningServices/workspaces/hubs/delete Microsoft.MachineLearningServices/workspaces/featurestores/write "
     "Microsoft.MachineLearningServices/workspaces/featurestores/delete",
     ""},
    {"25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68", "Cognitive Services Contributor",
     "Microsoft.Authorization/*/read Microsoft.CognitiveServices/* Microsoft.Insights/alertRules/* "
     "Microsoft.Insights/diagnosticSettings/* Microsoft.Insights/logDefinitions/read Microsoft.Insights/metricdefinitions/read "
     "Microsoft.Insights/metrics/read Microsoft.ResourceHealth/availabilityStatuses/read Microsoft.Resources/subscriptions/read "
     "Microsoft.Resources/subscriptions/resourceGroups/read",
     "", ""},
    {"de139f84-1756-47ae-9be6-808fbbe84772", "Website Contributor",
     "Microsoft.Authorization/*/read Microsoft.Insights/components/* Microsoft.Resources/subscriptions/resourceGroups/read "
     "Microsoft.Web/certificates/* Microsoft.Web/serverFarms/join/action Microsoft.Web/serverFarms/read Microsoft.Web/sites/*",
     "", ""},
    {"acdd72a7-3385-48ef-bd42-f606fba81ae7", "Reader", "*/read", "", ""},
    {"43d0d8ad-25c7-4714-9337-8ba259a9fe05", "Monitoring Reader",
     "*/read Microsoft.OperationalInsights/workspaces/search/action", "", ""},
    {"73c42c96-874c-492b-b04d-ab87d138a893", "Log Analytics Reader",
     "*/read Microsoft.OperationalInsights/workspaces/analytics/query/action "
     "Microsoft.OperationalInsights/workspaces/search/action",
     "Microsoft.OperationalInsights/workspaces/sharedKeys/read", ""},
    {"f58310d9-a9f6-439a-9e8d-f62e7b41a168", "Role Based Access Control Administrator",
     "Microsoft.Authorization/roleAssignments/write Microsoft.Authorization/roleAssignments/delete */read", "", ""},
    {"18d7d88d-d35e-4fb5-a5c3-7773c20a72d9", "User Access Administrator", "*/read Microsoft.Authorization/*", "", ""},
    {"b24988ac-6180-42a0-ab88-20f7382dd24c", "Contributor", "*",
     "Microsoft.Authorization/*/Delete Microsoft.Authorization/*/Write Microsoft.Authorization/elevateAccess/Action", ""},
    {"8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "Owner", "*", "", ""},
};

constexpr const char* kAssigners[] = {"8e3af657-a8ff-443c-a75c-2fe8c4bcb635", "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
                                      "f58310d9-a9f6-439a-9e8d-f62e7b41a168"};

QStringList words(const char* text)
{
    return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

QList<Role> readRows()
{
    QList<Role> roles;
    for (const Row& row : kRows) {
        Role role;
        role.id = QLatin1String(row.id);
        role.name = QLatin1String(row.name);
        role.permission.actions = words(row.actions);
        role.permission.notActions = words(row.notActions);
        role.permission.dataActions = words(row.dataActions);
        roles.append(role);
    }
    return roles;
}

bool isGuid(const QString& idOrGuid, const char* guid)
{
    return idOrGuid.section(QLatin1Char('/'), -1).compare(QLatin1String(guid), Qt::CaseInsensitive) == 0;
}

} // namespace

const QList<Role>& builtInRoles()
{
    static const QList<Role> roles = readRows();
    return roles;
}

const Role* roleById(const QString& idOrGuid)
{
    const QString guid = idOrGuid.section(QLatin1Char('/'), -1);
    for (const Role& role : builtInRoles()) {
        if (role.id.compare(guid, Qt::CaseInsensitive) == 0) {
            return &role;
        }
    }
    return nullptr;
}

QList<Role> rolesGranting(Plane plane, const QStringList& actions)
{
    QList<Role> fitting;
    for (const Role& role : builtInRoles()) {
        const bool all = std::all_of(actions.begin(), actions.end(), [&](const QString& action) {
            return grantOf({role.permission}, plane, action) == Grant::Yes;
        });
        const bool mighty = role.permission.actions.contains(QLatin1String("*"));
        if (all && (!mighty || fitting.isEmpty())) {
            fitting.append(role);
        }
    }
    return fitting;
}

bool mayAssignRoles(const QString& roleDefinitionId)
{
    return std::any_of(std::begin(kAssigners), std::end(kAssigners),
                       [&](const char* guid) { return isGuid(roleDefinitionId, guid); });
}

} // namespace rbac
