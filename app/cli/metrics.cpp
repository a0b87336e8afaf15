// SPDX-License-Identifier: GPL-3.0-or-later
// metrics list, metrics show ID: the tiles of the monitoring boards for scripts and terminals.
#include "azure/arm/armclient.h"
#include "cli/commands.h"
#include "cli/connection.h"
#include "cli/systemfind.h"
#include "logs/cells.h"
#include "logs/timerange.h"
#include "monitoring/catalogue.h"
#include "monitoring/tilejson.h"
#include "monitoring/tilereader.h"

#include <QCoreApplication>
#include <QLocale>
#include <cmath>

namespace cli {

namespace {

using monitoring::Tile;
using monitoring::TileResult;

constexpr qsizetype kMostColumns = 6; ///< series beside each other in a table
constexpr int kWidestCell = 60;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Metrics", text);
}

class MetricsList : public Command
{
public:
    QString name() const override { return QStringLiteral("metrics list"); }
    QString summary() const override { return tr("Lists the tiles: what can be measured of a gen-AI system, in which unit, from which source."); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("board"), tr("Only the tiles of this board: ops, prompts, review."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("group"), tr("Only this group: traffic, latency, tokens, cost, failures and so on."), QStringLiteral("name")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> MetricsList::run(Invocation invocation)
{
    const QString board = invocation.parser->value(QStringLiteral("board")), group = invocation.parser->value(QStringLiteral("group"));
    QJsonArray rows;
    for (const Tile& tile : monitoring::Catalogue::shipped().tiles()) {
        const bool isWanted = (board.isEmpty() || tile.boards.contains(board)) && (group.isEmpty() || tile.group == group);
        if (isWanted) {
            rows.append(monitoring::toJson(tile));
        }
    }
    if (rows.isEmpty()) {
        const QString sentence = tr("No tile is in this board and group.");
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, sentence, board.isEmpty() ? QStringLiteral("--group") : QStringLiteral("--board")));
    }
    invocation.output.rows(rows, {{QStringLiteral("id"), tr("Tile")},
                                  {QStringLiteral("group"), tr("Group")},
                                  {QStringLiteral("engine"), tr("Source")},
                                  {QStringLiteral("kind"), tr("Kind")},
                                  {QStringLiteral("unit"), tr("Unit")},
                                  {QStringLiteral("title"), tr("Title")}});
    co_return int(Done);
}

class MetricsShow : public Command
{
public:
    QString name() const override { return QStringLiteral("metrics show"); }
    QString summary() const override { return tr("Shows one tile: its series, numbers or rows, with unit, source and age."); }
    QString arguments() const override { return QStringLiteral("TILE"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("timespan"), tr("ISO 8601 duration or interval; the last 24 hours otherwise."), QStringLiteral("time")});
        parser.addOption({QStringLiteral("filter"), tr("Narrows to a value: deployment, model, operation, user, customer, promptName, promptVersion, agent, status, trace, span or conversation. May be repeated."), QStringLiteral("name=value")});
        parser.addOption({QStringLiteral("previous"), tr("With the period before.")});
        parser.addOption({QStringLiteral("top"), tr("Series, or rows of a rank, at most; 25 otherwise."), QStringLiteral("count")});
        declareSystem(parser);
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

const QStringList& filterNames()
{
    namespace filter = monitoring::filter;
    static const QStringList names{filter::kDeployment, filter::kModel, filter::kOperation, filter::kUser,  filter::kCustomer, filter::kPromptName,
                                   filter::kPromptVersion, filter::kAgent, filter::kStatus, filter::kTrace, filter::kSpan, filter::kConversation};
    return names;
}

/// What can be settled before anything is contacted.
core::Result<monitoring::TileOrder> orderOf(const Invocation& invocation)
{
    monitoring::TileOrder order;
    order.tileId = invocation.arguments.value(0);
    if (invocation.arguments.size() != 1 || !monitoring::Catalogue::shipped().find(order.tileId)) {
        return core::failure(core::ErrorKind::InvalidInput, tr("Name one tile; “metrics list” shows them."), QStringLiteral("TILE"));
    }
    const core::Result<logs::TimeRange> range = logs::timeRangeFrom(invocation.parser->value(QStringLiteral("timespan")));
    if (!range) {
        return range.error();
    }
    order.look.range = *range;
    order.look.comparesPrevious = invocation.parser->isSet(QStringLiteral("previous"));
    for (const QString& pair : invocation.parser->values(QStringLiteral("filter"))) {
        const QString name = pair.section(QLatin1Char('='), 0, 0), value = pair.section(QLatin1Char('='), 1);
        if (!filterNames().contains(name) || value.isEmpty()) {
            return core::failure(core::ErrorKind::InvalidInput, tr("A filter is NAME=VALUE, with one of these names: %1.").arg(filterNames().join(QStringLiteral(", "))), QStringLiteral("--filter"));
        }
        order.look.filters.insert(name, value);
    }
    if (invocation.parser->isSet(QStringLiteral("top"))) {
        order.top = invocation.parser->value(QStringLiteral("top")).toInt();
        if (order.top < 1 || order.top > 1000) {
            return core::failure(core::ErrorKind::InvalidInput, tr("Between 1 and 1,000 series can be shown."), QStringLiteral("--top"));
        }
    }
    return order;
}

QString numberText(double value)
{
    if (!std::isfinite(value)) {
        return QStringLiteral("–");
    }
    const QLocale locale;
    const double size = std::abs(value);
    return locale.toString(value, 'f', value == std::floor(value) ? 0 : size >= 100 ? 0 : size >= 1 ? 2 : 4);
}

QString timeText(const QDateTime& time)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString titleWithUnit(const QString& title, series::Unit unit)
{
    const bool isSaid = unit == series::Unit::Tokens && title.contains(monitoring::Catalogue::translated(QStringLiteral("Tokens")));
    const bool says = !isSaid && unit != series::Unit::Count && unit != series::Unit::Number && unit != series::Unit::Score;
    return Terminal::safeText(says ? title + QStringLiteral(" (") + series::unitName(unit) + QLatin1Char(')') : title);
}

/// Series beside each other, a line a bucket.
void writeSeries(const Output& output, const TileResult& result)
{
    QList<Column> columns{{QStringLiteral("time"), tr("Time (UTC)")}};
    const qsizetype shown = std::min(kMostColumns, result.series.size());
    for (qsizetype i = 0; i < shown; ++i) {
        columns << Column{QString::number(i), titleWithUnit(result.series[i].name, result.series[i].unit)};
    }
    QJsonArray rows;
    const series::TimeSeries& first = result.series.first().points;
    for (size_t at = 0; at < first.size(); ++at) {
        QJsonObject row{{QStringLiteral("time"), timeText(QDateTime::fromMSecsSinceEpoch(qint64(first.x()[at]), Qt::UTC))}};
        for (qsizetype i = 0; i < shown; ++i) {
            row.insert(QString::number(i), numberText(result.series[i].points.y()[at]));
        }
        rows.append(row);
    }
    output.terminal().write(tableText(rows, columns, kWidestCell));
    if (shown < result.series.size()) {
        output.terminal().message(tr("%1 of %2 series are shown; --output json has all.").arg(shown).arg(result.series.size()));
    }
}

QString cellOf(const kql::ColumnTable& table, size_t row, qsizetype column)
{
    const kql::Value value = table.at(row, size_t(column));
    switch (table.columns[column].type) {
    case kql::Type::DateTime: return value.isNull() ? QString() : timeText(kql::dateTimeOf(value.toInteger()));
    case kql::Type::Int:
    case kql::Type::Long: return value.isNull() ? QStringLiteral("–") : QLocale().toString(value.toInteger());
    case kql::Type::Real:
    case kql::Type::Decimal: return numberText(value.isNull() ? std::nan("") : value.toReal());
    default: return table.data[size_t(column)] ? logs::cellText(*table.data[size_t(column)], row) : QString();
    }
}

void writeRows(const Output& output, const TileResult& result, const Tile& tile)
{
    QList<Column> columns;
    for (qsizetype i = 0; i < result.table.columns.size(); ++i) {
        const monitoring::Measure* const measure = tile.measure(result.table.columns[i].name);
        columns << Column{QString::number(i), measure ? titleWithUnit(monitoring::Catalogue::translated(measure->title), measure->unit) : Terminal::safeText(result.table.columns[i].name)};
    }
    QJsonArray rows;
    for (size_t row = 0; row < result.table.rows; ++row) {
        QJsonObject cells;
        for (qsizetype i = 0; i < result.table.columns.size(); ++i) {
            cells.insert(QString::number(i), Terminal::safeText(cellOf(result.table, row, i)));
        }
        rows.append(cells);
    }
    output.terminal().write(tableText(rows, columns, kWidestCell));
}

void writeStats(const Output& output, const TileResult& result)
{
    QJsonArray rows;
    for (const monitoring::TileStat& stat : result.stats) {
        QString of;
        if (std::isfinite(stat.denominator)) {
            of = numberText(stat.denominator);
        }
        rows.append(QJsonObject{{QStringLiteral("title"), titleWithUnit(stat.title, stat.unit)}, {QStringLiteral("value"), numberText(stat.value)}, {QStringLiteral("of"), of}, {QStringLiteral("previous"), numberText(stat.previous)}});
    }
    output.terminal().write(tableText(rows, {{QStringLiteral("title"), tr("Measure")}, {QStringLiteral("value"), tr("Value")}, {QStringLiteral("of"), tr("Of")}, {QStringLiteral("previous"), tr("Period before")}}, kWidestCell));
}

/// The rows as they came, numbers and times for programs.
void writeTsv(const Output& output, const kql::ColumnTable& table)
{
    QList<Column> columns;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        columns << Column{QString::number(i), table.columns[i].name};
    }
    QJsonArray rows;
    for (size_t row = 0; row < table.rows; ++row) {
        QJsonObject cells;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            cells.insert(QString::number(i), table.data[size_t(i)] ? logs::cellText(*table.data[size_t(i)], row) : QString());
        }
        rows.append(cells);
    }
    output.terminal().write(tsvText(rows, columns));
}

/// Source, window, age and whatever else has to be known about the numbers.
void tellAbout(const Invocation& invocation, const TileResult& result, const Tile& tile, const monitoring::System& system)
{
    Terminal& terminal = invocation.output.terminal();
    const auto say = [&terminal](const QString& sentence) { terminal.message(Terminal::safeText(sentence)); };
    say(tr("%1 of %2, %3 to %4 UTC. Source: %5.").arg(monitoring::Catalogue::translated(tile.title), system.name, timeText(result.from), timeText(result.to), result.source));
    if (result.asOf.isValid()) {
        say(tr("Data up to %1 UTC.").arg(timeText(result.asOf)));
    }
    if (!result.remark.isEmpty()) {
        say(result.remark);
    }
    if (!result.notNarrowed.isEmpty()) {
        say(tr("This tile cannot be narrowed by: %1.").arg(result.notNarrowed.join(QStringLiteral(", "))));
    }
    if (result.state == TileResult::State::Empty) {
        say(result.emptyReason + (result.remedy.isEmpty() ? QString() : QLatin1Char(' ') + result.remedy));
    }
}

void write(const Invocation& invocation, const TileResult& result, const Tile& tile)
{
    if (invocation.output.format() == Format::Tsv) {
        writeTsv(invocation.output, result.table);
    } else if (!result.series.isEmpty()) {
        writeSeries(invocation.output, result);
    } else if (!result.stats.isEmpty()) {
        writeStats(invocation.output, result);
    } else {
        writeRows(invocation.output, result, tile);
    }
}

/// Leaves the first rows of a rank: what people read has 25 at most, what programs read has all unless they ask for fewer.
void cutRank(const Invocation& invocation, int top, const Tile& tile, TileResult& result)
{
    const bool isRank = tile.kind == monitoring::TileKind::Rank || tile.kind == monitoring::TileKind::Pareto;
    const bool isAsked = invocation.parser->isSet(QStringLiteral("top")) || invocation.output.format() == Format::Table;
    const size_t all = result.table.rows;
    if (isRank && isAsked && all > size_t(top)) {
        result.table = result.table.sliced(0, size_t(top));
        invocation.output.terminal().message(tr("%1 of %2 rows are shown.").arg(top).arg(all));
    }
}

QCoro::Task<int> MetricsShow::run(Invocation invocation)
{
    core::Result<monitoring::TileOrder> order = orderOf(invocation);
    if (!order) {
        co_return report(invocation, order.error());
    }
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<monitoring::System> system = co_await systemOf(invocation, services->get());
    if (!system) {
        co_return report(invocation, system.error());
    }
    order->system = *system;
    monitoring::TileReader::Parts parts;
    parts.pipeline = (*services)->pipeline();
    parts.cloud = (*services)->cloud();
    parts.arm = (*services)->arm();
    parts.clock = &core::SystemClock::instance();
    parts.priceFile = (*services)->options().stateDirectory() + QStringLiteral("/deployments/prices.json");
    const auto reader = std::make_unique<monitoring::TileReader>(parts);
    const monitoring::TileOrder one = *order;
    const core::CancelToken cancel = invocation.cancel;
    TileResult result = co_await reader->read(one, cancel);
    const Tile& tile = *monitoring::Catalogue::shipped().find(one.tileId);
    const bool failed = result.state == TileResult::State::Failed || result.state == TileResult::State::Cancelled;
    if (failed) {
        core::Error error = result.error;
        if (error.kind == core::ErrorKind::None) {
            error = core::Error::cancelled();
        }
        co_return report(invocation, error);
    }
    cutRank(invocation, one.top, tile, result);
    if (invocation.output.format() == Format::Json) {
        invocation.output.json(monitoring::toJson(result, tile, *system));
    } else if (result.state == TileResult::State::Read) {
        write(invocation, result, tile);
    }
    tellAbout(invocation, result, tile, *system);
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeMetricsList()
{
    return std::make_unique<MetricsList>();
}

std::unique_ptr<Command> makeMetricsShow()
{
    return std::make_unique<MetricsShow>();
}

} // namespace cli
