// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/parser.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kql {

namespace {

/// Deeper trees are refused: binding and destroying them is recursive.
constexpr int kDeepestTree = 1000;

} // namespace

ExpressionPtr Parser::nothing() const
{
    auto made = std::make_shared<Expression>();
    made->position = peek().position;
    return made;
}

ExpressionPtr Parser::make(Expression::Kind kind, const QString& name, std::vector<ExpressionPtr> operands, const Token& at)
{
    auto made = std::make_shared<Expression>();
    made->kind = kind;
    made->text = name;
    made->position = at.position;
    made->length = at.length;
    for (const ExpressionPtr& operand : operands) {
        made->depth = std::max(made->depth, operand->depth + 1);
    }
    made->arguments = std::move(operands);
    if (made->depth > kDeepestTree) {
        failAt(QStringLiteral("SyntaxError"), QStringLiteral("The expression has too many parts."), at.position, at.length);
    }
    return made;
}

ExpressionPtr Parser::expression()
{
    if (!enter()) {
        leave();
        return nothing();
    }
    ExpressionPtr left = conjunction();
    while (isWord("or"_L1)) {
        const Token at = peek();
        ++m_at;
        left = make(Expression::Kind::Binary, QStringLiteral("or"), {left, conjunction()}, at);
    }
    leave();
    return left;
}

ExpressionPtr Parser::conjunction()
{
    ExpressionPtr left = equality();
    while (isWord("and"_L1)) {
        const Token at = peek();
        ++m_at;
        left = make(Expression::Kind::Binary, QStringLiteral("and"), {left, equality()}, at);
    }
    return left;
}

/// One of `words` with or without a leading !, taken when it stands here.
std::optional<QString> Parser::wordOperator(std::initializer_list<QLatin1StringView> words)
{
    const bool negated = isSymbol("!"_L1) && isName(1);
    const int at = negated ? 1 : 0;
    for (const QLatin1StringView word : words) {
        if (isWord(word, at)) {
            m_at += at + 1;
            return (negated ? QStringLiteral("!") : QString()) + word;
        }
    }
    return std::nullopt;
}

/// == != <> in has_any between: these do not chain.
ExpressionPtr Parser::equality()
{
    ExpressionPtr left = relation();
    const Token at = peek();
    if (isSymbol("=="_L1) || isSymbol("!="_L1) || isSymbol("<>"_L1)) {
        const QString op = isSymbol("=="_L1) ? QStringLiteral("==") : QStringLiteral("!=");
        ++m_at;
        return make(Expression::Kind::Binary, op, {left, relation()}, at);
    }
    if (acceptSymbol("!in~"_L1)) {
        return membership(left, QStringLiteral("!in~"), at);
    }
    if (auto op = wordOperator({"in"_L1, "has_any"_L1, "has_all"_L1})) {
        if (op->endsWith(u"in") && acceptSymbol("~"_L1)) {
            *op += u'~';
        }
        return membership(left, *op, at);
    }
    if (const auto op = wordOperator({"between"_L1})) {
        return between(left, *op, at);
    }
    return left;
}

ExpressionPtr Parser::relation()
{
    ExpressionPtr left = sum();
    while (isSymbol("<"_L1) || isSymbol("<="_L1) || isSymbol(">"_L1) || isSymbol(">="_L1)) {
        const Token at = peek();
        ++m_at;
        left = make(Expression::Kind::Binary, at.in(m_query).toString(), {left, sum()}, at);
    }
    return left;
}

/// Whether an operand here is a table for sure: a bare name is left to the binder unless a let made it a table.
bool Parser::tableAhead() const
{
    const bool bare = isName() && (isSymbol(","_L1, 1) || isSymbol(")"_L1, 1));
    return bare ? m_lets.value(text().toString(), LetKind::Scalar) == LetKind::Table : tabularAhead();
}

ExpressionPtr Parser::membership(ExpressionPtr left, const QString& op, const Token& at)
{
    expectSymbol("("_L1);
    std::vector<ExpressionPtr> operands{left};
    if (!isSymbol(")"_L1) && tableAhead()) {
        ExpressionPtr table = make(Expression::Kind::SubQuery, {}, {}, peek());
        table->pipeline = pipeline();
        operands.push_back(table);
    } else {
        while (!isSymbol(")"_L1) && !isEnd()) {
            operands.push_back(expression());
            if (!acceptSymbol(","_L1)) {
                break;
            }
        }
    }
    expectSymbol(")"_L1);
    return make(Expression::Kind::In, op, operands, at);
}

ExpressionPtr Parser::between(ExpressionPtr left, const QString& op, const Token& at)
{
    expectSymbol("("_L1);
    ExpressionPtr low = sum();
    expectSymbol(".."_L1);
    ExpressionPtr high = sum();
    expectSymbol(")"_L1);
    return make(Expression::Kind::Between, op, {left, low, high}, at);
}

ExpressionPtr Parser::sum()
{
    ExpressionPtr left = product();
    while (isSymbol("+"_L1) || isSymbol("-"_L1)) {
        const Token at = peek();
        ++m_at;
        left = make(Expression::Kind::Binary, at.in(m_query).toString(), {left, product()}, at);
    }
    return left;
}

ExpressionPtr Parser::product()
{
    ExpressionPtr left = textOperation();
    while (isSymbol("*"_L1) || isSymbol("/"_L1) || isSymbol("%"_L1)) {
        const Token at = peek();
        ++m_at;
        left = make(Expression::Kind::Binary, at.in(m_query).toString(), {left, textOperation()}, at);
    }
    return left;
}

/// has, contains, =~ and their kin bind tighter than arithmetic.
ExpressionPtr Parser::textOperation()
{
    ExpressionPtr left = unary();
    while (true) {
        const Token at = peek();
        if (m_searching && isSymbol(":"_L1)) {
            ++m_at;
            left = make(Expression::Kind::Binary, QStringLiteral("has"), {left, unary()}, at);
            continue;
        }
        if (isSymbol("=~"_L1) || isSymbol("!~"_L1)) {
            ++m_at;
            left = make(Expression::Kind::Binary, at.in(m_query).toString(), {left, unary()}, at);
            continue;
        }
        const auto op = wordOperator({"contains"_L1, "contains_cs"_L1, "has"_L1, "has_cs"_L1, "hasprefix"_L1, "hasprefix_cs"_L1, "hassuffix"_L1,
                                      "hassuffix_cs"_L1, "startswith"_L1, "startswith_cs"_L1, "endswith"_L1, "endswith_cs"_L1, "matches"_L1,
                                      "containscs"_L1, "notcontains"_L1, "notcontainscs"_L1, "like"_L1, "notlike"_L1});
        if (!op) {
            return left;
        }
        if (op->endsWith(u"matches")) {
            expectWord("regex"_L1);
        }
        left = make(Expression::Kind::Binary, *op, {left, unary()}, at);
    }
}

ExpressionPtr Parser::unary()
{
    const Token at = peek();
    if (!isSymbol("-"_L1) && !isSymbol("+"_L1)) {
        return postfix();
    }
    const bool negative = isSymbol("-"_L1);
    ++m_at;
    if (!enter()) {
        leave();
        return nothing();
    }
    ExpressionPtr operand = unary();
    leave();
    if (!negative) {
        return operand;
    }
    const bool number = operand->type == Type::Long || operand->type == Type::Real || operand->type == Type::Int || operand->type == Type::TimeSpan ||
                        operand->type == Type::Decimal;
    if (operand->kind == Expression::Kind::Literal && number && !operand->value.isNull()) {
        operand->value = operand->value.isReal() ? Value(-operand->value.toReal()) : Value(qint64(0 - quint64(operand->value.toInteger())));
        return operand;
    }
    return make(Expression::Kind::Unary, QStringLiteral("-"), {operand}, at);
}

ExpressionPtr Parser::postfix()
{
    ExpressionPtr left = primary();
    while (true) {
        const Token at = peek();
        if (isSymbol("."_L1) && isName(1)) {
            const Token member = peek(1);
            m_at += 2;
            left = make(Expression::Kind::Member, member.in(m_query).toString(), {left}, member);
            continue;
        }
        m_at += isSymbol("."_L1) && isSymbol("["_L1, 1); // a.["b"]
        if (!isSymbol("["_L1) || (left->kind == Expression::Kind::Literal && left->type != Type::Dynamic)) {
            return left;
        }
        ++m_at;
        ExpressionPtr index = expression();
        expectSymbol("]"_L1);
        left = make(Expression::Kind::Index, {}, {left, index}, at);
    }
}

ExpressionPtr Parser::primary()
{
    const Token at = peek();
    switch (at.kind) {
    case TokenKind::Text:
        return textLiteral();
    case TokenKind::Number: {
        const QStringView digits = text();
        bool ok = false;
        const bool hex = digits.startsWith(u"0x") || digits.startsWith(u"0X");
        const qint64 number = hex ? qint64(digits.mid(2).toULongLong(&ok, 16)) : digits.toLongLong(&ok);
        if (!ok) {
            fail(QStringLiteral("Expected a number that fits 64 bits"));
        }
        ++m_at;
        return literal(Type::Long, Value(number), at);
    }
    case TokenKind::Real: {
        const double number = text().toDouble();
        ++m_at;
        return literal(Type::Real, Value(number), at);
    }
    case TokenKind::TimeSpan: {
        const auto ticks = parseTimeSpan(text().toString());
        ++m_at;
        return literal(Type::TimeSpan, ticks ? Value(*ticks) : Value(), at);
    }
    default:
        break;
    }
    if (acceptSymbol("*"_L1)) {
        return make(Expression::Kind::Star, {}, {}, at);
    }
    if (acceptSymbol("("_L1)) {
        ExpressionPtr inner = expression();
        expectSymbol(")"_L1);
        return inner;
    }
    return nameOrCall();
}

ExpressionPtr Parser::nameOrCall()
{
    const Token at = peek();
    if ((isWord("true"_L1) || isWord("false"_L1)) && !isSymbol("("_L1, 1)) {
        const bool value = isWord("true"_L1);
        ++m_at;
        return literal(Type::Bool, Value(value), at);
    }
    if (isName() && isSymbol("("_L1, 1)) {
        if (text() == u"dynamic") {
            return dynamicLiteral();
        }
        if (text() == u"typeof") {
            return typeLiteral();
        }
        if (typeFromName(text())) {
            return literalCall();
        }
    }
    const QString name = expectName();
    if (m_unwinding) {
        return nothing();
    }
    if (!isSymbol("("_L1)) {
        return make(Expression::Kind::Name, name, {}, at);
    }
    ExpressionPtr call = make(Expression::Kind::Call, name, {}, at);
    if (name == u"toscalar") {
        ++m_at;
        const bool table = tabularAhead();
        ExpressionPtr scalar = table ? nullptr : expression();
        call->pipeline = table ? pipeline() : nullptr;
        expectSymbol(")"_L1);
        if (!table && scalar->kind == Expression::Kind::Call) { // toscalar(rand()) is drawn once
            return make(Expression::Kind::Call, name, {scalar}, at);
        }
        return table ? call : scalar; // toscalar(2) is 2
    } else {
        arguments(*call);
        call = [&] { // the depth is known only now
            ExpressionPtr deep = make(Expression::Kind::Call, name, std::move(call->arguments), at);
            deep->argumentNames = call->argumentNames;
            return deep;
        }();
    }
    return call;
}

void Parser::arguments(Expression& call)
{
    expectSymbol("("_L1);
    while (!isSymbol(")"_L1) && !isEnd()) {
        const bool named = isName() && isSymbol("="_L1, 1);
        call.argumentNames << (named ? text().toString() : QString());
        m_at += named ? 2 : 0;
        if (!tableAhead()) {
            call.arguments.push_back(expression());
        } else { // a table as an argument of a function
            ExpressionPtr table = make(Expression::Kind::SubQuery, {}, {}, peek());
            table->pipeline = pipeline();
            call.arguments.push_back(table);
        }
        if (!acceptSymbol(","_L1)) {
            break;
        }
    }
    expectSymbol(")"_L1);
    if (call.argumentNames.join(QString()).isEmpty()) {
        call.argumentNames.clear();
    }
}

} // namespace kql
