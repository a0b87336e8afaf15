// SPDX-License-Identifier: GPL-3.0-or-later
// Indexes and statistics of a search service.
#include "sandbox/services/search/service.h"

namespace sandbox::search {

namespace {

Response malformed()
{
    return Response::error(400, QStringLiteral("InvalidRequestParameter"),
                           QStringLiteral("The request is invalid. Details: The body is not a JSON object."));
}

/// 412 when If-Match or If-None-Match do not hold; nothing otherwise.
std::optional<Response> preconditionFailed(const Request& request, const QString& etag)
{
    const auto unquoted = [](const QByteArray& value) { return QString::fromUtf8(value).remove(u'"'); };
    const QByteArray match = request.headers.value("If-Match");
    const QByteArray noneMatch = request.headers.value("If-None-Match");
    const QString current = QString(etag).remove(u'"');
    const bool matches = match.isEmpty() || (match == "*" ? !etag.isEmpty() : unquoted(match) == current);
    const bool differs = noneMatch.isEmpty() || (noneMatch == "*" ? etag.isEmpty() : unquoted(noneMatch) != current);
    if (matches && differs) {
        return std::nullopt;
    }
    return Response::error(
        412, QStringLiteral("PreconditionFailed"),
        QStringLiteral("The precondition given in one of the request headers evaluated to false. No change was made."));
}

QJsonObject usage(qint64 used, qint64 quota = -1)
{
    return {{"usage", used}, {"quota", quota < 0 ? QJsonValue() : QJsonValue(quota)}};
}

} // namespace

Response SearchService::listIndexes(const Request& request, Catalog& catalog)
{
    const QStringList select = request.argument(QStringLiteral("$select")).split(u',', Qt::SkipEmptyParts);
    QJsonArray value;
    const QStringList names = catalog.names();
    for (const QString& name : names) {
        const QJsonObject definition = catalog.definitionOf(name);
        QJsonObject shown = select.isEmpty() || select.contains(QStringLiteral("*")) ? definition : QJsonObject();
        for (const QString& member : select) {
            if (definition.contains(member.trimmed())) {
                shown.insert(member.trimmed(), definition.value(member.trimmed()));
            }
        }
        value.append(shown);
    }
    return Response::json(200, {{"value", value}});
}

Response SearchService::createIndex(const Request& request, Catalog& catalog)
{
    const auto body = request.json();
    if (!body) {
        return malformed();
    }
    const auto definition = Definition::parse(*body, QString());
    if (!definition) {
        return responseFor(definition.error());
    }
    if (auto created = catalog.create(*definition); !created) {
        return responseFor(created.error());
    }
    const QString location = QStringLiteral("%1/indexes('%2')?api-version=%3")
                                 .arg(m_world.endpoint(QStringLiteral("search"), request.resource, request.origin),
                                      definition->name(), request.argument(QStringLiteral("api-version")));
    return Response::json(201, catalog.definitionOf(definition->name()))
        .with("Location", location.toUtf8())
        .with("ETag", catalog.etagOf(definition->name()).toUtf8());
}

Response SearchService::putIndex(const Request& request, Catalog& catalog)
{
    const QString name = odataKey(request, QStringLiteral("index"));
    const auto body = request.json();
    if (!body) {
        return malformed();
    }
    const auto definition = Definition::parse(*body, name);
    if (!definition) {
        return responseFor(definition.error());
    }
    const bool exists = catalog.contains(name);
    if (const auto failed = preconditionFailed(request, catalog.etagOf(name))) {
        return *failed;
    }
    const auto done = exists ? catalog.update(*definition) : catalog.create(*definition);
    if (!done) {
        return responseFor(done.error());
    }
    return Response::json(exists ? 200 : 201, catalog.definitionOf(name)).with("ETag", catalog.etagOf(name).toUtf8());
}

Response SearchService::getIndex(const Request& request, Catalog& catalog)
{
    const QString name = odataKey(request, QStringLiteral("index"));
    if (const auto index = catalog.index(name); !index) {
        return responseFor(index.error());
    }
    return Response::json(200, catalog.definitionOf(name)).with("ETag", catalog.etagOf(name).toUtf8());
}

Response SearchService::deleteIndex(const Request& request, Catalog& catalog)
{
    const QString name = odataKey(request, QStringLiteral("index"));
    if (catalog.contains(name)) {
        if (const auto failed = preconditionFailed(request, catalog.etagOf(name))) {
            return *failed;
        }
    }
    if (auto removed = catalog.remove(name); !removed) {
        return responseFor(removed.error());
    }
    return Response::empty(204);
}

Response SearchService::indexStatistics(const Request& request, Catalog& catalog)
{
    const auto index = catalog.index(odataKey(request, QStringLiteral("index")));
    if (!index) {
        return responseFor(index.error());
    }
    return Response::json(200, {{"documentCount", (*index)->count()},
                                {"storageSize", (*index)->storageSize()},
                                {"vectorIndexSize", (*index)->vectorSize()}});
}

Response SearchService::analyzeText(const Request& request, Catalog& catalog)
{
    const auto index = catalog.index(odataKey(request, QStringLiteral("index")));
    if (!index) {
        return responseFor(index.error());
    }
    const auto body = request.json();
    const QString analyzer = body ? body->value("analyzer").toString() : QString();
    if (!body || !body->value("text").isString() || !isAnalyzerName(analyzer)) {
        return Response::error(
            400, QStringLiteral("InvalidRequestParameter"),
            QStringLiteral(
                "The request is invalid. Details: request : 'text' and a known 'analyzer' are needed; '%1' is none.")
                .arg(analyzer));
    }
    QJsonArray tokens;
    for (const Token& token : analyze(body->value("text").toString(), analysisFor(analyzer))) {
        tokens.append(QJsonObject{{"token", token.text},
                                  {"startOffset", token.start},
                                  {"endOffset", token.end},
                                  {"position", token.position}});
    }
    return Response::json(200, {{"tokens", tokens}});
}

Response SearchService::serviceStatistics(const Request& request, Catalog& catalog)
{
    const auto resource = m_world.estate().named(QStringLiteral("Microsoft.Search/searchServices"), request.resource);
    const QString sku = resource ? resource->value("sku").toObject().value("name").toString() : QString();
    // Published limits of the tiers: indexes, bytes for each partition.
    const bool basic = sku == QLatin1String("basic") || sku == QLatin1String("free");
    const qint64 indexes = basic ? 15 : 50;
    const qint64 storage = (basic ? 15LL : 160LL) * 1024 * 1024 * 1024;
    const qint64 vectors = (basic ? 5LL : 35LL) * 1024 * 1024 * 1024;
    const QJsonObject counters{{"aliasesCount", usage(0, indexes)},
                               {"documentCount", usage(catalog.documentCount())},
                               {"indexesCount", usage(catalog.names().size(), indexes)},
                               {"indexersCount", usage(0, indexes)},
                               {"dataSourcesCount", usage(0, indexes)},
                               {"storageSize", usage(catalog.storageSize(), storage)},
                               {"synonymMaps", usage(0, basic ? 3 : 10)},
                               {"skillsetCount", usage(0, indexes)},
                               {"vectorIndexSize", usage(catalog.vectorSize(), vectors)}};
    const QJsonObject limits{{"maxStoragePerIndex", storage},
                             {"maxFieldsPerIndex", basic ? 100 : 1000},
                             {"maxFieldNestingDepthPerIndex", 10},
                             {"maxComplexCollectionFieldsPerIndex", 40},
                             {"maxComplexObjectsInCollectionsPerDocument", 3000}};
    return Response::json(200, {{"counters", counters}, {"limits", limits}});
}

/// Indexers, data sources, skillsets, synonym maps and aliases: this service has none.
Response SearchService::emptyList(const Request&, Catalog&)
{
    return Response::json(200, {{"value", QJsonArray()}});
}

} // namespace sandbox::search
