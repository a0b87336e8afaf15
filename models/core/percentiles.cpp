// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/percentiles.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

/// Fewer values than this are sorted in part; counting would cost more than it saves.
constexpr size_t kFew = 512;
constexpr int kBucketBits = 11;
/// Doubles by sign, exponent and seven bits of the mantissa.
constexpr int kDoubleShift = 45;
constexpr size_t kDoubleBuckets = size_t(1) << (64 - kDoubleShift);
constexpr size_t kBlock = 64;

/// A bucket that holds wanted ranks: the first rank in it and the keys found there.
struct Wanted
{
    quint64 low = 0;
    quint64 high = 0; ///< inclusive
    size_t firstRank = 0;
    size_t expected = 0; ///< how many keys
    std::vector<quint64> keys;

    /// The outermost buckets reach from the infinities into the patterns of NaN.
    double lowValue() const { return low < orderedKey(-INFINITY) ? -INFINITY : valueOfKey(low); }
    double highValue() const { return high > orderedKey(INFINITY) ? INFINITY : valueOfKey(high); }
};

std::vector<size_t> sortedOrder(std::span<const size_t> ranks)
{
    std::vector<size_t> order(ranks.size());
    for (size_t i = 0; i < order.size(); ++i) {
        order[i] = i;
    }
    std::sort(order.begin(), order.end(), [&](size_t a, size_t b) { return ranks[a] < ranks[b]; });
    return order;
}

std::vector<quint64> selectFew(std::span<quint64> keys, std::span<const size_t> ranks)
{
    std::vector<quint64> found(ranks.size());
    auto from = keys.begin();
    for (const size_t place : sortedOrder(ranks)) {
        const auto at = keys.begin() + qptrdiff(ranks[place]);
        if (at >= from) {
            std::nth_element(from, at, keys.end());
            from = at + 1; // what lies before is smaller than every later rank
        }
        found[place] = *at;
    }
    return found;
}

/// The buckets in which the ranks lie, ascending, each once.
template <typename Counts>
std::vector<Wanted> wantedBuckets(const Counts& counts, std::span<const size_t> ranks, quint64 base, int shift)
{
    std::vector<Wanted> wanted;
    size_t bucket = 0;
    size_t before = 0;
    for (const size_t place : sortedOrder(ranks)) {
        while (before + counts[bucket] <= ranks[place]) {
            before += counts[bucket++];
        }
        const quint64 low = base + (quint64(bucket) << shift);
        if (wanted.empty() || wanted.back().low != low) {
            wanted.push_back({low, low + ((quint64(1) << shift) - 1), before, counts[bucket], {}});
        }
    }
    return wanted;
}

std::vector<quint64> selectWithin(std::vector<Wanted>& wanted, std::span<const size_t> ranks)
{
    std::vector<quint64> found(ranks.size());
    for (size_t i = 0; i < wanted.size(); ++i) {
        std::vector<size_t> places;
        std::vector<size_t> inner;
        for (size_t place = 0; place < ranks.size(); ++place) {
            if (ranks[place] >= wanted[i].firstRank && ranks[place] < wanted[i].firstRank + wanted[i].keys.size()) {
                places.push_back(place);
                inner.push_back(ranks[place] - wanted[i].firstRank);
            }
        }
        const std::vector<quint64> values = selectRanks(wanted[i].keys, inner);
        for (size_t k = 0; k < places.size(); ++k) {
            found[places[k]] = values[k];
        }
    }
    return found;
}

/// Buckets by the leading bits of each double's pattern.
std::vector<quint32> countDoubles(std::span<const double> values)
{
    std::vector<quint32> counts(kDoubleBuckets);
    for (const double value : values) {
        ++counts[orderedKey(value) >> kDoubleShift];
    }
    return counts;
}

/// How many values of a block lie between two bounds; compilers make vector instructions of it.
qint64 countWithin(const double* values, size_t count, double low, double high)
{
    qint64 found = 0;
    for (size_t i = 0; i < count; ++i) {
        found += qint64(values[i] >= low) & qint64(values[i] <= high);
    }
    return found;
}

/// Collects the values of the wanted buckets, `expected` of them each. Blocks without any are passed over; in the others every
/// value is written and only those within the bounds stay, so that nothing has to be predicted.
void collectDoubles(std::span<const double> values, std::vector<Wanted>& wanted)
{
    for (Wanted& one : wanted) {
        one.keys.resize(one.expected + 1);
        one.expected = 0;
    }
    for (size_t begin = 0; begin < values.size(); begin += kBlock) {
        const size_t count = std::min(values.size() - begin, kBlock);
        const double* block = values.data() + begin;
        for (Wanted& one : wanted) {
            const double low = one.lowValue();
            const double high = one.highValue();
            if (countWithin(block, count, low, high) == 0) {
                continue;
            }
            for (size_t i = 0; i < count; ++i) {
                one.keys[one.expected] = orderedKey(block[i]);
                one.expected += (block[i] >= low) & (block[i] <= high) ? 1 : 0;
            }
        }
    }
    for (Wanted& one : wanted) {
        one.keys.resize(one.expected);
    }
}

} // namespace

size_t nearestRank(double percent, size_t count)
{
    const double place = std::ceil(percent / 100 * double(count)) - 1;
    return place > 0 ? std::min(size_t(place), count - 1) : 0;
}

std::vector<quint64> selectRanks(std::span<quint64> keys, std::span<const size_t> ranks)
{
    if (keys.size() < kFew) {
        return selectFew(keys, ranks);
    }
    const auto [least, most] = std::minmax_element(keys.begin(), keys.end());
    const quint64 base = *least;
    if (*least == *most) {
        return std::vector<quint64>(ranks.size(), base);
    }
    const int shift = std::max(0, int(std::bit_width(*most - base)) - kBucketBits);
    std::array<quint32, size_t(1) << kBucketBits> counts{};
    for (const quint64 key : keys) {
        ++counts[(key - base) >> shift];
    }
    std::vector<Wanted> wanted = wantedBuckets(counts, ranks, base, shift);
    for (Wanted& one : wanted) {
        one.keys.resize(one.expected + 1);
        size_t found = 0;
        for (const quint64 key : keys) { // every key is written, those within the bucket stay
            one.keys[found] = key;
            found += key - one.low <= one.high - one.low ? 1 : 0;
        }
        one.keys.resize(found);
    }
    return selectWithin(wanted, ranks);
}

std::vector<double> exactPercentiles(std::span<const double> values, std::span<const double> percents)
{
    std::vector<double> results(percents.size());
    if (values.empty()) {
        return results;
    }
    std::vector<size_t> ranks;
    for (const double percent : percents) {
        ranks.push_back(nearestRank(percent, values.size()));
    }
    std::vector<quint64> found;
    if (values.size() < kDoubleBuckets / 2) {
        std::vector<quint64> keys(values.size());
        std::transform(values.begin(), values.end(), keys.begin(), [](double value) { return orderedKey(value); });
        found = selectRanks(keys, ranks);
    } else {
        const std::vector<quint32> counts = countDoubles(values);
        std::vector<Wanted> wanted = wantedBuckets(counts, ranks, 0, kDoubleShift);
        collectDoubles(values, wanted);
        found = selectWithin(wanted, ranks);
    }
    std::transform(found.begin(), found.end(), results.begin(), valueOfKey);
    return results;
}

} // namespace core
