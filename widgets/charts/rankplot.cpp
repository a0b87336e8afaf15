// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/rankplot.h"

#include "widgets/charts/strokes.h"
#include "widgets/common/theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace widgets::charts {

void RankPlot::setPareto(series::Pareto pareto, series::Unit unit, int style)
{
    m_pareto = std::move(pareto);
    m_unit = unit;
    m_style = style;
    fillTable();
    refreshContent();
}

void RankPlot::setShareShown(bool shown)
{
    m_hasShare = shown;
    refreshContent();
}

std::optional<int> RankPlot::rowAt(double place) const
{
    const double row = std::floor(rows() - place);
    return rows() > 0 && row >= 0 && row <= rows() ? std::optional(std::min(int(row), rows() - 1)) : std::nullopt;
}

QSize RankPlot::sizeHint() const
{
    const int line = int(std::ceil(QFontMetricsF(common::Theme::font(common::TypeRole::Caption)).height())) + 10;
    return {520, std::max(120, rows() * line + 40)};
}

series::Range RankPlot::wholeX() const
{
    if (m_pareto.parts.isEmpty()) {
        return {0, 0};
    }
    double largest = 0;
    for (const series::Part& part : m_pareto.parts) {
        largest = std::max(largest, part.value);
    }
    return series::niceRange(0, largest, true, 4, series::axisScale(m_unit, largest).divisor);
}

void RankPlot::paintData(Canvas& canvas) const
{
    const PlotGeometry& geometry = canvas.geometry;
    QPainter& painter = canvas.painter;
    const QFontMetricsF metrics(painter.font());
    const SeriesStyle style = seriesStyle(m_style, canvas.tokens);
    const double height = geometry.area.height() / std::max(1, rows());
    QList<QPointF> line;
    for (int row = 0; row < rows(); ++row) {
        const double value = m_pareto.parts[row].value;
        const double middle = geometry.toY(placeOfRow(row));
        const double right = std::round(geometry.toX(value));
        const QRectF bar(geometry.area.left(), std::round(middle - height * 0.36), std::max(1.0, right - geometry.area.left()), std::max(2.0, std::round(height * 0.72)));
        painter.fillRect(bar, style.colour);
        line.append({geometry.area.left() + geometry.area.width() * m_pareto.cumulative[size_t(row)] / 100, middle});
    }
    painter.setClipping(false);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(canvas.tokens.textSecondary, 1.5));
    if (m_hasShare) {
        painter.drawLines(strokes(line, {4, 3}));
    }
    for (int row = 0; row < rows(); ++row) {
        if (m_hasShare) {
            paintMarker(painter, line[row], Marker::Diamond, 6, canvas.tokens.textSecondary, false, canvas.tokens.canvas);
        }
        if (height >= metrics.height()) {
            painter.setPen(canvas.tokens.textSecondary);
            const QString text = m_hasShare ? series::formatValue(std::round(m_pareto.cumulative[size_t(row)]), series::Unit::Percent)
                                            : series::formatValue(m_pareto.parts[row].value, m_unit);
            painter.drawText(QRectF(geometry.area.right() + 4, line[row].y() - height / 2, rightRoom() - 8, height), Qt::AlignRight | Qt::AlignVCenter, text);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
}

std::vector<AxisText> RankPlot::yTexts(const PlotGeometry&) const
{
    std::vector<AxisText> texts;
    for (int row = 0; row < rows(); ++row) {
        texts.push_back({placeOfRow(row), m_pareto.parts[row].name, false});
    }
    return texts;
}

std::optional<Pointed> RankPlot::readAt(double place) const
{
    const std::optional<int> row = rowAt(place);
    if (!row) {
        return std::nullopt;
    }
    const series::Part& part = m_pareto.parts[*row];
    Pointed pointed{placeOfRow(*row), part.name, {}};
    if (!m_hasShare) {
        pointed.readings.append({tr("Amount"), series::formatValue(part.value, m_unit), m_style, std::nullopt, true});
        return pointed;
    }
    const double before = *row > 0 ? m_pareto.cumulative[size_t(*row - 1)] : 0;
    pointed.readings.append({tr("Amount"), series::formatValue(part.value, m_unit), m_style, std::nullopt, true});
    pointed.readings.append({tr("Share"), series::formatValue(m_pareto.cumulative[size_t(*row)] - before, series::Unit::Percent), m_style, std::nullopt, true});
    pointed.readings.append({tr("Together with those above"), series::formatValue(m_pareto.cumulative[size_t(*row)], series::Unit::Percent), -1, std::nullopt, true});
    return pointed;
}

std::optional<double> RankPlot::step(double from, int direction) const
{
    const std::optional<int> row = rowAt(from);
    if (!row || *row + direction < 0 || *row + direction >= rows()) {
        return std::nullopt;
    }
    return placeOfRow(*row + direction);
}

QString RankPlot::dataSummary() const
{
    if (m_pareto.parts.isEmpty()) {
        return tr("No causes.");
    }
    const series::Part& first = m_pareto.parts.first();
    return tr("%1 of %2 causes by weight. The heaviest is %3 with %4.")
        .arg(std::min(rows(), m_pareto.ofHowMany)).arg(m_pareto.ofHowMany).arg(first.name, series::formatValue(first.value, m_unit));
}

void RankPlot::fillTable()
{
    ChartTable::Source source;
    source.headers << (m_hasShare ? tr("Cause") : tr("Name")) << tr("Amount");
    if (m_hasShare) {
        source.headers << tr("Together");
    }
    source.rows = rows();
    source.value = [this](int row, int column) -> QVariant {
        const series::Part& part = m_pareto.parts[row];
        return column == 0 ? QVariant(part.name) : QVariant(column == 1 ? part.value : m_pareto.cumulative[size_t(row)]);
    };
    source.text = [this](int row, int column) {
        const series::Part& part = m_pareto.parts[row];
        if (column == 0) {
            return part.name;
        }
        return column == 1 ? series::formatValue(part.value, m_unit) : series::formatValue(m_pareto.cumulative[size_t(row)], series::Unit::Percent);
    };
    table()->setSource(std::move(source));
}

} // namespace widgets::charts
