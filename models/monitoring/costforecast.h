// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/tileresult.h"

#include <QDate>

namespace monitoring {

/// What days cost. Whole days only: a day that still runs would look like a fall.
struct DayCost
{
    QDate day; ///< UTC
    double cost = 0;
};

/// Expected costs of the `ahead` days behind `days`, with the interval that holds nine of ten: a straight line through the days without their weekday,
/// times the weekday's usual share when there are two weeks or more. Costs are never negative. Empty with fewer than five days. Pure.
TileForecast forecastCosts(const QList<DayCost>& days, int ahead);

/// What the month of `today` costs in all: the days so far, `soFarToday`, and the forecast of the rest. NaN without a forecast that reaches its end.
double monthTotal(const QList<DayCost>& days, const TileForecast& forecast, const QDate& today, double soFarToday);

} // namespace monitoring
