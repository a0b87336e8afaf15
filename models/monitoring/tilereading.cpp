// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/tilereading.h"

#include "monitoring/costforecast.h"
#include "monitoring/metrictile.h"
#include "monitoring/tilerows.h"
#include "monitoring/tileshape.h"

#include <cmath>
#include <limits>

namespace monitoring {

namespace {

constexpr int kDaysAhead = 31;
constexpr qint64 kTokensACapacity = 1000; ///< tokens a minute for each unit of a standard deployment

} // namespace

QMap<QString, qint64> tokenLimits(const System& system)
{
    QMap<QString, qint64> limits;
    for (const SystemResource& resource : system.resources) {
        for (const SystemDeployment& deployment : resource.deployments) {
            const bool isByTokens = deployment.sku.endsWith(QLatin1String("Standard")) && deployment.capacity > 0;
            if (isByTokens) {
                limits[deployment.name] += deployment.capacity * kTokensACapacity;
            }
        }
    }
    return limits;
}

bool TileReader::Reading::lacksTrace()
{
    if (!tile->isOfTrace || !order.look.filters.value(filter::kTrace).isEmpty()) {
        return false;
    }
    result.emptiness = Emptiness::NotChosen;
    result.emptyReason = TileReader::tr("No trace is chosen.");
    result.remedy = TileReader::tr("Choose one on the page of traces.");
    return true;
}

void TileReader::Reading::shape(const kql::ColumnTable& before, bool compares)
{
    shapeTable(*tile, window, order.top, result);
    if (compares) {
        addPrevious(*tile, window, before, result);
    }
}

void TileReader::Reading::shapeMetrics(const QList<std::pair<QString, QList<azure::MetricSeries>>>& answers, bool isOne)
{
    const QList<RawSeries> raw = metricSeries(*tile, answers);
    Tile named = *tile;
    if (!isOne) {
        named.dimensions.prepend(kResourceColumn);
    }
    result.asOf = newestOf(raw, window.grainSeconds);
    if (result.asOf > now) {
        result.asOf = now;
    }
    shapeSeries(named, window, order.top, raw, result);
}

void TileReader::Reading::addForecast(const PriceTable& prices)
{
    if (result.series.isEmpty()) {
        return;
    }
    const QDate today = now.date();
    QList<DayCost> days;
    double soFar = 0;
    const series::TimeSeries& points = result.series.first().points;
    for (size_t i = 0; i < points.size(); ++i) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(qint64(points.x()[i]), Qt::UTC).date();
        const bool hasBegun = !days.isEmpty() || points.y()[i] > 0; // days before the first traffic are no days without cost
        if (day == today) {
            soFar = points.y()[i];
        } else if (day < today && hasBegun) {
            days << DayCost{day, points.y()[i]};
        }
    }
    result.forecast = forecastCosts(days, kDaysAhead);
    result.forecast.monthTotal = monitoring::monthTotal(days, result.forecast, today, soFar);
    if (prices.monthlyBudget) {
        const double budget = *prices.monthlyBudget;
        result.lines << TileLine{TileReader::tr("Budget a day (%1 a month)").arg(series::formatValue(budget, series::Unit::Usd)), budget / today.daysInMonth(), series::Unit::Usd};
        if (result.forecast.monthTotal > budget) {
            say(TileReader::tr("The month is expected to cost %1, more than its budget of %2.").arg(series::formatValue(result.forecast.monthTotal, series::Unit::Usd), series::formatValue(budget, series::Unit::Usd)));
        }
    }
}

/// When nobody asked the table itself: the end of the last bucket with something in it.
void TileReader::Reading::guessNewest()
{
    double newest = -1;
    for (const TileSeries& one : result.series) {
        for (size_t i = 0; i < one.points.size(); ++i) {
            const double y = one.points.y()[i];
            newest = std::isfinite(y) && y != 0 ? std::max(newest, one.points.x()[i]) : newest;
        }
    }
    if (newest >= 0) {
        result.asOf = std::min(now, QDateTime::fromMSecsSinceEpoch(qint64(newest) + window.grainSeconds * 1000, Qt::UTC));
    }
}

void TileReader::Reading::tellLogs(const azure::LogsOutcome& outcome, const PriceTable& prices)
{
    if (!result.asOf.isValid()) {
        guessNewest();
    }
    if (window.isCut) {
        say(TileReader::tr("Only the last %n hour(s) of the window: more would be too costly.", nullptr, tile->longestHours));
    }
    if (window.isWidened) {
        say(TileReader::tr("The last %n day(s): less would not be enough for this tile.", nullptr, tile->shortestHours / 24));
    }
    if (outcome.partial) {
        say(TileReader::tr("The result is not complete: %1").arg(outcome.partial->message));
    }
    if (outcome.isFull) {
        say(TileReader::tr("Only the first rows were read."));
    }
    if (tile->query.contains(QLatin1String("let prices"))) {
        say(prices.caveat());
        const int unpriced = result.table.indexOf(QStringLiteral("Priced"));
        bool lacksPrice = false;
        for (size_t row = 0; row < result.table.rows && unpriced >= 0; ++row) {
            lacksPrice = lacksPrice || !result.table.at(row, size_t(unpriced)).toBool();
        }
        if (lacksPrice) {
            say(TileReader::tr("Some models have no price and count as nothing."));
        }
    }
    if (tile->hasForecast) {
        addForecast(prices);
    }
}

} // namespace monitoring
