// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/operators.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace audit {

namespace {

using Kind = NodeKind;

const Node& nodeOf(const Found& found)
{
    return found.document->at(found.node);
}

/// A scalar as text: numbers as JSON writes whole ones, switches as true and false. None for lists, objects and null.
std::optional<std::string> scalarText(const Found& found)
{
    if (found.isAbsent()) {
        return std::nullopt;
    }
    const Node& node = nodeOf(found);
    switch (node.kind) {
    case Kind::String:
        return std::string(found.document->text(found.node));
    case Kind::True:
        return "true";
    case Kind::False:
        return "false";
    case Kind::Number: {
        std::array<char, 32> text{};
        const auto end = std::to_chars(text.data(), text.data() + text.size(), node.number);
        return std::string(text.data(), end.ptr);
    }
    default:
        return std::nullopt;
    }
}

/// One value against one wanted value: text without case, a switch also against its word, a number also against its spelling.
bool equals(const Found& found, const QJsonValue& wanted, const std::string& text)
{
    if (found.isAbsent()) {
        return false;
    }
    const Node& node = nodeOf(found);
    switch (node.kind) {
    case Kind::String:
        return !wanted.isArray() && !wanted.isObject() && !wanted.isNull() && equalsWithoutCase(found.document->text(found.node), text);
    case Kind::True:
        return equalsWithoutCase("true", text);
    case Kind::False:
        return equalsWithoutCase("false", text);
    case Kind::Number: {
        bool isNumber = wanted.isDouble();
        const double number = isNumber ? wanted.toDouble() : wanted.isString() ? wanted.toString().toDouble(&isNumber) : 0;
        return isNumber && number == node.number;
    }
    default:
        return false;
    }
}

bool equalsAny(const Found& found, const Wanted& wanted)
{
    for (std::size_t at = 0; at < wanted.values.size(); ++at) {
        if (equals(found, wanted.values[at], wanted.texts[at])) {
            return true;
        }
    }
    return false;
}

bool contains(const Found& found, const Wanted& wanted)
{
    if (found.isAbsent() || wanted.texts.empty()) {
        return false;
    }
    const Node& node = nodeOf(found);
    if (node.kind == Kind::Array) {
        for (std::uint32_t each = found.node + 1; each < node.end; each = found.document->at(each).end) {
            if (equals({found.document, each, true}, wanted.values.front(), wanted.texts.front())) {
                return true;
            }
        }
        return false;
    }
    if (node.kind == Kind::Object) {
        return found.document->member(found.node, lowered(wanted.texts.front())) != 0;
    }
    const std::optional<std::string> text = scalarText(found);
    return text && lowered(*text).find(lowered(wanted.texts.front())) != std::string::npos;
}

bool hasValue(const Found& found)
{
    if (found.isAbsent()) {
        return false;
    }
    const Node& node = nodeOf(found);
    if (node.kind == Kind::String) {
        return !found.document->text(found.node).empty();
    }
    return (node.kind != Kind::Array && node.kind != Kind::Object) || node.end > found.node + 1;
}

std::optional<double> length(const Found& found)
{
    if (found.isAbsent()) {
        return std::nullopt;
    }
    const Node& node = nodeOf(found);
    if (node.kind == Kind::String) {
        const std::string_view text = found.document->text(found.node);
        return static_cast<double>(std::count_if(text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
    }
    return node.kind == Kind::Array ? std::optional<double>(found.document->elementCount(found.node)) : std::nullopt;
}

/// What is compared by size: a number, or the length of a text or list.
std::optional<double> measure(const Found& found)
{
    return !found.isAbsent() && nodeOf(found).kind == Kind::Number ? std::optional<double>(nodeOf(found).number) : length(found);
}

bool compares(const std::optional<double>& found, Operator op, const Wanted& wanted)
{
    return found && !wanted.values.empty() && countHolds(*found, op, wanted);
}

bool matches(const Found& found, const Wanted& wanted)
{
    const std::optional<std::string> text = scalarText(found);
    return text && wanted.pattern.match(QString::fromStdString(*text)).hasMatch();
}

bool isInRegions(const Found& found, const Wanted& wanted)
{
    if (wanted.texts.empty()) {
        return true;
    }
    const std::optional<std::string> text = scalarText(found);
    return text && std::find(wanted.texts.begin(), wanted.texts.end(), regionKey(QString::fromStdString(*text)).toStdString()) != wanted.texts.end();
}

bool isLater(const Found& found, const Wanted& wanted, const QDateTime& now)
{
    const std::optional<std::string> text = scalarText(found);
    if (!text) {
        return false;
    }
    const QString spelled = QString::fromStdString(*text).trimmed();
    QDateTime time = QDateTime::fromString(spelled, Qt::ISODateWithMs);
    if (!time.isValid() && nodeOf(found).kind == Kind::Number) {
        time = QDateTime::fromSecsSinceEpoch(static_cast<qint64>(nodeOf(found).number), Qt::UTC);
    }
    if (!time.isValid() || wanted.values.empty()) {
        return false;
    }
    if (time.timeSpec() == Qt::LocalTime) {
        time.setTimeSpec(Qt::UTC);
    }
    return std::floor(static_cast<double>(now.msecsTo(time)) / 86400000.0) >= wanted.number;
}

bool likeAny(const Found& found, const Wanted& wanted)
{
    const std::optional<std::string> text = scalarText(found);
    if (!text) {
        return false;
    }
    const bool isAscii = std::none_of(text->begin(), text->end(), [](char letter) { return static_cast<unsigned char>(letter) >= 0x80; });
    const std::string lower = isAscii ? lowered(*text) : QString::fromStdString(*text).toLower().toStdString();
    return std::any_of(wanted.texts.begin(), wanted.texts.end(), [&lower](const std::string& pattern) { return isLike(lower, pattern); });
}

} // namespace

bool isLike(std::string_view text, std::string_view pattern)
{
    std::size_t at = 0;
    std::size_t inPattern = 0;
    std::size_t star = std::string_view::npos;
    std::size_t resume = 0;
    while (at < text.size()) {
        if (inPattern < pattern.size() && pattern[inPattern] == '*') {
            star = inPattern++;
            resume = at;
        } else if (inPattern < pattern.size() && pattern[inPattern] == text[at]) {
            ++inPattern;
            ++at;
        } else if (star != std::string_view::npos) {
            inPattern = star + 1;
            at = ++resume;
        } else {
            return false;
        }
    }
    while (inPattern < pattern.size() && pattern[inPattern] == '*') {
        ++inPattern;
    }
    return inPattern == pattern.size();
}

bool countHolds(double count, Operator op, const Wanted& wanted)
{
    switch (op) {
    case Operator::Equals:
        return count == wanted.number;
    case Operator::NotEquals:
        return count != wanted.number;
    case Operator::Greater:
        return count > wanted.number;
    case Operator::GreaterOrEquals:
    case Operator::LengthGreaterOrEquals:
        return count >= wanted.number;
    case Operator::Less:
        return count < wanted.number;
    case Operator::LessOrEquals:
    case Operator::LengthLessOrEquals:
        return count <= wanted.number;
    case Operator::Exists:
        return (count > 0) == wanted.isTrue;
    default:
        return false;
    }
}

bool holds(const Found& found, Operator op, const Wanted& wanted, const QDateTime& now)
{
    switch (op) {
    case Operator::Equals:
    case Operator::In:
        return equalsAny(found, wanted);
    case Operator::NotEquals:
    case Operator::NotIn:
        return !equalsAny(found, wanted);
    case Operator::Contains:
        return contains(found, wanted);
    case Operator::NotContains:
        return !contains(found, wanted);
    case Operator::Like:
        return likeAny(found, wanted);
    case Operator::NotLike:
        return !likeAny(found, wanted);
    case Operator::Exists:
        return found.isAbsent() != wanted.isTrue;
    case Operator::HasValue:
        return hasValue(found) == wanted.isTrue;
    case Operator::AbsentOrEquals:
        return !found.isThere || equalsAny(found, wanted);
    case Operator::Greater:
    case Operator::GreaterOrEquals:
    case Operator::Less:
    case Operator::LessOrEquals:
        return compares(measure(found), op, wanted);
    case Operator::LengthGreaterOrEquals:
    case Operator::LengthLessOrEquals:
        return compares(length(found), op, wanted);
    case Operator::Matches:
    case Operator::MatchesInsensitively:
        return matches(found, wanted);
    case Operator::InRegions:
        return isInRegions(found, wanted);
    case Operator::NotInRegions:
        return !isInRegions(found, wanted);
    case Operator::Version: {
        const std::optional<std::string> text = scalarText(found);
        return text && isWithin(versionParts(QString::fromStdString(*text)), wanted.version);
    }
    case Operator::DaysUntilGreaterOrEquals:
        return isLater(found, wanted, now);
    }
    return false;
}

} // namespace audit
