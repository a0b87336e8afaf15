// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <bit>
#include <span>
#include <vector>

namespace core {

/// Maps a double to an unsigned key of the same order: -inf < ... < +inf; NaN with a clear sign bit is above everything.
constexpr quint64 orderedKey(double value)
{
    const quint64 bits = std::bit_cast<quint64>(value);
    return bits ^ (quint64(-qint64(bits >> 63)) | (quint64(1) << 63));
}
constexpr double valueOfKey(quint64 key)
{
    return std::bit_cast<double>(key ^ ((key >> 63) != 0 ? quint64(1) << 63 : ~quint64(0)));
}
/// The same for whole numbers.
constexpr quint64 orderedKey(qint64 value)
{
    return quint64(value) ^ (quint64(1) << 63);
}
constexpr qint64 integerOfKey(quint64 key)
{
    return qint64(key ^ (quint64(1) << 63));
}

/// Index of the nearest-rank percentile `percent` (0 ... 100) among `count` > 0 sorted values.
size_t nearestRank(double percent, size_t count);

/// The values that stand at the positions `ranks` (each below `keys.size()`, any order) when `keys` are sorted. Exact. Many values
/// are counted into buckets, and only the buckets of the ranks are looked into; `keys` are reordered when they are few.
std::vector<quint64> selectRanks(std::span<quint64> keys, std::span<const size_t> ranks);

/// Exact nearest-rank percentiles of values without NaN; all 0 without values. Reads `values` about three times and copies little.
std::vector<double> exactPercentiles(std::span<const double> values, std::span<const double> percents);

} // namespace core
