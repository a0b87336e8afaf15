// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens between the delimiters.
#include "templates/lexing.h"

#include "templates/unicode.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace templates {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// One escape at `position` (behind the backslash) of a literal; false when it is none that Python knows how to read.
bool appendEscape(std::string& out, std::string_view literal, std::size_t& position)
{
    static constexpr std::string_view kMarks = "\n\\'\"abfnrtv";
    static constexpr std::string_view kMeant = "\0\\'\"\a\b\f\n\r\t\v";
    const char c = literal[position];
    if (c == '\n') {
        ++position;
        return true;
    }
    if (const std::size_t index = kMarks.find(c); index != std::string_view::npos && index > 0) {
        out += kMeant[index];
        ++position;
        return true;
    }
    int digits = c == 'x' ? 2 : (c == 'u' ? 4 : (c == 'U' ? 8 : 0));
    int base = 16;
    std::size_t from = position + 1;
    if (c >= '0' && c <= '7') {
        base = 8;
        digits = 1;
        from = position;
        while (digits < 3 && from + std::size_t(digits) < literal.size() && literal[from + std::size_t(digits)] >= '0' && literal[from + std::size_t(digits)] <= '7') {
            ++digits;
        }
    } else if (digits == 0) {
        out += '\\';
        return c != 'N';
    }
    std::uint32_t value = 0;
    const std::size_t to = from + std::size_t(digits);
    if (to > literal.size()) {
        return false;
    }
    const auto [end, error] = std::from_chars(literal.data() + from, literal.data() + to, value, base);
    if (error != std::errc() || end != literal.data() + to || value > 0x10FFFF) {
        return false;
    }
    unicode::append(out, value);
    position = to;
    return true;
}

} // namespace

void Lexer::readToken()
{
    std::size_t next = m_at;
    const char32_t c = unicode::next(m_text, next);
    if (unicode::isSpace(c)) {
        m_at = skipSpace(m_at);
    } else if (isDigit(at())) {
        readNumber();
    } else if (unicode::isIdentifierStart(c)) {
        readName();
    } else if (c == U'\'' || c == U'"') {
        readString();
    } else {
        readOperator();
    }
}

void Lexer::readName()
{
    const std::size_t begin = m_at;
    while (m_at < m_text.size()) {
        std::size_t next = m_at;
        if (!unicode::isIdentifierPart(unicode::next(m_text, next))) {
            break;
        }
        m_at = next;
    }
    add(TokenKind::Name, begin, std::string(m_text.substr(begin, m_at - begin)));
}

/// 0b, 0o and 0x at the current place.
bool Lexer::readRadix()
{
    const char mark = char(std::tolower(static_cast<unsigned char>(at(1))));
    const int base = mark == 'b' ? 2 : (mark == 'o' ? 8 : (mark == 'x' ? 16 : 0));
    if (at() != '0' || base == 0) {
        return false;
    }
    const auto digitOf = [base](char c) {
        const int value = isDigit(c) ? c - '0' : (std::isalpha(static_cast<unsigned char>(c)) ? std::tolower(static_cast<unsigned char>(c)) - 'a' + 10 : 99);
        return value < base;
    };
    std::string digits;
    std::size_t position = m_at + 2;
    while (position < m_text.size() && (digitOf(m_text[position]) || (m_text[position] == '_' && position + 1 < m_text.size() && digitOf(m_text[position + 1])))) {
        if (m_text[position] != '_') {
            digits += m_text[position];
        }
        ++position;
    }
    if (digits.empty()) {
        return false;
    }
    const std::size_t begin = m_at;
    m_at = position;
    std::int64_t value = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), value, base).ec != std::errc()) {
        find(begin, Words::tr("The number is beyond 64 bits."), Words::tr("Write a smaller one, or one with a decimal point."));
    }
    add(TokenKind::Integer, begin);
    m_tokens.back().integer = value;
    return true;
}

void Lexer::readNumber()
{
    if (readRadix()) {
        return;
    }
    const std::size_t begin = m_at;
    const auto takeDigits = [this] {
        while (isDigit(at()) || (at() == '_' && isDigit(at(1)))) {
            ++m_at;
        }
    };
    // A leading zero stands alone: "01" is 0 and 1.
    if (at() == '0') {
        std::size_t zeros = m_at;
        while (zeros < m_text.size() && (m_text[zeros] == '0' || (m_text[zeros] == '_' && zeros + 1 < m_text.size() && m_text[zeros + 1] == '0'))) {
            ++zeros;
        }
    }
    takeDigits();
    bool isFloat = false;
    const bool afterDot = begin > 0 && m_text[begin - 1] == '.';
    if (!afterDot && at() == '.' && isDigit(at(1))) {
        isFloat = true;
        ++m_at;
        takeDigits();
    }
    const std::size_t sign = at(1) == '+' || at(1) == '-' ? 2 : 1;
    if (!afterDot && (at() == 'e' || at() == 'E') && isDigit(at(sign))) {
        isFloat = true;
        m_at += sign;
        takeDigits();
    }
    std::string digits(m_text.substr(begin, m_at - begin));
    digits.erase(std::remove(digits.begin(), digits.end(), '_'), digits.end());
    if (!isFloat && digits.size() > 1 && digits[0] == '0' && digits.find_first_not_of('0') != std::string::npos) {
        m_at = begin + digits.find_first_not_of('0');
        digits = "0";
    }
    add(isFloat ? TokenKind::Float : TokenKind::Integer, begin);
    if (isFloat) {
        m_tokens.back().number = QByteArray::fromRawData(digits.data(), qsizetype(digits.size())).toDouble();
        if (m_tokens.back().number == 0 && digits.find_first_of("123456789") < digits.find_first_of("eE")) {
            m_tokens.back().number = digits.find("e-") == std::string::npos && digits.find("E-") == std::string::npos ? HUGE_VAL : 0.0;
        }
    } else if (std::from_chars(digits.data(), digits.data() + digits.size(), m_tokens.back().integer).ec != std::errc()) {
        find(begin, Words::tr("The number is beyond 64 bits."), Words::tr("Write a smaller one, or one with a decimal point."));
    }
}

void Lexer::readString()
{
    const std::size_t begin = m_at;
    const char quote = at();
    std::size_t end = begin + 1;
    while (end < m_text.size() && m_text[end] != quote) {
        end += m_text[end] == '\\' ? 2 : 1;
    }
    if (end >= m_text.size()) {
        m_at = m_text.size();
        find(begin, Words::tr("The text in quotes is not closed."), Words::tr("Write %1 at its end.").arg(QLatin1Char(quote)));
        add(TokenKind::Invalid, begin);
        return;
    }
    const std::string_view literal = m_text.substr(begin + 1, end - begin - 1);
    std::string out;
    bool good = true;
    for (std::size_t position = 0; position < literal.size();) {
        if (literal[position] != '\\') {
            out += literal[position++];
            continue;
        }
        ++position;
        if (!appendEscape(out, literal, position)) {
            good = false;
        }
    }
    m_at = end + 1;
    if (!good) {
        find(begin, Words::tr("The text in quotes has an escape that cannot be read."), Words::tr("Write \\\\ for a backslash."));
    }
    add(TokenKind::String, begin, std::move(out));
}

void Lexer::readOperator()
{
    static constexpr std::string_view kTwo[] = {"==", "!=", ">=", "<=", "//", "**"};
    const std::size_t begin = m_at;
    for (const std::string_view op : kTwo) {
        if (startsWith(op)) {
            m_at += 2;
            add(TokenKind::Operator, begin, std::string(op));
            return;
        }
    }
    const char c = at();
    if (c == '\0' || std::strchr("+-/*%~[](){}><=.:|,;", c) == nullptr) {
        std::size_t next = m_at;
        unicode::next(m_text, next);
        m_at = next;
        find(begin, Words::tr("The character \"%1\" has no meaning here.").arg(QString::fromUtf8(m_text.data() + begin, qsizetype(next - begin))), Words::tr("Take it away."));
        add(TokenKind::Invalid, begin);
        return;
    }
    ++m_at;
    add(TokenKind::Operator, begin, std::string(1, c));
    if (c == '(' || c == '[' || c == '{') {
        m_open.push_back(c == '(' ? ')' : (c == '[' ? ']' : '}'));
    } else if (c == ')' || c == ']' || c == '}') {
        if (m_open.empty() || m_open.back() != c) {
            find(begin, Words::tr("The bracket \"%1\" was not opened.").arg(QLatin1Char(c)), Words::tr("Take it away, or open it before."));
            m_tokens.back().kind = TokenKind::Invalid;
        } else {
            m_open.pop_back();
        }
    }
}

} // namespace templates
