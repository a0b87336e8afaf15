// SPDX-License-Identifier: GPL-3.0-or-later
// where, take, project and its relatives, extend, distinct.
#include "kql/evaluator.h"

#include "kql/givennames.h"
#include "kql/grouping.h"
#include "kql/operators_rows.h"
#include "kql/vectorised.h"

namespace kql {

core::Result<ColumnTable> Evaluator::where(const Operator& step, ColumnTable input)
{
    const core::Result<Bound> condition = bindExpression(step.items[0].expression, input.columns, m_scope);
    if (!condition) {
        return condition.error();
    }
    if (condition->type != Type::Bool) {
        return semantic(QStringLiteral("where needs a condition, not a value of type %1.").arg(typeName(condition->type)), step.position);
    }
    const core::Result<std::vector<quint32>> rows = matchingRows(*condition, input, m_limits);
    if (!rows) {
        return rows.error();
    }
    return rows->size() == input.rows ? input : input.gathered(*rows);
}

core::Result<qint64> Evaluator::limitOf(const Operator& step)
{
    const core::Result<Bound> count = bindExpression(step.items[0].expression, {}, m_scope);
    if (!count) {
        return count.error();
    }
    if (count->type != Type::Int && count->type != Type::Long) {
        return semantic(QStringLiteral("A whole number of rows is needed here."), step.items[0].expression->position);
    }
    return std::max<qint64>(0, (*count)({}).toInteger());
}

core::Result<ColumnTable> Evaluator::take(const Operator& step, ColumnTable input)
{
    const core::Result<qint64> limit = limitOf(step);
    if (!limit) {
        return limit.error();
    }
    return input.sliced(0, std::min(input.rows, size_t(*limit)));
}

core::Result<ColumnTable> Evaluator::project(const Operator& step, ColumnTable input)
{
    ColumnTable result;
    result.rows = input.rows;
    GivenNames given;
    // extend replaces columns of a name; elsewhere an automatic name that is taken gets a number.
    const bool extends = step.name == u"extend" || step.name == u"serialize";
    for (const NamedExpression& item : step.items) {
        const core::Result<Bound> bound = bindExpression(item.expression, input.columns, m_scope);
        if (!bound) {
            return bound.error();
        }
        core::Result<ColumnRef> values = evaluateColumn(*bound, input, m_limits);
        if (!values) {
            return values.error();
        }
        if (!given.add(item)) {
            return nameTwice(m_scope, item);
        }
        if (step.name == u"distinct" && bound->type == Type::Dynamic) {
            return semanticError(m_scope, *item.expression, QStringLiteral("Dynamic values are not compared as a whole; use tostring() or another conversion."));
        }
        const QString name = given.nameOf(item, input.columns, extends);
        result.add({extends ? name : freeName(result.columns, name), bound->type}, std::move(*values));
    }
    return result;
}

core::Result<ColumnTable> Evaluator::extend(const Operator& step, ColumnTable input)
{
    // All expressions see the row as it came: one that takes over a column's name changes nothing for the others.
    const core::Result<ColumnTable> made = project(step, input);
    if (!made) {
        return made;
    }
    for (int i = 0; i < made->columns.size(); ++i) {
        const int place = input.indexOf(made->columns[i].name);
        if (place >= 0) {
            input.columns[place].type = made->columns[i].type;
            input.data[size_t(place)] = made->data[size_t(i)];
        } else {
            input.add(made->columns[i], made->data[size_t(i)]);
        }
    }
    return input;
}

core::Result<ColumnTable> Evaluator::distinct(const Operator& step, ColumnTable input)
{
    const bool all = step.items.size() == 1 && step.items[0].expression->kind == Expression::Kind::Star;
    TableResult projected = all ? TableResult(std::move(input)) : project(step, std::move(input));
    if (!projected || projected->rows == 0) {
        return projected;
    }
    std::vector<ColumnRef> keys;
    for (const ColumnRef& column : projected->data) {
        if (column) {
            keys.push_back(column);
        }
    }
    return projected->gathered(groupRows(keys, projected->rows).firstRow);
}

} // namespace kql
