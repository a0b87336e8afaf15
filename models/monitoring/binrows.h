// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columntable.h"

#include <QDateTime>
#include <optional>

namespace monitoring {

/// Whether each row of the query's answer depends on the rows of its own bucket alone, so that the answer of a window is the answer of
/// its first buckets followed by that of the rest: one table, where/extend/project/lookup/mv-expand, one summarize by
/// `TimeGenerated = bin(TimeGenerated, _grain)`, and nothing asked of another table. Pure; says no when in doubt.
bool isByBucket(const QString& query);

/// The rows of `table` with a time in [from, to). None when it has no column of times.
kql::ColumnTable rowsBetween(const kql::ColumnTable& table, const QDateTime& from, const QDateTime& to);
/// The rows of both, those of `first` first; nothing when their columns are not the same.
std::optional<kql::ColumnTable> joinedRows(const kql::ColumnTable& first, const kql::ColumnTable& second);

} // namespace monitoring
