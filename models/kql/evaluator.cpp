// SPDX-License-Identifier: GPL-3.0-or-later
// Sources of pipelines and the way through their steps.
#include "kql/evaluator.h"

#include "kql/lexer.h"
#include "kql/operators.h"
#include "kql/pushdown.h"
#include "kql/signatures.h"
#include "kql/vectorised.h"

namespace kql {

Evaluator::Evaluator(const QString& query, const TableSource& source, const Options& options)
    : m_query(query), m_source(source), m_options(options)
{
    m_scope.query = query;
    m_scope.now = ticksOf(options.now);
    m_scope.isTable = [this](const QString& name) {
        if (name.endsWith(u'(')) { // f( asks for a function that gives a table
            const auto function = m_scope.functions.value(name.chopped(1));
            return function && function->function->tabular;
        }
        return m_tables.contains(name) || m_source.schema(name).has_value();
    };
    m_scope.callFunction = [this](const Expression& call, const Schema& schema) { return callScalar(call, schema); };
    m_scope.evaluatePipeline = [this](const Pipeline& parsed) -> core::Result<Table> {
        const TableResult table = apart(parsed);
        return table ? core::Result<Table>(toRows(*table)) : core::Result<Table>(table.error());
    };
}

core::Error Evaluator::semantic(const QString& message, int position) const
{
    Expression place;
    place.position = position;
    return semanticError(m_scope, place, message);
}

core::Result<ColumnTable> Evaluator::run(const Query& query)
{
    for (const Let& let : query.lets) {
        if (auto defined = define(let); !defined && !m_scope.problems) {
            return core::failure(defined.error());
        }
    }
    return query.pipeline ? pipeline(*query.pipeline) : TableResult(ColumnTable());
}

Schema Evaluator::check(const Query& query, QList<Diagnostic>& problems)
{
    m_scope.problems = std::make_shared<QList<Diagnostic>>();
    const TableResult table = run(query);
    problems << *m_scope.problems;
    return table ? table->columns : Schema();
}

core::Result<ColumnTable> Evaluator::pipeline(const Pipeline& parsed)
{
    TableResult table = source(parsed.source, parsed.operators);
    return table ? applyAll(parsed.operators, std::move(*table)) : table;
}

core::Result<ColumnTable> Evaluator::applyAll(Steps steps, ColumnTable table)
{
    for (const Operator& step : steps) {
        const ColumnTable before = m_scope.problems ? table : ColumnTable();
        TableResult made = apply(step, std::move(table));
        if (!made && m_scope.problems) { // noted; the next step is checked as if this one were not there
            table = before;
            continue;
        }
        if (!made) {
            return made;
        }
        table = std::move(*made);
        if (auto checked = m_limits.check(table); !checked) {
            return core::failure(checked.error());
        }
    }
    return table;
}

core::Result<ColumnTable> Evaluator::source(const Source& parsed, Steps steps)
{
    switch (parsed.kind) {
    case Source::Kind::SubQuery:
        return pipeline(*parsed.tables[0]);
    case Source::Kind::DataTable:
        return toColumns(parsed.data);
    case Source::Kind::Range:
        return range(parsed);
    case Source::Kind::Print:
        return print(parsed);
    case Source::Kind::Union:
        return tables(parsed.tables, {});
    case Source::Kind::Step: // union (a), (b); search: the step reads its tables itself
        return parsed.step->name == u"search" ? search(*parsed.step, {}) : uniteWith(*parsed.step, {});
    case Source::Kind::Call:
        return callTable(parsed);
    case Source::Kind::Table:
        return named(parsed, steps);
    }
    return semantic(QStringLiteral("This source of rows is not supported."), parsed.position);
}

core::Result<ColumnTable> Evaluator::named(const Source& parsed, Steps steps)
{
    if (const auto known = m_tables.constFind(parsed.name); known != m_tables.cend()) {
        return *known;
    }
    if (m_scope.functions.contains(parsed.name)) { // f | take 1 calls f()
        return callTable(parsed);
    }
    const std::optional<Schema> schema = m_source.schema(parsed.name);
    if (!schema) {
        return semantic(QStringLiteral("Failed to resolve the table named '%1'.").arg(parsed.name), parsed.position);
    }
    TableResult table = m_source.read(requestFor(parsed.name, *schema, steps, m_scope));
    if (table) {
        table->data.resize(size_t(schema->size()));
        if (auto checked = m_limits.check(*table); !checked) {
            return core::failure(checked.error());
        }
    }
    return table;
}

core::Result<ColumnTable> Evaluator::print(const Source& parsed)
{
    Operator step;
    step.items = parsed.items;
    int number = 0;
    for (NamedExpression& item : step.items) {
        if (item.name.isEmpty()) {
            item.name = QStringLiteral("print_%1").arg(number);
        }
        ++number;
    }
    ColumnTable one;
    one.rows = 1;
    return project(step, std::move(one));
}

namespace {

/// The column of `range x from first to last step step`: numbers of the widest type, or times by a timespan.
std::optional<Type> rangeType(Type first, Type last, Type step)
{
    const bool times = first == Type::DateTime || first == Type::TimeSpan;
    if (times) {
        return last == first && step == Type::TimeSpan ? std::optional(first) : std::nullopt;
    }
    if (first == Type::Dynamic || last == Type::Dynamic || step == Type::Dynamic) {
        return std::nullopt;
    }
    const bool whole = first == Type::Int && last == Type::Int && step == Type::Int;
    const auto bounds = isNumeric(first) && isNumeric(last) && isNumeric(step) ? commonType(first, last) : std::nullopt;
    return whole || !bounds ? (whole ? std::optional(Type::Int) : std::nullopt) : commonType(*commonType(*bounds, step), Type::Long);
}

} // namespace

core::Result<ColumnTable> Evaluator::range(const Source& parsed)
{
    std::vector<Bound> bounds;
    for (const NamedExpression& item : parsed.items) {
        const core::Result<Bound> bound = bindExpression(item.expression, {}, m_scope);
        if (!bound) {
            return bound.error();
        }
        bounds.push_back(*bound);
    }
    const auto type = rangeType(bounds[0].type, bounds[1].type, bounds[2].type);
    if (!type) {
        return semantic(QStringLiteral("range does not go from %1 to %2 by %3.").arg(typeName(bounds[0].type), typeName(bounds[1].type), typeName(bounds[2].type)),
                        parsed.position);
    }
    const Value first = bounds[0]({});
    const Value last = bounds[1]({});
    const Value step = bounds[2]({});
    const double count = step.toReal() == 0 ? -1 : (last.toReal() - first.toReal()) / step.toReal();
    if (!m_scope.problems && (step.toReal() == 0 || !(count <= double(m_options.maximumRows)))) {
        return semantic(QStringLiteral("range needs a step that reaches its end."), parsed.position);
    }
    const bool real = storageOf(*type) == Storage::Reals;
    ColumnBuilder builder(*type);
    for (qint64 i = 0; !m_scope.problems && i <= qint64(std::floor(count)) && count >= 0; ++i) {
        if (real) {
            builder.appendReal(first.toReal() + double(i) * step.toReal());
        } else {
            builder.appendInteger(qint64(quint64(first.toInteger()) + quint64(i) * quint64(step.toInteger())));
        }
    }
    ColumnTable table;
    table.rows = builder.size();
    table.add({parsed.items[0].name, *type}, builder.finish());
    return table;
}

core::Result<ColumnTable> Evaluator::tables(const std::vector<PipelinePtr>& parsed, std::vector<ColumnTable> before)
{
    for (const PipelinePtr& other : parsed) {
        TableResult table = pipeline(*other);
        if (!table) {
            return table;
        }
        before.push_back(std::move(*table));
    }
    return unitedTables(before);
}

core::Result<ColumnTable> Evaluator::applyToRows(const Operator& step, const ColumnTable& input)
{
    OperatorContext context{m_scope, m_options, {}, {}};
    context.apply = [this](const std::vector<Operator>& steps, const Table& table) -> core::Result<Table> {
        const qsizetype before = m_scope.problems ? m_scope.problems->size() : 0;
        const TableResult made = applyAll(steps, toColumns(table));
        if (m_scope.problems && m_scope.problems->size() > before) { // a table of another shape would be taken for the answer
            const Diagnostic& problem = m_scope.problems->last();
            return errorAt(m_query, problem.code, problem.message, problem.position);
        }
        return made ? core::Result<Table>(toRows(*made)) : core::Result<Table>(made.error());
    };
    context.check = [this](size_t rows) { return m_limits.check(rows); };
    const core::Result<Table> made = rowOperators().value(step.name)(context, step, toRows(input));
    return made ? TableResult(toColumns(*made)) : TableResult(made.error());
}

core::Result<ColumnTable> Evaluator::apply(const Operator& step, ColumnTable input)
{
    using Method = TableResult (Evaluator::*)(const Operator&, ColumnTable);
    static const QHash<QString, Method> methods{
        {QStringLiteral("where"), &Evaluator::where},
        {QStringLiteral("take"), &Evaluator::take},
        {QStringLiteral("project"), &Evaluator::project},
        {QStringLiteral("extend"), &Evaluator::extend},
        {QStringLiteral("project-away"), &Evaluator::arrange},
        {QStringLiteral("project-keep"), &Evaluator::arrange},
        {QStringLiteral("project-reorder"), &Evaluator::arrange},
        {QStringLiteral("project-rename"), &Evaluator::arrange},
        {QStringLiteral("getschema"), &Evaluator::arrange},
        {QStringLiteral("distinct"), &Evaluator::distinct},
        {QStringLiteral("summarize"), &Evaluator::summarize},
        {QStringLiteral("sort"), &Evaluator::sort},
        {QStringLiteral("top"), &Evaluator::top},
        {QStringLiteral("join"), &Evaluator::join},
        {QStringLiteral("lookup"), &Evaluator::join},
        {QStringLiteral("union"), &Evaluator::unite},
        {QStringLiteral("search"), &Evaluator::searchStep},
        {QStringLiteral("count"), &Evaluator::count},
        {QStringLiteral("as"), &Evaluator::remember},
        {QStringLiteral("serialize"), &Evaluator::serialize},
        {QStringLiteral("consume"), &Evaluator::unchanged},
        {QStringLiteral("invoke"), &Evaluator::invoke},
        {QStringLiteral("render"), &Evaluator::unchanged}};
    if (const Method method = methods.value(step.name)) {
        return (this->*method)(step, std::move(input));
    }
    if (rowOperators().contains(step.name)) {
        return applyToRows(step, input);
    }
    return semantic(QStringLiteral("The operator '%1' is not supported.").arg(step.name), step.position);
}

core::Result<ColumnTable> Evaluator::count(const Operator& step, ColumnTable input)
{
    ColumnTable counted;
    counted.rows = 1;
    counted.add({step.kind.isEmpty() ? QStringLiteral("Count") : step.kind, Type::Long}, ColumnVector::ofIntegers(Type::Long, {qint64(input.rows)}));
    return counted;
}

/// Steps over rows that look at the columns alone: asked with an empty table, the answer says which columns stay where.
core::Result<ColumnTable> Evaluator::arrange(const Operator& step, ColumnTable input)
{
    ColumnTable empty;
    empty.columns = input.columns;
    empty.data.resize(input.data.size());
    TableResult made = applyToRows(step, empty);
    if (!made || step.name == u"getschema") {
        return made;
    }
    made->rows = input.rows;
    Schema open = input.columns; // a name may be there twice: then the columns keep their order
    for (int i = 0; i < made->columns.size(); ++i) {
        const qsizetype from = step.name == u"project-rename" ? i : open.indexOf(made->columns[i]);
        made->data[size_t(i)] = input.data[size_t(from)];
        open[from].name = QString();
    }
    return made;
}

core::Result<ColumnTable> Evaluator::serialize(const Operator& step, ColumnTable input)
{
    return step.items.empty() ? TableResult(std::move(input)) : extend(step, std::move(input)); // serialize x = row_number()
}

core::Result<ColumnTable> Evaluator::remember(const Operator& step, ColumnTable input)
{
    m_tables.insert(step.kind, input);
    return input;
}

core::Result<ColumnTable> Evaluator::unchanged(const Operator&, ColumnTable input)
{
    return input; // render, consume: the rows stay
}

core::Result<ColumnTable> Evaluator::unite(const Operator& step, ColumnTable input)
{
    std::vector<ColumnTable> all;
    all.push_back(std::move(input));
    return uniteWith(step, std::move(all));
}

} // namespace kql
