// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/parser.h"

namespace templates {

namespace {
constexpr int kDeepest = 90;
constexpr int kDeepestExpression = 400;
constexpr std::size_t kMostFindings = 50;
} // namespace

const Token& Parser::take()
{
    const Token& token = peek();
    if (m_at + 1 < m_tokens.size()) {
        ++m_at;
    }
    return token;
}

bool Parser::skip(const char* op)
{
    const bool found = peek().is(op);
    if (found) {
        take();
    }
    return found;
}

bool Parser::skipName(const char* name)
{
    const bool found = peek().isName(name);
    if (found) {
        take();
    }
    return found;
}

void Parser::find(std::size_t start, const QString& message, const QString& remedy)
{
    m_broken = true;
    if (m_syntax.findings.size() < kMostFindings) {
        m_syntax.findings.push_back({start, message, remedy});
    }
}

void Parser::unexpected(const QString& expected)
{
    const Token& token = peek();
    if (!m_broken && token.kind != TokenKind::Invalid) {
        const QString found = atTagEnd() ? Words::tr("the end of the tag") : QLatin1Char('"') + QString::fromUtf8(m_syntax.text.data() + token.start, qsizetype(std::min<std::size_t>(token.length, 60))) + QLatin1Char('"');
        find(token.start, Words::tr("Here stands %1, expected is %2.").arg(found, expected), Words::tr("Complete or correct the tag."));
    }
    m_broken = true;
}

bool Parser::expect(const char* op)
{
    if (skip(op)) {
        return true;
    }
    unexpected(QLatin1Char('"') + QLatin1String(op) + QLatin1Char('"'));
    return false;
}

std::string Parser::expectName()
{
    if (peek().kind == TokenKind::Name) {
        return take().text;
    }
    unexpected(Words::tr("a name"));
    return {};
}

/// Goes to the end of the tag.
void Parser::recover()
{
    while (!atTagEnd() && peek().kind != TokenKind::BlockBegin && peek().kind != TokenKind::VariableBegin && peek().kind != TokenKind::Data) {
        take();
    }
    if (peek().kind == TokenKind::BlockEnd || peek().kind == TokenKind::VariableEnd) {
        take();
    }
    m_broken = false;
}

Expression* Parser::make(ExpressionKind kind, std::size_t start)
{
    Expression& expression = m_syntax.expressions.emplace_back();
    expression.kind = kind;
    expression.start = start;
    return &expression;
}

/// Fills in how deep an expression is, and refuses those that would exhaust the stack.
Expression* Parser::measured(Expression* expression)
{
    int deepest = 0;
    const auto look = [&deepest](const Expression* child) { deepest = child ? std::max(deepest, child->depth) : deepest; };
    for (const Expression* child : expression->children) {
        look(child);
    }
    for (const auto& [name, child] : expression->named) {
        look(child);
    }
    look(expression->rest);
    look(expression->namedRest);
    expression->depth = deepest + 1;
    const std::size_t end = m_at > 0 ? m_tokens[m_at - 1].start + m_tokens[m_at - 1].length : expression->start;
    expression->length = end > expression->start ? end - expression->start : 0;
    if (expression->depth > kDeepestExpression && !m_broken) {
        find(expression->start, Words::tr("The expression is nested too deeply."), Words::tr("Split it with {% set %}."));
        expression->children.clear();
        expression->depth = 1;
    }
    return expression;
}

Statement* Parser::make(StatementKind kind, std::size_t start)
{
    Statement& statement = m_syntax.statements.emplace_back();
    statement.kind = kind;
    statement.start = start;
    return &statement;
}

bool Parser::isDeep()
{
    if (m_depth < kDeepest) {
        return false;
    }
    if (!m_broken) {
        find(peek().start, Words::tr("The template is nested too deeply."), Words::tr("Take parts out into macros or variables."));
    }
    return true;
}

void Parser::readTemplate()
{
    m_tokens = tokenize(m_syntax.text, m_syntax.options, m_syntax.findings);
    m_syntax.body = readBody({}, true);
}

void Parser::readOneExpression()
{
    m_tokens = tokenize(m_syntax.text, m_syntax.options, m_syntax.findings, true);
    Statement* statement = make(StatementKind::Output, 0);
    statement->value = readExpression();
    if (!m_broken && peek().kind != TokenKind::End) {
        unexpected(Words::tr("the end"));
    }
    m_syntax.body.push_back(statement);
}

void parse(Syntax& syntax)
{
    Parser(syntax).readTemplate();
}

void parseExpression(Syntax& syntax)
{
    Parser(syntax).readOneExpression();
}

} // namespace templates
