// SPDX-License-Identifier: GPL-3.0-or-later
// Reads every resource of the default estate through ARM, writes some, and has the published OpenAPI documents judge
// what was said. They lie beside the project; without them the test is skipped.
#include "sandbox/arm/armcalls.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace sandboxtest;

namespace {

const QString kContracts = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/../shared/contracts");

/// The documented api-version of a type; empty where no document is at hand.
QString versionOf(const QString& type)
{
    static const QList<QPair<QString, QString>> versions{
        {"microsoft.cognitiveservices/accounts/defenderforaisettings", "2025-06-01"},
        {"microsoft.cognitiveservices/", "2025-06-01"},
        {"microsoft.search/", "2025-05-01"},
        {"microsoft.machinelearningservices/", "2025-09-01"},
        {"microsoft.web/sites/config", ""},
        {"microsoft.web/sites/slots/config", ""},
        {"microsoft.web/", "2024-11-01"},
        {"microsoft.insights/components", "2020-02-02"},
        {"microsoft.insights/diagnosticsettings", "2021-05-01-preview"},
        {"microsoft.insights/metricalerts", "2018-03-01"},
        {"microsoft.insights/actiongroups", "2023-01-01"},
        {"microsoft.operationalinsights/", "2025-02-01"},
        {"microsoft.authorization/locks", ""},
        {"microsoft.authorization/", "2022-04-01"},
        {"microsoft.keyvault/vaults/keys", ""},
        {"microsoft.keyvault/", "2025-05-01"},
        {"microsoft.storage/", "2025-01-01"},
        {"microsoft.containerregistry/", "2025-04-01"},
        {"microsoft.network/privateendpoints", "2024-10-01"},
        {"microsoft.network/networkinterfaces", "2024-10-01"},
        {"microsoft.network/virtualnetworks", "2024-10-01"},
        {"microsoft.apimanagement/service/namedvalues", ""},
        {"microsoft.apimanagement/service/loggers", ""},
        {"microsoft.apimanagement/service/diagnostics", ""},
        {"microsoft.apimanagement/service/tenant", ""},
        {"microsoft.apimanagement/", "2024-05-01"},
        {"microsoft.resources/resourcegroups", "2025-04-01"},
        {"microsoft.resources/subscriptions", "2022-12-01"}};
    for (const auto& [prefix, version] : versions) {
        if (type.startsWith(prefix, Qt::CaseInsensitive))
            return version;
    }
    return {};
}

} // namespace

class DocumentsTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_directory;
    std::unique_ptr<ArmCalls> m_arm;
    int m_calls = 0;
    QStringList m_failed;

    QString logFile() const { return m_directory.filePath(QStringLiteral("exchanges.jsonl")); }

    Answer call(const QByteArray& method, const QString& path, const QString& version, const QJsonObject& body = {})
    {
        if (++m_calls % 100 == 0) // the rate limit is not what is looked at here
            m_arm->fixture().order(QStringLiteral("clock"), {{"advance", "10s"}});
        const Answer answer = m_arm->call(method, path, version, body);
        if (answer.status >= 400)
            m_failed.append(
                QStringLiteral("%1 %2: %3").arg(QLatin1String(method), path, QString::fromUtf8(answer.body)));
        return answer;
    }
    void readAll(const QJsonArray& resources, const QString& subscription);
    void readFacts(const QString& subscription);
    void writeSome();
    void judge();

private Q_SLOTS:
    void everyAnswerFitsItsDocument()
    {
        if (!QFileInfo::exists(kContracts + QStringLiteral("/validate.py")))
            QSKIP("The published OpenAPI documents (../shared/contracts) are not beside the project.");
        if (qEnvironmentVariableIsEmpty("PILOTHOUSE_PYTHON"))
            QSKIP("There is no Python 3 to run the validator.");
        auto options = SandboxFixture::quick();
        options.exchangesFile = logFile();
        m_arm = std::make_unique<ArmCalls>(options);
        QFile file(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/resources/sandbox/estates/default.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray resources =
            QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("resources")).toArray();
        for (const QString& subscription : {kProduction, kDevelopment, kFabrikam}) {
            m_arm->become(subscription == kFabrikam ? kFabrikamOps : kOps);
            readFacts(subscription);
            readAll(resources, subscription);
        }
        m_arm->become(kOps);
        writeSome();
        QCOMPARE(m_failed, QStringList());
        QVERIFY(m_calls > 500);
        m_arm.reset(); // the log is complete
        judge();
    }
};

void DocumentsTest::readFacts(const QString& subscription)
{
    call("GET", QStringLiteral("/tenants"), "2022-12-01");
    call("GET", QStringLiteral("/subscriptions"), "2022-12-01");
    call("GET", subscription + "/locations", "2022-12-01");
    for (const char* path : {"/resourcegroups", "/resources", "/providers", "/providers/Microsoft.Search"})
        call("GET", subscription + QLatin1String(path), "2025-04-01");
    const QString ai = subscription + "/providers/Microsoft.CognitiveServices";
    for (const char* path : {"/locations/swedencentral/models", "/locations/eastus2/usages", "/skus",
                             "/deletedAccounts", "/locations/swedencentral/raiContentFilters"})
        call("GET", ai + QLatin1String(path), "2025-06-01");
    const QString model = QStringLiteral("?modelFormat=OpenAI&modelName=gpt-4o&modelVersion=2024-11-20");
    call("GET", ai + "/modelCapacities" + model, "2025-06-01");
    call("GET", ai + "/locations/eastus2/modelCapacities" + model, "2025-06-01");
    for (const char* path : {"/roleAssignments", "/roleDefinitions", "/denyAssignments"})
        call("GET", subscription + "/providers/Microsoft.Authorization" + QLatin1String(path), "2022-04-01");
    call("POST", QStringLiteral("/providers/Microsoft.ResourceGraph/resources"), "2024-04-01",
         {{"query", "resources | project id, name, type"},
          {"subscriptions", QJsonArray{subscription.section(QLatin1Char('/'), -1)}},
          {"options", QJsonObject{{"$top", 20}, {"resultFormat", "objectArray"}}}});
}

void DocumentsTest::readAll(const QJsonArray& resources, const QString& subscription)
{
    QSet<QString> collections;
    for (const QJsonValue& entry : resources) {
        const QJsonObject resource = entry.toObject();
        const QString id = resource.value(QLatin1String("id")).toString();
        const QString type = resource.value(QLatin1String("type")).toString();
        const QString version = versionOf(type);
        if (!id.startsWith(subscription) || version.isEmpty())
            continue;
        call("GET", id, version);
        const QString collection = id.section(QLatin1Char('/'), 0, -2);
        const bool listed =
            id.contains(QLatin1String("/providers/")) && !type.startsWith(QLatin1String("Microsoft.Authorization"));
        if (listed && !collections.contains(collection)) {
            collections.insert(collection);
            call("GET", collection, version);
        }
        if (type.count(QLatin1Char('/')) == 1 && listed) {
            call("GET", id + "/providers/Microsoft.Insights/diagnosticSettings", "2021-05-01-preview");
            call("GET", id + "/providers/Microsoft.Insights/diagnosticSettingsCategories", "2021-05-01-preview");
        }
        if (type == QLatin1String("Microsoft.CognitiveServices/accounts")) {
            for (const char* child : {"/models", "/usages", "/skus", "/privateEndpointConnections"})
                call("GET", id + QLatin1String(child), version);
        }
        if (type == QLatin1String("Microsoft.Web/sites")) {
            for (const char* child : {"/config", "/config/web", "/config/authsettingsV2", "/config/authsettingsV2/list",
                                      "/config/configreferences/appsettings", "/slots"})
                call("GET", id + QLatin1String(child), version);
            for (const char* child : {"/config/appsettings/list", "/config/connectionstrings/list", "/restart"})
                call("POST", id + QLatin1String(child), version);
        }
    }
}

void DocumentsTest::writeSome()
{
    const QString account = kDevAccount;
    call("POST", account + "/listKeys", "2025-06-01");
    call("POST", account + "/regenerateKey", "2025-06-01", {{"keyName", "Key2"}});
    const QJsonObject deployment{
        {"sku", QJsonObject{{"name", "GlobalStandard"}, {"capacity", 5}}},
        {"properties",
         QJsonObject{{"model", QJsonObject{{"format", "OpenAI"}, {"name", "gpt-4.1"}, {"version", "2025-04-14"}}},
                     {"raiPolicyName", "Microsoft.DefaultV2"}}}};
    QCOMPARE(m_arm->finish(call("PUT", account + "/deployments/judged", "2025-06-01", deployment)),
             QStringLiteral("Succeeded"));
    QCOMPARE(m_arm->finish(call("PATCH", account + "/deployments/judged", "2025-06-01",
                                {{"sku", QJsonObject{{"name", "GlobalStandard"}, {"capacity", 6}}}})),
             QStringLiteral("Succeeded"));
    QCOMPARE(m_arm->finish(call("DELETE", account + "/deployments/judged", "2025-06-01")), QStringLiteral("Succeeded"));
    const QString search = kDevGroup + "/providers/Microsoft.Search/searchServices/srch-contoso-dev";
    call("POST", search + "/listAdminKeys", "2025-05-01");
    call("POST", search + "/listQueryKeys", "2025-05-01");
    call("PATCH", search, "2025-05-01", {{"properties", QJsonObject{{"replicaCount", 2}}}});
    const QString workspace = kDevGroup + "/providers/Microsoft.MachineLearningServices/workspaces/mlw-contoso-dev";
    call("POST", workspace + "/onlineEndpoints/ep-contoso-chat-dev/token", "2025-09-01");
    const QJsonObject endpoint{{"location", "swedencentral"}, {"properties", QJsonObject{{"authMode", "Key"}}}};
    QCOMPARE(m_arm->finish(call("PUT", workspace + "/onlineEndpoints/judged", "2025-09-01", endpoint)),
             QStringLiteral("Succeeded"));
    QCOMPARE(m_arm->finish(call("DELETE", workspace + "/onlineEndpoints/judged", "2025-09-01")),
             QStringLiteral("Succeeded"));
    const QString group = kDevelopment + "/resourceGroups/rg-judged";
    call("PUT", group, "2025-04-01", {{"location", "swedencentral"}});
    call("PUT", group + "/providers/Microsoft.CognitiveServices/accounts/oai-judged", "2025-06-01",
         {{"location", "swedencentral"},
          {"kind", "OpenAI"},
          {"sku", QJsonObject{{"name", "S0"}}},
          {"properties", QJsonObject{{"customSubDomainName", "oai-judged"}}}});
    QCOMPARE(m_arm->finish(call("DELETE", group, "2025-04-01")), QStringLiteral("Succeeded"));
}

void DocumentsTest::judge()
{
    QProcess validator;
    validator.setProcessChannelMode(QProcess::MergedChannels);
    validator.start(qEnvironmentVariable("PILOTHOUSE_PYTHON"),
                    {kContracts + QStringLiteral("/validate.py"), QStringLiteral("--no-warnings"),
                     QStringLiteral("--map"), QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/contract/validate.map"),
                     logFile()});
    QVERIFY(validator.waitForFinished(120000));
    const QByteArray report = validator.readAll();
    QVERIFY2(validator.exitCode() == 0, report.left(6000).constData());
    QVERIFY2(report.contains("arm-cognitiveservices"), report.right(2000).constData());
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "tst_documents.moc"
