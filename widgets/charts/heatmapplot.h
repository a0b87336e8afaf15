// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/distribution.h"
#include "widgets/charts/plot.h"

namespace widgets::charts {

/// Counts over time and buckets of a value, as colours: the more the farther from the background, on a scale by the logarithm so that
/// rare slow calls are still seen. A scale with numbers stands at the right. Nothing measured is hatched. GUI thread.
class HeatmapPlot : public Plot
{
    Q_OBJECT
public:
    explicit HeatmapPlot(QWidget* parent = nullptr) : Plot(parent) {}
    void setHeatmap(series::Heatmap heatmap, series::Unit valueUnit, series::Unit countUnit = series::Unit::Count);
    QList<LegendEntry> legend() const override { return {}; }

protected:
    series::Range wholeX() const override;
    series::Range rangeY(const series::Range&, double) const override { return {0, double(std::max(1, m_map.values()))}; }
    double largestY() const override { return 0; }
    void paintData(Canvas& canvas) const override;
    std::optional<Pointed> readAt(double x) const override;
    std::optional<double> step(double from, int direction) const override;
    std::vector<AxisText> yTexts(const PlotGeometry& geometry) const override;
    bool hasGrid() const override { return false; }
    double rightRoom() const override { return 76; }
    QString dataSummary() const override;

private:
    std::optional<int> timeAt(double x) const;
    double share(double count) const;
    QString valueName(int value) const;
    void paintScale(Canvas& canvas) const;
    void fillTable();

    series::Heatmap m_map;
    double m_largest = 0;
    series::Unit m_valueUnit = series::Unit::Milliseconds;
    series::Unit m_countUnit = series::Unit::Count;
};

} // namespace widgets::charts
