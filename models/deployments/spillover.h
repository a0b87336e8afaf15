// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/metricsclient.h"
#include "deployments/deploymentrow.h"
#include "deployments/tokenprices.h"

namespace deployments {

/// One interval of a provisioned deployment.
struct SpilloverPoint
{
    QDateTime time;                    ///< UTC, begin
    std::optional<double> utilisation; ///< 0..1, absent: not measured
    double spilled = 0;                ///< 429 that the spillover target took over
    double seen = 0;                   ///< 429 that callers got
};

/// What became of the calls that a provisioned deployment had no room for. Counts are calls.
struct SpilloverReport
{
    QString deploymentId, target; ///< target: a deployment name; empty: none is set
    QDateTime from, to;
    QList<SpilloverPoint> points;
    std::optional<double> meanUtilisation, peakUtilisation; ///< 0..1
    double requests = 0;  ///< answered by the deployment itself, 429 included
    double throttled = 0; ///< 429 of the deployment, spilled or seen
    double spilled = 0, seen = 0;
    std::optional<double> spilledShare; ///< of `requests`
    bool isShared = false; ///< several deployments spill into the target: its calls are divided by their 429s
    std::optional<double> promptTokens, completionTokens; ///< of the spilled calls, estimated
    std::optional<double> cost; ///< of those tokens at the target; absent: no price or no tokens known
};

/// What is asked of the account's platform metrics over the last 24 hours in quarters of an hour: calls by deployment, status and
/// IsSpillover, and load and tokens by deployment.
azure::MetricQuestion spilloverRequestsQuestion(const QString& accountId, const QDateTime& now);
azure::MetricQuestion spilloverLoadQuestion(const QString& accountId, const QDateTime& now);

/// Works the answers out for `row`; `siblings` are the deployments of its account. A call that spilled counts at the provisioned
/// deployment as 429 and at the target with IsSpillover=True and its own status; a 429 there is one that the caller saw. Tokens are
/// estimated: spilled calls times the mean of a call that the deployment itself served, or else of one that the target served.
SpilloverReport spilloverReport(const DeploymentRow& row, const QList<DeploymentRow>& siblings,
                                const QList<azure::MetricSeries>& series, const TokenPrices& prices);

/// Deployments that may take the spillover of `row`: same account, same model and version, not provisioned and not batch.
QList<DeploymentRow> spilloverTargets(const DeploymentRow& row, const QList<DeploymentRow>& siblings);

/// Reads both questions and works them out. Main thread.
QCoro::Task<core::Result<SpilloverReport>> readSpillover(azure::ArmClient* arm, QDateTime now, DeploymentRow row,
                                                         QList<DeploymentRow> siblings, TokenPrices prices,
                                                         http::CallContext context);

} // namespace deployments
