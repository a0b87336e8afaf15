// SPDX-License-Identifier: GPL-3.0-or-later
// Property bags and JSON paths.
#include "kql/functions.h"
#include "kql/jsonpath.h"

#include <QSet>
#include <algorithm>

namespace kql {

namespace {

Value pack(const Types& types, const Values& values, Ticks)
{
    Dynamic::Bag bag;
    for (size_t i = 0; i + 1 < values.size(); i += 2) {
        const QString key = textAt(types, values, i);
        const Dynamic element = toElement(types[qsizetype(i) + 1], values[i + 1]);
        const auto known = std::find_if(bag.begin(), bag.end(), [&](const Dynamic::Member& m) { return m.first == key; });
        if (known != bag.end()) {
            known->second = element;
        } else {
            bag.emplace_back(key, element);
        }
    }
    return bagValue(std::move(bag));
}

/// The leftmost bag wins.
Value merged(const Types&, const Values& values, Ticks)
{
    Dynamic::Bag result;
    QSet<QString> names;
    bool any = false;
    for (const Value& value : values) {
        any = any || value.toDynamic().isBag();
        for (const Dynamic::Member& member : value.toDynamic().bag()) {
            if (!names.contains(member.first)) {
                names.insert(member.first);
                result.push_back(member);
            }
        }
    }
    return any ? bagValue(std::move(result)) : Value();
}

Value keys(const Types&, const Values& values, Ticks)
{
    const Dynamic& bag = values[0].toDynamic();
    Dynamic::Array names;
    for (const Dynamic::Member& member : bag.bag()) {
        names.push_back(Dynamic(member.first));
    }
    return bag.isBag() ? arrayValue(std::move(names)) : Value();
}

Value withoutKeys(const Types&, const Values& values, Ticks)
{
    const Dynamic& bag = values[0].toDynamic();
    const Dynamic::Array* unwanted = arrayAt(values, 1);
    if (!bag.isBag() || !unwanted) {
        return {};
    }
    Dynamic result = bag;
    for (const Dynamic& key : *unwanted) {
        result = withoutPath(result, keyPath(toDisplay(Type::Dynamic, Value(key))));
    }
    return Value(result);
}

Value zippedBag(const Types&, const Values& values, Ticks)
{
    const Dynamic::Array* names = arrayAt(values, 0);
    const Dynamic::Array* contents = arrayAt(values, 1);
    if (!names) {
        return {};
    }
    const size_t given = contents ? contents->size() : 0; // what is no array has no values
    Dynamic::Bag bag;
    for (size_t i = 0; i < names->size(); ++i) {
        if ((*names)[i].isText()) {
            bag.emplace_back((*names)[i].toText(), i < given ? (*contents)[i] : Dynamic());
        }
    }
    return bagValue(std::move(bag));
}

/// Members sorted by name, at every level.
Dynamic canonical(const Dynamic& value)
{
    if (value.isArray()) {
        Dynamic::Array elements;
        for (const Dynamic& element : value.array()) {
            elements.push_back(canonical(element));
        }
        return Dynamic(std::move(elements));
    }
    if (!value.isBag()) {
        return value;
    }
    Dynamic::Bag members;
    for (const auto& [name, member] : value.bag()) {
        members.emplace_back(name, canonical(member));
    }
    std::sort(members.begin(), members.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    return Dynamic(std::move(members));
}

/// Paths of all members; of an array only its first element is looked into.
void addPaths(const Dynamic& value, const QString& prefix, Dynamic::Array& paths)
{
    for (const auto& [name, member] : value.bag()) {
        const QString path = QStringLiteral("%1['%2']").arg(prefix, name);
        paths.push_back(Dynamic(path));
        addPaths(member, path, paths);
    }
    if (!value.array().empty()) {
        const QString path = prefix + QStringLiteral("[0]");
        paths.push_back(Dynamic(path));
        for (const Dynamic& element : value.array()) {
            if (element.isBag() || element.isArray()) {
                addPaths(element, path, paths);
                break;
            }
        }
    }
}

} // namespace

void addBagFunctions(FunctionTable& table)
{
    for (const char* name : {"bag_pack", "pack", "pack_dictionary"}) {
        table.insert(QString::fromLatin1(name), pack);
    }
    table.insert(QStringLiteral("bag_merge"), merged);
    table.insert(QStringLiteral("bag_keys"), keys);
    table.insert(QStringLiteral("bag_remove_keys"), withoutKeys);
    table.insert(QStringLiteral("bag_zip"), zippedBag);
    table.insert(QStringLiteral("bag_has_key"), [](const Types& t, const Values& v, Ticks) {
        return v[0].toDynamic().isBag() ? Value(atPath(v[0].toDynamic(), keyPath(textAt(t, v, 1))) != nullptr) : Value();
    });
    table.insert(QStringLiteral("bag_set_key"), [](const Types& t, const Values& v, Ticks) {
        return v[0].toDynamic().isBag() ? Value(withPath(v[0].toDynamic(), keyPath(textAt(t, v, 1)), toElement(t[2], v[2]))) : Value();
    });
    table.insert(QStringLiteral("treepath"), [](const Types&, const Values& v, Ticks) {
        Dynamic::Array paths;
        addPaths(v[0].toDynamic(), QString(), paths);
        return v[0].toDynamic().isBag() ? arrayValue(std::move(paths)) : Value();
    });
    table.insert(QStringLiteral("dynamic_to_json"), [](const Types& t, const Values& v, Ticks) {
        return Value(t[0] == Type::Dynamic && !v[0].isNull() && !v[0].toDynamic().isText() ? canonical(v[0].toDynamic()).json() : textAt(t, v, 0));
    });
    for (const char* name : {"extract_json", "extractjson"}) {
        table.insert(QString::fromLatin1(name), [](const Types& t, const Values& v, Ticks) {
            const auto document = Dynamic::parse(textAt(t, v, 1));
            const Dynamic* found = document ? atPath(*document, jsonPath(textAt(t, v, 0))) : nullptr;
            const Type type = t.size() > 2 ? t[2] : Type::String;
            return found ? convert(Type::Dynamic, Value(*found), type) : (type == Type::String ? Value(QString()) : Value());
        });
    }
}

} // namespace kql
