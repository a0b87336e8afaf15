// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QTest>

using namespace sandboxtest;

class AccessTest : public QObject
{
    Q_OBJECT
    ArmCalls m_arm;

    static QString assignment(const QString& scope, const char* name)
    {
        return scope + "/providers/Microsoft.Authorization/roleAssignments/" + QLatin1String(name);
    }
    static QJsonObject role(const char* role, const QString& principal)
    {
        return {{"properties",
                 QJsonObject{{"roleDefinitionId", kDevelopment + "/providers/Microsoft.Authorization/roleDefinitions/" +
                                                      QLatin1String(role)},
                             {"principalId", principal},
                             {"principalType", "User"}}}};
    }

private Q_SLOTS:
    void readerSeesButDoesNotWriteOrListKeys()
    {
        m_arm.become(kReader);
        QCOMPARE(m_arm.get(kChatAccount, "2025-06-01").status, 200);
        const Answer keys = m_arm.call("POST", kChatAccount + "/listKeys", "2025-06-01");
        QCOMPARE(keys.status, 403);
        QCOMPARE(ArmCalls::codeOf(keys), QStringLiteral("AuthorizationFailed"));
        QVERIFY(keys.body.contains("listKeys/action"));
        QCOMPARE(m_arm.call("PATCH", kChatAccount, "2025-06-01", {{"tags", QJsonObject{}}}).status, 403);
        QCOMPARE(m_arm.call("DELETE", kChatAccount, "2025-06-01").status, 403);
        const QString settings = kChatGroup + "/providers/Microsoft.Web/sites/app-contoso-chat/config/appsettings";
        QCOMPARE(m_arm.call("POST", settings + "/list", "2024-11-01").status, 403);
        QCOMPARE(m_arm.get(settings, "2024-11-01").status, 405); // settings may hold secrets
    }
    void contributorListsKeysButAssignsNoRoles()
    {
        m_arm.become(kOps);
        const QJsonObject keys = m_arm.call("POST", kChatAccount + "/listKeys", "2025-06-01").json();
        QVERIFY(keys.value(QLatin1String("key1")).toString().size() >= 32);
        const Answer answer =
            m_arm.call("PUT", assignment(kDevGroup, "11111111-0000-4000-8000-000000000001"), "2022-04-01",
                       role("acdd72a7-3385-48ef-bd42-f606fba81ae7", m_arm.objectIdOf(kReader)));
        QCOMPARE(ArmCalls::codeOf(answer), QStringLiteral("AuthorizationFailed"));
    }
    void keysOfAnAccountWithoutLocalAuthAreRefused()
    {
        m_arm.become(kOps);
        const QString account =
            kProduction +
            "/resourceGroups/rg-contoso-ai-frc/providers/Microsoft.CognitiveServices/accounts/oai-contoso-chat-frc";
        const Answer answer = m_arm.call("POST", account + "/listKeys", "2025-06-01");
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.body.contains("disableLocalAuth"));
    }
    void newAssignmentWorksAtOnceAndOnlyBelowItsScope()
    {
        m_arm.become(kFabrikamOps); // owner there
        const QString group = kFabrikam + "/resourceGroups/rg-fabrikam-assist";
        const QString account = group + "/providers/Microsoft.CognitiveServices/accounts/oai-fabrikam-eus2";
        const QString reader = QStringLiteral("dana.levy@fabrikam.example");
        const QString principal = m_arm.objectIdOf(reader);
        m_arm.become(reader);
        QCOMPARE(m_arm.call("POST", account + "/listKeys", "2025-06-01").status, 403);
        m_arm.become(kFabrikamOps);
        const QString id = assignment(account, "22222222-0000-4000-8000-000000000002");
        const QJsonObject user = role("a97b65f3-24c7-4388-baec-2e87135dc908", principal); // Cognitive Services User
        QCOMPARE(m_arm.call("PUT", id, "2022-04-01", user).status, 201);
        const Answer again =
            m_arm.call("PUT", assignment(account, "33333333-0000-4000-8000-000000000003"), "2022-04-01", user);
        QCOMPARE(again.status, 409);
        QCOMPARE(ArmCalls::codeOf(again), QStringLiteral("RoleAssignmentExists"));
        m_arm.become(reader);
        QCOMPARE(m_arm.call("POST", account + "/listKeys", "2025-06-01").status, 200);
        QCOMPARE(m_arm
                     .call("POST", group + "/providers/Microsoft.CognitiveServices/accounts/oai-fabrikam-wus3/listKeys",
                           "2025-06-01")
                     .status,
                 403);
        m_arm.become(kFabrikamOps);
        QCOMPARE(m_arm.call("DELETE", id, "2022-04-01").status, 200);
        m_arm.become(reader);
        QCOMPARE(m_arm.call("POST", account + "/listKeys", "2025-06-01").status, 403);
    }
    void assignmentsAreFilteredByScopeAndPrincipal()
    {
        m_arm.become(kOps);
        const QString list = kChatGroup + "/providers/Microsoft.Authorization/roleAssignments";
        const auto all = m_arm.namesIn(list, "2022-04-01");
        const auto atScope = m_arm.namesIn(list + "?$filter=atScope()", "2022-04-01");
        QVERIFY(atScope.size() > 5);
        QVERIFY(all.size() > atScope.size());
        const QString own = m_arm.objectIdOf(kReader);
        const QJsonArray mine = m_arm.get(list + "?$filter=principalId%20eq%20'" + own + "'", "2022-04-01")
                                    .json()
                                    .value(QLatin1String("value"))
                                    .toArray();
        QCOMPARE(mine.size(), 1); // Reader of the subscription
        QCOMPARE(mine.first()
                     .toObject()
                     .value(QLatin1String("properties"))
                     .toObject()
                     .value(QLatin1String("scope"))
                     .toString(),
                 kProduction);
    }
    void roleDefinitionsAreFoundByName()
    {
        m_arm.become(kOps);
        const QString list = kProduction + "/providers/Microsoft.Authorization/roleDefinitions";
        const QJsonArray found = m_arm.get(list + "?$filter=roleName%20eq%20'Reader'", "2022-04-01")
                                     .json()
                                     .value(QLatin1String("value"))
                                     .toArray();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().toObject().value(QLatin1String("name")).toString(),
                 QStringLiteral("acdd72a7-3385-48ef-bd42-f606fba81ae7"));
        QVERIFY(m_arm.get(kChatGroup + "/providers/Microsoft.Authorization/permissions", "2022-04-01")
                    .json()
                    .value(QLatin1String("value"))
                    .toArray()
                    .size() >= 2);
    }
    void guestOfOneGroupSeesNothingElse()
    {
        m_arm.become(QStringLiteral("jordan.reyes@fabrikam.example"),
                     m_arm.fixture().tenantId(QStringLiteral("contoso.example")));
        QCOMPARE(m_arm.namesIn(kProduction + "/resourceGroups", "2025-04-01"), QStringList{"rg-contoso-chat-prod"});
        QCOMPARE(m_arm.get(kChatAccount, "2025-06-01").status, 200);
        QCOMPARE(m_arm.get(kProduction + "/resourceGroups/rg-contoso-network", "2025-04-01").status, 403);
        QCOMPARE(m_arm.namesIn(kProduction + "/providers/Microsoft.CognitiveServices/accounts", "2025-06-01").size(),
                 2);
    }
};

QTEST_GUILESS_MAIN(AccessTest)
#include "tst_access.moc"
