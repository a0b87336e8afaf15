// SPDX-License-Identifier: GPL-3.0-or-later
// The writing half of Index: batches of actions, and what a document looks like from outside.
#include "sandbox/services/search/index.h"

#include <QJsonDocument>
#include <cstring>

namespace sandbox::search {

core::Result<QList<ActionResult>> Index::apply(const QJsonArray& actions)
{
    static const QStringList known = {"upload", "merge", "mergeOrUpload", "delete"};
    QList<QPair<QString, Document>> batch;
    batch.reserve(actions.size());
    for (qsizetype i = 0; i < actions.size(); ++i) {
        const QJsonObject json = actions.at(i).toObject();
        const QString action = json.value("@search.action").toString(QStringLiteral("upload"));
        if (!known.contains(action)) {
            return core::failure(
                refusal(400, QStringLiteral("InvalidRequestParameter"),
                        QStringLiteral(
                            "The request is invalid. Details: actions : %1: Invalid action '%2'; expected one of %3.")
                            .arg(i)
                            .arg(action, known.join(QStringLiteral(", ")))));
        }
        auto document = readDocument(m_definition, json, int(i));
        if (!document) {
            return core::failure(document.error());
        }
        batch.append({action, std::move(*document)});
    }
    m_failed = false;
    if (!m_database->execute(QStringLiteral("BEGIN"))) {
        return core::failure(storageError(*m_database));
    }
    QList<ActionResult> results;
    results.reserve(batch.size());
    for (const auto& [action, document] : batch) {
        results.append(applyOne(action, document));
    }
    if (m_failed || !m_database->execute(QStringLiteral("COMMIT"))) {
        const core::Error error = storageError(*m_database);
        m_database->execute(QStringLiteral("ROLLBACK"));
        // Memory is ahead of the file now: read it again.
        prepare();
        auto reloaded = createTables();
        if (reloaded) {
            reloaded = load();
        }
        return core::failure(error);
    }
    return results;
}

ActionResult Index::applyOne(const QString& action, const Document& document)
{
    ActionResult result;
    result.key = document.key;
    result.message = keyProblem(document.key);
    if (!result.message.isEmpty()) {
        result.ok = false;
        result.statusCode = 400;
        return result;
    }
    const Slot existing = slotOf(document.key);
    if (action == QLatin1String("delete")) {
        if (existing >= 0) {
            remove(existing);
        }
        return result;
    }
    if (existing < 0 && action == QLatin1String("merge")) {
        result.ok = false;
        result.statusCode = 404;
        result.message = QStringLiteral("Document not found.");
        return result;
    }
    const bool merging = existing >= 0 && action != QLatin1String("upload");
    QJsonObject body = document.body;
    if (existing >= 0) {
        const QJsonObject old = this->body(existing);
        unindexText(existing, old);
        m_bytes -= QJsonDocument(old).toJson(QJsonDocument::Compact).size();
        if (merging) {
            body = mergedDocument(old, document.body);
        } else {
            for (auto& [path, vectors] : m_vectors) {
                vectors.clear(existing);
            }
            write(QStringLiteral("DELETE FROM %1 WHERE slot=?").arg(table("vectors")), {existing});
        }
    }
    result.statusCode = existing >= 0 ? 200 : 201;
    store(existing >= 0 ? existing : takeSlot(document.key), document, body);
    return result;
}

Slot Index::takeSlot(const QString& key)
{
    Slot slot = slotCount();
    if (!m_free.isEmpty()) {
        slot = m_free.takeLast();
    } else {
        grow(slot + 1);
    }
    m_live[size_t(slot)] = 1;
    m_keys[slot] = key;
    m_slots.insert(key, slot);
    return slot;
}

void Index::store(Slot slot, const Document& document, const QJsonObject& body)
{
    for (auto& [path, column] : m_columns) {
        column.set(slot, valueAt(body, path));
    }
    for (auto it = document.vectors.begin(); it != document.vectors.end(); ++it) {
        VectorStore& vectors = m_vectors.at(it.key());
        if (it->empty()) {
            vectors.clear(slot);
            write(QStringLiteral("DELETE FROM %1 WHERE slot=? AND field=?").arg(table("vectors")), {slot, it.key()});
        } else {
            vectors.set(slot, it->data());
            const QByteArray bytes(reinterpret_cast<const char*>(it->data()), qsizetype(it->size() * sizeof(float)));
            write(QStringLiteral("INSERT OR REPLACE INTO %1(slot,field,value) VALUES(?,?,?)").arg(table("vectors")),
                  {slot, it.key(), bytes});
        }
    }
    indexText(slot, body);
    const QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    QByteArray lengths(m_textFields.size() * 4, '\0');
    for (qsizetype i = 0; i < m_textFields.size(); ++i) {
        std::memcpy(lengths.data() + i * 4, &m_textFields[i].lengths[size_t(slot)], 4);
    }
    write(QStringLiteral("INSERT OR REPLACE INTO %1(slot,key,body,lengths) VALUES(?,?,?,?)").arg(table("docs")),
          {slot, document.key, QString::fromUtf8(bytes), lengths});
    m_bytes += bytes.size();
}

void Index::indexText(Slot slot, const QJsonObject& body)
{
    const QList<QStringList> terms = termsOf(body);
    for (qsizetype i = 0; i < m_textFields.size(); ++i) {
        TextField& text = m_textFields[i];
        const quint32 length = quint32(terms.at(i).size());
        text.lengths[size_t(slot)] = length;
        text.totalLength += length;
        text.documents += length > 0 ? 1 : 0;
    }
    m_failed = !m_fullText->insert(slot, terms) || m_failed;
}

void Index::unindexText(Slot slot, const QJsonObject& body)
{
    m_failed = !m_fullText->remove(slot, termsOf(body)) || m_failed;
    for (TextField& text : m_textFields) {
        quint32& length = text.lengths[size_t(slot)];
        text.totalLength -= length;
        text.documents -= length > 0 ? 1 : 0;
        length = 0;
    }
}

void Index::remove(Slot slot)
{
    const QJsonObject old = body(slot);
    unindexText(slot, old);
    m_bytes -= QJsonDocument(old).toJson(QJsonDocument::Compact).size();
    for (auto& [path, column] : m_columns) {
        column.clear(slot);
    }
    for (auto& [path, vectors] : m_vectors) {
        vectors.clear(slot);
    }
    for (const char* name : {"docs", "vectors"}) {
        write(QStringLiteral("DELETE FROM %1 WHERE slot=?").arg(table(name)), {slot});
    }
    m_slots.remove(m_keys.at(slot));
    m_keys[slot].clear();
    m_live[size_t(slot)] = 0;
    m_free.append(slot);
}

namespace {

/// Keeps of `json` what is retrievable and selected; adds what is missing as null (collections as []).
QJsonObject project(const QJsonObject& json, const QJsonArray& fields, const QString& prefix, const QStringList& select)
{
    QJsonObject result;
    for (const QJsonValue& entry : fields) {
        const QJsonObject field = entry.toObject();
        const QString name = field.value("name").toString();
        const QString path = prefix + name;
        const QString type = field.value("type").toString();
        const auto below = [&](const QString& chosen) { return chosen.startsWith(path + u'/'); };
        const bool whole = select.isEmpty() || select.contains(QStringLiteral("*")) || select.contains(path);
        if (!field.value("retrievable").toBool(true) || (!whole && std::none_of(select.begin(), select.end(), below))) {
            continue;
        }
        const QJsonValue value = json.value(name);
        if (!type.contains(QLatin1String("Edm.ComplexType"))) {
            const bool missing = value.isUndefined();
            result.insert(
                name, missing ? (type.startsWith(QLatin1String("Collection")) ? QJsonValue(QJsonArray()) : QJsonValue())
                              : value);
            continue;
        }
        const QStringList inner = whole ? QStringList() : select;
        const QJsonArray children = field.value("fields").toArray();
        if (value.isArray()) {
            QJsonArray list;
            const QJsonArray entries = value.toArray();
            for (const QJsonValue& one : entries) {
                list.append(project(one.toObject(), children, path + u'/', inner));
            }
            result.insert(name, list);
        } else if (value.isObject()) {
            result.insert(name, project(value.toObject(), children, path + u'/', inner));
        } else {
            result.insert(name, type.startsWith(QLatin1String("Collection")) ? QJsonValue(QJsonArray()) : QJsonValue());
        }
    }
    return result;
}

} // namespace

QJsonObject Index::shown(Slot slot, const QStringList& select)
{
    QJsonObject result = project(body(slot), m_definition.json().value("fields").toArray(), QString(), select);
    for (const auto& [path, store] : m_vectors) {
        if (!result.contains(path)) {
            continue;
        }
        QJsonArray values;
        for (const float value : store.value(slot)) {
            values.append(double(value));
        }
        result.insert(path, values);
    }
    return result;
}

} // namespace sandbox::search
