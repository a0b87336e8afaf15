// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/value.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace kql {

namespace {

Value textToReal(const QString& text)
{
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (ok) {
        return number;
    }
    const QString name = QString(text).remove(u'+').toLower();
    if (name == u"nan") {
        return std::nan("");
    }
    if (name == u"inf" || name == u"infinity" || name == u"-inf" || name == u"-infinity") {
        return name.startsWith(u'-') ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
    }
    return {};
}

/// Lower-case 8-4-4-4-12 form; also without dashes and in braces.
Value textToGuid(const QString& text)
{
    QString digits = text.toLower();
    digits.remove(u'-').remove(u'{').remove(u'}');
    const bool hex = std::all_of(digits.begin(), digits.end(), [](QChar c) { return c.isDigit() || (c >= u'a' && c <= u'f'); });
    if (digits.size() != 32 || !hex) {
        return {};
    }
    for (const int place : {20, 16, 12, 8}) {
        digits.insert(place, u'-');
    }
    return digits;
}

Value textTo(const QString& text, Type to)
{
    bool ok = false;
    const QString trimmed = text.trimmed();
    switch (to) {
    case Type::Bool:
        if (trimmed.compare(u"true", Qt::CaseInsensitive) == 0) {
            return true;
        }
        if (trimmed.compare(u"false", Qt::CaseInsensitive) == 0) {
            return false;
        }
        if (const qint64 number = trimmed.toLongLong(&ok); ok) {
            return number != 0;
        }
        return {};
    case Type::Int:
    case Type::Long: {
        const bool hex = trimmed.startsWith(u"0x", Qt::CaseInsensitive);
        const qint64 whole = hex ? trimmed.mid(2).toLongLong(&ok, 16) : trimmed.toLongLong(&ok);
        const bool fits = to == Type::Long || (whole >= std::numeric_limits<qint32>::min() && whole <= std::numeric_limits<qint32>::max());
        return ok && fits ? Value(whole) : Value();
    }
    case Type::Real:
    case Type::Decimal:
        return textToReal(trimmed);
    case Type::DateTime: {
        const auto ticks = parseDateTime(trimmed);
        return ticks ? Value(*ticks) : Value();
    }
    case Type::TimeSpan: {
        const auto ticks = parseTimeSpan(trimmed);
        return ticks ? Value(*ticks) : Value();
    }
    case Type::Dynamic: {
        const auto parsed = Dynamic::parse(text);
        return parsed ? Value(*parsed) : (text.isEmpty() ? Value() : Value(Dynamic(text)));
    }
    case Type::Guid:
        return textToGuid(trimmed);
    default:
        return text;
    }
}

} // namespace

Dynamic toElement(Type type, const Value& value)
{
    if (value.isNull()) {
        return type == Type::String ? Dynamic(QString()) : Dynamic();
    }
    switch (type) {
    case Type::Dynamic:
        return value.toDynamic();
    case Type::Bool:
        return Dynamic(value.toBool());
    case Type::Int:
    case Type::Long:
        return Dynamic(value.toInteger());
    case Type::Real:
    case Type::Decimal:
        return Dynamic(value.toReal());
    default:
        return Dynamic(toDisplay(type, value));
    }
}

namespace {

/// A number as the type `to`; what does not fit becomes null.
Value numberTo(const Value& value, Type to)
{
    if (to == Type::Real || to == Type::Decimal) {
        return value.toReal();
    }
    if (value.isReal() && !(std::abs(value.toReal()) < 9.2233720368547758e18)) {
        return {};
    }
    const qint64 whole = value.toInteger();
    const bool fits = to != Type::Int || (whole >= std::numeric_limits<qint32>::min() && whole <= std::numeric_limits<qint32>::max());
    return fits ? Value(whole) : Value();
}

Value dynamicTo(const Dynamic& value, Type to)
{
    if (to == Type::String) {
        return toDisplay(Type::Dynamic, Value(value));
    }
    if (value.isText()) {
        return textTo(value.toText(), to);
    }
    if (value.isBool()) {
        return convert(Type::Bool, Value(value.toBool()), to);
    }
    if (value.isLong()) {
        return convert(Type::Long, Value(value.toLong()), to);
    }
    return value.isReal() ? convert(Type::Real, Value(value.toReal()), to) : Value();
}

} // namespace

Value convert(Type from, const Value& value, Type to)
{
    if (from == to) {
        return value;
    }
    if (value.isNull()) {
        return to == Type::String ? Value(QString()) : Value();
    }
    if (to == Type::Dynamic && from != Type::String) {
        return Value(toElement(from, value));
    }
    if (from == Type::Dynamic) {
        return dynamicTo(value.toDynamic(), to);
    }
    if (to == Type::String) {
        return toDisplay(from, value);
    }
    if (from == Type::String) {
        return textTo(value.toText(), to);
    }
    switch (to) {
    case Type::Bool:
        return from == Type::Guid ? Value() : Value(value.toReal() != 0);
    case Type::Int:
    case Type::Long:
    case Type::Real:
    case Type::Decimal:
    case Type::DateTime:
    case Type::TimeSpan:
        return from == Type::Guid ? Value() : numberTo(value, to);
    default:
        return {};
    }
}

} // namespace kql
