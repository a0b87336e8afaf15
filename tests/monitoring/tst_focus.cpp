// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/focus.h"

#include <QSignalSpy>
#include <QTest>

using monitoring::Focus;

/// What the monitoring pages look at, and the way back.
class TestFocus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeCanBeTakenBackAndDoneAgain()
    {
        Focus focus;
        const monitoring::Look first = focus.look();
        focus.narrow(monitoring::filter::kDeployment, QStringLiteral("gpt-chat"));
        const monitoring::Look second = focus.look();
        focus.setRange(logs::timeRangeFrom(QStringLiteral("PT1H")).value());
        focus.back();
        QCOMPARE(focus.look(), second);
        focus.back();
        QCOMPARE(focus.look(), first);
        QVERIFY(!focus.canGoBack());
        focus.forward();
        QCOMPARE(focus.look(), second);
        focus.narrow(monitoring::filter::kDeployment, {});
        QVERIFY(!focus.canGoForward());
        QVERIFY(focus.look().filters.isEmpty());
    }

    void theSameLookAgainIsNoStep()
    {
        Focus focus;
        QSignalSpy changed(&focus, &Focus::changed);
        focus.set(focus.look());
        focus.widen();
        focus.narrow(monitoring::filter::kUser, {});
        QCOMPARE(changed.count(), 0);
        QVERIFY(!focus.canGoBack());
    }

    void whatMovesByItselfIsNoStepBack()
    {
        Focus focus;
        monitoring::Look moved = focus.look();
        moved.range.lengthSeconds = 60;
        focus.replace(moved);
        QCOMPARE(focus.look(), moved);
        QVERIFY(!focus.canGoBack());
    }

    void theWayBackIsBounded()
    {
        Focus focus;
        for (int i = 0; i < 250; ++i) {
            focus.narrow(monitoring::filter::kUser, QString::number(i));
        }
        int steps = 0;
        while (focus.canGoBack()) {
            focus.back();
            ++steps;
        }
        QCOMPARE(steps, 100);
    }
};

QTEST_GUILESS_MAIN(TestFocus)
#include "tst_focus.moc"
