// SPDX-License-Identifier: GPL-3.0-or-later
// How tiles are read when services refuse, wait, break off or have nothing: over a scripted wire.
#include "monitoring/tilebench.h"

using namespace monitoring;
using support::Scripted;

namespace {

const QByteArray kOverTime = R"({"name":"TimeGenerated","type":"datetime"},{"name":"Requests","type":"long"},{"name":"Failed","type":"long"},{"name":"ErrorPct","type":"real"})";

using Bench = TileBench;

} // namespace

class TileReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seriesArriveWithUnitSourceAndWindow();
    void throttledTileWaitsAndComesBack();
    void noPermissionNamesTheRole();
    void missingTableNamesTheSetting();
    void lostNetworkFailsAndSaysSo();
    void cancelledTileIsCancelled();
    void settingThatIsOffIsNamed();
    void trafficWithoutSpansIsNotInstrumented();
    void onlyProvisionedDeploymentsMeasureIt();
    void unknownTileAndNoSystemAreSaid();
    void missingColumnOfAnOlderSchemaIsAGap();
    void fourQueriesAtOnceVisibleOnesFirst();
    void holdStopsAllOfAnIdentity();
    void newerOrderWinsInARun();
};

void TileReaderTest::seriesArriveWithUnitSourceAndWindow()
{
    Bench bench;
    const QDateTime from = bench.clock.now().addDays(-3);
    bench.wire->add(table(kOverTime, "[\"" + from.toString(Qt::ISODate).toLatin1() + R"(",10,2,20.0])"));
    const TileResult result = bench.read(QStringLiteral("requests-over-time"));
    QCOMPARE(int(result.state), int(TileResult::State::Read));
    QCOMPARE(result.series.size(), 2);
    QCOMPARE(result.series[0].points.y()[0], 10.0);
    QCOMPARE(int(result.series[0].unit), int(series::Unit::Count));
    QCOMPARE(int(result.series[1].tone), int(Tone::Failed));
    QVERIFY(result.source.contains(QLatin1String("log-one")) && result.source.contains(QLatin1String("AppRequests")));
    QCOMPARE(result.from, from);
    QCOMPARE(result.asOf, result.to); // a window of the past is whole
    QVERIFY(result.text.contains(QLatin1String("let _from = datetime(")));
    QVERIFY(std::isnan(result.pendingFrom));
    QCOMPARE(bench.wire->requests.size(), 1);
    QVERIFY(bench.wire->last().url.path().endsWith(QLatin1String("/workspaces/c-one/query")));
}

void TileReaderTest::throttledTileWaitsAndComesBack()
{
    Bench bench;
    const Scripted refusal = Scripted::json(429, json(R"({"error":{"code":"ThrottledError","message":"too many"}})")).with("Retry-After", "90");
    bench.wire->add(refusal);
    bench.wire->add(table(kOverTime, R"(["2026-01-12T10:00:00Z",10,2,20.0])"));
    const TileResult result = bench.read(QStringLiteral("requests-over-time"));
    QCOMPARE(int(result.state), int(TileResult::State::Read));
    QCOMPARE(bench.wire->requests.size(), 2);
    QVERIFY(bench.clock.monotonic() >= std::chrono::seconds(90));
}

void TileReaderTest::noPermissionNamesTheRole()
{
    Bench bench;
    bench.wire->add(Scripted::json(403, json(R"({"error":{"code":"InsufficientAccessError","message":"no access"}})")));
    const TileResult result = bench.read(QStringLiteral("requests-over-time"));
    QCOMPARE(int(result.state), int(TileResult::State::Failed));
    QCOMPARE(int(result.emptiness), int(Emptiness::NoPermission));
    QVERIFY(result.remedy.contains(QLatin1String("Log Analytics Reader")));
}

void TileReaderTest::missingTableNamesTheSetting()
{
    Bench bench;
    bench.wire->add(Scripted::json(400, json(R"({"error":{"code":"BadArgumentError","message":"bad","innererror":{"code":"SemanticError","message":"A semantic error occurred.","innererror":{"code":"SEM0100","message":"'where' operator: Failed to resolve table or column expression named 'ApiManagementGatewayLlmLog'"}}}})")));
    const TileResult result = bench.read(QStringLiteral("tokens-by-team"));
    QVERIFY2(result.state == TileResult::State::Empty, qPrintable(result.error.code + QLatin1Char(' ') + result.error.message));
    QCOMPARE(int(result.emptiness), int(Emptiness::NoTable));
    QVERIFY(result.emptyReason.contains(QLatin1String("ApiManagementGatewayLlmLog")) && result.remedy.contains(QLatin1String("GatewayLlmLogs")));
}

void TileReaderTest::lostNetworkFailsAndSaysSo()
{
    Bench bench;
    bench.wire->setFallback([](const http::Request&) { return Scripted::failing(core::ErrorKind::Network); });
    const TileResult result = bench.read(QStringLiteral("requests-over-time"));
    QCOMPARE(int(result.state), int(TileResult::State::Failed));
    QCOMPARE(int(result.error.kind), int(core::ErrorKind::Network));
    QCOMPARE(int(result.emptiness), int(Emptiness::None));
}

void TileReaderTest::cancelledTileIsCancelled()
{
    Bench bench;
    Scripted hanging;
    hanging.hang = true;
    bench.wire->add(hanging);
    const core::CancelSource cancel;
    support::Running<TileResult> running(bench.reader.read(bench.order(QStringLiteral("requests-over-time")), cancel.token()));
    support::turn();
    QCOMPARE(bench.reader.scheduler().running(QStringLiteral("t1")), 1);
    cancel.cancel();
    QTRY_VERIFY(running.isDone());
    QCOMPARE(int(running.value().state), int(TileResult::State::Cancelled));
    bench.clock.advance(std::chrono::seconds(1));
    QCOMPARE(bench.reader.scheduler().running(QStringLiteral("t1")), 0);
}

void TileReaderTest::settingThatIsOffIsNamed()
{
    Bench bench;
    bench.wire->setFallback([](const http::Request&) { return table(R"({"name":"TimeGenerated","type":"datetime"},{"name":"Throttled","type":"long"},{"name":"Deployment","type":"string"})", ""); });
    const TileResult result = bench.read(QStringLiteral("throttling"));
    QCOMPARE(int(result.state), int(TileResult::State::Empty));
    QCOMPARE(int(result.emptiness), int(Emptiness::SettingOff));
    QVERIFY(result.emptyReason.contains(QLatin1String("RequestResponse")) && result.emptyReason.contains(QLatin1String("oai")));
}

void TileReaderTest::trafficWithoutSpansIsNotInstrumented()
{
    Bench bench;
    bench.wire->add(table(R"({"name":"TimeGenerated","type":"datetime"})", ""));
    bench.wire->add(table(R"({"name":"TimeGenerated","type":"datetime"})", R"(["2026-01-12T10:00:00Z"])")); // there are requests
    const TileResult result = bench.read(QStringLiteral("tokens-over-time"));
    QCOMPARE(int(result.emptiness), int(Emptiness::NotInstrumented));
    QVERIFY(!result.remedy.isEmpty());
}

void TileReaderTest::onlyProvisionedDeploymentsMeasureIt()
{
    Bench bench;
    bench.wire->add(Scripted::json(200, json(R"({"value":[{"name":{"value":"AzureOpenAIProvisionedManagedUtilizationV2"},"unit":"Percent","timeseries":[]}]})")));
    const TileResult result = bench.read(QStringLiteral("m10-utilisation"));
    QCOMPARE(int(result.emptiness), int(Emptiness::NotProvisioned));
}

void TileReaderTest::unknownTileAndNoSystemAreSaid()
{
    Bench bench;
    QCOMPARE(int(bench.read(QStringLiteral("no-such-tile")).state), int(TileResult::State::Failed));
    TileOrder order = bench.order(QStringLiteral("requests-over-time"));
    order.system = System();
    const TileResult result = bench.settle(bench.reader.read(order, {}));
    QCOMPARE(int(result.emptiness), int(Emptiness::NoSystem));
    QVERIFY(bench.wire->requests.isEmpty());
}

void TileReaderTest::missingColumnOfAnOlderSchemaIsAGap()
{
    Bench bench;
    bench.wire->add(table(R"({"name":"TimeGenerated","type":"datetime"},{"name":"Requests","type":"long"})", R"(["2026-01-12T10:00:00Z",10])"));
    const TileResult result = bench.read(QStringLiteral("requests-over-time"));
    QCOMPARE(int(result.state), int(TileResult::State::Read));
    QVERIFY(std::isnan(result.series[1].points.y()[0])); // no number was there: not zero
}

void TileReaderTest::fourQueriesAtOnceVisibleOnesFirst()
{
    core::FakeClock clock;
    QueryScheduler scheduler(&clock);
    QStringList order;
    std::vector<std::optional<QueryScheduler::Slot>> held(8);
    const auto enter = [](QueryScheduler* from, QString name, Urgency urgency, core::CancelToken cancel, QStringList* into, std::optional<QueryScheduler::Slot>* slot) -> QCoro::Task<> {
        QueryScheduler::Slot got = co_await from->enter(QStringLiteral("me"), urgency, cancel);
        if (got.isHeld()) {
            *into << name;
            slot->emplace(std::move(got));
        }
    };
    const core::CancelSource gone;
    for (int i = 0; i < 4; ++i) {
        enter(&scheduler, QString::number(i), Urgency::Visible, {}, &order, &held[size_t(i)]);
    }
    enter(&scheduler, QStringLiteral("background"), Urgency::Background, {}, &order, &held[4]);
    enter(&scheduler, QStringLiteral("cancelled"), Urgency::Visible, gone.token(), &order, &held[5]);
    enter(&scheduler, QStringLiteral("visible"), Urgency::Visible, {}, &order, &held[6]);
    QCOMPARE(order.size(), 4);
    QCOMPARE(scheduler.running(QStringLiteral("me")), 4);
    QCOMPARE(scheduler.waiting(), 3);
    gone.cancel();
    QCOMPARE(scheduler.waiting(), 2);
    held[0].reset();
    clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(order.last(), QStringLiteral("visible"));
    held[1].reset();
    clock.advance(std::chrono::milliseconds(1));
    QCOMPARE(order.last(), QStringLiteral("background"));
    QCOMPARE(scheduler.running(QStringLiteral("me")), 4);
    QCOMPARE(scheduler.running(QStringLiteral("other")), 0);
}

void TileReaderTest::holdStopsAllOfAnIdentity()
{
    core::FakeClock clock;
    QueryScheduler scheduler(&clock);
    scheduler.hold(QStringLiteral("me"), std::chrono::seconds(30));
    support::Running<QueryScheduler::Slot> mine(scheduler.enter(QStringLiteral("me"), Urgency::Visible, {}));
    support::Running<QueryScheduler::Slot> theirs(scheduler.enter(QStringLiteral("other"), Urgency::Visible, {}));
    QVERIFY(!mine.isDone());
    QVERIFY(theirs.isDone());
    clock.advance(std::chrono::seconds(29));
    QVERIFY(!mine.isDone());
    clock.advance(std::chrono::seconds(2));
    QVERIFY(mine.isDone());
}

void TileReaderTest::newerOrderWinsInARun()
{
    Bench bench;
    Scripted hanging;
    hanging.hang = true;
    bench.wire->add(hanging);
    bench.wire->add(table(kOverTime, R"(["2026-01-12T10:00:00Z",10,2,20.0])"));
    TileRun run(&bench.reader);
    run.start(bench.order(QStringLiteral("requests-over-time")));
    support::turn();
    QVERIFY(run.isRunning());
    run.start(bench.order(QStringLiteral("requests-over-time")));
    QTRY_VERIFY(!run.isRunning());
    QVERIFY(run.hasResult());
    QCOMPARE(int(run.result().state), int(TileResult::State::Read));
}

QTEST_GUILESS_MAIN(TileReaderTest)
#include "tst_tilereader.moc"
