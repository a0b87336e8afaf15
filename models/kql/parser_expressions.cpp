// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/parser.h"


namespace kql {

ExpressionPtr Parser::make(Expression::Kind kind, const QString& text, std::vector<ExpressionPtr> arguments) const
{
    auto made = std::make_shared<Expression>();
    made->kind = kind;
    made->text = text;
    made->position = arguments.empty() ? peek().position : arguments.front()->position;
    made->arguments = std::move(arguments);
    return made;
}

ExpressionPtr Parser::literal(Type type, const Value& value) const
{
    auto made = std::make_shared<Expression>();
    made->position = peek().position;
    made->type = type;
    made->value = value;
    return made;
}

std::vector<NamedExpression> Parser::items()
{
    std::vector<NamedExpression> list;
    do {
        list.push_back(item());
    } while (acceptSymbol(","));
    return list;
}

NamedExpression Parser::item()
{
    NamedExpression named;
    const bool plain = peek().kind == TokenKind::Identifier && isSymbol("=", 1);
    const bool quoted = isSymbol("[") && peek(1).kind == TokenKind::Text && isSymbol("]", 2) && isSymbol("=", 3);
    if (plain || quoted) {
        named.name = expectName();
        ++m_at;
    }
    named.expression = expression();
    // mv-expand's "to typeof(type)" keeps the type on the expression.
    if (isWord("to") && isWord("typeof", 1)) {
        m_at += 3;
        const auto type = typeFromName(expectName());
        expectSymbol(")");
        named.expression = make(Expression::Kind::Call, QStringLiteral("to") + typeName(type.value_or(Type::Dynamic)), {named.expression});
    }
    return named;
}

ExpressionPtr Parser::expression()
{
    if (++m_depth > 200) {
        fail(QStringLiteral("Expected an expression that is nested less deeply"));
    }
    ExpressionPtr left = conjunction();
    while (acceptWord("or")) {
        left = make(Expression::Kind::Binary, QStringLiteral("or"), {left, conjunction()});
    }
    --m_depth;
    return left;
}

ExpressionPtr Parser::conjunction()
{
    ExpressionPtr left = relation();
    while (acceptWord("and")) {
        left = make(Expression::Kind::Binary, QStringLiteral("and"), {left, relation()});
    }
    return left;
}

std::optional<QString> Parser::relationOperator()
{
    static const QSet<QString> symbols{QStringLiteral("=="), QStringLiteral("!="), QStringLiteral("<>"), QStringLiteral("=~"),
                                       QStringLiteral("!~"), QStringLiteral("<"), QStringLiteral("<="), QStringLiteral(">"), QStringLiteral(">=")};
    static const QSet<QString> words{
        QStringLiteral("contains"), QStringLiteral("contains_cs"), QStringLiteral("has"), QStringLiteral("has_cs"),
        QStringLiteral("hasprefix"), QStringLiteral("hassuffix"), QStringLiteral("startswith"), QStringLiteral("startswith_cs"),
        QStringLiteral("endswith"), QStringLiteral("endswith_cs"), QStringLiteral("in"), QStringLiteral("between"),
        QStringLiteral("has_any"), QStringLiteral("has_all"), QStringLiteral("matches")};
    if (peek().kind == TokenKind::Symbol && symbols.contains(peek().text)) {
        const QString symbol = m_tokens[m_at++].text;
        return symbol == u"<>" ? QStringLiteral("!=") : symbol;
    }
    if (acceptSymbol("!in~")) {
        return QStringLiteral("!in~");
    }
    const bool negated = isSymbol("!") && peek(1).kind == TokenKind::Identifier;
    const Token& word = peek(negated ? 1 : 0);
    if (word.kind != TokenKind::Identifier || !words.contains(word.text)) {
        return std::nullopt;
    }
    QString op = (negated ? QStringLiteral("!") : QString()) + word.text;
    m_at += negated ? 2 : 1;
    if (op.endsWith(u"matches")) {
        if (!acceptWord("regex")) {
            fail(QStringLiteral("Expected 'regex'"));
        }
    }
    if (op.endsWith(u"in") && acceptSymbol("~")) {
        op += QLatin1Char('~');
    }
    return op;
}

ExpressionPtr Parser::relation()
{
    ExpressionPtr left = sum();
    while (const auto op = relationOperator()) {
        if (op->endsWith(u"in") || op->endsWith(u"in~") || *op == u"has_any" || *op == u"has_all") {
            left = membership(left, *op);
        } else if (op->endsWith(u"between")) {
            left = between(left, *op);
        } else {
            left = make(Expression::Kind::Binary, *op, {left, sum()});
        }
    }
    return left;
}

ExpressionPtr Parser::membership(ExpressionPtr left, const QString& op)
{
    expectSymbol("(");
    std::vector<ExpressionPtr> operands{left};
    // A table on the right side: in (Table | project x).
    int depth = 0;
    const int pipeDepth = isSymbol("(") ? 1 : 0;
    bool tabular = peek().kind == TokenKind::Identifier && m_tableLets.contains(peek().text);
    for (int i = 0; peek(i).kind != TokenKind::End && !(depth == 0 && isSymbol(")", i)); ++i) {
        depth += isSymbol("(", i) - isSymbol(")", i);
        tabular = tabular || (depth <= pipeDepth && isSymbol("|", i));
    }
    if (tabular) {
        ExpressionPtr table = make(Expression::Kind::SubQuery, {}, {});
        table->pipeline = pipeline();
        operands.push_back(table);
    } else {
        while (!isSymbol(")")) {
            operands.push_back(expression());
            if (!acceptSymbol(",")) {
                break;
            }
        }
    }
    expectSymbol(")");
    return make(Expression::Kind::In, op, operands);
}

ExpressionPtr Parser::between(ExpressionPtr left, const QString& op)
{
    expectSymbol("(");
    ExpressionPtr low = sum();
    expectSymbol("..");
    ExpressionPtr high = sum();
    expectSymbol(")");
    return make(Expression::Kind::Between, op, {left, low, high});
}

ExpressionPtr Parser::sum()
{
    ExpressionPtr left = product();
    while (isSymbol("+") || isSymbol("-")) {
        const QString op = m_tokens[m_at++].text;
        left = make(Expression::Kind::Binary, op, {left, product()});
    }
    return left;
}

ExpressionPtr Parser::product()
{
    ExpressionPtr left = unary();
    while (isSymbol("*") || isSymbol("/") || isSymbol("%")) {
        const QString op = m_tokens[m_at++].text;
        left = make(Expression::Kind::Binary, op, {left, unary()});
    }
    return left;
}

ExpressionPtr Parser::unary()
{
    if (acceptSymbol("+")) {
        return unary();
    }
    if (!acceptSymbol("-")) {
        return postfix();
    }
    if (++m_depth > 200) {
        fail(QStringLiteral("Expected an expression that is nested less deeply"));
    }
    ExpressionPtr operand = unary();
    --m_depth;
    if (operand->kind == Expression::Kind::Literal && !operand->value.isText() && !operand->value.isDynamic()) {
        operand->value = operand->value.isReal() ? Value(-operand->value.toReal()) : Value(-operand->value.toInteger());
        return operand;
    }
    return make(Expression::Kind::Unary, QStringLiteral("-"), {operand});
}

ExpressionPtr Parser::postfix()
{
    ExpressionPtr left = primary();
    while (true) {
        if (isSymbol(".") && peek(1).kind == TokenKind::Identifier) {
            const QString member = peek(1).text;
            m_at += 2;
            left = make(Expression::Kind::Member, member, {left});
        } else if (isSymbol("[") && left->kind != Expression::Kind::Literal) {
            ++m_at;
            ExpressionPtr index = expression();
            expectSymbol("]");
            left = make(Expression::Kind::Index, {}, {left, index});
        } else {
            return left;
        }
    }
}

ExpressionPtr Parser::primary()
{
    const Token token = peek();
    switch (token.kind) {
    case TokenKind::Text: {
        ++m_at;
        QString text = token.text;
        while (peek().kind == TokenKind::Text) { // adjacent literals join
            text += m_tokens[m_at++].text;
        }
        return literal(Type::String, Value(text));
    }
    case TokenKind::Number:
        ++m_at;
        return literal(Type::Long, token.value);
    case TokenKind::Real:
        ++m_at;
        return literal(Type::Real, token.value);
    case TokenKind::TimeSpan:
        ++m_at;
        return literal(Type::TimeSpan, token.value);
    default:
        break;
    }
    if (acceptSymbol("*")) {
        return make(Expression::Kind::Star, {}, {});
    }
    if (acceptSymbol("(")) {
        ExpressionPtr inner = expression();
        expectSymbol(")");
        return inner;
    }
    if (isWord("true") || isWord("false")) {
        return literal(Type::Bool, Value(m_tokens[m_at++].text == u"true"));
    }
    const int position = token.position;
    const QString name = expectName();
    if (!isSymbol("(")) {
        ExpressionPtr column = make(Expression::Kind::Name, name, {});
        column->position = position;
        return column;
    }
    if (name == u"dynamic") {
        return dynamicLiteral();
    }
    if (typeFromName(name)) {
        return literalCall(name);
    }
    ExpressionPtr call = make(Expression::Kind::Call, name, {});
    call->position = position;
    if (name == u"toscalar") {
        ++m_at;
        call->pipeline = pipeline();
        expectSymbol(")");
    } else {
        call->arguments = argumentList();
    }
    return call;
}

std::vector<ExpressionPtr> Parser::argumentList()
{
    std::vector<ExpressionPtr> arguments;
    expectSymbol("(");
    while (!isSymbol(")")) {
        if (peek().kind == TokenKind::Identifier && isSymbol("=", 1)) { // named argument: the name is only documentation
            m_at += 2;
        }
        arguments.push_back(expression());
        if (!acceptSymbol(",")) {
            break;
        }
    }
    expectSymbol(")");
    return arguments;
}

/// datetime(2026-01-02 03:04), timespan(1.02:03:04), long(null), real(1e3), guid(...): the text between the parentheses.
ExpressionPtr Parser::literalCall(const QString& typeWord)
{
    const Type type = *typeFromName(typeWord);
    const int open = peek().position;
    if (peek(1).kind == TokenKind::Text && isSymbol(")", 2)) {
        const QString text = peek(1).text;
        m_at += 3;
        return literal(type, convert(Type::String, Value(text), type));
    }
    while (peek().kind != TokenKind::End && !isSymbol(")")) {
        ++m_at;
    }
    const QString text = m_query.mid(open + 1, peek().position - open - 1).trimmed();
    const Value value = text == u"null" ? Value() : convert(Type::String, Value(text), type);
    if (value.isNull() && text != u"null") {
        fail(QStringLiteral("Expected a literal of type %1").arg(typeWord));
    }
    expectSymbol(")");
    return literal(type, value);
}

ExpressionPtr Parser::dynamicLiteral()
{
    const int open = peek().position;
    int depth = 0;
    do {
        depth += isSymbol("(") - isSymbol(")");
        if (peek().kind == TokenKind::End) {
            fail(QStringLiteral("Expected ')'"));
            return literal(Type::Dynamic, {});
        }
        ++m_at;
    } while (depth > 0);
    const int close = m_tokens[m_at - 1].position;
    const QString text = m_query.mid(open + 1, close - open - 1).trimmed();
    const auto value = Dynamic::parseLiteral(text);
    if (!value) {
        --m_at;
        fail(QStringLiteral("Expected a JSON value in dynamic()"));
        return literal(Type::Dynamic, {});
    }
    return literal(Type::Dynamic, Value(*value));
}

} // namespace kql
