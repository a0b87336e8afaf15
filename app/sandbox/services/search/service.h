// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/catalog.h"
#include "sandbox/services/search/searcher.h"
#include "sandbox/services/search/seeder.h"
#include "sandbox/world.h"

#include <map>

namespace sandbox::search {

/// What an operation needs: a query key is enough for Query; everything else takes an admin key or the role.
enum class Need { Query, ReadDocuments, WriteDocuments, ReadIndexes, WriteIndexes, ReadService };

/// The handlers of the search mount and what they share: one catalogue a search service of the estate.
class SearchService : public std::enable_shared_from_this<SearchService>
{
public:
    explicit SearchService(World& world);
    RouteList routes();
    /// Fills tagged services with the sample index, a little at a time, once the server runs.
    void seedSoon();

private:
    using Answer = Response (SearchService::*)(const Request&, Catalog&);
    void add(RouteList* routes, const QByteArray& method, const QString& path, const QString& operation, Need need,
             Answer answer);
    void serve(const Request& request, const ResponderPtr& responder, Need need, Answer answer);
    std::optional<Response> refused(const Request& request, const QJsonObject& resource, Need need);
    void countQuery(const QJsonObject& resource, double seconds, bool throttled);
    Response throttled(const QJsonObject& resource, int milliseconds, Need need);
    core::Result<Catalog*> catalogOf(const QJsonObject& resource);
    void seedStep();

    Response listIndexes(const Request& request, Catalog& catalog);
    Response createIndex(const Request& request, Catalog& catalog);
    Response putIndex(const Request& request, Catalog& catalog);
    Response getIndex(const Request& request, Catalog& catalog);
    Response deleteIndex(const Request& request, Catalog& catalog);
    Response indexStatistics(const Request& request, Catalog& catalog);
    Response analyzeText(const Request& request, Catalog& catalog);
    Response serviceStatistics(const Request& request, Catalog& catalog);
    Response emptyList(const Request& request, Catalog& catalog);

    Response indexDocuments(const Request& request, Catalog& catalog);
    Response countDocuments(const Request& request, Catalog& catalog);
    Response lookUpDocument(const Request& request, Catalog& catalog);
    Response searchByGet(const Request& request, Catalog& catalog);
    Response searchByPost(const Request& request, Catalog& catalog);
    Response searchIn(const Request& request, Catalog& catalog, const QJsonObject& json, const QString& nextLink);
    Response suggestDocuments(const Request& request, Catalog& catalog);
    Response autocompleteTerms(const Request& request, Catalog& catalog);

    core::Result<std::vector<float>> embed(const QJsonObject& vectorizer, const QString& text, int dimensions);

    World& m_world;
    struct Shelf
    {
        std::unique_ptr<Catalog> catalog;
        std::unique_ptr<Seeder> seeder; ///< while the sample index is being filled
    };
    std::map<QString, Shelf> m_shelves; ///< by lower-case name of the service
    QStringList m_toSeed;
};

/// The error body for a failure of the engine.
Response responseFor(const core::Error& error);

/// `'it''s'` of a URL as it's: quotes are doubled inside OData keys.
QString odataKey(const Request& request, const QString& parameter);

} // namespace sandbox::search
