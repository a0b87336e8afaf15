// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <optional>

namespace deployments {

/// What one unit of sku.capacity is.
enum class CapacityUnit {
    ThousandTokensPerMinute, ///< pay-as-you-go: Standard, GlobalStandard, DataZoneStandard, DeveloperTier
    ProvisionedUnits,        ///< PTU: ProvisionedManaged, GlobalProvisionedManaged, DataZoneProvisionedManaged
    EnqueuedTokens,          ///< batch: GlobalBatch, DataZoneBatch (thousands of tokens waiting)
    Unknown,                 ///< a deployment type that is newer than this program
};

/// Unit of a deployment type (sku.name), without case.
CapacityUnit capacityUnitOf(const QString& type);
/// Whether a type is paid for by provisioned throughput units.
bool isProvisioned(const QString& type);
/// "120K TPM", "300 PTU", "2M batch"; the number alone for an unknown unit. For people.
QString capacityText(const QString& type, int capacity);

/// One model deployment anywhere in the estate, flat, as the grid shows and the snapshot keeps it. What was not measured or
/// stated is absent. Shares are 0..1.
struct DeploymentRow
{
    QString id; ///< ARM resource id
    QString name;
    QString accountId, account, accountKind;
    QString subdomain; ///< first label of the account's endpoint, as callers' telemetry names it; usually the account's name
    QString tenantId, tenant; ///< tenant's display name, or its id
    QString subscriptionId, subscription, resourceGroup, region;
    QString modelFormat, modelName, modelVersion;
    QString type; ///< sku.name
    int capacity = 0;
    QString provisioningState;
    QString upgradePolicy;
    QString lifecycle;   ///< of the model version, as the service says
    QDateTime retiresOn; ///< invalid: not stated
    QString spilloverTo;
    QString contentFilter;
    bool publicNetwork = true;
    bool networkRestricted = false;
    int privateEndpoints = 0;
    bool keysAllowed = true;
    bool isProduction = false; ///< the account is tagged as production: changes ask for the name
    QString etag;
    std::optional<double> usedShare;      ///< of the capacity: busiest of the last five full minutes
    std::optional<double> throttledShare; ///< answers 429 of all answers in the last hour
    std::optional<double> firstTokenMs;   ///< mean of the last hour; percentiles are not in platform metrics
    std::optional<double> firstTokenP95Ms; ///< of the last hour, from applications' telemetry (firsttokens.h)
    QString firstTokenNote;                ///< where the percentile comes from, or why there is none; for people, not kept
    std::optional<double> requests;       ///< answers in the last hour

    friend bool operator==(const DeploymentRow&, const DeploymentRow&) = default;
};

/// Whether the tags of a resource (its JSON) say so: env, environment or stage is prod..., production or live.
bool isTaggedProduction(const QJsonObject& resource);
/// Whole days until the model version retires, negative when it has; absent when no date is stated.
std::optional<int> daysLeft(const DeploymentRow& row, const QDateTime& now);

} // namespace deployments
