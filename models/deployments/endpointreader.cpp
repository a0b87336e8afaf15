// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/endpointreader.h"

#include "azure/arm/estatewire.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <memory>
#include <tuple>
#include <vector>

namespace deployments {

namespace {

constexpr char kWorkspaces[] = "resources | where type =~ 'microsoft.machinelearningservices/workspaces' | project id, name, tags";
constexpr int kMeasuredMinutes = 10;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(deployments::Endpoints)
};

/// 424 is what the service makes of a failure of the deployment's own code, 429 of too many calls at once.
bool isFailure(const QString& status)
{
    return status.startsWith(QLatin1Char('5')) || status == QLatin1String("424") || status == QLatin1String("429");
}

double averageOf(const azure::MetricSeries& series)
{
    double sum = 0;
    int count = 0;
    for (const azure::MetricPoint& point : series.points) {
        if (point.average) {
            sum += *point.average;
            ++count;
        }
    }
    return count == 0 ? -1 : sum / count;
}

} // namespace

struct EndpointReader::Reading
{
    azure::ArmClient* arm = nullptr;
    http::CallContext context;
    EndpointList list;
    int tenantsRead = 0;

    QCoro::Task<> readTenant(TenantChoice tenant);
    QCoro::Task<> readWorkspace(QJsonObject workspace, TenantChoice tenant);
    QCoro::Task<> readEndpoint(azure::OnlineEndpoint endpoint, bool isWorkspaceProduction, TenantChoice tenant);
};

QCoro::Task<> EndpointReader::Reading::readTenant(TenantChoice tenant)
{
    const core::Result<QList<azure::Subscription>> subscriptions = co_await arm->subscriptions(tenant.id, context);
    if (!subscriptions) {
        addProblem(list.problems, tenant.id, subscriptions.error(), tenant.name);
        co_return;
    }
    QStringList ids;
    for (const azure::Subscription& subscription : *subscriptions) {
        ids << subscription.subscriptionId;
    }
    ++tenantsRead;
    if (ids.isEmpty()) {
        co_return;
    }
    const QString query = QLatin1String(kWorkspaces);
    const core::Result<QList<QJsonObject>> workspaces = co_await arm->graph(query, ids, tenant.id, context);
    if (!workspaces) {
        addProblem(list.problems, tenant.id, workspaces.error(), tenant.name);
        co_return;
    }
    std::vector<QCoro::Task<>> tasks;
    for (const QJsonObject& workspace : *workspaces) {
        tasks.push_back(readWorkspace(workspace, tenant));
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
}

QCoro::Task<> EndpointReader::Reading::readWorkspace(QJsonObject workspace, TenantChoice tenant)
{
    const QString workspaceId = workspace.value(QLatin1String("id")).toString();
    const bool isProduction = taggedProduction(workspace).value_or(false);
    const QString path = workspaceId + QStringLiteral("/onlineEndpoints");
    const QString version = machineLearningVersion();
    const core::Result<QList<QJsonObject>> rows = co_await arm->list(path, version, tenant.id, context);
    if (!rows) {
        addProblem(list.problems, tenant.id, rows.error(), workspaceId.section(QLatin1Char('/'), -1));
        co_return;
    }
    std::vector<QCoro::Task<>> tasks;
    for (const QJsonObject& row : *rows) {
        tasks.push_back(readEndpoint(azure::estatewire::readOnlineEndpoint(row), isProduction, tenant));
    }
    for (QCoro::Task<>& task : tasks) {
        co_await task;
    }
}

QCoro::Task<> EndpointReader::Reading::readEndpoint(azure::OnlineEndpoint endpoint, bool isWorkspaceProduction, TenantChoice tenant)
{
    const QString path = endpoint.facts.id + QStringLiteral("/deployments");
    const QString version = machineLearningVersion();
    const core::Result<QList<QJsonObject>> rows = co_await arm->list(path, version, tenant.id, context);
    if (!rows) {
        addProblem(list.problems, tenant.id, rows.error(), endpoint.facts.name);
    }
    for (const QJsonObject& row : rows ? *rows : QList<QJsonObject>()) {
        endpoint.deployments.append(azure::estatewire::readOnlineDeployment(row, endpoint));
    }
    OnlineEndpointRow row = endpointRow(endpoint, tenant.id, tenant.name, isWorkspaceProduction);
    row.unread = rows ? core::Error() : rows.error();
    list.rows.append(row);
}

QCoro::Task<core::Result<OnlineEndpointRow>> EndpointReader::readOne(OnlineEndpointRow known, http::CallContext context)
{
    const QString path = known.id + QStringLiteral("/deployments");
    const QString version = machineLearningVersion();
    QCoro::Task<core::Result<QJsonObject>> first = m_arm->get(known.id, version, known.tenantId, context);
    QCoro::Task<core::Result<QList<QJsonObject>>> second = m_arm->list(path, version, known.tenantId, context);
    const core::Result<QJsonObject> resource = co_await first;
    const core::Result<QList<QJsonObject>> rows = co_await second;
    if (!resource) {
        co_return resource.error();
    }
    azure::OnlineEndpoint endpoint = azure::estatewire::readOnlineEndpoint(*resource);
    for (const QJsonObject& row : rows ? *rows : QList<QJsonObject>()) {
        endpoint.deployments.append(azure::estatewire::readOnlineDeployment(row, endpoint));
    }
    OnlineEndpointRow row = endpointRow(endpoint, known.tenantId, known.tenant, known.isWorkspaceProduction);
    row.unread = rows ? core::Error() : rows.error();
    co_return row;
}

QCoro::Task<core::Result<EndpointList>> EndpointReader::read(QList<TenantChoice> tenants, http::CallContext context)
{
    const auto reading = std::make_unique<Reading>();
    reading->arm = m_arm;
    reading->context = context;
    core::Clock* const clock = m_clock;
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
    std::sort(reading->list.rows.begin(), reading->list.rows.end(), [](const OnlineEndpointRow& a, const OnlineEndpointRow& b) {
        return std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
    reading->list.takenAt = clock->now();
    co_return reading->list;
}

QCoro::Task<core::Result<QHash<QString, DeploymentHealth>>> EndpointReader::health(QString endpointId, QString tenantId, QDateTime since,
                                                                                   http::CallContext context)
{
    azure::MetricsClient metrics(m_arm);
    azure::MetricQuestion requests;
    requests.resourceId = endpointId;
    requests.metrics = QStringList{QStringLiteral("RequestsPerMinute")};
    requests.to = m_clock->now().toUTC();
    requests.from = requests.to.addSecs(-60 * kMeasuredMinutes);
    if (since.isValid() && since > requests.from) { // what was measured before a stage says nothing about it
        requests.from = std::min(since.toUTC(), requests.to.addSecs(-60));
    }
    requests.splitBy = QStringList{QStringLiteral("deployment"), QStringLiteral("statusCode")};
    requests.top = 50;
    azure::MetricQuestion latency = requests;
    latency.metrics = QStringList{QStringLiteral("RequestLatency_P95")};
    latency.splitBy = QStringList{QStringLiteral("deployment")};
    QCoro::Task<core::Result<QList<azure::MetricSeries>>> first = metrics.read(requests, tenantId, context);
    QCoro::Task<core::Result<QList<azure::MetricSeries>>> second = metrics.read(latency, tenantId, context);
    const core::Result<QList<azure::MetricSeries>> counted = co_await first;
    const core::Result<QList<azure::MetricSeries>> timed = co_await second;
    if (!counted) {
        co_return counted.error();
    }
    QList<azure::MetricSeries> series = *counted;
    if (timed) {
        series += *timed;
    }
    co_return foldHealth(series);
}

QCoro::Task<core::Result<QString>> EndpointReader::logs(QString deploymentId, QString tenantId, int lines, http::CallContext context)
{
    const QString path = deploymentId + QStringLiteral("/getLogs");
    const QString version = machineLearningVersion();
    const QJsonObject question{{QStringLiteral("containerType"), QStringLiteral("InferenceServer")}, {QStringLiteral("tail"), lines}};
    const core::Result<QJsonObject> answer = co_await m_arm->post(path, version, question, tenantId, context);
    if (!answer) {
        co_return answer.error();
    }
    co_return answer->value(QLatin1String("content")).toString();
}

QCoro::Task<core::Result<http::Credential>> EndpointReader::credential(QString endpointId, QString authMode, QString tenantId,
                                                                      http::CallContext context)
{
    const bool byKey = authMode.compare(QLatin1String("Key"), Qt::CaseInsensitive) == 0;
    const QString path = endpointId + (byKey ? QStringLiteral("/listKeys") : QStringLiteral("/token"));
    const QString version = machineLearningVersion();
    const QJsonObject nothing;
    const core::Result<QJsonObject> answer = co_await m_arm->post(path, version, nothing, tenantId, context);
    if (!answer) {
        co_return answer.error();
    }
    const QString secret = answer->value(byKey ? QLatin1String("primaryKey") : QLatin1String("accessToken")).toString();
    if (secret.isEmpty()) {
        co_return core::Error::make(core::ErrorKind::MalformedResponse, Text::tr("The service sent no key for this endpoint."), endpointId);
    }
    http::KeyFor key;
    key.header = "Authorization";
    key.secret = "Bearer " + secret.toUtf8();
    const http::Credential credential = key;
    co_return credential;
}

QHash<QString, DeploymentHealth> foldHealth(const QList<azure::MetricSeries>& series)
{
    struct Counted
    {
        double all = 0, failed = 0;
        QSet<qint64> minutes; ///< a status that came in one minute only must not weigh as if it came in all
    };
    QHash<QString, DeploymentHealth> health;
    QHash<QString, Counted> counted;
    for (const azure::MetricSeries& one : series) {
        const QString deployment = one.dimensions.value(QStringLiteral("deployment"));
        const double average = averageOf(one);
        if (deployment.isEmpty() || average < 0) {
            continue;
        }
        if (one.metric.startsWith(QLatin1String("RequestLatency"), Qt::CaseInsensitive)) {
            health[deployment].latencyMs = average;
            continue;
        }
        Counted& of = counted[deployment];
        const bool isFailed = isFailure(one.dimensions.value(QStringLiteral("statuscode")));
        for (const azure::MetricPoint& point : one.points) {
            if (point.average) {
                of.all += *point.average;
                of.failed += isFailed ? *point.average : 0;
                of.minutes.insert(point.time.toSecsSinceEpoch());
            }
        }
    }
    for (auto it = counted.begin(); it != counted.end(); ++it) {
        DeploymentHealth& of = health[it.key()];
        of.requestsPerMinute = it->all / double(it->minutes.size());
        of.failedShare = it->all > 0 ? it->failed / it->all : -1;
    }
    return health;
}

} // namespace deployments
