// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/estatereader.h"

#include "azure/arm/estatewire.h"

#include <algorithm>
#include <vector>

namespace azure {

namespace {

constexpr char kAccounts[] = "Microsoft.CognitiveServices/accounts";
constexpr char kSearch[] = "Microsoft.Search/searchServices";
constexpr char kWorkspaces[] = "Microsoft.MachineLearningServices/workspaces";
constexpr char kAccountsVersion[] = "2025-06-01";
constexpr char kSearchVersion[] = "2025-05-01";
constexpr char kMachineLearningVersion[] = "2025-09-01";

struct Collection
{
    const char* type;
    const char* apiVersion;
};
constexpr Collection kCollections[] = {
    {kAccounts, kAccountsVersion}, {kSearch, kSearchVersion}, {kWorkspaces, kMachineLearningVersion}};

constexpr char kQuery[] = "resources"
                          " | where type =~ 'microsoft.cognitiveservices/accounts'"
                          " or type =~ 'microsoft.search/searchservices'"
                          " or type =~ 'microsoft.machinelearningservices/workspaces'"
                          " | project id, name, type, kind, location, sku, tags, properties";

bool isType(const QJsonObject& row, const char* type)
{
    return row.value(QLatin1String("type")).toString().compare(QLatin1String(type), Qt::CaseInsensitive) == 0;
}

/// Only these kinds hold model deployments.
bool mayHoldModels(const CognitiveAccount& account)
{
    return account.facts.kind.compare(QLatin1String("OpenAI"), Qt::CaseInsensitive) == 0 ||
           account.facts.kind.compare(QLatin1String("AIServices"), Qt::CaseInsensitive) == 0;
}

template <typename T> void sortById(QList<T>& resources)
{
    std::sort(resources.begin(), resources.end(), [](const T& a, const T& b) {
        return a.facts.id.compare(b.facts.id, Qt::CaseInsensitive) < 0;
    });
}

} // namespace

/// One reading on its way; its coroutines run side by side and fill `estate`.
struct EstateReader::Reading
{
    ArmClient* arm = nullptr;
    QString tenantId;   ///< whose token asks; empty: the session's
    QString homeTenant; ///< where the resources live
    http::CallContext context;
    QStringList subscriptions;
    QList<QJsonObject> workspaces;
    Estate estate;

    QCoro::Task<bool> readByGraph();
    QCoro::Task<> readByLists();
    QCoro::Task<> readCollection(QString path, QString apiVersion);
    QCoro::Task<> completeSearch(qsizetype at);
    QCoro::Task<> readDeployments(qsizetype at);
    QCoro::Task<> readOnlineEndpoints(QString workspaceId);
    QCoro::Task<> readOnlineDeployments(OnlineEndpoint endpoint);
    QCoro::Task<> readChildren();
    void take(const QJsonObject& row);
    void note(core::Error error, const QString& about);
    void finish();
};

void EstateReader::Reading::take(const QJsonObject& row)
{
    if (isType(row, kAccounts)) {
        estate.accounts.append(estatewire::readAccount(row));
    } else if (isType(row, kSearch)) {
        estate.searchServices.append(estatewire::readSearchService(row));
    } else if (isType(row, kWorkspaces)) {
        workspaces.append(row);
    }
}

void EstateReader::Reading::note(core::Error error, const QString& about)
{
    error.target = about;
    estate.problems.append(error);
}

QCoro::Task<bool> EstateReader::Reading::readByGraph()
{
    const QString query = QLatin1String(kQuery);
    const core::Result<QList<QJsonObject>> rows = co_await arm->graph(query, subscriptions, tenantId, context);
    if (!rows) {
        co_return false;
    }
    for (const QJsonObject& row : *rows) {
        take(row);
    }
    co_return true;
}

QCoro::Task<> EstateReader::Reading::readCollection(QString path, QString apiVersion)
{
    const core::Result<QList<QJsonObject>> rows = co_await arm->list(path, apiVersion, tenantId, context);
    if (!rows) {
        note(rows.error(), path);
        co_return;
    }
    for (const QJsonObject& row : *rows) {
        take(row);
    }
}

QCoro::Task<> EstateReader::Reading::readByLists()
{
    std::vector<QCoro::Task<>> tasks;
    for (const QString& subscription : subscriptions) {
        for (const Collection& collection : kCollections) {
            const QString path =
                QStringLiteral("/subscriptions/") + subscription + QStringLiteral("/providers/") + QLatin1String(collection.type);
            tasks.push_back(readCollection(path, QLatin1String(collection.apiVersion)));
        }
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
}

QCoro::Task<> EstateReader::Reading::completeSearch(qsizetype at)
{
    const QString id = estate.searchServices.at(at).facts.id; // Resource Graph may lag behind the provider's newest members
    const QString version = QLatin1String(kSearchVersion);
    const core::Result<QJsonObject> body = co_await arm->get(id, version, tenantId, context);
    if (!body) {
        note(body.error(), id);
        co_return;
    }
    estate.searchServices[at] = estatewire::readSearchService(*body);
}

QCoro::Task<> EstateReader::Reading::readDeployments(qsizetype at)
{
    const CognitiveAccount account = estate.accounts.at(at);
    const QString path = account.facts.id + QStringLiteral("/deployments");
    const QString version = QLatin1String(kAccountsVersion);
    const core::Result<QList<QJsonObject>> rows = co_await arm->list(path, version, tenantId, context);
    if (!rows) {
        note(rows.error(), account.facts.id);
        co_return;
    }
    for (const QJsonObject& row : *rows) {
        ModelDeployment deployment = estatewire::readDeployment(row);
        deployment.facts.tenantId = homeTenant;
        estate.accounts[at].deployments.append(deployment);
    }
}

QCoro::Task<> EstateReader::Reading::readOnlineEndpoints(QString workspaceId)
{
    const QString path = workspaceId + QStringLiteral("/onlineEndpoints");
    const QString version = QLatin1String(kMachineLearningVersion);
    const core::Result<QList<QJsonObject>> rows = co_await arm->list(path, version, tenantId, context);
    if (!rows) {
        note(rows.error(), workspaceId);
        co_return;
    }
    std::vector<QCoro::Task<>> tasks;
    for (const QJsonObject& row : *rows) {
        OnlineEndpoint endpoint = estatewire::readOnlineEndpoint(row);
        tasks.push_back(readOnlineDeployments(std::move(endpoint)));
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
}

QCoro::Task<> EstateReader::Reading::readOnlineDeployments(OnlineEndpoint endpoint)
{
    const QString path = endpoint.facts.id + QStringLiteral("/deployments");
    const QString version = QLatin1String(kMachineLearningVersion);
    const core::Result<QList<QJsonObject>> rows = co_await arm->list(path, version, tenantId, context);
    if (!rows) {
        note(rows.error(), endpoint.facts.id);
    } else {
        for (const QJsonObject& row : *rows) {
            endpoint.deployments.append(estatewire::readOnlineDeployment(row, endpoint));
        }
    }
    estate.onlineEndpoints.append(endpoint); // also without its deployments: it can be asked
}

QCoro::Task<> EstateReader::Reading::readChildren()
{
    std::vector<QCoro::Task<>> tasks;
    for (qsizetype i = 0; i < estate.accounts.size(); ++i) {
        if (mayHoldModels(estate.accounts.at(i))) {
            tasks.push_back(readDeployments(i));
        }
    }
    for (qsizetype i = 0; i < estate.searchServices.size(); ++i) {
        if (estate.searchServices.at(i).endpoint.isEmpty()) {
            tasks.push_back(completeSearch(i));
        }
    }
    for (const QJsonObject& workspace : workspaces) {
        tasks.push_back(readOnlineEndpoints(workspace.value(QLatin1String("id")).toString()));
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
}

void EstateReader::Reading::finish()
{
    for (CognitiveAccount& account : estate.accounts) {
        account.facts.tenantId = homeTenant;
    }
    for (SearchService& service : estate.searchServices) {
        service.facts.tenantId = homeTenant;
    }
    for (OnlineEndpoint& endpoint : estate.onlineEndpoints) {
        endpoint.facts.tenantId = homeTenant;
    }
    sortById(estate.accounts);
    sortById(estate.searchServices);
    sortById(estate.onlineEndpoints);
}

QCoro::Task<core::Result<Estate>> EstateReader::read(QString tenantId, http::CallContext context)
{
    const auto reading = std::make_unique<Reading>();
    reading->arm = m_arm;
    reading->tenantId = tenantId;
    reading->homeTenant = tenantId;
    reading->context = context;
    const core::Result<QList<Subscription>> subscriptions = co_await m_arm->subscriptions(tenantId, context);
    if (!subscriptions) {
        co_return subscriptions.error();
    }
    for (const Subscription& subscription : *subscriptions) {
        const bool usable = subscription.state.compare(QLatin1String("Disabled"), Qt::CaseInsensitive) != 0 &&
                            subscription.state.compare(QLatin1String("Deleted"), Qt::CaseInsensitive) != 0;
        if (usable) {
            reading->subscriptions.append(subscription.subscriptionId);
        }
        if (reading->homeTenant.isEmpty()) {
            reading->homeTenant = subscription.tenantId;
        }
    }
    if (!reading->subscriptions.isEmpty()) {
        const bool answered = co_await reading->readByGraph();
        if (!answered && !context.cancel.isCancelled()) {
            co_await reading->readByLists();
        }
        co_await reading->readChildren();
    }
    if (context.cancel.isCancelled()) {
        co_return core::Error::cancelled();
    }
    reading->finish();
    co_return reading->estate;
}

} // namespace azure
