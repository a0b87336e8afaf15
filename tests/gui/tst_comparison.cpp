// SPDX-License-Identifier: GPL-3.0-or-later
// The comparison page on real widgets: adding, asking, streaming, reading, keeping.
#include "gui/guitest.h"

#include "core/fakeclock.h"
#include "core/random.h"
#include "widgets/common/emptystate.h"
#include "widgets/comparison/celldelegate.h"
#include "widgets/comparison/celldetails.h"
#include "widgets/comparison/comparisonbar.h"
#include "widgets/comparison/comparisonpage.h"
#include "widgets/comparison/pickdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace widgets::comparison;
using comparison::Attempt;
using comparison::DeploymentColumn;
using comparison::PromptRow;
using playground::FlowRequest;
using playground::FlowResult;

namespace {

QCoro::Task<FlowResult> answer(FlowRequest request, http::CallContext context, playground::FlowObserver* observer)
{
    Q_UNUSED(context)
    const QString text = QStringLiteral("At most %1 EUR a night.").arg(request.targets.chat.deployment == QLatin1String("big") ? 180 : 150);
    observer->delta(text);
    FlowResult result;
    result.question = request.question;
    result.answer = text;
    result.firstTokenMs = request.targets.chat.deployment == QLatin1String("big") ? 700 : 200;
    result.totalMs = result.firstTokenMs + 400;
    co_return result;
}

DeploymentColumn column(const QString& model)
{
    DeploymentColumn one;
    one.name = model;
    one.backend = playground::CustomBackend::fromText(model, QStringLiteral("http://127.0.0.1:8080/v1"), model);
    return one;
}

struct Bench
{
    QTemporaryDir folder;
    core::FakeClock clock;
    core::SeededRandom random{5};
    std::unique_ptr<comparison::Desk> desk;
    std::unique_ptr<ComparisonPage> page;
    Bench()
    {
        comparison::DeskParts parts;
        parts.folder = folder.path();
        parts.random = &random;
        parts.runner.clock = &clock;
        parts.runner.ask = answer;
        desk = std::make_unique<comparison::Desk>(parts);
        PageParts pageParts;
        pageParts.desk = desk.get();
        pageParts.prompts = [](const auto& done) { done({PromptRow{{}, QStringLiteral("chat/brief.prompty"), QStringLiteral("draft"), {}, QStringLiteral("system:\nBe brief.\n"), {}}}); };
        pageParts.deployments = [](const auto& done) { done({column(QStringLiteral("small")), column(QStringLiteral("big"))}); };
        page = std::make_unique<ComparisonPage>(pageParts);
        page->resize(1200, 720);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        playground::Parameters parameters;
        parameters.mode = playground::RetrievalMode::None;
        desk->model()->setParameters(parameters);
    }
    void fill()
    {
        desk->addPrompt(PromptRow());
        desk->addColumn(column(QStringLiteral("small")));
        desk->addColumn(column(QStringLiteral("big")));
        QTest::keyClicks(page->bar()->question(), QStringLiteral("What may a hotel cost?"));
    }
};

} // namespace

class ComparisonPageTest : public gui::GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void emptyPageSaysWhatToDoNext();
    void promptsAreAddedFromTheListByKeyboard();
    void askingFillsTheCells();
    void chosenCellIsReadAsAWhole();
    void repeatsAreToldApart();
    void rowsAndColumnsAreRemovedByKey();
    void baseIsChosenAndKept();
};

void ComparisonPageTest::emptyPageSaysWhatToDoNext()
{
    Bench bench;
    const auto* const empty = bench.page->findChild<widgets::common::EmptyState*>();
    QVERIFY(empty && empty->isVisible());
    QVERIFY(!empty->title().isEmpty());
    QVERIFY(!bench.page->bar()->runButton()->isEnabled());
    for (QWidget* const pane : bench.page->panes()) {
        QVERIFY(pane->isVisible());
    }
}

void ComparisonPageTest::promptsAreAddedFromTheListByKeyboard()
{
    Bench bench;
    for (const widgets::common::Command& command : bench.page->commands()) {
        if (command.id == QLatin1String("compare.prompt")) {
            command.run();
        }
    }
    auto* const dialog = bench.page->findChild<PickDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->list()->count(), 2); // the built-in one first
    dialog->list()->setCurrentRow(1);
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(bench.desk->model()->rowCount(), 1);
    QCOMPARE(bench.desk->model()->comparison().rows.first().title(), QStringLiteral("chat/brief"));
}

void ComparisonPageTest::askingFillsTheCells()
{
    Bench bench;
    bench.fill();
    QVERIFY(bench.page->table()->isVisible());
    QSignalSpy finished(bench.desk->runner(), &comparison::Runner::finished);
    QTest::keyClick(bench.page->bar()->question(), Qt::Key_Return);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(bench.desk->model()->index(0, 0).data().toString(), QStringLiteral("At most 150 EUR a night."));
    QVERIFY(factsText(*bench.desk->model(), 0, 0).contains(QStringLiteral("★")));
    QVERIFY(!factsText(*bench.desk->model(), 0, 1).contains(QStringLiteral("★")));
    QCOMPARE(bench.desk->model()->differences(0, 1).size(), 1);
    QCOMPARE(bench.desk->store().list().size(), 1); // kept by itself
    picture(bench.page.get(), QStringLiteral("compare"));
}

void ComparisonPageTest::chosenCellIsReadAsAWhole()
{
    Bench bench;
    bench.fill();
    bench.desk->run();
    QTRY_VERIFY(!bench.desk->runner()->isRunning());
    bench.page->table()->setFocus();
    bench.page->table()->setCurrentIndex(bench.desk->model()->index(0, 0));
    QTest::keyClick(bench.page->table(), Qt::Key_Right);
    QTRY_COMPARE(bench.page->details()->answer(), QStringLiteral("At most 180 EUR a night."));
}

void ComparisonPageTest::repeatsAreToldApart()
{
    Bench bench;
    bench.fill();
    bench.page->bar()->repeats()->setValue(3);
    bench.desk->run();
    QTRY_VERIFY(!bench.desk->runner()->isRunning());
    QCOMPARE(bench.desk->model()->summary(0, 0).done, 3);
    QVERIFY(!repeatsText(bench.desk->model()->summary(0, 0)).isEmpty());
}

void ComparisonPageTest::rowsAndColumnsAreRemovedByKey()
{
    Bench bench;
    bench.fill();
    bench.desk->addPrompt(PromptRow());
    bench.page->table()->setFocus();
    bench.page->table()->setCurrentIndex(bench.desk->model()->index(1, 1));
    QTest::keyClick(bench.page->table(), Qt::Key_Delete);
    QCOMPARE(bench.desk->model()->rowCount(), 1);
    bench.page->table()->setCurrentIndex(bench.desk->model()->index(0, 1));
    QTest::keyClick(bench.page->table(), Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(bench.desk->model()->columnCount(), 1);
}

void ComparisonPageTest::baseIsChosenAndKept()
{
    Bench bench;
    bench.fill();
    bench.page->bar()->base()->setCurrentIndex(1);
    Q_EMIT bench.page->bar()->base()->activated(1);
    QCOMPARE(bench.desk->model()->baseColumn(), 1);
    const QString id = bench.desk->model()->comparison().id;
    bench.desk->startNew();
    QVERIFY(bench.desk->open(id).has_value());
    QCOMPARE(bench.desk->model()->baseColumn(), 1);
    QCOMPARE(bench.page->bar()->question()->text(), QStringLiteral("What may a hotel cost?"));
}

QTEST_MAIN(ComparisonPageTest)
#include "tst_comparison.moc"
