// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/columnspans.h"

#include <QImage>
#include <QRect>

namespace widgets::charts {

/// Paints column spans into the pixels of `area`: full rows inside, the share that is covered at both ends. A span flatter than
/// `thickness` pixels is drawn that thick. `y` maps to the area's height as in PlotGeometry, in device pixels; column 0 stands at the
/// area's left. `image` is Format_RGB32. `opacity` 0 to 1 for bands.
void paintColumns(QImage& image, const QRect& area, std::span<const series::ColumnSpan> spans, double yLow, double yHigh, QRgb colour,
                  double thickness, double opacity = 1);

/// Between two lines: per column from the lower line's lowest to the upper line's highest value. Both ordered by column.
std::vector<series::ColumnSpan> bandSpans(std::span<const series::ColumnSpan> lower, std::span<const series::ColumnSpan> upper);

} // namespace widgets::charts
