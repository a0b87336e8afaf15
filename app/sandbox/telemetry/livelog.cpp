// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/telemetry/livelog.h"

#include <QJsonDocument>

namespace sandbox {

namespace {

constexpr int kMostWaiting = 1000;

std::string utf8Of(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().toStdString();
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact).toStdString();
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact).toStdString();
    return value.toVariant().toString().toStdString();
}

void putCell(RowBatch& batch, kql::Type type, const QJsonValue& value)
{
    if (value.isNull() || value.isUndefined())
        return batch.null();
    switch (type) {
    case kql::Type::String:
    case kql::Type::Guid:
        return batch.text(utf8Of(value));
    case kql::Type::Dynamic: {
        const QByteArray json = kql::dynamicText(kql::Dynamic::fromJsonValue(value));
        return batch.text(std::string_view(json.constData(), static_cast<size_t>(json.size())));
    }
    case kql::Type::Real:
        return batch.real(value.isString() ? value.toString().toDouble() : value.toDouble());
    default: {
        const kql::Value scalar = kql::fromJson(type, value);
        if (scalar.isNull())
            return batch.null();
        return batch.integer(type == kql::Type::Bool ? qint64(scalar.toBool()) : scalar.toInteger());
    }
    }
}

} // namespace

LogStore::Live::Live(const QString& path) : m_writer(path, LogFile::Safety::Kept)
{
    if (!m_writer.ready())
        return;
    m_reader.open(path, LogFile::Safety::Kept);
    m_reader.refreshDictionary();
    for (quint32 id = 0; id < m_reader.originCount(); ++id)
        m_origins.insert(m_reader.workspaceOf(id), id);
}

const std::map<qint64, quint64>& LogStore::Live::days(const QString& table)
{
    if (!m_days.contains(table)) {
        std::map<qint64, quint64>& counts = m_days[table];
        const QHash<qint64, qint64> stored = m_reader.days(table);
        for (auto it = stored.begin(); it != stored.end(); ++it)
            counts[it.key()] = static_cast<quint64>(*it);
    }
    return m_days[table];
}

quint32 LogStore::Live::origin(const QString& workspace)
{
    const auto known = m_origins.constFind(workspace);
    if (known != m_origins.constEnd())
        return *known;
    const auto id = static_cast<quint32>(m_origins.size());
    m_origins.insert(workspace, id);
    m_new.origins.push_back({id, workspace.toStdString(), "{}"});
    return id;
}

RowBatch& LogStore::Live::batch(const LogTable& table, const QStringList& columns)
{
    const QString key = table.name + QLatin1Char('|') + columns.join(QLatin1Char(','));
    auto known = m_batches.find(key);
    if (known == m_batches.end())
        known = m_batches.emplace(key, RowBatch(std::make_shared<const RowShape>(rowShape(table.name, columns)))).first;
    return known->second;
}

void LogStore::Live::append(const LogTable& table, const QJsonObject& row, const QString& workspace, kql::Ticks arrived)
{
    if (!m_days.contains(table.name)) {
        flush();
        days(table.name);
    }
    QStringList columns;
    for (auto it = row.begin(); it != row.end(); ++it) {
        if (table.index.contains(it.key()) && it.key() != QLatin1String("TimeGenerated") && it.key() != QLatin1String("Type"))
            columns.append(it.key());
    }
    const kql::Ticks time = kql::parseDateTime(row.value(QLatin1String("TimeGenerated")).toString()).value_or(arrived);
    const quint32 origin = this->origin(workspace);
    RowBatch& into = batch(table, columns);
    into.begin(time, arrived, origin);
    for (const QString& column : std::as_const(columns))
        putCell(into, table.columns.at(table.index.value(column)).type, row.value(column));
    ++m_days[table.name][time / kql::kTicksPerDay];
    m_dirty = true;
    if (++m_waiting >= kMostWaiting)
        sendAll();
}

void LogStore::Live::sendAll()
{
    for (auto& [key, batch] : m_batches) {
        if (batch.rows() == 0)
            continue;
        RowBatch full(batch.shape());
        std::swap(full, batch);
        RowDictionary dictionary;
        std::swap(dictionary, m_new);
        m_writer.write(std::move(full), std::move(dictionary));
    }
    m_waiting = 0;
}

void LogStore::Live::flush()
{
    if (!m_dirty)
        return;
    sendAll();
    m_writer.drain();
    m_dirty = false;
}

} // namespace sandbox
