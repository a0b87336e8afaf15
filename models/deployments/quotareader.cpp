// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/quotareader.h"

#include <algorithm>
#include <memory>
#include <set>
#include <vector>

namespace deployments {

namespace {

QuotaRow rowOf(const azure::QuotaUsage& usage, const QuotaRow& place)
{
    QuotaRow row = place;
    row.name = usage.name;
    row.displayName = usage.displayName;
    row.used = usage.isUsedStated ? std::optional(usage.used) : std::nullopt;
    row.limit = usage.isLimitStated ? std::optional(usage.limit) : std::nullopt;
    nameQuota(row);
    return row;
}

QCoro::Task<> readSubscriptions(azure::ArmClient* arm, TenantChoice tenant, std::shared_ptr<QList<QuotaScope>> into,
                                std::shared_ptr<QList<core::Error>> errors, http::CallContext context)
{
    const core::Result<QList<azure::Subscription>> found = co_await arm->subscriptions(tenant.id, context);
    if (!found) {
        errors->append(found.error());
        co_return;
    }
    for (const azure::Subscription& subscription : *found) {
        into->append({tenant.id, subscription.subscriptionId, subscription.displayName});
    }
}

QCoro::Task<> readCapacities(azure::ArmClient* arm, QuotaScope scope, PlanWish wish, std::shared_ptr<RoomReport> into, http::CallContext context)
{
    azure::CognitiveClient client(arm);
    const core::Result<QList<azure::ModelCapacity>> found =
        co_await client.capacities(scope.subscriptionId, wish.format, wish.model, wish.version, scope.tenantId, context);
    if (!found) {
        addProblem(into->problems, scope.tenantId, found.error(), scope.subscription);
        co_return;
    }
    for (const azure::ModelCapacity& one : *found) {
        into->rows.append({scope.tenantId, scope.subscriptionId, scope.subscription, one.location, one.skuName, one.name, one.version, one.available});
    }
}

} // namespace

/// One reading on its way; its coroutines run side by side and fill `report`.
struct QuotaReader::Reading
{
    azure::ArmClient* arm = nullptr;
    QString region; ///< empty: where accounts are
    QuotaProgress progress;
    http::CallContext context;
    QuotaReport report;
    int tenantsRead = 0, known = 0, done = 0;

    QCoro::Task<> readTenant(TenantChoice tenant);
    QCoro::Task<> readRegion(QuotaRow place);
};

QCoro::Task<> QuotaReader::Reading::readTenant(TenantChoice tenant)
{
    const core::Result<QList<azure::Subscription>> subscriptions = co_await arm->subscriptions(tenant.id, context);
    if (!subscriptions) {
        addProblem(report.problems, tenant.id, subscriptions.error(), tenant.name);
        co_return;
    }
    ++tenantsRead;
    QStringList ids;
    for (const azure::Subscription& subscription : *subscriptions) {
        ids << subscription.subscriptionId;
    }
    std::set<std::pair<QString, QString>> places; // subscription (lower case), region
    if (region.isEmpty() && !ids.isEmpty()) {
        azure::CognitiveClient client(arm);
        const core::Result<QList<azure::CognitiveAccount>> accounts = co_await client.accounts(ids, tenant.id, context);
        if (!accounts) {
            addProblem(report.problems, tenant.id, accounts.error(), tenant.name);
            co_return;
        }
        for (const azure::CognitiveAccount& account : *accounts) {
            places.emplace(account.facts.subscriptionId.toLower(), account.facts.location.toLower());
        }
    }
    std::vector<QCoro::Task<>> tasks;
    for (const azure::Subscription& subscription : *subscriptions) {
        const QString id = subscription.subscriptionId.toLower();
        if (!region.isEmpty()) {
            places.emplace(id, region);
        }
        for (const auto& [subscriptionId, location] : places) {
            if (subscriptionId == id) {
                QuotaRow place;
                place.tenantId = tenant.id;
                place.tenant = tenant.name.isEmpty() ? tenant.id : tenant.name;
                place.subscriptionId = subscription.subscriptionId;
                place.subscription = subscription.displayName;
                place.region = location;
                ++known;
                tasks.push_back(readRegion(place));
            }
        }
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
}

QCoro::Task<> QuotaReader::Reading::readRegion(QuotaRow place)
{
    azure::CognitiveClient client(arm);
    const core::Result<QList<azure::QuotaUsage>> usages = co_await client.usages(place.subscriptionId, place.region, place.tenantId, context);
    ++done;
    if (progress.regions) {
        progress.regions(done, known);
    }
    if (!usages) {
        addProblem(report.problems, place.tenantId, usages.error(), place.subscription + QLatin1Char('/') + place.region);
        co_return;
    }
    QList<QuotaRow> rows;
    for (const azure::QuotaUsage& usage : *usages) {
        rows.append(rowOf(usage, place));
    }
    report.rows += rows;
    if (progress.rows && !rows.isEmpty()) {
        progress.rows(rows);
    }
}

QCoro::Task<core::Result<QuotaReport>> QuotaReader::read(QList<TenantChoice> tenants, QString region, QuotaProgress progress,
                                                         http::CallContext context)
{
    const auto reading = std::make_unique<Reading>();
    reading->arm = m_arm;
    reading->region = region.toLower();
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
    if (reading->tenantsRead == 0 && !reading->report.problems.isEmpty()) {
        co_return reading->report.problems.first().error;
    }
    reading->report.takenAt = m_clock->now();
    co_return reading->report;
}

QCoro::Task<core::Result<QList<QuotaScope>>> QuotaReader::scopes(QList<TenantChoice> tenants, http::CallContext context)
{
    const auto found = std::make_shared<QList<QuotaScope>>();
    const auto errors = std::make_shared<QList<core::Error>>();
    std::vector<QCoro::Task<>> tasks;
    for (const TenantChoice& tenant : tenants) {
        tasks.push_back(readSubscriptions(m_arm, tenant, found, errors, context));
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
    if (found->isEmpty() && !errors->isEmpty()) {
        co_return errors->first();
    }
    co_return *found;
}

QCoro::Task<RoomReport> QuotaReader::room(QList<QuotaScope> scopes, QList<PlanWish> wishes, http::CallContext context)
{
    const auto report = std::make_shared<RoomReport>();
    std::set<QString> asked;
    std::vector<QCoro::Task<>> tasks;
    for (const PlanWish& wish : wishes) {
        const QString model = (wish.format + QLatin1Char('/') + wish.model + QLatin1Char('/') + wish.version).toLower();
        if (!asked.insert(model).second) {
            continue;
        }
        for (const QuotaScope& scope : scopes) {
            tasks.push_back(readCapacities(m_arm, scope, wish, report, context));
        }
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
    co_return *report;
}

QCoro::Task<RoomReport> QuotaReader::roomIn(QList<TenantChoice> tenants, QList<PlanWish> wishes, http::CallContext context)
{
    const core::Result<QList<QuotaScope>> found = co_await scopes(tenants, context);
    if (!found) {
        RoomReport nothing;
        nothing.problems.append({QString(), found.error(), 1});
        co_return nothing;
    }
    const RoomReport report = co_await room(*found, wishes, context);
    co_return report;
}

QCoro::Task<DeploymentForecast> QuotaReader::forecastOf(DeploymentRow row, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    const core::Result<QList<LoadPoint>> points = co_await load(row, context);
    DeploymentForecast answer;
    answer.row = row;
    if (points) {
        answer.forecast = forecast(*points, minuteLimit(row.type, row.capacity), clock->now());
    } else {
        answer.error = points.error();
    }
    co_return answer;
}

QCoro::Task<core::Result<QList<LoadPoint>>> QuotaReader::load(DeploymentRow row, http::CallContext context)
{
    const bool provisioned = isProvisioned(row.type);
    azure::MetricQuestion question;
    question.resourceId = row.accountId;
    question.metrics = QStringList{provisioned ? QStringLiteral("AzureOpenAIProvisionedManagedUtilizationV2") : QStringLiteral("TokenTransaction")};
    question.to = QDateTime::fromSecsSinceEpoch(m_clock->now().toSecsSinceEpoch() / 60 * 60, Qt::UTC);
    question.from = question.to.addSecs(-3 * 3600);
    question.aggregations = {provisioned ? azure::MetricAggregation::Average : azure::MetricAggregation::Total};
    question.splitBy = QStringList{QStringLiteral("ModelDeploymentName")};
    question.top = 500;
    azure::MetricsClient client(m_arm);
    const core::Result<QList<azure::MetricSeries>> series = co_await client.read(question, row.tenantId, context);
    if (!series) {
        co_return series.error();
    }
    QList<LoadPoint> points;
    for (const azure::MetricSeries& one : *series) {
        if (one.dimensions.value(QStringLiteral("modeldeploymentname")).compare(row.name, Qt::CaseInsensitive) == 0) {
            for (const azure::MetricPoint& point : one.points) {
                points.append({point.time, provisioned ? point.average : point.total});
            }
        }
    }
    co_return points;
}

} // namespace deployments
