// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace sandboxtest;

class EstatesTest : public QObject
{
    Q_OBJECT
    static QJsonObject document(const QString& name)
    {
        QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/resources/sandbox/estates/%1.json").arg(name));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    static sandbox::SandboxOptions with(const QString& estate)
    {
        auto options = SandboxFixture::quick();
        options.estate = estate;
        return options;
    }

private Q_SLOTS:
    void idsAreUniqueAndReferencesLeadSomewhere_data()
    {
        QTest::addColumn<QString>("estate");
        QTest::newRow("default") << "default";
        QTest::newRow("small") << "small";
    }
    void idsAreUniqueAndReferencesLeadSomewhere()
    {
        QFETCH(QString, estate);
        const QJsonObject whole = document(estate);
        const QJsonArray resources = whole.value(QLatin1String("resources")).toArray();
        QVERIFY(resources.size() > 100);
        QSet<QString> ids;
        for (const QJsonValue& resource : resources) {
            const QString id = resource.toObject().value(QLatin1String("id")).toString().toLower();
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
        }
        // An assignment's scope, a diagnostic setting's workspace and the like must exist.
        static const QRegularExpression reference(
            QStringLiteral("\"(?:scope|workspaceId|serverFarmId|hubResourceId|storageAccount|keyVault|"
                           "WorkspaceResourceId)\":\"(/subscriptions/[^\"]+)\""));
        auto found = reference.globalMatch(QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact)));
        int checked = 0;
        while (found.hasNext()) {
            const QString id = found.next().captured(1).toLower();
            if (id.endsWith(QLatin1String("/apis")))
                continue; // a gateway subscription for all APIs has the collection as its scope
            QVERIFY2(ids.contains(id), qPrintable(id));
            ++checked;
        }
        QVERIFY(checked > 20);
    }
    void servedBodiesHoldNoPlaceholders()
    {
        ArmCalls arm(with(QStringLiteral("default")));
        const QString account = QString::fromUtf8(arm.get(kChatAccount, "2025-06-01").body);
        QVERIFY(account.contains(arm.fixture().origin() + QStringLiteral("/accounts/oai-contoso-chat-swc/")));
        for (const QString& path :
             {kChatGroup + "/providers/Microsoft.MachineLearningServices/workspaces/mlw-contoso-chat/onlineEndpoints/"
                           "ep-contoso-chat/deployments/blue?api-version=2025-09-01",
              kChatGroup + "/providers/Microsoft.Web/sites/app-contoso-chat?api-version=2024-11-01",
              kChatGroup + "/providers/Microsoft.Insights/components/appi-contoso-chat?api-version=2020-02-02",
              kChatGroup + "/providers/Microsoft.KeyVault/vaults/kv-contoso-chat/secrets/"
                           "search-query-key?api-version=2025-05-01"}) {
            const Answer answer = arm.get(path);
            QCOMPARE(answer.status, 200);
            QVERIFY2(!answer.body.contains("{{"), answer.body.constData());
        }
    }
    void httpsClientsGetHttpsEndpoints()
    {
        ArmCalls arm(with(QStringLiteral("small")));
        const QString url = arm.fixture().httpsOrigin() + QStringLiteral("/arm") + kChatAccount;
        const QString endpoint = arm.get(url, "2025-06-01")
                                     .json()
                                     .value(QLatin1String("properties"))
                                     .toObject()
                                     .value(QLatin1String("endpoint"))
                                     .toString();
        QVERIFY2(endpoint.startsWith(arm.fixture().httpsOrigin()), qPrintable(endpoint));
    }
    void largeEstateHoldsThousandsOfDeployments()
    {
        ArmCalls arm(with(QStringLiteral("large")));
        QCOMPARE(arm.fixture().problem(), QString());
        const QStringList subscriptions = [&] {
            QStringList ids;
            const QJsonArray list =
                arm.get("/subscriptions", "2022-12-01").json().value(QLatin1String("value")).toArray();
            for (const QJsonValue& entry : list)
                ids.append(entry.toObject().value(QLatin1String("id")).toString());
            return ids;
        }();
        QCOMPARE(subscriptions.size(), 6); // two of the default estate and four units
        const QString accounts =
            subscriptions.last() + QStringLiteral("/providers/Microsoft.CognitiveServices/accounts");
        const QJsonArray list = arm.get(accounts, "2025-06-01").json().value(QLatin1String("value")).toArray();
        QCOMPARE(list.size(), 5);
        const QString id = list.first().toObject().value(QLatin1String("id")).toString();
        const QStringList names = arm.namesIn(id + QStringLiteral("/deployments"), "2025-06-01"); // two pages
        QCOMPARE(names.size(), 127); // 125 by rule, a provisioned one and its spillover target
        QCOMPARE(QSet<QString>(names.begin(), names.end()).size(), 127);
    }
    void unknownEstateIsRefusedWithASentence()
    {
        SandboxFixture fixture(with(QStringLiteral("no-such-estate")));
        QVERIFY2(fixture.problem().contains(QLatin1String("no-such-estate")), qPrintable(fixture.problem()));
    }
};

QTEST_GUILESS_MAIN(EstatesTest)
#include "tst_estates.moc"
