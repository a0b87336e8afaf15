// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/monitor/logscell.h"

#include <charconv>
#include <cstring>
#include <simdjson.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace azure::logs {

namespace {

constexpr double kPowers[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                              1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Moves to the first quote, backslash or control character (which `end`'s 0 is too); says whether a byte beyond ASCII was passed.
const char* skipPlain(const char* p, bool& ascii)
{
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i slash = _mm_set1_epi8('\\');
    const __m128i control = _mm_set1_epi8(0x1f);
    while (true) {
        const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p));
        const __m128i stops = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, quote), _mm_cmpeq_epi8(bytes, slash)),
                                           _mm_cmpeq_epi8(_mm_min_epu8(bytes, control), bytes));
        const unsigned high = unsigned(_mm_movemask_epi8(bytes));
        const unsigned mask = unsigned(_mm_movemask_epi8(stops));
        if (mask != 0) {
            const int place = __builtin_ctz(mask);
            ascii = ascii && (high & ((1u << place) - 1)) == 0;
            return p + place;
        }
        ascii = ascii && high == 0;
        p += 16;
    }
#else
    while (static_cast<unsigned char>(*p) >= 0x20 && *p != '"' && *p != '\\') {
        ascii = ascii && static_cast<signed char>(*p) >= 0;
        ++p;
    }
    return p;
#endif
}

int hexValue(char c)
{
    if (isDigit(c)) {
        return c - '0';
    }
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Four hex digits at p; -1 when they are not.
int codeUnit(const char* p)
{
    int value = 0;
    for (int i = 0; i < 4; ++i) {
        const int digit = hexValue(p[i]);
        if (digit < 0) {
            return -1;
        }
        value = value * 16 + digit;
    }
    return value;
}

void appendUtf8(Scratch& out, unsigned code)
{
    if (code < 0x80) {
        out.append(char(code));
    } else if (code < 0x800) {
        out.append(char(0xc0 | (code >> 6)));
        out.append(char(0x80 | (code & 0x3f)));
    } else if (code < 0x10000) {
        out.append(char(0xe0 | (code >> 12)));
        out.append(char(0x80 | ((code >> 6) & 0x3f)));
        out.append(char(0x80 | (code & 0x3f)));
    } else {
        out.append(char(0xf0 | (code >> 18)));
        out.append(char(0x80 | ((code >> 12) & 0x3f)));
        out.append(char(0x80 | ((code >> 6) & 0x3f)));
        out.append(char(0x80 | (code & 0x3f)));
    }
}

/// \uXXXX at p, which stands on the backslash; a pair of surrogates is one character.
Scan readUnicode(const char*& p, const char* end, Scratch& out)
{
    if (end - p < 6) {
        return Scan::NeedMore;
    }
    const int first = codeUnit(p + 2);
    if (first < 0) {
        return Scan::Invalid;
    }
    if (first < 0xd800 || first > 0xdfff) {
        appendUtf8(out, unsigned(first));
        p += 6;
        return Scan::Done;
    }
    if (first < 0xdc00) {
        if (end - p < 12) { // a whole text has at least its quote behind, so this only waits where a pair may follow
            const bool mayPair = end - p == 6 || (p[6] == '\\' && (end - p == 7 || p[7] == 'u'));
            if (mayPair) {
                return Scan::NeedMore;
            }
        } else if (p[6] == '\\' && p[7] == 'u') {
            const int second = codeUnit(p + 8);
            if (second < 0) {
                return Scan::Invalid;
            }
            if (second >= 0xdc00 && second <= 0xdfff) {
                appendUtf8(out, 0x10000u + ((unsigned(first) - 0xd800u) << 10) + (unsigned(second) - 0xdc00u));
                p += 12;
                return Scan::Done;
            }
        }
    }
    appendUtf8(out, 0xfffd);
    p += 6;
    return Scan::Done;
}

/// One escape at p, which stands on the backslash.
Scan readEscape(const char*& p, const char* end, Scratch& out)
{
    if (end - p < 2) {
        return Scan::NeedMore;
    }
    char plain = 0;
    switch (p[1]) {
    case '"': plain = '"'; break;
    case '\\': plain = '\\'; break;
    case '/': plain = '/'; break;
    case 'b': plain = '\b'; break;
    case 'f': plain = '\f'; break;
    case 'n': plain = '\n'; break;
    case 'r': plain = '\r'; break;
    case 't': plain = '\t'; break;
    case 'u': return readUnicode(p, end, out);
    default: return Scan::Invalid;
    }
    out.append(plain);
    p += 2;
    return Scan::Done;
}

Scan atStop(const char* p, const char* end)
{
    return p >= end ? Scan::NeedMore : Scan::Invalid;
}

/// The tail of a number that is not a short whole one.
Scan readReal(const char* begin, const char*& p, const char* end, Cell& cell)
{
    quint64 mantissa = 0;
    int digits = 0;
    int exponent = 0;
    bool isWhole = true;
    const char* q = begin + (*begin == '-');
    for (; isDigit(*q); ++q, ++digits) {
        mantissa = mantissa * 10 + quint64(*q - '0');
    }
    if (*q == '.') {
        isWhole = false;
        const char* fraction = ++q;
        for (; isDigit(*q); ++q, ++digits) {
            mantissa = mantissa * 10 + quint64(*q - '0');
        }
        if (q == fraction) {
            return atStop(q, end);
        }
        exponent = -int(std::min<ptrdiff_t>(q - fraction, 10000));
    }
    bool hasExponent = false;
    if ((*q | 0x20) == 'e') {
        isWhole = false;
        hasExponent = true;
        ++q;
        q += *q == '+' || *q == '-';
        if (!isDigit(*q)) {
            return atStop(q, end);
        }
        while (isDigit(*q)) {
            ++q;
        }
    }
    if (q >= end) {
        return Scan::NeedMore;
    }
    p = q;
    if (isWhole && std::from_chars(begin, q, cell.integer).ec == std::errc()) {
        cell.kind = Cell::Kind::Integer;
        return Scan::Done;
    }
    cell.kind = Cell::Kind::Real;
    if (!hasExponent && digits <= 15 && exponent >= -22) { // both factors are exact, so is the rounding of one division
        const double value = double(mantissa) / kPowers[-exponent];
        cell.real = *begin == '-' ? -value : value;
        return Scan::Done;
    }
    if (std::from_chars(begin, q, cell.real).ec == std::errc()) {
        return Scan::Done;
    }
    cell.real = 0; // beyond a double's range: too small is zero, too large is no number that could be kept
    return std::string_view(begin, size_t(q - begin)).find("e-") != std::string_view::npos ||
                   std::string_view(begin, size_t(q - begin)).find("E-") != std::string_view::npos
               ? Scan::Done
               : Scan::Invalid;
}

} // namespace

void skipSpace(const char*& position)
{
    while (*position == ' ' || *position == '\n' || *position == '\r' || *position == '\t') {
        ++position;
    }
}

Scan readText(const char*& position, const char* end, Scratch& scratch, std::string_view& text)
{
    bool ascii = true;
    const char* const begin = position;
    const char* p = skipPlain(begin, ascii);
    if (*p == '"') {
        text = std::string_view(begin, size_t(p - begin));
    } else {
        char* const start = scratch.mark();
        const char* from = begin;
        while (*p != '"') {
            if (*p != '\\') {
                return atStop(p, end);
            }
            scratch.append(from, size_t(p - from));
            const Scan escape = readEscape(p, end, scratch);
            if (escape != Scan::Done) {
                return escape;
            }
            from = p;
            p = skipPlain(p, ascii);
        }
        scratch.append(from, size_t(p - from));
        text = std::string_view(start, size_t(scratch.mark() - start));
    }
    if (p >= end) { // what lies behind the received bytes is no closing quote
        return Scan::NeedMore;
    }
    position = p + 1;
    return ascii || simdjson::validate_utf8(begin, size_t(p - begin)) ? Scan::Done : Scan::Invalid;
}

Scan readNumber(const char*& position, const char* end, Cell& cell)
{
    const char* const begin = position;
    const char* p = begin + (*begin == '-');
    if (!isDigit(*p)) {
        return atStop(p, end);
    }
    if (*p == '0' && isDigit(p[1])) {
        return Scan::Invalid;
    }
    qint64 value = 0;
    const char* const digits = p;
    while (isDigit(*p) && p - digits < 18) {
        value = value * 10 + (*p++ - '0');
    }
    if (isDigit(*p) || *p == '.' || (*p | 0x20) == 'e') {
        return readReal(begin, position, end, cell);
    }
    if (p >= end) {
        return Scan::NeedMore;
    }
    cell.kind = Cell::Kind::Integer;
    cell.integer = *begin == '-' ? -value : value;
    position = p;
    return Scan::Done;
}

bool readTicks(std::string_view text, qint64& ticks)
{
    const auto two = [&text](size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    static constexpr char kShape[] = "0000-00-00T00:00:00";
    if (text.size() < 20 || text.back() != 'Z') {
        return false;
    }
    for (size_t i = 0; i < 19; ++i) {
        if (kShape[i] == '0' ? !isDigit(text[i]) : text[i] != kShape[i]) {
            return false;
        }
    }
    qint64 fraction = 0;
    if (text.size() > 20) {
        if (text[19] != '.' || text.size() > 28 || text.size() == 21) {
            return false;
        }
        for (size_t i = 20; i < 27; ++i) {
            const bool has = i + 1 < text.size();
            if (has && !isDigit(text[i])) {
                return false;
            }
            fraction = fraction * 10 + (has ? text[i] - '0' : 0);
        }
    }
    const int year = two(0) * 100 + two(2);
    const int month = two(5);
    const int day = two(8);
    static constexpr int kLengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (year < 1 || month < 1 || month > 12 || day < 1 || day > kLengths[month - 1] + (month == 2 && leap) || two(11) > 23 ||
        two(14) > 59 || two(17) > 59) {
        return false;
    }
    // Days since 0001-01-01 of the proleptic Gregorian calendar, counted in years that begin in March.
    const int y = month <= 2 ? year - 1 : year;
    const int dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    const qint64 days = qint64(y) * 365 + y / 4 - y / 100 + y / 400 + dayOfYear - 306;
    ticks = ((days * 24 + two(11)) * 60 + two(14)) * 60 + two(17);
    ticks = ticks * kql::kTicksPerSecond + fraction;
    return true;
}

} // namespace azure::logs
