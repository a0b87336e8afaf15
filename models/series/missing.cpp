// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/missing.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace series {

Columns fillMissing(const Columns& rows, double begin, double end, double width, Missing missing)
{
    const double buckets = std::ceil((end - begin) / width);
    if (!(width > 0) || !(buckets >= 1) || buckets > 1'000'000) {
        return rows;
    }
    Columns result;
    result.x.resize(size_t(buckets));
    result.y.assign(size_t(buckets), missing == Missing::IsZero ? 0 : std::numeric_limits<double>::quiet_NaN());
    for (size_t i = 0; i < result.x.size(); ++i) {
        result.x[i] = begin + double(i) * width;
    }
    for (size_t i = 0; i < std::min(rows.x.size(), rows.y.size()); ++i) {
        const double bucket = std::floor((rows.x[i] - begin) / width);
        if (bucket >= 0 && bucket < buckets) {
            result.y[size_t(bucket)] = rows.y[i];
        }
    }
    return result;
}

} // namespace series
