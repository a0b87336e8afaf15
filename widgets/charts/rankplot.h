// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/distribution.h"
#include "widgets/charts/plot.h"

namespace widgets::charts {

/// A Pareto chart lying on its side, so that long names of causes can be read: bars by falling weight, and the share that they make up
/// together as a line from 0 to 100 % of the width. Up and Down move from cause to cause; activated() carries the row's place, see
/// rowAt(). GUI thread.
class RankPlot : public Plot
{
    Q_OBJECT
public:
    explicit RankPlot(QWidget* parent = nullptr) : Plot(parent) {}
    void setPareto(series::Pareto pareto, series::Unit unit, int style = 0);
    /// Whether the share that causes make up together is drawn (it is unless told otherwise): only for parts of a whole.
    void setShareShown(bool shown);
    /// Row of a place that activated() reported; nothing outside.
    std::optional<int> rowAt(double place) const;
    const series::Pareto& pareto() const { return m_pareto; }
    QList<LegendEntry> legend() const override { return {}; }
    QSize sizeHint() const override;

protected:
    XKind xKind() const override { return XKind::Number; }
    series::Unit xUnit() const override { return m_unit; }
    series::Range wholeX() const override;
    series::Range rangeY(const series::Range&, double) const override { return {0, std::max(1.0, double(rows()))}; }
    double largestY() const override { return 0; }
    void paintData(Canvas& canvas) const override;
    std::optional<Pointed> readAt(double place) const override;
    std::optional<double> step(double from, int direction) const override;
    std::vector<AxisText> yTexts(const PlotGeometry& geometry) const override;
    bool hasGrid() const override { return false; }
    double rightRoom() const override { return 60; } ///< of the share, or of the value
    QString dataSummary() const override;
    bool pointsAlongY() const override { return true; }
    bool canZoom() const override { return false; }
    series::Range places() const override { return {0, double(rows())}; }

private:
    int rows() const { return int(m_pareto.parts.size()); }
    double placeOfRow(int row) const { return rows() - row - 0.5; }
    void fillTable();

    series::Pareto m_pareto;
    series::Unit m_unit = series::Unit::Count;
    int m_style = 0;
    bool m_hasShare = true;
};

} // namespace widgets::charts
