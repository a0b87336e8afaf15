// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/request.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace sandbox::search {

namespace {

QStringList listOf(const QString& text)
{
    QStringList result;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        result.append(part.trimmed());
    }
    return result;
}

core::Result<void> checkMembers(const QJsonObject& json)
{
    static const QSet<QString> known = {"count",
                                        "facets",
                                        "filter",
                                        "highlight",
                                        "highlightPostTag",
                                        "highlightPreTag",
                                        "minimumCoverage",
                                        "orderby",
                                        "queryType",
                                        "scoringStatistics",
                                        "sessionId",
                                        "scoringParameters",
                                        "scoringProfile",
                                        "debug",
                                        "search",
                                        "searchFields",
                                        "searchMode",
                                        "select",
                                        "skip",
                                        "top",
                                        "semanticConfiguration",
                                        "semanticErrorHandling",
                                        "semanticMaxWaitInMilliseconds",
                                        "semanticQuery",
                                        "answers",
                                        "captions",
                                        "vectorQueries",
                                        "vectorFilterMode",
                                        "queryLanguage",
                                        "speller",
                                        "queryRewrites",
                                        "semanticFields",
                                        "hybridSearch"};
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!known.contains(it.key())) {
            return core::failure(invalidRequest(
                QStringLiteral(
                    "parameters : The property '%1' does not exist on type "
                    "'Microsoft.Azure.Search.V2025_09_01.SearchRequest' or is not present in the API version.")
                    .arg(it.key())));
        }
    }
    return core::Result<void>::ok();
}

core::Result<void> checkFields(const Definition& definition, const QStringList& names, const char* parameter)
{
    for (const QString& name : names) {
        if (name != QLatin1String("*") && definition.field(name) == nullptr) {
            return core::failure(refusal(
                400, QStringLiteral("InvalidRequestParameter"),
                QStringLiteral(
                    "Invalid expression: Could not find a property named '%1' on type 'search.document'.\r\nParameter "
                    "name: %2")
                    .arg(name, QLatin1String(parameter))));
        }
    }
    return core::Result<void>::ok();
}

core::Result<QList<Ordering>> readOrderings(const Definition& definition, const QString& text)
{
    QList<Ordering> result;
    const QStringList parts = listOf(text);
    for (const QString& part : parts) {
        static const QRegularExpression pattern(
            QStringLiteral("\\A(search\\.score\\(\\)|[A-Za-z][A-Za-z0-9_/]*)(?:\\s+(asc|desc))?\\z"));
        const QRegularExpressionMatch match = pattern.match(part);
        const QString name = match.captured(1);
        const Field* field = definition.field(name);
        const bool byScore = name == QLatin1String("search.score()");
        if (!match.hasMatch() || (!byScore && (field == nullptr || !field->sortable))) {
            return core::failure(refusal(400, QStringLiteral("InvalidRequestParameter"),
                                         QStringLiteral("Invalid expression: '%1' is not a sortable field. Only "
                                                        "sortable fields and search.score() can be used "
                                                        "in order by.\r\nParameter name: $orderby")
                                             .arg(part)));
        }
        result.append({byScore ? QString() : name, match.captured(2) == QLatin1String("desc")});
    }
    return result;
}

core::Result<VectorQuery> readVectorQuery(const Definition& definition, const QJsonObject& json)
{
    VectorQuery query;
    query.fields = listOf(json.value("fields").toString());
    query.k = json.value("k").toInt(50);
    query.weight = json.value("weight").toDouble(1.0);
    const QString kind = json.value("kind").toString();
    if (query.k < 1 || query.k > 10000) {
        return core::failure(invalidRequest(QStringLiteral("vectorQueries : 'k' must be between 1 and 10000.")));
    }
    if (kind == QLatin1String("text")) {
        query.text = json.value("text").toString();
    } else if (kind == QLatin1String("vector")) {
        const QJsonArray values = json.value("vector").toArray();
        for (const QJsonValue& value : values) {
            query.vector.push_back(float(value.toDouble()));
        }
    } else {
        return core::failure(invalidRequest(QStringLiteral("vectorQueries : 'kind' must be 'vector' or 'text'.")));
    }
    if (query.fields.isEmpty()) {
        for (const Field& field : definition.fields()) {
            if (field.isVector()) {
                query.fields.append(field.path);
            }
        }
    }
    for (const QString& name : std::as_const(query.fields)) {
        const Field* field = definition.field(name);
        if (field == nullptr || !field->isVector() || !field->searchable) {
            return core::failure(invalidRequest(
                QStringLiteral("vectorQueries : The field '%1' in the vector query is not a searchable vector field.")
                    .arg(name)));
        }
        if (kind == QLatin1String("vector") && int(query.vector.size()) != field->dimensions) {
            return core::failure(invalidRequest(QStringLiteral("vectorQueries : The vector field '%1', with dimensions "
                                                               "%2, expects a vector of that length, but the query "
                                                               "has %3.")
                                                    .arg(name)
                                                    .arg(field->dimensions)
                                                    .arg(query.vector.size())));
        }
        if (kind == QLatin1String("text") && definition.vectorizerOf(*field).isEmpty()) {
            return core::failure(invalidRequest(
                QStringLiteral(
                    "vectorQueries : The field '%1' has no vectorizer, so a query of kind 'text' cannot use it.")
                    .arg(name)));
        }
    }
    return query;
}

core::Result<void> readPaging(const QJsonObject& json, SearchRequest* request)
{
    const QJsonValue top = json.value("top");
    if (top.isDouble()) {
        if (top.toInt() < 0) {
            return core::failure(invalidRequest(
                QStringLiteral("parameters : Value must be greater than or equal to 0.\r\nParameter name: $top")));
        }
        request->top = top.toInt();
    }
    request->skip = json.value("skip").toInt();
    if (request->skip < 0 || request->skip > 100000) {
        return core::failure(invalidRequest(
            QStringLiteral("parameters : Value must be between 0 and 100000.\r\nParameter name: $skip")));
    }
    return core::Result<void>::ok();
}

core::Result<void> readModes(const Definition& definition, const QJsonObject& json, SearchRequest* request)
{
    const QString type = json.value("queryType").toString(QStringLiteral("simple"));
    const QString mode = json.value("searchMode").toString(QStringLiteral("any"));
    if (!QStringList{"simple", "full", "semantic"}.contains(type)) {
        return core::failure(invalidRequest(QStringLiteral("parameters : '%1' is not a queryType.").arg(type)));
    }
    if (mode != QLatin1String("any") && mode != QLatin1String("all")) {
        return core::failure(invalidRequest(QStringLiteral("parameters : '%1' is not a searchMode.").arg(mode)));
    }
    request->fullSyntax = type == QLatin1String("full");
    request->semantic = type == QLatin1String("semantic") || json.contains("semanticQuery");
    request->matchAll = mode == QLatin1String("all");
    if (request->semantic && definition.semanticConfiguration(request->semanticConfiguration).isEmpty()) {
        return core::failure(
            invalidRequest(request->semanticConfiguration.isEmpty()
                               ? QStringLiteral("parameters : The 'semanticConfiguration' parameter must be specified "
                                                "for a semantic query; the index has no default.")
                               : QStringLiteral("parameters : Unknown semantic configuration '%1'.")
                                     .arg(request->semanticConfiguration)));
    }
    if (request->semantic && !request->orderings.isEmpty()) {
        return core::failure(
            invalidRequest(QStringLiteral("parameters : 'orderby' cannot be used with a semantic query.")));
    }
    return core::Result<void>::ok();
}

} // namespace

core::Error invalidRequest(const QString& details)
{
    return refusal(400, QStringLiteral("InvalidRequestParameter"),
                   QStringLiteral("The request is invalid. Details: ") + details);
}

core::Result<SearchRequest> readSearchRequest(const Definition& definition, const QJsonObject& json)
{
    if (auto checked = checkMembers(json); !checked) {
        return core::failure(checked.error());
    }
    SearchRequest request;
    request.json = json;
    request.text = json.value("search").toString();
    request.searchFields = listOf(json.value("searchFields").toString());
    request.select = listOf(json.value("select").toString());
    request.filter = json.value("filter").toString().trimmed();
    request.count = json.value("count").toBool();
    request.highlight = listOf(json.value("highlight").toString());
    request.preTag = json.value("highlightPreTag").toString(request.preTag);
    request.postTag = json.value("highlightPostTag").toString(request.postTag);
    request.scoringProfile =
        json.value("scoringProfile").toString(definition.json().value("defaultScoringProfile").toString());
    request.semanticConfiguration = json.value("semanticConfiguration").toString();
    request.semanticQuery = json.value("semanticQuery").toString(request.text);
    request.answers = json.value("answers").toString();
    request.captions = json.value("captions").toString();
    request.preFilter = json.value("vectorFilterMode").toString() != QLatin1String("postFilter");
    const QJsonArray facets = json.value("facets").toArray();
    for (const QJsonValue& facet : facets) {
        request.facets.append(facet.toString());
    }
    auto orderings = readOrderings(definition, json.value("orderby").toString());
    if (!orderings) {
        return core::failure(orderings.error());
    }
    request.orderings = *orderings;
    auto step = readPaging(json, &request);
    if (step) {
        step = readModes(definition, json, &request);
    }
    if (step) {
        step = checkFields(definition, request.select, "$select");
    }
    if (step) {
        step = checkFields(definition, request.searchFields, "searchFields");
    }
    if (!step) {
        return core::failure(step.error());
    }
    const QJsonArray vectorQueries = json.value("vectorQueries").toArray();
    for (const QJsonValue& entry : vectorQueries) {
        auto query = readVectorQuery(definition, entry.toObject());
        if (!query) {
            return core::failure(query.error());
        }
        request.vectorQueries.push_back(std::move(*query));
    }
    return request;
}

QJsonObject searchRequestFromQuery(const QUrlQuery& query)
{
    QJsonObject json;
    QJsonArray facets;
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto& [rawName, value] : items) {
        const QString name = rawName.startsWith(u'$') ? rawName.mid(1) : rawName;
        if (name == QLatin1String("top") || name == QLatin1String("skip")) {
            bool isNumber = false;
            const int number = value.toInt(&isNumber);
            json.insert(name, isNumber ? number : -1);
        } else if (name == QLatin1String("count")) {
            json.insert(name, value == QLatin1String("true"));
        } else if (name == QLatin1String("facet")) {
            facets.append(value);
        } else if (name != QLatin1String("api-version") && name != QLatin1String("scoringParameter") &&
                   name != QLatin1String("minimumCoverage") && name != QLatin1String("semanticMaxWaitInMilliseconds")) {
            json.insert(name, value);
        }
    }
    if (!facets.isEmpty()) {
        json.insert("facets", facets);
    }
    return json;
}

} // namespace sandbox::search
