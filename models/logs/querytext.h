// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

namespace logs {

/// A stretch of an editor's text.
struct TextSpan
{
    qsizetype begin = 0, end = 0; ///< in UTF-16 units
    friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// The query that the cursor stands in. Queries are separated by lines that are empty or hold only white space; between two of them
/// the one above counts, at the begin the one below. Empty when the text has none.
TextSpan queryAt(const QString& text, qsizetype cursor);

/// Names of `known` that stand in a query as words, outside of texts and comments.
QSet<QString> namesIn(const QString& query, const QSet<QString>& known);

/// A first line for lists: the first comment line without its slashes, or the first line of the query, shortened.
QString titleOf(const QString& query);

} // namespace logs
