// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/aggregates.h"
#include "kql/evaluator.h"
#include "kql/givennames.h"
#include "kql/grouping.h"
#include "kql/operators_rows.h"
#include "kql/vectorised.h"


namespace kql {

namespace {

/// The keys of `summarize ... by`.
struct Keys
{
    Schema columns;
    std::vector<Bound> bounds;
};

core::Result<Keys> bindKeys(const std::vector<NamedExpression>& items, const Schema& schema, const Scope& scope, GivenNames& given)
{
    Keys keys;
    for (const NamedExpression& item : items) {
        const core::Result<Bound> bound = bindExpression(item.expression, schema, scope);
        if (!bound) {
            return bound.error();
        }
        if (bound->type == Type::Dynamic) {
            return semanticError(scope, *item.expression, QStringLiteral("Rows are not grouped by a dynamic value; use tostring() or another conversion."));
        }
        if (!given.add(item)) {
            return nameTwice(scope, item);
        }
        keys.columns << Column{freeName(keys.columns, given.nameOf(item, schema)), bound->type};
        keys.bounds.push_back(*bound);
    }
    return keys;
}

bool isAggregateCall(const Expression& expression)
{
    return expression.kind == Expression::Kind::Call && !expression.pipeline && isAggregate(expression.text);
}

/// A summarize being prepared. Every aggregate fills columns of an inner row behind the keys; an item such as
/// round(sum(x) / count(), 2) is an expression over that row.
class Plan
{
public:
    Plan(const Schema& input, const Scope& scope) : m_input(input), m_scope(scope) {}

    core::Result<void> prepare(const Operator& step)
    {
        auto keys = bindKeys(step.by, m_input, m_scope, m_given);
        if (!keys) {
            return core::failure(keys.error());
        }
        m_keys = std::move(*keys);
        m_inner = m_keys.columns;
        for (const Column& column : std::as_const(m_keys.columns)) {
            m_keyNames << column.name;
        }
        for (const NamedExpression& item : step.items) {
            if (!item.name.isEmpty() && !m_given.add(item)) {
                return core::failure(nameTwice(m_scope, item));
            }
            if (auto added = addItem(item); !added) {
                return added;
            }
        }
        return bindOutputs();
    }

    core::Result<ColumnTable> run(const ColumnTable& input, const Limits& limits)
    {
        std::vector<ColumnRef> keys;
        for (const Bound& bound : m_keys.bounds) {
            core::Result<ColumnRef> key = evaluateColumn(bound, input, limits);
            if (!key) {
                return key.error();
            }
            keys.push_back(std::move(*key));
        }
        const Grouping grouping = groupRows(keys, input.rows);
        ColumnTable inner;
        inner.rows = grouping.count();
        for (size_t i = 0; i < keys.size(); ++i) {
            inner.add(m_keys.columns[qsizetype(i)], keys[i]->gathered(grouping.firstRow));
        }
        for (const Aggregate& aggregate : m_aggregates) {
            core::Result<std::vector<ColumnRef>> made = computeAggregate(aggregate, input, grouping, limits);
            if (!made) {
                return made.error();
            }
            for (ColumnRef& column : *made) {
                inner.add(m_inner[inner.columns.size()], std::move(column));
            }
        }
        return outputs(inner, limits);
    }

private:
    struct Output
    {
        QString name;
        ExpressionPtr expression; ///< over the inner row; null: the inner column `column`
        int column = -1;
    };

    core::Result<void> addItem(const NamedExpression& item)
    {
        if (isAggregateCall(*item.expression)) {
            auto aggregate = bindAggregate(item, m_input, m_scope, m_keyNames);
            if (!aggregate) {
                return core::failure(aggregate.error());
            }
            for (const Column& column : std::as_const(aggregate->columns)) {
                m_outputs.push_back({column.name, nullptr, int(m_inner.size())});
                m_inner << Column{innerName(), column.type};
            }
            m_aggregates.push_back(std::move(*aggregate));
            return core::Result<void>::ok();
        }
        const size_t before = m_aggregates.size();
        auto rewritten = rewrite(item.expression);
        if (!rewritten) {
            return core::failure(rewritten.error());
        }
        if (m_aggregates.size() == before) {
            return core::failure(
                semanticError(m_scope, *item.expression,
                              QStringLiteral("summarize takes aggregate functions such as count() or avg(x).")));
        }
        m_outputs.push_back({m_given.nameOf(item, m_input), *rewritten, -1}); // round(avg(x)) is avg_x
        return core::Result<void>::ok();
    }

    /// A copy in which every aggregate call became the name of its inner column.
    core::Result<ExpressionPtr> rewrite(const ExpressionPtr& expression)
    {
        auto copy = std::make_shared<Expression>(*expression);
        if (isAggregateCall(*expression)) {
            const QString name = innerName();
            auto aggregate = bindAggregate({name, expression}, m_input, m_scope, m_keyNames);
            if (!aggregate) {
                return core::failure(aggregate.error());
            }
            if (aggregate->columns.size() != 1) {
                return core::failure(
                    semanticError(m_scope, *expression,
                                  QStringLiteral("%1() has several results and cannot be part of an expression.")
                                      .arg(expression->text)));
            }
            m_inner << Column{name, aggregate->columns[0].type};
            m_aggregates.push_back(std::move(*aggregate));
            copy->kind = Expression::Kind::Name;
            copy->text = name;
            copy->arguments.clear();
            return core::Result<ExpressionPtr>(copy);
        }
        for (ExpressionPtr& argument : copy->arguments) {
            auto rewritten = rewrite(argument);
            if (!rewritten) {
                return rewritten;
            }
            argument = *rewritten;
        }
        return core::Result<ExpressionPtr>(copy);
    }

    core::Result<void> bindOutputs()
    {
        m_result = m_keys.columns;
        for (const Output& output : m_outputs) {
            Bound bound;
            if (output.expression) {
                auto made = bindExpression(output.expression, m_inner, m_scope);
                if (!made) {
                    return core::failure(made.error());
                }
                bound = *made;
            } else {
                const size_t column = size_t(output.column);
                bound = Bound{m_inner[output.column].type, [column](const Row& row) { return row[column]; }, false,
                              output.column};
            }
            m_result << Column{freeName(m_result, output.name), bound.type};
            m_bounds.push_back(std::move(bound));
        }
        return core::Result<void>::ok();
    }

    /// No query can write such a name.
    QString innerName() const { return QStringLiteral("\x1%1").arg(m_inner.size()); }

    core::Result<ColumnTable> outputs(const ColumnTable& inner, const Limits& limits) const
    {
        ColumnTable result;
        result.rows = inner.rows;
        for (qsizetype i = 0; i < m_keys.columns.size(); ++i) {
            result.add(m_result[i], inner.data[size_t(i)]);
        }
        for (const Bound& bound : m_bounds) {
            core::Result<ColumnRef> column = evaluateColumn(bound, inner, limits);
            if (!column) {
                return column.error();
            }
            result.add(m_result[result.columns.size()], std::move(*column));
        }
        return result;
    }

    const Schema& m_input;
    const Scope& m_scope;
    Keys m_keys;
    QStringList m_keyNames;
    Schema m_inner;
    Schema m_result;
    std::vector<Aggregate> m_aggregates;
    std::vector<Output> m_outputs;
    std::vector<Bound> m_bounds;
    GivenNames m_given;
};

} // namespace

core::Result<ColumnTable> Evaluator::summarize(const Operator& step, ColumnTable input)
{
    Plan plan(input.columns, m_scope);
    if (auto prepared = plan.prepare(step); !prepared) {
        return core::failure(prepared.error());
    }
    return plan.run(input, m_limits);
}

} // namespace kql
