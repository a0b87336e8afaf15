// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>

namespace azure {

/// The body of an index call (`{"value":[{"@search.action": ...}]}`, search-data 2025-09-01, IndexBatch), written straight into
/// bytes: a batch with vectors is a million numbers, too many to pass through QJsonArray. Value type; may be filled on any thread.
class IndexBatch
{
public:
    /// mergeOrUpload of `fields`; with a vector when `vectorField` is not empty.
    void add(const QJsonObject& fields, const QString& vectorField = {}, const QList<float>& vector = {});
    void remove(const QString& keyField, const QString& key);
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    /// Bytes of body() so far.
    qsizetype bytes() const { return m_documents.size() + 12; }
    QByteArray body() const;

private:
    void append(const QJsonObject& fields, const char* action);
    QByteArray m_documents;
    qsizetype m_size = 0;
};

} // namespace azure
