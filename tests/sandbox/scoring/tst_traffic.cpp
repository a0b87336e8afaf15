// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/scoring/deployment.h"

#include <QJsonObject>
#include <QTest>

using sandbox::scoring::chooseDeployment;

class TrafficTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void weightsDecide_data()
    {
        QTest::addColumn<QJsonObject>("traffic");
        QTest::addColumn<double>("draw");
        QTest::addColumn<QString>("chosen");
        const QJsonObject split{{"blue", 90}, {"green", 10}};
        QTest::newRow("low") << split << 0.0 << "blue";
        QTest::newRow("just below the border") << split << 0.899 << "blue";
        QTest::newRow("at the border") << split << 0.9 << "green";
        QTest::newRow("high") << split << 0.999 << "green";
        QTest::newRow("one takes all") << QJsonObject{{"blue", 0}, {"green", 100}} << 0.0 << "green";
        QTest::newRow("weights need not sum to 100") << QJsonObject{{"blue", 10}, {"green", 30}} << 0.3 << "green";
        QTest::newRow("no traffic") << QJsonObject{{"blue", 0}} << 0.5 << QString();
        QTest::newRow("nothing set") << QJsonObject() << 0.5 << QString();
    }
    void weightsDecide()
    {
        QFETCH(QJsonObject, traffic);
        QFETCH(double, draw);
        QFETCH(QString, chosen);
        const auto deployment = chooseDeployment(endpoint(traffic), deployments(), QString(), draw);
        QCOMPARE(deployment ? deployment->value("name").toString() : QString(), chosen);
    }
    void headerGoesPastTheWeights()
    {
        const QJsonObject idle = endpoint({{"blue", 100}, {"green", 0}});
        QCOMPARE(chooseDeployment(idle, deployments(), "green", 0.1)->value("name").toString(),
                 QStringLiteral("green"));
        QVERIFY(!chooseDeployment(idle, deployments(), "pink", 0.1));
    }

private:
    static QJsonObject endpoint(const QJsonObject& traffic)
    {
        return {{"properties", QJsonObject{{"traffic", traffic}}}};
    }
    static QList<QJsonObject> deployments() { return {QJsonObject{{"name", "blue"}}, QJsonObject{{"name", "green"}}}; }
};

QTEST_GUILESS_MAIN(TrafficTest)
#include "tst_traffic.moc"
