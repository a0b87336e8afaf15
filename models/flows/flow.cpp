// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flow.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <cmath>

namespace flows {

namespace {

struct TypeName
{
    const char* name;
    PortType type;
};
// Own names first; then what prompt flow and prompts call the same.
constexpr TypeName kTypes[] = {{"any", PortType::Any},         {"string", PortType::String}, {"number", PortType::Number},
                               {"integer", PortType::Integer}, {"boolean", PortType::Boolean}, {"list", PortType::List},
                               {"object", PortType::Object},   {"int", PortType::Integer},   {"double", PortType::Number},
                               {"float", PortType::Number},    {"bool", PortType::Boolean},  {"array", PortType::List},
                               {"image", PortType::Any},       {"file_path", PortType::String}, {"secret", PortType::String}};

void overlay(QList<Binding>& own, const QList<Binding>& other)
{
    for (const Binding& binding : other) {
        const auto same = std::find_if(own.begin(), own.end(), [&](const Binding& each) { return each.name == binding.name; });
        if (same == own.end()) {
            own << binding;
        } else {
            *same = binding;
        }
    }
}

template <typename List> auto named(const List& list, const QString& name)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const auto& each) { return each.name == name; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

QString portTypeName(PortType type)
{
    for (const TypeName& each : kTypes) {
        if (each.type == type) {
            return QString::fromLatin1(each.name);
        }
    }
    return QStringLiteral("any");
}

std::optional<PortType> portTypeFromName(const QString& name)
{
    const QString wanted = name.trimmed().toLower();
    for (const TypeName& each : kTypes) {
        if (wanted == QLatin1String(each.name)) {
            return each.type;
        }
    }
    return std::nullopt;
}

bool accepts(PortType wanted, PortType given)
{
    return wanted == PortType::Any || given == PortType::Any || wanted == given ||
           (wanted == PortType::Number && given == PortType::Integer);
}

PortType typeOf(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return PortType::Boolean;
    case QJsonValue::Double: {
        const double number = value.toDouble();
        return std::trunc(number) == number ? PortType::Integer : PortType::Number;
    }
    case QJsonValue::String:
        return PortType::String;
    case QJsonValue::Array:
        return PortType::List;
    case QJsonValue::Object:
        return PortType::Object;
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return PortType::Any;
}

bool isOfType(PortType type, const QJsonValue& value)
{
    if (type == PortType::Any) {
        return true;
    }
    return !value.isNull() && !value.isUndefined() && accepts(type, typeOf(value));
}

std::optional<QJsonValue> valueFromText(PortType type, const QString& text)
{
    if (type == PortType::String) {
        return QJsonValue(text);
    }
    // One JSON value of any kind: Qt's reader takes documents only, so it stands in a list.
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    const bool isOne = document.isArray() && document.array().size() == 1;
    if (type == PortType::Any) {
        return isOne ? document.array().first() : QJsonValue(text);
    }
    if (isOne && isOfType(type, document.array().first())) {
        return document.array().first();
    }
    return std::nullopt;
}

Step Step::withVariant(const QString& wanted) const
{
    Step result = *this;
    if (const Variant* chosen = variantNamed(wanted)) {
        overlay(result.inputs, chosen->inputs);
        for (auto setting = chosen->settings.begin(); setting != chosen->settings.end(); ++setting) {
            result.settings.insert(setting.key(), setting.value());
        }
    }
    result.variant = wanted;
    return result;
}

const Binding* Step::input(const QString& wanted) const
{
    return named(inputs, wanted);
}

const Variant* Step::variantNamed(const QString& wanted) const
{
    return named(variants, wanted);
}

const Step* Flow::step(const QString& id) const
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& each) { return each.id == id; });
    return found == steps.end() ? nullptr : &*found;
}

const FlowInput* Flow::input(const QString& wanted) const
{
    return named(inputs, wanted);
}

} // namespace flows
