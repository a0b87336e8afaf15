// SPDX-License-Identifier: GPL-3.0-or-later
// percentile and its relatives, dcount.
#include "kql/aggregates.h"

#include "core/groupedpercentiles.h"
#include "core/percentiles.h"

#include <algorithm>
#include <cmath>

namespace kql {

namespace {

quint64 rankKey(const ColumnVector& column, size_t row)
{
    return storageOf(column.type()) == Storage::Reals ? core::orderedKey(column.reals()[row]) : core::orderedKey(column.integers()[row]);
}

Value valueOfRank(Type type, quint64 key)
{
    return storageOf(type) == Storage::Reals ? Value(core::valueOfKey(key)) : Value(core::integerOfKey(key));
}

/// Bytes that say which rows count and have a value.
std::vector<quint8> maskOf(const AggregateInput& input, const ColumnVector& column)
{
    std::vector<quint8> mask;
    if (!input.mask.empty() || column.hasNulls()) {
        mask.resize(column.size());
        for (size_t row = 0; row < mask.size(); ++row) {
            mask[row] = input.passes(row) && !column.isNull(row) ? 1 : 0;
        }
    }
    return mask;
}

/// Nearest-rank percentiles of one group's keys; nulls without any.
std::vector<Value> percentilesOf(std::span<quint64> keys, const std::vector<double>& percents, Type type)
{
    std::vector<Value> values(percents.size());
    if (keys.empty()) {
        return values;
    }
    std::vector<size_t> ranks;
    for (const double percent : percents) {
        ranks.push_back(core::nearestRank(percent, keys.size()));
    }
    const std::vector<quint64> found = core::selectRanks(keys, ranks);
    for (size_t i = 0; i < found.size(); ++i) {
        values[i] = valueOfRank(type, found[i]);
    }
    return values;
}

/// The same where each value counts as often as its weight says.
std::vector<Value> weightedOf(std::vector<std::pair<quint64, qint64>>& weighted, const std::vector<double>& percents, Type type)
{
    std::sort(weighted.begin(), weighted.end());
    double total = 0;
    for (const auto& [key, weight] : weighted) {
        total += double(weight);
    }
    std::vector<Value> values(percents.size());
    for (size_t i = 0; i < percents.size() && total > 0; ++i) {
        const double rank = std::max(1.0, std::ceil(percents[i] / 100 * total));
        double before = 0;
        for (const auto& [key, weight] : weighted) {
            before += double(weight);
            values[i] = valueOfRank(type, key);
            if (before >= rank) {
                break;
            }
        }
    }
    return values;
}

struct PercentileCall
{
    std::vector<double> percents;
    Type type = Type::Real;
    bool weighted = false;
    bool array = false;
};

/// The values' keys group by group: those of group g begin at begin[g].
struct GroupedKeys
{
    std::vector<quint64> keys;
    std::vector<quint32> begin;
    std::span<quint64> of(size_t group) { return {keys.data() + begin[group], begin[group + 1] - begin[group]}; }
};

GroupedKeys groupedKeys(const AggregateInput& input, std::span<const quint8> mask)
{
    const ColumnVector& column = *input.arguments[0];
    const std::vector<quint32>& groupOf = input.grouping.groupOf;
    GroupedKeys made;
    made.begin.assign(input.grouping.count() + 1, 0);
    for (size_t row = 0; row < groupOf.size(); ++row) {
        made.begin[groupOf[row] + 1] += mask.empty() ? 1 : mask[row];
    }
    for (size_t group = 1; group < made.begin.size(); ++group) {
        made.begin[group] += made.begin[group - 1];
    }
    made.keys.resize(made.begin.back());
    std::vector<quint32> next(made.begin.begin(), made.begin.end() - 1);
    const auto scatter = [&](auto values) {
        for (size_t row = 0; row < groupOf.size(); ++row) {
            if (mask.empty() || mask[row] != 0) {
                made.keys[next[groupOf[row]]++] = core::orderedKey(values[row]);
            }
        }
    };
    if (storageOf(column.type()) == Storage::Reals) {
        scatter(column.reals());
    } else {
        scatter(column.integers());
    }
    return made;
}

std::vector<Value> weightedPercentiles(const AggregateInput& input, const PercentileCall& call, std::span<const quint32> rows)
{
    const ColumnVector& column = *input.arguments[0];
    const ColumnVector& weights = *input.arguments[1];
    std::vector<std::pair<quint64, qint64>> weighted;
    for (const quint32 row : rows) {
        const qint64 weight = weights.isNull(row) ? 0 : weights.integers()[row];
        if (weight > 0) {
            weighted.emplace_back(rankKey(column, row), weight);
        }
    }
    return weightedOf(weighted, call.percents, column.type());
}

/// Percentile columns group by group: values side by side, or arrays of them.
class ResultColumns
{
public:
    ResultColumns(const PercentileCall& call, Type valueType) : m_call(call), m_valueType(valueType)
    {
        for (size_t i = 0; i < (call.array ? 1 : call.percents.size()); ++i) {
            m_builders.emplace_back(call.array ? Type::Dynamic : call.type);
        }
    }
    void append(const std::vector<Value>& values)
    {
        Dynamic::Array array;
        for (size_t i = 0; i < values.size(); ++i) {
            if (m_call.array) {
                array.push_back(toElement(m_valueType, values[i]));
            } else {
                m_builders[i].append(values[i]);
            }
        }
        if (m_call.array) {
            m_builders[0].append(Value(Dynamic(std::move(array))));
        }
    }
    std::vector<ColumnRef> finish()
    {
        std::vector<ColumnRef> columns;
        for (ColumnBuilder& builder : m_builders) {
            columns.push_back(builder.finish());
        }
        return columns;
    }

private:
    const PercentileCall& m_call;
    Type m_valueType;
    std::vector<ColumnBuilder> m_builders;
};

std::vector<ColumnRef> computePercentiles(const AggregateInput& input, const PercentileCall& call)
{
    const ColumnVector& column = *input.arguments[0];
    const std::vector<quint8> mask = maskOf(input, column);
    ResultColumns results(call, column.type());
    if (call.weighted) {
        const Partition parts = partition(input.grouping, mask);
        for (size_t group = 0; group < input.grouping.count(); ++group) {
            results.append(weightedPercentiles(input, call, parts.of(group)));
        }
        return results.finish();
    }
    if (mask.empty() && storageOf(column.type()) == Storage::Reals) {
        core::GroupedPercentiles counted(column.reals(), input.grouping.groupOf, input.grouping.count(), call.percents);
        if (counted.isWorthwhile()) {
            const std::vector<double> found = counted.compute();
            for (size_t group = 0; group < input.grouping.count(); ++group) {
                const auto own = found.begin() + qptrdiff(group * call.percents.size());
                results.append(std::vector<Value>(own, own + qptrdiff(call.percents.size())));
            }
            return results.finish();
        }
    }
    GroupedKeys grouped = groupedKeys(input, mask);
    for (size_t group = 0; group < input.grouping.count(); ++group) {
        results.append(percentilesOf(grouped.of(group), call.percents, column.type()));
    }
    return results.finish();
}

/// The ranks behind the values (and weights): numbers, or one array of them.
core::Result<std::vector<double>> percentsOf(const AggregateCall& call, size_t first)
{
    std::vector<double> percents;
    for (size_t i = first; i < call.arguments.size(); ++i) {
        if (!call.arguments[i].constant) {
            return call.error(QStringLiteral("%1() takes constants as percentiles.").arg(call.name));
        }
        const Value value = call.arguments[i]({});
        if (value.isDynamic() && value.toDynamic().isArray()) {
            for (const Dynamic& element : value.toDynamic().array()) {
                percents.push_back(convert(Type::Dynamic, Value(element), Type::Real).toReal());
            }
        } else {
            percents.push_back(convert(call.type(i), value, Type::Real).toReal());
        }
    }
    for (const double percent : percents) {
        if (!(percent >= 0 && percent <= 100)) {
            return call.error(QStringLiteral("A percentile lies between 0 and 100."));
        }
    }
    return percents;
}

QString percentText(double percent)
{
    return QString::number(percent, 'g', QLocale::FloatingPointShortest).replace(u'.', u'_');
}

} // namespace

core::Result<Aggregate> bindPercentiles(const AggregateCall& call)
{
    const Type type = call.type();
    if (storageOf(type) == Storage::Codes || type == Type::Bool) {
        return call.error(QStringLiteral("%1() takes a number, a datetime or a timespan, not %2.").arg(call.name, typeName(type)));
    }
    PercentileCall made;
    made.type = type == Type::Int ? Type::Long : type;
    made.array = call.name.endsWith(u"_array");
    made.weighted = call.name.startsWith(u"percentilew") || call.name.startsWith(u"percentilesw");
    if (made.weighted && call.type(1) != Type::Int && call.type(1) != Type::Long) {
        return call.error(QStringLiteral("%1() takes whole numbers as weights.").arg(call.name));
    }
    auto percents = percentsOf(call, made.weighted ? 2 : 1);
    if (!percents) {
        return core::failure(percents.error());
    }
    made.percents = std::move(*percents);
    Aggregate aggregate;
    if (made.array) {
        aggregate.columns << Column{call.column(0, call.automatic(QStringLiteral("percentiles"))), Type::Dynamic};
    }
    for (size_t i = 0; !made.array && i < made.percents.size(); ++i) {
        const QString name = call.automatic(QStringLiteral("percentile")) + u'_' + percentText(made.percents[i]);
        aggregate.columns << Column{call.column(qsizetype(i), name), made.type};
    }
    aggregate.columnsRead = made.weighted ? 2 : 1;
    aggregate.compute = [made](const AggregateInput& input) { return computePercentiles(input, made); };
    return aggregate;
}

core::Result<Aggregate> bindDistinct(const AggregateCall& call)
{
    if (call.type() == Type::Dynamic && call.name == u"count_distinct") {
        return call.error(QStringLiteral("%1() does not take a dynamic value; use tostring() or another conversion.").arg(call.spelled()));
    }
    Aggregate aggregate;
    aggregate.columns << Column{call.column(0, call.automatic(call.spelled())), Type::Long};
    aggregate.columnsRead = 1;
    aggregate.compute = [](const AggregateInput& input) {
        const ColumnVector& column = *input.arguments[0];
        const Grouping values = groupRows({input.arguments[0]}, column.size());
        std::vector<qint64> counts(input.grouping.count());
        KeyNumbers seen;
        for (size_t row = 0; row < column.size(); ++row) {
            if (input.passes(row) && !column.isNull(row)) {
                const quint32 group = input.grouping.groupOf[row];
                const quint32 before = seen.size();
                counts[group] += seen.add((quint64(group) << 32) | values.groupOf[row]) == before ? 1 : 0;
            }
        }
        return std::vector<ColumnRef>{ColumnVector::ofIntegers(Type::Long, std::move(counts))};
    };
    return aggregate;
}

} // namespace kql
