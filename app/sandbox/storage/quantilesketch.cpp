// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/storage/quantilesketch.h"

#include <algorithm>

namespace sandbox {

namespace {

void put(QByteArray& bytes, quint64 number)
{
    for (; number >= 128; number >>= 7)
        bytes.append(static_cast<char>(number | 128));
    bytes.append(static_cast<char>(number));
}

/// False when the bytes end within a number.
bool take(const char*& at, const char* end, quint64& number)
{
    number = 0;
    for (int shift = 0; at < end && shift < 64; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        number |= static_cast<quint64>(byte & 127) << shift;
        if (byte < 128)
            return true;
    }
    return false;
}

constexpr size_t kMostBuckets = 65 * 128;
constexpr char kGaps = 0; ///< pairs of distance and count: few values
constexpr char kRun = 1;  ///< the first bucket, then every count: many values

} // namespace

QByteArray QuantileSketch::packed() const
{
    QByteArray gaps(1, kGaps);
    size_t first = m_counts.size();
    size_t last = 0;
    for (size_t i = 0; i < m_counts.size(); ++i) {
        if (m_counts[i] == 0)
            continue;
        put(gaps, i - (first == m_counts.size() ? 0 : last));
        put(gaps, m_counts[i]);
        first = std::min(first, i);
        last = i;
    }
    if (m_total == 0 || gaps.size() <= static_cast<qsizetype>(last - first + 1))
        return gaps;
    QByteArray run(1, kRun);
    put(run, first);
    for (size_t i = first; i <= last; ++i)
        put(run, m_counts[i]);
    return run;
}

bool QuantileSketch::addPacked(const char* data, qsizetype size)
{
    const char* end = data + size;
    if (data == end)
        return false;
    const bool run = *data++ == kRun;
    size_t bucket = 0;
    quint64 number = 0;
    if (run && (!take(data, end, number) || number > kMostBuckets))
        return false;
    bucket = static_cast<size_t>(number);
    while (data < end) {
        quint64 count = 0;
        if (!run) {
            if (!take(data, end, number) || number > kMostBuckets)
                return false;
            bucket += static_cast<size_t>(number);
        }
        if (!take(data, end, count) || bucket > kMostBuckets)
            return false;
        if (bucket >= m_counts.size())
            m_counts.resize(bucket + 128);
        m_counts[bucket] += static_cast<quint32>(count);
        m_total += count;
        bucket += run ? 1 : 0;
    }
    return true;
}

} // namespace sandbox
