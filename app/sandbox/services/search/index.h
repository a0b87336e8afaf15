// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/analyzer.h"
#include "sandbox/services/search/columns.h"
#include "sandbox/services/search/document.h"
#include "sandbox/services/search/filtereval.h"
#include "sandbox/services/search/fulltext.h"
#include "sandbox/services/search/vectorstore.h"

#include <QJsonArray>
#include <map>
#include <memory>

namespace sandbox::search {

/// One searchable text field: its column in the inverted index and the statistics that BM25 needs.
struct TextField
{
    Field field;
    Analysis indexAnalysis = Analysis::Standard;
    Analysis searchAnalysis = Analysis::Standard;
    std::vector<quint32> lengths; ///< terms per slot
    qint64 totalLength = 0;
    int documents = 0; ///< documents that have at least one term
};

/// What happened to one action of a batch.
struct ActionResult
{
    QString key;
    bool ok = true;
    int statusCode = 200;
    QString message;
};

/// One index: documents in SQLite, what queries loop over (columns, lengths, vectors) in memory. Everything on one
/// thread.
class Index
{
public:
    /// Opens the tables of index number `id` (made when missing) and loads what is in them.
    static core::Result<std::unique_ptr<Index>> open(std::shared_ptr<Database> database, qint64 id,
                                                     const Definition& definition);

    const Definition& definition() const { return m_definition; }
    /// Takes over a changed definition: fields may be added, existing ones keep their type and attributes.
    core::Result<void> redefine(const Definition& definition);
    core::Result<void> drop();

    /// Runs a batch `{"value":[{"@search.action",...}]}` in one transaction.
    core::Result<QList<ActionResult>> apply(const QJsonArray& actions);

    int count() const { return int(m_slots.size()); }
    qint64 storageSize() const { return m_bytes; }
    qint64 vectorSize() const;

    int slotCount() const { return int(m_live.size()); }
    const Mask& live() const { return m_live; }
    const Column* column(const QString& path) const;
    const QList<TextField>& textFields() const { return m_textFields; }
    FullText& fullText() { return *m_fullText; }
    const VectorStore* vectors(const QString& path) const;
    int slotOf(const QString& key) const { return m_slots.value(key, -1); }
    QString keyOf(Slot slot) const { return m_keys.at(slot); }
    /// Stored document without vectors.
    QJsonObject body(Slot slot);
    /// Retrievable fields of a document, restricted to `select` (empty or "*" = all), missing ones as null.
    QJsonObject shown(Slot slot, const QStringList& select);

private:
    Index(std::shared_ptr<Database> database, qint64 id, const Definition& definition);
    void prepare();
    core::Result<void> createTables();
    core::Result<void> load();
    core::Result<void> reindex();
    ActionResult applyOne(const QString& action, const Document& document);
    void store(Slot slot, const Document& document, const QJsonObject& body);
    void indexText(Slot slot, const QJsonObject& body);
    void unindexText(Slot slot, const QJsonObject& body);
    void remove(Slot slot);
    Slot takeSlot(const QString& key);
    void grow(int slotCount);
    QList<QStringList> termsOf(const QJsonObject& body) const;
    void write(const QString& sql, const QList<QVariant>& parameters);
    QString table(const char* name) const { return QStringLiteral("%1_%2").arg(QLatin1String(name)).arg(m_id); }

    std::shared_ptr<Database> m_database;
    qint64 m_id;
    Definition m_definition;
    std::unique_ptr<FullText> m_fullText;
    std::map<QString, Column> m_columns;
    std::map<QString, VectorStore> m_vectors;
    QList<TextField> m_textFields;
    QHash<QString, Slot> m_slots;
    QStringList m_keys;
    QList<Slot> m_free;
    Mask m_live;
    qint64 m_bytes = 0;
    bool m_failed = false; ///< a statement of the running batch failed
};

} // namespace sandbox::search
