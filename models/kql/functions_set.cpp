// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays as sets. Members keep the order in which they are first met.
#include "kql/functions.h"

#include <QSet>
#include <algorithm>

namespace kql {

namespace {

/// Text that is equal exactly for equal values: 1 and 1.0 are one member.
QString keyOf(const Dynamic& value)
{
    if (value.isReal() && value.toReal() == double(value.toLong())) {
        return QString::number(value.toLong());
    }
    return value.json();
}

QSet<QString> keysOf(const Dynamic::Array& array)
{
    QSet<QString> keys;
    for (const Dynamic& element : array) {
        keys.insert(keyOf(element));
    }
    return keys;
}

enum class Operation { Union, Intersection, Difference };

Value combined(const Values& values, Operation operation)
{
    QList<QSet<QString>> others;
    Dynamic::Array candidates;
    for (size_t i = 0; i < values.size(); ++i) {
        const Dynamic::Array* array = arrayAt(values, i);
        if (!array) {
            return {};
        }
        if (i == 0 || operation == Operation::Union) {
            candidates.insert(candidates.end(), array->begin(), array->end());
        } else {
            others << keysOf(*array);
        }
    }
    QSet<QString> taken;
    Dynamic::Array result;
    for (const Dynamic& element : candidates) {
        const QString key = keyOf(element);
        const auto has = [&key](const QSet<QString>& set) { return set.contains(key); };
        const bool fits = operation == Operation::Union ||
                          (operation == Operation::Intersection ? std::all_of(others.begin(), others.end(), has)
                                                                : std::none_of(others.begin(), others.end(), has));
        if (fits && !taken.contains(key)) {
            taken.insert(key);
            result.push_back(element);
        }
    }
    return arrayValue(std::move(result));
}

} // namespace

void addSetFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("set_union"), [](const Types&, const Values& v, Ticks) { return combined(v, Operation::Union); });
    table.insert(QStringLiteral("set_intersect"), [](const Types&, const Values& v, Ticks) { return combined(v, Operation::Intersection); });
    table.insert(QStringLiteral("set_difference"), [](const Types&, const Values& v, Ticks) { return combined(v, Operation::Difference); });
    table.insert(QStringLiteral("set_has_element"), [](const Types& t, const Values& v, Ticks) {
        const Dynamic::Array* array = arrayAt(v, 0);
        return array ? Value(keysOf(*array).contains(keyOf(toElement(t[1], v[1])))) : Value();
    });
    table.insert(QStringLiteral("set_equals"), [](const Types&, const Values& v, Ticks) {
        const Dynamic::Array* a = arrayAt(v, 0);
        const Dynamic::Array* b = arrayAt(v, 1);
        return a && b ? Value(keysOf(*a) == keysOf(*b)) : Value();
    });
    table.insert(QStringLiteral("jaccard_index"), [](const Types&, const Values& v, Ticks) {
        const Dynamic::Array* a = arrayAt(v, 0);
        const Dynamic::Array* b = arrayAt(v, 1);
        if (!a || !b) {
            return Value();
        }
        const QSet<QString> left = keysOf(*a);
        const QSet<QString> right = keysOf(*b);
        const auto both = (left & right).size();
        const auto either = (left | right).size();
        return Value(Dynamic(either > 0 ? double(both) / double(either) : 0.0));
    });
}

} // namespace kql
