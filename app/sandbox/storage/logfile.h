// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kql/columntable.h"
#include "sandbox/storage/logschema.h"
#include "sandbox/storage/quantilesketch.h"
#include "sandbox/storage/rowbatch.h"

#include <QHash>
#include <QSet>
#include <functional>
#include <map>

struct sqlite3;
struct sqlite3_stmt;

namespace sandbox {

/// A SQLite file of telemetry rows by its C API: a table per table of the workspace that has rows, with the columns that
/// have values, indexed by time. A column that meets its first value is added then. WAL, so that a second LogFile reads
/// while this one writes. One thread at a time.
class LogFile
{
public:
    enum class Safety {
        Rebuildable, ///< no fsync: what is lost is made again
        Kept         ///< synchronous=NORMAL
    };
    LogFile() = default;
    ~LogFile();
    LogFile(const LogFile&) = delete;
    LogFile& operator=(const LogFile&) = delete;

    /// Creates what is missing. False with lastError() when that fails.
    bool open(const QString& path, Safety safety);
    bool isOpen() const { return m_database != nullptr; }
    QString lastError() const;

    bool execute(const char* sql);
    void begin() { execute("BEGIN"); }
    /// Saves the roll-ups of the rows since begin() in the same transaction.
    bool commit();
    bool insert(const RowBatch& batch);
    bool add(const RowDictionary& dictionary);
    /// A named fact about the file.
    QString fact(const QString& name);
    void setFact(const QString& name, const QString& value);
    /// Adds the sketches (microseconds) of a table's rolled-up column to bins of `binMinutes`, by their first minute (ticks /
    /// ticks a minute). One workspace; minutes in [from, to).
    struct RollupWindow
    {
        QString workspace; ///< lower case
        qint64 from = 0;
        qint64 to = 0;
        qint64 binMinutes = 1;
    };
    void rollup(const QString& table, const RollupWindow& window, std::map<qint64, QuantileSketch>& into);

    /// Rows of one workspace with time in [from, to), in order of arrival. `columns` are indexes into the table's schema; -1 is
    /// the time of arrival (datetime). `limit` < 0: all.
    struct Selection
    {
        QString workspace; ///< lower case
        qint64 from = 0;
        qint64 to = 0;
        std::vector<int> columns;
    };
    std::vector<kql::ColumnRef> read(const LogTable& table, const Selection& selection);
    /// Days (ticks / ticks a day) that have rows of a table, of any workspace, with their counts.
    QHash<qint64, qint64> days(const QString& table);
    /// Reads the text list and origins that other connections added since.
    void refreshDictionary();
    quint32 textCount() const { return static_cast<quint32>(m_texts.size()); }
    QString workspaceOf(quint32 origin) const { return m_origins.at(origin).workspace; }
    quint32 originCount() const { return static_cast<quint32>(m_origins.size()); }

private:
    struct Origin
    {
        QString workspace;
        QHash<QString, kql::Value> constants;
    };
    struct Reading;
    sqlite3_stmt* prepared(const QByteArray& sql);
    sqlite3_stmt* insertion(const RowShape& shape);
    const QSet<QString>& columnsOf(const QString& table);
    bool prepareTable(const RowShape& shape);
    void addToRollup(const RowShape& shape, qint64 ticks, quint32 origin, double milliseconds, bool ok);
    bool saveRollups();
    qint64 seriesOf(const QString& table, quint32 origin, bool ok);
    void appendCell(sqlite3_stmt* statement, int index, kql::ColumnBuilder& into);
    std::string expanded(const char* blob, int size) const;

    sqlite3* m_database = nullptr;
    QHash<QByteArray, sqlite3_stmt*> m_statements;
    QHash<const RowShape*, std::pair<std::shared_ptr<const RowShape>, sqlite3_stmt*>> m_insertions;
    QHash<QString, QSet<QString>> m_columns;
    QHash<QString, qint64> m_series;
    struct RollupKey
    {
        const RowShape* shape = nullptr;
        qint64 minute = 0;
        quint32 origin = 0;
        bool ok = true;
    };
    RollupKey m_lastKey; ///< rows come in runs: the map is asked only when something changes
    QuantileSketch* m_lastSketch = nullptr;
    std::map<std::pair<qint64, qint64>, QuantileSketch> m_rollups; ///< by series and minute, of this transaction
    std::vector<std::string> m_texts;
    std::vector<Origin> m_origins;
    QString m_error;
};

} // namespace sandbox
