// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/functions.h"

#include <cmath>

namespace kql {

std::function<std::optional<Type>(const QList<Type>&)> always(Type type)
{
    return [type](const QList<Type>&) { return std::optional(type); };
}

namespace {

std::optional<Type> firstType(const QList<Type>& types)
{
    return types.isEmpty() ? std::nullopt : std::optional(types[0]);
}

/// The first type that is not dynamic, for iff() and coalesce() over mixed branches.
std::optional<Type> branchType(const QList<Type>& types)
{
    bool real = false;
    for (const Type type : types) {
        real = real || type == Type::Real;
    }
    return real ? Type::Real : firstType(types);
}

void addConversions(FunctionTable& table)
{
    const struct { const char* name; Type type; } rows[] = {
        {"tostring", Type::String}, {"tolong", Type::Long}, {"toint", Type::Int},         {"toreal", Type::Real},
        {"todouble", Type::Real},   {"tobool", Type::Bool}, {"toboolean", Type::Bool},    {"todatetime", Type::DateTime},
        {"totimespan", Type::TimeSpan}, {"toguid", Type::Guid}, {"todecimal", Type::Real}, {"todynamic", Type::Dynamic},
        {"parse_json", Type::Dynamic}};
    for (const auto& row : rows) {
        table.insert(QString::fromLatin1(row.name),
                     {1, 1, always(row.type), [type = row.type](const QList<Type>& types, const std::vector<Value>& values, Ticks) {
                          return convert(types[0], values[0], type);
                      }});
    }
}

void addConditions(FunctionTable& table)
{
    const ScalarFunction iff{3, 3, [](const QList<Type>& types) { return branchType(types.mid(1)); },
                             [](const QList<Type>& types, const std::vector<Value>& values, Ticks) {
                                 const size_t branch = values[0].toBool() ? 1 : 2;
                                 return convert(types[qsizetype(branch)], values[branch], *branchType(types.mid(1)));
                             }};
    table.insert(QStringLiteral("iff"), iff);
    table.insert(QStringLiteral("iif"), iff);
    table.insert(QStringLiteral("case"),
                 {3, -1, [](const QList<Type>& types) { return types.size() % 2 ? branchType({types[1], types.last()}) : std::nullopt; },
                  [](const QList<Type>&, const std::vector<Value>& values, Ticks) {
                      for (size_t i = 0; i + 1 < values.size(); i += 2) {
                          if (values[i].toBool()) {
                              return values[i + 1];
                          }
                      }
                      return values.back();
                  }});
    table.insert(QStringLiteral("coalesce"), {2, 64, firstType, [](const QList<Type>& types, const std::vector<Value>& values, Ticks) {
                                                  for (size_t i = 0; i < values.size(); ++i) {
                                                      const bool empty = values[i].isNull() || (values[i].isText() && values[i].toText().isEmpty());
                                                      if (!empty) {
                                                          return convert(types[qsizetype(i)], values[i], types[0]);
                                                      }
                                                  }
                                                  return Value();
                                              }});
    const auto isNullOrEmpty = [](const Value& value) {
        return value.isNull() || (value.isText() && value.toText().isEmpty());
    };
    for (const auto& [name, negated] : {std::pair{"isempty", false}, {"isnotempty", true}, {"isnull", false}, {"isnotnull", true}, {"notempty", true}}) {
        table.insert(QString::fromLatin1(name), {1, 1, always(Type::Bool),
                                                 [negated = negated, isNullOrEmpty](const QList<Type>&, const std::vector<Value>& values, Ticks) {
                                                     return Value(isNullOrEmpty(values[0]) != negated);
                                                 }});
    }
    table.insert(QStringLiteral("not"), {1, 1, always(Type::Bool), [](const QList<Type>&, const std::vector<Value>& values, Ticks) {
                                             return values[0].isNull() ? Value() : Value(!values[0].toBool());
                                         }});
}

void addMathematics(FunctionTable& table)
{
    const struct { const char* name; double (*function)(double); } rows[] = {
        {"sqrt", std::sqrt}, {"exp", std::exp}, {"log", std::log}, {"log2", std::log2}, {"log10", std::log10}};
    for (const auto& row : rows) {
        table.insert(QString::fromLatin1(row.name), {1, 1, always(Type::Real), [f = row.function](const QList<Type>&, const std::vector<Value>& values, Ticks) {
                                                         return values[0].isNull() ? Value() : Value(f(values[0].toReal()));
                                                     }});
    }
    table.insert(QStringLiteral("abs"), {1, 1, firstType, [](const QList<Type>&, const std::vector<Value>& values, Ticks) {
                                             const Value& v = values[0];
                                             return v.isNull() ? Value() : (v.isReal() ? Value(std::abs(v.toReal())) : Value(qint64(std::abs(v.toInteger()))));
                                         }});
    table.insert(QStringLiteral("ceiling"), {1, 1, firstType, [](const QList<Type>&, const std::vector<Value>& values, Ticks) {
                                                 return values[0].isReal() ? Value(std::ceil(values[0].toReal())) : values[0];
                                             }});
    table.insert(QStringLiteral("pow"), {2, 2, always(Type::Real), [](const QList<Type>&, const std::vector<Value>& values, Ticks) {
                                             return values[0].isNull() || values[1].isNull() ? Value() : Value(std::pow(values[0].toReal(), values[1].toReal()));
                                         }});
    table.insert(QStringLiteral("round"), {1, 2, [](const QList<Type>& types) { return std::optional(types[0] == Type::Long || types[0] == Type::Int ? types[0] : Type::Real); },
                                           [](const QList<Type>&, const std::vector<Value>& values, Ticks) {
                                               if (values[0].isNull() || !values[0].isReal()) {
                                                   return values[0];
                                               }
                                               const double scale = std::pow(10.0, values.size() > 1 ? double(values[1].toInteger()) : 0.0);
                                               return Value(std::round(values[0].toReal() * scale) / scale);
                                           }});
    for (const auto& [name, sign] : {std::pair{"max_of", 1}, {"min_of", -1}}) {
        table.insert(QString::fromLatin1(name), {1, 64, firstType, [sign = sign](const QList<Type>& types, const std::vector<Value>& values, Ticks) {
                                                     Value best;
                                                     for (const Value& value : values) {
                                                         if (!value.isNull() && (best.isNull() || compare(types[0], value, best) * sign > 0)) {
                                                             best = value;
                                                         }
                                                     }
                                                     return best;
                                                 }});
    }
    table.insert(QStringLiteral("isnan"), {1, 1, always(Type::Bool), [](const QList<Type>&, const std::vector<Value>& values, Ticks) {
                                               return Value(std::isnan(values[0].toReal()));
                                           }});
}

} // namespace

const FunctionTable& scalarFunctions()
{
    static const FunctionTable table = [] {
        FunctionTable functions;
        addConversions(functions);
        addConditions(functions);
        addMathematics(functions);
        addStringFunctions(functions);
        addDateFunctions(functions);
        addDynamicFunctions(functions);
        addArrayFunctions(functions);
        return functions;
    }();
    return table;
}

} // namespace kql
