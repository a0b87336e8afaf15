// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/search.h"

namespace traces {

/// Reads a search text. Wrong terms are named and left out; parentheses that do not match too.
class SearchParser
{
public:
    SearchParser(const QString& text, Search& into) : m_text(text), m_search(into) {}
    void run();

private:
    struct Token
    {
        enum class Type { End, Open, Close, Or, And, Not, Word, Text } type = Type::End;
        qsizetype position = 0, length = 0;
        QString field, op, value;
        bool isQuoted = false;
    };
    Token next();
    QString readValue(bool& isQuoted, bool& isOpen);
    void advance() { m_token = next(); }
    int orOf(int depth);
    int andOf(int depth);
    int unary(int depth);
    int term();
    int add(SearchNode node);
    int joined(SearchNode::Type type, const QList<int>& children);
    bool readNumber(const Token& token, SearchNode& node);
    bool readValue(const Token& token, SearchNode& node);
    void problem(const Token& token, const QString& message, const QString& remedy = {});
    QString nearestField(const QString& name) const;

    const QString& m_text;
    Search& m_search;
    qsizetype m_at = 0;
    Token m_token;
    int m_terms = 0;
};

} // namespace traces
