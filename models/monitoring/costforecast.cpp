// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/costforecast.h"

#include <QCoreApplication>
#include <array>
#include <cmath>
#include <limits>

namespace monitoring {

namespace {

constexpr int kWeek = 7;
constexpr qsizetype kFewestDays = 5, kDaysForWeekdays = 14;
constexpr double kNineOfTen = 1.645; ///< standard deviations
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

struct Line
{
    double begin = 0, slope = 0;
    double at(double x) const { return begin + slope * x; }
};

/// Least squares over x = 0, 1, 2 …
Line lineThrough(const std::vector<double>& y)
{
    const double n = double(y.size()), meanX = (n - 1) / 2;
    double meanY = 0;
    for (const double each : y) {
        meanY += each / n;
    }
    double above = 0, below = 0;
    for (size_t i = 0; i < y.size(); ++i) {
        above += (double(i) - meanX) * (y[i] - meanY);
        below += (double(i) - meanX) * (double(i) - meanX);
    }
    const double slope = below > 0 ? above / below : 0;
    return {meanY - slope * meanX, slope};
}

/// The usual share of each weekday, 1 on average; all 1 when that cannot be told.
std::array<double, kWeek> weekdayShares(const QList<DayCost>& days)
{
    std::array<double, kWeek> shares;
    shares.fill(1);
    if (days.size() < kDaysForWeekdays) {
        return shares;
    }
    std::array<double, kWeek> sums{}, counts{};
    double mean = 0;
    for (const DayCost& day : days) {
        const size_t index = size_t(day.day.dayOfWeek() - 1);
        sums[index] += day.cost;
        ++counts[index];
        mean += day.cost / double(days.size());
    }
    double together = 0;
    for (size_t i = 0; i < kWeek; ++i) {
        shares[i] = counts[i] > 0 && mean > 0 ? sums[i] / counts[i] / mean : 1;
        together += shares[i] / kWeek;
    }
    for (double& share : shares) {
        share = together > 0 ? share / together : 1;
    }
    return shares;
}

} // namespace

TileForecast forecastCosts(const QList<DayCost>& days, int ahead)
{
    TileForecast forecast;
    forecast.monthTotal = kNone;
    if (days.size() < kFewestDays || ahead <= 0) {
        return forecast;
    }
    const std::array<double, kWeek> shares = weekdayShares(days);
    const auto shareOf = [&shares](const QDate& day) { return shares[size_t(day.dayOfWeek() - 1)]; };
    std::vector<double> level;
    for (const DayCost& day : days) {
        const double share = shareOf(day.day);
        level.push_back(share > 0 ? day.cost / share : day.cost);
    }
    const Line line = lineThrough(level);
    double squares = 0;
    for (qsizetype i = 0; i < days.size(); ++i) {
        const double miss = days[i].cost - line.at(double(i)) * shareOf(days[i].day);
        squares += miss * miss;
    }
    const double n = double(days.size());
    const double spread = std::sqrt(squares / std::max(1.0, n - 2));
    std::vector<double> x, expected, low, high;
    for (int i = 0; i < ahead; ++i) {
        const QDate day = days.last().day.addDays(i + 1);
        const double value = std::max(0.0, line.at(n + i) * shareOf(day));
        const double reach = kNineOfTen * spread * std::sqrt(1 + 1 / n + i / n); // farther is less certain
        x.push_back(double(QDateTime(day, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()));
        expected.push_back(value);
        low.push_back(std::max(0.0, value - reach));
        high.push_back(value + reach);
    }
    forecast.expected = series::TimeSeries::fromColumns(x, std::move(expected));
    forecast.low = series::TimeSeries::fromColumns(x, std::move(low));
    forecast.high = series::TimeSeries::fromColumns(std::move(x), std::move(high));
    forecast.method = days.size() < kDaysForWeekdays ? QCoreApplication::translate("monitoring::CostForecast", "A straight line through the last days; the band holds nine of ten outcomes.")
                                                     : QCoreApplication::translate("monitoring::CostForecast", "A straight line through the last days, times the usual share of each weekday; the band holds nine of ten outcomes.");
    return forecast;
}

double monthTotal(const QList<DayCost>& days, const TileForecast& forecast, const QDate& today, double soFarToday)
{
    const QDate last(today.year(), today.month(), today.daysInMonth());
    double total = 0;
    for (const DayCost& day : days) {
        total += day.day.year() == today.year() && day.day.month() == today.month() && day.day < today ? day.cost : 0;
    }
    double todayExpected = soFarToday;
    bool reachesEnd = false;
    for (size_t i = 0; i < forecast.expected.size(); ++i) {
        const QDate day = QDateTime::fromMSecsSinceEpoch(qint64(forecast.expected.x()[i]), Qt::UTC).date();
        if (day == today) {
            todayExpected = std::max(soFarToday, forecast.expected.y()[i]);
        } else if (day > today && day <= last) {
            total += forecast.expected.y()[i];
        }
        reachesEnd = reachesEnd || day >= last;
    }
    return reachesEnd || today == last ? total + todayExpected : kNone;
}

} // namespace monitoring
