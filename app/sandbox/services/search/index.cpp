// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/index.h"

#include "core/json.h"

#include <QJsonDocument>
#include <QSet>
#include <algorithm>
#include <cstring>

namespace sandbox::search {

namespace {

/// Texts of a searchable field: one string, or all of a collection.
QString textOf(const QJsonValue& value)
{
    if (!value.isArray()) {
        return value.toString();
    }
    QStringList parts;
    const QJsonArray entries = value.toArray();
    for (const QJsonValue& entry : entries) {
        parts.append(entry.toString());
    }
    return parts.join(u'\n');
}

} // namespace

Index::Index(std::shared_ptr<Database> database, qint64 id, const Definition& definition)
    : m_database(std::move(database)), m_id(id), m_definition(definition)
{
}

core::Result<std::unique_ptr<Index>> Index::open(std::shared_ptr<Database> database, qint64 id,
                                                 const Definition& definition)
{
    std::unique_ptr<Index> index(new Index(std::move(database), id, definition));
    index->prepare();
    if (auto created = index->createTables(); !created) {
        return core::failure(created.error());
    }
    if (auto loaded = index->load(); !loaded) {
        return core::failure(loaded.error());
    }
    return index;
}

void Index::prepare()
{
    m_columns.clear();
    m_vectors.clear();
    m_textFields.clear();
    for (const Field& field : m_definition.fields()) {
        if (field.isVector()) {
            m_vectors.emplace(field.path, VectorStore(field.dimensions));
        } else if (field.isText()) {
            TextField text;
            text.field = field;
            text.indexAnalysis = analysisFor(field.indexAnalyzer);
            text.searchAnalysis = analysisFor(field.searchAnalyzer);
            m_textFields.append(text);
        }
        if (field.needsColumn()) {
            m_columns.emplace(field.path, Column(field));
        }
    }
    m_fullText = std::make_unique<FullText>(m_database, table("fts"), int(m_textFields.size()));
    m_live.clear();
    m_keys.clear();
    m_slots.clear();
    m_free.clear();
    m_bytes = 0;
}

core::Result<void> Index::createTables()
{
    const bool made = m_database->execute(QStringLiteral("CREATE TABLE IF NOT EXISTS %1(slot INTEGER PRIMARY KEY, key "
                                                         "TEXT NOT NULL, body TEXT NOT NULL, lengths BLOB);"
                                                         "CREATE TABLE IF NOT EXISTS %2(slot INTEGER, field TEXT, "
                                                         "value BLOB, PRIMARY KEY(slot, field)) WITHOUT ROWID;")
                                              .arg(table("docs"), table("vectors")));
    if (!made) {
        return core::failure(storageError(*m_database));
    }
    return m_fullText->create();
}

core::Result<void> Index::load()
{
    const auto onDocument = [this](const DatabaseRow& row) {
        const Slot slot = Slot(row.integer(0));
        while (slotCount() < slot) {
            m_free.append(slotCount());
            grow(slotCount() + 1);
        }
        grow(slot + 1);
        const QByteArray bytes = row.bytes(2);
        const QJsonObject body = QJsonDocument::fromJson(bytes).object();
        m_keys[slot] = row.text(1);
        m_slots.insert(m_keys[slot], slot);
        m_live[size_t(slot)] = 1;
        m_bytes += bytes.size();
        for (auto& [path, column] : m_columns) {
            column.set(slot, valueAt(body, path));
        }
        const QByteArray lengths = row.bytes(3);
        for (qsizetype i = 0; i < m_textFields.size() && (i + 1) * 4 <= lengths.size(); ++i) {
            quint32 length = 0;
            std::memcpy(&length, lengths.constData() + i * 4, 4);
            m_textFields[i].lengths[size_t(slot)] = length;
            m_textFields[i].totalLength += length;
            m_textFields[i].documents += length > 0 ? 1 : 0;
        }
    };
    const auto onVector = [this](const DatabaseRow& row) {
        const auto store = m_vectors.find(row.text(1));
        const QByteArray value = row.bytes(2);
        if (store != m_vectors.end() && value.size() == store->second.dimensions() * qsizetype(sizeof(float))) {
            store->second.set(Slot(row.integer(0)), reinterpret_cast<const float*>(value.constData()));
        }
    };
    const bool read =
        m_database->run(QStringLiteral("SELECT slot,key,body,lengths FROM %1 ORDER BY slot").arg(table("docs")), {},
                        onDocument) &&
        m_database->run(QStringLiteral("SELECT slot,field,value FROM %1").arg(table("vectors")), {}, onVector);
    return stored(*m_database, read);
}

core::Result<void> Index::redefine(const Definition& definition)
{
    for (const Field& old : m_definition.fields()) {
        const Field* now = definition.field(old.path);
        const bool same = now != nullptr && now->type == old.type && now->collection == old.collection &&
                          now->key == old.key && now->searchable == old.searchable &&
                          now->filterable == old.filterable && now->sortable == old.sortable &&
                          now->facetable == old.facetable && now->indexAnalyzer == old.indexAnalyzer &&
                          now->dimensions == old.dimensions;
        if (!same) {
            return core::failure(refusal(400, QStringLiteral("OperationNotAllowed"),
                                         now == nullptr
                                             ? QStringLiteral("Existing field(s) '%1' cannot be deleted.").arg(old.path)
                                             : QStringLiteral("Existing field '%1' cannot be changed.").arg(old.path)));
        }
    }
    const bool moreFields = definition.fields().size() != m_definition.fields().size();
    m_definition = definition;
    return moreFields ? reindex() : core::Result<void>::ok();
}

/// After fields were added: FTS5 tables cannot grow columns, so the inverted index is built anew.
core::Result<void> Index::reindex()
{
    if (auto dropped = m_fullText->drop(); !dropped) {
        return dropped;
    }
    prepare();
    auto done = createTables();
    if (done) {
        done = load();
    }
    if (done) {
        done = stored(*m_database, m_database->execute(QStringLiteral("BEGIN")));
    }
    if (!done) {
        return done;
    }
    for (TextField& text : m_textFields) {
        std::fill(text.lengths.begin(), text.lengths.end(), 0U);
        text.totalLength = 0;
        text.documents = 0;
    }
    for (Slot slot = 0; slot < slotCount(); ++slot) {
        if (m_live[size_t(slot)] != 0) {
            Document document;
            document.key = m_keys.at(slot);
            const QJsonObject stored = body(slot);
            m_bytes -= QJsonDocument(stored).toJson(QJsonDocument::Compact).size();
            store(slot, document, stored);
        }
    }
    return stored(*m_database, m_database->execute(QStringLiteral("COMMIT")));
}

core::Result<void> Index::drop()
{
    auto dropped = m_fullText->drop();
    if (dropped) {
        dropped =
            stored(*m_database, m_database->execute(QStringLiteral("DROP TABLE IF EXISTS %1; DROP TABLE IF EXISTS %2;")
                                                        .arg(table("docs"), table("vectors"))));
    }
    return dropped;
}

qint64 Index::vectorSize() const
{
    qint64 bytes = 0;
    for (const auto& [path, store] : m_vectors) {
        bytes += store.size();
    }
    return bytes;
}

const Column* Index::column(const QString& path) const
{
    const auto found = m_columns.find(path);
    return found == m_columns.end() ? nullptr : &found->second;
}

const VectorStore* Index::vectors(const QString& path) const
{
    const auto found = m_vectors.find(path);
    return found == m_vectors.end() ? nullptr : &found->second;
}

void Index::grow(int newCount)
{
    const size_t count = size_t(newCount);
    m_live.resize(count, 0);
    m_keys.resize(newCount);
    for (auto& [path, column] : m_columns) {
        column.resize(newCount);
    }
    for (TextField& text : m_textFields) {
        text.lengths.resize(count, 0);
    }
}

QJsonObject Index::body(Slot slot)
{
    QJsonObject result;
    m_database->run(QStringLiteral("SELECT body FROM %1 WHERE slot=?").arg(table("docs")), {slot},
                    [&result](const DatabaseRow& row) { result = QJsonDocument::fromJson(row.bytes(0)).object(); });
    return result;
}

void Index::write(const QString& sql, const QList<QVariant>& parameters)
{
    m_failed = !m_database->run(sql, parameters) || m_failed;
}

QList<QStringList> Index::termsOf(const QJsonObject& body) const
{
    QList<QStringList> terms;
    for (const TextField& text : m_textFields) {
        QStringList column;
        const QList<Token> tokens = analyze(textOf(valueAt(body, text.field.path)), text.indexAnalysis);
        column.reserve(tokens.size());
        for (const Token& token : tokens) {
            column.append(token.text);
        }
        terms.append(column);
    }
    return terms;
}

} // namespace sandbox::search
