// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/timerange.h"
#include "monitoring/catalogue.h"
#include "monitoring/pricetable.h"

#include <QDateTime>
#include <QMap>

namespace monitoring {

/// A text as a KQL literal: nothing in it ends the literal or stays a control character.
QString kqlText(const QString& value);
/// "datetime(2026-01-15T10:00:00.0000000Z)".
QString kqlTime(const QDateTime& time);
/// "15m", "1h", "1d", "30s".
QString kqlSpan(qint64 seconds);

/// The window that a tile is asked for, cut or widened to what the tile can show.
struct TileWindow
{
    QDateTime from, to; ///< UTC, `to` exclusive
    qint64 grainSeconds = 0; ///< 0: no buckets
    bool isCut = false, isWidened = false;
    qsizetype buckets() const { return grainSeconds > 0 ? qsizetype((from.secsTo(to) + grainSeconds - 1) / grainSeconds) : 0; }
};

/// Width of buckets for a window: 24 h in 15 min, 7 d in hours, 30 d in 6 h; never more than 1,000 buckets.
qint64 grainFor(qint64 windowSeconds);
/// With buckets, `from` is moved back to the begin of its bucket. A range without begin is the last 24 hours.
TileWindow windowFor(const Tile& tile, const logs::TimeRange& range, const QDateTime& now);
/// The window before, as long; a whole number of buckets before where there are some.
TileWindow previousOf(const TileWindow& window);

/// What is put into a query.
struct QueryInput
{
    TileWindow window;
    QMap<QString, QString> filters; ///< of the look
    PriceTable prices;
    QMap<QString, qint64> limits;   ///< deployment -> tokens a minute
};
struct QueryText
{
    QString text; ///< can be run as it is
    QStringList notNarrowed; ///< filters that the tile's rows do not know
};
/// The tile's query with its parameters replaced: `_from`, `_to`, `_grain`, `prices`, `limits`, `op`, and a condition behind each
/// "// narrow: KIND" for the filters of the look. Values become literals; nothing of them is read as KQL. Pure.
QueryText queryText(const Tile& tile, const QueryInput& input, const Catalogue& catalogue = Catalogue::shipped());

/// `query` with the value of `let name = …;` replaced; unchanged when there is no such statement.
QString withParameter(const QString& query, const QString& name, const QString& value);

} // namespace monitoring
