// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparison.h"
#include "prompts/textdiff.h"

namespace comparison {

/// A number over the repeats of a cell.
struct Spread
{
    int count = 0;
    double median = 0, smallest = 0, largest = 0;
    double width() const { return largest - smallest; }
};
/// Nothing of no values.
std::optional<Spread> spreadOf(QList<double> values);

/// What a cell says about its attempts.
struct CellSummary
{
    int waiting = 0, running = 0, done = 0, failed = 0, cancelled = 0;
    std::optional<Spread> firstToken, total; ///< ms
    std::optional<Spread> inputTokens, outputTokens, cachedTokens, cost;
    int distinct = 0;      ///< different answers, white space aside
    int unlikeMost = 0;    ///< answers that differ from the most frequent one
    bool filtered = false; ///< a content filter acted in one of them
    int attempts() const { return waiting + running + done + failed + cancelled; }
};
CellSummary summaryOf(const QList<Attempt>& attempts);

/// Characters of `answer` that `base` does not have, by words, in order.
QList<prompts::DiffRange> differencesFrom(const QString& base, const QString& answer);

/// "1.2 s", "840 ms"; "$0.0031" with the currency's code where there is no sign.
QString durationText(double ms);
QString costText(double cost, const QString& currency);

/// A row an attempt, with names, numbers, verdict, citations, answer and error. RFC 4180.
QByteArray csvOf(const Comparison& comparison);
/// A report for people: setup, one table a number, the answers.
QString markdownOf(const Comparison& comparison);

} // namespace comparison
