// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columntable.h"

namespace kql {

/// Rows put together by equal keys. Groups are numbered in the order of their first row. Nulls are equal to each other, and so
/// are the two zeros and all NaN of a real.
struct Grouping
{
    std::vector<quint32> groupOf;  ///< one for each row
    std::vector<quint32> firstRow; ///< one for each group
    size_t count() const { return firstRow.size(); }
};

/// Groups `rows` rows by the columns `keys`; without a key all rows are one group, and there is one even without rows.
Grouping groupRows(const std::vector<ColumnRef>& keys, size_t rows);

/// The rows of each group one group after the other, in their order: rows[begin[g]] ... rows[begin[g + 1] - 1].
struct Partition
{
    std::vector<quint32> rows;
    std::vector<quint32> begin; ///< groups + 1
    std::span<const quint32> of(size_t group) const { return {rows.data() + begin[group], begin[group + 1] - begin[group]}; }
};
/// `mask` (one byte a row, empty: all) leaves rows out.
Partition partition(const Grouping& grouping, std::span<const quint8> mask);

/// Hash table from 64-bit keys to small numbers, given out in order: the inner loop of grouping and joining.
class KeyNumbers
{
public:
    KeyNumbers() : m_slots(256) {}
    static constexpr quint32 kUnknown = 0xFFFFFFFF;
    /// Number of a key, a new one for a new key.
    quint32 add(quint64 key);
    /// Number of a key, or kUnknown.
    quint32 find(quint64 key) const;
    quint32 size() const { return m_size; }

private:
    struct Slot
    {
        quint64 key = 0;
        quint32 number = kUnknown;
    };
    static quint64 hash(quint64 key)
    {
        const quint64 product = (key ^ (key >> 32)) * 0x9E3779B97F4A7C15ULL;
        return product ^ (product >> 29);
    }
    void grow();
    std::vector<Slot> m_slots;
    quint32 m_size = 0;
};

/// A 64-bit key of a row's value in a column without a dictionary; equal values of one type have equal keys.
quint64 keyOf(const ColumnVector& column, size_t row);

} // namespace kql
