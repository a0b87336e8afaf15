// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/authorization/authorizationclient.h"

#include "azure/authorization/authorizationwire.h"

namespace azure {

namespace {

constexpr char kVersion[] = "2022-04-01";
constexpr char kLocksVersion[] = "2020-05-01";

QString collection(const QString& scope, const char* name)
{
    const QString base = scope.endsWith(QLatin1Char('/')) ? scope.chopped(1) : scope;
    return base + QStringLiteral("/providers/Microsoft.Authorization/") + QLatin1String(name);
}

template <typename T> using Reader = T (*)(const QJsonObject&);

template <typename T>
QCoro::Task<core::Result<QList<T>>> listed(ArmClient* arm, Reader<T> read, QString path, QString version, QString tenantId,
                                           http::CallContext context)
{
    const core::Result<QList<QJsonObject>> rows = co_await arm->list(path, version, tenantId, context);
    if (!rows) {
        co_return rows.error();
    }
    QList<T> items;
    for (const QJsonObject& row : *rows) {
        items.append(read(row));
    }
    co_return items;
}

} // namespace

QCoro::Task<core::Result<QList<Permission>>> AuthorizationClient::permissions(QString scope, QString tenantId,
                                                                              http::CallContext context)
{
    return listed<Permission>(m_arm, authorizationwire::readPermission, collection(scope, "permissions"), QLatin1String(kVersion),
                              tenantId, context);
}

QCoro::Task<core::Result<QList<RoleAssignment>>> AuthorizationClient::roleAssignments(QString scope, QString tenantId,
                                                                                      http::CallContext context)
{
    return listed<RoleAssignment>(m_arm, authorizationwire::readRoleAssignment,
                                  collection(scope, "roleAssignments?$filter=atScope()"), QLatin1String(kVersion), tenantId, context);
}

QCoro::Task<core::Result<QList<RoleDefinition>>> AuthorizationClient::roleDefinitions(QString scope, QString tenantId,
                                                                                      http::CallContext context)
{
    return listed<RoleDefinition>(m_arm, authorizationwire::readRoleDefinition, collection(scope, "roleDefinitions"),
                                  QLatin1String(kVersion), tenantId, context);
}

QCoro::Task<core::Result<QList<DenyAssignment>>> AuthorizationClient::denyAssignments(QString scope, QString tenantId,
                                                                                      http::CallContext context)
{
    return listed<DenyAssignment>(m_arm, authorizationwire::readDenyAssignment,
                                  collection(scope, "denyAssignments?$filter=atScope()"), QLatin1String(kVersion), tenantId, context);
}

QCoro::Task<core::Result<QList<ManagementLock>>> AuthorizationClient::locks(QString scope, QString tenantId, http::CallContext context)
{
    return listed<ManagementLock>(m_arm, authorizationwire::readLock, collection(scope, "locks"), QLatin1String(kLocksVersion),
                                  tenantId, context);
}

} // namespace azure
