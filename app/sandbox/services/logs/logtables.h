// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/table.h"
#include "sandbox/world.h"

namespace sandbox {

/// Rows of a workspace as a typed table: `name` is a Log Analytics table (AppRequests, AzureDiagnostics, ...). Nothing for a
/// table that the workspace schema does not know. `from`/`to` limit TimeGenerated (from inclusive, to exclusive).
struct TimeRange
{
    QDateTime from;
    QDateTime to;
};
std::optional<kql::Table> workspaceTable(const TelemetryStore& store, const QString& name, const QString& workspaceResourceId,
                                         const std::optional<TimeRange>& range);

/// The same rows under the names of the Application Insights scope (requests, dependencies, ...); workspace names work too.
std::optional<kql::Table> classicTable(const TelemetryStore& store, const QString& name, const QString& workspaceResourceId,
                                       const std::optional<TimeRange>& range);

/// The query API's `timespan`: an ISO 8601 duration (up to now), start/end, start/duration or duration/end. `valid` is false
/// when the text is none of them.
std::optional<TimeRange> parseTimespan(const QString& text, const QDateTime& now, bool& valid);

} // namespace sandbox
