// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/binder.h"
#include "kql/limits.h"

namespace kql {

/// A function of a let, with the names that it sees: those defined before it.
struct UserFunction
{
    std::shared_ptr<Function> function;
    QHash<QString, Bound> scalars;
    QHash<QString, std::shared_ptr<const UserFunction>> functions;
    QHash<QString, ColumnTable> tables;
};

/// Runs parsed pipelines over a TableSource, by columns. One instance a query; not shared between threads.
class Evaluator
{
public:
    Evaluator(const QString& query, const TableSource& source, const Options& options);
    core::Result<ColumnTable> run(const Query& query);
    /// Collects every problem instead of stopping at the first, over a source whose tables are empty. The columns of the result.
    Schema check(const Query& query, QList<Diagnostic>& problems);

private:
    using TableResult = core::Result<ColumnTable>;
    using Steps = std::span<const Operator>;
    /// A call of a let function with its arguments by parameter.
    struct Call
    {
        Expression place;
        QHash<QString, Bound> scalars;
        QHash<QString, ColumnTable> tables;
    };
    // let statements and their functions (evaluator_functions.cpp).
    core::Result<void> define(const Let& let);
    template <typename Body> auto inside(const UserFunction& function, Body body);
    core::Result<void> enter(const Function& function, const Call& call);
    core::Result<Bound> argumentFor(const Parameter& parameter, const ExpressionPtr& expression, const Schema& schema);
    core::Result<Call> collect(const Function& function, const Expression& place, const std::vector<NamedExpression>& items,
                               const std::vector<PipelinePtr>& tables, const Schema& schema, int first);
    /// A query inside an expression: it knows nothing of the row that the expression is computed for.
    TableResult apart(const Pipeline& parsed);
    TableResult callTable(const Source& parsed);
    TableResult runTable(const UserFunction& function, const Call& call);
    TableResult invoke(const Operator& step, ColumnTable input);
    core::Result<Bound> callScalar(const Expression& written, const Schema& schema);

    TableResult pipeline(const Pipeline& parsed);
    /// `steps` are those behind the source: they tell what it has to give.
    TableResult source(const Source& parsed, Steps steps);
    TableResult named(const Source& parsed, Steps steps);
    TableResult range(const Source& parsed);
    TableResult print(const Source& parsed);
    TableResult tables(const std::vector<PipelinePtr>& parsed, std::vector<ColumnTable> before);
    TableResult applyAll(Steps steps, ColumnTable table);
    TableResult apply(const Operator& step, ColumnTable input);
    TableResult applyToRows(const Operator& step, const ColumnTable& input);

    TableResult where(const Operator& step, ColumnTable input);
    TableResult take(const Operator& step, ColumnTable input);
    TableResult project(const Operator& step, ColumnTable input);
    TableResult extend(const Operator& step, ColumnTable input);
    TableResult distinct(const Operator& step, ColumnTable input);
    TableResult count(const Operator& step, ColumnTable input);
    TableResult arrange(const Operator& step, ColumnTable input);
    TableResult serialize(const Operator& step, ColumnTable input);
    TableResult remember(const Operator& step, ColumnTable input);
    TableResult unchanged(const Operator& step, ColumnTable input);
    TableResult summarize(const Operator& step, ColumnTable input);
    TableResult sort(const Operator& step, ColumnTable input);
    TableResult top(const Operator& step, ColumnTable input);
    TableResult join(const Operator& step, ColumnTable input);
    TableResult unite(const Operator& step, ColumnTable input);
    // Steps over several tables (evaluator_union.cpp).
    std::vector<PipelinePtr> expandedNames(const std::vector<PipelinePtr>& operands);
    TableResult uniteWith(const Operator& step, std::vector<ColumnTable> before);
    TableResult search(const Operator& step, std::vector<ColumnTable> before);
    TableResult searchStep(const Operator& step, ColumnTable input);
    core::Result<qint64> limitOf(const Operator& step);
    core::Error semantic(const QString& message, int position) const;

    const QString& m_query;
    const TableSource& m_source;
    Options m_options;
    Limits m_limits{m_options};
    Scope m_scope;
    QHash<QString, ColumnTable> m_tables; ///< let name = table; as name
    bool m_redefines = false; ///< inside a function, whose names may hide outer ones
    int m_calls = 0;          ///< of let functions; bounded, as functions that call functions multiply
};

/// The rows of several tables, with the columns of all of them; a column that a table lacks is null there. Two columns of one name
/// and different types are told apart by their type.
ColumnTable unitedTables(const std::vector<ColumnTable>& tables);

} // namespace kql
