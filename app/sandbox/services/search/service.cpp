// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/service.h"

#include "sandbox/services/search/querylog.h"

#include "sandbox/metrics/metricstore.h"
#include "sandbox/reader/embedder.h"
#include "sandbox/services/arm/access.h"
#include "sandbox/services/search/search.h"

#include <QDir>
#include <QElapsedTimer>
#include <QRegularExpression>

namespace sandbox::search {

namespace {

constexpr int SeedPauseMs = 20;
/// Large estates have many services; those beyond these get their sample index at the first request.
constexpr int SeededAfterStart = 4;

bool isApiVersion(const QString& version)
{
    static const QRegularExpression pattern(QStringLiteral("\\A20(1[5-9]|2\\d)-\\d\\d-\\d\\d(-preview)?\\z"),
                                            QRegularExpression::CaseInsensitiveOption);
    return pattern.match(version).hasMatch();
}

struct Permission
{
    const char* action;
    bool data;
};

Permission permissionFor(Need need)
{
    switch (need) {
    case Need::Query:
    case Need::ReadDocuments:
        return {"Microsoft.Search/searchServices/indexes/documents/read", true};
    case Need::WriteDocuments:
        return {"Microsoft.Search/searchServices/indexes/documents/write", true};
    case Need::ReadIndexes:
        return {"Microsoft.Search/searchServices/indexes/read", false};
    case Need::WriteIndexes:
        return {"Microsoft.Search/searchServices/indexes/write", false};
    default:
        return {"Microsoft.Search/searchServices/read", false};
    }
}

QStringList strings(const QJsonValue& value)
{
    QStringList result;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue& entry : entries) {
        result.append(entry.isObject() ? entry.toObject().value("key").toString() : entry.toString());
    }
    return result;
}

} // namespace

Response responseFor(const core::Error& error)
{
    return Response::error(error.status > 0 ? error.status : 500, error.code, error.message);
}

QString odataKey(const Request& request, const QString& parameter)
{
    return request.parameters.value(parameter).replace(QStringLiteral("''"), QStringLiteral("'"));
}

SearchService::SearchService(World& world) : m_world(world) {}

void SearchService::add(RouteList* routes, const QByteArray& method, const QString& path, const QString& operation,
                        Need need, Answer answer)
{
    const Handler handler = [self = shared_from_this(), need, answer](const Request& request,
                                                                      const ResponderPtr& responder) {
        self->serve(request, responder, need, answer);
    };
    QStringList forms{path};
    // The documents' OData form and the short one that the service takes as well.
    for (const char* name : {"index", "key"}) {
        const QString placeholder = QStringLiteral("/{%1}").arg(QLatin1String(name));
        for (const QString& form : QStringList(forms)) {
            const qsizetype at = form.indexOf(placeholder);
            if (at > 0) {
                forms.append(form.left(at) + QStringLiteral("('{%1}')").arg(QLatin1String(name)) +
                             form.mid(at + placeholder.size()));
            }
        }
    }
    for (const QString& form : std::as_const(forms)) {
        routes->append(Route{method, QStringLiteral("search"), form, operation, handler});
    }
}

RouteList SearchService::routes()
{
    RouteList list;
    using S = SearchService;
    add(&list, "GET", "/indexes", "Indexes_List", Need::ReadIndexes, &S::listIndexes);
    add(&list, "POST", "/indexes", "Indexes_Create", Need::WriteIndexes, &S::createIndex);
    add(&list, "PUT", "/indexes/{index}", "Indexes_CreateOrUpdate", Need::WriteIndexes, &S::putIndex);
    add(&list, "GET", "/indexes/{index}", "Indexes_Get", Need::ReadIndexes, &S::getIndex);
    add(&list, "DELETE", "/indexes/{index}", "Indexes_Delete", Need::WriteIndexes, &S::deleteIndex);
    for (const char* form : {"/indexes/{index}/stats", "/indexes/{index}/search.stats"}) {
        add(&list, "GET", form, "Indexes_GetStatistics", Need::ReadIndexes, &S::indexStatistics);
    }
    for (const char* form : {"/indexes/{index}/analyze", "/indexes/{index}/search.analyze"}) {
        add(&list, "POST", form, "Indexes_Analyze", Need::ReadIndexes, &S::analyzeText);
    }
    add(&list, "GET", "/servicestats", "GetServiceStatistics", Need::ReadService, &S::serviceStatistics);
    for (const char* kind : {"/indexers", "/datasources", "/skillsets", "/synonymmaps", "/aliases"}) {
        add(&list, "GET", kind, QString(kind + 1) + "_List", Need::ReadIndexes, &S::emptyList);
    }
    for (const char* form : {"/indexes/{index}/docs/index", "/indexes/{index}/docs/search.index"}) {
        add(&list, "POST", form, "Documents_Index", Need::WriteDocuments, &S::indexDocuments);
    }
    add(&list, "GET", "/indexes/{index}/docs/$count", "Documents_Count", Need::Query, &S::countDocuments);
    add(&list, "GET", "/indexes/{index}/docs", "Documents_SearchGet", Need::Query, &S::searchByGet);
    for (const char* form : {"/indexes/{index}/docs/search", "/indexes/{index}/docs/search.post.search"}) {
        add(&list, "POST", form, "Documents_SearchPost", Need::Query, &S::searchByPost);
    }
    add(&list, "GET", "/indexes/{index}/docs/{key}", "Documents_Get", Need::Query, &S::lookUpDocument);
    for (const char* form : {"/indexes/{index}/docs/suggest", "/indexes/{index}/docs/search.post.suggest"}) {
        add(&list, "POST", form, "Documents_SuggestPost", Need::Query, &S::suggestDocuments);
    }
    for (const char* form : {"/indexes/{index}/docs/suggest", "/indexes/{index}/docs/search.suggest"}) {
        add(&list, "GET", form, "Documents_SuggestGet", Need::Query, &S::suggestDocuments);
    }
    for (const char* form : {"/indexes/{index}/docs/autocomplete", "/indexes/{index}/docs/search.post.autocomplete"}) {
        add(&list, "POST", form, "Documents_AutocompletePost", Need::Query, &S::autocompleteTerms);
    }
    for (const char* form : {"/indexes/{index}/docs/autocomplete", "/indexes/{index}/docs/search.autocomplete"}) {
        add(&list, "GET", form, "Documents_AutocompleteGet", Need::Query, &S::autocompleteTerms);
    }
    return list;
}

void SearchService::serve(const Request& request, const ResponderPtr& responder, Need need, Answer answer)
{
    const auto resource = m_world.estate().named(QStringLiteral("Microsoft.Search/searchServices"), request.resource);
    if (!resource) {
        responder->respond(
            Response::error(404, QStringLiteral("ServiceNotFound"),
                            QStringLiteral("There is no search service named '%1'.").arg(request.resource)));
        return;
    }
    if (const auto refusal = refused(request, *resource, need)) {
        responder->respond(*refusal);
        return;
    }
    const QString version = request.argument(QStringLiteral("api-version"));
    if (!isApiVersion(version)) {
        responder->respond(Response::error(
            400,
            version.isEmpty() ? QStringLiteral("MissingApiVersionParameter")
                              : QStringLiteral("InvalidApiVersionParameter"),
            version.isEmpty()
                ? QStringLiteral(
                      "The api-version query parameter is missing. Use, for example, api-version=2025-09-01.")
                : QStringLiteral("Invalid or unsupported api-version '%1'.").arg(version)));
        return;
    }
    auto catalog = catalogOf(*resource);
    if (!catalog) {
        responder->respond(responseFor(catalog.error()));
        return;
    }
    if (request.orderedThrottleMs > 0) {
        const Response refusal = throttled(*resource, request.orderedThrottleMs, need);
        if (need == Need::Query) {
            logQuery(m_world, *resource, request, refusal, 0);
        }
        responder->respond(refusal);
        return;
    }
    QElapsedTimer timer;
    timer.start();
    const Response response = (this->*answer)(request, **catalog);
    if (need == Need::Query) {
        const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
        countQuery(*resource, seconds, false);
        logQuery(m_world, *resource, request, response, seconds);
    }
    responder->respond(response);
}

void SearchService::countQuery(const QJsonObject& resource, double seconds, bool throttled)
{
    const QString id = resource.value("id").toString();
    MetricStore& metrics = m_world.metrics();
    metrics.record(id, QStringLiteral("ThrottledSearchQueriesPercentage"), {}, throttled ? 100 : 0);
    metrics.record(id, QStringLiteral("SearchQueriesPerSecond"), {}, 1);
    if (!throttled) {
        metrics.record(id, QStringLiteral("SearchLatency"), {}, seconds);
    }
}

/// What an overloaded service says; only queries count as throttled.
Response SearchService::throttled(const QJsonObject& resource, int milliseconds, Need need)
{
    if (need == Need::Query) {
        countQuery(resource, 0, true);
    }
    const int seconds = qMax(1, (milliseconds + 999) / 1000);
    return Response::error(
               503, QStringLiteral("ServiceUnavailable"),
               QStringLiteral("The search service is under heavy load. Please retry after %1 seconds.").arg(seconds))
        .with("Retry-After", QByteArray::number(seconds));
}

/// Nothing when the caller may do it.
std::optional<Response> SearchService::refused(const Request& request, const QJsonObject& resource, Need need)
{
    const QString id = resource.value("id").toString();
    const QJsonObject properties = resource.value("properties").toObject();
    const QJsonObject secrets = m_world.estate().secretsOf(id);
    const bool keysAllowed = !properties.value("disableLocalAuth").toBool();
    const QString offered = QString::fromUtf8(request.headers.value("api-key"));
    const QStringList admin{secrets.value("primaryKey").toString(), secrets.value("secondaryKey").toString()};
    const QStringList query = strings(secrets.value("queryKeys"));
    if (keysAllowed && need != Need::Query && query.contains(offered)) {
        return Response::error(403, QStringLiteral("Forbidden"),
                               QStringLiteral("A query key was given, but this operation needs an admin key."));
    }
    const Admission admission = m_world.admitTokenOrKey(
        request, {QStringLiteral("https://search.azure.com"), QStringLiteral("https://search.azure.com/")}, "api-key",
        admin + query, keysAllowed);
    if (!admission.caller) {
        return admission.refusal;
    }
    if (admission.caller->viaKey) {
        return std::nullopt;
    }
    const bool keysOnly = keysAllowed && properties.value("authOptions").toObject().contains("apiKeyOnly");
    const Permission permission = permissionFor(need);
    const QString action = QLatin1String(permission.action);
    const arm::Access access(m_world, *admission.caller);
    const bool allowed = permission.data ? access.allowsData(action, id) : access.allows(action, id);
    if (keysOnly || !allowed) {
        return Response::error(
            403, QStringLiteral("Forbidden"),
            keysOnly ? QStringLiteral("Role-based access is off for this search service; use an api-key.")
                     : QStringLiteral("The caller has no role assignment that allows '%1' on this search service.")
                           .arg(action));
    }
    return std::nullopt;
}

core::Result<Catalog*> SearchService::catalogOf(const QJsonObject& resource)
{
    const QString name = resource.value("name").toString().toLower();
    Shelf& shelf = m_shelves[name];
    if (!shelf.catalog) {
        const QString directory = m_world.dataDirectory() + QStringLiteral("/search");
        QDir().mkpath(directory);
        auto opened = Catalog::open(directory + u'/' + name + QStringLiteral(".sqlite"));
        if (!opened) {
            return core::failure(opened.error());
        }
        shelf.catalog = std::move(*opened);
        if (!shelf.catalog->isSeeded() && Seeder::wanted(resource)) {
            shelf.seeder = std::make_unique<Seeder>(m_world, resource, *shelf.catalog);
        }
    }
    // A request must see the whole sample index, not the part that is there so far.
    while (shelf.seeder && shelf.seeder->step()) {
    }
    shelf.seeder.reset();
    return shelf.catalog.get();
}

void SearchService::seedSoon()
{
    const auto services = m_world.estate().resources(QStringLiteral("Microsoft.Search/searchServices"));
    for (const QJsonObject& resource : services) {
        if (Seeder::wanted(resource) && m_toSeed.size() < SeededAfterStart) {
            m_toSeed.append(resource.value("name").toString());
        }
    }
    seedStep();
}

void SearchService::seedStep()
{
    if (m_toSeed.isEmpty()) {
        return;
    }
    const auto resource = m_world.estate().named(QStringLiteral("Microsoft.Search/searchServices"), m_toSeed.first());
    Shelf& shelf = m_shelves[m_toSeed.first().toLower()];
    bool more = false;
    if (resource && shelf.seeder) {
        more = shelf.seeder->step();
    } else if (resource && !shelf.catalog) {
        const QString directory = m_world.dataDirectory() + QStringLiteral("/search");
        QDir().mkpath(directory);
        if (auto opened = Catalog::open(directory + u'/' + m_toSeed.first().toLower() + QStringLiteral(".sqlite"))) {
            shelf.catalog = std::move(*opened);
            more = !shelf.catalog->isSeeded();
            if (more) {
                shelf.seeder = std::make_unique<Seeder>(m_world, *resource, *shelf.catalog);
            }
        }
    }
    if (!more) {
        shelf.seeder.reset();
        m_toSeed.removeFirst();
    }
    m_world.after(SeedPauseMs, [weak = weak_from_this()] {
        if (const auto self = weak.lock()) {
            self->seedStep();
        }
    });
}

core::Result<std::vector<float>> SearchService::embed(const QJsonObject& vectorizer, const QString& text,
                                                      int dimensions)
{
    const QString model = vectorizer.value("azureOpenAIParameters").toObject().value("modelName").toString();
    if (model.isEmpty()) {
        return core::failure(refusal(400, QStringLiteral("VectorizationFailed"),
                                     QStringLiteral("The vectorizer '%1' is not of kind azureOpenAI or names no model.")
                                         .arg(vectorizer.value("name").toString())));
    }
    return reader::Embedder(model).embed(text, dimensions);
}

} // namespace sandbox::search

namespace sandbox {

RouteList searchRoutes(World& world)
{
    const auto service = std::make_shared<search::SearchService>(world);
    // The estate is complete only when the server runs.
    world.after(200, [service] { service->seedSoon(); });
    return service->routes();
}

} // namespace sandbox
