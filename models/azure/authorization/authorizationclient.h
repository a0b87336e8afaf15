// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "azure/authorization/authorizationtypes.h"

namespace azure {

/// Microsoft.Authorization at any scope: subscription, resource group or resource id. Everything here reads; `tenantId` empty
/// means the session's tenant. Main thread; keep `arm` alive until the tasks ended.
class AuthorizationClient
{
public:
    explicit AuthorizationClient(ArmClient* arm) : m_arm(arm) {}
    /// What the caller may do at `scope`: one entry for each of their role assignments at or above it, groups included
    /// (Permissions_ListForResource). Asks for no permission itself.
    QCoro::Task<core::Result<QList<Permission>>> permissions(QString scope, QString tenantId, http::CallContext context);
    /// Assignments at and above `scope` (`$filter=atScope()`), for everybody. Needs roleAssignments/read.
    QCoro::Task<core::Result<QList<RoleAssignment>>> roleAssignments(QString scope, QString tenantId, http::CallContext context);
    /// Built-in and custom roles that can be assigned at `scope`.
    QCoro::Task<core::Result<QList<RoleDefinition>>> roleDefinitions(QString scope, QString tenantId, http::CallContext context);
    /// Deny assignments at and above `scope`. Needs denyAssignments/read.
    QCoro::Task<core::Result<QList<DenyAssignment>>> denyAssignments(QString scope, QString tenantId, http::CallContext context);
    /// Locks at `scope` and everywhere below it; ask at the subscription to see all that can matter. Needs locks/read.
    QCoro::Task<core::Result<QList<ManagementLock>>> locks(QString scope, QString tenantId, http::CallContext context);

private:
    ArmClient* m_arm;
};

} // namespace azure
