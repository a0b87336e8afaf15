// SPDX-License-Identifier: GPL-3.0-or-later
// summarize, sort, top, join, union and mv-expand.
#include "kql/aggregates.h"
#include "kql/evaluator.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace kql {

namespace {

/// The keys of `summarize ... by` computed for every row.
struct Keys
{
    Schema columns;
    std::vector<Bound> bounds;

    Row of(const Row& row) const
    {
        Row values;
        for (const Bound& bound : bounds) {
            values.push_back(bound(row));
        }
        return values;
    }
    QString textOf(const Row& values) const
    {
        QString text;
        for (size_t i = 0; i < values.size(); ++i) {
            text += (values[i].isNull() ? QStringLiteral("\x1e") : toDisplay(columns[qsizetype(i)].type, values[i])) + QChar(u'\x1f');
        }
        return text;
    }
};

core::Result<Keys> bindKeys(const std::vector<NamedExpression>& items, const Schema& schema, const Scope& scope)
{
    Keys keys;
    int unnamed = 0;
    for (const NamedExpression& item : items) {
        const core::Result<Bound> bound = bindExpression(item.expression, schema, scope);
        if (!bound) {
            return bound.error();
        }
        QString name = item.name.isEmpty() ? automaticName(*item.expression) : item.name;
        if (name.isEmpty()) {
            name = QStringLiteral("Column%1").arg(++unnamed);
        }
        keys.columns << Column{name, bound->type};
        keys.bounds.push_back(*bound);
    }
    return keys;
}

struct Group
{
    Row key;
    std::vector<std::unique_ptr<Accumulator>> accumulators;
};

QString uniqueName(const Schema& schema, const QString& name)
{
    QString candidate = name;
    for (int suffix = 1; std::any_of(schema.begin(), schema.end(), [&](const Column& c) { return c.name == candidate; }); ++suffix) {
        candidate = name + QString::number(suffix);
    }
    return candidate;
}

} // namespace

core::Result<Table> Evaluator::summarize(const Operator& step, Table input)
{
    const core::Result<Keys> keys = bindKeys(step.by, input.columns, m_scope);
    if (!keys) {
        return keys.error();
    }
    Table result;
    result.columns = keys->columns;
    std::vector<Aggregate> aggregates;
    for (const NamedExpression& item : step.items) {
        core::Result<Aggregate> aggregate = bindAggregate(item, input.columns, m_scope);
        if (!aggregate) {
            return aggregate.error();
        }
        for (const Column& column : aggregate->columns) {
            result.columns << Column{uniqueName(result.columns, column.name), column.type};
        }
        aggregates.push_back(std::move(*aggregate));
    }
    std::vector<Group> groups;
    QHash<QString, size_t> groupOf;
    const auto groupFor = [&](const Row& key) -> Group& {
        const QString text = keys->textOf(key);
        const auto known = groupOf.constFind(text);
        if (known != groupOf.cend()) {
            return groups[*known];
        }
        groupOf.insert(text, groups.size());
        Group group;
        group.key = key;
        for (const Aggregate& aggregate : aggregates) {
            group.accumulators.push_back(aggregate.start());
        }
        groups.push_back(std::move(group));
        return groups.back();
    };
    if (keys->bounds.empty()) {
        groupFor({}); // without keys there is one group even over no rows
    }
    for (const Row& row : input.rows) {
        Group& group = groupFor(keys->of(row));
        for (const auto& accumulator : group.accumulators) {
            accumulator->add(row);
        }
    }
    for (const Group& group : groups) {
        Row row = group.key;
        for (const auto& accumulator : group.accumulators) {
            const std::vector<Value> values = accumulator->result();
            row.insert(row.end(), values.begin(), values.end());
        }
        result.rows.push_back(std::move(row));
    }
    return result;
}

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
    for (const auto& key : keys) { // lookup does not repeat the key columns
        const qsizetype at = input.columns.size() + key.second;
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
        const QJsonValue json = (*bound)(row).toDynamic();
        QJsonArray elements = json.toArray();
        if (json.isObject()) {
            const QJsonObject object = json.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                elements.append(QJsonObject{{it.key(), it.value()}});
            }
        }
        if (elements.isEmpty()) {
            elements.append(json.isUndefined() || json.isArray() ? QJsonValue(QJsonValue::Null) : json);
        }
        for (const QJsonValue& element : elements) {
            Row made = row;
            const Value value = element.isNull() ? Value() : convert(Type::Dynamic, Value(element), type);
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
