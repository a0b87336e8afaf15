// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <limits>

namespace kql {

namespace {

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
    case Type::Real: {
        const double number = trimmed.toDouble(&ok);
        return ok ? Value(number) : Value();
    }
    case Type::DateTime: {
        const auto ticks = parseDateTime(trimmed);
        return ticks ? Value(*ticks) : Value();
    }
    case Type::TimeSpan: {
        const auto ticks = parseTimeSpan(trimmed);
        return ticks ? Value(*ticks) : Value();
    }
    case Type::Dynamic: {
        const QJsonDocument document = QJsonDocument::fromJson("[" + text.toUtf8() + "]");
        return document.isArray() && document.array().size() == 1 ? Value(document.array().at(0)) : Value(QJsonValue(text));
    }
    default:
        return text;
    }
}

} // namespace

QJsonValue toElement(Type type, const Value& value)
{
    if (value.isNull()) {
        return QJsonValue(QJsonValue::Null);
    }
    return type == Type::String ? QJsonValue(value.toText()) : convert(type, value, Type::Dynamic).toDynamic();
}

Value convert(Type from, const Value& value, Type to)
{
    if (from == to) {
        return value;
    }
    if (from == Type::Dynamic) {
        const QJsonValue json = value.toDynamic();
        return json.isUndefined() || json.isNull() ? (to == Type::String ? Value(QString()) : Value())
                                                   : (to == Type::String ? Value(toDisplay(from, value)) : fromJson(to, json));
    }
    if (to == Type::String) {
        return toDisplay(from, value);
    }
    if (value.isNull()) {
        return {};
    }
    if (from == Type::String || from == Type::Guid) {
        return textTo(value.toText(), to);
    }
    switch (to) {
    case Type::Bool:
        return value.toReal() != 0;
    case Type::Int:
    case Type::Long:
    case Type::DateTime:
    case Type::TimeSpan:
        return value.toInteger();
    case Type::Real:
        return value.toReal();
    case Type::Dynamic:
        return Value(from == Type::Real || from == Type::Long || from == Type::Int || from == Type::Bool
                         ? (from == Type::Bool ? QJsonValue(value.toBool())
                                               : (from == Type::Real ? QJsonValue(value.toReal()) : QJsonValue(value.toInteger())))
                         : QJsonValue(toDisplay(from, value)));
    default:
        return {};
    }
}

} // namespace kql
