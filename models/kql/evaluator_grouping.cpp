// SPDX-License-Identifier: GPL-3.0-or-later
// sort, top, join, lookup and union.
#include "kql/evaluator.h"

#include "kql/joins.h"
#include "kql/operators_rows.h"
#include "kql/sorting.h"
#include "kql/vectorised.h"

#include <algorithm>
#include <iterator>

namespace kql {

namespace {

core::Result<std::vector<SortColumn>> sortColumns(const Operator& step, const ColumnTable& input, const Scope& scope, const Limits& limits)
{
    std::vector<SortColumn> columns;
    for (const SortKey& key : step.keys) {
        const core::Result<Bound> bound = bindExpression(key.expression, input.columns, scope);
        if (!bound) {
            return bound.error();
        }
        if (bound->type == Type::Dynamic && step.name == u"sort") {
            return semanticError(scope, *key.expression, QStringLiteral("Rows are not sorted by a dynamic value; use tostring() or another conversion."));
        }
        core::Result<ColumnRef> values = evaluateColumn(*bound, input, limits);
        if (!values) {
            return values.error();
        }
        columns.push_back({std::move(*values), key.descending, key.nullsFirst});
    }
    return columns;
}

/// The names of a join key on both sides: `name`, or `$left.a == $right.b` in either order.
std::pair<QString, QString> keyNames(const Expression& condition)
{
    if (condition.kind != Expression::Kind::Binary || condition.text != u"==") {
        return {condition.text, condition.text};
    }
    const Expression& first = *condition.arguments[0];
    const Expression& second = *condition.arguments[1];
    const bool swapped = !first.arguments.empty() && first.arguments[0]->text == u"$right";
    return swapped ? std::pair(second.text, first.text) : std::pair(first.text, second.text);
}

/// lookup does not repeat the key columns.
ColumnTable withoutKeys(ColumnTable joined, qsizetype leftColumns, const QList<QPair<int, int>>& keys)
{
    QList<qsizetype> repeated;
    for (const auto& key : keys) {
        repeated << leftColumns + key.second;
    }
    std::sort(repeated.begin(), repeated.end(), std::greater<>()); // from the last one, so that the places stay right
    for (const qsizetype column : std::as_const(repeated)) {
        joined.columns.removeAt(column);
        joined.data.erase(joined.data.begin() + column);
    }
    return joined;
}

} // namespace

core::Result<ColumnTable> Evaluator::sort(const Operator& step, ColumnTable input)
{
    const auto columns = sortColumns(step, input, m_scope, m_limits);
    if (!columns) {
        return columns.error();
    }
    return input.gathered(sortedRows(*columns, input.rows));
}

core::Result<ColumnTable> Evaluator::top(const Operator& step, ColumnTable input)
{
    const core::Result<qint64> limit = limitOf(step);
    if (!limit) {
        return limit.error();
    }
    const auto columns = sortColumns(step, input, m_scope, m_limits);
    if (!columns) {
        return columns.error();
    }
    return input.gathered(topRows(*columns, input.rows, size_t(*limit)));
}

core::Result<ColumnTable> Evaluator::join(const Operator& step, ColumnTable input)
{
    if (!isJoinKind(step.kind)) {
        return semantic(QStringLiteral("The join kind '%1' is not known.").arg(step.kind), step.position);
    }
    const TableResult right = pipeline(*step.tables[0]);
    if (!right) {
        return right;
    }
    QList<QPair<int, int>> keys;
    for (const NamedExpression& condition : step.by) {
        const auto [leftName, rightName] = keyNames(*condition.expression);
        const int left = input.indexOf(leftName);
        const int partner = right->indexOf(rightName);
        if (left < 0 || partner < 0) {
            return semantic(QStringLiteral("The join key '%1' is not a column of both sides.").arg(left < 0 ? leftName : rightName),
                            condition.expression->position);
        }
        const Type type = input.columns[left].type;
        const Type other = right->columns[partner].type;
        const bool whole = (type == Type::Int || type == Type::Long) && (other == Type::Int || other == Type::Long);
        if (type != other && !whole) {
            return semantic(QStringLiteral("The join keys '%1' (%2) and '%3' (%4) are of different types.").arg(leftName, typeName(type), rightName, typeName(other)),
                            condition.expression->position);
        }
        keys << qMakePair(left, partner);
    }
    TableResult joined = joinTables(input, *right, keys, step.kind, m_limits);
    if (!joined || step.name != u"lookup") {
        return joined;
    }
    return withoutKeys(std::move(*joined), input.columns.size(), keys);
}

namespace {

/// A column of a union and what it is called in the tables.
struct UnitedColumn
{
    Column own;
    QString name;
};

/// Columns of a union in the order of their names' first places. Where a name stands for several types, each of its columns
/// bears its type.
QList<UnitedColumn> unitedSchema(const std::vector<ColumnTable>& tables)
{
    Schema all;
    for (const ColumnTable& table : tables) {
        for (const Column& column : table.columns) {
            if (!all.contains(column)) {
                all << column;
            }
        }
    }
    QList<UnitedColumn> united;
    Schema taken;
    for (const Column& column : std::as_const(all)) {
        Schema same;
        std::copy_if(all.begin(), all.end(), std::back_inserter(same), [&](const Column& other) { return other.name == column.name; });
        if (same.first() != column) {
            continue; // stands beside the first of its name
        }
        for (const Column& typed : std::as_const(same)) {
            const QString name = freeName(taken, same.size() > 1 ? typed.name + u'_' + typeName(typed.type) : typed.name);
            taken << Column{name, typed.type};
            united << UnitedColumn{typed, name};
        }
    }
    return united;
}

} // namespace

ColumnTable unitedTables(const std::vector<ColumnTable>& tables)
{
    ColumnTable result;
    for (const ColumnTable& table : tables) {
        result.rows += table.rows;
    }
    for (const UnitedColumn& column : unitedSchema(tables)) {
        std::vector<ColumnRef> parts;
        for (const ColumnTable& table : tables) {
            const qsizetype place = table.columns.indexOf(column.own);
            parts.push_back(place >= 0 && table.data[size_t(place)] ? table.data[size_t(place)]
                                                                    : ColumnVector::constant(column.own.type, Value(), table.rows));
        }
        result.columns << Column{column.name, column.own.type};
        result.data.push_back(joinedColumns(column.own.type, parts));
    }
    return result;
}

} // namespace kql
