// SPDX-License-Identifier: GPL-3.0-or-later
// + - * / % and unary minus on columns of numbers and times.
#include "kql/kernels_detail.h"

#include <cmath>
#include <limits>

namespace kql {

namespace {

using namespace detail;

template <typename Op> ColumnRef integersBy(Type result, const std::vector<Operand>& operands, size_t rows, Op op)
{
    std::vector<qint64> values(rows);
    readIntegers(operands[0], [&](auto left) {
        readIntegers(operands[1], [&](auto right) {
            for (size_t row = 0; row < rows; ++row) {
                values[row] = qint64(op(quint64(left[row]), quint64(right[row]))); // unsigned: wraps around
            }
        });
    });
    return ColumnVector::ofIntegers(result, std::move(values), nullsOf(operands, rows));
}

/// Division and remainder: null where there is none.
ColumnRef quotients(Type result, const std::vector<Operand>& operands, size_t rows, bool remainder)
{
    std::vector<qint64> values(rows);
    NullBitmap nulls = nullsOf(operands, rows);
    readIntegers(operands[0], [&](auto left) {
        readIntegers(operands[1], [&](auto right) {
            for (size_t row = 0; row < rows; ++row) {
                const qint64 x = left[row];
                const qint64 y = right[row];
                if (y == 0 || (y == -1 && x == std::numeric_limits<qint64>::min())) {
                    nulls.set(row, rows);
                    continue;
                }
                const qint64 rest = x % y;
                const quint64 size = y < 0 ? 0 - quint64(y) : quint64(y);
                values[row] = !remainder ? x / y : (rest < 0 ? qint64(quint64(rest) + size) : rest);
            }
        });
    });
    return ColumnVector::ofIntegers(result, std::move(values), std::move(nulls));
}

template <typename Op> ColumnRef realsBy(Type result, const std::vector<Operand>& operands, size_t rows, Op op)
{
    std::vector<double> values(rows);
    std::vector<double> first;
    std::vector<double> second;
    readReals(operands[0], first, [&](auto left) {
        readReals(operands[1], second, [&](auto right) {
            for (size_t row = 0; row < rows; ++row) {
                values[row] = op(left[row], right[row]);
            }
        });
    });
    return ColumnVector::ofReals(result, std::move(values), nullsOf(operands, rows));
}

ColumnRef calculate(const BoundCall& call, Type result, const std::vector<Operand>& operands, size_t rows)
{
    if (isConstantNull(operands[0]) || isConstantNull(operands[1])) {
        return ColumnVector::constant(result, Value(), rows);
    }
    const bool reals = storageOf(result) == Storage::Reals;
    switch (call.name[0].unicode()) {
    case '+':
        return reals ? realsBy(result, operands, rows, [](double a, double b) { return a + b; })
                     : integersBy(result, operands, rows, [](quint64 a, quint64 b) { return a + b; });
    case '-':
        return reals ? realsBy(result, operands, rows, [](double a, double b) { return a - b; })
                     : integersBy(result, operands, rows, [](quint64 a, quint64 b) { return a - b; });
    case '*':
        return reals ? realsBy(result, operands, rows, [](double a, double b) { return a * b; })
                     : integersBy(result, operands, rows, [](quint64 a, quint64 b) { return a * b; });
    case '/':
        return reals ? realsBy(result, operands, rows, [](double a, double b) { return a / b; }) : quotients(result, operands, rows, false);
    default:
        return reals ? realsBy(result, operands, rows, [](double a, double b) {
            const double rest = std::fmod(a, b); // 0 <= N % D < |D|
            return rest < 0 ? rest + std::abs(b) : rest;
        })
                     : quotients(result, operands, rows, true);
    }
}

ColumnRef negate(const BoundCall&, Type result, const std::vector<Operand>& operands, size_t rows)
{
    if (storageOf(result) == Storage::Reals) {
        std::vector<double> values(operands[0].column->reals().begin(), operands[0].column->reals().end());
        std::transform(values.begin(), values.end(), values.begin(), [](double value) { return -value; });
        return ColumnVector::ofReals(result, std::move(values), nullsOf(operands, rows));
    }
    std::vector<qint64> values(operands[0].column->integers().begin(), operands[0].column->integers().end());
    std::transform(values.begin(), values.end(), values.begin(), [](qint64 value) { return qint64(0 - quint64(value)); });
    return ColumnVector::ofIntegers(result, std::move(values), nullsOf(operands, rows));
}

/// bin() of whole numbers and times by a constant size, as numbers of the bins behind `made.base`. A multiplication stands for
/// the division: the quotient is at most one off, which the remainder shows.
void numberBins(std::span<const qint64> from, Ordinals& made)
{
    const double inverse = 1.0 / double(made.step);
    made.numbers.resize(from.size());
    qint64 quotient = 0;
    qint64 bin = made.base;
    for (size_t row = 0; row < from.size(); ++row) {
        if (quint64(from[row] - bin) >= quint64(made.step)) { // rows come by time: mostly the bin of the row before
            const qint64 distance = from[row] - made.base;
            quotient = qint64(double(distance) * inverse);
            const qint64 rest = distance - quotient * made.step;
            quotient += (rest >= made.step ? 1 : 0) - (rest < 0 ? 1 : 0);
            bin = made.base + quotient * made.step;
        }
        made.numbers[row] = quint32(quotient);
    }
}

qint64 flooredRest(qint64 value, qint64 size)
{
    const qint64 rest = value % size;
    return rest < 0 ? rest + size : rest;
}

ColumnRef binIntegers(const BoundCall&, Type result, const std::vector<Operand>& operands, size_t rows)
{
    const qint64 size = operands[1].constant.toInteger();
    if (size <= 0) {
        return ColumnVector::constant(result, Value(), rows);
    }
    const auto from = operands[0].column->integers();
    qint64 least = rows > 0 ? from[0] : 0;
    qint64 most = least;
    for (const qint64 value : from) {
        least = std::min(least, value);
        most = std::max(most, value);
    }
    const quint64 base = quint64(least) - quint64(flooredRest(least, size));
    const quint64 range = quint64(most) - base;
    const quint64 bins = range / quint64(size) + 1;
    if (qint64(base) <= least && range < quint64(1) << 50 && bins <= std::max<quint64>(rows, 1 << 16)) {
        Ordinals made{{}, quint32(bins), qint64(base), size};
        numberBins(from, made);
        return ColumnVector::ofOrdinals(result, std::move(made), nullsOf(operands, rows));
    }
    std::vector<qint64> values(rows);
    for (size_t row = 0; row < rows; ++row) {
        values[row] = qint64(quint64(from[row]) - quint64(flooredRest(from[row], size)));
    }
    return ColumnVector::ofIntegers(result, std::move(values), nullsOf(operands, rows));
}

ColumnRef binReals(const BoundCall&, Type result, const std::vector<Operand>& operands, size_t rows)
{
    const double size = operands[1].constant.toReal();
    if (!(size > 0)) {
        return ColumnVector::constant(result, Value(), rows);
    }
    std::vector<double> scratch;
    std::vector<double> values(rows);
    readReals(operands[0], scratch, [&](auto from) {
        for (size_t row = 0; row < rows; ++row) {
            values[row] = std::floor(from[row] / size) * size;
        }
    });
    return ColumnVector::ofReals(result, std::move(values), nullsOf(operands, rows));
}

Kernel binKernel(const BoundCall& call, Type result)
{
    const Bound& value = call.arguments[0];
    const Bound& size = call.arguments[1];
    if (value.constant || !size.constant || !isNumeric(value.type) || !isNumeric(size.type) || size({}).isNull()) {
        return nullptr;
    }
    const bool reals = storageOf(value.type) == Storage::Reals || storageOf(size.type) == Storage::Reals;
    if (reals != (storageOf(result) == Storage::Reals)) {
        return nullptr;
    }
    return reals ? binReals : binIntegers;
}

} // namespace

Kernel arithmeticKernel(const BoundCall& call, Type result)
{
    if (result == Type::Int || !isNumeric(result)) { // an int has bounds of its own
        return nullptr;
    }
    const size_t count = call.arguments.size();
    if (call.name == u"neg" && count == 1) {
        return call.arguments[0].type == result ? negate : nullptr;
    }
    if ((call.name == u"bin" || call.name == u"floor") && count == 2) {
        return binKernel(call, result);
    }
    if (call.name.size() != 1 || !QStringLiteral("+-*/%").contains(call.name) || count != 2) {
        return nullptr;
    }
    const Type left = call.arguments[0].type;
    const Type right = call.arguments[1].type;
    if (!isNumeric(left) || !isNumeric(right)) {
        return nullptr;
    }
    const bool whole = storageOf(left) == Storage::Integers && storageOf(right) == Storage::Integers;
    return whole || storageOf(result) == Storage::Reals ? calculate : nullptr;
}

} // namespace kql
