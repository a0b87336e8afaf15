// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/value.h"

#include "templates/data.h"
#include "templates/rendering.h"

#include <QJsonArray>
#include <QJsonObject>
#include <cmath>

namespace templates {

Value Value::of(Type type, Shared* shared, bool safe)
{
    Value value;
    value.m_type = type;
    value.m_safe = safe;
    value.m_shared = shared;
    value.retain();
    return value;
}

void Value::destroy(Shared* shared)
{
    // Nested values are freed one after the other, so that a deep one does not exhaust the stack.
    thread_local std::vector<Shared*> pending;
    thread_local bool busy = false;
    if (busy) {
        pending.push_back(shared);
        return;
    }
    busy = true;
    delete shared;
    while (!pending.empty()) {
        Shared* next = pending.back();
        pending.pop_back();
        delete next;
    }
    busy = false;
}

Value::Value(const QString& text) : Value(Value::text(text.toStdString())) {}

Value& Value::operator=(const Value& other)
{
    other.retain();
    const Value old(std::move(*this));
    m_type = other.m_type;
    m_safe = other.m_safe;
    m_integer = other.m_integer;
    return *this;
}

Value& Value::operator=(Value&& other) noexcept
{
    if (this != &other) {
        release();
        m_type = other.m_type;
        m_safe = other.m_safe;
        m_integer = other.m_integer;
        other.m_type = Type::None;
    }
    return *this;
}

Value Value::text(std::string utf8)
{
    return of(Type::String, new TextData(std::move(utf8)));
}
Value Value::safeText(std::string utf8)
{
    return of(Type::String, new TextData(std::move(utf8)), true);
}
Value Value::list(std::vector<Value> items)
{
    return of(Type::List, new ListData(std::move(items)));
}
Value Value::tuple(std::vector<Value> items)
{
    return of(Type::Tuple, new ListData(std::move(items)));
}
Value Value::dict()
{
    return of(Type::Dict, new DictData);
}
Value Value::object(Object* object)
{
    return of(Type::Object, object);
}

Value Value::missing()
{
    Value value;
    value.m_type = Type::Missing;
    return value;
}

Value Value::undefined(std::string message)
{
    return of(Type::Undefined, message.empty() ? nullptr : new TextData(std::move(message)));
}

Value Value::fromJson(const QJsonValue& json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return Value(json.toBool());
    case QJsonValue::Double: {
        const QVariant number = json.toVariant();
        return number.userType() == QMetaType::LongLong ? Value(std::int64_t(number.toLongLong())) : Value(json.toDouble());
    }
    case QJsonValue::String:
        return Value(json.toString());
    case QJsonValue::Array: {
        std::vector<Value> items;
        const QJsonArray array = json.toArray();
        for (const QJsonValue& item : array) {
            items.push_back(fromJson(item));
        }
        return list(std::move(items));
    }
    case QJsonValue::Object: {
        Value value = dict();
        const QJsonObject object = json.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            value.insert(it.key(), fromJson(it.value()));
        }
        return value;
    }
    default:
        return {};
    }
}

Value Value::fromVariant(const QVariant& variant)
{
    switch (variant.userType()) {
    case QMetaType::Bool:
        return Value(variant.toBool());
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Short:
    case QMetaType::UShort:
    case QMetaType::Long:
    case QMetaType::LongLong:
        return Value(std::int64_t(variant.toLongLong()));
    case QMetaType::ULong:
    case QMetaType::ULongLong: {
        const quint64 number = variant.toULongLong();
        return number <= quint64(INT64_MAX) ? Value(std::int64_t(number)) : Value(double(number));
    }
    case QMetaType::Float:
    case QMetaType::Double:
        return Value(variant.toDouble());
    case QMetaType::QVariantList:
    case QMetaType::QStringList: {
        std::vector<Value> items;
        const QVariantList variants = variant.toList();
        for (const QVariant& item : variants) {
            items.push_back(fromVariant(item));
        }
        return list(std::move(items));
    }
    case QMetaType::QVariantMap:
    case QMetaType::QVariantHash: {
        Value value = dict();
        const QVariantMap map = variant.toMap();
        for (auto it = map.begin(); it != map.end(); ++it) {
            value.insert(it.key(), fromVariant(it.value()));
        }
        return value;
    }
    case QMetaType::QJsonValue:
    case QMetaType::QJsonObject:
    case QMetaType::QJsonArray:
        return fromJson(QJsonValue::fromVariant(variant));
    default:
        return variant.isValid() && variant.canConvert<QString>() ? Value(variant.toString()) : Value();
    }
}

namespace {

constexpr int kDeepestJson = 200;

QJsonValue jsonOf(const Value& value, int depth)
{
    if (depth > kDeepestJson) {
        return {};
    }
    switch (value.type()) {
    case Value::Type::Bool:
        return value.integer() != 0;
    case Value::Type::Int:
        return qint64(value.integer());
    case Value::Type::Float:
        return std::isfinite(value.number()) ? QJsonValue(value.number()) : QJsonValue();
    case Value::Type::List:
    case Value::Type::Tuple: {
        QJsonArray array;
        for (const Value& item : value.items().items) {
            array.append(jsonOf(item, depth + 1));
        }
        return array;
    }
    case Value::Type::Dict: {
        QJsonObject object;
        for (const auto& [key, member] : value.entries().members) {
            object.insert(key.toString(), jsonOf(member, depth + 1));
        }
        return object;
    }
    case Value::Type::String:
    case Value::Type::Object:
        return value.toString();
    default:
        return {};
    }
}

} // namespace

QJsonValue Value::toJson() const
{
    return jsonOf(*this, 0);
}

QVariant Value::toVariant() const
{
    return toJson().toVariant();
}

std::string Value::toUtf8() const
{
    Rendering rendering({}, {});
    return textOf(rendering, *this);
}

QString Value::toString() const
{
    return isString() ? QString::fromUtf8(utf8().data(), qsizetype(utf8().size())) : QString::fromStdString(toUtf8());
}

std::string_view Value::utf8() const
{
    return isString() || (isUndefined() && m_shared) ? std::string_view(textData()->utf8) : std::string_view();
}

void Value::append(Value item)
{
    if (isSequence()) {
        items().items.push_back(std::move(item));
    }
}

void Value::insert(const QString& key, Value value)
{
    insert(Value(key), std::move(value));
}

void Value::insert(Value key, Value value)
{
    if (isDict()) {
        entries().set(key, value);
    }
}

Value Value::member(const QString& key) const
{
    if (!isDict()) {
        return missing();
    }
    const Value* found = entries().find(key.toStdString());
    return found ? *found : missing();
}

std::int64_t Value::size() const
{
    switch (m_type) {
    case Type::String:
        return textData()->length();
    case Type::List:
    case Type::Tuple:
        return std::int64_t(items().items.size());
    case Type::Dict:
        return std::int64_t(entries().members.size());
    case Type::Object:
        return std::max<std::int64_t>(object()->length(), 0);
    default:
        return 0;
    }
}

} // namespace templates
