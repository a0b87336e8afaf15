// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/storage/database.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <map>
#include <memory>
#include <optional>

namespace sandbox::appconfig {

/// One state of a key-value. A null label, value or content type is JSON's null.
struct KeyValue
{
    QString key;
    QString label;
    QString value;
    QString contentType;
    QString description;
    QJsonObject tags;
    bool locked = false;
    QString etag;
    QDateTime at;         ///< UTC, when it became so
    bool removed = false; ///< from here on there is none
    qint64 number = 0;    ///< revisions count up over the whole store
};

/// What a snapshot froze.
struct Snapshot
{
    QString name;
    QString status; ///< ready, archived
    QJsonArray filters;
    QString compositionType; ///< key, key_label
    QString description;
    QJsonObject tags;
    qint64 retentionSeconds = 0;
    QDateTime created;
    QDateTime archived; ///< invalid while it is ready
    QString etag;
    QList<KeyValue> items;
};

/// Key-values, revisions and snapshots of one configuration store: in memory, written through to its file.
class Store
{
public:
    /// A file, or ":memory:"; null when it cannot be opened.
    static std::unique_ptr<Store> open(const QString& path);

    /// The state at `when` (invalid: now); nothing when there was none.
    std::optional<KeyValue> find(const QString& key, const QString& label, const QDateTime& when = {}) const;
    /// All that stood at `when`, by key and label, no label first.
    QList<KeyValue> all(const QDateTime& when = {}) const;
    /// Every revision made up to `when`, newest first.
    QList<KeyValue> revisions(const QDateTime& when = {}) const;
    /// Adds a revision (also of removal) and gives it its number.
    KeyValue add(KeyValue state);
    /// Drops revisions that were replaced before `limit`.
    void forgetBefore(const QDateTime& limit);
    /// Number of the last change.
    qint64 sequence() const { return m_sequence; }

    const std::map<QString, Snapshot>& snapshots() const { return m_snapshots; }
    std::optional<Snapshot> snapshot(const QString& name) const;
    void putSnapshot(const Snapshot& snapshot);

private:
    /// An empty label is no label: both sort first.
    using Place = std::pair<QString, QString>;
    void load();

    Database m_database;
    std::map<Place, QList<KeyValue>> m_states; ///< oldest first
    std::map<QString, Snapshot> m_snapshots;
    qint64 m_sequence = 0;
};

} // namespace sandbox::appconfig
