// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/authorization/authorizationwire.h"

#include <QJsonArray>

namespace azure::authorizationwire {

namespace {

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QStringList texts(const QJsonObject& object, const char* member)
{
    QStringList list;
    const QJsonArray array = object.value(QLatin1String(member)).toArray();
    for (const QJsonValue& entry : array) {
        list.append(entry.toString());
    }
    return list;
}

QStringList ids(const QJsonObject& object, const char* member)
{
    QStringList list;
    const QJsonArray array = object.value(QLatin1String(member)).toArray();
    for (const QJsonValue& entry : array) {
        list.append(text(entry.toObject(), "id"));
    }
    return list;
}

QList<Permission> permissions(const QJsonObject& properties)
{
    QList<Permission> list;
    const QJsonArray array = properties.value(QLatin1String("permissions")).toArray();
    for (const QJsonValue& entry : array) {
        list.append(readPermission(entry.toObject()));
    }
    return list;
}

/// What the extension resource hangs on: everything before its last "/providers/".
QString scopeOf(const QString& id)
{
    const qsizetype at = id.lastIndexOf(QLatin1String("/providers/"), -1, Qt::CaseInsensitive);
    return at > 0 ? id.left(at) : QStringLiteral("/");
}

} // namespace

Permission readPermission(const QJsonObject& body)
{
    Permission permission;
    permission.actions = texts(body, "actions");
    permission.notActions = texts(body, "notActions");
    permission.dataActions = texts(body, "dataActions");
    permission.notDataActions = texts(body, "notDataActions");
    permission.condition = text(body, "condition");
    return permission;
}

RoleAssignment readRoleAssignment(const QJsonObject& body)
{
    const QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    RoleAssignment assignment;
    assignment.id = text(body, "id");
    assignment.scope = text(properties, "scope");
    assignment.roleDefinitionId = text(properties, "roleDefinitionId");
    assignment.principalId = text(properties, "principalId");
    assignment.principalType = text(properties, "principalType");
    assignment.condition = text(properties, "condition");
    return assignment;
}

RoleDefinition readRoleDefinition(const QJsonObject& body)
{
    const QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    RoleDefinition definition;
    definition.id = text(body, "id");
    definition.name = text(body, "name");
    definition.roleName = text(properties, "roleName");
    definition.description = text(properties, "description");
    definition.isBuiltIn = text(properties, "type").compare(QLatin1String("BuiltInRole"), Qt::CaseInsensitive) == 0;
    definition.assignableScopes = texts(properties, "assignableScopes");
    definition.permissions = permissions(properties);
    return definition;
}

DenyAssignment readDenyAssignment(const QJsonObject& body)
{
    const QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    DenyAssignment denial;
    denial.id = text(body, "id");
    denial.name = text(properties, "denyAssignmentName");
    denial.scope = text(properties, "scope");
    denial.permissions = permissions(properties);
    denial.principals = ids(properties, "principals");
    denial.excludedPrincipals = ids(properties, "excludePrincipals");
    denial.onlyThisScope = properties.value(QLatin1String("doNotApplyToChildScopes")).toBool();
    denial.condition = text(properties, "condition");
    return denial;
}

ManagementLock readLock(const QJsonObject& body)
{
    const QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    ManagementLock lock;
    lock.id = text(body, "id");
    lock.name = text(body, "name");
    lock.scope = scopeOf(lock.id);
    lock.notes = text(properties, "notes");
    const bool readOnly = text(properties, "level").compare(QLatin1String("ReadOnly"), Qt::CaseInsensitive) == 0;
    lock.level = readOnly ? ManagementLock::Level::ReadOnly : ManagementLock::Level::CanNotDelete;
    return lock;
}

} // namespace azure::authorizationwire
