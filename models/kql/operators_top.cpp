// SPDX-License-Identifier: GPL-3.0-or-later
// top-nested, top-hitters, sample, sample-distinct and partition.
#include "kql/operators_rows.h"

#include <algorithm>

namespace kql {

namespace {

Operator summarize(const NamedExpression& item, const NamedExpression& key, int position)
{
    Operator made;
    made.name = QStringLiteral("summarize");
    made.position = position;
    made.items = {item};
    made.by = {key};
    return made;
}

/// Value of a count that is written in the query.
core::Result<qint64> countOf(const OperatorContext& context, const ExpressionPtr& expression)
{
    const core::Result<Bound> bound = bindExpression(expression, {}, context.scope);
    if (!bound) {
        return core::failure(bound.error());
    }
    const Value value = (*bound)({});
    if ((bound->type != Type::Long && bound->type != Type::Int) || value.toInteger() < 0) {
        return core::failure(semanticError(context.scope, *expression, QStringLiteral("A whole number of rows is needed here.")));
    }
    return value.toInteger();
}

void sortByMeasure(Table& table, size_t column, bool ascending)
{
    const Type type = table.columns[qsizetype(column)].type;
    std::stable_sort(table.rows.begin(), table.rows.end(), [&](const Row& a, const Row& b) {
        const int order = compare(type, a[column], b[column]);
        return ascending ? order < 0 : order > 0;
    });
}

/// One top-nested, level by level.
class TopNested
{
public:
    TopNested(const OperatorContext& context, const Operator& step) : m_context(context), m_step(step) {}

    core::Result<Table> run(Table input)
    {
        if (auto shaped = shape(input.columns); !shaped) {
            return core::failure(shaped.error());
        }
        if (auto filled = level(0, std::move(input), {}); !filled) {
            return core::failure(filled.error());
        }
        return std::move(m_result);
    }

private:
    core::Result<void> shape(const Schema& columns)
    {
        for (const NamedExpression& item : m_step.items) {
            Table none;
            none.columns = columns;
            const core::Result<Table> made = m_context.apply({summarizing(item)}, none);
            if (!made) {
                return core::failure(made.error());
            }
            for (const Column& column : made->columns) {
                m_result.columns << Column{freeName(m_result.columns, column.name), column.type};
            }
        }
        return core::Result<void>::ok();
    }

    Operator summarizing(const NamedExpression& item) const
    {
        const QString key = item.name.isEmpty() ? automaticName(*item.expression) : item.name;
        const QString name = item.measureName.isEmpty() ? QStringLiteral("aggregated_%1").arg(key) : item.measureName;
        return summarize({name, item.measure}, {item.name, item.expression}, m_step.position);
    }

    core::Result<void> level(size_t number, Table rows, const Row& before)
    {
        if (number == m_step.items.size()) {
            m_result.rows.push_back(before);
            return m_context.check(m_result.rows.size());
        }
        const NamedExpression& item = m_step.items[number];
        const core::Result<Bound> key = bindExpression(item.expression, rows.columns, m_context.scope);
        core::Result<Table> groups = m_context.apply({summarizing(item)}, rows);
        if (!key || !groups) {
            return core::failure(key ? groups.error() : key.error());
        }
        sortByMeasure(*groups, 1, item.order == u"asc");
        const core::Result<qint64> wanted = item.count ? countOf(m_context, item.count) : core::Result<qint64>(qint64(groups->rows.size()));
        if (!wanted) {
            return core::failure(wanted.error());
        }
        const size_t count = size_t(std::min<qint64>(*wanted, qint64(groups->rows.size())));
        const Schema keyColumn{groups->columns[0]};
        QHash<QString, size_t> chosen;
        for (size_t i = 0; i < count; ++i) {
            chosen.insert(rowKey(keyColumn, {groups->rows[i][0]}), i);
        }
        std::vector<Table> parts(count + 1, Table{rows.columns, {}});
        for (Row& row : rows.rows) {
            parts[chosen.value(rowKey(keyColumn, {(*key)(row)}), count)].rows.push_back(std::move(row));
        }
        for (size_t i = 0; i < count; ++i) {
            Row values = before;
            values.insert(values.end(), groups->rows[i].begin(), groups->rows[i].end());
            if (auto filled = level(number + 1, std::move(parts[i]), values); !filled) {
                return filled;
            }
        }
        return others(number, std::move(parts[count]), before);
    }

    /// `with others = constant`: what is not among the first ones, as one row.
    core::Result<void> others(size_t number, Table rest, Row values)
    {
        const NamedExpression& item = m_step.items[number];
        if (!item.fallback) {
            return core::Result<void>::ok();
        }
        const core::Result<Bound> name = bindExpression(item.fallback, {}, m_context.scope);
        Operator total = summarizing(item);
        total.by.clear();
        const core::Result<Table> sum = m_context.apply({total}, rest);
        if (sum && sum->rows.empty()) {
            return core::Result<void>::ok();
        }
        if (!name || !sum) {
            return core::failure(name ? sum.error() : name.error());
        }
        values.push_back(convert(name->type, (*name)({}), m_result.columns[qsizetype(values.size())].type));
        values.push_back(sum->rows[0][0]);
        if (number + 1 < m_step.items.size() && m_step.items[number + 1].fallback) {
            return others(number + 1, std::move(rest), values);
        }
        while (values.size() < size_t(m_result.columns.size())) {
            values.push_back(m_result.columns[qsizetype(values.size())].type == Type::String ? Value(QString()) : Value());
        }
        m_result.rows.push_back(values);
        return core::Result<void>::ok();
    }

    const OperatorContext& m_context;
    const Operator& m_step;
    Table m_result;
};

ExpressionPtr callOf(const QString& name, std::vector<ExpressionPtr> arguments, int position)
{
    auto made = std::make_shared<Expression>();
    made->kind = Expression::Kind::Call;
    made->text = name;
    made->arguments = std::move(arguments);
    made->position = position;
    return made;
}

} // namespace

core::Result<Table> topNestedOperator(const OperatorContext& context, const Operator& step, Table input)
{
    return TopNested(context, step).run(std::move(input));
}

core::Result<Table> topHittersOperator(const OperatorContext& context, const Operator& step, Table input)
{
    const core::Result<qint64> count = countOf(context, step.range[0]);
    if (!count) {
        return core::failure(count.error());
    }
    const NamedExpression& item = step.items[0];
    const bool weighted = !step.by.empty();
    const QString name = weighted ? QStringLiteral("approximate_sum_%1").arg(automaticName(*step.by[0].expression))
                                  : QStringLiteral("approximate_count_%1").arg(automaticName(*item.expression));
    const ExpressionPtr measure = weighted ? callOf(QStringLiteral("sum"), {step.by[0].expression}, step.position)
                                           : callOf(QStringLiteral("count"), {}, step.position);
    core::Result<Table> groups = context.apply({summarize({name, measure}, item, step.position)}, std::move(input));
    if (!groups) {
        return groups;
    }
    sortByMeasure(*groups, 1, false);
    groups->rows.resize(std::min(groups->rows.size(), size_t(*count)));
    return groups;
}

/// The first rows, or the first different values: as good a sample as any other.
core::Result<Table> sampleOperator(const OperatorContext& context, const Operator& step, Table input)
{
    const core::Result<qint64> count = countOf(context, step.range[0]);
    if (!count) {
        return core::failure(count.error());
    }
    if (step.name == u"sample-distinct") {
        Operator distinct;
        distinct.name = QStringLiteral("distinct");
        distinct.position = step.position;
        distinct.items = step.items;
        core::Result<Table> made = context.apply({distinct}, std::move(input));
        if (!made) {
            return made;
        }
        input = std::move(*made);
    }
    input.rows.resize(std::min(input.rows.size(), size_t(*count)));
    return input;
}

core::Result<Table> partitionOperator(const OperatorContext& context, const Operator& step, Table input)
{
    const core::Result<Bound> key = bindExpression(step.by[0].expression, input.columns, context.scope);
    if (!key) {
        return key.error();
    }
    const Schema keyColumn{Column{QString(), key->type}};
    QHash<QString, size_t> places;
    std::vector<Table> parts;
    for (Row& row : input.rows) {
        const QString text = rowKey(keyColumn, {(*key)(row)});
        if (!places.contains(text)) {
            places.insert(text, parts.size());
            parts.push_back(Table{input.columns, {}});
        }
        parts[places.value(text)].rows.push_back(std::move(row));
    }
    core::Result<Table> result = context.apply(step.steps, Table{input.columns, {}});
    for (Table& part : parts) {
        if (!result) {
            return result;
        }
        core::Result<Table> made = context.apply(step.steps, std::move(part));
        if (!made) {
            return made;
        }
        for (Row& row : made->rows) {
            result->rows.push_back(std::move(row));
        }
    }
    return result;
}

} // namespace kql
