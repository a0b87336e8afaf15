// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/computed/computedindex.h"
#include "audit/computed/functions.h"
#include "audit/computed/reading.h"
#include "rbac/builtinroles.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

namespace audit::compute {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(audit::ComputedValues)
};

constexpr const char* kAssignments = "microsoft.authorization/roleassignments";

Computed notRead()
{
    return Computed::unknown(Text::tr("Not read: role assignments at and above the resource (Reader)."));
}

/// What a role allows: its definition in the estate, otherwise the published one.
std::optional<QList<azure::Permission>> permissionsOf(const ComputedContext& context, const Assignment& assignment)
{
    const QString guid = lastSegment(assignment.role);
    for (const std::uint32_t each : context.estate.ofType("microsoft.authorization/roledefinitions")) {
        const Place root = Place::of(context, each);
        if (lastSegment(QString::fromStdString(context.estate.resources()[each].name)).compare(guid, Qt::CaseInsensitive) != 0) {
            continue;
        }
        QList<azure::Permission> permissions;
        for (const Place& entry : root.at("properties.permissions").items()) {
            azure::Permission permission;
            permission.actions = entry.at("actions").texts();
            permission.notActions = entry.at("notactions").texts();
            permission.dataActions = entry.at("dataactions").texts();
            permission.notDataActions = entry.at("notdataactions").texts();
            permissions << permission;
        }
        return permissions;
    }
    const rbac::Role* const known = rbac::roleById(assignment.role);
    return known == nullptr ? std::nullopt : std::optional(QList<azure::Permission>{known->permission});
}

std::vector<Assignment> readAssignments(const ComputedContext& context)
{
    std::vector<Assignment> list;
    for (const std::uint32_t each : context.estate.ofType(kAssignments)) {
        const Place root = Place::of(context, each);
        const Place properties = root.at("properties");
        Assignment assignment;
        assignment.principal = properties.at("principalid").text().toLower();
        assignment.principalType = properties.at("principaltype").text();
        assignment.principalName = root.at("x-principaldisplayname").text();
        assignment.role = properties.at("roledefinitionid").text();
        assignment.roleName = root.at("x-rolename").text();
        assignment.scope = properties.at("scope").text();
        if (assignment.scope.isEmpty()) {
            const QString id = QString::fromStdString(context.estate.resources()[each].id);
            assignment.scope = id.section(QStringLiteral("/providers/Microsoft.Authorization/roleAssignments/"), 0, 0, QString::SectionCaseInsensitiveSeps);
        }
        if (assignment.roleName.isEmpty()) {
            const rbac::Role* const known = rbac::roleById(assignment.role);
            assignment.roleName = known == nullptr ? QString() : known->name;
        }
        assignment.permissions = permissionsOf(context, assignment);
        list.push_back(assignment);
    }
    return list;
}

const std::vector<Assignment>& assignments(const ComputedContext& context)
{
    ComputedIndex& index = *context.index;
    std::call_once(index.assignmentsRead, [&] { index.assignments = readAssignments(context); });
    return index.assignments;
}

/// Distinct people who may do one of the actions at the resource. Unknown with the group's name when one of the holders is a group nobody could expand.
Computed peopleWith(const ComputedContext& context, std::uint32_t resource, const QStringList& actions)
{
    const std::vector<Assignment>& all = assignments(context);
    if (all.empty()) {
        return notRead();
    }
    const QString id = QString::fromStdString(context.estate.resources()[resource].id);
    QSet<QString> people;
    for (const Assignment& assignment : all) {
        if (!covers(assignment.scope, id) || assignment.principalType.compare(QLatin1String("ServicePrincipal"), Qt::CaseInsensitive) == 0) {
            continue;
        }
        const std::optional<QList<azure::Permission>>& permissions = assignment.permissions;
        if (!permissions) {
            return Computed::unknown(Text::tr("Not read: the role definition %1 (Reader).").arg(lastSegment(assignment.role)));
        }
        const bool may = std::any_of(actions.begin(), actions.end(), [&permissions](const QString& action) { return rbac::grantOf(*permissions, rbac::Plane::Control, action) != rbac::Grant::No; });
        if (!may) {
            continue;
        }
        if (assignment.principalType.compare(QLatin1String("Group"), Qt::CaseInsensitive) == 0) {
            const QString group = assignment.principalName.isEmpty() ? assignment.principal : assignment.principalName;
            return Computed::unknown(Text::tr("The members of the group \"%1\" were not read (Microsoft Graph: GroupMember.Read.All).").arg(group));
        }
        people.insert(assignment.principal);
    }
    return Computed::known(static_cast<qint64>(people.size()), Text::tr("people with a role at or above the resource; groups expanded"));
}

QStringList identitiesOf(const ComputedContext& context, std::uint32_t resource)
{
    const Place identity = Place::of(context, resource).at("identity");
    QStringList ids{identity.at("principalid").text().toLower()};
    for (const Place& each : identity.at("userassignedidentities").items()) {
        ids << each.at("principalid").text().toLower();
    }
    ids.removeAll(QString());
    return ids;
}

QJsonArray rolesAt(const std::vector<Assignment>& all, const QStringList& identities, const std::function<bool(const QString&)>& isWanted)
{
    QJsonArray roles;
    for (const Assignment& assignment : all) {
        if (identities.contains(assignment.principal) && isWanted(assignment.scope)) {
            roles.append(QJsonObject{{QStringLiteral("roleName"), assignment.roleName.isEmpty() ? lastSegment(assignment.role) : assignment.roleName}, {QStringLiteral("scope"), assignment.scope}});
        }
    }
    return roles;
}

} // namespace

Computed rolesOfIdentity(const ComputedContext& context, std::uint32_t resource)
{
    const std::vector<Assignment>& all = assignments(context);
    if (all.empty()) {
        return notRead();
    }
    // At or above the resource group: not on a single resource.
    const QJsonArray roles = rolesAt(all, identitiesOf(context, resource), [](const QString& scope) { return scope.count(u'/') <= 4; });
    return Computed::known(roles, Text::tr("roles of the app's identities on groups, subscriptions and above"));
}

Computed rolesOnAi(const ComputedContext& context, std::uint32_t resource)
{
    const std::vector<Assignment>& all = assignments(context);
    if (all.empty()) {
        return notRead();
    }
    const auto reachesAi = [&context](const QString& scope) {
        const std::vector<std::uint32_t>& accounts = context.estate.ofType("microsoft.cognitiveservices/accounts");
        return std::any_of(accounts.begin(), accounts.end(), [&](std::uint32_t account) { return covers(scope, QString::fromStdString(context.estate.resources()[account].id)); });
    };
    return Computed::known(rolesAt(all, identitiesOf(context, resource), reachesAi), Text::tr("roles of the app's identities that reach an AI account"));
}

Computed hasInferenceRole(const ComputedContext& context, std::uint32_t resource)
{
    const std::vector<Assignment>& all = assignments(context);
    const std::vector<std::uint32_t>& accounts = context.estate.ofType("microsoft.cognitiveservices/accounts");
    if (all.empty() || accounts.empty()) {
        return notRead();
    }
    const QStringList identities = identitiesOf(context, resource);
    const QString action = QStringLiteral("Microsoft.CognitiveServices/accounts/OpenAI/deployments/chat/completions/action");
    for (const Assignment& assignment : all) {
        const bool reaches = std::any_of(accounts.begin(), accounts.end(), [&](std::uint32_t account) { return covers(assignment.scope, QString::fromStdString(context.estate.resources()[account].id)); });
        const std::optional<QList<azure::Permission>>& permissions = assignment.permissions;
        const bool may = permissions && rbac::grantOf(*permissions, rbac::Plane::Data, action) != rbac::Grant::No;
        if (identities.contains(assignment.principal) && reaches && may) {
            return Computed::known(true, Text::tr("%1 on %2").arg(assignment.roleName, assignment.scope));
        }
    }
    return Computed::known(false, Text::tr("no role of the app's identities allows inference"));
}

Computed humanPrincipalsWithListKeys(const ComputedContext& context, std::uint32_t resource)
{
    if (typeOf(context, resource).startsWith(QLatin1String("microsoft.machinelearningservices/"))) {
        return peopleWith(context, resource, {QStringLiteral("Microsoft.MachineLearningServices/workspaces/onlineEndpoints/listKeys/action")});
    }
    return peopleWith(context, resource, {QStringLiteral("Microsoft.CognitiveServices/accounts/listKeys/action"), QStringLiteral("Microsoft.CognitiveServices/accounts/connections/listsecrets/action"),
                                          QStringLiteral("Microsoft.CognitiveServices/accounts/projects/connections/listsecrets/action")});
}

Computed humanPrincipalsWithFilterWrite(const ComputedContext& context, std::uint32_t resource)
{
    return peopleWith(context, resource, {QStringLiteral("Microsoft.CognitiveServices/accounts/raiPolicies/write"), QStringLiteral("Microsoft.CognitiveServices/accounts/deployments/write")});
}

Computed principalsReadingPromptTables(const ComputedContext& context, std::uint32_t resource)
{
    return peopleWith(context, resource, {QStringLiteral("Microsoft.OperationalInsights/workspaces/query/read"), QStringLiteral("Microsoft.OperationalInsights/workspaces/query/AppTraces/read")});
}

} // namespace audit::compute
