// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QTest>

using namespace sandboxtest;

namespace {

constexpr const char* kVersion = "2025-06-01";

QJsonObject account(const QJsonObject& properties = {})
{
    return {{"location", "swedencentral"},
            {"kind", "OpenAI"},
            {"sku", QJsonObject{{"name", "S0"}}},
            {"properties", properties}};
}

QJsonObject deployment(int capacity)
{
    return {{"sku", QJsonObject{{"name", "GlobalStandard"}, {"capacity", capacity}}},
            {"properties",
             QJsonObject{
                 {"model", QJsonObject{{"format", "OpenAI"}, {"name", "gpt-4.1-mini"}, {"version", "2025-04-14"}}}}}};
}

QString stateOf(const Answer& answer)
{
    return answer.json()
        .value(QLatin1String("properties"))
        .toObject()
        .value(QLatin1String("provisioningState"))
        .toString();
}

} // namespace

/// An account's life: made, used, soft-deleted, restored, purged.
class AccountsTest : public QObject
{
    Q_OBJECT
    ArmCalls m_arm;

    static QString accountId(const QString& name)
    {
        return kDevGroup + "/providers/Microsoft.CognitiveServices/accounts/" + name;
    }
    static QString deletedId(const QString& name)
    {
        return kDevelopment + "/providers/Microsoft.CognitiveServices/locations/swedencentral/resourceGroups/" +
               kDevGroup.section(QLatin1Char('/'), -1) + "/deletedAccounts/" + name;
    }
    QStringList deletedNames()
    {
        return m_arm.namesIn(kDevelopment + "/providers/Microsoft.CognitiveServices/deletedAccounts", kVersion);
    }
    int used(const QString& name)
    {
        const QString path = kDevelopment + "/providers/Microsoft.CognitiveServices/locations/swedencentral/usages";
        const QJsonArray rows = m_arm.get(path, kVersion).json().value(QLatin1String("value")).toArray();
        for (const QJsonValue& row : rows) {
            if (row.toObject().value(QLatin1String("name")).toObject().value(QLatin1String("value")).toString() == name)
                return row.toObject().value(QLatin1String("currentValue")).toInt();
        }
        return -1;
    }
    void make(const QString& name)
    {
        QCOMPARE(m_arm.finish(m_arm.call("PUT", accountId(name), kVersion, account())), QStringLiteral("Succeeded"));
    }
    void remove(const QString& name)
    {
        QCOMPARE(m_arm.finish(m_arm.call("DELETE", accountId(name), kVersion)), QStringLiteral("Succeeded"));
    }

private Q_SLOTS:
    void accountIsMadeInTheBackgroundAndTakesDeploymentsAfterwards()
    {
        const Answer created = m_arm.call("PUT", accountId("oai-new"), kVersion, account());
        QCOMPARE(created.status, 201);
        QCOMPARE(stateOf(created), QStringLiteral("Creating"));
        const Answer early = m_arm.call("PUT", accountId("oai-new/deployments/chat"), kVersion, deployment(1));
        QCOMPARE(early.status, 409);
        QCOMPARE(m_arm.finish(created), QStringLiteral("Succeeded"));
        QCOMPARE(stateOf(m_arm.get(accountId("oai-new"), kVersion)), QStringLiteral("Succeeded"));
        QVERIFY(
            m_arm.namesIn(accountId("oai-new/raiPolicies"), kVersion).contains(QStringLiteral("Microsoft.DefaultV2")));
        QCOMPARE(m_arm.finish(m_arm.call("PUT", accountId("oai-new/deployments/chat"), kVersion, deployment(1))),
                 QStringLiteral("Succeeded"));
    }
    void deletedAccountKeepsItsQuotaUntilItIsPurged()
    {
        const QString usage = QStringLiteral("OpenAI.GlobalStandard.gpt-4.1-mini");
        make(QStringLiteral("oai-quota"));
        const int before = used(usage);
        QCOMPARE(m_arm.finish(m_arm.call("PUT", accountId("oai-quota/deployments/chat"), kVersion, deployment(30))),
                 QStringLiteral("Succeeded"));
        QCOMPARE(used(usage), before + 30);
        remove(QStringLiteral("oai-quota"));
        QCOMPARE(m_arm.get(accountId("oai-quota"), kVersion).status, 404);
        QVERIFY(deletedNames().contains(QStringLiteral("oai-quota")));
        const Answer deleted = m_arm.get(deletedId("oai-quota"), kVersion);
        QCOMPARE(deleted.status, 200);
        QVERIFY(
            deleted.json().value(QLatin1String("properties")).toObject().contains(QLatin1String("scheduledPurgeDate")));
        QCOMPARE(used(usage), before + 30);
        QCOMPARE(m_arm.finish(m_arm.call("DELETE", deletedId("oai-quota"), kVersion)), QStringLiteral("Succeeded"));
        QCOMPARE(used(usage), before);
        QCOMPARE(m_arm.get(deletedId("oai-quota"), kVersion).status, 404);
        QCOMPARE(m_arm.call("DELETE", deletedId("oai-quota"), kVersion).status, 204);
    }
    void nameOfADeletedAccountIsHeldUntilItIsRestored()
    {
        make(QStringLiteral("oai-back"));
        QCOMPARE(m_arm.finish(m_arm.call("PUT", accountId("oai-back/deployments/chat"), kVersion, deployment(2))),
                 QStringLiteral("Succeeded"));
        const QByteArray keys = m_arm.call("POST", accountId("oai-back/listKeys"), kVersion).body;
        remove(QStringLiteral("oai-back"));
        const Answer again = m_arm.call("PUT", accountId("oai-back"), kVersion, account());
        QCOMPARE(again.status, 409);
        QCOMPARE(ArmCalls::codeOf(again), QStringLiteral("FlagMustBeSetForRestore"));
        const Answer restored = m_arm.call("PUT", accountId("oai-back"), kVersion, account({{"restore", true}}));
        QCOMPARE(restored.status, 201);
        QCOMPARE(m_arm.finish(restored), QStringLiteral("Succeeded"));
        QCOMPARE(stateOf(m_arm.get(accountId("oai-back/deployments/chat"), kVersion)), QStringLiteral("Succeeded"));
        QCOMPARE(m_arm.call("POST", accountId("oai-back/listKeys"), kVersion).body, keys);
        QVERIFY(!deletedNames().contains(QStringLiteral("oai-back")));
        const Answer never = m_arm.call("PUT", accountId("oai-never"), kVersion, account({{"restore", true}}));
        QCOMPARE(never.status, 409);
        QCOMPARE(ArmCalls::codeOf(never), QStringLiteral("CanNotRestoreANonExistedResource"));
    }
    void retentionEndsAfterTwoDays()
    {
        make(QStringLiteral("oai-old"));
        remove(QStringLiteral("oai-old"));
        m_arm.fixture().order(QStringLiteral("clock"), {{"advance", "49h"}});
        m_arm.forgetTokens();
        QVERIFY(!deletedNames().contains(QStringLiteral("oai-old")));
        make(QStringLiteral("oai-old"));
    }
    void deletingTheGroupSoftDeletesItsAccounts()
    {
        const QString group = kDevelopment + "/resourceGroups/rg-short";
        QCOMPARE(m_arm.call("PUT", group, "2025-04-01", {{"location", "swedencentral"}}).status, 201);
        const QString id = group + "/providers/Microsoft.CognitiveServices/accounts/oai-short";
        QCOMPARE(m_arm.finish(m_arm.call("PUT", id, kVersion, account())), QStringLiteral("Succeeded"));
        QCOMPARE(m_arm.finish(m_arm.call("DELETE", group, "2025-04-01")), QStringLiteral("Succeeded"));
        QVERIFY(deletedNames().contains(QStringLiteral("oai-short")));
    }
    void impossibleAccountsAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QJsonObject kind = account();
        kind.insert(QStringLiteral("kind"), QStringLiteral("Toaster"));
        QJsonObject sku = account();
        sku.insert(QStringLiteral("sku"), QJsonObject{{"name", "F0"}});
        QTest::newRow("kind") << kind << 400 << "InvalidApiSetId";
        QTest::newRow("sku") << sku << 400 << "InvalidSkuId";
        QTest::newRow("subdomain") << account({{"customSubDomainName", "oai-contoso-chat-swc"}}) << 409
                                   << "CustomDomainInUse";
        QTest::newRow("network") << account({{"publicNetworkAccess", "Sometimes"}}) << 400
                                 << "InvalidResourceProperties";
        QTest::newRow("firewall") << account({{"networkAcls", QJsonObject{{"defaultAction", "Perhaps"}}}}) << 400
                                  << "NetworkAclsValidationFailure";
    }
    void impossibleAccountsAreRefused()
    {
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        const Answer answer = m_arm.call("PUT", accountId("oai-impossible"), kVersion, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(ArmCalls::codeOf(answer), code);
        QCOMPARE(m_arm.get(accountId("oai-impossible"), kVersion).status, 404);
    }
    void dataPlaneRespectsNetworkRulesAndKeys()
    {
        make(QStringLiteral("oai-closed"));
        const QString id = accountId(QStringLiteral("oai-closed"));
        const QByteArray key =
            m_arm.call("POST", id + "/listKeys", kVersion).json().value(QLatin1String("key1")).toString().toUtf8();
        const auto models = [&] {
            return m_arm.fixture().get(m_arm.fixture().origin() +
                                           "/accounts/oai-closed/openai/models?api-version=2024-10-21",
                                       {{"api-key", key}});
        };
        const auto set = [&](const QJsonObject& properties) {
            return m_arm.call("PATCH", id, kVersion, {{"properties", properties}}).status;
        };
        QCOMPARE(models().status, 200);
        QCOMPARE(set({{"networkAcls", QJsonObject{{"defaultAction", "Deny"}, {"ipRules", QJsonArray{}}}}}), 200);
        QCOMPARE(models().status, 403);
        QVERIFY(models().body.contains("Firewall rules"));
        const QJsonArray office{QJsonObject{{"value", "198.51.100.0/24"}}};
        QCOMPARE(set({{"networkAcls", QJsonObject{{"defaultAction", "Deny"}, {"ipRules", office}}}}), 200);
        QCOMPARE(models().status, 200);
        QCOMPARE(set({{"publicNetworkAccess", "Disabled"}}), 200);
        QCOMPARE(models().status, 403);
        QVERIFY(models().body.contains("Public access is disabled"));
        QCOMPARE(set({{"publicNetworkAccess", "Enabled"}, {"disableLocalAuth", true}}), 200);
        QCOMPARE(models().status, 403);
        QCOMPARE(m_arm.call("POST", id + "/listKeys", kVersion).status, 400);
    }
    void availabilityIsTold()
    {
        const QString provider = kDevelopment + "/providers/Microsoft.CognitiveServices";
        const auto isFree = [&](const char* name) {
            return m_arm
                .call("POST", provider + "/checkDomainAvailability", kVersion,
                      {{"subdomainName", name}, {"type", "Microsoft.CognitiveServices/accounts"}})
                .json()
                .value(QLatin1String("isSubdomainAvailable"))
                .toBool();
        };
        QVERIFY(isFree("quite-free"));
        QVERIFY(!isFree("oai-contoso-chat-swc"));
        const Answer skus = m_arm.call(
            "POST", provider + "/locations/swedencentral/checkSkuAvailability", kVersion,
            {{"kind", "OpenAI"}, {"type", "Microsoft.CognitiveServices/accounts"}, {"skus", QJsonArray{"S0", "F0"}}});
        const QJsonArray rows = skus.json().value(QLatin1String("value")).toArray();
        QCOMPARE(rows.size(), 2);
        QVERIFY(rows.at(0).toObject().value(QLatin1String("skuAvailable")).toBool());
        QVERIFY(!rows.at(1).toObject().value(QLatin1String("skuAvailable")).toBool());
    }
    void blocklistItemsComeAndGoInBulk()
    {
        const QString list = kDevAccount + "/raiBlocklists/words";
        QCOMPARE(m_arm.call("PUT", list, kVersion, {{"properties", QJsonObject{{"description", "Words"}}}}).status,
                 201);
        const auto post = [&](const char* action, const QByteArray& body) {
            const HeaderList headers =
                m_arm.fixture().bearer(QStringLiteral("https://management.azure.com/.default"), kOps) +
                HeaderList{{"Content-Type", "application/json"}};
            return m_arm.fixture().send("POST",
                                        m_arm.fixture().origin() + "/arm" + list + QLatin1Char('/') +
                                            QLatin1String(action) + "?api-version=2025-06-01",
                                        body, headers);
        };
        QCOMPARE(post("addRaiBlocklistItems",
                      R"([{"name":"one","properties":{"pattern":"alpha","isRegex":false}},
                          {"name":"two","properties":{"pattern":"be+ta","isRegex":true}}])")
                     .status,
                 200);
        QCOMPARE(m_arm.namesIn(list + "/raiBlocklistItems", kVersion), QStringList({"one", "two"}));
        QCOMPARE(post("addRaiBlocklistItems", R"([{"name":"three","properties":{}}])").status, 400);
        QCOMPARE(post("deleteRaiBlocklistItems", R"(["one"])").status, 204);
        QCOMPARE(m_arm.namesIn(list + "/raiBlocklistItems", kVersion), QStringList("two"));
        QCOMPARE(m_arm.call("DELETE", list, kVersion).status, 202);
    }
    void policyNamesWhatIsThereAndWhatIsUsedStays()
    {
        const QString list = kDevAccount + "/raiBlocklists/names";
        const QString policy = kDevAccount + "/raiPolicies/careful";
        const auto body = [](const char* base, const char* blocklist, const char* mode) {
            const QJsonObject rule{{"name", "Hate"}, {"source", "Prompt"}, {"enabled", true}, {"blocking", true}, {"severityThreshold", "Low"}};
            const QJsonObject use{{"blocklistName", blocklist}, {"source", "Prompt"}, {"blocking", true}};
            return QJsonObject{{"properties", QJsonObject{{"basePolicyName", base}, {"mode", mode}, {"contentFilters", QJsonArray{rule}}, {"customBlocklists", QJsonArray{use}}}}};
        };
        const auto put = [&](const QJsonObject& wish) { return m_arm.call("PUT", policy, kVersion, wish); };
        QCOMPARE(ArmCalls::codeOf(put(body("Microsoft.DefaultV2", "names", "Blocking"))), QStringLiteral("InvalidBlocklist"));
        QCOMPARE(m_arm.call("PUT", list, kVersion, {{"properties", QJsonObject{}}}).status, 201);
        QCOMPARE(ArmCalls::codeOf(put(body("nowhere", "names", "Blocking"))), QStringLiteral("InvalidBasePolicy"));
        QCOMPARE(ArmCalls::codeOf(put(body("Microsoft.DefaultV2", "names", "Sometimes"))), QStringLiteral("InvalidRaiPolicyMode"));
        QCOMPARE(put(body("Microsoft.DefaultV2", "names", "Asynchronous_filter")).status, 201);
        const auto term = [&](const QString& pattern, bool isRegex) {
            return m_arm.call("PUT", list + "/raiBlocklistItems/one", kVersion, {{"properties", QJsonObject{{"pattern", pattern}, {"isRegex", isRegex}}}});
        };
        QCOMPARE(ArmCalls::codeOf(term(QStringLiteral("(unclosed"), true)), QStringLiteral("InvalidBlocklistItem"));
        QCOMPARE(term(QStringLiteral("(unclosed"), false).status, 201);
        QCOMPARE(ArmCalls::codeOf(m_arm.call("DELETE", list, kVersion)), QStringLiteral("ResourceInUse"));
        QCOMPARE(m_arm.finish(m_arm.call("DELETE", policy, kVersion)), QStringLiteral("Succeeded"));
        QCOMPARE(m_arm.call("DELETE", list, kVersion).status, 202);
    }
};

QTEST_GUILESS_MAIN(AccountsTest)
#include "tst_accounts.moc"
