// SPDX-License-Identifier: GPL-3.0-or-later
// "..." % values.
#include "templates/filters.h"
#include "templates/formatspec.h"
#include "templates/unicode.h"

#include <QCoreApplication>
#include <array>
#include <charconv>
#include <cmath>

namespace templates {

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
        rendering.fail(QCoreApplication::translate("templates::Words", "%%1 does not fit a value of type %2.").arg(QLatin1Char(type)).arg(QLatin1String(typeName(value))), QCoreApplication::translate("templates::Words", "Use %s for everything, %d and %f for numbers."));
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
            return found ? *found : rendering.fail(QCoreApplication::translate("templates::Words", "The format asks for \"%1\", which is not given.").arg(QString::fromStdString(*key)), QCoreApplication::translate("templates::Words", "Give this name."));
        }
        if (!given.isTuple()) {
            return used++ == 0 ? given : rendering.fail(QCoreApplication::translate("templates::Words", "The format asks for more values than are given."), QCoreApplication::translate("templates::Words", "Give a value for each %."));
        }
        const auto& items = given.items().items;
        return used < items.size() ? items[used++] : rendering.fail(QCoreApplication::translate("templates::Words", "The format asks for more values than are given."), QCoreApplication::translate("templates::Words", "Give a value for each %."));
    }
    bool isUsedUp() const
    {
        return used == SIZE_MAX || given.isDict() || given.isList() || given.isUndefined() || (given.isTuple() ? used == given.items().items.size() : used > 0);
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

} // namespace templates
