// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/tilequery.h"
#include "monitoring/tileresult.h"

namespace monitoring {

// Parts of shapeTable(), by kind of tile.

/// Counts by bucket and class of a value; classes are half powers of two and come by their upper edge.
void shapeHeat(const Tile& tile, const TileWindow& window, TileResult& result);
/// Hours along, weekdays up.
void shapeWeek(const Tile& tile, TileResult& result);
void shapeParts(const Tile& tile, int top, TileResult& result);
void shapeStats(const Tile& tile, TileResult& result);
void shapePairs(const Tile& tile, TileResult& result);

} // namespace monitoring
