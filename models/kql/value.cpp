// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/value.h"

#include <QTimeZone>
#include <algorithm>
#include <cmath>

namespace kql {

namespace {

struct TypeRow
{
    Type type;
    const char* name;
};
constexpr TypeRow kTypes[] = {
    {Type::Bool, "bool"},         {Type::Int, "int"},           {Type::Long, "long"},       {Type::Real, "real"},
    {Type::String, "string"},     {Type::DateTime, "datetime"}, {Type::TimeSpan, "timespan"}, {Type::Dynamic, "dynamic"},
    {Type::Guid, "guid"},         {Type::Bool, "boolean"},      {Type::Real, "double"},     {Type::DateTime, "date"},
    {Type::TimeSpan, "time"},     {Type::Decimal, "decimal"},
};

/// Days from 0001-01-01 to 1970-01-01.
constexpr qint64 kEpochDays = 719'162;

template <typename T> int order(const T& a, const T& b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

} // namespace

QString typeName(Type type)
{
    for (const TypeRow& row : kTypes) {
        if (row.type == type) {
            return QString::fromLatin1(row.name);
        }
    }
    return {};
}

std::optional<Type> typeFromName(QStringView name)
{
    for (const TypeRow& row : kTypes) {
        if (name.compare(QLatin1String(row.name)) == 0) {
            return row.type;
        }
    }
    return std::nullopt;
}

bool Value::toBool() const
{
    if (const bool* value = std::get_if<bool>(&m_data)) {
        return *value;
    }
    return toReal() != 0;
}

qint64 Value::toInteger() const
{
    if (const qint64* value = std::get_if<qint64>(&m_data)) {
        return *value;
    }
    if (const double* value = std::get_if<double>(&m_data)) {
        return std::isfinite(*value) && std::abs(*value) < 9.2e18 ? qint64(*value) : 0;
    }
    if (const bool* value = std::get_if<bool>(&m_data)) {
        return *value;
    }
    return 0;
}

double Value::toReal() const
{
    if (const double* value = std::get_if<double>(&m_data)) {
        return *value;
    }
    return double(toInteger());
}

QString Value::toText() const
{
    if (const QString* value = std::get_if<QString>(&m_data)) {
        return *value;
    }
    return {};
}

const Dynamic& Value::toDynamic() const
{
    static const Dynamic none{};
    const Dynamic* value = std::get_if<Dynamic>(&m_data);
    return value ? *value : none;
}

/// By code points, which is also the order of UTF-8 bytes: in UTF-16, surrogates stand below U+E000.
static int textOrder(const QString& a, const QString& b)
{
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (x == a.end() || y == b.end()) {
        return order(a.size(), b.size());
    }
    const auto weight = [](QChar c) { return c.isSurrogate() ? 0x10000 + c.unicode() : int(c.unicode()); };
    return order(weight(*x), weight(*y));
}

int compare(Type type, const Value& a, const Value& b)
{
    if (type != Type::String && (a.isNull() || b.isNull())) {
        return order(!a.isNull(), !b.isNull());
    }
    switch (type) {
    case Type::Real:
    case Type::Decimal:
        return order(a.toReal(), b.toReal());
    case Type::String:
    case Type::Guid:
        return textOrder(a.toText(), b.toText());
    case Type::Dynamic:
        return textOrder(a.toDynamic().json(), b.toDynamic().json());
    default:
        if (a.isReal() || b.isReal()) {
            return order(a.toReal(), b.toReal());
        }
        return order(a.toInteger(), b.toInteger());
    }
}

QString toDisplay(Type type, const Value& value)
{
    if (value.isNull()) {
        return {};
    }
    switch (type) {
    case Type::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case Type::Int:
    case Type::Long:
        return QString::number(value.toInteger());
    case Type::Real:
    case Type::Decimal:
        return realText(value.toReal());
    case Type::DateTime:
        return formatDateTime(value.toInteger());
    case Type::TimeSpan:
        return formatTimeSpan(value.toInteger());
    case Type::Dynamic:
        return value.toDynamic().isText() ? value.toDynamic().toText() : value.toDynamic().json();
    case Type::String:
    case Type::Guid:
        break;
    }
    return value.toText();
}

QJsonValue toJson(Type type, const Value& value)
{
    if (type == Type::String) {
        return value.toText();
    }
    if (value.isNull()) {
        return QJsonValue::Null;
    }
    switch (type) {
    case Type::Bool:
        return value.toBool();
    case Type::Int:
    case Type::Long:
        return value.toInteger();
    case Type::Real:
    case Type::Decimal: {
        const double real = value.toReal();
        return std::isfinite(real) ? QJsonValue(real) : QJsonValue(realText(real));
    }
    case Type::Dynamic:
        return toDisplay(type, value);
    default:
        return toDisplay(type, value);
    }
}

Value fromJson(Type type, const QJsonValue& json)
{
    if (json.isNull() || json.isUndefined()) {
        return type == Type::String ? Value(QString()) : Value();
    }
    if (type == Type::Dynamic) {
        return Value(json);
    }
    if (json.isString()) {
        return convert(Type::String, Value(json.toString()), type);
    }
    if (json.isBool()) {
        return convert(Type::Bool, Value(json.toBool()), type);
    }
    if (json.isDouble()) {
        const double number = json.toDouble();
        const qint64 whole = json.toInteger(0);
        return number == double(whole) ? convert(Type::Long, Value(whole), type) : convert(Type::Real, Value(number), type);
    }
    return type == Type::String ? Value(Dynamic::fromJsonValue(json).json()) : Value();
}

Ticks ticksOf(const QDateTime& time)
{
    return time.toMSecsSinceEpoch() * 10'000 + kEpochDays * kTicksPerDay;
}

QDateTime dateTimeOf(Ticks ticks)
{
    const qint64 sinceEpoch = ticks - kEpochDays * kTicksPerDay;
    qint64 milliseconds = sinceEpoch / 10'000;
    if (sinceEpoch % 10'000 < 0) {
        --milliseconds;
    }
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

QString formatDateTime(Ticks ticks)
{
    const Ticks fraction = ((ticks % kTicksPerSecond) + kTicksPerSecond) % kTicksPerSecond;
    return dateTimeOf(ticks).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + u'.' +
           QString::number(fraction).rightJustified(7, u'0') + u'Z';
}

QString formatTimeSpan(Ticks ticks)
{
    const bool negative = ticks < 0;
    const quint64 size = negative ? quint64(-(ticks + 1)) + 1 : quint64(ticks);
    const quint64 days = size / quint64(kTicksPerDay);
    const quint64 seconds = size % quint64(kTicksPerDay) / quint64(kTicksPerSecond);
    const quint64 fraction = size % quint64(kTicksPerSecond);
    QString text = negative ? QStringLiteral("-") : QString();
    if (days > 0) {
        text += QString::number(days) + u'.';
    }
    text += QStringLiteral("%1:%2:%3").arg(seconds / 3600, 2, 10, QLatin1Char('0')).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
                .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (fraction > 0) {
        text += u'.' + QString::number(fraction).rightJustified(7, u'0');
    }
    return text;
}

} // namespace kql
