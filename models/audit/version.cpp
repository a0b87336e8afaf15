// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/condition.h"

#include <algorithm>

namespace audit {

namespace {

/// Reads numbers between dots, dashes and underlines from `at` on, as long as a number follows.
std::vector<int> partsFrom(const QString& text, qsizetype at)
{
    std::vector<int> parts;
    while (at < text.size() && text[at].isDigit()) {
        qsizetype end = at;
        while (end < text.size() && text[end].isDigit()) {
            ++end;
        }
        parts.push_back(text.mid(at, std::min<qsizetype>(end - at, 9)).toInt());
        const bool goesOn = end + 1 < text.size() && (text[end] == u'.' || text[end] == u'-' || text[end] == u'_') && text[end + 1].isDigit();
        at = goesOn ? end + 1 : text.size();
    }
    return parts;
}

int compare(const std::vector<int>& one, const std::vector<int>& other)
{
    for (std::size_t at = 0; at < std::max(one.size(), other.size()); ++at) {
        const int left = at < one.size() ? one[at] : 0;
        const int right = at < other.size() ? other[at] : 0;
        if (left != right) {
            return left < right ? -1 : 1;
        }
    }
    return 0;
}

bool holds(const std::vector<int>& version, const VersionRange::Bound& bound)
{
    using Relation = VersionRange::Relation;
    const int order = compare(version, bound.parts);
    switch (bound.relation) {
    case Relation::Equal:
        return order == 0;
    case Relation::AtLeast:
        return order >= 0;
    case Relation::Above:
        return order > 0;
    case Relation::AtMost:
        return order <= 0;
    case Relation::Below:
        return order < 0;
    case Relation::SameMajor:
        return order >= 0 && version.front() == bound.parts.front();
    }
    return false;
}

} // namespace

std::vector<int> versionParts(const QString& text)
{
    const QString behind = text.mid(text.lastIndexOf(u'|') + 1);
    const auto digit = std::find_if(behind.begin(), behind.end(), [](QChar letter) { return letter.isDigit(); });
    return partsFrom(behind, digit - behind.begin());
}

VersionRange versionRange(const QString& text)
{
    using Relation = VersionRange::Relation;
    VersionRange range;
    const QStringList alternatives = text.split(QStringLiteral("||"));
    for (const QString& each : alternatives) {
        QString rest = each.trimmed();
        VersionRange::Bound bound;
        static const std::pair<const char*, Relation> signs[] = {{">=", Relation::AtLeast}, {"<=", Relation::AtMost}, {">", Relation::Above},
                                                                 {"<", Relation::Below},    {"^", Relation::SameMajor}, {"=", Relation::Equal}};
        for (const auto& [sign, relation] : signs) {
            if (rest.startsWith(QLatin1String(sign))) {
                bound.relation = relation;
                rest = rest.mid(static_cast<qsizetype>(qstrlen(sign))).trimmed();
                break;
            }
        }
        bound.parts = partsFrom(rest.startsWith(u'v', Qt::CaseInsensitive) ? rest.mid(1) : rest, 0);
        if (bound.parts.empty()) {
            return {};
        }
        range.alternatives.push_back(bound);
    }
    return range;
}

bool isWithin(const std::vector<int>& version, const VersionRange& range)
{
    return !version.empty() && std::any_of(range.alternatives.begin(), range.alternatives.end(), [&version](const auto& bound) { return holds(version, bound); });
}

} // namespace audit
