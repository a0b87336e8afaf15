// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/drill.h"

#include "monitoring/failures/modevalues.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace monitoring {

namespace {

struct Rules
{
    QHash<QString, QString> filterOfColumn;
    QHash<QString, QMap<QString, QString>> filtersOfTile;
};

Rules readRules()
{
    QFile file(QStringLiteral(":/boards/drill.json"));
    Rules rules;
    if (!file.open(QIODevice::ReadOnly)) {
        return rules;
    }
    const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonObject dimensions = document.value(QLatin1String("dimensions")).toObject();
    for (auto filter = dimensions.begin(); filter != dimensions.end(); ++filter) {
        const QJsonArray columns = filter.value().toArray();
        for (const QJsonValue& column : columns) {
            rules.filterOfColumn.insert(column.toString().toLower(), filter.key());
        }
    }
    const QJsonObject tiles = document.value(QLatin1String("tiles")).toObject();
    for (auto tile = tiles.begin(); tile != tiles.end(); ++tile) {
        const QJsonObject filters = tile.value().toObject();
        for (auto filter = filters.begin(); filter != filters.end(); ++filter) {
            rules.filtersOfTile[tile.key()].insert(filter.key(), filter.value().toString());
        }
    }
    return rules;
}

const Rules& rules()
{
    static const Rules all = readRules();
    return all;
}

/// Columns and values that a place names.
QMap<QString, QString> cellsOf(const Tile& tile, const TileResult& result, const TilePlace& place)
{
    QMap<QString, QString> cells = place.cells;
    for (qsizetype i = 0; i < result.series.size(); ++i) {
        const bool isOthers = result.hasOthers && i == result.series.size() - 1;
        if (!place.series.isEmpty() && result.series[i].name == place.series && !isOthers) {
            cells.insert(result.series[i].dimensions);
        }
    }
    if (!place.part.isEmpty() && tile.dimensions.size() == 1) {
        cells.insert(tile.dimensions.first(), place.part);
    }
    return cells;
}

} // namespace

QString filterOf(const QString& column)
{
    return rules().filterOfColumn.value(column.toLower());
}

QMap<QString, QString> filtersOfTile(const QString& tileId)
{
    return rules().filtersOfTile.value(tileId);
}

std::pair<QDateTime, QDateTime> bucketOf(const TileResult& result, double at)
{
    if (result.grainSeconds <= 0 || !result.from.isValid() || !std::isfinite(at)) {
        return {};
    }
    const double width = double(result.grainSeconds) * 1000;
    const double begin = std::floor(at / width) * width; // buckets begin at whole multiples, as bin() does
    const double from = std::max(begin, double(result.from.toMSecsSinceEpoch()));
    const double to = std::min(begin + width, double(result.to.toMSecsSinceEpoch()));
    if (!(from < to)) {
        return {};
    }
    return {QDateTime::fromMSecsSinceEpoch(qint64(from), Qt::UTC), QDateTime::fromMSecsSinceEpoch(qint64(to), Qt::UTC)};
}

Drill drill(const Look& look, const Tile& tile, const TileResult& result, const TilePlace& place)
{
    Drill drilled;
    drilled.look = look;
    if (place.at) {
        const auto [from, to] = bucketOf(result, *place.at);
        if (from.isValid()) {
            drilled.from = from;
            drilled.to = to;
            drilled.look.range = logs::TimeRange{0, from, to};
        }
    }
    const auto narrow = [&](const QString& filter, const QString& value) {
        if (!filter.isEmpty() && !value.isEmpty() && look.filters.value(filter) != value) {
            drilled.filters.insert(filter, value);
            drilled.look.filters.insert(filter, value);
        }
    };
    const QMap<QString, QString> ofTile = filtersOfTile(tile.id);
    for (auto filter = ofTile.begin(); filter != ofTile.end(); ++filter) {
        narrow(filter.key(), filter.value());
    }
    const QMap<QString, QString> cells = cellsOf(tile, result, place);
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        const QString name = filterOf(cell.key());
        narrow(name, name == filter::kMode ? failures::modeOfValue(cell.value()) : cell.value());
    }
    return drilled;
}

} // namespace monitoring
