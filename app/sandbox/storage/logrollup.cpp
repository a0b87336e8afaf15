// SPDX-License-Identifier: GPL-3.0-or-later
// Sketches of durations a minute, written in the transaction of their rows: percentiles over any span cost the same however many
// rows there were.
#include "sandbox/storage/logfile.h"

#include <sqlite3.h>

namespace sandbox {

namespace {

constexpr qint64 kTicksPerMinute = 600'000'000;

} // namespace

qint64 LogFile::seriesOf(const QString& table, quint32 origin, bool ok)
{
    const QString name = QStringLiteral("%1|%2|%3").arg(table).arg(origin).arg(ok);
    const auto known = m_series.constFind(name);
    if (known != m_series.constEnd())
        return *known;
    const QByteArray utf8 = name.toUtf8();
    const QByteArray tableName = table.toUtf8();
    sqlite3_stmt* add = prepared("INSERT OR IGNORE INTO \"$series\"(name, origin, tbl, ok) VALUES(?,?,?,?)");
    sqlite3_bind_text(add, 1, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_STATIC);
    sqlite3_bind_int64(add, 2, origin);
    sqlite3_bind_text(add, 3, tableName.constData(), static_cast<int>(tableName.size()), SQLITE_STATIC);
    sqlite3_bind_int(add, 4, ok ? 1 : 0);
    sqlite3_step(add);
    sqlite3_reset(add);
    sqlite3_stmt* find = prepared("SELECT id FROM \"$series\" WHERE name=?");
    sqlite3_bind_text(find, 1, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_STATIC);
    const qint64 id = sqlite3_step(find) == SQLITE_ROW ? sqlite3_column_int64(find, 0) : -1;
    sqlite3_reset(find);
    m_series.insert(name, id);
    return id;
}

void LogFile::addToRollup(const RowShape& shape, qint64 ticks, quint32 origin, double milliseconds, bool ok)
{
    const qint64 minute = ticks / kTicksPerMinute;
    if (m_lastSketch && m_lastKey.minute == minute && m_lastKey.origin == origin && m_lastKey.ok == ok && m_lastKey.shape == &shape)
        return m_lastSketch->add(static_cast<quint64>(milliseconds * 1000));
    QuantileSketch& sketch = m_rollups[{seriesOf(shape.table, origin, ok), minute}];
    m_lastKey = {&shape, minute, origin, ok};
    m_lastSketch = &sketch;
    sketch.add(static_cast<quint64>(milliseconds * 1000));
}

bool LogFile::saveRollups()
{
    m_lastSketch = nullptr;
    bool good = true;
    for (auto& [key, sketch] : m_rollups) {
        sqlite3_stmt* find = prepared("SELECT sketch FROM \"$rollups\" WHERE series=? AND minute=?");
        sqlite3_bind_int64(find, 1, key.first);
        sqlite3_bind_int64(find, 2, key.second);
        if (sqlite3_step(find) == SQLITE_ROW)
            sketch.addPacked(static_cast<const char*>(sqlite3_column_blob(find, 0)), sqlite3_column_bytes(find, 0));
        sqlite3_reset(find);
        const QByteArray packed = sketch.packed();
        sqlite3_stmt* put = prepared("INSERT OR REPLACE INTO \"$rollups\" VALUES(?,?,?)");
        sqlite3_bind_int64(put, 1, key.first);
        sqlite3_bind_int64(put, 2, key.second);
        sqlite3_bind_blob64(put, 3, packed.constData(), static_cast<sqlite3_uint64>(packed.size()), SQLITE_STATIC);
        good = sqlite3_step(put) == SQLITE_DONE && good;
        sqlite3_reset(put);
    }
    m_rollups.clear();
    return good;
}

bool LogFile::commit()
{
    return saveRollups() && execute("COMMIT");
}

void LogFile::rollup(const QString& table, const RollupWindow& window, std::map<qint64, QuantileSketch>& into)
{
    refreshDictionary();
    const QByteArray name = table.toUtf8();
    sqlite3_stmt* series = prepared("SELECT id, origin FROM \"$series\" WHERE tbl=?");
    sqlite3_stmt* sketches = prepared("SELECT minute, sketch FROM \"$rollups\" WHERE series=? AND minute>=? AND minute<?");
    if (!series || !sketches)
        return;
    sqlite3_bind_text(series, 1, name.constData(), static_cast<int>(name.size()), SQLITE_STATIC);
    while (sqlite3_step(series) == SQLITE_ROW) {
        const auto origin = static_cast<size_t>(sqlite3_column_int64(series, 1));
        if (origin >= m_origins.size() || m_origins[origin].workspace != window.workspace)
            continue;
        sqlite3_bind_int64(sketches, 1, sqlite3_column_int64(series, 0));
        sqlite3_bind_int64(sketches, 2, window.from);
        sqlite3_bind_int64(sketches, 3, window.to);
        while (sqlite3_step(sketches) == SQLITE_ROW)
            into[sqlite3_column_int64(sketches, 0) / window.binMinutes * window.binMinutes].addPacked(
                static_cast<const char*>(sqlite3_column_blob(sketches, 1)), sqlite3_column_bytes(sketches, 1));
        sqlite3_reset(sketches);
    }
    sqlite3_reset(series);
}

} // namespace sandbox
