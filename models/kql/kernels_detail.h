// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/kernels.h"

#include <algorithm>

namespace kql::detail {

/// Reads a column's buffer, or the same value for every row; the loops of kernels are made for both.
template <typename T> struct ColumnReader
{
    const T* values;
    T operator[](size_t row) const { return values[row]; }
};
template <typename T> struct ConstantReader
{
    T value;
    T operator[](size_t) const { return value; }
};

inline bool isConstantNull(const Operand& operand)
{
    return !operand.column && operand.constant.isNull();
}

/// Calls `run` with a reader of the operand's whole numbers.
template <typename Run> void readIntegers(const Operand& operand, Run run)
{
    if (operand.column) {
        run(ColumnReader<qint64>{operand.column->integers().data()});
    } else {
        run(ConstantReader<qint64>{operand.constant.toInteger()});
    }
}

/// Calls `run` with a reader of the operand as reals; whole numbers are converted into `scratch` first.
template <typename Run> void readReals(const Operand& operand, std::vector<double>& scratch, Run run)
{
    if (!operand.column) {
        run(ConstantReader<double>{operand.constant.toReal()});
    } else if (storageOf(operand.type) == Storage::Reals) {
        run(ColumnReader<double>{operand.column->reals().data()});
    } else {
        const auto integers = operand.column->integers();
        scratch.resize(integers.size());
        std::transform(integers.begin(), integers.end(), scratch.begin(), [](qint64 value) { return double(value); });
        run(ColumnReader<double>{scratch.data()});
    }
}

/// The rows in which any operand is null.
inline NullBitmap nullsOf(const std::vector<Operand>& operands, size_t rows)
{
    NullBitmap nulls;
    for (const Operand& operand : operands) {
        if (operand.column) {
            nulls.merge(operand.column->nulls(), rows);
        }
    }
    return nulls;
}

/// A Bool column in which null rows hold false.
inline ColumnRef booleans(std::vector<quint8> values, NullBitmap nulls)
{
    for (size_t row = 0; nulls.any() && row < values.size(); ++row) {
        values[row] = nulls.test(row) ? 0 : values[row];
    }
    return ColumnVector::ofBooleans(std::move(values), std::move(nulls));
}

inline bool isNumeric(Type type)
{
    const Storage storage = storageOf(type);
    return storage == Storage::Integers || storage == Storage::Reals;
}

} // namespace kql::detail
