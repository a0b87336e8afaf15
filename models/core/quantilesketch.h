// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// Quantiles of a stream of doubles in about 20 KB: buckets by exponent and the leading seven bits of the mantissa, so that a
/// quantile is off by at most 2^-8 (0.4 %) of its value, whatever the distribution. Sketches of parts merge without further
/// error, which averages of percentiles never do: what a roll-up stores for each minute. Value type; not shared between threads.
class QuantileSketch
{
public:
    /// NaN is left out; infinities count.
    void add(double value) { add(std::span<const double>(&value, 1)); }
    void add(std::span<const double> values);
    void merge(const QuantileSketch& other);

    quint64 count() const { return m_zeros + m_above.total + m_below.total; }
    /// Nearest-rank percentile (0 ... 100), within 0.4 % of the exact one; nothing without values.
    std::optional<double> percentile(double percent) const;

    /// Compact bytes, the same on every machine, and back; nothing when they are damaged.
    QByteArray toBytes() const;
    static std::optional<QuantileSketch> fromBytes(QByteArrayView bytes);

    friend bool operator==(const QuantileSketch& a, const QuantileSketch& b)
    {
        return a.m_zeros == b.m_zeros && a.m_above.equals(b.m_above) && a.m_below.equals(b.m_below);
    }

private:
    /// Counts of buckets `first` ... `first + counts.size() - 1` of absolute values.
    struct Side
    {
        quint32 first = 0;
        std::vector<quint64> counts;
        quint64 total = 0;
        void reach(quint32 bucket);
        void merge(const Side& other);
        /// Bucket of the value at `rank` from the smallest absolute value on.
        quint32 bucketAt(quint64 rank) const;
        bool equals(const Side& other) const;
    };
    Side m_above; ///< positive values
    Side m_below; ///< negative values
    quint64 m_zeros = 0;
};

} // namespace core
