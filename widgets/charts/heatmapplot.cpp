// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/heatmapplot.h"

#include "widgets/charts/chartpalette.h"
#include "widgets/common/theme.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace widgets::charts {

namespace {

constexpr int readingsAtMost = 8;

} // namespace

void HeatmapPlot::setHeatmap(series::Heatmap heatmap, series::Unit valueUnit, series::Unit countUnit)
{
    m_map = std::move(heatmap);
    m_largest = m_map.largest();
    m_valueUnit = valueUnit;
    m_countUnit = countUnit;
    fillTable();
    refreshContent();
}

series::Range HeatmapPlot::wholeX() const
{
    return m_map.times() == 0 ? series::Range{0, 0} : series::Range{m_map.timeEdges.front(), m_map.timeEdges.back()};
}

double HeatmapPlot::share(double count) const
{
    return m_largest > 0 && count > 0 ? 0.08 + 0.92 * std::log1p(count) / std::log1p(m_largest) : 0;
}

QString HeatmapPlot::valueName(int value) const
{
    return tr("%1 to %2", "range").arg(series::formatValue(m_map.valueEdges[size_t(value)], m_valueUnit),
                                       series::formatValue(m_map.valueEdges[size_t(value) + 1], m_valueUnit));
}

void HeatmapPlot::paintData(Canvas& canvas) const
{
    const PlotGeometry& geometry = canvas.geometry;
    QPainter& painter = canvas.painter;
    for (int time = 0; time < m_map.times(); ++time) {
        const double left = std::round(geometry.toX(m_map.timeEdges[size_t(time)]));
        const double right = std::round(geometry.toX(m_map.timeEdges[size_t(time) + 1]));
        if (right < geometry.area.left() || left > geometry.area.right()) {
            continue;
        }
        const double seam = right - left > 5 ? 1 : 0;
        for (int value = 0; value < m_map.values(); ++value) {
            const double top = std::round(geometry.toY(value + 1));
            const QRectF cell(left + seam, top + seam, std::max(1.0, right - left - seam), std::max(1.0, std::round(geometry.toY(value)) - top - seam));
            const double count = m_map.cell(time, value);
            if (std::isnan(count)) {
                painter.fillRect(cell, QBrush(canvas.tokens.divider, Qt::BDiagPattern));
            } else if (count > 0) {
                painter.fillRect(cell, sequentialColour(share(count), canvas.tokens));
            }
        }
    }
    paintScale(canvas);
}

void HeatmapPlot::paintScale(Canvas& canvas) const
{
    if (!(m_largest > 0)) {
        return;
    }
    QPainter& painter = canvas.painter;
    const QRectF& area = canvas.geometry.area;
    const QFontMetricsF metrics(painter.font());
    const QRectF bar(area.right() + 14, area.top() + metrics.height() / 2, 10, area.height() - metrics.height());
    painter.save();
    painter.setClipping(false);
    const int steps = std::max(1, int(bar.height()));
    for (int i = 0; i < steps; ++i) {
        painter.fillRect(QRectF(bar.left(), bar.bottom() - i - 1, bar.width(), 1), sequentialColour(0.08 + 0.92 * i / steps, canvas.tokens));
    }
    painter.setPen(canvas.tokens.textSecondary);
    double free = HUGE_VAL;
    for (double count = 1; count <= m_largest; count *= 10) {
        const double y = bar.bottom() - (share(count) - 0.08) / 0.92 * bar.height();
        if (y + metrics.height() <= free) {
            painter.drawText(QPointF(bar.right() + 5, y + metrics.ascent() / 2 - 1), series::formatValue(count, m_countUnit));
            free = y;
        }
    }
    if (bar.top() + metrics.height() <= free) {
        painter.drawText(QPointF(bar.right() + 5, bar.top() + metrics.ascent() / 2 - 1), series::formatValue(m_largest, m_countUnit));
    }
    painter.restore();
}

std::vector<AxisText> HeatmapPlot::yTexts(const PlotGeometry& geometry) const
{
    std::vector<AxisText> texts;
    const double line = QFontMetricsF(common::Theme::font(common::TypeRole::Caption)).height() * 1.3;
    const int every = std::max(1, int(std::ceil(line * (m_map.values() + 1) / std::max(1.0, geometry.area.height()))));
    for (int i = 0; i < int(m_map.valueEdges.size()); i += every) {
        texts.push_back({double(i), series::formatValue(m_map.valueEdges[size_t(i)], m_valueUnit), false});
    }
    return texts;
}

std::optional<int> HeatmapPlot::timeAt(double x) const
{
    if (m_map.times() == 0 || std::isnan(x)) {
        return std::nullopt;
    }
    const auto found = std::upper_bound(m_map.timeEdges.begin(), m_map.timeEdges.end(), x);
    return std::clamp(int(found - m_map.timeEdges.begin()) - 1, 0, m_map.times() - 1);
}

std::optional<Pointed> HeatmapPlot::readAt(double x) const
{
    const std::optional<int> time = timeAt(x);
    if (!time) {
        return std::nullopt;
    }
    const double from = m_map.timeEdges[size_t(*time)];
    const double to = m_map.timeEdges[size_t(*time) + 1];
    Pointed pointed{(from + to) / 2, tr("%1 to %2", "range").arg(headingOf(from), headingOf(to)), {}};
    std::vector<int> order;
    for (int value = m_map.values() - 1; value >= 0; --value) {
        if (m_map.cell(*time, value) > 0) {
            order.push_back(value);
        }
    }
    if (order.size() > readingsAtMost) { // the fullest buckets, still from high to low
        std::vector<int> fullest = order;
        std::nth_element(fullest.begin(), fullest.begin() + readingsAtMost, fullest.end(),
                         [&](int a, int b) { return m_map.cell(*time, a) > m_map.cell(*time, b); });
        fullest.resize(readingsAtMost);
        std::sort(fullest.rbegin(), fullest.rend());
        order = fullest;
    }
    for (const int value : order) {
        const double count = m_map.cell(*time, value);
        pointed.readings.append({valueName(value), series::formatValue(count, m_countUnit), -1, std::nullopt, true,
                                 sequentialColour(share(count), common::Theme::tokens())});
    }
    return pointed;
}

std::optional<double> HeatmapPlot::step(double from, int direction) const
{
    const std::optional<int> time = timeAt(from);
    if (!time || *time + direction < 0 || *time + direction >= m_map.times()) {
        return std::nullopt;
    }
    const size_t next = size_t(*time + direction);
    return (m_map.timeEdges[next] + m_map.timeEdges[next + 1]) / 2;
}

QString HeatmapPlot::dataSummary() const
{
    QString text = tr("Heat map of %1 times and %2 buckets; the fullest cell holds %3.")
                       .arg(m_map.times()).arg(m_map.values()).arg(series::formatValue(m_largest, m_countUnit));
    if (m_map.leftOut > 0) {
        text += QLatin1Char(' ') + tr("%n value(s) are outside the buckets or not finite.", nullptr, int(m_map.leftOut));
    }
    return text;
}

void HeatmapPlot::fillTable()
{
    ChartTable::Source source;
    source.headers << tr("Time (%1)").arg(QString::fromUtf8(timeZone().id()));
    for (int value = 0; value < m_map.values(); ++value) {
        source.headers << valueName(value);
    }
    source.rows = m_map.times();
    source.value = [this](int row, int column) -> QVariant {
        if (column == 0) {
            return QDateTime::fromMSecsSinceEpoch(qint64(m_map.timeEdges[size_t(row)]), Qt::UTC);
        }
        const double count = m_map.cell(row, column - 1);
        return std::isnan(count) ? QVariant() : QVariant(count);
    };
    source.text = [this](int row, int column) {
        return column == 0 ? headingOf(m_map.timeEdges[size_t(row)]) : series::formatValue(m_map.cell(row, column - 1), m_countUnit);
    };
    table()->setSource(std::move(source));
}

} // namespace widgets::charts
