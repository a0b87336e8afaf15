// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of lists, tuples, dictionaries and numbers.
#include "templates/methods.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace templates {

namespace {

/// Whether `target` can be reached from `value`: a container that holds itself is refused.
bool reaches(Rendering& rendering, const Value& value, const Shared* target)
{
    std::vector<Value> open{value};
    std::unordered_set<const Shared*> seen;
    while (!open.empty() && rendering.spend()) {
        const Value next = open.back();
        open.pop_back();
        if (!next.isSequence() && !next.isDict()) {
            continue;
        }
        if (next.identity() == target) {
            return true;
        }
        if (!seen.insert(next.identity()).second) {
            continue;
        }
        if (next.isDict()) {
            for (const auto& member : next.entries().members) {
                open.push_back(member.second);
            }
        } else {
            for (const Value& item : next.items().items) {
                if (item.isSequence() || item.isDict()) {
                    open.push_back(item);
                }
            }
        }
    }
    return false;
}

bool mayHold(Rendering& rendering, const Value& container, const Value& value)
{
    if ((value.isSequence() || value.isDict()) && reaches(rendering, value, container.identity())) {
        rendering.fail(Words::tr("A list or dictionary cannot hold itself."), Words::tr("Append a copy."), Problem::Kind::Refused);
    }
    return !rendering.failed();
}

Value append(Rendering& rendering, Given& given, Arguments&)
{
    if (mayHold(rendering, given[0], given[1])) {
        given[0].append(given[1]);
    }
    return {};
}

Value extend(Rendering& rendering, Given& given, Arguments&)
{
    const std::vector<Value> items = itemsOf(rendering, given[1]);
    for (const Value& item : items) {
        if (!mayHold(rendering, given[0], item)) {
            return Value::missing();
        }
        given[0].append(item);
    }
    rendering.spendBytes(given[0].size() * 16);
    return {};
}

Value insert(Rendering& rendering, Given& given, Arguments&)
{
    auto& items = given[0].items().items;
    std::int64_t index = wholeNumber(rendering, given[1], 0);
    index = std::clamp<std::int64_t>(index < 0 ? index + std::int64_t(items.size()) : index, 0, std::int64_t(items.size()));
    if (mayHold(rendering, given[0], given[2])) {
        items.insert(items.begin() + index, given[2]);
    }
    return {};
}

Value pop(Rendering& rendering, Given& given, Arguments&)
{
    auto& items = given[0].items().items;
    std::int64_t index = wholeNumber(rendering, given[1], -1);
    index = index < 0 ? index + std::int64_t(items.size()) : index;
    if (rendering.failed() || index < 0 || index >= std::int64_t(items.size())) {
        return rendering.fail(Words::tr("The list has no item at this place."), Words::tr("Test its length first."));
    }
    Value item = items[std::size_t(index)];
    items.erase(items.begin() + index);
    return item;
}

std::int64_t placeOf(Rendering& rendering, const Value& list, const Value& wanted)
{
    const auto& items = list.items().items;
    for (std::size_t i = 0; i < items.size() && !rendering.failed(); ++i) {
        if ((items[i].identity() && items[i].identity() == wanted.identity()) || equal(rendering, items[i], wanted)) {
            return std::int64_t(i);
        }
    }
    rendering.fail(QCoreApplication::translate("templates::Words", "The value is not in the list."), QCoreApplication::translate("templates::Words", "Test with \"in\" first."));
    return -1;
}

Value removeItem(Rendering& rendering, Given& given, Arguments&)
{
    const std::int64_t index = placeOf(rendering, given[0], given[1]);
    if (!rendering.failed()) {
        given[0].items().items.erase(given[0].items().items.begin() + index);
    }
    return {};
}

Value index(Rendering& rendering, Given& given, Arguments&)
{
    const std::int64_t place = placeOf(rendering, given[0], given[1]);
    return rendering.failed() ? Value::missing() : Value(place);
}

Value count(Rendering& rendering, Given& given, Arguments&)
{
    std::int64_t found = 0;
    for (const Value& item : given[0].items().items) {
        found += equal(rendering, item, given[1]) ? 1 : 0;
    }
    return Value(found);
}

Value clearList(Rendering&, Given& given, Arguments&)
{
    given[0].items().items.clear();
    return {};
}

Value copyList(Rendering&, Given& given, Arguments&)
{
    return Value::list(given[0].items().items);
}

Value reverseList(Rendering&, Given& given, Arguments&)
{
    std::reverse(given[0].items().items.begin(), given[0].items().items.end());
    return {};
}

Value sortList(Rendering& rendering, Given& given, Arguments&)
{
    if (!given[1].isMissing() && !given[1].isNone()) {
        return rendering.fail(Words::tr("sort() takes no key function here."), Words::tr("Use the filter sort with attribute."));
    }
    std::vector<Value> sorted;
    const std::vector<Value> items = given[0].items().items;
    for (const std::size_t place : sortedIndices(rendering, items, flag(rendering, given[2], false))) {
        sorted.push_back(items[place]);
    }
    if (!rendering.failed()) {
        given[0].items().items = std::move(sorted);
    }
    return {};
}

Value keys(Rendering& rendering, Given& given, Arguments&)
{
    std::vector<Value> all;
    for (const auto& member : given[0].entries().members) {
        all.push_back(member.first);
    }
    rendering.spend(std::int64_t(all.size()));
    return makeView("dict_keys", std::move(all));
}

Value values(Rendering& rendering, Given& given, Arguments&)
{
    std::vector<Value> all;
    for (const auto& member : given[0].entries().members) {
        all.push_back(member.second);
    }
    rendering.spend(std::int64_t(all.size()));
    return makeView("dict_values", std::move(all));
}

Value items(Rendering& rendering, Given& given, Arguments&)
{
    std::vector<Value> all;
    for (const auto& [key, value] : given[0].entries().members) {
        all.push_back(Value::tuple({key, value}));
    }
    rendering.spend(std::int64_t(all.size()));
    return makeView("dict_items", std::move(all));
}

Value get(Rendering& rendering, Given& given, Arguments&)
{
    if (!isHashable(rendering, given[1])) {
        return Value::missing();
    }
    const Value* found = given[0].entries().find(given[1]);
    return found ? *found : (given[2].isMissing() ? Value() : given[2]);
}

Value popMember(Rendering& rendering, Given& given, Arguments&)
{
    if (!isHashable(rendering, given[1])) {
        return Value::missing();
    }
    const Value* found = given[0].entries().find(given[1]);
    if (!found) {
        return given[2].isMissing() ? rendering.fail(Words::tr("The dictionary has no such key."), Words::tr("Give a default as second argument.")) : given[2];
    }
    Value value = *found;
    given[0].entries().remove(given[1]);
    return value;
}

Value setdefault(Rendering& rendering, Given& given, Arguments&)
{
    if (!isHashable(rendering, given[1])) {
        return Value::missing();
    }
    if (const Value* found = given[0].entries().find(given[1])) {
        return *found;
    }
    const Value value = given[2].isMissing() ? Value() : given[2];
    if (mayHold(rendering, given[0], value)) {
        given[0].entries().set(given[1], value);
    }
    return value;
}

Value update(Rendering& rendering, Given& given, Arguments& rest)
{
    Arguments arguments;
    arguments.named = rest.named;
    arguments.positional = rest.positional;
    const Value made = call(rendering, findGlobal("dict"), arguments);
    if (rendering.failed()) {
        return Value::missing();
    }
    for (const auto& [key, value] : made.entries().members) {
        if (!mayHold(rendering, given[0], value)) {
            return Value::missing();
        }
        given[0].entries().set(key, value);
    }
    return {};
}

Value copyDict(Rendering&, Given& given, Arguments&)
{
    Value copy = Value::dict();
    for (const auto& [key, value] : given[0].entries().members) {
        copy.entries().set(key, value);
    }
    return copy;
}

Value clearDict(Rendering&, Given& given, Arguments&)
{
    given[0].entries().clear();
    return {};
}

Value popitem(Rendering& rendering, Given& given, Arguments&)
{
    auto& members = given[0].entries().members;
    if (members.empty()) {
        return rendering.fail(Words::tr("The dictionary is empty."), Words::tr("Test its length first."));
    }
    const auto [key, value] = members.back();
    given[0].entries().remove(key);
    return Value::tuple({key, value});
}

Value isWhole(Rendering&, Given& given, Arguments&)
{
    return Value(std::isfinite(given[0].number()) && given[0].number() == std::floor(given[0].number()));
}

Value bitLength(Rendering&, Given& given, Arguments&)
{
    const std::int64_t value = given[0].integer();
    const std::uint64_t size = value < 0 ? 0 - std::uint64_t(value) : std::uint64_t(value);
    return Value(size == 0 ? 0 : 64 - __builtin_clzll(size));
}

Value conjugate(Rendering&, Given& given, Arguments&)
{
    return given[0].isFloat() ? given[0] : Value(given[0].integer());
}

const Native kList[] = {{"append", "self,/object", append}, {"clear", "self", clearList}, {"copy", "self", copyList}, {"count", "self,/value", count},
                        {"extend", "self,/iterable", extend}, {"index", "self,/value", index}, {"insert", "self,/index,/object", insert}, {"pop", "self,/index?", pop},
                        {"remove", "self,/value", removeItem}, {"reverse", "self", reverseList}, {"sort", "self,key?,reverse?", sortList}};
const Native kTuple[] = {{"count", "self,/value", count}, {"index", "self,/value", index}};
const Native kDict[] = {{"clear", "self", clearDict}, {"copy", "self", copyDict}, {"get", "self,/key,/default?", get}, {"items", "self", items}, {"keys", "self", keys},
                        {"pop", "self,/key,/default?", popMember}, {"popitem", "self", popitem}, {"setdefault", "self,/key,/default?", setdefault},
                        {"update", "self,*", update}, {"values", "self", values}};
const Native kInteger[] = {{"bit_length", "self", bitLength}, {"conjugate", "self", conjugate}};
const Native kFloat[] = {{"conjugate", "self", conjugate}, {"is_integer", "self", isWhole}};

const Native* find(std::span<const Native> methods, std::string_view name)
{
    const auto it = std::find_if(methods.begin(), methods.end(), [name](const Native& native) { return name == native.name; });
    return it == methods.end() ? nullptr : &*it;
}

} // namespace

const Native* findMethod(const Value& value, std::string_view name)
{
    switch (value.type()) {
    case Value::Type::String: {
        const Native* found = find(textMethods(), name);
        return found ? found : find(textQuestions(), name);
    }
    case Value::Type::List:
        return find(kList, name);
    case Value::Type::Tuple:
        return find(kTuple, name);
    case Value::Type::Dict:
        return find(kDict, name);
    case Value::Type::Int:
    case Value::Type::Bool:
        return find(kInteger, name);
    case Value::Type::Float:
        return find(kFloat, name);
    default:
        return nullptr;
    }
}

} // namespace templates
