// SPDX-License-Identifier: GPL-3.0-or-later
#include "series/ticks.h"

#include <QDateTime>
#include <cmath>

namespace series {

namespace {

double niceStep(double rough)
{
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (rough <= factor * power * 1.0000001) {
            return factor * power;
        }
    }
    return 10 * power;
}

constexpr double second = 1000;
constexpr double minute = 60 * second;
constexpr double hour = 60 * minute;
constexpr double day = 24 * hour;
constexpr double calendarEnd = 8e15; // QDateTime and doubles are both safe below

double timeStep(double rough)
{
    for (const double step : {1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0, 500.0, second, 2 * second, 5 * second, 10 * second, 15 * second,
                              30 * second, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 3 * hour,
                              6 * hour, 12 * hour, day, 2 * day, 7 * day, 14 * day}) {
        if (rough <= step) {
            return step;
        }
    }
    return 0; // months or more
}

/// Days as people of this language write them: most name the month, East Asian languages count it, year first.
QString dayPattern(const QLocale& locale, bool hasYear)
{
    switch (locale.language()) {
    case QLocale::Japanese:
    case QLocale::Chinese: return hasYear ? QStringLiteral("yyyy\u5e74M\u6708d\u65e5") : QStringLiteral("M\u6708d\u65e5");
    case QLocale::Korean: return hasYear ? QStringLiteral("yyyy\ub144 M\uc6d4 d\uc77c") : QStringLiteral("M\uc6d4 d\uc77c");
    default: return hasYear ? QStringLiteral("d MMM yyyy") : QStringLiteral("d MMM");
    }
}

QString monthPattern(const QLocale& locale)
{
    switch (locale.language()) {
    case QLocale::Japanese:
    case QLocale::Chinese: return QStringLiteral("yyyy\u5e74M\u6708");
    case QLocale::Korean: return QStringLiteral("yyyy\ub144 M\uc6d4");
    default: return QStringLiteral("MMM yyyy");
    }
}

QString clockText(const QDateTime& time, double step, const QLocale& locale)
{
    if (step < second) {
        return locale.toString(time, QStringLiteral("HH:mm:ss.zzz"));
    }
    return locale.toString(time, step < minute ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm"));
}

/// Ticks of less than a day start anew at each midnight, because days with 23 or 25 hours exist.
void addClockTicks(double begin, double end, double step, const QTimeZone& zone, const QLocale& locale, std::vector<TimeTick>& ticks)
{
    QDate date = QDateTime::fromMSecsSinceEpoch(qint64(begin), zone).date();
    while (date.isValid()) {
        const double from = double(date.startOfDay(zone).toMSecsSinceEpoch());
        const double to = double(date.addDays(1).startOfDay(zone).toMSecsSinceEpoch());
        if (from > end || to <= from) {
            return;
        }
        const double skipped = std::max(0.0, std::ceil((begin - from) / step));
        for (double at = from + skipped * step; at < to && at <= end; at += step) {
            const QDateTime time = QDateTime::fromMSecsSinceEpoch(qint64(at), zone);
            const bool isDay = at == from;
            if (!isDay && to - at < step / 2) {
                break; // the last of a day of 25 hours would stand on the next midnight's label
            }
            ticks.push_back({at, isDay ? locale.toString(time.date(), dayPattern(locale, false)) : clockText(time, step, locale), isDay});
        }
        date = date.addDays(1);
    }
}

void addDayTicks(double begin, double end, int days, const QTimeZone& zone, const QLocale& locale, std::vector<TimeTick>& ticks)
{
    QDate date = QDateTime::fromMSecsSinceEpoch(qint64(begin), zone).date();
    date = date.addDays(-(date.toJulianDay() % days)); // the same days whatever the range, so that panning does not make labels jump
    for (; date.isValid(); date = date.addDays(days)) {
        const double at = double(date.startOfDay(zone).toMSecsSinceEpoch());
        if (at > end) {
            return;
        }
        if (at >= begin) {
            ticks.push_back({at, locale.toString(date, dayPattern(locale, false)), true});
        }
    }
}

void addMonthTicks(double begin, double end, double rough, const QTimeZone& zone, const QLocale& locale, std::vector<TimeTick>& ticks)
{
    int months = 1200;
    for (const int candidate : {1, 2, 3, 6, 12, 24, 60, 120, 240, 600}) {
        if (rough <= candidate * 30.4 * day) {
            months = candidate;
            break;
        }
    }
    const QDate first = QDateTime::fromMSecsSinceEpoch(qint64(begin), zone).date();
    int month = first.year() * 12 + first.month() - 1;
    month -= month % months;
    for (;; month += months) {
        const QDate date(month / 12, month % 12 + 1, 1);
        const double at = date.isValid() ? double(date.startOfDay(zone).toMSecsSinceEpoch()) : end + 1;
        if (at > end) {
            return;
        }
        if (at >= begin) {
            ticks.push_back({at, locale.toString(date, months >= 12 ? QStringLiteral("yyyy") : monthPattern(locale)), true});
        }
    }
}

} // namespace

Ticks linearTicks(double low, double high, int wanted, double divisor)
{
    Ticks ticks;
    const double range = (high - low) / divisor;
    if (!std::isfinite(range) || !(range > 0) || wanted < 1) {
        return ticks;
    }
    ticks.step = niceStep(range / wanted) * divisor;
    const double first = std::ceil(low / ticks.step - 1e-9);
    for (double i = first; i * ticks.step <= high + ticks.step * 1e-9; ++i) {
        ticks.values.push_back(i == 0 ? 0 : i * ticks.step);
        if (ticks.values.size() > 1000 || i + 1 == i) {
            break; // values so large that the step is lost in them
        }
    }
    return ticks;
}

Range niceRange(double low, double high, bool fromZero, int wanted, double divisor)
{
    if (!std::isfinite(low) || !std::isfinite(high) || low > high) {
        return {0, 1};
    }
    if (fromZero) {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (low == high) {
        const double room = low == 0 ? 1 : std::abs(low) * 0.1;
        return fromZero ? Range{0, room} : Range{low - room, high + room};
    }
    const double step = niceStep((high - low) / divisor / wanted) * divisor;
    const Range grown{std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step};
    return grown.low < grown.high && std::isfinite(grown.high - grown.low) ? grown : Range{low, high};
}

std::vector<TimeTick> timeTicks(double begin, double end, int wanted, const QTimeZone& zone, const QLocale& locale)
{
    std::vector<TimeTick> ticks;
    if (!(begin < end) || begin < -calendarEnd || end > calendarEnd || wanted < 1) {
        return ticks;
    }
    const double rough = (end - begin) / wanted;
    const double step = timeStep(rough);
    if (step == 0) {
        addMonthTicks(begin, end, rough, zone, locale, ticks);
    } else if (step >= day) {
        addDayTicks(begin, end, int(step / day), zone, locale, ticks);
    } else {
        addClockTicks(begin, end, step, zone, locale, ticks);
    }
    return ticks;
}

QString formatTime(double at, const QTimeZone& zone, const QLocale& locale)
{
    if (!std::isfinite(at) || std::abs(at) > calendarEnd) {
        return QStringLiteral("?");
    }
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(qint64(std::floor(at)), zone);
    return locale.toString(time, dayPattern(locale, true) + (time.time().msec() != 0 ? QStringLiteral(" HH:mm:ss.zzz") : QStringLiteral(" HH:mm:ss")));
}

} // namespace series
