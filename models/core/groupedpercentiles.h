// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <span>
#include <vector>

namespace core {

/// Exact nearest-rank percentiles of many groups at once: the values are counted into a histogram of each group, and only those
/// in the buckets of the wanted ranks are looked at again. Two passes over the values, none of which is moved.
class GroupedPercentiles
{
public:
    /// `groupOf` has the group of each value, below `groups`; every group has a value. The spans outlive the object.
    GroupedPercentiles(std::span<const double> values, std::span<const quint32> groupOf, size_t groups, std::span<const double> percents);
    /// False when the histograms would be larger than the values, or a value is not finite: then sorting each group is better.
    bool isWorthwhile() const { return m_worthwhile; }
    /// groups x percents values, group by group.
    std::vector<double> compute();

private:
    /// A bucket of a group that holds wanted ranks.
    struct Wanted
    {
        size_t cell = 0;
        size_t firstRank = 0; ///< of its values among the group's
        size_t begin = 0;     ///< of its keys in m_keys
    };
    size_t bucketOf(quint64 key) const { return size_t(key >> kShift) - m_first; }
    void count();
    void choose();
    void collect();

    static constexpr int kShift = 47; ///< sign, exponent and five bits of the mantissa
    std::span<const double> m_values;
    std::span<const quint32> m_groupOf;
    std::span<const double> m_percents;
    size_t m_groups = 0;
    size_t m_first = 0;
    size_t m_buckets = 0;
    bool m_worthwhile = false;
    std::vector<quint32> m_counts; ///< groups x buckets; afterwards 1 + the number of the wanted bucket, or 0
    std::vector<Wanted> m_wanted;
    std::vector<quint32> m_place; ///< groups x percents: number of the wanted bucket
    std::vector<size_t> m_ranks;  ///< groups x percents: rank among the group's values
    std::vector<quint64> m_keys;
};

} // namespace core
