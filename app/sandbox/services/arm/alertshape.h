// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/alerts/firing.h"
#include "sandbox/services/arm/answers.h"

namespace sandbox::arm {

/// A fired alert as people left it: what fired, and what they made of it.
struct ShownAlert
{
    alerts::Alert fired;
    QString id;    ///< ARM id below the target
    QString state; ///< "New", "Acknowledged", "Closed"
    QJsonArray modifications; ///< oldest first
    QDateTime modifiedAt;
    QString modifiedBy;
};

/// Puts together what fired with what was done about it. Alerts of the simulated past were looked after: what resolved long ago is closed,
/// what resolved today acknowledged.
ShownAlert shownAlert(World& world, const alerts::Alert& fired, const QDateTime& begun);
/// Notes a change of state by `who`; kept with the estate.
void changeState(World& world, ShownAlert& alert, const QString& state, const QString& comment, const QString& who);

/// essentials and, when wanted, context of the answer (AlertsManagement.json, alert).
QJsonObject alertJson(const ShownAlert& alert, bool withContext);
QJsonObject essentialsOf(const ShownAlert& alert);

} // namespace sandbox::arm
