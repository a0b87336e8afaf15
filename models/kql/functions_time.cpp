// SPDX-License-Identifier: GPL-3.0-or-later
// Datetimes: now, parts, differences, calendar units.
#include "kql/functions.h"

#include <QDate>
#include <QTimeZone>
#include <cmath>

namespace kql {

namespace {

Ticks fractionOf(Ticks ticks)
{
    return ((ticks % kTicksPerSecond) + kTicksPerSecond) % kTicksPerSecond;
}

QDateTime timeAt(const Values& values, size_t index)
{
    return dateTimeOf(values[index].toInteger());
}

/// First day of the unit that `date` lies in, `offset` units later.
QDate firstDay(QStringView unit, const QDate& date, int offset)
{
    if (unit == u"week") {
        return date.addDays(-(date.dayOfWeek() % 7) + 7 * qint64(offset)); // weeks begin on Sunday
    }
    if (unit == u"month") {
        return QDate(date.year(), date.month(), 1).addMonths(offset);
    }
    return unit == u"year" ? QDate(date.year(), 1, 1).addYears(offset) : date.addDays(offset);
}

void addBoundaries(FunctionTable& table)
{
    for (const QString& unit : {QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month"), QStringLiteral("year")}) {
        for (const bool end : {false, true}) {
            table.insert((end ? QStringLiteral("endof") : QStringLiteral("startof")) + unit, [unit, end](const Types&, const Values& v, Ticks) {
                if (v[0].isNull()) {
                    return Value();
                }
                const int offset = int(std::clamp<qint64>(wholeAt(v, 1, 0), -4'000'000, 4'000'000));
                const QDate first = firstDay(unit, timeAt(v, 0).date(), offset + (end ? 1 : 0));
                // The end is the last moment that still belongs to the unit.
                return first.year() < 1 || first.year() > 9999 ? Value() : Value(ticksOf(QDateTime(first, QTime(0, 0), Qt::UTC)) - (end ? 1 : 0));
            });
        }
    }
}

/// Ticks of one of a fixed unit; nothing for months, quarters and years.
std::optional<Ticks> unitSize(const QString& unit)
{
    static const QHash<QString, Ticks> sizes{{QStringLiteral("week"), 7 * kTicksPerDay},     {QStringLiteral("day"), kTicksPerDay},
                                             {QStringLiteral("hour"), 3600 * kTicksPerSecond}, {QStringLiteral("minute"), 60 * kTicksPerSecond},
                                             {QStringLiteral("second"), kTicksPerSecond},    {QStringLiteral("millisecond"), 10'000},
                                             {QStringLiteral("microsecond"), 10}};
    const auto found = sizes.constFind(unit);
    return found != sizes.cend() ? std::optional(*found) : std::nullopt;
}

Value added(const Types& types, const Values& values, Ticks)
{
    if (values[1].isNull() || values[2].isNull()) {
        return {};
    }
    const QString unit = textAt(types, values, 0).toLower();
    const qint64 amount = values[1].toInteger();
    const Ticks start = values[2].toInteger();
    if (unit == u"year" || unit == u"quarter" || unit == u"month") {
        const QDateTime time = dateTimeOf(start);
        const qint64 months = amount * (unit == u"year" ? 12 : (unit == u"quarter" ? 3 : 1));
        const QDateTime moved = std::abs(months) < 120'000 ? time.addMonths(int(months)) : QDateTime();
        return moved.isValid() && moved.date().year() >= 1 && moved.date().year() <= 9999 ? Value(ticksOf(moved) + start - ticksOf(time)) : Value();
    }
    if (unit == u"nanosecond") {
        return Value(start + amount / 100);
    }
    const auto size = unitSize(unit);
    return size ? Value(qint64(quint64(start) + quint64(amount) * quint64(*size))) : Value();
}

/// How many borders of the unit lie between two moments.
Value difference(const Types& types, const Values& values, Ticks)
{
    if (values[1].isNull() || values[2].isNull()) {
        return {};
    }
    const QString unit = textAt(types, values, 0).toLower();
    const QDate a = timeAt(values, 1).date();
    const QDate b = timeAt(values, 2).date();
    if (unit == u"year") {
        return Value(qint64(a.year() - b.year()));
    }
    if (unit == u"quarter") {
        return Value(qint64((a.year() - b.year()) * 4 + (a.month() - 1) / 3 - (b.month() - 1) / 3));
    }
    if (unit == u"month") {
        return Value(qint64((a.year() - b.year()) * 12 + a.month() - b.month()));
    }
    if (unit == u"week") {
        return Value((firstDay(u"week", a, 0).toJulianDay() - firstDay(u"week", b, 0).toJulianDay()) / 7);
    }
    if (unit == u"nanosecond") {
        return Value((values[1].toInteger() - values[2].toInteger()) * 100);
    }
    const auto size = unitSize(unit);
    return size ? Value(values[1].toInteger() / *size - values[2].toInteger() / *size) : Value();
}

Value part(const Types& types, const Values& values, Ticks)
{
    if (values[1].isNull()) {
        return {};
    }
    const QString name = textAt(types, values, 0).toLower();
    const QDateTime time = timeAt(values, 1);
    const Ticks fraction = fractionOf(values[1].toInteger());
    const QHash<QString, qint64> parts{{QStringLiteral("year"), time.date().year()},
                                       {QStringLiteral("quarter"), (time.date().month() - 1) / 3 + 1},
                                       {QStringLiteral("month"), time.date().month()},
                                       {QStringLiteral("week_of_year"), time.date().weekNumber()},
                                       {QStringLiteral("weekofyear"), time.date().weekNumber()},
                                       {QStringLiteral("day"), time.date().day()},
                                       {QStringLiteral("dayofyear"), time.date().dayOfYear()},
                                       {QStringLiteral("hour"), time.time().hour()},
                                       {QStringLiteral("minute"), time.time().minute()},
                                       {QStringLiteral("second"), time.time().second()},
                                       {QStringLiteral("millisecond"), fraction / 10'000},
                                       {QStringLiteral("microsecond"), fraction / 10},
                                       {QStringLiteral("nanosecond"), fraction * 100}};
    const auto found = parts.constFind(name);
    return found != parts.cend() ? Value(*found) : Value();
}

void addParts(FunctionTable& table)
{
    const std::pair<const char*, qint64 (*)(const QDateTime&)> rows[] = {
        {"hourofday", [](const QDateTime& t) { return qint64(t.time().hour()); }},
        {"getyear", [](const QDateTime& t) { return qint64(t.date().year()); }},
        {"getmonth", [](const QDateTime& t) { return qint64(t.date().month()); }},
        {"monthofyear", [](const QDateTime& t) { return qint64(t.date().month()); }},
        {"dayofmonth", [](const QDateTime& t) { return qint64(t.date().day()); }},
        {"dayofyear", [](const QDateTime& t) { return qint64(t.date().dayOfYear()); }},
        {"week_of_year", [](const QDateTime& t) { return qint64(t.date().weekNumber()); }},
        {"weekofyear", [](const QDateTime& t) { return qint64(t.date().weekNumber()); }},
        {"dayofweek", [](const QDateTime& t) { return qint64(t.date().dayOfWeek() % 7) * kTicksPerDay; }},
    };
    for (const auto& [name, get] : rows) {
        table.insert(QString::fromLatin1(name), [f = get](const Types&, const Values& v, Ticks) { return v[0].isNull() ? Value() : Value(f(timeAt(v, 0))); });
    }
}

Value fromParts(const Types& types, const Values& values, Ticks)
{
    if (values.size() == 1) {
        return convert(types[0], values[0], Type::DateTime);
    }
    if (anyNull(values)) {
        return {};
    }
    int parts[5] = {0, 1, 1, 0, 0};
    for (size_t i = 0; i < values.size() && i < 5; ++i) {
        parts[i] = int(std::clamp<qint64>(values[i].toInteger(), -1, 100'000));
    }
    const QDate date(parts[0], parts[1], parts[2]);
    const QTime time(parts[3], parts[4]);
    const double seconds = values.size() > 5 ? values[5].toReal() : 0.0;
    if (!date.isValid() || !time.isValid() || parts[0] < 1 || parts[0] > 9999 || seconds < 0 || seconds >= 60) {
        return {};
    }
    return Value(ticksOf(QDateTime(date, time, Qt::UTC)) + qint64(std::llround(seconds * double(kTicksPerSecond))));
}

/// make_timespan([days,] hours, minutes [, seconds])
Value spanFromParts(const Types& types, const Values& values, Ticks)
{
    if (values.size() == 1) {
        return convert(types[0], values[0], Type::TimeSpan);
    }
    if (anyNull(values)) {
        return {};
    }
    const size_t first = values.size() == 4 ? 1 : 0;
    const qint64 days = first ? values[0].toInteger() : 0;
    const qint64 hours = values[first].toInteger();
    const qint64 minutes = values[first + 1].toInteger();
    const double seconds = values.size() > first + 2 ? values[first + 2].toReal() : 0;
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds >= 60 || std::abs(days) > 10'000'000) {
        return {};
    }
    return Value(days * kTicksPerDay + (hours * 60 + minutes) * 60 * kTicksPerSecond + qint64(std::llround(seconds * double(kTicksPerSecond))));
}

Value moved(const Types& types, const Values& values, bool toLocal)
{
    const QTimeZone zone(textAt(types, values, 1).toUtf8());
    if (values[0].isNull() || !zone.isValid()) {
        return {};
    }
    const QDateTime time = timeAt(values, 0);
    const Ticks start = values[0].toInteger();
    if (toLocal) {
        return Value(start + qint64(zone.offsetFromUtc(time)) * kTicksPerSecond);
    }
    const QDateTime local(time.date(), time.time(), zone);
    return Value(start - qint64(local.offsetFromUtc()) * kTicksPerSecond);
}

Value epoch(const Values& values, double ticks)
{
    if (values[0].isNull()) {
        return {};
    }
    const Ticks start = ticksOf(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
    const double real = values[0].toReal();
    const Ticks offset = values[0].isReal() ? Ticks(std::llround(std::clamp(real * ticks, -9e18, 9e18)))
                                            : (ticks < 1 ? values[0].toInteger() / 100 : values[0].toInteger() * Ticks(ticks));
    const bool valid = std::abs(real * ticks) < 3.2e18 && start + offset >= 0 && start + offset <= 3'155'378'975'999'999'999;
    return valid ? Value(start + offset) : Value();
}

} // namespace

void addTimeFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("now"), [](const Types&, const Values& v, Ticks now) { return Value(now + wholeAt(v, 0, 0)); });
    table.insert(QStringLiteral("ago"), [](const Types&, const Values& v, Ticks now) { return v[0].isNull() ? Value() : Value(now - v[0].toInteger()); });
    addBoundaries(table);
    addParts(table);
    table.insert(QStringLiteral("datetime_add"), added);
    table.insert(QStringLiteral("datetime_diff"), difference);
    table.insert(QStringLiteral("datetime_part"), part);
    table.insert(QStringLiteral("datepart"), part);
    table.insert(QStringLiteral("make_datetime"), fromParts);
    table.insert(QStringLiteral("make_timespan"), spanFromParts);
    table.insert(QStringLiteral("datetime_utc_to_local"), [](const Types& t, const Values& v, Ticks) { return moved(t, v, true); });
    table.insert(QStringLiteral("datetime_local_to_utc"), [](const Types& t, const Values& v, Ticks) { return moved(t, v, false); });
    for (const auto& [name, ticks] : {std::pair{"seconds", 1e7}, {"milliseconds", 1e4}, {"microseconds", 10.0}, {"nanoseconds", 0.01}}) {
        table.insert(QStringLiteral("unixtime_%1_todatetime").arg(QLatin1String(name)),
                     [scale = ticks](const Types&, const Values& v, Ticks) { return epoch(v, scale); });
    }
}

} // namespace kql
