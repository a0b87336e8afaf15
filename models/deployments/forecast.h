// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/deploymentrow.h"

namespace deployments {

/// The load of one minute. Absent: not measured, which is not zero.
struct LoadPoint
{
    QDateTime time; ///< UTC, begin of the minute
    std::optional<double> load;
};

/// When a deployment starts to answer 429, as far as its recent load tells.
struct Forecast
{
    enum class Outcome {
        Unknown,     ///< `reason` says why
        AlreadyOver, ///< a minute of the last quarter hour reached the limit
        Expected,    ///< at `startsAt`, if the load goes on as it did
        NotExpected, ///< within `horizonHours`
    };
    enum class Reason {
        None,
        NoLimit,        ///< capacity unknown, or a type that has no limit a minute (batch)
        NotMeasured,    ///< no minute at all
        TooFewMinutes,  ///< less than half an hour of measurements
        StaleMinutes,   ///< the newest measurement is too old to say anything of now
    };
    enum class Confidence { Low, Medium, High };

    Outcome outcome = Outcome::Unknown;
    Reason reason = Reason::None;
    Confidence confidence = Confidence::Low;
    QDateTime startsAt;       ///< UTC, for Expected
    double limit = 0;         ///< load a minute
    double peak = 0;          ///< busiest minute of the last hour
    double risePerHour = 0;   ///< the trend that was used; 0: none that is distinguishable from chance
    double horizonHours = 0;  ///< how far the measurements reach ahead: twice their span, six hours at most
};

/// Method: the busiest minute of every five over the last three hours; the slope is the median of all pairwise slopes (Theil–Sen),
/// taken only when the Mann–Kendall test tells it from chance (95 %), and only as far as the last hour by itself confirms it, so that
/// a step is not read as a rise. The line is lifted to the last hour's highest value above it, because peaks throttle, not
/// averages; where it meets the limit, 429s start. Pure; `limit` is in the unit of the load, a minute.
Forecast forecast(const QList<LoadPoint>& minutes, std::optional<double> limit, const QDateTime& now);

/// What the forecast means, as one translated sentence; times are local.
QString forecastText(const Forecast& forecast);
/// How a forecast is made, in two sentences for whoever doubts it.
QString forecastMethod();

/// The limit that load is compared with: tokens a minute for pay-as-you-go types, percent (100) for provisioned ones; absent for others.
std::optional<double> minuteLimit(const QString& type, int capacity);

} // namespace deployments
