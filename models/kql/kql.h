// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kql/tablesource.h"

namespace kql {

/// Why a running query has to end.
enum class Stop { No, Cancelled, TimedOut };

struct Options
{
    QDateTime now;                  ///< what now() and ago() mean
    qint64 maximumRows = 5'000'000; ///< of any intermediate table; more is an error instead of exhausted memory
    qint64 maximumBytes = qint64(2) << 30; ///< of any intermediate table, likewise
    /// Asked between steps and every few thousand rows, on the evaluating thread; empty: the query is never stopped.
    std::function<Stop()> stop;
};

/// Runs a query of the Kusto query language (README.md lists what is known) and returns its one result table. Errors have kind
/// BadRequest, code "SyntaxError" or "SemanticError", and line and column in `details`; "QueryLimitsExceeded" when an intermediate
/// table becomes too large; kind Cancelled or Timeout when `options.stop` said so. Pure; any thread.
core::Result<ColumnTable> evaluate(const QString& query, const TableSource& source, const Options& options);

/// The same over small tables in rows.
core::Result<Table> run(const QString& query, const RowSource& source, const Options& options);

} // namespace kql
