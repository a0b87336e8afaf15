// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/definition.h"

#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>
#include <optional>
#include <vector>

namespace sandbox::search {

/// One entry of vectorQueries.
struct VectorQuery
{
    std::vector<float> vector; ///< empty for kind text
    QString text;              ///< kind text: embedded by the field's vectorizer
    QStringList fields;
    int k = 50;
    double weight = 1.0;
};

/// One term of orderby.
struct Ordering
{
    QString field; ///< empty = search.score()
    bool descending = false;
};

/// A checked search request.
struct SearchRequest
{
    static constexpr int DefaultPage = 50;
    static constexpr int MaximumPage = 1000;

    QJsonObject json; ///< as it came, for the parameters of the next page
    QString text;
    bool fullSyntax = false;
    bool semantic = false;
    bool matchAll = false;
    QStringList searchFields;
    QStringList select;
    QString filter;
    QList<Ordering> orderings;
    std::optional<int> top;
    int skip = 0;
    bool count = false;
    QStringList facets;
    QStringList highlight; ///< "field" or "field-3"
    QString preTag = QStringLiteral("<em>");
    QString postTag = QStringLiteral("</em>");
    QString scoringProfile;
    QString semanticConfiguration;
    QString semanticQuery;
    QString answers;
    QString captions;
    bool preFilter = true;
    std::vector<VectorQuery> vectorQueries;

    /// True when there is a text to rank by, not just "everything".
    bool hasText() const { return !text.trimmed().isEmpty() && text.trimmed() != QLatin1String("*"); }
};

/// Checks a request in the form of the POST body against the index.
core::Result<SearchRequest> readSearchRequest(const Definition& definition, const QJsonObject& json);

/// The POST body that stands for the query parameters of a GET search.
QJsonObject searchRequestFromQuery(const QUrlQuery& query);

/// "The request is invalid. Details: ..." with status 400.
core::Error invalidRequest(const QString& details);

} // namespace sandbox::search
