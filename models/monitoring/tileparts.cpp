// SPDX-License-Identifier: GPL-3.0-or-later
// Tiles that are no lines over time: heat maps, ranks, numbers, pairs.
#include "monitoring/tileparts.h"

#include "monitoring/catalogue.h"
#include "monitoring/tilerows.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

namespace monitoring {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Classes are half powers of two: log2(upper edge) · 2 is whole.
int classOf(double upTo)
{
    return int(std::lround(std::log2(upTo) * 2));
}

} // namespace

void shapeHeat(const Tile& tile, const TileWindow& window, TileResult& result)
{
    const kql::ColumnTable& table = result.table;
    const int time = timeColumn(table);
    const int count = table.indexOf(tile.measures.value(0).column);
    const int edge = table.indexOf(tile.measures.value(1).column);
    int lowest = std::numeric_limits<int>::max(), highest = std::numeric_limits<int>::min();
    for (size_t row = 0; row < table.rows; ++row) {
        const double upTo = numberOf(table, row, edge);
        if (upTo > 0) {
            lowest = std::min(lowest, classOf(upTo));
            highest = std::max(highest, classOf(upTo));
        }
    }
    if (time < 0 || lowest > highest) {
        return;
    }
    series::Heatmap& heat = result.heatmap;
    const double width = double(window.grainSeconds) * 1000, begin = double(window.from.toMSecsSinceEpoch());
    for (qsizetype i = 0; i <= window.buckets(); ++i) {
        heat.timeEdges.push_back(begin + double(i) * width);
    }
    for (int each = lowest - 1; each <= highest; ++each) {
        heat.valueEdges.push_back(std::exp2(each / 2.0));
    }
    heat.cells.assign(size_t(heat.times()) * size_t(heat.values()), 0.0);
    for (size_t row = 0; row < table.rows; ++row) {
        const double upTo = numberOf(table, row, edge), at = std::floor((timeAt(table, row, time) - begin) / width);
        if (upTo > 0 && at >= 0 && at < heat.times()) {
            heat.cells[size_t(at) * size_t(heat.values()) + size_t(classOf(upTo) - lowest)] += numberOf(table, row, count);
        } else {
            ++heat.leftOut;
        }
    }
}

/// Hours along, weekdays up.
void shapeWeek(const Tile& tile, TileResult& result)
{
    constexpr int kHours = 24, kDays = 7;
    const kql::ColumnTable& table = result.table;
    const int weekday = table.indexOf(tile.dimensions.value(0)), hour = table.indexOf(tile.dimensions.value(1)), value = table.indexOf(tile.measures.value(0).column);
    if (table.rows == 0 || weekday < 0 || hour < 0 || value < 0) {
        return;
    }
    for (int i = 0; i <= kHours; ++i) {
        result.heatmap.timeEdges.push_back(i);
    }
    for (int i = 0; i <= kDays; ++i) {
        result.heatmap.valueEdges.push_back(i);
    }
    result.heatmap.cells.assign(kHours * kDays, kNone);
    for (size_t row = 0; row < table.rows; ++row) {
        const double h = numberOf(table, row, hour), d = numberOf(table, row, weekday);
        if (h >= 0 && h < kHours && d >= 0 && d < kDays) {
            result.heatmap.cells[size_t(h) * kDays + size_t(d)] = numberOf(table, row, value);
        }
    }
}

void shapeParts(const Tile& tile, int top, TileResult& result)
{
    const kql::ColumnTable& table = result.table;
    const int column = table.indexOf(tile.measures.value(0).column);
    for (const RowGroup& group : rowGroups(tile, table)) {
        const double value = numberOf(table, group.rows.front(), column);
        if (std::isfinite(value)) {
            result.parts << series::Part{seriesName(tile, group.dimensions), value};
        }
    }
    std::stable_sort(result.parts.begin(), result.parts.end(), [](const series::Part& a, const series::Part& b) { return a.value > b.value; });
    result.allSeries = int(result.parts.size());
    result.shownSeries = std::min(top, result.allSeries);
    if (result.allSeries > top) {
        double rest = 0;
        for (qsizetype i = top; i < result.parts.size(); ++i) {
            rest += result.parts[i].value;
        }
        result.parts.resize(top);
        if (tile.measures.first().missing == series::Missing::IsZero) {
            result.parts << series::Part{QCoreApplication::translate("monitoring::TileShape", "Others"), rest};
            result.hasOthers = true;
        }
    }
}

void shapeStats(const Tile& tile, TileResult& result)
{
    const kql::ColumnTable& table = result.table;
    for (const Measure& measure : tile.measures) {
        TileStat stat;
        stat.column = measure.column;
        stat.title = Catalogue::translated(measure.title);
        stat.value = table.rows > 0 ? numberOf(table, 0, table.indexOf(measure.column)) : kNone;
        stat.previous = kNone;
        stat.denominator = table.rows > 0 && !measure.share.isEmpty() ? numberOf(table, 0, table.indexOf(measure.share)) : kNone;
        stat.unit = measure.unit;
        stat.tone = measure.tone;
        result.stats << stat;
    }
}

void shapePairs(const Tile& tile, TileResult& result)
{
    const int along = result.table.indexOf(tile.measures.value(0).column), up = result.table.indexOf(tile.measures.value(1).column);
    for (size_t row = 0; row < result.table.rows; ++row) {
        result.pairs.push_back(QPointF(numberOf(result.table, row, along), numberOf(result.table, row, up)));
    }
}

} // namespace monitoring
