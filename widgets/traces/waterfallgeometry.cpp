// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/waterfallgeometry.h"

#include "series/ticks.h"

#include <algorithm>
#include <cmath>

namespace widgets::traces {

namespace {

constexpr double kNarrowest = 1e-3; ///< ms over the whole width
constexpr double kLowestRow = 1e-5;

double bounded(double value, double low, double high)
{
    return std::max(low, std::min(value, high));
}

} // namespace

double WaterfallGeometry::plotWidth() const
{
    return std::max(20.0, size.width() - namesWidth - rightRoom);
}

double WaterfallGeometry::rowsHeight() const
{
    return std::max(1.0, size.height() - axisHeight);
}

double WaterfallGeometry::fittingRow() const
{
    return bounded(rowsHeight() / std::max(1.0, rowCount), kLowestRow, normalRow);
}

bool WaterfallGeometry::isZoomed() const
{
    return from > earliest || to < latest;
}

void WaterfallGeometry::showAllTime()
{
    from = earliest;
    to = latest;
    bound();
}

void WaterfallGeometry::setExtent(double rows, double earliestMs, double latestMs)
{
    const bool sawAll = !isZoomed() || earliest != earliestMs || latest != latestMs;
    rowCount = rows;
    earliest = std::isfinite(earliestMs) ? earliestMs : 0;
    latest = std::isfinite(latestMs) ? std::max(latestMs, earliest + kNarrowest) : earliest + 1;
    if (sawAll) {
        showAllTime();
    }
    bound();
}

void WaterfallGeometry::resize(const QSizeF& wanted)
{
    const bool fitted = rowHeight < normalRow && rowHeight <= fittingRow() * 1.0001;
    size = wanted;
    if (fitted) {
        rowHeight = fittingRow();
    }
    bound();
}

qint64 WaterfallGeometry::rowAt(double atY) const
{
    if (atY < axisHeight) {
        return -1;
    }
    const double row = std::floor(firstRow + (atY - axisHeight) / rowHeight);
    return row >= 0 && row < rowCount ? qint64(row) : -1;
}

void WaterfallGeometry::zoomTime(double factor, double anchor)
{
    if (!std::isfinite(factor) || factor <= 0) {
        return;
    }
    const double width = bounded(span() / factor, kNarrowest, latest - earliest);
    const double share = (anchor - from) / span();
    from = anchor - share * width;
    to = from + width;
    bound();
}

void WaterfallGeometry::zoomRows(double factor, double atY)
{
    const double row = firstRow + (atY - axisHeight) / rowHeight;
    rowHeight = bounded(rowHeight * factor, fittingRow(), normalRow);
    firstRow = row - (atY - axisHeight) / rowHeight;
    bound();
}

void WaterfallGeometry::panTime(double byMs)
{
    from += byMs;
    to += byMs;
    bound();
}

void WaterfallGeometry::scrollTo(double row)
{
    firstRow = row;
    bound();
}

void WaterfallGeometry::reveal(double row, double startMs, double endMs)
{
    if (row < firstRow) {
        firstRow = row;
    } else if (row + 1 > firstRow + shownRows()) {
        firstRow = row + 1 - shownRows();
    }
    if (endMs < from || startMs > to) { // keeps the zoom, moves the bar's beginning into sight
        panTime(startMs - from - span() * 0.1);
    }
    bound();
}

void WaterfallGeometry::setTime(double fromMs, double toMs)
{
    from = std::min(fromMs, toMs);
    to = std::max(fromMs, toMs);
    bound();
}

void WaterfallGeometry::bound()
{
    const double whole = latest - earliest;
    const double width = bounded(std::isfinite(to - from) ? to - from : whole, std::min(kNarrowest, whole), whole);
    from = bounded(std::isfinite(from) ? from : earliest, earliest, latest - width);
    to = from + width;
    rowHeight = bounded(rowHeight, std::min(fittingRow(), normalRow), normalRow);
    firstRow = bounded(firstRow, 0.0, std::max(0.0, rowCount - shownRows()));
}

std::vector<WaterfallGeometry::Tick> WaterfallGeometry::ticks(double room, double divisor, double& step) const
{
    // Counted from the beginning of the trace, so that labels stay while the view moves.
    const series::Ticks ticks = series::linearTicks(from - earliest, to - earliest, std::max(2, int(plotWidth() / room)), divisor);
    step = ticks.step;
    std::vector<Tick> all;
    for (const double value : ticks.values) {
        all.push_back({x(value + earliest), value});
    }
    return all;
}

} // namespace widgets::traces
