// SPDX-License-Identifier: GPL-3.0-or-later
// The online endpoints page against a sandbox: what a person does with the traffic, and what goes wrong meanwhile.
#include "gui/endpointbench.h"
#include "gui/guitest.h"

#include "widgets/deployments/diffview.h"
#include "widgets/deployments/endpointtools.h"
#include "widgets/deployments/shiftpanel.h"
#include "widgets/deployments/trafficeditor.h"
#include "widgets/deployments/traffichistoryview.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

using namespace widgets::deployments;
using deployments::OperationState;
using deployments::TrafficShares;
using gui::EndpointBench;

namespace {

const auto kBlue = QStringLiteral("blue");
const auto kGreen = QStringLiteral("green");

TrafficShares live(int blue, int green)
{
    return {{{kBlue, blue}, {kGreen, green}}, {}};
}

} // namespace

class EndpointsGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void listNamesEndpointsAndTheirSharing();
    void sharesAddUpToAHundredByPointerAndKeyboard();
    void appliedSharesArriveAndRollBack();
    void wayBackSurvivesARestart();
    void mirrorIsSentAndEndsWithLiveTraffic();
    void noTrafficIsPossible();
    void instancesAreScaled();
    void productionAsksForTheName();
    void readOnlyProfileChangesNothing();
    void missingRightIsTold();
    void changeOfSomebodyElseIsNotOverwritten();
    void deletedEndpointLeavesTheList();
    void busyEndpointRefusesAndComesToRest();
    void lostNetworkLeavesNoHalfState();
    void unreadableEstateIsToldWithARetry();
    void logsAreShown();
    void scoringTestTellsWhoAnswered();
    void failedScoringTestIsTold();

private:
    QString folder();
    EndpointBench open(const QString& user = sandboxtest::kOps) { return EndpointBench(*m_cloud, folder(), user); }
    std::unique_ptr<gui::EndpointCloud> m_cloud;
    QTemporaryDir m_folder;
    int m_test = 0;
};

QString EndpointsGuiTest::folder()
{
    return m_folder.filePath(QString::number(m_test));
}

void EndpointsGuiTest::initTestCase()
{
    GuiTest::initTestCase();
    m_cloud = std::make_unique<gui::EndpointCloud>();
    QCOMPARE(m_cloud->make(m_cloud->test()), QString());
}

void EndpointsGuiTest::init()
{
    GuiTest::init();
    ++m_test;
    m_cloud->clearFaults();
    QCOMPARE(m_cloud->divide(m_cloud->test(), {{"blue", 100}, {"green", 0}}), QStringLiteral("Succeeded"));
}

void EndpointsGuiTest::listNamesEndpointsAndTheirSharing()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    QCOMPARE(bench.overview->rows().size(), 2);
    QVERIFY(bench.page->problem().isEmpty());
    QStringList texts;
    for (const QLabel* label : bench.page->findChildren<QLabel*>()) {
        texts << label->text();
    }
    const QString all = texts.join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("mlw-contoso-dev")) && all.contains(QStringLiteral("sign-in by Microsoft Entra token")), qPrintable(all));
    QCOMPARE(bench.page->editor()->shares(), live(100, 0));
    QVERIFY(bench.overview->row(m_cloud->production())->isProduction);
    QVERIFY(!bench.overview->row(m_cloud->test())->isProduction);
}

void EndpointsGuiTest::sharesAddUpToAHundredByPointerAndKeyboard()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    TrafficEditor* const editor = bench.page->editor();
    QSlider* const green = editor->slider(kGreen);
    green->setFocus();
    QTest::keyClick(green, Qt::Key_PageUp);
    QCOMPARE(editor->shares(), live(90, 10));
    QTest::keyClick(green, Qt::Key_Right);
    QCOMPARE(editor->shares(), live(89, 11));
    QTest::keyClick(green, Qt::Key_End);
    QCOMPARE(editor->shares(), live(0, 100));
    QTest::keyClick(green, Qt::Key_Home);
    QCOMPARE(editor->shares(), live(100, 0));
    QSpinBox* const number = editor->number(kBlue);
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("35"));
    QTest::keyClick(number, Qt::Key_Return);
    QCOMPARE(editor->shares(), live(35, 65));
    QCOMPARE(green->value(), 65);
    QVERIFY(bench.page->applyButton()->isEnabled());
    QVERIFY(bench.page->preview()->toPlainText().contains(QStringLiteral("65")));
    QVERIFY(bench.page->handleEscape());
    QCOMPARE(editor->shares(), live(100, 0));
    QVERIFY(!bench.page->applyButton()->isEnabled());
}

void EndpointsGuiTest::appliedSharesArriveAndRollBack()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    QVERIFY(!bench.page->rollBackButton()->isEnabled());
    bench.page->editor()->slider(kGreen)->setValue(30);
    bench.page->applyButton()->click();
    QVERIFY(!bench.page->applyButton()->isEnabled()); // one change at a time
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.lastOperation().state, OperationState::Succeeded);
    QCOMPARE(m_cloud->trafficOf(m_cloud->test()), (QJsonObject{{"blue", 70}, {"green", 30}}));
    QCOMPARE(bench.shares(m_cloud->test()), live(70, 30));
    QTreeWidget* const history = bench.page->history()->list();
    QVERIFY(bench.waitFor([&] { return history->topLevelItemCount() == 1; }));
    QVERIFY(bench.page->rollBackButton()->isEnabled());
    bench.page->rollBackButton()->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(m_cloud->trafficOf(m_cloud->test()), (QJsonObject{{"blue", 100}}));
    QVERIFY(bench.waitFor([&] { return history->topLevelItemCount() == 2; }));
    QVERIFY(history->topLevelItem(1)->text(3).contains(QStringLiteral("30")));
    QCOMPARE(history->topLevelItem(0)->text(1), sandboxtest::kOps);
}

void EndpointsGuiTest::wayBackSurvivesARestart()
{
    {
        EndpointBench bench = open();
        QVERIFY(bench.show(m_cloud->test()));
        bench.page->editor()->slider(kGreen)->setValue(40);
        bench.page->applyButton()->click();
        QVERIFY(bench.waitForEnd());
    }
    EndpointBench again = open();
    QVERIFY(again.show(m_cloud->test()));
    QVERIFY(again.waitFor([&] { return again.page->rollBackButton()->isEnabled(); }));
    again.page->rollBackButton()->click();
    QVERIFY(again.waitForEnd());
    QCOMPARE(m_cloud->trafficOf(m_cloud->test()), (QJsonObject{{"blue", 100}}));
}

void EndpointsGuiTest::mirrorIsSentAndEndsWithLiveTraffic()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    TrafficEditor* const editor = bench.page->editor();
    editor->mirror(kBlue)->setValue(5); // has the live traffic
    QVERIFY(!bench.page->applyButton()->isEnabled());
    QVERIFY(!bench.page->trafficProblem().isEmpty());
    editor->reset();
    editor->mirror(kGreen)->setValue(20);
    bench.page->applyButton()->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.shares(m_cloud->test()), (TrafficShares{{{kBlue, 100}}, {{kGreen, 20}}}));
    editor->slider(kGreen)->setValue(10);
    QVERIFY(editor->shares().mirror.isEmpty());
    bench.page->applyButton()->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.lastOperation().state, OperationState::Succeeded);
    QCOMPARE(bench.shares(m_cloud->test()), live(90, 10));
}

void EndpointsGuiTest::noTrafficIsPossible()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    bench.page->stopButton()->click();
    QCOMPARE(bench.page->editor()->shares().total(), 0);
    bench.page->applyButton()->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(m_cloud->trafficOf(m_cloud->test()), QJsonObject());
}

void EndpointsGuiTest::instancesAreScaled()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    TrafficEditor* const editor = bench.page->editor();
    QVERIFY(!editor->scaleButton(kGreen)->isEnabled());
    editor->instances(kGreen)->setValue(2);
    QVERIFY(bench.page->preview()->toPlainText().contains(QStringLiteral("\"capacity\": 2")));
    editor->scaleButton(kGreen)->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.lastOperation().state, OperationState::Succeeded);
    QCOMPARE(bench.overview->row(m_cloud->test())->deployment(kGreen)->instances, 2);
    editor->instances(kGreen)->setValue(500); // more cores than the quota has
    editor->scaleButton(kGreen)->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.lastOperation().state, OperationState::Failed);
    QVERIFY2(bench.stripText().contains(QStringLiteral("OutOfQuota")), qPrintable(bench.stripText()));
    QCOMPARE(bench.overview->row(m_cloud->test())->deployment(kGreen)->instances, 2);
}

void EndpointsGuiTest::productionAsksForTheName()
{
    EndpointBench bench = open();
    const QString id = m_cloud->production();
    const QJsonObject before = m_cloud->trafficOf(id);
    QVERIFY(bench.show(id));
    bench.page->editor()->slider(kGreen)->setValue(20);
    bench.page->applyButton()->click();
    QVERIFY(bench.question());
    QVERIFY(bench.runner->operations().isEmpty());
    QVERIFY(bench.typeName(QStringLiteral("ep-contoso"))); // not the whole name
    QVERIFY(bench.runner->operations().isEmpty());
    QVERIFY(bench.typeName(QStringLiteral("-chat")));
    QVERIFY(bench.waitForEnd());
    QCOMPARE(m_cloud->trafficOf(id).value(kGreen).toInt(), 20);
    QVERIFY(bench.waitFor([&] { return bench.question() == nullptr; }));
    bench.page->rollBackButton()->click();
    QCOMPARE(bench.runner->operations().size(), 1); // not yet
    QVERIFY(bench.typeName(QStringLiteral("ep-contoso-chat")));
    QVERIFY(bench.waitForEnd());
    QCOMPARE(m_cloud->trafficOf(id), before);
    QVERIFY(bench.waitFor([&] { return bench.question() == nullptr; }));
    bench.page->shift()->stepButton()->click();
    QVERIFY(bench.question() && !bench.overview->shift(id).isActive());
    bench.question()->reject();
    QVERIFY(bench.waitFor([&] { return bench.question() == nullptr; }));
    QVERIFY(!bench.overview->shift(id).isActive());
}

void EndpointsGuiTest::readOnlyProfileChangesNothing()
{
    EndpointBench bench = open();
    bench.isReadOnly = true;
    QVERIFY(bench.show(m_cloud->test()));
    bench.overview->refresh();
    QVERIFY(bench.waitFor([&] { return bench.page->isReady() && !bench.page->trafficProblem().isEmpty(); }));
    QVERIFY(bench.page->trafficProblem().contains(QStringLiteral("read-only")));
    QVERIFY(!bench.page->editor()->slider(kGreen)->isEnabled());
    QVERIFY(!bench.page->editor()->instances(kGreen)->isEnabled());
    QVERIFY(!bench.page->shift()->stepButton()->isEnabled());
    QVERIFY(!bench.page->stopButton()->isEnabled());
    bench.overview->apply(m_cloud->test(), live(50, 50)); // whoever calls
    bench.overview->scale(m_cloud->test(), kGreen, 4);
    QVERIFY(!bench.overview->startShift(m_cloud->test(), kGreen));
    QVERIFY(bench.runner->operations().isEmpty());
}

void EndpointsGuiTest::missingRightIsTold()
{
    EndpointBench bench = open(sandboxtest::kReader);
    QVERIFY(bench.show(m_cloud->production()));
    bench.page->editor()->slider(kGreen)->setValue(20);
    bench.page->applyButton()->click();
    QVERIFY(bench.typeName(QStringLiteral("ep-contoso-chat")));
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.lastOperation().error.kind, core::ErrorKind::Forbidden);
    QVERIFY2(bench.stripText().contains(QStringLiteral("AuthorizationFailed")), qPrintable(bench.stripText()));
    QCOMPARE(m_cloud->trafficOf(m_cloud->production()).value(kGreen).toInt(), 10);
    QVERIFY(bench.page->applyButton()->isEnabled()); // what was moved is not lost
}

void EndpointsGuiTest::changeOfSomebodyElseIsNotOverwritten()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    bench.page->editor()->slider(kGreen)->setValue(30);
    QCOMPARE(m_cloud->divide(m_cloud->test(), {{"blue", 45}, {"green", 55}}), QStringLiteral("Succeeded"));
    bench.page->applyButton()->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.lastOperation().error.kind, core::ErrorKind::Conflict);
    QVERIFY(bench.stripText().contains(QStringLiteral("Somebody else")));
    QCOMPARE(m_cloud->trafficOf(m_cloud->test()), (QJsonObject{{"blue", 45}, {"green", 55}}));
    QCOMPARE(bench.page->editor()->shares(), live(45, 55)); // looked at again
}

void EndpointsGuiTest::deletedEndpointLeavesTheList()
{
    const QString id = m_cloud->workspace() + QStringLiteral("/onlineEndpoints/ep-gone");
    QCOMPARE(m_cloud->make(id), QString());
    EndpointBench bench = open();
    QVERIFY(bench.show(id));
    bench.page->editor()->slider(kGreen)->setValue(30);
    QCOMPARE(m_cloud->arm().finish(m_cloud->arm().call("DELETE", id, gui::EndpointCloud::version())), QStringLiteral("Succeeded"));
    bench.page->applyButton()->click();
    QVERIFY(bench.waitFor([&] { return bench.lastOperation().isDone() && !bench.overview->row(id); }));
    QCOMPARE(bench.lastOperation().error.kind, core::ErrorKind::NotFound);
    QVERIFY(bench.stripText().contains(QStringLiteral("deleted")));
    QVERIFY(bench.page->currentId() != id && !bench.page->currentId().isEmpty());
}

void EndpointsGuiTest::busyEndpointRefusesAndComesToRest()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    const sandboxtest::Answer begun = m_cloud->arm().call("PATCH", m_cloud->test() + QStringLiteral("/deployments/blue"), gui::EndpointCloud::version(),
                                                          {{"tags", QJsonObject{{"sandbox-provisioning-ms", "3000"}}}});
    QVERIFY(begun.status == 200 || begun.status == 202);
    bench.page->editor()->slider(kGreen)->setValue(30);
    bench.page->applyButton()->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.lastOperation().error.kind, core::ErrorKind::Conflict);
    QCOMPARE(bench.lastOperation().error.status, 409);
    QVERIFY(bench.waitFor([&] { return bench.page->trafficProblem().contains(QStringLiteral("one change at a time")); }));
    QVERIFY(!bench.page->applyButton()->isEnabled());
    QVERIFY(bench.waitFor([&] { return bench.page->trafficProblem().isEmpty(); }));
    QVERIFY(bench.page->applyButton()->isEnabled()); // and what was moved is still there
    QCOMPARE(bench.page->editor()->shares(), live(70, 30));
    QCOMPARE(m_cloud->arm().finish(m_cloud->arm().call("PATCH", m_cloud->test() + QStringLiteral("/deployments/blue"),
                                                       gui::EndpointCloud::version(), {{"tags", QJsonObject{}}})), QStringLiteral("Succeeded"));
}

void EndpointsGuiTest::lostNetworkLeavesNoHalfState()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    bench.page->editor()->slider(kGreen)->setValue(25);
    // The operation is accepted; then nothing of it can be asked for a while.
    QVERIFY(m_cloud->addFault({{"service", "arm"}, {"path", "*operation*"}, {"count", 3}}, {{"reset", true}}));
    bench.page->applyButton()->click();
    QVERIFY(bench.waitForEnd());
    QCOMPARE(bench.lastOperation().state, OperationState::Succeeded);
    QCOMPARE(m_cloud->trafficOf(m_cloud->test()), (QJsonObject{{"blue", 75}, {"green", 25}}));
    QCOMPARE(bench.shares(m_cloud->test()), live(75, 25));
}

void EndpointsGuiTest::unreadableEstateIsToldWithARetry()
{
    QVERIFY(m_cloud->addFault({{"service", "arm"}, {"path", "*/subscriptions*"}}, {{"status", 403}, {"body", QJsonObject{{"error", QJsonObject{{"code", "Refused"}, {"message", "No."}}}}}}));
    EndpointBench bench = open();
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    QVERIFY(!bench.page->problem().isEmpty());
    m_cloud->clearFaults();
    for (QPushButton* button : bench.page->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text() == QStringLiteral("Try again")) {
            button->click();
            break;
        }
    }
    QVERIFY(bench.waitFor([&] { return bench.page->isReady() && bench.page->problem().isEmpty(); }));
    QVERIFY(bench.show(m_cloud->test()));
}

void EndpointsGuiTest::logsAreShown()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    bench.page->tabs()->setCurrentWidget(bench.page->logs());
    QVERIFY(bench.waitFor([&] { return bench.page->logs()->text().contains(QStringLiteral("waiting for requests")); }));
    QVERIFY(m_cloud->addFault({{"service", "arm"}, {"operation", "OnlineDeployments_GetLogs"}}, {{"status", 404}, {"body", QJsonObject{{"error", QJsonObject{{"code", "NotThere"}, {"message", "No logs."}}}}}}));
    bench.page->logs()->read();
    QVERIFY(bench.waitFor([&] { return bench.page->logs()->text().contains(QStringLiteral("NotThere")); }));
}

void EndpointsGuiTest::scoringTestTellsWhoAnswered()
{
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    bench.page->tabs()->setCurrentWidget(bench.page->test());
    auto* const choice = bench.page->test()->findChild<QComboBox*>();
    choice->setCurrentIndex(choice->findData(kGreen));
    bench.page->test()->send();
    QVERIFY(bench.waitFor([&] { return !bench.page->test()->answer().isEmpty(); }));
    QVERIFY2(bench.page->test()->facts().startsWith(kGreen), qPrintable(bench.page->test()->facts() + bench.page->test()->answer()));
}

void EndpointsGuiTest::failedScoringTestIsTold()
{
    QVERIFY(m_cloud->addFault({{"service", "openai"}}, {{"status", 500}}));
    EndpointBench bench = open();
    QVERIFY(bench.show(m_cloud->test()));
    bench.page->tabs()->setCurrentWidget(bench.page->test());
    bench.page->test()->send();
    QVERIFY(bench.waitFor([&] { return !bench.page->test()->answer().isEmpty(); }));
    QVERIFY(bench.page->test()->facts().contains(QStringLiteral("failed")));
}

QTEST_MAIN(EndpointsGuiTest)
#include "tst_endpoints.moc"
