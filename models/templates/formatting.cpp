// SPDX-License-Identifier: GPL-3.0-or-later
// Python's format specifications, "..." % values and str.format().
#include "templates/filters.h"
#include "templates/unicode.h"

#include <array>
#include <charconv>
#include <cmath>

namespace templates {

namespace {

constexpr int kWidest = 1'000'000;
constexpr int kMostDigits = 300;

struct Spec
{
    char32_t fill = U' ';
    char align = 0;
    char sign = '-';
    bool alternate = false;
    bool zero = false;
    int width = 0;
    char grouping = 0;
    int precision = -1;
    char type = 0;
};

int readNumber(std::string_view text, std::size_t& position, int most)
{
    int value = 0;
    while (position < text.size() && text[position] >= '0' && text[position] <= '9') {
        value = std::min(value * 10 + (text[position++] - '0'), most + 1);
    }
    return value;
}

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

} // namespace

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
    rendering.fail(Words::tr("The format \"%1\" does not fit a value of type %2.").arg(QString::fromUtf8(text.data(), qsizetype(text.size())), QLatin1String(typeName(value))),
                   Words::tr("Look at the letter at its end: d for whole numbers, f for others, s for texts."));
    return {};
}

namespace {

/// The value of one % conversion.
std::string converted(Rendering& rendering, const Value& value, Spec spec, bool safe)
{
    const char type = spec.type;
    if (type == 's' || type == 'r' || type == 'a') {
        std::string text;
        if (type == 's') {
            text = safe ? std::string(escaped(rendering, value).utf8()) : textOf(rendering, value);
        } else {
            appendRepr(rendering, text, value);
        }
        if (spec.precision >= 0) {
            text = text.substr(0, unicode::offset(text, spec.precision));
        }
        return padded(spec, {}, text, '>');
    }
    if (std::string_view("diuxXo").find(type) != std::string_view::npos && value.isNumber() && (value.isIntegral() || type == 'd' || type == 'i' || type == 'u') && std::abs(value.number()) < 9.2e18) {
        Spec plain = spec;
        plain.width = 0;
        plain.type = type == 'i' || type == 'u' ? 'd' : type;
        std::string digits = formatInteger(plain, value.isFloat() ? std::int64_t(value.number()) : value.integer());
        const std::size_t start = std::min(digits.find_first_of("0123456789abcdefABCDEF"), digits.size());
        std::string sign = digits.substr(0, start);
        digits = digits.substr(start);
        if (spec.precision > int(digits.size())) {
            digits.insert(0, std::size_t(spec.precision) - digits.size(), '0');
        }
        return padded(spec, sign, digits, '>');
    }
    if (std::string_view("eEfFgG").find(type) != std::string_view::npos && value.isNumber()) {
        return formatFloat(spec, value.number());
    }
    if (type == 'c' && ((value.isString() && value.size() == 1) || (value.isIntegral() && value.integer() >= 0 && value.integer() < 0x110000))) {
        std::string character;
        if (value.isString()) {
            character = value.utf8();
        } else {
            unicode::append(character, char32_t(value.integer()));
        }
        return padded(spec, {}, character, '>');
    }
    if (value.isUndefined()) {
        rendering.failUndefined(value);
    } else {
        rendering.fail(Words::tr("%%1 does not fit a value of type %2.").arg(QLatin1Char(type)).arg(QLatin1String(typeName(value))), Words::tr("Use %s for everything, %d and %f for numbers."));
    }
    return {};
}

/// Takes values for the conversions, by place or by name.
struct Values
{
    Rendering& rendering;
    const Value& given;
    std::size_t used = 0;
    Value take(const std::optional<std::string>& key)
    {
        if (key) {
            const Value* found = given.isDict() ? given.entries().find(*key) : nullptr;
            used = SIZE_MAX;
            return found ? *found : rendering.fail(Words::tr("The format asks for \"%1\", which is not given.").arg(QString::fromStdString(*key)), Words::tr("Give this name."));
        }
        if (!given.isTuple()) {
            return used++ == 0 ? given : rendering.fail(Words::tr("The format asks for more values than are given."), Words::tr("Give a value for each %."));
        }
        const auto& items = given.items().items;
        return used < items.size() ? items[used++] : rendering.fail(Words::tr("The format asks for more values than are given."), Words::tr("Give a value for each %."));
    }
    bool isUsedUp() const
    {
        return used == SIZE_MAX || given.isDict() || given.isList() || (given.isTuple() ? used == given.items().items.size() : used > 0);
    }
};

bool readConversion(Rendering& rendering, std::string_view text, std::size_t& position, Values& values, Spec& spec, std::optional<std::string>& key)
{
    if (text[position] == '(') {
        const std::size_t end = text.find(')', position);
        if (end == std::string_view::npos) {
            return false;
        }
        key = std::string(text.substr(position + 1, end - position - 1));
        position = end + 1;
    }
    bool left = false;
    for (; position < text.size() && std::string_view("-+ #0").find(text[position]) != std::string_view::npos; ++position) {
        const char mark = text[position];
        left = left || mark == '-';
        spec.zero = spec.zero || mark == '0';
        spec.alternate = spec.alternate || mark == '#';
        spec.sign = mark == '+' ? '+' : (mark == ' ' && spec.sign != '+' ? ' ' : spec.sign);
    }
    const auto number = [&](int most) {
        if (position < text.size() && text[position] == '*') {
            ++position;
            const std::int64_t value = wholeNumber(rendering, values.take({}), 0);
            left = left || value < 0;
            return int(std::min<std::int64_t>(std::abs(value), most));
        }
        return readNumber(text, position, most);
    };
    spec.width = number(kWidest);
    if (position < text.size() && text[position] == '.') {
        ++position;
        spec.precision = number(kMostDigits);
    }
    while (position < text.size() && (text[position] == 'l' || text[position] == 'h' || text[position] == 'L')) {
        ++position;
    }
    if (position >= text.size() || spec.width > kWidest || spec.precision > kMostDigits) {
        return false;
    }
    spec.type = text[position++];
    const bool numeric = std::string_view("diuxXoeEfFgG").find(spec.type) != std::string_view::npos;
    spec.align = left ? '<' : (spec.zero && numeric ? '=' : '>');
    spec.fill = spec.align == '=' ? U'0' : U' ';
    return true;
}

} // namespace

Value percentFormat(Rendering& rendering, const Value& format, const Value& arguments)
{
    const std::string_view text = format.utf8();
    Values values{rendering, arguments};
    std::string out;
    for (std::size_t position = 0; position < text.size() && !rendering.failed();) {
        if (text[position] != '%') {
            out += text[position++];
            continue;
        }
        ++position;
        Spec spec;
        std::optional<std::string> key;
        if (position >= text.size() || !readConversion(rendering, text, position, values, spec, key)) {
            return rendering.fail(Words::tr("The format is not complete."), Words::tr("Write %% for a percent sign."));
        }
        if (spec.type == '%') {
            out += '%';
            continue;
        }
        const Value value = values.take(key);
        if (!rendering.failed() && rendering.spendBytes(spec.width + std::int64_t(out.size() / 64))) {
            out += converted(rendering, value, spec, format.isSafe());
        }
    }
    if (!rendering.failed() && !values.isUsedUp()) {
        return rendering.fail(Words::tr("The format does not use all values."), Words::tr("Write a %s for each value."));
    }
    return rendering.failed() || !rendering.spendBytes(std::int64_t(out.size())) ? Value::missing() : textLike(format, std::move(out));
}

namespace {

/// str.format(): fields between braces, which may hold fields for their format.
class BraceFormat
{
public:
    BraceFormat(Rendering& rendering, Arguments& arguments, bool safe) : m_rendering(rendering), m_arguments(arguments), m_safe(safe) {}

    std::string read(std::string_view text, int depth)
    {
        std::string out;
        for (std::size_t i = 0; i < text.size() && !m_rendering.failed(); ++i) {
            const bool doubled = i + 1 < text.size() && text[i + 1] == text[i];
            if (text[i] != '{' && text[i] != '}') {
                out += text[i];
            } else if (doubled) {
                out += text[i++];
            } else {
                const std::size_t end = text[i] == '{' ? closing(text, i) : std::string_view::npos;
                if (end == std::string_view::npos || depth > 1) {
                    m_rendering.fail(Words::tr("A brace of the format stands alone."), Words::tr("Write {{ or }} for a brace."));
                    break;
                }
                out += field(text.substr(i + 1, end - i - 1), depth);
                i = end;
            }
        }
        return out;
    }

private:
    static std::size_t closing(std::string_view text, std::size_t open)
    {
        int depth = 0;
        for (std::size_t i = open; i < text.size(); ++i) {
            depth += text[i] == '{' ? 1 : (text[i] == '}' ? -1 : 0);
            if (depth == 0) {
                return i;
            }
        }
        return std::string_view::npos;
    }

    std::string field(std::string_view text, int depth)
    {
        std::size_t end = 0;
        for (bool inKey = false; end < text.size() && (inKey || (text[end] != ':' && text[end] != '!')); ++end) {
            inKey = text[end] == '[' || (inKey && text[end] != ']');
        }
        Value value = lookup(text.substr(0, end));
        if (end < text.size() && text[end] == '!') {
            const char conversion = end + 1 < text.size() ? text[end + 1] : '\0';
            std::string changed;
            if (conversion == 'r' || conversion == 'a') {
                appendRepr(m_rendering, changed, value);
            } else {
                changed = textOf(m_rendering, value);
            }
            value = Value::text(std::move(changed));
            end += 2;
            if (std::string_view("rsa").find(conversion) == std::string_view::npos || (end < text.size() && text[end] != ':')) {
                m_rendering.fail(Words::tr("Behind \"!\" stands r, s or a."), Words::tr("Correct the format."));
            }
        }
        const std::string spec = end < text.size() ? read(text.substr(end + 1), depth + 1) : std::string();
        if (m_rendering.failed()) {
            return {};
        }
        if (!spec.empty() && (!value.isNumber() && !value.isString())) {
            m_rendering.fail(Words::tr("A value of type %1 takes no format.").arg(QLatin1String(typeName(value))), Words::tr("Take the format away."));
            return {};
        }
        std::string out = formatSpec(m_rendering, value, spec);
        if (m_safe && !(value.isString() && value.isSafe())) {
            std::string safe;
            escapeTo(safe, out);
            return safe;
        }
        return out;
    }

    Value lookup(std::string_view path)
    {
        const std::size_t end = std::min(path.find_first_of(".["), path.size());
        const std::string name(path.substr(0, end));
        Value value;
        const bool isNumber = !name.empty() && name.find_first_not_of("0123456789") == std::string::npos;
        if (name.empty() || isNumber) {
            const std::size_t index = name.empty() ? m_next++ : std::size_t(QString::fromStdString(name).toULongLong());
            m_named = m_named || isNumber;
            m_counted = m_counted || name.empty();
            if (index >= m_arguments.positional.size() || (m_named && m_counted)) {
                return m_rendering.fail(Words::tr("The format asks for a value that is not given."), Words::tr("Give a value for each pair of braces."));
            }
            value = m_arguments.positional[index];
        } else {
            const Value* found = m_arguments.find(name);
            if (!found) {
                return m_rendering.fail(Words::tr("The format asks for \"%1\", which is not given.").arg(QString::fromStdString(name)), Words::tr("Give this name."));
            }
            value = *found;
        }
        return follow(value, path.substr(end));
    }

    Value follow(Value value, std::string_view rest)
    {
        while (!rest.empty() && !m_rendering.failed()) {
            const bool isItem = rest[0] == '[';
            const std::size_t end = isItem ? rest.find(']') : std::min(rest.find_first_of(".[", 1), rest.size());
            if (end == std::string_view::npos || (!isItem && rest[0] != '.') || end == 1) {
                return m_rendering.fail(Words::tr("The path in the format cannot be read."), Words::tr("Write {name.attribute} or {name[key]}."));
            }
            const std::string part(rest.substr(1, end - 1));
            const bool isNumber = part.find_first_not_of("0123456789") == std::string::npos;
            const Value key = isItem && isNumber ? Value(std::int64_t(QString::fromStdString(part).toLongLong())) : Value::text(part);
            Value next = isItem ? itemOf(m_rendering, value, key) : attributeOf(m_rendering, value, key);
            if (next.isUndefined()) {
                return m_rendering.failUndefined(next);
            }
            value = std::move(next);
            rest = rest.substr(isItem ? end + 1 : end);
        }
        return value;
    }

    Rendering& m_rendering;
    Arguments& m_arguments;
    bool m_safe;
    std::size_t m_next = 0;
    bool m_named = false;
    bool m_counted = false;
};

} // namespace

Value braceFormat(Rendering& rendering, const Value& format, Arguments& arguments)
{
    std::string out = BraceFormat(rendering, arguments, format.isSafe()).read(format.utf8(), 0);
    return rendering.failed() || !rendering.spendBytes(std::int64_t(out.size())) ? Value::missing() : textLike(format, std::move(out));
}

} // namespace templates
