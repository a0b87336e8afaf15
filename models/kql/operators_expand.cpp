// SPDX-License-Identifier: GPL-3.0-or-later
// mv-expand and mv-apply.
#include "kql/operators_rows.h"

namespace kql {

namespace {

/// Which columns a row is expanded into, bound to the input.
struct Expansion
{
    struct Item
    {
        Bound bound;
        Type type = Type::Dynamic;
        size_t place = 0; ///< column in the expanded row
    };
    std::vector<Item> items;
    Schema columns; ///< of the expanded rows
    QStringList names;
    int index = -1; ///< place of with_itemindex
    qint64 limit = std::numeric_limits<qint64>::max();
    bool pairs = false; ///< bags become [name, value]
};

core::Result<Expansion> prepare(const OperatorContext& context, const Operator& step, const Schema& input)
{
    Expansion made;
    made.columns = input;
    made.pairs = step.kind == u"array";
    int unnamed = 0;
    for (const NamedExpression& item : step.items) {
        const core::Result<Bound> bound = bindExpression(item.expression, input, context.scope);
        if (!bound) {
            return bound.error();
        }
        if (bound->type != Type::Dynamic) {
            return semanticError(context.scope, *item.expression,
                                 QStringLiteral("%1 takes dynamic values, not %2.").arg(step.name, typeName(bound->type)));
        }
        QString name = item.name.isEmpty() ? automaticName(*item.expression) : item.name;
        if (name.isEmpty()) {
            name = QStringLiteral("Column%1").arg(++unnamed);
        }
        if (!item.name.isEmpty() && made.names.contains(name)) {
            return semanticError(context.scope, *item.expression, QStringLiteral("A column named '%1' is there already.").arg(name));
        }
        const Column column{name, item.type.value_or(Type::Dynamic)};
        made.items.push_back({*bound, column.type, placeColumn(made.columns, column)});
        made.names << name;
    }
    if (const QString index = step.property(u"with_itemindex"); !index.isEmpty()) {
        made.index = int(placeColumn(made.columns, {index, Type::Long}));
        made.names << index;
    }
    if (!step.range.empty() && step.range[0]) {
        const core::Result<Bound> limit = bindExpression(step.range[0], {}, context.scope);
        if (!limit) {
            return limit.error();
        }
        made.limit = (*limit)({}).toInteger();
    }
    return made;
}

Dynamic::Array elementsOf(const Value& value, bool pairs)
{
    const Dynamic& list = value.toDynamic();
    if (list.isArray()) {
        return list.array();
    }
    Dynamic::Array elements;
    for (const Dynamic::Member& member : list.bag()) {
        elements.push_back(pairs ? Dynamic(Dynamic::Array{Dynamic(member.first), member.second}) : Dynamic(Dynamic::Bag{member}));
    }
    if (!list.isBag()) {
        elements.push_back(list);
    }
    return elements;
}

/// The rows that one row becomes: arrays side by side, the shorter ones filled with nulls. Nothing at all to expand (every
/// array empty) gives one row of nulls when `keepEmpty`.
std::vector<Row> expanded(const Expansion& plan, const Row& row, bool keepEmpty)
{
    std::vector<Dynamic::Array> lists;
    size_t longest = 0;
    for (const Expansion::Item& item : plan.items) {
        lists.push_back(elementsOf(item.bound(row), plan.pairs));
        longest = std::max(longest, lists.back().size());
    }
    if (longest == 0 && keepEmpty) {
        longest = 1;
    }
    longest = size_t(std::min<qint64>(qint64(longest), plan.limit));
    std::vector<Row> rows;
    rows.reserve(longest);
    for (size_t i = 0; i < longest; ++i) {
        Row made = row;
        made.resize(size_t(plan.columns.size()));
        for (size_t k = 0; k < plan.items.size(); ++k) {
            const Value element = i < lists[k].size() ? Value(lists[k][i]) : Value();
            made[plan.items[k].place] = convert(Type::Dynamic, element, plan.items[k].type);
        }
        if (plan.index >= 0) {
            made[size_t(plan.index)] = Value(qint64(i));
        }
        rows.push_back(std::move(made));
    }
    return rows;
}

} // namespace

size_t placeColumn(Schema& schema, const Column& column)
{
    for (int i = 0; i < schema.size(); ++i) {
        if (schema[i].name == column.name) {
            schema[i].type = column.type;
            return size_t(i);
        }
    }
    schema << column;
    return size_t(schema.size() - 1);
}

core::Result<Table> expandOperator(const OperatorContext& context, const Operator& step, Table input)
{
    const core::Result<Expansion> plan = prepare(context, step, input.columns);
    if (!plan) {
        return plan.error();
    }
    Table result;
    result.columns = plan->columns;
    for (const Row& row : input.rows) {
        for (Row& made : expanded(*plan, row, false)) {
            result.rows.push_back(std::move(made));
        }
        if (result.rows.size() % 4096 < 8) {
            if (const auto checked = context.check(result.rows.size()); !checked) {
                return core::failure(checked.error());
            }
        }
    }
    return result;
}

core::Result<Table> applyOperator(const OperatorContext& context, const Operator& step, Table input)
{
    const core::Result<Expansion> plan = prepare(context, step, input.columns);
    if (!plan) {
        return plan.error();
    }
    // The result keeps the columns that were not expanded; what the inner query gives replaces them by name or follows.
    Table inner;
    inner.columns = plan->columns;
    const core::Result<Table> shape = context.apply(step.steps, inner);
    if (!shape) {
        return shape;
    }
    Table result;
    std::vector<size_t> kept;
    for (qsizetype i = 0; i < input.columns.size(); ++i) {
        if (!plan->names.contains(input.columns[i].name)) {
            kept.push_back(size_t(i));
            result.columns << input.columns[i];
        }
    }
    std::vector<size_t> places;
    for (const Column& column : shape->columns) {
        places.push_back(placeColumn(result.columns, column));
    }
    for (const Row& row : input.rows) {
        Table part;
        part.columns = plan->columns;
        part.rows = expanded(*plan, row, false);
        core::Result<Table> made = context.apply(step.steps, std::move(part));
        if (!made) {
            return made;
        }
        for (Row& values : made->rows) {
            Row whole(size_t(result.columns.size()));
            for (size_t i = 0; i < kept.size(); ++i) {
                whole[i] = row[kept[i]];
            }
            for (size_t i = 0; i < places.size(); ++i) {
                whole[places[i]] = std::move(values[i]);
            }
            result.rows.push_back(std::move(whole));
        }
        if (const auto checked = context.check(result.rows.size()); !checked) {
            return core::failure(checked.error());
        }
    }
    return result;
}

} // namespace kql
