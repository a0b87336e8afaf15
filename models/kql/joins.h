// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/limits.h"

namespace kql {

/// Whether the language has this join kind.
bool isJoinKind(const QString& kind);

/// Joins two tables on pairs of columns (left, right), which compare as their common type; a null key never matches. `kind` as the
/// language spells it. The result has the left columns, then the right ones; a repeated name gets a number. Rows come by left row,
/// then right row; QueryLimitsExceeded before a result that is too large is made.
core::Result<ColumnTable> joinTables(const ColumnTable& left, const ColumnTable& right, const QList<QPair<int, int>>& keys,
                                     const QString& kind, const Limits& limits);

} // namespace kql
