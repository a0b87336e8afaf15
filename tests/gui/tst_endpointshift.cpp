// SPDX-License-Identifier: GPL-3.0-or-later
// Guided shifts in the window, against a sandbox: stages, bounds that hold them, failures, restarts, the way back.
#include "gui/endpointbench.h"
#include "gui/guitest.h"

#include "widgets/deployments/endpointtools.h"
#include "widgets/deployments/shiftpanel.h"
#include "widgets/deployments/trafficeditor.h"

#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QFile>
#include <QPushButton>
#include <QSlider>
#include <QTest>

using namespace widgets::deployments;
using deployments::GateVerdict;
using deployments::GuidedShift;
using gui::EndpointBench;

namespace {

const auto kGreen = QStringLiteral("green");

QJsonObject traffic(int blue, int green)
{
    QJsonObject object;
    if (blue > 0) {
        object.insert(QStringLiteral("blue"), blue);
    }
    if (green > 0) {
        object.insert(kGreen, green);
    }
    return object;
}

} // namespace

class EndpointShiftGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void stagesAreReleasedOneByOne();
    void failedStageDoesNotCount();
    void shiftThatCannotBeKeptIsNotBegun();
    void failedAnswersHoldTheShift();
    void slowAnswersHoldTheShiftUntilTheBoundIsRaised();
    void shiftGoesOnAfterARestart();
    void shiftRollsBackAfterARestart();
    void restartAfterALostAnswerCountsWhatArrived();
    void foreignChangeHoldsTheShift();
    void endedShiftLeavesTheWayBack();
    void productionAsksWhenAShiftRollsBack();

private:
    QString folder() { return m_folder.filePath(QString::number(m_test)); }
    bool begin(EndpointBench& bench);
    bool waitForStage(EndpointBench& bench, int done);
    /// Sends questions to green past the page, as callers do.
    void callGreen(int times);

    std::unique_ptr<gui::EndpointCloud> m_cloud;
    QTemporaryDir m_folder;
    QString m_id;
    int m_test = 0;
};

void EndpointShiftGuiTest::initTestCase()
{
    GuiTest::initTestCase();
    m_cloud = std::make_unique<gui::EndpointCloud>();
    m_id = m_cloud->test();
    QCOMPARE(m_cloud->make(m_id), QString());
}

void EndpointShiftGuiTest::init()
{
    GuiTest::init();
    ++m_test;
    m_cloud->clearFaults();
    QVERIFY(m_cloud->advance(15));
    QCOMPARE(m_cloud->divide(m_id, traffic(100, 0)), QStringLiteral("Succeeded"));
}

bool EndpointShiftGuiTest::begin(EndpointBench& bench)
{
    if (!bench.show(m_id) || bench.page->shift()->target()->currentText() != kGreen) {
        return false;
    }
    bench.page->shift()->stepButton()->click();
    return bench.overview->shift(m_id).isActive();
}

bool EndpointShiftGuiTest::waitForStage(EndpointBench& bench, int done)
{
    return bench.waitFor([&] {
        const GuidedShift shift = bench.overview->shift(m_id);
        return shift.done == done && !shift.isSending && !bench.overview->isChanging(m_id);
    });
}

void EndpointShiftGuiTest::callGreen(int times)
{
    const QString token = m_cloud->arm().call("POST", m_id + QStringLiteral("/token"), gui::EndpointCloud::version()).json().value(QLatin1String("accessToken")).toString();
    const sandboxtest::HeaderList headers{{"Authorization", "Bearer " + token.toUtf8()}, {"azureml-model-deployment", "green"}};
    const QString url = m_cloud->arm().fixture().origin() + QStringLiteral("/ml/ep-contoso-chat-dev/score");
    for (int i = 0; i < times; ++i) {
        (void)m_cloud->arm().fixture().post(url, {{"question", "What is the travel policy?"}, {"chat_history", QJsonArray()}}, headers);
    }
}

void EndpointShiftGuiTest::stagesAreReleasedOneByOne()
{
    EndpointBench bench(*m_cloud, folder());
    QVERIFY(begin(bench));
    ShiftPanel* const panel = bench.page->shift();
    QVERIFY(waitForStage(bench, 1));
    QCOMPARE(m_cloud->trafficOf(m_id), traffic(90, 10));
    QVERIFY(!panel->stepButton()->isEnabled()); // nothing is known of green
    QVERIFY2(panel->verdict().contains(QStringLiteral("Nothing is known")), qPrintable(panel->verdict()));
    QVERIFY(!panel->target()->isEnabled());
    const auto choice = bench.page->test()->findChild<QComboBox*>();
    for (const int share : {50, 100}) {
        choice->setCurrentIndex(choice->findData(kGreen));
        bench.page->test()->send();
        QVERIFY2(bench.waitFor([&] { return panel->stepButton()->isEnabled(); }), qPrintable(panel->verdict() + bench.page->test()->answer()));
        QVERIFY(panel->stepButton()->text().contains(QString::number(share)));
        panel->stepButton()->click();
        QVERIFY(waitForStage(bench, share == 50 ? 2 : 3));
        QCOMPARE(m_cloud->trafficOf(m_id), traffic(100 - share, share));
    }
    QVERIFY(!panel->stepButton()->isEnabled());
    bench.page->rollBackButton()->click();
    QVERIFY(bench.waitFor([&] { return !bench.overview->shift(m_id).isActive() && !bench.overview->isChanging(m_id); }));
    QCOMPARE(m_cloud->trafficOf(m_id), traffic(100, 0));
    QVERIFY(!QFile::exists(folder() + QStringLiteral("/shifts.json")));
}

void EndpointShiftGuiTest::failedStageDoesNotCount()
{
    EndpointBench bench(*m_cloud, folder());
    QVERIFY(bench.show(m_id));
    QVERIFY(m_cloud->addFault({{"service", "arm"}, {"method", "PUT"}}, {{"status", 400}, {"body", QJsonObject{{"error", QJsonObject{{"code", "UserError"}, {"message", "Not now."}}}}}}));
    QVERIFY(begin(bench));
    QVERIFY(bench.waitFor([&] { return bench.overview->shift(m_id).hold == GuidedShift::Hold::Failed && !bench.overview->isChanging(m_id); }));
    QCOMPARE(bench.overview->shift(m_id).done, 0);
    ShiftPanel* const panel = bench.page->shift();
    QVERIFY2(panel->verdict().contains(QStringLiteral("Stage 0 of 3")) && panel->verdict().contains(QStringLiteral("UserError")), qPrintable(panel->verdict()));
    QCOMPARE(m_cloud->trafficOf(m_id), traffic(100, 0));
    m_cloud->clearFaults();
    QVERIFY(panel->stepButton()->isEnabled());
    QVERIFY(panel->stepButton()->text().contains(QStringLiteral("10")));
    panel->stepButton()->click();
    QVERIFY(waitForStage(bench, 1));
    QCOMPARE(m_cloud->trafficOf(m_id), traffic(90, 10));
}

void EndpointShiftGuiTest::shiftThatCannotBeKeptIsNotBegun()
{
    QFile blocking(folder());
    QVERIFY(blocking.open(QIODevice::WriteOnly)); // a file where the folder should be
    blocking.close();
    EndpointBench bench(*m_cloud, folder());
    QVERIFY(begin(bench));
    QVERIFY(bench.waitFor([&] { return bench.overview->shift(m_id).hold == GuidedShift::Hold::Failed; }));
    QVERIFY(bench.runner->operations().isEmpty());
    QVERIFY(bench.page->shift()->verdict().contains(QStringLiteral("cannot be kept")));
    bench.page->shift()->endButton()->click();
    QVERIFY(!bench.overview->shift(m_id).isActive());
}

void EndpointShiftGuiTest::failedAnswersHoldTheShift()
{
    EndpointBench bench(*m_cloud, folder());
    QVERIFY(begin(bench));
    QVERIFY(waitForStage(bench, 1));
    QVERIFY(m_cloud->addFault({{"service", "openai"}}, {{"status", 500}}));
    callGreen(4);
    m_cloud->clearFaults();
    ShiftPanel* const panel = bench.page->shift();
    panel->checkButton()->click();
    QVERIFY2(bench.waitFor([&] { return panel->verdict().contains(QStringLiteral("The shift holds")); }), qPrintable(panel->verdict()));
    QVERIFY2(panel->verdict().contains(QStringLiteral("100 %")) && panel->verdict().contains(QStringLiteral("more than 2 %")), qPrintable(panel->verdict()));
    QVERIFY(!panel->stepButton()->isEnabled());
    QVERIFY(!bench.overview->continueShift(m_id)); // whoever calls
    QVERIFY(bench.page->rollBackButton()->isEnabled());
    bench.page->rollBackButton()->click();
    QVERIFY(bench.waitFor([&] { return !bench.overview->shift(m_id).isActive() && !bench.overview->isChanging(m_id); }));
    QCOMPARE(m_cloud->trafficOf(m_id), traffic(100, 0));
}

void EndpointShiftGuiTest::slowAnswersHoldTheShiftUntilTheBoundIsRaised()
{
    EndpointBench bench(*m_cloud, folder());
    QVERIFY(bench.show(m_id));
    ShiftPanel* const panel = bench.page->shift();
    panel->mostLatency()->setValue(0.1);
    QVERIFY(begin(bench));
    QVERIFY(waitForStage(bench, 1));
    callGreen(3);
    panel->checkButton()->click();
    QVERIFY2(bench.waitFor([&] { return panel->verdict().contains(QStringLiteral("more than 0.1 s")); }), qPrintable(panel->verdict()));
    QVERIFY(!panel->stepButton()->isEnabled());
    panel->mostLatency()->setValue(60);
    QVERIFY(panel->stepButton()->isEnabled());
    QCOMPARE(bench.overview->shift(m_id).bounds.mostLatencyMs, 60'000.0);
}

void EndpointShiftGuiTest::shiftGoesOnAfterARestart()
{
    {
        EndpointBench bench(*m_cloud, folder());
        QVERIFY(bench.show(m_id));
        bench.page->shift()->mostFailed()->setValue(7.5);
        QVERIFY(begin(bench));
        QVERIFY(waitForStage(bench, 1));
    }
    EndpointBench again(*m_cloud, folder());
    QVERIFY(again.show(m_id));
    QVERIFY(again.overview->shift(m_id).isRestored);
    ShiftPanel* const panel = again.page->shift();
    QVERIFY(again.waitFor([&] { return panel->verdict().contains(QStringLiteral("when Pilothouse ended")); }));
    QVERIFY2(panel->verdict().startsWith(QStringLiteral("Stage 1 of 3")), qPrintable(panel->verdict()));
    QCOMPARE(panel->mostFailed()->value(), 7.5);
    callGreen(2);
    panel->checkButton()->click();
    QVERIFY2(again.waitFor([&] { return panel->stepButton()->isEnabled(); }), qPrintable(panel->verdict()));
    panel->stepButton()->click();
    QVERIFY(waitForStage(again, 2));
    QCOMPARE(m_cloud->trafficOf(m_id), traffic(50, 50));
    QVERIFY(!again.overview->shift(m_id).isRestored);
}

void EndpointShiftGuiTest::shiftRollsBackAfterARestart()
{
    {
        EndpointBench bench(*m_cloud, folder());
        QVERIFY(begin(bench));
        QVERIFY(waitForStage(bench, 1));
    }
    EndpointBench again(*m_cloud, folder());
    QVERIFY(again.show(m_id));
    QVERIFY(again.waitFor([&] { return again.page->rollBackButton()->isEnabled(); }));
    again.page->rollBackButton()->click();
    QVERIFY(again.waitFor([&] { return !again.overview->shift(m_id).isActive() && !again.overview->isChanging(m_id); }));
    QCOMPARE(m_cloud->trafficOf(m_id), traffic(100, 0));
}

void EndpointShiftGuiTest::restartAfterALostAnswerCountsWhatArrived()
{
    {
        EndpointBench bench(*m_cloud, folder());
        QVERIFY(begin(bench));
        // The service is told, and the program ends before it answers.
        QVERIFY(bench.waitFor([&] { return m_cloud->trafficOf(m_id) == traffic(90, 10); }));
    }
    EndpointBench again(*m_cloud, folder());
    QVERIFY(again.show(m_id));
    QVERIFY(waitForStage(again, 1));
    QVERIFY(again.overview->shift(m_id).hold == GuidedShift::Hold::None);
}

void EndpointShiftGuiTest::foreignChangeHoldsTheShift()
{
    EndpointBench bench(*m_cloud, folder());
    QVERIFY(begin(bench));
    QVERIFY(waitForStage(bench, 1));
    QCOMPARE(m_cloud->divide(m_id, traffic(63, 37)), QStringLiteral("Succeeded"));
    bench.overview->refresh();
    ShiftPanel* const panel = bench.page->shift();
    QVERIFY2(bench.waitFor([&] { return panel->verdict().contains(QStringLiteral("no longer as this shift left it")); }), qPrintable(panel->verdict()));
    QVERIFY(!panel->stepButton()->isEnabled());
    QVERIFY(bench.page->rollBackButton()->isEnabled());
    QCOMPARE(m_cloud->trafficOf(m_id), traffic(63, 37));
}

void EndpointShiftGuiTest::endedShiftLeavesTheWayBack()
{
    EndpointBench bench(*m_cloud, folder());
    QVERIFY(begin(bench));
    QVERIFY(waitForStage(bench, 1));
    bench.page->shift()->endButton()->click();
    QVERIFY(!bench.overview->shift(m_id).isActive());
    QVERIFY(bench.waitFor([&] { return !QFile::exists(folder() + QStringLiteral("/shifts.json")); }));
    QCOMPARE(m_cloud->trafficOf(m_id), traffic(90, 10));
    bench.page->rollBackButton()->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(m_cloud->trafficOf(m_id), traffic(100, 0));
}

void EndpointShiftGuiTest::productionAsksWhenAShiftRollsBack()
{
    const QString id = m_cloud->production();
    EndpointBench bench(*m_cloud, folder());
    QVERIFY(bench.show(id));
    const QJsonObject before = m_cloud->trafficOf(id);
    bench.page->shift()->stepButton()->click();
    QVERIFY(bench.typeName(QStringLiteral("ep-contoso-chat")));
    QVERIFY(bench.waitFor([&] { return bench.overview->shift(id).done == 1 && !bench.overview->isChanging(id); }));
    QVERIFY(bench.waitFor([&] { return bench.question() == nullptr; }));
    bench.page->rollBackButton()->click();
    QVERIFY(bench.question());
    QVERIFY(!bench.overview->shift(id).isLeaving);
    QVERIFY(bench.typeName(QStringLiteral("ep-contoso-chat")));
    QVERIFY(bench.waitFor([&] { return !bench.overview->shift(id).isActive() && !bench.overview->isChanging(id); }));
    QCOMPARE(m_cloud->trafficOf(id), before);
}

QTEST_MAIN(EndpointShiftGuiTest)
#include "tst_endpointshift.moc"
