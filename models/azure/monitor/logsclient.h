// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/cloudprofile.h"
#include "azure/monitor/logsreader.h"
#include "http/pipeline.h"

namespace azure {

/// What a query is asked of: a Log Analytics workspace, or an Application Insights resource (with its classic table names).
struct LogsScope
{
    enum class Kind { Workspace, Application };
    Kind kind = Kind::Workspace;
    QString id;         ///< customerId of the workspace, AppId of the component
    QString name, resourceId, tenantId, subscriptionId, location;
    friend bool operator==(const LogsScope&, const LogsScope&) = default;
};

struct LogsQuestion
{
    LogsScope scope;
    QString query;
    QString timespan;       ///< ISO 8601 duration or interval; empty: as the query says
    QStringList workspaces; ///< further workspaces (customerId, name or resource id)
    int waitSeconds = 180;  ///< how long the service may work; it allows 600 at most
    bool search = false;    ///< for tables of the Basic and Auxiliary plans, which have an endpoint of their own
    bool extras = true;     ///< ask for statistics and for what `render` says
    LogsLimits limits;
};

/// A place in the query text, from 1.
struct QueryPlace
{
    int line = 0, column = 0;
    QString token; ///< what stands there, when the service says so
};

/// What came of a query. `tables` holds every row that arrived, also when `error` says why there are no more.
struct LogsOutcome
{
    std::vector<LogsTable> tables;
    QJsonObject statistics, render;
    std::optional<core::Error> error;   ///< the query failed, was cancelled, or its answer broke off
    std::optional<core::Error> partial; ///< the service answered in part (PartialError)
    std::optional<QueryPlace> place;    ///< where the query is wrong
    bool isFull = false;                ///< LogsLimits stopped the reading
    bool hasNoData = false;             ///< the workspace has no data at all (204)
    qint64 rows = 0, receivedBytes = 0, oddCells = 0;
    double totalMs = 0;
    QString requestId;
};

/// Told while an answer arrives.
struct LogsListener
{
    std::function<void(qint64 rows, qint64 bytes)> progress;
    std::function<void(const QByteArray& bytes)> received; ///< the answer itself, piece by piece
};

/// Queries of the Log Analytics and Application Insights data planes (operationalinsights/data-plane 2022-10-27, path version v1).
/// The answer is parsed off the calling thread while it arrives. Main thread.
class LogsClient
{
public:
    LogsClient(std::shared_ptr<http::Pipeline> pipeline, CloudProfile cloud, core::Clock* clock);
    QCoro::Task<LogsOutcome> query(LogsQuestion question, http::CallContext context, LogsListener listener = {});

private:
    http::Request requestFor(const LogsQuestion& question) const;

    std::shared_ptr<http::Pipeline> m_pipeline;
    CloudProfile m_cloud;
    core::Clock* m_clock;
};

} // namespace azure
