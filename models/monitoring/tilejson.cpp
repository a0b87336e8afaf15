// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/tilejson.h"

#include "azure/monitor/metricsclient.h"
#include "monitoring/catalogue.h"

#include <QJsonArray>
#include <array>
#include <cmath>

namespace monitoring {

namespace {

QString toneName(Tone tone)
{
    constexpr std::array names{"neutral", "good", "failed", "protected"};
    return QString::fromLatin1(names[size_t(tone)]);
}

QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QString isoTime(double milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(qint64(milliseconds), Qt::UTC).toString(Qt::ISODate);
}

QJsonValue isoTime(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonArray pointsOf(const series::TimeSeries& points)
{
    QJsonArray list;
    for (size_t i = 0; i < points.size(); ++i) {
        list.append(QJsonArray{isoTime(points.x()[i]), number(points.y()[i])});
    }
    return list;
}

QJsonObject seriesOf(const TileSeries& one)
{
    QJsonObject dimensions;
    for (auto it = one.dimensions.begin(); it != one.dimensions.end(); ++it) {
        dimensions.insert(it.key(), *it);
    }
    QJsonObject object{{QStringLiteral("name"), one.name},
                       {QStringLiteral("measure"), one.measure},
                       {QStringLiteral("unit"), series::unitName(one.unit)},
                       {QStringLiteral("tone"), toneName(one.tone)},
                       {QStringLiteral("dimensions"), dimensions},
                       {QStringLiteral("total"), number(one.total)},
                       {QStringLiteral("points"), pointsOf(one.points)}};
    if (!one.previous.isEmpty()) {
        object.insert(QStringLiteral("previous"), pointsOf(one.previous));
    }
    return object;
}

QJsonArray rowsOf(const kql::ColumnTable& table)
{
    QJsonArray rows;
    for (size_t row = 0; row < table.rows; ++row) {
        QJsonObject object;
        for (qsizetype column = 0; column < table.columns.size(); ++column) {
            object.insert(table.columns[column].name, kql::toJson(table.columns[column].type, table.at(row, size_t(column))));
        }
        rows.append(object);
    }
    return rows;
}

QJsonArray statsOf(const TileResult& result)
{
    QJsonArray list;
    for (const TileStat& stat : result.stats) {
        list.append(QJsonObject{{QStringLiteral("name"), stat.column},
                                {QStringLiteral("title"), stat.title},
                                {QStringLiteral("value"), number(stat.value)},
                                {QStringLiteral("of"), number(stat.denominator)},
                                {QStringLiteral("previous"), number(stat.previous)},
                                {QStringLiteral("unit"), series::unitName(stat.unit)},
                                {QStringLiteral("tone"), toneName(stat.tone)}});
    }
    return list;
}

QJsonObject heatOf(const series::Heatmap& heat, bool isTime)
{
    QJsonArray along, up, cells;
    for (const double edge : heat.timeEdges) {
        along.append(isTime ? QJsonValue(isoTime(edge)) : QJsonValue(edge));
    }
    for (const double edge : heat.valueEdges) {
        up.append(edge);
    }
    for (int time = 0; time < heat.times(); ++time) {
        QJsonArray column;
        for (int value = 0; value < heat.values(); ++value) {
            column.append(number(heat.cell(time, value)));
        }
        cells.append(column);
    }
    return {{QStringLiteral("timeEdges"), along}, {QStringLiteral("valueEdges"), up}, {QStringLiteral("cells"), cells}};
}

void insertContent(QJsonObject& object, const TileResult& result, const Tile& tile)
{
    QJsonArray series, parts, lines, pairs;
    for (const TileSeries& one : result.series) {
        series.append(seriesOf(one));
    }
    for (const series::Part& part : result.parts) {
        parts.append(QJsonObject{{QStringLiteral("name"), part.name}, {QStringLiteral("value"), number(part.value)}});
    }
    for (const TileLine& line : result.lines) {
        lines.append(QJsonObject{{QStringLiteral("name"), line.name}, {QStringLiteral("value"), number(line.value)}, {QStringLiteral("unit"), series::unitName(line.unit)}});
    }
    for (const QPointF& pair : result.pairs) {
        pairs.append(QJsonArray{number(pair.x()), number(pair.y())});
    }
    const auto insert = [&object](const char* name, const QJsonArray& list) {
        if (!list.isEmpty()) {
            object.insert(QLatin1String(name), list);
        }
    };
    insert("series", series);
    insert("parts", parts);
    insert("lines", lines);
    insert("pairs", pairs);
    insert("stats", statsOf(result));
    if (result.heatmap.times() > 0) {
        object.insert(QStringLiteral("heatmap"), heatOf(result.heatmap, tile.hasGrain));
    }
    if (!result.forecast.isEmpty()) {
        object.insert(QStringLiteral("forecast"), QJsonObject{{QStringLiteral("expected"), pointsOf(result.forecast.expected)},
                                                              {QStringLiteral("low"), pointsOf(result.forecast.low)},
                                                              {QStringLiteral("high"), pointsOf(result.forecast.high)},
                                                              {QStringLiteral("monthTotal"), number(result.forecast.monthTotal)},
                                                              {QStringLiteral("method"), result.forecast.method}});
    }
    object.insert(QStringLiteral("rows"), rowsOf(result.table));
}

} // namespace

QString stateName(TileResult::State state)
{
    constexpr std::array names{"read", "empty", "failed", "cancelled"};
    return QString::fromLatin1(names[size_t(state)]);
}

QString emptinessName(Emptiness emptiness)
{
    constexpr std::array names{"none",          "noTraffic",    "noResource", "settingOff",   "noTable",   "notInstrumented",
                               "notProvisioned", "noPermission", "noSystem",   "nothingFound", "notChosen", "unknown"};
    return QString::fromLatin1(names[size_t(emptiness)]);
}

QJsonObject toJson(const Tile& tile)
{
    QJsonArray measures;
    for (const Measure& measure : tile.measures) {
        QJsonObject object{{QStringLiteral("name"), measure.column}, {QStringLiteral("title"), Catalogue::translated(measure.title)}, {QStringLiteral("unit"), series::unitName(measure.unit)}, {QStringLiteral("tone"), toneName(measure.tone)}};
        if (!measure.share.isEmpty()) {
            object.insert(QStringLiteral("shareOf"), measure.share);
        }
        measures.append(object);
    }
    return {{QStringLiteral("id"), tile.id},
            {QStringLiteral("title"), Catalogue::translated(tile.title)},
            {QStringLiteral("question"), Catalogue::translated(tile.question)},
            {QStringLiteral("group"), tile.group},
            {QStringLiteral("engine"), engineName(tile.engine)},
            {QStringLiteral("kind"), kindName(tile.kind)},
            {QStringLiteral("unit"), series::unitName(tile.unit())},
            {QStringLiteral("measures"), measures},
            {QStringLiteral("dimensions"), QJsonArray::fromStringList(tile.dimensions)},
            {QStringLiteral("boards"), QJsonArray::fromStringList(tile.boards)}};
}

QJsonObject toJson(const TileResult& result, const Tile& tile, const System& system)
{
    QJsonObject object = toJson(tile);
    object.remove(QStringLiteral("boards"));
    object.insert(QStringLiteral("system"), system.name);
    object.insert(QStringLiteral("tenant"), system.tenant);
    object.insert(QStringLiteral("state"), stateName(result.state));
    object.insert(QStringLiteral("from"), isoTime(result.from));
    object.insert(QStringLiteral("to"), isoTime(result.to));
    object.insert(QStringLiteral("grain"), result.grainSeconds > 0 ? QJsonValue(azure::isoDuration(core::Milliseconds(result.grainSeconds * 1000))) : QJsonValue());
    object.insert(QStringLiteral("dataUpTo"), isoTime(result.asOf));
    if (result.isCached) {
        object.insert(QStringLiteral("keptAt"), isoTime(result.keptAt));
    }
    object.insert(QStringLiteral("fillingFrom"), std::isfinite(result.pendingFrom) ? QJsonValue(isoTime(result.pendingFrom)) : QJsonValue());
    object.insert(QStringLiteral("source"), result.source);
    object.insert(QStringLiteral("query"), result.text);
    object.insert(QStringLiteral("remark"), result.remark);
    object.insert(QStringLiteral("notNarrowed"), QJsonArray::fromStringList(result.notNarrowed));
    object.insert(QStringLiteral("shown"), result.shownSeries);
    object.insert(QStringLiteral("of"), result.allSeries);
    if (result.state != TileResult::State::Read) {
        object.insert(QStringLiteral("why"), emptinessName(result.emptiness));
        object.insert(QStringLiteral("reason"), result.emptyReason);
        object.insert(QStringLiteral("remedy"), result.remedy);
    }
    insertContent(object, result, tile);
    return object;
}

} // namespace monitoring
