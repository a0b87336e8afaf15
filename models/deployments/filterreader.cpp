// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/filterreader.h"

#include "deployments/contentfilters.h"

#include <QHash>
#include <algorithm>
#include <deque>
#include <memory>
#include <tuple>
#include <vector>

namespace deployments {

namespace {

/// Accounts of a tenant asked at the same time: enough to hide latency, few enough to stay under ARM's limits.
constexpr int kLanes = 12;

bool isSame(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

template <typename T, typename Key> void sortBy(QList<T>& list, Key key)
{
    std::sort(list.begin(), list.end(), [&key](const T& a, const T& b) { return key(a) < key(b); });
}

} // namespace

QList<FilterUser> AccountFilters::usersOf(const QString& policy) const
{
    QList<FilterUser> users;
    for (const FilterUser& user : deployments) {
        if (isSame(user.policy.isEmpty() ? defaultPolicyName() : user.policy, policy)) {
            users.append(user);
        }
    }
    return users;
}

QStringList AccountFilters::policiesWith(const QString& blocklist) const
{
    QStringList names;
    for (const azure::ContentPolicy& policy : policies) {
        for (const BlocklistUse& use : blocklistsOf(policy)) {
            if (isSame(use.name, blocklist) && !names.contains(policy.name)) {
                names << policy.name;
            }
        }
    }
    return names;
}

struct FilterReader::Reading
{
    struct Waiting
    {
        azure::CognitiveAccount account;
        TenantChoice tenant;
    };
    using Queue = std::deque<Waiting>;

    azure::ArmClient* arm = nullptr;
    http::CallContext context;
    FilterList list;
    int tenantsRead = 0;
    QHash<QString, QList<azure::OfferedFilter>> offered; ///< by region
    QHash<QString, bool> isAsked;

    QCoro::Task<> readTenant(TenantChoice tenant);
    QCoro::Task<> lane(std::shared_ptr<Queue> queue);
    QCoro::Task<> readAccount(Waiting waiting);
    QCoro::Task<> readOffered(QString subscriptionId, QString region, QString tenantId);
    QCoro::Task<core::Result<QList<BlocklistContent>>> readLists(QString accountId, QString tenantId);
};

QCoro::Task<> FilterReader::Reading::readTenant(TenantChoice tenant)
{
    const core::Result<QList<azure::Subscription>> subscriptions = co_await arm->subscriptions(tenant.id, context);
    if (!subscriptions) {
        addProblem(list.problems, tenant.id, subscriptions.error(), tenant.name);
        co_return;
    }
    ++tenantsRead;
    QStringList ids;
    for (const azure::Subscription& subscription : *subscriptions) {
        ids << subscription.subscriptionId;
    }
    if (ids.isEmpty()) {
        co_return;
    }
    azure::CognitiveClient client(arm);
    const core::Result<QList<azure::CognitiveAccount>> accounts = co_await client.accounts(ids, tenant.id, context);
    if (!accounts) {
        addProblem(list.problems, tenant.id, accounts.error(), tenant.name);
        co_return;
    }
    const auto queue = std::make_shared<Queue>();
    for (const azure::CognitiveAccount& account : *accounts) {
        queue->push_back({account, tenant});
    }
    std::vector<QCoro::Task<>> lanes;
    for (int i = 0; i < kLanes; ++i) {
        lanes.push_back(lane(queue));
    }
    for (QCoro::Task<>& one : lanes) {
        co_await one;
    }
}

QCoro::Task<> FilterReader::Reading::lane(std::shared_ptr<Queue> queue)
{
    while (!queue->empty() && !context.cancel.isCancelled()) {
        const Waiting waiting = queue->front();
        queue->pop_front();
        co_await readAccount(waiting);
    }
}

QCoro::Task<> FilterReader::Reading::readOffered(QString subscriptionId, QString region, QString tenantId)
{
    azure::CognitiveClient client(arm);
    const core::Result<QList<azure::OfferedFilter>> found = co_await client.offeredFilters(subscriptionId, region, tenantId, context);
    if (found) { // what is not told is filled with what is well known
        offered.insert(region, *found);
    }
}

QCoro::Task<core::Result<QList<BlocklistContent>>> FilterReader::Reading::readLists(QString accountId, QString tenantId)
{
    azure::CognitiveClient client(arm);
    const core::Result<QList<azure::Blocklist>> lists = co_await client.blocklists(accountId, tenantId, context);
    if (!lists) {
        co_return lists.error();
    }
    QList<BlocklistContent> contents;
    for (const azure::Blocklist& one : *lists) {
        const core::Result<QList<azure::BlocklistTerm>> terms = co_await client.blocklistTerms(one.id, tenantId, context);
        if (!terms) {
            co_return terms.error();
        }
        BlocklistContent content;
        content.list = one;
        content.terms = *terms;
        contents.append(content);
    }
    sortBy(contents, [](const BlocklistContent& content) { return content.list.name.toLower(); });
    co_return contents;
}

QCoro::Task<> FilterReader::Reading::readAccount(Waiting waiting)
{
    const azure::ResourceFacts facts = waiting.account.facts;
    const QString tenantId = waiting.tenant.id;
    azure::CognitiveClient client(arm);
    std::vector<QCoro::Task<>> beside;
    if (!isAsked.value(facts.location)) {
        isAsked.insert(facts.location, true);
        beside.push_back(readOffered(facts.subscriptionId, facts.location, tenantId));
    }
    QCoro::Task<core::Result<QList<azure::ContentPolicy>>> policiesTask = client.contentPolicies(facts.id, tenantId, context);
    QCoro::Task<core::Result<QList<azure::ModelDeployment>>> deploymentsTask = client.deployments(facts.id, tenantId, context);
    QCoro::Task<core::Result<QList<BlocklistContent>>> listsTask = readLists(facts.id, tenantId);
    const core::Result<QList<azure::ContentPolicy>> policies = co_await policiesTask;
    const core::Result<QList<azure::ModelDeployment>> deployments = co_await deploymentsTask;
    const core::Result<QList<BlocklistContent>> lists = co_await listsTask;
    for (QCoro::Task<>& other : beside) {
        co_await other;
    }
    AccountFilters account;
    account.accountId = facts.id;
    account.account = facts.name;
    account.tenantId = tenantId;
    account.tenant = waiting.tenant.name.isEmpty() ? tenantId : waiting.tenant.name;
    account.subscriptionId = facts.subscriptionId;
    account.region = facts.location;
    account.isProduction = isTaggedProduction(facts.raw);
    if (!deployments) {
        addProblem(list.problems, waiting.tenant.id, deployments.error(), facts.name);
    }
    for (const azure::ModelDeployment& one : deployments ? *deployments : QList<azure::ModelDeployment>()) {
        account.deployments.append({one.facts.id, one.facts.name, one.modelName + QLatin1Char(' ') + one.modelVersion, one.contentFilter});
    }
    if (!lists) {
        addProblem(list.problems, waiting.tenant.id, lists.error(), facts.name);
    }
    account.areUsersKnown = deployments.has_value();
    account.areListsKnown = lists.has_value();
    account.blocklists = lists ? *lists : QList<BlocklistContent>();
    if (!policies) {
        addProblem(list.problems, waiting.tenant.id, policies.error(), facts.name);
        co_return;
    }
    account.policies = *policies;
    sortBy(account.policies, [](const azure::ContentPolicy& policy) { return std::make_tuple(policy.isSystem, policy.name.toLower()); });
    sortBy(account.deployments, [](const FilterUser& user) { return user.name.toLower(); });
    list.accounts.append(account);
}

QCoro::Task<core::Result<FilterList>> FilterReader::read(QList<TenantChoice> tenants, http::CallContext context)
{
    const auto reading = std::make_unique<Reading>();
    reading->arm = m_arm;
    reading->context = context;
    std::vector<QCoro::Task<>> tasks;
    for (const TenantChoice& tenant : tenants) {
        tasks.push_back(reading->readTenant(tenant));
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
    if (context.cancel.isCancelled()) {
        co_return core::Error::cancelled();
    }
    if (reading->tenantsRead == 0 && !reading->list.problems.isEmpty()) {
        co_return reading->list.problems.first().error;
    }
    for (AccountFilters& account : reading->list.accounts) { // the region may have answered another account's question
        account.offered = reading->offered.value(account.region);
    }
    sortBy(reading->list.accounts, [](const AccountFilters& account) { return std::make_tuple(account.account.toLower(), account.accountId); });
    reading->list.takenAt = m_clock->now();
    co_return reading->list;
}

} // namespace deployments
