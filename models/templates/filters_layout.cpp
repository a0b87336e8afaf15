// SPDX-License-Identifier: GPL-3.0-or-later
// Filters that arrange text: indent, center, truncate, wordwrap.
#include "templates/filters.h"

#include "templates/unicode.h"

#include <algorithm>

namespace templates {

namespace {

Value center(Rendering& rendering, Given& given, Arguments&)
{
    const std::string text = textOf(rendering, given[0]);
    const std::int64_t width = wholeNumber(rendering, given[1], 80);
    const std::int64_t pad = width - unicode::count(text);
    if (pad <= 0 || !rendering.spendBytes(width)) {
        return textLike(given[0], text);
    }
    const std::int64_t left = pad / 2 + (pad & width & 1);
    return textLike(given[0], std::string(std::size_t(left), ' ') + text + std::string(std::size_t(pad - left), ' '));
}

/// These filters take texts only.
bool isText(Rendering& rendering, const Value& value)
{
    if (value.isString()) {
        return true;
    }
    if (value.isUndefined()) {
        rendering.failUndefined(value);
    } else {
        rendering.fail(Words::tr("A text is expected, not a value of type %1.").arg(QLatin1String(typeName(value))), Words::tr("Convert it with the filter string."));
    }
    return false;
}

Value indent(Rendering& rendering, Given& given, Arguments&)
{
    if (!isText(rendering, given[0])) {
        return Value::missing();
    }
    const std::string text = textOf(rendering, given[0]) + "\n";
    std::string indention = given[1].isString() ? std::string(given[1].utf8()) : std::string();
    if (!given[1].isString()) {
        const std::int64_t width = wholeNumber(rendering, given[1], 4);
        if (rendering.failed() || !rendering.spendBytes(std::max<std::int64_t>(width, 0))) {
            return Value::missing();
        }
        indention.assign(std::size_t(std::max<std::int64_t>(width, 0)), ' ');
    }
    const bool first = flag(rendering, given[2], false);
    const bool blank = flag(rendering, given[3], false);
    const std::vector<std::string> lines = splitLines(text);
    if (!rendering.spendBytes(std::int64_t(text.size() + lines.size() * indention.size()))) {
        return Value::missing();
    }
    std::string out = first ? indention : std::string();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0) {
            out += '\n';
            out += blank || !lines[i].empty() ? indention : std::string();
        }
        out += lines[i];
    }
    return textLike(given[0], std::move(out));
}

Value truncate(Rendering& rendering, Given& given, Arguments&)
{
    if (!given[0].isString()) {
        const std::int64_t size = lengthOf(rendering, given[0]);
        const bool fits = size <= wholeNumber(rendering, given[1], 255) + (given[4].isNone() ? 5 : wholeNumber(rendering, given[4], 5));
        return !rendering.failed() && (fits || !isText(rendering, given[0])) ? given[0] : Value::missing();
    }
    const std::string_view text = given[0].utf8();
    const std::int64_t length = wholeNumber(rendering, given[1], 255);
    const bool kill = flag(rendering, given[2], false);
    const std::string end = given[3].isMissing() ? std::string("...") : textOf(rendering, given[3]);
    const std::int64_t endLength = unicode::count(end);
    const std::int64_t leeway = given[4].isNone() ? 5 : wholeNumber(rendering, given[4], 5);
    if (length < endLength || leeway < 0) {
        return rendering.fail(Words::tr("truncate needs a length of at least %1.").arg(endLength), Words::tr("Make it longer, or the end shorter."));
    }
    if (rendering.failed() || given[0].textData()->length() <= length + leeway) {
        return rendering.failed() ? Value::missing() : given[0];
    }
    std::string_view kept = text.substr(0, unicode::offset(text, length - endLength));
    if (!kill) {
        kept = kept.substr(0, std::min(kept.rfind(' '), kept.size()));
    }
    return textLike(given[0], std::string(kept).append(end));
}

using Text = std::u32string;

bool isLetter(char32_t c)
{
    return unicode::isAlpha(c) || c == U'_';
}

/// Whether a line may end behind the hyphen at `i`.
bool breaksAfter(const Text& line, std::size_t i, std::size_t wordStart)
{
    if (i + 1 >= line.size() || !isLetter(line[i + 1]) || i < wordStart + 2) {
        return false;
    }
    const bool letterFollows = i + 2 < line.size() && (isLetter(line[i + 2]) || (line[i + 2] == U'-' && i + 3 < line.size() && isLetter(line[i + 3])));
    const bool lettersBefore = isLetter(line[i - 1]) && (isLetter(line[i - 2]) || (line[i - 2] == U'-' && i >= wordStart + 3 && isLetter(line[i - 3])));
    return letterFollows && lettersBefore;
}

bool isWrapSpace(char32_t c)
{
    return c == U' ' || (c >= 0x09 && c <= 0x0D);
}

std::vector<Text> chunksOf(const Text& line, bool onHyphens)
{
    std::vector<Text> chunks;
    std::size_t from = 0;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool ends = i + 1 == line.size() || isWrapSpace(line[i]) != isWrapSpace(line[i + 1]) || (onHyphens && line[i] == U'-' && breaksAfter(line, i, from));
        if (ends) {
            chunks.push_back(line.substr(from, i + 1 - from));
            from = i + 1;
        }
    }
    return chunks;
}

bool isBlank(const Text& chunk)
{
    return std::all_of(chunk.begin(), chunk.end(), unicode::isSpace);
}

/// As textwrap.wrap() of Python with kept tabs and white space.
std::vector<Text> wrapped(const Text& line, std::size_t width, bool breakLong, bool onHyphens)
{
    std::vector<Text> chunks = chunksOf(line, onHyphens);
    std::reverse(chunks.begin(), chunks.end());
    std::vector<Text> lines;
    while (!chunks.empty()) {
        std::vector<Text> current;
        std::size_t length = 0;
        if (isBlank(chunks.back()) && !lines.empty()) {
            chunks.pop_back();
        }
        while (!chunks.empty() && length + chunks.back().size() <= width) {
            length += chunks.back().size();
            current.push_back(chunks.back());
            chunks.pop_back();
        }
        if (!chunks.empty() && chunks.back().size() > width) {
            Text& word = chunks.back();
            std::size_t space = width - length;
            if (breakLong) {
                const std::size_t hyphen = onHyphens && word.size() > space && space > 0 ? word.rfind(U'-', space - 1) : Text::npos;
                if (hyphen != Text::npos && hyphen > 0 && word.find_first_not_of(U'-') < hyphen) {
                    space = hyphen + 1;
                }
                current.push_back(word.substr(0, space));
                word = word.substr(space);
            } else if (current.empty()) {
                current.push_back(word);
                chunks.pop_back();
            }
        }
        if (!current.empty() && isBlank(current.back())) {
            current.pop_back();
        }
        Text whole;
        for (const Text& part : current) {
            whole += part;
        }
        if (!current.empty()) {
            lines.push_back(whole);
        }
    }
    return lines;
}

Value wordwrap(Rendering& rendering, Given& given, Arguments&)
{
    if (!isText(rendering, given[0])) {
        return Value::missing();
    }
    const std::string text = textOf(rendering, given[0]);
    const std::int64_t width = wholeNumber(rendering, given[1], 79);
    const bool breakLong = flag(rendering, given[2], true);
    const std::string between = given[3].isMissing() || given[3].isNone() ? "\n" : textOf(rendering, given[3]);
    const bool onHyphens = flag(rendering, given[4], true);
    if (!text.empty() && width <= 0) {
        return rendering.fail(Words::tr("The width of a line is more than zero."), Words::tr("Give another width."));
    }
    std::string out;
    bool isFirst = true;
    for (const std::string& line : splitLines(text)) {
        if (!rendering.spendBytes(std::int64_t(line.size() * 4 + line.size() * between.size() / std::size_t(width)))) {
            return Value::missing();
        }
        out += isFirst ? std::string() : between;
        isFirst = false;
        const std::vector<Text> parts = wrapped(unicode::decoded(line), std::size_t(width), breakLong, onHyphens);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            out += (i > 0 ? between : std::string()) + unicode::encoded(parts[i]);
        }
    }
    return Value::text(std::move(out));
}

const Native kFilters[] = {{"center", "value,width?", center}, {"indent", "s,width?,first?,blank?", indent}, {"truncate", "s,length?,killwords?,end?,leeway?", truncate},
                           {"wordwrap", "s,width?,break_long_words?,wrapstring?,break_on_hyphens?", wordwrap}};

} // namespace

std::span<const Native> layoutFilters()
{
    return kFilters;
}

} // namespace templates
