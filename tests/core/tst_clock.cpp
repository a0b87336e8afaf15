// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fakeclock.h"
#include "support/coroharness.h"

#include <QElapsedTimer>
#include <QTest>

using core::CancelSource;
using core::FakeClock;
using core::Milliseconds;
using core::SystemClock;

class ClockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fakeTimeStandsStill();
    void timersFireInOrderAtTheirTime();
    void timersMayStartTimers();
    void goneContextIsNotCalled();
    void requestedDelaysAreRemembered();
    void fakeSleepEndsWhenTimeMoves();
    void cancelEndsAFakeSleep();
    void cancelledTokenDoesNotSleep();
    void zeroSleepEnds();
    void systemSleepTakesItsTime();
    void cancelEndsASystemSleepWithinOneTurn();
    void systemTimeMovesForward();
};

void ClockTest::fakeTimeStandsStill()
{
    FakeClock clock;
    const QDateTime before = clock.now();
    QTest::qWait(5);
    QCOMPARE(clock.now(), before);
    QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    clock.advance(Milliseconds(1500));
    QCOMPARE(before.msecsTo(clock.now()), 1500);
    QCOMPARE(clock.monotonic().count(), 1500);
}

void ClockTest::timersFireInOrderAtTheirTime()
{
    FakeClock clock;
    QList<QPair<char, qint64>> fired;
    for (const auto& [name, delay] : QList<QPair<char, int>>{{'c', 30}, {'a', 10}, {'b', 10}, {'d', 50}, {'n', -5}}) {
        clock.callAfter(Milliseconds(delay), this, [&, name = name] { fired.append({name, clock.monotonic().count()}); });
    }
    QCOMPARE(clock.untilNext()->count(), 0);
    clock.advance(Milliseconds(40));
    const QList<QPair<char, qint64>> expected{{'n', 0}, {'a', 10}, {'b', 10}, {'c', 30}};
    QCOMPARE(fired, expected);
    QCOMPARE(clock.untilNext()->count(), 10);
    QCOMPARE(clock.monotonic().count(), 40);
}

void ClockTest::timersMayStartTimers()
{
    FakeClock clock;
    int beats = 0;
    std::function<void()> beat = [&] {
        ++beats;
        clock.callAfter(Milliseconds(10), this, beat);
    };
    beat();
    clock.advance(Milliseconds(35));
    QCOMPARE(beats, 4);
}

void ClockTest::goneContextIsNotCalled()
{
    FakeClock clock;
    auto context = std::make_unique<QObject>();
    bool called = false;
    clock.callAfter(Milliseconds(10), context.get(), [&] { called = true; });
    context.reset();
    QVERIFY(!clock.untilNext());
    clock.advance(Milliseconds(20));
    QVERIFY(!called);
}

void ClockTest::requestedDelaysAreRemembered()
{
    FakeClock clock;
    clock.callAfter(Milliseconds(10), this, [] {});
    clock.callAfter(Milliseconds(20), this, [] {});
    QCOMPARE(clock.takeRequestedDelays(), (std::vector<Milliseconds>{Milliseconds(10), Milliseconds(20)}));
    QVERIFY(clock.takeRequestedDelays().empty());
}

void ClockTest::fakeSleepEndsWhenTimeMoves()
{
    FakeClock clock;
    const support::Running<bool> sleep(clock.sleep(Milliseconds(100), {}));
    support::turn();
    QVERIFY(!sleep.isDone());
    clock.advance(Milliseconds(99));
    support::turn();
    QVERIFY(!sleep.isDone());
    clock.advance(Milliseconds(1));
    support::turn();
    QVERIFY(sleep.isDone());
    QVERIFY(sleep.value());
}

void ClockTest::cancelEndsAFakeSleep()
{
    FakeClock clock;
    const CancelSource source;
    const support::Running<bool> sleep(clock.sleep(Milliseconds(100), source.token()));
    source.cancel();
    support::turn();
    QVERIFY(sleep.isDone());
    QVERIFY(!sleep.value());
    QVERIFY(!clock.untilNext()); // its timer went with it
}

void ClockTest::cancelledTokenDoesNotSleep()
{
    FakeClock clock;
    const CancelSource source;
    source.cancel();
    const support::Running<bool> sleep(clock.sleep(Milliseconds(100), source.token()));
    QVERIFY(sleep.isDone());
    QVERIFY(!sleep.value());
    QVERIFY(clock.takeRequestedDelays().empty());
}

void ClockTest::zeroSleepEnds()
{
    FakeClock clock;
    QVERIFY(support::awaitOn(clock, clock.sleep(Milliseconds(0), {})));
    QVERIFY(support::await(SystemClock::instance().sleep(Milliseconds(0), {})));
}

void ClockTest::systemSleepTakesItsTime()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(support::await(SystemClock::instance().sleep(Milliseconds(30), {})));
    QVERIFY(timer.elapsed() >= 29);
}

void ClockTest::cancelEndsASystemSleepWithinOneTurn()
{
    const CancelSource source;
    const support::Running<bool> sleep(SystemClock::instance().sleep(std::chrono::hours(1), source.token()));
    source.cancel();
    support::turn();
    QVERIFY(sleep.isDone());
    QVERIFY(!sleep.value());
}

void ClockTest::systemTimeMovesForward()
{
    SystemClock& clock = SystemClock::instance();
    QCOMPARE(clock.now().timeSpec(), Qt::UTC);
    const Milliseconds before = clock.monotonic();
    QTest::qWait(5);
    QVERIFY(clock.monotonic() > before);
}

QTEST_GUILESS_MAIN(ClockTest)
#include "tst_clock.moc"
