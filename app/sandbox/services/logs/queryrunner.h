// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace sandbox {

/// Two threads that evaluate queries, so that the server goes on answering meanwhile.
class QueryRunner
{
public:
    /// At most so many wait; the service refuses what comes then (429).
    static constexpr size_t kMostWaiting = 200;

    QueryRunner();
    /// Forgets what waits and waits for what runs.
    ~QueryRunner();
    QueryRunner(const QueryRunner&) = delete;
    QueryRunner& operator=(const QueryRunner&) = delete;

    /// False when too many wait.
    bool submit(std::function<void()> job);
    bool ends() const { return m_ends; }

private:
    void loop();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_jobs;
    std::atomic<bool> m_ends = false;
    std::vector<std::thread> m_threads;
};

} // namespace sandbox
