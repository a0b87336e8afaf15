// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rbac/action.h"

namespace rbac {

/// A built-in role of Azure. Its id is the same in every tenant and cloud.
struct Role
{
    QString id;   ///< GUID of the role definition
    QString name; ///< in English, as Azure shows it everywhere
    azure::Permission permission;
};

/// The roles that this product's features ask for, from the narrowest to the broadest (published definitions).
const QList<Role>& builtInRoles();
/// By GUID or whole role definition id; null for others.
const Role* roleById(const QString& idOrGuid);
/// Those that allow all `actions`, narrowest first. Roles that may do everything are named only where nothing else helps.
QList<Role> rolesGranting(Plane plane, const QStringList& actions);
/// Owner, User Access Administrator and Role Based Access Control Administrator: who can give others a role.
bool mayAssignRoles(const QString& roleDefinitionId);

} // namespace rbac
