// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/alerts/rule.h"
#include "sandbox/services/logs/querysource.h"

#include <functional>

namespace sandbox::alerts {

/// Where the query of a log rule looks: the workspaces of its scope, and the resource when it is none of them. On the server's thread.
QueryScope scopeOf(World& world, const Rule& rule);

/// Runs the query of a log rule at each multiple of its frequency in [from, to) (minutes since 1970) over the window before, with now()
/// at that minute, and compares what comes back. A day's rows are read once. On any thread, waits for simulated rows; `ends` stops it.
Hits evaluateLogs(const LogStore& store, const QueryScope& scope, const Rule& rule, qint64 from, qint64 to, const std::function<bool()>& ends);

} // namespace sandbox::alerts
