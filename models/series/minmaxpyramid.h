// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <limits>
#include <span>
#include <vector>

namespace series {

/// Smallest and largest value of some points. Empty (`low > high`) without a finite one.
struct Extent
{
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();

    bool isEmpty() const { return !(low <= high); }
    void add(double value)
    {
        low = value < low ? value : low;
        high = value > high ? value : high;
    }
    void add(const Extent& other)
    {
        low = other.low < low ? other.low : low;
        high = other.high > high ? other.high : high;
    }
    friend bool operator==(const Extent&, const Extent&) = default;
};

/// Minima and maxima of blocks of 32 values, of 8 such blocks, of 8 of those, and so on: the exact extent of any range of n values
/// in O(log n), for 4 % of the memory of the points. Does not own the values: every call gets the same array (which may have
/// grown since). Values are finite or NaN, and NaN means "no value". Value type; reading is safe from several threads.
class MinMaxPyramid
{
public:
    static constexpr size_t blockSize = 32;
    static constexpr size_t fanOut = 8;

    /// Replaces what was built before.
    void build(std::span<const double> values);
    /// After values were appended, or those from index `from` on were changed.
    void update(std::span<const double> values, size_t from);
    /// Extent of values[begin, end).
    Extent extent(std::span<const double> values, size_t begin, size_t end) const;
    /// Whether a block that overlaps [begin, end) contains NaN: false means that there is none.
    bool mayHaveGap(size_t begin, size_t end) const;
    /// Number of NaN.
    size_t gaps() const { return m_gaps; }
    size_t memoryBytes() const;

private:
    void addBlocks(std::span<const double> values, size_t firstBlock);
    void addLevels(size_t firstBlock);

    std::vector<std::vector<Extent>> m_levels; ///< the blocks first
    std::vector<quint32> m_gapBlocks;          ///< blocks with NaN, ascending
    std::vector<quint8> m_gapCounts;           ///< how many, beside m_gapBlocks
    size_t m_gaps = 0;
};

} // namespace series
