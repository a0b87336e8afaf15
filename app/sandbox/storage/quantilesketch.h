// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>
#include <bit>
#include <cmath>
#include <vector>

namespace sandbox {

/// Counts of values in log-linear buckets: each power of two is divided into 128, so that a quantile is wrong by at most
/// 2^-8 (0.4 %) of its value, whatever the distribution. Sketches of parts add up to the sketch of the whole. Values are
/// whole and not negative (microseconds).
class QuantileSketch
{
public:
    void add(quint64 value)
    {
        const auto bucket = bucketOf(value);
        if (bucket >= m_counts.size())
            m_counts.resize(bucket + 1);
        ++m_counts[bucket];
        ++m_total;
    }
    void merge(const QuantileSketch& other)
    {
        if (other.m_counts.size() > m_counts.size())
            m_counts.resize(other.m_counts.size());
        for (size_t i = 0; i < other.m_counts.size(); ++i)
            m_counts[i] += other.m_counts[i];
        m_total += other.m_total;
    }
    quint64 count() const { return m_total; }
    /// Nearest rank, as the middle of its bucket; 0 without values.
    double quantile(double share) const
    {
        const auto rank = static_cast<quint64>(std::ceil(share * static_cast<double>(m_total)));
        quint64 seen = 0;
        for (size_t i = 0; i < m_counts.size(); ++i) {
            seen += m_counts[i];
            if (seen >= rank && m_counts[i] > 0)
                return (static_cast<double>(lowest(i)) + static_cast<double>(lowest(i + 1) - 1)) / 2;
        }
        return 0;
    }
    /// Numbers in base 128, in whichever of two forms is shorter.
    QByteArray packed() const;
    /// Adds a packed sketch; false when the bytes are none.
    bool addPacked(const char* data, qsizetype size);
    void clear()
    {
        m_counts.clear();
        m_total = 0;
    }

private:
    static constexpr int kBits = 7;
    static size_t bucketOf(quint64 value)
    {
        const int width = std::bit_width(value);
        if (width <= kBits)
            return static_cast<size_t>(value);
        const int shift = width - 1 - kBits;
        return (static_cast<size_t>(shift + 1) << kBits) + static_cast<size_t>((value >> shift) & ((1u << kBits) - 1));
    }
    static quint64 lowest(size_t bucket)
    {
        if (bucket < (size_t(1) << kBits))
            return bucket;
        const int shift = static_cast<int>(bucket >> kBits) - 1;
        return ((quint64(1) << kBits) + (bucket & ((1u << kBits) - 1))) << shift;
    }

    std::vector<quint32> m_counts;
    quint64 m_total = 0;
};

} // namespace sandbox
