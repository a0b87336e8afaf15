// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/search/searchclient.h"
#include "documents/chunker.h"
#include "playground/indexshape.h"

#include <QDateTime>

namespace documents {

/// The index that `documents add --create` makes: id, title, content, url, path, heading, chunk, language, updated,
/// contentVector (HNSW, cosine) and a semantic configuration. `dimensions` 0: without vectors.
QJsonObject indexDefinition(const QString& name, int dimensions);

/// InvalidInput when a name breaks the service's rules: 2 to 128 lower-case letters, digits and single dashes, beginning and
/// ending with a letter or digit.
core::Result<void> checkIndexName(const QString& name);

/// One chunk on its way into an index.
struct ChunkRecord
{
    QString key; ///< stable: the same file and position give the same key
    QString title;
    QString url;
    QString path;
    TextChunk chunk;
    int number = 0; ///< within the file, from 0
    QString language;
    QDateTime updated; ///< UTC
    QList<float> vector;
};

/// 32 hexadecimal digits from the canonical path and the position.
QString keyOf(const QString& canonicalPath, int number);

/// A writer of records for any index: fields that it does not have are left out.
class RecordWriter
{
public:
    /// InvalidInput in the result of check() when the index cannot hold text chunks.
    explicit RecordWriter(const azure::SearchIndex& index);
    core::Result<void> check() const;
    const playground::IndexShape& shape() const { return m_shape; }
    /// Every field but the vector.
    QJsonObject write(const ChunkRecord& record) const;

private:
    bool has(const char* name, const char* type) const;
    azure::SearchIndex m_index;
    playground::IndexShape m_shape;
};

} // namespace documents
