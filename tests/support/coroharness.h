// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fakeclock.h"
#include "core/result.h"

#include <QCoroTask>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTest>
#include <QTimer>
#include <chrono>
#include <memory>
#include <optional>

namespace support {

/// A task under way in a test: its result once it ended. Outlives the test safely when it never does.
template <typename T> class Running
{
public:
    explicit Running(QCoro::Task<T> task) : m_slot(std::make_shared<std::optional<T>>()) { run(std::move(task), m_slot); }
    bool isDone() const { return m_slot->has_value(); }
    const T& value() const { return m_slot->value(); }

private:
    static QCoro::Task<> run(QCoro::Task<T> task, std::shared_ptr<std::optional<T>> slot)
    {
        T value = co_await task;
        slot->emplace(std::move(value));
    }
    std::shared_ptr<std::optional<T>> m_slot;
};

/// One turn of the event loop, for what is resumed through it.
inline void turn()
{
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

/// What happened while a task ran.
struct LoopReport
{
    int ticks = 0;        ///< turns of a 5 ms heartbeat
    double longestMs = 0; ///< longest time between two of them: how long the event loop stood still
};

/// Spins the event loop until `running` is done or `limit` passed, and watches that the loop keeps turning.
template <typename T>
LoopReport spin(const Running<T>& running, std::chrono::milliseconds limit = std::chrono::seconds(10))
{
    LoopReport report;
    QElapsedTimer total;
    QElapsedTimer sinceBeat;
    QTimer heartbeat;
    QObject::connect(&heartbeat, &QTimer::timeout, &heartbeat, [&] {
        ++report.ticks;
        report.longestMs = std::max(report.longestMs, static_cast<double>(sinceBeat.nsecsElapsed()) / 1e6);
        sinceBeat.restart();
    });
    total.start();
    sinceBeat.start();
    heartbeat.start(5);
    while (!running.isDone() && total.elapsed() < limit.count()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    report.longestMs = std::max(report.longestMs, static_cast<double>(sinceBeat.nsecsElapsed()) / 1e6);
    return report;
}

/// Runs a task to its end in real time. Fails the test (and gives T{}) when it takes longer than `limit` or when the event
/// loop stood still for more than a second: a coroutine must wait, never block.
template <typename T> T await(QCoro::Task<T> task, std::chrono::milliseconds limit = std::chrono::seconds(10))
{
    const Running<T> running(std::move(task));
    const LoopReport report = spin(running, limit);
    if (!running.isDone()) {
        QTest::qFail("the task did not end within its time limit", __FILE__, __LINE__);
        return T{};
    }
    if (report.longestMs > 1000) {
        QTest::qFail("the event loop stood still for more than a second", __FILE__, __LINE__);
    }
    return running.value();
}

/// Runs a task whose waits are on `clock`: whenever nothing is left to do but wait, time jumps to the next timer.
/// `limit` bounds simulated time.
template <typename T>
T awaitOn(core::FakeClock& clock, QCoro::Task<T> task, std::chrono::milliseconds limit = std::chrono::hours(1))
{
    const Running<T> running(std::move(task));
    const core::Milliseconds end = clock.monotonic() + limit;
    for (int idle = 0; !running.isDone() && idle < 3;) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (running.isDone()) {
            break;
        }
        const std::optional<core::Milliseconds> next = clock.untilNext();
        if (!next || clock.monotonic() + *next > end) {
            ++idle;
            continue;
        }
        idle = 0;
        clock.advance(std::max(*next, core::Milliseconds(0)));
    }
    if (!running.isDone()) {
        QTest::qFail("the task waits for something that is not on the fake clock", __FILE__, __LINE__);
        return T{};
    }
    return running.value();
}

} // namespace support
