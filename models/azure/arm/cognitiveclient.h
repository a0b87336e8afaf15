// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/armclient.h"
#include "azure/arm/estate.h"

#include <QDateTime>

namespace azure {

/// A deployment type that a model is offered in, and which capacities it takes.
struct ModelSku
{
    QString name;      ///< Standard, GlobalStandard, ProvisionedManaged ...
    QString usageName; ///< the quota that it draws on, for example OpenAI.Standard.gpt-4o
    QDateTime retiresOn; ///< of this type alone; invalid: not stated
    int minimum = 0, maximum = 0, step = 0, usual = 0; ///< of sku.capacity; 0: not stated
    QList<int> allowedValues; ///< empty: any within the bounds
};

/// A model that a region or an account offers.
struct ModelOffer
{
    QString kind; ///< of the account: OpenAI, AIServices
    QString format, name, version;
    bool isDefaultVersion = false;
    QString lifecycleStatus; ///< GenerallyAvailable, Preview, Deprecated ... as the service says
    QDateTime retiresOn;     ///< end of inference; invalid: not stated
    QDateTime fineTuneRetiresOn;
    QStringList capabilities;
    QList<ModelSku> skus;
};

/// One line of a subscription's quota in a region.
struct QuotaUsage
{
    QString name, displayName, unit;
    double used = 0, limit = 0;
    bool isUsedStated = true, isLimitStated = true; ///< false: the service left it out, which is not zero
};

/// What a region has left of a model in a deployment type, as far as this subscription's quota and the region allow.
struct ModelCapacity
{
    QString location, skuName, format, name, version;
    double available = 0;
};

/// A content filter policy of an account; `raw` is the whole resource.
struct ContentPolicy
{
    QString id, name, basePolicy, mode, etag;
    bool isSystem = false;
    QJsonObject raw;
};

/// One term of a blocklist.
struct BlocklistTerm
{
    QString id, name, pattern;
    bool isRegex = false; ///< false: the pattern is a word or phrase that is looked for as it stands
    QJsonObject raw;
};

/// A blocklist of an account, without its terms; `raw` is the whole resource.
struct Blocklist
{
    QString id, name, description;
    QJsonObject raw;
};

/// A kind of content that the filters of a region know.
struct OfferedFilter
{
    QString name;         ///< "Hate", "Protected Material Text"
    QString source;       ///< "Prompt", "Completion"; empty: not stated
    bool isGraded = false; ///< has severities
};

/// Cognitive Services in Azure Resource Manager (api-version 2025-06-01): what accounts and regions offer, quota, deployments and
/// content filters. Bodies of changes are the caller's JSON, so that what is previewed is what is sent. Main thread.
class CognitiveClient
{
public:
    explicit CognitiveClient(ArmClient* arm) : m_arm(arm) {}
    static QString apiVersion();
    /// Accounts of kinds that hold models over all `subscriptions`, by Resource Graph; by the provider's lists where that fails.
    QCoro::Task<core::Result<QList<CognitiveAccount>>> accounts(QStringList subscriptions, QString tenantId,
                                                                http::CallContext context);
    QCoro::Task<core::Result<QList<ModelDeployment>>> deployments(QString accountId, QString tenantId, http::CallContext context);
    QCoro::Task<core::Result<ModelDeployment>> deployment(QString deploymentId, QString tenantId, http::CallContext context);
    /// Models that the account can deploy.
    QCoro::Task<core::Result<QList<ModelOffer>>> accountModels(QString accountId, QString tenantId, http::CallContext context);
    /// Models that the region offers, over all account kinds.
    QCoro::Task<core::Result<QList<ModelOffer>>> regionModels(QString subscriptionId, QString region, QString tenantId,
                                                              http::CallContext context);
    QCoro::Task<core::Result<QList<QuotaUsage>>> usages(QString subscriptionId, QString region, QString tenantId,
                                                        http::CallContext context);
    /// Capacity of a model version in every region.
    QCoro::Task<core::Result<QList<ModelCapacity>>> capacities(QString subscriptionId, QString format, QString model,
                                                               QString version, QString tenantId, http::CallContext context);
    QCoro::Task<core::Result<QList<ContentPolicy>>> contentPolicies(QString accountId, QString tenantId, http::CallContext context);
    QCoro::Task<core::Result<QList<Blocklist>>> blocklists(QString accountId, QString tenantId, http::CallContext context);
    QCoro::Task<core::Result<QList<BlocklistTerm>>> blocklistTerms(QString blocklistId, QString tenantId, http::CallContext context);
    QCoro::Task<core::Result<QList<OfferedFilter>>> offeredFilters(QString subscriptionId, QString region, QString tenantId,
                                                                   http::CallContext context);

private:
    ArmClient* m_arm;
};

} // namespace azure
