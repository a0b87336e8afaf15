// SPDX-License-Identifier: GPL-3.0-or-later
// Truth, equality, order, membership and length, as Python sees them.
#include "templates/rendering.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace templates {

bool isTrue(Rendering& rendering, const Value& value)
{
    switch (value.type()) {
    case Value::Type::Missing:
    case Value::Type::None:
        return false;
    case Value::Type::Undefined:
        if (rendering.options().strictUndefined) {
            rendering.failUndefined(value);
        }
        return false;
    case Value::Type::Bool:
    case Value::Type::Int:
        return value.integer() != 0;
    case Value::Type::Float:
        return value.number() != 0;
    case Value::Type::String:
        return !value.utf8().empty();
    case Value::Type::List:
    case Value::Type::Tuple:
        return !value.items().items.empty();
    case Value::Type::Dict:
        return !value.entries().members.empty();
    case Value::Type::Object:
        return value.object()->isTrue();
    }
    return false;
}

namespace {

/// Exact even where a double cannot hold the integer.
int compareNumbers(const Value& a, const Value& b)
{
    if (a.isIntegral() && b.isIntegral()) {
        return a.integer() < b.integer() ? -1 : (a.integer() > b.integer() ? 1 : 0);
    }
    const long double left = a.isFloat() ? static_cast<long double>(a.number()) : static_cast<long double>(a.integer());
    const long double right = b.isFloat() ? static_cast<long double>(b.number()) : static_cast<long double>(b.integer());
    return left < right ? -1 : (left > right ? 1 : 0);
}

bool equalItems(Rendering& rendering, const std::vector<Value>& a, const std::vector<Value>& b)
{
    if (a.size() != b.size()) {
        return false;
    }
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
        if ((!a[i].identity() || a[i].identity() != b[i].identity()) && !equal(rendering, a[i], b[i])) {
            return false;
        }
    }
    return true;
}

bool equalMembers(Rendering& rendering, const DictData& a, const DictData& b)
{
    if (a.members.size() != b.members.size()) {
        return false;
    }
    return std::all_of(a.members.begin(), a.members.end(), [&](const auto& member) {
        const Value* other = b.find(member.first);
        return other && equal(rendering, member.second, *other);
    });
}

} // namespace

bool equal(Rendering& rendering, const Value& a, const Value& b)
{
    const Deeper deeper(rendering);
    if (!deeper || !rendering.spend()) {
        return false;
    }
    if (a.isNumber() && b.isNumber()) {
        return !(a.isFloat() && std::isnan(a.number())) && !(b.isFloat() && std::isnan(b.number())) && compareNumbers(a, b) == 0;
    }
    if (a.isUndefined() || b.isUndefined()) {
        if (rendering.options().strictUndefined) {
            rendering.failUndefined(a.isUndefined() ? a : b);
        }
        return a.type() == b.type();
    }
    if (a.type() != b.type()) {
        return false;
    }
    switch (a.type()) {
    case Value::Type::String:
        return a.utf8() == b.utf8();
    case Value::Type::List:
    case Value::Type::Tuple:
        return equalItems(rendering, a.items().items, b.items().items);
    case Value::Type::Dict:
        return equalMembers(rendering, a.entries(), b.entries());
    case Value::Type::Object:
        return a.object()->equals(*b.object());
    default:
        return true;
    }
}

int compare(Rendering& rendering, const Value& a, const Value& b, const char* op)
{
    const Deeper deeper(rendering);
    if (!deeper || !rendering.spend()) {
        return 0;
    }
    if (a.isNumber() && b.isNumber()) {
        return compareNumbers(a, b);
    }
    if (a.isUndefined() || b.isUndefined()) {
        rendering.failUndefined(a.isUndefined() ? a : b);
        return 0;
    }
    if (a.isString() && b.isString()) {
        const int order = a.utf8().compare(b.utf8()); // bytes of UTF-8 are in the order of the code points
        return order < 0 ? -1 : (order > 0 ? 1 : 0);
    }
    if (a.type() == b.type() && a.isSequence()) {
        const auto& left = a.items().items;
        const auto& right = b.items().items;
        for (std::size_t i = 0; i < left.size() && i < right.size(); ++i) {
            if (!equal(rendering, left[i], right[i])) {
                return rendering.failed() ? 0 : compare(rendering, left[i], right[i], op);
            }
        }
        return left.size() < right.size() ? -1 : (left.size() > right.size() ? 1 : 0);
    }
    rendering.fail(Words::tr("Values of the types %1 and %2 cannot be compared with %3.").arg(QLatin1String(typeName(a)), QLatin1String(typeName(b)), QLatin1String(op)),
                   Words::tr("Convert one of them, for example with the filter int or string."));
    return 0;
}

bool contains(Rendering& rendering, const Value& container, const Value& item)
{
    if (container.isDict()) {
        return isHashable(rendering, item) && container.entries().find(item) != nullptr;
    }
    if (container.isString()) {
        if (!item.isString()) {
            if (item.isUndefined()) {
                rendering.fail(Words::tr("An undefined value is looked for in a text."), Words::tr("Give the variable a value."));
            } else {
                rendering.fail(Words::tr("A value of type %1 is looked for in a text.").arg(QLatin1String(typeName(item))), Words::tr("Look for a text: the filter string makes one."));
            }
            return false;
        }
        return rendering.spendBytes(std::int64_t(container.utf8().size())) && container.utf8().find(item.utf8()) != std::string_view::npos;
    }
    Iteration iteration(rendering, container);
    for (Value candidate; !rendering.failed() && iteration.next(candidate);) {
        if ((candidate.identity() && candidate.identity() == item.identity()) || equal(rendering, candidate, item)) {
            return true;
        }
    }
    return false;
}

bool isHashable(Rendering& rendering, const Value& value)
{
    if (value.isTuple()) {
        const Deeper deeper(rendering);
        const auto& items = value.items().items;
        return deeper && std::all_of(items.begin(), items.end(), [&](const Value& item) { return isHashable(rendering, item); });
    }
    if (value.isUndefined() && rendering.options().strictUndefined) {
        rendering.failUndefined(value);
        return false;
    }
    if (!value.isList() && !value.isDict()) {
        return true;
    }
    rendering.fail(Words::tr("A value of type %1 cannot be a key.").arg(QLatin1String(typeName(value))), Words::tr("Use a text, a number or a tuple."));
    return false;
}

std::int64_t lengthOf(Rendering& rendering, const Value& value)
{
    switch (value.type()) {
    case Value::Type::Undefined:
        if (rendering.options().strictUndefined) {
            rendering.failUndefined(value);
        }
        return 0;
    case Value::Type::String:
    case Value::Type::List:
    case Value::Type::Tuple:
    case Value::Type::Dict:
        return value.size();
    case Value::Type::Object:
        if (value.object()->length() >= 0) {
            return value.object()->length();
        }
        break;
    default:
        break;
    }
    rendering.fail(QCoreApplication::translate("templates::Words", "A value of type %1 has no length.").arg(QLatin1String(typeName(value))), QCoreApplication::translate("templates::Words", "Make a list of it with the filter list."));
    return 0;
}

} // namespace templates
