// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QList>
#include <span>
#include <vector>

namespace series {

/// How many values fall between edges: count[i] counts edges[i] <= value < edges[i + 1]; the last bucket includes its end.
struct Histogram
{
    std::vector<double> edges;
    std::vector<double> counts;
    size_t below = 0;      ///< values under the first edge
    size_t above = 0;      ///< values over the last
    size_t notFinite = 0;  ///< NaN and infinities: shown, never counted into a bucket
    double total() const;
};
/// Buckets with round edges over the values' range; at most about `wanted`. One single value gets one bucket.
Histogram histogramOf(std::span<const double> values, int wanted);
Histogram histogramOf(std::span<const double> values, std::vector<double> edges);
/// Edges that grow by 1, 2, 5 per power of ten: what latencies are looked at with. From `low` > 0 to at least `high`.
std::vector<double> logEdges(double low, double high);

/// Counts over time and value: cell(t, v) counts timeEdges[t] <= time < timeEdges[t + 1] and the same for values. NaN = not measured.
struct Heatmap
{
    std::vector<double> timeEdges;
    std::vector<double> valueEdges;
    std::vector<double> cells; ///< (timeEdges - 1) x (valueEdges - 1), value by value inside a time
    size_t leftOut = 0;        ///< pairs outside the edges or not finite
    int times() const { return timeEdges.empty() ? 0 : int(timeEdges.size()) - 1; }
    int values() const { return valueEdges.empty() ? 0 : int(valueEdges.size()) - 1; }
    double cell(int time, int value) const { return cells[size_t(time) * size_t(values()) + size_t(value)]; }
    double largest() const;
};
Heatmap heatmapOf(std::span<const double> times, std::span<const double> values, std::vector<double> timeEdges, std::vector<double> valueEdges);

/// A cause and its weight.
struct Part
{
    QString name;
    double value = 0;
};
/// Causes by falling weight with the share that they make up together (0 to 100, the last one 100).
struct Pareto
{
    QList<Part> parts;
    std::vector<double> cumulative;
    int ofHowMany = 0; ///< causes before the small ones were put together: "25 of 487"
};
/// The `top` heaviest, the rest in one part called `otherName`; values that are not positive and finite are left out.
Pareto paretoOf(QList<Part> parts, int top, const QString& otherName);

} // namespace series
