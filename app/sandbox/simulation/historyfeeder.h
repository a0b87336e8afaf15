// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/simulation/fortnight.h"
#include "sandbox/simulation/platformrows.h"

#include <QHash>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace sandbox::simulation {

/// Workspaces by "resource id|category", both lower case: a snapshot of the diagnostic settings.
using TargetMap = QHash<QString, QStringList>;

/// Writes the rows of the fortnight to a file on threads of its own, the newest day first, and goes on minute by minute. Begins
/// with the first ensure(), so that nobody pays who asks for no logs. Days that are written stay in the file.
class HistoryFeeder
{
public:
    /// `path`: the file; rows that an interrupted run left half written are made again.
    HistoryFeeder(std::shared_ptr<const Fortnight> fortnight, QString path, TargetMap targets);
    ~HistoryFeeder();
    HistoryFeeder(const HistoryFeeder&) = delete;
    HistoryFeeder& operator=(const HistoryFeeder&) = delete;

    /// What the diagnostic settings are from now on. Any thread.
    void useTargets(const TargetMap& targets);
    /// Blocks until the rows that begin in [from, to) minutes and not after `now` are in the file. Any thread.
    /// False when the file cannot be written.
    bool ensure(qint64 fromMinute, qint64 toMinute, qint64 nowMinute);
    /// Ends the work soon; ensure() returns.
    void stop();
    QString path() const { return m_path; }
    /// Days since 1970 before which nothing is added any more, and the first minute that is not written.
    qint64 settledDay() const;
    qint64 through() const;
    /// How far it is: days done and to do, rows so far, milliseconds of work.
    struct Progress
    {
        int daysDone = 0;
        int days = 0;
        qint64 rows = 0;
        qint64 milliseconds = 0;
    };
    Progress progress() const;

private:
    struct Piece
    {
        qint64 from = 0;
        qint64 to = 0;
        bool done = false;
    };
    class Work;
    void loop();
    void plan(qint64 base);
    void takeUp(Work& work);
    int nextPiece() const;
    bool isReady(qint64 fromMinute, qint64 toMinute, qint64 nowMinute) const;

    std::shared_ptr<const Fortnight> m_fortnight;
    QString m_path;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    TargetMap m_firstTargets;
    TargetMap m_targets;
    std::vector<Piece> m_pieces; ///< newest first
    qint64 m_base = 0;
    qint64 m_through = 0; ///< first minute after the pieces that is not written
    qint64 m_wanted = 0;  ///< write forward to here
    Progress m_progress;
    bool m_ready = false;
    bool m_ends = false;
    bool m_failed = false;
    std::thread m_thread;
};

} // namespace sandbox::simulation
