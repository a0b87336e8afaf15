// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/world.h"

namespace sandbox::arm {

/// Events of the activity log that the simulated history brings, newest first; empty without one. `from` to `to`, of one
/// subscription.
QList<QJsonObject> simulatedEvents(World& world, const QString& subscriptionId, const QDateTime& from, const QDateTime& to);

/// The row of the AzureActivity table for an event, to the workspaces of its subscription.
void recordActivity(World& world, const QJsonObject& event);

} // namespace sandbox::arm
