// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/pushdown.h"

#include <QSet>
#include <algorithm>

namespace kql {

namespace {

/// All names that occur in a part of a query: columns among them are read. `all` when that cannot be told from names.
struct Names
{
    QSet<QString> found;
    bool all = false;

    void add(const ExpressionPtr& expression)
    {
        if (!expression) {
            return;
        }
        all = all || expression->kind == Expression::Kind::Star ||
              (expression->kind == Expression::Kind::Name && expression->text.endsWith(u'*')) ||
              expression->text == u"pack_all" || expression->text == u"column_names_of";
        found.insert(expression->text);
        if (expression->kind == Expression::Kind::Literal && expression->value.isText()) {
            found.insert(expression->value.toText()); // column_ifexists("name", ...)
        }
        for (const ExpressionPtr& argument : expression->arguments) {
            add(argument);
        }
        if (expression->pipeline) {
            add(*expression->pipeline);
        }
    }
    void add(const std::vector<NamedExpression>& items)
    {
        for (const NamedExpression& item : items) {
            add(item.expression);
        }
    }
    void add(const Operator& step)
    {
        add(step.items);
        add(step.by);
        for (const SortKey& key : step.keys) {
            add(key.expression);
        }
        for (const ExpressionPtr& expression : step.range) {
            add(expression);
        }
        for (const Operator& inner : step.steps) {
            add(inner);
        }
    }
    void add(const Pipeline& pipeline)
    {
        add(pipeline.source.items);
        for (const Operator& step : pipeline.operators) {
            add(step);
            for (const PipelinePtr& table : step.tables) {
                add(*table);
            }
        }
        for (const PipelinePtr& table : pipeline.source.tables) {
            add(*table);
        }
    }
};

/// Steps behind which no column of the table is visible but those they name.
bool fixesColumns(const Operator& step)
{
    static const QSet<QString> names{QStringLiteral("project"), QStringLiteral("summarize"), QStringLiteral("distinct"),
                                     QStringLiteral("count"), QStringLiteral("project-keep")};
    return names.contains(step.name);
}

/// Steps that read the columns they name and let the others pass.
bool passesColumns(const Operator& step)
{
    static const QSet<QString> names{
        QStringLiteral("where"),     QStringLiteral("take"),   QStringLiteral("extend"),         QStringLiteral("sort"),
        QStringLiteral("top"),       QStringLiteral("join"),   QStringLiteral("lookup"),         QStringLiteral("serialize"),
        QStringLiteral("render"),    QStringLiteral("union"),  QStringLiteral("project-rename"), QStringLiteral("mv-expand"),
        QStringLiteral("project-away"), QStringLiteral("project-reorder")};
    return names.contains(step.name);
}

std::optional<QStringList> columnsFor(const Schema& schema, std::span<const Operator> steps)
{
    Names names;
    for (const Operator& step : steps) {
        const bool fixes = fixesColumns(step);
        if (!fixes && !passesColumns(step)) {
            return std::nullopt;
        }
        names.add(step);
        if (names.all) {
            return std::nullopt;
        }
        if (fixes) {
            QStringList columns;
            for (const Column& column : schema) {
                if (names.found.contains(column.name)) {
                    columns << column.name;
                }
            }
            return columns;
        }
    }
    return std::nullopt;
}

/// What the conditions directly behind a table say about single columns.
class Conditions
{
public:
    Conditions(const Schema& schema, const Scope& scope, TableRequest& request) : m_schema(schema), m_scope(scope), m_request(request) {}

    void add(const Expression& condition)
    {
        const bool pair = condition.arguments.size() == 2;
        if (condition.kind == Expression::Kind::Binary && condition.text == u"and") {
            add(*condition.arguments[0]);
            add(*condition.arguments[1]);
        } else if (condition.kind == Expression::Kind::Binary && pair) {
            addComparison(condition);
        } else if (condition.kind == Expression::Kind::Between && condition.text == u"between") {
            addBetween(condition);
        } else if (condition.kind == Expression::Kind::In && condition.text == u"in") {
            addMembers(condition);
        }
    }

private:
    const Column* columnOf(const Expression& expression) const
    {
        const auto at = std::find_if(m_schema.begin(), m_schema.end(), [&](const Column& column) { return column.name == expression.text; });
        return expression.kind == Expression::Kind::Name && at != m_schema.end() ? &*at : nullptr;
    }
    /// The value of an expression that reads no column and no other table, as `type`.
    Value constantOf(const ExpressionPtr& expression, Type type) const
    {
        if (hasPipeline(*expression)) {
            return {};
        }
        const core::Result<Bound> bound = bindExpression(expression, {}, m_scope);
        if (!bound || !bound->constant || (bound->type != type && type == Type::DateTime)) {
            return {};
        }
        return convert(bound->type, (*bound)({}), type);
    }
    static bool hasPipeline(const Expression& expression)
    {
        return expression.pipeline || std::any_of(expression.arguments.begin(), expression.arguments.end(),
                                                  [](const ExpressionPtr& argument) { return hasPipeline(*argument); });
    }
    void bound(const Column& column, const Value& value, bool lower)
    {
        if (value.isNull()) {
            return;
        }
        auto known = std::find_if(m_request.times.begin(), m_request.times.end(), [&](const TimeBounds& one) { return one.column == column.name; });
        if (known == m_request.times.end()) {
            known = m_request.times.insert(m_request.times.end(), TimeBounds{column.name, {}, {}});
        }
        const Ticks ticks = value.toInteger();
        if (lower) {
            known->from = known->from ? std::max(*known->from, ticks) : ticks;
        } else {
            known->to = known->to ? std::min(*known->to, ticks) : ticks;
        }
    }
    void addComparison(const Expression& condition)
    {
        const bool swapped = columnOf(*condition.arguments[0]) == nullptr;
        const Column* column = columnOf(*condition.arguments[swapped ? 1 : 0]);
        const ExpressionPtr& other = condition.arguments[swapped ? 0 : 1];
        static const QStringList operators{QStringLiteral("=="), QStringLiteral("<"), QStringLiteral("<="), QStringLiteral(">"), QStringLiteral(">=")};
        if (!column || !operators.contains(condition.text)) {
            return;
        }
        if (column->type == Type::DateTime) {
            const Value value = constantOf(other, Type::DateTime);
            if (condition.text == u"==") {
                bound(*column, value, true);
                bound(*column, value, false);
            } else {
                bound(*column, value, condition.text.startsWith(u'>') != swapped);
            }
        } else if (condition.text == u"==" && column->type == Type::String) {
            const Value value = constantOf(other, Type::String);
            if (!value.isNull()) {
                m_request.filters << ColumnFilter{column->name, column->type, {value}};
            }
        }
    }
    void addBetween(const Expression& condition)
    {
        const Column* column = columnOf(*condition.arguments[0]);
        if (!column || column->type != Type::DateTime) {
            return;
        }
        const Value low = constantOf(condition.arguments[1], Type::DateTime);
        bound(*column, low, true);
        bound(*column, constantOf(condition.arguments[2], Type::DateTime), false);
        const core::Result<Bound> span = hasPipeline(*condition.arguments[2]) ? core::Result<Bound>() : bindExpression(condition.arguments[2], {}, m_scope);
        if (span && span->constant && span->type == Type::TimeSpan && !low.isNull()) { // between (start .. 1d)
            bound(*column, Value(low.toInteger() + (*span)({}).toInteger()), false);
        }
    }
    void addMembers(const Expression& condition)
    {
        const Column* column = columnOf(*condition.arguments[0]);
        ColumnFilter filter;
        for (size_t i = 1; column && column->type == Type::String && i < condition.arguments.size(); ++i) {
            if (condition.arguments[i]->kind != Expression::Kind::Literal || condition.arguments[i]->type != Type::String) {
                return;
            }
            filter.anyOf.push_back(condition.arguments[i]->value);
        }
        if (!filter.anyOf.empty()) {
            filter.column = column->name;
            filter.type = column->type;
            m_request.filters << filter;
        }
    }

    const Schema& m_schema;
    const Scope& m_scope;
    TableRequest& m_request;
};

} // namespace

TableRequest requestFor(const QString& name, const Schema& schema, std::span<const Operator> steps, const Scope& scope)
{
    TableRequest request;
    request.name = name;
    request.columns = columnsFor(schema, steps);
    Conditions conditions(schema, scope, request);
    for (const Operator& step : steps) {
        if (step.name != u"where") {
            break;
        }
        conditions.add(*step.items[0].expression);
    }
    if (!steps.empty() && steps[0].name == u"take") {
        const core::Result<Bound> count = bindExpression(steps[0].items[0].expression, {}, scope);
        if (count && count->constant) {
            request.limit = std::max<qint64>(0, (*count)({}).toInteger());
        }
    }
    return request;
}

} // namespace kql
