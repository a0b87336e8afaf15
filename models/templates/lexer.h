// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "templates/templates.h"

#include <string>
#include <vector>

namespace templates {

enum class TokenKind : std::uint8_t { Data, BlockBegin, BlockEnd, VariableBegin, VariableEnd, Comment, Raw, Name, Integer, Float, String, Operator, Invalid, End };

/// A token is a range of the UTF-8 text; `text` is what it means (data after whitespace control, a string without escapes, a name).
struct Token
{
    TokenKind kind = TokenKind::End;
    std::size_t start = 0;
    std::size_t length = 0;
    std::string text;
    std::int64_t integer = 0;
    double number = 0;
    bool is(const char* op) const { return kind == TokenKind::Operator && text == op; }
    bool isName(const char* name) const { return kind == TokenKind::Name && text == name; }
};

/// What the lexer found wrong, by its place in the UTF-8 text.
struct Finding
{
    std::size_t start = 0;
    QString message;
    QString remedy;
};

/// Splits a template into tokens; the last one is End. Never fails: what is wrong is added to `findings` and becomes an Invalid token.
/// Line ends become "\n" in `text` beforehand (see normalized()). Linear in the text.
std::vector<Token> tokenize(std::string_view text, const Options& options, std::vector<Finding>& findings, bool onlyExpression = false);

/// CRLF and CR become LF; without keepTrailingNewline one line end at the end is taken away.
std::string normalized(std::string_view text, bool keepTrailingNewline);

} // namespace templates
