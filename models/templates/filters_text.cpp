// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that make text of text.
#include "templates/filters.h"

#include "templates/unicode.h"

namespace templates {

namespace {

template <std::string (*change)(std::string_view)> Value changed(Rendering& rendering, Given& given, Arguments&)
{
    if (given[0].isString()) {
        return rendering.spendBytes(std::int64_t(given[0].utf8().size())) ? textLike(given[0], change(given[0].utf8())) : Value::missing();
    }
    const std::string text = textOf(rendering, given[0]);
    return rendering.spendBytes(std::int64_t(text.size())) ? textLike(given[0], change(text)) : Value::missing();
}

std::string titled(std::string_view text)
{
    // A word begins behind white space, a hyphen or an opening bracket.
    std::string out;
    std::size_t from = 0;
    const auto flush = [&](std::size_t to) {
        if (to > from) {
            std::size_t next = from;
            unicode::next(text, next);
            out += unicode::upper(text.substr(from, next - from));
            out += unicode::lower(text.substr(next, to - next));
        }
    };
    for (std::size_t position = 0; position < text.size();) {
        const std::size_t begin = position;
        const char32_t c = unicode::next(text, position);
        if (unicode::isSpace(c) || c == U'-' || c == U'(' || c == U'{' || c == U'[' || c == U'<') {
            flush(begin);
            out += text.substr(begin, position - begin);
            from = position;
        }
    }
    flush(text.size());
    return out;
}

Value stringFilter(Rendering& rendering, Given& given, Arguments&)
{
    return given[0].isString() ? given[0] : Value::text(textOf(rendering, given[0]));
}

Value trim(Rendering& rendering, Given& given, Arguments&)
{
    const bool isBlank = given[1].isMissing() || given[1].isNone();
    if (given[0].isString() && isBlank) {
        const std::string_view kept = unicode::strip(given[0].utf8());
        return kept.size() == given[0].utf8().size() ? given[0] : textLike(given[0], std::string(kept));
    }
    const std::string text = textOf(rendering, given[0]);
    if (isBlank) {
        return textLike(given[0], std::string(unicode::strip(text)));
    }
    const std::u32string drop = unicode::decoded(textOf(rendering, given[1]));
    const std::u32string characters = unicode::decoded(text);
    const std::size_t from = characters.find_first_not_of(drop);
    const std::size_t to = characters.find_last_not_of(drop);
    return textLike(given[0], from == std::u32string::npos ? std::string() : unicode::encoded(characters.substr(from, to - from + 1)));
}

/// The common case: texts, every place, nothing to escape. In UTF-8 a text is found at whole characters only.
Value replaced(Rendering& rendering, const Value& in, std::string_view old, std::string_view fresh)
{
    const std::string_view text = in.utf8();
    std::size_t found = text.find(old);
    if (found == std::string_view::npos) {
        return in.isSafe() ? Value::text(std::string(text)) : in;
    }
    std::string out;
    out.reserve(text.size() + fresh.size());
    std::size_t from = 0;
    for (; found != std::string_view::npos; found = text.find(old, from)) {
        out.append(text, from, found - from).append(fresh);
        from = found + old.size();
        if (!rendering.spendBytes(std::int64_t(old.size() + fresh.size()))) {
            return Value::missing();
        }
    }
    return Value::text(std::move(out.append(text, from)));
}

Value replaceFilter(Rendering& rendering, Given& given, Arguments& rest)
{
    const bool isPlain = !rendering.autoescape && given[0].isString() && given[1].isString() && given[2].isString() && (given[3].isMissing() || given[3].isNone());
    if (isPlain && !given[1].utf8().empty()) {
        return replaced(rendering, given[0], given[1].utf8(), given[2].utf8());
    }
    const bool safe = rendering.autoescape && ((given[0].isString() && given[0].isSafe()) || given[1].isSafe() || given[2].isSafe());
    const auto prepared = [&](const Value& value) { return safe ? std::string(escaped(rendering, value).utf8()) : textOf(rendering, value); };
    Arguments call;
    call.positional = {Value::text(prepared(given[0])), Value::text(prepared(given[1])), Value::text(prepared(given[2]))};
    if (!given[3].isMissing() && !given[3].isNone()) {
        call.positional.push_back(given[3]);
    }
    (void)rest;
    const Value result = rendering.failed() ? Value::missing() : callNative(rendering, *findMethod(Value::text({}), "replace"), call);
    return safe && !rendering.failed() ? Value::safeText(std::string(result.utf8())) : result;
}

Value format(Rendering& rendering, Given& given, Arguments& rest)
{
    if (!rest.positional.empty() && !rest.named.empty()) {
        return rendering.fail(Words::tr("format takes values by place or by name, not both."), Words::tr("Choose one of the two."));
    }
    Value arguments = Value::tuple(rest.positional);
    if (!rest.named.empty()) {
        arguments = Value::dict();
        for (const auto& [key, value] : rest.named) {
            arguments.entries().set(Value::text(key), value);
        }
    }
    const Value text = given[0].isString() ? given[0] : Value::text(textOf(rendering, given[0]));
    return percentFormat(rendering, text, arguments);
}

Value wordcount(Rendering& rendering, Given& given, Arguments&)
{
    const std::string text = textOf(rendering, given[0]);
    std::int64_t words = 0;
    bool inWord = false;
    for (std::size_t position = 0; position < text.size();) {
        const char32_t c = unicode::next(text, position);
        const bool isWord = unicode::isAlnum(c) || c == U'_';
        words += isWord && !inWord ? 1 : 0;
        inWord = isWord;
    }
    return Value(words);
}

Value pprint(Rendering& rendering, Given& given, Arguments&)
{
    std::string text;
    appendRepr(rendering, text, given[0]);
    return Value::text(std::move(text));
}

const Native kFilters[] = {{"capitalize", "s", changed<unicode::capitalize>}, {"format", "/value,*", format}, {"lower", "s", changed<unicode::lower>}, {"pprint", "value", pprint},
                           {"replace", "s,old,new,count?", replaceFilter}, {"string", "/object", stringFilter}, {"title", "s", changed<titled>}, {"trim", "value,chars?", trim},
                           {"upper", "s", changed<unicode::upper>}, {"wordcount", "s", wordcount}};

} // namespace

std::span<const Native> textFilters()
{
    return kFilters;
}

} // namespace templates
