// SPDX-License-Identifier: GPL-3.0-or-later
// LinePlot: from points to pixels.
#include "widgets/charts/columnpainter.h"
#include "widgets/charts/lineplot.h"
#include "widgets/charts/strokes.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace widgets::charts {

using series::TimeSeries;

namespace {

constexpr double markerSpacing = 120; // pixels between the markers of a line
constexpr double bandOpacity = 0.22;

/// The points in view, and one neighbour at either side.
struct Part
{
    size_t begin = 0;
    size_t end = 0;
};

Part partInView(const TimeSeries& points, const series::Range& x)
{
    const size_t first = points.lowerBound(x.low);
    const size_t last = points.lowerBound(x.high, first);
    return {first > 0 ? first - 1 : 0, std::min(last + 1, points.size())};
}

/// Neighbours outside the view may be millions of pixels away, where painters lose their way: the line ends near the edge instead.
void cutFar(QPointF& far, const QPointF& near, double limit)
{
    if (near.x() != far.x() && !std::isnan(near.y()) && !std::isnan(far.y())) {
        far = {limit, far.y() + (near.y() - far.y()) * (limit - far.x()) / (near.x() - far.x())};
    }
}

QPointF place(const Canvas& canvas, const TimeSeries& points, size_t index)
{
    return {canvas.geometry.toX(points.x()[index]), canvas.geometry.toY(points.y()[index])};
}

} // namespace

void LinePlot::paintData(Canvas& canvas) const
{
    for (const Band& band : m_bands) {
        if (isShown(band.name)) {
            paintBand(canvas, band);
        }
    }
    for (const Line& line : m_lines) {
        if (isShown(line.name)) {
            paintLine(canvas, line);
        }
    }
    for (const Line& line : m_lines) {
        if (isShown(line.name)) {
            paintMarkers(canvas, line);
            paintInfinities(canvas, line);
        }
    }
}

void LinePlot::paintLine(Canvas& canvas, const Line& line) const
{
    const TimeSeries& points = *line.points;
    const Part part = partInView(points, canvas.geometry.x);
    const size_t closed = line.openFrom ? std::max(part.begin, std::min(points.lowerBound(*line.openFrom), part.end)) : part.end;
    const double width = canvas.tokens.isHighContrast() ? 2.5 : line.isReference ? 1.2 : 1.8;
    const bool isDense = double(closed - part.begin) >= 2 * canvas.geometry.area.width();
    if (isDense) {
        paintDense(canvas, line, closed, width);
    } else {
        paintSparse(canvas, line, part.begin, closed, width, false);
    }
    if (closed < part.end) {
        paintSparse(canvas, line, closed > part.begin ? closed - 1 : closed, part.end, width, true);
    }
}

void LinePlot::paintDense(Canvas& canvas, const Line& line, size_t closed, double width) const
{
    const QColor colour = seriesStyle(line.style, canvas.tokens).colour;
    const PlotGeometry& geometry = canvas.geometry;
    if (canvas.image) {
        series::columnSpans(*line.points, geometry.x.low, geometry.x.high, canvas.pixels.width(), m_spans, closed);
        paintColumns(*canvas.image, canvas.pixels, m_spans, geometry.y.low, geometry.y.high, colour.rgb(), width * canvas.ratio * 0.8);
        return;
    }
    QList<QPointF> corners;
    for (const series::LinePoint& point : series::reducedLine(*line.points, geometry.x.low, geometry.x.high, int(geometry.area.width()))) {
        corners.append({geometry.toX(point.x), geometry.toY(point.y)});
    }
    canvas.painter.setPen(QPen(colour, 1));
    canvas.painter.drawLines(strokes(corners, {}));
}

void LinePlot::paintSparse(Canvas& canvas, const Line& line, size_t begin, size_t end, double width, bool isOpen) const
{
    const SeriesStyle style = seriesStyle(line.style, canvas.tokens);
    QList<QPointF> corners;
    corners.reserve(qsizetype(end - begin));
    for (size_t i = begin; i < end; ++i) {
        corners.append(place(canvas, *line.points, i));
    }
    if (corners.size() > 1) {
        const QRectF& area = canvas.geometry.area;
        const bool isFarLeft = corners.first().x() < area.left() - 1000 && corners[1].x() >= area.left() - 1000;
        const bool isFarRight = corners.last().x() > area.right() + 1000 && corners[corners.size() - 2].x() <= area.right() + 1000;
        const QPointF first = corners.first(); // both ends may belong to one segment
        if (isFarLeft) {
            cutFar(corners.first(), corners[1], area.left() - 1000);
        }
        if (isFarRight) {
            cutFar(corners.last(), corners.size() == 2 ? first : corners[corners.size() - 2], area.right() + 1000);
        }
    }
    QList<qreal> dash = line.isReference ? QList<qreal>{3, 3} : style.dash;
    if (isOpen) {
        dash = {1.5, 3};
    }
    for (qreal& length : dash) {
        length *= width;
    }
    QPainter& painter = canvas.painter;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style.colour, width, Qt::SolidLine, corners.size() > 400 || !dash.isEmpty() ? Qt::FlatCap : Qt::RoundCap));
    painter.drawLines(strokes(corners, dash));
    for (qsizetype i = 0; i < corners.size(); ++i) {
        const bool isAlone = !std::isnan(corners[i].y()) && (i == 0 || std::isnan(corners[i - 1].y()))
                             && (i + 1 == corners.size() || std::isnan(corners[i + 1].y()));
        const bool isNewest = isOpen && i + 1 == corners.size() && !std::isnan(corners[i].y());
        if (isAlone || isNewest) {
            paintMarker(painter, corners[i], style.marker, 7, style.colour, isNewest, canvas.tokens.canvas);
        }
    }
    painter.restore();
}

void LinePlot::paintBand(Canvas& canvas, const Band& band) const
{
    const PlotGeometry& geometry = canvas.geometry;
    const int columns = canvas.image ? canvas.pixels.width() : int(geometry.area.width());
    std::vector<series::ColumnSpan> low;
    series::columnSpans(*band.low, geometry.x.low, geometry.x.high, columns, low);
    series::columnSpans(*band.high, geometry.x.low, geometry.x.high, columns, m_spans);
    const std::vector<series::ColumnSpan> spans = bandSpans(low, m_spans);
    QColor colour = seriesStyle(band.style, canvas.tokens).colour;
    if (canvas.image) {
        paintColumns(*canvas.image, canvas.pixels, spans, geometry.y.low, geometry.y.high, colour.rgb(), 0, bandOpacity);
        return;
    }
    colour.setAlphaF(float(bandOpacity));
    for (const series::ColumnSpan& span : spans) {
        canvas.painter.fillRect(QRectF(geometry.area.left() + span.column, geometry.toY(span.high), 1, geometry.toY(span.low) - geometry.toY(span.high)), colour);
    }
}

void LinePlot::paintMarkers(Canvas& canvas, const Line& line) const
{
    if (m_lines.size() < 2 || line.isReference) {
        return; // nothing to tell apart
    }
    const TimeSeries& points = *line.points;
    const SeriesStyle style = seriesStyle(line.style, canvas.tokens);
    const PlotGeometry& geometry = canvas.geometry;
    const double offset = markerSpacing * (0.25 + 0.21 * (std::max(0, line.style) % 4)); // neighbours do not hide each other
    for (double x = geometry.area.left() + offset; x < geometry.area.right(); x += markerSpacing) {
        const std::optional<size_t> index = points.nearest(geometry.fromX(x));
        if (index && points.x()[*index] >= geometry.x.low && points.x()[*index] <= geometry.x.high) {
            const bool isOpen = line.openFrom && points.x()[*index] >= *line.openFrom;
            paintMarker(canvas.painter, place(canvas, points, *index), style.marker, 7, style.colour, isOpen, canvas.tokens.canvas);
        }
    }
}

void LinePlot::paintInfinities(Canvas& canvas, const Line& line) const
{
    const PlotGeometry& geometry = canvas.geometry;
    double lastX = -HUGE_VAL;
    for (const TimeSeries::Infinity& one : line.points->infinities()) {
        const double x = geometry.toX(line.points->x()[one.index]);
        if (x < geometry.area.left() || x > geometry.area.right() || x - lastX < 8) {
            continue;
        }
        const double y = one.isPositive ? geometry.area.top() + 5 : geometry.area.bottom() - 5;
        paintMarker(canvas.painter, {x, y}, one.isPositive ? Marker::TriangleUp : Marker::TriangleDown, 9, canvas.tokens.error, false, canvas.tokens.canvas);
        lastX = x;
    }
}

} // namespace widgets::charts
