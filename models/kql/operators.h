// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"
#include "kql/kql.h"

namespace kql {

/// What an operator that works on rows may ask of the evaluator.
struct OperatorContext
{
    const Scope& scope; ///< for bindExpression()
    const Options& options;
    /// Further steps over a table: the inside of mv-apply, a summarize that another operator is made of.
    std::function<core::Result<Table>(const std::vector<Operator>& steps, Table input)> apply;
    /// Errors when the query was stopped or `rows` are too many; ask every few thousand rows that an operator makes.
    std::function<core::Result<void>(size_t rows)> check;
};

/// An operator over rows: simple to write, and fast enough where tables are small. Errors as semanticError() makes them.
using RowOperator = core::Result<Table> (*)(const OperatorContext& context, const Operator& step, Table input);

/// Operators by name. They come before the evaluator's own, so that one here replaces one there.
const QHash<QString, RowOperator>& rowOperators();

/// By topic (operators_*.cpp).
core::Result<Table> expandValues(const OperatorContext& context, const Operator& step, Table input);

} // namespace kql
