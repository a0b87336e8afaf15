// SPDX-License-Identifier: GPL-3.0-or-later
#include "traces/tablecells.h"

#include "traces/itemtaker.h"
#include "traces/messages.h"
#include "traces/modes.h"
#include "traces/recordsource.h"
#include "traces/spanfacts.h"

#include <QJsonDocument>
#include <QTimeZone>

namespace traces {

namespace {

constexpr qint64 kEpochTicks = 621'355'968'000'000'000; ///< 1970

QStringList setFrom(const QString& text)
{
    return text.split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

/// A query result whose rows are records.
class TableRecords : public RecordSource
{
public:
    explicit TableRecords(std::vector<azure::LogsTable> tables) : m_tables(std::move(tables)) {}
    const std::vector<azure::LogsTable>& tables() const { return m_tables; }
    void fill(SpanDetail& detail, qint64 offset, qint64) const override { decodeRow(rowOf(offset), detail); }
    QByteArray record(qint64 offset, qint64) const override { return QJsonDocument(rowOf(offset)).toJson(QJsonDocument::Compact); }

private:
    QJsonObject rowOf(qint64 row) const
    {
        QJsonObject object;
        const kql::ColumnTable& table = m_tables.front().table;
        for (qsizetype i = 0; i < table.columns.size(); ++i) {
            const kql::Value value = table.at(size_t(row), size_t(i));
            if (!value.isNull() && !(value.isText() && value.toText().isEmpty())) {
                object.insert(table.columns.at(i).name, kql::toJson(table.columns.at(i).type, value));
            }
        }
        return object;
    }
    std::vector<azure::LogsTable> m_tables;
};

TokenCounts usageFrom(const QString& text, QString& model)
{
    const QStringList parts = text.split(QLatin1Char('|'));
    const auto count = [&](qsizetype i) {
        bool isNumber = false;
        const qint64 value = parts.value(parts.size() - i).toLongLong(&isNumber);
        return isNumber ? value : -1;
    };
    model = parts.mid(0, parts.size() - 3).join(QLatin1Char('|'));
    return {count(3), count(2), count(1), -1};
}

TraceSummary summaryFrom(const TableCells& cells, size_t row, const PriceOf& price)
{
    TraceSummary trace;
    const std::pair<QString*, const char*> texts[] = {
        {&trace.id, "TraceId"}, {&trace.name, "TraceName"}, {&trace.query, "Query"}, {&trace.resultCode, "Result"}, {&trace.errorType, "ErrorType"}, {&trace.errorText, "ErrorText"}, {&trace.service, "Service"},
        {&trace.environment, "Environment"}, {&trace.version, "Version"}, {&trace.user, "UserName"}, {&trace.customer, "Customer"}, {&trace.conversation, "Conversation"}, {&trace.session, "Session"},
        {&trace.promptName, "PromptName"}, {&trace.promptVersion, "PromptVersion"}};
    for (const auto& [into, column] : texts) {
        *into = cells.text(row, column);
    }
    const std::pair<QStringList*, const char*> sets[] = {{&trace.models, "Models"}, {&trace.deployments, "Deployments"}, {&trace.agents, "Agents"}, {&trace.tools, "Tools"}, {&trace.finishReasons, "FinishReasons"}, {&trace.codes, "Codes"}};
    for (const auto& [into, column] : sets) {
        *into = setFrom(cells.text(row, column));
    }
    SpanFacts talk;
    talk.messages = messagesFrom(cells.text(row, "Input"), false) + messagesFrom(cells.text(row, "Output"), true);
    trace.input = talk.input().left(TraceSummary::kListText);
    trace.output = talk.output().left(TraceSummary::kListText);
    trace.time = QDateTime::fromMSecsSinceEpoch(cells.timeMs(row, cells.column({"Time"})), Qt::UTC);
    const QString status = cells.text(row, "Status");
    trace.status = status == QLatin1String("blocked") ? SpanStatus::Blocked : status == QLatin1String("error") ? SpanStatus::Error : SpanStatus::Ok;
    trace.durationMs = cells.number(row, "Latency").value_or(0);
    trace.spans = cells.count(row, "SpanCount");
    trace.errors = cells.count(row, "ErrorCount");
    trace.modelCalls = cells.count(row, "ModelCalls");
    trace.retrievals = cells.count(row, "Retrievals");
    trace.toolCalls = cells.count(row, "ToolCalls");
    trace.failedTools = cells.count(row, "FailedTools");
    trace.failedAgents = cells.count(row, "FailedAgents");
    trace.items = std::max(1, cells.count(row, "ItemCount", 1));
    trace.tokens = {qint64(cells.number(row, "TokensIn").value_or(-1)), qint64(cells.number(row, "TokensOut").value_or(-1)), qint64(cells.number(row, "TokensCached").value_or(-1)), -1};
    trace.firstTokenMs = cells.number(row, "FirstToken").value_or(-1);
    trace.topScore = cells.number(row, "TopScore").value_or(-1);
    trace.fewestDocuments = cells.count(row, "FewestDocuments", -1);
    const QJsonArray usage = price ? jsonFrom(cells.text(row, "Usage")).toArray() : QJsonArray();
    for (const QJsonValue& call : usage) {
        QString model;
        const TokenCounts tokens = usageFrom(call.toString(), model);
        const std::optional<double> cost = price(model, tokens);
        if (cost) {
            trace.cost = trace.cost.value_or(0) + *cost;
        }
    }
    trace.modes = modesOf(trace);
    return trace;
}

} // namespace

int TableCells::column(std::initializer_list<const char*> names) const
{
    for (const char* const name : names) {
        const int index = m_table.indexOf(QLatin1String(name));
        if (index >= 0 && m_table.data[size_t(index)]) {
            return index;
        }
    }
    return -1;
}

std::string_view TableCells::utf8(size_t row, int column) const
{
    if (column < 0) {
        return {};
    }
    const kql::ColumnVector& values = *m_table.data[size_t(column)];
    return values.hasDictionary() && !values.isNull(row) ? values.dictionary()->bytes(values.codes()[row]) : std::string_view();
}

QString TableCells::text(size_t row, int column) const
{
    const std::string_view bytes = utf8(row, column);
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

std::optional<double> TableCells::number(size_t row, int column) const
{
    if (column < 0 || m_table.data[size_t(column)]->isNull(row)) {
        return std::nullopt;
    }
    const kql::ColumnVector& values = *m_table.data[size_t(column)];
    switch (kql::storageOf(values.type())) {
    case kql::Storage::Integers: return double(values.integers()[row]);
    case kql::Storage::Reals: return values.reals()[row];
    case kql::Storage::Booleans: return values.booleans()[row];
    case kql::Storage::Codes: break;
    }
    return std::nullopt;
}

qint64 TableCells::timeMs(size_t row, int column) const
{
    if (column < 0 || m_table.data[size_t(column)]->isNull(row) || m_table.data[size_t(column)]->type() != kql::Type::DateTime) {
        return -1;
    }
    return (m_table.data[size_t(column)]->integers()[row] - kEpochTicks) / 10'000;
}

QList<TraceSummary> summariesFrom(const kql::ColumnTable& table, const PriceOf& price, qint64& total)
{
    const TableCells cells(table);
    QList<TraceSummary> traces;
    for (size_t row = 0; row < table.rows; ++row) {
        traces << summaryFrom(cells, row, price);
        total = cells.count(row, "Total", -1);
    }
    return traces;
}

SpansRef spansFrom(std::vector<azure::LogsTable> tables)
{
    const auto records = std::make_shared<TableRecords>(std::move(tables));
    SpansBuilder builder;
    RecordReader reader;
    ItemTaker taker(builder, reader);
    if (records->tables().empty()) {
        return builder.finish(records);
    }
    const kql::ColumnTable& table = records->tables().front().table;
    const TableCells cells(table);
    const int type = cells.column({"SourceTable", "Type", "itemType"});
    const int time = cells.column({"TimeGenerated", "timestamp"});
    const int success = cells.column({"Success", "success"});
    const int duration = cells.column({"DurationMs", "duration"});
    const int properties = cells.column({"Properties", "customDimensions"});
    const std::pair<std::string_view InsightsItem::*, int> texts[] = {
        {&InsightsItem::traceId, cells.column({"OperationId", "operation_Id"})}, {&InsightsItem::id, cells.column({"Id", "id"})}, {&InsightsItem::parentId, cells.column({"ParentId", "operation_ParentId"})},
        {&InsightsItem::name, cells.column({"Name", "name"})}, {&InsightsItem::dependencyType, cells.column({"DependencyType", "type"})}, {&InsightsItem::target, cells.column({"Target", "target"})},
        {&InsightsItem::role, cells.column({"AppRoleName", "cloud_RoleName"})}, {&InsightsItem::exceptionType, cells.column({"ExceptionType"})}};
    const int outer = cells.column({"OuterMessage", "outerMessage"});
    const int message = cells.column({"Message", "message"});
    for (size_t row = 0; row < table.rows; ++row) {
        InsightsItem item;
        item.facts.clear();
        item.type = InsightsItem::typeOf(cells.utf8(row, type));
        for (const auto& [member, column] : texts) {
            item.*member = cells.utf8(row, column);
        }
        const std::string_view told = cells.utf8(row, outer);
        item.message = told.empty() ? cells.utf8(row, message) : told;
        const qint64 ms = cells.timeMs(row, time);
        item.timeNs = ms < 0 ? -1 : (table.data[size_t(time)]->integers()[row] - kEpochTicks) * 100;
        item.durationMs = cells.number(row, duration).value_or(0);
        const std::string_view word = cells.utf8(row, success);
        const std::optional<double> flag = cells.number(row, success);
        item.success = !word.empty() ? word : flag ? (*flag != 0 ? "true" : "false") : "";
        taker.readNested(cells.utf8(row, properties), item);
        taker.take(item, true, qint64(row), 1);
    }
    return builder.finish(records);
}

} // namespace traces
