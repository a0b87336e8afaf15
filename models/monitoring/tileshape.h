// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/tilequery.h"
#include "monitoring/tileresult.h"

namespace monitoring {

/// Makes what a chart shows of `result.table`: series with every bucket of the window, parts, stats, heat map or pairs, by the tile's kind.
/// Missing counts become zero and missing averages gaps; a value that is not finite stays one. Of more than `top` series the heaviest
/// are kept; the others are summed up where sums mean something. Pure; any thread.
void shapeTable(const Tile& tile, const TileWindow& window, int top, TileResult& result);

/// Puts the numbers of the period before beside those of `result`, moved onto its window.
void addPrevious(const Tile& tile, const TileWindow& window, kql::ColumnTable previous, TileResult& result);

/// One combination of dimension values with its points, before top-N: how metrics come in.
struct RawSeries
{
    QMap<QString, QString> dimensions;
    series::Columns points; ///< milliseconds since 1970, NaN where nothing was measured
};
/// Series of one measure out of raw ones, as shapeTable() does it; the table is made of them, too.
void shapeSeries(const Tile& tile, const TileWindow& window, int top, QList<RawSeries> raw, TileResult& result);

} // namespace monitoring
