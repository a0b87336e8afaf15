// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/lanes.h"

#include <QCoroSignal>

namespace flows {

void Gate::open(bool granted)
{
    if (!m_open) {
        m_open = true;
        Q_EMIT opened(granted);
    }
}

QCoro::Task<bool> Lanes::acquire(std::shared_ptr<Lanes> lanes, core::CancelToken cancel)
{
    if (cancel.isCancelled()) {
        co_return false;
    }
    if (lanes->m_free > 0) {
        --lanes->m_free;
        co_return true;
    }
    const auto gate = std::make_shared<Gate>();
    Gate* raw = gate.get();
    lanes->m_waiting.push_back(gate);
    cancel.onCancelled(raw, [raw] { raw->open(false); });
    const bool granted = co_await qCoro(raw, &Gate::opened);
    co_return granted;
}

void Lanes::release()
{
    while (!m_waiting.empty()) {
        const std::shared_ptr<Gate> next = m_waiting.front();
        m_waiting.pop_front();
        if (!next->isOpen()) { // an open one gave up
            next->open(true);
            return;
        }
    }
    ++m_free;
}

} // namespace flows
