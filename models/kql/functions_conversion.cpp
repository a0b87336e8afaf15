// SPDX-License-Identifier: GPL-3.0-or-later
// Conversions between types, and conditions.
#include "kql/functions.h"
#include "kql/signatures.h"

#include <QUuid>
#include <cmath>

namespace kql {

namespace {

/// toint("12.7") and tolong("12.7") cut the fraction off.
Value toWhole(const Types& types, const Values& values, Type type)
{
    const Value direct = convert(types[0], values[0], type);
    if (!direct.isNull() || types[0] != Type::String) {
        return direct;
    }
    const Value real = convert(Type::String, values[0], Type::Real);
    return real.isNull() ? Value() : convert(Type::Real, real, type);
}

QString typeOfDynamic(const Dynamic& value)
{
    if (value.isArray()) {
        return QStringLiteral("array");
    }
    if (value.isBag()) {
        return QStringLiteral("dictionary");
    }
    if (value.isLong()) {
        const bool small = value.toLong() >= std::numeric_limits<qint32>::min() && value.toLong() <= std::numeric_limits<qint32>::max();
        return small ? QStringLiteral("int") : QStringLiteral("long");
    }
    return value.isReal() ? QStringLiteral("double") : (value.isBool() ? QStringLiteral("bool") : QStringLiteral("string"));
}

Value typeOf(const Types& types, const Values& values, Ticks)
{
    if (types[0] == Type::Dynamic) {
        return Value(values[0].isNull() ? QStringLiteral("null") : typeOfDynamic(values[0].toDynamic()));
    }
    return Value(typeName(types[0]));
}

Value toHex(const Types& types, const Values& values, Ticks)
{
    if (values[0].isNull()) {
        return Value(QString());
    }
    const quint64 bits = types[0] == Type::Int ? quint64(quint32(qint32(values[0].toInteger()))) : quint64(values[0].toInteger());
    const qint64 places = std::clamp<qint64>(wholeAt(values, 1, 1), 1, 16);
    return Value(QString::number(bits, 16).rightJustified(places, u'0'));
}

Value formatBytes(const Types& types, const Values& values, Ticks)
{
    if (values[0].isNull()) {
        return Value(QString());
    }
    static const QStringList units{QStringLiteral("Bytes"), QStringLiteral("KB"), QStringLiteral("MB"), QStringLiteral("GB"),
                                   QStringLiteral("TB"),    QStringLiteral("PB"), QStringLiteral("EB")};
    double size = values[0].toReal();
    qsizetype unit = values.size() > 2 ? units.indexOf(textAt(types, values, 2)) : -1;
    if (unit < 0) {
        unit = 0;
        for (double rest = std::abs(size); rest >= 1024 && unit < units.size() - 1; rest /= 1024) {
            ++unit;
        }
    }
    size /= std::pow(1024.0, double(unit));
    const int places = int(std::clamp<qint64>(wholeAt(values, 1, 0), 0, 15));
    const double scale = std::pow(10.0, places);
    return Value(QStringLiteral("%1 %2").arg(QString::number(std::round(size * scale) / scale, 'f', QLocale::FloatingPointShortest), units[unit]));
}

bool isEmptyValue(Type type, const Value& value)
{
    return value.isNull() || (value.isText() && value.toText().isEmpty()) ||
           (type == Type::Dynamic && value.toDynamic().isText() && value.toDynamic().toText().isEmpty());
}

/// parse_json: text that is no JSON stays text.
Value parsedJson(const Types& types, const Values& values, Ticks)
{
    return types[0] == Type::Dynamic && values[0].toDynamic().isText() ? convert(Type::String, Value(values[0].toDynamic().toText()), Type::Dynamic)
                                                                       : convert(types[0], values[0], Type::Dynamic);
}

/// Type of the branches of case and iff, as the signature computes it.
Type branchType(const Types& types, qsizetype first, qsizetype step)
{
    std::optional<Type> type;
    for (qsizetype i = first; i < types.size(); i += (i + step >= types.size() && i != types.size() - 1) ? types.size() - 1 - i : step) {
        const auto both = type ? (*type == Type::Dynamic || types[i] == Type::Dynamic ? (*type == Type::Dynamic ? types[i] : *type)
                                                                                       : commonType(*type, types[i]))
                               : std::optional(types[i]);
        if (!both) {
            return Type::Dynamic;
        }
        type = both;
    }
    return type.value_or(Type::Dynamic);
}

Value choose(const Types& types, const Values& values, Ticks)
{
    Type type = types.last();
    for (qsizetype i = 1; i + 1 < types.size(); i += 2) {
        const Types pair{type, types[i]};
        type = branchType(pair, 0, 1);
    }
    size_t chosen = values.size() - 1;
    for (size_t i = 0; i + 1 < values.size(); i += 2) {
        if (!values[i].isNull() && values[i].toBool()) {
            chosen = i + 1;
            break;
        }
    }
    return convert(types[qsizetype(chosen)], values[chosen], type);
}

Value firstKnown(const Types& types, const Values& values, Ticks)
{
    const Type type = branchType(types, 0, 1);
    for (size_t i = 0; i < values.size(); ++i) {
        if (!(type == Type::String ? isEmptyValue(types[qsizetype(i)], values[i]) : values[i].isNull())) {
            return convert(types[qsizetype(i)], values[i], type);
        }
    }
    return type == Type::String ? Value(QString()) : Value();
}

Value extreme(const Types& types, const Values& values, int sign)
{
    const Type type = branchType(types, 0, 1);
    Value best;
    for (size_t i = 0; i < values.size(); ++i) {
        const Value value = convert(types[qsizetype(i)], values[i], type);
        if (!value.isNull() && (best.isNull() || compare(type, value, best) * sign > 0)) {
            best = value;
        }
    }
    return best;
}

} // namespace

void addConversionFunctions(FunctionTable& table)
{
    const std::pair<const char*, Type> rows[] = {{"tostring", Type::String},   {"toreal", Type::Real},         {"todouble", Type::Real},
                                                 {"tobool", Type::Bool},       {"toboolean", Type::Bool},      {"todatetime", Type::DateTime},
                                                 {"totimespan", Type::TimeSpan}, {"totime", Type::TimeSpan},   {"toguid", Type::Guid},
                                                 {"todecimal", Type::Decimal}};
    for (const auto& [name, type] : rows) {
        table.insert(QString::fromLatin1(name), [to = type](const Types& types, const Values& values, Ticks) { return convert(types[0], values[0], to); });
    }
    table.insert(QStringLiteral("tolong"), [](const Types& t, const Values& v, Ticks) { return toWhole(t, v, Type::Long); });
    table.insert(QStringLiteral("toint"), [](const Types& t, const Values& v, Ticks) { return toWhole(t, v, Type::Int); });
    for (const char* name : {"parse_json", "parsejson", "todynamic", "toobject"}) {
        table.insert(QString::fromLatin1(name), parsedJson);
    }
    table.insert(QStringLiteral("gettype"), typeOf);
    table.insert(QStringLiteral("tohex"), toHex);
    table.insert(QStringLiteral("format_bytes"), formatBytes);
    table.insert(QStringLiteral("new_guid"), [](const Types&, const Values&, Ticks) { return Value(QUuid::createUuid().toString(QUuid::WithoutBraces)); });
}

void addConditionFunctions(FunctionTable& table)
{
    for (const char* name : {"iff", "iif", "case"}) {
        table.insert(QString::fromLatin1(name), choose);
    }
    table.insert(QStringLiteral("coalesce"), firstKnown);
    table.insert(QStringLiteral("min_of"), [](const Types& t, const Values& v, Ticks) { return extreme(t, v, -1); });
    table.insert(QStringLiteral("max_of"), [](const Types& t, const Values& v, Ticks) { return extreme(t, v, 1); });
    for (const auto& [name, negated] : {std::pair{"isempty", false}, {"isnotempty", true}, {"notempty", true}}) {
        table.insert(QString::fromLatin1(name), [no = negated](const Types& t, const Values& v, Ticks) { return Value(isEmptyValue(t[0], v[0]) != no); });
    }
    for (const auto& [name, negated] : {std::pair{"isnull", false}, {"isnotnull", true}, {"notnull", true}}) {
        table.insert(QString::fromLatin1(name), [no = negated](const Types& t, const Values& v, Ticks) {
            return Value((v[0].isNull() && t[0] != Type::String) != no);
        });
    }
    table.insert(QStringLiteral("not"), [](const Types&, const Values& v, Ticks) { return v[0].isNull() ? Value() : Value(!v[0].toBool()); });
    table.insert(QStringLiteral("around"), [](const Types& t, const Values& v, Ticks) {
        if (anyNull(v)) {
            return Value();
        }
        if (t[0] == Type::Real || t[1] == Type::Real || t[2] == Type::Real) {
            return Value(std::abs(v[0].toReal() - v[1].toReal()) <= v[2].toReal());
        }
        const qint64 distance = v[0].toInteger() - v[1].toInteger();
        return Value((distance < 0 ? -distance : distance) <= v[2].toInteger());
    });
}

} // namespace kql
