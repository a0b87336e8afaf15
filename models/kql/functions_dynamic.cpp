// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/functions.h"


namespace kql {

namespace {

using Types = QList<Type>;
using Values = std::vector<Value>;

Value pack(const Types& types, const Values& values, Ticks)
{
    Dynamic::Bag object;
    for (size_t i = 0; i + 1 < values.size(); i += 2) {
        object.emplace_back(toDisplay(types[qsizetype(i)], values[i]), toElement(types[qsizetype(i) + 1], values[i + 1]));
    }
    return Value(Dynamic(object));
}

Value packArray(const Types& types, const Values& values, Ticks)
{
    Dynamic::Array array;
    for (size_t i = 0; i < values.size(); ++i) {
        array.push_back(toElement(types[qsizetype(i)], values[i]));
    }
    return Value(Dynamic(array));
}

Value keysOf(const Dynamic::Bag& bag)
{
    Dynamic::Array keys;
    for (const Dynamic::Member& member : bag) {
        keys.push_back(Dynamic(member.first));
    }
    return Value(Dynamic(keys));
}

} // namespace

void addDynamicFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("bag_pack"), {2, -1, always(Type::Dynamic), pack});
    table.insert(QStringLiteral("pack"), {2, -1, always(Type::Dynamic), pack});
    table.insert(QStringLiteral("pack_array"), {1, -1, always(Type::Dynamic), packArray});
    table.insert(QStringLiteral("array_length"), {1, 1, always(Type::Long), [](const Types&, const Values& values, Ticks) {
                                                      const Dynamic json = values[0].toDynamic();
                                                      return json.isArray() ? Value(qint64(json.array().size())) : Value();
                                                  }});
    table.insert(QStringLiteral("bag_keys"), {1, 1, always(Type::Dynamic), [](const Types&, const Values& values, Ticks) {
                                                  const Dynamic json = values[0].toDynamic();
                                                  return json.isBag() ? keysOf(json.bag()) : Value();
                                              }});
    table.insert(QStringLiteral("gettype"), {1, 1, always(Type::String), [](const Types& types, const Values& values, Ticks) {
                                                 if (values[0].isNull()) {
                                                     return Value(QStringLiteral("null"));
                                                 }
                                                 const Dynamic json = values[0].toDynamic();
                                                 return Value(json.isArray() ? QStringLiteral("array")
                                                                             : (json.isBag() ? QStringLiteral("dictionary") : typeName(types[0])));
                                             }});
    table.insert(QStringLiteral("array_index_of"), {2, 2, always(Type::Long), [](const Types& types, const Values& values, Ticks) {
                                                        const Dynamic::Array array = values[0].toDynamic().array();
                                                        const Dynamic wanted = toElement(types[1], values[1]);
                                                        for (size_t i = 0; i < array.size(); ++i) {
                                                            if (array[i] == wanted) {
                                                                return Value(qint64(i));
                                                            }
                                                        }
                                                        return Value(qint64(-1));
                                                    }});
}

} // namespace kql
