// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <coroutine>
#include <utility>

namespace http {

/// A one-waiter event for coroutines on one thread: wake() before or after the wait both work. The waiter runs inside
/// wake(), so the caller of wake() must not touch anything afterwards that the waiter may destroy.
class Wakeup
{
public:
    struct Waiter
    {
        Wakeup& wakeup;
        bool await_ready() const noexcept { return wakeup.m_signalled; }
        void await_suspend(std::coroutine_handle<> handle) noexcept { wakeup.m_waiting = handle; }
        void await_resume() const noexcept { wakeup.m_signalled = false; }
    };
    Waiter wait() { return Waiter{*this}; }
    void wake()
    {
        m_signalled = true;
        if (m_waiting) {
            std::exchange(m_waiting, {}).resume();
        }
    }

private:
    bool m_signalled = false;
    std::coroutine_handle<> m_waiting;
};

} // namespace http
