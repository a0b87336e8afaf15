// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/samples.h"
#include "widgets/playground/timelinegeometry.h"
#include "widgets/playground/words.h"

#include <QTest>

using widgets::playground::TimelineGeometry;
using widgets::playground::tickStep;

class TimelineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ticksAreRoundNumbers();
    void barsLieOnTheTimeAxis();
    void firstTokenIsMarkedInsideTheChatBar();
    void instantStepsCanBeSeenAndHit();
    void barsStayInsideNarrowViews();
    void emptyResultHasFourEmptyLanes();
    void durationsReadWell();
};

void TimelineTest::ticksAreRoundNumbers()
{
    QCOMPARE(tickStep(1000, 5), 200.0);
    QCOMPARE(tickStep(1509, 4), 500.0);
    QCOMPARE(tickStep(7, 7), 1.0);
    QCOMPARE(tickStep(60000, 6), 10000.0);
    QVERIFY(tickStep(0, 5) > 0);
}

void TimelineTest::barsLieOnTheTimeAxis()
{
    TimelineGeometry geometry;
    const auto result = gui::answeredResult();
    geometry.layout(playground::timelineLanes(result, 0), 500);
    QCOMPARE(geometry.lanes.size(), 4);
    QCOMPARE(geometry.boxes.size(), result.steps.size());
    QCOMPARE(geometry.endMs, 1509.0);
    const double plot = 500 - geometry.labelWidth - geometry.rightMargin;
    for (const auto& box : geometry.boxes) {
        const playground::Step& step = result.steps[box.step];
        QVERIFY(qAbs(box.rect.left() - (geometry.labelWidth + plot * step.startMs / 1509.0)) < 0.01);
        QVERIFY(geometry.lanes[box.lane].contains(box.rect.center()));
    }
    QCOMPARE(geometry.ticks.first().ms, 0.0);
    QVERIFY(geometry.ticks.size() >= 3);
}

void TimelineTest::firstTokenIsMarkedInsideTheChatBar()
{
    TimelineGeometry geometry;
    const auto result = gui::answeredResult();
    geometry.layout(playground::timelineLanes(result, 0), 500);
    int marks = 0;
    for (const auto& box : geometry.boxes) {
        if (box.markX >= 0) {
            ++marks;
            QCOMPARE(box.lane, 3);
            QVERIFY(box.markX > box.rect.left() && box.markX < box.rect.right());
            QVERIFY(qAbs(box.markX - geometry.x(result.firstTokenMs)) < 0.01);
        }
    }
    QCOMPARE(marks, 1);
}

void TimelineTest::instantStepsCanBeSeenAndHit()
{
    TimelineGeometry geometry;
    const auto result = gui::answeredResult(); // grounding took 3 of 1509 ms
    geometry.layout(playground::timelineLanes(result, 0), 500);
    const auto ground = std::find_if(geometry.boxes.cbegin(), geometry.boxes.cend(), [](const auto& box) { return box.lane == 2; });
    QVERIFY(ground != geometry.boxes.cend());
    QVERIFY(ground->rect.width() >= geometry.minimumBar);
    const QPointF beside = ground->rect.center() + QPointF(3.5, 0);
    const int hit = geometry.boxAt(beside);
    QVERIFY(hit >= 0);
    QCOMPARE(geometry.boxes[hit].step, ground->step);
    QCOMPARE(geometry.boxAt(QPointF(2, 2)), -1);
}

void TimelineTest::barsStayInsideNarrowViews()
{
    TimelineGeometry geometry;
    geometry.layout(playground::timelineLanes(gui::answeredResult(), 0), 60);
    for (const auto& box : geometry.boxes) {
        QVERIFY(box.rect.left() >= geometry.labelWidth - 0.01);
        QVERIFY(box.rect.width() >= geometry.minimumBar - 0.01);
    }
}

void TimelineTest::emptyResultHasFourEmptyLanes()
{
    TimelineGeometry geometry;
    geometry.layout(playground::timelineLanes({}, 0), 400);
    QCOMPARE(geometry.lanes.size(), 4);
    QVERIFY(geometry.boxes.isEmpty());
    QVERIFY(geometry.endMs >= 1);
}

void TimelineTest::durationsReadWell()
{
    QLocale::setDefault(QLocale(QStringLiteral("en")));
    QCOMPARE(widgets::playground::duration(0), QStringLiteral("0 ms"));
    QCOMPARE(widgets::playground::duration(3.14), QStringLiteral("3.1 ms"));
    QCOMPARE(widgets::playground::duration(840), QStringLiteral("840 ms"));
    QCOMPARE(widgets::playground::duration(1240), QStringLiteral("1.24 s"));
    QCOMPARE(widgets::playground::duration(125000), QStringLiteral("2 min 5 s"));
    QCOMPARE(widgets::playground::duration(-1), QStringLiteral("–"));
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
