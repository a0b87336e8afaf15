// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/endpointreader.h"
#include "deployments/guidedshift.h"
#include "deployments/traffichistory.h"
#include "support/coroharness.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace deployments;

namespace {

const QString kId = QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w/onlineEndpoints/ep");

TrafficShares live(int blue, int green)
{
    return {{{"blue", blue}, {"green", green}}, {}};
}

GuidedShift shift(int done)
{
    GuidedShift one;
    one.endpointId = kId;
    one.name = QStringLiteral("ep");
    one.cloud = QStringLiteral("AzureCloud");
    one.to = QStringLiteral("green");
    one.before = {{{"blue", 100}}, {{"green", 5}}};
    one.stages = {live(90, 10), live(50, 50), live(0, 100)};
    one.done = done;
    one.bounds = {0.05, 2500};
    one.startedAt = QDateTime(QDate(2026, 3, 1), QTime(9, 30), Qt::UTC);
    one.stageAt = one.startedAt.addSecs(60);
    return one;
}

journal::Entry entry(qint64 number, qint64 of, const TrafficShares& before, const TrafficShares& after, journal::Outcome outcome)
{
    const auto body = [](const TrafficShares& shares) {
        QJsonObject traffic;
        for (auto it = shares.live.begin(); it != shares.live.end(); ++it) {
            traffic.insert(it.key(), it.value());
        }
        return QJsonObject{{"properties", QJsonObject{{"traffic", traffic}}}};
    };
    journal::Entry one;
    one.number = number;
    one.of = of;
    one.action = QStringLiteral("endpoints.traffic");
    one.target = kId.toUpper();
    one.before = body(before);
    one.after = body(after);
    one.outcome = outcome;
    return one;
}

azure::MetricSeries series(const QString& metric, const QString& deployment, const QString& status, const QList<double>& minutes)
{
    azure::MetricSeries one;
    one.metric = metric;
    one.dimensions = {{"deployment", deployment}, {"statuscode", status}};
    for (qsizetype i = 0; i < minutes.size(); ++i) {
        azure::MetricPoint point;
        point.time = QDateTime::fromSecsSinceEpoch(60 * i, Qt::UTC);
        if (minutes.at(i) >= 0) {
            point.average = minutes.at(i);
        }
        one.points.append(point);
    }
    return one;
}

} // namespace

class GuidedShiftTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void endpointTellsWhereTheShiftStands_data();
    void endpointTellsWhereTheShiftStands();
    void nothingIsJudgedWhileAChangeIsOnItsWay();
    void foreignSharesThatGoAwayReleaseTheShift();
    void shiftSurvivesItsFile();
    void damagedFilesAreNoShifts_data();
    void damagedFilesAreNoShifts();
    void storeKeepsTheLastPlanAndRemovesTheFileAtTheEnd();
    void storeTellsWhenTheDiskRefuses();
    void boundsAreStatedAndHold();
    void failuresAreCountedOverAllMinutes();
    void historyPairsBeginningAndEnd();
    void wayBackNeedsTheLastChangeToStand();
    void ownTagsSpeakBeforeTheWorkspace();
    void scaleRuleIsRead();
};

void GuidedShiftTest::endpointTellsWhereTheShiftStands_data()
{
    QTest::addColumn<int>("done");
    QTest::addColumn<TrafficShares>("now");
    QTest::addColumn<int>("then");
    QTest::addColumn<int>("hold");
    const int none = int(GuidedShift::Hold::None);
    QTest::newRow("as left") << 1 << live(90, 10) << 1 << none;
    QTest::newRow("stage arrived though its answer was lost") << 1 << live(50, 50) << 2 << none;
    QTest::newRow("stage never arrived") << 0 << live(100, 0) << 0 << none;
    QTest::newRow("taken back") << 2 << live(90, 10) << 1 << int(GuidedShift::Hold::Failed);
    QTest::newRow("somebody else") << 1 << live(63, 37) << 1 << int(GuidedShift::Hold::Foreign);
    QTest::newRow("nobody") << 1 << TrafficShares() << 1 << int(GuidedShift::Hold::Foreign);
}

void GuidedShiftTest::endpointTellsWhereTheShiftStands()
{
    QFETCH(int, done);
    QFETCH(TrafficShares, now);
    QFETCH(int, then);
    QFETCH(int, hold);
    GuidedShift one = shift(done);
    one.before.mirror.clear();
    reconcile(one, now);
    QCOMPARE(one.done, then);
    QCOMPARE(int(one.hold), hold);
    QCOMPARE(one.trouble.isEmpty(), hold == int(GuidedShift::Hold::None));
}

void GuidedShiftTest::nothingIsJudgedWhileAChangeIsOnItsWay()
{
    GuidedShift one = shift(1);
    one.isSending = true;
    reconcile(one, live(50, 50));
    QCOMPARE(one.done, 1);
    QCOMPARE(one.hold, GuidedShift::Hold::None);
}

void GuidedShiftTest::foreignSharesThatGoAwayReleaseTheShift()
{
    GuidedShift one = shift(1);
    reconcile(one, live(1, 99));
    QCOMPARE(one.hold, GuidedShift::Hold::Foreign);
    reconcile(one, live(90, 10));
    QCOMPARE(one.hold, GuidedShift::Hold::None);
    QVERIFY(one.trouble.isEmpty());
}

void GuidedShiftTest::shiftSurvivesItsFile()
{
    const GuidedShift one = shift(2);
    const GuidedShift read = shiftFromJson(toJson(one));
    QVERIFY(read.isActive());
    QCOMPARE(toJson(read), toJson(one));
    QCOMPARE(read.before, one.before);
    QCOMPARE(read.stages, one.stages);
    QCOMPARE(read.bounds, one.bounds);
    QCOMPARE(read.stageAt, one.stageAt);
}

void GuidedShiftTest::damagedFilesAreNoShifts_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no stages") << "stages" << QJsonValue(QJsonArray());
    QTest::newRow("more done than there are") << "done" << QJsonValue(4);
    QTest::newRow("negative") << "done" << QJsonValue(-1);
    QTest::newRow("no endpoint") << "endpointId" << QJsonValue(QString());
    QTest::newRow("wrong kind") << "stages" << QJsonValue(7);
}

void GuidedShiftTest::damagedFilesAreNoShifts()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    QJsonObject object = toJson(shift(1));
    object.insert(member, value);
    QVERIFY(!shiftFromJson(object).isActive());
}

void GuidedShiftTest::storeKeepsTheLastPlanAndRemovesTheFileAtTheEnd()
{
    QTemporaryDir folder;
    ShiftStore store(folder.path());
    QVERIFY(support::await(store.load()).isEmpty());
    QVERIFY(support::await(store.save({shift(0)})).has_value());
    QVERIFY(support::await(store.save({shift(2)})).has_value());
    const QList<GuidedShift> kept = support::await(ShiftStore(folder.path()).load());
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().done, 2);
    QVERIFY(kept.first().isRestored);
    QVERIFY(support::await(store.save({})).has_value());
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("shifts.json"))));
    QFile damaged(folder.filePath(QStringLiteral("shifts.json")));
    QVERIFY(damaged.open(QIODevice::WriteOnly) && damaged.write("{\"shifts\":[{") > 0);
    damaged.close();
    QVERIFY(support::await(store.load()).isEmpty());
}

void GuidedShiftTest::storeTellsWhenTheDiskRefuses()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("taken")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    ShiftStore store(file.fileName());
    const core::Result<void> kept = support::await(store.save({shift(0)}));
    QVERIFY(!kept.has_value());
    QCOMPARE(kept.error().kind, core::ErrorKind::Storage);
}

void GuidedShiftTest::boundsAreStatedAndHold()
{
    using Gate = GateVerdict::Gate;
    const GateBounds bounds{0.05, 2500};
    const auto verdict = [&](const DeploymentHealth& health) { return judge(QStringLiteral("green"), health, bounds); };
    QCOMPARE(verdict({5, 0.05, 2500, false, false}).gate, Gate::Open);
    QCOMPARE(verdict({5, 0.051, 100, false, false}).gate, Gate::Closed);
    QCOMPARE(verdict({5, 0, 2501, false, false}).gate, Gate::Closed);
    QVERIFY(verdict({5, 0, 4000, false, false}).sentence.contains(QStringLiteral("2.5 s")));
    QVERIFY(verdict({5, 0.5, 100, false, false}).sentence.contains(QStringLiteral("more than 5 %")));
    QCOMPARE(judge(QStringLiteral("green"), {5, 0, 9e9, false, false}, {0.05, 0}).gate, Gate::Open); // any latency
    QVERIFY(bounds.text().contains(QStringLiteral("5 %")) && bounds.text().contains(QStringLiteral("2.5 s")));
}

void GuidedShiftTest::failuresAreCountedOverAllMinutes()
{
    const QString requests = QStringLiteral("RequestsPerMinute");
    const QHash<QString, DeploymentHealth> health =
        foldHealth({series(requests, QStringLiteral("green"), QStringLiteral("200"), {9, 10, 10, 10}),
                    series(requests, QStringLiteral("green"), QStringLiteral("424"), {1, -1, -1, -1}),
                    series(requests, QStringLiteral("blue"), QStringLiteral("404"), {3, -1}),
                    series(requests, QStringLiteral("red"), QStringLiteral("429"), {4}),
                    series(requests, QStringLiteral("grey"), QStringLiteral("200"), {-1, -1}),
                    series(QStringLiteral("RequestLatency_P95"), QStringLiteral("green"), {}, {100, 300, -1})});
    QCOMPARE(health.value(QStringLiteral("green")).requestsPerMinute, 10.0);
    QCOMPARE(health.value(QStringLiteral("green")).failedShare, 1.0 / 40);
    QCOMPARE(health.value(QStringLiteral("green")).latencyMs, 200.0);
    QCOMPARE(health.value(QStringLiteral("blue")).failedShare, 0.0); // the caller's own mistake
    QCOMPARE(health.value(QStringLiteral("red")).failedShare, 1.0);
    QVERIFY(!health.contains(QStringLiteral("grey"))); // not measured is not zero
}

void GuidedShiftTest::historyPairsBeginningAndEnd()
{
    using journal::Outcome;
    QList<journal::Entry> entries{entry(1, 0, live(100, 0), live(90, 10), Outcome::Begun), entry(2, 1, {}, {}, Outcome::Succeeded),
                                  entry(3, 0, live(90, 10), live(50, 50), Outcome::Begun), entry(4, 3, {}, {}, Outcome::Failed),
                                  entry(5, 0, live(90, 10), live(0, 100), Outcome::Begun)};
    journal::Entry other = entry(6, 0, live(1, 99), live(2, 98), Outcome::Begun);
    other.target = kId + QStringLiteral("-2");
    entries << other;
    const QList<TrafficChange> history = trafficHistory(entries, kId);
    QCOMPARE(history.size(), 3);
    QCOMPARE(history.at(0).outcome, Outcome::Begun);
    QCOMPARE(history.at(1).outcome, Outcome::Failed);
    QCOMPARE(history.at(2).outcome, Outcome::Succeeded);
    QCOMPARE(history.at(2).after, live(90, 10));
}

void GuidedShiftTest::wayBackNeedsTheLastChangeToStand()
{
    using journal::Outcome;
    const QList<TrafficChange> history = trafficHistory(
        {entry(1, 0, live(100, 0), live(90, 10), Outcome::Begun), entry(2, 1, {}, {}, Outcome::Succeeded),
         entry(3, 0, live(90, 10), live(50, 50), Outcome::Begun), entry(4, 3, {}, {}, Outcome::Failed)}, kId);
    QCOMPARE(wayBack(history, live(90, 10)), std::optional(live(100, 0)));
    QVERIFY(!wayBack(history, live(80, 20)));
    QVERIFY(!wayBack({}, live(90, 10)));
}

void GuidedShiftTest::ownTagsSpeakBeforeTheWorkspace()
{
    azure::OnlineEndpoint endpoint;
    endpoint.facts.raw = {{"tags", QJsonObject{{"workload", "chat"}}}};
    QVERIFY(endpointRow(endpoint, {}, {}, true).isProduction);
    QVERIFY(!endpointRow(endpoint, {}, {}, false).isProduction);
    endpoint.facts.raw = {{"tags", QJsonObject{{"Environment", "dev"}}}};
    QVERIFY(!endpointRow(endpoint, {}, {}, true).isProduction);
    endpoint.facts.raw = {{"tags", QJsonObject{{"env", "Production"}}}};
    QVERIFY(endpointRow(endpoint, {}, {}, false).isProduction);
}

void GuidedShiftTest::scaleRuleIsRead()
{
    azure::OnlineEndpoint endpoint;
    azure::OnlineDeployment behind;
    behind.facts.name = QStringLiteral("blue");
    behind.facts.provisioningState = QStringLiteral("Updating");
    behind.facts.raw = {{"properties", QJsonObject{{"scaleSettings", QJsonObject{{"scaleType", "TargetUtilization"}, {"maxInstances", 6}}}}}};
    endpoint.deployments = {behind};
    const OnlineEndpointRow row = endpointRow(endpoint, {}, {});
    const OnlineDeploymentRow* const blue = row.deployment(QStringLiteral("blue"));
    QVERIFY(blue && blue->isScaled);
    QCOMPARE(blue->leastInstances, 1);
    QCOMPARE(blue->mostInstances, 6);
    QCOMPARE(blue->targetPercent, 70);
    QVERIFY(row.isInTransition());
    QVERIFY(!isTransition(QStringLiteral("Succeeded")) && !isTransition(QStringLiteral("Failed")));
    QVERIFY(!authModeText(QStringLiteral("aadtoken")).isEmpty());
}

QTEST_GUILESS_MAIN(GuidedShiftTest)
#include "tst_guidedshift.moc"
