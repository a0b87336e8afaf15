// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"
#include "kql/limits.h"

namespace kql {

/// The values of an expression for every row of `table`, to whose schema it is bound. Takes the fastest way that the expression
/// allows: a kernel over whole columns; once for each distinct text when it reads one column of text or dynamic; else row by row.
core::Result<ColumnRef> evaluateColumn(const Bound& bound, const ColumnTable& table, const Limits& limits);

/// The same by the closure alone, row by row. Slow; what the other ways must agree with.
core::Result<ColumnRef> evaluateByRows(const Bound& bound, const ColumnTable& table, const Limits& limits);

/// Numbers of the rows for which a condition of type bool or dynamic is true, ascending. The parts of an `and` are asked in
/// order, each only for the rows that passed the earlier ones.
core::Result<std::vector<quint32>> matchingRows(const Bound& condition, const ColumnTable& table, const Limits& limits);

/// The columns that an expression reads; nothing when it does not tell (a closure without a BoundCall).
std::optional<std::vector<size_t>> columnsRead(const Bound& bound);
/// Whether a value needs no row.
bool readsNothing(const Bound& bound);

} // namespace kql
