// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/groupedpercentiles.h"

#include "core/percentiles.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

GroupedPercentiles::GroupedPercentiles(std::span<const double> values, std::span<const quint32> groupOf, size_t groups,
                                       std::span<const double> percents)
    : m_values(values), m_groupOf(groupOf), m_percents(percents), m_groups(groups)
{
    if (values.empty()) {
        return;
    }
    auto least = std::numeric_limits<qint32>::max();
    qint32 most = 0;
    for (const double value : values) { // 17 bits each, which vector instructions compare
        const auto bucket = qint32(orderedKey(value) >> kShift);
        least = std::min(least, bucket);
        most = std::max(most, bucket);
    }
    if (quint64(most) >= orderedKey(INFINITY) >> kShift || quint64(least) <= orderedKey(-INFINITY) >> kShift) {
        return; // infinities, and NaN behind them
    }
    m_first = size_t(least);
    m_buckets = size_t(most - least) + 1;
    m_worthwhile = m_buckets * groups <= values.size();
}

void GroupedPercentiles::count()
{
    m_counts.assign(m_groups * m_buckets, 0);
    for (size_t i = 0; i < m_values.size(); ++i) {
        ++m_counts[m_groupOf[i] * m_buckets + bucketOf(orderedKey(m_values[i]))];
    }
}

void GroupedPercentiles::choose()
{
    m_place.resize(m_groups * m_percents.size());
    m_ranks.resize(m_place.size());
    std::vector<size_t> order(m_percents.size());
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return m_percents[a] < m_percents[b]; });
    size_t keys = 0;
    for (size_t group = 0; group < m_groups; ++group) {
        const quint32* counts = m_counts.data() + group * m_buckets;
        size_t total = 0;
        for (size_t bucket = 0; bucket < m_buckets; ++bucket) {
            total += counts[bucket];
        }
        size_t bucket = 0;
        size_t before = 0;
        size_t last = m_buckets;
        for (const size_t percent : order) {
            const size_t rank = nearestRank(m_percents[percent], total);
            while (before + counts[bucket] <= rank) {
                before += counts[bucket++];
            }
            if (bucket != last) {
                m_wanted.push_back({group * m_buckets + bucket, before, keys});
                keys += counts[bucket];
                last = bucket;
            }
            m_place[group * m_percents.size() + percent] = quint32(m_wanted.size() - 1);
            m_ranks[group * m_percents.size() + percent] = rank;
        }
    }
    std::fill(m_counts.begin(), m_counts.end(), 0);
    for (size_t i = 0; i < m_wanted.size(); ++i) {
        m_counts[m_wanted[i].cell] = quint32(i) + 1;
    }
    m_keys.resize(keys);
}

void GroupedPercentiles::collect()
{
    std::vector<size_t> next;
    next.reserve(m_wanted.size());
    for (const Wanted& wanted : m_wanted) {
        next.push_back(wanted.begin);
    }
    for (size_t i = 0; i < m_values.size(); ++i) {
        const quint64 key = orderedKey(m_values[i]);
        if (const quint32 wanted = m_counts[m_groupOf[i] * m_buckets + bucketOf(key)]; wanted != 0) {
            m_keys[next[wanted - 1]++] = key;
        }
    }
}

std::vector<double> GroupedPercentiles::compute()
{
    count();
    choose();
    collect();
    for (size_t i = 0; i < m_wanted.size(); ++i) {
        const size_t end = i + 1 < m_wanted.size() ? m_wanted[i + 1].begin : m_keys.size();
        std::sort(m_keys.begin() + qptrdiff(m_wanted[i].begin), m_keys.begin() + qptrdiff(end));
    }
    std::vector<double> results(m_place.size());
    for (size_t i = 0; i < results.size(); ++i) {
        const Wanted& wanted = m_wanted[m_place[i]];
        results[i] = valueOfKey(m_keys[wanted.begin + m_ranks[i] - wanted.firstRank]);
    }
    return results;
}

} // namespace core
