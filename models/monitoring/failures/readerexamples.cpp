// SPDX-License-Identifier: GPL-3.0-or-later
// Single occurrences, what was captured of one of them, and the quality of the telemetry: each asked for when a person looks at it.
#include "monitoring/failures/reading.h"

#include <QPointer>

namespace monitoring::failures {

namespace {

constexpr qint64 kAroundSeconds = 900;

kql::ColumnTable firstTable(const azure::LogsOutcome& outcome)
{
    return outcome.tables.empty() ? kql::ColumnTable() : outcome.tables.front().table;
}

/// The queries that hold a mode's rows, with the units to look for.
QMap<QString, QStringList> rowsOf(const Mode& mode)
{
    QMap<QString, QStringList> queries;
    for (const QList<CountSource>& alternatives : mode.count) {
        for (const CountSource& source : alternatives) {
            queries[source.query] << source.unit;
        }
    }
    if (!mode.within.isEmpty() && mode.computed.isEmpty()) {
        queries[QStringLiteral("calls")] << QStringLiteral("call");
    }
    return queries;
}

void take(const kql::ColumnTable& table, QList<Example>& examples)
{
    const RowReader reader(table);
    for (size_t row = 0; row < table.rows; ++row) {
        examples << Example{reader.time(row, "TimeGenerated"), reader.text(row, "Mode"), reader.text(row, "Unit"), reader.text(row, "Detail"), reader.text(row, "Trace"), reader.text(row, "Span"),
                            reader.text(row, "Signal")};
    }
}

} // namespace

QCoro::Task<core::Result<QList<Example>>> FailureReader::examples(FailureOrder order, QString mode, int most, core::CancelToken cancel)
{
    const Mode* const wanted = order.rules.find(mode);
    QList<Example> found;
    if (wanted == nullptr || order.system.id.isEmpty()) {
        co_return found;
    }
    // Rows of spans first: they lead to a trace, those of the services' logs do not.
    const QMap<QString, QStringList> queries = rowsOf(*wanted);
    core::Result<QList<Example>> result = found;
    const QPointer<FailureReader> guard(this);
    for (auto it = queries.begin(); it != queries.end() && guard; ++it) {
        const bool isEnough = !found.isEmpty() && it.key() == QLatin1String("platform");
        if (isEnough) {
            continue;
        }
        const FailureOrder same = order;
        const ReadingRef reading = begin(same, cancel);
        reading->making.withPrevious = false;
        const QString query = exampleQuery(it.key(), reading->making, mode, *it, most);
        const azure::LogsOutcome outcome = co_await ask(reading, query, reading->making.window.from.addSecs(-kAroundSeconds));
        if (outcome.error) {
            result = *outcome.error;
            continue;
        }
        take(firstTable(outcome), found);
    }
    std::stable_sort(found.begin(), found.end(), [](const Example& a, const Example& b) { return a.time > b.time; });
    if (!found.isEmpty() || result) {
        result = found.mid(0, most);
    }
    co_return result;
}

QCoro::Task<core::Result<ExampleContent>> FailureReader::content(System system, Example example, core::CancelToken cancel)
{
    FailureOrder order;
    order.system = system;
    order.look.range.lengthSeconds = 0;
    order.look.range.from = example.time.addSecs(-kAroundSeconds);
    order.look.range.to = example.time.addSecs(kAroundSeconds);
    const ReadingRef reading = begin(order, cancel);
    const QString query = QStringLiteral("AppDependencies\n| where TimeGenerated between (%1 .. %2)\n| where OperationId == %3\n"
                                         "| extend Input = tostring(Properties[\"gen_ai.input.messages\"]), Output = tostring(Properties[\"gen_ai.output.messages\"])\n"
                                         "| where isnotempty(Input) or isnotempty(Output)\n| extend Own = iff(Id == %4, 0, 1)\n| top 1 by Own asc\n| project Input, Output")
                              .arg(kqlTime(order.look.range.from), kqlTime(order.look.range.to), kqlText(example.trace), kqlText(example.span));
    const azure::LogsOutcome outcome = co_await ask(reading, query, order.look.range.from);
    if (outcome.error) {
        co_return *outcome.error;
    }
    const kql::ColumnTable table = firstTable(outcome);
    const RowReader row(table);
    ExampleContent content;
    content.isCaptured = table.rows > 0;
    content.input = row.text(0, "Input");
    content.output = row.text(0, "Output");
    co_return content;
}

QCoro::Task<core::Result<QList<SourceQuality>>> FailureReader::quality(FailureOrder order, core::CancelToken cancel)
{
    const ReadingRef reading = begin(order, cancel);
    reading->making.filters.clear();
    const QString query = failureQuery(QStringLiteral("quality"), reading->making);
    const azure::LogsOutcome outcome = co_await ask(reading, query, reading->making.window.from);
    if (outcome.error) {
        co_return *outcome.error;
    }
    const kql::ColumnTable table = firstTable(outcome);
    const RowReader row(table);
    QList<SourceQuality> sources;
    for (size_t i = 0; i < table.rows; ++i) {
        SourceQuality one;
        one.role = row.text(i, "Role");
        one.exporter = row.text(i, "Exporter");
        one.rows = row.integer(i, "Rows");
        one.spans = row.integer(i, "Spans");
        one.genAi = row.integer(i, "GenAi");
        one.modelSpans = row.integer(i, "ModelSpans");
        one.noTokens = row.integer(i, "NoTokens");
        one.noParent = row.integer(i, "NoParent");
        one.oldNames = row.integer(i, "OldNames");
        one.withContent = row.integer(i, "Content");
        one.failed = row.integer(i, "Failed");
        one.noReason = row.integer(i, "NoReason");
        one.noModel = row.integer(i, "NoModel");
        one.last = row.time(i, "Last");
        one.oneIn = row.real(i, "OneIn");
        sources << one;
    }
    co_return sources;
}

} // namespace monitoring::failures
