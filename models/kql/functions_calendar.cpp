// SPDX-License-Identifier: GPL-3.0-or-later
// Beginnings and ends of calendar units, dates from parts, and dates as text.
#include "kql/functions.h"

#include <QDate>
#include <cmath>

namespace kql {

namespace {

using Types = QList<Type>;
using Values = std::vector<Value>;

/// First day of the unit that `date` lies in, `offset` units later.
QDate firstDay(QStringView unit, const QDate& date, int offset)
{
    if (unit == u"week") {
        return date.addDays(-(date.dayOfWeek() % 7) + 7 * offset); // weeks begin on Sunday
    }
    if (unit == u"month") {
        return QDate(date.year(), date.month(), 1).addMonths(offset);
    }
    return unit == u"year" ? QDate(date.year(), 1, 1).addYears(offset) : date.addDays(offset);
}

void addBoundaries(FunctionTable& table)
{
    for (const QString& unit :
         {QStringLiteral("day"), QStringLiteral("week"), QStringLiteral("month"), QStringLiteral("year")}) {
        for (const bool end : {false, true}) {
            const auto boundary = [unit, end](const Types&, const Values& values, Ticks) {
                if (values[0].isNull()) {
                    return Value();
                }
                const int offset = values.size() > 1 ? int(values[1].toInteger()) : 0;
                const QDate first = firstDay(unit, dateTimeOf(values[0].toInteger()).date(), offset + (end ? 1 : 0));
                // The end is the last moment that still belongs to the unit.
                return Value(ticksOf(QDateTime(first, QTime(0, 0), Qt::UTC)) - (end ? 1 : 0));
            };
            table.insert((end ? QStringLiteral("endof") : QStringLiteral("startof")) + unit,
                         {1, 2, always(Type::DateTime), boundary});
        }
    }
}

Value added(const Types&, const Values& values, Ticks)
{
    if (values[1].isNull() || values[2].isNull()) {
        return {};
    }
    const QString unit = values[0].toText().toLower();
    const qint64 amount = values[1].toInteger();
    const Ticks start = values[2].toInteger();
    const QDateTime time = dateTimeOf(start);
    const Ticks rest = start - ticksOf(time);
    if (unit == u"year" || unit == u"quarter" || unit == u"month") {
        const int months = int(amount) * (unit == u"year" ? 12 : (unit == u"quarter" ? 3 : 1));
        return Value(ticksOf(time.addMonths(months)) + rest);
    }
    const auto size =
        unit == u"week" ? std::optional<Ticks>(7 * kTicksPerDay) : parseTimeSpan(QStringLiteral("1") + unit);
    return size ? Value(start + amount * *size) : Value();
}

Value fromParts(const Types&, const Values& values, Ticks)
{
    int parts[5] = {0, 1, 1, 0, 0};
    for (size_t i = 0; i < values.size() && i < 5; ++i) {
        parts[i] = int(values[i].toInteger());
    }
    const QDate date(parts[0], parts[1], parts[2]);
    const QTime time(parts[3], parts[4]);
    if (!date.isValid() || !time.isValid()) {
        return {};
    }
    const double seconds = values.size() > 5 ? values[5].toReal() : 0.0;
    return Value(ticksOf(QDateTime(date, time, Qt::UTC)) + qint64(seconds * double(kTicksPerSecond) + 0.5));
}

/// One run of equal letters of a format, as the language defines them.
QString formatted(QChar letter, int length, const QDateTime& time, Ticks fraction)
{
    const auto number = [length](int value) { return QString::number(value).rightJustified(qMin(length, 2), u'0'); };
    const int hour = time.time().hour();
    switch (letter.unicode()) {
    case 'y':
        return length <= 2 ? number(time.date().year() % 100)
                           : QString::number(time.date().year()).rightJustified(length, u'0');
    case 'M':
        return number(time.date().month());
    case 'd':
        return number(time.date().day());
    case 'h':
        return number(hour % 12 == 0 ? 12 : hour % 12);
    case 'H':
        return number(hour);
    case 'm':
        return number(time.time().minute());
    case 's':
        return number(time.time().second());
    case 't':
        return hour < 12 ? QStringLiteral("AM") : QStringLiteral("PM");
    case 'f':
    case 'F': {
        QString digits = QString::number(fraction).rightJustified(7, u'0').left(length);
        while (letter == u'F' && digits.endsWith(u'0')) {
            digits.chop(1);
        }
        return digits;
    }
    default:
        return QString(length, letter);
    }
}

Value formatDate(const Types&, const Values& values, Ticks)
{
    if (values[0].isNull()) {
        return Value(QString());
    }
    const Ticks ticks = values[0].toInteger();
    const QDateTime time = dateTimeOf(ticks);
    const Ticks fraction = ((ticks % kTicksPerSecond) + kTicksPerSecond) % kTicksPerSecond;
    const QString format = values[1].toText();
    QString text;
    for (qsizetype i = 0; i < format.size();) {
        qsizetype end = i;
        while (end < format.size() && format[end] == format[i]) {
            ++end;
        }
        text += formatted(format[i], int(end - i), time, fraction);
        i = end;
    }
    return Value(text);
}

/// Rounds down to `fixed + n * size`.
Value binnedAt(const Types& types, const Values& values, Ticks)
{
    if (values[0].isNull() || values[1].isNull() || values[2].isNull()) {
        return {};
    }
    if (types[0] == Type::Real || types[1] == Type::Real || types[2] == Type::Real) {
        const double size = values[1].toReal();
        const double fixed = values[2].toReal();
        return size > 0 ? Value(std::floor((values[0].toReal() - fixed) / size) * size + fixed) : Value();
    }
    const qint64 size = values[1].toInteger();
    if (size <= 0) {
        return {};
    }
    const qint64 distance = values[0].toInteger() - values[2].toInteger();
    return Value(values[0].toInteger() - ((distance % size) + size) % size);
}

std::optional<Type> binAtType(const Types& types)
{
    const bool time = types[0] == Type::DateTime || types[0] == Type::TimeSpan;
    if (time != (types[1] == Type::TimeSpan) || types[0] == Type::String || (time && types[2] != types[0])) {
        return std::nullopt;
    }
    return types[1] == Type::Real || types[2] == Type::Real ? Type::Real : types[0];
}

} // namespace

void addCalendarFunctions(FunctionTable& table)
{
    addBoundaries(table);
    table.insert(QStringLiteral("datetime_add"), {3, 3, always(Type::DateTime), added});
    table.insert(QStringLiteral("make_datetime"), {3, 6, always(Type::DateTime), fromParts});
    table.insert(QStringLiteral("format_datetime"), {2, 2, always(Type::String), formatDate});
    table.insert(QStringLiteral("bin_at"), {3, 3, binAtType, binnedAt});
    const struct
    {
        const char* name;
        double ticks;
    } epochs[] = {{"seconds", 1e7}, {"milliseconds", 1e4}, {"microseconds", 10}, {"nanoseconds", 0.01}};
    for (const auto& epoch : epochs) {
        table.insert(QStringLiteral("unixtime_%1_todatetime").arg(QLatin1String(epoch.name)),
                     {1, 1, always(Type::DateTime), [scale = epoch.ticks](const Types&, const Values& values, Ticks) {
                          const Ticks start = ticksOf(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC));
                          if (values[0].isNull()) {
                              return Value();
                          }
                          const qint64 whole = values[0].toInteger();
                          const bool divides = scale < 1; // nanoseconds: ticks are the coarser unit
                          return Value(start + (divides ? whole / 100
                                                        : (values[0].isReal() ? qint64(values[0].toReal() * scale)
                                                                              : whole * qint64(scale))));
                      }});
    }
}

} // namespace kql
