// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fakeclock.h"

#include <algorithm>

namespace core {

FakeClock::FakeClock(QDateTime start) : m_start(std::move(start)) {}

QDateTime FakeClock::now() const
{
    return m_start.addMSecs(m_elapsed.count());
}

Milliseconds FakeClock::monotonic() const
{
    return m_elapsed;
}

void FakeClock::callAfter(Milliseconds delay, QObject* context, std::function<void()> function)
{
    m_requested.push_back(delay);
    m_timers.push_back({m_elapsed + std::max(delay, Milliseconds(0)), m_order++, context, std::move(function)});
}

void FakeClock::advance(Milliseconds by)
{
    const Milliseconds end = m_elapsed + by;
    while (true) {
        const auto next = std::min_element(m_timers.begin(), m_timers.end(), [](const Timer& a, const Timer& b) {
            return std::tie(a.due, a.order) < std::tie(b.due, b.order);
        });
        if (next == m_timers.end() || next->due > end) {
            break;
        }
        Timer timer = std::move(*next);
        m_timers.erase(next);
        m_elapsed = std::max(m_elapsed, timer.due);
        if (timer.context) {
            timer.function();
        }
    }
    m_elapsed = end;
}

std::optional<Milliseconds> FakeClock::untilNext() const
{
    std::optional<Milliseconds> next;
    for (const Timer& timer : m_timers) {
        if (timer.context && (!next || timer.due - m_elapsed < *next)) {
            next = timer.due - m_elapsed;
        }
    }
    return next;
}

std::vector<Milliseconds> FakeClock::takeRequestedDelays()
{
    return std::exchange(m_requested, {});
}

} // namespace core
