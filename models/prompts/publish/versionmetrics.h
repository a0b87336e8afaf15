// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logsclient.h"
#include "core/result.h"
#include "monitoring/pricetable.h"

#include <QCoroTask>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <optional>

namespace prompts {

/// Results of one evaluator for the answers that a version had a part in.
struct EvaluatorScore
{
    double mean = 0;
    qint64 results = 0, failed = 0;
    friend bool operator==(const EvaluatorScore&, const EvaluatorScore&) = default;
};

/// How one version of a prompt did in a time range, from the spans that name it (`gen_ai.prompt.name`, `gen_ai.prompt.version`).
struct VersionMetrics
{
    QString prompt;
    QString version;
    qint64 uses = 0;         ///< model calls that the rows stand for, failed ones too
    qint64 failures = 0;
    double medianMs = 0, p95Ms = 0;
    qint64 inputTokens = 0, outputTokens = 0, cachedTokens = 0;
    std::optional<double> cost; ///< in the price table's currency; nothing when a model has no price
    QMap<QString, EvaluatorScore> scores; ///< by evaluator, of operations that used this version
    qint64 votesUp = 0, votesDown = 0;
    QDateTime firstUsed, lastUsed; ///< UTC
    friend bool operator==(const VersionMetrics&, const VersionMetrics&) = default;
};

/// What is asked of the logs of a workspace.
struct MetricsQuestion
{
    azure::LogsScope scope; ///< a workspace
    QDateTime from, to;     ///< both inclusive
    QString prompt;         ///< empty: all
};

/// Reads the metrics of prompt versions from a Log Analytics workspace. Main thread; keep the client alive.
class VersionMetricsReader
{
public:
    VersionMetricsReader(azure::LogsClient* logs, monitoring::PriceTable prices) : m_logs(logs), m_prices(std::move(prices)) {}
    /// By prompt, then last used first.
    QCoro::Task<core::Result<QList<VersionMetrics>>> read(MetricsQuestion question, http::CallContext context);

private:
    azure::LogsClient* m_logs;
    monitoring::PriceTable m_prices;
};

/// The two queries as they are sent: calls, and the verdicts on the answers. For showing and for copying into a workspace.
QString callsQuery(const MetricsQuestion& question, const monitoring::PriceTable& prices);
QString verdictsQuery(const MetricsQuestion& question);

} // namespace prompts
