// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sandboxtest;

namespace {

constexpr const char* kVersion = "2025-06-01";

QJsonObject wish(const char* sku, double capacity, const char* model = "gpt-4o", const char* version = "2024-11-20")
{
    return {{"sku", QJsonObject{{"name", sku}, {"capacity", capacity}}},
            {"properties",
             QJsonObject{{"model", QJsonObject{{"format", "OpenAI"}, {"name", model}, {"version", version}}}}}};
}

QJsonObject withProperty(QJsonObject body, const char* name, const QJsonValue& value)
{
    QJsonObject properties = body.value(QLatin1String("properties")).toObject();
    properties.insert(QLatin1String(name), value);
    body.insert(QStringLiteral("properties"), properties);
    return body;
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

class DeploymentsTest : public QObject
{
    Q_OBJECT
    ArmCalls m_arm;

    static QString deployment(const char* name) { return kDevAccount + "/deployments/" + QLatin1String(name); }
    QJsonObject usage(const QString& name)
    {
        const QString path = kDevelopment + "/providers/Microsoft.CognitiveServices/locations/swedencentral/usages";
        const QJsonArray rows = m_arm.get(path, kVersion).json().value(QLatin1String("value")).toArray();
        for (const QJsonValue& row : rows) {
            if (row.toObject().value(QLatin1String("name")).toObject().value(QLatin1String("value")).toString() == name)
                return row.toObject();
        }
        return {};
    }

private Q_SLOTS:
    void deploymentIsCreatedScaledAndDeletedInTheBackground()
    {
        const QString id = deployment("fresh");
        const Answer created = m_arm.call("PUT", id, kVersion, wish("GlobalStandard", 10));
        QCOMPARE(created.status, 201);
        QCOMPARE(stateOf(created), QStringLiteral("Creating"));
        QVERIFY(created.header("Retry-After").toInt() >= 1);
        QCOMPARE(m_arm.finish(created), QStringLiteral("Succeeded"));
        QCOMPARE(stateOf(m_arm.get(id, kVersion)), QStringLiteral("Succeeded"));
        const Answer scaled =
            m_arm.call("PATCH", id, kVersion, {{"sku", QJsonObject{{"name", "GlobalStandard"}, {"capacity", 25}}}});
        QCOMPARE(scaled.status, 202);
        QCOMPARE(m_arm.finish(scaled), QStringLiteral("Succeeded"));
        const QJsonObject properties = m_arm.get(id, kVersion).json().value(QLatin1String("properties")).toObject();
        QCOMPARE(properties.value(QLatin1String("currentCapacity")).toInt(), 25);
        QCOMPARE(properties.value(QLatin1String("rateLimits"))
                     .toArray()
                     .at(1)
                     .toObject()
                     .value(QLatin1String("count"))
                     .toInt(),
                 25000);
        const Answer removed = m_arm.call("DELETE", id, kVersion);
        QCOMPARE(removed.status, 202);
        QCOMPARE(m_arm.get(QString::fromUtf8(removed.header("Location"))).status, 202);
        QCOMPARE(m_arm.finish(removed), QStringLiteral("Succeeded"));
        QCOMPARE(m_arm.get(QString::fromUtf8(removed.header("Location"))).status, 204);
        QCOMPARE(m_arm.get(id, kVersion).status, 404);
    }
    void oneChangeAtATimePerAccount()
    {
        const Answer first = m_arm.call("PUT", deployment("one"), kVersion, wish("GlobalStandard", 1));
        QCOMPARE(first.status, 201);
        const Answer second = m_arm.call("PUT", deployment("two"), kVersion, wish("GlobalStandard", 1));
        QCOMPARE(second.status, 409);
        QCOMPARE(ArmCalls::codeOf(second), QStringLiteral("RequestConflict"));
        QCOMPARE(m_arm.finish(first), QStringLiteral("Succeeded"));
        QCOMPARE(m_arm.finish(m_arm.call("PUT", deployment("two"), kVersion, wish("GlobalStandard", 1))),
                 QStringLiteral("Succeeded"));
    }
    void impossibleWishesAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("over quota") << wish("Standard", 451) << "InsufficientQuota";
        QTest::newRow("negative") << wish("Standard", -5) << "InvalidResourceProperties";
        QTest::newRow("fraction") << wish("Standard", 1.5) << "InvalidResourceProperties";
        QTest::newRow("PTU step") << wish("ProvisionedManaged", 30) << "InvalidResourceProperties";
        QTest::newRow("sku of the model")
            << wish("ProvisionedManaged", 25, "text-embedding-3-small", "1") << "InvalidResourceProperties";
        QTest::newRow("unknown sku") << wish("Turbo", 1) << "InvalidResourceProperties";
        QTest::newRow("unknown model") << wish("Standard", 1, "gpt-99", "1") << "DeploymentModelNotSupported";
        QTest::newRow("unknown version") << wish("Standard", 1, "gpt-4o", "1999-01-01")
                                         << "DeploymentModelNotSupported";
        QTest::newRow("unknown filter") << withProperty(wish("Standard", 1), "raiPolicyName", "none")
                                        << "InvalidRaiPolicy";
        QTest::newRow("spillover of a standard")
            << withProperty(wish("Standard", 1), "spilloverDeploymentName", "chat") << "InvalidSpilloverDeployment";
        QTest::newRow("spillover to nowhere")
            << withProperty(wish("ProvisionedManaged", 25), "spilloverDeploymentName", "none")
            << "InvalidSpilloverDeployment";
        QTest::newRow("zero") << wish("Standard", 0) << "InvalidResourceProperties";
        QTest::newRow("text") << QJsonObject{{"sku", QJsonObject{{"name", "Standard"}, {"capacity", "many"}}},
                                             {"properties", wish("Standard", 1).value(QLatin1String("properties"))}}
                              << "InvalidResourceProperties";
        QTest::newRow("too large for the SKU") << wish("ProvisionedManaged", 325) << "InvalidResourceProperties";
        QTest::newRow("upgrade option") << withProperty(wish("Standard", 1), "versionUpgradeOption", "Never")
                                        << "InvalidResourceProperties";
        QTest::newRow("spillover to another model")
            << withProperty(wish("GlobalProvisionedManaged", 15), "spilloverDeploymentName", "embedding")
            << "InvalidSpilloverDeployment";
        QTest::newRow("no sku") << QJsonObject{{"properties", QJsonObject{}}} << "InvalidRequestContent";
    }
    void impossibleWishesAreRefused()
    {
        QFETCH(QJsonObject, body);
        QFETCH(QString, code);
        const Answer answer = m_arm.call("PUT", deployment("wish"), kVersion, body);
        QCOMPARE(answer.status, 400);
        QCOMPARE(ArmCalls::codeOf(answer), code);
        QCOMPARE(m_arm.get(deployment("wish"), kVersion).status, 404);
    }
    void regionWithoutTheModelIsRefused()
    {
        m_arm.become(kFabrikamOps);
        const QStringList accounts =
            m_arm.namesIn(kFabrikam + "/providers/Microsoft.CognitiveServices/accounts", kVersion);
        QVERIFY(!accounts.isEmpty());
        m_arm.become(kOps);
        const QString group = kDevGroup + "/providers/Microsoft.CognitiveServices/accounts/";
        const QJsonObject account{{"location", "francecentral"},
                                  {"kind", "OpenAI"},
                                  {"sku", QJsonObject{{"name", "S0"}}},
                                  {"properties", QJsonObject{}}};
        QCOMPARE(m_arm.finish(m_arm.call("PUT", group + "oai-region", kVersion, account)), QStringLiteral("Succeeded"));
        const Answer refused = m_arm.call("PUT", group + "oai-region/deployments/five", kVersion,
                                          wish("GlobalStandard", 1, "gpt-5", "2025-08-07"));
        QCOMPARE(refused.status, 400);
        QCOMPARE(ArmCalls::codeOf(refused), QStringLiteral("InvalidResourceProperties"));
        QVERIFY(refused.body.contains("francecentral"));
    }
    void deploymentNamesAreChecked()
    {
        for (const char* name : {"-chat", "a", "chat%20model", "chat."}) {
            const Answer answer = m_arm.call("PUT", deployment(name), kVersion, wish("Standard", 1));
            QCOMPARE(answer.status, 400);
            QCOMPARE(ArmCalls::codeOf(answer), QStringLiteral("InvalidResourceName"));
        }
    }
    void secondOperatorIsStoppedByTheEtag()
    {
        const QString id = deployment("etag");
        QCOMPARE(m_arm.finish(m_arm.call("PUT", id, kVersion, wish("GlobalStandard", 1))), QStringLiteral("Succeeded"));
        const QByteArray etag = m_arm.get(id, kVersion).header("ETag");
        QVERIFY(!etag.isEmpty());
        QCOMPARE(m_arm.finish(m_arm.call("PUT", id, kVersion, wish("GlobalStandard", 2), {{"If-Match", etag}})),
                 QStringLiteral("Succeeded"));
        const Answer stale = m_arm.call("PUT", id, kVersion, wish("GlobalStandard", 3), {{"If-Match", etag}});
        QCOMPARE(stale.status, 412);
        const Answer twice = m_arm.call("PUT", id, kVersion, wish("GlobalStandard", 3), {{"If-None-Match", "*"}});
        QCOMPARE(twice.status, 412);
        QCOMPARE(m_arm.get(id, kVersion)
                     .json()
                     .value(QLatin1String("sku"))
                     .toObject()
                     .value(QLatin1String("capacity"))
                     .toInt(),
                 2);
    }
    void deletedUnderOnesHandsIsSaid()
    {
        const QString id = deployment("vanishing");
        QCOMPARE(m_arm.finish(m_arm.call("PUT", id, kVersion, wish("GlobalStandard", 1))), QStringLiteral("Succeeded"));
        const Answer removed = m_arm.call("DELETE", id, kVersion);
        QCOMPARE(removed.status, 202);
        const Answer during = m_arm.call("PUT", id, kVersion, wish("GlobalStandard", 5));
        QCOMPARE(during.status, 409);
        QCOMPARE(stateOf(m_arm.get(id, kVersion)), QStringLiteral("Deleting"));
        QCOMPARE(m_arm.finish(removed), QStringLiteral("Succeeded"));
        const Answer scaled =
            m_arm.call("PATCH", id, kVersion, {{"sku", QJsonObject{{"name", "GlobalStandard"}, {"capacity", 5}}}});
        QCOMPARE(scaled.status, 404);
        QCOMPARE(ArmCalls::codeOf(scaled), QStringLiteral("ResourceNotFound"));
        QCOMPARE(m_arm.call("DELETE", id, kVersion).status, 204);
    }
    void failedCreationIsShownAndFailedUpdateLeavesWhatWas()
    {
        const QString id = deployment("failing");
        QJsonObject body = wish("GlobalStandard", 4);
        QCOMPARE(m_arm.finish(m_arm.call("PUT", id, kVersion, body)), QStringLiteral("Succeeded"));
        body.insert(QStringLiteral("tags"),
                    QJsonObject{{"sandbox-provisioning-error", "InternalServerError: The model could not be loaded."}});
        QJsonObject more = body;
        more.insert(QStringLiteral("sku"), QJsonObject{{"name", "GlobalStandard"}, {"capacity", 9}});
        const Answer update = m_arm.call("PUT", id, kVersion, more);
        QCOMPARE(update.status, 200);
        QCOMPARE(stateOf(update), QStringLiteral("Updating"));
        QCOMPARE(m_arm.finish(update), QStringLiteral("Failed"));
        const QJsonObject status = m_arm.get(QString::fromUtf8(update.header("Azure-AsyncOperation"))).json();
        QCOMPARE(status.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString(),
                 QStringLiteral("InternalServerError"));
        const QJsonObject after = m_arm.get(id, kVersion).json();
        QCOMPARE(after.value(QLatin1String("sku")).toObject().value(QLatin1String("capacity")).toInt(), 4);
        const QString made = deployment("failing-new");
        QCOMPARE(m_arm.finish(m_arm.call("PUT", made, kVersion, body)), QStringLiteral("Failed"));
        QCOMPARE(stateOf(m_arm.get(made, kVersion)), QStringLiteral("Failed"));
        QCOMPARE(m_arm.finish(m_arm.call("DELETE", made, kVersion)), QStringLiteral("Succeeded"));
    }
    void workloadIsTurnedIntoProvisionedUnits()
    {
        const QJsonObject each{{"avgPromptTokens", 1000}, {"avgGeneratedTokens", 100}};
        const QJsonObject body{
            {"model", QJsonObject{{"format", "OpenAI"}, {"name", "gpt-4o"}, {"version", "2024-11-20"}}},
            {"skuName", "GlobalProvisionedManaged"},
            {"workloads", QJsonArray{QJsonObject{{"requestPerMinute", 60}, {"requestParameters", each}}}}};
        const QString path = kDevelopment + "/providers/Microsoft.CognitiveServices/calculateModelCapacity";
        const QJsonObject found =
            m_arm.call("POST", path, kVersion, body).json().value(QLatin1String("estimatedCapacity")).toObject();
        // 60 x (1000 + 4 x 100) = 84,000 input tokens a minute; a unit of gpt-4o carries 2,500.
        QCOMPARE(found.value(QLatin1String("value")).toInt(), 34);
        QCOMPARE(found.value(QLatin1String("deployableValue")).toInt(), 35);
        QJsonObject wrong = body;
        wrong.insert(QStringLiteral("skuName"), QStringLiteral("Standard"));
        QCOMPARE(m_arm.call("POST", path, kVersion, wrong).status, 400);
    }
    void quotaFollowsTheDeployments()
    {
        const QString name = QStringLiteral("OpenAI.DataZoneStandard.gpt-4.1");
        const int before = usage(name).value(QLatin1String("currentValue")).toInt();
        QCOMPARE(m_arm.finish(m_arm.call("PUT", deployment("quota"), kVersion,
                                         wish("DataZoneStandard", 40, "gpt-4.1", "2025-04-14"))),
                 QStringLiteral("Succeeded"));
        QCOMPARE(usage(name).value(QLatin1String("currentValue")).toInt(), before + 40);
        const QString capacities = kDevelopment +
                                   "/providers/Microsoft.CognitiveServices/locations/swedencentral/"
                                   "modelCapacities?modelFormat=OpenAI&modelName=gpt-4.1&modelVersion=2025-04-14";
        const QJsonArray rows = m_arm.get(capacities, kVersion).json().value(QLatin1String("value")).toArray();
        int free = -1;
        for (const QJsonValue& row : rows) {
            if (row.toObject().value(QLatin1String("name")).toString() == QLatin1String("DataZoneStandard"))
                free = row.toObject()
                           .value(QLatin1String("properties"))
                           .toObject()
                           .value(QLatin1String("availableCapacity"))
                           .toInt();
        }
        QCOMPARE(free, usage(name).value(QLatin1String("limit")).toInt() - before - 40);
    }
    void spilloverIsSetAndCleared()
    {
        const QString id = kChatAccount + "/deployments/chat-ptu";
        const QJsonObject known = m_arm.get(id, kVersion).json();
        QCOMPARE(known.value(QLatin1String("properties"))
                     .toObject()
                     .value(QLatin1String("spilloverDeploymentName"))
                     .toString(),
                 QStringLiteral("chat"));
        QCOMPARE(m_arm.finish(m_arm.call("PUT", id, kVersion, wish("ProvisionedManaged", 50))),
                 QStringLiteral("Succeeded"));
        QVERIFY(!m_arm.get(id, kVersion)
                     .json()
                     .value(QLatin1String("properties"))
                     .toObject()
                     .contains(QLatin1String("spilloverDeploymentName")));
        const Answer set = m_arm.call("PUT", id, kVersion,
                                      withProperty(wish("ProvisionedManaged", 50), "spilloverDeploymentName", "chat"));
        QCOMPARE(m_arm.finish(set), QStringLiteral("Succeeded"));
    }
    void retirementDateStaysWhenTheClockAdvances()
    {
        const auto retires = [&] {
            const QJsonArray models =
                m_arm.get(kChatAccount + "/models", kVersion).json().value(QLatin1String("value")).toArray();
            for (const QJsonValue& entry : models) {
                const QJsonObject model = entry.toObject();
                if (model.value(QLatin1String("version")).toString() == QLatin1String("2024-08-06"))
                    return model.value(QLatin1String("deprecation"))
                        .toObject()
                        .value(QLatin1String("inference"))
                        .toString();
            }
            return QString();
        };
        const QString before = retires();
        QVERIFY(QDateTime::fromString(before, Qt::ISODate) > QDateTime::currentDateTimeUtc());
        m_arm.fixture().order(QStringLiteral("clock"), {{"advance", "3d"}});
        m_arm.forgetTokens();
        QCOMPARE(retires(), before);
    }
    void interruptedChangesAreFinishedAtTheNextStart()
    {
        QTemporaryDir directory;
        auto options = SandboxFixture::quick();
        options.estate = QStringLiteral("small");
        options.dataDirectory = directory.path();
        const QString made = kChatAccount + "/deployments/half-made";
        const QString going = kChatAccount + "/deployments/embedding";
        {
            ArmCalls before(options);
            QCOMPARE(before.fixture().problem(), QString());
            QCOMPARE(before.call("PUT", made, kVersion, wish("Standard", 1)).status, 201);
        }
        {
            ArmCalls again(options);
            QCOMPARE(stateOf(again.get(made, kVersion)), QStringLiteral("Succeeded"));
            QCOMPARE(again.call("DELETE", going, kVersion).status, 202);
        }
        ArmCalls after(options);
        QCOMPARE(after.get(going, kVersion).status, 404);
    }
    void systemPoliciesStayAndUsedOnesTooUntilFree()
    {
        const QString own = kChatAccount + "/raiPolicies/";
        QCOMPARE(m_arm.call("DELETE", own + "Microsoft.Default", kVersion).status, 400);
        QCOMPARE(ArmCalls::codeOf(m_arm.call("DELETE", own + "contoso-strict", kVersion)),
                 QStringLiteral("ResourceInUse"));
        QCOMPARE(m_arm.call("PUT", own + "Microsoft.Mine", kVersion, {{"properties", QJsonObject{}}}).status, 400);
    }
};

QTEST_GUILESS_MAIN(DeploymentsTest)
#include "tst_deployments.moc"
