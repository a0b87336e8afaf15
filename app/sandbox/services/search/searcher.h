// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/request.h"
#include "sandbox/services/search/textsearch.h"

#include <functional>

namespace sandbox::search {

/// Turns a text into a vector as the vectorizer (from the index definition) would.
using Embedder =
    std::function<core::Result<std::vector<float>>(const QJsonObject& vectorizer, const QString& text, int dimensions)>;

/// Runs one search over an index: text and vector rankings, fused by reciprocal rank when there are several; filter,
/// facets, order, highlights, semantic re-ranking, paging.
class Searcher
{
public:
    Searcher(Index& index, const SearchRequest& request, Embedder embedder);

    /// The response body; `nextLink` is the address of a following page.
    core::Result<QJsonObject> run(const QString& nextLink);

    /// Mask of documents that pass `filter`; all live ones for an empty filter.
    static core::Result<Mask> filtered(Index& index, const QString& filter);

private:
    struct Entry
    {
        Slot slot = 0;
        double score = 0;
        double reranker = -1; ///< < 0: not re-ranked
        QString caption;
        Analysis captionAnalysis = Analysis::Standard;
        double coverage = 0;
    };

    core::Result<void> rank();
    core::Result<void> rankByText(const Mask& mask, std::vector<Entry>* entries);
    core::Result<std::vector<std::vector<Entry>>> rankByVectors(const Mask& mask);
    void fuse(const std::vector<std::vector<Entry>>& rankings, const std::vector<double>& weights);
    void order();
    core::Result<void> rerank();
    void rerankOne(Entry* entry, const QStringList& contentFields, const QString& titleField);
    core::Result<QJsonObject> facetCounts() const;
    QJsonObject hit(const Entry& entry);
    QJsonArray answers() const;
    QJsonObject highlightsOf(Slot slot);
    void addPaging(QJsonObject* body, qsizetype shown, const QString& nextLink) const;

    Index& m_index;
    const SearchRequest& m_request;
    Embedder m_embedder;
    Mask m_filter;
    QueryTerms m_terms;
    std::vector<Entry> m_entries;
};

} // namespace sandbox::search
