// SPDX-License-Identifier: GPL-3.0-or-later
// count, sum, avg, stdev, variance and the bitwise aggregates.
#include "kql/aggregates.h"

#include <cmath>
#include <limits>

namespace kql {

namespace {

/// Calls `take(row, group)` for each row that counts and is not null.
template <typename Take> void forEachRow(const AggregateInput& input, const ColumnVector& column, Take take)
{
    const std::vector<quint32>& groupOf = input.grouping.groupOf;
    if (input.mask.empty() && !column.hasNulls()) {
        for (size_t row = 0; row < groupOf.size(); ++row) {
            take(row, groupOf[row]);
        }
        return;
    }
    for (size_t row = 0; row < groupOf.size(); ++row) {
        if (input.passes(row) && !column.isNull(row)) {
            take(row, groupOf[row]);
        }
    }
}

bool isWhole(Type type)
{
    return type == Type::Int || type == Type::Long;
}

bool isTime(Type type)
{
    return type == Type::DateTime || type == Type::TimeSpan;
}

bool isNumber(Type type)
{
    return isWhole(type) || storageOf(type) == Storage::Reals;
}

double realAt(const ColumnVector& column, size_t row)
{
    return storageOf(column.type()) == Storage::Reals ? column.reals()[row] : double(column.integers()[row]);
}

Aggregate single(const QString& name, Type type, std::function<ColumnRef(const AggregateInput&)> compute)
{
    Aggregate aggregate;
    aggregate.columns << Column{name, type};
    aggregate.compute = [compute = std::move(compute)](const AggregateInput& input) { return std::vector<ColumnRef>{compute(input)}; };
    return aggregate;
}

ColumnRef sumOf(const AggregateInput& input, Type result)
{
    const ColumnVector& column = *input.arguments[0];
    if (storageOf(result) == Storage::Reals) {
        std::vector<double> sums(input.grouping.count());
        forEachRow(input, column, [&](size_t row, quint32 group) { sums[group] += realAt(column, row); });
        return ColumnVector::ofReals(result, std::move(sums));
    }
    std::vector<qint64> sums(input.grouping.count());
    const auto values = column.integers();
    forEachRow(input, column, [&](size_t row, quint32 group) { sums[group] = qint64(quint64(sums[group]) + quint64(values[row])); });
    return ColumnVector::ofIntegers(result, std::move(sums));
}

/// The mean of times, as a distance from each group's first value so that no sum overflows.
ColumnRef averageTime(const AggregateInput& input, Type result)
{
    const ColumnVector& column = *input.arguments[0];
    const auto values = column.integers();
    std::vector<qint64> first(input.grouping.count());
    std::vector<double> sums(input.grouping.count());
    std::vector<qint64> counts(input.grouping.count());
    forEachRow(input, column, [&](size_t row, quint32 group) {
        first[group] = counts[group]++ == 0 ? values[row] : first[group];
        sums[group] += double(values[row]) - double(first[group]);
    });
    ColumnBuilder builder(result);
    for (size_t group = 0; group < sums.size(); ++group) {
        if (counts[group] == 0) {
            builder.appendNull();
        } else {
            const double mean = sums[group] / double(counts[group]);
            builder.appendInteger(qint64(quint64(first[group]) + quint64(std::abs(mean) < 9.2e18 ? qint64(std::llround(mean)) : 0)));
        }
    }
    return builder.finish();
}

ColumnRef averageOf(const AggregateInput& input, Type result)
{
    const ColumnVector& column = *input.arguments[0];
    std::vector<double> sums(input.grouping.count());
    std::vector<qint64> counts(input.grouping.count());
    forEachRow(input, column, [&](size_t row, quint32 group) {
        sums[group] += realAt(column, row);
        ++counts[group];
    });
    for (size_t group = 0; group < sums.size(); ++group) {
        sums[group] = counts[group] == 0 ? std::numeric_limits<double>::quiet_NaN() : sums[group] / double(counts[group]);
    }
    return ColumnVector::ofReals(result, std::move(sums));
}

/// Welford's recurrence: a variance that does not drown in the mean.
struct Spread
{
    double count = 0;
    double mean = 0;
    double squares = 0;
    void add(double value)
    {
        count += 1;
        const double distance = value - mean;
        mean += distance / count;
        squares += distance * (value - mean);
    }
    double variance(bool population) const
    {
        if (count == 0) {
            return 0; // the reference's default, where a mean of nothing is NaN
        }
        return population ? squares / count : (count > 1 ? squares / (count - 1) : 0);
    }
};

/// How two numbers vary together, by the same recurrence as Spread.
struct Together
{
    double count = 0;
    double left = 0;
    double right = 0;
    double products = 0;
    void add(double x, double y)
    {
        count += 1;
        const double distance = x - left;
        left += distance / count;
        right += (y - right) / count;
        products += distance * (y - right);
    }
    double covariance(bool population) const
    {
        const double divisor = population ? count : count - 1;
        return divisor > 0 ? products / divisor : 0;
    }
};

} // namespace

core::Result<Aggregate> bindCount(const AggregateCall& call)
{
    if (!call.arguments.empty() && call.type() != Type::Bool) {
        return call.error(QStringLiteral("%1() takes a condition, not %2.").arg(call.spelled(), typeName(call.type())));
    }
    return single(call.column(0, call.automatic(call.spelled())), Type::Long, [](const AggregateInput& input) {
        std::vector<qint64> counts(input.grouping.count());
        if (!input.arguments.empty()) { // count(condition)
            const ColumnVector& condition = *input.arguments[0];
            forEachRow(input, condition, [&](size_t row, quint32 group) { counts[group] += condition.booleans()[row] != 0 ? 1 : 0; });
            return ColumnVector::ofIntegers(Type::Long, std::move(counts));
        }
        for (size_t row = 0; row < input.grouping.groupOf.size(); ++row) {
            counts[input.grouping.groupOf[row]] += input.mask.empty() ? 1 : input.mask[row];
        }
        return ColumnVector::ofIntegers(Type::Long, std::move(counts));
    });
}

core::Result<Aggregate> bindSum(const AggregateCall& call)
{
    if (!isNumber(call.type()) && !isTime(call.type())) {
        return call.error(QStringLiteral("The argument value must be summable: a number, timespan or datetime."));
    }
    const Type result = isWhole(call.type()) ? Type::Long : call.type();
    return single(call.column(0, call.automatic(call.spelled())), result,
                  [result](const AggregateInput& input) { return sumOf(input, result); });
}

core::Result<Aggregate> bindAverage(const AggregateCall& call)
{
    if (!isNumber(call.type()) && !isTime(call.type())) {
        return call.error(QStringLiteral("%1() takes a number, a timespan or a datetime, not %2.").arg(call.spelled(), typeName(call.type())));
    }
    const Type result = isWhole(call.type()) ? Type::Real : call.type();
    return single(call.column(0, call.automatic(call.spelled())), result, [result](const AggregateInput& input) {
        return isTime(result) ? averageTime(input, result) : averageOf(input, result);
    });
}

core::Result<Aggregate> bindSpread(const AggregateCall& call)
{
    if (!isNumber(call.type()) && !isTime(call.type())) {
        return call.error(QStringLiteral("%1() takes a number or a time, not %2.").arg(call.spelled(), typeName(call.type())));
    }
    const bool population = call.name.endsWith(u'p');
    const bool root = call.name.startsWith(u"stdev");
    return single(call.column(0, call.automatic(call.spelled())), Type::Real, [population, root](const AggregateInput& input) {
        const ColumnVector& column = *input.arguments[0];
        std::vector<Spread> spreads(input.grouping.count());
        forEachRow(input, column, [&](size_t row, quint32 group) { spreads[group].add(realAt(column, row)); });
        std::vector<double> results;
        results.reserve(spreads.size());
        for (const Spread& spread : spreads) {
            results.push_back(root ? std::sqrt(spread.variance(population)) : spread.variance(population));
        }
        return ColumnVector::ofReals(Type::Real, std::move(results));
    });
}

core::Result<Aggregate> bindCovariance(const AggregateCall& call)
{
    for (size_t i = 0; i < 2; ++i) {
        if (!isNumber(call.type(i)) && !isTime(call.type(i))) {
            return call.error(QStringLiteral("%1() takes numbers or times, not %2.").arg(call.spelled(), typeName(call.type(i))));
        }
    }
    const bool population = call.name.endsWith(u'p');
    return single(call.column(0, call.automatic(call.spelled())), Type::Real, [population](const AggregateInput& input) {
        const ColumnVector& first = *input.arguments[0];
        const ColumnVector& second = *input.arguments[1];
        std::vector<Together> pairs(input.grouping.count());
        forEachRow(input, first, [&](size_t row, quint32 group) {
            if (!second.isNull(row)) {
                pairs[group].add(realAt(first, row), realAt(second, row));
            }
        });
        std::vector<double> results;
        results.reserve(pairs.size());
        for (const Together& pair : pairs) {
            results.push_back(pair.covariance(population));
        }
        return ColumnVector::ofReals(Type::Real, std::move(results));
    });
}

core::Result<Aggregate> bindBits(const AggregateCall& call)
{
    if (!isWhole(call.type())) {
        return call.error(QStringLiteral("%1() takes whole numbers, not %2.").arg(call.name, typeName(call.type())));
    }
    const Type result = call.type();
    return single(call.column(0, call.argumentNames.value(0)), result, [result, name = call.name](const AggregateInput& input) {
        const ColumnVector& column = *input.arguments[0];
        const bool all = name.endsWith(u"and");
        const bool some = name.endsWith(u"_or");
        std::vector<qint64> bits(input.grouping.count(), all ? -1 : 0);
        const auto values = column.integers();
        forEachRow(input, column, [&](size_t row, quint32 group) {
            bits[group] = all ? bits[group] & values[row] : (some ? bits[group] | values[row] : bits[group] ^ values[row]);
        });
        return ColumnVector::ofIntegers(result, std::move(bits));
    });
}

} // namespace kql
