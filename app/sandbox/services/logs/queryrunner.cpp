// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/logs/queryrunner.h"

namespace sandbox {

QueryRunner::QueryRunner()
{
    for (int i = 0; i < 2; ++i)
        m_threads.emplace_back([this] { loop(); });
}

QueryRunner::~QueryRunner()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
        m_jobs.clear();
    }
    m_changed.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

bool QueryRunner::submit(std::function<void()> job)
{
    const std::lock_guard lock(m_mutex);
    if (m_jobs.size() >= kMostWaiting)
        return false;
    m_jobs.push_back(std::move(job));
    m_changed.notify_one();
    return true;
}

void QueryRunner::loop()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ends || !m_jobs.empty(); });
        if (m_ends)
            return;
        const std::function<void()> job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
        lock.lock();
    }
}

} // namespace sandbox
