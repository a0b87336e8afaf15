// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/sparkline.h"

#include "widgets/charts/plotgeometry.h"
#include "widgets/charts/strokes.h"
#include "widgets/common/theme.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace widgets::charts {

using common::Theme;

void paintSparkline(QPainter& painter, const QRectF& area, const series::TimeSeries& points, int style)
{
    if (points.isEmpty()) {
        return;
    }
    const series::Extent y = points.pyramid().extent(points.y(), 0, points.size());
    if (y.isEmpty()) {
        return;
    }
    PlotGeometry geometry;
    geometry.area = area.adjusted(3, 3, -4, -3); // room for the dot
    geometry.x = {points.x().front(), std::max(points.x().back(), std::nextafter(points.x().front(), HUGE_VAL))};
    geometry.y = y.low < y.high ? series::Range{y.low, y.high} : series::Range{y.low - 1, y.high + 1};
    QList<QPointF> corners;
    for (const series::LinePoint& point : series::reducedLine(points, geometry.x.low, geometry.x.high, std::max(1, int(geometry.area.width())))) {
        corners.append({geometry.toX(point.x), geometry.toY(point.y)});
    }
    const QColor colour = seriesStyle(style, Theme::tokens()).colour;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.3));
    painter.drawLines(strokes(corners, {}));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    if (const std::optional<size_t> last = points.nearest(geometry.x.high)) {
        painter.drawEllipse(QPointF(geometry.toX(points.x()[*last]), geometry.toY(points.y()[*last])), 2.5, 2.5);
    }
    painter.restore();
}

Sparkline::Sparkline(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void Sparkline::setPoints(std::shared_ptr<const series::TimeSeries> points, series::Unit unit, const QString& name, int style)
{
    m_points = std::move(points);
    m_style = style;
    setAccessibleName(name);
    QString text = tr("No values.");
    const std::optional<size_t> first = m_points ? m_points->nearest(-HUGE_VAL) : std::nullopt;
    const std::optional<size_t> last = m_points ? m_points->nearest(HUGE_VAL) : std::nullopt;
    if (first && last) {
        const series::Extent y = m_points->pyramid().extent(m_points->y(), 0, m_points->size());
        text = tr("From %1 to %2; lowest %3, highest %4.")
                   .arg(series::formatValue(m_points->y()[*first], unit), series::formatValue(m_points->y()[*last], unit),
                        series::formatValue(y.low, unit), series::formatValue(y.high, unit));
    }
    setAccessibleDescription(text);
    setToolTip(text.toHtmlEscaped());
    update();
}

QSize Sparkline::sizeHint() const
{
    const QFontMetricsF metrics(font());
    return {int(metrics.averageCharWidth() * 16), int(metrics.height() * 1.5)};
}

void Sparkline::paintEvent(QPaintEvent*)
{
    if (m_points) {
        QPainter painter(this);
        paintSparkline(painter, QRectF(rect()), *m_points, m_style);
    }
}

void Sparkline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace widgets::charts
