// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/authorization/authorizationtypes.h"

#include <QJsonObject>

namespace azure::authorizationwire {

/// The one place that knows the JSON of Microsoft.Authorization (2022-04-01; locks 2020-05-01).

Permission readPermission(const QJsonObject& body);
RoleAssignment readRoleAssignment(const QJsonObject& body);
RoleDefinition readRoleDefinition(const QJsonObject& body);
DenyAssignment readDenyAssignment(const QJsonObject& body);
ManagementLock readLock(const QJsonObject& body);

} // namespace azure::authorizationwire
