// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/graph/graphclient.h"

#include "azure/endpointurl.h"
#include "azure/graph/graphwire.h"
#include "core/json.h"
#include "http/httperror.h"

#include <QJsonArray>

namespace azure {

GraphClient::GraphClient(std::shared_ptr<http::Pipeline> pipeline, CloudProfile cloud, core::Clock* clock)
    : m_pipeline(std::move(pipeline)), m_cloud(std::move(cloud)), m_clock(clock)
{
}

QCoro::Task<core::Result<QList<Principal>>> GraphClient::principals(QStringList objectIds, QString tenantId,
                                                                    http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request request;
    request.method = "POST";
    request.url = endpointUrl(m_cloud.graph, QStringLiteral("/v1.0/directoryObjects/getByIds"));
    request.operation = QStringLiteral("POST getByIds");
    request.service = QStringLiteral("graph");
    request.credential = http::TokenFor{m_cloud.scope(Audience::Graph), tenantId};
    request.repeat = http::Repeat::Repeatable; // a POST that reads
    request.headers.set("Accept", "application/json");
    request.headers.set("Content-Type", "application/json");
    request.body = core::json::compact(graphwire::writeIds(objectIds.mid(0, 1000)));
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    const core::Result<QJsonObject> body = http::jsonOf(response, clock->now());
    if (!body) {
        co_return body.error();
    }
    QList<Principal> principals;
    const QJsonArray value = body->value(QLatin1String("value")).toArray();
    for (const QJsonValue& entry : value) {
        principals.append(graphwire::readPrincipal(entry.toObject()));
    }
    co_return principals;
}

} // namespace azure
