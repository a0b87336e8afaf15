// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include <QCoroSignal>
#include <QTimer>

namespace core {

namespace {

/// Fires `done` exactly once, for whichever of timer and cancel comes first.
class SleepGate : public QObject
{
    Q_OBJECT
public:
    void finish(bool elapsed)
    {
        if (m_finished) {
            return;
        }
        m_finished = true;
        Q_EMIT done(elapsed);
    }
    bool isFinished() const { return m_finished; }
Q_SIGNALS:
    void done(bool elapsed);

private:
    bool m_finished = false;
};

} // namespace

QCoro::Task<bool> Clock::sleep(Milliseconds delay, CancelToken cancel)
{
    if (cancel.isCancelled()) {
        co_return false;
    }
    auto gate = std::make_unique<SleepGate>();
    SleepGate* raw = gate.get();
    callAfter(delay, raw, [raw] { raw->finish(true); });
    cancel.onCancelled(raw, [raw] { raw->finish(false); });
    if (raw->isFinished()) { // a fake clock may fire at once for a zero delay
        co_return !cancel.isCancelled();
    }
    const bool elapsed = co_await qCoro(raw, &SleepGate::done);
    co_return elapsed;
}

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

Milliseconds SystemClock::monotonic() const
{
    return std::chrono::duration_cast<Milliseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

void SystemClock::callAfter(Milliseconds delay, QObject* context, std::function<void()> function)
{
    QTimer::singleShot(std::max(delay, Milliseconds(0)), Qt::PreciseTimer, context, std::move(function));
}

SystemClock& SystemClock::instance()
{
    static SystemClock clock;
    return clock;
}

} // namespace core

#include "clock.moc"
