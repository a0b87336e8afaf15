// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QTest>

using namespace sandboxtest;

namespace {

constexpr const char* kVersion = "2025-09-01";
const QString kEndpoint =
    kChatGroup +
    QStringLiteral(
        "/providers/Microsoft.MachineLearningServices/workspaces/mlw-contoso-chat/onlineEndpoints/ep-contoso-chat");
const QString kDevEndpoint =
    kDevGroup +
    QStringLiteral(
        "/providers/Microsoft.MachineLearningServices/workspaces/mlw-contoso-dev/onlineEndpoints/ep-contoso-chat-dev");

QJsonObject endpointWith(const QJsonObject& traffic, const char* mode = "Key")
{
    return {{"location", "swedencentral"},
            {"identity", QJsonObject{{"type", "SystemAssigned"}}},
            {"properties", QJsonObject{{"authMode", mode}, {"traffic", traffic}}}};
}

} // namespace

class EndpointsTest : public QObject
{
    Q_OBJECT
    ArmCalls m_arm;

    QJsonObject traffic()
    {
        return m_arm.get(kEndpoint, kVersion)
            .json()
            .value(QLatin1String("properties"))
            .toObject()
            .value(QLatin1String("traffic"))
            .toObject();
    }

private Q_SLOTS:
    void trafficMovesWhenItAddsUp()
    {
        QCOMPARE(traffic(), QJsonObject({{"blue", 90}, {"green", 10}}));
        const Answer moved = m_arm.call("PUT", kEndpoint, kVersion, endpointWith({{"blue", 40}, {"green", 60}}));
        QCOMPARE(moved.status, 200);
        QCOMPARE(m_arm.finish(moved), QStringLiteral("Succeeded"));
        QCOMPARE(traffic(), QJsonObject({{"blue", 40}, {"green", 60}}));
        QVERIFY(m_arm.get(kEndpoint, kVersion).body.contains("/ml/ep-contoso-chat/score"));
    }
    void wrongTrafficIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("traffic");
        QTest::newRow("too little") << QJsonObject{{"blue", 50}};
        QTest::newRow("too much") << QJsonObject{{"blue", 90}, {"green", 20}};
        QTest::newRow("negative") << QJsonObject{{"blue", 110}, {"green", -10}};
        QTest::newRow("unknown deployment") << QJsonObject{{"purple", 100}};
    }
    void wrongTrafficIsRefused()
    {
        QFETCH(QJsonObject, traffic);
        const Answer answer = m_arm.call("PUT", kEndpoint, kVersion, endpointWith(traffic));
        QCOMPARE(answer.status, 400);
        QCOMPARE(ArmCalls::codeOf(answer), QStringLiteral("UserError"));
    }
    void deploymentWithTrafficStays()
    {
        const Answer answer = m_arm.call("DELETE", kEndpoint + "/deployments/blue", kVersion);
        QCOMPARE(answer.status, 400);
        QCOMPARE(m_arm.get(kEndpoint + "/deployments/blue", kVersion).status, 200);
    }
    void keysComeFromKeyEndpointsAndTokensFromTheOthers()
    {
        const QJsonObject keys = m_arm.call("POST", kEndpoint + "/listKeys", kVersion).json();
        QVERIFY(!keys.value(QLatin1String("primaryKey")).toString().isEmpty());
        QCOMPARE(m_arm.call("POST", kEndpoint + "/token", kVersion).status, 400);
        QCOMPARE(m_arm.call("POST", kDevEndpoint + "/listKeys", kVersion).status, 400);
        const QJsonObject token = m_arm.call("POST", kDevEndpoint + "/token", kVersion).json();
        QCOMPARE(token.value(QLatin1String("accessToken")).toString().count(QLatin1Char('.')), 2);
        QVERIFY(token.value(QLatin1String("refreshAfterTimeUtc")).toDouble() <
                token.value(QLatin1String("expiryTimeUtc")).toDouble());
    }
    void regeneratedKeyReplacesOne()
    {
        const QJsonObject before = m_arm.call("POST", kEndpoint + "/listKeys", kVersion).json();
        QCOMPARE(m_arm.call("POST", kEndpoint + "/regenerateKeys", kVersion, {{"keyType", "Primary"}}).status, 202);
        const QJsonObject after = m_arm.call("POST", kEndpoint + "/listKeys", kVersion).json();
        QVERIFY(before.value(QLatin1String("primaryKey")) != after.value(QLatin1String("primaryKey")));
        QCOMPARE(before.value(QLatin1String("secondaryKey")), after.value(QLatin1String("secondaryKey")));
    }
    void logsNameTheDeployment()
    {
        const QString content = m_arm.call("POST", kEndpoint + "/deployments/blue/getLogs", kVersion, {{"tail", 50}})
                                    .json()
                                    .value(QLatin1String("content"))
                                    .toString();
        QVERIFY(content.contains(QLatin1String("[blue-0]")));
        m_arm.become(kReader);
        QCOMPARE(m_arm.call("POST", kEndpoint + "/deployments/blue/getLogs", kVersion).status, 403);
        m_arm.become(kOps);
    }
};

QTEST_GUILESS_MAIN(EndpointsTest)
#include "tst_endpoints.moc"
