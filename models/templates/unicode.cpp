// SPDX-License-Identifier: GPL-3.0-or-later
#include "templates/unicode.h"

#include <QChar>
#include <QString>
#include <algorithm>
#include <cstring>

namespace templates::unicode {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

/// Length of the sequence that begins with `lead`, 0 when none does.
int sequenceLength(unsigned char lead)
{
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead < 0xE0) {
        return 2;
    }
    if (lead >= 0xE0 && lead < 0xF0) {
        return 3;
    }
    return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

/// Whether the sigma at `index` ends a word: a cased letter before it, none behind it.
bool isFinalSigma(std::u32string_view text, std::size_t index)
{
    const auto ignorable = [](char32_t c) {
        const QChar::Category category = QChar::category(c);
        return category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format ||
               category == QChar::Letter_Modifier || category == QChar::Symbol_Modifier || c == U'\'' || c == U'.' || c == U':' || c == 0xB7 || c == 0x2019;
    };
    std::size_t before = index;
    while (before > 0 && ignorable(text[before - 1])) {
        --before;
    }
    if (before == 0 || !isCased(text[before - 1])) {
        return false;
    }
    std::size_t after = index + 1;
    while (after < text.size() && ignorable(text[after])) {
        ++after;
    }
    return after >= text.size() || !isCased(text[after]);
}

void appendUpper(std::string& out, char32_t c)
{
    if (c < 0x80) {
        out += c >= U'a' && c <= U'z' ? char(c - 32) : char(c);
        return;
    }
    out += QString::fromUcs4(&c, 1).toUpper().toStdString();
}

void appendLower(std::string& out, std::u32string_view text, std::size_t index)
{
    const char32_t c = text[index];
    if (c < 0x80) {
        out += c >= U'A' && c <= U'Z' ? char(c + 32) : char(c);
    } else if (c == 0x3A3) {
        append(out, isFinalSigma(text, index) ? 0x3C2 : 0x3C3);
    } else {
        out += QString::fromUcs4(&c, 1).toLower().toStdString();
    }
}

void appendTitle(std::string& out, char32_t c)
{
    const char32_t simple = QChar::toTitleCase(c);
    if (simple != c || c < 0x80) {
        append(out, simple);
        return;
    }
    const QString upper = QString::fromUcs4(&c, 1).toUpper();
    if (upper.size() <= 1 || isTitle(c)) {
        append(out, c);
        return;
    }
    // Only the first letter of a character that becomes several stays large: "ß" becomes "Ss".
    out += (upper.left(1) + upper.mid(1).toLower()).toStdString();
}

template <typename Predicate> std::string_view stripped(std::string_view text, bool left, bool right, Predicate drop)
{
    std::size_t from = 0;
    while (left && from < text.size()) {
        std::size_t position = from;
        if (!drop(next(text, position))) {
            break;
        }
        from = position;
    }
    std::size_t to = text.size();
    while (right && to > from) {
        std::size_t start = to - 1;
        while (start > from && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) {
            --start;
        }
        std::size_t position = start;
        if (!drop(next(text, position))) {
            break;
        }
        to = start;
    }
    return text.substr(from, to - from);
}

} // namespace

char32_t next(std::string_view text, std::size_t& position)
{
    const auto lead = static_cast<unsigned char>(text[position]);
    const int length = sequenceLength(lead);
    if (length == 1) {
        ++position;
        return lead;
    }
    if (length == 0 || position + std::size_t(length) > text.size()) {
        ++position;
        return kReplacement;
    }
    char32_t value = lead & (0xFF >> (length + 1));
    for (int i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[position + std::size_t(i)]);
        if ((byte & 0xC0) != 0x80) {
            ++position;
            return kReplacement;
        }
        value = value << 6 | (byte & 0x3F);
    }
    position += std::size_t(length);
    return value;
}

void append(std::string& out, char32_t c)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | c >> 6);
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        const char32_t safe = c >= 0xD800 && c < 0xE000 ? kReplacement : c;
        out += char(0xE0 | safe >> 12);
        out += char(0x80 | (safe >> 6 & 0x3F));
        out += char(0x80 | (safe & 0x3F));
    } else {
        out += char(0xF0 | c >> 18);
        out += char(0x80 | (c >> 12 & 0x3F));
        out += char(0x80 | (c >> 6 & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

std::u32string decoded(std::string_view text)
{
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        out += next(text, position);
    }
    return out;
}

std::string encoded(std::u32string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char32_t c : text) {
        append(out, c);
    }
    return out;
}

std::int64_t count(std::string_view text)
{
    if (isAscii(text)) {
        return std::int64_t(text.size());
    }
    std::int64_t found = 0;
    for (std::size_t position = 0; position < text.size(); ++found) {
        next(text, position);
    }
    return found;
}

std::size_t offset(std::string_view text, std::int64_t index)
{
    std::size_t position = 0;
    for (; index > 0 && position < text.size(); --index) {
        next(text, position);
    }
    return position;
}

bool isAscii(std::string_view text)
{
    std::size_t at = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, 8);
        if ((eight & 0x8080808080808080U) != 0) {
            return false;
        }
    }
    return std::all_of(text.begin() + std::ptrdiff_t(at), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool isSpace(char32_t c)
{
    if (c < 0x80) {
        return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20);
    }
    return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

bool isPrintable(char32_t c)
{
    if (c < 0x7F) {
        return c >= 0x20;
    }
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
    case QChar::Separator_Space:
        return false;
    default:
        return true;
    }
}

bool isAlpha(char32_t c)
{
    return QChar::isLetter(c);
}
bool isAlnum(char32_t c)
{
    return isAlpha(c) || isNumeric(c);
}
bool isDecimal(char32_t c)
{
    return QChar::category(c) == QChar::Number_DecimalDigit;
}
bool isDigit(char32_t c)
{
    return QChar::digitValue(c) >= 0;
}
bool isNumeric(char32_t c)
{
    return QChar::isNumber(c) || isDigit(c);
}
bool isUpper(char32_t c)
{
    return QChar::isUpper(c) || (c >= 0x2160 && c <= 0x216F) || (c >= 0x24B6 && c <= 0x24CF);
}
bool isLower(char32_t c)
{
    return QChar::isLower(c) || c == 0xAA || c == 0xBA || (c >= 0x2170 && c <= 0x217F) || (c >= 0x24D0 && c <= 0x24E9);
}
bool isTitle(char32_t c)
{
    return QChar::isTitleCase(c);
}
bool isCased(char32_t c)
{
    return isUpper(c) || isLower(c) || isTitle(c);
}

bool isIdentifierStart(char32_t c)
{
    if (c < 0x80) {
        return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_';
    }
    return QChar::isLetter(c) || QChar::category(c) == QChar::Number_Letter;
}

bool isIdentifierPart(char32_t c)
{
    if (c < 0x80) {
        return isIdentifierStart(c) || (c >= U'0' && c <= U'9');
    }
    const QChar::Category category = QChar::category(c);
    return isIdentifierStart(c) || category == QChar::Mark_NonSpacing || category == QChar::Mark_SpacingCombining ||
           category == QChar::Number_DecimalDigit || category == QChar::Punctuation_Connector || c == 0xB7;
}

std::string upper(std::string_view text)
{
    std::string out;
    if (isAscii(text)) {
        out.resize(text.size());
        std::transform(text.begin(), text.end(), out.begin(), [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
        return out;
    }
    out.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        appendUpper(out, next(text, position));
    }
    return out;
}

std::string lower(std::string_view text)
{
    std::string out;
    if (isAscii(text)) {
        out.resize(text.size());
        std::transform(text.begin(), text.end(), out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
        return out;
    }
    const std::u32string characters = decoded(text);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        appendLower(out, characters, i);
    }
    return out;
}

std::string title(std::string_view text)
{
    std::string out;
    const std::u32string characters = decoded(text);
    bool inWord = false;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (inWord) {
            appendLower(out, characters, i);
        } else {
            appendTitle(out, characters[i]);
        }
        inWord = isCased(characters[i]);
    }
    return out;
}

std::string capitalize(std::string_view text)
{
    std::string out;
    const std::u32string characters = decoded(text);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (i == 0) {
            appendTitle(out, characters[i]);
        } else {
            appendLower(out, characters, i);
        }
    }
    return out;
}

std::string swapcase(std::string_view text)
{
    std::string out;
    const std::u32string characters = decoded(text);
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (isUpper(characters[i])) {
            appendLower(out, characters, i);
        } else if (isLower(characters[i])) {
            appendUpper(out, characters[i]);
        } else {
            append(out, characters[i]);
        }
    }
    return out;
}

std::string casefold(std::string_view text)
{
    std::string out;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = next(text, position);
        if (c == 0xDF || c == 0x1E9E) {
            out += "ss";
        } else if (c == 0x3C2) {
            append(out, 0x3C3);
        } else {
            append(out, QChar::toCaseFolded(c));
        }
    }
    return out;
}

std::string_view strip(std::string_view text, bool left, bool right)
{
    return stripped(text, left, right, isSpace);
}

} // namespace templates::unicode
