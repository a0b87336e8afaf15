// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/historyindex.h"
#include "prompts/git/repository.h"
#include "prompts/git/session.h"

#include <QCoroFuture>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace prompts {

/// Lives on the repository's thread; its signals may be emitted from workers.
class Relay : public QObject
{
    Q_OBJECT
Q_SIGNALS:
    void indexProgressed(int done, int total);
};

/// The threads of one repository: one for the folder and Git, one for the history. Ended on the repository's thread.
struct Workers
{
    std::shared_ptr<Relay> relay{new Relay, [](Relay* object) { object->deleteLater(); }};
    std::shared_ptr<Session> session;    ///< on `local` only
    std::shared_ptr<HistoryIndex> index; ///< on `history` only
    QThreadPool local, history;

    Workers()
    {
        local.setMaxThreadCount(1);
        history.setMaxThreadCount(1);
    }
    ~Workers()
    {
        if (index) {
            index->stop();
        }
    }
};

template <typename T> QCoro::Task<core::Result<T>> Repository::run(Work<T> work)
{
    // The session, not the workers: a pool must not end in its own thread.
    QFuture<core::Result<T>> running = QtConcurrent::run(&m_workers->local, [session = m_workers->session, work] { return work(*session); });
    core::Result<T> result = co_await running;
    co_return result;
}

template <typename T> QCoro::Task<core::Result<T>> runOnHistory(std::shared_ptr<Workers> workers, std::function<core::Result<T>(HistoryIndex&)> work)
{
    QFuture<core::Result<T>> running = QtConcurrent::run(&workers->history, [index = workers->index, work] { return work(*index); });
    core::Result<T> result = co_await running;
    co_return result;
}

} // namespace prompts
