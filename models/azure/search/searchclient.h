// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/search/indexbatch.h"
#include "http/pipeline.h"

#include <QJsonArray>
#include <QJsonObject>

namespace azure {

struct SearchEndpoint
{
    QUrl base; ///< https://service.search.windows.net
    QString apiVersion = QStringLiteral("2025-09-01");
    http::Credential credential;
};

/// Unset members are not sent.
struct SearchQuery
{
    QString text;            ///< empty with a vector: pure vector query
    QString searchMode;      ///< any, all
    QStringList searchFields;
    QStringList select;
    QString filter;          ///< OData
    QStringList orderBy;
    QStringList facets;
    QStringList highlight;
    int top = 5;
    int skip = 0;
    bool count = false;
    QList<float> vector;
    QString vectorField;
    int vectorK = 0;
    bool semantic = false;
    QString semanticConfiguration;
};

struct SearchHit
{
    double score = 0;
    std::optional<double> rerankerScore;
    QJsonObject document;              ///< members without @search.*
    QHash<QString, QStringList> highlights;
    QStringList captions;
};

struct SearchPage
{
    QList<SearchHit> hits;
    std::optional<qint64> count;
    QJsonObject facets;
    QStringList answers;
    std::optional<QJsonObject> nextPage; ///< POST body of the next page (@search.nextPageParameters)
    QString requestId;
};

struct IndexField
{
    QString name;
    QString type; ///< Edm.String, Collection(Edm.Single), ...
    bool key = false, searchable = false, filterable = false, retrievable = true, facetable = false, sortable = false;
    int dimensions = 0;
};

/// An index definition; `raw` keeps members unknown to us for a read-modify-write.
struct SearchIndex
{
    QString name;
    QList<IndexField> fields;
    QString semanticConfiguration; ///< default or first, empty if none
    QJsonObject raw;
    QString etag;
};

struct IndexResult
{
    QString key;
    bool succeeded = false;
    int statusCode = 0;
    QString message;
};

/// Azure AI Search data plane (search-data 2025-09-01). Values in, values out; main thread.
class SearchClient
{
public:
    SearchClient(std::shared_ptr<http::Pipeline> pipeline, core::Clock* clock);
    QCoro::Task<core::Result<SearchPage>> search(SearchEndpoint endpoint, QString index, SearchQuery query, http::CallContext context);
    /// The page that SearchPage::nextPage describes.
    QCoro::Task<core::Result<SearchPage>> searchNext(SearchEndpoint endpoint, QString index, QJsonObject nextPage,
                                                     http::CallContext context);
    QCoro::Task<core::Result<QList<SearchIndex>>> indexes(SearchEndpoint endpoint, http::CallContext context);
    QCoro::Task<core::Result<SearchIndex>> index(SearchEndpoint endpoint, QString name, http::CallContext context);
    /// PUT; `raw` is sent as it is.
    QCoro::Task<core::Result<SearchIndex>> createIndex(SearchEndpoint endpoint, QJsonObject raw, http::CallContext context);
    QCoro::Task<core::Result<void>> deleteIndex(SearchEndpoint endpoint, QString name, http::CallContext context);
    /// mergeOrUpload of up to 1,000 documents; per-key results also with 207.
    QCoro::Task<core::Result<QList<IndexResult>>> upload(SearchEndpoint endpoint, QString index, QJsonArray documents,
                                                         http::CallContext context);
    /// The same for a batch that is already written (many documents, vectors).
    QCoro::Task<core::Result<QList<IndexResult>>> upload(SearchEndpoint endpoint, QString index, IndexBatch batch,
                                                         http::CallContext context);
    QCoro::Task<core::Result<qint64>> count(SearchEndpoint endpoint, QString index, http::CallContext context);

private:
    std::shared_ptr<http::Pipeline> m_pipeline;
    core::Clock* m_clock;
};

} // namespace azure
