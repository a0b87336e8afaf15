// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/tilereader.h"

#include "core/json.h"
#include "monitoring/activitytile.h"
#include "monitoring/metrictile.h"
#include "monitoring/readiness.h"
#include "monitoring/tilereading.h"

#include <QCoroFuture>
#include <QPointer>
#include <QtConcurrentRun>
#include <cmath>
#include <limits>

namespace monitoring {

namespace {

using core::json::at;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr qint64 kDetailsSeconds = 600, kNewestSeconds = 60, kHour = 3600;
constexpr qint64 kLogsLateSeconds = 600, kMetricsLateSeconds = 180; ///< how late rows may come
constexpr int kTries = 3;
constexpr core::Milliseconds kShortHold{5000}, kLongestHold{180'000};
constexpr int kWaitSeconds = 170;
constexpr qint64 kMostRows = 50'000; ///< tiles sum up in the service; more would be a mistake

void takeStatistics(const azure::LogsOutcome& outcome, TileResult& result)
{
    const QJsonObject& statistics = outcome.statistics;
    const auto cpu = kql::parseTimeSpan(at(statistics, u"query/resourceUsage/cpu/totalCpu").toString());
    result.cpuMs = cpu ? double(*cpu) / 10'000 : kNone;
    const double gigabytes = at(statistics, u"query/scannedDataGB").toDouble(-1);
    const double scanned = at(statistics, u"query/inputDatasetStatistics/extents/scannedSize").toDouble(-1);
    result.scannedBytes = gigabytes >= 0 ? gigabytes * 1e9 : scanned >= 0 ? scanned : kNone;
    result.totalMs += outcome.totalMs;
    result.rows = outcome.rows;
}

/// Whether nothing at all came. Counts of zero are an answer of one line tiles only when something was counted.
bool isEmpty(const Tile& tile, const TileResult& result)
{
    if (result.table.rows == 0) {
        return true;
    }
    if (tile.kind == TileKind::Stat) {
        const double first = result.stats.value(0).value;
        return !std::isfinite(first) || first == 0;
    }
    const bool isOverTime = tile.kind == TileKind::Line || tile.kind == TileKind::Bars || tile.kind == TileKind::Stacked || tile.kind == TileKind::Bands;
    if (!isOverTime) {
        return false;
    }
    for (const TileSeries& one : result.series) {
        for (const double y : one.points.y()) {
            if (std::isfinite(y) && y != 0) {
                return false;
            }
        }
    }
    return !std::any_of(result.series.begin(), result.series.end(), [](const TileSeries& one) { return one.points.y().size() > one.points.gaps() && one.unit != series::Unit::Count; });
}

double pendingFrom(const TileWindow& window, const QDateTime& now, qint64 late)
{
    if (window.grainSeconds == 0 || window.to < now.addSecs(-late)) {
        return kNone;
    }
    const qint64 settled = std::max<qint64>(0, window.from.secsTo(now.addSecs(-late)));
    return double(window.from.addSecs(settled / window.grainSeconds * window.grainSeconds).toMSecsSinceEpoch());
}

} // namespace

TileReader::Core::Core(Parts parts)
    : m_parts(std::move(parts)), m_logs(m_parts.pipeline, m_parts.cloud, m_parts.clock), m_metrics(m_parts.arm), m_scheduler(m_parts.clock)
{
}

QCoro::Task<TileResult> TileReader::Core::read(TileOrder order, core::CancelToken cancel)
{
    const auto reading = std::make_shared<Reading>();
    reading->order = std::move(order);
    reading->cancel = core::CancelSource::linkedTo(cancel);
    const core::CancelSource own = reading->cancel;
    m_end.token().onCancelled(&reading->context, [own] { own.cancel(); });
    reading->tile = Catalogue::shipped().find(reading->order.tileId);
    TileResult& result = reading->result;
    result.tileId = reading->order.tileId;
    result.system = reading->order.system.id;
    result.pendingFrom = kNone;
    if (!reading->tile) {
        result.state = TileResult::State::Failed;
        result.error = core::Error::make(core::ErrorKind::NotFound, TileReader::tr("There is no tile of this name."), reading->order.tileId);
        co_return std::move(result);
    }
    if (reading->order.system.id.isEmpty()) {
        result.emptiness = Emptiness::NoSystem;
        result.emptyReason = TileReader::tr("No workspace of a gen-AI system can be seen with this account.");
        result.remedy = TileReader::tr("Ask for the role Reader on the resource group of its Log Analytics workspace.");
        co_return std::move(result);
    }
    reading->now = m_parts.clock->now();
    reading->generation = m_keep.generation();
    std::optional<TileResult> kept = reading->order.isAnew ? std::nullopt : m_keep.answer(keyOf(reading->order), reading->now);
    if (kept) {
        kept->isCached = true;
        kept->keptAt = kept->keptAt.isValid() ? kept->keptAt : kept->readAt;
        co_return std::move(*kept);
    }
    reading->window = windowFor(*reading->tile, reading->order.look.range, reading->now);
    result.from = reading->window.from;
    result.to = reading->window.to;
    result.grainSeconds = reading->window.grainSeconds;
    switch (reading->tile->engine) {
    case Engine::Logs: co_await readLogs(reading); break;
    case Engine::Metrics: co_await readMetrics(reading); break;
    case Engine::Activity: co_await readActivity(reading); break;
    }
    if (reading->cancel.isCancelled()) {
        result.state = TileResult::State::Cancelled;
    }
    keepAnswer(*reading);
    co_return std::move(result);
}

QCoro::Task<azure::LogsOutcome> TileReader::Core::ask(ReadingRef reading, QString query, TileWindow window)
{
    const System& system = reading->order.system;
    azure::LogsQuestion question;
    question.scope = system.workspace;
    if (reading->tile->isClassic && system.application) {
        question.scope = *system.application;
    }
    question.query = query;
    question.timespan = window.from.toString(Qt::ISODateWithMs) + QLatin1Char('/') + window.to.toString(Qt::ISODateWithMs);
    question.waitSeconds = kWaitSeconds;
    question.limits.rows = kMostRows;
    http::CallContext context;
    context.cancel = reading->cancel.token();
    context.label = TileReader::tr("Querying %1").arg(question.scope.name);
    azure::LogsOutcome outcome;
    for (int tries = 0; tries < kTries; ++tries) {
        const QString identity = question.scope.tenantId;
        const Urgency urgency = reading->order.urgency;
        const core::CancelToken token = context.cancel;
        QueryScheduler::Slot slot = co_await m_scheduler.enter(identity, urgency, token);
        if (!slot.isHeld()) {
            outcome.error = core::Error::cancelled();
            break;
        }
        outcome = co_await m_logs.query(question, context);
        const bool isThrottled = outcome.error && outcome.error->kind == core::ErrorKind::Throttled;
        const core::Milliseconds delay = isThrottled ? outcome.error->retryAfter.value_or(kShortHold) : core::Milliseconds(0);
        if (!isThrottled || delay > kLongestHold) {
            break;
        }
        m_scheduler.hold(question.scope.tenantId, delay); // all tiles of this identity wait, not only this one
    }
    co_return outcome;
}

QCoro::Task<QDateTime> TileReader::Core::newest(ReadingRef reading)
{
    const QString table = reading->tile->tables.value(0);
    const System& system = reading->order.system;
    const QString key = system.id + QLatin1Char('|') + table;
    const bool isPast = reading->window.to < reading->now.addSecs(-kHour);
    if (isPast || table.isEmpty() || reading->tile->isClassic) {
        QDateTime end = reading->window.to; // a copy: co_return moves out of what it is given
        co_return end;
    }
    const auto known = m_newest.constFind(key);
    if (known != m_newest.constEnd() && known->readAt.secsTo(reading->now) < kNewestSeconds) {
        QDateTime time = known->time;
        co_return time;
    }
    m_newest.insert(key, {QDateTime(), reading->now}); // others do not ask meanwhile
    const QString query = QStringLiteral("%1\n| where TimeGenerated between (%2 .. %3)\n| summarize Newest = max(TimeGenerated)").arg(table, kqlTime(reading->now.addSecs(-24 * kHour)), kqlTime(reading->now));
    TileWindow day = reading->window;
    day.from = reading->now.addSecs(-24 * kHour);
    day.to = reading->now;
    const azure::LogsOutcome outcome = co_await ask(reading, query, day);
    QDateTime time;
    if (!outcome.error && !outcome.tables.empty() && outcome.tables.front().table.rows > 0) {
        const kql::Value value = outcome.tables.front().table.at(0, 0);
        time = value.isNull() ? QDateTime() : kql::dateTimeOf(value.toInteger());
    }
    m_newest.insert(key, {time, reading->now});
    co_return time;
}

QCoro::Task<System> TileReader::Core::detailed(ReadingRef reading)
{
    const QString id = reading->order.system.id;
    const auto known = m_details.constFind(id);
    if (reading->order.system.areDetailsKnown) {
        System same = reading->order.system; // a copy: co_return moves out of what it is given
        co_return same;
    }
    if (known != m_details.constEnd() && known->first.secsTo(reading->now) < kDetailsSeconds) {
        System fresh = known->second;
        co_return fresh;
    }
    http::CallContext context;
    context.cancel = reading->cancel.token();
    const auto reader = std::make_unique<SystemReader>(m_parts.arm);
    const System before = reading->order.system;
    System system = co_await reader->withDetails(before, context);
    if (system.areDetailsKnown) {
        m_details.insert(id, {reading->now, system});
    }
    co_return system;
}

QCoro::Task<> TileReader::Core::explainEmpty(ReadingRef reading)
{
    const System system = co_await detailed(reading);
    const Tile& tile = *reading->tile;
    std::optional<bool> hasRequests;
    const bool readsApp = !tile.tables.filter(QStringLiteral("App")).isEmpty() && system.application;
    if (readsApp && !tile.tables.contains(QLatin1String("AppRequests"))) {
        const QString query = QStringLiteral("AppRequests\n| where TimeGenerated between (%1 .. %2)\n| take 1\n| project TimeGenerated").arg(kqlTime(reading->window.from), kqlTime(reading->window.to));
        const azure::LogsOutcome outcome = co_await ask(reading, query, reading->window);
        if (!outcome.error && !outcome.tables.empty()) {
            hasRequests = outcome.tables.front().table.rows > 0;
        }
    }
    const bool isNarrowed = !reading->order.look.filters.isEmpty();
    const Finding finding = whyEmpty(tile, system, hasRequests, isNarrowed);
    reading->result.state = TileResult::State::Empty;
    reading->result.emptiness = finding.emptiness;
    reading->result.emptyReason = finding.reason;
    reading->result.remedy = finding.remedy;
}

void TileReader::Reading::fail(const core::Error& error)
{
    result.state = error.kind == core::ErrorKind::Cancelled ? TileResult::State::Cancelled : TileResult::State::Failed;
    result.error = error;
    const Finding finding = whyRefused(*tile, order.system, error);
    result.emptiness = finding.emptiness;
    result.emptyReason = finding.reason;
    result.remedy = finding.remedy;
    if (finding.emptiness == Emptiness::NoTable) {
        result.state = TileResult::State::Empty;
    }
}

void TileReader::Reading::say(const QString& sentence)
{
    result.remark = result.remark.isEmpty() ? sentence : result.remark + QLatin1Char(' ') + sentence;
}

QCoro::Task<> TileReader::Core::readLogs(ReadingRef reading)
{
    const Tile& tile = *reading->tile;
    TileResult& result = reading->result;
    if (reading->lacksTrace()) {
        co_return;
    }
    QueryInput input;
    input.window = reading->window;
    input.filters = reading->order.look.filters;
    input.prices = priceTable(m_parts.priceFile);
    if (tile.query.contains(QLatin1String("let limits"))) {
        const System system = co_await detailed(reading);
        input.limits = tokenLimits(system);
    }
    const QueryText query = queryText(tile, input);
    result.text = query.text;
    result.notNarrowed = query.notNarrowed;
    result.source = reading->order.system.workspace.name + QStringLiteral(" · ") + tile.tables.join(QStringLiteral(", "));
    const bool compares = reading->order.look.comparesPrevious && (tile.hasGrain || tile.kind == TileKind::Stat) && !tile.hasForecast;
    QueryInput earlier = input;
    earlier.window = previousOf(input.window);
    QCoro::Task<QDateTime> freshness = newest(reading); // side by side with the tile itself
    QCoro::Task<azure::LogsOutcome> main = askRest(reading, input, false);
    std::optional<QCoro::Task<azure::LogsOutcome>> second;
    if (compares) {
        second.emplace(askRest(reading, earlier, true));
    }
    azure::LogsOutcome outcome = co_await main;
    azure::LogsOutcome before;
    if (second) {
        before = co_await *second;
    }
    result.asOf = co_await freshness;
    result.readAt = result.readAt.isValid() ? result.readAt : m_parts.clock->now();
    takeStatistics(outcome, result);
    if (outcome.error) {
        reading->fail(*outcome.error);
        co_return;
    }
    if (!outcome.tables.empty()) {
        result.table = std::move(outcome.tables.front().table);
    }
    kql::ColumnTable old;
    if (!before.tables.empty()) {
        old = std::move(before.tables.front().table);
    }
    const auto work = [reading, old, compares] { reading->shape(old, compares); };
    const QFuture<void> shaped = QtConcurrent::run(work);
    co_await shaped;
    reading->tellLogs(outcome, input.prices);
    if (isEmpty(tile, result)) {
        co_await explainEmpty(reading);
    } else {
        result.state = TileResult::State::Read;
    }
    result.pendingFrom = pendingFrom(reading->window, reading->now, kLogsLateSeconds);
}

QCoro::Task<> TileReader::Core::readMetrics(ReadingRef reading)
{
    TileResult& result = reading->result;
    System system = reading->order.system;
    if (reading->tile->metricNamespace.endsWith(QLatin1String("/deployments"))) {
        system = co_await detailed(reading);
    }
    const MetricAsks asks = metricAsks(*reading->tile, system, reading->window, reading->order.look.filters, reading->order.top);
    result.text = asks.text;
    result.notNarrowed = asks.notNarrowed;
    QStringList names;
    http::CallContext context;
    context.cancel = reading->cancel.token();
    context.label = TileReader::tr("Reading metrics");
    std::vector<QCoro::Task<core::Result<QList<azure::MetricSeries>>>> tasks;
    for (const MetricAsk& ask : asks.asks) {
        names << ask.resourceName;
        tasks.push_back(m_metrics.read(ask.question, system.workspace.tenantId, context));
    }
    result.source = names.join(QStringLiteral(", ")) + QStringLiteral(" · ") + reading->tile->metric;
    QList<std::pair<QString, QList<azure::MetricSeries>>> answers;
    std::optional<core::Error> problem;
    for (size_t i = 0; i < tasks.size(); ++i) {
        const core::Result<QList<azure::MetricSeries>> answer = co_await tasks[i];
        if (answer) {
            answers.append({names.at(qsizetype(i)), *answer});
        } else {
            problem = answer.error();
        }
    }
    result.readAt = m_parts.clock->now();
    if (problem && answers.isEmpty()) {
        reading->fail(*problem);
        co_return;
    }
    if (problem) {
        reading->isWhole = false;
        reading->say(TileReader::tr("Not every resource answered: %1").arg(core::explainInOneLine(*problem)));
    }
    const bool isOne = names.size() <= 1;
    const auto work = [reading, answers, isOne] { reading->shapeMetrics(answers, isOne); };
    const QFuture<void> shaped = QtConcurrent::run(work);
    co_await shaped;
    result.rows = qint64(result.table.rows);
    if (isEmpty(*reading->tile, result)) {
        co_await explainEmpty(reading);
    } else {
        result.state = TileResult::State::Read;
    }
    result.pendingFrom = pendingFrom(reading->window, reading->now, kMetricsLateSeconds);
}

QCoro::Task<> TileReader::Core::readActivity(ReadingRef reading)
{
    TileResult& result = reading->result;
    const QStringList paths = activityPaths(reading->order.system, reading->window.from, reading->window.to);
    result.text = paths.join(QLatin1Char('\n'));
    result.source = TileReader::tr("Activity log of %1").arg(reading->order.system.name);
    http::CallContext context;
    context.cancel = reading->cancel.token();
    QList<QJsonObject> events;
    for (const QString& path : paths) {
        const QString version = QStringLiteral("2015-04-01");
        const core::Result<QList<QJsonObject>> list = co_await m_parts.arm->list(path, version, reading->order.system.workspace.tenantId, context);
        if (!list) {
            reading->fail(list.error());
            co_return;
        }
        events += *list;
    }
    result.table = activityTable(events);
    result.rows = qint64(result.table.rows);
    result.readAt = m_parts.clock->now();
    result.asOf = std::min(result.to, reading->now);
    result.state = TileResult::State::Read;
    if (result.table.rows == 0) {
        result.state = TileResult::State::Empty;
        result.emptiness = Emptiness::NothingFound;
        result.emptyReason = TileReader::tr("Nothing was changed in this window.");
    }
}

} // namespace monitoring
