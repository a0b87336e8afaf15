// SPDX-License-Identifier: GPL-3.0-or-later
// The page of flows over a library in a folder and faked executors.
#include "flows/flowfakes.h"
#include "gui/guitest.h"

#include "flows/desk.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"
#include "widgets/flows/flowcanvas.h"
#include "widgets/flows/floweditor.h"
#include "widgets/flows/flowlistpane.h"
#include "widgets/flows/flowlists.h"
#include "widgets/flows/flowspage.h"
#include "widgets/flows/importview.h"
#include "widgets/flows/newflowdialog.h"
#include "widgets/flows/reportview.h"
#include "widgets/flows/runbar.h"
#include "widgets/flows/steppane.h"
#include "widgets/flows/timelinestrip.h"
#include "widgets/flows/variantsview.h"

#include <QAccessible>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using flows::Desk;
using flows::StepState;
using namespace widgets::flows;

namespace {

const QByteArray kFlow = R"(name: Two ways
# A comment that stays.
inputs:
  question: {type: string, sample: "Where is the harbour?"}
outputs:
  answer: ${join.output.first}
steps:
  - id: left   # written by a person
    kind: prompt
    messages: [{role: user, content: "left ${inputs.question}"}]
    variants:
      warm:
        parameters: {temperature: 1}
  - id: right
    kind: prompt
    messages: [{role: user, content: "right ${inputs.question}"}]
  - id: join
    kind: gather
    inputs:
      a: ${left.output.text}
      b: ${right.output.text}
)";

const QByteArray kDag = R"(inputs:
  question: {type: string}
outputs:
  answer: {type: string, reference: "${say.output}"}
nodes:
- name: tidy
  type: python
  source: {type: code, path: tidy.py}
  inputs: {text: "${inputs.question}"}
- name: say
  type: llm
  source: {type: code, path: say.jinja2}
  inputs: {deployment_name: gpt-4o, text: "${tidy.output}"}
  connection: c
  api: chat
)";

void put(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QCoro::Task<core::Result<flows::RunnerParts>> benchOf(flows::RunnerParts parts)
{
    co_return parts;
}

struct PageBench
{
    explicit PageBench(const QByteArray& flow = kFlow)
    {
        QDir().mkpath(folder.filePath(QStringLiteral("prompts")));
        if (!flow.isEmpty()) {
            put(file(), flow);
        }
        models = std::make_shared<flowtest::FakeModels>(&core::SystemClock::instance());
        models->takes = [](const QString&) { return core::Milliseconds(40); };
        flows::RunnerParts runner;
        runner.models = models;
        runner.clock = &core::SystemClock::instance();
        runner.random = &random;
        flows::DeskParts parts;
        parts.folder = folder.filePath(QStringLiteral("prompts"));
        parts.dataFolder = folder.filePath(QStringLiteral("data"));
        parts.bench = [runner](std::shared_ptr<const prompts::PromptFiles>) { return benchOf(runner); };
        parts.today = [] { return QDate(2027, 4, 10); };
        desk = std::make_unique<Desk>(parts);
        page = std::make_unique<FlowsPage>(desk.get());
        page->resize(1300, 820);
        page->show();
        desk->open();
    }
    QString file() const { return folder.filePath(QStringLiteral("prompts/two.flow.yaml")); }
    bool open()
    {
        if (!QTest::qWaitFor([this] { return desk->state() == Desk::State::Open && !desk->entries().isEmpty(); })) {
            return false;
        }
        page->openFlow(desk->entries().first().path);
        return desk->isOpen();
    }
    std::optional<StepState> stateOf(const QString& id) const { return page->canvas()->view().step(id)->state; }
    QTemporaryDir folder;
    core::SeededRandom random{3};
    std::shared_ptr<flowtest::FakeModels> models;
    std::unique_ptr<Desk> desk;
    std::unique_ptr<FlowsPage> page;
};

} // namespace

class FlowsGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void emptyLibrarySaysWhatToDoNext();
    void layersStandBesideEachOtherWithoutOverlap();
    void textAndDrawingFollowEachOther();
    void formChangesOneLine();
    void listsStayListsInTheForm();
    void problemsLeadToTheirLine();
    void cycleIsShownAndHoldsNothingUp();
    void runShowsStatesTimesAndOutput();
    void breakpointHoldsTheRunUntilItGoesOn();
    void stepByStep();
    void failedStepSaysWhy();
    void variantsStandSideBySide();
    void keysWalkThroughTheDrawing();
    void nodesSpeakToAssistiveTechnology();
    void importIsReadOnlyAndNamesWhatHasNoCounterpart();
    void reportCountsTheDays();
    void deletedFlowComesBack();
    void outsideChangeAsksAndOverwritesNothing();
    void unsavedTextSurvives();
};

void FlowsGuiTest::emptyLibrarySaysWhatToDoNext()
{
    PageBench bench{QByteArray()};
    QVERIFY(QTest::qWaitFor([&] { return bench.desk->state() == Desk::State::Open; }));
    const QList<widgets::common::EmptyState*> all = bench.page->findChildren<widgets::common::EmptyState*>();
    const auto empty = std::find_if(all.begin(), all.end(), [](const auto* each) { return each->isVisible(); });
    QVERIFY(empty != all.end());
    QCOMPARE((*empty)->title(), QStringLiteral("The library has no flows yet"));
    QVERIFY(!bench.page->stepPane()->isVisible());
    QVERIFY(bench.page->problem().isEmpty());
    const core::Result<QString> made = bench.desk->create(QStringLiteral("Erste Kette / 一"), QString());
    QVERIFY(made);
    QVERIFY(QFile::exists(bench.folder.filePath(QStringLiteral("prompts/") + *made)));
    bench.page->openFlow(*made);
    QCOMPARE(bench.desk->flow().name, QStringLiteral("Erste Kette / 一"));
}

void FlowsGuiTest::layersStandBesideEachOtherWithoutOverlap()
{
    flows::Flow flow;
    for (int i = 0; i < 40; ++i) {
        flows::Step step;
        step.id = QStringLiteral("s%1").arg(i);
        for (int j = 1; j <= 3 && i >= 4; ++j) {
            step.after << QStringLiteral("s%1").arg((i * 7 + j * 5) % (i - 3));
        }
        flow.steps << step;
    }
    const flows::FlowView view = flows::viewOf(flow, {}, nullptr, {});
    for (const auto direction : {CanvasLayout::Direction::LeftToRight, CanvasLayout::Direction::TopDown}) {
        CanvasLayout::Options options;
        options.direction = direction;
        const CanvasLayout layout = CanvasLayout::of(view, options);
        QCOMPARE(layout.nodes.size(), 40);
        for (qsizetype a = 0; a < layout.nodes.size(); ++a) {
            for (qsizetype b = a + 1; b < layout.nodes.size(); ++b) {
                QVERIFY2(!layout.nodes[a].rect.intersects(layout.nodes[b].rect), qPrintable(layout.nodes[a].id + layout.nodes[b].id));
            }
        }
        QCOMPARE(layout.lines.size(), view.edges.size());
        for (const CanvasLayout::Line& line : layout.lines) {
            const CanvasLayout::Node* const from = layout.node(view.edges[line.edge].from);
            const CanvasLayout::Node* const to = layout.node(view.edges[line.edge].to);
            QVERIFY(from->layer < to->layer);
            QVERIFY(!line.isBack);
            QVERIFY(layout.bounds.contains(from->rect.center()) && layout.bounds.contains(to->rect.center()));
        }
    }
}

void FlowsGuiTest::textAndDrawingFollowEachOther()
{
    PageBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.page->canvas()->view().steps.size(), 5); // with inputs and outputs
    // Text to drawing.
    QString text = bench.page->editor()->text();
    text += QStringLiteral("  - id: extra\n    kind: transform\n    after: [join]\n");
    bench.page->editor()->setText(text);
    QTRY_VERIFY(bench.page->canvas()->view().step(QStringLiteral("extra")));
    QVERIFY(bench.desk->isModified());
    // Drawing to text: only the lines that it is about.
    bench.page->canvas()->select(QStringLiteral("extra"));
    QTest::keyClick(bench.page->canvas(), Qt::Key_Delete);
    QVERIFY(!bench.page->canvas()->view().step(QStringLiteral("extra")));
    QCOMPARE(bench.page->editor()->text(), QString::fromUtf8(kFlow));
    bench.page->editor()->undo(); // as one edit
    QTRY_VERIFY(bench.page->canvas()->view().step(QStringLiteral("extra")));
    bench.page->editor()->redo();
    QTRY_VERIFY(!bench.page->canvas()->view().step(QStringLiteral("extra")));
    // A new step behind the chosen one is joined to it.
    const core::Result<QString> added = bench.desk->addStep(flows::StepKind::Transform, QStringLiteral("join"));
    QVERIFY(added);
    const QString now = bench.page->editor()->text();
    QVERIFY(now.contains(QStringLiteral("# A comment that stays.")) && now.contains(QStringLiteral("# written by a person")));
    const QList<flows::EdgeView> edges = bench.page->canvas()->view().edges;
    QVERIFY(std::any_of(edges.begin(), edges.end(), [&](const flows::EdgeView& edge) { return edge.from == QLatin1String("join") && edge.to == *added; }));
    // Circles are refused with a sentence.
    QVERIFY(!bench.desk->connectSteps(*added, QStringLiteral("join")));
}

void FlowsGuiTest::formChangesOneLine()
{
    PageBench bench;
    QVERIFY(bench.open());
    bench.page->selectStep(QStringLiteral("right"));
    auto* const title = qobject_cast<QLineEdit*>(bench.page->stepPane()->editorOf(QStringLiteral("title")));
    QVERIFY(title);
    QVERIFY(!title->accessibleName().isEmpty());
    title->setFocus();
    QTest::keyClicks(title, QStringLiteral("Right side"));
    QTest::keyClick(title, Qt::Key_Return);
    QTRY_COMPARE(bench.page->canvas()->view().step(QStringLiteral("right"))->title, QStringLiteral("Right side"));
    QString expected = QString::fromUtf8(kFlow);
    const QStringList before = expected.split(QLatin1Char('\n'));
    QStringList after = bench.page->editor()->text().split(QLatin1Char('\n'));
    QCOMPARE(after.removeAll(QStringLiteral("    title: Right side")), 1);
    QCOMPARE(after, before);
    auto* const id = qobject_cast<QLineEdit*>(bench.page->stepPane()->editorOf(QStringLiteral("step-id")));
    id->setFocus();
    id->selectAll();
    QTest::keyClicks(id, QStringLiteral("starboard"));
    QTest::keyClick(id, Qt::Key_Return);
    QTRY_VERIFY(bench.page->canvas()->view().step(QStringLiteral("starboard")));
    QVERIFY(bench.page->editor()->text().contains(QStringLiteral("${starboard.output.text}")));
}

void FlowsGuiTest::listsStayListsInTheForm()
{
    PageBench bench;
    QVERIFY(bench.open());
    for (const flows::FieldView& field : bench.desk->fields(QStringLiteral("left"))) {
        if (field.path == QStringList{QStringLiteral("messages")}) {
            QVERIFY(bench.desk->setField(QStringLiteral("left"), field, QString(field.text).replace(QStringLiteral("left $"), QStringLiteral("to the left $"))));
            QVERIFY(!bench.desk->setField(QStringLiteral("left"), field, QStringLiteral("{\"a\": 1}")));
        }
    }
    bench.desk->run();
    QTRY_VERIFY(!bench.desk->isRunning());
    bench.page->selectStep(QStringLiteral("left"));
    QCOMPARE(bench.page->stepPane()->outputText(), QStringLiteral("re: to the left Where is the harbour?"));
}

void FlowsGuiTest::problemsLeadToTheirLine()
{
    PageBench bench(QByteArray(kFlow).replace("${right.output.text}", "${wrong.output.text}"));
    QVERIFY(bench.open());
    QVERIFY(bench.page->problems()->isVisible());
    QTreeWidgetItem* const item = bench.page->problems()->topLevelItem(0);
    QVERIFY(item->text(1).contains(QLatin1String("wrong")));
    QVERIFY(!item->text(2).isEmpty());
    Q_EMIT bench.page->problems()->itemActivated(item, 0);
    QCOMPARE(QString::number(bench.page->editor()->cursorLine()), item->text(0));
    bench.desk->run(); // refused with a sentence, nothing is sent
    QVERIFY(bench.page->problem().contains(QLatin1String("errors")));
    QVERIFY(bench.models->calls.isEmpty());
}

void FlowsGuiTest::cycleIsShownAndHoldsNothingUp()
{
    PageBench bench(QByteArray(kFlow).replace("left ${inputs.question}", "left ${join.output.first}"));
    QVERIFY(bench.open());
    QVERIFY(!bench.page->canvas()->view().cycle.isEmpty());
    const QList<CanvasLayout::Line> lines = bench.page->canvas()->layoutNow().lines;
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const CanvasLayout::Line& line) { return line.isBack; }));
    QVERIFY(bench.page->problems()->topLevelItemCount() > 0);
}

void FlowsGuiTest::runShowsStatesTimesAndOutput()
{
    PageBench bench;
    QVERIFY(bench.open());
    QCOMPARE(bench.page->runBar()->input(QStringLiteral("question"))->text(), QStringLiteral("Where is the harbour?"));
    QTest::mouseClick(bench.page->runBar()->runButton(), Qt::LeftButton);
    QVERIFY(bench.desk->isRunning());
    QVERIFY(bench.page->runBar()->stopButton()->isEnabled());
    QTRY_VERIFY(!bench.desk->isRunning());
    for (const char* id : {"left", "right", "join"}) {
        QCOMPARE(bench.stateOf(QLatin1String(id)), StepState::Ok);
    }
    QVERIFY(bench.page->timeline()->isVisible());
    QVERIFY(bench.page->timeline()->parallel() >= 2);
    QVERIFY(bench.models->mostRunning >= 2);
    bench.page->selectStep(QStringLiteral("left"));
    QCOMPARE(bench.page->stepPane()->outputText(), QStringLiteral("re: left Where is the harbour?"));
    // From a step on: what comes before it is kept.
    const qsizetype calls = bench.models->calls.size();
    bench.desk->rerunFrom(QStringLiteral("right"));
    QTRY_VERIFY(!bench.desk->isRunning());
    QCOMPARE(bench.models->calls.size(), calls + 1);
    QCOMPARE(bench.stateOf(QStringLiteral("left")), StepState::Kept);
    gui::GuiTest::picture(bench.page.get(), QStringLiteral("flows-run"));
}

void FlowsGuiTest::breakpointHoldsTheRunUntilItGoesOn()
{
    PageBench bench;
    QVERIFY(bench.open());
    bench.desk->toggleBreakpoint(QStringLiteral("join"));
    QVERIFY(bench.page->canvas()->view().step(QStringLiteral("join"))->hasBreakpoint);
    bench.desk->run();
    QTRY_VERIFY(bench.desk->isPaused());
    QCOMPARE(bench.desk->pausedSteps(), QStringList{QStringLiteral("join")});
    QTRY_COMPARE(bench.stateOf(QStringLiteral("join")), StepState::Paused);
    QVERIFY(bench.page->runBar()->runButton()->isEnabled());
    QTest::mouseClick(bench.page->runBar()->runButton(), Qt::LeftButton);
    QTRY_VERIFY(!bench.desk->isRunning());
    QCOMPARE(bench.stateOf(QStringLiteral("join")), StepState::Ok);
    bench.desk->run();
    QTRY_VERIFY(bench.desk->isPaused());
    QTest::mouseClick(bench.page->runBar()->stopButton(), Qt::LeftButton);
    QTRY_VERIFY(!bench.desk->isRunning());
    QCOMPARE(bench.stateOf(QStringLiteral("join")), StepState::Cancelled);
    QVERIFY(bench.page->problem().isEmpty()); // stopping is no failure
}

void FlowsGuiTest::stepByStep()
{
    PageBench bench;
    QVERIFY(bench.open());
    bench.desk->stepOnce();
    QTRY_COMPARE(bench.desk->pausedSteps().size(), 2);
    QVERIFY(bench.models->calls.isEmpty());
    bench.desk->stepOnce();
    QTRY_COMPARE(bench.stateOf(QStringLiteral("left")), StepState::Ok);
    QCOMPARE(bench.models->calls.size(), 1);
    bench.desk->stepOnce();
    QTRY_COMPARE(bench.desk->pausedSteps(), QStringList{QStringLiteral("join")});
    bench.desk->stepOnce();
    QTRY_VERIFY(!bench.desk->isRunning());
    QCOMPARE(bench.stateOf(QStringLiteral("join")), StepState::Ok);
}

void FlowsGuiTest::failedStepSaysWhy()
{
    PageBench bench;
    QVERIFY(bench.open());
    bench.models->errors = {core::Error::make(core::ErrorKind::NotFound, {}, QStringLiteral("gpt-9"))};
    bench.desk->run();
    QTRY_VERIFY(!bench.desk->isRunning());
    QVERIFY(!bench.page->problem().isEmpty());
    int failed = 0;
    for (const char* id : {"left", "right"}) {
        failed += bench.stateOf(QLatin1String(id)) == StepState::Failed ? 1 : 0;
    }
    QCOMPARE(failed, 1);
}

void FlowsGuiTest::variantsStandSideBySide()
{
    PageBench bench;
    QVERIFY(bench.open());
    bench.models->says = [](const flows::ModelCall& call) { return call.parameters.contains(QStringLiteral("temperature")) ? QStringLiteral("warm") : QStringLiteral("plain"); };
    bench.page->selectStep(QStringLiteral("left"));
    bench.desk->compareVariants(QStringLiteral("left"));
    QVERIFY(bench.desk->isReplaying());
    QTRY_COMPARE(bench.page->variantsView()->count(), 2);
    QVERIFY(bench.page->variantsView()->isVisible());
    QCOMPARE(bench.desk->variants()[0].detail.outputText, QStringLiteral("plain"));
    QCOMPARE(bench.desk->variants()[1].detail.outputText, QStringLiteral("warm"));
}

void FlowsGuiTest::keysWalkThroughTheDrawing()
{
    PageBench bench;
    QVERIFY(bench.open());
    FlowCanvas* const canvas = bench.page->canvas();
    canvas->setFocus();
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(canvas->selected(), flows::kInputsNode);
    QTest::keyClick(canvas, Qt::Key_Right);
    const QString first = canvas->selected();
    QVERIFY(first == QLatin1String("left") || first == QLatin1String("right"));
    QTest::keyClick(canvas, first == QLatin1String("left") ? Qt::Key_Down : Qt::Key_Up);
    QVERIFY(canvas->selected() != first);
    QTest::keyClick(canvas, Qt::Key_End);
    QCOMPARE(canvas->selected(), flows::kOutputsNode);
    QTest::keyClick(canvas, Qt::Key_Left);
    QCOMPARE(canvas->selected(), QStringLiteral("join"));
    const double zoom = canvas->zoom();
    QTest::keyClick(canvas, Qt::Key_Plus);
    QVERIFY(canvas->zoom() > zoom);
    QTest::keyClick(canvas, Qt::Key_0);
    QCOMPARE(canvas->zoom(), zoom);
    // A line by keys: left, C, along to join, Return.
    canvas->select(QStringLiteral("right"));
    QSignalSpy joined(canvas, &FlowCanvas::connectRequested);
    QTest::keyClick(canvas, Qt::Key_C);
    QVERIFY(canvas->isConnecting());
    QTest::keyClick(canvas, Qt::Key_Right);
    QTest::keyClick(canvas, Qt::Key_Return);
    QCOMPARE(joined.size(), 1);
    QCOMPARE(joined.first().at(1).toString(), QStringLiteral("join"));
}

void FlowsGuiTest::nodesSpeakToAssistiveTechnology()
{
    PageBench bench;
    QVERIFY(bench.open());
    QAccessibleInterface* const canvas = QAccessible::queryAccessibleInterface(bench.page->canvas());
    QVERIFY(canvas);
    QCOMPARE(canvas->childCount(), 5);
    QVERIFY(canvas->child(1)->text(QAccessible::Name).contains(QLatin1String("Prompt")));
    StepTable* const table = bench.page->table();
    QCOMPARE(table->topLevelItemCount(), 5);
    QVERIFY(table->topLevelItem(3)->text(2).contains(QLatin1String("left")));
    for (const QWidget* widget : bench.page->findChildren<QWidget*>()) {
        const bool isOurs = widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && !widget->objectName().startsWith(QLatin1String("qt_"));
        const QAccessibleInterface* const face = isOurs ? QAccessible::queryAccessibleInterface(const_cast<QWidget*>(widget)) : nullptr;
        const bool isScroll = widget->inherits("QScrollArea") || widget->inherits("QTabBar");
        QVERIFY2(!face || isScroll || !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

void FlowsGuiTest::importIsReadOnlyAndNamesWhatHasNoCounterpart()
{
    PageBench bench;
    QVERIFY(bench.open());
    const QString folder = bench.folder.filePath(QStringLiteral("old/harbour"));
    put(folder + QStringLiteral("/flow.dag.yaml"), kDag);
    put(folder + QStringLiteral("/tidy.py"), "def run(text):\n    return text\n");
    put(folder + QStringLiteral("/say.jinja2"), "user:\n{{text}}\n");
    bench.page->importFolder(folder);
    QTRY_VERIFY(bench.page->importView()->isVisible());
    FlowCanvas* const canvas = bench.page->importView()->canvas();
    QVERIFY(canvas->isReadOnly());
    QVERIFY(!canvas->view().step(QStringLiteral("tidy"))->mark.isEmpty());
    QVERIFY(!canvas->view().step(QStringLiteral("tidy"))->markHelp.isEmpty());
    QSignalSpy removed(canvas, &FlowCanvas::removeRequested);
    canvas->select(QStringLiteral("say"));
    QTest::keyClick(canvas, Qt::Key_Delete);
    QCOMPARE(removed.size(), 0);
    QCOMPARE(bench.page->importView()->nodes()->topLevelItemCount(), 2);
    gui::GuiTest::picture(bench.page.get(), QStringLiteral("flows-import"));
    QTest::mouseClick(bench.page->importView()->takeButton(), Qt::LeftButton);
    QTRY_VERIFY(bench.desk->path().contains(QLatin1String("harbour")));
    QVERIFY(bench.page->canvas()->view().step(QStringLiteral("say")));
    bench.page->importFolder(bench.folder.filePath(QStringLiteral("nowhere")));
    QTRY_VERIFY(!bench.page->problem().isEmpty());
}

void FlowsGuiTest::reportCountsTheDays()
{
    PageBench bench;
    QVERIFY(bench.open());
    bench.page->showReport();
    QTRY_VERIFY(!bench.desk->isReadingReport());
    QVERIFY(bench.page->reportView()->isVisible());
    QVERIFY(bench.page->reportView()->countdown().startsWith(QLatin1String("10 day")));
    QSignalSpy saved(bench.page.get(), &FlowsPage::saveWanted);
    Q_EMIT bench.page->reportView()->exportRequested(QStringLiteral("r"), bench.desk->report()->markdown);
    QVERIFY(saved.first().at(1).toString().contains(QLatin1String("2027-04-20")));
}

void FlowsGuiTest::deletedFlowComesBack()
{
    PageBench bench;
    QVERIFY(bench.open());
    QTest::keyClick(bench.page->list()->list(), Qt::Key_Delete);
    QVERIFY(!QFile::exists(bench.file()));
    QVERIFY(!bench.desk->isOpen());
    QVERIFY(bench.page->banner()->isVisible());
    Q_EMIT bench.page->banner()->retryRequested();
    QVERIFY(QFile::exists(bench.file()));
    QTRY_COMPARE(bench.desk->entries().size(), 1);
}

void FlowsGuiTest::outsideChangeAsksAndOverwritesNothing()
{
    PageBench bench;
    QVERIFY(bench.open());
    bench.page->editor()->append(QStringLiteral("# mine\n"));
    const QByteArray theirs = kFlow + "# theirs\n";
    put(bench.file(), theirs);
    (void)bench.desk->save();
    QTRY_VERIFY(bench.page->banner()->isVisible());
    QFile file(bench.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), theirs);
    QVERIFY(bench.page->editor()->text().contains(QLatin1String("# mine")));
}

void FlowsGuiTest::unsavedTextSurvives()
{
    PageBench bench;
    QVERIFY(bench.open());
    const QString path = bench.desk->path();
    bench.page->editor()->append(QStringLiteral("# not saved\n"));
    bench.desk->parseNow();
    bench.desk->closeFlow();
    QVERIFY(!bench.desk->isOpen());
    bench.page->openFlow(path);
    QVERIFY(bench.page->editor()->text().contains(QLatin1String("# not saved")));
    QVERIFY(bench.desk->isModified());
    QVERIFY(bench.desk->save());
    QVERIFY(!bench.desk->isModified());
    QFile file(bench.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().endsWith("# not saved\n"));
}

QTEST_MAIN(FlowsGuiTest)
#include "tst_flows.moc"
