// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/evaluator.h"

#include "kql/aggregates.h"
#include "kql/lexer.h"
#include "kql/operators.h"

#include <QSet>
#include <algorithm>

namespace kql {

Evaluator::Evaluator(const QString& query, const TableSource& source, const Options& options)
    : m_query(query), m_source(source), m_options(options)
{
    m_scope.query = query;
    m_scope.now = ticksOf(options.now);
    m_scope.evaluatePipeline = [this](const Pipeline& parsed) { return pipeline(parsed); };
}

core::Error Evaluator::semantic(const QString& message, int position) const
{
    return errorAt(m_query, QStringLiteral("SemanticError"), message, position);
}

core::Result<Table> Evaluator::run(const Query& query)
{
    for (const Let& let : query.lets) {
        if (let.table) {
            TableResult table = pipeline(*let.table);
            if (!table) {
                return table;
            }
            m_tables.insert(let.name, *table);
        } else if (let.function) {
            return semantic(QStringLiteral("Functions in let are not supported."), let.position);
        } else {
            const core::Result<Bound> bound = bindExpression(let.scalar, {}, m_scope);
            if (!bound) {
                return bound.error();
            }
            m_scope.scalars.insert(let.name, *bound);
        }
    }
    return pipeline(*query.pipeline);
}

core::Result<void> Evaluator::checkRows(size_t rows) const
{
    const Stop stop = m_options.stop ? m_options.stop() : Stop::No;
    if (stop == Stop::Cancelled) {
        return core::failure(core::ErrorKind::Cancelled, QStringLiteral("The query was cancelled."));
    }
    if (stop == Stop::TimedOut) {
        return core::failure(core::ErrorKind::Timeout, QStringLiteral("The query took longer than its time limit."));
    }
    if (qint64(rows) > m_options.maximumRows) {
        core::Error error = core::Error::make(core::ErrorKind::BadRequest,
                                              QStringLiteral("The query needs more than %1 rows at once.").arg(m_options.maximumRows));
        error.code = QStringLiteral("QueryLimitsExceeded");
        return core::failure(error);
    }
    return core::Result<void>::ok();
}

core::Result<Table> Evaluator::checkSize(Table table) const
{
    if (auto checked = checkRows(table.rows.size()); !checked) {
        return core::failure(checked.error());
    }
    return table;
}

core::Result<Table> Evaluator::applyAll(const std::vector<Operator>& steps, Table table)
{
    for (const Operator& step : steps) {
        TableResult made = apply(step, std::move(table));
        if (made) {
            made = checkSize(std::move(*made));
        }
        if (!made) {
            return made;
        }
        table = std::move(*made);
    }
    return table;
}

core::Result<Table> Evaluator::pipeline(const Pipeline& parsed)
{
    TableResult table = source(parsed.source);
    return table ? applyAll(parsed.operators, std::move(*table)) : table;
}

core::Result<Table> Evaluator::source(const Source& parsed)
{
    switch (parsed.kind) {
    case Source::Kind::SubQuery:
        return pipeline(*parsed.tables[0]);
    case Source::Kind::DataTable:
        return parsed.data;
    case Source::Kind::Range:
        return range(parsed);
    case Source::Kind::Print: {
        Operator step;
        step.items = parsed.items;
        Table one;
        one.rows.emplace_back();
        int number = 0;
        for (NamedExpression& item : step.items) {
            if (item.name.isEmpty()) {
                item.name = QStringLiteral("print_%1").arg(number);
            }
            ++number;
        }
        return project(step, std::move(one));
    }
    case Source::Kind::Union: {
        std::vector<Table> tables;
        for (const PipelinePtr& other : parsed.tables) {
            TableResult table = pipeline(*other);
            if (!table) {
                return table;
            }
            tables.push_back(*table);
        }
        return unite(std::move(tables));
    }
    case Source::Kind::Step: { // union (a), (b); search: the step reads its tables itself
        if (parsed.step->name != u"union" || !parsed.step->properties.isEmpty() || parsed.step->kind == u"inner") {
            return semantic(QStringLiteral("The operator '%1' is not supported in this form.").arg(parsed.step->name), parsed.position);
        }
        std::vector<Table> tables;
        for (const PipelinePtr& other : parsed.step->tables) {
            TableResult table = pipeline(*other);
            if (!table) {
                return table;
            }
            tables.push_back(*table);
        }
        return unite(std::move(tables));
    }
    case Source::Kind::Call:
        return semantic(QStringLiteral("Unknown function: '%1'.").arg(parsed.name), parsed.position);
    case Source::Kind::Table:
        break;
    }
    if (const auto named = m_tables.constFind(parsed.name); named != m_tables.cend()) {
        return *named;
    }
    if (m_source.schema(parsed.name)) {
        TableRequest request;
        request.name = parsed.name;
        const core::Result<ColumnTable> table = m_source.read(request);
        return table ? TableResult(toRows(*table)) : TableResult(table.error());
    }
    return semantic(QStringLiteral("Failed to resolve the table named '%1'.").arg(parsed.name), parsed.position);
}

core::Result<Table> Evaluator::range(const Source& parsed)
{
    std::vector<Bound> bounds;
    for (const NamedExpression& item : parsed.items) {
        const core::Result<Bound> bound = bindExpression(item.expression, {}, m_scope);
        if (!bound) {
            return bound.error();
        }
        bounds.push_back(*bound);
    }
    Table table;
    const Type type = bounds[0].type;
    table.columns << Column{parsed.items[0].name, type};
    const double step = bounds[2]({}).toReal();
    const double last = bounds[1]({}).toReal();
    if (step == 0 || (last - bounds[0]({}).toReal()) / step > double(m_options.maximumRows)) {
        return semantic(QStringLiteral("range needs a step that reaches its end."), parsed.position);
    }
    if (type == Type::Real || bounds[2].type == Type::Real) {
        table.columns[0].type = Type::Real;
        for (double value = bounds[0]({}).toReal(); step > 0 ? value <= last : value >= last; value += step) {
            table.rows.push_back({Value(value)});
        }
        return table;
    }
    const qint64 end = bounds[1]({}).toInteger();
    const qint64 by = bounds[2]({}).toInteger();
    for (qint64 value = bounds[0]({}).toInteger(); by > 0 ? value <= end : value >= end; value += by) {
        table.rows.push_back({Value(value)});
    }
    return table;
}

core::Result<Table> Evaluator::apply(const Operator& step, Table input)
{
    using Method = TableResult (Evaluator::*)(const Operator&, Table);
    static const QHash<QString, Method> methods{
        {QStringLiteral("where"), &Evaluator::where},           {QStringLiteral("take"), &Evaluator::take},
        {QStringLiteral("project"), &Evaluator::project},       {QStringLiteral("extend"), &Evaluator::extend},
        {QStringLiteral("project-away"), &Evaluator::pickColumns}, {QStringLiteral("project-keep"), &Evaluator::pickColumns},
        {QStringLiteral("project-reorder"), &Evaluator::pickColumns}, {QStringLiteral("project-rename"), &Evaluator::renameColumns},
        {QStringLiteral("distinct"), &Evaluator::distinct},     {QStringLiteral("summarize"), &Evaluator::summarize},
        {QStringLiteral("sort"), &Evaluator::sort},             {QStringLiteral("top"), &Evaluator::top},
        {QStringLiteral("join"), &Evaluator::join},             {QStringLiteral("lookup"), &Evaluator::join},
        {QStringLiteral("mv-expand"), &Evaluator::expandValues}};
    if (const RowOperator byRows = rowOperators().value(step.name)) {
        return byRows({m_scope, m_options, [this](const std::vector<Operator>& steps, Table table) { return applyAll(steps, std::move(table)); },
                       [this](size_t rows) { return checkRows(rows); }},
                      step, std::move(input));
    }
    if (const Method method = methods.value(step.name)) {
        return (this->*method)(step, std::move(input));
    }
    if (step.name == u"count") {
        Table counted;
        counted.columns << Column{QStringLiteral("Count"), Type::Long};
        counted.rows.push_back({Value(qint64(input.rows.size()))});
        return counted;
    }
    if (step.name == u"getschema") {
        Table schema;
        schema.columns = {{QStringLiteral("ColumnName"), Type::String}, {QStringLiteral("ColumnOrdinal"), Type::Long}, {QStringLiteral("ColumnType"), Type::String}};
        for (int i = 0; i < input.columns.size(); ++i) {
            schema.rows.push_back({Value(input.columns[i].name), Value(qint64(i)), Value(typeName(input.columns[i].type))});
        }
        return schema;
    }
    if (step.name == u"as") {
        m_tables.insert(step.kind, input);
    }
    if (step.name == u"union") {
        std::vector<Table> tables{std::move(input)};
        for (const PipelinePtr& other : step.tables) {
            TableResult table = pipeline(*other);
            if (!table) {
                return table;
            }
            tables.push_back(*table);
        }
        return unite(std::move(tables));
    }
    static const QSet<QString> keeps{QStringLiteral("serialize"), QStringLiteral("render"), QStringLiteral("as"), QStringLiteral("consume")};
    if (!keeps.contains(step.name)) {
        return semantic(QStringLiteral("The operator '%1' is not supported.").arg(step.name), step.position);
    }
    if (!step.items.empty()) {
        return extend(step, std::move(input)); // serialize x = row_number()
    }
    return input; // the rows stay
}

core::Result<Table> Evaluator::where(const Operator& step, Table input)
{
    const core::Result<Bound> condition = bindExpression(step.items[0].expression, input.columns, m_scope);
    if (!condition) {
        return condition.error();
    }
    if (condition->type != Type::Bool && condition->type != Type::Dynamic) {
        return semantic(QStringLiteral("where needs a condition, not a value of type %1.").arg(typeName(condition->type)), step.position);
    }
    std::erase_if(input.rows, [&](const Row& row) { return !convert(condition->type, (*condition)(row), Type::Bool).toBool(); });
    return input;
}

core::Result<Table> Evaluator::take(const Operator& step, Table input)
{
    const core::Result<Bound> count = bindExpression(step.items[0].expression, {}, m_scope);
    if (!count) {
        return count.error();
    }
    const size_t limit = size_t(std::max<qint64>(0, (*count)({}).toInteger()));
    if (input.rows.size() > limit) {
        input.rows.resize(limit);
    }
    return input;
}

core::Result<Table> Evaluator::project(const Operator& step, Table input)
{
    Table result;
    std::vector<Bound> bounds;
    int unnamed = 0;
    for (const NamedExpression& item : step.items) {
        const core::Result<Bound> bound = bindExpression(item.expression, input.columns, m_scope);
        if (!bound) {
            return bound.error();
        }
        QString name = item.name.isEmpty() ? automaticName(*item.expression) : item.name;
        if (name.isEmpty()) {
            name = QStringLiteral("Column%1").arg(++unnamed);
        }
        result.columns << Column{name, bound->type};
        bounds.push_back(*bound);
    }
    result.rows.reserve(input.rows.size());
    for (const Row& row : input.rows) {
        Row made;
        made.reserve(bounds.size());
        for (const Bound& bound : bounds) {
            made.push_back(bound(row));
        }
        result.rows.push_back(std::move(made));
    }
    return result;
}

core::Result<Table> Evaluator::extend(const Operator& step, Table input)
{
    int unnamed = 0;
    std::vector<std::pair<QString, Bound>> bounds;
    for (const NamedExpression& item : step.items) {
        const core::Result<Bound> bound = bindExpression(item.expression, input.columns, m_scope);
        if (!bound) {
            return bound.error();
        }
        QString name = item.name.isEmpty() ? automaticName(*item.expression) : item.name;
        if (name.isEmpty()) {
            name = QStringLiteral("Column%1").arg(++unnamed);
        }
        bounds.emplace_back(name, *bound);
    }
    // All expressions see the row as it came: one that takes over a column's name changes nothing for the others.
    std::vector<size_t> places;
    for (const auto& [name, bound] : bounds) {
        int place = input.indexOf(name);
        if (place >= 0) {
            input.columns[place].type = bound.type;
        } else {
            place = int(input.columns.size());
            input.columns << Column{name, bound.type};
        }
        places.push_back(size_t(place));
    }
    for (Row& row : input.rows) {
        Row values;
        values.reserve(bounds.size());
        for (const auto& [name, bound] : bounds) {
            values.push_back(bound(row));
        }
        row.resize(size_t(input.columns.size()));
        for (size_t i = 0; i < places.size(); ++i) {
            row[places[i]] = std::move(values[i]);
        }
    }
    return input;
}

/// project-away, project-keep and project-reorder: names, with * as a wildcard at the end.
core::Result<Table> Evaluator::pickColumns(const Operator& step, Table input)
{
    QList<int> named;
    for (const NamedExpression& item : step.items) {
        const int index = input.indexOf(item.expression->text);
        if (item.expression->kind != Expression::Kind::Name || index < 0) {
            return semantic(QStringLiteral("Failed to resolve the column named '%1'.").arg(item.expression->text), item.expression->position);
        }
        named << index;
    }
    QList<int> order;
    for (int i = 0; i < input.columns.size(); ++i) {
        if (named.contains(i) == (step.name == u"project-keep")) {
            order << i;
        }
    }
    if (step.name == u"project-reorder") {
        order = named + order;
    }
    Table result;
    for (const int index : order) {
        result.columns << input.columns[index];
    }
    for (const Row& row : input.rows) {
        Row made;
        for (const int index : order) {
            made.push_back(row[size_t(index)]);
        }
        result.rows.push_back(std::move(made));
    }
    return result;
}

core::Result<Table> Evaluator::renameColumns(const Operator& step, Table input)
{
    for (const NamedExpression& item : step.items) {
        const int index = input.indexOf(item.expression->text);
        if (index < 0) {
            return semantic(QStringLiteral("Failed to resolve the column named '%1'.").arg(item.expression->text), item.expression->position);
        }
        input.columns[index].name = item.name;
    }
    return input;
}

core::Result<Table> Evaluator::distinct(const Operator& step, Table input)
{
    const bool all = step.items.size() == 1 && step.items[0].expression->kind == Expression::Kind::Star;
    TableResult projected = all ? TableResult(std::move(input)) : project(step, std::move(input));
    if (!projected) {
        return projected;
    }
    QSet<QString> seen;
    std::erase_if(projected->rows, [&](const Row& row) {
        QString key;
        for (size_t i = 0; i < row.size(); ++i) {
            key += (row[i].isNull() ? QStringLiteral("\x1e") : toDisplay(projected->columns[qsizetype(i)].type, row[i])) + QChar(u'\x1f');
        }
        const bool known = seen.contains(key);
        seen.insert(key);
        return known;
    });
    return projected;
}

} // namespace kql
