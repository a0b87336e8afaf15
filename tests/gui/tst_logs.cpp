// SPDX-License-Identifier: GPL-3.0-or-later
// The logs page: over a scripted wire in every state, and over the sandbox's wire with real queries.
#include "gui/guitest.h"

#include "azure/clientfixture.h"
#include "azure/sandboxtokens.h"
#include "logs/workbench.h"
#include "sandbox/embedded.h"
#include "widgets/common/codeview.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/rangedialog.h"
#include "widgets/common/rangepicker.h"
#include "widgets/logs/detailspane.h"
#include "widgets/logs/kqleditor.h"
#include "widgets/logs/logspage.h"
#include "widgets/logs/querylist.h"
#include "widgets/logs/querytab.h"
#include "widgets/logs/resultchart.h"
#include "widgets/logs/resultgrid.h"
#include "widgets/logs/resultview.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeWidget>

using namespace widgets::logs;
using support::Scripted;

namespace {

const QString kWorkspace = QStringLiteral("/subscriptions/s1/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log-one");

/// ARM of one tenant with a workspace and an application, and queries answered by `query`.
Scripted answer(const http::Request& request, const std::function<Scripted(const http::Request&)>& query)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/subscriptions"))) {
        return Scripted::json(200, json(R"({"value":[{"subscriptionId":"s1","displayName":"One","state":"Enabled"}]})"));
    }
    if (path.endsWith(QLatin1String("/resources"))) {
        const QJsonObject workspace{{QStringLiteral("id"), kWorkspace}, {QStringLiteral("name"), QStringLiteral("log-one")}, {QStringLiteral("type"), QStringLiteral("microsoft.operationalinsights/workspaces")},
                                    {QStringLiteral("properties"), QJsonObject{{QStringLiteral("customerId"), QStringLiteral("w-1")}}}};
        const QJsonObject application{{QStringLiteral("id"), QStringLiteral("/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Insights/components/appi-one")}, {QStringLiteral("name"), QStringLiteral("appi-one")},
                                      {QStringLiteral("type"), QStringLiteral("microsoft.insights/components")}, {QStringLiteral("properties"), QJsonObject{{QStringLiteral("AppId"), QStringLiteral("a-1")}}}};
        return Scripted::json(200, {{QStringLiteral("data"), QJsonArray{workspace, application}}});
    }
    if (path.endsWith(QLatin1String("/tables"))) {
        return Scripted::json(200, json(R"({"value":[{"name":"AppRequests","properties":{"plan":"Analytics"}},{"name":"Verbose_CL","properties":{"plan":"Basic","schema":{"columns":[{"name":"Detail_s","type":"string"}]}}}]})"));
    }
    return query(request);
}

Scripted streamed(const QByteArray& body)
{
    return Scripted::stream(body, 4096, "application/json");
}

QByteArray rowsAnswer(int rows, const QByteArray& extra = {})
{
    QByteArray body = R"({"tables":[{"name":"PrimaryResult","columns":[{"name":"n","type":"long"},{"name":"Name","type":"string"},{"name":"Properties","type":"dynamic"}],"rows":[)";
    for (int i = 0; i < rows; ++i) {
        body += (i ? ",[" : "[") + QByteArray::number((i * 7919) % 1000) + ",\"name " + QByteArray::number(i % 5) + R"(","{\"user\":{\"id\":)" + QByteArray::number(i) + "}}\"]";
    }
    return body + "]}]" + extra + "}";
}

QStringList texts(const QWidget* widget)
{
    QStringList all;
    for (const QLabel* label : widget->findChildren<QLabel*>()) {
        if (label->isVisible()) {
            all << label->text();
        }
    }
    return all;
}

} // namespace

class LogsGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void pageOpensWhileWorkspacesAreSought();
    void noWorkspaceAndNoRightsAreSaid();
    void queryAtTheCursorIsRunByTheKeyboard();
    void wrongQueryIsMarkedWhereItIsWrong();
    void busyPageIsCancelledByEscape();
    void partialAndCutAnswersSaySo();
    void emptyAndFailedAnswersHaveTheirSentence_data();
    void emptyAndFailedAnswersHaveTheirSentence();
    void headingsSortAndFilterLinesFilter();
    void detailsShowJsonTextRowAndColumn();
    void hostileCellsStayText();
    void typedTextIsThereAgainAfterAKill();
    void historyAndSavedQueriesOpen();
    void completionAndProblemsFollowTyping();
    void copiesHoldTheQuery();
    void chargedTableIsToldAndSearched();
    void rangeIsChosenInADialog();
    void everyControlHasAName();
    void sandboxAnswersRealQueries();

private:
    /// A page over a scripted wire whose clock is moved on.
    struct Bench
    {
        explicit Bench(std::function<Scripted(const http::Request&)> query, const QString& folder = {})
        {
            fixture.wire->setFallback([query](const http::Request& request) { return answer(request, query); });
            open(folder);
        }
        explicit Bench(const Scripted& forAll) { fixture.wire->setFallback([forAll](const http::Request&) { return forAll; }); open({}); }
        ~Bench()
        {
            page.reset();
            workbench.reset();
            QThreadPool::globalInstance()->waitForDone();
        }
        void open(const QString& folder)
        {
            logs::Workbench::Parts parts;
            parts.pipeline = fixture.pipeline;
            parts.cloud = fixture.cloud;
            parts.arm = &arm;
            parts.clock = &fixture.clock;
            parts.tenants = [] { return QList<logs::TenantChoice>{{QStringLiteral("t1"), QStringLiteral("Contoso")}}; };
            parts.folder = folder;
            parts.queries = folder.isEmpty() ? QString() : folder + QStringLiteral("/queries");
            workbench = std::make_unique<logs::Workbench>(parts);
            page = std::make_unique<LogsPage>(workbench.get());
            page->resize(1300, 800);
            page->show();
        }
        bool waitFor(const std::function<bool()>& condition)
        {
            return QTest::qWaitFor([&] {
                fixture.clock.advance(core::Milliseconds(100));
                return condition();
            }, 15'000);
        }
        bool run(const QString& query)
        {
            if (!waitFor([this] { return workbench->isFilled(); })) {
                return false;
            }
            page->tab()->setText(query);
            page->run();
            return waitFor([this] { return page->isReady(); });
        }
        ResultView* result() const { return page->tab()->result(); }
        logs::ResultModel* model() const { return result()->model(); }
        ClientFixture fixture;
        azure::ArmClient arm{fixture.pipeline, fixture.cloud, &fixture.clock};
        std::unique_ptr<logs::Workbench> workbench;
        std::unique_ptr<LogsPage> page;
    };
};

void LogsGuiTest::pageOpensWhileWorkspacesAreSought()
{
    Scripted never;
    never.hang = true;
    Bench bench(never);
    QVERIFY(!bench.page->isReady());
    QCOMPARE(bench.page->scopePicker()->count(), 0);
    bench.page->run(); // says so instead of doing nothing
    QVERIFY(bench.result()->emptyTitle().contains(QLatin1String("Nothing has been run")));
    QVERIFY(bench.page->problem().isEmpty());
    QCOMPARE(bench.page->tabCount(), 1);
}

void LogsGuiTest::noWorkspaceAndNoRightsAreSaid()
{
    Bench none([](const http::Request&) { return Scripted::json(500, {}); });
    none.fixture.wire->setFallback([](const http::Request& request) {
        return Scripted::json(200, request.url.path().endsWith(QLatin1String("/subscriptions")) ? json(R"({"value":[{"subscriptionId":"s1","state":"Enabled"}]})") : json(R"({"data":[],"value":[]})"));
    });
    none.workbench->refresh();
    QVERIFY(none.waitFor([&] { return none.workbench->isFilled() && none.workbench->scopes().isEmpty() && !none.workbench->isReading(); }));
    QVERIFY(texts(none.page.get()).join(QLatin1Char('\n')).contains(QLatin1String("No workspace")));
    Bench refused(Scripted::json(403, json(R"({"error":{"code":"AuthorizationFailed","message":"No."}})")));
    QVERIFY(refused.waitFor([&] { return refused.workbench->isFilled(); }));
    QVERIFY(!refused.page->problem().isEmpty());
}

void LogsGuiTest::queryAtTheCursorIsRunByTheKeyboard()
{
    Bench bench([](const http::Request&) { return streamed(rowsAnswer(100)); });
    QVERIFY(bench.waitFor([&] { return bench.workbench->isFilled(); }));
    KqlEditor* const editor = bench.page->tab()->editor();
    editor->setFocus();
    QTest::keyClicks(editor, QStringLiteral("AppRequests"));
    QTest::keyClick(editor, Qt::Key_Escape); // the proposals
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClick(editor, Qt::Key_Return);
    QTest::keyClicks(editor, QStringLiteral("print 5"));
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bench.waitFor([&] { return bench.model()->rowCount() == 100; }));
    QCOMPARE(bench.fixture.wire->lastJson().value(QLatin1String("query")).toString(), QStringLiteral("print 5"));
    QCOMPARE(bench.fixture.wire->lastJson().value(QLatin1String("timespan")).toString(), QStringLiteral("P1D"));
    editor->setCursorOffset(3);
    QTest::keyClick(editor, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(bench.waitFor([&] { return bench.page->isReady() && bench.fixture.wire->lastJson().value(QLatin1String("query")).toString() == QLatin1String("AppRequests"); }));
    QCOMPARE(editor->text(), QStringLiteral("AppRequests\n\nprint 5")); // running types nothing
    QVERIFY(bench.result()->statusText().contains(QLatin1String("100")));
    QCOMPARE(bench.workbench->history()->entries().size(), 2);
}

void LogsGuiTest::wrongQueryIsMarkedWhereItIsWrong()
{
    Bench bench([](const http::Request&) {
        return Scripted::json(400, json(R"({"error":{"code":"BadArgumentError","message":"bad","innererror":{"code":"SemanticError","message":"A semantic error occurred.","innererror":{"code":"SEM0100","message":"Failed to resolve 'Durations'","line":2,"pos":8}}}})"));
    });
    QVERIFY(bench.run(QStringLiteral("AppRequests\n| where Durations > 5")));
    QVERIFY2(bench.page->problem().contains(QLatin1String("Durations")), qPrintable(bench.page->problem()));
    KqlEditor* const editor = bench.page->tab()->editor();
    const int place = int(editor->text().indexOf(QLatin1String("Durations")));
    QCOMPARE(editor->cursorOffset(), place);
    QVERIFY(editor->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, 9UL, long(place + 3)) != 0);
    QCOMPARE(editor->SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, 9UL, long(2)), 0L);
    QCOMPARE(bench.result()->emptyTitle(), QStringLiteral("No result"));
}

void LogsGuiTest::busyPageIsCancelledByEscape()
{
    Bench bench([](const http::Request&) {
        Scripted endless = streamed(rowsAnswer(500).left(8192));
        endless.hangAfterChunks = true;
        return endless;
    });
    QVERIFY(bench.waitFor([&] { return bench.workbench->isFilled(); }));
    bench.page->tab()->setText(QStringLiteral("AppRequests"));
    bench.page->run();
    QVERIFY(bench.waitFor([&] { return bench.page->tab()->run()->rowsSoFar() > 10; }));
    QVERIFY(!bench.page->isReady());
    QVERIFY(bench.page->handleEscape());
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    QVERIFY(bench.model()->rowCount() > 10); // what had arrived is kept
    QVERIFY(bench.result()->problem().contains(QLatin1String("cancelled")));
}

void LogsGuiTest::partialAndCutAnswersSaySo()
{
    Bench partial([](const http::Request&) { return streamed(rowsAnswer(20, R"(,"error":{"code":"PartialError","message":"Too large.","details":[{"code":"E","message":"The result exceeds 64 MB."}]})")); });
    QVERIFY(partial.run(QStringLiteral("AppRequests")));
    QCOMPARE(partial.model()->rowCount(), 20);
    QVERIFY(texts(partial.page.get()).join(QLatin1Char('\n')).contains(QLatin1String("The result exceeds 64 MB.")));
    Bench cut([](const http::Request&) { return streamed(rowsAnswer(200)).cutAfter(5000); });
    QVERIFY(cut.run(QStringLiteral("AppRequests")));
    QVERIFY(cut.model()->rowCount() > 20);
    QVERIFY(!cut.page->problem().isEmpty());
    QVERIFY(texts(cut.page.get()).join(QLatin1Char('\n')).contains(QLatin1String("came before it broke off")));
}

void LogsGuiTest::emptyAndFailedAnswersHaveTheirSentence_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("says");
    QTest::newRow("no rows") << 200 << rowsAnswer(0) << QStringLiteral("No rows");
    QTest::newRow("no data") << 204 << QByteArray() << QStringLiteral("No data yet");
    QTest::newRow("no tables") << 200 << QByteArray(R"({"tables":[]})") << QStringLiteral("No table");
    QTest::newRow("no rights") << 403 << QByteArray(R"({"error":{"code":"InsufficientAccessError","message":"The provided credentials have insufficient access"}})") << QStringLiteral("Log Analytics Reader");
    QTest::newRow("wrong workspace") << 404 << QByteArray(R"({"error":{"code":"PathNotFoundError","message":"The requested path does not exist"}})") << QStringLiteral("does not exist any more");
    QTest::newRow("truncated") << 200 << QByteArray(R"({"tables":[{"name":"P","columns":[{"na)") << QStringLiteral("No result");
    QTest::newRow("not JSON") << 200 << QByteArray("<html>proxy</html>") << QStringLiteral("No result");
}

void LogsGuiTest::emptyAndFailedAnswersHaveTheirSentence()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, says);
    Bench bench([=](const http::Request&) { return status == 200 ? streamed(body) : Scripted::text(status, "application/json", body); });
    QVERIFY(bench.run(QStringLiteral("AppRequests")));
    const QString all = texts(bench.page.get()).join(QLatin1Char('\n'));
    QVERIFY2(all.contains(says), qPrintable(all));
}

void LogsGuiTest::headingsSortAndFilterLinesFilter()
{
    Bench bench([](const http::Request&) { return streamed(rowsAnswer(1000)); });
    QVERIFY(bench.run(QStringLiteral("AppRequests")));
    ResultGrid* const grid = bench.result()->grid();
    logs::ResultModel* const model = bench.model();
    const auto settle = [&] { return bench.waitFor([&] { return bench.page->isReady(); }); };
    QTest::mouseClick(grid->filterHeader()->viewport(), Qt::LeftButton, {}, QPoint(grid->filterHeader()->sectionViewportPosition(0) + 20, 10));
    QVERIFY(settle());
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("0"));
    grid->setFocus();
    QTest::keyClick(grid, Qt::Key_S, Qt::AltModifier); // the current column, by the keyboard
    QVERIFY(settle());
    QCOMPARE(model->index(0, 0).data().toString(), QStringLiteral("999"));
    grid->setCurrentIndex(model->index(0, 1));
    QTest::keyClick(grid, Qt::Key_F, Qt::ControlModifier);
    auto* line = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    QVERIFY(line && line->accessibleName().contains(QLatin1String("Name")));
    QTest::keyClicks(line, QStringLiteral("=name 3"));
    QVERIFY(bench.waitFor([&] { return model->rowCount() == 200; }));
    QVERIFY(bench.result()->statusText().contains(QLatin1String("200 of 1,000")));
    QTest::keyClick(line, Qt::Key_Down);
    QVERIFY(grid->hasFocus());
    QCOMPARE(grid->currentIndex().column(), 1);
    grid->setColumnHidden(2, true);
    QCOMPARE(grid->shownColumns(), (QList<int>{0, 1}));
    QTemporaryDir directory;
    QSignalSpy exported(bench.result(), &ResultView::exported);
    bench.result()->exportTo(directory.filePath(QStringLiteral("rows.csv")));
    QVERIFY(exported.wait());
    QFile file(directory.filePath(QStringLiteral("rows.csv")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count("\r\n"), 201);
}

void LogsGuiTest::detailsShowJsonTextRowAndColumn()
{
    Bench bench([](const http::Request&) { return streamed(rowsAnswer(50)); });
    QVERIFY(bench.run(QStringLiteral("AppRequests")));
    ResultGrid* const grid = bench.result()->grid();
    DetailsPane* const details = bench.result()->details();
    grid->setCurrentIndex(bench.model()->index(7, 2));
    bench.result()->openDetails(true);
    QCOMPARE(details->tree()->topLevelItem(0)->text(0), QStringLiteral("user"));
    QCOMPARE(details->tree()->topLevelItem(0)->child(0)->text(1), QStringLiteral("7"));
    details->show(DetailsPane::View::Row);
    QVERIFY(QTest::qWaitFor([&] { return texts(details).contains(QStringLiteral("name 2")); }));
    grid->setCurrentIndex(bench.model()->index(7, 1));
    details->show(DetailsPane::View::Column);
    QVERIFY(bench.waitFor([&] { return details->hasStatistics(); }));
    QVERIFY(QTest::qWaitFor([&] { return texts(details).contains(QStringLiteral("10 (20.0 %)")); }));
    const QStringList said = texts(details);
    QVERIFY2(said.contains(QStringLiteral("50")) && said.contains(QStringLiteral("5")) && said.contains(QStringLiteral("10 (20.0 %)")), qPrintable(said.join(QLatin1Char('|'))));
    QVERIFY(bench.page->panes().contains(grid));
}

void LogsGuiTest::hostileCellsStayText()
{
    const QByteArray large(1024 * 1024, 'A');
    const QByteArray body = R"({"tables":[{"name":"P","columns":[{"name":"<b>x</b>","type":"string"}],"rows":[["<img src=x onerror=1><b>bold</b>\u001b]0;t\u0007\u202egnp"],[")" + large + "\"]]}]}";
    Bench bench([=](const http::Request&) { return streamed(body); });
    QVERIFY(bench.run(QStringLiteral("AppRequests")));
    const QString shown = bench.model()->index(0, 0).data().toString();
    QVERIFY(shown.contains(QLatin1String("<img src=x")) && shown.contains(QStringLiteral("\u241b")) && !shown.contains(QChar(0x202e)));
    bench.result()->grid()->setCurrentIndex(bench.model()->index(1, 0));
    bench.result()->openDetails(true);
    const auto* text = bench.result()->details()->findChild<widgets::common::CodeView*>();
    QVERIFY(text->toPlainText().size() <= 100'000);
    bench.result()->grid()->setCurrentIndex(bench.model()->index(0, 0));
    QVERIFY(!text->toPlainText().contains(QChar(0x202e)) && text->toPlainText().contains(QLatin1String("<img")));
    for (const QLabel* label : bench.page->findChildren<QLabel*>()) {
        QVERIFY(label->textFormat() != Qt::RichText);
    }
}

void LogsGuiTest::typedTextIsThereAgainAfterAKill()
{
    QTemporaryDir directory;
    const auto query = [](const http::Request&) { return streamed(rowsAnswer(1)); };
    auto* first = new Bench(query, directory.path()); // its end is not waited for
    first->page->tab()->setText(QStringLiteral("AppRequests | take 17"));
    first->page->newTab();
    QTest::keyClicks(first->page->tab()->editor(), QStringLiteral("print 1"));
    QVERIFY(QTest::qWaitFor([&] {
        QFile file(directory.filePath(QStringLiteral("tabs.json")));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("print 1");
    }));
    Bench second(query, directory.path());
    QCOMPARE(second.page->tabCount(), 2);
    QCOMPARE(second.page->tab()->editor()->text(), QStringLiteral("print 1"));
    second.page->closeTab(1);
    QCOMPARE(second.page->tabCount(), 1);
    QCOMPARE(second.page->tab()->editor()->text(), QStringLiteral("AppRequests | take 17"));
    QCOMPARE(second.workbench->history()->entries().first().text, QStringLiteral("print 1")); // closed, not lost
    second.page->closeTab(0);
    QCOMPARE(second.page->tabCount(), 1); // there always is one
    delete first;
}

void LogsGuiTest::historyAndSavedQueriesOpen()
{
    QTemporaryDir directory;
    Bench bench([](const http::Request&) { return streamed(rowsAnswer(3)); }, directory.path());
    QVERIFY(bench.run(QStringLiteral("// First\nAppRequests | take 3")));
    QVERIFY(bench.run(QStringLiteral("AppTraces | take 4")));
    bench.page->openHistory();
    auto* list = bench.page->findChild<QueryList*>();
    QVERIFY(list);
    QCOMPARE(list->list()->count(), 2);
    QTest::keyClicks(list->filter(), QStringLiteral("first"));
    QCOMPARE(list->list()->count(), 1);
    QTest::keyClick(list->filter(), Qt::Key_Return);
    QCOMPARE(bench.page->tabCount(), 2);
    QCOMPARE(bench.page->tab()->editor()->text(), QStringLiteral("// First\nAppRequests | take 3"));
    QString problem;
    bench.workbench->saved().save(QStringLiteral("three"), QStringLiteral("// Third\nprint 3"), problem);
    delete list;
    bench.page->openSaved();
    list = bench.page->findChild<QueryList*>();
    QVERIFY(list && list->list()->count() >= 1);
    list->openChosen();
    QCOMPARE(bench.page->tab()->editor()->text(), QStringLiteral("// Third\nprint 3\n"));
    QCOMPARE(bench.page->tab()->title(), QStringLiteral("Third"));
}

void LogsGuiTest::completionAndProblemsFollowTyping()
{
    Bench bench([](const http::Request&) { return streamed(rowsAnswer(3)); });
    QVERIFY(bench.waitFor([&] { return bench.workbench->isFilled(); }));
    KqlEditor* const editor = bench.page->tab()->editor();
    QVERIFY(bench.waitFor([&] { return editor->proposals().contains(QStringLiteral("Verbose_CL")); })); // of the workspace, not of the app
    editor->setFocus();
    QTest::keyClicks(editor, QStringLiteral("Verbose_CL | where Det"));
    QCOMPARE(editor->proposals(), QStringList{QStringLiteral("Detail_s")});
    QVERIFY(editor->isListActive());
    QTest::keyClick(editor, Qt::Key_Tab);
    QCOMPARE(editor->text(), QStringLiteral("Verbose_CL | where Detail_s"));
    QTest::keyClicks(editor, QStringLiteral(" == | tak"));
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([&] { return !editor->problem().isEmpty(); }));
    QVERIFY2(editor->problem().contains(QLatin1String("Line 1")), qPrintable(editor->problem()));
    QVERIFY(texts(bench.page->tab()).join(QLatin1Char('\n')).contains(editor->problem()));
}

void LogsGuiTest::copiesHoldTheQuery()
{
    Bench bench([](const http::Request&) { return streamed(rowsAnswer(3)); });
    QVERIFY(bench.run(QStringLiteral("AppRequests | take 3")));
    ResultGrid* const grid = bench.result()->grid();
    grid->selectRow(1);
    QTest::keyClick(grid, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("919\tname 1\t{\"user\":{\"id\":1}}"));
    QCOMPARE(bench.page->tab()->question().query, QStringLiteral("AppRequests | take 3"));
    QCOMPARE(bench.page->tab()->question().scope.id, QStringLiteral("w-1"));
}

void LogsGuiTest::chargedTableIsToldAndSearched()
{
    Bench bench([](const http::Request& request) {
        return request.url.path().endsWith(QLatin1String("/search")) ? Scripted::json(404, json(R"({"error":{"code":"PathNotFoundError","message":"none"}})")) : streamed(rowsAnswer(9));
    });
    QVERIFY(bench.waitFor([&] { return bench.workbench->isFilled(); }));
    bench.page->tab()->setText(QStringLiteral("Verbose_CL | take 9"));
    QVERIFY(bench.waitFor([&] { return texts(bench.page->tab()).join(QLatin1Char('\n')).contains(QLatin1String("Basic")); }));
    bench.page->run();
    QVERIFY(bench.waitFor([&] { return bench.model()->rowCount() == 9; })); // asked again where the endpoint is missing
    const auto asked = [&](const char* end) {
        return std::any_of(bench.fixture.wire->requests.begin(), bench.fixture.wire->requests.end(), [&](const http::Request& request) { return request.url.path().endsWith(QLatin1String(end)); });
    };
    QVERIFY(asked("/search") && asked("/query"));
}

void LogsGuiTest::rangeIsChosenInADialog()
{
    Bench bench([](const http::Request&) { return streamed(rowsAnswer(1)); });
    QVERIFY(bench.waitFor([&] { return bench.workbench->isFilled(); }));
    widgets::common::RangePicker* const picker = bench.page->rangePicker();
    const int week = picker->findData(QStringLiteral("P7D"));
    picker->setCurrentIndex(week);
    Q_EMIT picker->activated(week);
    QCOMPARE(bench.page->tab()->question().timespan, QStringLiteral("P7D"));
    Q_EMIT picker->activated(picker->count() - 1);
    auto* dialog = bench.page->findChild<widgets::common::RangeDialog*>();
    QVERIFY(dialog);
    dialog->from()->setDateTime(QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC).toLocalTime());
    dialog->to()->setDateTime(QDateTime(QDate(2026, 1, 2), QTime(0, 0), Qt::UTC).toLocalTime());
    for (QAbstractButton* button : dialog->findChildren<QAbstractButton*>()) {
        if (button->text() == QLatin1String("Apply")) {
            button->click();
        }
    }
    QCOMPARE(bench.page->tab()->question().timespan, QStringLiteral("2026-01-01T00:00:00Z/2026-01-02T00:00:00Z"));
    QVERIFY(picker->currentText().contains(QChar(0x2013)));
}

void LogsGuiTest::everyControlHasAName()
{
    Bench bench([](const http::Request&) { return streamed(rowsAnswer(10)); });
    QVERIFY(bench.run(QStringLiteral("AppRequests")));
    bench.result()->openDetails(true);
    for (const QWidget* widget : bench.page->findChildren<QWidget*>()) {
        const bool isControl = qobject_cast<const QAbstractButton*>(widget) || qobject_cast<const QComboBox*>(widget) || (qobject_cast<const QLineEdit*>(widget) && !qobject_cast<const QComboBox*>(widget->parentWidget()));
        if (!isControl || !widget->isVisible() || widget->metaObject()->className() == QByteArray("QTableCornerButton")) {
            continue;
        }
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool isScroller = widget->parentWidget() && widget->parentWidget()->inherits("QTabBar"); // Qt's own arrows of a full tab bar
        QVERIFY2(isNamed || isScroller, widget->metaObject()->className());
    }
}

void LogsGuiTest::sandboxAnswersRealQueries()
{
    sandbox::EmbeddedSandbox sandbox;
    QCOMPARE(sandbox.start(), QString());
    const auto transport = std::make_shared<http::NetworkTransport>(http::TransportOptions{});
    http::Request metadata;
    metadata.url = QUrl(sandbox.metadataUrl());
    const auto document = support::await(transport->send(metadata, {}), std::chrono::seconds(30));
    QVERIFY(document.has_value());
    const auto cloud = azure::CloudProfile::fromMetadata(metadata.url, document->body);
    QVERIFY(cloud.has_value());
    const QJsonObject facts = sandbox.readiness();
    const QString tenant = core::json::at(facts, u"tenants/0/tenantId").toString();
    http::PipelineParts parts;
    parts.tokens = std::make_shared<SandboxTokens>(transport, QUrl(cloud->authority.toString() + QLatin1Char('/') + tenant + QStringLiteral("/oauth2/v2.0/token")),
                                                   core::json::at(facts, u"clients/confidential/clientId").toString(), core::json::at(facts, u"clients/confidential/clientSecret").toString());
    parts.audience = [cloud](const QString& scope, const QUrl& url) { return cloud->allows(scope, url); };
    const auto pipeline = http::Pipeline::standard(parts, transport);
    azure::ArmClient arm(pipeline, *cloud, &core::SystemClock::instance());
    logs::Workbench::Parts made;
    made.pipeline = pipeline;
    made.cloud = *cloud;
    made.arm = &arm;
    made.clock = &core::SystemClock::instance();
    made.tenants = [tenant] { return QList<logs::TenantChoice>{{tenant, QStringLiteral("Contoso")}}; };
    logs::Workbench workbench(made);
    LogsPage page(&workbench);
    page.resize(1300, 800);
    page.show();
    QVERIFY(QTest::qWaitFor([&] { return workbench.isFilled(); }, 30'000));
    QVERIFY(page.scopePicker()->count() >= 2);
    page.tab()->setText(QStringLiteral("range i from 1 to 50000 step 1 | extend s = strcat('row ', tostring(i % 7)), d = datetime(2026-01-01) + i * 1m"));
    page.run();
    QVERIFY(QTest::qWaitFor([&] { return page.isReady() && page.tab()->result()->model()->rowCount() == 50'000; }, 60'000));
    picture(&page, QStringLiteral("logs-sandbox"));
    page.tab()->setText(QStringLiteral("datatable(t:datetime, n:long) [datetime(2026-01-01), 1, datetime(2026-01-02), 5] | render timechart"));
    page.run();
    QVERIFY(QTest::qWaitFor([&] { return page.isReady() && page.tab()->result()->chart()->data().isDrawable; }, 30'000));
    QVERIFY(page.tab()->result()->isShowingChart());
    page.tab()->setText(QStringLiteral("AppRequests | where Foo == 1"));
    page.run();
    QVERIFY(QTest::qWaitFor([&] { return page.isReady() && !page.problem().isEmpty(); }, 30'000));
    QVERIFY2(page.problem().contains(QLatin1String("Foo")), qPrintable(page.problem()));
    QThreadPool::globalInstance()->waitForDone();
}

QTEST_MAIN(LogsGuiTest)
#include "tst_logs.moc"
