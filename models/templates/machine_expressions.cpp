// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/machine.h"

namespace templates {

Value Machine::evaluate(const Expression* expression)
{
    if (failed() || !spend()) {
        return Value::missing();
    }
    switch (expression->kind) {
    case ExpressionKind::Constant:
        return expression->constant;
    case ExpressionKind::Name:
        return name(expression);
    case ExpressionKind::List:
        return Value::list(all(expression->children));
    case ExpressionKind::Tuple:
        return Value::tuple(all(expression->children));
    case ExpressionKind::Dict:
        return dict(expression);
    case ExpressionKind::Attribute:
        return attribute(expression);
    case ExpressionKind::Item: {
        const Value object = evaluate(expression->children[0]);
        const Value key = evaluate(expression->children[1]);
        m_at = expression->start;
        return failed() ? Value::missing() : itemOf(*this, object, key);
    }
    case ExpressionKind::Slice: {
        const std::vector<Value> parts = all(expression->children);
        m_at = expression->start;
        return failed() ? Value::missing() : slice(*this, parts[0], parts[1], parts[2], parts[3]);
    }
    case ExpressionKind::Call:
        return callExpression(expression);
    case ExpressionKind::Filter:
    case ExpressionKind::Test:
        return filter(expression);
    case ExpressionKind::Not:
    case ExpressionKind::Negative:
    case ExpressionKind::Positive:
    case ExpressionKind::Binary:
    case ExpressionKind::And:
    case ExpressionKind::Or:
        return operation(expression);
    case ExpressionKind::Compare:
        return compareChain(expression);
    case ExpressionKind::Concat:
        return concat(expression);
    case ExpressionKind::Conditional:
        return conditional(expression);
    }
    return {};
}

/// One or two operands and a sign between them.
Value Machine::operation(const Expression* expression)
{
    switch (expression->kind) {
    case ExpressionKind::Not: {
        const Value value = evaluate(expression->children[0]);
        return failed() ? value : Value(!isTrue(*this, value));
    }
    case ExpressionKind::Negative:
    case ExpressionKind::Positive: {
        const Value value = evaluate(expression->children[0]);
        m_at = expression->start;
        return failed() ? value : negated(*this, value, expression->kind == ExpressionKind::Positive);
    }
    case ExpressionKind::Binary: {
        const Value left = evaluate(expression->children[0]);
        const Value right = evaluate(expression->children[1]);
        m_at = expression->start;
        return failed() ? Value::missing() : arithmetic(*this, expression->op, left, right);
    }
    case ExpressionKind::And:
    case ExpressionKind::Or: {
        Value left = evaluate(expression->children[0]);
        if (failed() || isTrue(*this, left) != (expression->kind == ExpressionKind::And)) {
            return left;
        }
        return evaluate(expression->children[1]);
    }
    default:
        return {};
    }
}

Value Machine::name(const Expression* expression)
{
    const Value& value = at(expression->slot);
    if (!value.isMissing()) {
        return value;
    }
    return Value::undefined("'" + std::string(expression->name()) + "' is undefined");
}

std::vector<Value> Machine::all(const std::vector<Expression*>& expressions)
{
    std::vector<Value> values;
    values.reserve(expressions.size());
    for (const Expression* expression : expressions) {
        values.push_back(evaluate(expression));
    }
    return values;
}

Value Machine::dict(const Expression* expression)
{
    Value value = Value::dict();
    for (std::size_t i = 0; i + 1 < expression->children.size(); i += 2) {
        const Value key = evaluate(expression->children[i]);
        const Value member = evaluate(expression->children[i + 1]);
        if (failed() || !isHashable(*this, key)) {
            return Value::missing();
        }
        value.entries().set(key, member);
    }
    return value;
}

Value Machine::conditional(const Expression* expression)
{
    const bool holds = isTrue(*this, evaluate(expression->children[0]));
    if (failed()) {
        return Value::missing();
    }
    if (holds) {
        return evaluate(expression->children[1]);
    }
    return expression->children.size() > 2 ? evaluate(expression->children[2]) : Value::undefined("the inline if-expression evaluated to false and no else section was defined.");
}

Value Machine::concat(const Expression* expression)
{
    const std::vector<Value> parts = all(expression->children);
    m_at = expression->start;
    bool safe = false;
    for (const Value& part : parts) {
        safe = safe || (autoescape && part.isString() && part.isSafe());
    }
    std::string text;
    for (const Value& part : parts) {
        if (failed()) {
            return Value::missing();
        }
        if (safe) {
            text += escaped(*this, part).utf8();
        } else {
            appendText(*this, text, part);
        }
    }
    if (!spendBytes(std::int64_t(text.size()))) {
        return Value::missing();
    }
    return safe ? Value::safeText(std::move(text)) : Value::text(std::move(text));
}

Value Machine::compareChain(const Expression* expression)
{
    Value left = evaluate(expression->children[0]);
    bool holds = true;
    for (std::size_t i = 0; i < expression->ops.size() && holds; ++i) {
        Value right = evaluate(expression->children[i + 1]);
        m_at = expression->start;
        if (failed()) {
            return Value::missing();
        }
        switch (expression->ops[i]) {
        case Op::Equal:
            holds = equal(*this, left, right);
            break;
        case Op::NotEqual:
            holds = !equal(*this, left, right);
            break;
        case Op::In:
            holds = contains(*this, right, left);
            break;
        case Op::NotIn:
            holds = !contains(*this, right, left);
            break;
        default:
            holds = isTrue(*this, arithmetic(*this, expression->ops[i], left, right));
        }
        left = std::move(right);
    }
    return failed() ? Value::missing() : Value(holds);
}

Value Machine::attribute(const Expression* expression)
{
    const Expression* base = expression->children[0];
    if (base->kind == ExpressionKind::Name) {
        // Without a copy of the object: the common case of prompts.
        const Value& value = at(base->slot);
        if (value.isDict() && !expression->hidesMember) {
            if (const Value* found = value.entries().find(expression->name())) {
                return *found;
            }
        }
    }
    const Value value = evaluate(base);
    m_at = expression->start;
    return failed() ? Value::missing() : attributeOf(*this, value, expression->constant);
}

bool Machine::arguments(const Expression* expression, Arguments& given)
{
    if (expression->children.size() > 1) {
        given.positional.reserve(expression->children.size() + 1);
    }
    for (std::size_t i = 1; i < expression->children.size(); ++i) {
        given.positional.push_back(evaluate(expression->children[i]));
    }
    for (const auto& [key, child] : expression->named) {
        given.named.emplace_back(key, evaluate(child));
    }
    if (expression->rest) {
        const Value rest = evaluate(expression->rest);
        if (!failed()) {
            const std::vector<Value> items = itemsOf(*this, rest);
            given.positional.insert(given.positional.end(), items.begin(), items.end());
        }
    }
    if (expression->namedRest && !failed()) {
        const Value rest = evaluate(expression->namedRest);
        if (!failed() && !rest.isDict()) {
            fail(Words::tr("Behind ** a dictionary is expected."), Words::tr("Give a dictionary of names and values."));
        }
        for (std::size_t i = 0; !failed() && i < rest.entries().members.size(); ++i) {
            const auto& [key, value] = rest.entries().members[i];
            const std::string text(key.utf8());
            if (!key.isString() || given.find(text)) {
                fail(Words::tr("An argument behind ** has no name of its own."), Words::tr("Give each argument once, by its name."));
                break;
            }
            given.named.emplace_back(text, value);
        }
    }
    return !failed();
}

Value Machine::callExpression(const Expression* expression, const Value* caller)
{
    const Expression* callee = expression->children[0];
    Arguments given;
    Value function;
    const Native* method = nullptr;
    if (callee->kind == ExpressionKind::Attribute) {
        function = evaluate(callee->children[0]);
        method = failed() ? nullptr : findMethod(function, callee->name());
        if (method) {
            given.positional.push_back(function);
        } else if (!failed()) {
            m_at = callee->start;
            function = attributeOf(*this, function, callee->constant);
        }
    } else {
        function = evaluate(callee);
    }
    if (failed() || !arguments(expression, given)) {
        return Value::missing();
    }
    if (caller) {
        if (given.find("caller")) {
            return fail(Words::tr("The argument \"caller\" is given twice."), Words::tr("Take it away: the tag call gives it."));
        }
        given.named.emplace_back("caller", *caller);
    }
    m_at = callee->start;
    const Deeper deeper(*this);
    return !deeper ? Value::missing() : (method ? callNative(*this, *method, given) : call(*this, function, given));
}

Value Machine::filter(const Expression* expression, const Value* value)
{
    Arguments given;
    given.positional.reserve(expression->children.size() + 4); // with the parameters that are left out
    if (value) {
        // The value of a block goes to the innermost filter of the chain.
        const bool isInnermost = expression->children[0]->kind != ExpressionKind::Filter;
        given.positional.push_back(isInnermost ? *value : filter(expression->children[0], value));
    } else {
        given.positional.push_back(evaluate(expression->children[0]));
    }
    if (failed() || !arguments(expression, given)) {
        return Value::missing();
    }
    m_at = expression->start;
    if (!expression->native) {
        return fail(Words::tr("There is no filter or test named \"%1\".").arg(expression->constant.toString()), Words::tr("Look for its right name in the list."));
    }
    return callNative(*this, *expression->native, given);
}

} // namespace templates
