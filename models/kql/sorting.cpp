// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/sorting.h"

#include "core/percentiles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace kql {

namespace {

/// Fewer rows than this are sorted by comparison.
constexpr size_t kFew = 256;

/// Which end a row goes to before its value matters, and the value as an unsigned number in the wanted direction.
struct Keys
{
    std::vector<quint64> values;
    std::vector<quint8> classes; ///< empty when all rows have a proper value
};

std::vector<quint32> dictionaryRanks(const ColumnVector& column)
{
    const quint32 size = column.dictionary() ? column.dictionary()->size() : 0;
    std::vector<quint32> order(size);
    for (quint32 code = 0; code < size; ++code) {
        order[code] = code;
    }
    std::sort(order.begin(), order.end(),
              [&](quint32 a, quint32 b) { return column.dictionary()->bytes(a) < column.dictionary()->bytes(b); });
    std::vector<quint32> ranks(size);
    for (quint32 rank = 0; rank < size; ++rank) {
        ranks[order[rank]] = rank;
    }
    return ranks;
}

std::vector<quint64> valuesOf(const ColumnVector& column)
{
    std::vector<quint64> values(column.size());
    switch (storageOf(column.type())) {
    case Storage::Booleans:
        std::copy(column.booleans().begin(), column.booleans().end(), values.begin());
        break;
    case Storage::Integers:
        std::transform(column.integers().begin(), column.integers().end(), values.begin(),
                       [](qint64 value) { return core::orderedKey(value); });
        break;
    case Storage::Reals:
        std::transform(column.reals().begin(), column.reals().end(), values.begin(),
                       [](double value) { return core::orderedKey(value == 0 ? 0.0 : value); });
        break;
    case Storage::Codes: {
        const std::vector<quint32> ranks = dictionaryRanks(column);
        for (size_t row = 0; row < values.size(); ++row) {
            values[row] = column.isNull(row) ? 0 : ranks[column.codes()[row]];
        }
        break;
    }
    }
    return values;
}

Keys keysOf(const SortColumn& key)
{
    const ColumnVector& column = *key.column;
    Keys keys;
    keys.values = valuesOf(column);
    if (key.descending) {
        for (quint64& value : keys.values) {
            value = ~value;
        }
    }
    const bool reals = storageOf(column.type()) == Storage::Reals;
    const auto isNan = [&](size_t row) { return reals && std::isnan(column.reals()[row]); };
    for (size_t row = 0; row < column.size(); ++row) {
        if (!column.isNull(row) && !isNan(row)) {
            continue;
        }
        if (keys.classes.empty()) {
            keys.classes.assign(column.size(), key.nullsFirst ? 2 : 0);
        }
        keys.classes[row] = column.isNull(row) ? (key.nullsFirst ? 0 : 2) : 1;
        keys.values[row] = 0;
    }
    return keys;
}

/// One stable counting pass of `order` by the byte that `byteOf` gives for a row.
template <typename ByteOf> void countingPass(std::vector<quint32>& order, std::vector<quint32>& other, ByteOf byteOf)
{
    std::array<quint32, 257> begin{};
    for (const quint32 row : order) {
        ++begin[size_t(byteOf(row)) + 1];
    }
    for (size_t i = 1; i < begin.size(); ++i) {
        begin[i] += begin[i - 1];
    }
    for (const quint32 row : order) {
        other[begin[byteOf(row)]++] = row;
    }
    order.swap(other);
}

void radixSort(std::vector<quint32>& order, const Keys& keys)
{
    quint64 all = ~quint64(0);
    quint64 any = 0;
    for (const quint64 value : keys.values) {
        all &= value;
        any |= value;
    }
    std::vector<quint32> other(order.size());
    for (int shift = 0; shift < 64; shift += 8) {
        if (((all ^ any) >> shift & 0xFF) != 0) { // a byte that is the same everywhere needs no pass
            countingPass(order, other, [&](quint32 row) { return quint8(keys.values[row] >> shift); });
        }
    }
    if (!keys.classes.empty()) {
        countingPass(order, other, [&](quint32 row) { return keys.classes[row]; });
    }
}

bool before(const std::vector<Keys>& keys, quint32 a, quint32 b)
{
    for (const Keys& key : keys) {
        if (!key.classes.empty() && key.classes[a] != key.classes[b]) {
            return key.classes[a] < key.classes[b];
        }
        if (key.values[a] != key.values[b]) {
            return key.values[a] < key.values[b];
        }
    }
    return a < b;
}

std::vector<quint32> allRows(size_t rows)
{
    std::vector<quint32> order(rows);
    for (size_t row = 0; row < rows; ++row) {
        order[row] = quint32(row);
    }
    return order;
}

std::vector<Keys> allKeys(const std::vector<SortColumn>& columns)
{
    std::vector<Keys> keys;
    for (const SortColumn& column : columns) {
        keys.push_back(keysOf(column));
    }
    return keys;
}

} // namespace

std::vector<quint32> sortedRows(const std::vector<SortColumn>& keys, size_t rows)
{
    const std::vector<Keys> made = allKeys(keys);
    std::vector<quint32> order = allRows(rows);
    if (rows < kFew) {
        std::sort(order.begin(), order.end(), [&](quint32 a, quint32 b) { return before(made, a, b); });
        return order;
    }
    for (auto key = made.rbegin(); key != made.rend(); ++key) {
        radixSort(order, *key);
    }
    return order;
}

std::vector<quint32> topRows(const std::vector<SortColumn>& keys, size_t rows, size_t limit)
{
    if (limit >= rows / 8 || keys.empty()) {
        std::vector<quint32> order = sortedRows(keys, rows);
        order.resize(std::min(limit, rows));
        return order;
    }
    const std::vector<Keys> made = allKeys(keys);
    std::vector<quint32> order = allRows(rows);
    const auto less = [&](quint32 a, quint32 b) { return before(made, a, b); };
    std::nth_element(order.begin(), order.begin() + qptrdiff(limit), order.end(), less);
    order.resize(limit);
    std::sort(order.begin(), order.end(), less);
    return order;
}

} // namespace kql
