// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <vector>

namespace widgets::traces {

/// Where what lies in a waterfall: a column of names, the bars beside it on one time axis, rows below each other. Lengths in
/// device-independent pixels, times in ms. No window is needed.
struct WaterfallGeometry
{
    // What there is.
    double rowCount = 0;
    double earliest = 0, latest = 1;
    // What is seen.
    QSizeF size;
    double namesWidth = 300;
    double axisHeight = 24;
    double normalRow = 24;  ///< height of a row with its text
    double rowHeight = 24;  ///< of now; below 1 many rows share a pixel
    double firstRow = 0;    ///< at the upper edge, with its fraction
    double from = 0, to = 1; ///< time range that is seen
    double rightRoom = 12;

    /// Shows all of the time; keeps the rows.
    void showAllTime();
    /// Sets what there is; the view stays when it still can.
    void setExtent(double rows, double earliestMs, double latestMs);
    void resize(const QSizeF& wanted);

    double plotLeft() const { return namesWidth; }
    double plotWidth() const;
    double rowsHeight() const;
    double x(double ms) const { return plotLeft() + (ms - from) / span() * plotWidth(); }
    double ms(double x) const { return from + (x - plotLeft()) / plotWidth() * span(); }
    double y(double row) const { return axisHeight + (row - firstRow) * rowHeight; }
    /// Position under `y`, or -1 when there is none.
    qint64 rowAt(double y) const;
    double span() const { return to - from; }
    double shownRows() const { return rowsHeight() / rowHeight; }
    bool isOverview() const { return rowHeight < 4; }
    bool isZoomed() const;
    /// Height at which all rows fit, at most the normal one.
    double fittingRow() const;

    /// Zooms the time by `factor` (> 1: closer) and keeps `anchor` ms where it is. Never closer than a microsecond over the width.
    void zoomTime(double factor, double anchor);
    /// Zooms the rows, keeps the row at `y`.
    void zoomRows(double factor, double y);
    void panTime(double byMs);
    void scrollTo(double row);
    /// Moves as little as needed to show the row at this position, and its bar.
    void reveal(double row, double startMs, double endMs);
    void setTime(double fromMs, double toMs);

    struct Tick
    {
        double x = 0;
        double ms = 0; ///< from the trace's beginning
    };
    /// Times for the axis, round after dividing by `divisor`, about `room` pixels apart; `step` is their distance in ms.
    std::vector<Tick> ticks(double room, double divisor, double& step) const;

private:
    void bound();
};

} // namespace widgets::traces
