// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/distribution.h"

#include "series/minmaxpyramid.h"
#include "series/ticks.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace series {

namespace {

/// Bucket of a value; -1 below the first edge, edges.size() - 1 above the last.
qsizetype bucketOf(const std::vector<double>& edges, double value)
{
    if (value == edges.back()) {
        return qsizetype(edges.size()) - 2;
    }
    return std::upper_bound(edges.begin(), edges.end(), value) - edges.begin() - 1;
}

} // namespace

double Histogram::total() const
{
    return std::accumulate(counts.begin(), counts.end(), 0.0);
}

Histogram histogramOf(std::span<const double> values, std::vector<double> edges)
{
    Histogram result;
    if (edges.size() < 2) {
        return result;
    }
    result.counts.assign(edges.size() - 1, 0);
    for (const double value : values) {
        if (!std::isfinite(value)) {
            ++result.notFinite;
            continue;
        }
        const qsizetype bucket = bucketOf(edges, value);
        if (bucket < 0) {
            ++result.below;
        } else if (size_t(bucket) >= result.counts.size()) {
            ++result.above;
        } else {
            result.counts[size_t(bucket)] += 1;
        }
    }
    result.edges = std::move(edges);
    return result;
}

Histogram histogramOf(std::span<const double> values, int wanted)
{
    Extent extent;
    for (const double value : values) {
        if (std::isfinite(value)) {
            extent.add(value);
        }
    }
    if (extent.isEmpty()) {
        Histogram result;
        result.notFinite = values.size();
        return result;
    }
    const Range range = niceRange(extent.low, extent.high, false, std::max(1, wanted));
    std::vector<double> edges = linearTicks(range.low, range.high, std::max(1, wanted)).values;
    if (edges.size() < 2 || edges.front() > extent.low || edges.back() < extent.high) {
        edges = {range.low, range.high};
    }
    return histogramOf(values, std::move(edges));
}

std::vector<double> logEdges(double low, double high)
{
    std::vector<double> edges;
    if (!(low > 0) || !std::isfinite(high)) {
        return edges;
    }
    const int power = int(std::floor(std::log10(low)));
    for (int i = power; i < power + 40; ++i) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            const double edge = factor * std::pow(10, i);
            if (edge < low * 0.999999 && edge * 2.6 < low) {
                continue;
            }
            edges.push_back(edge);
            if (edge >= high && edges.size() > 1) {
                return edges;
            }
        }
    }
    return edges;
}

double Heatmap::largest() const
{
    Extent extent;
    for (const double cell : cells) {
        extent.add(cell);
    }
    return extent.isEmpty() ? 0 : extent.high;
}

Heatmap heatmapOf(std::span<const double> times, std::span<const double> values, std::vector<double> timeEdges, std::vector<double> valueEdges)
{
    Heatmap result;
    if (timeEdges.size() < 2 || valueEdges.size() < 2) {
        result.leftOut = std::min(times.size(), values.size());
        return result;
    }
    const qsizetype columns = qsizetype(timeEdges.size()) - 1;
    const qsizetype rows = qsizetype(valueEdges.size()) - 1;
    result.cells.assign(size_t(columns * rows), 0);
    for (size_t i = 0; i < std::min(times.size(), values.size()); ++i) {
        const bool isFinite = std::isfinite(times[i]) && std::isfinite(values[i]);
        const qsizetype column = isFinite ? bucketOf(timeEdges, times[i]) : -1;
        const qsizetype row = isFinite ? bucketOf(valueEdges, values[i]) : -1;
        if (column < 0 || column >= columns || row < 0 || row >= rows) {
            ++result.leftOut;
        } else {
            result.cells[size_t(column * rows + row)] += 1;
        }
    }
    result.timeEdges = std::move(timeEdges);
    result.valueEdges = std::move(valueEdges);
    return result;
}

Pareto paretoOf(QList<Part> parts, int top, const QString& otherName)
{
    parts.removeIf([](const Part& part) { return !(part.value > 0) || !std::isfinite(part.value); });
    std::stable_sort(parts.begin(), parts.end(), [](const Part& a, const Part& b) { return a.value > b.value; });
    Pareto result;
    result.ofHowMany = int(parts.size());
    if (parts.size() > std::max(1, top)) {
        Part other{otherName, 0};
        while (parts.size() > std::max(1, top)) {
            other.value += parts.takeLast().value;
        }
        parts.append(other);
    }
    const double total = std::accumulate(parts.begin(), parts.end(), 0.0, [](double sum, const Part& part) { return sum + part.value; });
    double sum = 0;
    for (const Part& part : parts) {
        sum += part.value;
        result.cumulative.push_back(100 * sum / total);
    }
    if (!result.cumulative.empty()) {
        result.cumulative.back() = 100;
    }
    result.parts = std::move(parts);
    return result;
}

} // namespace series
