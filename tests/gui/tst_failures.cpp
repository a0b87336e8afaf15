// SPDX-License-Identifier: GPL-3.0-or-later
// The page of failure modes over a scripted wire: empty, busy, failing, full; rules, examples, ways to other pages.
#include "gui/guitest.h"

#include "azure/clientfixture.h"
#include "monitoring/failures/overview.h"
#include "widgets/charts/barplot.h"
#include "widgets/charts/rankplot.h"
#include "widgets/failures/failurecharts.h"
#include "widgets/failures/failuredetails.h"
#include "widgets/failures/failureexamples.h"
#include "widgets/failures/failurelist.h"
#include "widgets/failures/failurespage.h"
#include "widgets/failures/failureviews.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTreeWidget>

using namespace widgets::failures;
using namespace monitoring::failures;
using support::Scripted;

namespace {

const QString kGroup = QStringLiteral("/subscriptions/s1/resourceGroups/rg/providers/");

QByteArray tableOf(const QList<std::pair<QString, QString>>& columns, const QJsonArray& rows)
{
    QJsonArray heads;
    for (const auto& [name, type] : columns) {
        heads.append(QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("type"), type}});
    }
    const QJsonObject table{{QStringLiteral("name"), QStringLiteral("PrimaryResult")}, {QStringLiteral("columns"), heads}, {QStringLiteral("rows"), rows}};
    return core::json::compact(QJsonObject{{QStringLiteral("tables"), QJsonArray{table}}});
}

/// Braces around one array would be that array.
QJsonArray one(const QJsonArray& row)
{
    QJsonArray rows;
    rows.append(row);
    return rows;
}

QByteArray counts(const QJsonArray& rows)
{
    return tableOf({{QStringLiteral("Unit"), QStringLiteral("string")}, {QStringLiteral("Mode"), QStringLiteral("string")}, {QStringLiteral("Detail"), QStringLiteral("string")},
                    {QStringLiteral("Bin"), QStringLiteral("datetime")}, {QStringLiteral("Count"), QStringLiteral("long")}, {QStringLiteral("Last"), QStringLiteral("datetime")},
                    {QStringLiteral("Trace"), QStringLiteral("string")}, {QStringLiteral("Span"), QStringLiteral("string")}},
                   rows);
}

/// What the workspace answers at `now`.
QByteArray answerTo(const QString& query, const QDateTime& now)
{
    const QString time = now.addSecs(-3600).toString(Qt::ISODateWithMs);
    if (query.contains(QLatin1String("top 50 by TimeGenerated"))) {
        return tableOf({{QStringLiteral("TimeGenerated"), QStringLiteral("datetime")}, {QStringLiteral("Mode"), QStringLiteral("string")}, {QStringLiteral("Unit"), QStringLiteral("string")},
                        {QStringLiteral("Detail"), QStringLiteral("string")}, {QStringLiteral("Trace"), QStringLiteral("string")}, {QStringLiteral("Span"), QStringLiteral("string")}, {QStringLiteral("Signal"), QStringLiteral("string")}},
                       one({time, "R1", "call", "token rate limit", "trace-1", "span-1", QStringLiteral("Error code: 429 <b>of jo@mail.example</b> \u202eevil")}));
    }
    if (query.contains(QLatin1String("project Input, Output"))) {
        return tableOf({{QStringLiteral("Input"), QStringLiteral("string")}, {QStringLiteral("Output"), QStringLiteral("string")}}, one({QStringLiteral("<script>secret question</script>"), QStringLiteral("an answer")}));
    }
    if (query.contains(QLatin1String("What a system logs"))) {
        return tableOf({{QStringLiteral("What"), QStringLiteral("string")}, {QStringLiteral("Rows"), QStringLiteral("long")}, {QStringLiteral("Last"), QStringLiteral("datetime")}},
                       {QJsonArray{"span", 100, time}, QJsonArray{"span:chat", 100, time}, QJsonArray{"table:AppExceptions", 9, time}, QJsonArray{"attribute:finish_reasons", 90, time}});
    }
    if (query.contains(QLatin1String("Quality of the telemetry"))) {
        return tableOf({{QStringLiteral("Role"), QStringLiteral("string")}, {QStringLiteral("Exporter"), QStringLiteral("string")}, {QStringLiteral("Rows"), QStringLiteral("long")}, {QStringLiteral("Spans"), QStringLiteral("long")},
                        {QStringLiteral("GenAi"), QStringLiteral("long")}, {QStringLiteral("ModelSpans"), QStringLiteral("long")}, {QStringLiteral("NoTokens"), QStringLiteral("long")}, {QStringLiteral("OneIn"), QStringLiteral("real")}},
                       one({"chat-flow", "py3.11", 100, 200, 100, 80, 7, 2.0}));
    }
    if (query.contains(QLatin1String("Model calls, searches"))) {
        return counts({QJsonArray{"call", "ok", "", time, 900, time, "t", "s"}, QJsonArray{"call", "R1", "token rate limit", time, 80, time, "trace-1", "span-1"},
                       QJsonArray{"call", "S3", "jailbreak", time, 20, time, "trace-2", "span-2"}, QJsonArray{"tool", "Q7", "lookup", time, 3, time, "trace-3", "span-3"}, QJsonArray{"tool", "ok", "lookup", time, 30, time, "", ""}});
    }
    return counts({});
}

Scripted answer(const http::Request& request, const QDateTime& now)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/subscriptions"))) {
        return Scripted::json(200, json(R"({"value":[{"subscriptionId":"s1","displayName":"One","state":"Enabled"}]})"));
    }
    if (path.endsWith(QLatin1String("/resources"))) {
        const QString workspace = kGroup + QStringLiteral("Microsoft.OperationalInsights/workspaces/log-one");
        return Scripted::json(200, {{QStringLiteral("data"), QJsonArray{QJsonObject{{QStringLiteral("id"), workspace}, {QStringLiteral("name"), QStringLiteral("log-one")}, {QStringLiteral("type"), QStringLiteral("microsoft.operationalinsights/workspaces")},
                                                                                    {QStringLiteral("properties"), QJsonObject{{QStringLiteral("customerId"), QStringLiteral("w-1")}}}},
                                                                        QJsonObject{{QStringLiteral("id"), kGroup + QStringLiteral("Microsoft.Insights/components/appi-one")}, {QStringLiteral("name"), QStringLiteral("appi-one")},
                                                                                    {QStringLiteral("type"), QStringLiteral("microsoft.insights/components")},
                                                                                    {QStringLiteral("properties"), QJsonObject{{QStringLiteral("AppId"), QStringLiteral("a-1")}, {QStringLiteral("WorkspaceResourceId"), workspace}}}}}}});
    }
    if (path.endsWith(QLatin1String("/query"))) {
        const QString query = QJsonDocument::fromJson(request.body).object().value(QLatin1String("query")).toString();
        return Scripted::stream(answerTo(query, now), 4096, "application/json");
    }
    return Scripted::json(200, json(R"({"value":[]})"));
}

} // namespace

class FailuresGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void busyPageSaysWhatItDoes();
    void missingSystemIsSaid();
    void failedPageHasItsSentence();
    void modesAreRankedAndListed();
    void chosenModeShowsEverythingAboutIt();
    void hostileSignalsStayText();
    void messagesAreShownOnlyWhenAskedFor();
    void rulesAreChangedAndKept();
    void traceIsOpenedThroughTheFocus();
    void viewsShowWhatIsNotLogged();
    void exportsHaveAllModes();
    void everyControlHasAName();

private:
    struct Bench
    {
        explicit Bench(std::function<Scripted(const http::Request&)> wire = {})
        {
            fixture.wire->setFallback([this, wire](const http::Request& request) { return wire ? wire(request) : answer(request, fixture.clock.now()); });
            systems = std::make_unique<monitoring::Systems>(&arm, [] { return QList<logs::TenantChoice>{{QStringLiteral("t1"), QStringLiteral("Contoso")}}; });
            scheduler = std::make_unique<monitoring::QueryScheduler>(&fixture.clock);
            reader = std::make_unique<FailureReader>(FailureReader::Parts{fixture.pipeline, fixture.cloud, &arm, &fixture.clock, scheduler.get()});
            overview = std::make_unique<FailureOverview>(FailureOverview::Parts{reader.get(), systems.get(), &focus, folder.filePath(QStringLiteral("rules.json"))});
            page = std::make_unique<FailuresPage>(overview.get(), systems.get());
            page->resize(1300, 860);
            page->show();
        }
        ~Bench()
        {
            page.reset();
            overview.reset(); // cancels what it asked
            (void)waitFor([this] { return scheduler->running(QStringLiteral("t1")) == 0; });
            reader.reset();
            QThreadPool::globalInstance()->waitForDone();
        }
        bool waitFor(const std::function<bool()>& condition)
        {
            return QTest::qWaitFor([&] {
                fixture.clock.advance(core::Milliseconds(50));
                return condition();
            }, 20'000);
        }
        bool fill()
        {
            return waitFor([this] { return page->isReady() && overview->report().isRead; });
        }
        FailureDetails* details() const { return page->list()->details(); }
        QTemporaryDir folder;
        ClientFixture fixture;
        azure::ArmClient arm{fixture.pipeline, fixture.cloud, &fixture.clock};
        monitoring::Focus focus;
        std::unique_ptr<monitoring::Systems> systems;
        std::unique_ptr<monitoring::QueryScheduler> scheduler;
        std::unique_ptr<FailureReader> reader;
        std::unique_ptr<FailureOverview> overview;
        std::unique_ptr<FailuresPage> page;
    };
};

void FailuresGuiTest::busyPageSaysWhatItDoes()
{
    Bench bench([](const http::Request&) {
        Scripted never;
        never.hang = true;
        return never;
    });
    QVERIFY(!bench.page->isReady());
    QVERIFY(bench.page->problem().isEmpty());
    picture(bench.page.get(), QStringLiteral("failures-busy"));
}

void FailuresGuiTest::missingSystemIsSaid()
{
    Bench bench([](const http::Request& request) {
        return Scripted::json(200, request.url.path().endsWith(QLatin1String("/subscriptions")) ? json(R"({"value":[{"subscriptionId":"s1","state":"Enabled"}]})") : json(R"({"data":[],"value":[]})"));
    });
    QVERIFY(bench.waitFor([&] { return bench.systems->isFilled(); }));
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    QVERIFY(bench.overview->system() == nullptr);
}

void FailuresGuiTest::failedPageHasItsSentence()
{
    Bench bench([](const http::Request&) { return Scripted::json(403, json(R"({"error":{"code":"AuthorizationFailed","message":"No."}})")); });
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    QVERIFY(!bench.page->problem().isEmpty());
}

void FailuresGuiTest::modesAreRankedAndListed()
{
    Bench bench;
    QVERIFY(bench.fill());
    widgets::common::Grid* const grid = bench.page->list()->grid();
    QCOMPARE(grid->model()->rowCount(), 39);
    // First what passes its rule: a critical attack, then the throttling.
    QCOMPARE(grid->model()->index(0, FailureTable::ModeColumn).data().toString(), QStringLiteral("S3"));
    QCOMPARE(grid->model()->index(1, FailureTable::ModeColumn).data().toString(), QStringLiteral("R1"));
    QVERIFY(grid->model()->index(1, FailureTable::ShareColumn).data().toString().startsWith(QLatin1Char('8')));
    const series::Pareto& failed = bench.page->list()->charts()->failed()->pareto();
    QVERIFY(failed.parts.first().name.startsWith(QLatin1String("R1 ")));
    QVERIFY(bench.page->list()->charts()->blocked()->pareto().parts.first().name.startsWith(QLatin1String("S3 ")));
    QVERIFY(!bench.page->list()->charts()->timeline()->summary().isEmpty());
    bench.page->list()->filterLine()->setText(QStringLiteral("throttled"));
    QCOMPARE(grid->model()->rowCount(), 1);
    QVERIFY(bench.page->handleEscape());
    QCOMPARE(grid->model()->rowCount(), 39);
    picture(bench.page.get(), QStringLiteral("failures"));
}

void FailuresGuiTest::chosenModeShowsEverythingAboutIt()
{
    Bench bench;
    QVERIFY(bench.fill());
    QSignalSpy looks(&bench.focus, &monitoring::Focus::changed);
    Q_EMIT bench.page->list()->charts()->modeChosen(QStringLiteral("R1"));
    QCOMPARE(bench.focus.narrowedTo(monitoring::filter::kMode), QStringLiteral("R1"));
    QCOMPARE(looks.size(), 1);
    QVERIFY(bench.waitFor([&] { return !bench.overview->examples().isEmpty(); }));
    QCOMPARE(bench.page->list()->grid()->currentId(), QStringLiteral("R1"));
    QVERIFY(bench.details()->openTraceButton()->isEnabled());
    QCOMPARE(bench.details()->findChildren<QDoubleSpinBox*>().size(), 2);
    QVERIFY(bench.page->handleEscape()); // lets go of the mode
    QVERIFY(bench.focus.narrowedTo(monitoring::filter::kMode).isEmpty());
}

void FailuresGuiTest::hostileSignalsStayText()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.overview->select(QStringLiteral("R1"));
    QVERIFY(bench.waitFor([&] { return !bench.overview->examples().isEmpty(); }));
    const QString shown = bench.details()->examples()->list()->topLevelItem(0)->text(1);
    QVERIFY(!shown.contains(QLatin1String("jo@mail.example"))); // masked
    QVERIFY(!shown.contains(QChar(0x202e)));
    QVERIFY(shown.contains(QLatin1String("<b>")));
}

void FailuresGuiTest::messagesAreShownOnlyWhenAskedFor()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.overview->select(QStringLiteral("R1"));
    QVERIFY(bench.waitFor([&] { return !bench.overview->examples().isEmpty(); }));
    auto* const text = bench.details()->examples()->findChild<QPlainTextEdit*>();
    QVERIFY(text->isHidden());
    for (const http::Request& request : bench.fixture.wire->requests) {
        QVERIFY(!request.body.contains("project Input, Output"));
    }
    bench.details()->examples()->revealButton()->click();
    QVERIFY(bench.waitFor([&] { return bench.overview->content(0) != nullptr; }));
    QVERIFY(text->toPlainText().contains(QLatin1String("<script>secret question</script>")));
    QVERIFY(!text->isHidden());
}

void FailuresGuiTest::rulesAreChangedAndKept()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.overview->select(QStringLiteral("R1"));
    QVERIFY(bench.overview->report().find(QStringLiteral("R1"))->isAlarming);
    QDoubleSpinBox* share = nullptr;
    for (QDoubleSpinBox* const field : bench.details()->findChildren<QDoubleSpinBox*>()) {
        share = field->accessibleName().startsWith(QLatin1String("Share")) ? field : share;
    }
    QVERIFY(share);
    share->setValue(50);
    QVERIFY(!bench.overview->report().find(QStringLiteral("R1"))->isAlarming);
    QCOMPARE(ModeCatalogue::fromFile(bench.folder.filePath(QStringLiteral("rules.json"))).find(QStringLiteral("R1"))->number(QStringLiteral("share")), 50.0);
    bench.overview->resetRule(QStringLiteral("R1"));
    QVERIFY(bench.overview->rules().changes().isEmpty());
}

void FailuresGuiTest::traceIsOpenedThroughTheFocus()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.overview->select(QStringLiteral("R1"));
    QVERIFY(bench.waitFor([&] { return !bench.overview->examples().isEmpty(); }));
    QSignalSpy pages(bench.page.get(), &FailuresPage::pageWanted);
    QSignalSpy alerts(bench.page.get(), &FailuresPage::alertWanted);
    bench.details()->openTraceButton()->click();
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().first().toString(), QStringLiteral("traces"));
    QCOMPARE(bench.focus.narrowedTo(monitoring::filter::kTrace), QStringLiteral("trace-1"));
    QCOMPARE(bench.focus.narrowedTo(monitoring::filter::kSpan), QStringLiteral("span-1"));
    bench.details()->alertButton()->click();
    QCOMPARE(alerts.size(), 1);
    const auto condition = alerts.first().first().value<monitoring::LogCondition>();
    QVERIFY(condition.query.contains(QLatin1String("Mode == \"R1\"")));
    QCOMPARE(condition.column, QStringLiteral("Share"));
    QCOMPARE(condition.threshold, 5.0);
}

void FailuresGuiTest::viewsShowWhatIsNotLogged()
{
    Bench bench;
    QVERIFY(bench.fill());
    bench.page->showView(FailuresPage::View::Logged);
    QTreeWidget* const logged = bench.page->logged()->tree();
    QVERIFY(logged->topLevelItemCount() > 20);
    QVERIFY(!logged->topLevelItem(0)->text(3).isEmpty()); // what hides modes comes first
    bench.page->showView(FailuresPage::View::Agents);
    QCOMPARE(bench.page->agents()->tree()->topLevelItemCount(), 5);
    bench.page->showView(FailuresPage::View::Quality);
    QVERIFY(bench.waitFor([&] { return bench.page->quality()->tree()->topLevelItemCount() == 1; }));
    QVERIFY(bench.page->quality()->tree()->topLevelItem(0)->childCount() >= 2);
    QVERIFY(bench.page->handleEscape());
    QCOMPARE(bench.page->view(), FailuresPage::View::Modes);
}

void FailuresGuiTest::exportsHaveAllModes()
{
    Bench bench;
    QVERIFY(bench.fill());
    const QString file = bench.folder.filePath(QStringLiteral("out.json"));
    QVERIFY(bench.page->list()->exportTo(file));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QJsonArray rows = QJsonDocument::fromJson(written.readAll()).array();
    QCOMPARE(rows.size(), 39);
    for (const QJsonValue& row : rows) { // not measured is not zero
        QVERIFY(row[QLatin1String("missing")].toArray().isEmpty() || row[QLatin1String("count")].isNull());
    }
    QVERIFY(bench.page->list()->exportTo(bench.folder.filePath(QStringLiteral("out.csv"))));
}

void FailuresGuiTest::everyControlHasAName()
{
    Bench bench;
    QVERIFY(bench.fill());
    for (const QWidget* const widget : bench.page->findChildren<QWidget*>()) {
        const auto* const button = qobject_cast<const QAbstractButton*>(widget);
        const bool isControl = button || qobject_cast<const QComboBox*>(widget) || qobject_cast<const QTreeWidget*>(widget) || (qobject_cast<const QDoubleSpinBox*>(widget));
        if (isControl && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus) {
            const QString name = button && !button->text().isEmpty() ? button->text() : widget->accessibleName();
            QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        }
    }
}

QTEST_MAIN(FailuresGuiTest)
#include "tst_failures.moc"
