// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/drill.h"
#include "monitoring/tileresult.h"

namespace widgets::metrics {

/// "just now", "3 min ago", "2 h ago", "4 days ago".
QString ageText(qint64 seconds);
/// "log-contoso · 3 min ago": what stands at a tile.
QString sourceNote(const monitoring::TileResult& result, const QDateTime& now);
/// All that is known of where the numbers come from, a line each: source, window, data up to, cost of the query, remark.
QString sourceFacts(const monitoring::TileResult& result);

/// What became of a value.
struct Change
{
    int direction = 0;   ///< 1: more, -1: less, 0: about the same or unknown
    QString text;        ///< "▲ 12 %", "▼ 1.2 points", "unchanged"; empty: nothing to compare with
};
/// Shares are compared in points, the rest in percent. Differences under 1 % count as none.
Change changeOf(double now, double before, series::Unit unit);
/// The value; of a share with a small denominator (fewer than 20) the counts alone: "2 of 7".
QString statText(const monitoring::TileStat& stat);
/// "312 of 10,482 in 24 hours; the period before 2.1 %".
QString statFacts(const monitoring::TileStat& stat, const monitoring::TileResult& result);

/// "13:15 – 13:30", with the date when it is not of `today`; local time.
QString spanText(const QDateTime& from, const QDateTime& to, const QDate& today);
/// "13:15 – 13:30 · gpt-4o · 429": what a drill narrows to.
QString drillText(const monitoring::Drill& drill, const QDate& today);
/// Name of a filter as a person reads it: "deployment".
QString filterName(const QString& filter);
/// Heading of a table's column as a person reads it; the name itself when the program has no words for it.
QString columnTitle(const QString& column);
/// Whether values of a column have words of their own.
bool hasWords(const QString& column);
/// What people read for a value of a column: a failure mode by its name; anything else as it is.
QString shownValue(const QString& column, const QString& value);

} // namespace widgets::metrics
