// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/authorization/authorizationtypes.h"

namespace rbac {

/// Control plane: calls to Azure Resource Manager (`actions`). Data plane: calls to the service itself (`dataActions`).
enum class Plane { Control, Data };

/// "control" and "data".
QString planeName(Plane plane);

/// "Microsoft.Search/*/read" against "microsoft.search/searchServices/read": `*` stands for any text (also none, also across
/// slashes), anywhere and repeatedly; case does not count.
bool actionMatches(const QString& pattern, const QString& action);

/// Whether an action is allowed by one or more entries.
enum class Grant {
    No,
    Conditional, ///< only entries with a condition allow it
    Yes
};

/// What Azure RBAC decides over `permissions`: each entry allows its (actions - notActions), the entries add up, so notActions of
/// one entry take nothing from another. Data actions likewise.
Grant grantOf(const QList<azure::Permission>& permissions, Plane plane, const QString& action);

/// Whether a management lock of this level forbids `action`: CanNotDelete stops deletions; ReadOnly stops everything of the control
/// plane that is no read, also POST actions such as listKeys. Locks never reach the data plane.
bool lockForbids(azure::ManagementLock::Level level, Plane plane, const QString& action);

} // namespace rbac
