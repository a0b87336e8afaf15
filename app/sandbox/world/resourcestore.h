// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/storage/database.h"
#include "sandbox/world.h"

namespace sandbox {

/// The estate in memory, in order of creation, indexed by type and parent; with a database every change is written
/// through, so that a restart finds it again.
class ResourceStore : public Estate
{
public:
    /// `seed` makes secrets reproducible. `database` may be null (nothing persists) and must outlive the store.
    ResourceStore(quint32 seed, Database* database);

    /// Reads what an earlier run left; false when there is nothing yet.
    bool loadPersisted();
    /// Runs `putAll` in one transaction: thousands of resources in one write.
    void fill(const std::function<void()>& putAll);
    /// Which tenant a subscription belongs to, for tenantOf().
    void assignSubscription(const QString& subscriptionId, const QString& tenantId);

    std::optional<QJsonObject> resource(const QString& id) const override;
    QList<QJsonObject> resources(const QString& type = {}) const override;
    QList<QJsonObject> children(const QString& parentId, const QString& childType) const override;
    void put(const QJsonObject& resource) override;
    bool remove(const QString& id) override;
    std::optional<QJsonObject> named(const QString& type, const QString& name) const override;
    QJsonObject secretsOf(const QString& id) override;
    QString tenantOf(const QString& resourceId) const override;
    /// Replaces secrets, for regenerateKey.
    void setSecrets(const QString& id, const QJsonObject& secrets) override;

private:
    struct Entry
    {
        quint64 order = 0;
        QJsonObject body;
    };
    /// Keys are lower-case ids; a bucket keeps them by order of creation.
    using Bucket = QMap<quint64, QString>;

    void insert(const QString& key, quint64 order, const QJsonObject& resource);
    QList<QJsonObject> bodies(const Bucket& bucket) const;
    QJsonObject makeSecrets(const QString& key) const;

    quint32 m_seed;
    Database* m_database;
    quint64 m_next = 1;
    QHash<QString, Entry> m_entries;
    Bucket m_all;
    QHash<QString, Bucket> m_byType;
    QHash<QString, Bucket> m_byParent; ///< id without its last segment
    QHash<QString, QJsonObject> m_secrets;
    QHash<QString, QString> m_tenants; ///< by lower-case subscription id
};

} // namespace sandbox
