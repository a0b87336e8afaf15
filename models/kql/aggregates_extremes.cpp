// SPDX-License-Identifier: GPL-3.0-or-later
// min, max, arg_min, arg_max and take_any: all of them choose one row of each group.
#include "kql/aggregates.h"

#include <cmath>

namespace kql {

namespace {

const QString kOrderable = QStringLiteral("The argument value must be orderable: a number, timespan, datetime, string or boolean.");

/// Order of two rows of a column that are not null; a NaN loses against every number, whatever is looked for.
class Better
{
public:
    Better(const ColumnVector& column, bool maximum) : m_column(column), m_maximum(maximum) {}
    bool operator()(size_t a, size_t b) const
    {
        switch (storageOf(m_column.type())) {
        case Storage::Reals: {
            const double x = m_column.reals()[a];
            const double y = m_column.reals()[b];
            return std::isnan(y) ? !std::isnan(x) : (m_maximum ? x > y : x < y);
        }
        case Storage::Booleans:
            return chosen(m_column.booleans()[a], m_column.booleans()[b]);
        case Storage::Integers:
            return chosen(m_column.integers()[a], m_column.integers()[b]);
        default: {
            const quint32 x = m_column.codes()[a];
            const quint32 y = m_column.codes()[b];
            return x != y && chosen(m_column.dictionary()->bytes(x), m_column.dictionary()->bytes(y));
        }
        }
    }

private:
    template <typename T> bool chosen(const T& a, const T& b) const { return m_maximum ? a > b : a < b; }
    const ColumnVector& m_column;
    bool m_maximum;
};

/// The best row of each group, kNoRow without one. `nullsToo`: a group of nulls has its first row.
std::vector<quint32> bestRows(const AggregateInput& input, bool maximum, bool nullsToo)
{
    const ColumnVector& column = *input.arguments[0];
    const Better better(column, maximum);
    std::vector<quint32> best(input.grouping.count(), ColumnVector::kNoRow);
    for (size_t row = 0; row < input.grouping.groupOf.size(); ++row) {
        quint32& known = best[input.grouping.groupOf[row]];
        if (!input.passes(row) || (column.isNull(row) && !(nullsToo && known == ColumnVector::kNoRow))) {
            continue;
        }
        if (known == ColumnVector::kNoRow || (column.isNull(known) && !column.isNull(row)) ||
            (!column.isNull(known) && better(row, known))) {
            known = quint32(row);
        }
    }
    return best;
}

/// The first row of each group in which the first argument is not null, else the first that counts.
std::vector<quint32> anyRows(const AggregateInput& input)
{
    std::vector<quint32> any(input.grouping.count(), ColumnVector::kNoRow);
    const ColumnVector* column = input.arguments.size() == 1 ? input.arguments[0].get() : nullptr;
    for (size_t row = 0; row < input.grouping.groupOf.size(); ++row) {
        quint32& known = any[input.grouping.groupOf[row]];
        if (input.passes(row) && (known == ColumnVector::kNoRow || (column && column->isNull(known) && !column->isNull(row)))) {
            known = quint32(row);
        }
    }
    return any;
}

/// The arguments' columns and those of * at the chosen rows.
std::vector<ColumnRef> valuesAt(const AggregateInput& input, const std::vector<quint32>& rows, const std::vector<size_t>& carried)
{
    std::vector<ColumnRef> results;
    for (const ColumnRef& argument : input.arguments) {
        results.push_back(argument->gathered(rows));
    }
    for (const size_t index : carried) {
        const ColumnRef& column = input.table.data[index];
        results.push_back(column ? column->gathered(rows)
                                 : ColumnVector::constant(input.table.columns[qsizetype(index)].type, Value(), rows.size()));
    }
    return results;
}

/// Columns behind a *: all but the keys and those that stand before it.
std::vector<size_t> starColumns(const AggregateCall& call)
{
    std::vector<size_t> columns;
    for (qsizetype i = 0; call.star && i < call.schema.size(); ++i) {
        if (!call.keys.contains(call.schema[i].name) && !call.argumentNames.contains(call.schema[i].name)) {
            columns.push_back(size_t(i));
        }
    }
    return columns;
}

void addStarColumns(const AggregateCall& call, const std::vector<size_t>& carried, Aggregate& aggregate)
{
    for (const size_t index : carried) {
        aggregate.columns << call.schema[qsizetype(index)];
    }
}

} // namespace

core::Result<Aggregate> bindExtreme(const AggregateCall& call)
{
    if (call.type() == Type::Dynamic || call.type() == Type::Guid) {
        return call.error(kOrderable);
    }
    Aggregate aggregate;
    aggregate.columns << Column{call.column(0, call.automatic(call.spelled())), call.type()};
    aggregate.compute = [maximum = call.name == u"max"](const AggregateInput& input) {
        return std::vector<ColumnRef>{input.arguments[0]->gathered(bestRows(input, maximum, false))};
    };
    return aggregate;
}

core::Result<Aggregate> bindArgument(const AggregateCall& call)
{
    if (call.arguments.empty()) {
        return call.error(QStringLiteral("%1() needs an argument.").arg(call.name));
    }
    Aggregate aggregate;
    if (call.type() == Type::Dynamic || call.type() == Type::Guid) {
        return call.error(kOrderable);
    }
    const bool maximum = call.name.endsWith(u"max");
    const bool prefixed = !call.name.contains(u'_'); // argmax, the old form
    for (size_t i = 0; i < call.arguments.size(); ++i) {
        const QString automatic = call.argumentNames.value(qsizetype(i));
        const QString prefix = maximum ? QStringLiteral("max_") : QStringLiteral("min_");
        const QString first = call.argumentNames.value(0);
        const QString own = !automatic.isEmpty() ? automatic : (i == 0 ? prefix : QStringLiteral("%1%2_arg%3").arg(prefix, first).arg(i));
        const QString old = i == 0 ? prefix + first : QStringLiteral("%1%2_%3").arg(prefix, first, automatic.isEmpty() ? QStringLiteral("arg%1").arg(i) : automatic);
        aggregate.columns << Column{call.column(qsizetype(i), prefixed ? old : own), call.type(i)};
    }
    const std::vector<size_t> carried = starColumns(call);
    addStarColumns(call, carried, aggregate);
    aggregate.compute = [maximum, carried](const AggregateInput& input) {
        return valuesAt(input, bestRows(input, maximum, true), carried);
    };
    return aggregate;
}

core::Result<Aggregate> bindAny(const AggregateCall& call)
{
    if (call.arguments.empty() && !call.star) {
        return call.error(QStringLiteral("%1() needs an argument.").arg(call.spelled()));
    }
    Aggregate aggregate;
    const bool prefixed = call.name == u"any";
    for (size_t i = 0; i < call.arguments.size(); ++i) {
        const QString given = call.argumentNames.value(qsizetype(i));
        const QString automatic = !given.isEmpty() || i == 0 ? given : QStringLiteral("%1arg%2").arg(prefixed ? QString() : QStringLiteral("any_")).arg(i);
        aggregate.columns << Column{call.column(qsizetype(i), prefixed ? call.spelled() + u'_' + automatic : automatic), call.type(i)};
    }
    const std::vector<size_t> carried = starColumns(call);
    addStarColumns(call, carried, aggregate);
    aggregate.compute = [carried](const AggregateInput& input) { return valuesAt(input, anyRows(input), carried); };
    return aggregate;
}

} // namespace kql
