// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/columnspans.h"
#include "widgets/charts/plot.h"

#include <memory>

namespace widgets::charts {

/// One line of a LinePlot. The points are shared and must not change while they are shown: give a new Line instead.
struct Line
{
    QString name;
    std::shared_ptr<const series::TimeSeries> points;
    int style = 0;                      ///< from SeriesStyles; below 0: neutral ("other")
    std::optional<double> openFrom = std::nullopt; ///< points from this x on still fill: dotted and hollow
    bool isReference = false;           ///< a comparison, a budget: thin and dashed
};

/// The area between two lines, for example p50 to p95. Both in the same x.
struct Band
{
    QString name;
    std::shared_ptr<const series::TimeSeries> low;
    std::shared_ptr<const series::TimeSeries> high;
    int style = 0;
};

/// Lines over time (or over a number), from one point to tens of millions: dense ones go through the pyramid into pixel columns, sparse
/// ones are drawn point by point. Gaps stay gaps; an infinite value is a triangle at the edge; a point without neighbours is a dot.
/// The y axis follows what is in view. GUI thread.
class LinePlot : public Plot
{
    Q_OBJECT
public:
    explicit LinePlot(QWidget* parent = nullptr);
    void setLines(std::vector<Line> lines, std::vector<Band> bands = {});
    const std::vector<Line>& lines() const { return m_lines; }
    void setUnit(series::Unit unit);
    /// The x axis is no time but a number of this unit.
    void setNumberAxis(series::Unit unit);
    /// Whether the y axis always includes zero (it does unless told otherwise: honest for counts, wasteful for scores).
    void setFromZero(bool fromZero);
    /// A fixed y axis instead of one that follows the view, for example 0 to 100.
    void setFixedY(std::optional<series::Range> range);
    QList<LegendEntry> legend() const override;

protected:
    XKind xKind() const override { return m_xUnit ? XKind::Number : XKind::Time; }
    series::Unit xUnit() const override { return m_xUnit.value_or(series::Unit::Number); }
    series::Unit yUnit() const override { return m_unit; }
    series::Range wholeX() const override { return m_whole; }
    series::Range rangeY(const series::Range& x, double divisor) const override;
    double largestY() const override { return m_largest; }
    void paintData(Canvas& canvas) const override;
    std::optional<Pointed> readAt(double x) const override;
    std::optional<double> step(double from, int direction) const override;
    QString dataSummary() const override;
    QString seriesAt(const QPointF& pixel) const override;

private:
    void measure();
    void fillTable();
    void paintLine(Canvas& canvas, const Line& line) const;
    void paintBand(Canvas& canvas, const Band& band) const;
    void paintDense(Canvas& canvas, const Line& line, size_t closed, double width) const;
    void paintSparse(Canvas& canvas, const Line& line, size_t begin, size_t end, double width, bool isOpen) const;
    void paintMarkers(Canvas& canvas, const Line& line) const;
    void paintInfinities(Canvas& canvas, const Line& line) const;

    std::vector<Line> m_lines;
    std::vector<Band> m_bands;
    series::Unit m_unit = series::Unit::Number;
    std::optional<series::Unit> m_xUnit;
    series::Range m_whole{0, 0};
    double m_largest = 0;
    bool m_fromZero = true;
    std::optional<series::Range> m_fixedY;
    mutable std::vector<series::ColumnSpan> m_spans; ///< kept for its memory
};

} // namespace widgets::charts
