// SPDX-License-Identifier: GPL-3.0-or-later
// make-series: a summarize by by-keys and bin, then arrays without gaps.
#include "kql/operators_rows.h"
#include "kql/signatures.h"

#include <algorithm>
#include <cmath>

namespace kql {

namespace {

constexpr qint64 kLongestSeries = 1'048'576;

struct Axis
{
    Bound bound;
    Type type = Type::DateTime;
    bool real = false; ///< bins of reals
    std::optional<Value> from;
    std::optional<Value> to;
    Value step;
    bool closed = false; ///< the end belongs to it (in range(...))

    /// Number of the bin that a value falls into, counted from `from` or from zero.
    qint64 binOf(const Value& value) const
    {
        if (real) {
            return qint64(std::floor((value.toReal() - (from ? from->toReal() : 0)) / step.toReal()));
        }
        const qint64 distance = value.toInteger() - (from ? from->toInteger() : 0);
        const qint64 size = step.toInteger();
        return distance / size - (distance % size < 0 ? 1 : 0);
    }
    Value startOf(qint64 bin) const
    {
        if (real) {
            return (from ? from->toReal() : 0) + double(bin) * step.toReal();
        }
        return (from ? from->toInteger() : 0) + bin * step.toInteger();
    }
    bool inside(const Value& value) const
    {
        return !value.isNull() && (!from || compare(type, value, *from) >= 0) &&
               (!to || compare(type, value, *to) < 0 || (closed && compare(type, value, *to) == 0));
    }
};

core::Result<Value> constantValue(const OperatorContext& context, const ExpressionPtr& expression, Type type)
{
    const core::Result<Bound> bound = bindExpression(expression, {}, context.scope);
    if (!bound) {
        return bound.error();
    }
    const bool times = type == Type::DateTime || type == Type::TimeSpan;
    const bool given = bound->type == Type::DateTime || bound->type == Type::TimeSpan;
    if (times != given) {
        return semanticError(context.scope, *expression,
                             QStringLiteral("make-series needs a value that fits its axis, not %1.").arg(typeName(bound->type)));
    }
    return (*bound)({});
}

core::Result<Axis> bindAxis(const OperatorContext& context, const Operator& step, const Schema& input)
{
    const core::Result<Bound> bound = bindExpression(step.range[0], input, context.scope);
    if (!bound) {
        return bound.error();
    }
    Axis axis;
    axis.bound = *bound;
    axis.type = bound->type;
    axis.closed = step.property(u"closed") == u"true";
    if (axis.type == Type::String || axis.type == Type::Dynamic || axis.type == Type::Bool || axis.type == Type::Guid) {
        return semanticError(context.scope, *step.range[0], QStringLiteral("make-series needs an axis of numbers or times."));
    }
    for (size_t i = 1; i < 4; ++i) {
        if (!step.range[i]) {
            continue;
        }
        const core::Result<Value> value = constantValue(context, step.range[i], axis.type);
        if (!value) {
            return value.error();
        }
        axis.real = axis.real || value->isReal() || axis.type == Type::Real;
        if (i < 3) {
            (i == 1 ? axis.from : axis.to) = *value;
        } else {
            axis.step = *value;
        }
    }
    if (!(axis.step.toReal() > 0)) {
        return semanticError(context.scope, *step.range[3], QStringLiteral("make-series needs a step above zero."));
    }
    return axis;
}

bool hasAggregate(const Expression& expression)
{
    return (expression.kind == Expression::Kind::Call && aggregateSignature(expression.text)) ||
           std::any_of(expression.arguments.begin(), expression.arguments.end(), [](const ExpressionPtr& part) { return hasAggregate(*part); });
}

/// What aggregates nothing stands for any of its values.
ExpressionPtr aggregated(const ExpressionPtr& expression)
{
    if (hasAggregate(*expression)) {
        return expression;
    }
    auto any = std::make_shared<Expression>();
    any->kind = Expression::Kind::Call;
    any->text = QStringLiteral("take_any");
    any->position = expression->position;
    any->arguments = {expression};
    return any;
}

/// The series of one combination of keys while it is filled.
struct Series
{
    Row keys;
    qint64 first = 0;
    qint64 last = -1;
    std::vector<std::pair<qint64, Row>> bins; ///< bin and aggregates
};

class Plan
{
public:
    Plan(const OperatorContext& context, const Operator& step) : m_context(context), m_step(step) {}

    core::Result<Table> run(Table input)
    {
        const core::Result<Axis> axis = bindAxis(m_context, m_step, input.columns);
        if (!axis) {
            return axis.error();
        }
        m_axis = *axis;
        if (auto defaults = bindDefaults(); !defaults) {
            return core::failure(defaults.error());
        }
        const bool empty = input.rows.empty();
        core::Result<Table> bins = m_context.apply({summarizing()}, withBins(std::move(input)));
        if (!bins) {
            return bins;
        }
        collect(*bins);
        if (empty && m_step.kind == u"nonempty" && m_step.by.empty() && m_axis.from && m_axis.to) {
            m_series.emplace_back();
        }
        return table(bins->columns);
    }

private:
    const QString kBin = QStringLiteral("\x1" "bin");

    core::Result<void> bindDefaults()
    {
        for (const NamedExpression& item : m_step.items) {
            Dynamic value(qint64(0));
            if (item.fallback) {
                const core::Result<Bound> bound = bindExpression(item.fallback, {}, m_context.scope);
                if (!bound) {
                    return core::failure(bound.error());
                }
                value = toElement(bound->type, (*bound)({}));
            }
            m_defaults.push_back(value);
        }
        return core::Result<void>::ok();
    }

    /// The rows inside the range, with the number of their bin.
    Table withBins(Table input) const
    {
        input.columns << Column{kBin, Type::Long};
        std::vector<Row> rows;
        for (Row& row : input.rows) {
            const Value value = m_axis.bound(row);
            if (m_axis.inside(value)) {
                row.push_back(Value(m_axis.binOf(value)));
                rows.push_back(std::move(row));
            }
        }
        input.rows = std::move(rows);
        return input;
    }

    Operator summarizing() const
    {
        Operator made;
        made.name = QStringLiteral("summarize");
        made.position = m_step.position;
        made.items = m_step.items;
        for (NamedExpression& item : made.items) {
            item.expression = aggregated(item.expression); // other = -1
        }
        made.by = m_step.by;
        auto bin = std::make_shared<Expression>();
        bin->kind = Expression::Kind::Name;
        bin->text = kBin;
        made.by.push_back({kBin, bin});
        return made;
    }

    void collect(const Table& bins)
    {
        const size_t keys = m_step.by.size();
        const Schema keyColumns = bins.columns.mid(0, qsizetype(keys));
        QHash<QString, size_t> places;
        for (const Row& row : bins.rows) {
            const Row key(row.begin(), row.begin() + qsizetype(keys));
            const QString text = rowKey(keyColumns, key);
            if (!places.contains(text)) {
                places.insert(text, m_series.size());
                m_series.push_back({key, row[keys].toInteger(), row[keys].toInteger(), {}});
            }
            Series& series = m_series[places.value(text)];
            const qint64 bin = row[keys].toInteger();
            series.first = std::min(series.first, bin);
            series.last = std::max(series.last, bin);
            series.bins.emplace_back(bin, Row(row.begin() + qsizetype(keys) + 1, row.end()));
        }
    }

    /// First bin and number of bins of a series.
    std::pair<qint64, qint64> extent(const Series& series) const
    {
        const qint64 first = m_axis.from ? 0 : series.first;
        qint64 last = series.last;
        if (m_axis.to) {
            last = m_axis.binOf(*m_axis.to);
            const bool onEdge = compare(m_axis.type, m_axis.startOf(last), *m_axis.to) == 0;
            last -= onEdge && !m_axis.closed ? 1 : 0;
        }
        return {first, std::max<qint64>(0, last - first + 1)};
    }

    core::Result<Table> table(const Schema& summarized) const
    {
        const qsizetype keys = qsizetype(m_step.by.size());
        Table result;
        result.columns = summarized.mid(0, keys);
        const qsizetype aggregates = summarized.size() - keys - 1;
        for (qsizetype i = 0; i < aggregates; ++i) {
            result.columns << Column{summarized[keys + 1 + i].name, Type::Dynamic};
        }
        const QString axisName = m_step.axisName.isEmpty() ? automaticName(*m_step.range[0]) : m_step.axisName;
        result.columns << Column{freeName(result.columns, axisName.isEmpty() ? QStringLiteral("Column1") : axisName), Type::Dynamic};
        for (const Series& series : m_series) {
            const auto [first, count] = extent(series);
            if (count > kLongestSeries) {
                return semanticError(m_context.scope, *m_step.range[3],
                                     QStringLiteral("A series of more than %1 values is too long.").arg(kLongestSeries));
            }
            if (const auto checked = m_context.check(size_t(count) * m_series.size() / 64); !checked) {
                return core::failure(checked.error());
            }
            result.rows.push_back(rowOf(series, first, count, summarized, aggregates));
        }
        return result;
    }

    Row rowOf(const Series& series, qint64 first, qint64 count, const Schema& summarized, qsizetype aggregates) const
    {
        std::vector<Dynamic::Array> arrays;
        for (qsizetype i = 0; i < aggregates; ++i) {
            arrays.emplace_back(size_t(count), size_t(i) < m_defaults.size() ? m_defaults[size_t(i)] : Dynamic(qint64(0)));
        }
        for (const auto& [bin, values] : series.bins) {
            for (size_t i = 0; i < arrays.size() && bin >= first && bin - first < count; ++i) {
                arrays[i][size_t(bin - first)] = toElement(summarized[qsizetype(m_step.by.size() + 1 + i)].type, values[i]);
            }
        }
        Row row = series.keys;
        for (Dynamic::Array& array : arrays) {
            row.push_back(Value(Dynamic(std::move(array))));
        }
        Dynamic::Array axis;
        for (qint64 i = 0; i < count; ++i) {
            axis.push_back(toElement(m_axis.type, m_axis.startOf(first + i)));
        }
        row.push_back(Value(Dynamic(std::move(axis))));
        return row;
    }

    const OperatorContext& m_context;
    const Operator& m_step;
    Axis m_axis;
    std::vector<Dynamic> m_defaults;
    std::vector<Series> m_series;
};

} // namespace

core::Result<Table> makeSeriesOperator(const OperatorContext& context, const Operator& step, Table input)
{
    return Plan(context, step).run(std::move(input));
}

} // namespace kql
