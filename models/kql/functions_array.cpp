// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/functions.h"

#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

namespace kql {

namespace {

using Types = QList<Type>;
using Values = std::vector<Value>;

Value joined(const Types& types, const Values& values, Ticks)
{
    const QJsonValue json = values[0].toDynamic();
    if (!json.isArray()) {
        return Value(QString());
    }
    QStringList parts;
    const QJsonArray array = json.toArray();
    for (const QJsonValue& element : array) {
        parts << toDisplay(Type::Dynamic, Value(element));
    }
    return Value(parts.join(toDisplay(types[1], values[1])));
}

Value sliced(const Types&, const Values& values, Ticks)
{
    const QJsonValue json = values[0].toDynamic();
    if (!json.isArray()) {
        return {};
    }
    const QJsonArray array = json.toArray();
    const auto place = [&](const Value& value) {
        const qint64 index = value.toInteger();
        return index < 0 ? index + array.size() : index;
    };
    QJsonArray result;
    const qint64 last = std::min<qint64>(place(values[2]), array.size() - 1);
    for (qint64 i = std::max<qint64>(0, place(values[1])); i <= last; ++i) {
        result.append(array.at(i));
    }
    return Value(QJsonValue(result));
}

Value reversed(const Types&, const Values& values, Ticks)
{
    const QJsonValue json = values[0].toDynamic();
    if (!json.isArray()) {
        return {};
    }
    QJsonArray result;
    const QJsonArray array = json.toArray();
    for (const QJsonValue& element : array) {
        result.prepend(element);
    }
    return Value(QJsonValue(result));
}

Value total(const Types&, const Values& values, Ticks)
{
    const QJsonValue json = values[0].toDynamic();
    if (!json.isArray()) {
        return {};
    }
    double sum = 0;
    const QJsonArray array = json.toArray();
    for (const QJsonValue& element : array) {
        if (!element.isDouble() && !element.isBool()) {
            return {};
        }
        sum += element.isBool() ? double(element.toBool()) : element.toDouble();
    }
    return Value(sum);
}

Value concatenated(const Types&, const Values& values, Ticks)
{
    QJsonArray result;
    for (const Value& value : values) {
        const QJsonValue json = value.toDynamic();
        if (!json.isArray()) {
            return {};
        }
        const QJsonArray array = json.toArray();
        for (const QJsonValue& element : array) {
            result.append(element);
        }
    }
    return Value(QJsonValue(result));
}

/// The leftmost bag wins.
Value mergedBags(const Types&, const Values& values, Ticks)
{
    QJsonObject result;
    for (const Value& value : values) {
        const QJsonObject bag = value.toDynamic().toObject();
        for (auto it = bag.begin(); it != bag.end(); ++it) {
            if (!result.contains(it.key())) {
                result.insert(it.key(), *it);
            }
        }
    }
    return Value(QJsonValue(result));
}

Value setOf(const Values& values, bool wanted)
{
    QJsonArray result;
    const QJsonArray first = values[0].toDynamic().toArray();
    for (const QJsonValue& element : first) {
        bool inOthers = wanted;
        for (size_t i = 1; i < values.size(); ++i) {
            const bool found = values[i].toDynamic().toArray().contains(element);
            inOthers = wanted ? inOthers && found : inOthers || found;
        }
        if (inOthers == wanted && !result.contains(element)) {
            result.append(element);
        }
    }
    return Value(QJsonValue(result));
}

} // namespace

void addArrayFunctions(FunctionTable& table)
{
    const auto dynamicFirst = [](Type result) {
        return
            [result](const Types& types) { return types[0] == Type::Dynamic ? std::optional(result) : std::nullopt; };
    };
    table.insert(QStringLiteral("strcat_array"), {2, 2, dynamicFirst(Type::String), joined});
    table.insert(QStringLiteral("array_slice"), {3, 3, dynamicFirst(Type::Dynamic), sliced});
    table.insert(QStringLiteral("array_reverse"), {1, 1, dynamicFirst(Type::Dynamic), reversed});
    table.insert(QStringLiteral("array_sum"), {1, 1, dynamicFirst(Type::Real), total});
    table.insert(QStringLiteral("array_concat"), {1, 64, dynamicFirst(Type::Dynamic), concatenated});
    table.insert(QStringLiteral("bag_merge"), {2, 64, dynamicFirst(Type::Dynamic), mergedBags});
    table.insert(QStringLiteral("set_intersect"),
                 {2, 64, dynamicFirst(Type::Dynamic),
                  [](const Types&, const Values& values, Ticks) { return setOf(values, true); }});
    table.insert(QStringLiteral("set_difference"),
                 {2, 64, dynamicFirst(Type::Dynamic),
                  [](const Types&, const Values& values, Ticks) { return setOf(values, false); }});
    table.insert(QStringLiteral("set_has_element"),
                 {2, 2, dynamicFirst(Type::Bool), [](const Types& types, const Values& values, Ticks) {
                      return Value(values[0].toDynamic().toArray().contains(toElement(types[1], values[1])));
                  }});
}

} // namespace kql
