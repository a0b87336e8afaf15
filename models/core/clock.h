// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"

#include <QCoroTask>
#include <QDateTime>
#include <chrono>
#include <functional>

namespace core {

using Milliseconds = std::chrono::milliseconds;

/// Time from outside: wall time, monotonic time and timers. The app passes SystemClock, tests pass FakeClock.
class Clock
{
public:
    virtual ~Clock() = default;
    /// Wall time, UTC.
    virtual QDateTime now() const = 0;
    /// Never goes backwards; origin unspecified.
    virtual Milliseconds monotonic() const = 0;
    /// Calls `function` once after `delay` on the current thread, as long as `context` lives. Negative counts as 0.
    virtual void callAfter(Milliseconds delay, QObject* context, std::function<void()> function) = 0;
    /// Suspends for `delay`; false when `cancel` fired first (then it returns at once).
    QCoro::Task<bool> sleep(Milliseconds delay, CancelToken cancel);
};

/// The computer's clock and event loop.
class SystemClock : public Clock
{
public:
    QDateTime now() const override;
    Milliseconds monotonic() const override;
    void callAfter(Milliseconds delay, QObject* context, std::function<void()> function) override;
    /// The process-wide instance, for programs' main(); libraries get their clock passed in.
    static SystemClock& instance();
};

} // namespace core
