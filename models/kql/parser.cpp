// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens, problems and statements.
#include "kql/parser.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace kql {

Parsed parse(const QString& query)
{
    QList<Diagnostic> problems;
    QList<Token> tokens = tokenize(query, problems);
    return Parser(query, std::move(tokens), std::move(problems)).query();
}

const Token& Parser::peek(int ahead) const
{
    if (m_unwinding) {
        return m_end;
    }
    return m_tokens[std::min<qsizetype>(m_at + ahead, m_tokens.size() - 1)];
}

bool Parser::isSymbol(QLatin1StringView symbol, int ahead) const
{
    return peek(ahead).kind == TokenKind::Symbol && text(ahead) == symbol;
}

bool Parser::isWord(QLatin1StringView word, int ahead) const
{
    return isName(ahead) && text(ahead) == word;
}

bool Parser::acceptSymbol(QLatin1StringView symbol)
{
    const bool found = isSymbol(symbol);
    m_at += found;
    return found;
}

bool Parser::acceptWord(QLatin1StringView word)
{
    const bool found = isWord(word);
    m_at += found;
    return found;
}

void Parser::failAt(const QString& code, const QString& message, int position, int length)
{
    if (!m_unwinding && m_problems.size() < 100) {
        m_problems << diagnosticAt(m_query, code, message, position, length);
    }
    m_unwinding = true;
}

void Parser::fail(const QString& message)
{
    const Token& token = peek();
    const QString found = token.kind == TokenKind::End ? QStringLiteral("the end of the query") : QStringLiteral("'%1'").arg(text().left(80));
    failAt(QStringLiteral("SyntaxError"), QStringLiteral("%1, but found %2.").arg(message, found), token.position, token.length);
}

/// Goes on behind a problem: at the next pipe or semicolon, or at the parenthesis that ends the nested query.
void Parser::recover()
{
    if (!m_unwinding) {
        return;
    }
    m_unwinding = false;
    int depth = 0;
    for (; !isEnd() && !isSymbol(";"_L1); ++m_at) {
        const QStringView symbol = peek().kind == TokenKind::Symbol ? text() : QStringView();
        if (depth == 0 && (symbol == u"|" || symbol == u")" || symbol == u"}")) {
            return;
        }
        depth += (symbol == u"(" || symbol == u"[" || symbol == u"{") - (symbol == u")" || symbol == u"]" || symbol == u"}");
        depth = std::max(depth, 0);
    }
}

bool Parser::enter()
{
    if (++m_depth > 200) {
        fail(QStringLiteral("Expected a query that is nested less deeply"));
        return false;
    }
    return true;
}

void Parser::expectSymbol(QLatin1StringView symbol)
{
    if (!acceptSymbol(symbol)) {
        fail(QStringLiteral("Expected '%1'").arg(symbol));
    }
}

void Parser::expectWord(QLatin1StringView word)
{
    if (!acceptWord(word)) {
        fail(QStringLiteral("Expected '%1'").arg(word));
    }
}

bool Parser::isQuotedName(int ahead) const
{
    return isSymbol("["_L1, ahead) && peek(ahead + 1).kind == TokenKind::Text && isSymbol("]"_L1, ahead + 2);
}

QString Parser::expectName()
{
    if (isQuotedName()) {
        const QString name = literalText(text(1));
        m_at += 3;
        return name;
    }
    if (!isName()) {
        fail(QStringLiteral("Expected a name"));
        return QStringLiteral("?");
    }
    const QString name = text().toString();
    ++m_at;
    return name;
}

/// An operator's name such as project-away: words joined by dashes without blanks.
QString Parser::dashedWord()
{
    QString word = expectName();
    while (isSymbol("-"_L1) && isName(1) && peek(-1).position + peek(-1).length == peek().position &&
           peek().position + 1 == peek(1).position) {
        word += u'-' + text(1).toString();
        m_at += 2;
    }
    return word;
}

QString Parser::expectText()
{
    if (peek().kind != TokenKind::Text) {
        fail(QStringLiteral("Expected a string"));
        return {};
    }
    QString content;
    while (peek().kind == TokenKind::Text) {
        content += literalText(text());
        ++m_at;
    }
    return content;
}

std::optional<Type> Parser::expectType()
{
    const auto type = isName() ? typeFromName(text()) : std::nullopt;
    if (!type) {
        fail(QStringLiteral("Expected a type"));
        return std::nullopt;
    }
    ++m_at;
    return type;
}

Parsed Parser::query()
{
    m_end = m_tokens.last();
    Query parsed;
    while (!isEnd()) {
        const int before = m_at;
        if (!acceptSymbol(";"_L1)) {
            statement(parsed, false);
            if (std::exchange(m_unwinding, false)) {
                skipStatement();
            }
            m_at += m_at == before; // whatever stands here begins nothing
        }
    }
    if (!parsed.pipeline && m_problems.isEmpty()) {
        fail(QStringLiteral("Expected a table or a query"));
    }
    return {std::move(parsed), m_problems};
}

void Parser::skipStatement()
{
    while (!isEnd() && !isSymbol(";"_L1)) {
        ++m_at;
    }
}

void Parser::statement(Query& into, bool inFunction)
{
    if (isWord("set"_L1) && isName(1)) { // request properties do not change the result
        skipStatement();
        return;
    }
    static const QSet<QString> others{QStringLiteral("declare"), QStringLiteral("alias"), QStringLiteral("restrict"), QStringLiteral("pattern")};
    if (isName() && isName(1) && others.contains(text().toString())) {
        failAt(QStringLiteral("SemanticError"), QStringLiteral("The statement '%1' is not supported.").arg(text()), peek().position, peek().length);
        return;
    }
    if (isWord("let"_L1) && (isName(1) || isQuotedName(1))) {
        let(into);
        return;
    }
    if (into.pipeline || into.scalar) {
        fail(QStringLiteral("Expected ';' and one tabular expression"));
        return;
    }
    if (inFunction && !tabularAhead()) {
        into.scalar = expression();
    } else {
        into.pipeline = pipeline();
    }
    if (!isEnd() && !isSymbol(";"_L1) && !(inFunction && isSymbol("}"_L1))) {
        fail(QStringLiteral("Expected ';' or '|'"));
    }
}

/// Whether the expression that begins here is a table: it starts like one or has a pipe before its end.
bool Parser::tabularAhead() const
{
    int first = 0;
    while (isSymbol("("_L1, first)) {
        ++first;
    }
    static const QSet<QString> starts{QStringLiteral("datatable"), QStringLiteral("union"), QStringLiteral("materialize"), QStringLiteral("print"),
                                      QStringLiteral("search"), QStringLiteral("find"), QStringLiteral("externaldata"), QStringLiteral("table"),
                                      QStringLiteral("database"), QStringLiteral("workspace"), QStringLiteral("app"), QStringLiteral("cluster")};
    const QString word = isName(first) ? text(first).toString() : QString();
    const auto known = m_lets.constFind(word);
    const bool call = isSymbol("("_L1, first + 1);
    if (known != m_lets.cend()) {
        if (*known == LetKind::Table || (*known == LetKind::TableFunction && call)) {
            return true;
        }
    } else if ((starts.contains(word) && (call || word == u"print" || word == u"union" || word == u"search")) ||
               (word == u"range" && isName(first + 1))) {
        return true;
    }
    int depth = 0;
    for (int i = first; peek(i).kind != TokenKind::End; ++i) {
        if (peek(i).kind != TokenKind::Symbol) {
            continue;
        }
        const QStringView symbol = text(i);
        if (depth == 0 && symbol == u"|") {
            return true;
        }
        if (depth == 0 && (symbol == u";" || symbol == u")" || symbol == u"}" || symbol == u",")) {
            // A bare name that no let gave a scalar is a table.
            return i == first + 1 && isName(first) && known == m_lets.cend() && word != u"true" && word != u"false";
        }
        depth += (symbol == u"(" || symbol == u"[" || symbol == u"{") - (symbol == u")" || symbol == u"]" || symbol == u"}");
    }
    return !word.isEmpty() && peek(first + 1).kind == TokenKind::End && known == m_lets.cend() && word != u"true" && word != u"false";
}

void Parser::let(Query& into)
{
    ++m_at;
    Let made;
    made.position = peek().position;
    made.name = expectName();
    expectSymbol("="_L1);
    const bool view = isWord("view"_L1) && isSymbol("("_L1, 1);
    int close = view ? 2 : 1;
    for (int depth = 1; (view || isSymbol("("_L1)) && depth > 0 && peek(close).kind != TokenKind::End; ++close) {
        depth += isSymbol("("_L1, close) - isSymbol(")"_L1, close);
    }
    if ((view || isSymbol("("_L1)) && isSymbol("{"_L1, close)) {
        m_at += view;
        made.function = function();
        made.function->view = view;
        m_lets.insert(made.name, made.function->tabular ? LetKind::TableFunction : LetKind::ScalarFunction);
    } else if (tabularAhead()) {
        made.table = pipeline();
        m_lets.insert(made.name, LetKind::Table);
    } else {
        made.scalar = expression();
        m_lets.insert(made.name, LetKind::Scalar);
    }
    if (!m_unwinding) {
        into.lets.push_back(std::move(made));
    }
    if (!isEnd()) {
        expectSymbol(";"_L1);
    }
}

Parameter Parser::parameter()
{
    Parameter made;
    made.name = expectName();
    expectSymbol(":"_L1);
    if (acceptSymbol("("_L1)) {
        made.table = true;
        if (!acceptSymbol("*"_L1)) {
            made.columns = columns();
        }
        expectSymbol(")"_L1);
        return made;
    }
    made.type = expectType().value_or(Type::Dynamic);
    if (acceptSymbol("="_L1)) {
        made.fallback = expression();
    }
    return made;
}

std::shared_ptr<Function> Parser::function()
{
    auto made = std::make_shared<Function>();
    const QHash<QString, LetKind> outside = m_lets;
    expectSymbol("("_L1);
    while (!isSymbol(")"_L1) && !isEnd()) {
        made->parameters.push_back(parameter());
        m_lets.insert(made->parameters.back().name, made->parameters.back().table ? LetKind::Table : LetKind::Scalar);
        if (!acceptSymbol(","_L1)) {
            break;
        }
    }
    expectSymbol(")"_L1);
    expectSymbol("{"_L1);
    made->body = std::make_shared<Query>();
    if (enter()) {
        while (!isSymbol("}"_L1) && !isEnd()) {
            if (!acceptSymbol(";"_L1)) {
                statement(*made->body, true);
            }
        }
    }
    leave();
    expectSymbol("}"_L1);
    if (!made->body->pipeline && !made->body->scalar) {
        fail(QStringLiteral("Expected a function that ends with an expression"));
    }
    made->tabular = made->body->pipeline != nullptr;
    m_lets = outside;
    return made;
}

PipelinePtr Parser::pipeline()
{
    auto parsed = std::make_shared<Pipeline>();
    if (enter()) {
        parsed->source = source();
        const bool nested = m_depth > 1;
        if (m_unwinding && !nested) {
            recover();
        }
        steps(parsed->operators);
    }
    leave();
    return parsed;
}

/// The steps behind a source; a problem in one of them does not hide those behind it.
void Parser::steps(std::vector<Operator>& into)
{
    while (acceptSymbol("|"_L1)) {
        Operator made = step();
        if (m_unwinding) {
            recover();
            continue;
        }
        into.push_back(std::move(made));
        if (!isEnd() && !isSymbol("|"_L1) && !isSymbol(";"_L1) && !isSymbol(")"_L1) &&
            !isSymbol("}"_L1) && !isSymbol(","_L1)) {
            fail(QStringLiteral("Expected '|' or the end of the query"));
            recover();
        }
    }
}

} // namespace kql
