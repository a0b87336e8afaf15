// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kql/columntable.h"
#include "monitoring/systems.h"

#include <QDateTime>

namespace monitoring {

/// Paths to list the activity log of the system's resource groups (Activity Logs, api-version 2015-04-01), one a group.
QStringList activityPaths(const System& system, const QDateTime& from, const QDateTime& to);

/// The events as rows: TimeGenerated, Resource, Operation, Status, Caller, ResourceGroup, CorrelationId; newest first, what was done and succeeded or failed,
/// not what merely read. Pure.
kql::ColumnTable activityTable(const QList<QJsonObject>& events);

} // namespace monitoring
