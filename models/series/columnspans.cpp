// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/columnspans.h"

#include <algorithm>
#include <cmath>

namespace series {

namespace {

constexpr size_t scannedAtMost = 4096;
constexpr double nan = std::numeric_limits<double>::quiet_NaN();

/// Where the line crosses x = `at`, when `after` is the first point at or behind it; NaN without a line there.
double crossing(const TimeSeries& line, double at, size_t after, size_t count)
{
    if (after == 0 || after >= count) {
        return nan;
    }
    const double x0 = line.x()[after - 1];
    const double x1 = line.x()[after];
    const double y0 = line.y()[after - 1];
    const double y1 = line.y()[after];
    return x1 > x0 ? y0 + (y1 - y0) * ((at - x0) / (x1 - x0)) : y1; // NaN of a gap spreads
}

/// A column with gaps: the pieces between them.
void addPieces(const TimeSeries& line, size_t first, size_t last, double left, double right, int column, std::vector<ColumnSpan>& spans)
{
    Extent piece;
    piece.add(left);
    for (size_t i = first; i < last; ++i) {
        const double value = line.y()[i];
        if (!std::isnan(value)) {
            piece.add(value);
        } else if (!piece.isEmpty()) {
            spans.push_back({column, piece.low, piece.high});
            piece = {};
        }
    }
    piece.add(right);
    if (!piece.isEmpty()) {
        spans.push_back({column, piece.low, piece.high});
    }
}

/// Asks for memory that the next column will probably want while this one is reckoned.
void prefetch([[maybe_unused]] std::span<const double> values, [[maybe_unused]] size_t index)
{
#if defined(__GNUC__)
    if (index < values.size()) {
        __builtin_prefetch(values.data() + index);
    }
#endif
}

/// Guesses where the next edge is, first from the number of points in the last column and then from how far that guess was off, so
/// that a search touches few cache lines. Points may be unevenly spaced: a wrong guess costs time only.
size_t nextEdge(const TimeSeries& line, double edge, double width, size_t from, size_t step)
{
    const auto x = line.x();
    const size_t guess = from + step - step / 16;
    if (step <= 64 || guess >= x.size() || x[guess] >= edge) {
        return line.lowerBound(edge, from);
    }
    const double ahead = std::min((edge - x[guess]) / width * double(step), double(step));
    const size_t closer = guess + size_t(std::max(0.0, ahead - 2 * std::sqrt(ahead)));
    return line.lowerBound(edge, closer < x.size() && x[closer] < edge ? closer : guess);
}

} // namespace

void columnSpans(const TimeSeries& line, double begin, double end, int columns, std::vector<ColumnSpan>& spans, size_t closed)
{
    spans.clear();
    const size_t count = std::min(closed, line.size());
    if (columns <= 0 || !(begin < end) || count == 0) {
        return;
    }
    const double width = (end - begin) / columns;
    size_t first = std::min(line.lowerBound(begin), count);
    double left = crossing(line, begin, first, count);
    size_t step = 0;
    for (int column = 0; column < columns; ++column) {
        const double edge = begin + (column + 1) * width;
        const size_t last = std::min(nextEdge(line, edge, width, first, step), count);
        const double right = crossing(line, edge, last, count);
        step = last - first;
        prefetch(line.x(), last + step - step / 16);
        prefetch(line.x(), last + step);
        prefetch(line.y(), last + step);
        if (step <= scannedAtMost && line.pyramid().mayHaveGap(first, last)) {
            addPieces(line, first, last, left, right, column, spans);
        } else {
            Extent all = line.pyramid().extent(line.y(), first, last);
            all.add(left);
            all.add(right);
            if (!all.isEmpty()) {
                spans.push_back({column, all.low, all.high});
            }
        }
        first = last;
        left = right;
    }
}

namespace {

void addPoint(const TimeSeries& line, size_t index, std::vector<LinePoint>& points)
{
    const double x = line.x()[index];
    const double y = line.y()[index];
    if (points.empty() || points.back().x != x || points.back().y != y) {
        points.push_back({x, y});
    }
}

/// The four points that decide what a column looks like.
void addColumn(const TimeSeries& line, size_t first, size_t last, std::vector<LinePoint>& points)
{
    const Extent all = line.pyramid().extent(line.y(), first, last);
    std::vector<size_t> chosen{first, last - 1};
    for (const double wanted : {all.low, all.high}) {
        const auto found = std::find(line.y().begin() + qsizetype(first), line.y().begin() + qsizetype(last), wanted);
        chosen.push_back(std::min(size_t(found - line.y().begin()), last - 1));
    }
    std::sort(chosen.begin(), chosen.end());
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    for (const size_t index : chosen) {
        addPoint(line, index, points);
    }
}

} // namespace

std::vector<LinePoint> reducedLine(const TimeSeries& line, double begin, double end, int columns)
{
    std::vector<LinePoint> points;
    if (columns <= 0 || !(begin < end) || line.isEmpty()) {
        return points;
    }
    size_t first = line.lowerBound(begin);
    if (first > 0) {
        addPoint(line, first - 1, points);
    }
    for (int column = 0; column < columns; ++column) {
        const size_t last = line.lowerBound(begin + (column + 1) * ((end - begin) / columns), first);
        const bool isSmall = last - first <= 4 || (last - first <= scannedAtMost && line.pyramid().mayHaveGap(first, last));
        if (isSmall) {
            for (size_t i = first; i < last; ++i) {
                addPoint(line, i, points);
            }
        } else {
            addColumn(line, first, last, points);
        }
        first = last;
    }
    if (first < line.size()) {
        addPoint(line, first, points);
    }
    return points;
}

} // namespace series
