// SPDX-License-Identifier: GPL-3.0-or-later
// HTML, URLs and JSON.
#include "templates/filters.h"

#include "templates/unicode.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

namespace templates {

namespace {

Value escape(Rendering& rendering, Given& given, Arguments&)
{
    return escaped(rendering, given[0]);
}

Value forceescape(Rendering& rendering, Given& given, Arguments&)
{
    std::string out;
    escapeTo(out, textOf(rendering, given[0]));
    return Value::safeText(std::move(out));
}

Value safe(Rendering& rendering, Given& given, Arguments&)
{
    return Value::safeText(textOf(rendering, given[0]));
}

void removeBetween(std::string& text, std::string_view open, std::string_view close)
{
    std::string out;
    std::size_t from = 0;
    for (std::size_t begin = text.find(open); begin != std::string::npos; begin = text.find(open, from)) {
        const std::size_t end = text.find(close, begin);
        if (end == std::string::npos) {
            break;
        }
        out.append(text, from, begin - from);
        from = end + close.size();
    }
    text = out.append(text, from, std::string::npos);
}

std::string unescaped(std::string_view text)
{
    static constexpr std::pair<std::string_view, std::string_view> kEntities[] = {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", "\u00a0"}};
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t end = text[i] == '&' ? text.find(';', i) : std::string_view::npos;
        if (end == std::string_view::npos || end - i > 12) {
            out += text[i];
            continue;
        }
        const std::string name(text.substr(i + 1, end - i - 1));
        const auto known = std::find_if(std::begin(kEntities), std::end(kEntities), [&](const auto& entity) { return entity.first == name; });
        if (known != std::end(kEntities)) {
            out += known->second;
            i = end;
        } else if (name.size() > 1 && name[0] == '#') {
            bool ok = false;
            const bool hex = name[1] == 'x' || name[1] == 'X';
            const uint code = QString::fromStdString(name.substr(hex ? 2 : 1)).toUInt(&ok, hex ? 16 : 10);
            if (ok && code < 0x110000) {
                unicode::append(out, code);
                i = end;
            } else {
                out += text[i];
            }
        } else {
            out += text[i];
        }
    }
    return out;
}

Value striptags(Rendering& rendering, Given& given, Arguments&)
{
    std::string text = textOf(rendering, given[0]);
    removeBetween(text, "<!--", "-->");
    removeBetween(text, "<", ">");
    std::string out;
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t from = position;
        if (unicode::isSpace(unicode::next(text, position))) {
            out += out.empty() || out.back() == ' ' ? "" : " ";
        } else {
            out.append(text, from, position - from);
        }
    }
    return Value::text(unescaped(unicode::strip(out)));
}

std::string percentEncoded(std::string_view text, bool forQuery)
{
    static constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.' || c == '-' || c == '~';
        if (plain || (c == '/' && !forQuery)) {
            out += c;
        } else if (c == ' ' && forQuery) {
            out += '+';
        } else {
            out += '%';
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        }
    }
    return out;
}

Value urlencode(Rendering& rendering, Given& given, Arguments&)
{
    const Value& value = given[0];
    if (value.isString() || !isIterable(value)) {
        return Value::text(percentEncoded(textOf(rendering, value), false));
    }
    std::string out;
    const auto add = [&](const Value& key, const Value& member) {
        out += out.empty() ? "" : "&";
        out += percentEncoded(textOf(rendering, key), true) + '=' + percentEncoded(textOf(rendering, member), true);
    };
    if (value.isDict()) {
        for (const auto& [key, member] : value.entries().members) {
            add(key, member);
        }
        return Value::text(std::move(out));
    }
    for (const Value& pair : itemsOf(rendering, value)) {
        const std::vector<Value> parts = itemsOf(rendering, pair);
        if (rendering.failed() || parts.size() != 2) {
            return rendering.fail(Words::tr("urlencode takes a text, a dictionary or pairs."), Words::tr("Give one of these."));
        }
        add(parts[0], parts[1]);
    }
    return Value::text(std::move(out));
}

/// Addresses that begin with http://, https:// or www. become links.
Value urlize(Rendering& rendering, Given& given, Arguments&)
{
    std::string text;
    escapeTo(text, textOf(rendering, given[0]));
    std::string out;
    for (std::size_t from = 0; from < text.size();) {
        std::size_t end = from;
        const bool space = std::isspace(static_cast<unsigned char>(text[from])) != 0;
        while (end < text.size() && (std::isspace(static_cast<unsigned char>(text[end])) != 0) == space) {
            ++end;
        }
        std::string word = text.substr(from, end - from);
        std::string tail;
        while (!word.empty() && std::string_view(".,)").find(word.back()) != std::string_view::npos) {
            tail.insert(tail.begin(), word.back());
            word.pop_back();
        }
        const bool full = word.rfind("http://", 0) == 0 || word.rfind("https://", 0) == 0;
        if (full || word.rfind("www.", 0) == 0) {
            word = "<a href=\"" + (full ? std::string() : std::string("https://")) + word + "\" rel=\"noopener\">" + word + "</a>";
        }
        out += word + tail;
        from = end;
    }
    return rendering.autoescape ? Value::safeText(std::move(out)) : Value::text(std::move(out));
}

Value xmlattr(Rendering& rendering, Given& given, Arguments&)
{
    if (!given[0].isDict()) {
        return rendering.fail(Words::tr("xmlattr needs a dictionary."), Words::tr("Give names and values."));
    }
    std::string out;
    for (const auto& [key, value] : given[0].entries().members) {
        if (value.isNone() || value.isUndefined()) {
            continue;
        }
        const std::string name = textOf(rendering, key);
        if (!key.isString() || name.find_first_of(" \t\n\r\f\v/>=") != std::string::npos) {
            return rendering.fail(Words::tr("\"%1\" is no name of an attribute.").arg(QString::fromStdString(name)), Words::tr("Use letters, digits and hyphens."));
        }
        out += out.empty() ? "" : " ";
        escapeTo(out, name);
        out += "=\"" + std::string(escaped(rendering, value).utf8()) + '"';
    }
    if (flag(rendering, given[1], true) && !out.empty()) {
        out.insert(out.begin(), ' ');
    }
    return rendering.autoescape ? Value::safeText(std::move(out)) : Value::text(std::move(out));
}

void appendJsonText(std::string& out, std::string_view text)
{
    const auto unit = [&out](char32_t value) {
        static constexpr char kDigits[] = "0123456789abcdef";
        out += "\\u";
        for (int shift = 12; shift >= 0; shift -= 4) {
            out += kDigits[value >> shift & 15];
        }
    };
    out += '"';
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = unicode::next(text, position);
        static constexpr std::string_view kMarks = "\"\\\n\r\t\b\f";
        static constexpr std::string_view kNames = "\"\\nrtbf";
        const std::size_t index = c < 0x80 ? kMarks.find(char(c)) : std::string_view::npos;
        if (index != std::string_view::npos) {
            out += '\\';
            out += kNames[index];
        } else if (c >= 0x10000) {
            unit(0xD800 + ((c - 0x10000) >> 10));
            unit(0xDC00 + ((c - 0x10000) & 0x3FF));
        } else if (c < 0x20 || c > 0x7E || c == U'<' || c == U'>' || c == U'&' || c == U'\'') {
            c == 0x7F ? unicode::append(out, c) : unit(c);
        } else {
            out += char(c);
        }
    }
    out += '"';
}

std::string jsonKey(Rendering& rendering, const Value& key)
{
    if (key.isString()) {
        return std::string(key.utf8());
    }
    std::string text;
    if (key.isNumber() || key.isNone()) {
        appendJson(rendering, text, key, -1, 0);
    } else {
        rendering.fail(QCoreApplication::translate("templates::Words", "A key of type %1 has no place in JSON.").arg(QLatin1String(typeName(key))), QCoreApplication::translate("templates::Words", "Use texts or numbers."));
    }
    return text;
}

void appendBreak(std::string& out, int indent, int level)
{
    if (indent >= 0) {
        out += '\n';
        out.append(std::size_t(indent) * std::size_t(level), ' ');
    }
}

void appendJsonMembers(Rendering& rendering, std::string& out, const Value& value, int indent, int level)
{
    const auto& members = value.entries().members;
    std::vector<Value> keys;
    for (const auto& member : members) {
        keys.push_back(member.first);
    }
    out += '{';
    bool isFirst = true;
    for (const std::size_t index : sortedIndices(rendering, keys, false)) {
        out += isFirst ? "" : (indent >= 0 ? "," : ", ");
        isFirst = false;
        appendBreak(out, indent, level + 1);
        appendJsonText(out, jsonKey(rendering, keys[index]));
        out += ": ";
        appendJson(rendering, out, members[index].second, indent, level + 1);
    }
    if (!isFirst) {
        appendBreak(out, indent, level);
    }
    out += '}';
}

Value tojson(Rendering& rendering, Given& given, Arguments&)
{
    const bool plain = given[1].isMissing() || given[1].isNone();
    const std::int64_t indent = plain ? -1 : wholeNumber(rendering, given[1], -1);
    std::string out;
    if (indent > 1000) {
        rendering.fail(Words::tr("The indentation is too large."), Words::tr("Use 2 or 4."));
    }
    appendJson(rendering, out, given[0], int(plain ? -1 : std::max<std::int64_t>(indent, 0)), 0);
    return rendering.failed() ? Value::missing() : Value::safeText(std::move(out));
}

const Native kFilters[] = {{"e", "/s", escape}, {"escape", "/s", escape}, {"forceescape", "value", forceescape}, {"safe", "value", safe}, {"striptags", "value", striptags},
                           {"tojson", "value,indent?", tojson}, {"urlencode", "value", urlencode}, {"urlize", "value", urlize}, {"xmlattr", "d,autospace?", xmlattr}};

} // namespace

void appendJson(Rendering& rendering, std::string& out, const Value& value, int indent, int level)
{
    const Deeper deeper(rendering);
    if (!deeper || !rendering.spend(1 + indent * level / 64) || (std::int64_t(out.size()) > rendering.limits().outputBytes && !rendering.spendBytes(std::int64_t(out.size())))) {
        return;
    }
    switch (value.type()) {
    case Value::Type::None:
        out += "null";
        return;
    case Value::Type::Bool:
        out += value.integer() != 0 ? "true" : "false";
        return;
    case Value::Type::Int:
        out += std::to_string(value.integer());
        return;
    case Value::Type::Float:
        out += std::isnan(value.number()) ? "NaN" : (std::isinf(value.number()) ? (value.number() > 0 ? "Infinity" : "-Infinity") : floatRepr(value.number()));
        return;
    case Value::Type::String:
        rendering.spendBytes(std::int64_t(value.utf8().size()));
        appendJsonText(out, value.utf8());
        return;
    case Value::Type::Dict:
        appendJsonMembers(rendering, out, value, indent, level);
        return;
    case Value::Type::List:
    case Value::Type::Tuple: {
        const auto& items = value.items().items;
        out += '[';
        for (std::size_t i = 0; i < items.size() && !rendering.failed(); ++i) {
            out += i == 0 ? "" : (indent >= 0 ? "," : ", ");
            appendBreak(out, indent, level + 1);
            appendJson(rendering, out, items[i], indent, level + 1);
        }
        if (!items.empty()) {
            appendBreak(out, indent, level);
        }
        out += ']';
        return;
    }
    default:
        rendering.fail(Words::tr("A value of type %1 has no place in JSON.").arg(QLatin1String(typeName(value))), Words::tr("Convert it with the filter list or string."));
    }
}

std::span<const Native> markupFilters()
{
    return kFilters;
}

} // namespace templates
