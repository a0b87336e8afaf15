// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/systems.h"
#include "monitoring/tileresult.h"

#include <QJsonObject>

namespace monitoring {

/// A tile as data, without its query: id, title, question, group, engine, kind, unit, measures, dimensions, boards.
QJsonObject toJson(const Tile& tile);
/// What a tile shows, for scripts: times ISO 8601 in UTC, a gap is null, never 0. Members that do not fit the tile's kind are left out.
QJsonObject toJson(const TileResult& result, const Tile& tile, const System& system);
/// "read", "empty", "failed", "cancelled"; and why it is empty: "noTraffic", "settingOff", …
QString stateName(TileResult::State state);
QString emptinessName(Emptiness emptiness);

} // namespace monitoring
