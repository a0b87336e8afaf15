// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/tracesreader.h"

#include "traces/tablecells.h"
#include "traces/tracequery.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QLocale>
#include <QtConcurrentRun>

namespace traces {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(traces::TracesReader)
};

constexpr qint64 kNearBefore = 1800, kNearAfter = 5400, kEdgeSeconds = 900, kHalfDay = 12 * 3600;

struct Rows
{
    QList<TraceSummary> traces;
    qint64 total = 0;
};

/// What a person has to know about an answer beside its rows.
QStringList notesOf(const azure::LogsOutcome& outcome)
{
    QStringList notes;
    if (outcome.partial) {
        notes << Text::tr("The service answered only in part: %1").arg(outcome.partial->message);
    }
    if (outcome.isFull) {
        notes << Text::tr("Only the first %1 rows were read.").arg(QLocale().toString(outcome.rows));
    }
    return notes;
}

/// A table that never had a row does not exist for the service; then there is nothing to show, and no error.
bool isMissingTable(const core::Error& error)
{
    return error.kind == core::ErrorKind::BadRequest && (error.message.contains(QLatin1String("Failed to resolve table")) || error.details.contains(QLatin1String("Failed to resolve table")) ||
                                                         error.message.contains(QLatin1String("SEM0100")) || error.details.contains(QLatin1String("SEM0100")));
}

void explainEmpty(TracePage& page, const TraceQuestion& question, bool hasNoTables)
{
    if (hasNoTables) {
        page.emptyReason = Text::tr("%1 has no data of Application Insights.").arg(question.scope.scope.name);
        page.remedy = Text::tr("Connect the application to an Application Insights resource that writes to this workspace.");
    } else if (!question.search.isEmpty() || !question.filters.isEmpty()) {
        page.emptyReason = Text::tr("No trace of this time fits the search and the filters.");
        page.remedy = Text::tr("Take a filter away, or look at a longer time.");
    } else {
        page.emptyReason = Text::tr("No trace was recorded in this time.");
        page.remedy = Text::tr("Look at a longer time. New traces need some minutes to arrive.");
    }
}

QDateTime newestOf(const QList<TraceSummary>& traces)
{
    QDateTime newest;
    for (const TraceSummary& trace : traces) {
        if (!newest.isValid() || trace.time > newest) {
            newest = trace.time;
        }
    }
    return newest;
}

bool asksForCost(const Search& search)
{
    return std::any_of(search.nodes().begin(), search.nodes().end(), [](const SearchNode& node) { return node.kind == SearchField::Kind::Money; });
}

QCoro::Task<azure::LogsOutcome> ask(azure::LogsClient* client, azure::LogsScope scope, QString query, http::CallContext context)
{
    azure::LogsQuestion question;
    question.scope = scope;
    question.query = query;
    question.extras = false;
    co_return co_await client->query(question, context);
}

/// What a token of each model costs, from the price function: prices are the same for each token.
PricedModels pricedModels(const azure::LogsOutcome& outcome, const PriceOf& price)
{
    PricedModels priced;
    if (outcome.tables.empty()) {
        return priced;
    }
    constexpr qint64 many = 1'000'000;
    const TableCells cells(outcome.tables.front().table);
    for (size_t row = 0; row < outcome.tables.front().table.rows; ++row) {
        const QString model = cells.text(row, "Model");
        const std::optional<double> input = price(model, {many, 0, 0, -1});
        if (input) {
            priced.insert(model, {*input / many, price(model, {0, many, 0, -1}).value_or(0) / many, price(model, {many, 0, many, -1}).value_or(*input) / many});
        }
    }
    return priced;
}

QCoro::Task<core::Result<TracePage>> listed(azure::LogsClient* client, TraceQuestion question, QDateTime now, PriceOf price, http::CallContext context)
{
    PricedModels prices;
    if (price && asksForCost(question.search)) {
        const QString models = modelsQuery(question, now);
        const azure::LogsOutcome known = co_await ask(client, question.scope.scope, models, context);
        prices = pricedModels(known, price);
    }
    TracePage page;
    page.source.text = question.scope.scope.name;
    page.source.asOf = now;
    if (prices.isEmpty() && asksForCost(question.search)) {
        page.total = 0;
        page.emptyReason = Text::tr("The cost of these traces is not known: the price table has none of their models.");
        page.remedy = Text::tr("Enter their prices in the price table.");
        co_return page;
    }
    page.source.query = listQuery(question, now, prices);
    azure::LogsOutcome outcome = co_await ask(client, question.scope.scope, page.source.query, context);
    const bool hasNoTables = outcome.hasNoData || (outcome.error && isMissingTable(*outcome.error));
    if (outcome.error && !hasNoTables) {
        co_return *outcome.error;
    }
    page.total = 0;
    page.notes = notesOf(outcome);
    if (!outcome.tables.empty()) {
        const auto tables = std::make_shared<std::vector<azure::LogsTable>>(std::move(outcome.tables));
        const QFuture<Rows> reading = QtConcurrent::run([tables, price] {
            Rows rows;
            rows.traces = summariesFrom(tables->front().table, price, rows.total);
            return rows;
        });
        const Rows rows = co_await reading;
        page.traces = rows.traces;
        page.total = rows.total;
    }
    page.source.newest = newestOf(page.traces);
    if (page.traces.isEmpty()) {
        explainEmpty(page, question, hasNoTables);
    }
    co_return page;
}

QCoro::Task<core::Result<LoadedTrace>> loaded(azure::LogsClient* client, logs::ScopeChoice scope, QString id, QDateTime from, QDateTime to, QDateTime now, http::CallContext context)
{
    LoadedTrace trace;
    trace.source.text = scope.scope.name;
    trace.source.asOf = now;
    trace.source.query = traceQuery(scope, id, from, to, TracesReader::kMostRows);
    azure::LogsOutcome outcome = co_await ask(client, scope.scope, trace.source.query, context);
    const bool hasNoTables = outcome.hasNoData || (outcome.error && isMissingTable(*outcome.error));
    if (outcome.error && !hasNoTables) {
        co_return *outcome.error;
    }
    trace.notes = notesOf(outcome);
    if (outcome.rows >= TracesReader::kMostRows) {
        trace.notes << Text::tr("The trace has more than %1 rows; the earliest were read.").arg(QLocale().toString(TracesReader::kMostRows));
    }
    const auto tables = std::make_shared<std::vector<azure::LogsTable>>(std::move(outcome.tables));
    const QFuture<std::pair<SpansRef, TraceTree>> building = QtConcurrent::run([tables] {
        const SpansRef spans = spansFrom(std::move(*tables));
        return std::pair(spans, TraceTree::build(spans, 0));
    });
    const std::pair<SpansRef, TraceTree> built = co_await building;
    trace.spans = built.first;
    trace.tree = built.second;
    if (trace.tree.isEmpty()) {
        trace.emptyReason = Text::tr("There is no trace with the id %1 between %2 and %3.").arg(id, QLocale().toString(from.toLocalTime(), QLocale::ShortFormat), QLocale().toString(to.toLocalTime(), QLocale::ShortFormat));
        trace.remedy = Text::tr("Look at a longer time, or at another system. New spans need some minutes to arrive.");
    } else {
        trace.source.newest = QDateTime::fromMSecsSinceEpoch(trace.tree.endNs() / 1'000'000, Qt::UTC);
    }
    co_return trace;
}

/// Whether spans may lie outside of the time that was searched: there are none, or they come close to its ends.
bool maySpread(const LoadedTrace& trace, const QDateTime& from, const QDateTime& to)
{
    if (trace.tree.isEmpty()) {
        return true;
    }
    const qint64 margin = kEdgeSeconds * 1000;
    return trace.tree.startNs() / 1'000'000 < from.toMSecsSinceEpoch() + margin || trace.tree.endNs() / 1'000'000 > to.toMSecsSinceEpoch() - margin;
}

/// Around a time that is known: an hour or two first, since a service reads by time, and half a day when that may not be all.
QCoro::Task<core::Result<LoadedTrace>> loadedNear(azure::LogsClient* client, logs::ScopeChoice scope, QString id, QDateTime near, QDateTime now, http::CallContext context)
{
    const QDateTime from = near.addSecs(-kNearBefore), to = near.addSecs(kNearAfter);
    core::Result<LoadedTrace> close = co_await loaded(client, scope, id, from, to, now, context);
    const bool isEnough = !close || !maySpread(*close, from, to);
    if (isEnough) {
        co_return close;
    }
    core::Result<LoadedTrace> wide = co_await loaded(client, scope, id, near.addSecs(-kHalfDay), near.addSecs(kHalfDay), now, context);
    co_return wide;
}

} // namespace

QCoro::Task<core::Result<TracePage>> TracesReader::list(TraceQuestion question, http::CallContext context)
{
    return listed(m_client, std::move(question), m_clock->now(), m_price, std::move(context)); // nothing of the reader is needed later
}

QCoro::Task<core::Result<LoadedTrace>> TracesReader::trace(logs::ScopeChoice scope, QString operationId, logs::TimeRange range, QDateTime near, http::CallContext context)
{
    const QDateTime now = m_clock->now();
    if (near.isValid()) {
        return loadedNear(m_client, std::move(scope), std::move(operationId), near, now, std::move(context));
    }
    QDateTime from = range.begin(now);
    const QDateTime to = range.to.isValid() ? range.to : now.addSecs(300); // clocks of others may be ahead
    if (!from.isValid()) {
        from = to.addDays(-1);
    }
    return loaded(m_client, std::move(scope), std::move(operationId), from, to, now, std::move(context));
}

} // namespace traces
