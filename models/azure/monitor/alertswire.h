// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/alerts.h"
#include "core/result.h"

/// JSON of alerts and their rules (AlertsManagement.json, metricAlert_API.json, scheduledQueryRule_API.json, actionGroups_API.json).
namespace azure::alertswire {

/// MalformedResponse when there are no essentials.
core::Result<FiredAlert> readAlert(const QJsonObject& body);
QList<AlertEvent> readHistory(const QJsonObject& body);
core::Result<AlertRule> readRule(const QJsonObject& body);
ActionGroup readActionGroup(const QJsonObject& body);
/// The body of a PUT: `raw` with what is typed put over it, without what only the service writes.
QJsonObject writeRule(const AlertRule& rule);
/// Whole minutes of "PT15M", "PT1H", "P1D"; 0 for anything else.
int minutesOf(const QString& duration);
QString durationOf(int minutes);

} // namespace azure::alertswire
