// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "series/distribution.h"
#include "series/minmaxpyramid.h"
#include "widgets/charts/plot.h"

namespace widgets::charts {

/// One kind of bar: a value for every bucket or place; NaN: none.
struct BarSeries
{
    QString name;
    std::vector<double> values;
    int style = 0;
};

/// Bars beside or upon each other, over buckets of time or of a number (a histogram), or over named places. GUI thread.
class BarPlot : public Plot
{
    Q_OBJECT
public:
    explicit BarPlot(QWidget* parent = nullptr) : Plot(parent) {}
    /// Bucket i reaches from edges[i] to edges[i + 1] (milliseconds since 1970 UTC).
    void setTimeBuckets(std::vector<double> edges, std::vector<BarSeries> series);
    /// The same over a number.
    void setNumberBuckets(std::vector<double> edges, series::Unit edgeUnit, std::vector<BarSeries> series);
    void setPlaces(const QStringList& names, std::vector<BarSeries> series);
    /// A histogram as one series called `name`.
    void setHistogram(const series::Histogram& histogram, series::Unit edgeUnit, const QString& name);
    void setUnit(series::Unit unit);
    /// Upon each other (the default) or side by side.
    void setStacked(bool stacked);
    /// A thin dashed line over the bars, a value a bucket (NaN: a gap): the period before, a budget. Empty values: none. Other data take it away.
    void setReference(const QString& name, std::vector<double> values);
    /// Buckets from here on still fill: drawn as outlines.
    void setOpenFrom(std::optional<double> openFrom);
    QList<LegendEntry> legend() const override;

protected:
    XKind xKind() const override { return m_kind; }
    series::Unit xUnit() const override { return m_edgeUnit; }
    series::Unit yUnit() const override { return m_unit; }
    series::Range wholeX() const override;
    series::Range rangeY(const series::Range& x, double divisor) const override;
    double largestY() const override;
    void paintData(Canvas& canvas) const override;
    std::optional<Pointed> readAt(double x) const override;
    std::optional<double> step(double from, int direction) const override;
    std::vector<AxisText> xTexts(const PlotGeometry& geometry) const override;
    QString dataSummary() const override;
    QString seriesAt(const QPointF& pixel) const override;

private:
    void take(XKind kind, std::vector<double> edges, QStringList names, std::vector<BarSeries> series);
    int buckets() const { return m_edges.empty() ? 0 : int(m_edges.size()) - 1; }
    std::optional<int> bucketAt(double x) const;
    double centre(int bucket) const { return (m_edges[size_t(bucket)] + m_edges[size_t(bucket) + 1]) / 2; }
    double value(const BarSeries& series, int bucket) const;
    series::Extent extentOf(int bucket) const;
    QString bucketName(int bucket) const;
    void paintBucket(Canvas& canvas, int bucket) const;
    void paintReference(Canvas& canvas) const;
    void paintBar(Canvas& canvas, const BarSeries& series, QRectF bar, bool isOpen) const;
    void fillTable();

    XKind m_kind = XKind::Time;
    std::vector<double> m_edges;
    QStringList m_names;
    std::vector<BarSeries> m_series;
    BarSeries m_reference;
    series::Unit m_unit = series::Unit::Count;
    series::Unit m_edgeUnit = series::Unit::Number;
    std::optional<double> m_openFrom;
    bool m_isStacked = true;
    QString m_note; ///< what a histogram left out
};

} // namespace widgets::charts
