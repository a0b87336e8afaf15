// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/grouping.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

namespace kql {

quint32 KeyNumbers::add(quint64 key)
{
    const size_t mask = m_slots.size() - 1;
    size_t place = hash(key) & mask;
    while (m_slots[place].number != kUnknown) {
        if (m_slots[place].key == key) {
            return m_slots[place].number;
        }
        place = (place + 1) & mask;
    }
    const quint32 number = m_size++;
    m_slots[place] = {key, number};
    if (size_t(m_size) * 2 > m_slots.size()) {
        grow();
    }
    return number;
}

quint32 KeyNumbers::find(quint64 key) const
{
    const size_t mask = m_slots.size() - 1;
    for (size_t place = hash(key) & mask; m_slots[place].number != kUnknown; place = (place + 1) & mask) {
        if (m_slots[place].key == key) {
            return m_slots[place].number;
        }
    }
    return kUnknown;
}

void KeyNumbers::grow()
{
    std::vector<Slot> slots(m_slots.size() * 2);
    const size_t mask = slots.size() - 1;
    for (const Slot& slot : m_slots) {
        if (slot.number != kUnknown) {
            size_t place = hash(slot.key) & mask;
            while (slots[place].number != kUnknown) {
                place = (place + 1) & mask;
            }
            slots[place] = slot;
        }
    }
    m_slots = std::move(slots);
}

quint64 keyOf(const ColumnVector& column, size_t row)
{
    switch (storageOf(column.type())) {
    case Storage::Booleans:
        return column.booleans()[row];
    case Storage::Reals: {
        const double value = column.reals()[row];
        return value == 0 ? 0 : std::bit_cast<quint64>(std::isnan(value) ? std::numeric_limits<double>::quiet_NaN() : value);
    }
    default:
        return quint64(column.integers()[row]);
    }
}

namespace {

/// A small number for each row; `limit` is above all of them.
struct Numbered
{
    std::vector<quint32> numbers;
    quint32 limit = 0;
};

/// All nulls are the last number.
void markNulls(const ColumnVector& column, Numbered& made)
{
    for (size_t row = 0; column.hasNulls() && row < column.size(); ++row) {
        made.numbers[row] = column.isNull(row) ? made.limit - 1 : made.numbers[row];
    }
}

Numbered byCodes(const ColumnVector& column)
{
    Numbered made;
    const quint32 size = column.dictionary() ? column.dictionary()->size() : 0;
    made.limit = size + 1;
    made.numbers.assign(column.codes().begin(), column.codes().end());
    markNulls(column, made);
    return made;
}

Numbered byKeys(const ColumnVector& column)
{
    Numbered made;
    if (column.ordinals().limit > 0) {
        made.numbers = column.ordinals().numbers;
        made.limit = column.ordinals().limit + 1;
        markNulls(column, made);
        return made;
    }
    made.numbers.resize(column.size());
    KeyNumbers known;
    quint64 lastKey = 0;
    quint32 lastNumber = KeyNumbers::kUnknown;
    for (size_t row = 0; row < column.size(); ++row) {
        const quint64 key = keyOf(column, row);
        if (key != lastKey || lastNumber == KeyNumbers::kUnknown) { // neighbours are often equal: rows come by time
            lastKey = key;
            lastNumber = known.add(key);
        }
        made.numbers[row] = lastNumber;
    }
    made.limit = known.size() + 1;
    markNulls(column, made);
    return made;
}

/// Numbers for the pairs of two columns of numbers.
Numbered combined(const Numbered& a, const Numbered& b)
{
    Numbered made;
    made.numbers.resize(a.numbers.size());
    const quint64 product = quint64(a.limit) * b.limit;
    if (product <= std::max<quint64>(1 << 16, a.numbers.size())) {
        for (size_t row = 0; row < made.numbers.size(); ++row) {
            made.numbers[row] = a.numbers[row] * b.limit + b.numbers[row];
        }
        made.limit = quint32(product);
        return made;
    }
    KeyNumbers known;
    for (size_t row = 0; row < made.numbers.size(); ++row) {
        made.numbers[row] = known.add((quint64(a.numbers[row]) << 32) | b.numbers[row]);
    }
    made.limit = known.size();
    return made;
}

} // namespace

Grouping groupRows(const std::vector<ColumnRef>& keys, size_t rows)
{
    Grouping grouping;
    if (keys.empty()) {
        grouping.groupOf.assign(rows, 0);
        grouping.firstRow.push_back(0);
        return grouping;
    }
    Numbered all;
    for (size_t i = 0; i < keys.size(); ++i) {
        Numbered one = keys[i]->hasDictionary() ? byCodes(*keys[i]) : byKeys(*keys[i]);
        all = i == 0 ? std::move(one) : combined(all, one);
    }
    std::vector<quint32> groupOfNumber(all.limit, KeyNumbers::kUnknown);
    grouping.groupOf = std::move(all.numbers);
    for (size_t row = 0; row < rows; ++row) {
        quint32& group = groupOfNumber[grouping.groupOf[row]];
        if (group == KeyNumbers::kUnknown) {
            group = quint32(grouping.firstRow.size());
            grouping.firstRow.push_back(quint32(row));
        }
        grouping.groupOf[row] = group;
    }
    return grouping;
}

Partition partition(const Grouping& grouping, std::span<const quint8> mask)
{
    Partition made;
    made.begin.assign(grouping.count() + 1, 0);
    const size_t rows = grouping.groupOf.size();
    size_t kept = 0;
    for (size_t row = 0; row < rows; ++row) {
        const quint32 passes = mask.empty() ? 1 : mask[row];
        made.begin[grouping.groupOf[row] + 1] += passes;
        kept += passes;
    }
    for (size_t group = 1; group < made.begin.size(); ++group) {
        made.begin[group] += made.begin[group - 1];
    }
    made.rows.resize(kept);
    std::vector<quint32> next(made.begin.begin(), made.begin.end() - 1);
    for (size_t row = 0; row < rows; ++row) {
        if (mask.empty() || mask[row] != 0) {
            made.rows[next[grouping.groupOf[row]]++] = quint32(row);
        }
    }
    return made;
}

} // namespace kql
