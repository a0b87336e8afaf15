// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "azure/monitor/alerts.h"

namespace azure {

/// Fired alerts, alert rules and action groups through Azure Resource Manager (Alerts 2019-03-01, metricAlerts 2018-03-01,
/// scheduledQueryRules 2023-12-01, actionGroups 2023-01-01). Main thread; the ARM client outlives the tasks.
class AlertsClient
{
public:
    explicit AlertsClient(ArmClient* arm) : m_arm(arm) {}

    /// Alerts that fired in the last `hours` (1, 24, 168 or 720: the ranges that the service has) below `scope`, with their context.
    QCoro::Task<core::Result<QList<FiredAlert>>> fired(QString scope, int hours, QString tenantId, http::CallContext context);
    /// The same for a time that is given, of the last 30 days (customTimeRange).
    QCoro::Task<core::Result<QList<FiredAlert>>> firedBetween(QString scope, QDateTime from, QDateTime to, QString tenantId, http::CallContext context);
    QCoro::Task<core::Result<FiredAlert>> alert(QString id, QString tenantId, http::CallContext context);
    QCoro::Task<core::Result<QList<AlertEvent>>> history(QString id, QString tenantId, http::CallContext context);
    QCoro::Task<core::Result<FiredAlert>> changeState(QString id, AlertState state, QString comment, QString tenantId, http::CallContext context);

    /// Metric and log rules of a subscription. A list that may not be read is an error.
    QCoro::Task<core::Result<QList<AlertRule>>> rules(QString subscriptionId, QString tenantId, http::CallContext context);
    QCoro::Task<core::Result<AlertRule>> rule(QString id, QString tenantId, http::CallContext context);
    /// Creates or replaces; a log rule that was read goes with its ETag, so that a newer one is not overwritten (PreconditionFailed).
    QCoro::Task<core::Result<AlertRule>> put(AlertRule rule, http::CallContext context);
    /// Changes single members of `properties`.
    QCoro::Task<core::Result<AlertRule>> patch(AlertRule rule, QJsonObject properties, http::CallContext context);
    QCoro::Task<core::Result<void>> remove(QString id, QString tenantId, http::CallContext context);
    QCoro::Task<core::Result<QList<ActionGroup>>> actionGroups(QString subscriptionId, QString tenantId, http::CallContext context);

    /// api-version of a rule, by its id.
    static QString apiVersion(const QString& ruleId);

private:
    QCoro::Task<core::Result<QList<FiredAlert>>> listed(QString path, QString tenantId, http::CallContext context);
    ArmClient* m_arm;
};

} // namespace azure
