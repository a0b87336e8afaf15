// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the deployments of a whole estate over a slow line, against the longest chain of calls that depend on each other.
#include "azure/arm/cognitiveclient.h"
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "common/services.h"
#include "deployments/inventoryreader.h"
#include "identity/session.h"

#include <QCoroTask>
#include <QCoreApplication>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>

namespace bench {

namespace {

using deployments::TenantChoice;

constexpr int kAccounts = 40;
constexpr int kLatencyMs = 50;

/// Two tenants with twenty accounts each, over the smallest estate.
QByteArray estate()
{
    const auto unit = [](const char* tenant, const char* name, const char* contributor, const char* reader, const QJsonArray& regions) {
        return QJsonObject{{QStringLiteral("tenantId"), QLatin1String(tenant)}, {QStringLiteral("displayName"), QLatin1String(name)},
                           {QStringLiteral("shortName"), QLatin1String(name).toString().toLower()}, {QStringLiteral("subscriptions"), 4},
                           {QStringLiteral("accountsEach"), kAccounts / 8}, {QStringLiteral("deploymentsEach"), 3},
                           {QStringLiteral("contributor"), QLatin1String(contributor)},
                           {QStringLiteral("readers"), QJsonArray{QLatin1String(reader)}}, {QStringLiteral("regions"), regions}};
    };
    const QJsonArray units{unit("8f3c1a52-6d0e-4b7a-9c41-2e5d7f90c001", "Contoso", "avery.stone@contoso.example", "priya.raman@contoso.example",
                                {QStringLiteral("swedencentral"), QStringLiteral("francecentral")}),
                           unit("2b7e94d6-90f5-4c38-a1de-6f04b8d3fab2", "Fabrikam", "marco.bianchi@fabrikam.example", "avery.stone@contoso.example",
                                {QStringLiteral("eastus2"), QStringLiteral("westus3")})};
    return QJsonDocument(QJsonObject{{QStringLiteral("name"), QStringLiteral("forty")}, {QStringLiteral("base"), QStringLiteral("default")},
                                     {QStringLiteral("generate"), units}})
        .toJson();
}

/// A sandbox in a process of its own, with a slow Resource Manager, and somebody who is signed in to all its tenants.
class SlowEstate
{
public:
    bool start();
    bool isReady() const { return m_services != nullptr; }
    double readAll();
    double criticalPath();

    ~SlowEstate()
    {
        m_services.reset();
        m_sandbox.terminate();
        if (m_sandbox.state() != QProcess::NotRunning && !m_sandbox.waitForFinished(5'000)) {
            m_sandbox.kill();
            m_sandbox.waitForFinished();
        }
    }

private:
    QCoro::Task<bool> signIn();
    QCoro::Task<int> inventory();
    QCoro::Task<bool> chain();
    bool slowDown(const QString& origin);

    QTemporaryDir m_folder;
    QProcess m_sandbox;
    std::unique_ptr<app::Services> m_services;
    QList<TenantChoice> m_tenants;
};

bool SlowEstate::slowDown(const QString& origin)
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(origin + QStringLiteral("/_sandbox/faults")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    const QByteArray fault = R"({"id":"slow","match":{"service":"arm"},"effect":{"delayMs":)" + QByteArray::number(kLatencyMs) + "}}";
    QNetworkReply* const reply = network.post(request, fault);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const bool isDone = reply->error() == QNetworkReply::NoError;
    delete reply;
    return isDone;
}

bool SlowEstate::start()
{
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/pilothouse-sandbox");
    QFile file(m_folder.filePath(QStringLiteral("estate.json")));
    if (!QFileInfo::exists(program) || !file.open(QIODevice::WriteOnly) || file.write(estate()) < 0) {
        return false;
    }
    file.close();
    m_sandbox.start(program, {QStringLiteral("--estate"), file.fileName()});
    while (!m_sandbox.canReadLine()) {
        if (!m_sandbox.waitForReadyRead(20'000)) {
            return false;
        }
    }
    const QJsonObject ready = QJsonDocument::fromJson(m_sandbox.readLine()).object();
    app::CommonOptions options;
    options.cloud = ready.value(QLatin1String("metadata")).toString();
    options.dataDirectory = m_folder.filePath(QStringLiteral("data"));
    options.user = QStringLiteral("avery.stone@contoso.example");
    auto services = std::make_unique<app::Services>(options);
    m_services = std::move(services);
    if (!QCoro::waitFor(signIn()) || !slowDown(ready.value(QLatin1String("origin")).toString())) {
        m_services.reset();
        return false;
    }
    return QCoro::waitFor(inventory()) >= kAccounts; // sign-in to each tenant and open connections are no part of the measurement
}

QCoro::Task<bool> SlowEstate::signIn()
{
    const core::CancelToken never;
    const core::Result<void> started = co_await m_services->start(never);
    if (!started) {
        co_return false;
    }
    const core::Result<void> account = co_await m_services->signIn(never);
    const http::CallContext context;
    const core::Result<void> listed = co_await m_services->readTenants(context);
    if (!account || !listed) {
        co_return false;
    }
    for (const identity::Tenant& tenant : m_services->session()->tenants()) {
        m_tenants.append({tenant.id, tenant.name});
    }
    co_return !m_tenants.isEmpty();
}

QCoro::Task<int> SlowEstate::inventory()
{
    deployments::InventoryReader reader(m_services->arm(), &core::SystemClock::instance());
    int accounts = 0;
    deployments::InventoryProgress progress;
    progress.accounts = [&accounts](int, int known) { accounts = known; };
    const http::CallContext context;
    const core::Result<deployments::Inventory> read = co_await reader.read(m_tenants, progress, context);
    co_return read && read->problems.isEmpty() ? accounts : 0;
}

/// What no parallel reader can avoid: subscriptions, then their accounts, then one account's deployments. Metrics need the accounts
/// alone and are asked for beside the deployments, by one call that covers them all: the slower of the two ends the chain.
QCoro::Task<bool> SlowEstate::chain()
{
    const http::CallContext context;
    const QString tenant = m_tenants.first().id;
    azure::ArmClient* const arm = m_services->arm();
    const core::Result<QList<azure::Subscription>> subscriptions = co_await arm->subscriptions(tenant, context);
    QStringList ids;
    for (const azure::Subscription& one : subscriptions ? *subscriptions : QList<azure::Subscription>()) {
        ids << one.subscriptionId;
    }
    azure::CognitiveClient client(arm);
    const core::Result<QList<azure::CognitiveAccount>> accounts = co_await client.accounts(ids, tenant, context);
    if (!accounts || accounts->isEmpty()) {
        co_return false;
    }
    const QString account = accounts->first().facts.id;
    const core::Result<QList<azure::ModelDeployment>> found = co_await client.deployments(account, tenant, context);
    co_return found.has_value();
}

double SlowEstate::readAll()
{
    const double begin = nowMs();
    return QCoro::waitFor(inventory()) >= kAccounts ? nowMs() - begin : -1;
}

double SlowEstate::criticalPath()
{
    const double begin = nowMs();
    return QCoro::waitFor(chain()) ? nowMs() - begin : -1;
}

std::optional<double> measured(double value)
{
    return value > 0 ? std::optional(value) : std::nullopt;
}

} // namespace

Benchmark deploymentsListBenchmark()
{
    const auto slow = std::make_shared<std::unique_ptr<SlowEstate>>();
    const auto ready = [slow] { // started by the first measurement, so that --list costs nothing
        if (!*slow) {
            *slow = std::make_unique<SlowEstate>();
            (void)(*slow)->start();
        }
        return slow->get();
    };
    Benchmark list;
    list.name = QStringLiteral("deployments.list");
    list.n = kAccounts;
    list.referenceIs = QStringLiteral("the longest chain of dependent calls, made one by one: subscriptions, accounts, one account's deployments; each waits 50 ms. Ours: every account's deployments, models and metrics");
    list.goal = 1.5;
    list.unavailable = QStringLiteral("the sandbox stands not beside this program, or did not start");
    list.ours = [ready] { return ready()->isReady() ? measured(ready()->readAll()) : std::nullopt; };
    list.reference = [ready] { return ready()->isReady() ? measured(ready()->criticalPath()) : std::nullopt; };
    return list;
}

} // namespace bench
