// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "sandbox/simulation/historyfeeder.h"
#include "sandbox/storage/logwriter.h"
#include "sandbox/world.h"

#include <atomic>
#include <list>
#include <map>

namespace sandbox {

/// What a query wants of one table of one workspace.
struct LogRead
{
    QString table;
    QString workspaceId;                ///< resource id
    std::optional<kql::Ticks> from;     ///< inclusive
    std::optional<kql::Ticks> to;       ///< inclusive
    std::optional<QStringList> columns; ///< the others stay null pointers; nothing: all
    kql::Ticks now = 0;                 ///< of the query
};

/// Telemetry of a run: rows that came in, in telemetry.sqlite, and the simulated fortnight in a file of its own that
/// HistoryFeeder writes. A day's columns stay in memory once they were read (bounded), so that a dashboard's queries do
/// not read them again. append() and prepare() on the server's thread; everything else on any.
class LogStore final : public TelemetryStore
{
public:
    explicit LogStore(World& world);
    ~LogStore() override;

    void append(const QString& table, const QJsonObject& row, const QString& workspaceResourceId) override;
    QList<QJsonObject> rows(const QString& table, const QString& workspaceResourceId) const override;

    /// Before a read: tells the simulation which diagnostic settings hold now, and starts it when it is wanted.
    void prepare() const;
    /// Rows of a table of logTable(); blocks until simulated rows are there.
    core::Result<kql::ColumnTable> read(const LogRead& request) const;
    /// Durations (microseconds) of requests or dependencies a bin, from their roll-ups: within 0.4 %, at the same cost for any number
    /// of rows. Simulated rows count as far as they are written.
    std::map<qint64, QuantileSketch> durations(const QString& table, const LogFile::RollupWindow& window) const;
    /// Rows become visible so long after they arrived (milliseconds).
    void setDelay(qint64 milliseconds) { m_delay = milliseconds; }
    qint64 delay() const { return m_delay; }
    /// Queries that a caller may ask in 30 s; 0: as many as it likes.
    void setQueriesPerHalfMinute(int count) { m_perHalfMinute = count; }
    int queriesPerHalfMinute() const { return m_perHalfMinute; }
    simulation::HistoryFeeder::Progress progress() const;
    /// Readers that wait for the simulation return at once: the end is near. Any thread.
    void interrupt();
    /// Ends the threads. No reader may be left.
    void close();

private:
    struct Live; ///< the file of what came in, opened late: the directory is known when the world is complete
    struct Chunk
    {
        QString key;
        quint64 version = 0;
        kql::ColumnRef values;
    };
    struct Day
    {
        bool simulated = false;
        qint64 day = 0;
        quint64 version = 0;
    };
    struct Window
    {
        kql::Ticks from = 0;
        kql::Ticks to = 0;
        kql::Ticks visible = 0; ///< what arrived later is not shown yet
    };
    Live& live() const;
    void openSimulated() const;
    core::Result<kql::ColumnTable> assembled(const LogTable& table, const LogRead& request, const Window& window) const;
    std::vector<Day> daysOf(const LogRead& request, kql::Ticks from, kql::Ticks to) const;
    std::vector<kql::ColumnRef> columnsOf(const LogTable& table, const LogRead& request, const Day& day, const std::vector<int>& wanted) const;
    kql::ColumnRef cached(const QString& key, quint64 version) const;
    void remember(const QString& key, quint64 version, const kql::ColumnRef& values) const;

    World& m_world;
    std::atomic<qint64> m_delay = 0;
    int m_perHalfMinute = 0;
    mutable std::mutex m_mutex; ///< the files for reading, and the cache
    mutable std::unique_ptr<Live> m_live;
    mutable std::shared_ptr<const simulation::Fortnight> m_fortnight;
    mutable std::unique_ptr<simulation::HistoryFeeder> m_feeder;
    mutable std::unique_ptr<LogFile> m_simulated;
    mutable std::list<Chunk> m_chunks; ///< most recently used first
    mutable QHash<QString, std::list<Chunk>::iterator> m_index;
    mutable qint64 m_bytes = 0;
};

/// Which log categories and metrics of which resources go to which workspaces, by the diagnostic settings of the estate.
simulation::TargetMap logTargets(const Estate& estate);

} // namespace sandbox
