// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/ast.h"
#include "kql/lexer.h"

#include <QHash>
#include <initializer_list>

namespace kql {

/// A query as far as it could be read, and every problem found.
struct Parsed
{
    Query query;
    QList<Diagnostic> problems;
};

/// Reads a query. After a problem it goes on at the next pipe, closing parenthesis or semicolon, so that one text gives several
/// diagnostics. Depth is bounded (200 nested parentheses, trees of 1,000 levels), so hostile nesting is an error and not a
/// stack overflow; the time is linear in the text.
Parsed parse(const QString& query);

class Parser
{
public:
    Parser(const QString& query, QList<Token> tokens, QList<Diagnostic> problems)
        : m_query(query), m_tokens(std::move(tokens)), m_problems(std::move(problems))
    {
    }
    Parsed query();

private:
    enum class LetKind { Scalar, Table, ScalarFunction, TableFunction };

    // Tokens (parser.cpp). While a problem is being unwound, every token reads as the end of the text.
    const Token& peek(int ahead = 0) const;
    QStringView text(int ahead = 0) const { return peek(ahead).in(m_query); }
    bool isSymbol(QLatin1StringView symbol, int ahead = 0) const;
    bool isWord(QLatin1StringView word, int ahead = 0) const;
    bool isEnd() const { return peek().kind == TokenKind::End; }
    bool isName(int ahead = 0) const { return peek(ahead).kind == TokenKind::Identifier; }
    bool acceptSymbol(QLatin1StringView symbol);
    bool acceptWord(QLatin1StringView word);
    void expectSymbol(QLatin1StringView symbol);
    void expectWord(QLatin1StringView word);
    bool isQuotedName(int ahead = 0) const;
    QString expectName();
    QString dashedWord();
    QString expectText();
    std::optional<Type> expectType();
    /// Keeps the problem and unwinds up to the next recover().
    void fail(const QString& message);
    void failAt(const QString& code, const QString& message, int position, int length);
    void recover();
    bool enter(); ///< one level deeper; false when that is too deep
    void leave() { --m_depth; }

    // Statements (parser.cpp).
    void statement(Query& into, bool inFunction);
    void let(Query& into);
    bool tabularAhead() const;
    std::shared_ptr<Function> function();
    Parameter parameter();
    void skipStatement();
    PipelinePtr pipeline();
    void steps(std::vector<Operator>& into);

    // Sources (parser_sources.cpp).
    Source source();
    Source namedSource();
    Source callSource();
    Source dataTable();
    void dataRows(Source& into);
    Schema columns();
    Source range();
    PipelinePtr tableOperand();

    // Operators (parser_operators.cpp, parser_pipes.cpp).
    Operator step();
    void stepBody(Operator& into);
    void unsupported(const Operator& step);
    void summarize(Operator& into);
    void sortKeys(Operator& into);
    void join(Operator& into);
    void unionTables(Operator& into);
    void columnPatterns(Operator& into);
    void expandItems(Operator& into);
    void apply(Operator& into);
    void parsePattern(Operator& into);
    void parseKeyValues(Operator& into);
    void makeSeries(Operator& into);
    void topNested(Operator& into);
    void sampleOrHitters(Operator& into);
    void search(Operator& into);
    void render(Operator& into);
    void partition(Operator& into);
    void withProperties(Operator& into);
    void parameters(Operator& into, std::initializer_list<QLatin1StringView> names);
    void innerSteps(Operator& into);
    std::vector<NamedExpression> items();
    NamedExpression item();
    std::vector<NamedExpression> unfolded(const NamedExpression& item) const;
    bool nameListAhead() const;

    // Expressions, lowest precedence first (parser_expressions.cpp, parser_literals.cpp).
    ExpressionPtr expression();
    ExpressionPtr conjunction();
    ExpressionPtr equality();
    ExpressionPtr relation();
    ExpressionPtr sum();
    ExpressionPtr product();
    ExpressionPtr textOperation();
    ExpressionPtr unary();
    ExpressionPtr postfix();
    ExpressionPtr primary();
    ExpressionPtr nameOrCall();
    bool tableAhead() const;
    ExpressionPtr membership(ExpressionPtr left, const QString& op, const Token& at);
    ExpressionPtr between(ExpressionPtr left, const QString& op, const Token& at);
    std::optional<QString> wordOperator(std::initializer_list<QLatin1StringView> words);
    ExpressionPtr literalCall();
    ExpressionPtr dynamicLiteral();
    ExpressionPtr typeLiteral();
    ExpressionPtr textLiteral();
    ExpressionPtr make(Expression::Kind kind, const QString& text, std::vector<ExpressionPtr> arguments, const Token& at);
    ExpressionPtr literal(Type type, const Value& value, const Token& at) const;
    ExpressionPtr nothing() const;
    void arguments(Expression& call);

    const QString& m_query;
    QList<Token> m_tokens;
    QList<Diagnostic> m_problems;
    int m_at = 0;
    int m_depth = 0;
    bool m_unwinding = false;
    bool m_printing = false;
    bool m_searching = false; ///< inside search, where Name: "x" is a condition
    Token m_end;
    QHash<QString, LetKind> m_lets;
};

} // namespace kql
