// SPDX-License-Identifier: GPL-3.0-or-later
// How values are printed: Python's str() and repr().
#include "templates/rendering.h"
#include "templates/unicode.h"

#include <array>
#include <charconv>
#include <cmath>

namespace templates {

namespace {

void appendHex(std::string& out, char32_t value, int digits)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    for (int shift = (digits - 1) * 4; shift >= 0; shift -= 4) {
        out += kDigits[value >> shift & 0xF];
    }
}

void appendQuoted(std::string& out, std::string_view text)
{
    const char quote = text.find('\'') != std::string_view::npos && text.find('"') == std::string_view::npos ? '"' : '\'';
    out += quote;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t from = position;
        const char32_t c = unicode::next(text, position);
        if (c == char32_t(quote) || c == U'\\') {
            out += '\\';
            out += char(c);
        } else if (c == U'\n') {
            out += "\\n";
        } else if (c == U'\r') {
            out += "\\r";
        } else if (c == U'\t') {
            out += "\\t";
        } else if (unicode::isPrintable(c)) {
            out += text.substr(from, position - from);
        } else if (c < 0x100) {
            out += "\\x";
            appendHex(out, c, 2);
        } else {
            out += c < 0x10000 ? "\\u" : "\\U";
            appendHex(out, c, c < 0x10000 ? 4 : 8);
        }
    }
    out += quote;
}

void appendItems(Rendering& rendering, std::string& out, const std::vector<Value>& items)
{
    for (std::size_t i = 0; i < items.size() && !rendering.failed(); ++i) {
        if (i > 0) {
            out += ", ";
        }
        appendRepr(rendering, out, items[i]);
    }
}

void appendMembers(Rendering& rendering, std::string& out, const DictData& dict)
{
    out += '{';
    for (std::size_t i = 0; i < dict.members.size() && !rendering.failed(); ++i) {
        if (i > 0) {
            out += ", ";
        }
        appendRepr(rendering, out, dict.members[i].first);
        out += ": ";
        appendRepr(rendering, out, dict.members[i].second);
    }
    out += '}';
}

void appendInteger(std::string& out, std::int64_t value)
{
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    out.append(digits.data(), end.ptr);
}

} // namespace

std::string floatRepr(double value)
{
    if (std::isnan(value)) {
        return "nan";
    }
    if (std::isinf(value)) {
        return value > 0 ? "inf" : "-inf";
    }
    std::array<char, 40> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific);
    const std::string_view text(buffer.data(), std::size_t(end.ptr - buffer.data()));
    const std::size_t mark = text.find('e');
    const int exponent = std::atoi(text.data() + mark + 1);
    std::string digits;
    for (const char c : text.substr(0, mark)) {
        if (c != '.' && c != '-') {
            digits += c;
        }
    }
    std::string out = std::signbit(value) ? "-" : "";
    if (exponent < -4 || exponent >= 16) {
        out += digits[0];
        if (digits.size() > 1) {
            out += '.' + digits.substr(1);
        }
        const int size = std::abs(exponent);
        return out + (exponent < 0 ? "e-" : "e+") + (size < 10 ? "0" : "") + std::to_string(size);
    }
    if (exponent < 0) {
        return out + "0." + std::string(std::size_t(-exponent - 1), '0') + digits;
    }
    if (digits.size() <= std::size_t(exponent) + 1) {
        return out + digits + std::string(std::size_t(exponent) + 1 - digits.size(), '0') + ".0";
    }
    return out + digits.substr(0, std::size_t(exponent) + 1) + '.' + digits.substr(std::size_t(exponent) + 1);
}

void appendText(Rendering& rendering, std::string& out, const Value& value)
{
    switch (value.type()) {
    case Value::Type::String:
        out += value.utf8();
        rendering.spendBytes(std::int64_t(out.size()) > rendering.limits().outputBytes ? std::int64_t(out.size()) : std::int64_t(value.utf8().size()));
        break;
    case Value::Type::Undefined:
        if (rendering.options().strictUndefined) {
            rendering.failUndefined(value);
        }
        break;
    default:
        appendRepr(rendering, out, value);
    }
}

void appendRepr(Rendering& rendering, std::string& out, const Value& value)
{
    const Deeper deeper(rendering);
    if (!deeper || !rendering.spend() || (std::int64_t(out.size()) > rendering.limits().outputBytes && !rendering.spendBytes(std::int64_t(out.size())))) {
        return;
    }
    switch (value.type()) {
    case Value::Type::Missing:
        break;
    case Value::Type::Undefined:
        out += "Undefined";
        break;
    case Value::Type::None:
        out += "None";
        break;
    case Value::Type::Bool:
        out += value.integer() != 0 ? "True" : "False";
        break;
    case Value::Type::Int:
        appendInteger(out, value.integer());
        break;
    case Value::Type::Float:
        out += floatRepr(value.number());
        break;
    case Value::Type::String:
        if (!rendering.spendBytes(std::int64_t(value.utf8().size()))) {
            return;
        }
        out += value.isSafe() ? "Markup(" : "";
        appendQuoted(out, value.utf8());
        out += value.isSafe() ? ")" : "";
        break;
    case Value::Type::List:
        out += '[';
        appendItems(rendering, out, value.items().items);
        out += ']';
        break;
    case Value::Type::Tuple:
        out += '(';
        appendItems(rendering, out, value.items().items);
        out += value.items().items.size() == 1 ? ",)" : ")";
        break;
    case Value::Type::Dict:
        appendMembers(rendering, out, value.entries());
        break;
    case Value::Type::Object:
        value.object()->print(rendering, out);
        break;
    }
}

std::string textOf(Rendering& rendering, const Value& value)
{
    std::string out;
    appendText(rendering, out, value);
    return out;
}

const char* typeName(const Value& value)
{
    static constexpr const char* kNames[] = {"missing", "Undefined", "NoneType", "bool", "int", "float", "str", "list", "tuple", "dict"};
    if (value.isObject()) {
        return value.object()->typeName();
    }
    return value.isSafe() && value.isString() ? "Markup" : kNames[std::size_t(value.type())];
}

void escapeTo(std::string& out, std::string_view text)
{
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&#34;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
}

Value escaped(Rendering& rendering, const Value& value)
{
    if (value.isString() && value.isSafe()) {
        return value;
    }
    std::string out;
    escapeTo(out, textOf(rendering, value));
    return Value::safeText(std::move(out));
}

} // namespace templates
