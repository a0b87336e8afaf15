// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantilesketch.h"

#include "core/percentiles.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace core {

namespace {

constexpr int kMantissaBits = 7;
constexpr int kShift = 52 - kMantissaBits;
constexpr quint32 kBuckets = quint32(1) << (63 - kShift); ///< of one sign
constexpr quint32 kGrowth = 128;                           ///< buckets are added by whole powers of two
constexpr char kVersion = 1;

/// The middle of a bucket: at most 2^-8 away from all that fell into it.
double middleOf(quint32 bucket)
{
    const double low = std::bit_cast<double>(quint64(bucket) << kShift);
    const double high = std::bit_cast<double>(quint64(bucket + 1) << kShift);
    return std::isfinite(high) ? low + (high - low) / 2 : low;
}

void putNumber(QByteArray& bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7) {
        bytes.append(char(0x80 | (number & 0x7F)));
    }
    bytes.append(char(number));
}

std::optional<quint64> takeNumber(QByteArrayView& bytes)
{
    quint64 number = 0;
    for (int shift = 0; shift < 64 && !bytes.isEmpty(); shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes = bytes.sliced(1);
        number |= quint64(byte & 0x7F) << shift;
        if (byte < 0x80) {
            return number;
        }
    }
    return std::nullopt;
}

} // namespace

void QuantileSketch::Side::reach(quint32 bucket)
{
    const quint32 low = bucket / kGrowth * kGrowth;
    if (counts.empty()) {
        first = low;
        counts.resize(kGrowth);
    } else if (bucket < first) {
        counts.insert(counts.begin(), first - low, 0);
        first = low;
    } else if (bucket >= first + counts.size()) {
        counts.resize(low + kGrowth - first);
    }
}

void QuantileSketch::Side::merge(const Side& other)
{
    if (other.counts.empty()) {
        return;
    }
    reach(other.first);
    reach(other.first + quint32(other.counts.size()) - 1);
    for (size_t i = 0; i < other.counts.size(); ++i) {
        counts[other.first - first + i] += other.counts[i];
    }
    total += other.total;
}

quint32 QuantileSketch::Side::bucketAt(quint64 rank) const
{
    quint64 before = 0;
    for (size_t i = 0; i < counts.size(); ++i) {
        before += counts[i];
        if (rank < before) {
            return first + quint32(i);
        }
    }
    return first + quint32(counts.size()) - 1;
}

bool QuantileSketch::Side::equals(const Side& other) const
{
    Side left = *this;
    Side right = other;
    left.merge(Side{other.first, std::vector<quint64>(other.counts.size()), 0});
    right.merge(Side{first, std::vector<quint64>(counts.size()), 0});
    return left.total == right.total && left.counts == right.counts;
}

void QuantileSketch::add(std::span<const double> values)
{
    quint64* counts = m_above.counts.data();
    quint32 first = m_above.first;
    size_t size = m_above.counts.size();
    quint64 above = 0;
    for (const double value : values) {
        const quint64 bits = std::bit_cast<quint64>(value);
        const auto place = size_t(bits >> kShift) - first; // negative values and zeros are far outside
        if (place < size) [[likely]] {
            ++counts[place];
            ++above;
            continue;
        }
        if (std::isnan(value)) {
            continue;
        }
        if (value == 0) {
            ++m_zeros;
            continue;
        }
        Side& side = value > 0 ? m_above : m_below;
        const auto bucket = quint32((bits & ~(quint64(1) << 63)) >> kShift);
        side.reach(bucket);
        ++side.counts[bucket - side.first];
        ++side.total;
        counts = m_above.counts.data();
        first = m_above.first;
        size = m_above.counts.size();
    }
    m_above.total += above;
}

void QuantileSketch::merge(const QuantileSketch& other)
{
    m_above.merge(other.m_above);
    m_below.merge(other.m_below);
    m_zeros += other.m_zeros;
}

std::optional<double> QuantileSketch::percentile(double percent) const
{
    if (count() == 0) {
        return std::nullopt;
    }
    const quint64 rank = nearestRank(percent, count());
    if (rank < m_below.total) {
        return -middleOf(m_below.bucketAt(m_below.total - 1 - rank));
    }
    if (rank < m_below.total + m_zeros) {
        return 0.0;
    }
    return middleOf(m_above.bucketAt(rank - m_below.total - m_zeros));
}

QByteArray QuantileSketch::toBytes() const
{
    QByteArray bytes(1, kVersion);
    putNumber(bytes, m_zeros);
    for (const Side* side : {&m_above, &m_below}) {
        quint64 used = 0;
        for (const quint64 count : side->counts) {
            used += count > 0 ? 1 : 0;
        }
        putNumber(bytes, used);
        quint64 last = 0;
        for (size_t i = 0; i < side->counts.size(); ++i) {
            if (side->counts[i] > 0) {
                putNumber(bytes, side->first + i - last);
                putNumber(bytes, side->counts[i]);
                last = side->first + i;
            }
        }
    }
    return bytes;
}

std::optional<QuantileSketch> QuantileSketch::fromBytes(QByteArrayView bytes)
{
    if (bytes.isEmpty() || bytes.front() != kVersion) {
        return std::nullopt;
    }
    bytes = bytes.sliced(1);
    QuantileSketch sketch;
    const auto zeros = takeNumber(bytes);
    sketch.m_zeros = zeros.value_or(0);
    for (Side* side : {&sketch.m_above, &sketch.m_below}) {
        const auto used = takeNumber(bytes);
        quint64 bucket = 0;
        for (quint64 i = 0; used && i < *used; ++i) {
            const auto step = takeNumber(bytes);
            const auto number = takeNumber(bytes);
            if (!step || !number || *step >= kBuckets || bucket + *step >= kBuckets) {
                return std::nullopt;
            }
            bucket += *step;
            side->reach(quint32(bucket));
            side->counts[bucket - side->first] += *number;
            side->total += *number;
        }
        if (!used) {
            return std::nullopt;
        }
    }
    return zeros && bytes.isEmpty() ? std::optional(sketch) : std::nullopt;
}

} // namespace core
