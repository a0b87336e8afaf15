// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/timeseries.h"

namespace series {

/// What the line through all points covers of one pixel column: an interval of y values. A column has several when the line is
/// interrupted inside it, and none where there is no line.
struct ColumnSpan
{
    int column = 0;
    double low = 0;
    double high = 0;
};

/// Covers `columns` equal columns of the range [begin, end) of x, as the polyline through every point would: the values inside
/// each column, and the values at its two edges where the line crosses them. Cost O(columns * log points). The points
/// [0, `closed`) are taken, all without it. `spans` is emptied first and comes back ordered by column.
/// In a column of more than 4,096 points with gaps the gaps are too narrow to be seen, and one span stands for all.
void columnSpans(const TimeSeries& line, double begin, double end, int columns, std::vector<ColumnSpan>& spans,
                 size_t closed = std::numeric_limits<size_t>::max());

/// A point of a drawn line in data units.
struct LinePoint
{
    double x = 0;
    double y = 0; ///< NaN interrupts
};

/// First, smallest, largest and last point of every column (M4, Jugel et al., VLDB 2014), and the neighbours outside: a polyline of
/// at most 4 points a column that looks like the whole one. For vector graphics; the screen uses columnSpans().
std::vector<LinePoint> reducedLine(const TimeSeries& line, double begin, double end, int columns);

} // namespace series
