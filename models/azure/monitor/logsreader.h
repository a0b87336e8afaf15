// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/monitor/logscell.h"
#include "core/result.h"
#include "kql/columntable.h"

#include <QJsonObject>
#include <atomic>
#include <memory>

namespace azure {

/// How much of an answer is kept.
struct LogsLimits
{
    qint64 rows = 1'000'000;                ///< over all tables
    qint64 bytes = qint64(768) * 1024 * 1024; ///< of the columns in memory
    bool isChecked = false; ///< rows are only checked and counted, not kept; then there are no limits
};

/// One table of an answer.
struct LogsTable
{
    QString name; ///< "PrimaryResult"
    kql::ColumnTable table;
};

/// Reads the answer of the query API (https://learn.microsoft.com/rest/api/loganalytics/query) while it arrives: bytes in, typed
/// columns out. Holds one piece of the text at a time, never the whole. Any order of members, unknown members, spaces, nulls and
/// escapes are taken; anything that is not JSON ends the reading, and what came before stays. Any thread, one at a time;
/// rows() and bytes() from any other meanwhile.
class LogsReader
{
public:
    enum class State {
        Reading,
        Whole,  ///< the answer ended properly
        Full,   ///< a limit was reached: the rows so far are kept
        Failed, ///< error() says why; the rows so far are kept
    };
    explicit LogsReader(LogsLimits limits = {});
    ~LogsReader();

    /// The next bytes. Reading until the last bracket came; then anything but white space is Failed.
    State feed(std::string_view bytes);
    /// No more bytes will come: Failed when the answer is not whole.
    State finish();

    State state() const { return m_state; }
    const core::Error& error() const { return m_error; }
    /// The tables so far, an unfinished one included. The reader has none afterwards.
    std::vector<LogsTable> takeTables();
    /// A member beside the tables: "statistics", "render", "error".
    QJsonObject member(const QString& name) const { return m_members.value(name).toObject(); }
    /// Cells that do not fit their column's type and were left out.
    qint64 oddCells() const { return m_oddCells; }
    qint64 rows() const { return m_rows; }
    qint64 bytes() const { return m_received; }

private:
    enum class At { Start, Answer, Tables, Table, Rows, End };
    struct Building;
    logs::Scan step();
    logs::Scan stepStart(const char*& p);
    logs::Scan stepAnswer(const char*& p);
    logs::Scan stepTables(const char*& p);
    logs::Scan stepTable(const char*& p);
    logs::Scan stepRows(const char*& p);
    logs::Scan stepEnd(const char*& p);
    logs::Scan readKey(const char*& p, std::string& key);
    bool separated(const char*& p) const;
    void run();
    void take(std::string_view bytes);
    void fail(core::ErrorKind kind, const QString& message);
    void takeColumns(std::string_view json);
    void startBuilding();
    void keepRow();
    void keepEarlyRows();
    void endTable();

    LogsLimits m_limits;
    State m_state = State::Reading;
    At m_at = At::Start;
    bool m_isFirst = true;     ///< no element of the innermost list was read yet
    std::vector<char> m_buffer; ///< unread bytes and 32 zeros
    size_t m_begin = 0, m_end = 0;
    size_t m_tryAt = 0;        ///< unread bytes that a value of several pieces must have before it is tried again
    qint64 m_consumed = 0;     ///< bytes before the buffer
    logs::Scratch m_scratch;
    std::vector<logs::Cell> m_cells;
    std::unique_ptr<Building> m_building; ///< the table under way
    std::vector<LogsTable> m_tables;
    QJsonObject m_members;
    core::Error m_error;
    std::atomic<qint64> m_rows{0};
    std::atomic<qint64> m_received{0};
    qint64 m_oddCells = 0;
    qint64 m_finishedBytes = 0; ///< memory of finished tables
};

} // namespace azure
