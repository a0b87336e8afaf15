// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <vector>

namespace sandbox::search {

/// Node of a parsed search text.
struct QueryNode
{
    enum class Kind {
        All,      ///< matches every document ("*" or no text)
        Term,     ///< text, analysed per field
        Phrase,   ///< text in quotes
        Prefix,   ///< text*
        Wildcard, ///< text with * and ?
        Fuzzy,    ///< text within `distance` edits
        Group     ///< children with their occurrence
    };
    enum class Occur { Should, Must, MustNot };

    Kind kind = Kind::All;
    QString text;
    QString field; ///< restricts to one field; empty = the searched fields
    double boost = 1.0;
    int distance = 2;
    Occur occur = Occur::Should;
    std::vector<QueryNode> children;
};

/// Simple syntax: words, + (and), | (or), - (not), "phrases", prefix*, ( ). `all` = searchMode all. Never fails:
/// unbalanced quotes and parentheses are taken as text, like the service does.
QueryNode parseSimpleQuery(const QString& text, bool all);

/// Lucene syntax: field:term, AND OR NOT && || !, + -, "phrases", wildcards, term~1, term^2, ( ). Regular expressions
/// and ranges are refused.
core::Result<QueryNode> parseLuceneQuery(const QString& text, bool all);

} // namespace sandbox::search
