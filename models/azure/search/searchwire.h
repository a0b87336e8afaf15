// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/search/searchclient.h"

namespace azure::searchwire {

/// The one place that knows the JSON of Azure AI Search (search-data 2025-09-01, searchindex.json and searchservice.json).

QJsonObject writeQuery(const SearchQuery& query);
SearchPage readPage(const QJsonObject& body);
SearchIndex readIndex(const QJsonObject& body);
/// mergeOrUpload of every document.
IndexBatch writeBatch(const QJsonArray& documents);
QList<IndexResult> readBatch(const QJsonObject& body);

} // namespace azure::searchwire
