// SPDX-License-Identifier: GPL-3.0-or-later
// str.isalpha() and its like.
#include "templates/methods.h"

#include "templates/unicode.h"

#include <algorithm>

namespace templates {

namespace {

template <bool (*holds)(char32_t)> Value allAre(Rendering& rendering, Given& given, Arguments&)
{
    const std::u32string text = unicode::decoded(given[0].utf8());
    rendering.spendBytes(std::int64_t(text.size()));
    return Value(!text.empty() && std::all_of(text.begin(), text.end(), holds));
}

Value isascii(Rendering&, Given& given, Arguments&)
{
    return Value(unicode::isAscii(given[0].utf8()));
}

Value isprintable(Rendering&, Given& given, Arguments&)
{
    const std::u32string text = unicode::decoded(given[0].utf8());
    return Value(std::all_of(text.begin(), text.end(), unicode::isPrintable));
}

Value caseQuestion(const Given& given, bool (*wanted)(char32_t), bool (*other)(char32_t))
{
    const std::u32string text = unicode::decoded(given[0].utf8());
    return Value(std::any_of(text.begin(), text.end(), wanted) && std::none_of(text.begin(), text.end(), [other](char32_t c) { return other(c) || unicode::isTitle(c); }));
}

Value islower(Rendering&, Given& given, Arguments&)
{
    return caseQuestion(given, unicode::isLower, unicode::isUpper);
}
Value isupper(Rendering&, Given& given, Arguments&)
{
    return caseQuestion(given, unicode::isUpper, unicode::isLower);
}

Value istitle(Rendering&, Given& given, Arguments&)
{
    bool cased = false;
    bool any = false;
    for (const char32_t c : unicode::decoded(given[0].utf8())) {
        const bool large = unicode::isUpper(c) || unicode::isTitle(c);
        if ((large && cased) || (unicode::isLower(c) && !cased)) {
            return Value(false);
        }
        cased = unicode::isCased(c);
        any = any || cased;
    }
    return Value(any);
}

Value isidentifier(Rendering&, Given& given, Arguments&)
{
    const std::u32string text = unicode::decoded(given[0].utf8());
    return Value(!text.empty() && unicode::isIdentifierStart(text[0]) && std::all_of(text.begin(), text.end(), unicode::isIdentifierPart));
}

const Native kQuestions[] = {{"isalnum", "self", allAre<unicode::isAlnum>}, {"isalpha", "self", allAre<unicode::isAlpha>}, {"isascii", "self", isascii},
                             {"isdecimal", "self", allAre<unicode::isDecimal>}, {"isdigit", "self", allAre<unicode::isDigit>}, {"isidentifier", "self", isidentifier},
                             {"islower", "self", islower}, {"isnumeric", "self", allAre<unicode::isNumeric>}, {"isprintable", "self", isprintable},
                             {"isspace", "self", allAre<unicode::isSpace>}, {"istitle", "self", istitle}, {"isupper", "self", isupper}};

} // namespace

std::span<const Native> textQuestions()
{
    return kQuestions;
}

} // namespace templates
