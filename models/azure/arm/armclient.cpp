// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/armclient.h"

#include "azure/arm/armwire.h"
#include "azure/endpointurl.h"
#include "core/json.h"
#include "http/httperror.h"
#include "http/pager.h"

namespace azure {

namespace {

constexpr char kSubscriptionsVersion[] = "2022-12-01";
constexpr char kGraphVersion[] = "2024-04-01";

http::Request requestTo(const CloudProfile& cloud, const QByteArray& method, const QString& path, const QString& apiVersion,
                        const QString& tenantId)
{
    http::Request request;
    request.method = method;
    request.url = endpointUrl(cloud.arm, path.startsWith(QLatin1Char('/')) ? path : QLatin1Char('/') + path, apiVersion);
    request.operation = QString::fromLatin1(method) + QLatin1Char(' ') + path.section(QLatin1Char('/'), -1).section(u'?', 0, 0);
    request.service = QStringLiteral("arm");
    request.credential = http::TokenFor{cloud.scope(Audience::Arm), tenantId};
    request.headers.set("Accept", "application/json");
    return request;
}

} // namespace

ArmClient::ArmClient(std::shared_ptr<http::Pipeline> pipeline, CloudProfile cloud, core::Clock* clock)
    : m_pipeline(std::move(pipeline)), m_cloud(std::move(cloud)), m_clock(clock)
{
}

QCoro::Task<core::Result<QList<Tenant>>> ArmClient::tenants(http::CallContext context)
{
    const QString path = QStringLiteral("/tenants");
    const QString version = QLatin1String(kSubscriptionsVersion);
    const core::Result<QList<QJsonObject>> rows = co_await list(path, version, QString(), std::move(context));
    if (!rows) {
        co_return rows.error();
    }
    QList<Tenant> tenants;
    for (const QJsonObject& row : *rows) {
        tenants.append(armwire::readTenant(row));
    }
    co_return tenants;
}

QCoro::Task<core::Result<QList<Subscription>>> ArmClient::subscriptions(QString tenantId, http::CallContext context)
{
    const QString path = QStringLiteral("/subscriptions");
    const QString version = QLatin1String(kSubscriptionsVersion);
    const core::Result<QList<QJsonObject>> rows = co_await list(path, version, tenantId, std::move(context));
    if (!rows) {
        co_return rows.error();
    }
    QList<Subscription> subscriptions;
    for (const QJsonObject& row : *rows) {
        subscriptions.append(armwire::readSubscription(row));
    }
    co_return subscriptions;
}

QCoro::Task<core::Result<QJsonObject>> ArmClient::get(QString path, QString apiVersion, QString tenantId, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request request = requestTo(m_cloud, "GET", path, apiVersion, tenantId);
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    co_return http::jsonOf(response, clock->now());
}

QCoro::Task<core::Result<QList<QJsonObject>>> ArmClient::list(QString path, QString apiVersion, QString tenantId,
                                                              http::CallContext context)
{
    http::Request request = requestTo(m_cloud, "GET", path, apiVersion, tenantId);
    http::PageReader reader = http::nextLinkPages();
    const auto pager = std::make_unique<http::Pager>(m_pipeline, m_clock, std::move(request), std::move(reader));
    core::Result<QList<QJsonObject>> items = co_await pager->all(std::move(context));
    co_return items;
}

QCoro::Task<core::Result<QJsonObject>> ArmClient::post(QString path, QString apiVersion, QJsonObject body, QString tenantId,
                                                       http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request request = requestTo(m_cloud, "POST", path, apiVersion, tenantId);
    request.repeat = http::Repeat::Repeatable; // by contract only POSTs that read
    request.headers.set("Content-Type", "application/json");
    if (!body.isEmpty()) {
        request.body = core::json::compact(body);
    }
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    co_return http::jsonOf(response, clock->now());
}

QCoro::Task<core::Result<QJsonObject>> ArmClient::change(QByteArray method, QString path, QString apiVersion, QJsonObject body,
                                                         QString tenantId, http::CallContext context,
                                                         http::LongRunningOptions options, QByteArray ifMatch)
{
    http::Request request = requestTo(m_cloud, method, path, apiVersion, tenantId);
    if (!ifMatch.isEmpty()) {
        request.headers.set("If-Match", ifMatch);
    }
    if (!body.isEmpty()) {
        request.headers.set("Content-Type", "application/json");
        request.body = core::json::compact(body);
    }
    core::Result<QJsonObject> result =
        co_await http::runLongRunning(m_pipeline, m_clock, std::move(request), std::move(context), std::move(options));
    co_return result;
}

QCoro::Task<core::Result<QList<QJsonObject>>> ArmClient::graph(QString query, QStringList subscriptions, QString tenantId,
                                                               http::CallContext context)
{
    const QString path = QStringLiteral("/providers/Microsoft.ResourceGraph/resources");
    http::Request request = requestTo(m_cloud, "POST", path, QLatin1String(kGraphVersion), tenantId);
    request.service = QStringLiteral("resourcegraph"); // its own quota
    request.repeat = http::Repeat::Repeatable;
    request.headers.set("Content-Type", "application/json");
    request.body = core::json::compact(armwire::writeGraphQuery(query, subscriptions));
    http::PageReader reader = http::skipTokenPages();
    const auto pager = std::make_unique<http::Pager>(m_pipeline, m_clock, std::move(request), std::move(reader));
    core::Result<QList<QJsonObject>> rows = co_await pager->all(std::move(context));
    co_return rows;
}

} // namespace azure
