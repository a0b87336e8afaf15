// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/catalogue.h"
#include "monitoring/drill.h"
#include "monitoring/tileresult.h"
#include "widgets/charts/plot.h"

namespace widgets::metrics {

/// The plot for a kind of tile; null for those that are numbers or a table. The caller owns it.
charts::Plot* newPlot(monitoring::TileKind kind);
/// Shows a result in the plot that newPlot() made for the tile's kind. With `comparesPrevious` the period before is drawn, too.
void fillPlot(charts::Plot& plot, const monitoring::Tile& tile, const monitoring::TileResult& result, bool comparesPrevious);
/// What a click or Return at `activated` means.
monitoring::TilePlace placeOf(const charts::Plot& plot, const monitoring::Tile& tile, const monitoring::TileResult& result, double activated);

/// Series of a result that are drawn: those of the tile's unit, so that one axis holds for all.
QList<monitoring::TileSeries> drawnSeries(const monitoring::Tile& tile, const monitoring::TileResult& result);
/// Styles of series of one plot: the same thing (a deployment, a status, "failed") looks the same on every tile and board, and no two of
/// them look alike.
QList<int> stylesOf(const QList<monitoring::TileSeries>& drawn, const monitoring::TileResult& result);
/// "6 of 487" when not everything is shown; empty otherwise.
QString shareOfAll(const monitoring::TileResult& result);

} // namespace widgets::metrics
