// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/endpointrow.h"
#include "deployments/shiftgate.h"

#include <QJsonObject>
#include <QTest>

using namespace deployments;

namespace {

const auto kGood = QStringLiteral("Succeeded");

TrafficPlan planOf(const QMap<QString, int>& live, const QMap<QString, int>& mirror = {})
{
    return TrafficPlan({{"blue", kGood}, {"green", kGood}, {"red", kGood}, {"grey", QStringLiteral("Failed")}}, {live, mirror});
}

OnlineEndpointRow endpoint()
{
    const auto id = QStringLiteral("/subscriptions/s/resourceGroups/g/providers/Microsoft.MachineLearningServices/workspaces/w/onlineEndpoints/ep");
    OnlineEndpointRow row;
    row.id = id;
    row.name = QStringLiteral("ep");
    row.shares = {{{"blue", 100}}, {}};
    row.resource = {{"id", id},
                    {"location", "swedencentral"},
                    {"identity", QJsonObject{{"type", "SystemAssigned"}, {"principalId", "p"}}},
                    {"systemData", QJsonObject{{"createdBy", "x"}}},
                    {"properties", QJsonObject{{"authMode", "Key"}, {"scoringUri", "https://x"}, {"provisioningState", kGood}, {"traffic", QJsonObject{{"blue", 100}}}}}};
    OnlineDeploymentRow blue;
    blue.id = id + QStringLiteral("/deployments/blue");
    blue.name = QStringLiteral("blue");
    blue.instances = 2;
    blue.state = kGood;
    blue.resource = {{"location", "swedencentral"}, {"sku", QJsonObject{{"name", "Default"}, {"capacity", 2}}}, {"properties", QJsonObject{{"instanceType", "Standard_DS3_v2"}}}};
    OnlineDeploymentRow green = blue;
    green.name = QStringLiteral("green");
    row.deployments = {blue, green};
    return row;
}

} // namespace

class TrafficPlanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMovementAddsUpToAHundred();
    void othersKeepTheirProportion();
    void movingThereAndBackChangesNothing();
    void firstOtherTakesWhatNobodyHad();
    void failedDeploymentIsLeftOutAndLosesItsShare();
    void onlyDeploymentHasAllOrNothing();
    void impossibleSharesAreExplained_data();
    void impossibleSharesAreExplained();
    void mirrorIsBounded();
    void textsBecomeShares();
    void shiftGoesInStagesAndEndsTheMirror();
    void gateFollowsMeasurementAndTest();
    void trafficChangeSendsTheWholeEndpoint();
    void scalingIsAPatchWithAPreview();
};

void TrafficPlanTest::everyMovementAddsUpToAHundred()
{
    TrafficPlan plan = planOf({{"blue", 34}, {"green", 33}, {"red", 33}});
    for (int share = -5; share <= 105; ++share) {
        for (const char* const name : {"blue", "green", "red"}) {
            QVERIFY(plan.move(QLatin1String(name), share));
            QCOMPARE(plan.shares().total(), 100);
            QCOMPARE(plan.shares().liveOf(QLatin1String(name)), qBound(0, share, 100));
            QVERIFY(plan.problems().isEmpty());
        }
    }
}

void TrafficPlanTest::othersKeepTheirProportion()
{
    TrafficPlan plan = planOf({{"blue", 60}, {"green", 30}, {"red", 10}});
    plan.move(QStringLiteral("red"), 40);
    QCOMPARE(plan.shares().live, (QMap<QString, int>{{"blue", 40}, {"green", 20}, {"red", 40}}));
}

void TrafficPlanTest::movingThereAndBackChangesNothing()
{
    TrafficPlan plan = planOf({{"blue", 61}, {"green", 28}, {"red", 11}});
    const TrafficShares before = plan.shares();
    for (int share = 11; share <= 100; ++share) {
        plan.move(QStringLiteral("red"), share);
    }
    plan.move(QStringLiteral("red"), 11);
    QCOMPARE(plan.shares(), before);
}

void TrafficPlanTest::firstOtherTakesWhatNobodyHad()
{
    TrafficPlan plan = planOf({{"blue", 100}});
    plan.move(QStringLiteral("blue"), 70);
    QCOMPARE(plan.shares(), (TrafficShares{{{"blue", 70}, {"green", 30}}, {}}));
    TrafficPlan silent = planOf({});
    silent.move(QStringLiteral("green"), 20);
    QCOMPARE(silent.shares().total(), 100);
}

void TrafficPlanTest::failedDeploymentIsLeftOutAndLosesItsShare()
{
    TrafficPlan plan = planOf({{"blue", 50}, {"grey", 50}});
    QVERIFY(!plan.move(QStringLiteral("grey"), 80));
    QVERIFY(!plan.move(QStringLiteral("nobody"), 80));
    QVERIFY(!plan.setMirror(QStringLiteral("grey"), 10));
    QCOMPARE(plan.problems().size(), 1);
    QCOMPARE(plan.problems().first().deployment, QStringLiteral("grey"));
    QVERIFY(!plan.problems().first().remedy.isEmpty());
    plan.move(QStringLiteral("blue"), 50);
    QCOMPARE(plan.shares().liveOf(QStringLiteral("grey")), 0);
    QVERIFY(plan.problems().isEmpty());
}

void TrafficPlanTest::onlyDeploymentHasAllOrNothing()
{
    TrafficPlan plan({{"blue", kGood}}, {{{"blue", 100}}, {}});
    plan.move(QStringLiteral("blue"), 30);
    QCOMPARE(plan.shares().total(), 100);
    plan.stop();
    QCOMPARE(plan.shares().total(), 0);
    QVERIFY(plan.problems().isEmpty());
}

void TrafficPlanTest::impossibleSharesAreExplained_data()
{
    using Shares = QMap<QString, int>;
    QTest::addColumn<Shares>("live");
    QTest::addColumn<Shares>("mirror");
    QTest::newRow("below") << Shares{{"blue", 99}} << Shares{};
    QTest::newRow("above") << Shares{{"blue", 90}, {"green", 20}} << Shares{};
    QTest::newRow("negative") << Shares{{"blue", 110}, {"green", -10}} << Shares{};
    QTest::newRow("unknown") << Shares{{"violet", 100}} << Shares{};
    QTest::newRow("failed") << Shares{{"grey", 100}} << Shares{};
    QTest::newRow("mirror above 50") << Shares{{"blue", 100}} << Shares{{"green", 51}};
    QTest::newRow("mirror on live") << Shares{{"blue", 100}} << Shares{{"blue", 10}};
    QTest::newRow("two mirrors") << Shares{{"blue", 100}} << Shares{{"green", 10}, {"red", 10}};
    QTest::newRow("mirror on failed") << Shares{{"blue", 100}} << Shares{{"grey", 10}};
    QTest::newRow("mirror of nothing") << Shares{} << Shares{{"green", 10}};
}

void TrafficPlanTest::impossibleSharesAreExplained()
{
    using Shares = QMap<QString, int>;
    QFETCH(Shares, live);
    QFETCH(Shares, mirror);
    const QList<TrafficProblem> problems = planOf(live, mirror).problems();
    QVERIFY(!problems.isEmpty());
    for (const TrafficProblem& problem : problems) {
        QVERIFY(!problem.sentence.isEmpty() && !problem.remedy.isEmpty());
    }
}

void TrafficPlanTest::mirrorIsBounded()
{
    TrafficPlan plan = planOf({{"blue", 100}}, {{"red", 10}});
    QVERIFY(plan.setMirror(QStringLiteral("green"), 80));
    QCOMPARE(plan.shares().mirror, (QMap<QString, int>{{"green", 50}}));
    QVERIFY(plan.problems().isEmpty());
    QVERIFY(plan.move(QStringLiteral("green"), 10)); // live from now on
    QVERIFY(plan.shares().mirror.isEmpty());
}

void TrafficPlanTest::textsBecomeShares()
{
    QString problem;
    QCOMPARE(parseShares(QStringLiteral("blue=90, green=10"), &problem), (QMap<QString, int>{{"blue", 90}, {"green", 10}}));
    QVERIFY(problem.isEmpty());
    for (const char* const wrong : {"", "blue", "blue=9.5", "blue=x", "=5", "blue=50,blue=50"}) {
        problem.clear();
        QVERIFY(parseShares(QLatin1String(wrong), &problem).isEmpty());
        QVERIFY2(!problem.isEmpty(), wrong);
    }
}

void TrafficPlanTest::shiftGoesInStagesAndEndsTheMirror()
{
    const QList<TrafficShares> stages = shiftStages(planOf({{"blue", 100}}, {{"green", 20}}), QStringLiteral("green"));
    QCOMPARE(stages.size(), 3);
    QCOMPARE(stages.at(0), (TrafficShares{{{"blue", 90}, {"green", 10}}, {}}));
    QCOMPARE(stages.at(1), (TrafficShares{{{"blue", 50}, {"green", 50}}, {}}));
    QCOMPARE(stages.at(2), (TrafficShares{{{"green", 100}}, {}}));
    QCOMPARE(shiftStages(planOf({{"blue", 50}, {"green", 50}}), QStringLiteral("green")).size(), 1);
    QVERIFY(shiftStages(planOf({{"blue", 100}}), QStringLiteral("grey")).isEmpty());
}

void TrafficPlanTest::gateFollowsMeasurementAndTest()
{
    using Gate = GateVerdict::Gate;
    const auto gate = [](const DeploymentHealth& health) { return judge(QStringLiteral("green"), health).gate; };
    QCOMPARE(gate({}), Gate::Unknown);
    QCOMPARE(gate({5, 0.01, 100, false, false}), Gate::Open);
    QCOMPARE(gate({5, 0.10, 100, false, false}), Gate::Closed);
    QCOMPARE(gate({0.2, 1.0, 100, false, false}), Gate::Unknown);
    QCOMPARE(gate({-1, -1, -1, true, true}), Gate::Open);
    QCOMPARE(gate({5, 0, 100, true, false}), Gate::Closed);
}

void TrafficPlanTest::trafficChangeSendsTheWholeEndpoint()
{
    const ChangeRequest change = trafficChange(endpoint(), {{{"blue", 90}, {"green", 10}}, {}});
    QCOMPARE(change.method, QByteArray("PUT"));
    const QJsonObject properties = change.body.value(QLatin1String("properties")).toObject();
    QCOMPARE(properties.value(QLatin1String("traffic")).toObject(), (QJsonObject{{"blue", 90}, {"green", 10}}));
    QCOMPARE(properties.value(QLatin1String("authMode")).toString(), QStringLiteral("Key"));
    QVERIFY(!properties.contains(QLatin1String("scoringUri")));
    QVERIFY(!properties.contains(QLatin1String("mirrorTraffic")));
    QVERIFY(!change.body.contains(QLatin1String("systemData")));
    QStringList lines;
    for (const DiffLine& line : diffOf(change)) {
        if (line.kind != DiffLine::Kind::Same) {
            lines << line.text.trimmed();
        }
    }
    QCOMPARE(lines, (QStringList{"\"blue\": 100", "\"blue\": 90,", "\"green\": 10"}));
    OnlineEndpointRow mirrored = endpoint();
    QJsonObject before = mirrored.resource.value(QLatin1String("properties")).toObject();
    before.insert(QStringLiteral("mirrorTraffic"), QJsonObject{{"green", 20}});
    mirrored.resource.insert(QStringLiteral("properties"), before);
    const QJsonObject ended = trafficChange(mirrored, {{{"blue", 100}}, {}}).body.value(QLatin1String("properties")).toObject();
    QCOMPARE(ended.value(QLatin1String("mirrorTraffic")).toObject(), QJsonObject());
}

void TrafficPlanTest::scalingIsAPatchWithAPreview()
{
    const OnlineEndpointRow row = endpoint();
    const ChangeRequest change = instancesChange(row, row.deployments.first(), 5);
    QCOMPARE(change.method, QByteArray("PATCH"));
    QCOMPARE(change.body, (QJsonObject{{"sku", QJsonObject{{"name", "Default"}, {"capacity", 5}}}}));
    int differing = 0;
    for (const DiffLine& line : diffOf(change)) {
        differing += line.kind != DiffLine::Kind::Same;
    }
    QCOMPARE(differing, 2);
    QVERIFY(changesNothing(instancesChange(row, row.deployments.first(), 2)));
    QVERIFY(!checkInstances(row.deployments.first(), 0).sentence.isEmpty());
    OnlineDeploymentRow scaled = row.deployments.first();
    scaled.isScaled = true;
    QVERIFY(!checkInstances(scaled, 4).sentence.isEmpty());
    QVERIFY(checkInstances(row.deployments.first(), 4).sentence.isEmpty());
}

QTEST_GUILESS_MAIN(TrafficPlanTest)
#include "tst_trafficplan.moc"
