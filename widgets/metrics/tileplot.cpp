// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/metrics/tileplot.h"

#include "widgets/charts/barplot.h"
#include "widgets/charts/chartpalette.h"
#include "widgets/charts/heatmapplot.h"
#include "widgets/charts/lineplot.h"
#include "widgets/charts/rankplot.h"
#include "widgets/charts/scatterplot.h"
#include "widgets/metrics/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace widgets::metrics {

using charts::Line;
using monitoring::Tile;
using monitoring::TileKind;
using monitoring::TileResult;
using monitoring::TileSeries;
using series::TimeSeries;

namespace {

constexpr int kRanksAtMost = 8; ///< bars that can be read in a tile of one row
constexpr qsizetype kComparedAtMost = 4; ///< more lines twice are a thicket

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(widgets::metrics)
};

std::shared_ptr<const TimeSeries> shared(const TimeSeries& points)
{
    return std::make_shared<const TimeSeries>(points);
}

QString beforeName(const QString& name)
{
    return Text::tr("%1, period before").arg(name);
}

/// A line of one value over the whole window.
Line level(const monitoring::TileLine& line, const TileResult& result)
{
    const std::vector<double> ends{double(result.from.toMSecsSinceEpoch()), double(result.to.toMSecsSinceEpoch())};
    return {line.name, shared(TimeSeries::fromColumns(ends, {line.value, line.value})), -1, std::nullopt, true};
}

std::optional<double> openFrom(const TileResult& result)
{
    return std::isfinite(result.pendingFrom) && result.pendingFrom > 0 ? std::optional(result.pendingFrom) : std::nullopt;
}

void fillLines(charts::LinePlot& plot, const Tile& tile, const TileResult& result, bool comparesPrevious)
{
    const QList<TileSeries> drawn = drawnSeries(tile, result);
    const QList<int> styles = stylesOf(drawn, result);
    std::vector<Line> lines;
    for (qsizetype i = 0; i < drawn.size(); ++i) {
        const TileSeries& one = drawn[i];
        const int style = styles[i];
        lines.push_back({one.name, shared(one.points), style, openFrom(result)});
        if (comparesPrevious && drawn.size() <= kComparedAtMost && !one.previous.isEmpty()) {
            lines.push_back({beforeName(one.name), shared(one.previous), style, std::nullopt, true});
        }
    }
    for (const monitoring::TileLine& line : result.lines) {
        lines.push_back(level(line, result));
    }
    std::vector<charts::Band> bands;
    if (tile.kind == TileKind::Bands && drawn.size() > 1) {
        bands.push_back({Text::tr("%1 to %2", "band between two percentiles").arg(drawn.first().name, drawn.last().name), shared(drawn.first().points),
                         shared(drawn.last().points), styles.first()});
    }
    if (!result.forecast.isEmpty()) {
        lines.push_back({Text::tr("expected"), shared(result.forecast.expected), -1, std::nullopt, true});
        bands.push_back({Text::tr("nine of ten outcomes"), shared(result.forecast.low), shared(result.forecast.high), -1});
    }
    plot.setUnit(tile.unit());
    if (tile.unit() == series::Unit::Percent) {
        plot.setFromZero(true);
    }
    plot.setLines(std::move(lines), std::move(bands));
}

/// Sum of the period before over all drawn series, bucket by bucket; empty when it was not read.
std::vector<double> previousTotals(const QList<TileSeries>& drawn)
{
    std::vector<double> totals;
    for (const TileSeries& one : drawn) {
        for (size_t i = 0; i < one.previous.size(); ++i) {
            totals.resize(std::max(totals.size(), i + 1), std::nan(""));
            const double value = one.previous.y()[i];
            totals[i] = std::isnan(totals[i]) ? value : totals[i] + (std::isnan(value) ? 0 : value);
        }
    }
    return totals;
}

void fillBars(charts::BarPlot& plot, const Tile& tile, const TileResult& result, bool comparesPrevious)
{
    const QList<TileSeries> drawn = drawnSeries(tile, result);
    const QList<int> styles = stylesOf(drawn, result);
    std::vector<double> edges;
    std::vector<charts::BarSeries> bars;
    for (qsizetype i = 0; i < drawn.size(); ++i) {
        const TileSeries& one = drawn[i];
        if (edges.empty() && !one.points.isEmpty()) {
            edges.assign(one.points.x().begin(), one.points.x().end());
            edges.push_back(edges.back() + double(std::max<qint64>(result.grainSeconds, 1)) * 1000);
        }
        bars.push_back({one.name, std::vector<double>(one.points.y().begin(), one.points.y().end()), styles[i]});
    }
    plot.setUnit(tile.unit());
    plot.setStacked(tile.kind == TileKind::Stacked);
    plot.setTimeBuckets(std::move(edges), std::move(bars));
    plot.setOpenFrom(openFrom(result));
    if (comparesPrevious) {
        std::vector<double> before = previousTotals(drawn);
        if (!before.empty()) {
            plot.setReference(Text::tr("All, period before"), std::move(before));
        }
    }
}

void fillRank(charts::RankPlot& plot, const Tile& tile, const TileResult& result)
{
    const bool isWhole = tile.kind == TileKind::Pareto;
    series::Pareto pareto;
    if (isWhole) {
        pareto = series::paretoOf(result.parts, std::max(kRanksAtMost, int(result.parts.size())), Text::tr("Others")); // the reader put the rest together
    } else {
        pareto.parts = result.parts.mid(0, kRanksAtMost);
        pareto.cumulative.assign(size_t(pareto.parts.size()), 0);
    }
    pareto.ofHowMany = std::max(result.allSeries, int(result.parts.size()));
    for (series::Part& part : pareto.parts) {
        part.name = shownValue(tile.dimensions.value(0), part.name);
    }
    const bool isFailed = !tile.measures.isEmpty() && tile.measures.first().tone == monitoring::Tone::Failed;
    const bool isProtected = !tile.measures.isEmpty() && tile.measures.first().tone == monitoring::Tone::Protected;
    plot.setShareShown(isWhole);
    plot.setPareto(std::move(pareto), tile.unit(), isFailed ? charts::failedStyle : isProtected ? charts::protectedStyle : 1);
}

/// Whether a row is a part by itself, not what is left over.
bool isPart(const Tile& tile, const charts::RankPlot& plot, const TileResult& result, int row)
{
    return plot.pareto().parts[row].name == shownValue(tile.dimensions.value(0), result.parts[row].name);
}

void fillPairs(charts::ScatterPlot& plot, const Tile& tile, const TileResult& result)
{
    if (tile.measures.size() > 1) {
        const monitoring::Measure& x = tile.measures[0];
        const monitoring::Measure& y = tile.measures[1];
        plot.setPairs(result.pairs, monitoring::Catalogue::translated(x.title), x.unit, monitoring::Catalogue::translated(y.title), y.unit);
    }
}

} // namespace

charts::Plot* newPlot(TileKind kind)
{
    switch (kind) {
    case TileKind::Line:
    case TileKind::Bands:
        return new charts::LinePlot;
    case TileKind::Bars:
    case TileKind::Stacked:
        return new charts::BarPlot;
    case TileKind::Heatmap:
        return new charts::HeatmapPlot;
    case TileKind::Rank:
    case TileKind::Pareto:
        return new charts::RankPlot;
    case TileKind::Scatter:
        return new charts::ScatterPlot;
    case TileKind::Stat:
    case TileKind::Table:
    case TileKind::Alert:
        break;
    }
    return nullptr;
}

void fillPlot(charts::Plot& plot, const Tile& tile, const TileResult& result, bool comparesPrevious)
{
    if (auto* lines = qobject_cast<charts::LinePlot*>(&plot)) {
        fillLines(*lines, tile, result, comparesPrevious);
    } else if (auto* bars = qobject_cast<charts::BarPlot*>(&plot)) {
        fillBars(*bars, tile, result, comparesPrevious);
    } else if (auto* heat = qobject_cast<charts::HeatmapPlot*>(&plot)) {
        const series::Unit values = tile.measures.size() > 1 ? tile.measures[1].unit : series::Unit::Number;
        heat->setHeatmap(result.heatmap, values, tile.unit());
    } else if (auto* rank = qobject_cast<charts::RankPlot*>(&plot)) {
        fillRank(*rank, tile, result);
    } else if (auto* pairs = qobject_cast<charts::ScatterPlot*>(&plot)) {
        fillPairs(*pairs, tile, result);
    }
}

monitoring::TilePlace placeOf(const charts::Plot& plot, const Tile& tile, const TileResult& result, double activated)
{
    monitoring::TilePlace place;
    if (const auto* rank = qobject_cast<const charts::RankPlot*>(&plot)) {
        const std::optional<int> row = rank->rowAt(activated);
        if (row && *row < result.parts.size() && isPart(tile, *rank, result, *row)) {
            place.part = result.parts[*row].name;
        }
        return place;
    }
    if (!qobject_cast<const charts::ScatterPlot*>(&plot)) {
        place.at = activated;
        place.series = plot.activatedSeries();
    }
    return place;
}

QList<TileSeries> drawnSeries(const Tile& tile, const TileResult& result)
{
    QList<TileSeries> drawn;
    for (const TileSeries& one : result.series) {
        const monitoring::Measure* const measure = tile.measure(one.measure);
        if (one.unit == tile.unit() && (!measure || measure->isDrawn)) {
            drawn << one;
        }
    }
    return drawn;
}

QList<int> stylesOf(const QList<TileSeries>& drawn, const TileResult& result)
{
    charts::SeriesStyles& styles = charts::SeriesStyles::instance();
    QList<int> all;
    for (const TileSeries& one : drawn) {
        const QStringList values = one.dimensions.values();
        const bool isOthers = result.hasOthers && one.name == result.series.last().name;
        int style = -1;
        if (values.isEmpty() && one.tone == monitoring::Tone::Failed && !all.contains(charts::failedStyle)) {
            style = charts::failedStyle;
        } else if (values.isEmpty() && one.tone == monitoring::Tone::Protected && !all.contains(charts::protectedStyle)) {
            style = charts::protectedStyle;
        } else if (!isOthers) {
            style = styles.indexOf(values.isEmpty() ? one.name : values.join(QStringLiteral(" · ")));
            style = all.contains(style) ? styles.indexOf(one.name) : style;
        }
        all << style;
    }
    return all;
}

QString shareOfAll(const TileResult& result)
{
    const int shown = result.shownSeries;
    return result.allSeries > shown && shown > 0 ? Text::tr("%1 of %2", "series shown").arg(QLocale().toString(shown), QLocale().toString(result.allSeries)) : QString();
}

} // namespace widgets::metrics
