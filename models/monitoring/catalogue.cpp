// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/catalogue.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <array>
#include <optional>
#include <utility>

// Resources of a static library are linked only when somebody asks for them.
static void initialiseQueries()
{
    Q_INIT_RESOURCE(queries);
}

namespace monitoring {

namespace {

constexpr std::array kEngines{std::pair{"logs", Engine::Logs}, std::pair{"metrics", Engine::Metrics}, std::pair{"activity", Engine::Activity}};
constexpr std::array kKinds{std::pair{"stat", TileKind::Stat},       std::pair{"line", TileKind::Line},     std::pair{"bars", TileKind::Bars},
                            std::pair{"stacked", TileKind::Stacked}, std::pair{"bands", TileKind::Bands},   std::pair{"heatmap", TileKind::Heatmap},
                            std::pair{"rank", TileKind::Rank},       std::pair{"pareto", TileKind::Pareto}, std::pair{"scatter", TileKind::Scatter},
                            std::pair{"table", TileKind::Table},     std::pair{"alert", TileKind::Alert}};
constexpr std::array kTones{std::pair{"", Tone::Neutral}, std::pair{"good", Tone::Good}, std::pair{"failed", Tone::Failed}, std::pair{"protected", Tone::Protected}};

template <typename List> auto byName(const List& list, const QString& name) -> std::optional<typename List::value_type::second_type>
{
    for (const auto& [known, value] : list) {
        if (name == QLatin1String(known)) {
            return value;
        }
    }
    return std::nullopt;
}

template <typename List, typename Value> QString nameIn(const List& list, Value value)
{
    for (const auto& [name, known] : list) {
        if (known == value) {
            return QString::fromLatin1(name);
        }
    }
    return {};
}

QString text(const QJsonValue& object, const char* member)
{
    return object[QLatin1String(member)].toString();
}

QStringList texts(const QJsonValue& list)
{
    QStringList strings;
    const QJsonArray array = list.toArray();
    for (const QJsonValue& entry : array) {
        strings << entry.toString();
    }
    return strings;
}

/// The header lines of a .kql file: "// title: …".
QHash<QString, QString> headerOf(const QString& query)
{
    QHash<QString, QString> header;
    const QStringList lines = query.split(QLatin1Char('\n'));
    for (const QString& line : lines) {
        if (!line.startsWith(QLatin1String("// "))) {
            break;
        }
        header.insert(line.mid(3).section(QLatin1String(": "), 0, 0), line.mid(3).section(QLatin1String(": "), 1).trimmed());
    }
    return header;
}

QString withoutHeader(const QString& query)
{
    qsizetype at = 0;
    while (QStringView(query).mid(at).startsWith(QLatin1String("// "))) {
        const qsizetype end = query.indexOf(QLatin1Char('\n'), at);
        at = end < 0 ? query.size() : end + 1;
    }
    return query.mid(at);
}

core::Result<Measure> measureOf(const QJsonValue& value, const QString& tile)
{
    Measure measure;
    measure.column = text(value, "column");
    measure.title = text(value, "title");
    const QString unit = text(value, "unit");
    measure.unit = series::unitOf(unit);
    const QString missing = text(value, "missing");
    measure.missing = missing == QLatin1String("zero") ? series::Missing::IsZero : series::Missing::IsGap;
    const auto tone = byName(kTones, text(value, "tone"));
    measure.share = text(value, "share");
    measure.isDrawn = value[QLatin1String("drawn")].toBool(true);
    const bool isUnitKnown = measure.unit != series::Unit::Number || unit == QLatin1String("number");
    const bool isMissingKnown = missing == QLatin1String("zero") || missing == QLatin1String("gap");
    if (measure.column.isEmpty() || measure.title.isEmpty() || !isUnitKnown || !isMissingKnown || !tone) {
        return core::failure(core::ErrorKind::MalformedResponse,
                             QCoreApplication::translate("monitoring::Catalogue", "A measure of this tile is not complete, or its unit is not known."), tile);
    }
    measure.tone = *tone;
    return measure;
}

AlertHint alertOf(const QJsonValue& value)
{
    AlertHint hint;
    hint.column = text(value, "column");
    hint.above = value[QLatin1String("above")].toBool(true);
    hint.threshold = value[QLatin1String("threshold")].toDouble();
    hint.windowMinutes = value[QLatin1String("windowMinutes")].toInt();
    hint.severity = value[QLatin1String("severity")].toInt(3);
    return hint;
}

void readLogsPart(Tile& tile, const QJsonValue& value)
{
    const QHash<QString, QString> header = headerOf(tile.query);
    tile.title = header.value(QStringLiteral("title"));
    tile.question = header.value(QStringLiteral("question"));
    tile.cost = header.value(QStringLiteral("cost"));
    tile.note = header.value(QStringLiteral("note"));
    tile.isClassic = header.value(QStringLiteral("scope")) == QLatin1String("classic");
    tile.query = withoutHeader(tile.query);
    tile.tables = texts(value[QLatin1String("tables")]);
    tile.narrowing = texts(value[QLatin1String("narrowing")]);
    tile.longestHours = value[QLatin1String("longestHours")].toInt();
    tile.shortestHours = value[QLatin1String("shortestHours")].toInt();
    tile.fixedGrainSeconds = value[QLatin1String("grainSeconds")].toInt();
    tile.isOnDemand = value[QLatin1String("onDemand")].toBool();
    tile.isOfTrace = value[QLatin1String("trace")].toBool();
    tile.isHistogram = value[QLatin1String("histogram")].toBool();
    tile.isNoneGood = value[QLatin1String("noneIsGood")].toBool();
    tile.hasForecast = value[QLatin1String("forecast")].toBool();
}

void readOtherPart(Tile& tile, const QJsonValue& value)
{
    tile.title = text(value, "title");
    tile.question = text(value, "question");
    tile.cost = text(value, "cost");
    tile.note = text(value, "note");
    tile.metric = text(value, "metric");
    tile.metricNamespace = text(value, "namespace");
    tile.aggregation = text(value, "aggregation");
    tile.onlyProvisioned = value[QLatin1String("onlyProvisioned")].toBool();
    tile.scale = value[QLatin1String("scale")].toDouble(1);
}

core::Result<Tile> tileOf(const QJsonValue& value, const std::function<QString(const QString& file)>& textOf)
{
    Tile tile;
    tile.id = text(value, "id");
    tile.group = text(value, "group");
    tile.boards = texts(value[QLatin1String("boards")]);
    const QString engine = text(value, "engine");
    const auto answers = engine.isEmpty() ? std::optional(Engine::Logs) : byName(kEngines, engine);
    const auto kind = byName(kKinds, text(value, "kind"));
    tile.dimensions = texts(value[QLatin1String("dimensions")]);
    tile.hasGrain = value[QLatin1String("grain")].toBool();
    tile.alert = alertOf(value[QLatin1String("alert")]);
    const QJsonArray needs = value[QLatin1String("needs")].toArray();
    for (const QJsonValue& need : needs) {
        tile.needs << Need{text(need, "type"), text(need, "category")};
    }
    const QJsonArray measures = value[QLatin1String("measures")].toArray();
    for (const QJsonValue& each : measures) {
        core::Result<Measure> measure = measureOf(each, tile.id);
        if (!measure) {
            return measure.error();
        }
        tile.measures << *measure;
    }
    if (answers == Engine::Logs) {
        tile.file = text(value, "file");
        tile.query = textOf(tile.file);
        readLogsPart(tile, value);
    } else {
        readOtherPart(tile, value);
    }
    const bool canBeAsked = answers == Engine::Logs ? !tile.query.isEmpty() : answers == Engine::Metrics ? !tile.metric.isEmpty() && !tile.metricNamespace.isEmpty() : true;
    if (tile.id.isEmpty() || tile.title.isEmpty() || tile.question.isEmpty() || !answers || !kind || !canBeAsked) {
        return core::failure(core::ErrorKind::MalformedResponse, QCoreApplication::translate("monitoring::Catalogue", "This tile is not complete."), tile.id);
    }
    tile.engine = *answers;
    tile.kind = *kind;
    return tile;
}

QHash<QString, QHash<QString, QString>> twoLevels(const QJsonObject& object, bool isLower)
{
    QHash<QString, QHash<QString, QString>> all;
    for (auto outer = object.begin(); outer != object.end(); ++outer) {
        const QJsonObject inner = outer->toObject();
        for (auto it = inner.begin(); it != inner.end(); ++it) {
            all[isLower ? outer.key().toLower() : outer.key()].insert(it.key(), it->toString());
        }
    }
    return all;
}

QString shippedText(const QString& file)
{
    QFile content(QStringLiteral(":/queries/") + file);
    return content.open(QIODevice::ReadOnly) ? QString::fromUtf8(content.readAll()) : QString();
}

} // namespace

series::Unit Tile::unit() const
{
    for (const Measure& each : measures) {
        if (each.isDrawn) {
            return each.unit;
        }
    }
    return series::Unit::Number;
}

const Measure* Tile::measure(const QString& column) const
{
    for (const Measure& each : measures) {
        if (each.column == column) {
            return &each;
        }
    }
    return nullptr;
}

core::Result<Catalogue> Catalogue::read(const QByteArray& json, const std::function<QString(const QString& file)>& textOf)
{
    const QJsonObject document = QJsonDocument::fromJson(json).object();
    Catalogue catalogue;
    catalogue.m_conditions = twoLevels(document.value(QLatin1String("conditions")).toObject(), false);
    catalogue.m_dimensions = twoLevels(document.value(QLatin1String("metricDimensions")).toObject(), true);
    const QJsonArray tiles = document.value(QLatin1String("tiles")).toArray();
    for (const QJsonValue& value : tiles) {
        core::Result<Tile> tile = tileOf(value, textOf);
        if (!tile) {
            return tile.error();
        }
        if (catalogue.find(tile->id)) {
            return core::failure(core::ErrorKind::MalformedResponse, QCoreApplication::translate("monitoring::Catalogue", "Two tiles have this id."), tile->id);
        }
        catalogue.m_tiles << *std::move(tile);
    }
    return catalogue;
}

const Catalogue& Catalogue::shipped()
{
    static const Catalogue all = [] {
        initialiseQueries();
        const core::Result<Catalogue> read = Catalogue::read(shippedText(QStringLiteral("catalogue.json")).toUtf8(), shippedText);
        return read ? *read : Catalogue();
    }();
    return all;
}

const Tile* Catalogue::find(const QString& id) const
{
    for (const Tile& tile : m_tiles) {
        if (tile.id == id) {
            return &tile;
        }
    }
    return nullptr;
}

QList<Tile> Catalogue::ofBoard(const QString& board) const
{
    QList<Tile> found;
    for (const Tile& tile : m_tiles) {
        if (tile.boards.contains(board)) {
            found << tile;
        }
    }
    return found;
}

QString Catalogue::condition(const QString& kind, const QString& filter) const
{
    return m_conditions.value(kind).value(filter);
}

QString Catalogue::dimensionFor(const QString& metricNamespace, const QString& filter) const
{
    return m_dimensions.value(metricNamespace.toLower()).value(filter);
}

QString Catalogue::translated(const QString& english)
{
    return QCoreApplication::translate("monitoring::Tile", english.toUtf8().constData());
}

QString Catalogue::groupTitle(const QString& group)
{
    static const char* const titles[] = {
        QT_TRANSLATE_NOOP("monitoring::Catalogue", "Traffic"),   QT_TRANSLATE_NOOP("monitoring::Catalogue", "Latency"),
        QT_TRANSLATE_NOOP("monitoring::Catalogue", "Tokens"),    QT_TRANSLATE_NOOP("monitoring::Catalogue", "Cost"),
        QT_TRANSLATE_NOOP("monitoring::Catalogue", "Failures"),  QT_TRANSLATE_NOOP("monitoring::Catalogue", "Retrieval"),
        QT_TRANSLATE_NOOP("monitoring::Catalogue", "Quality"),   QT_TRANSLATE_NOOP("monitoring::Catalogue", "Agents"),
        QT_TRANSLATE_NOOP("monitoring::Catalogue", "Endpoints"), QT_TRANSLATE_NOOP("monitoring::Catalogue", "Changes"),
        QT_TRANSLATE_NOOP("monitoring::Catalogue", "Telemetry"), QT_TRANSLATE_NOOP("monitoring::Catalogue", "Alerts")};
    for (const char* title : titles) {
        if (group.compare(QLatin1String(title), Qt::CaseInsensitive) == 0) {
            return QCoreApplication::translate("monitoring::Catalogue", title);
        }
    }
    return group;
}

QString engineName(Engine engine)
{
    return nameIn(kEngines, engine);
}

QString kindName(TileKind kind)
{
    return nameIn(kKinds, kind);
}

} // namespace monitoring
