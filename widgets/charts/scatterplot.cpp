// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/scatterplot.h"

#include "widgets/charts/chartpalette.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

namespace widgets::charts {

void ScatterPlot::setPairs(std::vector<QPointF> pairs, const QString& xName, series::Unit xUnit, const QString& yName, series::Unit yUnit, int style)
{
    m_leftOut = std::erase_if(pairs, [](const QPointF& pair) { return !std::isfinite(pair.x()) || !std::isfinite(pair.y()); });
    std::stable_sort(pairs.begin(), pairs.end(), [](const QPointF& one, const QPointF& other) { return one.x() < other.x(); });
    m_pairs = std::move(pairs);
    m_largest = 0;
    for (const QPointF& pair : m_pairs) {
        m_largest = std::max(m_largest, std::abs(pair.y()));
    }
    m_xName = xName;
    m_yName = yName;
    m_xUnit = xUnit;
    m_yUnit = yUnit;
    m_style = style;
    fillTable();
    refreshContent();
}

series::Range ScatterPlot::wholeX() const
{
    if (m_pairs.empty()) {
        return {0, 0};
    }
    const double last = m_pairs.back().x();
    return series::niceRange(m_pairs.front().x(), last, true, 5, series::axisScale(m_xUnit, last).divisor);
}

series::Range ScatterPlot::rangeY(const series::Range& x, double divisor) const
{
    series::Extent extent;
    for (const QPointF& pair : m_pairs) {
        if (pair.x() >= x.low && pair.x() <= x.high) {
            extent.add(pair.y());
        }
    }
    return series::niceRange(extent.low, extent.high, true, 5, divisor);
}

void ScatterPlot::paintData(Canvas& canvas) const
{
    QColor colour = seriesStyle(m_style, canvas.tokens).colour;
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    canvas.painter.setPen(QPen(colour, 1));
    colour.setAlphaF(0.25F);
    canvas.painter.setBrush(colour);
    for (const QPointF& pair : m_pairs) {
        if (pair.x() >= canvas.geometry.x.low && pair.x() <= canvas.geometry.x.high) {
            canvas.painter.drawEllipse(QPointF(canvas.geometry.toX(pair.x()), canvas.geometry.toY(pair.y())), 2.5, 2.5);
        }
    }
    canvas.painter.setRenderHint(QPainter::Antialiasing, false);
}

std::optional<Pointed> ScatterPlot::readAt(double x) const
{
    if (m_pairs.empty() || std::isnan(x)) {
        return std::nullopt;
    }
    auto found = std::lower_bound(m_pairs.begin(), m_pairs.end(), x, [](const QPointF& pair, double at) { return pair.x() < at; });
    if (found == m_pairs.end() || (found != m_pairs.begin() && x - (found - 1)->x() < found->x() - x)) {
        --found;
    }
    Pointed pointed{found->x(), tr("%1: %2", "name and value").arg(m_xName, series::formatValue(found->x(), m_xUnit)), {}};
    pointed.readings.append({m_yName, series::formatValue(found->y(), m_yUnit), m_style, found->y()});
    return pointed;
}

std::optional<double> ScatterPlot::step(double from, int direction) const
{
    const auto isBefore = [](const QPointF& pair, double at) { return pair.x() < at; };
    if (direction > 0) {
        const auto next = std::upper_bound(m_pairs.begin(), m_pairs.end(), from, [](double at, const QPointF& pair) { return at < pair.x(); });
        return next == m_pairs.end() ? std::nullopt : std::optional(next->x());
    }
    const auto found = std::lower_bound(m_pairs.begin(), m_pairs.end(), from, isBefore);
    return found == m_pairs.begin() ? std::nullopt : std::optional((found - 1)->x());
}

QString ScatterPlot::dataSummary() const
{
    QString text = tr("%n pair(s): %1 against %2.", nullptr, int(m_pairs.size())).arg(m_yName, m_xName);
    if (m_leftOut > 0) {
        text += QLatin1Char(' ') + tr("%n value(s) are not finite and not drawn.", nullptr, int(m_leftOut));
    }
    return text;
}

void ScatterPlot::fillTable()
{
    ChartTable::Source source;
    source.headers << m_xName << m_yName;
    source.rows = int(m_pairs.size());
    source.value = [this](int row, int column) { return QVariant(column == 0 ? m_pairs[size_t(row)].x() : m_pairs[size_t(row)].y()); };
    source.text = [this](int row, int column) {
        return column == 0 ? series::formatValue(m_pairs[size_t(row)].x(), m_xUnit) : series::formatValue(m_pairs[size_t(row)].y(), m_yUnit);
    };
    table()->setSource(std::move(source));
}

} // namespace widgets::charts
