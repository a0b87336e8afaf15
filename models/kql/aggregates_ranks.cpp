// SPDX-License-Identifier: GPL-3.0-or-later
// percentile and its relatives, dcount.
#include "kql/aggregates.h"

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

std::vector<Value> groupPercentiles(const AggregateInput& input, const PercentileCall& call, std::span<const quint32> rows)
{
    const ColumnVector& column = *input.arguments[0];
    if (!call.weighted) {
        std::vector<quint64> keys(rows.size());
        std::transform(rows.begin(), rows.end(), keys.begin(), [&](quint32 row) { return rankKey(column, row); });
        return percentilesOf(keys, call.percents, column.type());
    }
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

std::vector<ColumnRef> computePercentiles(const AggregateInput& input, const PercentileCall& call)
{
    const std::vector<quint8> mask = maskOf(input, *input.arguments[0]);
    const Partition parts = partition(input.grouping, mask);
    std::vector<ColumnBuilder> builders;
    for (size_t i = 0; i < (call.array ? 1 : call.percents.size()); ++i) {
        builders.emplace_back(call.array ? Type::Dynamic : call.type);
    }
    for (size_t group = 0; group < input.grouping.count(); ++group) {
        const std::span<const quint32> rows(parts.rows.data() + parts.begin[group], parts.begin[group + 1] - parts.begin[group]);
        const std::vector<Value> values = groupPercentiles(input, call, rows);
        if (!call.array) {
            for (size_t i = 0; i < values.size(); ++i) {
                builders[i].append(values[i]);
            }
            continue;
        }
        Dynamic::Array array;
        for (const Value& value : values) {
            array.push_back(toElement(input.arguments[0]->type(), value));
        }
        builders[0].append(Value(Dynamic(std::move(array))));
    }
    std::vector<ColumnRef> columns;
    for (ColumnBuilder& builder : builders) {
        columns.push_back(builder.finish());
    }
    return columns;
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
    aggregate.compute = [made](const AggregateInput& input) { return computePercentiles(input, made); };
    return aggregate;
}

core::Result<Aggregate> bindDistinct(const AggregateCall& call)
{
    Aggregate aggregate;
    aggregate.columns << Column{call.column(0, call.automatic(call.spelled())), Type::Long};
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
