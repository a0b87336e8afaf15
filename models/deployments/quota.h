// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "deployments/inventory.h"

namespace deployments {

/// One quota of a subscription in a region: of a model in a deployment type, or of something else that Azure counts. Units are those
/// of sku.capacity (thousands of tokens a minute, PTU). Absent: the service did not say, which is not zero.
struct QuotaRow
{
    QString tenantId, tenant; ///< display name, or its id
    QString subscriptionId, subscription, region;
    QString name, displayName; ///< "OpenAI.Standard.gpt-4o"
    QString type;  ///< deployment type; empty: not a quota of deployments
    QString model; ///< empty: of every model of the type, as provisioned throughput is
    std::optional<double> used, limit;

    std::optional<double> free() const;  ///< may be negative after a limit was lowered
    std::optional<double> share() const; ///< 0..1 and above; absent without a limit
    friend bool operator==(const QuotaRow&, const QuotaRow&) = default;
};

/// Type and model that a quota's name says: Provider.Type[.Model], where a model name may have dots of its own.
void nameQuota(QuotaRow& row);
/// Whether a deployment draws on this quota.
bool drawsOn(const DeploymentRow& deployment, const QuotaRow& quota);
/// "120K TPM of 300K TPM"; numbers alone for other units. For people.
QString quotaAmount(const QuotaRow& row, std::optional<double> amount);

/// Quotas of the tenants asked, at one moment; what could not be read is in `problems`.
struct QuotaReport
{
    QDateTime takenAt;
    QList<QuotaRow> rows;
    QList<InventoryProblem> problems;
};

/// Room for a model version in a deployment type: what can be deployed there now.
struct QuotaRoom
{
    QString tenantId, subscriptionId, subscription, region, type, model, version;
    double available = 0;
};

/// One row as the command line gives it; absent amounts are left out.
QJsonObject toJson(const QuotaRow& row);
QJsonObject toJson(const QuotaRoom& room);

} // namespace deployments
