// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace azure {

/// One entry of a permission list: what a role assignment brings, or what a role or deny assignment names
/// (arm-authorization 2022-04-01). Patterns with `*`, without case.
struct Permission
{
    QStringList actions, notActions, dataActions, notDataActions;
    QString condition; ///< attribute-based condition, empty in most tenants
    friend bool operator==(const Permission&, const Permission&) = default;
};

/// A role given to somebody at a scope; children of the scope inherit it.
struct RoleAssignment
{
    QString id, scope, roleDefinitionId, principalId;
    QString principalType; ///< User, Group, ServicePrincipal, ForeignGroup, Device
    QString condition;
    friend bool operator==(const RoleAssignment&, const RoleAssignment&) = default;
};

struct RoleDefinition
{
    QString id, name; ///< `name` is the GUID
    QString roleName, description;
    bool isBuiltIn = false;
    QStringList assignableScopes;
    QList<Permission> permissions;
    friend bool operator==(const RoleDefinition&, const RoleDefinition&) = default;
};

/// What principals must not do although a role allows it.
struct DenyAssignment
{
    QString id, name, scope;
    QList<Permission> permissions;
    QStringList principals;        ///< object ids; the nil GUID means everybody
    QStringList excludedPrincipals;
    bool onlyThisScope = false;    ///< doNotApplyToChildScopes
    QString condition;
    friend bool operator==(const DenyAssignment&, const DenyAssignment&) = default;
};

/// Microsoft.Authorization/locks: forbids changes whatever the roles say. Inherited by everything below `scope`.
struct ManagementLock
{
    enum class Level { CanNotDelete, ReadOnly };
    QString id, name, scope, notes;
    Level level = Level::CanNotDelete;
    friend bool operator==(const ManagementLock&, const ManagementLock&) = default;
};

/// A person, group or application by name, as Microsoft Graph knows them.
struct Principal
{
    QString objectId, displayName;
    QString userName; ///< people only
    QString kind;     ///< user, group, servicePrincipal
    friend bool operator==(const Principal&, const Principal&) = default;
};

} // namespace azure
