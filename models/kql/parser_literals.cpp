// SPDX-License-Identifier: GPL-3.0-or-later
// Literals: texts, datetime(...), dynamic(...), typeof(...).
#include "kql/parser.h"

using namespace Qt::StringLiterals;

namespace kql {

ExpressionPtr Parser::literal(Type type, const Value& value, const Token& at) const
{
    auto made = std::make_shared<Expression>();
    made->position = at.position;
    made->length = at.length;
    made->type = type;
    made->value = value;
    return made;
}

ExpressionPtr Parser::textLiteral()
{
    const Token at = peek();
    const QString content = expectText(); // adjacent literals join
    return literal(Type::String, Value(content), at);
}

/// datetime(2026-01-02 03:04), timespan(1.02:03:04), long(null), real(1e3), guid(...): the text between the parentheses.
ExpressionPtr Parser::literalCall()
{
    const Token at = peek();
    const Type type = *typeFromName(text());
    ++m_at;
    const int open = peek().position;
    if (peek(1).kind == TokenKind::Text && isSymbol(")"_L1, 2)) {
        const QString content = literalText(text(1));
        m_at += 3;
        return literal(type, convert(Type::String, Value(content), type), at);
    }
    while (!isEnd() && !isSymbol(")"_L1)) {
        ++m_at;
    }
    QString content = m_query.mid(open + 1, peek().position - open - 1).trimmed();
    if (type == Type::DateTime && content.contains(u',')) { // datetime(2026, 1, 2)
        content = content.replace(u',', u'-').remove(u' ');
    }
    Value value = content.isEmpty() || content == u"null" ? Value() : convert(Type::String, Value(content), type);
    if (value.isNull() && (type == Type::Long || type == Type::Int)) { // long(5.7) cuts off
        const Value real = convert(Type::String, Value(content), Type::Real);
        value = real.isNull() ? Value() : convert(Type::Real, real, type);
    }
    if (value.isNull() && !content.isEmpty() && content != u"null") {
        failAt(QStringLiteral("SyntaxError"), QStringLiteral("Expected a literal of type %1, but found '%2'.").arg(typeName(type), content.left(80)),
               open + 1, std::max<int>(1, int(content.size())));
    }
    expectSymbol(")"_L1);
    if (type == Type::String) {
        value = Value(content == u"null" ? QString() : content);
    }
    return literal(type, value, at);
}

ExpressionPtr Parser::dynamicLiteral()
{
    const Token at = peek();
    ++m_at;
    const int open = peek().position;
    int depth = 0;
    do {
        depth += isSymbol("("_L1) - isSymbol(")"_L1);
        if (isEnd()) {
            fail(QStringLiteral("Expected ')'"));
            return nothing();
        }
        ++m_at;
    } while (depth > 0);
    const int close = peek(-1).position;
    const QStringView content = QStringView(m_query).mid(open + 1, close - open - 1);
    const auto value = Dynamic::parseLiteral(content);
    if (!value) {
        failAt(QStringLiteral("SyntaxError"), QStringLiteral("Expected a JSON value in dynamic()."), open + 1, std::max(1, close - open - 1));
        return nothing();
    }
    return literal(Type::Dynamic, Value(*value), at);
}

ExpressionPtr Parser::typeLiteral()
{
    const Token at = peek();
    m_at += 2;
    ExpressionPtr made = make(Expression::Kind::TypeName, QStringLiteral("typeof"), {}, at);
    made->type = expectType().value_or(Type::String);
    expectSymbol(")"_L1);
    return made;
}

} // namespace kql
