// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/focus.h"
#include "monitoring/tileresult.h"

#include <optional>

namespace monitoring {

/// What a person points at in a tile.
struct TilePlace
{
    std::optional<double> at;         ///< on the time axis, milliseconds since 1970
    QString series;                   ///< name of a series; empty: all of them
    QString part;                     ///< name of a part of a rank
    QMap<QString, QString> cells;     ///< of a table's row: column -> value
};

/// Where a place leads: the look narrowed to it, and in words what that means.
struct Drill
{
    Look look;
    QMap<QString, QString> filters; ///< those that are new
    QDateTime from, to;             ///< of the bucket; invalid: the range stays
    bool isNarrower() const { return !filters.isEmpty() || from.isValid(); }
};

/// Filter of Look that a column of a tile means ("ModelDeploymentName" is the deployment); empty without one. Source:
/// resources/boards/drill.json.
QString filterOf(const QString& column);
/// Filters that hold for everything on a tile, for example the failure mode of a tile of throttled calls.
QMap<QString, QString> filtersOfTile(const QString& tileId);

/// Narrows `look` to `place` of a tile: its bucket of time, the values of its dimensions, and what the tile itself is about. Values that
/// stand for several things ("other") narrow nothing.
Drill drill(const Look& look, const Tile& tile, const TileResult& result, const TilePlace& place);

/// Begin and end of the bucket that holds `at`; invalid when the result has no buckets or `at` is outside.
std::pair<QDateTime, QDateTime> bucketOf(const TileResult& result, double at);

} // namespace monitoring
