// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Inside of the lexer.

#include "templates/lexer.h"
#include "templates/rendering.h"

namespace templates {

/// Reads one template; a method each for text, raw, comments and what stands between delimiters.
class Lexer
{
public:
    Lexer(std::string_view text, const Options& options, std::vector<Finding>& findings) : m_text(text), m_options(options), m_findings(findings) {}
    std::vector<Token> read(bool onlyExpression);

private:
    char at(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }
    bool startsWith(std::string_view what) const { return m_text.substr(m_at, what.size()) == what; }
    void add(TokenKind kind, std::size_t start, std::string text = {});
    void find(std::size_t start, const QString& message, const QString& remedy) { m_findings.push_back({start, message, remedy}); }
    void readData();
    void addData(std::size_t from, std::size_t to, char sign, bool variable);
    bool readRaw();
    void readComment();
    void readInside(bool block);
    bool readEnd(bool block);
    void readToken();
    void readName();
    void readNumber();
    bool readRadix();
    void readString();
    void readOperator();
    std::size_t skipSpace(std::size_t position) const;

    std::string_view m_text;
    Options m_options;
    std::vector<Finding>& m_findings;
    std::vector<Token> m_tokens;
    std::vector<char> m_open;
    std::size_t m_at = 0;
    bool m_lineStarting = true;
};

} // namespace templates
