// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/scopes.h"
#include "logs/timerange.h"
#include "traces/search.h"
#include "traces/tracetree.h"

#include <QMap>

namespace traces {

enum class TraceOrder { Newest, Slowest, MostTokens };

/// Which traces are wanted.
struct TraceQuestion
{
    logs::ScopeChoice scope; ///< a workspace, or an Application Insights resource
    logs::TimeRange range;
    QMap<QString, QString> filters; ///< names of monitoring::filter
    Search search;
    TraceOrder order = TraceOrder::Newest;
    int limit = 1000;
    int skip = 0; ///< page after page of the same order
    /// Spans often name only the model. Which model runs behind a deployment, so that a filter by deployment finds them.
    QHash<QString, QString> modelOfDeployment;
};

/// Where numbers came from, for the line below them.
struct TraceSource
{
    QString text;    ///< "log-contoso-chat", or the name of a file
    QString query;   ///< KQL, to copy; empty for files
    QDateTime asOf;  ///< when it was asked
    QDateTime newest; ///< the newest row that came; invalid without one
};

struct TracePage
{
    QList<TraceSummary> traces;
    qint64 total = -1; ///< how many there are in all: "first 1,000 of 48,112"; -1: not known
    TraceSource source;
    QString emptyReason, remedy; ///< why there is nothing, and what to do, in sentences
    QStringList notes; ///< what a person has to know beside the rows: partial results, tables without data
};

/// One trace, whole.
struct LoadedTrace
{
    SpansRef spans;
    TraceTree tree;
    TraceSource source;
    QStringList notes;
    QString emptyReason, remedy;
};

/// Reads traces from Log Analytics or Application Insights by KQL: summing up, filtering and ordering are the service's work. Main
/// thread; parsing and building run on threads of the pool.
class TracesReader
{
public:
    TracesReader(azure::LogsClient* client, core::Clock* clock) : m_client(client), m_clock(clock) {}
    QCoro::Task<core::Result<TracePage>> list(TraceQuestion question, http::CallContext context);
    /// All spans, exceptions and log lines of an operation, at most kMostRows. `near` narrows the time that is searched: two hours
    /// around it, and a day when nothing is there or spans come close to the ends of that; otherwise `range` says it.
    QCoro::Task<core::Result<LoadedTrace>> trace(logs::ScopeChoice scope, QString operationId, logs::TimeRange range, QDateTime near, http::CallContext context);
    static constexpr int kMostRows = 200'000;
    /// Prices of tokens, for `cost`; without it no cost is told.
    void setPrices(const PriceOf& price) { m_price = price; }

private:
    azure::LogsClient* m_client;
    core::Clock* m_clock;
    PriceOf m_price;
};

/// Texts of the queries; `now` is the end of ranges that go up to now. Literals are escaped.
QString listQuery(const TraceQuestion& question, const QDateTime& now);
QString traceQuery(const QString& operationId, const QDateTime& from, const QDateTime& to);
/// A text as a KQL literal, quotes and control characters escaped.
QString kqlText(const QString& text);

} // namespace traces
