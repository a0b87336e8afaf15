// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/cognitiveclient.h"
#include "deployments/deploymentrow.h"

#include <QJsonObject>

namespace deployments {

/// What a form or the command line wants a deployment to be. Texts as typed: what is wrong with them is check()'s business.
struct DeploymentDraft
{
    QString accountId, tenantId, region;
    QString name;
    QString modelFormat = QStringLiteral("OpenAI"), modelName, modelVersion;
    QString type; ///< sku.name
    QString capacity;
    QString upgradePolicy; ///< empty: the service's default
    QString contentFilter; ///< empty: the service's default
    QString spilloverTo;   ///< deployment name; empty: none
};

/// What is known of the account when a draft is checked. Absent lists mean "not read", and then nothing is refused for their sake.
struct DraftFacts
{
    std::optional<QList<azure::ModelOffer>> offers;
    std::optional<QList<azure::QuotaUsage>> usages;
    QList<DeploymentRow> siblings;            ///< the account's deployments
    std::optional<DeploymentRow> existing;    ///< what is changed; absent: a new one
    QStringList contentPolicies;
    QJsonObject resource; ///< what ARM answered for `existing`; empty: it could not be read
};

/// One thing that is wrong or worth knowing, at one member of the draft.
struct DraftProblem
{
    QString member; ///< "capacity", "name" ...
    QString sentence, remedy;
    bool isBlocking = true;
};

/// Everything that can be known before the request: names, whole positive capacity within the type's bounds and steps, free quota,
/// model offered in this type, spillover to a standard deployment of the same model in the same account. Translated sentences.
QList<DraftProblem> check(const DeploymentDraft& draft, const DraftFacts& facts);

/// What is left of the quota that the draft draws on, counting what the existing deployment already holds; absent when the type or
/// the quota is not known.
std::optional<double> freeQuota(const DeploymentDraft& draft, const DraftFacts& facts);
/// The type of the model that the draft names; null when it is not offered or offers were not read.
const azure::ModelSku* skuOf(const DeploymentDraft& draft, const DraftFacts& facts);

/// The body of a PUT. `base` is the resource as ARM has it (members that the form does not know survive), or empty for a new one.
QJsonObject bodyOf(const DeploymentDraft& draft, const QJsonObject& base);
/// The draft that changes nothing of `row`.
DeploymentDraft draftOf(const DeploymentRow& row);

} // namespace deployments
