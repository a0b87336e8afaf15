// SPDX-License-Identifier: GPL-3.0-or-later
#include "logs/arrange.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <numeric>

namespace logs {

namespace {

using kql::ColumnVector;
using kql::StringDictionary;

struct KeyedRow
{
    quint64 key;
    quint32 row;
};

/// Order of unsigned numbers that is the order of the values: the sign decides which bits turn. NaN, whatever its sign, comes first.
quint64 keyOf(double value)
{
    if (value != value) {
        return 0;
    }
    const auto bits = std::bit_cast<quint64>(value == 0 ? 0.0 : value); // the two zeros are equal
    return bits & (quint64(1) << 63) ? ~bits : bits | (quint64(1) << 63);
}

quint64 keyOf(qint64 value)
{
    return quint64(value) ^ (quint64(1) << 63);
}

/// Least significant digit first, 11 bits a pass; digits that are the same in all rows cost no pass. Stable.
bool radixSort(std::vector<KeyedRow>& rows, const StopFlag& stop)
{
    constexpr int kBits = 11;
    constexpr int kPasses = 6;
    constexpr size_t kDigits = size_t(1) << kBits;
    std::vector<quint32> counts(kPasses * kDigits);
    for (const KeyedRow& row : rows) {
        for (int pass = 0; pass < kPasses; ++pass) {
            ++counts[size_t(pass) * kDigits + ((row.key >> (pass * kBits)) & (kDigits - 1))];
        }
    }
    std::vector<KeyedRow> other(rows.size());
    for (int pass = 0; pass < kPasses; ++pass) {
        quint32* const count = &counts[size_t(pass) * kDigits];
        const int shift = pass * kBits;
        if (rows.empty() || count[(rows[0].key >> shift) & (kDigits - 1)] == rows.size()) {
            continue;
        }
        if (stop) {
            return false;
        }
        quint32 place = 0;
        for (size_t digit = 0; digit < kDigits; ++digit) {
            place += std::exchange(count[digit], place);
        }
        for (const KeyedRow& row : rows) {
            other[count[(row.key >> shift) & (kDigits - 1)]++] = row;
        }
        rows.swap(other);
    }
    return true;
}

/// Moves nulls out of the way: they stand before the others, in their order.
std::vector<KeyedRow> keyed(const ColumnVector& column, const RowOrder& rows, bool isDescending, RowOrder& nulls)
{
    std::vector<KeyedRow> keys;
    keys.reserve(rows.size());
    const quint64 turn = isDescending ? ~quint64(0) : 0; // turned keys keep equal rows in their order
    const bool hasNulls = column.hasNulls();
    const auto fill = [&](auto valueOf) {
        for (const quint32 row : rows) {
            if (hasNulls && column.isNull(row)) {
                nulls.push_back(row);
            } else {
                keys.push_back({keyOf(valueOf(row)) ^ turn, row});
            }
        }
    };
    if (!column.reals().empty()) {
        fill([values = column.reals()](quint32 row) { return values[row]; });
    } else if (!column.booleans().empty()) {
        fill([values = column.booleans()](quint32 row) { return qint64(values[row]); });
    } else {
        fill([values = column.integers()](quint32 row) { return values[row]; });
    }
    return keys;
}

/// The first eight bytes as a number that sorts like them.
quint64 prefixOf(std::string_view text)
{
    quint64 prefix = 0;
    std::memcpy(&prefix, text.data(), std::min<size_t>(8, text.size()));
    return std::endian::native == std::endian::little ? __builtin_bswap64(prefix) : prefix;
}

/// Place of each code in the order of the texts; empty when stopped.
std::vector<quint32> ranksOf(const StringDictionary& dictionary, const StopFlag& stop)
{
    std::vector<KeyedRow> codes(dictionary.size());
    for (quint32 code = 0; code < dictionary.size(); ++code) {
        codes[code] = {prefixOf(dictionary.bytes(code)), code};
    }
    if (!radixSort(codes, stop)) {
        return {};
    }
    for (size_t begin = 0; begin < codes.size();) { // equal prefixes are settled by the whole texts
        size_t end = begin + 1;
        while (end < codes.size() && codes[end].key == codes[begin].key) {
            ++end;
        }
        if (end - begin > 1) {
            if (stop) {
                return {};
            }
            std::sort(codes.begin() + qptrdiff(begin), codes.begin() + qptrdiff(end), [&](const KeyedRow& a, const KeyedRow& b) {
                return dictionary.bytes(a.row) < dictionary.bytes(b.row);
            });
        }
        begin = end;
    }
    std::vector<quint32> ranks(codes.size());
    for (size_t i = 0; i < codes.size(); ++i) {
        ranks[codes[i].row] = quint32(i);
    }
    return ranks;
}

/// Counting sort by the ranks of the texts.
std::optional<RowOrder> sortedByText(const ColumnVector& column, const RowOrder& rows, bool isDescending, const StopFlag& stop)
{
    const quint32 size = column.dictionary() ? column.dictionary()->size() : 0;
    std::vector<quint32> ranks = size > 0 ? ranksOf(*column.dictionary(), stop) : std::vector<quint32>();
    if (size > 0 && ranks.empty()) {
        return std::nullopt;
    }
    const bool hasNulls = column.hasNulls();
    if (isDescending) {
        for (quint32& rank : ranks) {
            rank = size - 1 - rank;
        }
    }
    const quint32 shift = hasNulls && !isDescending ? 1 : 0; // nulls are bucket 0, or the last one
    const quint32 nullBucket = isDescending ? size : 0;
    const auto bucketOf = [&, codes = column.codes()](quint32 row) {
        return hasNulls && column.isNull(row) ? nullBucket : ranks[codes[row]] + shift;
    };
    std::vector<quint32> places(size_t(size) + 2);
    for (const quint32 row : rows) {
        ++places[bucketOf(row) + 1];
    }
    std::partial_sum(places.begin(), places.end(), places.begin());
    if (stop) {
        return std::nullopt;
    }
    RowOrder ordered(rows.size());
    for (const quint32 row : rows) {
        ordered[places[bucketOf(row)]++] = row;
    }
    return ordered;
}

} // namespace

RowOrder allRows(size_t rows)
{
    RowOrder order(rows);
    std::iota(order.begin(), order.end(), quint32(0));
    return order;
}

std::optional<RowOrder> sorted(const kql::ColumnTable& table, RowOrder rows, const SortKey& key, const StopFlag& stop)
{
    const bool exists = key.column >= 0 && size_t(key.column) < table.data.size() && table.data[size_t(key.column)];
    if (!exists || rows.size() < 2) {
        return rows;
    }
    const ColumnVector& column = *table.data[size_t(key.column)];
    if (column.hasDictionary()) {
        return sortedByText(column, rows, key.isDescending, stop);
    }
    RowOrder nulls;
    std::vector<KeyedRow> keys = keyed(column, rows, key.isDescending, nulls);
    if (!radixSort(keys, stop)) {
        return std::nullopt;
    }
    auto out = rows.begin();
    if (!key.isDescending) {
        out = std::copy(nulls.begin(), nulls.end(), out);
    }
    out = std::transform(keys.begin(), keys.end(), out, [](const KeyedRow& row) { return row.row; });
    if (key.isDescending) {
        std::copy(nulls.begin(), nulls.end(), out);
    }
    return rows;
}

} // namespace logs
