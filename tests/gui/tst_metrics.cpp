// SPDX-License-Identifier: GPL-3.0-or-later
// The boards' page over a scripted wire: what is read when, what is shown of it, and where a click, a key and a brush lead.
#include "gui/guitest.h"

#include "azure/clientfixture.h"
#include "monitoring/boards.h"
#include "monitoring/systems.h"
#include "monitoring/tilereader.h"
#include "widgets/charts/barplot.h"
#include "widgets/charts/chart.h"
#include "widgets/charts/chartpalette.h"
#include "widgets/charts/legend.h"
#include "widgets/charts/lineplot.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/rangepicker.h"
#include "widgets/metrics/changes.h"
#include "widgets/metrics/boardgrid.h"
#include "widgets/metrics/filterchips.h"
#include "widgets/metrics/healthstrip.h"
#include "widgets/metrics/metricsbar.h"
#include "widgets/metrics/metricspage.h"
#include "widgets/metrics/statcell.h"
#include "widgets/metrics/tileeditor.h"
#include "widgets/metrics/tilepicker.h"
#include "widgets/metrics/tileplot.h"
#include "widgets/metrics/tileview.h"
#include "widgets/metrics/words.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QJsonArray>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeWidget>
#include <cmath>

using namespace widgets::metrics;
using support::Scripted;

namespace {

const QString kWorkspace = QStringLiteral("/subscriptions/s1/resourceGroups/rg/providers/Microsoft.OperationalInsights/workspaces/log-chat");

QJsonObject column(const char* name, const char* type)
{
    return {{QStringLiteral("name"), QLatin1String(name)}, {QStringLiteral("type"), QLatin1String(type)}};
}

Scripted table(const QJsonArray& columns, const QJsonArray& rows)
{
    const QJsonObject one{{QStringLiteral("name"), QStringLiteral("PrimaryResult")}, {QStringLiteral("columns"), columns}, {QStringLiteral("rows"), rows}};
    return Scripted::stream(QJsonDocument(QJsonObject{{QStringLiteral("tables"), QJsonArray{one}}}).toJson(), 4096, "application/json");
}

/// Id of the tile that a request asks for; empty for other requests.
QString tileOf(const http::Request& request)
{
    constexpr int tail = 220; // the end of a query is its own; the begin is the same for many
    const QString query = QJsonDocument::fromJson(request.body).object().value(QStringLiteral("query")).toString().trimmed();
    for (const monitoring::Tile& tile : monitoring::Catalogue::shipped().tiles()) {
        if (!tile.query.isEmpty() && query.endsWith(tile.query.trimmed().right(tail))) {
            return tile.id;
        }
    }
    return {};
}

/// Begin of the window in a query, on a whole quarter of an hour.
QDateTime beginOf(const http::Request& request)
{
    static const QRegularExpression from(QStringLiteral("_from = datetime\\(([^)]+)\\)"));
    const QString text = from.match(QJsonDocument::fromJson(request.body).object().value(QStringLiteral("query")).toString()).captured(1).left(19);
    QDateTime begin = QDateTime::fromString(text, Qt::ISODate);
    begin.setTimeSpec(Qt::UTC);
    return begin;
}

Scripted overTime(const http::Request& request, const char* first, const char* second, double large)
{
    QJsonArray rows;
    for (int i = 0; i < 96; ++i) {
        const QString time = beginOf(request).addSecs(i * 900).toString(Qt::ISODate);
        rows << QJsonArray{time, i == 40 ? large : 10.0, QStringLiteral("gpt-4o")} << QJsonArray{time, 5, QStringLiteral("gpt-4o-mini")};
    }
    return table({column("TimeGenerated", "datetime"), column(first, "real"), column(second, "string")}, rows);
}

Scripted health()
{
    QJsonArray rows; // an array of one array, which braces would take for a copy
    rows << QJsonValue(QJsonArray{12000, 120, 1.0, 800.0, 2400.0, 5000.0, 42, 8.3});
    return table({column("Requests", "long"), column("Failed", "long"), column("ErrorPct", "real"), column("P50", "real"), column("P95", "real"), column("P99", "real"), column("Users", "long"), column("PerMinute", "real")},
                 rows);
}

Scripted answer(const http::Request& request)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/subscriptions"))) {
        return Scripted::json(200, json(R"({"value":[{"subscriptionId":"s1","displayName":"One","state":"Enabled"}]})"));
    }
    if (path.endsWith(QLatin1String("/resources"))) {
        const QJsonObject workspace{{QStringLiteral("id"), kWorkspace}, {QStringLiteral("name"), QStringLiteral("log-chat")}, {QStringLiteral("type"), QStringLiteral("microsoft.operationalinsights/workspaces")},
                                    {QStringLiteral("properties"), QJsonObject{{QStringLiteral("customerId"), QStringLiteral("w-1")}}}};
        return Scripted::json(200, {{QStringLiteral("data"), QJsonArray{workspace}}});
    }
    const QString tile = tileOf(request);
    if (tile == QLatin1String("health-now")) {
        return health();
    }
    if (tile == QLatin1String("throttling")) {
        return overTime(request, "Throttled", "Deployment", 90);
    }
    if (tile == QLatin1String("requests-over-time")) {
        return overTime(request, "Requests", "Ignored", 200);
    }
    if (path.endsWith(QLatin1String("/query"))) {
        return table({column("TimeGenerated", "datetime")}, {});
    }
    return Scripted::json(200, json(R"({"value":[]})"));
}

} // namespace

class MetricsGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void visibleTilesAreReadAndOthersWhenOneScrolls();
    void numbersBearSourceAndAge();
    void failedRefreshLeavesTheLastNumbers();
    void emptyTileSaysWhyAndOffersAWay();
    void oneMarkerGoesThroughAllCharts();
    void brushNarrowsTheTimeAndBackReturns();
    void clickLeadsToTracesOfThatMoment();
    void keysLeadThereToo();
    void chipsTakeFiltersAway();
    void comparisonIsDrawnWithoutAStepBack();
    void nothingIsRefreshedUnderTheHand();
    void shippedBoardIsEditedAsACopy();
    void tilesAreArrangedWithKeysAndTheMouse();
    void tilesAreAddedFromTheCatalogue();
    void deletedBoardComesBack();
    void unknownTileStays();
    void enlargedTileFillsThePage();
    void coloursBelongToTheThing();
    void sharesOfFewCallsAreCounts();
    void alertsAreMarksThatSayHowLong();
    void everyControlHasAName();

private:
    struct Bench
    {
        explicit Bench(const QList<monitoring::BoardTile>& tiles = {}, std::function<Scripted(const http::Request&)> answers = answer) : boards(folder.filePath(QStringLiteral("boards")))
        {
            widgets::charts::SeriesStyles::instance().restore({});
            fixture.wire->setFallback([answers](const http::Request& request) { return answers(request); });
            monitoring::TileReader::Parts parts;
            parts.pipeline = fixture.pipeline;
            parts.cloud = fixture.cloud;
            parts.arm = &arm;
            parts.clock = &fixture.clock;
            reader = std::make_unique<monitoring::TileReader>(parts);
            page = std::make_unique<MetricsPage>(MetricsPage::Parts{&focus, &systems, reader.get(), &boards});
            if (!tiles.isEmpty()) {
                own = boards.create(QStringLiteral("Mine")).value();
                monitoring::Board board = *boards.board(own);
                board.tiles = tiles;
                (void)boards.change(board);
                page->showBoard(own);
            }
            page->resize(1300, 800);
            page->show();
        }
        ~Bench()
        {
            page.reset();
            reader.reset();
            settleGivenUp();
        }
        /// Readings that were given up end while wire and clock are still there: each needs a thread and an event a few times.
        static void settleGivenUp()
        {
            for (int i = 0; i < 20; ++i) {
                QThreadPool::globalInstance()->waitForDone();
                QCoreApplication::processEvents();
            }
        }
        bool waitFor(const std::function<bool()>& condition)
        {
            return QTest::qWaitFor([&] {
                fixture.clock.advance(core::Milliseconds(100));
                return condition();
            }, 20'000);
        }
        bool settle() { return waitFor([this] { return page->isReady(); }); }
        int asked(const QString& tile) const
        {
            return int(std::count_if(fixture.wire->requests.begin(), fixture.wire->requests.end(), [&](const http::Request& request) { return tileOf(request) == tile; }));
        }
        widgets::charts::Plot* plot(const QString& tile) const { return page->view(tile)->plot(); }
        QPoint pixel(const QString& tile, int bucket, double value) const
        {
            const widgets::charts::PlotGeometry geometry = plot(tile)->geometryNow();
            const double at = double(page->view(tile)->shown().from.toMSecsSinceEpoch()) + bucket * 900'000.0 + 450'000;
            return {int(geometry.toX(at)), int(geometry.toY(value))};
        }
        QTemporaryDir folder;
        ClientFixture fixture;
        azure::ArmClient arm{fixture.pipeline, fixture.cloud, &fixture.clock};
        monitoring::Focus focus;
        monitoring::Boards boards;
        monitoring::Systems systems{&arm, [] { return QList<logs::TenantChoice>{{QStringLiteral("t1"), QStringLiteral("Contoso")}}; }};
        std::unique_ptr<monitoring::TileReader> reader;
        std::unique_ptr<MetricsPage> page;
        QString own;
    };
    static QList<monitoring::BoardTile> two()
    {
        return {{QStringLiteral("throttling"), 3, 1, {}, {}}, {QStringLiteral("requests-over-time"), 3, 1, {}, {}}};
    }
    static QMenu* openMenu() { return qobject_cast<QMenu*>(QApplication::activePopupWidget()); }
};

void MetricsGuiTest::visibleTilesAreReadAndOthersWhenOneScrolls()
{
    Bench bench;
    QVERIFY(bench.settle());
    QCOMPARE(bench.page->boardId(), QStringLiteral("ops"));
    QVERIFY(bench.page->bar()->systemPicker()->currentText().contains(QLatin1String("Contoso"))); // the tenant is said
    QCOMPARE(bench.asked(QStringLiteral("throttling")), 2);                                        // strip and tile share it: this period and the one before
    const QString last = QStringLiteral("telemetry-quality");
    QCOMPARE(bench.asked(last), 0);
    auto* const bar = bench.page->findChild<QScrollArea*>()->verticalScrollBar();
    QVERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum());
    QVERIFY(bench.waitFor([&] { return bench.asked(last) > 0 && bench.page->isReady(); }));
    picture(bench.page.get(), QStringLiteral("metrics-ops"));
}

void MetricsGuiTest::numbersBearSourceAndAge()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    TileView* const view = bench.page->view(QStringLiteral("throttling"));
    QVERIFY(view->isShowingData());
    const QString note = sourceNote(view->shown(), bench.fixture.clock.now());
    QVERIFY2(note.contains(QLatin1String("log-chat")) && note.contains(QLatin1String("now")), qPrintable(note));
    QVERIFY(sourceNote(view->shown(), view->shown().readAt.addSecs(600)).contains(QLatin1String("10 min ago")));
    QVERIFY(sourceFacts(view->shown()).contains(QLatin1String("Buckets of")));
    const monitoring::TileResult& now = bench.page->runs()->run(QStringLiteral("health-now"))->result();
    QVERIFY2(now.state == monitoring::TileResult::State::Read, qPrintable(now.error.message + now.emptyReason));
    const QString cells = bench.page->strip()->cells().first()->accessibleName();
    QVERIFY2(cells.contains(QLatin1String("Requests")) && cells.contains(QLatin1String("12")), qPrintable(cells));
    picture(bench.page.get(), QStringLiteral("metrics-two"));
}

void MetricsGuiTest::failedRefreshLeavesTheLastNumbers()
{
    const auto fails = std::make_shared<bool>(false);
    Bench bench(two(), [fails](const http::Request& request) {
        return *fails && tileOf(request) == QLatin1String("throttling") ? Scripted::json(403, json(R"({"error":{"code":"InsufficientAccessError","message":"no"}})")) : answer(request);
    });
    QVERIFY(bench.settle());
    const double before = bench.page->view(QStringLiteral("throttling"))->shown().series.first().total;
    *fails = true;
    bench.page->refresh(true);
    QVERIFY(bench.settle());
    TileView* const view = bench.page->view(QStringLiteral("throttling"));
    QCOMPARE(view->run()->result().state, monitoring::TileResult::State::Failed);
    QVERIFY(view->isShowingData());
    QVERIFY(!view->chart()->isEmptyShown());
    QCOMPARE(view->shown().series.first().total, before);
    const QList<QAbstractButton*> buttons = view->findChildren<QAbstractButton*>();
    const auto trouble = std::find_if(buttons.begin(), buttons.end(), [](const QAbstractButton* button) { return button->accessibleName().contains(QLatin1String("anew")); });
    QVERIFY(trouble != buttons.end());
    QVERIFY((*trouble)->isVisible());
    *fails = false;
    (*trouble)->click();
    QVERIFY(bench.settle());
    QVERIFY(!(*trouble)->isVisible());
}

void MetricsGuiTest::emptyTileSaysWhyAndOffersAWay()
{
    Bench bench({{QStringLiteral("failure-modes"), 3, 1, {}, {}}, {QStringLiteral("throttling"), 3, 1, {}, {}}});
    QVERIFY(bench.settle());
    TileView* const view = bench.page->view(QStringLiteral("failure-modes"));
    QVERIFY(view->chart()->isEmptyShown());
    auto* const empty = view->findChild<widgets::common::EmptyState*>();
    QVERIFY(!empty->title().isEmpty());
    QAbstractButton* remedy = empty->findChild<QAbstractButton*>();
    QVERIFY(remedy);
    QSignalSpy wanted(bench.page.get(), &MetricsPage::pageWanted);
    const monitoring::Look before = bench.focus.look();
    const int asked = bench.asked(QStringLiteral("failure-modes"));
    remedy->click();
    QVERIFY(bench.waitFor([&] { return wanted.count() > 0 || bench.focus.look() != before || bench.asked(QStringLiteral("failure-modes")) > asked; }));
}

void MetricsGuiTest::oneMarkerGoesThroughAllCharts()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    QTest::mouseMove(bench.plot(QStringLiteral("throttling")), bench.pixel(QStringLiteral("throttling"), 40, 20));
    QVERIFY(bench.page->cursor()->at());
    QVERIFY(bench.plot(QStringLiteral("requests-over-time"))->pointed());
    QVERIFY(bench.page->isInUse());
}

void MetricsGuiTest::brushNarrowsTheTimeAndBackReturns()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    const monitoring::Look before = bench.focus.look();
    widgets::charts::Plot* const plot = bench.plot(QStringLiteral("throttling"));
    QTest::mousePress(plot, Qt::LeftButton, {}, bench.pixel(QStringLiteral("throttling"), 36, 20));
    QTest::mouseMove(plot, bench.pixel(QStringLiteral("throttling"), 44, 20));
    QTest::mouseRelease(plot, Qt::LeftButton, {}, bench.pixel(QStringLiteral("throttling"), 44, 20));
    const logs::TimeRange range = bench.focus.look().range;
    QCOMPARE(range.lengthSeconds, 0);
    const qint64 length = range.from.secsTo(range.to);
    QVERIFY2(std::abs(length - 8 * 900) < 900, qPrintable(QString::number(length)));
    QVERIFY(bench.settle());
    QCOMPARE(bench.page->view(QStringLiteral("requests-over-time"))->shown().to, range.to); // all tiles, not only this one
    QVERIFY(bench.page->bar()->backButton()->isEnabled());
    bench.page->bar()->backButton()->click();
    QCOMPARE(bench.focus.look(), before);
    QVERIFY(bench.page->bar()->forwardButton()->isEnabled());
}

void MetricsGuiTest::clickLeadsToTracesOfThatMoment()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    QSignalSpy wanted(bench.page.get(), &MetricsPage::pageWanted);
    QTest::mouseClick(bench.plot(QStringLiteral("throttling")), Qt::LeftButton, {}, bench.pixel(QStringLiteral("throttling"), 40, 20));
    QVERIFY(openMenu());
    picture(openMenu(), QStringLiteral("metrics-menu"));
    QTest::keyClick(openMenu(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("traces"));
    const monitoring::Look& look = bench.focus.look();
    QCOMPARE(look.filters.value(monitoring::filter::kDeployment), QStringLiteral("gpt-4o"));
    QCOMPARE(look.filters.value(monitoring::filter::kMode), QStringLiteral("R1"));
    QCOMPARE(look.range.from.secsTo(look.range.to), 900);
    bench.focus.back();
    QVERIFY(bench.focus.look().filters.isEmpty());
}

void MetricsGuiTest::keysLeadThereToo()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    QSignalSpy wanted(bench.page.get(), &MetricsPage::pageWanted);
    widgets::charts::Plot* const plot = bench.plot(QStringLiteral("throttling"));
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Home);
    QTest::keyClick(plot, Qt::Key_Return);
    QVERIFY(openMenu());
    QTest::keyClick(openMenu(), Qt::Key_Down);
    QTest::keyClick(openMenu(), Qt::Key_Return);
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted.first().first().toString(), QStringLiteral("failures"));
    QVERIFY(!bench.focus.look().filters.contains(monitoring::filter::kDeployment)); // the whole bucket
    QCOMPARE(bench.focus.look().filters.value(monitoring::filter::kMode), QStringLiteral("R1"));
}

void MetricsGuiTest::chipsTakeFiltersAway()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    QVERIFY(!bench.page->chips()->isVisible());
    bench.focus.narrow(monitoring::filter::kDeployment, QStringLiteral("gpt-4o"));
    bench.focus.narrow(monitoring::filter::kUser, QString(QChar(0x202E)) + QStringLiteral("alice"));
    QVERIFY(bench.page->chips()->isVisible());
    QCOMPARE(bench.page->chips()->chips().size(), 2);
    QVERIFY(!bench.page->chips()->chips().last()->text().contains(QChar(0x202E))); // what turns the writing is shown as a mark
    bench.page->chips()->chips().first()->click();
    QVERIFY(bench.waitFor([&] { return bench.page->chips()->chips().size() == 1; }));
    QVERIFY(bench.focus.narrowedTo(monitoring::filter::kDeployment).isEmpty());
    QVERIFY(!bench.focus.narrowedTo(monitoring::filter::kUser).isEmpty());
}

void MetricsGuiTest::comparisonIsDrawnWithoutAStepBack()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    auto* const lines = qobject_cast<widgets::charts::LinePlot*>(bench.plot(QStringLiteral("requests-over-time")));
    QVERIFY(lines);
    const size_t before = lines->lines().size();
    bench.page->bar()->compareButton()->click();
    QVERIFY(bench.settle());
    QVERIFY(lines->lines().size() > before);
    QVERIFY(std::any_of(lines->lines().begin(), lines->lines().end(), [](const widgets::charts::Line& line) { return line.isReference; }));
    QVERIFY(!bench.focus.canGoBack());
}

void MetricsGuiTest::nothingIsRefreshedUnderTheHand()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    QVERIFY(!bench.page->isInUse());
    bench.page->cursor()->point(1.0, this);
    QVERIFY(bench.page->isInUse());
    bench.page->cursor()->point(std::nullopt, this);
    bench.page->setEditing(true);
    QVERIFY(bench.page->isInUse());
    bench.page->setEditing(false);
    QVERIFY(!bench.page->isInUse());
    QSignalSpy chosen(bench.page.get(), &MetricsPage::refreshMinutesChosen);
    QComboBox* const every = bench.page->bar()->refreshPicker();
    Q_EMIT every->activated(every->findData(5));
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(bench.page->refreshMinutes(), 5);
}

void MetricsGuiTest::shippedBoardIsEditedAsACopy()
{
    Bench bench;
    QVERIFY(bench.settle());
    bench.page->bar()->editButton()->click();
    QVERIFY(!bench.page->isEditing());
    auto* const dialog = bench.page->findChild<QDialog*>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>()->setText(QStringLiteral("Our ops"));
    QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    QVERIFY(bench.waitFor([&] { return bench.page->isEditing(); }));
    const monitoring::Board* const board = bench.boards.board(bench.page->boardId());
    QVERIFY(board && !board->isShipped);
    QCOMPARE(board->title, QStringLiteral("Our ops"));
    QCOMPARE(board->tiles, bench.boards.board(QStringLiteral("ops"))->tiles);
}

void MetricsGuiTest::tilesAreArrangedWithKeysAndTheMouse()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    bench.page->setEditing(true);
    BoardGrid* const grid = bench.page->grid();
    const auto tiles = [&] { return bench.boards.board(bench.own)->tiles; };
    QTest::keyClick(grid->editor(0), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(tiles()[0].tile, QStringLiteral("requests-over-time"));
    QCOMPARE(bench.page->focusWidget(), grid->editor(1));
    QTest::keyClick(grid->editor(1), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(grid->editor(1), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(tiles()[1].span, 4);
    QCOMPARE(tiles()[1].height, 2);
    picture(bench.page.get(), QStringLiteral("metrics-edit"));

    TileEditor* const second = grid->editor(1);
    const QPoint from(second->width() / 2, second->height() - 20);
    const QPoint to = second->mapFromParent(QPoint(10, grid->editor(0)->geometry().center().y()));
    QTest::mousePress(second, Qt::LeftButton, {}, from);
    QTest::mouseMove(second, from + QPoint(0, -40));
    QMouseEvent drag(QEvent::MouseMove, QPointF(to), second->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(second, &drag);
    QTest::mouseRelease(second, Qt::LeftButton, {}, to);
    QCOMPARE(tiles()[0].tile, QStringLiteral("throttling"));

    QTest::keyClick(grid->editor(0), Qt::Key_Delete);
    QCOMPARE(tiles().size(), 1);
    bench.page->undo();
    QCOMPARE(tiles().size(), 2);
    QCOMPARE(grid->views().size(), 2);
    QTest::keyClick(grid->editor(0), Qt::Key_Escape);
    QVERIFY(bench.page->handleEscape());
    QVERIFY(!bench.page->isEditing());
}

void MetricsGuiTest::tilesAreAddedFromTheCatalogue()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    bench.page->addTiles();
    auto* const picker = bench.page->findChild<TilePicker*>();
    QVERIFY(picker);
    picker->searchLine()->setText(QStringLiteral("heat map"));
    int shown = 0;
    for (int i = 0; i < picker->list()->topLevelItemCount(); ++i) {
        QTreeWidgetItem* const group = picker->list()->topLevelItem(i);
        for (int j = 0; j < group->childCount(); ++j) {
            if (!group->child(j)->isHidden() && ++shown == 1) {
                group->child(j)->setCheckState(0, Qt::Checked);
            }
        }
    }
    QVERIFY(shown > 1 && shown < 10);
    picture(picker, QStringLiteral("metrics-picker"));
    QCOMPARE(picker->checked().size(), 1);
    const QString id = picker->checked().first();
    for (QAbstractButton* button : picker->findChildren<QAbstractButton*>()) {
        if (button->text() == QLatin1String("Add")) {
            button->click();
        }
    }
    QCOMPARE(bench.boards.board(bench.own)->tiles.size(), 3);
    QVERIFY(bench.page->view(id));
    QVERIFY(bench.waitFor([&] { return bench.page->runs()->run(id)->hasResult(); }));
}

void MetricsGuiTest::deletedBoardComesBack()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    bench.page->deleteBoard();
    QVERIFY(!bench.boards.board(bench.own));
    QCOMPARE(bench.page->boardId(), QStringLiteral("ops"));
    bench.page->undo();
    QCOMPARE(bench.page->boardId(), bench.own);
    QCOMPARE(bench.page->grid()->views().size(), 2);
}

void MetricsGuiTest::unknownTileStays()
{
    Bench bench({{QStringLiteral("from-the-future"), 3, 1, {}, {}}, {QStringLiteral("throttling"), 3, 1, {}, {}}});
    QVERIFY(bench.settle());
    TileView* const view = bench.page->view(QStringLiteral("from-the-future"));
    QVERIFY(view->chart()->isEmptyShown());
    QVERIFY(view->findChild<widgets::common::EmptyState*>()->title().contains(QLatin1String("from-the-future")));
    bench.page->setEditing(true);
    bench.page->grid()->resizeTile(1, -1, 0);
    QCOMPARE(bench.boards.board(bench.own)->tiles[0].tile, QStringLiteral("from-the-future"));
}

void MetricsGuiTest::enlargedTileFillsThePage()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    TileView* const view = bench.page->view(QStringLiteral("throttling"));
    const int before = view->width();
    Q_EMIT view->enlargeRequested();
    QVERIFY(bench.waitFor([&] { return view->width() > before * 3 / 2; }));
    QVERIFY(!bench.page->view(QStringLiteral("requests-over-time"))->isVisible());
    QVERIFY(bench.page->handleEscape());
    QVERIFY(bench.page->view(QStringLiteral("requests-over-time"))->isVisible());
    QCOMPARE(view->width(), before);
}

void MetricsGuiTest::coloursBelongToTheThing()
{
    const auto ofDeployment = [](const QString& name) {
        monitoring::TileSeries one;
        one.name = name;
        one.dimensions.insert(QStringLiteral("Deployment"), name);
        return one;
    };
    monitoring::TileSeries failed;
    failed.name = QStringLiteral("Failed requests");
    failed.tone = monitoring::Tone::Failed;
    monitoring::TileSeries blocked;
    blocked.name = QStringLiteral("Blocked");
    blocked.tone = monitoring::Tone::Protected;
    const monitoring::TileResult none;
    const QList<int> first = stylesOf({ofDeployment(QStringLiteral("a")), ofDeployment(QStringLiteral("b")), failed}, none);
    const QList<int> second = stylesOf({failed, ofDeployment(QStringLiteral("b")), blocked}, none);
    QCOMPARE(second[1], first[1]);
    QCOMPARE(second[0], first[2]);
    QVERIFY(second[2] != second[0]); // a block is no failure
    monitoring::TileSeries other = failed;
    other.name = QStringLiteral("Seen");
    const QList<int> both = stylesOf({failed, other}, none);
    QVERIFY(both[0] != both[1]);
}

void MetricsGuiTest::sharesOfFewCallsAreCounts()
{
    monitoring::TileStat stat;
    stat.unit = series::Unit::Percent;
    stat.value = 28.57;
    stat.denominator = 7;
    QCOMPARE(statText(stat), QStringLiteral("2 of 7"));
    stat.denominator = 700;
    QVERIFY(statText(stat).contains(QLatin1Char('%')));
    stat.value = std::nan("");
    QCOMPARE(statText(stat), QString(QChar(0x2013))); // not measured is not zero
    QCOMPARE(changeOf(110, 100, series::Unit::Count).direction, 1);
    QCOMPARE(changeOf(100.2, 100, series::Unit::Count).direction, 0);
    QVERIFY(changeOf(5, std::nan(""), series::Unit::Count).text.isEmpty());
    QVERIFY(changeOf(3, 2, series::Unit::Percent).text.contains(QLatin1String("1.0 points")));
    QVERIFY(changeOf(5, 0, series::Unit::Count).text.contains(QLatin1String("none")));
}

void MetricsGuiTest::alertsAreMarksThatSayHowLong()
{
    azure::FiredAlert throttled;
    throttled.ruleName = QStringLiteral("alert-throttled");
    throttled.severity = 2;
    throttled.startedAt = QDateTime(QDate(2026, 1, 15), QTime(10, 3, 20), Qt::UTC);
    throttled.resolvedAt = throttled.startedAt.addSecs(3600);
    azure::FiredAlert errors = throttled;
    errors.ruleName = QStringLiteral("errors\u202Eevil");
    errors.severity = 1;
    errors.resolvedAt = QDateTime();
    errors.isFired = true;
    azure::FiredAlert later = throttled;
    later.startedAt = throttled.startedAt.addSecs(7200);
    azure::FiredAlert timeless;
    const QList<widgets::charts::Annotation> marks = widgets::metrics::alertMarks({throttled, throttled, errors, later, timeless});
    QCOMPARE(marks.size(), 2);
    QCOMPARE(marks[0].at, double(QDateTime(QDate(2026, 1, 15), QTime(10, 3), Qt::UTC).toMSecsSinceEpoch()));
    QCOMPARE(int(marks[0].tone), int(widgets::common::Tone::Error)); // the worst of the minute
    QCOMPARE(int(marks[1].tone), int(widgets::common::Tone::Warning));
    QCOMPARE(marks[0].label.count(QStringLiteral("alert-throttled")), 1);
    QVERIFY(marks[0].label.contains(QStringLiteral("still firing")) && !marks[0].label.contains(QChar(0x202E)));
    QVERIFY(marks[1].label.contains(QStringLiteral("until ")));
    QVERIFY(marks[0].isDot && marks[0].isQuiet);
}

void MetricsGuiTest::everyControlHasAName()
{
    Bench bench(two());
    QVERIFY(bench.settle());
    bench.focus.narrow(monitoring::filter::kDeployment, QStringLiteral("gpt-4o"));
    for (const bool edits : {false, true}) {
        bench.page->setEditing(edits);
        for (const QWidget* widget : bench.page->findChildren<QWidget*>()) {
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool isControl = button || qobject_cast<const QComboBox*>(widget) || widget->focusPolicy() == Qt::StrongFocus;
            if (!isControl || !widget->isVisible() || widget->metaObject()->className() == QByteArray("QTableCornerButton")) {
                continue;
            }
            const bool isNamed = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(isNamed, qPrintable(QStringLiteral("%1 in %2").arg(QLatin1String(widget->metaObject()->className()), QLatin1String(widget->parentWidget()->metaObject()->className()))));
        }
    }
}

QTEST_MAIN(MetricsGuiTest)
#include "tst_metrics.moc"
