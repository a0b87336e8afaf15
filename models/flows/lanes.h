// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"

#include <QCoroTask>
#include <deque>
#include <memory>

namespace flows {

/// Something that one coroutine waits for; answers once. Private to the library.
class Gate : public QObject
{
    Q_OBJECT
public:
    void open(bool granted);
    bool isOpen() const { return m_open; }
Q_SIGNALS:
    void opened(bool granted);

private:
    bool m_open = false;
};

/// How many calls may be under way at one time, first come, first served. Shared by a run and everything within it.
class Lanes
{
public:
    explicit Lanes(int count) : m_free(count) {}
    /// False when `cancel` fired first; otherwise release() must follow.
    static QCoro::Task<bool> acquire(std::shared_ptr<Lanes> lanes, core::CancelToken cancel);
    void release();

private:
    int m_free;
    std::deque<std::shared_ptr<Gate>> m_waiting;
};

} // namespace flows
