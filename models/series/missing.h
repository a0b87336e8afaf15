// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace series {

/// What it means when a service returned no row for a bucket.
enum class Missing
{
    IsGap,  ///< an average, a percentile, a gauge: nothing was measured
    IsZero, ///< a count, a sum: nothing happened
};

/// Columns as TimeSeries::fromColumns() takes them.
struct Columns
{
    std::vector<double> x;
    std::vector<double> y;
};

/// Buckets of `width` from `begin` (inclusive) to `end` (exclusive): each once, with its row or with what its absence means. Rows are
/// found by the bucket that contains their x, in any order; rows outside are left out; of several rows in a bucket the last counts.
/// At most 1,000,000 buckets; beyond that, and for a width that is not positive, nothing is filled and the rows come back.
Columns fillMissing(const Columns& rows, double begin, double end, double width, Missing missing);

} // namespace series
