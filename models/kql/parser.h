// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/ast.h"
#include "kql/lexer.h"

#include <QSet>

namespace kql {

/// Recursive-descent parser. The first problem ends it: SyntaxError with line and column. Depth is bounded, so hostile nesting
/// is an error and not a stack overflow.
class Parser
{
public:
    Parser(const QString& query, QList<Token> tokens) : m_query(query), m_tokens(std::move(tokens)) {}
    core::Result<Query> query();

private:
    // Tokens.
    const Token& peek(int ahead = 0) const;
    bool isSymbol(const char* symbol, int ahead = 0) const;
    bool isWord(const char* word, int ahead = 0) const;
    bool acceptSymbol(const char* symbol);
    bool acceptWord(const char* word);
    void expectSymbol(const char* symbol);
    QString expectName();
    QString dashedWord();
    /// Keeps the first problem and jumps to the end of the tokens, so that every rule unwinds by itself.
    void fail(const QString& message);
    void fail(const core::Error& error);

    // Statements and operators.
    void statement(Query& into);
    PipelinePtr pipeline();
    Source source();
    Source dataTable();
    Source range();
    Operator step();
    void unsupported(const QString& name, int position);
    void summarize(Operator& into);
    void sortKeys(Operator& into);
    void join(Operator& into);
    void unionTables(std::vector<PipelinePtr>& into);
    PipelinePtr tableOperand();
    std::vector<NamedExpression> items();
    NamedExpression item();

    // Expressions, lowest precedence first (parser_expressions.cpp).
    ExpressionPtr expression();
    ExpressionPtr conjunction();
    ExpressionPtr relation();
    ExpressionPtr membership(ExpressionPtr left, const QString& op);
    ExpressionPtr between(ExpressionPtr left, const QString& op);
    std::optional<QString> relationOperator();
    ExpressionPtr sum();
    ExpressionPtr product();
    ExpressionPtr unary();
    ExpressionPtr postfix();
    ExpressionPtr primary();
    ExpressionPtr literalCall(const QString& type);
    ExpressionPtr dynamicLiteral();
    ExpressionPtr make(Expression::Kind kind, const QString& text, std::vector<ExpressionPtr> arguments) const;
    ExpressionPtr literal(Type type, const Value& value) const;
    std::vector<ExpressionPtr> argumentList();

    const QString& m_query;
    QList<Token> m_tokens;
    int m_at = 0;
    int m_depth = 0;
    std::optional<core::Error> m_problem;
    QSet<QString> m_tableLets;
};

} // namespace kql
