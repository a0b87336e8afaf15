// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/dynamic.h"

#include <QDateTime>
#include <QJsonValue>
#include <QString>
#include <optional>
#include <variant>

namespace kql {

/// Scalar types of the Kusto query language. Each has a typed null, except string, whose null is the empty
/// string. Decimal is computed as real.
enum class Type { Bool, Int, Long, Real, String, DateTime, TimeSpan, Dynamic, Guid, Decimal };

/// Name as the query services spell it in result schemas ("long", "datetime", ...).
QString typeName(Type type);
std::optional<Type> typeFromName(QStringView name);

/// Kusto time: 100-nanosecond ticks. A datetime counts from 0001-01-01 UTC.
using Ticks = qint64;
constexpr Ticks kTicksPerSecond = 10'000'000;
constexpr Ticks kTicksPerDay = 86'400 * kTicksPerSecond;

/// One scalar: null, bool, 64-bit integer (int, long, datetime and timespan ticks), double, text, or dynamic JSON.
/// The column's Type says how to read it. Value type; cheap for everything but text and dynamic.
class Value
{
public:
    Value() = default; ///< null
    Value(bool value) : m_data(value) {}
    Value(qint64 value) : m_data(value) {}
    Value(int value) : m_data(qint64(value)) {}
    Value(double value) : m_data(value) {}
    Value(const QString& value) : m_data(value) {}
    Value(const Dynamic& value) : m_data(value) { dropNull(); }
    Value(const QJsonValue& value) : Value(Dynamic::fromJsonValue(value)) {}

    bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    bool isText() const { return std::holds_alternative<QString>(m_data); }
    bool isDynamic() const { return std::holds_alternative<Dynamic>(m_data); }
    bool isReal() const { return std::holds_alternative<double>(m_data); }
    bool isBool() const { return std::holds_alternative<bool>(m_data); }

    /// Conversions within the value's own kind; null and foreign kinds give the neutral value.
    bool toBool() const;
    qint64 toInteger() const;
    double toReal() const;
    QString toText() const;
    /// The dynamic value; null for every other kind.
    const Dynamic& toDynamic() const;

    friend bool operator==(const Value& a, const Value& b) { return a.m_data == b.m_data; }

private:
    /// A dynamic null is a null like any other.
    void dropNull()
    {
        if (std::get<Dynamic>(m_data).isNull()) {
            m_data = std::monostate();
        }
    }
    std::variant<std::monostate, bool, qint64, double, QString, Dynamic> m_data;
};

/// Order of two values of one type: -1, 0, 1. Nulls sort before everything.
int compare(Type type, const Value& a, const Value& b);

/// Text as tostring() gives it: datetimes as ISO 8601 with seven decimals, timespans as [d.]hh:mm:ss[.fffffff].
QString toDisplay(Type type, const Value& value);
/// As the query API sends it: numbers and booleans plain, datetimes ISO 8601, dynamic as JSON text, null as null.
QJsonValue toJson(Type type, const Value& value);
/// From JSON as a service stores rows; what does not fit the type becomes null.
Value fromJson(Type type, const QJsonValue& json);

Ticks ticksOf(const QDateTime& time);
QDateTime dateTimeOf(Ticks ticks);
std::optional<Ticks> parseDateTime(const QString& text);
std::optional<Ticks> parseTimeSpan(const QString& text);
QString formatDateTime(Ticks ticks);
QString formatTimeSpan(Ticks ticks);

/// A scalar as an element of a dynamic value: text stays text, times become text, null stays null.
Dynamic toElement(Type type, const Value& value);

/// Kusto's conversions between types ("tolong" of text and so on); null where the text does not parse.
Value convert(Type from, const Value& value, Type to);

} // namespace kql
