// SPDX-License-Identifier: GPL-3.0-or-later
// Documents and queries of an index.
#include "sandbox/services/search/service.h"

#include "sandbox/services/search/suggest.h"

#include <QJsonDocument>

namespace sandbox::search {

namespace {

constexpr qsizetype MaximumBatch = 1000;
constexpr qsizetype MaximumBatchBytes = 16 * 1024 * 1024;

QJsonObject resultJson(const ActionResult& result)
{
    QJsonObject json{{"key", result.key}, {"status", result.ok}, {"statusCode", result.statusCode}};
    if (!result.ok) {
        json.insert("errorMessage", result.message);
    }
    return json;
}

/// The request parameters of suggest and autocomplete, wherever they are.
QJsonObject parametersOf(const Request& request)
{
    return request.method == "GET" ? searchRequestFromQuery(request.query) : request.json().value_or(QJsonObject());
}

} // namespace

Response SearchService::indexDocuments(const Request& request, Catalog& catalog)
{
    const auto index = catalog.index(odataKey(request, QStringLiteral("index")));
    if (!index) {
        return responseFor(index.error());
    }
    if (request.body.size() > MaximumBatchBytes) {
        return Response::error(
            413, QStringLiteral("RequestEntityTooLarge"),
            QStringLiteral("The request has %1 bytes; a batch may have 16 MB.").arg(request.body.size()));
    }
    const auto body = request.json();
    const QJsonArray actions = body ? body->value("value").toArray() : QJsonArray();
    if (!body || !body->value("value").isArray() || actions.isEmpty()) {
        return Response::error(400, QStringLiteral("InvalidRequestParameter"),
                               QStringLiteral("The request is invalid. Details: actions : No indexing actions found in "
                                              "the request. Please include between 1 "
                                              "and 1000 indexing actions in your request."));
    }
    if (actions.size() > MaximumBatch) {
        return Response::error(400, QStringLiteral("InvalidRequestParameter"),
                               QStringLiteral("The request is invalid. Details: actions : Too many indexing actions "
                                              "found in the request: %1. A batch may "
                                              "have up to 1000.")
                                   .arg(actions.size()));
    }
    const auto results = (*index)->apply(actions);
    if (!results) {
        return responseFor(results.error());
    }
    QJsonArray value;
    bool partial = false;
    for (const ActionResult& result : *results) {
        value.append(resultJson(result));
        partial = partial || !result.ok;
    }
    return Response::json(partial ? 207 : 200, {{"value", value}});
}

Response SearchService::countDocuments(const Request& request, Catalog& catalog)
{
    const auto index = catalog.index(odataKey(request, QStringLiteral("index")));
    if (!index) {
        return responseFor(index.error());
    }
    // The service puts a byte order mark before the number; clients trim it.
    return Response::text(200, "application/json; odata.metadata=minimal", QByteArray::number((*index)->count()));
}

Response SearchService::lookUpDocument(const Request& request, Catalog& catalog)
{
    const auto index = catalog.index(odataKey(request, QStringLiteral("index")));
    if (!index) {
        return responseFor(index.error());
    }
    const Slot slot = (*index)->slotOf(odataKey(request, QStringLiteral("key")));
    if (slot < 0) {
        return Response::error(404, QStringLiteral("ResourceNotFound"),
                               QStringLiteral("There is no document with this key in the index."));
    }
    QStringList select = request.argument(QStringLiteral("$select")).split(u',', Qt::SkipEmptyParts);
    for (QString& field : select) {
        field = field.trimmed();
        if (field != QLatin1String("*") && (*index)->definition().field(field) == nullptr) {
            return responseFor(invalidRequest(
                QStringLiteral("parameters : Could not find a property named '%1' on type 'search.document'.")
                    .arg(field)));
        }
    }
    return Response::json(200, (*index)->shown(slot, select));
}

Response SearchService::searchIn(const Request& request, Catalog& catalog, const QJsonObject& json,
                                 const QString& nextLink)
{
    const auto index = catalog.index(odataKey(request, QStringLiteral("index")));
    if (!index) {
        return responseFor(index.error());
    }
    const auto search = readSearchRequest((*index)->definition(), json);
    if (!search) {
        return responseFor(search.error());
    }
    const Embedder embedder = [this](const QJsonObject& vectorizer, const QString& text, int dimensions) {
        return embed(vectorizer, text, dimensions);
    };
    const auto found = Searcher(**index, *search, embedder).run(nextLink);
    return found ? Response::json(200, *found) : responseFor(found.error());
}

Response SearchService::searchByPost(const Request& request, Catalog& catalog)
{
    const auto body = request.json();
    if (!body) {
        return responseFor(invalidRequest(QStringLiteral("The body is not a JSON object.")));
    }
    const QString nextLink =
        QStringLiteral("%1/indexes('%2')/docs/search.post.search?api-version=%3")
            .arg(m_world.endpoint(QStringLiteral("search"), request.resource, request.origin),
                 odataKey(request, QStringLiteral("index")), request.argument(QStringLiteral("api-version")));
    return searchIn(request, catalog, *body, nextLink);
}

Response SearchService::searchByGet(const Request& request, Catalog& catalog)
{
    const Response response = searchIn(request, catalog, searchRequestFromQuery(request.query), QStringLiteral("next"));
    if (response.status != 200 || !response.body.contains("@odata.nextLink")) {
        return response;
    }
    // A page got by GET is followed by GET: the link carries all parameters, and there are none for a body.
    QJsonObject body = QJsonDocument::fromJson(response.body).object();
    const QJsonObject next = body.take("@search.nextPageParameters").toObject();
    QUrlQuery query = request.query;
    for (const char* name : {"skip", "top"}) {
        query.removeAllQueryItems(QLatin1Char('$') + QLatin1String(name));
        if (next.contains(QLatin1String(name))) {
            query.addQueryItem(QLatin1Char('$') + QLatin1String(name),
                               QString::number(next.value(QLatin1String(name)).toInt()));
        }
    }
    body.insert("@odata.nextLink",
                QStringLiteral("%1/indexes('%2')/docs?%3")
                    .arg(m_world.endpoint(QStringLiteral("search"), request.resource, request.origin),
                         odataKey(request, QStringLiteral("index")), query.toString(QUrl::FullyEncoded)));
    return Response::json(200, body);
}

Response SearchService::suggestDocuments(const Request& request, Catalog& catalog)
{
    const auto index = catalog.index(odataKey(request, QStringLiteral("index")));
    if (!index) {
        return responseFor(index.error());
    }
    const auto found = suggest(**index, parametersOf(request));
    return found ? Response::json(200, *found) : responseFor(found.error());
}

Response SearchService::autocompleteTerms(const Request& request, Catalog& catalog)
{
    const auto index = catalog.index(odataKey(request, QStringLiteral("index")));
    if (!index) {
        return responseFor(index.error());
    }
    const auto found = autocomplete(**index, parametersOf(request));
    return found ? Response::json(200, *found) : responseFor(found.error());
}

} // namespace sandbox::search
