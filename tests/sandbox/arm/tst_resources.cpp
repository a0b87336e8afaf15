// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QSet>
#include <QTest>

using namespace sandboxtest;

class ResourcesTest : public QObject
{
    Q_OBJECT
    ArmCalls m_arm;

private Q_SLOTS:
    void idsCompareWithoutCase()
    {
        const QString odd = kChatAccount.toUpper()
                                .replace(QLatin1String("/SUBSCRIPTIONS"), QLatin1String("//subscriptions"))
                                .replace(QLatin1String("/RESOURCEGROUPS"), QLatin1String("/resourcegroups"));
        QCOMPARE(m_arm.get(odd, "2025-06-01").json().value(QLatin1String("id")).toString(), kChatAccount);
    }
    void genericListIsFilteredAndPaged()
    {
        const QString list = kProduction + "/resources";
        const QStringList all = m_arm.namesIn(list, "2025-04-01");
        QVERIFY(all.size() > 30);
        const QStringList paged = m_arm.namesIn(list + "?$top=7", "2025-04-01");
        QCOMPARE(paged, all);
        QCOMPARE(m_arm.namesIn(list + "?$filter=resourceType%20eq%20'microsoft.search/searchservices'", "2025-04-01"),
                 QStringList{"srch-contoso-chat"});
        QCOMPARE(m_arm.namesIn(list + "?$filter=substringof('frc',name)%20and%20resourceType%20eq%20'Microsoft."
                                      "CognitiveServices/accounts'",
                               "2025-04-01"),
                 QStringList{"oai-contoso-chat-frc"});
        QVERIFY(all.contains(QStringLiteral("app-contoso-chat/staging"))); // tracked children carry the parent's name
        QCOMPARE(ArmCalls::codeOf(m_arm.get(list + "?$filter=nonsense", "2025-04-01")),
                 QStringLiteral("InvalidFilterInQueryString"));
    }
    void listsWorkBySubscriptionGroupAndParent()
    {
        const QString type = "/providers/Microsoft.CognitiveServices/accounts";
        QCOMPARE(m_arm.namesIn(kProduction + type, "2025-06-01").size(), 3);
        QCOMPARE(m_arm.namesIn(kChatGroup + type, "2025-06-01").size(), 2);
        QCOMPARE(m_arm.namesIn(kChatAccount + "/deployments", "2025-06-01"),
                 QStringList({"chat-ptu", "chat", "chat-mini", "embedding"}));
        QCOMPARE(ArmCalls::codeOf(m_arm.get(kChatGroup + type + "/none/deployments", "2025-06-01")),
                 QStringLiteral("ParentResourceNotFound"));
        QCOMPARE(m_arm.namesIn(kChatAccount + "/privateEndpointConnections", "2025-06-01").size(), 1);
        QVERIFY(m_arm.namesIn(kChatAccount + "/providers/Microsoft.Insights/diagnosticSettings", "2021-05-01-preview")
                    .contains(QStringLiteral("to-log-analytics")));
    }
    void unknownNamespacesAndTypesSaySo()
    {
        QCOMPARE(ArmCalls::codeOf(m_arm.get(kChatGroup + "/providers/Contoso.Nothing/things/x", "2025-01-01")),
                 QStringLiteral("InvalidResourceNamespace"));
        QCOMPARE(ArmCalls::codeOf(m_arm.get(kChatGroup + "/providers/Microsoft.Search/nothings/x", "2025-05-01")),
                 QStringLiteral("InvalidResourceType"));
        QCOMPARE(ArmCalls::codeOf(m_arm.get(kChatGroup + "/providers/Microsoft.Search/searchServices/x", "2025-05-01")),
                 QStringLiteral("ResourceNotFound"));
    }
    void resourceIsCreatedChangedAndRemoved()
    {
        const QString id = kDevGroup + "/providers/Microsoft.Search/searchServices/srch-new";
        const QJsonObject body{{"location", "Sweden Central"},
                               {"sku", QJsonObject{{"name", "basic"}}},
                               {"properties", QJsonObject{{"replicaCount", 1}}}};
        const Answer created = m_arm.call("PUT", id, "2025-05-01", body);
        QCOMPARE(created.status, 201);
        QCOMPARE(
            created.json().value(QLatin1String("properties")).toObject().value(QLatin1String("endpoint")).toString(),
            m_arm.fixture().origin() + "/search/srch-new");
        const Answer patched = m_arm.call("PATCH", id, "2025-05-01",
                                          {{"tags", QJsonObject{{"a", "b"}}},
                                           {"properties", QJsonObject{{"replicaCount", 2}, {"status", "hacked"}}}});
        const QJsonObject properties = patched.json().value(QLatin1String("properties")).toObject();
        QCOMPARE(properties.value(QLatin1String("replicaCount")).toInt(), 2);
        QCOMPARE(properties.value(QLatin1String("status")).toString(), QStringLiteral("running")); // the service's own
        QCOMPARE(m_arm.call("PUT", id, "2025-05-01", {{"location", "eastus"}}).status, 409);
        QCOMPARE(m_arm.call("POST", id + "/listAdminKeys", "2025-05-01")
                     .json()
                     .value(QLatin1String("primaryKey"))
                     .toString()
                     .isEmpty(),
                 false);
        QCOMPARE(m_arm.call("DELETE", id, "2025-05-01").status, 200);
        QCOMPARE(m_arm.get(id, "2025-05-01").status, 404);
        QCOMPARE(m_arm.call("DELETE", id, "2025-05-01").status, 204);
    }
    void badBodiesAreRefused()
    {
        const QString id = kDevGroup + "/providers/Microsoft.Search/searchServices/srch-bad";
        QCOMPARE(ArmCalls::codeOf(m_arm.call("PUT", id, "2025-05-01", {{"properties", QJsonObject{}}})),
                 QStringLiteral("LocationRequired"));
        const auto headers = m_arm.fixture().bearer(QStringLiteral("https://management.azure.com/.default"), kOps);
        const Answer answer = m_arm.fixture().send(
            "PUT", m_arm.fixture().origin() + "/arm" + id + "?api-version=2025-05-01", "{\"location\":", headers);
        QCOMPARE(ArmCalls::codeOf(answer), QStringLiteral("InvalidRequestContent"));
        QCOMPARE(m_arm.call("PATCH", id, "2025-05-01", {{"tags", QJsonObject{}}}).status, 404);
    }
    void staleEtagIsRefused()
    {
        const Answer read = m_arm.get(kDevAccount, "2025-06-01");
        const QByteArray etag = read.header("ETag");
        QVERIFY(!etag.isEmpty());
        const QJsonObject change{{"tags", QJsonObject{{"round", "1"}}}};
        QCOMPARE(m_arm.call("PATCH", kDevAccount, "2025-06-01", change, {{"If-Match", etag}}).status, 200);
        const Answer stale = m_arm.call("PATCH", kDevAccount, "2025-06-01", change, {{"If-Match", etag}});
        QCOMPARE(stale.status, 412);
        QCOMPARE(ArmCalls::codeOf(stale), QStringLiteral("PreconditionFailed"));
    }
    void lockedScopeKeepsItsResources()
    {
        const QString nsg =
            kProduction +
            "/resourceGroups/rg-contoso-network/providers/Microsoft.Network/networkSecurityGroups/nsg-app";
        const Answer answer = m_arm.call("DELETE", nsg, "2024-10-01");
        QCOMPARE(answer.status, 409);
        QCOMPARE(ArmCalls::codeOf(answer), QStringLiteral("ScopeLocked"));
        QCOMPARE(m_arm.get(nsg, "2024-10-01").status, 200);
    }
    void networkShowsItsSubnetsAsTheyAre()
    {
        const QString network =
            kProduction +
            "/resourceGroups/rg-contoso-network/providers/Microsoft.Network/virtualNetworks/vnet-contoso-chat";
        const auto count = [&] {
            return m_arm.get(network, "2024-10-01")
                .json()
                .value(QLatin1String("properties"))
                .toObject()
                .value(QLatin1String("subnets"))
                .toArray()
                .size();
        };
        const auto before = count();
        QCOMPARE(m_arm
                     .call("PUT", network + "/subnets/snet-new", "2024-10-01",
                           {{"properties", QJsonObject{{"addressPrefix", "10.20.99.0/24"}}}})
                     .status,
                 201);
        QCOMPARE(count(), before + 1);
    }
    void groupTakesEverythingWithIt()
    {
        const QString group = kDevelopment + "/resourceGroups/rg-passing";
        QCOMPARE(m_arm.call("PUT", group, "2025-04-01", {{"location", "swedencentral"}}).status, 201);
        const QString account = group + "/providers/Microsoft.CognitiveServices/accounts/oai-passing";
        QCOMPARE(m_arm
                     .call("PUT", account, "2025-06-01",
                           {{"location", "swedencentral"},
                            {"kind", "OpenAI"},
                            {"sku", QJsonObject{{"name", "S0"}}},
                            {"properties", QJsonObject{}}})
                     .status,
                 201);
        QVERIFY(m_arm.namesIn(account + "/raiPolicies", "2025-06-01").contains(QStringLiteral("Microsoft.DefaultV2")));
        const Answer removed = m_arm.call("DELETE", group, "2025-04-01");
        QCOMPARE(removed.status, 202);
        QCOMPARE(m_arm.finish(removed), QStringLiteral("Succeeded"));
        QCOMPARE(m_arm.get(group, "2025-04-01").status, 404);
        QCOMPARE(m_arm.call("PUT", group, "2025-04-01", {{"location", "swedencentral"}}).status, 201);
        QCOMPARE(m_arm.get(account, "2025-06-01").status, 404);
    }
    void queryKeysAreMadeAndRemoved()
    {
        const QString search = kDevGroup + "/providers/Microsoft.Search/searchServices/srch-contoso-dev";
        const QString key = m_arm.call("POST", search + "/createQueryKey/mine", "2025-05-01")
                                .json()
                                .value(QLatin1String("key"))
                                .toString();
        const auto list = [&] { return m_arm.call("POST", search + "/listQueryKeys", "2025-05-01").body; };
        QVERIFY(list().contains(key.toUtf8()));
        const QString indexes =
            m_arm.fixture().origin() + "/search/srch-contoso-dev/indexes/handbook/docs/$count?api-version=2025-09-01";
        const auto count = [&] { return m_arm.fixture().get(indexes, {{"api-key", key.toUtf8()}}).status; };
        QCOMPARE(count(), 200);
        QCOMPARE(m_arm.call("DELETE", search + "/deleteQueryKey/" + key, "2025-05-01").status, 200);
        QVERIFY(!list().contains(key.toUtf8()));
        QCOMPARE(count(), 403);
    }
    void keyVaultReferencesAreResolvedAgainstTheEstate()
    {
        const QString site = kChatGroup + "/providers/Microsoft.Web/sites/app-contoso-chat";
        const QJsonArray references = m_arm.get(site + "/config/configreferences/appsettings", "2024-11-01")
                                          .json()
                                          .value(QLatin1String("value"))
                                          .toArray();
        QCOMPARE(references.size(), 1);
        QCOMPARE(references.first()
                     .toObject()
                     .value(QLatin1String("properties"))
                     .toObject()
                     .value(QLatin1String("status"))
                     .toString(),
                 QStringLiteral("Resolved"));
        QJsonObject settings = m_arm.call("POST", site + "/config/appsettings/list", "2024-11-01")
                                   .json()
                                   .value(QLatin1String("properties"))
                                   .toObject();
        QVERIFY(settings.value(QLatin1String("AZURE_SEARCH_ENDPOINT")).toString().startsWith(m_arm.fixture().origin()));
        settings.insert(
            QStringLiteral("BROKEN"),
            QStringLiteral(
                "@Microsoft.KeyVault(SecretUri=https://kv-contoso-chat.vault.sandbox.localhost/secrets/none)"));
        QCOMPARE(m_arm.call("PUT", site + "/config/appsettings", "2024-11-01", {{"properties", settings}}).status, 200);
        QVERIFY(m_arm.get(site + "/config/configreferences/appsettings", "2024-11-01").body.contains("SecretNotFound"));
    }
};

QTEST_GUILESS_MAIN(ResourcesTest)
#include "tst_resources.moc"
