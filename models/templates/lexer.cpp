// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/lexing.h"

#include "templates/unicode.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace templates {

void Lexer::add(TokenKind kind, std::size_t start, std::string text)
{
    Token token;
    token.kind = kind;
    token.start = start;
    token.length = m_at - start;
    token.text = std::move(text);
    m_tokens.push_back(std::move(token));
}

std::size_t Lexer::skipSpace(std::size_t position) const
{
    while (position < m_text.size()) {
        std::size_t next = position;
        if (!unicode::isSpace(unicode::next(m_text, next))) {
            break;
        }
        position = next;
    }
    return position;
}

/// Text before a delimiter whose sign ("-", "+" or none) is `sign`.
void Lexer::addData(std::size_t from, std::size_t to, char sign, bool variable)
{
    std::string_view data = m_text.substr(from, to - from);
    if (sign == '-') {
        data = unicode::strip(data, false, true);
    } else if (sign != '+' && m_options.lstripBlocks && !variable) {
        const std::size_t line = data.rfind('\n') + 1;
        if ((line > 0 || m_lineStarting) && unicode::strip(data.substr(line)).empty()) {
            data = data.substr(0, line);
        }
    }
    if (!data.empty()) {
        const std::size_t end = m_at;
        m_at = from + data.size();
        add(TokenKind::Data, from, std::string(data));
        m_at = end;
    }
}

/// "{% raw %} ... {% endraw %}" at the current place; false when there is none.
bool Lexer::readRaw()
{
    const std::size_t begin = m_at;
    std::size_t position = begin + 2;
    if (position < m_text.size() && (m_text[position] == '-' || m_text[position] == '+')) {
        ++position;
    }
    position = skipSpace(position);
    if (m_text.substr(position, 3) != "raw") {
        return false;
    }
    position = skipSpace(position + 3);
    if (m_text.substr(position, 3) == "-%}") {
        position = skipSpace(position + 3);
    } else if (m_text.substr(position, 2) == "%}") {
        position += 2;
    } else {
        return false;
    }
    m_at = position;
    add(TokenKind::Raw, begin);
    for (std::size_t end = m_text.find("{%", position); end != std::string_view::npos; end = m_text.find("{%", end + 1)) {
        std::size_t after = end + 2;
        const char sign = after < m_text.size() ? m_text[after] : '\0';
        after = skipSpace(sign == '-' || sign == '+' ? after + 1 : after);
        if (m_text.substr(after, 6) != "endraw") {
            continue;
        }
        after = skipSpace(after + 6);
        const char mark = after < m_text.size() ? m_text[after] : '\0';
        if (mark == '-' || mark == '+') {
            ++after;
        }
        if (m_text.substr(after, 2) != "%}") {
            continue;
        }
        after += 2;
        if (mark == '-') {
            after = skipSpace(after);
        } else if (mark != '+' && m_options.trimBlocks && after < m_text.size() && m_text[after] == '\n') {
            ++after;
        }
        m_lineStarting = position > 0 && m_text[position - 1] == '\n';
        addData(position, end, sign, false);
        m_at = after;
        add(TokenKind::Raw, end);
        m_lineStarting = m_text[after - 1] == '\n';
        return true;
    }
    find(begin, Words::tr("The block \"raw\" is not closed."), Words::tr("Write {% endraw %} behind it."));
    m_at = m_text.size();
    add(TokenKind::Invalid, position);
    return true;
}

void Lexer::readComment()
{
    const std::size_t begin = m_at;
    std::size_t end = m_text.find("#}", begin + 2);
    if (end == std::string_view::npos) {
        find(begin, Words::tr("The comment is not closed."), Words::tr("Write #} at its end."));
        m_at = m_text.size();
        add(TokenKind::Invalid, begin);
        return;
    }
    // The sign of the beginning is not the one of the end: "{#-#}" has but one.
    const std::size_t inner = begin + 2 + (begin + 2 < m_text.size() && (m_text[begin + 2] == '-' || m_text[begin + 2] == '+') ? 1 : 0);
    if (end < inner) {
        end = m_text.find("#}", inner);
        if (end == std::string_view::npos) {
            end = m_text.size() - 2;
        }
    }
    const char mark = end > inner ? m_text[end - 1] : '\0';
    m_at = std::min(end + 2, m_text.size());
    if (mark == '-') {
        m_at = skipSpace(m_at);
    } else if (mark != '+' && m_options.trimBlocks && at() == '\n') {
        ++m_at;
    }
    add(TokenKind::Comment, begin);
    m_lineStarting = m_text[m_at - 1] == '\n';
}

void Lexer::readData()
{
    const std::size_t from = m_at;
    std::size_t begin = m_text.find('{', from);
    while (begin != std::string_view::npos && (begin + 1 >= m_text.size() || std::strchr("{%#", m_text[begin + 1]) == nullptr || m_text[begin + 1] == '\0')) {
        begin = m_text.find('{', begin + 1);
    }
    if (begin == std::string_view::npos) {
        m_at = m_text.size();
        add(TokenKind::Data, from, std::string(m_text.substr(from)));
        return;
    }
    const char type = m_text[begin + 1];
    const char sign = begin + 2 < m_text.size() ? m_text[begin + 2] : '\0';
    addData(from, begin, sign, type == '{');
    m_at = begin;
    if (type == '#') {
        readComment();
        return;
    }
    if (type == '%' && readRaw()) {
        return;
    }
    m_at += sign == '-' || sign == '+' ? 3 : 2;
    add(type == '%' ? TokenKind::BlockBegin : TokenKind::VariableBegin, begin);
    readInside(type == '%');
}

/// The closing delimiter at the current place, when brackets are balanced.
bool Lexer::readEnd(bool block)
{
    if (!m_open.empty()) {
        return false;
    }
    const std::string_view close = block ? "%}" : "}}";
    const std::size_t begin = m_at;
    const bool signedEnd = at() == '-' || (block && at() == '+');
    const char sign = signedEnd ? at() : '\0';
    if (m_text.substr(m_at + (signedEnd ? 1 : 0), 2) != close) {
        return false;
    }
    m_at += signedEnd ? 3 : 2;
    if (sign == '-') {
        m_at = skipSpace(m_at);
    } else if (block && sign == '\0' && m_options.trimBlocks && at() == '\n') {
        ++m_at;
    }
    add(block ? TokenKind::BlockEnd : TokenKind::VariableEnd, begin);
    m_lineStarting = m_text[m_at - 1] == '\n';
    return true;
}

void Lexer::readInside(bool block)
{
    m_open.clear();
    while (m_at < m_text.size()) {
        if (readEnd(block)) {
            return;
        }
        readToken();
        // A delimiter that opens within another: the first was not closed. Reading goes on there.
        if (startsWith("{%") && !m_tokens.empty() && m_tokens.back().kind != TokenKind::Invalid) {
            m_open.clear();
            return;
        }
    }
}

std::vector<Token> Lexer::read(bool onlyExpression)
{
    while (m_at < m_text.size()) {
        if (onlyExpression) {
            readToken();
        } else {
            readData();
        }
    }
    add(TokenKind::End, m_text.size());
    return std::move(m_tokens);
}

std::vector<Token> tokenize(std::string_view text, const Options& options, std::vector<Finding>& findings, bool onlyExpression)
{
    return Lexer(text, options, findings).read(onlyExpression);
}

std::string normalized(std::string_view text, bool keepTrailingNewline)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            out += '\n';
            i += i + 1 < text.size() && text[i + 1] == '\n' ? 1 : 0;
        } else {
            out += text[i];
        }
    }
    if (!keepTrailingNewline && !out.empty() && out.back() == '\n') {
        out.pop_back();
    }
    return out;
}

} // namespace templates
