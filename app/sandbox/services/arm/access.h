// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox::arm {

/// What role assignments allow, as Azure RBAC decides: an action holds where an assignment at or above the scope has it
/// in actions and not in notActions, and no deny assignment takes it away; data actions likewise. Read fresh each time,
/// so that a new assignment works at once.
class Access
{
public:
    Access(World& world, const Caller& caller);

    bool allows(const QString& action, const QString& scope) const;
    bool allowsData(const QString& dataAction, const QString& scope) const;
    /// Whether any assignment lies at, above or below `scope`.
    bool reaches(const QString& scope) const;
    /// `{actions, notActions, dataActions, notDataActions}` of each assignment at or above `scope`. Deny assignments are
    /// not in there, as in the service.
    QJsonArray permissionsAt(const QString& scope) const;
    bool isUnlimited() const { return m_unlimited; }

private:
    struct Grant
    {
        QString scope;
        QJsonObject permissions;
    };
    struct Denial
    {
        QString scope;
        bool onlyThere = false;
        QJsonArray permissions;
    };
    void readDenials(World& world, const Caller& caller);
    bool granted(const QString& action, const QString& scope, const char* with, const char* without) const;
    bool denied(const QString& action, const QString& scope, const char* with, const char* without) const;

    bool m_unlimited = false; ///< the sandbox itself, inside the process
    QList<Grant> m_grants;
    QList<Denial> m_denials;
};

/// Permission object of a role, built in or custom, by definition id; empty when there is none.
QJsonObject permissionsOfRole(const Estate& estate, const QString& roleDefinitionId);

/// "Microsoft.Search/*/read" against "microsoft.search/searchServices/read": `*` stands for any text, case does not
/// count.
bool actionMatches(const QString& pattern, const QString& action);

} // namespace sandbox::arm
