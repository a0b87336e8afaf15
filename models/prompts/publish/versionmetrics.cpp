// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/publish/versionmetrics.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>

namespace prompts {

namespace {

using core::ErrorKind;

QString resource(const char* name)
{
    QFile file(QStringLiteral(":/publish/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// A string literal of KQL.
QString literal(QString text)
{
    text.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    text.replace(QLatin1Char('\n'), QLatin1String("\\n")).replace(QLatin1Char('\r'), QLatin1String("\\r"));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QString withTimes(QString query, const MetricsQuestion& question)
{
    query.replace(QLatin1String("%FROM%"), question.from.toUTC().toString(Qt::ISODateWithMs));
    query.replace(QLatin1String("%TO%"), question.to.toUTC().toString(Qt::ISODateWithMs));
    return query.replace(QLatin1String("%PROMPT%"), literal(question.prompt));
}

QDateTime momentOf(const kql::Value& value)
{
    // Ticks of 100 ns since 0001-01-01, as Kusto counts.
    constexpr qint64 kUnixEpochTicks = 621355968000000000;
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch((value.toInteger() - kUnixEpochTicks) / 10000, Qt::UTC);
}

/// A row of an answer, by column name.
class Row
{
public:
    Row(const kql::ColumnTable& table, size_t row) : m_table(table), m_row(row) {}
    kql::Value value(const char* name) const
    {
        const int column = m_table.indexOf(QLatin1String(name));
        return column < 0 ? kql::Value() : m_table.at(m_row, static_cast<size_t>(column));
    }
    QString text(const char* name) const { return value(name).toText(); }
    qint64 count(const char* name) const { return number<qint64>(name); }
    double real(const char* name) const { return number<double>(name); }

private:
    template <typename T> T number(const char* name) const
    {
        const kql::Value found = value(name);
        return static_cast<T>(found.isReal() ? found.toReal() : static_cast<double>(found.toInteger()));
    }
    const kql::ColumnTable& m_table;
    size_t m_row;
};

VersionMetrics metricsOf(const Row& row)
{
    VersionMetrics metrics;
    metrics.prompt = row.text("Prompt");
    metrics.version = row.text("Version");
    metrics.uses = row.count("Uses");
    metrics.failures = row.count("Failures");
    metrics.medianMs = row.real("P50");
    metrics.p95Ms = row.real("P95");
    metrics.inputTokens = row.count("InTok");
    metrics.outputTokens = row.count("OutTok");
    metrics.cachedTokens = row.count("Cached");
    if (row.count("Unpriced") == 0) {
        metrics.cost = row.real("Cost");
    }
    metrics.firstUsed = momentOf(row.value("First"));
    metrics.lastUsed = momentOf(row.value("Last"));
    return metrics;
}

void addVerdict(QList<VersionMetrics>& list, const Row& row)
{
    const auto found = std::find_if(list.begin(), list.end(), [&](const VersionMetrics& one) {
        return one.prompt == row.text("Prompt") && one.version == row.text("Version");
    });
    if (found == list.end()) {
        return;
    }
    const QString evaluator = row.text("Evaluator");
    const qint64 results = row.count("Results");
    if (evaluator.isEmpty()) {
        found->votesUp += row.count("Up");
        found->votesDown += row.count("Failed");
    } else if (results > 0) {
        found->scores.insert(evaluator, {row.real("Total") / static_cast<double>(results), results, row.count("Failed")});
    }
}

azure::LogsQuestion asked(const MetricsQuestion& question, const QString& query)
{
    azure::LogsQuestion logs;
    logs.scope = question.scope;
    logs.query = query;
    // Verdicts come after what they judge.
    logs.timespan = question.from.toUTC().toString(Qt::ISODate) + QLatin1Char('/') + question.to.toUTC().addDays(2).toString(Qt::ISODate);
    return logs;
}

core::Result<const kql::ColumnTable*> tableOf(const azure::LogsOutcome& outcome)
{
    if (outcome.error) {
        return *outcome.error;
    }
    if (outcome.hasNoData || outcome.tables.empty()) {
        return core::Result<const kql::ColumnTable*>(static_cast<const kql::ColumnTable*>(nullptr));
    }
    return &outcome.tables.front().table;
}

} // namespace

QString callsQuery(const MetricsQuestion& question, const monitoring::PriceTable& prices)
{
    QStringList rows;
    const auto number = [](double value) { return QString::number(value, 'f', 6); };
    for (const monitoring::ModelPrice& price : prices.rows) {
        rows.append(QStringLiteral("    %1, %2, %3, %4").arg(literal(price.model), number(price.input), number(price.cached), number(price.output)));
    }
    if (rows.isEmpty()) {
        rows.append(QStringLiteral("    \"\", 0.0, 0.0, 0.0"));
    }
    QString query = resource("calls.kql");
    query.replace(QLatin1String("%PRICES%"), rows.join(QStringLiteral(",\n")));
    return withTimes(query, question);
}

QString verdictsQuery(const MetricsQuestion& question)
{
    return withTimes(resource("verdicts.kql"), question);
}

QCoro::Task<core::Result<QList<VersionMetrics>>> VersionMetricsReader::read(MetricsQuestion question, http::CallContext context)
{
    azure::LogsClient* const logs = m_logs;
    const azure::LogsQuestion calls = asked(question, callsQuery(question, m_prices));
    const azure::LogsOutcome callsOutcome = co_await logs->query(calls, context);
    const core::Result<const kql::ColumnTable*> callsTable = tableOf(callsOutcome);
    if (!callsTable) {
        co_return callsTable.error();
    }
    QList<VersionMetrics> list;
    for (size_t row = 0; *callsTable && row < (*callsTable)->rows; ++row) {
        list.append(metricsOf(Row(**callsTable, row)));
    }
    if (list.isEmpty()) {
        co_return list;
    }
    const azure::LogsQuestion verdicts = asked(question, verdictsQuery(question));
    const azure::LogsOutcome verdictsOutcome = co_await logs->query(verdicts, context);
    const core::Result<const kql::ColumnTable*> verdictsTable = tableOf(verdictsOutcome);
    if (!verdictsTable) {
        co_return verdictsTable.error();
    }
    for (size_t row = 0; *verdictsTable && row < (*verdictsTable)->rows; ++row) {
        addVerdict(list, Row(**verdictsTable, row));
    }
    co_return list;
}

} // namespace prompts
