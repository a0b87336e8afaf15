// SPDX-License-Identifier: GPL-3.0-or-later
// + - * / % and unary minus; which operands the operators take.
#include "kql/binder.h"
#include "kql/signatures.h"

#include <cmath>

namespace kql {

namespace {

bool isReal(Type type)
{
    return type == Type::Real || type == Type::Decimal;
}

/// Times count as their ticks: what the language service lets through, so that (t1 + t2) / 2 is the middle of two datetimes.
std::optional<Type> timeResult(QChar op, Type a, Type b)
{
    const auto isTime = [](Type type) { return type == Type::DateTime || type == Type::TimeSpan; };
    if (isTime(a) && isTime(b)) {
        if (op == u'*') {
            return a == Type::TimeSpan && b == Type::TimeSpan ? std::optional(Type::TimeSpan) : std::nullopt;
        }
        if (op == u'/') {
            return a == Type::TimeSpan && b == Type::DateTime ? std::nullopt : std::optional(Type::Real);
        }
        if (op == u'%') {
            return a == Type::TimeSpan && b == Type::DateTime ? std::nullopt : std::optional(Type::TimeSpan);
        }
        const bool distance = op == u'-' && a == b;
        return distance || (a == Type::TimeSpan && b == Type::TimeSpan) ? Type::TimeSpan : Type::DateTime;
    }
    if (isTime(a) && isNumeric(b)) {
        return op == u'*' || op == u'/' || op == u'%' ? std::optional(a) : std::nullopt;
    }
    return isNumeric(a) && isTime(b) && op == u'*' ? std::optional(b) : std::nullopt;
}

/// Result type of an operator, or nothing when it does not take these operands.
std::optional<Type> arithmeticType(QChar op, Type a, Type b)
{
    if (a == Type::Dynamic && b == Type::Dynamic) {
        return Type::Dynamic;
    }
    if (a == Type::Dynamic || b == Type::Dynamic) {
        const Type other = a == Type::Dynamic ? b : a;
        const bool times = other == Type::DateTime || other == Type::TimeSpan;
        if (!isNumeric(other) && !(times && (op == u'+' || op == u'-'))) {
            return std::nullopt;
        }
        return other == Type::Int ? std::optional(Type::Long) : arithmeticType(op, other, other);
    }
    if (isNumeric(a) && isNumeric(b)) {
        const Type common = *commonType(a, b);
        return common == Type::Int ? Type::Long : common;
    }
    return timeResult(op, a, b);
}

/// 0 <= N % D < |D|, for reals too.
double positiveRest(double x, double y)
{
    const double rest = std::fmod(x, y);
    return rest < 0 ? rest + std::abs(y) : rest;
}

Value realResult(QChar op, double x, double y)
{
    switch (op.unicode()) {
    case '+':
        return x + y;
    case '-':
        return x - y;
    case '*':
        return x * y;
    case '/':
        return x / y;
    default:
        return positiveRest(x, y);
    }
}

/// Whole numbers wrap around; a division by zero is null; 0 <= N % D < |D|.
Value wholeResult(QChar op, qint64 a, qint64 b)
{
    switch (op.unicode()) {
    case '+':
        return qint64(quint64(a) + quint64(b));
    case '-':
        return qint64(quint64(a) - quint64(b));
    case '*':
        return qint64(quint64(a) * quint64(b));
    default:
        break;
    }
    if (b == 0 || (b == -1 && a == std::numeric_limits<qint64>::min())) {
        return {};
    }
    if (op == u'/') {
        return a / b;
    }
    const qint64 rest = a % b;
    return rest < 0 ? qint64(quint64(rest) + (b < 0 ? 0 - quint64(b) : quint64(b))) : rest;
}

Value computed(QChar op, const Value& a, const Value& b, Type result, bool byReals)
{
    if (a.isNull() || b.isNull()) {
        return {};
    }
    if (!byReals && !a.isReal() && !b.isReal()) {
        return wholeResult(op, a.toInteger(), b.toInteger());
    }
    const Value value = realResult(op, a.toReal(), b.toReal());
    if (result == Type::TimeSpan || result == Type::DateTime) {
        return std::abs(value.toReal()) < 9.2e18 ? Value(qint64(std::llround(value.toReal()))) : Value();
    }
    return value;
}

/// A number inside a dynamic value, as it stands there.
Value ownNumber(const Value& value)
{
    const Dynamic& content = value.toDynamic();
    return content.isLong() ? Value(content.toLong()) : (content.isReal() ? Value(content.toReal()) : Value());
}

/// What < and its kin compare: numbers and bools with each other and with dynamic values, times with their like.
bool orderable(Type a, Type b)
{
    const auto counts = [](Type type) { return isNumeric(type) || type == Type::Bool; };
    if (a == Type::Dynamic || b == Type::Dynamic) {
        const Type other = a == Type::Dynamic ? b : a;
        return other == Type::Dynamic || isNumeric(other);
    }
    return (counts(a) && counts(b)) || (a == b && (a == Type::DateTime || a == Type::TimeSpan));
}

bool isText(Type type)
{
    return type == Type::String || type == Type::Dynamic;
}

} // namespace

core::Result<Bound> bindArithmetic(const Expression& expression, const Bound& left, const Bound& right, const Scope& scope)
{
    const QChar op = expression.text[0];
    const auto type = arithmeticType(op, left.type, right.type);
    if (!type) {
        return semanticError(scope, expression, QStringLiteral("The operator '%1' is not defined for %2 and %3.")
                                                    .arg(expression.text, typeName(left.type), typeName(right.type)));
    }
    const bool byReals = *type == Type::Real || *type == Type::Decimal || isReal(left.type) || isReal(right.type);
    auto call = std::make_shared<BoundCall>();
    call->name = expression.text;
    call->arguments = {left, right};
    const bool dynamic = *type == Type::Dynamic;
    call->apply = [op, result = *type, byReals, dynamic, a = left.type, b = right.type](const std::vector<Value>& values) -> Value {
        if (dynamic) {
            const Value x = ownNumber(values[0]);
            const Value y = ownNumber(values[1]);
            return convert(x.isReal() || y.isReal() ? Type::Real : Type::Long, computed(op, x, y, Type::Long, false), Type::Dynamic);
        }
        // Beside a time, a dynamic value is one of the other's type; beside a number it keeps its fraction.
        const Type whole = b == Type::Int ? Type::Long : b;
        const Value x = a == Type::Dynamic ? convert(a, values[0], whole) : values[0];
        const Value y = b == Type::Dynamic ? convert(b, values[1], a == Type::Int ? Type::Long : a) : values[1];
        return computed(op, x, y, result, byReals);
    };
    Bound bound{*type, [call = call->apply, left, right](const Row& row) { return call({left(row), right(row)}); }, left.constant && right.constant};
    bound.call = std::move(call);
    return bound;
}

core::Result<Bound> bindNegation(const Expression& expression, const Bound& operand, const Scope& scope)
{
    if (!isNumeric(operand.type) && operand.type != Type::TimeSpan && operand.type != Type::DateTime && operand.type != Type::Dynamic) {
        return semanticError(scope, expression, QStringLiteral("The operator '-' is not defined for %1.").arg(typeName(operand.type)));
    }
    auto call = std::make_shared<BoundCall>();
    call->name = QStringLiteral("neg");
    call->arguments = {operand};
    call->apply = [dynamic = operand.type == Type::Dynamic](const std::vector<Value>& values) -> Value {
        const Value value = dynamic ? ownNumber(values[0]) : values[0];
        if (value.isNull()) {
            return {};
        }
        const Value negated = value.isReal() ? Value(-value.toReal()) : Value(qint64(0 - quint64(value.toInteger())));
        return dynamic ? convert(value.isReal() ? Type::Real : Type::Long, negated, Type::Dynamic) : negated;
    };
    Bound bound{operand.type == Type::Int ? Type::Long : operand.type, [call = call->apply, operand](const Row& row) { return call({operand(row)}); },
                operand.constant};
    bound.call = std::move(call);
    return bound;
}

std::optional<QString> operandProblem(const QString& op, const std::vector<Bound>& operands)
{
    const Type a = operands[0].type;
    const Type b = operands.size() > 1 ? operands[1].type : a;
    bool fits = true;
    if (op == u"and" || op == u"or") {
        fits = (a == Type::Bool || a == Type::Dynamic) && (b == Type::Bool || b == Type::Dynamic);
    } else if (op == u"<" || op == u"<=" || op == u">" || op == u">=") {
        fits = orderable(a, b);
    } else if (op.endsWith(u"between")) {
        const Type c = operands[2].type;
        const bool window = a == Type::DateTime && b == Type::DateTime && c == Type::TimeSpan;
        const bool plain = a != Type::Bool && b != Type::Bool && b != Type::Dynamic && c != Type::Bool && c != Type::Dynamic;
        fits = plain && orderable(a, b) && (window || orderable(a, c));
    } else if (op.startsWith(u"has_a")) {
        fits = isText(a);
    } else if (op != u"==" && op != u"!=" && !op.endsWith(u"in") && !op.endsWith(u"in~")) { // == takes any two
        fits = isText(a) && isText(b);
    }
    if (fits) {
        return std::nullopt;
    }
    return operands.size() > 1 ? QStringLiteral("The operator '%1' is not defined for %2 and %3.").arg(op, typeName(a), typeName(b))
                               : QStringLiteral("The operator '%1' is not defined for %2.").arg(op, typeName(a));
}

} // namespace kql
