// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/minmaxpyramid.h"
#include "widgets/charts/plot.h"

#include <QPointF>
#include <vector>

namespace widgets::charts {

/// One measure against another, a ring for each pair: does latency grow with tokens? Some thousand pairs; many on one place get darker.
/// The keys go from pair to pair in order of x. GUI thread.
class ScatterPlot : public Plot
{
    Q_OBJECT
public:
    explicit ScatterPlot(QWidget* parent = nullptr) : Plot(parent) {}
    /// Pairs that are not finite are left out and counted in the summary.
    void setPairs(std::vector<QPointF> pairs, const QString& xName, series::Unit xUnit, const QString& yName, series::Unit yUnit, int style = 0);
    QList<LegendEntry> legend() const override { return {}; }
    const std::vector<QPointF>& pairs() const { return m_pairs; }

protected:
    XKind xKind() const override { return XKind::Number; }
    series::Unit xUnit() const override { return m_xUnit; }
    series::Unit yUnit() const override { return m_yUnit; }
    series::Range wholeX() const override;
    series::Range rangeY(const series::Range& x, double divisor) const override;
    double largestY() const override { return m_largest; }
    void paintData(Canvas& canvas) const override;
    std::optional<Pointed> readAt(double x) const override;
    std::optional<double> step(double from, int direction) const override;
    QString dataSummary() const override;

private:
    void fillTable();
    std::vector<QPointF> m_pairs; ///< by x
    size_t m_leftOut = 0;
    double m_largest = 0;
    QString m_xName, m_yName;
    series::Unit m_xUnit = series::Unit::Number, m_yUnit = series::Unit::Number;
    int m_style = 0;
};

} // namespace widgets::charts
