// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace monitoring {

/// A board is laid out on this many columns; a narrow window joins some of them.
inline constexpr int boardColumns = 6;
inline constexpr int boardTilesAtMost = 60;
inline constexpr int boardHeightAtMost = 3;

/// A place on a board.
struct BoardTile
{
    QString tile;    ///< id in the catalogue; may be one that this version does not know
    int span = 2;    ///< columns, 1 to boardColumns
    int height = 1;  ///< in heights of one chart, 1 to boardHeightAtMost
    QString title;   ///< given by the person; empty: the catalogue's
    QJsonObject more; ///< members of the file that this version does not know
    friend bool operator==(const BoardTile&, const BoardTile&) = default;
};

/// A choice of tiles in an order. Value type.
struct Board
{
    QString id;    ///< file name without its ending: lower-case letters, digits, hyphens
    QString title;
    QString purpose; ///< one sentence: for whom, for what
    QList<BoardTile> tiles;
    bool isShipped = false; ///< cannot be changed, only duplicated
    QJsonObject more;
    friend bool operator==(const Board&, const Board&) = default;
};

/// Reads the document of a board. `name` is what the error calls it (a file name). InvalidInput with a sentence that says what is wrong
/// where, and nothing half read: not JSON, not an object, a version of the future, no title, more tiles than a board can have, a tile
/// without an id, a number outside its limits. Unknown tiles are kept: another version may know them.
core::Result<Board> boardFrom(const QByteArray& document, const QString& name);
/// The document; what boardFrom() did not know is in it again.
QByteArray documentOf(const Board& board);

/// "Tokens by team" gives "tokens-by-team"; never empty, never one of `taken`.
QString boardIdFor(const QString& title, const QStringList& taken);

} // namespace monitoring
