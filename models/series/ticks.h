// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>
#include <vector>

namespace series {

/// Round values on an axis.
struct Ticks
{
    double step = 1;
    std::vector<double> values; ///< ascending, inside the range
};

/// About `wanted` multiples of 1, 2 or 5 times a power of ten inside [low, high]; with `divisor` they are round after dividing by it
/// (an axis in minutes over milliseconds). Nothing for a range that is not finite or empty.
Ticks linearTicks(double low, double high, int wanted, double divisor = 1);

/// [low, high] grown to round ends, so that ticks stand at both; includes zero when `fromZero`. One value, or none, gets room.
struct Range
{
    double low = 0;
    double high = 1;
    friend bool operator==(const Range&, const Range&) = default;
};
Range niceRange(double low, double high, bool fromZero, int wanted = 5, double divisor = 1);

/// A tick of a time axis.
struct TimeTick
{
    double at = 0; ///< milliseconds since 1970-01-01 UTC
    QString label;
    bool isDay = false; ///< a new day begins: the label is a date
};
/// At most about `wanted` round moments in [begin, end] of the clock of `zone` (summer time included), labelled as short as they can
/// be: "14:30", "23 Nov", "14:30:05", "14:30:05.250". Nothing for a range that is empty, not finite or outside the calendar.
std::vector<TimeTick> timeTicks(double begin, double end, int wanted, const QTimeZone& zone, const QLocale& locale = QLocale());
/// A moment in full, for tooltips and tables: date and time to the second, or to the millisecond when it has some.
QString formatTime(double at, const QTimeZone& zone, const QLocale& locale = QLocale());

} // namespace series
