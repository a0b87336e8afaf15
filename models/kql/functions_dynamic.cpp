// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/functions.h"

#include <QJsonArray>
#include <QJsonObject>

namespace kql {

namespace {

using Types = QList<Type>;
using Values = std::vector<Value>;

Value pack(const Types& types, const Values& values, Ticks)
{
    QJsonObject object;
    for (size_t i = 0; i + 1 < values.size(); i += 2) {
        object.insert(toDisplay(types[qsizetype(i)], values[i]), toElement(types[qsizetype(i) + 1], values[i + 1]));
    }
    return Value(QJsonValue(object));
}

Value packArray(const Types& types, const Values& values, Ticks)
{
    QJsonArray array;
    for (size_t i = 0; i < values.size(); ++i) {
        array.append(toElement(types[qsizetype(i)], values[i]));
    }
    return Value(QJsonValue(array));
}

} // namespace

void addDynamicFunctions(FunctionTable& table)
{
    table.insert(QStringLiteral("bag_pack"), {2, -1, always(Type::Dynamic), pack});
    table.insert(QStringLiteral("pack"), {2, -1, always(Type::Dynamic), pack});
    table.insert(QStringLiteral("pack_array"), {1, -1, always(Type::Dynamic), packArray});
    table.insert(QStringLiteral("array_length"), {1, 1, always(Type::Long), [](const Types&, const Values& values, Ticks) {
                                                      const QJsonValue json = values[0].toDynamic();
                                                      return json.isArray() ? Value(qint64(json.toArray().size())) : Value();
                                                  }});
    table.insert(QStringLiteral("bag_keys"), {1, 1, always(Type::Dynamic), [](const Types&, const Values& values, Ticks) {
                                                  const QJsonValue json = values[0].toDynamic();
                                                  return json.isObject() ? Value(QJsonValue(QJsonArray::fromStringList(json.toObject().keys()))) : Value();
                                              }});
    table.insert(QStringLiteral("gettype"), {1, 1, always(Type::String), [](const Types& types, const Values& values, Ticks) {
                                                 if (values[0].isNull()) {
                                                     return Value(QStringLiteral("null"));
                                                 }
                                                 const QJsonValue json = values[0].toDynamic();
                                                 return Value(json.isArray() ? QStringLiteral("array")
                                                                             : (json.isObject() ? QStringLiteral("dictionary") : typeName(types[0])));
                                             }});
    table.insert(QStringLiteral("array_index_of"), {2, 2, always(Type::Long), [](const Types& types, const Values& values, Ticks) {
                                                        const QJsonArray array = values[0].toDynamic().toArray();
                                                        const QJsonValue wanted = toElement(types[1], values[1]);
                                                        for (qsizetype i = 0; i < array.size(); ++i) {
                                                            if (array.at(i) == wanted) {
                                                                return Value(qint64(i));
                                                            }
                                                        }
                                                        return Value(qint64(-1));
                                                    }});
}

} // namespace kql
