// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/minmaxpyramid.h"

#include <algorithm>
#include <cmath>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace series {

namespace {

/// Extent of up to a block of values, and whether NaN is among them.
struct Scan
{
    Extent extent;
    bool hasGap = false;
};

#if defined(__SSE2__)
/// min(value, so far) of SSE2 keeps "so far" when the value is NaN, which is what a gap wants.
Scan scan(const double* values, size_t count)
{
    __m128d low0 = _mm_set1_pd(std::numeric_limits<double>::infinity());
    __m128d high0 = _mm_set1_pd(-std::numeric_limits<double>::infinity());
    __m128d low1 = low0;
    __m128d high1 = high0;
    __m128d unordered = _mm_setzero_pd();
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        const __m128d a = _mm_loadu_pd(values + i);
        const __m128d b = _mm_loadu_pd(values + i + 2);
        low0 = _mm_min_pd(a, low0);
        high0 = _mm_max_pd(a, high0);
        low1 = _mm_min_pd(b, low1);
        high1 = _mm_max_pd(b, high1);
        unordered = _mm_or_pd(unordered, _mm_cmpunord_pd(a, b));
    }
    alignas(16) double low[2];
    alignas(16) double high[2];
    _mm_store_pd(low, _mm_min_pd(low0, low1));
    _mm_store_pd(high, _mm_max_pd(high0, high1));
    Scan result{{std::min(low[0], low[1]), std::max(high[0], high[1])}, _mm_movemask_pd(unordered) != 0};
    for (; i < count; ++i) {
        result.extent.add(values[i]);
        result.hasGap = result.hasGap || std::isnan(values[i]);
    }
    return result;
}
#else
Scan scan(const double* values, size_t count)
{
    Scan result;
    for (size_t i = 0; i < count; ++i) {
        result.extent.add(values[i]);
        result.hasGap = result.hasGap || std::isnan(values[i]);
    }
    return result;
}
#endif

} // namespace

void MinMaxPyramid::build(std::span<const double> values)
{
    m_levels.clear();
    m_gapBlocks.clear();
    m_gapCounts.clear();
    m_gaps = 0;
    addBlocks(values, 0);
    addLevels(0);
}

void MinMaxPyramid::update(std::span<const double> values, size_t from)
{
    const size_t firstBlock = from / blockSize;
    while (!m_gapBlocks.empty() && m_gapBlocks.back() >= firstBlock) {
        m_gaps -= m_gapCounts.back();
        m_gapBlocks.pop_back();
        m_gapCounts.pop_back();
    }
    addBlocks(values, firstBlock);
    addLevels(firstBlock);
}

void MinMaxPyramid::addBlocks(std::span<const double> values, size_t firstBlock)
{
    if (m_levels.empty()) {
        m_levels.emplace_back();
    }
    std::vector<Extent>& blocks = m_levels.front();
    const size_t count = (values.size() + blockSize - 1) / blockSize;
    blocks.resize(std::min(firstBlock, blocks.size()));
    blocks.reserve(count);
    for (size_t block = blocks.size(); block < count; ++block) {
        const size_t begin = block * blockSize;
        const size_t length = std::min(blockSize, values.size() - begin);
        const Scan found = scan(values.data() + begin, length);
        blocks.push_back(found.extent);
        if (found.hasGap) {
            const auto nans = std::count_if(values.begin() + qsizetype(begin), values.begin() + qsizetype(begin + length),
                                            [](double value) { return std::isnan(value); });
            m_gapBlocks.push_back(quint32(block));
            m_gapCounts.push_back(quint8(nans));
            m_gaps += size_t(nans);
        }
    }
}

void MinMaxPyramid::addLevels(size_t firstBlock)
{
    size_t first = firstBlock;
    for (size_t level = 0; m_levels[level].size() > fanOut; ++level) {
        if (m_levels.size() <= level + 1) {
            m_levels.emplace_back();
        }
        const std::vector<Extent>& below = m_levels[level];
        std::vector<Extent>& above = m_levels[level + 1];
        first = std::min(first / fanOut, above.size());
        above.resize(first);
        above.reserve((below.size() + fanOut - 1) / fanOut);
        for (size_t begin = first * fanOut; begin < below.size(); begin += fanOut) {
            Extent sum;
            for (size_t i = begin; i < std::min(begin + fanOut, below.size()); ++i) {
                sum.add(below[i]);
            }
            above.push_back(sum);
        }
    }
}

Extent MinMaxPyramid::extent(std::span<const double> values, size_t begin, size_t end) const
{
    Extent result;
    if (begin >= end) {
        return result;
    }
    size_t first = (begin + blockSize - 1) / blockSize;
    size_t last = end / blockSize; // one past the last whole block
    if (first >= last) {
        return scan(values.data() + begin, end - begin).extent;
    }
    result.add(scan(values.data() + begin, first * blockSize - begin).extent);
    result.add(scan(values.data() + last * blockSize, end - last * blockSize).extent);
    for (size_t level = 0; first < last; ++level) {
        const std::vector<Extent>& nodes = m_levels[level];
        const bool isTop = level + 1 >= m_levels.size();
        while (first < last && (isTop || first % fanOut != 0)) {
            result.add(nodes[first++]);
        }
        while (first < last && last % fanOut != 0) {
            result.add(nodes[--last]);
        }
        first /= fanOut;
        last /= fanOut;
    }
    return result;
}

bool MinMaxPyramid::mayHaveGap(size_t begin, size_t end) const
{
    if (m_gapBlocks.empty() || begin >= end) {
        return false;
    }
    const auto found = std::lower_bound(m_gapBlocks.begin(), m_gapBlocks.end(), quint32(begin / blockSize));
    return found != m_gapBlocks.end() && size_t(*found) * blockSize < end;
}

size_t MinMaxPyramid::memoryBytes() const
{
    size_t bytes = m_gapBlocks.capacity() * sizeof(quint32) + m_gapCounts.capacity();
    for (const std::vector<Extent>& level : m_levels) {
        bytes += level.capacity() * sizeof(Extent);
    }
    return bytes;
}

} // namespace series
