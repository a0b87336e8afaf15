// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "monitoring/tileresult.h"

namespace monitoring {

// Reading the rows of a tile's answer.

constexpr double kTicksPerMillisecond = 10'000;
/// 1970 in ticks.
constexpr kql::Ticks kEpochTicks = 621'355'968'000'000'000;

/// Rows of one combination of dimension values.
struct RowGroup
{
    QMap<QString, QString> dimensions;
    std::vector<size_t> rows;
};
/// In the order in which they first occur.
QList<RowGroup> rowGroups(const Tile& tile, const kql::ColumnTable& table);
/// The first column of times; -1 without one.
int timeColumn(const kql::ColumnTable& table);
/// Milliseconds since 1970; NaN for null.
double timeAt(const kql::ColumnTable& table, size_t row, int column);
/// A cell as a number: NaN for null and texts.
double numberOf(const kql::ColumnTable& table, size_t row, int column);
/// Name of a combination: its values in the tile's order, "(none)" for an empty one.
QString seriesName(const Tile& tile, const QMap<QString, QString>& dimensions);

/// A JSON list of plain values as people write it, "500, 504"; any other text as it is.
QString listText(const QString& json);

} // namespace monitoring
