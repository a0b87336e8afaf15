// SPDX-License-Identifier: GPL-3.0-or-later
// traces list, traces show ID, traces open FILE.
#include "azure/monitor/logsclient.h"
#include "cli/commands.h"
#include "cli/connection.h"
#include "cli/systemfind.h"
#include "common/services.h"
#include "traces/tracefile.h"
#include "traces/tracejson.h"

#include <QCoreApplication>

namespace cli {

namespace {

using traces::TraceSummary;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Traces", text);
}

core::Error usage(const QString& sentence, const QString& target)
{
    return core::Error::make(core::ErrorKind::InvalidInput, sentence, target);
}

void declareTime(QCommandLineParser& parser)
{
    declareSystem(parser);
    parser.addOption({QStringLiteral("timespan"), tr("ISO 8601 duration or interval, for example P1D; otherwise the last day."), QStringLiteral("time")});
}

void declareSearch(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("search"), tr("Which traces, for example: status:error latency>2s"), QStringLiteral("text")});
    parser.addOption({QStringLiteral("limit"), tr("How many, 1,000 otherwise."), QStringLiteral("count")});
}

core::Result<logs::TimeRange> rangeOf(const Invocation& invocation)
{
    core::Result<logs::TimeRange> range = logs::timeRangeFrom(invocation.parser->value(QStringLiteral("timespan")));
    if (range && *range == logs::TimeRange()) {
        range->lengthSeconds = 86'400;
    }
    return range;
}

core::Result<traces::Search> searchOf(const Invocation& invocation)
{
    const traces::Search search = traces::Search::parse(invocation.parser->value(QStringLiteral("search")));
    if (search.problems().isEmpty()) {
        return search;
    }
    const traces::SearchProblem& problem = search.problems().first();
    return usage(tr("--search, at character %1: %2 %3").arg(problem.position + 1).arg(problem.message, problem.remedy).trimmed(), QStringLiteral("--search"));
}

core::Result<int> limitOf(const Invocation& invocation)
{
    if (!invocation.parser->isSet(QStringLiteral("limit"))) {
        return 1000;
    }
    bool isNumber = false;
    const int limit = invocation.parser->value(QStringLiteral("limit")).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 10'000) {
        return usage(tr("Between 1 and 10,000 traces can be listed."), QStringLiteral("--limit"));
    }
    return limit;
}

/// The first thing that is wrong with the options.
std::optional<core::Error> problemOf(const core::Result<logs::TimeRange>& range, const core::Result<traces::Search>& search, const core::Result<int>& limit)
{
    if (!range) {
        return range.error();
    }
    if (!search) {
        return search.error();
    }
    return limit ? std::nullopt : std::optional(limit.error());
}

std::optional<core::Error> problemOfArguments(const Invocation& invocation, const QString& sentence, const QString& target)
{
    return invocation.arguments.size() == 1 ? std::nullopt : std::optional(usage(sentence, target));
}

QCoro::Task<core::Result<logs::ScopeChoice>> findScope(Invocation invocation, app::Services* services)
{
    const core::Result<monitoring::System> system = co_await systemOf(invocation, services);
    if (!system) {
        co_return system.error();
    }
    logs::ScopeChoice scope;
    scope.scope = system->workspace;
    scope.tenant = system->tenant;
    co_return scope;
}

void printNotes(const Invocation& invocation, const QStringList& notes)
{
    for (const QString& note : notes) {
        invocation.output.terminal().message(Terminal::safeText(note));
    }
}

void printPage(const Invocation& invocation, const traces::TracePage& page)
{
    QJsonArray rows;
    for (const TraceSummary& trace : page.traces) {
        rows.append(traces::summaryJson(trace));
    }
    invocation.output.rows(rows, {{QStringLiteral("time"), tr("Time")}, {QStringLiteral("name"), tr("Name")}, {QStringLiteral("status"), tr("Status")}, {QStringLiteral("durationMs"), tr("Latency ms")},
                                  {QStringLiteral("tokens/total"), tr("Tokens")}, {QStringLiteral("cost"), tr("Cost")}, {QStringLiteral("query"), tr("Query")}, {QStringLiteral("modes"), tr("Failure modes")},
                                  {QStringLiteral("id"), tr("Trace id")}});
    printNotes(invocation, page.notes);
    if (page.traces.isEmpty()) {
        printNotes(invocation, {page.emptyReason + QLatin1Char(' ') + page.remedy});
    } else if (page.total > page.traces.size()) {
        printNotes(invocation, {tr("These are the first %1 of %2 traces.").arg(page.traces.size()).arg(page.total)});
    }
}

void printTrace(const Invocation& invocation, const traces::TraceTree& tree, const traces::Totals& totals)
{
    if (invocation.output.format() == Format::Json) {
        invocation.output.json(traces::traceJson(tree, totals, true));
        return;
    }
    QJsonArray rows;
    for (qsizetype node = 0; node < tree.size(); ++node) {
        const qint32 span = tree.span(node);
        const qint64 tokens = span < 0 ? 0 : tree.spans()->tokens(span).total();
        rows.append(QJsonObject{{QStringLiteral("name"), QStringLiteral("· ").repeated(std::min(tree.depth(node), 40)) + tree.name(node)}, {QStringLiteral("kind"), traces::kindName(tree.kind(node))},
                                {QStringLiteral("status"), traces::statusName(tree.status(node))}, {QStringLiteral("offsetMs"), double(tree.startNs(node) - tree.startNs()) / 1e6},
                                {QStringLiteral("durationMs"), double(tree.durationNs(node)) / 1e6}, {QStringLiteral("tokens"), tokens > 0 ? QJsonValue(tokens) : QJsonValue()},
                                {QStringLiteral("spanId"), span < 0 ? QString() : tree.spans()->idText(tree.spans()->id(span))}});
    }
    invocation.output.rows(rows, {{QStringLiteral("name"), tr("Span")}, {QStringLiteral("kind"), tr("Kind")}, {QStringLiteral("status"), tr("Status")}, {QStringLiteral("offsetMs"), tr("Begins ms")},
                                  {QStringLiteral("durationMs"), tr("Takes ms")}, {QStringLiteral("tokens"), tr("Tokens")}, {QStringLiteral("spanId"), tr("Span id")}});
    printNotes(invocation, tree.notes());
}

class TracesList : public Command
{
public:
    QString name() const override { return QStringLiteral("traces list"); }
    QString summary() const override { return tr("Lists the traces of a system, the newest first."); }
    void declare(QCommandLineParser& parser) const override
    {
        declareTime(parser);
        declareSearch(parser);
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> TracesList::run(Invocation invocation)
{
    traces::TraceQuestion question;
    const core::Result<logs::TimeRange> range = rangeOf(invocation);
    const core::Result<traces::Search> search = searchOf(invocation);
    const core::Result<int> limit = limitOf(invocation);
    const std::optional<core::Error> problem = problemOf(range, search, limit);
    if (problem) {
        co_return report(invocation, *problem);
    }
    question.range = *range;
    question.search = *search;
    question.limit = *limit;
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<logs::ScopeChoice> scope = co_await findScope(invocation, services->get());
    if (!scope) {
        co_return report(invocation, scope.error());
    }
    question.scope = *scope;
    http::CallContext context;
    context.cancel = invocation.cancel;
    azure::LogsClient client((*services)->pipeline(), (*services)->cloud(), &core::SystemClock::instance());
    traces::TracesReader reader(&client, &core::SystemClock::instance());
    reader.setPrices(traces::priceBy(monitoring::priceTable({})));
    const core::Result<traces::TracePage> page = co_await reader.list(question, context);
    if (!page) {
        co_return report(invocation, page.error());
    }
    printPage(invocation, *page);
    co_return Done;
}

class TracesShow : public Command
{
public:
    QString name() const override { return QStringLiteral("traces show"); }
    QString summary() const override { return tr("Shows one trace: its spans as a tree, what they say, and totals."); }
    QString arguments() const override { return QStringLiteral("ID"); }
    void declare(QCommandLineParser& parser) const override { declareTime(parser); }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> TracesShow::run(Invocation invocation)
{
    core::Result<logs::TimeRange> range = rangeOf(invocation);
    const std::optional<core::Error> problem = problemOfArguments(invocation, tr("Give the id of one trace; \"traces list\" shows them."), QStringLiteral("ID"));
    if (problem) {
        co_return report(invocation, *problem);
    }
    if (!range) {
        co_return report(invocation, range.error());
    }
    if (!invocation.parser->isSet(QStringLiteral("timespan"))) {
        range->lengthSeconds = 30 * 86'400; // one id: the service finds it fast
    }
    const QString id = invocation.arguments.first();
    const core::Result<std::shared_ptr<app::Services>> services = co_await connect(invocation, true);
    if (!services) {
        co_return report(invocation, services.error());
    }
    const core::Result<logs::ScopeChoice> scope = co_await findScope(invocation, services->get());
    if (!scope) {
        co_return report(invocation, scope.error());
    }
    http::CallContext context;
    context.cancel = invocation.cancel;
    azure::LogsClient client((*services)->pipeline(), (*services)->cloud(), &core::SystemClock::instance());
    traces::TracesReader reader(&client, &core::SystemClock::instance());
    const logs::ScopeChoice asked = *scope;
    const logs::TimeRange time = *range;
    const QDateTime anywhere;
    const core::Result<traces::LoadedTrace> trace = co_await reader.trace(asked, id, time, anywhere, context);
    if (!trace) {
        co_return report(invocation, trace.error());
    }
    if (trace->tree.isEmpty()) {
        co_return report(invocation, core::Error::make(core::ErrorKind::NotFound, trace->emptyReason + QLatin1Char(' ') + trace->remedy, id));
    }
    printNotes(invocation, trace->notes);
    const traces::Totals totals = traces::totals(trace->tree, traces::priceBy(monitoring::priceTable({})));
    printTrace(invocation, trace->tree, totals);
    co_return Done;
}

class TracesOpen : public Command
{
public:
    QString name() const override { return QStringLiteral("traces open"); }
    QString summary() const override { return tr("Reads traces from a file: OTLP JSON, telemetry of Application Insights, or the answer of a log query."); }
    QString arguments() const override { return QStringLiteral("FILE"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareSearch(parser);
        parser.addOption({QStringLiteral("trace"), tr("Shows the trace with this id instead of the list."), QStringLiteral("id")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> TracesOpen::run(Invocation invocation)
{
    const core::Result<traces::Search> search = searchOf(invocation);
    const core::Result<int> limit = limitOf(invocation);
    const std::optional<core::Error> missing = problemOfArguments(invocation, tr("Give one file."), QStringLiteral("FILE"));
    const std::optional<core::Error> problem = problemOf(logs::TimeRange(), search, limit);
    if (missing || problem) {
        co_return report(invocation, missing.value_or(problem.value_or(core::Error())));
    }
    const core::Result<traces::TraceFile> file = traces::readTraceFile(invocation.arguments.first());
    if (!file) {
        invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(file.error())));
        co_return BadInputFile;
    }
    const traces::PriceOf price = traces::priceBy(monitoring::priceTable({}));
    const QString id = invocation.parser->value(QStringLiteral("trace"));
    if (id.isEmpty()) {
        printPage(invocation, file->page(*search, price, *limit));
        co_return Done;
    }
    const traces::LoadedTrace trace = file->trace(id);
    printNotes(invocation, trace.notes);
    if (trace.tree.isEmpty()) {
        co_return report(invocation, core::Error::make(core::ErrorKind::NotFound, trace.emptyReason, id));
    }
    printTrace(invocation, trace.tree, traces::totals(trace.tree, price));
    co_return Done;
}

} // namespace

std::unique_ptr<Command> makeTracesList()
{
    return std::make_unique<TracesList>();
}

std::unique_ptr<Command> makeTracesShow()
{
    return std::make_unique<TracesShow>();
}

std::unique_ptr<Command> makeTracesOpen()
{
    return std::make_unique<TracesOpen>();
}

} // namespace cli
