// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/appconfig/access.h"
#include "sandbox/services/appconfig/answers.h"

namespace sandbox::appconfig {

/// A request that was let in, and the store that it asks.
struct Ask
{
    World& world;
    const Request& request;
    Store& store;

    /// The key or name behind `/kv/`, `/locks/`, `/snapshots/`, taken from the target as sent: keys hold slashes of any number.
    QString name() const;
    /// Null: no label.
    QString label() const;
    QStringList select() const;
    /// Of Accept-Datetime; invalid when it is absent.
    QDateTime moment() const;
    /// `state` as it becomes now, with a new ETag.
    KeyValue stamped(KeyValue state) const;
};

/// The handlers of the appconfig mount: one Store for each configuration store of the estate.
class Service : public std::enable_shared_from_this<Service>
{
public:
    explicit Service(World& world) : m_world(world) {}
    RouteList routes();

    using Answer = Response (*)(const Ask&);

private:
    void serve(const Request& request, const ResponderPtr& responder, Need need, Answer answer);
    Response answered(const Request& request, Need need, Answer answer);
    Store* storeOf(const QJsonObject& resource);
    /// Milliseconds to wait when the store's hour (of the free tier: day) is used up, else 0.
    int overQuota(const QJsonObject& resource);

    struct Shelf
    {
        std::unique_ptr<Store> store;
        QDateTime windowStart;
        int requests = 0;
    };
    World& m_world;
    std::map<QString, Shelf> m_shelves; ///< by lower-case name
};

Response getKeyValue(const Ask& ask);
Response putKeyValue(const Ask& ask);
Response deleteKeyValue(const Ask& ask);
Response putLock(const Ask& ask);
Response deleteLock(const Ask& ask);
Response listKeyValues(const Ask& ask);
Response listRevisions(const Ask& ask);
Response listKeys(const Ask& ask);
Response listLabels(const Ask& ask);
Response listSnapshots(const Ask& ask);
Response getSnapshot(const Ask& ask);
Response createSnapshot(const Ask& ask);
Response patchSnapshot(const Ask& ask);
Response getOperation(const Ask& ask);

/// The key-values that a snapshot's filters choose, one a key when it is composed by key.
QList<KeyValue> composed(const Store& store, const QList<Filter>& filters, bool byKey);

} // namespace sandbox::appconfig
