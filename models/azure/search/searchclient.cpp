// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/search/searchclient.h"

#include "azure/endpointurl.h"
#include "azure/search/searchwire.h"
#include "core/json.h"
#include "http/httperror.h"

namespace azure {

namespace {

using core::ErrorKind;

http::Request requestTo(const SearchEndpoint& endpoint, const QByteArray& method, const QString& path, const QString& operation)
{
    http::Request request;
    request.method = method;
    request.url = endpointUrl(endpoint.base, path, endpoint.apiVersion);
    request.operation = operation;
    request.service = QStringLiteral("search");
    request.credential = endpoint.credential;
    request.headers.set("Accept", "application/json");
    return request;
}

void setBody(http::Request& request, const QJsonObject& body)
{
    request.headers.set("Content-Type", "application/json");
    request.body = core::json::compact(body);
}

QString pathOf(const QString& index, const QString& rest = {})
{
    return QStringLiteral("/indexes/") + segment(index) + rest;
}

} // namespace

SearchClient::SearchClient(std::shared_ptr<http::Pipeline> pipeline, core::Clock* clock)
    : m_pipeline(std::move(pipeline)), m_clock(clock)
{
}

QCoro::Task<core::Result<SearchPage>> SearchClient::search(SearchEndpoint endpoint, QString index, SearchQuery query,
                                                           http::CallContext context)
{
    QJsonObject body = searchwire::writeQuery(query);
    core::Result<SearchPage> page = co_await searchNext(std::move(endpoint), std::move(index), std::move(body), std::move(context));
    co_return page;
}

QCoro::Task<core::Result<SearchPage>> SearchClient::searchNext(SearchEndpoint endpoint, QString index, QJsonObject body,
                                                               http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request request = requestTo(endpoint, "POST", pathOf(index, QStringLiteral("/docs/search")),
                                      QStringLiteral("Documents_SearchPost"));
    request.repeat = http::Repeat::Repeatable; // only reads
    setBody(request, body);
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    const core::Result<QJsonObject> answer = http::jsonOf(response, clock->now());
    if (!answer) {
        co_return answer.error();
    }
    if (!answer->value(QLatin1String("value")).isArray()) {
        co_return core::Error::make(ErrorKind::MalformedResponse, QStringLiteral("the answer has no member \"value\""),
                                    endpoint.base.host());
    }
    SearchPage page = searchwire::readPage(*answer);
    page.requestId = response->requestId();
    co_return page;
}

QCoro::Task<core::Result<QList<SearchIndex>>> SearchClient::indexes(SearchEndpoint endpoint, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request request = requestTo(endpoint, "GET", QStringLiteral("/indexes"), QStringLiteral("Indexes_List"));
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    const core::Result<QJsonObject> answer = http::jsonOf(response, clock->now());
    if (!answer) {
        co_return answer.error();
    }
    QList<SearchIndex> indexes;
    for (const QJsonValue& value : answer->value(QLatin1String("value")).toArray()) {
        indexes.append(searchwire::readIndex(value.toObject()));
    }
    co_return indexes;
}

QCoro::Task<core::Result<SearchIndex>> SearchClient::index(SearchEndpoint endpoint, QString name, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request request = requestTo(endpoint, "GET", pathOf(name), QStringLiteral("Indexes_Get"));
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    const core::Result<QJsonObject> answer = http::jsonOf(response, clock->now());
    if (!answer) {
        co_return answer.error();
    }
    co_return searchwire::readIndex(*answer);
}

QCoro::Task<core::Result<SearchIndex>> SearchClient::createIndex(SearchEndpoint endpoint, QJsonObject raw, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    const QString name = raw.value(QLatin1String("name")).toString();
    if (name.isEmpty()) {
        co_return core::Error::make(ErrorKind::InvalidInput, QStringLiteral("an index needs a name"));
    }
    http::Request request = requestTo(endpoint, "PUT", pathOf(name), QStringLiteral("Indexes_CreateOrUpdate"));
    request.headers.set("Prefer", "return=representation");
    setBody(request, raw);
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    if (response && response->status == 204) {
        co_return searchwire::readIndex(raw);
    }
    const core::Result<QJsonObject> answer = http::jsonOf(response, clock->now());
    if (!answer) {
        co_return answer.error();
    }
    co_return searchwire::readIndex(*answer);
}

QCoro::Task<core::Result<void>> SearchClient::deleteIndex(SearchEndpoint endpoint, QString name, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request request = requestTo(endpoint, "DELETE", pathOf(name), QStringLiteral("Indexes_Delete"));
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    if (!response) {
        co_return response.error();
    }
    if (response->status < 200 || response->status >= 300) {
        co_return http::errorOf(*response, clock->now());
    }
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<QList<IndexResult>>> SearchClient::upload(SearchEndpoint endpoint, QString index, QJsonArray documents,
                                                                   http::CallContext context)
{
    IndexBatch batch = searchwire::writeBatch(documents);
    core::Result<QList<IndexResult>> results = co_await upload(std::move(endpoint), std::move(index), std::move(batch), std::move(context));
    co_return results;
}

QCoro::Task<core::Result<QList<IndexResult>>> SearchClient::upload(SearchEndpoint endpoint, QString index, IndexBatch batch,
                                                                   http::CallContext context)
{
    core::Clock* const clock = m_clock;
    if (batch.isEmpty()) {
        co_return QList<IndexResult>();
    }
    http::Request request = requestTo(endpoint, "POST", pathOf(index, QStringLiteral("/docs/index")),
                                      QStringLiteral("Documents_Index"));
    request.repeat = http::Repeat::Repeatable; // mergeOrUpload of the same documents twice leaves the same index
    request.headers.set("Content-Type", "application/json");
    request.body = batch.body();
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    const core::Result<QJsonObject> answer = http::jsonOf(response, clock->now());
    if (!answer) {
        co_return answer.error();
    }
    co_return searchwire::readBatch(*answer);
}

QCoro::Task<core::Result<qint64>> SearchClient::count(SearchEndpoint endpoint, QString index, http::CallContext context)
{
    core::Clock* const clock = m_clock;
    http::Request request = requestTo(endpoint, "GET", pathOf(index, QStringLiteral("/docs/$count")),
                                      QStringLiteral("Documents_Count"));
    request.headers.set("Accept", "text/plain");
    const core::Result<http::Response> response = co_await m_pipeline->send(std::move(request), std::move(context));
    if (!response) {
        co_return response.error();
    }
    if (response->status < 200 || response->status >= 300) {
        co_return http::errorOf(*response, clock->now());
    }
    QByteArray text = response->body.trimmed();
    if (text.startsWith("\xEF\xBB\xBF")) { // the service sends a byte order mark
        text = text.mid(3);
    }
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber) {
        co_return core::Error::make(ErrorKind::MalformedResponse, QStringLiteral("the document count is not a number"),
                                    endpoint.base.host());
    }
    co_return number;
}

} // namespace azure
