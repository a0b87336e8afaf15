// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments/dependents.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace deployments;

namespace {

OnlineEndpointRow endpoint(const QString& name, const QJsonObject& environment)
{
    OnlineDeploymentRow blue;
    blue.name = QStringLiteral("blue");
    blue.id = QStringLiteral("/") + name + QStringLiteral("/blue");
    blue.resource = QJsonObject{{QStringLiteral("properties"), QJsonObject{{QStringLiteral("environmentVariables"), environment}}}};
    OnlineEndpointRow row;
    row.name = name;
    row.workspace = QStringLiteral("mlw");
    row.deployments = {blue};
    return row;
}

DeploymentRow chat()
{
    DeploymentRow row;
    row.id = QStringLiteral("/oai/chat");
    row.name = QStringLiteral("chat");
    row.account = QStringLiteral("oai");
    row.modelName = QStringLiteral("gpt-4o");
    row.modelVersion = QStringLiteral("2024-11-20");
    row.retiresOn = QDateTime(QDate(2026, 12, 1), QTime(), Qt::UTC);
    return row;
}

const QString kUrl = QStringLiteral("AZURE_OPENAI_ENDPOINT");
const QString kName = QStringLiteral("AZURE_OPENAI_CHAT_DEPLOYMENT");

} // namespace

class DependentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void flowOfTheAccountIsCertain();
    void sameNameInAnotherAccountIsNone();
    void nameAloneIsDoubtful();
    void modelAloneIsDoubtful();
    void filesHoldOneLineADeployment();
};

void DependentsTest::flowOfTheAccountIsCertain()
{
    const QList<Dependent> found =
        dependentsOf(chat(), {endpoint(QStringLiteral("ep"), {{kUrl, QStringLiteral("https://oai.openai.azure.com/")}, {kName, QStringLiteral("chat")}})});
    QCOMPARE(found.size(), 1);
    QVERIFY(found.first().isCertain);
    QCOMPARE(dependentText(found.first()), QStringLiteral("ep / blue (AZURE_OPENAI_CHAT_DEPLOYMENT)"));
}

void DependentsTest::sameNameInAnotherAccountIsNone()
{
    QVERIFY(dependentsOf(chat(), {endpoint(QStringLiteral("ep"), {{kUrl, QStringLiteral("http://127.0.0.1/oai-dev")}, {kName, QStringLiteral("chat")}})}).isEmpty());
    QVERIFY(dependentsOf(chat(), {endpoint(QStringLiteral("ep"), {{kUrl, QStringLiteral("https://oai-dev.openai.azure.com/")}, {kName, QStringLiteral("chat")}})}).isEmpty());
}

void DependentsTest::nameAloneIsDoubtful()
{
    const QList<Dependent> found = dependentsOf(chat(), {endpoint(QStringLiteral("ep"), {{QStringLiteral("DEPLOYMENT"), QStringLiteral("Chat")}})});
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.first().isCertain);
    QVERIFY(dependentText(found.first()).contains(QStringLiteral("perhaps")));
}

void DependentsTest::modelAloneIsDoubtful()
{
    const QList<Dependent> found = dependentsOf(chat(), {endpoint(QStringLiteral("ep"), {{QStringLiteral("MODEL"), QStringLiteral("gpt-4o-2024-11-20")}})});
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.first().isCertain);
}

void DependentsTest::filesHoldOneLineADeployment()
{
    Inventory inventory;
    inventory.rows = {chat()};
    const QList<Retirement> retiring = retirements(inventory, QDateTime(QDate(2026, 11, 1), QTime(), Qt::UTC));
    const QList<OnlineEndpointRow> flows{endpoint(QStringLiteral("ep"), {{kUrl, QStringLiteral("https://oai.openai.azure.com/")}, {kName, QStringLiteral("chat")}})};
    const QByteArray csv = retirementsCsv(retiring, flows);
    QCOMPARE(csv.count("\r\n"), 2);
    QVERIFY2(csv.contains("gpt-4o,2024-11-20,2026-12-01,30,chat"), csv.constData());
    const QJsonArray rows = QJsonDocument::fromJson(retirementsJson(retiring, flows)).array();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.at(0)[QLatin1String("namedBy")][0].toString(), QStringLiteral("ep / blue (AZURE_OPENAI_CHAT_DEPLOYMENT)"));
}

QTEST_GUILESS_MAIN(DependentsTest)
#include "tst_dependents.moc"
