// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/tileshape.h"

#include "monitoring/catalogue.h"
#include "monitoring/tileparts.h"
#include "monitoring/tilerows.h"

#include <QCoreApplication>
#include <QHash>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace monitoring {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

QString tr(const char* text)
{
    return QCoreApplication::translate("monitoring::TileShape", text);
}

QList<Measure> drawn(const Tile& tile)
{
    QList<Measure> measures;
    for (const Measure& measure : tile.measures) {
        if (measure.isDrawn) {
            measures << measure;
        }
    }
    return measures;
}

/// The sum of a counted measure, the mean of a measured one; NaN without values.
double totalOf(const series::TimeSeries& points, series::Missing missing)
{
    double sum = 0;
    size_t count = 0;
    for (const double y : points.y()) {
        if (std::isfinite(y)) {
            sum += y;
            ++count;
        }
    }
    if (missing == series::Missing::IsZero) {
        return sum;
    }
    return count > 0 ? sum / double(count) : kNone;
}

series::TimeSeries filled(const series::Columns& rows, const TileWindow& window, series::Missing missing)
{
    const double width = double(window.grainSeconds) * 1000;
    series::Columns whole = series::fillMissing(rows, double(window.from.toMSecsSinceEpoch()), double(window.to.toMSecsSinceEpoch()), width, missing);
    return series::TimeSeries::fromColumns(std::move(whole.x), std::move(whole.y));
}

TileSeries seriesOf(const Tile& tile, const Measure& measure, const QMap<QString, QString>& dimensions, const series::Columns& points, const TileWindow& window, bool isAlone)
{
    TileSeries one;
    const QString title = Catalogue::translated(measure.title);
    const QString name = seriesName(tile, dimensions);
    one.name = name.isEmpty() ? title : isAlone ? name : name + QStringLiteral(" · ") + title;
    one.measure = measure.column;
    one.dimensions = dimensions;
    one.unit = measure.unit;
    one.tone = measure.tone;
    one.points = filled(points, window, measure.missing);
    one.total = totalOf(one.points, measure.missing);
    return one;
}

series::Columns sumOf(const QList<const series::Columns*>& parts)
{
    QHash<qint64, double> sums;
    series::Columns sum;
    for (const series::Columns* const part : parts) {
        for (size_t i = 0; i < part->x.size(); ++i) {
            if (std::isfinite(part->y[i])) {
                sums[qint64(part->x[i])] += part->y[i];
            }
        }
    }
    for (auto it = sums.constBegin(); it != sums.constEnd(); ++it) {
        sum.x.push_back(double(it.key()));
        sum.y.push_back(*it);
    }
    return sum;
}

/// One combination with the points of each drawn measure.
struct Bundle
{
    QMap<QString, QString> dimensions;
    QList<series::Columns> points;
    double weight = 0;
};

void weigh(QList<Bundle>& bundles)
{
    for (Bundle& bundle : bundles) {
        const std::vector<double>& y = bundle.points.first().y;
        bundle.weight = std::accumulate(y.begin(), y.end(), 0.0, [](double sum, double value) { return std::isfinite(value) ? sum + std::abs(value) : sum; });
    }
    std::stable_sort(bundles.begin(), bundles.end(), [](const Bundle& a, const Bundle& b) { return a.weight > b.weight; });
}

void takeBundles(const Tile& tile, const TileWindow& window, int top, QList<Bundle> bundles, TileResult& result)
{
    const QList<Measure> measures = drawn(tile);
    if (measures.isEmpty() || bundles.isEmpty()) {
        return;
    }
    weigh(bundles);
    const bool isAlone = measures.size() == 1;
    result.allSeries = int(bundles.size());
    result.shownSeries = std::min(top, result.allSeries);
    for (int i = 0; i < result.shownSeries; ++i) {
        for (qsizetype m = 0; m < measures.size(); ++m) {
            result.series << seriesOf(tile, measures[m], bundles[i].dimensions, bundles[i].points[m], window, isAlone);
        }
    }
    const bool canBeSummed = measures.first().missing == series::Missing::IsZero && isAlone;
    if (result.shownSeries < result.allSeries && canBeSummed) {
        QList<const series::Columns*> rest;
        for (qsizetype i = result.shownSeries; i < bundles.size(); ++i) {
            rest << &bundles[i].points.first();
        }
        TileSeries others = seriesOf(tile, measures.first(), {}, sumOf(rest), window, true);
        others.name = tr("Others");
        result.series << others;
        result.hasOthers = true;
    }
}

void shapeOverTime(const Tile& tile, const TileWindow& window, int top, TileResult& result)
{
    const kql::ColumnTable& table = result.table;
    const int time = timeColumn(table);
    if (time < 0) {
        return;
    }
    QList<Bundle> bundles;
    for (const RowGroup& group : rowGroups(tile, table)) {
        Bundle bundle;
        bundle.dimensions = group.dimensions;
        for (const Measure& measure : drawn(tile)) {
            const int column = table.indexOf(measure.column);
            series::Columns points;
            for (const size_t row : group.rows) {
                points.x.push_back(timeAt(table, row, time));
                points.y.push_back(column < 0 ? kNone : numberOf(table, row, column));
            }
            bundle.points << points;
        }
        bundles << bundle;
    }
    takeBundles(tile, window, top, std::move(bundles), result);
}

series::TimeSeries moved(const series::TimeSeries& points, double by)
{
    std::vector<double> x(points.x().begin(), points.x().end()), y(points.y().begin(), points.y().end());
    for (double& at : x) {
        at += by;
    }
    return series::TimeSeries::fromColumns(std::move(x), std::move(y), series::TimeSeries::Order::Ascending);
}

} // namespace

void shapeTable(const Tile& tile, const TileWindow& window, int top, TileResult& result)
{
    switch (tile.kind) {
    case TileKind::Line:
    case TileKind::Bars:
    case TileKind::Stacked:
    case TileKind::Bands: shapeOverTime(tile, window, top, result); break;
    case TileKind::Heatmap:
        if (tile.hasGrain) {
            shapeHeat(tile, window, result);
        } else {
            shapeWeek(tile, result);
        }
        break;
    case TileKind::Rank:
    case TileKind::Pareto: shapeParts(tile, top, result); break;
    case TileKind::Stat: shapeStats(tile, result); break;
    case TileKind::Scatter: shapePairs(tile, result); break;
    case TileKind::Table:
    case TileKind::Alert: break;
    }
}

void addPrevious(const Tile& tile, const TileWindow& window, kql::ColumnTable previous, TileResult& result)
{
    TileResult before;
    before.table = std::move(previous);
    const TileWindow earlier = previousOf(window);
    constexpr int kAll = 100'000;
    shapeTable(tile, earlier, kAll, before);
    const double shift = double(earlier.from.msecsTo(window.from));
    for (TileSeries& one : result.series) {
        for (const TileSeries& old : before.series) {
            if (old.measure == one.measure && old.dimensions == one.dimensions) {
                one.previous = moved(old.points, shift);
            }
        }
    }
    for (TileStat& stat : result.stats) {
        for (const TileStat& old : before.stats) {
            stat.previous = old.column == stat.column ? old.value : stat.previous;
        }
    }
}

void shapeSeries(const Tile& tile, const TileWindow& window, int top, QList<RawSeries> raw, TileResult& result)
{
    kql::Schema schema{{QStringLiteral("TimeGenerated"), kql::Type::DateTime}};
    for (const QString& name : tile.dimensions) {
        schema << kql::Column{name, kql::Type::String};
    }
    schema << kql::Column{tile.measures.value(0).column, kql::Type::Real};
    kql::ColumnTableBuilder builder(schema);
    QList<Bundle> bundles;
    for (RawSeries& one : raw) {
        for (size_t i = 0; i < one.points.x.size(); ++i) {
            std::vector<kql::Value> row(size_t(schema.size()));
            row.front() = qint64(one.points.x[i] * kTicksPerMillisecond) + kEpochTicks;
            for (qsizetype d = 0; d < tile.dimensions.size(); ++d) {
                row[size_t(d) + 1] = one.dimensions.value(tile.dimensions[d]);
            }
            if (std::isfinite(one.points.y[i])) {
                row.back() = one.points.y[i];
            }
            builder.append(row);
        }
        bundles << Bundle{one.dimensions, {std::move(one.points)}, 0};
    }
    result.table = builder.finish();
    takeBundles(tile, window, top, std::move(bundles), result);
}

} // namespace monitoring
