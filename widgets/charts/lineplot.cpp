// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/lineplot.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>

namespace widgets::charts {

using series::TimeSeries;

namespace {
constexpr double hitPixels = 12; ///< a click so near to a line means the line
} // namespace

LinePlot::LinePlot(QWidget* parent) : Plot(parent)
{
    fillTable();
}

void LinePlot::setLines(std::vector<Line> lines, std::vector<Band> bands)
{
    std::erase_if(lines, [](const Line& line) { return !line.points; });
    std::erase_if(bands, [](const Band& band) { return !band.low || !band.high; });
    m_lines = std::move(lines);
    m_bands = std::move(bands);
    measure();
    fillTable();
    refreshContent();
}

void LinePlot::setUnit(series::Unit unit)
{
    m_unit = unit;
    refreshContent();
}

void LinePlot::setNumberAxis(series::Unit unit)
{
    m_xUnit = unit;
    fillTable();
    refreshContent();
}

void LinePlot::setFromZero(bool fromZero)
{
    m_fromZero = fromZero;
    refresh();
}

void LinePlot::setFixedY(std::optional<series::Range> range)
{
    m_fixedY = range;
    refresh();
}

void LinePlot::measure()
{
    series::Extent x;
    series::Extent y;
    const auto add = [&](const TimeSeries& points) {
        if (!points.isEmpty()) {
            x.add(points.x().front());
            x.add(points.x().back());
            y.add(points.pyramid().extent(points.y(), 0, points.size()));
        }
    };
    for (const Line& line : m_lines) {
        add(*line.points);
    }
    for (const Band& band : m_bands) {
        add(*band.low);
        add(*band.high);
    }
    m_whole = x.isEmpty() ? series::Range{0, 0} : series::Range{x.low, x.high};
    if (!x.isEmpty() && x.low == x.high) { // one point stands in the middle of a minute
        m_whole = {x.low - 30'000, x.high + 30'000};
    }
    m_largest = y.isEmpty() ? 0 : std::max(std::abs(y.low), std::abs(y.high));
}

series::Range LinePlot::rangeY(const series::Range& x, double divisor) const
{
    if (m_fixedY) {
        return *m_fixedY;
    }
    series::Extent extent;
    for (const Line& line : m_lines) {
        if (isShown(line.name)) {
            extent.add(line.points->extent(x.low, x.high));
        }
    }
    for (const Band& band : m_bands) {
        if (isShown(band.name)) {
            extent.add(band.low->extent(x.low, x.high));
            extent.add(band.high->extent(x.low, x.high));
        }
    }
    return series::niceRange(extent.low, extent.high, m_fromZero, 5, divisor);
}

QList<LegendEntry> LinePlot::legend() const
{
    QList<LegendEntry> entries;
    for (const Line& line : m_lines) {
        entries.append({line.name, line.style, false});
    }
    for (const Band& band : m_bands) {
        entries.append({band.name, band.style, true});
    }
    return entries;
}

std::optional<Pointed> LinePlot::readAt(double x) const
{
    // The nearest point of any shown line; a line speaks when it has a point exactly there, or its own within half a pixel.
    std::optional<double> at;
    for (const Line& line : m_lines) {
        const std::optional<size_t> index = isShown(line.name) ? line.points->nearest(x) : std::nullopt;
        if (index && (!at || std::abs(line.points->x()[*index] - x) < std::abs(*at - x))) {
            at = line.points->x()[*index];
        }
    }
    if (!at) {
        return std::nullopt;
    }
    const double near = (view().high - view().low) / std::max(1, width()) / 2;
    Pointed pointed{*at, headingOf(*at), {}};
    for (const Line& line : m_lines) {
        if (isShown(line.name)) {
            const size_t index = line.points->nearest(*at).value_or(0);
            const bool isThere = !line.points->isEmpty() && std::abs(line.points->x()[index] - *at) <= near;
            const double value = isThere ? line.points->y()[index] : std::numeric_limits<double>::quiet_NaN();
            QString text = series::formatValue(value, m_unit);
            if (isThere && line.openFrom && *at >= *line.openFrom) {
                text = tr("%1 so far", "value of a bucket that still fills").arg(text);
            }
            pointed.readings.append({line.name, text, line.style, std::isnan(value) ? std::nullopt : std::optional(value)});
        }
    }
    for (const Band& band : m_bands) {
        const std::optional<size_t> low = isShown(band.name) ? band.low->nearest(*at) : std::nullopt;
        const std::optional<size_t> high = isShown(band.name) ? band.high->nearest(*at) : std::nullopt;
        if (low && high) {
            const QString text = tr("%1 to %2", "range").arg(series::formatValue(band.low->y()[*low], m_unit),
                                                             series::formatValue(band.high->y()[*high], m_unit));
            pointed.readings.append({band.name, text, band.style, std::nullopt, true});
        }
    }
    return pointed;
}

QString LinePlot::seriesAt(const QPointF& pixel) const
{
    const PlotGeometry geometry = geometryNow();
    QString nearest;
    double distance = hitPixels;
    for (const Line& line : m_lines) {
        const std::optional<size_t> index = isShown(line.name) ? line.points->nearest(geometry.fromX(pixel.x())) : std::nullopt;
        if (index && !line.isReference) {
            const double away = std::abs(geometry.toY(line.points->y()[*index]) - pixel.y());
            if (away < distance) {
                distance = away;
                nearest = line.name;
            }
        }
    }
    return nearest;
}

std::optional<double> LinePlot::step(double from, int direction) const
{
    std::optional<double> best;
    for (const Line& line : m_lines) {
        if (!isShown(line.name)) {
            continue;
        }
        const TimeSeries& points = *line.points;
        const size_t index = points.lowerBound(direction > 0 ? std::nextafter(from, HUGE_VAL) : from);
        std::optional<size_t> next;
        if (direction > 0) {
            next = index < points.size() && !std::isnan(points.y()[index]) ? std::optional(index) : index < points.size() ? points.neighbour(index, 1) : std::nullopt;
        } else {
            next = index > 0 ? points.neighbour(index, -1) : std::nullopt;
        }
        if (next && (!best || (points.x()[*next] - *best) * direction < 0)) {
            best = points.x()[*next];
        }
    }
    return best;
}

QString LinePlot::dataSummary() const
{
    size_t points = 0;
    size_t gaps = 0;
    size_t infinities = 0;
    size_t dropped = 0;
    for (const Line& line : m_lines) {
        points += line.points->size();
        gaps += line.points->gaps();
        infinities += line.points->infinities().size();
        dropped += line.points->dropped();
    }
    QStringList parts{tr("%n line(s)", nullptr, int(m_lines.size())) + QStringLiteral(", ") + tr("%n point(s).", nullptr, int(points))};
    if (gaps > 0) {
        parts << tr("%n gap(s) without a value.", nullptr, int(gaps));
    }
    if (infinities > 0) {
        parts << tr("%n value(s) are infinite and stand as triangles at the edge.", nullptr, int(infinities));
    }
    if (dropped > 0) {
        parts << tr("%n point(s) have no valid place and are left out.", nullptr, int(dropped));
    }
    return parts.join(QLatin1Char(' '));
}

namespace {

/// The x of all lines, each once. Lines of the same x share it, which is the usual case.
std::shared_ptr<const std::vector<double>> mergedX(const std::vector<Line>& lines)
{
    auto merged = std::make_shared<std::vector<double>>();
    for (const Line& line : lines) {
        const auto x = line.points->x();
        if (!std::equal(x.begin(), x.end(), merged->begin(), merged->end())) {
            std::vector<double> both;
            both.reserve(merged->size() + x.size());
            std::set_union(merged->begin(), merged->end(), x.begin(), x.end(), std::back_inserter(both));
            *merged = std::move(both);
        }
    }
    return merged;
}

} // namespace

void LinePlot::fillTable()
{
    ChartTable::Source source;
    source.headers << (m_xUnit ? tr("Value") : tr("Time (%1)").arg(QString::fromUtf8(timeZone().id())));
    for (const Line& line : m_lines) {
        source.headers << line.name;
    }
    // One long line is read in place; only several lines of different x need a column of their own.
    const std::shared_ptr<const std::vector<double>> merged = m_lines.size() > 1 ? mergedX(m_lines) : nullptr;
    const std::vector<Line> lines = m_lines;
    source.rows = merged ? int(merged->size()) : lines.empty() ? 0 : int(lines[0].points->size());
    const auto x = [lines, merged](int row) { return merged ? (*merged)[size_t(row)] : lines[0].points->x()[size_t(row)]; };
    const auto y = [lines, merged, x](int row, int column) {
        const TimeSeries& points = *lines[size_t(column - 1)].points;
        const size_t index = merged ? points.lowerBound(x(row)) : size_t(row);
        return index < points.size() && points.x()[index] == x(row) ? points.rawY(index) : std::numeric_limits<double>::quiet_NaN();
    };
    source.value = [this, x, y](int row, int column) -> QVariant {
        if (column == 0) {
            return m_xUnit ? QVariant(x(row)) : QVariant(QDateTime::fromMSecsSinceEpoch(qint64(x(row)), Qt::UTC));
        }
        const double value = y(row, column);
        return std::isnan(value) ? QVariant() : QVariant(value);
    };
    source.text = [this, x, y](int row, int column) {
        return column == 0 ? headingOf(x(row)) : series::formatValue(y(row, column), m_unit);
    };
    table()->setSource(std::move(source));
}

} // namespace widgets::charts
