// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QPointer>
#include <vector>

namespace core {

/// A clock that moves only when told to. For tests and simulations; never reads the computer's time.
class FakeClock : public Clock
{
public:
    explicit FakeClock(QDateTime start = QDateTime(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC));
    QDateTime now() const override;
    Milliseconds monotonic() const override;
    void callAfter(Milliseconds delay, QObject* context, std::function<void()> function) override;

    /// Moves time and fires what became due, in order; each callback sees the time at which it was due.
    void advance(Milliseconds by);
    /// Time until the next pending timer, or nothing.
    std::optional<Milliseconds> untilNext() const;
    /// Delays asked for since the last call, in order, for asserting back-off.
    std::vector<Milliseconds> takeRequestedDelays();

private:
    struct Timer
    {
        Milliseconds due;
        quint64 order;
        QPointer<QObject> context;
        std::function<void()> function;
    };
    QDateTime m_start;
    Milliseconds m_elapsed{0};
    quint64 m_order = 0;
    std::vector<Timer> m_timers;
    std::vector<Milliseconds> m_requested;
};

} // namespace core
