// SPDX-License-Identifier: GPL-3.0-or-later
// The whole app over the sandbox's fortnight: from the column of a throttling incident on a board to a passage that one of the throttled
// questions had retrieved. What a person does is counted.
#include "gui/guitest.h"

#include "azure/search/searchclient.h"
#include "desktop/application.h"
#include "desktop/tourwalk.h"
#include "support/coroharness.h"
#include "traces/spanfacts.h"
#include "widgets/charts/plot.h"
#include "widgets/common/grid.h"
#include "widgets/metrics/metricspage.h"
#include "widgets/metrics/tileview.h"
#include "widgets/traces/documentstable.h"
#include "widgets/traces/documentsview.h"
#include "widgets/traces/spanpane.h"
#include "widgets/traces/tracelist.h"
#include "widgets/traces/tracespage.h"
#include "widgets/traces/traceview.h"

#include <QApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using desktop::Application;
using desktop::Incident;
using widgets::metrics::MetricsPage;
using widgets::metrics::TileView;
using widgets::traces::SpanPane;
using widgets::traces::TracesPage;

namespace {

constexpr int kMostSteps = 5;
constexpr int kPatienceMs = 120'000; ///< the first question waits until the sandbox has written its history
const QString kTile = QStringLiteral("throttling");
const QString kDeployment = QStringLiteral("chat"); ///< it answers what people ask about retrieved passages

} // namespace

class WalkTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyDayHasAnIncidentToShow();
    void fromTheSpikeToTheRetrievedPassage_data();
    void fromTheSpikeToTheRetrievedPassage();
    void escapeLeadsTheWholeWayBack();
    void cleanupTestCase();

private:
    /// A key goes to whoever has the keyboard, as from a keyboard.
    void press(Qt::Key key)
    {
        QWidget* const popup = QApplication::activePopupWidget();
        if (!popup && !m_app->window()->isActiveWindow()) { // after a menu a window system does this; the offscreen platform has none
            m_app->window()->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
        }
        QWidget* const target = popup ? popup : QApplication::focusWidget();
        QVERIFY2(target, "nobody has the keyboard");
        ++m_steps;
        QTest::keyClick(target, key);
    }
    void click(QWidget* target, const QPoint& at)
    {
        QVERIFY(target->isVisible() && target->rect().contains(at));
        ++m_steps;
        QTest::mouseClick(target, Qt::LeftButton, {}, at);
    }
    template <typename PageType> PageType* current() const { return qobject_cast<PageType*>(m_app->window()->currentPage()); }
    void checkTrace(const TracesPage* page) const;
    void checkPassage(const TracesPage* page);
    QJsonObject documentInIndex(const QString& index, const QString& id);

    QTemporaryDir m_data;
    std::unique_ptr<Application> m_app;
    void openBoard();

    Incident m_incident;
    int m_steps = 0;
};

void WalkTest::initTestCase()
{
    GuiTest::initTestCase();
    desktop::Options options;
    options.common.cloud = QStringLiteral("sandbox");
    options.common.dataDirectory = m_data.path();
    options.size = QSize(1360, 860);
    m_app = std::make_unique<Application>(options);
    QSignalSpy up(m_app.get(), &Application::cameUp);
    m_app->start();
    QVERIFY(up.wait(20'000));
    m_app->window()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_app->window()));
    m_app->window()->showPage(QStringLiteral("metrics"));
    QTRY_COMPARE_WITH_TIMEOUT(m_app->playground()->catalogState(), playground::PlaygroundSession::CatalogState::Ready, 20'000);
}

/// The operations board over the two days that end with the incident's, as somebody has it open.
void WalkTest::openBoard()
{
    monitoring::Look look;
    const QDateTime midnight(m_incident.to.date().addDays(1), QTime(0, 0), Qt::UTC);
    look.range = {0, midnight.addDays(-2), std::min(midnight, QDateTime::currentDateTimeUtc())};
    m_app->focus()->replace(look);
    m_app->window()->showPage(QStringLiteral("metrics"));
    auto* const board = current<MetricsPage>();
    QVERIFY(board);
    board->showBoard(QStringLiteral("ops"));
    QTRY_VERIFY_WITH_TIMEOUT(board->isReady() && board->view(kTile) && board->view(kTile)->isShowingData(), kPatienceMs);
    QVERIFY2(board->problem().isEmpty(), qPrintable(board->problem()));
}

void WalkTest::everyDayHasAnIncidentToShow()
{
    for (QDate today(2026, 1, 1); today < QDate(2026, 1, 15); today = today.addDays(1)) {
        const QList<Incident> all = Incident::allBefore(today);
        QVERIFY(!all.isEmpty());
        for (const Incident& incident : all) {
            QVERIFY(incident.from.date().dayOfWeek() <= Qt::Friday && incident.from < incident.to && incident.to.date() < today);
        }
        QCOMPARE(Incident::lastBefore(today).from, all.first().from);
    }
}

void WalkTest::fromTheSpikeToTheRetrievedPassage_data()
{
    QTest::addColumn<int>("index");
    const QList<Incident> all = Incident::allBefore(QDateTime::currentDateTimeUtc().date());
    for (int i = 0; i < all.size(); ++i) {
        QTest::newRow(qPrintable(all[i].from.toString(Qt::ISODate))) << i;
    }
}

void WalkTest::fromTheSpikeToTheRetrievedPassage()
{
    QFETCH(int, index);
    m_incident = Incident::allBefore(QDateTime::currentDateTimeUtc().date()).at(index);
    m_steps = 0;
    openBoard();
    if (QTest::currentTestFailed()) {
        return;
    }
    auto* const board = current<MetricsPage>();
    TileView* const tile = board->view(kTile);
    const auto spike = desktop::highestPart(tile, kDeployment, m_incident);
    QVERIFY2(spike, "the incident is not on the board");
    picture(m_app->window(), QStringLiteral("walk-1-board"));

    click(tile->plot(), *spike);
    QTRY_VERIFY(qobject_cast<QMenu*>(QApplication::activePopupWidget()));
    picture(QApplication::activePopupWidget(), QStringLiteral("walk-2-menu"));

    press(Qt::Key_Return); // "Show traces", which is chosen already
    QTRY_COMPARE(m_app->window()->currentPageId(), QStringLiteral("traces"));
    auto* const page = current<TracesPage>();
    QVERIFY(page);
    const QMap<QString, QString> filters = m_app->focus()->look().filters;
    QCOMPARE(filters.value(monitoring::filter::kMode), QStringLiteral("R1"));
    QCOMPARE(filters.value(monitoring::filter::kDeployment), kDeployment);
    QTRY_VERIFY_WITH_TIMEOUT(page->isReady(), kPatienceMs);
    QVERIFY2(page->problem().isEmpty(), qPrintable(page->problem()));
    QVERIFY(page->list()->model()->rowCount() > 0);
    picture(m_app->window(), QStringLiteral("walk-3-list"));

    press(Qt::Key_Return); // the first row, which is chosen already
    QTRY_VERIFY_WITH_TIMEOUT(page->view() == TracesPage::View::Trace && page->browser()->opened(), kPatienceMs);
    checkTrace(page);
    picture(m_app->window(), QStringLiteral("walk-4-trace"));

    press(Qt::Key_D);
    QTRY_COMPARE(page->trace()->span()->tab(), SpanPane::Tab::Documents);
    QVERIFY2(m_steps <= kMostSteps, qPrintable(QString::number(m_steps)));
    checkPassage(page);
    picture(m_app->window(), QStringLiteral("walk-5-passage"));
}

/// The trace began in the incident, and one of its calls got 429.
void WalkTest::checkTrace(const TracesPage* page) const
{
    const traces::TraceSummary summary = page->browser()->summaryOf(page->browser()->openId());
    QVERIFY2(summary.time >= m_incident.from && summary.time < m_incident.to, qPrintable(summary.time.toString(Qt::ISODate)));
    QVERIFY2(summary.codes.contains(QStringLiteral("429")), qPrintable(summary.codes.join(QLatin1Char(' '))));
    QVERIFY(summary.modes.contains(QStringLiteral("R1")));
    QVERIFY(summary.retrievals > 0);
    const traces::TraceTree& tree = *page->browser()->opened()->tree;
    bool isThrottled = false;
    for (qsizetype node = 0; node < tree.size(); ++node) {
        if (tree.kind(node) == traces::SpanKind::Model && tree.status(node) == traces::SpanStatus::Error) {
            const traces::SpanFacts facts = traces::factsOf(traces::detailOf(tree, node));
            isThrottled = isThrottled || (facts.errorType + facts.errorMessage).contains(QLatin1String("429")) || facts.errorType.contains(QLatin1String("RateLimit"));
        }
    }
    QVERIFY2(isThrottled, "the call that failed says why");
}

/// What is shown has a score, a text, and an id that the index has, with that text.
void WalkTest::checkPassage(const TracesPage* page)
{
    SpanPane* const span = page->trace()->span();
    widgets::traces::DocumentsView* const view = span->documents();
    QTRY_VERIFY_WITH_TIMEOUT(view->table()->rowCount() > 0 && !view->table()->document(0).text.isEmpty(), 20'000);
    const traces::Document& shown = view->table()->document(0);
    QVERIFY(shown.score && *shown.score > 0);
    QVERIFY(!view->table()->index(0, widgets::traces::DocumentsTable::Score).data().toString().isEmpty());
    QVERIFY(!shown.id.isEmpty());
    QTRY_VERIFY(view->text()->isVisible() && view->text()->toPlainText().simplified() == shown.text.simplified());
    const QJsonObject document = documentInIndex(span->facts().index, shown.id);
    QVERIFY2(!document.isEmpty(), qPrintable(span->facts().index + QLatin1Char('/') + shown.id));
    bool isItsText = false;
    for (const QJsonValue& member : document) {
        isItsText = isItsText || member.toString() == shown.text;
    }
    QVERIFY2(isItsText, qPrintable(shown.text));
}

/// The document as the search service has it, found among all that it has.
QJsonObject WalkTest::documentInIndex(const QString& index, const QString& id)
{
    azure::SearchClient client(m_app->services()->pipeline(), &core::SystemClock::instance());
    for (const playground::IndexChoice& choice : m_app->playground()->catalog().indexes) {
        if (choice.name != index) {
            continue;
        }
        azure::SearchQuery all;
        all.text = QStringLiteral("*");
        all.top = 1000;
        const core::Result<azure::SearchPage> page = support::await(client.search(choice.endpoint, choice.name, all, {}), std::chrono::seconds(30));
        for (const azure::SearchHit& hit : page ? page->hits : QList<azure::SearchHit>()) {
            for (const azure::IndexField& field : choice.definition.fields) {
                if (field.key && hit.document.value(field.name).toString() == id) {
                    return hit.document;
                }
            }
        }
    }
    return {};
}

void WalkTest::escapeLeadsTheWholeWayBack()
{
    auto* const page = current<TracesPage>();
    QVERIFY(page);
    QCOMPARE(page->view(), TracesPage::View::Trace);
    press(Qt::Key_Escape);
    QTRY_COMPARE(page->view(), TracesPage::View::List);
    QVERIFY(page->list()->grid()->hasFocus());
    const monitoring::Look narrow = m_app->focus()->look();
    QVERIFY(narrow.filters.contains(monitoring::filter::kMode));
}

void WalkTest::cleanupTestCase()
{
    m_app.reset();
    QTest::qWait(50); // what was under way ends while the program's parts are still there
}

QTEST_MAIN(WalkTest)
#include "tst_walk.moc"
