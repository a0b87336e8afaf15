// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace monitoring {

/// A tile's query as the query of a log alert rule: `_from` and `_to` become the rule's own window, buckets become that one window, and
/// what only orders or draws goes. A text without these parameters comes back without its comments at the head. Pure.
QString fittedQuery(const QString& tileQuery, int windowMinutes);

/// One query that gives the rows of every evaluation between `from` and `to`, each with the time of its evaluation in the column
/// `kEvaluatedAt`; the window before an evaluation is [it - window, it). Each row of the table takes part in every window that it lies
/// in. Empty, with a sentence, when the query is of another form than one table and operators that work row by row or by `summarize`.
struct BackTestQuery
{
    QString text;
    QString problem;
};
inline const QString kEvaluatedAt = QStringLiteral("_EvaluatedAt");
BackTestQuery backTestQuery(const QString& ruleQuery, int windowMinutes, int frequencyMinutes, const QDateTime& from, const QDateTime& to, bool isClassic);

} // namespace monitoring
