// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/binder.h"

#include "kql/lexer.h"
#include "kql/regex.h"

#include <algorithm>

namespace kql {

namespace {

using BoundResult = core::Result<Bound>;

using ValueFunction = std::function<Value(const std::vector<Value>& values)>;

/// An expression over others: the same function serves a row and the values of the operands.
Bound withCall(Type type, const QString& name, std::vector<Bound> arguments, ValueFunction apply)
{
    const bool constant = std::all_of(arguments.begin(), arguments.end(), [](const Bound& argument) { return argument.constant; });
    Bound bound{type,
                [arguments, apply](const Row& row) {
                    std::vector<Value> values;
                    values.reserve(arguments.size());
                    for (const Bound& argument : arguments) {
                        values.push_back(argument(row));
                    }
                    return apply(values);
                },
                constant};
    bound.call = std::make_shared<const BoundCall>(BoundCall{name, std::move(arguments), std::move(apply), true, {}});
    return bound;
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
    if (scope.functions.contains(expression.text) && scope.callFunction) { // a function without parameters needs no parentheses
        Expression call = expression;
        call.kind = Expression::Kind::Call;
        return scope.callFunction(call, schema);
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

/// Three-valued: false decides "and", true decides "or", else a null makes the result null.
Bound bindLogic(const QString& op, const Bound& left, const Bound& right)
{
    const bool stopAt = op == u"or";
    const auto decide = [stopAt](const Value& first, const Value& second) -> Value {
        if ((!first.isNull() && first.toBool() == stopAt) || (!second.isNull() && second.toBool() == stopAt)) {
            return stopAt;
        }
        return first.isNull() || second.isNull() ? Value() : Value(!stopAt);
    };
    const ValueFunction apply = [decide, a = left.type, b = right.type](const std::vector<Value>& values) {
        return decide(convert(a, values[0], Type::Bool), convert(b, values[1], Type::Bool));
    };
    Bound bound{Type::Bool,
                [a = left, b = right, decide, stopAt](const Row& row) -> Value {
                    const Value first = convert(a.type, a(row), Type::Bool);
                    if (!first.isNull() && first.toBool() == stopAt) {
                        return stopAt; // the right side is not even computed
                    }
                    return decide(first, convert(b.type, b(row), Type::Bool));
                },
                left.constant && right.constant};
    bound.call = std::make_shared<const BoundCall>(BoundCall{op, {left, right}, apply, true, {}});
    return bound;
}

/// A comparison of two values of these types.
ValueFunction pairTest(const QString& op, const Bound& left, const Bound& right)
{
    const PairFunction test = comparison(op, left.type, right.type);
    return test ? ValueFunction([test](const std::vector<Value>& values) { return test(values[0], values[1]); }) : ValueFunction();
}

/// * has "x": any column.
BoundResult bindAnyColumn(const Expression& expression, const Schema& schema, const Scope& scope)
{
    ExpressionPtr any;
    for (const Column& column : schema) {
        auto name = std::make_shared<Expression>();
        name->kind = Expression::Kind::Name;
        name->text = column.name;
        name->position = expression.position;
        ExpressionPtr operand = name;
        if (column.type != Type::String && column.type != Type::Dynamic) {
            operand = std::make_shared<Expression>();
            operand->kind = Expression::Kind::Call;
            operand->text = QStringLiteral("tostring");
            operand->arguments = {name};
            operand->position = expression.position;
        }
        auto test = std::make_shared<Expression>(expression);
        test->arguments[0] = operand;
        ExpressionPtr both = test;
        if (any) {
            both = std::make_shared<Expression>();
            both->kind = Expression::Kind::Binary;
            both->text = QStringLiteral("or");
            both->arguments = {any, test};
        }
        any = both;
    }
    return any ? bindExpression(any, schema, scope) : BoundResult(constantOf(Type::Bool, Value(false)));
}

BoundResult bindBinary(const Expression& expression, const Schema& schema, const Scope& scope)
{
    const QString& op = expression.text;
    if (expression.arguments[0]->kind == Expression::Kind::Star) {
        return bindAnyColumn(expression, schema, scope);
    }
    const BoundResult left = bindExpression(expression.arguments[0], schema, scope);
    if (!left) {
        return left.error();
    }
    const BoundResult right = bindExpression(expression.arguments[1], schema, scope);
    if (!right) {
        return right.error();
    }
    if (QStringView(u"+-*/%").contains(op[0])) {
        return bindArithmetic(expression, *left, *right, scope);
    }
    if (const auto problem = operandProblem(op, {*left, *right})) {
        return semanticError(scope, expression, *problem);
    }
    if (op == u"and" || op == u"or") {
        return bindLogic(op, *left, *right);
    }
    if (op.endsWith(u"matches") && right->constant) {
        const auto regex = cachedRegex((*right)({}).toText());
        if (!regex) {
            return semanticError(scope, *expression.arguments[1], regex.error().message);
        }
    }
    if (ValueFunction test = pairTest(op, *left, *right)) {
        return withCall(Type::Bool, op, {*left, *right}, std::move(test));
    }
    return semanticError(scope, expression, QStringLiteral("The operator '%1' is not supported.").arg(op));
}

BoundResult bindBetween(const Expression& expression, const Schema& schema, const Scope& scope)
{
    const auto operands = bindAll(expression.arguments, schema, scope);
    if (!operands) {
        return operands.error();
    }
    if (const auto problem = operandProblem(expression.text, *operands)) {
        return semanticError(scope, expression, *problem);
    }
    Bound high = (*operands)[2];
    const Bound value = (*operands)[0];
    const Bound low = (*operands)[1];
    if (low.type == Type::DateTime && high.type == Type::TimeSpan) { // between (start .. 1d)
        high = Bound{Type::DateTime, [low, span = high](const Row& row) -> Value { return low(row).toInteger() + span(row).toInteger(); },
                     low.constant && high.constant, -1};
        auto sum = std::make_shared<BoundCall>(BoundCall{QStringLiteral("+"), {low, (*operands)[2]}, {}, true, {}});
        sum->apply = [](const std::vector<Value>& values) -> Value {
            return values[0].isNull() || values[1].isNull() ? Value() : Value(values[0].toInteger() + values[1].toInteger());
        };
        high.call = std::move(sum);
        high = high.constant ? constantOf(Type::DateTime, high({})) : high;
    }
    const ValueFunction above = pairTest(QStringLiteral(">="), value, low);
    const ValueFunction below = pairTest(QStringLiteral("<="), value, high);
    const bool negated = expression.text.startsWith(u'!');
    return withCall(Type::Bool, negated ? QStringLiteral("!between") : QStringLiteral("between"), {value, low, high},
                    [=](const std::vector<Value>& values) -> Value {
                        const Value first = above({values[0], values[1]});
                        const Value second = below({values[0], values[2]});
                        return first.isNull() || second.isNull() ? Value() : Value((first.toBool() && second.toBool()) != negated);
                    });
}

/// in (T) and in (f()): a bare name that is no column and no scalar is a table.
Expression withTables(const Expression& expression, const Schema& schema, const Scope& scope)
{
    Expression made = expression;
    for (size_t i = 1; i < made.arguments.size(); ++i) {
        const Expression& member = *made.arguments[i];
        const bool named = member.kind == Expression::Kind::Name && !scope.scalars.contains(member.text) && scope.isTable && scope.isTable(member.text) &&
                           std::none_of(schema.begin(), schema.end(), [&](const Column& column) { return column.name == member.text; });
        const bool called = member.kind == Expression::Kind::Call && !member.pipeline && scope.isTable && scope.isTable(member.text + u'(');
        if (!named && !called) {
            continue;
        }
        auto table = std::make_shared<Expression>(member);
        table->kind = Expression::Kind::SubQuery;
        table->pipeline = std::make_shared<Pipeline>();
        table->pipeline->source.kind = called ? Source::Kind::Call : Source::Kind::Table;
        table->pipeline->source.name = member.text;
        table->pipeline->source.position = member.position;
        for (size_t k = 0; called && k < member.arguments.size(); ++k) {
            table->pipeline->source.items.push_back({member.argumentNames.value(qsizetype(k)), member.arguments[k]});
            table->pipeline->source.tables.push_back(member.arguments[k]->pipeline);
        }
        made.arguments[i] = table;
    }
    return made;
}

BoundResult bindMembers(const Expression& expression, const Schema& schema, const Scope& scope)
{
    if (expression.arguments[0]->kind == Expression::Kind::Star) {
        return bindAnyColumn(expression, schema, scope);
    }
    const BoundResult left = bindExpression(expression.arguments[0], schema, scope);
    if (!left) {
        return left;
    }
    if (const auto problem = operandProblem(expression.text, {*left})) {
        return semanticError(scope, expression, *problem);
    }
    return bindMembership(withTables(expression, schema, scope), schema, scope);
}

BoundResult bindAccess(const Expression& expression, const Schema& schema, const Scope& scope)
{
    const BoundResult object = bindExpression(expression.arguments[0], schema, scope);
    if (!object) {
        return object.error();
    }
    if (object->type != Type::Dynamic) {
        return semanticError(scope, expression, QStringLiteral("A member can only be taken of a dynamic value, not of %1.").arg(typeName(object->type)));
    }
    if (expression.kind == Expression::Kind::Member) {
        return withCall(Type::Dynamic, QStringLiteral("."), {*object, constantOf(Type::String, Value(expression.text))},
                        [](const std::vector<Value>& values) { return memberOf(values[0], values[1].toText()); });
    }
    const BoundResult index = bindExpression(expression.arguments[1], schema, scope);
    if (!index) {
        return index.error();
    }
    if (index->type != Type::String && index->type != Type::Long && index->type != Type::Int && index->type != Type::Dynamic) {
        return semanticError(scope, expression, QStringLiteral("An element is named by a text or a whole number, not by %1.").arg(typeName(index->type)));
    }
    return withCall(Type::Dynamic, QStringLiteral("[]"), {*object, *index}, [type = index->type](const std::vector<Value>& values) {
        const Value& key = values[1];
        if (type != Type::Dynamic) {
            return elementOf(values[0], key);
        }
        return elementOf(values[0], key.toDynamic().isLong() ? Value(key.toDynamic().toLong()) : Value(toDisplay(type, key)));
    });
}

} // namespace

Bound constantOf(Type type, const Value& value)
{
    return {type, [value](const Row&) { return value; }, true, -1};
}

core::Error semanticError(const Scope& scope, const Expression& at, const QString& message)
{
    if (scope.problems) {
        *scope.problems << diagnosticAt(scope.query, QStringLiteral("SemanticError"), message, at.position, std::max(1, at.length));
    }
    return errorAt(scope.query, QStringLiteral("SemanticError"), message, at.position);
}

core::Result<Bound> bindExpression(const ExpressionPtr& expression, const Schema& schema, const Scope& scope)
{
    switch (expression->kind) {
    case Expression::Kind::Literal:
        return constantOf(expression->type, expression->value);
    case Expression::Kind::TypeName:
        return constantOf(Type::String, Value(typeName(expression->type)));
    case Expression::Kind::Name:
        return bindName(*expression, schema, scope);
    case Expression::Kind::Member:
    case Expression::Kind::Index:
        return bindAccess(*expression, schema, scope);
    case Expression::Kind::Call:
        return bindCall(*expression, schema, scope);
    case Expression::Kind::Unary: {
        const BoundResult operand = bindExpression(expression->arguments[0], schema, scope);
        return operand ? bindNegation(*expression, *operand, scope) : operand;
    }
    case Expression::Kind::Binary:
        return bindBinary(*expression, schema, scope);
    case Expression::Kind::Between:
        return bindBetween(*expression, schema, scope);
    case Expression::Kind::In:
        return bindMembers(*expression, schema, scope);
    default:
        return semanticError(scope, *expression, QStringLiteral("An expression is expected here."));
    }
}

} // namespace kql
