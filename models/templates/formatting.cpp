// SPDX-License-Identifier: GPL-3.0-or-later
// Python's format specifications.
#include "templates/filters.h"
#include "templates/formatspec.h"
#include "templates/unicode.h"

#include <QCoreApplication>
#include <array>
#include <charconv>
#include <cmath>

namespace templates {

int readNumber(std::string_view text, std::size_t& position, int most)
{
    int value = 0;
    while (position < text.size() && text[position] >= '0' && text[position] <= '9') {
        value = std::min(value * 10 + (text[position++] - '0'), most + 1);
    }
    return value;
}

namespace {

bool isAlign(char c)
{
    return c == '<' || c == '>' || c == '=' || c == '^';
}

std::optional<Spec> parseSpec(std::string_view text)
{
    Spec spec;
    std::size_t position = 0;
    std::size_t behind = 0;
    const char32_t first = text.empty() ? 0 : unicode::next(text, behind);
    if (!text.empty() && behind < text.size() && isAlign(text[behind])) {
        spec.fill = first;
        spec.align = text[behind];
        position = behind + 1;
    } else if (!text.empty() && isAlign(text[0])) {
        spec.align = text[0];
        position = 1;
    }
    const auto is = [&](char c) { return position < text.size() && text[position] == c; };
    if (is('+') || is('-') || is(' ')) {
        spec.sign = text[position++];
    }
    if (is('#')) {
        spec.alternate = true;
        ++position;
    }
    if (is('0')) {
        spec.zero = true;
        ++position;
        if (spec.align == 0) {
            spec.fill = U'0';
            spec.align = '=';
        }
    }
    spec.width = readNumber(text, position, kWidest);
    if (is(',') || is('_')) {
        spec.grouping = text[position++];
    }
    if (is('.')) {
        const std::size_t before = ++position;
        spec.precision = readNumber(text, position, kMostDigits);
        if (position == before) {
            return std::nullopt;
        }
    }
    if (position < text.size()) {
        spec.type = text[position++];
    }
    return position == text.size() && spec.width <= kWidest && spec.precision <= kMostDigits ? std::optional(spec) : std::nullopt;
}

} // namespace

std::string padded(const Spec& spec, const std::string& sign, const std::string& body, char defaultAlign)
{
    const auto pad = std::size_t(std::max<std::int64_t>(0, spec.width - unicode::count(sign) - unicode::count(body)));
    std::string fill;
    unicode::append(fill, spec.fill);
    const auto times = [&fill](std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) {
            out += fill;
        }
        return out;
    };
    switch (spec.align != 0 ? spec.align : defaultAlign) {
    case '<':
        return sign + body + times(pad);
    case '^':
        return times(pad / 2) + sign + body + times(pad - pad / 2);
    case '=':
        return sign + times(pad) + body;
    default:
        return times(pad) + sign + body;
    }
}

namespace {

std::string grouped(const std::string& digits, char mark, std::size_t size)
{
    const std::size_t end = std::min(digits.find_first_not_of("0123456789abcdefABCDEF"), digits.size());
    std::string out;
    for (std::size_t i = 0; i < end; ++i) {
        if (i > 0 && (end - i) % size == 0) {
            out += mark;
        }
        out += digits[i];
    }
    return out + digits.substr(end);
}

/// Exponents have at least two digits, as to_chars writes them as well.
std::string floatDigits(double value, char type, int precision, bool alternate)
{
    std::array<char, 1024> buffer{};
    const char kind = char(std::tolower(static_cast<unsigned char>(type)));
    if (std::isnan(value) || std::isinf(value)) {
        return std::isnan(value) ? "nan" : "inf";
    }
    const std::chars_format format = kind == 'e' ? std::chars_format::scientific : (kind == 'g' ? std::chars_format::general : std::chars_format::fixed);
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, kind == 'g' && precision == 0 ? 1 : precision);
    std::string text(buffer.data(), end.ptr);
    if (alternate && kind != 'g' && text.find('.') == std::string::npos) {
        text.insert(std::min(text.find('e'), text.size()), ".");
    }
    return text;
}

std::string signOf(bool negative, char sign)
{
    return negative ? "-" : (sign == '+' ? "+" : (sign == ' ' ? " " : ""));
}

std::string upperCased(std::string text)
{
    for (char& c : text) {
        c = char(std::toupper(static_cast<unsigned char>(c)));
    }
    return text;
}

} // namespace

std::string formatFloat(const Spec& spec, double value)
{
    std::string digits;
    const double size = std::abs(value);
    if (spec.type == 0 && spec.precision < 0) {
        digits = floatRepr(size);
    } else if (spec.type == 0) {
        digits = floatDigits(size, 'g', spec.precision, false);
        const bool isPlain = digits.find_first_of(".en") == std::string::npos;
        // Without a type, at least one digit stands behind the point.
        if (isPlain && std::isfinite(size)) {
            digits = int(digits.size()) >= std::max(spec.precision, 1) ? floatDigits(size, 'e', std::max(spec.precision - 1, 0), false) : digits + ".0";
        }
    } else {
        const int precision = spec.precision < 0 ? 6 : spec.precision;
        digits = spec.type == '%' ? floatDigits(size * 100, 'f', precision, spec.alternate) : floatDigits(size, spec.type == 'n' ? 'g' : spec.type, precision, spec.alternate);
    }
    if (spec.type == 'E' || spec.type == 'G' || spec.type == 'F') {
        digits = upperCased(digits);
    }
    if (spec.grouping != 0) {
        digits = grouped(digits, spec.grouping, 3);
    }
    return padded(spec, signOf(std::signbit(value) && !std::isnan(value), spec.sign), digits + (spec.type == '%' ? "%" : ""), '>');
}

std::string formatInteger(const Spec& spec, std::int64_t value)
{
    const int base = spec.type == 'b' ? 2 : (spec.type == 'o' ? 8 : (spec.type == 'x' || spec.type == 'X' ? 16 : 10));
    const std::uint64_t size = value < 0 ? 0 - std::uint64_t(value) : std::uint64_t(value);
    std::array<char, 70> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), size, base);
    std::string digits(buffer.data(), end.ptr);
    if (spec.grouping != 0) {
        digits = grouped(digits, spec.grouping, base == 10 ? 3 : 4);
    }
    std::string sign = signOf(value < 0, spec.sign);
    if (spec.alternate && base != 10) {
        sign += base == 2 ? "0b" : (base == 8 ? "0o" : "0x");
    }
    if (spec.type == 'X') {
        digits = upperCased(digits);
        sign = upperCased(sign);
    }
    return padded(spec, sign, digits, '>');
}

std::string formatSpec(Rendering& rendering, const Value& value, std::string_view text)
{
    if (text.empty()) {
        return textOf(rendering, value);
    }
    const std::optional<Spec> spec = parseSpec(text);
    const std::string_view kind("\0", 1);
    const char type = spec ? spec->type : 0;
    if (spec && rendering.spendBytes(spec->width)) {
        const bool floatType = type != 0 && std::string_view("eEfFgG%n").find(type) != std::string_view::npos;
        const bool integerType = type != 0 && std::string_view("bdoxXn").find(type) != std::string_view::npos;
        if (value.isString() && (type == 0 || type == 's') && spec->sign == '-' && !spec->alternate && spec->grouping == 0 && spec->align != '=') {
            std::u32string characters = unicode::decoded(value.utf8());
            if (spec->precision >= 0 && std::size_t(spec->precision) < characters.size()) {
                characters.resize(std::size_t(spec->precision));
            }
            return padded(*spec, {}, unicode::encoded(characters), '<');
        }
        if (value.isIntegral() && (integerType || (type == 0 && spec->precision < 0)) && spec->precision < 0) {
            return formatInteger(*spec, value.integer());
        }
        if (value.isNumber() && (floatType || (type == 0 && value.isFloat()))) {
            return formatFloat(*spec, value.number());
        }
        if (value.isIntegral() && type == 'c' && value.integer() >= 0 && value.integer() < 0x110000) {
            std::string character;
            unicode::append(character, char32_t(value.integer()));
            return padded(*spec, {}, character, '<');
        }
    }
    (void)kind;
    rendering.fail(QCoreApplication::translate("templates::Words", "The format \"%1\" does not fit a value of type %2.").arg(QString::fromUtf8(text.data(), qsizetype(text.size())), QLatin1String(typeName(value))),
                   QCoreApplication::translate("templates::Words", "Look at the letter at its end: d for whole numbers, f for others, s for texts."));
    return {};
}

} // namespace templates
