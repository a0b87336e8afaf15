// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/metricsclient.h"
#include "deployments/deploymentrow.h"

namespace deployments {

/// The platform metrics that the grid needs of one account, in two calls: what is split by status code, and what is not.
azure::MetricQuestion statusQuestion(const QString& accountId, const QDateTime& now);
azure::MetricQuestion loadQuestion(const QString& accountId, const QDateTime& now);

/// Puts measurements into the rows of one account, by deployment name without case. A deployment without series keeps "not
/// measured". Used share: provisioned types from the utilisation metric, others tokens of a minute over the allowed ones;
/// the busiest of the last five full minutes.
void foldMetrics(const QList<azure::MetricSeries>& series, const QDateTime& now, QList<DeploymentRow>& rows);

} // namespace deployments
