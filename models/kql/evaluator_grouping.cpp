// SPDX-License-Identifier: GPL-3.0-or-later
// sort, top, join, union and mv-expand.
#include "kql/evaluator.h"

#include <algorithm>

namespace kql {

core::Result<Table> Evaluator::sort(const Operator& step, Table input)
{
    std::vector<Bound> bounds;
    for (const SortKey& key : step.keys) {
        const core::Result<Bound> bound = bindExpression(key.expression, input.columns, m_scope);
        if (!bound) {
            return bound.error();
        }
        bounds.push_back(*bound);
    }
    std::vector<std::pair<Row, size_t>> order;
    order.reserve(input.rows.size());
    for (size_t i = 0; i < input.rows.size(); ++i) {
        Row values;
        for (const Bound& bound : bounds) {
            values.push_back(bound(input.rows[i]));
        }
        order.emplace_back(std::move(values), i);
    }
    std::stable_sort(order.begin(), order.end(), [&](const auto& a, const auto& b) {
        for (size_t i = 0; i < bounds.size(); ++i) {
            const bool aNull = a.first[i].isNull();
            const bool bNull = b.first[i].isNull();
            if (aNull != bNull) {
                return aNull == step.keys[i].nullsFirst;
            }
            const int result = aNull ? 0 : compare(bounds[i].type, a.first[i], b.first[i]);
            if (result != 0) {
                return step.keys[i].descending ? result > 0 : result < 0;
            }
        }
        return false;
    });
    Table sorted;
    sorted.columns = input.columns;
    sorted.rows.reserve(input.rows.size());
    for (const auto& entry : order) {
        sorted.rows.push_back(std::move(input.rows[entry.second]));
    }
    return sorted;
}

core::Result<Table> Evaluator::top(const Operator& step, Table input)
{
    TableResult sorted = sort(step, std::move(input));
    return sorted ? take(step, std::move(*sorted)) : sorted;
}

core::Result<Table> Evaluator::join(const Operator& step, Table input)
{
    static const QStringList kinds{QStringLiteral("inner"), QStringLiteral("innerunique"), QStringLiteral("leftouter"), QStringLiteral("rightouter"), QStringLiteral("fullouter"),
                                   QStringLiteral("leftsemi"), QStringLiteral("leftanti"), QStringLiteral("anti"), QStringLiteral("rightsemi"), QStringLiteral("rightanti")};
    if (!kinds.contains(step.kind)) {
        return semantic(QStringLiteral("The join kind '%1' is not known.").arg(step.kind), step.position);
    }
    TableResult right = pipeline(*step.tables[0]);
    if (!right) {
        return right;
    }
    QList<QPair<int, int>> keys;
    for (const NamedExpression& condition : step.by) {
        const Expression& expression = *condition.expression;
        const bool pair = expression.kind == Expression::Kind::Binary && expression.text == u"==";
        QString leftName = expression.text;
        QString rightName = expression.text;
        if (pair) { // $left.a == $right.b, in either order
            const Expression& first = *expression.arguments[0];
            const Expression& second = *expression.arguments[1];
            const bool swapped = !first.arguments.empty() && first.arguments[0]->text == u"$right";
            leftName = swapped ? second.text : first.text;
            rightName = swapped ? first.text : second.text;
        }
        const int leftColumn = input.indexOf(leftName);
        const int rightColumn = right->indexOf(rightName);
        if (leftColumn < 0 || rightColumn < 0) {
            return semantic(QStringLiteral("The join key '%1' is not a column of both sides.").arg(leftColumn < 0 ? leftName : rightName), expression.position);
        }
        keys << qMakePair(leftColumn, rightColumn);
    }
    const bool lookup = step.name == u"lookup";
    TableResult joined = joinTables(input, *right, keys, step.kind);
    if (!joined || !lookup) {
        return joined;
    }
    QList<int> repeated; // lookup does not repeat the key columns; from the last one, so that the places stay right
    for (const auto& key : keys) {
        repeated << key.second;
    }
    std::sort(repeated.begin(), repeated.end(), std::greater<>());
    for (const int column : std::as_const(repeated)) {
        const qsizetype at = input.columns.size() + column;
        joined->columns.removeAt(at);
        for (Row& row : joined->rows) {
            row.erase(row.begin() + at);
        }
    }
    return joined;
}

core::Result<Table> Evaluator::unite(std::vector<Table> tables)
{
    Table result;
    for (const Table& table : tables) {
        for (const Column& column : table.columns) {
            if (!result.columns.contains(column)) {
                const bool clash = result.indexOf(column.name) >= 0;
                result.columns << Column{clash ? column.name + u'_' + typeName(column.type) : column.name, column.type};
            }
        }
    }
    for (Table& table : tables) {
        std::vector<size_t> places;
        for (const Column& column : table.columns) {
            const qsizetype exact = result.columns.indexOf(column);
            places.push_back(size_t(exact >= 0 ? exact : result.indexOf(column.name + u'_' + typeName(column.type))));
        }
        for (Row& row : table.rows) {
            Row made;
            for (const Column& column : result.columns) {
                made.push_back(column.type == Type::String ? Value(QString()) : Value());
            }
            for (size_t i = 0; i < row.size(); ++i) {
                made[places[i]] = std::move(row[i]);
            }
            result.rows.push_back(std::move(made));
        }
    }
    return checkSize(std::move(result));
}

core::Result<Table> Evaluator::expandValues(const Operator& step, Table input)
{
    if (step.items.size() != 1) {
        return semantic(QStringLiteral("mv-expand of several columns is not supported."), step.position);
    }
    const NamedExpression& item = step.items[0];
    ExpressionPtr expression = item.expression;
    Type type = Type::Dynamic;
    if (expression->kind == Expression::Kind::Call && expression->text.startsWith(u"to") && expression->arguments.size() == 1) {
        type = typeFromName(QStringView(expression->text).mid(2)).value_or(Type::Dynamic);
        expression = expression->arguments[0];
    }
    const core::Result<Bound> bound = bindExpression(expression, input.columns, m_scope);
    if (!bound) {
        return bound.error();
    }
    const QString name = item.name.isEmpty() ? automaticName(*expression) : item.name;
    Table result;
    result.columns = input.columns;
    const int existing = input.indexOf(name);
    const Column column{name, type};
    if (existing >= 0) {
        result.columns[existing] = column;
    } else {
        result.columns << column;
    }
    for (const Row& row : input.rows) {
        const Value list = (*bound)(row);
        Dynamic::Array elements = list.toDynamic().array();
        for (const Dynamic::Member& member : list.toDynamic().bag()) {
            elements.push_back(Dynamic(Dynamic::Bag{member}));
        }
        if (elements.empty() && !list.toDynamic().isArray() && !list.toDynamic().isBag()) {
            elements.push_back(list.toDynamic());
        }
        for (const Dynamic& element : elements) {
            Row made = row;
            const Value value = convert(Type::Dynamic, Value(element), type);
            if (existing >= 0) {
                made[size_t(existing)] = value;
            } else {
                made.push_back(value);
            }
            result.rows.push_back(std::move(made));
        }
    }
    return result;
}

} // namespace kql
