// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/arm/answers.h"

namespace sandbox::arm {

/// The catalogue's entry for a deployment type ("GlobalStandard"), empty when there is none.
QJsonObject catalogSku(const QString& name);
/// "OpenAI.Standard.gpt-4o": what a deployment of `model` under the catalogue's `sku` counts against.
QString usageName(const QJsonObject& sku, const QString& model);

/// Quota of one usage name in a region of a subscription.
struct Quota
{
    QString usageName;
    int limit = 0;
    int used = 0;
    int available() const { return std::max(0, limit - used); }
};

/// What the deployments of one subscription hold in one region, summed once. Deployments of soft-deleted accounts count
/// until the account is purged, as in the service.
class QuotaBook
{
public:
    /// `exceptId` is left out: the deployment that is about to be changed.
    QuotaBook(const Estate& estate, const QString& subscription, const QString& region, const QString& exceptId = {});

    Quota of(const QString& skuName, const QString& modelName) const;
    int accounts() const { return m_accounts; }

private:
    void add(const QJsonObject& deployment);

    QHash<QString, int> m_used; ///< by lower-case usage name
    int m_accounts = 0;
};

/// How many deployments an account may hold; shown by its usages as "OpenAI.DeploymentCount".
constexpr int kDeploymentsPerAccount = 200;

} // namespace sandbox::arm
