// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/functions.h"

#include <QDate>
#include <cmath>

namespace kql {

namespace {

using Types = QList<Type>;
using Values = std::vector<Value>;

/// bin(): rounds down to a multiple of the size; datetimes count from 0001-01-01.
Value binned(const Types& types, const Values& values, Ticks)
{
    if (values[0].isNull() || values[1].isNull()) {
        return {};
    }
    if (types[0] == Type::Real || types[1] == Type::Real) {
        const double size = values[1].toReal();
        return size > 0 ? Value(std::floor(values[0].toReal() / size) * size) : Value();
    }
    const qint64 size = values[1].toInteger();
    if (size <= 0) {
        return {};
    }
    const qint64 value = values[0].toInteger();
    return Value(value - ((value % size) + size) % size);
}

std::optional<Type> binType(const Types& types)
{
    const bool time = types[0] == Type::DateTime || types[0] == Type::TimeSpan;
    if (time != (types[1] == Type::TimeSpan) || types[0] == Type::String) {
        return std::nullopt;
    }
    return types[1] == Type::Real ? Type::Real : types[0];
}

void addParts(FunctionTable& table)
{
    const struct { const char* name; Type type; qint64 (*part)(const QDateTime&); } rows[] = {
        {"hourofday", Type::Int, [](const QDateTime& t) { return qint64(t.time().hour()); }},
        {"getyear", Type::Int, [](const QDateTime& t) { return qint64(t.date().year()); }},
        {"getmonth", Type::Int, [](const QDateTime& t) { return qint64(t.date().month()); }},
        {"monthofyear", Type::Int, [](const QDateTime& t) { return qint64(t.date().month()); }},
        {"dayofmonth", Type::Int, [](const QDateTime& t) { return qint64(t.date().day()); }},
        {"dayofyear", Type::Int, [](const QDateTime& t) { return qint64(t.date().dayOfYear()); }},
        {"dayofweek", Type::TimeSpan, [](const QDateTime& t) { return qint64(t.date().dayOfWeek() % 7) * kTicksPerDay; }},
    };
    for (const auto& row : rows) {
        table.insert(QString::fromLatin1(row.name), {1, 1, always(row.type), [part = row.part](const Types&, const Values& values, Ticks) {
                                                         return values[0].isNull() ? Value() : Value(part(dateTimeOf(values[0].toInteger())));
                                                     }});
    }
}

} // namespace

void addDateFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("now"), {0, 1, always(Type::DateTime), [](const Types&, const Values& values, Ticks now) {
                                             return Value(now + (values.empty() ? 0 : values[0].toInteger()));
                                         }});
    table.insert(QStringLiteral("ago"), {1, 1, [](const Types& types) { return types[0] == Type::TimeSpan ? std::optional(Type::DateTime) : std::nullopt; },
                                         [](const Types&, const Values& values, Ticks now) { return Value(now - values[0].toInteger()); }});
    table.insert(QStringLiteral("bin"), {2, 2, binType, binned});
    table.insert(QStringLiteral("floor"), {2, 2, binType, binned});
    addParts(table);
    table.insert(QStringLiteral("datetime_diff"), {3, 3, always(Type::Long), [](const Types&, const Values& values, Ticks) {
                                                       const QString unit = values[0].toText().toLower();
                                                       if (values[1].isNull() || values[2].isNull()) {
                                                           return Value();
                                                       }
                                                       const QDate a = dateTimeOf(values[1].toInteger()).date();
                                                       const QDate b = dateTimeOf(values[2].toInteger()).date();
                                                       if (unit == u"year") {
                                                           return Value(qint64(a.year() - b.year()));
                                                       }
                                                       if (unit == u"month") {
                                                           return Value(qint64((a.year() - b.year()) * 12 + a.month() - b.month()));
                                                       }
                                                       const auto size = parseTimeSpan(QStringLiteral("1") + unit);
                                                       if (!size || *size == 0) {
                                                           return Value();
                                                       }
                                                       return Value(values[1].toInteger() / *size - values[2].toInteger() / *size);
                                                   }});
    addCalendarFunctions(table);
}

} // namespace kql
