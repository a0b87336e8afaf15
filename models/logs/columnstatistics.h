// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/arrange.h"

namespace logs {

/// What a column holds, over the rows that are shown.
struct ColumnStatistics
{
    qint64 rows = 0, nulls = 0;  ///< an empty text counts as null
    qint64 distinct = 0;         ///< of the values that are not null
    QString minimum, maximum;    ///< as texts; empty without values
    std::optional<double> sum, mean;
    struct Percentile
    {
        double share = 0; ///< 0.5: the median
        QString value;
    };
    QList<Percentile> percentiles; ///< of numbers and time spans and dates; nearest rank
    struct Frequent
    {
        QString value; ///< shortened and marked
        qint64 count = 0;
    };
    QList<Frequent> top; ///< at most ten, the most frequent first
};

/// Counts one column over `rows`; nothing when stopped. Exact. Any thread.
std::optional<ColumnStatistics> statisticsOf(const kql::ColumnVector& column, const RowOrder& rows, const StopFlag& stop);

} // namespace logs
