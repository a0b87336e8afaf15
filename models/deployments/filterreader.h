// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/arm/cognitiveclient.h"
#include "deployments/inventoryreader.h"

namespace deployments {

/// A deployment as far as content filters go.
struct FilterUser
{
    QString id, name, model;
    QString policy; ///< as stated; empty: the service's default
};

struct BlocklistContent
{
    azure::Blocklist list;
    QList<azure::BlocklistTerm> terms;
};

/// Content filters of one account: policies, blocklists with their terms, and who uses what.
struct AccountFilters
{
    QString accountId, account, tenantId, tenant, subscriptionId, region;
    bool isProduction = false; ///< by its tags
    bool areUsersKnown = true; ///< false: the deployments could not be read
    bool areListsKnown = true; ///< false: the blocklists could not be read
    QList<azure::ContentPolicy> policies; ///< the account's own first, each part by name
    QList<BlocklistContent> blocklists;   ///< by name
    QList<FilterUser> deployments;        ///< by name
    QList<azure::OfferedFilter> offered;  ///< by the region; empty: not known

    /// Deployments that state the policy, or state none when it is the service's default.
    QList<FilterUser> usersOf(const QString& policy) const;
    /// Names of policies that use the blocklist.
    QStringList policiesWith(const QString& blocklist) const;
};

/// Content filters of the tenants asked, at one moment.
struct FilterList
{
    QDateTime takenAt;
    QList<AccountFilters> accounts; ///< by name
    QList<InventoryProblem> problems;
};

/// Reads content filters of several tenants, all accounts side by side. An account whose policies cannot be read is left out and becomes
/// a problem; blocklists that cannot be read become a problem beside the policies. Main thread; keep the client alive until a task
/// ended.
class FilterReader
{
public:
    FilterReader(azure::ArmClient* arm, core::Clock* clock) : m_arm(arm), m_clock(clock) {}
    /// An Error only on cancel, or when every tenant failed.
    QCoro::Task<core::Result<FilterList>> read(QList<TenantChoice> tenants, http::CallContext context);

private:
    struct Reading;
    azure::ArmClient* m_arm;
    core::Clock* m_clock;
};

} // namespace deployments
