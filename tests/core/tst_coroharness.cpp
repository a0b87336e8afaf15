// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/coroharness.h"

#include <QTest>
#include <QThread>

/// The harness itself: a test that cannot fail proves nothing.
class CoroHarnessTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finishedTaskGivesItsValue();
    void loopTicksWhileATaskWaits();
    void standstillOfTheLoopIsSeen();
    void neverEndingTaskIsGivenUp();
    void fakeTimeJumpsFromTimerToTimer();
};

namespace {

QCoro::Task<int> waiting(core::Clock* clock, int milliseconds)
{
    co_await clock->sleep(core::Milliseconds(milliseconds), {});
    co_return milliseconds;
}

QCoro::Task<int> blocking()
{
    co_await core::SystemClock::instance().sleep(core::Milliseconds(20), {});
    QThread::msleep(300);
    co_return 1;
}

} // namespace

void CoroHarnessTest::finishedTaskGivesItsValue()
{
    QCOMPARE(support::await(waiting(&core::SystemClock::instance(), 20)), 20);
}

void CoroHarnessTest::loopTicksWhileATaskWaits()
{
    const support::Running<int> running(waiting(&core::SystemClock::instance(), 200));
    const support::LoopReport report = support::spin(running);
    QVERIFY(running.isDone());
    QVERIFY2(report.ticks >= 10, qPrintable(QString::number(report.ticks)));
}

void CoroHarnessTest::standstillOfTheLoopIsSeen()
{
    const support::Running<int> running(blocking());
    const support::LoopReport report = support::spin(running);
    QVERIFY(running.isDone());
    QVERIFY(report.longestMs >= 290);
}

void CoroHarnessTest::neverEndingTaskIsGivenUp()
{
    core::FakeClock clock; // nobody moves it
    const support::Running<int> running(waiting(&clock, 10));
    (void)support::spin(running, std::chrono::milliseconds(50));
    QVERIFY(!running.isDone());
    clock.advance(core::Milliseconds(10));
    support::turn();
    QVERIFY(running.isDone());
}

void CoroHarnessTest::fakeTimeJumpsFromTimerToTimer()
{
    core::FakeClock clock;
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(support::awaitOn(clock, waiting(&clock, 600000)), 600000);
    QCOMPARE(clock.monotonic().count(), 600000);
    QVERIFY(timer.elapsed() < 5000);
}

QTEST_GUILESS_MAIN(CoroHarnessTest)
#include "tst_coroharness.moc"
