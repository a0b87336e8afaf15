// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QStringList>
#include <memory>
#include <optional>
#include <string_view>

namespace re2 {
class RE2;
}

namespace kql {

/// A regular expression in the dialect of the query services (RE2: no look-around, no back references in the pattern, time
/// linear in the text). Cheap to copy; usable from several threads at once.
class Regex
{
public:
    /// An error (BadRequest) names what is wrong with the pattern. Patterns whose program takes more than 16 MB are refused.
    static core::Result<Regex> compile(const QString& pattern);

    bool matches(QStringView text) const;
    bool matchesUtf8(std::string_view text) const;
    /// First match: the whole and each group, a group that took no part as an empty text.
    std::optional<QStringList> match(const QString& text) const;
    /// Every match from left to right, none overlapping.
    QList<QStringList> matchAll(const QString& text) const;
    /// Offset of the first match at or behind `from` in UTF-16 units, or -1.
    qsizetype indexIn(const QString& text, qsizetype from, qsizetype* length = nullptr) const;
    /// Every match by `rewrite`, in which \0 to \9 stand for groups.
    QString replaced(const QString& text, const QString& rewrite) const;
    int groups() const;
    /// Number of a named group, -1 when there is none of that name.
    int groupNamed(const QString& name) const;

private:
    std::shared_ptr<const re2::RE2> m_program;
};

/// `text` as a pattern that matches it literally.
QString quotedRegex(const QString& text);

/// compile() that remembers the last patterns of this thread, for patterns that come from rows.
core::Result<Regex> cachedRegex(const QString& pattern);

} // namespace kql
