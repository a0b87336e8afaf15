// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/cloudprofile.h"

#include <QTest>

using azure::Audience;
using azure::CloudProfile;
using core::ErrorKind;

class CloudProfileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tokensGoOnlyToTheirAudience_data();
    void tokensGoOnlyToTheirAudience();
    void nationalCloudsDoNotShareHosts();
    void objectFormOfANationalCloud();
    void arrayFormPicksOurEntry();
    void customCloudBringsItsOwnAudiences();
    void customCloudMayHaveAnotherIdentityProvider();
    void deceivingDocumentsAreRefused_data();
    void deceivingDocumentsAreRefused();
    void sandboxStaysOnThisComputer();
    void sandboxSeesEveryAudienceOnItsOrigin();
};

void CloudProfileTest::tokensGoOnlyToTheirAudience_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    const QString arm = QStringLiteral("https://management.azure.com/.default");
    const QString cognitive = QStringLiteral("https://cognitiveservices.azure.com/.default");
    const QString search = QStringLiteral("https://search.azure.com/.default");
    QTest::newRow("ARM") << arm << "https://management.azure.com/subscriptions" << true;
    QTest::newRow("ARM in capitals") << arm << "https://MANAGEMENT.azure.com/x" << true;
    QTest::newRow("ARM with its port") << arm << "https://management.azure.com:443/x" << true;
    QTest::newRow("ARM over plain http") << arm << "http://management.azure.com/x" << false;
    QTest::newRow("ARM suffix trick") << arm << "https://management.azure.com.evil.test/x" << false;
    QTest::newRow("ARM prefix trick") << arm << "https://evilmanagement.azure.com/x" << false;
    QTest::newRow("ARM user info") << arm << "https://management.azure.com@evil.test/x" << false;
    QTest::newRow("ARM with user info") << arm << "https://me@management.azure.com/x" << false;
    QTest::newRow("OpenAI") << cognitive << "https://acc.openai.azure.com/openai/v1" << true;
    QTest::newRow("AI services") << cognitive << "https://acc.cognitiveservices.azure.com/" << true;
    QTest::newRow("bare suffix") << cognitive << "https://openai.azure.com/" << false;
    QTest::newRow("suffix without a dot") << cognitive << "https://evilopenai.azure.com/" << false;
    QTest::newRow("search token to OpenAI") << search << "https://acc.openai.azure.com/" << false;
    QTest::newRow("search") << search << "https://s.search.windows.net/indexes" << true;
    QTest::newRow("OpenAI token to search") << cognitive << "https://s.search.windows.net/" << false;
    QTest::newRow("unknown scope") << "https://other/.default" << "https://management.azure.com/" << false;
    QTest::newRow("scope with more words") << arm + QStringLiteral(" offline_access openid") << "https://management.azure.com/" << true;
    QTest::newRow("loopback is nothing special here") << arm << "http://127.0.0.1/" << false;
    QTest::newRow("no host") << arm << "https:///x" << false;
}

void CloudProfileTest::tokensGoOnlyToTheirAudience()
{
    QFETCH(QString, scope);
    QFETCH(QString, url);
    QFETCH(bool, allowed);
    QCOMPARE(CloudProfile::publicCloud().allows(scope, QUrl(url)), allowed);
}

void CloudProfileTest::nationalCloudsDoNotShareHosts()
{
    const QList<CloudProfile> clouds{CloudProfile::publicCloud(), CloudProfile::usGov(), CloudProfile::china()};
    for (const CloudProfile& cloud : clouds) {
        QVERIFY(cloud.allows(cloud.scope(Audience::Arm), cloud.arm));
        QVERIFY(cloud.allows(cloud.scope(Audience::LogAnalytics), cloud.logs));
        QVERIFY(cloud.allows(cloud.scope(Audience::AppInsights), cloud.appInsights));
        QVERIFY(cloud.allows(cloud.scope(Audience::Graph), cloud.graph));
        for (const CloudProfile& other : clouds) {
            QCOMPARE(cloud.allows(cloud.scope(Audience::Arm), other.arm), cloud.name == other.name);
            QCOMPARE(cloud.allows(other.scope(Audience::Arm), other.arm), cloud.name == other.name);
        }
    }
}

void CloudProfileTest::objectFormOfANationalCloud()
{
    const QByteArray document = R"({"name":"AzureUSGovernment","resourceManager":"https://management.usgovcloudapi.net/",
        "authentication":{"loginEndpoint":"https://login.microsoftonline.us/","audiences":["https://management.core.usgovcloudapi.net"]}})";
    const auto cloud = CloudProfile::fromMetadata(QUrl(QStringLiteral("https://management.usgovcloudapi.net/metadata/endpoints")), document);
    QVERIFY(cloud.has_value());
    QCOMPARE(cloud->name, QStringLiteral("usgov"));
    QCOMPARE(cloud->scope(Audience::Arm), CloudProfile::usGov().scope(Audience::Arm));
}

void CloudProfileTest::arrayFormPicksOurEntry()
{
    const QByteArray document = R"([
        {"name":"AzureCloud","resourceManager":"https://management.azure.com/","authentication":{"loginEndpoint":"https://login.microsoftonline.com"}},
        {"name":"AzureChinaCloud","resourceManager":"https://management.chinacloudapi.cn","authentication":{"loginEndpoint":"https://login.chinacloudapi.cn"}}])";
    const auto china = CloudProfile::fromMetadata(QUrl(QStringLiteral("https://management.chinacloudapi.cn/metadata/endpoints")), document);
    QCOMPARE(china->name, QStringLiteral("china"));
    const auto first = CloudProfile::fromMetadata(QUrl(QStringLiteral("https://management.azure.com/metadata/endpoints")), document);
    QCOMPARE(first->name, QStringLiteral("public"));
}

void CloudProfileTest::customCloudBringsItsOwnAudiences()
{
    const QByteArray document = R"({"name":"Contoso Stack","portal":"https://portal.contoso.example","resourceManager":"https://management.contoso.example",
        "authentication":{"loginEndpoint":"https://login.contoso.example/","audiences":["https://management.contoso.example/guid/"]},
        "logAnalyticsResourceId":"https://logs.contoso.example","microsoftGraphResourceId":"https://graph.contoso.example/",
        "suffixes":{"search":"search.contoso.example"}})";
    const auto cloud = CloudProfile::fromMetadata(QUrl(QStringLiteral("https://management.contoso.example/metadata/endpoints")), document);
    QVERIFY2(cloud.has_value(), qPrintable(cloud ? QString() : cloud.error().message));
    QCOMPARE(cloud->name, QStringLiteral("Contoso Stack"));
    QCOMPARE(cloud->scope(Audience::Arm), QStringLiteral("https://management.contoso.example/guid/.default"));
    QVERIFY(cloud->allows(cloud->scope(Audience::Arm), QUrl(QStringLiteral("https://management.contoso.example/x"))));
    QVERIFY(cloud->allows(cloud->scope(Audience::Search), QUrl(QStringLiteral("https://s.search.contoso.example/x"))));
    QVERIFY(cloud->allows(cloud->scope(Audience::LogAnalytics), QUrl(QStringLiteral("https://logs.contoso.example/v1"))));
    QVERIFY(!cloud->allows(cloud->scope(Audience::Arm), QUrl(QStringLiteral("https://management.azure.com/x"))));
    QVERIFY(!cloud->isSandbox);
    QCOMPARE(cloud->identityProvider, QStringLiteral("AAD"));
}

void CloudProfileTest::customCloudMayHaveAnotherIdentityProvider()
{
    const QByteArray document = R"({"name":"Contoso Hub","resourceManager":"https://management.hub.example",
        "authentication":{"loginEndpoint":"https://adfs.hub.example/adfs/","identityProvider":"ADFS","tenant":"adfs",
        "audiences":["https://management.hub.example/guid"]}})";
    const auto cloud = CloudProfile::fromMetadata(QUrl(QStringLiteral("https://management.hub.example/metadata/endpoints")), document);
    QVERIFY2(cloud.has_value(), qPrintable(cloud ? QString() : cloud.error().message));
    QCOMPARE(cloud->identityProvider, QStringLiteral("ADFS"));
    QCOMPARE(cloud->authority, QUrl(QStringLiteral("https://adfs.hub.example/adfs")));
}

void CloudProfileTest::deceivingDocumentsAreRefused_data()
{
    QTest::addColumn<QString>("metadata");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* title, const char* metadata, const char* document, ErrorKind kind) {
        QTest::newRow(title) << QString::fromLatin1(metadata) << QByteArray(document) << static_cast<int>(kind);
    };
    row("known name, foreign ARM", "https://evil.test/metadata/endpoints",
        R"({"name":"AzureCloud","resourceManager":"https://evil.test","authentication":{"loginEndpoint":"https://login.microsoftonline.com"}})",
        ErrorKind::Untrusted);
    row("known name, foreign login", "https://evil.test/metadata/endpoints",
        R"({"name":"AzureCloud","resourceManager":"https://management.azure.com","authentication":{"loginEndpoint":"https://evil.test"}})",
        ErrorKind::Untrusted);
    row("audience of another cloud", "https://evil.test/metadata/endpoints",
        R"({"name":"Mine","resourceManager":"https://evil.test","authentication":{"loginEndpoint":"https://login.microsoftonline.com","audiences":["https://management.azure.com"]}})",
        ErrorKind::Untrusted);
    row("older audience of another cloud", "https://evil.test/metadata/endpoints",
        R"({"name":"Mine","resourceManager":"https://evil.test","authentication":{"loginEndpoint":"https://x.test","audiences":["https://management.core.windows.net/"]}})",
        ErrorKind::Untrusted);
    row("Graph of another cloud", "https://evil.test/metadata/endpoints",
        R"({"name":"Mine","resourceManager":"https://evil.test","logAnalyticsResourceId":"https://api.loganalytics.io","authentication":{"loginEndpoint":"https://x.test","audiences":["https://m.test"]}})",
        ErrorKind::Untrusted);
    row("plain http elsewhere", "http://cloud.test/metadata/endpoints",
        R"({"name":"Mine","resourceManager":"http://cloud.test","authentication":{"loginEndpoint":"http://cloud.test"}})", ErrorKind::Untrusted);
    row("plain login", "https://cloud.test/metadata/endpoints",
        R"({"name":"Mine","resourceManager":"https://cloud.test","authentication":{"loginEndpoint":"http://cloud.test","audiences":["https://a.test"]}})",
        ErrorKind::Untrusted);
    row("no login", "https://cloud.test/metadata/endpoints", R"({"name":"Mine","resourceManager":"https://cloud.test"})",
        ErrorKind::MalformedResponse);
    row("not JSON", "https://cloud.test/metadata/endpoints", "<html>", ErrorKind::MalformedResponse);
    row("empty list", "https://cloud.test/metadata/endpoints", "[]", ErrorKind::MalformedResponse);
}

void CloudProfileTest::deceivingDocumentsAreRefused()
{
    QFETCH(QString, metadata);
    QFETCH(QByteArray, document);
    QFETCH(int, kind);
    const auto cloud = CloudProfile::fromMetadata(QUrl(metadata), document);
    QVERIFY(!cloud.has_value());
    QCOMPARE(static_cast<int>(cloud.error().kind), kind);
    QVERIFY(!cloud.error().message.isEmpty());
}

namespace {

const QByteArray kSandbox = R"({"name":"Sandbox","portal":"","resourceManager":"http://127.0.0.1:4100/arm",
    "authentication":{"loginEndpoint":"http://127.0.0.1:4100/login","audiences":["https://management.azure.com"]},
    "microsoftGraphResourceId":"http://127.0.0.1:4100/graph","logAnalyticsResourceId":"http://127.0.0.1:4100/logs",
    "appInsightsResourceId":"http://127.0.0.1:4100/appinsights","clients":{"public":{"clientId":"client-1"}}})";
const QUrl kSandboxUrl(QStringLiteral("http://127.0.0.1:4100/metadata/endpoints?api-version=2023-01-01"));

} // namespace

void CloudProfileTest::sandboxStaysOnThisComputer()
{
    QByteArray real = kSandbox;
    real.replace("http://127.0.0.1:4100/login", "https://login.microsoftonline.com");
    QCOMPARE(CloudProfile::fromMetadata(kSandboxUrl, real).error().kind, ErrorKind::Untrusted);
    real = kSandbox;
    real.replace("http://127.0.0.1:4100/arm", "https://management.azure.com");
    QCOMPARE(CloudProfile::fromMetadata(kSandboxUrl, real).error().kind, ErrorKind::Untrusted);
}

void CloudProfileTest::sandboxSeesEveryAudienceOnItsOrigin()
{
    const auto cloud = CloudProfile::fromMetadata(kSandboxUrl, kSandbox);
    QVERIFY2(cloud.has_value(), qPrintable(cloud ? QString() : cloud.error().message));
    QVERIFY(cloud->isSandbox);
    QCOMPARE(cloud->plainHttpOrigin, QStringLiteral("http://127.0.0.1:4100"));
    QCOMPARE(cloud->clientId, QStringLiteral("client-1"));
    QCOMPARE(cloud->arm, QUrl(QStringLiteral("http://127.0.0.1:4100/arm")));
    const QString scope = cloud->scope(Audience::Search);
    QVERIFY(cloud->allows(scope, QUrl(QStringLiteral("http://127.0.0.1:4100/search/x"))));
    QVERIFY(cloud->allows(scope, QUrl(QStringLiteral("https://localhost:4101/search/x"))));
    QVERIFY(!cloud->allows(scope, QUrl(QStringLiteral("http://127.0.0.1:4102/search/x"))));
    QVERIFY(!cloud->allows(scope, QUrl(QStringLiteral("http://localhost:4100/search/x"))));
    QVERIFY(!cloud->allows(scope, QUrl(QStringLiteral("https://s.search.windows.net/"))));
}

QTEST_GUILESS_MAIN(CloudProfileTest)
#include "tst_cloudprofile.moc"
