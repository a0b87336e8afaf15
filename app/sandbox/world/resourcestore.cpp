// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/world/resourcestore.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace sandbox {

namespace {

QString keyOf(const QString& id)
{
    QString key = id.toLower();
    while (key.endsWith(QLatin1Char('/')))
        key.chop(1);
    return key;
}

QString parentOf(const QString& key)
{
    return key.left(key.lastIndexOf(QLatin1Char('/')));
}

QString typeOf(const QJsonObject& resource)
{
    return resource.value(QLatin1String("type")).toString().toLower();
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

ResourceStore::ResourceStore(quint32 seed, Database* database) : m_seed(seed), m_database(database)
{
    if (m_database)
        m_database->execute(QStringLiteral("CREATE TABLE IF NOT EXISTS resource(id TEXT PRIMARY KEY, position INTEGER, body TEXT);"
                                           "CREATE TABLE IF NOT EXISTS secret(id TEXT PRIMARY KEY, body TEXT)"));
}

bool ResourceStore::loadPersisted()
{
    if (!m_database)
        return false;
    const auto object = [](const DatabaseRow& row, int column) {
        return QJsonDocument::fromJson(row.bytes(column)).object();
    };
    m_database->run(QStringLiteral("SELECT id, position, body FROM resource ORDER BY position"), {},
                    [&](const DatabaseRow& row) {
                        const auto order = static_cast<quint64>(row.integer(1));
                        insert(row.text(0), order, object(row, 2));
                        m_next = order + 1;
                    });
    m_database->run(QStringLiteral("SELECT id, body FROM secret"), {},
                    [&](const DatabaseRow& row) { m_secrets.insert(row.text(0), object(row, 1)); });
    return !m_entries.isEmpty();
}

void ResourceStore::fill(const std::function<void()>& putAll)
{
    if (m_database)
        m_database->execute(QStringLiteral("BEGIN"));
    putAll();
    if (m_database)
        m_database->execute(QStringLiteral("COMMIT"));
}

void ResourceStore::assignSubscription(const QString& subscriptionId, const QString& tenantId)
{
    m_tenants.insert(subscriptionId.toLower(), tenantId);
}

std::optional<QJsonObject> ResourceStore::resource(const QString& id) const
{
    const auto entry = m_entries.constFind(keyOf(id));
    if (entry == m_entries.constEnd())
        return std::nullopt;
    return entry->body;
}

QList<QJsonObject> ResourceStore::bodies(const Bucket& bucket) const
{
    QList<QJsonObject> found;
    found.reserve(bucket.size());
    for (const QString& key : bucket)
        found.append(m_entries.value(key).body);
    return found;
}

QList<QJsonObject> ResourceStore::resources(const QString& type) const
{
    return bodies(type.isEmpty() ? m_all : m_byType.value(type.toLower()));
}

QList<QJsonObject> ResourceStore::children(const QString& parentId, const QString& childType) const
{
    return bodies(m_byParent.value(keyOf(parentId) + QLatin1Char('/') + childType.toLower()));
}

void ResourceStore::insert(const QString& key, quint64 order, const QJsonObject& resource)
{
    m_entries.insert(key, {order, resource});
    m_all.insert(order, key);
    m_byType[typeOf(resource)].insert(order, key);
    m_byParent[parentOf(key)].insert(order, key);
}

void ResourceStore::put(const QJsonObject& resource)
{
    const QString key = keyOf(resource.value(QLatin1String("id")).toString());
    const auto known = m_entries.constFind(key);
    const quint64 order = known == m_entries.constEnd() ? m_next++ : known->order;
    if (known != m_entries.constEnd())
        m_byType[typeOf(known->body)].remove(order);
    insert(key, order, resource);
    if (m_database)
        m_database->run(QStringLiteral("INSERT OR REPLACE INTO resource VALUES(?,?,?)"),
                        {key, static_cast<qint64>(order), QString::fromUtf8(compact(resource))});
}

bool ResourceStore::remove(const QString& id)
{
    const QString key = keyOf(id);
    const auto found = m_entries.constFind(key);
    if (found == m_entries.constEnd())
        return false;
    const Entry entry = *found;
    m_entries.remove(key);
    m_all.remove(entry.order);
    m_byType[typeOf(entry.body)].remove(entry.order);
    m_byParent[parentOf(key)].remove(entry.order);
    m_secrets.remove(key);
    if (m_database) {
        m_database->run(QStringLiteral("DELETE FROM resource WHERE id=?"), {key});
        m_database->run(QStringLiteral("DELETE FROM secret WHERE id=?"), {key});
    }
    return true;
}

std::optional<QJsonObject> ResourceStore::named(const QString& type, const QString& name) const
{
    const Bucket bucket = m_byType.value(type.toLower());
    for (const QString& key : bucket) {
        if (key.mid(key.lastIndexOf(QLatin1Char('/')) + 1) == name.toLower())
            return m_entries.value(key).body;
    }
    return std::nullopt;
}

QJsonObject ResourceStore::makeSecrets(const QString& key) const
{
    const auto secret = [&](const char* which) {
        const QByteArray digest = QMessageAuthenticationCode::hash(
            key.toUtf8() + which, QByteArray::number(m_seed), QCryptographicHash::Sha256);
        return QString::fromLatin1(digest.toHex());
    };
    const QString type = typeOf(m_entries.value(key).body);
    const bool primary = type.startsWith(QLatin1String("microsoft.search")) ||
                         type.startsWith(QLatin1String("microsoft.machinelearningservices")) ||
                         type.startsWith(QLatin1String("microsoft.operationalinsights")) ||
                         type.startsWith(QLatin1String("microsoft.apimanagement"));
    if (primary)
        return {{"primaryKey", secret("1")}, {"secondaryKey", secret("2")}};
    return {{"key1", secret("1")}, {"key2", secret("2")}};
}

QJsonObject ResourceStore::secretsOf(const QString& id)
{
    const QString key = keyOf(id);
    const auto known = m_secrets.constFind(key);
    if (known != m_secrets.constEnd())
        return *known;
    const QJsonObject made = makeSecrets(key);
    setSecrets(id, made);
    return made;
}

void ResourceStore::setSecrets(const QString& id, const QJsonObject& secrets)
{
    const QString key = keyOf(id);
    m_secrets.insert(key, secrets);
    if (m_database)
        m_database->run(QStringLiteral("INSERT OR REPLACE INTO secret VALUES(?,?)"),
                        {key, QString::fromUtf8(compact(secrets))});
}

QString ResourceStore::tenantOf(const QString& resourceId) const
{
    const QStringList segments = resourceId.toLower().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (segments.size() >= 2 && segments.at(0) == QLatin1String("subscriptions"))
        return m_tenants.value(segments.at(1));
    return {};
}

} // namespace sandbox
