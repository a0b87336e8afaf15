// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/inventoryreader.h"

#include "deployments/usagefold.h"

#include <QHash>
#include <QSet>
#include <deque>
#include <memory>
#include <vector>

namespace deployments {

namespace {

/// Accounts of a tenant asked at the same time: enough to hide latency, few enough to stay under ARM's limits.
constexpr int kLanes = 32;
/// Series that one answer for several accounts may have; one with as many may have been shortened.
constexpr int kSeriesTogether = 1000;

struct AccountTask
{
    azure::CognitiveAccount account;
    TenantChoice tenant;
    QString subscription;
};

QString modelKey(const QString& format, const QString& name, const QString& version)
{
    return (format + QLatin1Char('/') + name + QLatin1Char('/') + version).toLower();
}

DeploymentRow rowOf(const AccountTask& task, const azure::ModelDeployment& deployment)
{
    const azure::ResourceFacts& account = task.account.facts;
    DeploymentRow row;
    row.id = deployment.facts.id;
    row.name = deployment.facts.name;
    row.accountId = account.id;
    row.account = account.name;
    row.accountKind = account.kind;
    row.subdomain = task.account.endpoint.host().section(QLatin1Char('.'), 0, 0);
    row.tenantId = task.tenant.id;
    row.tenant = task.tenant.name.isEmpty() ? task.tenant.id : task.tenant.name;
    row.subscriptionId = account.subscriptionId;
    row.subscription = task.subscription.isEmpty() ? account.subscriptionId : task.subscription;
    row.resourceGroup = account.resourceGroup;
    row.region = account.location;
    row.modelFormat = deployment.modelFormat;
    row.modelName = deployment.modelName;
    row.modelVersion = deployment.modelVersion;
    row.type = deployment.facts.sku;
    row.capacity = deployment.capacity;
    row.provisioningState = deployment.facts.provisioningState;
    row.upgradePolicy = deployment.upgradePolicy;
    row.spilloverTo = deployment.spilloverTo;
    row.contentFilter = deployment.contentFilter;
    row.publicNetwork = task.account.publicNetwork;
    row.networkRestricted = task.account.networkRestricted;
    row.privateEndpoints = int(task.account.privateEndpoints);
    row.keysAllowed = !task.account.keysDisabled;
    row.isProduction = isTaggedProduction(account.raw);
    row.etag = deployment.etag;
    return row;
}

QString sharedKey(const azure::ResourceFacts& account)
{
    return (account.subscriptionId + QLatin1Char('/') + account.location).toLower();
}

/// An account's question, asked of all accounts of a subscription in a region.
azure::MetricQuestion acrossRegion(azure::MetricQuestion question, const QString& region)
{
    question.region = region;
    question.metricNamespace = QStringLiteral("Microsoft.CognitiveServices/accounts");
    question.splitBy << azure::kResourceDimension;
    question.top = kSeriesTogether;
    return question;
}

} // namespace

QString offersKey(const QString& tenantId, const QString& region)
{
    return (tenantId + QLatin1Char('/') + region).toLower();
}

/// The metrics of one subscription's accounts in one region, which are asked for together while their deployments are read.
struct SharedMetrics
{
    enum class State { Asked, Answered, Refused };
    struct Account
    {
        QString id;
        QList<DeploymentRow> rows;
    };
    State state = State::Asked;
    QHash<QString, QList<azure::MetricSeries>> series; ///< by account id in lower case
    QList<Account> waiting; ///< whose deployments came first
};

/// One reading on its way; its coroutines run side by side and fill `inventory`.
struct InventoryReader::Reading
{
    azure::ArmClient* arm = nullptr;
    core::Clock* clock = nullptr;
    bool isMeasuring = true;
    InventoryProgress progress;
    http::CallContext context;
    using Queue = std::deque<AccountTask>;
    int accounts = 0, done = 0, tenantsRead = 0;
    Inventory inventory;
    QHash<QString, qsizetype> places; ///< of a resource id in inventory.rows
    QHash<QString, QHash<QString, azure::ModelOffer>> offers; ///< by region, then by model
    QSet<QString> offersAsked;
    QHash<QString, std::shared_ptr<SharedMetrics>> shared; ///< by sharedKey()

    QCoro::Task<> readTenant(TenantChoice tenant);
    QCoro::Task<> readMissingOffers(TenantChoice tenant);
    QCoro::Task<> readOffers(QString subscriptionId, QString region, QString tenantId);
    QCoro::Task<> lane(std::shared_ptr<Queue> waiting);
    QCoro::Task<> readAccount(AccountTask task);
    QCoro::Task<> measure(QString accountId, QString tenantId, QList<DeploymentRow> rows);
    QCoro::Task<> measureTogether(azure::ResourceFacts any, QString tenantId);
    QCoro::Task<> measureHere(azure::ResourceFacts account, QString tenantId, QList<DeploymentRow> rows);
    void take(const QList<azure::MetricSeries>& series, QList<DeploymentRow> rows);
    void complete(QList<DeploymentRow>& rows) const;
    void complete(DeploymentRow& row) const;
};

QCoro::Task<> InventoryReader::Reading::readTenant(TenantChoice tenant)
{
    const core::Result<QList<azure::Subscription>> subscriptions = co_await arm->subscriptions(tenant.id, context);
    if (!subscriptions) {
        addProblem(inventory.problems, tenant.id, subscriptions.error(), tenant.name);
        co_return;
    }
    ++tenantsRead;
    QStringList ids;
    QHash<QString, QString> names;
    for (const azure::Subscription& subscription : *subscriptions) {
        ids << subscription.subscriptionId;
        names.insert(subscription.subscriptionId.toLower(), subscription.displayName);
    }
    if (ids.isEmpty()) {
        co_return;
    }
    azure::CognitiveClient client(arm);
    const core::Result<QList<azure::CognitiveAccount>> found = co_await client.accounts(ids, tenant.id, context);
    if (!found) {
        addProblem(inventory.problems, tenant.id, found.error(), tenant.name);
        co_return;
    }
    const auto waiting = std::make_shared<Queue>();
    std::vector<QCoro::Task<>> lanes;
    for (const azure::CognitiveAccount& account : *found) {
        waiting->push_back({account, tenant, names.value(account.facts.subscriptionId.toLower())});
        ++accounts;
        if (isMeasuring && !shared.contains(sharedKey(account.facts))) {
            shared.insert(sharedKey(account.facts), std::make_shared<SharedMetrics>());
            lanes.push_back(measureTogether(account.facts, tenant.id));
        }
    }
    for (int i = 0; i < kLanes; ++i) {
        lanes.push_back(lane(waiting));
    }
    for (QCoro::Task<>& one : lanes) {
        co_await one;
    }
    co_await readMissingOffers(tenant);
}

/// One subscription speaks for its tenant; where it was refused, another may be heard.
QCoro::Task<> InventoryReader::Reading::readMissingOffers(TenantChoice tenant)
{
    const QList<DeploymentRow> rows = inventory.rows;
    for (const DeploymentRow& row : rows) {
        const QString asked = offersKey(tenant.id, row.region) + QLatin1Char('/') + row.subscriptionId;
        if (row.tenantId != tenant.id || offers.contains(offersKey(tenant.id, row.region)) || offersAsked.contains(asked)) {
            continue;
        }
        offersAsked.insert(asked);
        co_await readOffers(row.subscriptionId, row.region, tenant.id);
    }
}

QCoro::Task<> InventoryReader::Reading::readOffers(QString subscriptionId, QString region, QString tenantId)
{
    azure::CognitiveClient client(arm);
    const core::Result<QList<azure::ModelOffer>> models = co_await client.regionModels(subscriptionId, region, tenantId, context);
    if (!models) {
        addProblem(inventory.problems, tenantId, models.error(), region);
        co_return;
    }
    QHash<QString, azure::ModelOffer>& ofRegion = offers[offersKey(tenantId, region)];
    for (const azure::ModelOffer& model : *models) {
        ofRegion.insert(modelKey(model.format, model.name, model.version), model);
    }
    inventory.offers.insert(offersKey(tenantId, region), *models);
    for (DeploymentRow& row : inventory.rows) { // those that were read before the models came
        complete(row);
    }
}

void InventoryReader::Reading::complete(DeploymentRow& row) const
{
    const auto ofRegion = offers.constFind(offersKey(row.tenantId, row.region));
    if (ofRegion == offers.constEnd()) {
        return;
    }
    const auto offer = ofRegion->constFind(modelKey(row.modelFormat, row.modelName, row.modelVersion));
    if (offer == ofRegion->constEnd()) {
        return;
    }
    row.lifecycle = offer->lifecycleStatus;
    row.retiresOn = offer->retiresOn;
    for (const azure::ModelSku& sku : offer->skus) { // a type may retire before the model does
        const bool isSooner = sku.retiresOn.isValid() && (!row.retiresOn.isValid() || sku.retiresOn < row.retiresOn);
        if (isSooner && sku.name.compare(row.type, Qt::CaseInsensitive) == 0) {
            row.retiresOn = sku.retiresOn;
        }
    }
}

void InventoryReader::Reading::complete(QList<DeploymentRow>& rows) const
{
    for (DeploymentRow& row : rows) {
        complete(row);
    }
}

QCoro::Task<> InventoryReader::Reading::measure(QString accountId, QString tenantId, QList<DeploymentRow> rows)
{
    azure::MetricsClient metrics(arm);
    const QDateTime now = clock->now();
    const azure::MetricQuestion byStatus = statusQuestion(accountId, now);
    const azure::MetricQuestion load = loadQuestion(accountId, now);
    QCoro::Task<core::Result<QList<azure::MetricSeries>>> first = metrics.read(byStatus, tenantId, context);
    QCoro::Task<core::Result<QList<azure::MetricSeries>>> second = metrics.read(load, tenantId, context);
    const core::Result<QList<azure::MetricSeries>> statuses = co_await first;
    const core::Result<QList<azure::MetricSeries>> loads = co_await second;
    QList<azure::MetricSeries> series;
    for (const auto* result : {&statuses, &loads}) {
        if (*result) {
            series += **result;
        } else {
            addProblem(inventory.problems, tenantId, result->error(), accountId.section(QLatin1Char('/'), -1));
        }
    }
    take(series, rows);
}

void InventoryReader::Reading::take(const QList<azure::MetricSeries>& series, QList<DeploymentRow> rows)
{
    foldMetrics(series, clock->now(), rows);
    complete(rows);
    for (const DeploymentRow& row : rows) {
        inventory.rows[places.value(row.id)] = row;
    }
    if (progress.rows && !rows.isEmpty()) {
        progress.rows(rows);
    }
}

/// Two calls for all accounts of a subscription in a region, made at once: they need not wait for the deployments. Whoever may read
/// single resources only is refused here, and an answer that may have been shortened is not used: then each account is asked.
QCoro::Task<> InventoryReader::Reading::measureTogether(azure::ResourceFacts any, QString tenantId)
{
    const std::shared_ptr<SharedMetrics> together = shared.value(sharedKey(any));
    azure::MetricsClient metrics(arm);
    const QString scope = QStringLiteral("/subscriptions/") + any.subscriptionId;
    const QDateTime now = clock->now();
    const azure::MetricQuestion byStatus = acrossRegion(statusQuestion(scope, now), any.location);
    const azure::MetricQuestion load = acrossRegion(loadQuestion(scope, now), any.location);
    QCoro::Task<core::Result<QList<azure::MetricSeries>>> first = metrics.read(byStatus, tenantId, context);
    QCoro::Task<core::Result<QList<azure::MetricSeries>>> second = metrics.read(load, tenantId, context);
    const core::Result<QList<azure::MetricSeries>> statuses = co_await first;
    const core::Result<QList<azure::MetricSeries>> loads = co_await second;
    const bool isWhole = statuses && loads && statuses->size() < byStatus.top && loads->size() < load.top;
    together->state = isWhole ? SharedMetrics::State::Answered : SharedMetrics::State::Refused;
    for (const azure::MetricSeries& one : isWhole ? *statuses + *loads : QList<azure::MetricSeries>()) {
        together->series[one.dimensions.value(azure::kResourceDimension.toLower()).toLower()].append(one);
    }
    const QList<SharedMetrics::Account> waiting = std::exchange(together->waiting, {});
    std::vector<QCoro::Task<>> single;
    for (const SharedMetrics::Account& account : waiting) {
        if (isWhole) {
            take(together->series.value(account.id.toLower()), account.rows);
        } else {
            single.push_back(measure(account.id, tenantId, account.rows));
        }
    }
    for (QCoro::Task<>& one : single) {
        co_await one;
    }
}

QCoro::Task<> InventoryReader::Reading::measureHere(azure::ResourceFacts account, QString tenantId, QList<DeploymentRow> rows)
{
    const std::shared_ptr<SharedMetrics> together = shared.value(sharedKey(account));
    switch (together->state) {
    case SharedMetrics::State::Asked: together->waiting.append({account.id, rows}); break;
    case SharedMetrics::State::Answered: take(together->series.value(account.id.toLower()), rows); break;
    case SharedMetrics::State::Refused: co_await measure(account.id, tenantId, rows); break;
    }
}

QCoro::Task<> InventoryReader::Reading::readAccount(AccountTask task)
{
    const azure::ResourceFacts facts = task.account.facts;
    const QString region = offersKey(task.tenant.id, facts.location);
    std::vector<QCoro::Task<>> beside;
    if (!offersAsked.contains(region)) {
        offersAsked.insert(region);
        offersAsked.insert(region + QLatin1Char('/') + facts.subscriptionId);
        beside.push_back(readOffers(facts.subscriptionId, facts.location, task.tenant.id));
    }
    azure::CognitiveClient client(arm);
    const core::Result<QList<azure::ModelDeployment>> found = co_await client.deployments(facts.id, task.tenant.id, context);
    QList<DeploymentRow> rows;
    if (found) {
        for (const azure::ModelDeployment& deployment : *found) {
            rows.append(rowOf(task, deployment));
        }
        complete(rows);
        for (const DeploymentRow& row : rows) {
            places.insert(row.id, inventory.rows.size());
            inventory.rows.append(row);
        }
        if (progress.rows && !rows.isEmpty()) {
            progress.rows(rows);
        }
    } else {
        addProblem(inventory.problems, task.tenant.id, found.error(), facts.name);
    }
    if (isMeasuring && !rows.isEmpty()) {
        beside.push_back(measureHere(facts, task.tenant.id, rows));
    }
    for (QCoro::Task<>& other : beside) {
        co_await other;
    }
    ++done;
    if (progress.accounts) {
        progress.accounts(done, accounts);
    }
}

QCoro::Task<> InventoryReader::Reading::lane(std::shared_ptr<Queue> waiting)
{
    while (!waiting->empty() && !context.cancel.isCancelled()) {
        const AccountTask task = waiting->front();
        waiting->pop_front();
        co_await readAccount(task);
    }
}

QCoro::Task<core::Result<Inventory>> InventoryReader::read(QList<TenantChoice> tenants, InventoryProgress progress,
                                                           http::CallContext context)
{
    const auto reading = std::make_unique<Reading>();
    reading->arm = m_arm;
    reading->clock = m_clock;
    reading->isMeasuring = m_isMeasuring;
    reading->progress = std::move(progress);
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
    if (reading->tenantsRead == 0 && !reading->inventory.problems.isEmpty()) {
        co_return reading->inventory.problems.first().error;
    }
    reading->complete(reading->inventory.rows);
    reading->inventory.takenAt = m_clock->now();
    co_return reading->inventory;
}

} // namespace deployments
