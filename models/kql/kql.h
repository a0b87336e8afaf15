// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kql/table.h"

#include <functional>
#include <optional>

namespace kql {

/// Gives the rows of a table by its case-sensitive name, or nothing when there is no such table.
using TableSource = std::function<std::optional<Table>(const QString& name)>;

struct Options
{
    QDateTime now;                 ///< what now() and ago() mean
    qint64 maximumRows = 5'000'000; ///< of any intermediate table; more is an error instead of exhausted memory
};

/// Runs a query of the Kusto query language (the subset that README.md lists) and returns its one result table. Errors have
/// kind BadRequest, code "SyntaxError" or "SemanticError", and line and column in `details`. Pure; any thread.
core::Result<Table> run(const QString& query, const TableSource& source, const Options& options);

} // namespace kql
