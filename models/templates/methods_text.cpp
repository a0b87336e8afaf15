// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of texts, by code points.
#include "templates/methods.h"
#include "templates/methods_split.h"

#include "templates/unicode.h"

#include <algorithm>

namespace templates {

namespace {

template <std::string (*change)(std::string_view)> Value changed(Rendering& rendering, Given& given, Arguments&)
{
    return rendering.spendBytes(std::int64_t(given[0].utf8().size())) ? textLike(given[0], change(given[0].utf8())) : Value::missing();
}

Value stripped(Rendering& rendering, Given& given, bool left, bool right)
{
    if (given[1].isMissing() || given[1].isNone()) {
        return textLike(given[0], std::string(unicode::strip(given[0].utf8(), left, right)));
    }
    const std::u32string drop = unicode::decoded(textArgument(rendering, given[1]));
    const std::u32string text = unicode::decoded(given[0].utf8());
    const auto drops = [&drop](char32_t c) { return drop.find(c) != std::u32string::npos; };
    std::size_t from = 0;
    std::size_t to = text.size();
    while (left && from < to && drops(text[from])) {
        ++from;
    }
    while (right && to > from && drops(text[to - 1])) {
        --to;
    }
    return textLike(given[0], unicode::encoded(std::u32string_view(text).substr(from, to - from)));
}

Value strip(Rendering& rendering, Given& given, Arguments&)
{
    return stripped(rendering, given, true, true);
}
Value lstrip(Rendering& rendering, Given& given, Arguments&)
{
    return stripped(rendering, given, true, false);
}
Value rstrip(Rendering& rendering, Given& given, Arguments&)
{
    return stripped(rendering, given, false, true);
}

Value joinMethod(Rendering& rendering, Given& given, Arguments&)
{
    std::string text;
    bool isFirst = true;
    for (const Value& part : itemsOf(rendering, given[1])) {
        text += isFirst ? std::string_view() : given[0].utf8();
        isFirst = false;
        const bool escapes = given[0].isSafe() && !(part.isString() && part.isSafe());
        text += escapes ? escaped(rendering, part).utf8() : textArgument(rendering, part);
        if (rendering.failed() || (std::int64_t(text.size()) > rendering.limits().outputBytes && !rendering.spendBytes(std::int64_t(text.size())))) {
            return Value::missing();
        }
    }
    return rendering.failed() ? Value::missing() : textLike(given[0], std::move(text));
}

Value replace(Rendering& rendering, Given& given, Arguments&)
{
    const std::string_view text = given[0].utf8();
    const std::string_view before = textArgument(rendering, given[1]);
    const std::string_view after = textArgument(rendering, given[2]);
    std::int64_t left = wholeNumber(rendering, given[3], -1);
    std::string out;
    std::size_t from = 0;
    std::size_t at = before.empty() ? 0 : text.find(before);
    while (left != 0 && at != std::string_view::npos && at <= text.size() && !rendering.failed()) {
        out.append(text.substr(from, at - from)).append(after);
        from = at + before.size();
        --left;
        if (before.empty()) {
            if (at >= text.size()) {
                break;
            }
            unicode::next(text, at);
        } else {
            at = text.find(before, from);
        }
        if (std::int64_t(out.size()) > rendering.limits().outputBytes) {
            rendering.spendBytes(std::int64_t(out.size()));
        }
    }
    out.append(text.substr(std::min(from, text.size())));
    return rendering.failed() || !rendering.spendBytes(std::int64_t(out.size())) ? Value::missing() : textLike(given[0], std::move(out));
}

/// The part [start, end) of the text in code points, as find() and its like take it; false when start lies behind the end.
bool window(Rendering& rendering, const Given& given, std::size_t firstBound, std::u32string& text, std::int64_t& start)
{
    text = unicode::decoded(given[0].utf8());
    const auto size = std::int64_t(text.size());
    const auto bound = [&](const Value& value, std::int64_t otherwise) {
        const std::int64_t at = value.isNone() ? otherwise : wholeNumber(rendering, value, otherwise);
        return at < 0 ? std::max<std::int64_t>(at + size, 0) : at;
    };
    start = bound(given[firstBound], 0);
    const std::int64_t end = std::min(bound(given[firstBound + 1], size), size);
    if (start > end || start > size) {
        return false;
    }
    text = text.substr(std::size_t(start), std::size_t(end - start));
    return rendering.spendBytes(size * 4);
}

std::int64_t found(Rendering& rendering, const Given& given, bool last)
{
    std::u32string text;
    std::int64_t start = 0;
    const std::u32string wanted = unicode::decoded(textArgument(rendering, given[1]));
    if (rendering.failed() || !window(rendering, given, 2, text, start)) {
        return -1;
    }
    const std::size_t at = last ? text.rfind(wanted) : text.find(wanted);
    return at == std::u32string::npos ? -1 : start + std::int64_t(at);
}

Value find(Rendering& rendering, Given& given, Arguments&)
{
    return Value(found(rendering, given, false));
}
Value rfind(Rendering& rendering, Given& given, Arguments&)
{
    return Value(found(rendering, given, true));
}

Value indexOf(Rendering& rendering, Given& given, bool last)
{
    const std::int64_t at = found(rendering, given, last);
    return at >= 0 ? Value(at) : rendering.fail(Words::tr("The text does not hold what is looked for."), Words::tr("Use find(), which answers -1."));
}
Value index(Rendering& rendering, Given& given, Arguments&)
{
    return indexOf(rendering, given, false);
}
Value rindex(Rendering& rendering, Given& given, Arguments&)
{
    return indexOf(rendering, given, true);
}

Value count(Rendering& rendering, Given& given, Arguments&)
{
    std::u32string text;
    std::int64_t start = 0;
    const std::u32string wanted = unicode::decoded(textArgument(rendering, given[1]));
    if (rendering.failed() || !window(rendering, given, 2, text, start)) {
        return Value(0);
    }
    if (wanted.empty()) {
        return Value(std::int64_t(text.size()) + 1);
    }
    std::int64_t times = 0;
    for (std::size_t at = text.find(wanted); at != std::u32string::npos; at = text.find(wanted, at + wanted.size())) {
        ++times;
    }
    return Value(times);
}

Value touches(Rendering& rendering, Given& given, bool atStart)
{
    std::u32string text;
    std::int64_t start = 0;
    std::vector<Value> candidates{given[1]};
    if (given[1].isTuple()) {
        candidates = given[1].items().items;
    }
    const bool inside = window(rendering, given, 2, text, start);
    bool any = false;
    for (const Value& candidate : candidates) {
        const std::u32string wanted = unicode::decoded(textArgument(rendering, candidate));
        any = any || (inside && (atStart ? text.starts_with(wanted) : text.ends_with(wanted)));
        if (any) {
            break;
        }
    }
    return rendering.failed() ? Value::missing() : Value(any);
}
Value startswith(Rendering& rendering, Given& given, Arguments&)
{
    return touches(rendering, given, true);
}
Value endswith(Rendering& rendering, Given& given, Arguments&)
{
    return touches(rendering, given, false);
}

Value without(Rendering& rendering, Given& given, bool prefix)
{
    std::string_view text = given[0].utf8();
    const std::string_view part = textArgument(rendering, given[1]);
    if (prefix && text.starts_with(part)) {
        text.remove_prefix(part.size());
    } else if (!prefix && !part.empty() && text.ends_with(part)) {
        text.remove_suffix(part.size());
    }
    return textLike(given[0], std::string(text));
}
Value removeprefix(Rendering& rendering, Given& given, Arguments&)
{
    return without(rendering, given, true);
}
Value removesuffix(Rendering& rendering, Given& given, Arguments&)
{
    return without(rendering, given, false);
}

Value padded(Rendering& rendering, Given& given, int side)
{
    const std::int64_t width = wholeNumber(rendering, given[1], 0);
    const std::string fill = given[2].isMissing() ? " " : std::string(textArgument(rendering, given[2]));
    if (!rendering.failed() && unicode::count(fill) != 1) {
        return rendering.fail(Words::tr("A text is filled with one character."), Words::tr("Give a single character."));
    }
    const std::int64_t pad = width - given[0].size();
    if (rendering.failed() || pad <= 0 || !rendering.spendBytes(width * std::int64_t(fill.size()))) {
        return given[0];
    }
    const std::int64_t left = side < 0 ? 0 : (side > 0 ? pad : pad / 2 + (pad & width & 1));
    std::string out;
    for (std::int64_t i = 0; i < left; ++i) {
        out += fill;
    }
    out += given[0].utf8();
    for (std::int64_t i = left; i < pad; ++i) {
        out += fill;
    }
    return textLike(given[0], std::move(out));
}
Value ljust(Rendering& rendering, Given& given, Arguments&)
{
    return padded(rendering, given, -1);
}
Value rjust(Rendering& rendering, Given& given, Arguments&)
{
    return padded(rendering, given, 1);
}
Value center(Rendering& rendering, Given& given, Arguments&)
{
    return padded(rendering, given, 0);
}

Value zfill(Rendering& rendering, Given& given, Arguments&)
{
    const std::int64_t width = wholeNumber(rendering, given[1], 0);
    const std::int64_t pad = width - given[0].size();
    if (rendering.failed() || pad <= 0 || !rendering.spendBytes(width)) {
        return given[0];
    }
    std::string out(given[0].utf8());
    const bool hasSign = !out.empty() && (out[0] == '-' || out[0] == '+');
    out.insert(hasSign ? 1 : 0, std::size_t(pad), '0');
    return textLike(given[0], std::move(out));
}

Value formatMethod(Rendering& rendering, Given& given, Arguments& rest)
{
    return braceFormat(rendering, given[0], rest);
}

const Native kMethods[] = {
    {"capitalize", "self", changed<unicode::capitalize>}, {"casefold", "self", changed<unicode::casefold>}, {"center", "self,/width,/fillchar?", center},
    {"count", "self,/sub,/start?,/end?", count}, {"endswith", "self,/suffix,/start?,/end?", endswith}, {"find", "self,/sub,/start?,/end?", find},
    {"format", "/self,*", formatMethod}, {"index", "self,/sub,/start?,/end?", index}, {"join", "self,/iterable", joinMethod}, {"ljust", "self,/width,/fillchar?", ljust},
    {"lower", "self", changed<unicode::lower>}, {"lstrip", "self,/chars?", lstrip}, {"partition", "self,/sep", partition}, {"removeprefix", "self,/prefix", removeprefix},
    {"removesuffix", "self,/suffix", removesuffix}, {"replace", "self,/old,/new,/count?", replace}, {"rfind", "self,/sub,/start?,/end?", rfind},
    {"rindex", "self,/sub,/start?,/end?", rindex}, {"rjust", "self,/width,/fillchar?", rjust}, {"rpartition", "self,/sep", rpartition},
    {"rsplit", "self,sep?,maxsplit?", rsplit}, {"rstrip", "self,/chars?", rstrip}, {"split", "self,sep?,maxsplit?", split}, {"splitlines", "self,keepends?", splitlines},
    {"startswith", "self,/prefix,/start?,/end?", startswith}, {"strip", "self,/chars?", strip}, {"swapcase", "self", changed<unicode::swapcase>},
    {"title", "self", changed<unicode::title>}, {"upper", "self", changed<unicode::upper>}, {"zfill", "self,/width", zfill}};

} // namespace

std::span<const Native> textMethods()
{
    return kMethods;
}

} // namespace templates
