// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/chartpalette.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>

class QPainter;

namespace widgets::charts {

/// A polyline as separate lines, cut into dashes of `pattern` (pixels on, off, ...; empty: solid). A point that is NaN interrupts it.
/// Separate lines, because one long self-crossing path costs the painter seconds.
QList<QLineF> strokes(const QList<QPointF>& points, const QList<qreal>& pattern);

/// A marker of `size` pixels around `at`; hollow ones show the background.
void paintMarker(QPainter& painter, const QPointF& at, Marker marker, double size, const QColor& colour, bool isHollow, const QColor& background);
/// An area in a series' colour with its texture.
void fillArea(QPainter& painter, const QRectF& area, const SeriesStyle& style, const QColor& background);
/// The piece of line with a marker that stands for a series in legends and tooltips.
void paintSwatch(QPainter& painter, const QRectF& box, const SeriesStyle& style, const QColor& background, bool isBlock);

} // namespace widgets::charts
