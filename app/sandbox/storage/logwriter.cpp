// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/storage/logwriter.h"

namespace sandbox {

namespace {

constexpr int kTransactionRows = 10'000;
constexpr size_t kMostWaiting = 16;

} // namespace

LogWriter::LogWriter(const QString& path, LogFile::Safety safety) : m_thread([this, path, safety] { loop(path, safety); }) {}

LogWriter::~LogWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

bool LogWriter::ready()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_open.has_value(); });
    return *m_open;
}

void LogWriter::write(RowBatch batch, RowDictionary dictionary)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_orders.size() < kMostWaiting; });
    m_orders.push_back({std::move(batch), std::move(dictionary), {}});
    ++m_queued;
    m_changed.notify_all();
}

void LogWriter::run(std::function<void(LogFile&)> work)
{
    const std::lock_guard lock(m_mutex);
    m_orders.push_back({std::nullopt, {}, std::move(work)});
    ++m_queued;
    m_changed.notify_all();
}

void LogWriter::drain()
{
    std::unique_lock lock(m_mutex);
    const quint64 mine = m_queued;
    m_changed.wait(lock, [&] { return m_committed >= mine; });
}

void LogWriter::perform(LogFile& file, Order& order)
{
    if (!order.dictionary.texts.empty() || !order.dictionary.origins.empty())
        file.add(order.dictionary);
    if (order.batch)
        file.insert(*order.batch);
    if (order.work)
        order.work(file);
}

void LogWriter::loop(const QString& path, LogFile::Safety safety)
{
    LogFile file;
    const bool open = file.open(path, safety);
    std::unique_lock lock(m_mutex);
    m_open = open;
    m_changed.notify_all();
    while (true) {
        m_changed.wait(lock, [this] { return m_ends || !m_orders.empty(); });
        if (m_orders.empty())
            return;
        lock.unlock();
        file.begin();
        int rows = 0;
        quint64 done = 0;
        lock.lock();
        while (!m_orders.empty() && rows < kTransactionRows) {
            Order order = std::move(m_orders.front());
            m_orders.pop_front();
            m_changed.notify_all();
            lock.unlock();
            rows += order.batch ? order.batch->rows() : 0;
            perform(file, order);
            ++done;
            lock.lock();
        }
        lock.unlock();
        file.commit();
        lock.lock();
        m_committed += done;
        m_changed.notify_all();
    }
}

} // namespace sandbox
