// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/board.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace monitoring {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kTitleAtMost = 120;
const auto kVersionKey = QStringLiteral("version");
const auto kIdKey = QStringLiteral("id");
const auto kTitleKey = QStringLiteral("title");
const auto kPurposeKey = QStringLiteral("purpose");
const auto kTilesKey = QStringLiteral("tiles");
const auto kTileKey = QStringLiteral("tile");
const auto kSpanKey = QStringLiteral("span");
const auto kHeightKey = QStringLiteral("height");

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(monitoring::Board)
};

tl::unexpected<core::Error> refused(const QString& why, const QString& name)
{
    return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” is no board: %2").arg(name, why), name);
}

/// What is left of an object without the members that are known.
QJsonObject without(QJsonObject object, const QStringList& known)
{
    for (const QString& key : known) {
        object.remove(key);
    }
    return object;
}

/// A whole number between 1 and `most`, or `fallback` when there is none; nothing for anything else.
std::optional<int> numberIn(const QJsonObject& object, const QString& key, int most, int fallback)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined()) {
        return fallback;
    }
    const int number = value.toInt(0); // 0 for what is no whole number
    return number >= 1 && number <= most ? std::optional(number) : std::nullopt;
}

/// A tile, or the reason why it is none.
core::Result<BoardTile> tileFrom(const QJsonValue& value, int number, const QString& name)
{
    const QJsonObject object = value.toObject();
    BoardTile tile;
    tile.tile = object.value(kTileKey).toString();
    if (tile.tile.isEmpty() || tile.tile.size() > kTitleAtMost) {
        return refused(Text::tr("tile %1 does not say which tile it is (“tile”).").arg(number), name);
    }
    const auto span = numberIn(object, kSpanKey, boardColumns, BoardTile().span);
    const auto height = numberIn(object, kHeightKey, boardHeightAtMost, BoardTile().height);
    if (!span) {
        return refused(Text::tr("the width of tile %1 (“span”) is no whole number from 1 to %2.").arg(number).arg(boardColumns), name);
    }
    if (!height) {
        return refused(Text::tr("the height of tile %1 (“height”) is no whole number from 1 to %2.").arg(number).arg(boardHeightAtMost), name);
    }
    tile.span = *span;
    tile.height = *height;
    tile.title = object.value(kTitleKey).toString().left(kTitleAtMost);
    tile.more = without(object, {kTileKey, kSpanKey, kHeightKey, kTitleKey});
    return tile;
}

} // namespace

core::Result<Board> boardFrom(const QByteArray& document, const QString& name)
{
    QJsonParseError problem;
    const QJsonDocument json = QJsonDocument::fromJson(document, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return refused(Text::tr("at byte %1 it is not valid JSON (%2).").arg(problem.offset).arg(problem.errorString()), name);
    }
    const QJsonObject object = json.object();
    if (!json.isObject() || !object.value(kTilesKey).isArray()) {
        return refused(Text::tr("it has no list of tiles (“tiles”)."), name);
    }
    if (object.value(kVersionKey).toInt(kVersion) > kVersion) {
        return refused(Text::tr("it was written by a newer version of this program."), name);
    }
    Board board;
    board.id = object.value(kIdKey).toString();
    board.title = object.value(kTitleKey).toString().simplified().left(kTitleAtMost);
    board.purpose = object.value(kPurposeKey).toString().simplified();
    if (board.title.isEmpty()) {
        return refused(Text::tr("it has no title (“title”)."), name);
    }
    const QJsonArray tiles = object.value(kTilesKey).toArray();
    if (tiles.size() > boardTilesAtMost) {
        return refused(Text::tr("it has %1 tiles; %2 are the most.").arg(tiles.size()).arg(boardTilesAtMost), name);
    }
    for (const QJsonValue& value : tiles) {
        const core::Result<BoardTile> tile = tileFrom(value, int(board.tiles.size()) + 1, name);
        if (!tile) {
            return tile.error();
        }
        board.tiles << *tile;
    }
    board.more = without(object, {kVersionKey, kIdKey, kTitleKey, kPurposeKey, kTilesKey});
    return board;
}

QByteArray documentOf(const Board& board)
{
    QJsonArray tiles;
    for (const BoardTile& tile : board.tiles) {
        QJsonObject object = tile.more;
        object.insert(kTileKey, tile.tile);
        object.insert(kSpanKey, tile.span);
        object.insert(kHeightKey, tile.height);
        if (!tile.title.isEmpty()) {
            object.insert(kTitleKey, tile.title);
        }
        tiles << object;
    }
    QJsonObject object = board.more;
    object.insert(kVersionKey, kVersion);
    object.insert(kIdKey, board.id);
    object.insert(kTitleKey, board.title);
    if (!board.purpose.isEmpty()) {
        object.insert(kPurposeKey, board.purpose);
    }
    object.insert(kTilesKey, tiles);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

QString boardIdFor(const QString& title, const QStringList& taken)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString stem = title.normalized(QString::NormalizationForm_KD).toLower();
    stem.replace(others, QStringLiteral("-"));
    while (stem.startsWith(QLatin1Char('-'))) {
        stem.remove(0, 1);
    }
    stem.truncate(40);
    while (stem.endsWith(QLatin1Char('-'))) {
        stem.chop(1);
    }
    if (stem.isEmpty()) { // a title without a Latin letter
        stem = QStringLiteral("board");
    }
    QString id = stem;
    for (int number = 2; taken.contains(id); ++number) {
        id = stem + QLatin1Char('-') + QString::number(number);
    }
    return id;
}

} // namespace monitoring
