// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/search/catalog.h"

#include "core/json.h"

#include <QJsonDocument>

namespace sandbox::search {

core::Result<std::unique_ptr<Catalog>> Catalog::open(const QString& path)
{
    auto database = std::make_shared<Database>();
    // What is kept is test data: losing the last second to a power cut is fine, waiting for the disk on each batch is
    // not.
    if (!database->open(path) || !database->execute(QStringLiteral(
                                     "PRAGMA synchronous=OFF; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY"))) {
        return core::failure(storageError(*database));
    }
    if (auto registered = registerFullText(*database); !registered) {
        return core::failure(registered.error());
    }
    std::unique_ptr<Catalog> catalog(new Catalog(database));
    if (auto loaded = catalog->load(); !loaded) {
        return core::failure(loaded.error());
    }
    return catalog;
}

core::Result<void> Catalog::load()
{
    const auto onRow = [this](const DatabaseRow& row) {
        Entry entry;
        entry.id = row.integer(0);
        entry.etag = row.text(2);
        entry.json = QJsonDocument::fromJson(row.bytes(3)).object();
        m_lastId = qMax(m_lastId, entry.id);
        // "0x..." in quotes
        m_version = qMax(m_version, entry.etag.mid(3, entry.etag.size() - 4).toLongLong(nullptr, 16));
        m_entries.insert(row.text(1), entry);
    };
    const bool read = m_database->execute(QStringLiteral(
                          "CREATE TABLE IF NOT EXISTS indexes(id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, "
                          "etag TEXT NOT NULL, definition TEXT NOT NULL)")) &&
                      m_database->run(QStringLiteral("SELECT id,name,etag,definition FROM indexes"), {}, onRow);
    return stored(*m_database, read);
}

QStringList Catalog::names() const
{
    return m_entries.keys();
}

core::Result<Index*> Catalog::index(const QString& name)
{
    if (!m_entries.contains(name)) {
        return core::failure(refusal(404, QStringLiteral("ResourceNameNotFound"),
                                     QStringLiteral("The index '%1' was not found.").arg(name)));
    }
    std::unique_ptr<Index>& place = m_open[name];
    if (!place) {
        const auto definition = Definition::parse(m_entries.value(name).json, name);
        if (!definition) {
            return core::failure(definition.error());
        }
        auto opened = Index::open(m_database, m_entries.value(name).id, *definition);
        if (!opened) {
            return core::failure(opened.error());
        }
        place = std::move(*opened);
    }
    return place.get();
}

QJsonObject Catalog::definitionOf(const QString& name) const
{
    const Entry entry = m_entries.value(name);
    QJsonObject json = entry.json;
    json.insert("@odata.etag", entry.etag);
    QJsonObject vectorSearch = json.value("vectorSearch").toObject();
    QJsonArray vectorizers = vectorSearch.value("vectorizers").toArray();
    for (QJsonValueRef vectorizer : vectorizers) {
        QJsonObject masked = vectorizer.toObject();
        QJsonObject parameters = masked.value("azureOpenAIParameters").toObject();
        if (parameters.contains("apiKey")) {
            parameters.insert("apiKey", QStringLiteral("<redacted>"));
            masked.insert("azureOpenAIParameters", parameters);
            vectorizer = masked;
        }
    }
    if (!vectorizers.isEmpty()) {
        vectorSearch.insert("vectorizers", vectorizers);
        json.insert("vectorSearch", vectorSearch);
    }
    return json;
}

bool Catalog::isSeeded()
{
    qint64 version = 0;
    m_database->run(QStringLiteral("PRAGMA user_version"), {},
                    [&version](const DatabaseRow& row) { version = row.integer(0); });
    return version > 0;
}

void Catalog::markSeeded()
{
    m_database->execute(QStringLiteral("PRAGMA user_version=1"));
}

core::Result<void> Catalog::write(const Definition& definition, qint64 id)
{
    Entry entry;
    entry.id = id;
    entry.etag = QStringLiteral("\"0x%1\"")
                     .arg(++m_version, 15, 16, QLatin1Char('0'))
                     .toUpper()
                     .replace(QLatin1Char('X'), QLatin1Char('x'));
    entry.json = definition.json();
    if (!m_database->run(QStringLiteral("INSERT OR REPLACE INTO indexes(id,name,etag,definition) VALUES(?,?,?,?)"),
                         {id, definition.name(), entry.etag, QString::fromUtf8(core::json::compact(entry.json))})) {
        return core::failure(storageError(*m_database));
    }
    m_entries.insert(definition.name(), entry);
    return core::Result<void>::ok();
}

core::Result<void> Catalog::create(const Definition& definition)
{
    if (m_entries.contains(definition.name())) {
        return core::failure(
            refusal(409, QStringLiteral("ResourceNameAlreadyInUse"),
                    QStringLiteral("Cannot create index '%1' because it already exists.").arg(definition.name())));
    }
    return write(definition, ++m_lastId);
}

core::Result<void> Catalog::update(const Definition& definition)
{
    auto opened = index(definition.name());
    if (!opened) {
        return core::failure(opened.error());
    }
    if (auto redefined = (*opened)->redefine(definition); !redefined) {
        return redefined;
    }
    return write(definition, m_entries.value(definition.name()).id);
}

core::Result<void> Catalog::remove(const QString& name)
{
    auto opened = index(name);
    if (!opened) {
        return core::failure(opened.error());
    }
    if (auto dropped = (*opened)->drop(); !dropped) {
        return dropped;
    }
    m_open.erase(name);
    const qint64 id = m_entries.take(name).id;
    return stored(*m_database, m_database->run(QStringLiteral("DELETE FROM indexes WHERE id=?"), {id}));
}

qint64 Catalog::sum(const std::function<qint64(const Index&)>& of)
{
    qint64 total = 0;
    const QStringList all = names();
    for (const QString& name : all) {
        if (const auto opened = index(name)) {
            total += of(**opened);
        }
    }
    return total;
}

qint64 Catalog::documentCount()
{
    return sum([](const Index& index) { return qint64(index.count()); });
}

qint64 Catalog::storageSize()
{
    return sum([](const Index& index) { return index.storageSize() + index.vectorSize(); });
}

qint64 Catalog::vectorSize()
{
    return sum([](const Index& index) { return index.vectorSize(); });
}

} // namespace sandbox::search
