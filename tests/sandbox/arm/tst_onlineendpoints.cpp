// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QTest>

using namespace sandboxtest;

namespace {

constexpr const char* kVersion = "2025-09-01";
const QString kWorkspace =
    kDevGroup + QStringLiteral("/providers/Microsoft.MachineLearningServices/workspaces/mlw-contoso-dev");
const QString kEndpoint = kWorkspace + QStringLiteral("/onlineEndpoints/ep-test");

QJsonObject endpoint(const QJsonObject& traffic = {}, const QJsonObject& mirror = {})
{
    QJsonObject properties{{"authMode", "Key"}, {"traffic", traffic}};
    if (!mirror.isEmpty())
        properties.insert(QStringLiteral("mirrorTraffic"), mirror);
    return {{"location", "swedencentral"}, {"properties", properties}};
}

QJsonObject deployment(int instances, const char* type = "Standard_DS1_v2", const QJsonObject& scale = {})
{
    QJsonObject properties{{"endpointComputeType", "Managed"}, {"instanceType", type}};
    if (!scale.isEmpty())
        properties.insert(QStringLiteral("scaleSettings"), scale);
    return {{"location", "swedencentral"},
            {"sku", QJsonObject{{"name", "Default"}, {"tier", "Standard"}, {"capacity", instances}}},
            {"properties", properties}};
}

} // namespace

/// An online endpoint: traffic, machines, one operation at a time.
class OnlineEndpointsTest : public QObject
{
    Q_OBJECT
    ArmCalls m_arm;

    Answer put(const QString& id, const QJsonObject& body) { return m_arm.call("PUT", id, kVersion, body); }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_arm.finish(put(kEndpoint, endpoint())), QStringLiteral("Succeeded"));
        for (const char* name : {"/deployments/blue", "/deployments/green"})
            QCOMPARE(m_arm.finish(put(kEndpoint + QLatin1String(name), deployment(1))), QStringLiteral("Succeeded"));
    }
    void oneOperationAtATimePerEndpoint()
    {
        const Answer first = put(kEndpoint + "/deployments/grey", deployment(1));
        QCOMPARE(first.status, 201);
        for (const QString& id : {kEndpoint + "/deployments/brown", kEndpoint}) {
            const Answer second = put(id, id == kEndpoint ? endpoint() : deployment(1));
            QCOMPARE(second.status, 409);
            QCOMPARE(ArmCalls::codeOf(second), QStringLiteral("Conflict"));
        }
        QCOMPARE(m_arm.finish(first), QStringLiteral("Succeeded"));
        QCOMPARE(m_arm.finish(m_arm.call("DELETE", kEndpoint + "/deployments/grey", kVersion)),
                 QStringLiteral("Succeeded"));
    }
    void impossibleTrafficIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("not 100") << endpoint({{"blue", 70}});
        QTest::newRow("over 100") << endpoint({{"blue", 70}, {"green", 40}});
        QTest::newRow("negative") << endpoint({{"blue", 110}, {"green", -10}});
        QTest::newRow("fraction") << endpoint({{"blue", 99.5}, {"green", 0.5}});
        QTest::newRow("unknown deployment") << endpoint({{"purple", 100}});
        QTest::newRow("mirror too large") << endpoint({{"blue", 100}}, {{"green", 51}});
        QTest::newRow("two mirrors") << endpoint({{"blue", 100}}, {{"green", 10}, {"blue", 10}});
    }
    void impossibleTrafficIsRefused()
    {
        QFETCH(QJsonObject, body);
        const Answer answer = put(kEndpoint, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(ArmCalls::codeOf(answer), QStringLiteral("UserError"));
    }
    void trafficShiftsAndHoldsItsDeployments()
    {
        QCOMPARE(m_arm.finish(put(kEndpoint, endpoint({{"blue", 90}, {"green", 10}}))), QStringLiteral("Succeeded"));
        QCOMPARE(m_arm.call("DELETE", kEndpoint + "/deployments/green", kVersion).status, 400);
        QCOMPARE(m_arm.finish(put(kEndpoint, endpoint({{"blue", 100}, {"green", 0}}, {{"green", 20}}))),
                 QStringLiteral("Succeeded"));
        QCOMPARE(m_arm.call("DELETE", kEndpoint + "/deployments/green", kVersion).status, 400); // still mirrored
        QCOMPARE(m_arm.finish(put(kEndpoint, endpoint({{"blue", 100}, {"green", 0}}))), QStringLiteral("Succeeded"));
    }
    void systemIdentityStaysTheSamePrincipal()
    {
        const QString id = kWorkspace + QStringLiteral("/onlineEndpoints/ep-contoso-chat-dev");
        const auto identity = [&] { return m_arm.get(id, kVersion).json().value(QLatin1String("identity")).toObject(); };
        const QJsonObject before = identity();
        QVERIFY(!before.value(QLatin1String("principalId")).toString().isEmpty());
        QJsonObject body = endpoint({{"blue", 100}});
        body.insert(QStringLiteral("identity"), QJsonObject{{"type", "SystemAssigned"}});
        QCOMPARE(m_arm.finish(put(id, body)), QStringLiteral("Succeeded"));
        QCOMPARE(identity(), before);
    }
    void impossibleMachinesAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("type") << deployment(1, "Standard_X99") << "UserError";
        QTest::newRow("no instance") << deployment(0) << "UserError";
        QTest::newRow("cores") << deployment(20, "Standard_DS4_v2") << "OutOfQuota";
        QTest::newRow("scale type") << deployment(1, "Standard_DS1_v2", {{"scaleType", "Magic"}}) << "UserError";
        QTest::newRow("scale range") << deployment(1, "Standard_DS1_v2",
                                                   {{"scaleType", "TargetUtilization"},
                                                    {"minInstances", 4},
                                                    {"maxInstances", 2}})
                                     << "UserError";
    }
    void impossibleMachinesAreRefused()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, code);
        const Answer answer = put(kEndpoint + "/deployments/impossible", body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(ArmCalls::codeOf(answer), code);
        QCOMPARE(m_arm.get(kEndpoint + "/deployments/impossible", kVersion).status, 404);
    }
    void coresAreCountedWithTheReserveForUpgrades()
    {
        const QString path =
            kDevelopment + "/providers/Microsoft.MachineLearningServices/locations/swedencentral/usages";
        const auto used = [&] {
            const QJsonArray rows = m_arm.get(path, kVersion).json().value(QLatin1String("value")).toArray();
            for (const QJsonValue& row : rows) {
                if (row.toObject().value(QLatin1String("name")).toObject().value(QLatin1String("value")).toString() ==
                    QLatin1String("standardFSv2Family"))
                    return row.toObject().value(QLatin1String("currentValue")).toInt();
            }
            return -1;
        };
        QCOMPARE(used(), 0);
        QCOMPARE(m_arm.finish(put(kEndpoint + "/deployments/fast", deployment(5, "Standard_F2s_v2"))),
                 QStringLiteral("Succeeded"));
        QCOMPARE(used(), 12); // six of two cores: five and a fifth more
    }
    void scoringFollowsTrafficAndIsCounted()
    {
        const QString key =
            m_arm.call("POST", kEndpoint + "/listKeys", kVersion).json().value(QLatin1String("primaryKey")).toString();
        const HeaderList headers{{"Authorization", "Bearer " + key.toUtf8()}};
        const QString url = m_arm.fixture().origin() + "/ml/ep-test/score";
        const QJsonObject question{{"question", "What is a lighthouse?"}, {"chat_history", QJsonArray{}}};
        const Answer answer = m_arm.fixture().post(url, question, headers);
        QCOMPARE(answer.header("azureml-model-deployment"), QByteArray("blue"));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString range =
            now.addSecs(-300).toString(Qt::ISODate) + QLatin1Char('/') + now.addSecs(120).toString(Qt::ISODate);
        const QJsonObject metric =
            m_arm
                .get(kEndpoint +
                         "/providers/Microsoft.Insights/metrics?metricnames=RequestsPerMinute&interval=FULL&"
                         "aggregation=average&$filter=deployment eq '*' and statusCodeClass eq '*'&timespan=" +
                         range,
                     "2024-02-01")
                .json()
                .value(QLatin1String("value"))
                .toArray()
                .at(0)
                .toObject();
        const QJsonArray series = metric.value(QLatin1String("timeseries")).toArray();
        QCOMPARE(series.size(), 1);
        const QJsonArray metadata = series.at(0).toObject().value(QLatin1String("metadatavalues")).toArray();
        QCOMPARE(metadata.at(0).toObject().value(QLatin1String("value")).toString(), QStringLiteral("blue"));
        QCOMPARE(series.at(0)
                     .toObject()
                     .value(QLatin1String("data"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QLatin1String("average"))
                     .toDouble(),
                 1.0);
    }
};

QTEST_GUILESS_MAIN(OnlineEndpointsTest)
#include "tst_onlineendpoints.moc"
