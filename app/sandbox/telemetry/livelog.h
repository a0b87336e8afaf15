// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/telemetry/logstore.h"

#include <map>

namespace sandbox {

/// The file of rows that came in: they wait in batches until somebody reads, or until a thousand wait.
struct LogStore::Live
{
public:
    explicit Live(const QString& path);

    void append(const LogTable& table, const QJsonObject& row, const QString& workspace, kql::Ticks arrived);
    /// What waits is committed when this returns.
    void flush();
    LogFile& reader() { return m_reader; }
    /// Count of rows by day (ticks / ticks a day), of a table.
    const std::map<qint64, quint64>& days(const QString& table);

private:
    RowBatch& batch(const LogTable& table, const QStringList& columns);
    quint32 origin(const QString& workspace);
    void sendAll();

    LogFile m_reader;
    LogWriter m_writer;
    std::map<QString, RowBatch> m_batches; ///< by shape
    RowDictionary m_new;
    QHash<QString, quint32> m_origins;
    QHash<QString, std::map<qint64, quint64>> m_days;
    int m_waiting = 0;
    bool m_dirty = false;
};

} // namespace sandbox
