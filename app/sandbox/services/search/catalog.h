// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/search/index.h"

#include <functional>

namespace sandbox::search {

/// All indexes of one search service, kept in one file. Indexes open at their first use.
class Catalog
{
public:
    static core::Result<std::unique_ptr<Catalog>> open(const QString& path);

    QStringList names() const;
    bool contains(const QString& name) const { return m_entries.contains(name); }
    /// The index, or 404 ResourceNameNotFound.
    core::Result<Index*> index(const QString& name);
    /// Definition with @odata.etag; keys of vectorizers are masked, as the service does.
    QJsonObject definitionOf(const QString& name) const;
    QString etagOf(const QString& name) const { return m_entries.value(name).etag; }
    core::Result<void> create(const Definition& definition);
    core::Result<void> update(const Definition& definition);
    core::Result<void> remove(const QString& name);

    /// Whether the sample index was put into this file once; a person may have deleted it since.
    bool isSeeded();
    void markSeeded();

    qint64 documentCount();
    qint64 storageSize();
    qint64 vectorSize();

private:
    struct Entry
    {
        qint64 id = 0;
        QString etag;
        QJsonObject json;
    };
    explicit Catalog(std::shared_ptr<Database> database) : m_database(std::move(database)) {}
    core::Result<void> load();
    core::Result<void> write(const Definition& definition, qint64 id);
    qint64 sum(const std::function<qint64(const Index&)>& of);

    std::shared_ptr<Database> m_database;
    QMap<QString, Entry> m_entries;
    std::map<QString, std::unique_ptr<Index>> m_open;
    qint64 m_lastId = 0;
    qint64 m_version = 0;
};

} // namespace sandbox::search
