// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/data.h"

#include "templates/rendering.h"
#include "templates/unicode.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace templates {

namespace {

constexpr std::size_t kSmall = 8;

/// Equality of keys, which are hashable: no lists or dictionaries in them.
bool sameKey(const Value& a, const Value& b, int depth = 0)
{
    if (a.isString() && b.isString()) {
        return a.utf8() == b.utf8();
    }
    if (a.isIntegral() && b.isIntegral()) {
        return a.integer() == b.integer();
    }
    if (a.isNumber() && b.isNumber()) {
        return a.number() == b.number();
    }
    if (a.isTuple() && b.isTuple() && depth < 64) {
        const auto& left = a.items().items;
        const auto& right = b.items().items;
        return left.size() == right.size() && std::equal(left.begin(), left.end(), right.begin(), [depth](const Value& one, const Value& other) { return sameKey(one, other, depth + 1); });
    }
    return a.type() == b.type() && (!a.isObject() || a.object()->equals(*b.object()));
}

} // namespace

std::int64_t TextData::length() const
{
    std::int64_t known = m_length.load(std::memory_order_relaxed);
    if (known < 0) {
        known = unicode::count(utf8);
        m_length.store(known, std::memory_order_relaxed);
    }
    return known;
}

ListData::~ListData() = default;
DictData::~DictData() = default;

std::size_t hashOf(const Value& value)
{
    switch (value.type()) {
    case Value::Type::String:
        return std::hash<std::string_view>()(value.utf8());
    case Value::Type::Bool:
    case Value::Type::Int:
        return std::hash<std::int64_t>()(value.integer());
    case Value::Type::Float:
        return value.number() == std::floor(value.number()) && std::abs(value.number()) < 9e18 ? std::hash<std::int64_t>()(std::int64_t(value.number()))
                                                                                              : std::hash<double>()(value.number());
    case Value::Type::Tuple: {
        std::size_t hash = 17;
        for (const Value& item : value.items().items) {
            hash = hash * 1000003 ^ (item.isTuple() ? item.items().items.size() : hashOf(item));
        }
        return hash;
    }
    case Value::Type::Object:
        return std::size_t(std::max<std::int64_t>(value.object()->length(), 0));
    default:
        return std::size_t(value.type());
    }
}

std::int64_t DictData::indexOf(const Value& key, std::size_t hash) const
{
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hash & mask; m_slots[slot] >= 0; slot = (slot + 1) & mask) {
        const auto index = std::size_t(m_slots[slot]);
        if (m_hashes[index] == hash && sameKey(members[index].first, key)) {
            return std::int64_t(index);
        }
    }
    return -1;
}

Value* DictData::find(const Value& key) const
{
    if (m_slots.empty()) {
        const auto it = std::find_if(members.begin(), members.end(), [&](const auto& member) { return sameKey(member.first, key); });
        return it == members.end() ? nullptr : const_cast<Value*>(&it->second);
    }
    const std::int64_t index = indexOf(key, hashOf(key));
    return index < 0 ? nullptr : const_cast<Value*>(&members[std::size_t(index)].second);
}

Value* DictData::find(std::string_view key) const
{
    if (m_slots.empty()) {
        const auto it = std::find_if(members.begin(), members.end(), [&](const auto& member) { return member.first.isString() && member.first.utf8() == key; });
        return it == members.end() ? nullptr : const_cast<Value*>(&it->second);
    }
    const std::size_t hash = std::hash<std::string_view>()(key);
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t slot = hash & mask; m_slots[slot] >= 0; slot = (slot + 1) & mask) {
        const auto index = std::size_t(m_slots[slot]);
        if (m_hashes[index] == hash && members[index].first.isString() && members[index].first.utf8() == key) {
            return const_cast<Value*>(&members[index].second);
        }
    }
    return nullptr;
}

void DictData::set(const Value& key, const Value& value)
{
    if (Value* found = find(key)) {
        *found = value;
        return;
    }
    members.emplace_back(key, value);
    if (members.size() <= kSmall) {
        return;
    }
    if (m_slots.size() < members.size() * 2) {
        rebuild();
        return;
    }
    m_hashes.push_back(hashOf(key));
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = m_hashes.back() & mask;
    while (m_slots[slot] >= 0) {
        slot = (slot + 1) & mask;
    }
    m_slots[slot] = std::int32_t(members.size() - 1);
}

bool DictData::remove(const Value& key)
{
    const auto it = std::find_if(members.begin(), members.end(), [&](const auto& member) { return sameKey(member.first, key); });
    if (it == members.end()) {
        return false;
    }
    members.erase(it);
    rebuild();
    return true;
}

void DictData::clear()
{
    members.clear();
    rebuild();
}

void DictData::rebuild()
{
    m_hashes.clear();
    m_slots.clear();
    if (members.size() <= kSmall) {
        return;
    }
    std::size_t size = 32;
    while (size < members.size() * 4) {
        size *= 2;
    }
    m_slots.assign(size, -1);
    for (std::size_t index = 0; index < members.size(); ++index) {
        m_hashes.push_back(hashOf(members[index].first));
        std::size_t slot = m_hashes.back() & (size - 1);
        while (m_slots[slot] >= 0) {
            slot = (slot + 1) & (size - 1);
        }
        m_slots[slot] = std::int32_t(index);
    }
}

void Object::print(Rendering&, std::string& out) const
{
    out += '<';
    out += typeName();
    out += '>';
}

RangeObject::RangeObject(std::int64_t from, std::int64_t to, std::int64_t by) : start(from), stop(to), step(by), count(0)
{
    // Unsigned: the distance of two integers may exceed the signed range.
    if (by > 0 && from < to) {
        count = std::int64_t((std::uint64_t(to) - std::uint64_t(from) - 1) / std::uint64_t(by) + 1);
    } else if (by < 0 && from > to) {
        count = std::int64_t((std::uint64_t(from) - std::uint64_t(to) - 1) / (0 - std::uint64_t(by)) + 1);
    }
}

void RangeObject::print(Rendering&, std::string& out) const
{
    out += "range(" + std::to_string(start) + ", " + std::to_string(stop);
    if (step != 1) {
        out += ", " + std::to_string(step);
    }
    out += ')';
}

bool RangeObject::equals(const Object& other) const
{
    const auto* range = dynamic_cast<const RangeObject*>(&other);
    return range && range->count == count && (count == 0 || (range->start == start && (count == 1 || range->step == step)));
}

bool GeneratorObject::next(Rendering& rendering, Value& out)
{
    if (m_ended || !m_step(rendering, out) || rendering.failed()) {
        m_ended = true;
        m_step = nullptr;
        return false;
    }
    return true;
}

void NamespaceObject::print(Rendering& rendering, std::string& out) const
{
    out += "<Namespace ";
    appendRepr(rendering, out, members);
    out += '>';
}

Value NamespaceObject::attribute(Rendering&, std::string_view name)
{
    const Value* found = members.entries().find(name);
    return found ? *found : Value::missing();
}

Value NamespaceObject::item(Rendering& rendering, const Value& key)
{
    return key.isString() ? attribute(rendering, key.utf8()) : Value::missing();
}

Value MethodObject::call(Rendering& rendering, Arguments& arguments)
{
    arguments.positional.insert(arguments.positional.begin(), self);
    return callNative(rendering, *native, arguments);
}

Value FunctionObject::call(Rendering& rendering, Arguments& arguments)
{
    return callNative(rendering, *native, arguments);
}

Value* Arguments::find(std::string_view name)
{
    const auto it = std::find_if(named.begin(), named.end(), [name](const auto& argument) { return argument.first == name; });
    return it == named.end() ? nullptr : &it->second;
}

} // namespace templates
