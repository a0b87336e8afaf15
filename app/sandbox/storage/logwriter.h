// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/storage/logfile.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace sandbox {

/// Writes row batches to a LogFile on a thread of its own: one transaction for up to 10,000 rows, or for what is there when
/// nothing more comes. All functions but the constructor and destructor are safe from any thread.
class LogWriter
{
public:
    /// Opens the file on the new thread; `ready()` waits for it.
    LogWriter(const QString& path, LogFile::Safety safety);
    /// Writes what is queued, then ends.
    ~LogWriter();

    /// False when the file cannot be used.
    bool ready();
    /// Queues rows; blocks while more than 16 batches wait.
    void write(RowBatch batch, RowDictionary dictionary = {});
    /// Queues work on the file, within the order of the batches.
    void run(std::function<void(LogFile&)> work);
    /// Returns when everything queued before is committed.
    void drain();

private:
    struct Order
    {
        std::optional<RowBatch> batch;
        RowDictionary dictionary;
        std::function<void(LogFile&)> work;
    };
    void loop(const QString& path, LogFile::Safety safety);
    void perform(LogFile& file, Order& order);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Order> m_orders;
    quint64 m_queued = 0;
    quint64 m_committed = 0;
    bool m_ends = false;
    std::optional<bool> m_open;
    std::thread m_thread;
};

} // namespace sandbox
