// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/barplot.h"

#include "widgets/charts/strokes.h"
#include "widgets/common/theme.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace widgets::charts {

void BarPlot::take(XKind kind, std::vector<double> edges, QStringList names, std::vector<BarSeries> series)
{
    m_kind = kind;
    m_edges = std::move(edges);
    m_names = std::move(names);
    m_series = std::move(series);
    m_reference = {};
    m_note.clear();
    fillTable();
    refreshContent();
}

void BarPlot::setTimeBuckets(std::vector<double> edges, std::vector<BarSeries> series)
{
    take(XKind::Time, std::move(edges), {}, std::move(series));
}

void BarPlot::setNumberBuckets(std::vector<double> edges, series::Unit edgeUnit, std::vector<BarSeries> series)
{
    m_edgeUnit = edgeUnit;
    take(XKind::Number, std::move(edges), {}, std::move(series));
}

void BarPlot::setPlaces(const QStringList& names, std::vector<BarSeries> series)
{
    std::vector<double> edges;
    for (int i = 0; i <= names.size(); ++i) {
        edges.push_back(i);
    }
    take(XKind::Places, std::move(edges), names, std::move(series));
}

void BarPlot::setHistogram(const series::Histogram& histogram, series::Unit edgeUnit, const QString& name)
{
    setNumberBuckets(histogram.edges, edgeUnit, {{name, histogram.counts, 0}});
    const size_t leftOut = histogram.below + histogram.above + histogram.notFinite;
    if (leftOut > 0) {
        m_note = tr("%n value(s) are outside the buckets or not finite.", nullptr, int(leftOut));
        refresh();
    }
}

void BarPlot::setReference(const QString& name, std::vector<double> values)
{
    m_reference = {name, std::move(values), -1};
    refreshContent();
}

void BarPlot::setUnit(series::Unit unit)
{
    m_unit = unit;
    refreshContent();
}

void BarPlot::setStacked(bool stacked)
{
    m_isStacked = stacked;
    refresh();
}

void BarPlot::setOpenFrom(std::optional<double> openFrom)
{
    m_openFrom = openFrom;
    refresh();
}

QList<LegendEntry> BarPlot::legend() const
{
    QList<LegendEntry> entries;
    for (const BarSeries& series : m_series) {
        entries.append({series.name, series.style, true});
    }
    return entries;
}

series::Range BarPlot::wholeX() const
{
    return m_edges.size() < 2 ? series::Range{0, 0} : series::Range{m_edges.front(), m_edges.back()};
}

double BarPlot::value(const BarSeries& series, int bucket) const
{
    const double value = size_t(bucket) < series.values.size() ? series.values[size_t(bucket)] : std::numeric_limits<double>::quiet_NaN();
    return std::isfinite(value) && isShown(series.name) ? value : std::numeric_limits<double>::quiet_NaN();
}

series::Extent BarPlot::extentOf(int bucket) const
{
    series::Extent extent;
    double up = 0;
    double down = 0;
    for (const BarSeries& series : m_series) {
        const double one = value(series, bucket);
        if (std::isnan(one)) {
            continue;
        }
        (one >= 0 ? up : down) += one;
        extent.add(m_isStacked ? (one >= 0 ? up : down) : one);
    }
    if (size_t(bucket) < m_reference.values.size() && std::isfinite(m_reference.values[size_t(bucket)])) {
        extent.add(m_reference.values[size_t(bucket)]);
    }
    return extent;
}

series::Range BarPlot::rangeY(const series::Range& x, double divisor) const
{
    series::Extent extent;
    for (int bucket = 0; bucket < buckets(); ++bucket) {
        if (m_edges[size_t(bucket) + 1] > x.low && m_edges[size_t(bucket)] < x.high) {
            extent.add(extentOf(bucket));
        }
    }
    return series::niceRange(extent.low, extent.high, true, 5, divisor);
}

double BarPlot::largestY() const
{
    series::Extent extent;
    for (int bucket = 0; bucket < buckets(); ++bucket) {
        extent.add(extentOf(bucket));
    }
    return extent.isEmpty() ? 0 : std::max(std::abs(extent.low), std::abs(extent.high));
}

void BarPlot::paintData(Canvas& canvas) const
{
    for (int bucket = 0; bucket < buckets(); ++bucket) {
        if (m_edges[size_t(bucket) + 1] > canvas.geometry.x.low && m_edges[size_t(bucket)] < canvas.geometry.x.high) {
            paintBucket(canvas, bucket);
        }
    }
    paintReference(canvas);
}

void BarPlot::paintReference(Canvas& canvas) const
{
    QList<QPointF> corners;
    for (size_t i = 0; i < std::min(m_reference.values.size(), size_t(buckets())); ++i) {
        const double value = m_reference.values[i];
        corners.append({canvas.geometry.toX(centre(int(i))), std::isfinite(value) ? canvas.geometry.toY(value) : value});
    }
    canvas.painter.setRenderHint(QPainter::Antialiasing);
    canvas.painter.setPen(QPen(canvas.tokens.textSecondary, 1.3));
    canvas.painter.drawLines(strokes(corners, {4, 3}));
    canvas.painter.setRenderHint(QPainter::Antialiasing, false);
}

void BarPlot::paintBucket(Canvas& canvas, int bucket) const
{
    const PlotGeometry& geometry = canvas.geometry;
    double left = std::round(geometry.toX(m_edges[size_t(bucket)]));
    double right = std::round(geometry.toX(m_edges[size_t(bucket) + 1]));
    const double gap = m_kind == XKind::Places ? std::max(2.0, (right - left) * 0.15) : right - left > 4 ? 1 : 0;
    left += gap;
    right = std::max(right - (m_kind == XKind::Places ? gap : 0), left + 1);
    const bool isOpen = m_openFrom && m_edges[size_t(bucket)] >= *m_openFrom;
    double up = 0;
    double down = 0;
    int shown = 0;
    const int all = int(std::count_if(m_series.begin(), m_series.end(), [this](const BarSeries& one) { return isShown(one.name); }));
    for (const BarSeries& series : m_series) {
        const double one = value(series, bucket);
        const double place = isShown(series.name) ? shown++ : 0;
        if (std::isnan(one)) {
            continue;
        }
        double& base = one >= 0 ? up : down;
        const double from = m_isStacked ? base : 0;
        base += one;
        const double top = std::round(geometry.toY(std::max(from, from + one)));
        const double bottom = std::round(geometry.toY(std::min(from, from + one)));
        const double width = m_isStacked ? right - left : (right - left) / all;
        const double x = m_isStacked ? left : left + place * width;
        if (bottom > top) {
            paintBar(canvas, series, QRectF(x, top, std::max(1.0, width - (m_isStacked ? 0 : 1)), bottom - top), isOpen);
        }
    }
}

void BarPlot::paintBar(Canvas& canvas, const BarSeries& series, QRectF bar, bool isOpen) const
{
    const SeriesStyle style = seriesStyle(series.style, canvas.tokens);
    if (isOpen && bar.width() > 3) {
        canvas.painter.fillRect(bar, canvas.tokens.canvas);
        canvas.painter.setPen(QPen(style.colour, 1.5, Qt::DotLine));
        canvas.painter.drawRect(bar.adjusted(1, 1, -1, -1));
        return;
    }
    if (m_isStacked && m_series.size() > 1 && bar.height() > 3) {
        bar.adjust(0, 1, 0, 0); // a seam, so that neighbours of similar colour stay apart
    }
    fillArea(canvas.painter, bar, style, canvas.tokens.canvas);
}

std::optional<int> BarPlot::bucketAt(double x) const
{
    if (buckets() == 0 || std::isnan(x)) {
        return std::nullopt;
    }
    const auto found = std::upper_bound(m_edges.begin(), m_edges.end(), x);
    return std::clamp(int(found - m_edges.begin()) - 1, 0, buckets() - 1);
}

QString BarPlot::bucketName(int bucket) const
{
    if (m_kind == XKind::Places) {
        return m_names.value(bucket);
    }
    return tr("%1 to %2", "range").arg(headingOf(m_edges[size_t(bucket)]), headingOf(m_edges[size_t(bucket) + 1]));
}

std::optional<Pointed> BarPlot::readAt(double x) const
{
    const std::optional<int> bucket = bucketAt(x);
    if (!bucket) {
        return std::nullopt;
    }
    Pointed pointed{centre(*bucket), bucketName(*bucket), {}};
    for (const BarSeries& series : m_series) {
        if (isShown(series.name)) {
            pointed.readings.append({series.name, series::formatValue(value(series, *bucket), m_unit), series.style, std::nullopt, true});
        }
    }
    if (size_t(*bucket) < m_reference.values.size()) {
        pointed.readings.append({m_reference.name, series::formatValue(m_reference.values[size_t(*bucket)], m_unit), -1, std::nullopt});
    }
    return pointed;
}

QString BarPlot::seriesAt(const QPointF& pixel) const
{
    const PlotGeometry geometry = geometryNow();
    const std::optional<int> bucket = bucketAt(geometry.fromX(pixel.x()));
    if (!bucket) {
        return {};
    }
    const double at = geometry.fromY(pixel.y());
    const int all = int(std::count_if(m_series.begin(), m_series.end(), [this](const BarSeries& one) { return isShown(one.name); }));
    const double left = geometry.toX(m_edges[size_t(*bucket)]);
    const int lane = int((pixel.x() - left) / std::max(1.0, geometry.toX(m_edges[size_t(*bucket) + 1]) - left) * all);
    double up = 0;
    int shown = 0;
    for (const BarSeries& series : m_series) {
        const int place = isShown(series.name) ? shown++ : -1;
        const double one = value(series, *bucket);
        if (std::isnan(one)) {
            continue;
        }
        const double from = m_isStacked ? up : 0;
        up += std::max(0.0, one);
        if (at >= from && at < from + one && (m_isStacked || place == lane)) {
            return series.name;
        }
    }
    return {};
}

std::optional<double> BarPlot::step(double from, int direction) const
{
    const std::optional<int> bucket = bucketAt(from);
    if (!bucket || *bucket + direction < 0 || *bucket + direction >= buckets()) {
        return std::nullopt;
    }
    return centre(*bucket + direction);
}

std::vector<AxisText> BarPlot::xTexts(const PlotGeometry& geometry) const
{
    if (m_kind != XKind::Places) {
        return Plot::xTexts(geometry);
    }
    const QFontMetricsF metrics(common::Theme::font(common::TypeRole::Caption));
    const double width = geometry.area.width() / std::max(1, buckets()) - metrics.averageCharWidth() * 1.2;
    std::vector<AxisText> texts;
    for (int i = 0; i < buckets(); ++i) {
        texts.push_back({centre(i), metrics.elidedText(m_names.value(i), Qt::ElideRight, std::max(width, 24.0)), false});
    }
    return texts;
}

QString BarPlot::dataSummary() const
{
    const QString text = tr("%n kind(s) of bars", nullptr, int(m_series.size())) + QStringLiteral(", ") + tr("%n place(s).", nullptr, buckets());
    return m_note.isEmpty() ? text : text + QLatin1Char(' ') + m_note;
}

void BarPlot::fillTable()
{
    ChartTable::Source source;
    source.headers << (m_kind == XKind::Time ? tr("Time (%1)").arg(QString::fromUtf8(timeZone().id())) : m_kind == XKind::Places ? tr("Name") : tr("From"));
    for (const BarSeries& series : m_series) {
        source.headers << series.name;
    }
    source.rows = buckets();
    const auto number = [this](int row, int column) {
        const BarSeries& series = m_series[size_t(column - 1)];
        return size_t(row) < series.values.size() ? series.values[size_t(row)] : std::numeric_limits<double>::quiet_NaN();
    };
    source.value = [this, number](int row, int column) -> QVariant {
        if (column == 0 && m_kind == XKind::Places) {
            return m_names.value(row);
        }
        if (column == 0) {
            const double edge = m_edges[size_t(row)];
            return m_kind == XKind::Time ? QVariant(QDateTime::fromMSecsSinceEpoch(qint64(edge), Qt::UTC)) : QVariant(edge);
        }
        const double value = number(row, column);
        return std::isnan(value) ? QVariant() : QVariant(value);
    };
    source.text = [this, number](int row, int column) {
        return column == 0 ? bucketName(row) : series::formatValue(number(row, column), m_unit);
    };
    table()->setSource(std::move(source));
}

} // namespace widgets::charts
