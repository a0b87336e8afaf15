// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/binder.h"

#include "kql/functions.h"
#include "kql/lexer.h"

#include <cmath>

namespace kql {

namespace {

using BoundResult = core::Result<Bound>;

Bound constantOf(Type type, const Value& value)
{
    return {type, [value](const Row&) { return value; }, true, -1};
}

/// The structure of an expression beside its closure.
Bound withCall(Bound bound, const QString& name, std::vector<Bound> arguments)
{
    bound.call = std::make_shared<const BoundCall>(BoundCall{name, std::move(arguments), {}, true, {}});
    return bound;
}

/// Evaluates once what reads no column.
Bound folded(Bound bound)
{
    return bound.constant && (!bound.call || bound.call->pure) ? constantOf(bound.type, bound({})) : bound;
}

BoundResult bindName(const Expression& expression, const Schema& schema, const Scope& scope)
{
    for (int i = 0; i < schema.size(); ++i) {
        if (schema[i].name == expression.text) {
            return Bound{schema[i].type, [i](const Row& row) { return row[size_t(i)]; }, false, i};
        }
    }
    if (const auto scalar = scope.scalars.constFind(expression.text); scalar != scope.scalars.cend()) {
        return *scalar;
    }
    return semanticError(scope, expression, QStringLiteral("Failed to resolve the column or scalar named '%1'.").arg(expression.text));
}

Value memberOf(const Value& object, const QString& name)
{
    const Dynamic* member = object.toDynamic().find(name);
    return member ? Value(*member) : Value();
}

Value elementOf(const Value& object, const Value& index)
{
    if (index.isText()) {
        return memberOf(object, index.toText());
    }
    const Dynamic::Array& array = object.toDynamic().array();
    qint64 at = index.toInteger();
    at = at < 0 ? qint64(array.size()) + at : at;
    return at >= 0 && at < qint64(array.size()) ? Value(array[size_t(at)]) : Value();
}

bool isWhole(Type type)
{
    return type == Type::Int || type == Type::Long;
}

/// Result type of + - * / %, or nothing.
std::optional<Type> arithmeticType(const QString& op, Type a, Type b)
{
    if (a == Type::Dynamic || b == Type::Dynamic) {
        return a == b ? std::nullopt : arithmeticType(op, a == Type::Dynamic ? b : a, b == Type::Dynamic ? a : b);
    }
    const auto numeric = [](Type t) { return isWhole(t) || t == Type::Real; };
    if (numeric(a) && numeric(b)) {
        return a == Type::Real || b == Type::Real ? Type::Real : Type::Long;
    }
    if (a == Type::DateTime && b == Type::DateTime && op == u"-") {
        return Type::TimeSpan;
    }
    if ((a == Type::DateTime && b == Type::TimeSpan && (op == u"+" || op == u"-")) ||
        (a == Type::TimeSpan && b == Type::DateTime && op == u"+")) {
        return Type::DateTime;
    }
    if (a == Type::TimeSpan && b == Type::TimeSpan) {
        return op == u"/" ? Type::Real : (op == u"*" ? std::nullopt : std::optional(Type::TimeSpan));
    }
    const bool scaled = (a == Type::TimeSpan && numeric(b) && (op == u"*" || op == u"/")) || (numeric(a) && b == Type::TimeSpan && op == u"*");
    return scaled ? std::optional(Type::TimeSpan) : std::nullopt;
}

Value arithmetic(const QString& op, const Value& a, const Value& b, bool real)
{
    if (a.isNull() || b.isNull()) {
        return {};
    }
    if (real || a.isReal() || b.isReal()) {
        const double x = a.toReal();
        const double y = b.toReal();
        switch (op[0].unicode()) {
        case '+':
            return x + y;
        case '-':
            return x - y;
        case '*':
            return x * y;
        case '/':
            return x / y;
        default:
            return std::fmod(x, y);
        }
    }
    const quint64 x = quint64(a.toInteger()); // unsigned: wraps around instead of being undefined
    const quint64 y = quint64(b.toInteger());
    switch (op[0].unicode()) {
    case '+':
        return qint64(x + y);
    case '-':
        return qint64(x - y);
    case '*':
        return qint64(x * y);
    default:
        break;
    }
    const qint64 divisor = b.toInteger();
    if (divisor == 0 || (divisor == -1 && a.toInteger() == std::numeric_limits<qint64>::min())) {
        return {};
    }
    if (op == u"/") {
        return a.toInteger() / divisor;
    }
    const qint64 rest = a.toInteger() % divisor;
    return rest < 0 ? rest + std::abs(divisor) : rest;
}

BoundResult bindArithmetic(const Expression& expression, const Bound& left, const Bound& right, const Scope& scope)
{
    const QString op = expression.text;
    const auto type = arithmeticType(op, left.type, right.type);
    if (!type) {
        return semanticError(scope, expression, QStringLiteral("The operator '%1' does not take %2 and %3.")
                                                    .arg(op, typeName(left.type), typeName(right.type)));
    }
    const bool spanQuotient = left.type == Type::TimeSpan && right.type == Type::TimeSpan && op == u"/";
    const bool real = *type == Type::Real || spanQuotient;
    const bool scaled = *type == Type::TimeSpan && (left.type == Type::Real || right.type == Type::Real);
    return withCall({*type,
                 [=](const Row& row) -> Value {
                     const Value a = left.type == Type::Dynamic ? convert(left.type, left(row), right.type) : left(row);
                     const Value b = right.type == Type::Dynamic ? convert(right.type, right(row), left.type) : right(row);
                     const Value result = arithmetic(op, a, b, real);
                     return scaled && !result.isNull() ? Value(qint64(std::llround(result.toReal()))) : result;
                 },
                 left.constant && right.constant, -1}, op, {left, right});
}

BoundResult bindBinary(const Expression& expression, const Schema& schema, const Scope& scope)
{
    const BoundResult left = bindExpression(expression.arguments[0], schema, scope);
    if (!left) {
        return left.error();
    }
    const BoundResult right = bindExpression(expression.arguments[1], schema, scope);
    if (!right) {
        return right.error();
    }
    const QString& op = expression.text;
    const bool constant = left->constant && right->constant;
    if (op == u"and" || op == u"or") {
        const bool stopAt = op == u"or";
        return withCall({Type::Bool,
                     [a = *left, b = *right, stopAt](const Row& row) -> Value {
                         // Three-valued: false decides "and", true decides "or", else a null makes the result null.
                         const Value first = convert(a.type, a(row), Type::Bool);
                         if (!first.isNull() && first.toBool() == stopAt) {
                             return stopAt;
                         }
                         const Value second = convert(b.type, b(row), Type::Bool);
                         if (!second.isNull() && second.toBool() == stopAt) {
                             return stopAt;
                         }
                         return first.isNull() || second.isNull() ? Value() : Value(!stopAt);
                     },
                     constant, -1}, op, {*left, *right});
    }
    if (const PairFunction test = comparison(op, left->type, right->type)) {
        Bound bound{Type::Bool, bindComparison(op, *left, *right), constant};
        auto call = std::make_shared<BoundCall>(BoundCall{op, {*left, *right}, {}, true, {}});
        call->apply = [test](const std::vector<Value>& values) { return test(values[0], values[1]); };
        bound.call = std::move(call);
        return bound;
    }
    return bindArithmetic(expression, *left, *right, scope);
}

core::Result<std::vector<Bound>> bindAll(const std::vector<ExpressionPtr>& list, const Schema& schema, const Scope& scope)
{
    std::vector<Bound> all;
    for (const ExpressionPtr& item : list) {
        BoundResult bound = bindExpression(item, schema, scope);
        if (!bound) {
            return bound.error();
        }
        all.push_back(*bound);
    }
    return all;
}

BoundResult bindBetween(const Expression& expression, const Schema& schema, const Scope& scope)
{
    const auto operands = bindAll(expression.arguments, schema, scope);
    if (!operands) {
        return operands.error();
    }
    Bound high = (*operands)[2];
    const Bound value = (*operands)[0];
    const Bound low = (*operands)[1];
    if (low.type == Type::DateTime && high.type == Type::TimeSpan) { // between (start .. 1d)
        high = Bound{Type::DateTime, [low, span = high](const Row& row) -> Value { return low(row).toInteger() + span(row).toInteger(); },
                     low.constant && high.constant, -1};
    }
    const RowFunction above = bindComparison(QStringLiteral(">="), value, low);
    const RowFunction below = bindComparison(QStringLiteral("<="), value, high);
    const bool negated = expression.text.startsWith(u'!');
    return withCall({Type::Bool,
                 [=](const Row& row) -> Value {
                     const Value first = above(row);
                     const Value second = below(row);
                     return first.isNull() || second.isNull() ? Value() : Value((first.toBool() && second.toBool()) != negated);
                 },
                 false, -1}, negated ? QStringLiteral("!between") : QStringLiteral("between"), {value, low, high});
}

BoundResult bindScalarQuery(const Expression& expression, const Scope& scope)
{
    const core::Result<Table> table = scope.evaluatePipeline(*expression.pipeline);
    if (!table) {
        return table.error();
    }
    if (table->columns.isEmpty()) {
        return semanticError(scope, expression, QStringLiteral("toscalar() needs a column."));
    }
    return constantOf(table->columns[0].type, table->rows.empty() ? Value() : table->rows[0][0]);
}

BoundResult bindCall(const Expression& expression, const Schema& schema, const Scope& scope)
{
    if (expression.pipeline) {
        return bindScalarQuery(expression, scope);
    }
    if (expression.text == u"column_ifexists" && expression.arguments.size() == 2) {
        const QString name = expression.arguments[0]->value.toText();
        const bool exists = std::any_of(schema.begin(), schema.end(), [&](const Column& column) { return column.name == name; });
        Expression column;
        column.text = name;
        return exists ? bindName(column, schema, scope) : bindExpression(expression.arguments[1], schema, scope);
    }
    const auto function = scalarFunctions().constFind(expression.text);
    if (function == scalarFunctions().cend()) {
        return semanticError(scope, expression, QStringLiteral("Unknown function: '%1'.").arg(expression.text));
    }
    const int count = int(expression.arguments.size());
    if (count < function->minimum || (function->maximum >= 0 && count > function->maximum)) {
        return semanticError(scope, expression, QStringLiteral("%1() does not take %2 arguments.").arg(expression.text).arg(count));
    }
    const auto arguments = bindAll(expression.arguments, schema, scope);
    if (!arguments) {
        return arguments.error();
    }
    QList<Type> types;
    bool constant = true;
    for (const Bound& argument : *arguments) {
        types << argument.type;
        constant = constant && argument.constant;
    }
    const auto type = function->typeOf(types);
    if (!type) {
        return semanticError(scope, expression, QStringLiteral("%1() does not take arguments of these types.").arg(expression.text));
    }
    Bound bound{*type,
                        [call = function->call, types, bound = *arguments, now = scope.now](const Row& row) {
                            std::vector<Value> values;
                            values.reserve(bound.size());
                            for (const Bound& argument : bound) {
                                values.push_back(argument(row));
                            }
                            return call(types, values, now);
                        },
                        constant, -1};
    auto made = std::make_shared<BoundCall>(BoundCall{expression.text, *arguments, {}, true, {}});
    made->apply = [call = function->call, types, now = scope.now](const std::vector<Value>& values) { return call(types, values, now); };
    bound.call = std::move(made);
    return folded(std::move(bound));
}

BoundResult bindAccess(const Expression& expression, const Schema& schema, const Scope& scope)
{
    const BoundResult object = bindExpression(expression.arguments[0], schema, scope);
    if (!object) {
        return object.error();
    }
    if (object->type != Type::Dynamic) {
        return semanticError(scope, expression, QStringLiteral("A member can only be taken of a dynamic value."));
    }
    if (expression.kind == Expression::Kind::Member) {
        return withCall({Type::Dynamic, [o = *object, name = expression.text](const Row& row) { return memberOf(o(row), name); },
                     object->constant, -1}, QStringLiteral("."), {*object, constantOf(Type::String, Value(expression.text))});
    }
    const BoundResult index = bindExpression(expression.arguments[1], schema, scope);
    if (!index) {
        return index.error();
    }
    return withCall({Type::Dynamic,
                 [o = *object, i = *index](const Row& row) {
                     const Value key = i(row);
                     return elementOf(o(row), i.type == Type::Dynamic ? Value(toDisplay(i.type, key)) : key);
                 },
                 object->constant && index->constant, -1}, QStringLiteral("[]"), {*object, *index});
}

} // namespace

core::Error semanticError(const Scope& scope, const Expression& at, const QString& message)
{
    return errorAt(scope.query, QStringLiteral("SemanticError"), message, at.position);
}

core::Result<Bound> bindExpression(const ExpressionPtr& expression, const Schema& schema, const Scope& scope)
{
    switch (expression->kind) {
    case Expression::Kind::Literal:
        return constantOf(expression->type, expression->value);
    case Expression::Kind::Name:
        return bindName(*expression, schema, scope);
    case Expression::Kind::Member:
    case Expression::Kind::Index:
        return bindAccess(*expression, schema, scope);
    case Expression::Kind::Call:
        return bindCall(*expression, schema, scope);
    case Expression::Kind::Unary: {
        const BoundResult operand = bindExpression(expression->arguments[0], schema, scope);
        if (!operand) {
            return operand.error();
        }
        return withCall({operand->type,
                     [o = *operand](const Row& row) -> Value {
                         const Value value = o(row);
                         return value.isNull() ? value : (value.isReal() ? Value(-value.toReal()) : Value(qint64(-quint64(value.toInteger()))));
                     },
                     operand->constant, -1}, QStringLiteral("neg"), {*operand});
    }
    case Expression::Kind::Binary:
        return bindBinary(*expression, schema, scope);
    case Expression::Kind::Between:
        return bindBetween(*expression, schema, scope);
    case Expression::Kind::In:
        return bindMembership(*expression, schema, scope);
    default:
        return semanticError(scope, *expression, QStringLiteral("An expression is expected here."));
    }
}

QString automaticName(const Expression& expression)
{
    switch (expression.kind) {
    case Expression::Kind::Name:
        return expression.text;
    case Expression::Kind::Member: {
        const QString object = automaticName(*expression.arguments[0]);
        return object.isEmpty() ? expression.text : object + u'_' + expression.text;
    }
    case Expression::Kind::Index: {
        const Expression& index = *expression.arguments[1];
        const QString object = automaticName(*expression.arguments[0]);
        return index.type == Type::String && index.kind == Expression::Kind::Literal ? object + u'_' + index.value.toText() : QString();
    }
    case Expression::Kind::Call:
        if ((expression.text == u"bin" || expression.text == u"floor" || expression.text.startsWith(u"to")) && !expression.arguments.empty()) {
            return automaticName(*expression.arguments[0]);
        }
        if (expression.text == u"strlen" && expression.arguments.size() == 1) {
            return QStringLiteral("strlen_") + automaticName(*expression.arguments[0]);
        }
        return {};
    default:
        return {};
    }
}

} // namespace kql
