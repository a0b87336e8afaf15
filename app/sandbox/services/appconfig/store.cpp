// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/appconfig/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace sandbox::appconfig {

namespace {

QString textOf(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonValue orNull(const QString& text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QString fromJson(const QJsonValue& value)
{
    return value.isString() ? (value.toString().isNull() ? QStringLiteral("") : value.toString()) : QString();
}

QJsonObject kept(const KeyValue& state)
{
    return {{"key", state.key},           {"label", orNull(state.label)},
            {"value", orNull(state.value)}, {"contentType", orNull(state.contentType)},
            {"description", orNull(state.description)},
            {"tags", state.tags},         {"locked", state.locked},
            {"etag", state.etag},         {"at", state.at.toMSecsSinceEpoch()},
            {"removed", state.removed},   {"number", state.number}};
}

KeyValue readKept(const QJsonObject& object)
{
    KeyValue state;
    state.key = object.value(QLatin1String("key")).toString();
    state.label = fromJson(object.value(QLatin1String("label")));
    state.value = fromJson(object.value(QLatin1String("value")));
    state.contentType = fromJson(object.value(QLatin1String("contentType")));
    state.description = fromJson(object.value(QLatin1String("description")));
    state.tags = object.value(QLatin1String("tags")).toObject();
    state.locked = object.value(QLatin1String("locked")).toBool();
    state.etag = object.value(QLatin1String("etag")).toString();
    state.at = QDateTime::fromMSecsSinceEpoch(object.value(QLatin1String("at")).toVariant().toLongLong(), Qt::UTC);
    state.removed = object.value(QLatin1String("removed")).toBool();
    state.number = object.value(QLatin1String("number")).toVariant().toLongLong();
    return state;
}

QJsonObject kept(const Snapshot& snapshot)
{
    QJsonArray items;
    for (const KeyValue& item : snapshot.items)
        items.append(kept(item));
    return {{"name", snapshot.name},
            {"status", snapshot.status},
            {"filters", snapshot.filters},
            {"compositionType", snapshot.compositionType},
            {"description", orNull(snapshot.description)},
            {"tags", snapshot.tags},
            {"retentionSeconds", snapshot.retentionSeconds},
            {"created", snapshot.created.toMSecsSinceEpoch()},
            {"archived", snapshot.archived.isValid() ? QJsonValue(snapshot.archived.toMSecsSinceEpoch()) : QJsonValue()},
            {"etag", snapshot.etag},
            {"items", items}};
}

Snapshot readSnapshot(const QJsonObject& object)
{
    const auto moment = [&](const char* name) {
        const QJsonValue value = object.value(QLatin1String(name));
        return value.isDouble() ? QDateTime::fromMSecsSinceEpoch(value.toVariant().toLongLong(), Qt::UTC) : QDateTime();
    };
    Snapshot snapshot;
    snapshot.name = object.value(QLatin1String("name")).toString();
    snapshot.status = object.value(QLatin1String("status")).toString();
    snapshot.filters = object.value(QLatin1String("filters")).toArray();
    snapshot.compositionType = object.value(QLatin1String("compositionType")).toString();
    snapshot.description = fromJson(object.value(QLatin1String("description")));
    snapshot.tags = object.value(QLatin1String("tags")).toObject();
    snapshot.retentionSeconds = object.value(QLatin1String("retentionSeconds")).toVariant().toLongLong();
    snapshot.created = moment("created");
    snapshot.archived = moment("archived");
    snapshot.etag = object.value(QLatin1String("etag")).toString();
    const QJsonArray items = object.value(QLatin1String("items")).toArray();
    for (const QJsonValue& item : items)
        snapshot.items.append(readKept(item.toObject()));
    return snapshot;
}

/// The last state of a key and label at `when`; null when there was none yet.
const KeyValue* stateAt(const QList<KeyValue>& states, const QDateTime& when)
{
    for (qsizetype i = states.size() - 1; i >= 0; --i) {
        if (!when.isValid() || states.at(i).at <= when)
            return &states.at(i);
    }
    return nullptr;
}

} // namespace

std::unique_ptr<Store> Store::open(const QString& path)
{
    auto store = std::make_unique<Store>();
    if (!store->m_database.open(path) ||
        !store->m_database.execute(QStringLiteral("CREATE TABLE IF NOT EXISTS revision(number INTEGER PRIMARY KEY, body TEXT)")) ||
        !store->m_database.execute(QStringLiteral("CREATE TABLE IF NOT EXISTS snapshot(name TEXT PRIMARY KEY, body TEXT)")))
        return nullptr;
    store->load();
    return store;
}

void Store::load()
{
    const auto object = [](const DatabaseRow& row) { return QJsonDocument::fromJson(row.bytes(0)).object(); };
    m_database.run(QStringLiteral("SELECT body FROM revision ORDER BY number"), {}, [&](const DatabaseRow& row) {
        const KeyValue state = readKept(object(row));
        m_states[{state.key, state.label}].append(state);
        m_sequence = std::max(m_sequence, state.number);
    });
    m_database.run(QStringLiteral("SELECT body FROM snapshot"), {}, [&](const DatabaseRow& row) {
        const Snapshot snapshot = readSnapshot(object(row));
        m_snapshots.insert_or_assign(snapshot.name, snapshot);
    });
}

std::optional<KeyValue> Store::find(const QString& key, const QString& label, const QDateTime& when) const
{
    const auto states = m_states.find({key, label});
    const KeyValue* state = states == m_states.end() ? nullptr : stateAt(states->second, when);
    return state && !state->removed ? std::optional(*state) : std::nullopt;
}

QList<KeyValue> Store::all(const QDateTime& when) const
{
    QList<KeyValue> list;
    for (const auto& [place, states] : m_states) {
        const KeyValue* state = stateAt(states, when);
        if (state && !state->removed)
            list.append(*state);
    }
    return list;
}

QList<KeyValue> Store::revisions(const QDateTime& when) const
{
    QList<KeyValue> list;
    for (const auto& [place, states] : m_states) {
        for (const KeyValue& state : states) {
            if (!state.removed && (!when.isValid() || state.at <= when))
                list.append(state);
        }
    }
    std::sort(list.begin(), list.end(), [](const KeyValue& a, const KeyValue& b) { return a.number > b.number; });
    return list;
}

KeyValue Store::add(KeyValue state)
{
    state.number = ++m_sequence;
    m_database.run(QStringLiteral("INSERT INTO revision VALUES(?,?)"), {state.number, textOf(kept(state))});
    m_states[{state.key, state.label}].append(state);
    return state;
}

void Store::forgetBefore(const QDateTime& limit)
{
    for (auto it = m_states.begin(); it != m_states.end();) {
        QList<KeyValue>& states = it->second;
        while (!states.isEmpty() && (states.size() > 1 ? states.at(1).at < limit : states.first().removed && states.first().at < limit)) {
            m_database.run(QStringLiteral("DELETE FROM revision WHERE number=?"), {states.first().number});
            states.removeFirst();
        }
        it = states.isEmpty() ? m_states.erase(it) : std::next(it);
    }
}

std::optional<Snapshot> Store::snapshot(const QString& name) const
{
    const auto found = m_snapshots.find(name);
    return found == m_snapshots.end() ? std::nullopt : std::optional(found->second);
}

void Store::putSnapshot(const Snapshot& snapshot)
{
    m_snapshots.insert_or_assign(snapshot.name, snapshot);
    m_database.run(QStringLiteral("INSERT OR REPLACE INTO snapshot VALUES(?,?)"), {snapshot.name, textOf(kept(snapshot))});
}

} // namespace sandbox::appconfig
