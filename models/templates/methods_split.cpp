// SPDX-License-Identifier: GPL-3.0-or-later
// Methods of texts that take them apart.
#include "templates/methods_split.h"

#include "templates/unicode.h"

#include <QCoreApplication>
#include <algorithm>

namespace templates {

// A text as argument; fails for another type.
std::string_view textArgument(Rendering& rendering, const Value& value)
{
    if (!value.isString()) {
        if (value.isUndefined()) {
            rendering.failUndefined(value);
        } else {
            rendering.fail(QCoreApplication::translate("templates::Words", "A text is expected, not a value of type %1.").arg(QLatin1String(typeName(value))), QCoreApplication::translate("templates::Words", "Convert it with the filter string."));
        }
    }
    return value.isString() ? value.utf8() : std::string_view();
}

std::vector<Value> splitAtSpace(const Value& like, std::string_view text, std::int64_t most, bool fromRight)
{
    std::vector<Value> parts;
    if (most < 0) {
        text = unicode::strip(text);
    }
    text = unicode::strip(text, !fromRight, fromRight);
    while (!text.empty()) {
        std::size_t cut = std::string_view::npos;
        std::size_t behind = 0;
        for (std::size_t position = 0; position < text.size();) {
            const std::size_t at = position;
            if (unicode::isSpace(unicode::next(text, position))) {
                cut = at;
                behind = position;
                if (!fromRight) {
                    break;
                }
            }
        }
        if (most >= 0 && std::int64_t(parts.size()) >= most) {
            parts.push_back(textLike(like, std::string(text)));
            break;
        }
        if (cut == std::string_view::npos) {
            parts.push_back(textLike(like, std::string(text)));
            break;
        }
        parts.push_back(textLike(like, std::string(fromRight ? text.substr(behind) : text.substr(0, cut))));
        text = fromRight ? unicode::strip(text.substr(0, cut), false, true) : unicode::strip(text.substr(behind), true, false);
    }
    if (fromRight) {
        std::reverse(parts.begin(), parts.end());
    }
    return parts;
}

Value splitWith(Rendering& rendering, Given& given, bool fromRight)
{
    const std::int64_t most = wholeNumber(rendering, given[2], -1);
    std::string_view text = given[0].utf8();
    if (!rendering.spendBytes(std::int64_t(text.size()) * 4)) {
        return Value::missing();
    }
    if (given[1].isMissing() || given[1].isNone()) {
        return Value::list(splitAtSpace(given[0], text, most, fromRight));
    }
    const std::string_view separator = textArgument(rendering, given[1]);
    if (separator.empty()) {
        return rendering.fail(Words::tr("A text cannot be split at nothing."), Words::tr("Give the text that stands between the parts."));
    }
    std::vector<Value> parts;
    while (most < 0 || std::int64_t(parts.size()) < most) {
        const std::size_t at = fromRight ? text.rfind(separator) : text.find(separator);
        if (at == std::string_view::npos) {
            break;
        }
        parts.push_back(textLike(given[0], std::string(fromRight ? text.substr(at + separator.size()) : text.substr(0, at))));
        text = fromRight ? text.substr(0, at) : text.substr(at + separator.size());
    }
    parts.push_back(textLike(given[0], std::string(text)));
    if (fromRight) {
        std::reverse(parts.begin(), parts.end());
    }
    return Value::list(std::move(parts));
}

Value split(Rendering& rendering, Given& given, Arguments&)
{
    return splitWith(rendering, given, false);
}
Value rsplit(Rendering& rendering, Given& given, Arguments&)
{
    return splitWith(rendering, given, true);
}

Value splitlines(Rendering& rendering, Given& given, Arguments&)
{
    std::vector<Value> lines;
    for (std::string& line : splitLines(given[0].utf8(), flag(rendering, given[1], false))) {
        lines.push_back(textLike(given[0], std::move(line)));
    }
    return Value::list(std::move(lines));
}

Value partitionWith(Rendering& rendering, Given& given, bool fromRight)
{
    const std::string_view text = given[0].utf8();
    const std::string_view separator = textArgument(rendering, given[1]);
    if (separator.empty()) {
        return rendering.fail(Words::tr("A text cannot be split at nothing."), Words::tr("Give the text that stands between the parts."));
    }
    const std::size_t at = fromRight ? text.rfind(separator) : text.find(separator);
    const auto part = [&](std::string_view piece) { return textLike(given[0], std::string(piece)); };
    if (at == std::string_view::npos) {
        return fromRight ? Value::tuple({part({}), part({}), part(text)}) : Value::tuple({part(text), part({}), part({})});
    }
    return Value::tuple({part(text.substr(0, at)), part(separator), part(text.substr(at + separator.size()))});
}

Value partition(Rendering& rendering, Given& given, Arguments&)
{
    return partitionWith(rendering, given, false);
}
Value rpartition(Rendering& rendering, Given& given, Arguments&)
{
    return partitionWith(rendering, given, true);
}

} // namespace templates
