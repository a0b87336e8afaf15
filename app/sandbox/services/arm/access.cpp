// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/arm/access.h"

#include "sandbox/services/arm/catalog.h"
#include "sandbox/services/arm/resourceid.h"

namespace sandbox::arm {

bool actionMatches(const QString& pattern, const QString& action)
{
    const QStringList pieces = pattern.split(QLatin1Char('*'));
    if (pieces.size() == 1)
        return sameText(pattern, action);
    if (!action.startsWith(pieces.first(), Qt::CaseInsensitive))
        return false;
    qsizetype at = pieces.first().size();
    for (qsizetype i = 1; i + 1 < pieces.size(); ++i) {
        const qsizetype found = action.indexOf(pieces.at(i), at, Qt::CaseInsensitive);
        if (found < 0)
            return false;
        at = found + pieces.at(i).size();
    }
    return action.size() - at >= pieces.last().size() && action.endsWith(pieces.last(), Qt::CaseInsensitive);
}

namespace {

bool anyMatches(const QJsonValue& patterns, const QString& action)
{
    const QJsonArray array = patterns.toArray();
    for (const QJsonValue& pattern : array) {
        if (actionMatches(pattern.toString(), action))
            return true;
    }
    return false;
}

} // namespace

QJsonObject permissionsOfRole(const Estate& estate, const QString& roleDefinitionId)
{
    const QString name = roleDefinitionId.section(QLatin1Char('/'), -1);
    const QJsonArray& builtIn = Catalog::instance().roleDefinitions();
    for (const QJsonValue& entry : builtIn) {
        QJsonObject role = entry.toObject();
        if (!sameText(role.value(QLatin1String("name")).toString(), name))
            continue;
        for (const char* member : {"name", "roleName", "description"})
            role.remove(QLatin1String(member));
        return role;
    }
    const auto custom = estate.named(QStringLiteral("Microsoft.Authorization/roleDefinitions"), name);
    if (!custom)
        return {};
    return custom->value(QLatin1String("properties"))
        .toObject()
        .value(QLatin1String("permissions"))
        .toArray()
        .first()
        .toObject();
}

Access::Access(World& world, const Caller& caller)
{
    m_unlimited = caller.objectId.isEmpty() && caller.tenantId.isEmpty() && !caller.viaKey;
    if (caller.objectId.isEmpty())
        return;
    const auto assignments = world.estate().resources(QStringLiteral("Microsoft.Authorization/roleAssignments"));
    for (const QJsonObject& assignment : assignments) {
        const QJsonObject properties = assignment.value(QLatin1String("properties")).toObject();
        if (!sameText(properties.value(QLatin1String("principalId")).toString(), caller.objectId))
            continue;
        const QString scope = properties.value(QLatin1String("scope")).toString();
        // A service principal may hold roles in both tenants; its token is good in the one that issued it.
        if (!sameText(world.estate().tenantOf(scope), caller.tenantId))
            continue;
        m_grants.append(
            {scope, permissionsOfRole(world.estate(), properties.value(QLatin1String("roleDefinitionId")).toString())});
    }
    readDenials(world, caller);
}

void Access::readDenials(World& world, const Caller& caller)
{
    const auto names = [](const QJsonValue& principals, const QString& objectId) {
        const QJsonArray array = principals.toArray();
        return std::any_of(array.begin(), array.end(), [&](const QJsonValue& principal) {
            const QString id = principal.toObject().value(QLatin1String("id")).toString();
            return sameText(id, objectId) || id == QLatin1String("00000000-0000-0000-0000-000000000000");
        });
    };
    const auto denials = world.estate().resources(QStringLiteral("Microsoft.Authorization/denyAssignments"));
    for (const QJsonObject& denial : denials) {
        const QJsonObject properties = denial.value(QLatin1String("properties")).toObject();
        const bool meant = names(properties.value(QLatin1String("principals")), caller.objectId) &&
                           !names(properties.value(QLatin1String("excludePrincipals")), caller.objectId);
        if (meant)
            m_denials.append({properties.value(QLatin1String("scope")).toString(),
                              properties.value(QLatin1String("doNotApplyToChildScopes")).toBool(),
                              properties.value(QLatin1String("permissions")).toArray()});
    }
}

bool Access::denied(const QString& action, const QString& scope, const char* with, const char* without) const
{
    return std::any_of(m_denials.begin(), m_denials.end(), [&](const Denial& denial) {
        const bool here = denial.onlyThere ? sameText(scope, denial.scope) : isWithin(scope, denial.scope);
        return here && std::any_of(denial.permissions.begin(), denial.permissions.end(), [&](const QJsonValue& entry) {
                   const QJsonObject permission = entry.toObject();
                   return anyMatches(permission.value(QLatin1String(with)), action) &&
                          !anyMatches(permission.value(QLatin1String(without)), action);
               });
    });
}

bool Access::granted(const QString& action, const QString& scope, const char* with, const char* without) const
{
    if (denied(action, scope, with, without))
        return false;
    return std::any_of(m_grants.begin(), m_grants.end(), [&](const Grant& grant) {
        return isWithin(scope, grant.scope) && anyMatches(grant.permissions.value(QLatin1String(with)), action) &&
               !anyMatches(grant.permissions.value(QLatin1String(without)), action);
    });
}

bool Access::allows(const QString& action, const QString& scope) const
{
    return m_unlimited || granted(action, scope, "actions", "notActions");
}

bool Access::allowsData(const QString& dataAction, const QString& scope) const
{
    return m_unlimited || granted(dataAction, scope, "dataActions", "notDataActions");
}

bool Access::reaches(const QString& scope) const
{
    return m_unlimited || std::any_of(m_grants.begin(), m_grants.end(), [&](const Grant& grant) {
               return isWithin(scope, grant.scope) || isWithin(grant.scope, scope);
           });
}

QJsonArray Access::permissionsAt(const QString& scope) const
{
    QJsonArray permissions;
    for (const Grant& grant : m_grants) {
        if (isWithin(scope, grant.scope))
            permissions.append(grant.permissions);
    }
    return permissions;
}

} // namespace sandbox::arm
