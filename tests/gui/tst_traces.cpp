// SPDX-License-Identifier: GPL-3.0-or-later
// The traces page over files and over a scripted wire: list, waterfall, details, conversation, comparison.
#include "gui/guitest.h"
#include "gui/tracebench.h"

#include "traces/spantexts.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/grid.h"
#include "widgets/common/rangepicker.h"
#include "widgets/traces/cardlist.h"
#include "widgets/traces/compareview.h"
#include "widgets/traces/documentsview.h"
#include "widgets/traces/searchassist.h"
#include "widgets/traces/spanpane.h"
#include "widgets/traces/storyview.h"
#include "widgets/traces/tracelist.h"
#include "widgets/traces/traceview.h"
#include "widgets/traces/waterfallview.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace widgets::traces;
using gui::TraceBench;
using support::Scripted;
using traces::TraceTable;

namespace {

Scripted noRows(const http::Request&)
{
    return Scripted::stream(R"({"tables":[{"name":"PrimaryResult","columns":[{"name":"OperationId","type":"string"}],"rows":[]}]})", 4096, "application/json");
}

QString emptyTitleOf(const QWidget* widget)
{
    for (const auto* empty : widget->findChildren<widgets::common::EmptyState*>()) {
        if (empty->isVisible()) {
            return empty->title();
        }
    }
    return {};
}

QString allText(const QWidget* widget)
{
    QStringList texts;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        texts << label->text();
    }
    return texts.join(QLatin1Char('\n'));
}

} // namespace

class TracesGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void pageIsEmptyBusyAndFailing();
    void fileIsOpenedAndClosedAgain();
    void cutFileSaysWhatIsMissing();
    void oneKeyOpensATraceAndOneItsDocuments();
    void waterfallIsWorkedByTheKeyboardAlone();
    void zoomAndScrollStayInside();
    void rowsSpeakToAssistiveTechnology();
    void damagedSpansAreMarkedAndNothingHangs();
    void promptsStayHiddenUntilRevealed();
    void documentsShowWhyTheyCame();
    void hugeAndHostileAttributesStayText();
    void searchSaysWhatIsWrongAndProposes();
    void conversationTellsWhatHappened();
    void twoTracesAreComparedSpanBySpan();
    void coloursFollowKindDurationAndTokens();
    void replayTakesQuestionAndParameters();
    void linksNarrowTheFocusAndAskForPages();
    void filtersAreChipsThatCanBeTakenAway();
    void copiesHoldTheTrace();
    void everyControlHasAName();
    void picturesOfBothThemes();
};

void TracesGuiTest::pageIsEmptyBusyAndFailing()
{
    Scripted never;
    never.hang = true;
    TraceBench busy([never](const http::Request&) { return never; });
    QVERIFY(busy.waitFor([&] { return busy.workbench->isFilled(); }));
    QVERIFY(!busy.page->isReady());
    QVERIFY(emptyTitleOf(busy.page.get()).contains(QLatin1String("Reading")));
    QVERIFY(busy.page->handleEscape()); // gives up
    QVERIFY(busy.waitFor([&] { return busy.page->isReady(); }));

    TraceBench empty(noRows);
    QVERIFY(empty.waitFor([&] { return empty.page->isReady(); }));
    QVERIFY(empty.page->problem().isEmpty());
    QVERIFY(!emptyTitleOf(empty.page.get()).isEmpty());

    TraceBench failing([](const http::Request&) { return Scripted::json(403, json(R"({"error":{"code":"InsufficientAccessError","message":"No."}})")); });
    QVERIFY(failing.waitFor([&] { return !failing.page->problem().isEmpty(); }));
    QVERIFY(failing.page->isReady());
}

void TracesGuiTest::fileIsOpenedAndClosedAgain()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(4)));
    const QAbstractItemModelTester tester(bench.page->list()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(bench.page->list()->model()->rowCount(), 4);
    QVERIFY(allText(bench.page->list()).contains(QLatin1String("traces.json")));
    bench.page->list()->grid()->sortByColumn(TraceTable::Latency, Qt::AscendingOrder);
    const QString first = bench.page->list()->model()->index(0, 0).data(TraceTable::IdRole).toString();
    QVERIFY(first.endsWith(QLatin1String("0000"))); // the fastest
    bench.page->openFile(bench.folder.filePath(QStringLiteral("nowhere.json")));
    QVERIFY(bench.waitFor([&] { return !bench.page->problem().isEmpty(); }));
    bench.browser->closeFile();
    QVERIFY(bench.waitFor([&] { return bench.page->isReady() && !bench.browser->isFile(); }));
    QCOMPARE(bench.page->list()->model()->rowCount(), 0);
}

void TracesGuiTest::cutFileSaysWhatIsMissing()
{
    TraceBench bench(noRows);
    const QByteArray whole = gui::traceFile(6);
    QVERIFY(bench.openFile(whole.left(whole.size() * 2 / 3)));
    QVERIFY(bench.page->list()->model()->rowCount() > 0);
    QVERIFY2(!bench.page->list()->noteText().isEmpty(), "a file that was cut says so");
    TraceBench foreign(noRows);
    QFile file(foreign.folder.filePath(QStringLiteral("foreign.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"menu\":{\"id\":\"file\"}}");
    file.close();
    foreign.page->openFile(file.fileName());
    QVERIFY(foreign.waitFor([&] { return !foreign.page->problem().isEmpty(); }));
}

void TracesGuiTest::oneKeyOpensATraceAndOneItsDocuments()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(3)));
    QVERIFY(bench.openByKey(0));
    QVERIFY(bench.focus.narrowedTo(monitoring::filter::kTrace).size() == 32);
    QVERIFY(bench.page->trace()->waterfall()->hasFocus());
    QTest::keyClick(bench.page->trace()->waterfall(), Qt::Key_D);
    SpanPane* const span = bench.page->trace()->span();
    QCOMPARE(span->tab(), SpanPane::Tab::Documents);
    QCOMPARE(span->documents()->table()->rowCount(), 2);
    QVERIFY(span->documents()->text()->toPlainText().contains(QLatin1String("25 days")));
    QVERIFY(!bench.focus.narrowedTo(monitoring::filter::kSpan).isEmpty());
    QVERIFY(bench.page->handleEscape());
    QCOMPARE(bench.page->view(), TracesPage::View::List);
    QVERIFY(bench.focus.narrowedTo(monitoring::filter::kTrace).isEmpty());
    bench.focus.back(); // the way back leads into the trace again
    QVERIFY(bench.waitFor([&] { return bench.page->view() == TracesPage::View::Trace && bench.browser->opened(); }));
    const QString first = bench.browser->openId();
    QTest::keyClick(bench.page->trace()->waterfall(), Qt::Key_J);
    QVERIFY(bench.waitFor([&] { return bench.browser->openId() != first && bench.browser->opened(); }));
}

void TracesGuiTest::waterfallIsWorkedByTheKeyboardAlone()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(2)));
    QVERIFY(bench.openByKey(0));
    WaterfallView* const view = bench.page->trace()->waterfall();
    const qsizetype rows = view->rows().size();
    QVERIFY(rows >= 3);
    QTest::keyClick(view, Qt::Key_End);
    QCOMPARE(view->selected(), view->tree().size() - 1);
    QTest::keyClick(view, Qt::Key_Home);
    QCOMPARE(view->selected(), 0);
    QTest::keyClick(view, Qt::Key_Left); // closes the root
    QCOMPARE(view->rows().size(), 1);
    QTest::keyClick(view, Qt::Key_Right);
    QCOMPARE(view->rows().size(), rows);
    QTest::keyClick(view, Qt::Key_Right); // to the first child
    QCOMPARE(view->selected(), 1);
    QTest::keyClick(view, Qt::Key_Left);
    QCOMPARE(view->selected(), 0);
    const double whole = view->geometryNow().span();
    QTest::keyClick(view, Qt::Key_Plus);
    QVERIFY(view->geometryNow().span() < whole);
    QTest::keyClick(view, Qt::Key_0);
    QCOMPARE(view->geometryNow().span(), whole);
    QTest::keyClick(view, Qt::Key_C);
    QVERIFY(view->isCriticalShown());
    QTest::keyClick(view, Qt::Key_Slash);
    QVERIFY(!view->hasFocus());
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("chat gpt"));
    QCOMPARE(view->tree().name(view->selected()), QStringLiteral("chat gpt-4o"));
    QVERIFY(bench.page->handleEscape()); // out of the find line
    QVERIFY(view->hasFocus());
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(bench.page->trace()->span()->isAncestorOf(QApplication::focusWidget()));
}

void TracesGuiTest::zoomAndScrollStayInside()
{
    WaterfallGeometry geometry;
    geometry.resize({1000, 500});
    geometry.setExtent(1e6, 0, 5000);
    QCOMPARE(geometry.from, 0.0);
    QCOMPARE(geometry.to, 5000.0);
    const double anchor = 1234;
    const double before = geometry.x(anchor);
    geometry.zoomTime(8, anchor);
    QVERIFY(std::abs(geometry.x(anchor) - before) < 1e-6);
    geometry.panTime(1e12);
    QCOMPARE(geometry.to, 5000.0);
    for (int i = 0; i < 200; ++i) {
        geometry.zoomTime(2, 10);
    }
    QVERIFY(geometry.span() > 0);
    geometry.zoomTime(std::numeric_limits<double>::quiet_NaN(), 10);
    geometry.zoomTime(1e-300, 10);
    QCOMPARE(geometry.span(), 5000.0);
    geometry.scrollTo(1e18);
    QVERIFY(geometry.firstRow <= 1e6);
    QCOMPARE(geometry.rowAt(geometry.axisHeight + 1), qint64(geometry.firstRow));
    QCOMPARE(geometry.rowAt(0), qint64(-1));
    geometry.rowHeight = geometry.fittingRow();
    geometry.scrollTo(0);
    QVERIFY(geometry.isOverview());
    QVERIFY(std::abs(geometry.shownRows() - 1e6) < 1);
    geometry.setExtent(0, std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity());
    QVERIFY(std::isfinite(geometry.x(1)));
    geometry.setExtent(3, 100, 100); // a trace without any length
    QVERIFY(geometry.span() > 0);
}

void TracesGuiTest::rowsSpeakToAssistiveTechnology()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(1)));
    QVERIFY(bench.openByKey(0));
    WaterfallView* const view = bench.page->trace()->waterfall();
    QAccessibleInterface* const tree = QAccessible::queryAccessibleInterface(view);
    QVERIFY(tree);
    QCOMPARE(tree->role(), QAccessible::Tree);
    QCOMPARE(tree->childCount(), int(view->rows().size()));
    QAccessibleInterface* const row = tree->child(1);
    QVERIFY(row);
    QCOMPARE(row->role(), QAccessible::TreeItem);
    QVERIFY2(row->text(QAccessible::Name).contains(QLatin1String("retrieval handbook")), qPrintable(row->text(QAccessible::Name)));
    view->select(1);
    QVERIFY(row->state().selected);
    QCOMPARE(tree->focusChild(), row);
    QCOMPARE(tree->indexOfChild(row), 1);
    QVERIFY(row->rect().height() > 0);
    QVERIFY(!tree->text(QAccessible::Help).isEmpty());
}

void TracesGuiTest::damagedSpansAreMarkedAndNothingHangs()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(1, true)));
    QVERIFY(bench.openByKey(0));
    WaterfallView* const view = bench.page->trace()->waterfall();
    QVERIFY(!bench.browser->opened()->notes.isEmpty());
    QSet<int> flags;
    bool sawMark = false;
    for (qsizetype node = 0; node < view->tree().size(); ++node) {
        view->select(node);
        view->repaint();
        for (const traces::SpanFlag flag : {traces::Orphan, traces::Cycle, traces::NegativeDuration, traces::BeforeParent}) {
            if (view->tree().flags(node).testFlag(flag)) {
                flags.insert(int(flag));
            }
        }
        const QString shown = allText(bench.page->trace()->span());
        QVERIFY2(!shown.contains(QChar(0x202E)), "no mark turns the direction of writing");
        sawMark = sawMark || shown.contains(QLatin1String("desrever"));
    }
    QCOMPARE(flags.size(), 4);
    QVERIFY(sawMark);
    view->setOverview(true);
    view->repaint();
    view->zoomTime(1e9);
    view->repaint();
    picture(bench.page.get(), QStringLiteral("traces-damaged"));
}

void TracesGuiTest::promptsStayHiddenUntilRevealed()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(1)));
    TraceListModel* const model = bench.page->list()->model();
    const QModelIndex input = model->index(0, TraceTable::Input);
    QVERIFY(!input.data().toString().contains(QLatin1String("annual leave")));
    QVERIFY(!bench.page->list()->grid()->toCsv().contains("annual leave"));
    QVERIFY(bench.openByKey(0));
    QTest::keyClick(bench.page->trace()->waterfall(), Qt::Key_M);
    CardList* const messages = bench.page->trace()->span()->messages();
    QCOMPARE(messages->cards().size(), 3);
    QVERIFY(messages->hasHidden());
    QVERIFY(!allText(messages).contains(QLatin1String("25 days")));
    for (QAbstractButton* button : messages->findChildren<QAbstractButton*>()) {
        if (button->text().contains(QLatin1String("Reveal"))) {
            button->click();
            break;
        }
    }
    QVERIFY(bench.page->isRevealed());
    QVERIFY(allText(messages).contains(QLatin1String("You have 25 days.")));
    QVERIFY(input.data().toString().contains(QLatin1String("annual leave")));
    bench.page->hide(); // whoever comes next starts hidden
    QTRY_VERIFY(!bench.page->isRevealed());
}

void TracesGuiTest::documentsShowWhyTheyCame()
{
    const traces::QueryMatch match = traces::matchOf(QStringLiteral("How many days of annual leave?"), QStringLiteral("Each year has 25 Days of leave, not annually."));
    QCOMPARE(match.found, QStringList({QStringLiteral("days"), QStringLiteral("annual"), QStringLiteral("leave")}));
    QCOMPARE(match.missing, QStringList{QStringLiteral("many")});
    QVERIFY(traces::matchOf(QStringLiteral("年次有給休暇"), QStringLiteral("年次有給休暇は20日です")).pieces.size() > 0);
    DocumentsView view;
    const QAbstractItemModelTester tester(view.table(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    traces::Document one;
    one.id = QStringLiteral("a");
    one.score = 3.0;
    one.text = QStringLiteral("Annual leave is 25 days.");
    traces::Document two;
    two.id = QStringLiteral("b");
    two.score = std::numeric_limits<double>::quiet_NaN();
    view.setDocuments(QStringLiteral("handbook"), QStringLiteral("annual leave days"), {one, two});
    QCOMPARE(view.table()->index(0, DocumentsTable::Score).data(DocumentsTable::ShareRole).toDouble(), 1.0);
    QCOMPARE(view.text()->extraSelections().size(), 3);
    QVERIFY(view.why().contains(QLatin1String("3 of 3")));
    view.grid()->setCurrentId(QStringLiteral("1"));
    QVERIFY(view.text()->toPlainText().contains(QLatin1String("not recorded")));
    view.setDocuments({}, {}, {});
    QVERIFY(view.text()->toPlainText().isEmpty());
}

void TracesGuiTest::hugeAndHostileAttributesStayText()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(1, true)));
    QVERIFY(bench.openByKey(0));
    WaterfallView* const view = bench.page->trace()->waterfall();
    SpanPane* const span = bench.page->trace()->span();
    for (qsizetype node = 0; node < view->tree().size(); ++node) {
        if (view->tree().name(node).contains(QLatin1String("desrever"))) {
            view->select(node);
        }
    }
    QElapsedTimer timer;
    timer.start();
    span->showTab(SpanPane::Tab::Attributes);
    span->showTab(SpanPane::Tab::Raw);
    QVERIFY2(timer.elapsed() < 5000, "a megabyte of text is cut before it is laid out");
    QVERIFY(span->attributes()->topLevelItemCount() > 0);
    CardList cards(QStringLiteral("Cards"), QStringLiteral("None"));
    Card card;
    card.title = QStringLiteral("<b>bold</b>");
    card.text = QString(1'000'000, QLatin1Char('y'));
    QList<Card> many(500, card);
    many.first().text = QStringLiteral("<img src=x>\u202Eabc");
    cards.setCards(many);
    const QString shown = allText(&cards);
    QVERIFY(shown.contains(QLatin1String("<b>bold</b>")));
    QVERIFY(shown.contains(QLatin1String("<img src=x>")));
    QVERIFY(!shown.contains(QChar(0x202E)));
    QVERIFY(shown.contains(QLatin1String("300 more")));
    for (const QLabel* label : cards.findChildren<QLabel*>()) {
        QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
    }
}

void TracesGuiTest::searchSaysWhatIsWrongAndProposes()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(5)));
    QLineEdit* const line = bench.page->list()->filterLine();
    SearchAssist* const assist = bench.page->list()->assist();
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("lateny>2s"));
    const QString problem = reinterpret_cast<QLabel*>(assist->problemLabel())->text();
    QVERIFY2(problem.contains(QLatin1String("latency")), qPrintable(problem));
    QVERIFY(problem.contains(QLatin1String("character 1")));
    line->clear();
    QTest::keyClicks(line, QStringLiteral("lat"));
    QVERIFY2(assist->proposals().join(QLatin1Char(' ')).contains(QLatin1String("latency")), qPrintable(assist->proposals().join(QLatin1Char(' '))));
    assist->take(assist->proposals().first());
    QVERIFY(line->text().startsWith(QLatin1String("latency")));
    line->setText(QStringLiteral("toolcalls>0"));
    line->setFocus();
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(bench.waitFor([&] { return bench.page->isReady() && bench.page->list()->model()->rowCount() == 2; }));
    QCOMPARE(bench.focus.narrowedTo(monitoring::filter::kText), QStringLiteral("toolcalls>0"));
    QVERIFY(bench.page->list()->grid()->hasFocus());
    QVERIFY(bench.page->handleEscape());
    QVERIFY(bench.waitFor([&] { return bench.page->isReady() && bench.page->list()->model()->rowCount() == 5; }));
    for (const QString& warning : takeWarnings()) { // of the platform, about the list of proposals
        QVERIFY2(warning.contains(QLatin1String("plugin does not support")), qPrintable(warning));
    }
}

void TracesGuiTest::conversationTellsWhatHappened()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(3)));
    QVERIFY(bench.openByKey(0));
    QTest::keyClick(bench.page->trace()->waterfall(), Qt::Key_T);
    QVERIFY(bench.waitFor([&] { return bench.page->view() == TracesPage::View::Story && bench.browser->storyState() == traces::TraceBrowser::State::Done; }));
    QCOMPARE(bench.browser->story().size(), 3); // all turns of conv-7, the oldest first
    QVERIFY(bench.browser->story().at(0).time < bench.browser->story().at(2).time);
    const QString hidden = allText(bench.page->story()->cards());
    QVERIFY(!hidden.contains(QLatin1String("You have 25 days.")));
    QVERIFY(hidden.contains(QLatin1String("Annual leave")));
    bench.page->setRevealed(true);
    const QString shown = allText(bench.page->story()->cards());
    QVERIFY(shown.contains(QLatin1String("You have 25 days.")));
    QVERIFY(shown.contains(QLatin1String("Tool: ")));
    QVERIFY(bench.page->story()->summary().contains(QLatin1String("3")));
    picture(bench.page.get(), QStringLiteral("traces-conversation"));
    QVERIFY(bench.page->handleEscape());
    QCOMPARE(bench.page->view(), TracesPage::View::Trace);
}

void TracesGuiTest::twoTracesAreComparedSpanBySpan()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(4)));
    QVERIFY(bench.openByKey(0));
    QTest::keyClick(bench.page->trace()->waterfall(), Qt::Key_B);
    CompareView* const compare = bench.page->compare();
    QVERIFY(bench.waitFor([&] { return bench.browser->opened(traces::TraceBrowser::Place::Beside) != nullptr; }));
    const QAbstractItemModelTester tester(compare->tree(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(compare->picker()->count(), 3);
    QCOMPARE(compare->tree()->alignment().onlyLeft + compare->tree()->alignment().onlyRight, 1); // the tool
    QVERIFY2(compare->verdict().contains(QLatin1String("lookup_ticket")), qPrintable(compare->verdict()));
    const qsizetype row = compare->tree()->alignment().firstDifference;
    QCOMPARE(compare->tree()->rowOf(compare->view()->currentIndex()), row);
    QTest::keyClick(compare->view(), Qt::Key_Home);
    QTest::keyClick(compare, Qt::Key_N);
    QCOMPARE(compare->tree()->rowOf(compare->view()->currentIndex()), row);
    picture(bench.page.get(), QStringLiteral("traces-compare"));
    const traces::TraceTree& tree = *bench.browser->opened()->tree;
    QCOMPARE(traces::align(tree, tree).firstDifference, qsizetype(-1));
    QVERIFY(traces::align(tree, traces::TraceTree()).onlyLeft > 0);
}

void TracesGuiTest::coloursFollowKindDurationAndTokens()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(1)));
    QVERIFY(bench.openByKey(0));
    WaterfallView* const view = bench.page->trace()->waterfall();
    QVERIFY(view->colourOf(1) != view->colourOf(2));
    const QColor kind = view->colourOf(2);
    bench.page->trace()->setColouring(Colouring::Duration);
    const QColor whole = view->colourOf(0);
    QVERIFY(whole != view->colourOf(1));
    bench.page->trace()->setColouring(Colouring::Tokens);
    QVERIFY(view->colourOf(2) != view->colourOf(1)); // the model call has all tokens
    bench.page->trace()->setColouring(Colouring::Kind);
    QCOMPARE(view->colourOf(2), kind);
}

void TracesGuiTest::replayTakesQuestionAndParameters()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(1)));
    QVERIFY(bench.openByKey(0));
    ReplayWish wish;
    int wishes = 0;
    connect(bench.page.get(), &TracesPage::replayWanted, this, [&](const ReplayWish& wanted) {
        wish = wanted;
        ++wishes;
    });
    QTest::keyClick(bench.page->trace()->waterfall(), Qt::Key_R);
    QCOMPARE(wishes, 1);
    QCOMPARE(wish.question, QStringLiteral("How many days of annual leave do I have?"));
    QCOMPARE(wish.systemPrompt, QStringLiteral("Answer from the documents."));
    QCOMPARE(wish.model, QStringLiteral("gpt-4o"));
}

void TracesGuiTest::linksNarrowTheFocusAndAskForPages()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(1)));
    QVERIFY(bench.openByKey(0));
    QSignalSpy pages(bench.page.get(), &TracesPage::pageWanted);
    QSignalSpy queries(bench.page.get(), &TracesPage::logsWanted);
    QTest::keyClick(bench.page->trace()->waterfall(), Qt::Key_F);
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().first().toString(), QStringLiteral("failures"));
    QVERIFY(bench.focus.narrowedTo(monitoring::filter::kTrace).isEmpty());
    bench.focus.back();
    QVERIFY(bench.waitFor([&] { return bench.browser->opened() != nullptr; }));
    Q_EMIT bench.page->trace()->span()->promptRequested(QStringLiteral("triage"), QStringLiteral("12"));
    QCOMPARE(bench.focus.narrowedTo(monitoring::filter::kPromptVersion), QStringLiteral("12"));
    QCOMPARE(bench.page->view(), TracesPage::View::List);
}

void TracesGuiTest::filtersAreChipsThatCanBeTakenAway()
{
    TraceBench bench(noRows);
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    bench.focus.narrow(monitoring::filter::kDeployment, QStringLiteral("gpt-4o"));
    bench.focus.narrow(monitoring::filter::kMode, QStringLiteral("R1"));
    QCOMPARE(bench.page->list()->chips().size(), 2);
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    QVERIFY(bench.fixture.wire->lastJson().value(QLatin1String("query")).toString().contains(QLatin1String("gpt-4o")));
    static_cast<QAbstractButton*>(bench.page->list()->chips().first())->click();
    QVERIFY(bench.waitFor([&] { return bench.page->list()->chips().size() == 1; }));
    logs::TimeRange week;
    week.lengthSeconds = 7 * 24 * 3600;
    bench.focus.setRange(week);
    QCOMPARE(bench.page->list()->rangePicker()->range(), week);
}

void TracesGuiTest::copiesHoldTheTrace()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(1)));
    QVERIFY(bench.openByKey(0));
    QStringList copied;
    for (QAction* action : bench.page->trace()->copyMenu()->actions()) {
        if (!action->isSeparator()) {
            action->trigger();
            copied << QGuiApplication::clipboard()->text();
        }
    }
    QVERIFY(copied.size() >= 5);
    QCOMPARE(copied.at(0), bench.browser->openId());
    QVERIFY(copied.at(2).contains(QLatin1String("\"spans\"")));
    QVERIFY(copied.at(4).contains(bench.browser->openId()));
    QVERIFY(bench.page->commands().size() >= 10);
}

void TracesGuiTest::everyControlHasAName()
{
    TraceBench bench(noRows);
    QVERIFY(bench.openFile(gui::traceFile(3)));
    const auto check = [&] {
        for (const QWidget* widget : bench.page->findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || qobject_cast<const QLabel*>(widget) || widget->metaObject()->className() == QByteArray("QTableCornerButton")) {
                continue;
            }
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const QWidget* const above = widget->parentWidget();
            const bool isPart = above && (above->inherits("QTabBar") || above->inherits("QTabWidget") || above->inherits("QAbstractScrollArea") || above->inherits("QComboBox") || widget->inherits("QScrollBar"));
            const bool isNamed = isPart || !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(isNamed, widget->metaObject()->className());
        }
    };
    check();
    QVERIFY(bench.openByKey(0));
    for (int tab = 0; tab < SpanPane::kTabs; ++tab) {
        bench.page->trace()->span()->showTab(SpanPane::Tab(tab));
        check();
    }
    bench.page->openCompare();
    check();
    bench.page->openStory();
    check();
}

void TracesGuiTest::picturesOfBothThemes()
{
    for (const auto theme : {widgets::common::ThemeChoice::Light, widgets::common::ThemeChoice::Dark}) {
        useTheme(theme);
        const QString name = theme == widgets::common::ThemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark");
        TraceBench bench(noRows);
        QVERIFY(bench.openFile(gui::traceFile(12)));
        picture(bench.page.get(), QStringLiteral("traces-list-") + name);
        QVERIFY(bench.openByKey(0));
        bench.page->trace()->showDocuments();
        QVERIFY(bench.waitFor([&] { return bench.page->trace()->span()->documents()->table()->rowCount() == 2; }));
        const QPixmap shown = bench.page->grab();
        QVERIFY(!shown.isNull());
        picture(bench.page.get(), QStringLiteral("traces-trace-") + name);
    }
    useTheme(widgets::common::ThemeChoice::Light);
}

QTEST_MAIN(TracesGuiTest)
#include "tst_traces.moc"
