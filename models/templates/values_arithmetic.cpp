// SPDX-License-Identifier: GPL-3.0-or-later
// Operators on values. Integers have 64 bits; what does not fit is a problem, never a wrong number.
#include "templates/rendering.h"

#include <cmath>

namespace templates {

namespace {

Value tooLarge(Rendering& rendering)
{
    return rendering.fail(Words::tr("The number is beyond 64 bits."), Words::tr("Compute with a decimal point, for example 2.0 instead of 2."), Problem::Kind::Limit);
}

Value divisionByZero(Rendering& rendering)
{
    return rendering.fail(Words::tr("A number is divided by zero."), Words::tr("Test the divisor first."));
}

double floorModulo(double a, double b)
{
    const double rest = std::fmod(a, b);
    if (rest == 0) {
        return std::copysign(0.0, b);
    }
    return (rest < 0) != (b < 0) ? rest + b : rest;
}

double floorDivide(double a, double b)
{
    const double rest = floorModulo(a, b);
    const double quotient = (a - rest) / b;
    if (quotient == 0) {
        return std::copysign(0.0, a / b);
    }
    const double floored = std::floor(quotient);
    return quotient - floored > 0.5 ? floored + 1 : floored;
}

Value integerPower(Rendering& rendering, std::int64_t base, std::int64_t exponent)
{
    if (exponent < 0) {
        return base == 0 ? divisionByZero(rendering) : Value(std::pow(double(base), double(exponent)));
    }
    std::int64_t result = 1;
    while (exponent > 0) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result)) {
            return tooLarge(rendering);
        }
        exponent >>= 1;
        if (exponent > 0 && __builtin_mul_overflow(base, base, &base)) {
            return tooLarge(rendering);
        }
    }
    return Value(result);
}

Value integers(Rendering& rendering, Op op, std::int64_t a, std::int64_t b)
{
    std::int64_t result = 0;
    bool overflow = false;
    switch (op) {
    case Op::Add:
        overflow = __builtin_add_overflow(a, b, &result);
        break;
    case Op::Subtract:
        overflow = __builtin_sub_overflow(a, b, &result);
        break;
    case Op::Multiply:
        overflow = __builtin_mul_overflow(a, b, &result);
        break;
    case Op::Divide:
        return b == 0 ? divisionByZero(rendering) : Value(double(static_cast<long double>(a) / static_cast<long double>(b)));
    case Op::FloorDivide:
    case Op::Modulo: {
        if (b == 0) {
            return divisionByZero(rendering);
        }
        if (b == -1) {
            overflow = op == Op::FloorDivide && __builtin_sub_overflow(std::int64_t(0), a, &result);
            break;
        }
        const std::int64_t rest = a % b;
        const bool shifts = rest != 0 && (rest < 0) != (b < 0);
        result = op == Op::Modulo ? (shifts ? rest + b : rest) : a / b - (shifts ? 1 : 0);
        break;
    }
    default:
        return integerPower(rendering, a, b);
    }
    return overflow ? tooLarge(rendering) : Value(result);
}

Value floats(Rendering& rendering, Op op, double a, double b)
{
    switch (op) {
    case Op::Add:
        return Value(a + b);
    case Op::Subtract:
        return Value(a - b);
    case Op::Multiply:
        return Value(a * b);
    case Op::Divide:
        return b == 0 ? divisionByZero(rendering) : Value(a / b);
    case Op::FloorDivide:
        return b == 0 ? divisionByZero(rendering) : Value(floorDivide(a, b));
    case Op::Modulo:
        return b == 0 ? divisionByZero(rendering) : Value(floorModulo(a, b));
    default: {
        const double result = std::pow(a, b);
        if (a == 0 && b < 0) {
            return divisionByZero(rendering);
        }
        if ((std::isnan(result) && !std::isnan(a) && !std::isnan(b)) || (std::isinf(result) && !std::isinf(a) && !std::isinf(b))) {
            return rendering.fail(Words::tr("The power has no value that a number can hold."), Words::tr("Look at its base and exponent."));
        }
        return Value(result);
    }
    }
}

Value repeated(Rendering& rendering, const Value& value, std::int64_t count)
{
    count = std::max<std::int64_t>(count, 0);
    const std::int64_t unit = value.isString() ? std::int64_t(value.utf8().size()) : value.size() * std::int64_t(sizeof(Value));
    if (count > 0 && unit > 0 && (count > rendering.limits().outputBytes / unit || !rendering.spendBytes(unit * count))) {
        rendering.spendBytes(INT64_MAX);
        return Value::missing();
    }
    if (value.isString()) {
        std::string text;
        text.reserve(std::size_t(unit * count));
        for (std::int64_t i = 0; i < (unit > 0 ? count : 0); ++i) {
            text += value.utf8();
        }
        return value.isSafe() ? Value::safeText(std::move(text)) : Value::text(std::move(text));
    }
    std::vector<Value> items;
    for (std::int64_t i = 0; i < (unit > 0 ? count : 0); ++i) {
        items.insert(items.end(), value.items().items.begin(), value.items().items.end());
    }
    return value.isList() ? Value::list(std::move(items)) : Value::tuple(std::move(items));
}

Value joined(Rendering& rendering, const Value& a, const Value& b)
{
    if (a.isString()) {
        if (!rendering.spendBytes(std::int64_t(a.utf8().size() + b.utf8().size()))) {
            return Value::missing();
        }
        if (!a.isSafe() && !b.isSafe()) {
            return Value::text(std::string(a.utf8()).append(b.utf8()));
        }
        return Value::safeText(std::string(escaped(rendering, a).utf8()).append(escaped(rendering, b).utf8()));
    }
    if (!rendering.spendBytes((a.size() + b.size()) * std::int64_t(sizeof(Value)))) {
        return Value::missing();
    }
    std::vector<Value> items = a.items().items;
    items.insert(items.end(), b.items().items.begin(), b.items().items.end());
    return a.isList() ? Value::list(std::move(items)) : Value::tuple(std::move(items));
}

const char* symbolOf(Op op)
{
    static constexpr const char* kSymbols[] = {"+", "-", "*", "/", "//", "%", "**", "<", "<=", ">", ">=", "==", "!=", "in", "not in"};
    return kSymbols[std::size_t(op)];
}

} // namespace

Value arithmetic(Rendering& rendering, Op op, const Value& a, const Value& b)
{
    if (op >= Op::Less && op <= Op::GreaterEqual) {
        if (a.isNumber() && b.isNumber() && (std::isnan(a.number()) || std::isnan(b.number()))) {
            return Value(false);
        }
        const int order = compare(rendering, a, b, symbolOf(op));
        return Value(op == Op::Less ? order < 0 : (op == Op::LessEqual ? order <= 0 : (op == Op::Greater ? order > 0 : order >= 0)));
    }
    if (a.isIntegral() && b.isIntegral()) {
        return integers(rendering, op, a.integer(), b.integer());
    }
    if (a.isNumber() && b.isNumber()) {
        return floats(rendering, op, a.number(), b.number());
    }
    if (op == Op::Modulo && a.isString()) {
        return percentFormat(rendering, a, b);
    }
    if (a.isUndefined() || b.isUndefined()) {
        return rendering.failUndefined(a.isUndefined() ? a : b);
    }
    if (op == Op::Add && a.type() == b.type() && (a.isString() || a.isSequence())) {
        return joined(rendering, a, b);
    }
    if (op == Op::Multiply && b.isIntegral() && (a.isString() || a.isSequence())) {
        return repeated(rendering, a, b.integer());
    }
    if (op == Op::Multiply && a.isIntegral() && (b.isString() || b.isSequence())) {
        return repeated(rendering, b, a.integer());
    }
    return rendering.fail(Words::tr("The operator %1 does not fit values of the types %2 and %3.").arg(QLatin1String(symbolOf(op)), QLatin1String(typeName(a)), QLatin1String(typeName(b))),
                          Words::tr("Convert one of them, for example with the filter int or string; ~ joins texts of everything."));
}

Value negated(Rendering& rendering, const Value& value, bool plus)
{
    if (value.isIntegral()) {
        return plus ? Value(value.integer()) : integers(rendering, Op::Subtract, 0, value.integer());
    }
    if (value.isFloat()) {
        return Value(plus ? value.number() : -value.number());
    }
    if (value.isUndefined()) {
        return rendering.failUndefined(value);
    }
    return rendering.fail(Words::tr("A value of type %1 has no sign.").arg(QLatin1String(typeName(value))), Words::tr("Convert it with the filter int or float."));
}

} // namespace templates
