// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/alerts/alertdraft.h"
#include "monitoring/failures/query.h"

namespace monitoring::failures {

/// A mode's rule as the condition of a log alert: its share where it is judged by one, otherwise how often it occurred. The first source
/// of the mode is asked, with the person's numbers; `filters` narrow it as they narrow the page. Nothing for modes that are made of
/// several answers, and for those that others hold. Pure.
std::optional<LogCondition> alertCondition(const Mode& mode, const ModeCatalogue& rules, const QMap<QString, QString>& filters);

} // namespace monitoring::failures
