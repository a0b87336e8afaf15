// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/gate.h"

#include <QList>
#include <memory>

namespace identity {

/// Lets one coroutine in at a time, first come first served. Enter with `co_await turnstile->enter()`, then hold a Pass.
class Turnstile
{
public:
    QCoro::Task<void> enter()
    {
        if (!m_busy) {
            m_busy = true;
            co_return;
        }
        const auto gate = std::make_shared<Gate>();
        m_queue.append(gate);
        co_await qCoro(gate.get(), &Gate::opened);
    }
    void leave()
    {
        if (m_queue.isEmpty()) {
            m_busy = false;
            return;
        }
        const std::shared_ptr<Gate> next = m_queue.takeFirst();
        next->open(); // still busy: the next one is in
    }
    bool isBusy() const { return m_busy; }

private:
    QList<std::shared_ptr<Gate>> m_queue;
    bool m_busy = false;
};

/// Leaves the turnstile at the end of the scope.
class Pass
{
public:
    explicit Pass(std::shared_ptr<Turnstile> turnstile) : m_turnstile(std::move(turnstile)) {}
    ~Pass() { m_turnstile->leave(); }
    Pass(const Pass&) = delete;
    Pass& operator=(const Pass&) = delete;

private:
    std::shared_ptr<Turnstile> m_turnstile;
};

} // namespace identity
