// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/alerts/rule.h"

namespace sandbox::alerts {

/// One fired alert. Times are minutes since 1970.
struct Alert
{
    QString id;     ///< a GUID that follows from rule, time series and minute: the same however it was found
    Rule rule;      ///< as it was when it fired
    QString series; ///< key of the time series
    QString targetId;
    qint64 firedAt = 0;
    qint64 resolvedAt = 0; ///< 0: still fired
    double value = 0;
};

/// Alerts of a rule from its hits: one from the first hit until the condition was away for so many evaluations as resolve it; one a hit
/// when the rule does not resolve by itself. `evaluatedTo`: evaluations before this minute are known.
QList<Alert> alertsOf(const Rule& rule, const Hits& hits, qint64 evaluatedTo);

} // namespace sandbox::alerts
