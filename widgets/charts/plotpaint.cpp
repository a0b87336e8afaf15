// SPDX-License-Identifier: GPL-3.0-or-later
// Plot: axes, annotations, marker.
#include "widgets/charts/chartcursor.h"
#include "widgets/charts/plot.h"
#include "widgets/charts/strokes.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <cmath>

namespace widgets::charts {

using common::Theme;
using common::Tokens;
using common::TypeRole;

namespace {

constexpr double kDotRadius = 4;
constexpr double gridSpacing = 44; // pixels between horizontal lines, about

int wantedLines(double height)
{
    return std::max(2, int(height / gridSpacing));
}

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(float(alpha));
    return colour;
}

} // namespace

std::vector<AxisText> Plot::yTexts(const PlotGeometry& geometry) const
{
    const series::AxisScale scale = yScale();
    const series::Ticks ticks = series::linearTicks(geometry.y.low, geometry.y.high, wantedLines(geometry.area.height()), scale.divisor);
    std::vector<AxisText> texts;
    for (const double value : ticks.values) {
        texts.push_back({value, series::axisLabel(value, ticks.step, scale), false});
    }
    return texts;
}

std::vector<AxisText> Plot::xTexts(const PlotGeometry& geometry) const
{
    std::vector<AxisText> texts;
    const double charWidth = QFontMetricsF(Theme::font(TypeRole::Caption)).averageCharWidth();
    const int wanted = std::max(1, int(geometry.area.width() / (charWidth * 15)));
    if (xKind() == XKind::Time) {
        for (const series::TimeTick& tick : series::timeTicks(geometry.x.low, geometry.x.high, wanted, m_zone)) {
            texts.push_back({tick.at, tick.label, tick.isDay});
        }
        return texts;
    }
    const series::AxisScale scale = series::axisScale(xUnit(), std::max(std::abs(geometry.x.low), std::abs(geometry.x.high)));
    const series::Ticks ticks = series::linearTicks(geometry.x.low, geometry.x.high, wanted, scale.divisor);
    for (const double value : ticks.values) {
        const QString sign = scale.sign.isEmpty() ? QString() : QLatin1Char(' ') + scale.sign;
        texts.push_back({value, series::axisLabel(value, ticks.step, scale) + sign, false});
    }
    return texts;
}

PlotGeometry Plot::layOut(const QSizeF& size) const
{
    PlotGeometry geometry;
    geometry.x = view();
    if (!(geometry.x.low < geometry.x.high)) {
        geometry.x = {geometry.x.low - 0.5, geometry.x.low + 0.5};
    }
    const QFontMetricsF metrics(Theme::font(TypeRole::Caption));
    const series::AxisScale scale = yScale();
    const bool hasSign = !scale.sign.isEmpty();
    geometry.area = plotArea(size, 0, metrics.height(), hasSign, rightRoom());
    geometry.y = rangeY(geometry.x, scale.divisor);
    double widest = 0;
    for (const AxisText& text : yTexts(geometry)) {
        widest = std::max(widest, metrics.horizontalAdvance(text.text));
    }
    geometry.area = plotArea(size, std::min(widest, size.width() / 3), metrics.height(), hasSign, rightRoom());
    return geometry;
}

void Plot::paintAxes(QPainter& painter, const PlotGeometry& geometry) const
{
    const Tokens& tokens = Theme::tokens();
    const QRectF& area = geometry.area;
    const QFontMetricsF metrics(painter.font());
    for (const AxisText& text : yTexts(geometry)) {
        const double y = std::round(geometry.toY(text.at));
        if (hasGrid()) {
            painter.fillRect(QRectF(area.left(), y, area.width(), 1), tokens.divider);
        }
        painter.setPen(tokens.textSecondary);
        const double width = area.left() - 8;
        QString shown = metrics.elidedText(text.text, Qt::ElideRight, width);
        if (const double over = metrics.horizontalAdvance(shown) - width; over > 0) { // the dots of another script's font are wider than reckoned
            shown = metrics.elidedText(text.text, Qt::ElideRight, width - over - 1);
        }
        painter.drawText(QRectF(0, y - metrics.height() / 2, width, metrics.height()), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    }
    const QString sign = yScale().sign;
    if (!sign.isEmpty()) {
        painter.setPen(tokens.textHelper);
        painter.drawText(QPointF(4, metrics.ascent() + 1), sign);
    }
    paintXAxis(painter, geometry);
}

void Plot::paintXAxis(QPainter& painter, const PlotGeometry& geometry) const
{
    const Tokens& tokens = Theme::tokens();
    const QRectF& area = geometry.area;
    const QFontMetricsF metrics(painter.font());
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), tokens.outline);
    double free = 0; // where the last label ends
    for (const AxisText& text : xTexts(geometry)) {
        const double x = geometry.toX(text.at);
        const double width = metrics.horizontalAdvance(text.text);
        const double left = std::min(std::max(x - width / 2, 0.0), area.right() + rightRoom() - width);
        if (xKind() != XKind::Places) {
            painter.fillRect(QRectF(std::round(x), area.bottom(), 1, 4), tokens.outline);
        }
        if (left < free) {
            continue;
        }
        painter.setPen(text.isStrong ? tokens.text : tokens.textSecondary);
        painter.drawText(QPointF(left, area.bottom() + 5 + metrics.ascent()), text.text);
        free = left + width + metrics.averageCharWidth();
    }
}

void Plot::paintAnnotations(QPainter& painter, const PlotGeometry& geometry) const
{
    const Tokens& tokens = Theme::tokens();
    const QFontMetricsF metrics(painter.font());
    double free = geometry.area.left();
    for (const Annotation& note : m_annotations) {
        if (note.at < geometry.x.low || note.at > geometry.x.high) {
            continue;
        }
        const QColor colour = tokens.toneText(note.tone);
        const double x = std::round(geometry.toX(note.at));
        if (note.isQuiet && note.isDot) {
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(QPen(tokens.canvas, 1));
            painter.setBrush(colour);
            painter.drawEllipse(QPointF(x + 0.5, geometry.area.top() + 2), kDotRadius, kDotRadius);
            painter.setRenderHint(QPainter::Antialiasing, false);
            continue;
        }
        painter.setPen(QPen(colour, 1, Qt::DashLine));
        painter.drawLine(QPointF(x + 0.5, geometry.area.top()), QPointF(x + 0.5, geometry.area.bottom()));
        if (note.isQuiet) {
            const QPolygonF flag({QPointF(x - 4, geometry.area.top() - 1), QPointF(x + 5, geometry.area.top() - 1), QPointF(x + 0.5, geometry.area.top() + 6)});
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour);
            painter.drawPolygon(flag);
            painter.setRenderHint(QPainter::Antialiasing, false);
            continue;
        }
        const double room = geometry.area.right() + rightRoom() - x - 10;
        const QString text = metrics.elidedText(note.label, Qt::ElideRight, std::max(room, 40.0));
        const QRectF box(x + 1, geometry.area.top(), metrics.horizontalAdvance(text) + 8, metrics.height() + 2);
        if (x < free) {
            continue; // the line stays; its words would cover the neighbour's
        }
        painter.fillRect(box, tokens.toneTint(note.tone));
        painter.setPen(colour);
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, text);
        free = box.right() + 2;
    }
}

void Plot::paintTo(QPainter& painter, const QSizeF& size) const
{
    const Tokens& tokens = Theme::tokens();
    painter.setFont(Theme::font(TypeRole::Caption));
    painter.fillRect(QRectF(QPointF(), size), tokens.canvas);
    const PlotGeometry geometry = layOut(size);
    paintAxes(painter, geometry);
    painter.save();
    painter.setClipRect(geometry.area.adjusted(-5, -5, 5, 1));
    Canvas canvas{painter, geometry, tokens, nullptr, {}, 1};
    paintData(canvas);
    painter.restore();
    paintAnnotations(painter, geometry);
}

void Plot::renderLayer()
{
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (m_layer.size() != pixels) {
        m_layer = QImage(pixels, QImage::Format_RGB32);
    }
    m_layer.setDevicePixelRatio(1);
    const Tokens& tokens = Theme::tokens();
    m_layer.fill(tokens.canvas);
    m_layer.setDevicePixelRatio(ratio);
    const PlotGeometry geometry = layOut(QSizeF(size()));
    {
        QPainter painter(&m_layer);
        painter.setFont(Theme::font(TypeRole::Caption));
        paintAxes(painter, geometry);
        painter.setClipRect(geometry.area.adjusted(-5, -5, 5, 1));
        const QRect area(QPointF(geometry.area.topLeft() * ratio).toPoint(), (geometry.area.size() * ratio).toSize());
        Canvas canvas{painter, geometry, tokens, &m_layer, area, ratio};
        paintData(canvas);
        painter.setClipping(false);
        paintAnnotations(painter, geometry);
    }
    m_geometry = geometry;
    m_layerSize = size();
    m_isStale = false;
}

void Plot::paintEvent(QPaintEvent*)
{
    if (m_isStale || m_layer.devicePixelRatio() != devicePixelRatioF()) {
        renderLayer();
    }
    QPainter painter(this);
    painter.drawImage(QPointF(0, 0), m_layer);
    painter.setFont(Theme::font(TypeRole::Caption));
    if (m_brushFrom || (m_cursor && m_cursor->at())) {
        paintOverlay(painter, geometryNow());
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme::tokens().focus, 2));
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void Plot::paintOverlay(QPainter& painter, const PlotGeometry& geometry) const
{
    const Tokens& tokens = Theme::tokens();
    const QRectF& area = geometry.area;
    if (m_brushFrom && *m_brushFrom != m_brushTo) {
        const double from = geometry.toX(std::min(*m_brushFrom, m_brushTo));
        const double to = geometry.toX(std::max(*m_brushFrom, m_brushTo));
        painter.fillRect(QRectF(from, area.top(), to - from, area.height()), faded(tokens.accentFill, 0.18));
        painter.fillRect(QRectF(from, area.top(), 1, area.height()), tokens.focus);
        painter.fillRect(QRectF(to, area.top(), 1, area.height()), tokens.focus);
    }
    const std::optional<Pointed> at = pointed();
    if (!at) {
        return;
    }
    const double place = pointsAlongY() ? geometry.toY(at->at) : geometry.toX(at->at);
    const bool isInside = pointsAlongY() ? place >= area.top() && place <= area.bottom() : place >= area.left() - 1 && place <= area.right() + 1;
    if (!isInside) {
        return;
    }
    if (!pointsAlongY()) {
        painter.fillRect(QRectF(std::round(place), area.top(), 1, area.height()), tokens.textSecondary);
        for (const Reading& reading : at->readings) {
            if (reading.y && *reading.y >= geometry.y.low && *reading.y <= geometry.y.high) {
                const SeriesStyle style = seriesStyle(reading.style, tokens);
                paintMarker(painter, {std::round(place) + 0.5, geometry.toY(*reading.y)}, style.marker, 8, style.colour, false, tokens.canvas);
            }
        }
    }
    if (m_cursor->by() == this) {
        paintReadings(painter, geometry, *at);
    }
}

void Plot::paintReadings(QPainter& painter, const PlotGeometry& geometry, const Pointed& at) const
{
    const Tokens& tokens = Theme::tokens();
    const QFontMetricsF metrics(painter.font());
    const double swatch = 20;
    double nameWidth = 0;
    double valueWidth = 0;
    for (const Reading& reading : at.readings) {
        nameWidth = std::max(nameWidth, std::min(metrics.horizontalAdvance(reading.name), double(width()) * 0.4));
        valueWidth = std::max(valueWidth, metrics.horizontalAdvance(reading.value));
    }
    const double line = std::ceil(metrics.height()) + 3;
    const double inner = std::max(metrics.horizontalAdvance(at.heading), swatch + 8 + nameWidth + 16 + valueWidth);
    const QSizeF box(inner + 20, line * double(1 + at.readings.size()) + 12);
    const QPointF anchor = pointsAlongY() ? QPointF(geometry.area.center().x(), geometry.toY(at.at)) : QPointF(geometry.toX(at.at), geometry.area.center().y());
    const QRectF place = besides(anchor, box, QRectF(rect()).adjusted(2, 2, -2, -2), 12);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.outline, tokens.outlineWidth()));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), common::space::radius, common::space::radius);
    painter.setPen(tokens.textSecondary);
    QRectF row(place.left() + 10, place.top() + 6, inner, line);
    painter.drawText(row, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, at.heading);
    for (const Reading& reading : at.readings) {
        row.translate(0, line);
        SeriesStyle style = seriesStyle(reading.style, tokens);
        style.colour = reading.colour.value_or(style.colour);
        paintSwatch(painter, QRectF(row.left(), row.top(), swatch, line), style, tokens.raised, reading.isBlock);
        painter.setPen(tokens.textSecondary);
        painter.drawText(row.adjusted(swatch + 8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                         metrics.elidedText(reading.name, Qt::ElideMiddle, nameWidth + 1));
        painter.setPen(tokens.text);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, reading.value);
    }
    painter.restore();
}

} // namespace widgets::charts
