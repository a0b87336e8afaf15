// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/configuration.h"

#include <QJsonValue>
#include <QRegularExpression>

#include <QStringList>

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace audit {

/// One step of a path: a member by name, an element by number, or every element.
struct Step
{
    enum class Kind : std::uint8_t { Member, Each, Index };
    Kind kind = Kind::Member;
    std::uint32_t value = 0; ///< number in Names, or the element's number
};

/// Where a leaf looks: from the resource's root, from the element of a count, or in a computed value.
struct Path
{
    std::vector<Step> steps;
    QString text; ///< as it was written
    QString computed; ///< name behind `joined.`; empty for the resource's own JSON
    bool isSelf = false; ///< `@`: the element itself
};

enum class Operator : std::uint8_t {
    Equals, NotEquals, In, NotIn, Contains, NotContains, Like, NotLike, Exists, HasValue, AbsentOrEquals,
    Greater, GreaterOrEquals, Less, LessOrEquals, LengthGreaterOrEquals, LengthLessOrEquals,
    Matches, MatchesInsensitively, InRegions, NotInRegions, Version, DaysUntilGreaterOrEquals
};

/// `>=1.2`, `^3.0`, `4.0`, alternatives with `||`.
struct VersionRange
{
    enum class Relation : std::uint8_t { Equal, AtLeast, Above, AtMost, Below, SameMajor };
    struct Bound
    {
        Relation relation = Relation::Equal;
        std::vector<int> parts;
    };
    std::vector<Bound> alternatives;
};

/// The right side of a leaf or count, ready to be compared.
struct Wanted
{
    std::vector<QJsonValue> values; ///< one, or the members of a list
    std::vector<std::string> texts; ///< the same as UTF-8 text; patterns of `like` in lower case
    double number = 0;
    bool isTrue = false; ///< for exists and hasValue
    QRegularExpression pattern;
    VersionRange version;
};

struct Condition
{
    enum class Kind : std::uint8_t { Always, AllOf, AnyOf, Not, Leaf, Count };
    Kind kind = Kind::Always;
    std::vector<Condition> parts; ///< of allOf, anyOf, not; the `where` of a count
    Path path; ///< of a leaf; of a count over elements
    std::vector<std::string> childTypes; ///< of a count over children, in lower case
    /// Whether children that stand beside their parent count too. Not where the rule judges them themselves: each is judged once.
    bool countsBeside = true;
    Operator op = Operator::Equals;
    Wanted wanted;
};

/// Lower-case member names that paths use, numbered, so that a document is asked for each of them once.
class Names
{
public:
    std::uint32_t number(const std::string& lowered);
    const std::vector<std::string>& all() const { return m_all; }

private:
    std::vector<std::string> m_all;
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

/// What compiling gives: a condition, or why there is none.
struct Compiled
{
    Condition condition;
    bool isSwitchedOff = false; ///< it reads a pattern or list that nobody set
    QString setting; ///< that one
};

/// Makes a condition of the rule language (README.md) ready. InvalidInput names the member that is not understood: an unknown operator, a path that does not
/// end, a pattern that is none, more than 64 levels.
core::Result<Compiled> compileCondition(const QJsonValue& json, const Configuration& configuration, Names& names);

/// Every `joined.` value that the condition reads.
QStringList computedNames(const Condition& condition);
/// `>=1.2 || ^3.0`; empty alternatives when it is none.
VersionRange versionRange(const QString& text);
/// Parts of the first version in a text (`PYTHON|3.11`, `v8.0`, `2021-08-01`, `20-lts`); empty when there is none.
std::vector<int> versionParts(const QString& text);
bool isWithin(const std::vector<int>& version, const VersionRange& range);
/// The operator's name in rule files.
QString operatorName(Operator op);

} // namespace audit
