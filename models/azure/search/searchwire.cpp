// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/search/searchwire.h"

namespace azure::searchwire {

namespace {

void insertText(QJsonObject& body, const char* name, const QString& text)
{
    if (!text.isEmpty()) {
        body.insert(QLatin1String(name), text);
    }
}

void insertList(QJsonObject& body, const char* name, const QStringList& texts)
{
    insertText(body, name, texts.join(QLatin1Char(',')));
}

QJsonArray numbers(const QList<float>& vector)
{
    QJsonArray array;
    for (const float value : vector) {
        array.append(static_cast<double>(value));
    }
    return array;
}

QStringList texts(const QJsonArray& values)
{
    QStringList list;
    for (const QJsonValue& value : values) {
        list.append(value.isObject() ? value.toObject().value(QLatin1String("text")).toString() : value.toString());
    }
    return list;
}

SearchHit readHit(const QJsonObject& object)
{
    SearchHit hit;
    hit.score = object.value(QLatin1String("@search.score")).toDouble();
    const QJsonValue reranked = object.value(QLatin1String("@search.rerankerScore"));
    if (reranked.isDouble()) {
        hit.rerankerScore = reranked.toDouble();
    }
    hit.captions = texts(object.value(QLatin1String("@search.captions")).toArray());
    const QJsonObject highlights = object.value(QLatin1String("@search.highlights")).toObject();
    for (auto it = highlights.begin(); it != highlights.end(); ++it) {
        if (it->isArray()) { // "field@odata.type" stands beside some of them
            hit.highlights.insert(it.key(), texts(it->toArray()));
        }
    }
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!it.key().startsWith(QLatin1String("@search."))) {
            hit.document.insert(it.key(), *it);
        }
    }
    return hit;
}

IndexField readField(const QJsonObject& object)
{
    IndexField field;
    field.name = object.value(QLatin1String("name")).toString();
    field.type = object.value(QLatin1String("type")).toString();
    field.key = object.value(QLatin1String("key")).toBool();
    field.searchable = object.value(QLatin1String("searchable")).toBool();
    field.filterable = object.value(QLatin1String("filterable")).toBool();
    field.retrievable = object.value(QLatin1String("retrievable")).toBool(true);
    field.facetable = object.value(QLatin1String("facetable")).toBool();
    field.sortable = object.value(QLatin1String("sortable")).toBool();
    field.dimensions = object.value(QLatin1String("dimensions")).toInt();
    return field;
}

} // namespace

QJsonObject writeQuery(const SearchQuery& query)
{
    QJsonObject body;
    insertText(body, "search", query.text.isEmpty() && query.vector.isEmpty() ? QStringLiteral("*") : query.text);
    insertText(body, "searchMode", query.searchMode);
    insertList(body, "searchFields", query.searchFields);
    insertList(body, "select", query.select);
    insertText(body, "filter", query.filter);
    insertList(body, "orderby", query.orderBy);
    insertList(body, "highlight", query.highlight);
    if (!query.facets.isEmpty()) {
        body.insert(QStringLiteral("facets"), QJsonArray::fromStringList(query.facets));
    }
    body.insert(QStringLiteral("top"), query.top);
    if (query.skip > 0) {
        body.insert(QStringLiteral("skip"), query.skip);
    }
    if (query.count) {
        body.insert(QStringLiteral("count"), true);
    }
    if (!query.vector.isEmpty()) {
        const QJsonObject vector{{QStringLiteral("kind"), QStringLiteral("vector")},
                                 {QStringLiteral("vector"), numbers(query.vector)},
                                 {QStringLiteral("fields"), query.vectorField},
                                 {QStringLiteral("k"), query.vectorK > 0 ? query.vectorK : query.top}};
        body.insert(QStringLiteral("vectorQueries"), QJsonArray{vector});
    }
    if (query.semantic) {
        body.insert(QStringLiteral("queryType"), QStringLiteral("semantic"));
        insertText(body, "semanticConfiguration", query.semanticConfiguration);
        body.insert(QStringLiteral("captions"), QStringLiteral("extractive"));
        body.insert(QStringLiteral("answers"), QStringLiteral("extractive|count-3"));
    }
    return body;
}

SearchPage readPage(const QJsonObject& body)
{
    SearchPage page;
    for (const QJsonValue& value : body.value(QLatin1String("value")).toArray()) {
        page.hits.append(readHit(value.toObject()));
    }
    const QJsonValue count = body.value(QLatin1String("@odata.count"));
    if (count.isDouble()) {
        page.count = count.toInteger();
    }
    page.facets = body.value(QLatin1String("@search.facets")).toObject();
    page.answers = texts(body.value(QLatin1String("@search.answers")).toArray());
    const QJsonValue next = body.value(QLatin1String("@search.nextPageParameters"));
    if (next.isObject()) {
        page.nextPage = next.toObject();
    }
    return page;
}

SearchIndex readIndex(const QJsonObject& body)
{
    SearchIndex index;
    index.name = body.value(QLatin1String("name")).toString();
    index.etag = body.value(QLatin1String("@odata.etag")).toString();
    index.raw = body;
    for (const QJsonValue& field : body.value(QLatin1String("fields")).toArray()) {
        index.fields.append(readField(field.toObject()));
    }
    const QJsonObject semantic = body.value(QLatin1String("semantic")).toObject();
    index.semanticConfiguration = semantic.value(QLatin1String("defaultConfiguration")).toString();
    const QJsonArray configurations = semantic.value(QLatin1String("configurations")).toArray();
    if (index.semanticConfiguration.isEmpty() && !configurations.isEmpty()) {
        index.semanticConfiguration = configurations.first().toObject().value(QLatin1String("name")).toString();
    }
    return index;
}

IndexBatch writeBatch(const QJsonArray& documents)
{
    IndexBatch batch;
    for (const QJsonValue& value : documents) {
        batch.add(value.toObject());
    }
    return batch;
}

QList<IndexResult> readBatch(const QJsonObject& body)
{
    QList<IndexResult> results;
    for (const QJsonValue& value : body.value(QLatin1String("value")).toArray()) {
        const QJsonObject object = value.toObject();
        IndexResult result;
        result.key = object.value(QLatin1String("key")).toString();
        result.succeeded = object.value(QLatin1String("status")).toBool();
        result.statusCode = object.value(QLatin1String("statusCode")).toInt();
        result.message = object.value(QLatin1String("errorMessage")).toString();
        results.append(result);
    }
    return results;
}

} // namespace azure::searchwire
