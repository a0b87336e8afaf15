// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/functions.h"

#include <QSet>
#include <algorithm>

namespace kql {

namespace {

using Types = QList<Type>;
using Values = std::vector<Value>;

Value joined(const Types& types, const Values& values, Ticks)
{
    const Dynamic json = values[0].toDynamic();
    if (!json.isArray()) {
        return Value(QString());
    }
    QStringList parts;
    const Dynamic::Array array = json.array();
    for (const Dynamic& element : array) {
        parts << toDisplay(Type::Dynamic, Value(element));
    }
    return Value(parts.join(toDisplay(types[1], values[1])));
}

Value sliced(const Types&, const Values& values, Ticks)
{
    const Dynamic json = values[0].toDynamic();
    if (!json.isArray()) {
        return {};
    }
    const Dynamic::Array array = json.array();
    const auto place = [&](const Value& value) {
        const qint64 index = value.toInteger();
        return index < 0 ? index + qint64(array.size()) : index;
    };
    Dynamic::Array result;
    const qint64 last = std::min<qint64>(place(values[2]), qint64(array.size()) - 1);
    for (qint64 i = std::max<qint64>(0, place(values[1])); i <= last; ++i) {
        result.push_back(array[size_t(i)]);
    }
    return Value(Dynamic(result));
}

Value reversed(const Types&, const Values& values, Ticks)
{
    const Dynamic json = values[0].toDynamic();
    if (!json.isArray()) {
        return {};
    }
    Dynamic::Array result;
    const Dynamic::Array array = json.array();
    for (const Dynamic& element : array) {
        result.insert(result.begin(), element);
    }
    return Value(Dynamic(result));
}

Value total(const Types&, const Values& values, Ticks)
{
    const Dynamic json = values[0].toDynamic();
    if (!json.isArray()) {
        return {};
    }
    double sum = 0;
    const Dynamic::Array array = json.array();
    for (const Dynamic& element : array) {
        if (!element.isNumber() && !element.isBool()) {
            return {};
        }
        sum += element.isBool() ? double(element.toBool()) : element.toReal();
    }
    return Value(sum);
}

Value concatenated(const Types&, const Values& values, Ticks)
{
    Dynamic::Array result;
    for (const Value& value : values) {
        const Dynamic json = value.toDynamic();
        if (!json.isArray()) {
            return {};
        }
        const Dynamic::Array array = json.array();
        for (const Dynamic& element : array) {
            result.push_back(element);
        }
    }
    return Value(Dynamic(result));
}

/// The leftmost bag wins.
Value mergedBags(const Types&, const Values& values, Ticks)
{
    Dynamic::Bag result;
    QSet<QString> names;
    for (const Value& value : values) {
        for (const Dynamic::Member& member : value.toDynamic().bag()) {
            if (!names.contains(member.first)) {
                names.insert(member.first);
                result.push_back(member);
            }
        }
    }
    return Value(Dynamic(result));
}

bool holds(const Dynamic::Array& array, const Dynamic& element)
{
    return std::find(array.begin(), array.end(), element) != array.end();
}

Value setOf(const Values& values, bool wanted)
{
    Dynamic::Array result;
    const Dynamic::Array first = values[0].toDynamic().array();
    for (const Dynamic& element : first) {
        bool inOthers = wanted;
        for (size_t i = 1; i < values.size(); ++i) {
            const bool found = holds(values[i].toDynamic().array(), element);
            inOthers = wanted ? inOthers && found : inOthers || found;
        }
        if (inOthers == wanted && !holds(result, element)) {
            result.push_back(element);
        }
    }
    return Value(Dynamic(result));
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
                      return Value(holds(values[0].toDynamic().array(), toElement(types[1], values[1])));
                  }});
}

} // namespace kql
