// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/ast.h"

#include <initializer_list>

namespace templates {

/// Reads tokens by recursive descent. A mistake is recorded, and reading goes on behind the tag in which it stands.
class Parser
{
public:
    explicit Parser(Syntax& syntax) : m_syntax(syntax) {}
    void readTemplate();
    void readOneExpression();

private:
    struct Open
    {
        QString name;
        std::size_t start = 0;
    };

    // parser.cpp
    const Token& peek(std::size_t ahead = 0) const { return m_tokens[std::min(m_at + ahead, m_tokens.size() - 1)]; }
    const Token& take();
    bool skip(const char* op);
    bool skipName(const char* name);
    bool atTagEnd() const { return peek().kind == TokenKind::BlockEnd || peek().kind == TokenKind::VariableEnd || peek().kind == TokenKind::End; }
    void find(std::size_t start, const QString& message, const QString& remedy);
    /// Records what stands here instead of what is expected; the rest of the tag is skipped.
    void unexpected(const QString& expected);
    bool expect(const char* op);
    std::string expectName();
    void recover();
    Expression* make(ExpressionKind kind, std::size_t start);
    Expression* measured(Expression* expression);
    Statement* make(StatementKind kind, std::size_t start);
    bool isDeep();

    // parser_statements.cpp
    Body readBody(std::initializer_list<const char*> ends, bool isTop = false);
    void readVariable(Body& body);
    void readTag(Body& body);
    Statement* readStatement(const std::string& name, std::size_t start);
    void endTag();
    Body readBlock(const char* name, std::size_t start, std::initializer_list<const char*> ends, std::string* ended = nullptr);
    Statement* readIf(std::size_t start);
    Statement* readFor(std::size_t start);
    Statement* readSet(std::size_t start);
    Statement* readWith(std::size_t start);
    Statement* readBlockStatement(std::size_t start);

    // parser_imports.cpp
    void readSignature(Statement* statement);
    Statement* readMacro(std::size_t start);
    Statement* readCallBlock(std::size_t start);
    Statement* readFilterBlock(std::size_t start);
    Statement* readInclude(std::size_t start);
    Statement* readImport(std::size_t start);
    Statement* readFrom(std::size_t start);
    Statement* readSimple(StatementKind kind, std::size_t start);
    void readContext(Statement* statement, bool otherwise);

    // parser_expressions.cpp
    Expression* readTuple(bool withCondition = true, bool simplified = false, bool explicitParentheses = false, bool stopsAtIn = false, bool untilRecursive = false);
    Expression* readTarget(bool withTuple, bool withNamespace, bool stopsAtIn = false);
    bool checkTarget(Expression* target);
    Expression* readExpression(bool withCondition = true);
    Expression* readCondition();
    Expression* readOr();
    Expression* readAnd();
    Expression* readNot();
    Expression* readCompare();
    Expression* readSum();
    Expression* readConcat();
    Expression* readProduct();
    Expression* readPower();
    Expression* readUnary(bool withFilter = true);
    Expression* readPrimary();
    Expression* readName();
    Expression* readText();
    Expression* readList();
    Expression* readDict();
    Expression* readPostfix(Expression* expression);
    Expression* readFilters(Expression* expression, bool inPostfix);
    Expression* readFilter(Expression* expression, bool first);
    Expression* readTest(Expression* expression);
    Expression* readSubscript(Expression* expression);
    Expression* readIndex();
    Expression* readCall(Expression* callee);
    void readArguments(Expression* call);
    Expression* binary(ExpressionKind kind, Op op, Expression* left, Expression* right);

    Syntax& m_syntax;
    std::vector<Token> m_tokens;
    std::vector<Open> m_open;
    std::vector<std::pair<std::string, std::size_t>> m_blockNames;
    std::size_t m_at = 0;
    int m_depth = 0;
    int m_forDepth = 0; ///< loops around, whatever stands between
    int m_loops = 0;
    bool m_broken = false; ///< the tag that is being read is wrong
};

} // namespace templates
