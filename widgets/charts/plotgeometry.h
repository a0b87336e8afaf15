// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/ticks.h"

#include <QRectF>

namespace widgets::charts {

/// Between data and pixels: x grows to the right, y upwards. Device-independent pixels. Value type.
struct PlotGeometry
{
    QRectF area;
    series::Range x;
    series::Range y;

    double toX(double value) const { return area.left() + (value - x.low) / (x.high - x.low) * area.width(); }
    double toY(double value) const { return area.bottom() - (value - y.low) / (y.high - y.low) * area.height(); }
    double fromX(double pixel) const { return x.low + (pixel - area.left()) / area.width() * (x.high - x.low); }
    double fromY(double pixel) const { return y.low + (area.bottom() - pixel) / area.height() * (y.high - y.low); }
};

/// `view` made `factor` times as wide around `at`, which keeps its place; never narrower than a 10^-12 of the values' size.
series::Range zoomed(const series::Range& view, double at, double factor);
/// `view` moved by `share` of its width.
series::Range panned(const series::Range& view, double share);
/// `view` moved, and made narrower if needed, so that it lies inside `whole`.
series::Range bounded(const series::Range& view, const series::Range& whole);

/// Room around the area for `labelWidth` wide labels at the left and lines of text of `lineHeight`.
QRectF plotArea(const QSizeF& size, double labelWidth, double lineHeight, bool hasSign, double rightRoom);

/// Where a box of `size` beside the point `at` lies inside `bounds`: right of it, or left where there is no room.
QRectF besides(const QPointF& at, const QSizeF& size, const QRectF& bounds, double distance);

} // namespace widgets::charts
