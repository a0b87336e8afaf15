// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "kql/ast.h"
#include "kql/columnvector.h"

#include <QHash>
#include <functional>

namespace kql {

using Row = std::vector<Value>;
using RowFunction = std::function<Value(const Row&)>;

struct BoundCall;

/// An expression bound to a schema: its result type and how to compute it from a row. `constant` when it reads no column.
struct Bound
{
    Bound() = default;
    Bound(Type resultType, RowFunction function, bool isConstant = false, int columnIndex = -1)
        : type(resultType), evaluate(std::move(function)), constant(isConstant), column(columnIndex)
    {
    }
    Type type = Type::String;
    RowFunction evaluate;
    bool constant = false;
    /// Set when the expression is a plain column.
    int column = -1;
    /// Operator or function and its arguments, for evaluation by columns (vectorised.h). Without it the closure gets each row.
    std::shared_ptr<const BoundCall> call;
    Value operator()(const Row& row) const { return evaluate(row); }
};

/// How a bound expression is made of others. A constant or a plain column has none.
struct BoundCall
{
    /// Function, or operator as written: + - * / % == != < <= > >= =~ !~ and or contains ... between !between in !in "in~" ...,
    /// "neg" for unary minus, "." for a member (second argument: its name), "[]" for an element.
    QString name;
    /// Every expression whose value the result depends on.
    std::vector<Bound> arguments;
    /// The result from the arguments' values; may be empty where only `Bound::evaluate` can tell.
    std::function<Value(const std::vector<Value>& arguments)> apply;
    /// False: another result for the same arguments (rand(), row_number()): once for each row, in order, never remembered.
    bool pure = true;
    /// A function over the whole column (prev, row_cumsum): computes it from the arguments' columns; empty for all others.
    std::function<core::Result<ColumnRef>(const std::vector<ColumnRef>& arguments, size_t rows)> wholeColumn;
};

struct Diagnostic;
struct UserFunction;

/// What names and sub-queries mean while binding.
struct Scope
{
    QString query; ///< for positions in errors
    Ticks now = 0;
    QHash<QString, Bound> scalars;                                              ///< let name = scalar
    QHash<QString, std::shared_ptr<const UserFunction>> functions;              ///< let name = (...) { ... }
    std::function<core::Result<Table>(const Pipeline&)> evaluatePipeline;       ///< toscalar(), in (table)
    std::function<bool(const QString&)> isTable;                                ///< of a let or of the source
    /// A call of a let function with a scalar result; its arguments are bound to `schema`.
    std::function<core::Result<Bound>(const Expression& call, const Schema& schema)> callFunction;
    /// Set while a text is only checked: problems are collected, tables are empty, and values say nothing.
    std::shared_ptr<QList<Diagnostic>> problems;
};

/// Binds one expression to `schema`. SemanticError for unknown names, functions and impossible types.
core::Result<Bound> bindExpression(const ExpressionPtr& expression, const Schema& schema, const Scope& scope);

/// in, !in, in~, has_any, has_all: the right side is a list of constants, dynamic arrays, or a one-column table.
core::Result<Bound> bindMembership(const Expression& expression, const Schema& schema, const Scope& scope);

/// A call of a scalar function of the language (binder_calls.cpp), of prev, row_number and their kin over whole columns
/// (windows.cpp), and an operator of arithmetic (binder_arithmetic.cpp).
core::Result<Bound> bindCall(const Expression& expression, const Schema& schema, const Scope& scope);
core::Result<Bound> bindWindow(const Expression& expression, std::vector<Bound> arguments, const Scope& scope);
bool isWindow(const QString& function);
core::Result<Bound> bindArithmetic(const Expression& expression, const Bound& left, const Bound& right, const Scope& scope);
core::Result<Bound> bindNegation(const Expression& expression, const Bound& operand, const Scope& scope);
/// Nothing wrong with these operands of a comparison, `and`, `or`, in or between; otherwise what is.
std::optional<QString> operandProblem(const QString& op, const std::vector<Bound>& operands);
core::Result<std::vector<Bound>> bindAll(const std::vector<ExpressionPtr>& list, const Schema& schema, const Scope& scope);
Bound constantOf(Type type, const Value& value);

/// SemanticError at the place of `at`.
core::Error semanticError(const Scope& scope, const Expression& at, const QString& message);

/// Kusto's automatic name of a result column, empty when it has none (then Column1, Column2, ... are used).
QString automaticName(const Expression& expression);

/// Binary comparison and text operators (==, has, contains, ...): result type bool. `nullptr` when `op` is none.
RowFunction bindComparison(const QString& op, const Bound& left, const Bound& right);
/// The same on two values of known types.
using PairFunction = std::function<Value(const Value& left, const Value& right)>;
PairFunction comparison(const QString& op, Type left, Type right);
/// The test behind a text operator (contains, has, startswith, ... with ! and _cs), for constants and for has_any/has_all.
std::function<bool(const QString&, const QString&)> textTest(const QString& op);

} // namespace kql
