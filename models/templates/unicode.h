// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace templates::unicode {

/// Decodes the code point at `position` and moves behind it. Bytes that are no UTF-8 count as one character each (U+FFFD).
char32_t next(std::string_view text, std::size_t& position);
void append(std::string& out, char32_t character);
std::u32string decoded(std::string_view text);
std::string encoded(std::u32string_view text);
std::int64_t count(std::string_view text);
/// Byte offset of code point `index` (at most the end).
std::size_t offset(std::string_view text, std::int64_t index);
bool isAscii(std::string_view text);

/// Python's str.isspace() for one character.
bool isSpace(char32_t character);
bool isPrintable(char32_t character);
bool isAlpha(char32_t character);
bool isAlnum(char32_t character);
bool isDecimal(char32_t character);
bool isDigit(char32_t character);
bool isNumeric(char32_t character);
bool isUpper(char32_t character);
bool isLower(char32_t character);
bool isTitle(char32_t character);
bool isCased(char32_t character);
/// May begin or continue an identifier.
bool isIdentifierStart(char32_t character);
bool isIdentifierPart(char32_t character);

/// Full mappings: one character may become several ("ß" becomes "SS").
std::string upper(std::string_view text);
std::string lower(std::string_view text);
std::string title(std::string_view text);
std::string capitalize(std::string_view text);
std::string swapcase(std::string_view text);
std::string casefold(std::string_view text);

std::string_view strip(std::string_view text, bool left = true, bool right = true);

} // namespace templates::unicode
