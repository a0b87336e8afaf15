// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/estatereader.h"
#include "azure/arm/estatewire.h"
#include "clientfixture.h"

using core::ErrorKind;
using support::Scripted;

namespace {

// One raw string a line: moc takes "//" on a later line of a raw string for a comment.
const char* const kAccount = R"({"id":"/subscriptions/s1/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/oai","name":"oai",)"
    R"("type":"microsoft.cognitiveservices/accounts","kind":"OpenAI","location":"swedencentral","sku":{"name":"S0"},)"
    R"("properties":{"provisioningState":"Succeeded","endpoint":"https://oai.cognitiveservices.azure.com/","disableLocalAuth":true,)"
    R"("endpoints":{"Token":"https://oai.cognitiveservices.azure.com/","OpenAI Language Model Instance API":"https://oai.openai.azure.com/"}}})";
const char* const kSafety = R"({"id":"/subscriptions/s1/resourceGroups/rg/providers/Microsoft.CognitiveServices/accounts/safety","name":"safety",)"
    R"("type":"Microsoft.CognitiveServices/accounts","kind":"ContentSafety","properties":{"endpoint":"https://safety.cognitiveservices.azure.com/"}})";
const char* const kSearch = R"({"id":"/subscriptions/s1/resourceGroups/rg/providers/Microsoft.Search/searchServices/srch","name":"srch",)"
    R"("type":"Microsoft.Search/searchServices","sku":{"name":"standard"},"properties":{"endpoint":"https://srch.search.windows.net/",)"
    R"("semanticSearch":"standard","authOptions":{"apiKeyOnly":{}}}})";
const char* const kWorkspace = R"({"id":"/subscriptions/s1/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/mlw","name":"mlw",)"
    R"("type":"microsoft.machinelearningservices/workspaces"})";
const char* const kDeployments = R"({"value":[)"
    R"({"id":"/x/deployments/chat","name":"chat","sku":{"name":"ProvisionedManaged","capacity":100},"properties":{"model":{"format":"OpenAI","name":"gpt-4o","version":"2024-11-20"},)"
    R"("provisioningState":"Succeeded","raiPolicyName":"Microsoft.DefaultV2","spilloverDeploymentName":"chat-std","capabilities":{"chatCompletion":"true","assistants":"false"}}},)"
    R"({"id":"/x/deployments/embed","name":"embed","sku":{"name":"Standard","capacity":50},"properties":{"model":{"name":"text-embedding-3-small","version":"1"}}}]})";
const char* const kEndpoints = R"({"value":[{"id":"/subscriptions/s1/resourceGroups/rg/providers/Microsoft.MachineLearningServices/workspaces/mlw/onlineEndpoints/chat",)"
    R"("name":"chat","properties":{"authMode":"AADToken","scoringUri":"https://chat.swedencentral.inference.ml.azure.com/score",)"
    R"("traffic":{"Blue":90,"green":10},"mirrorTraffic":{"green":5}}}]})";
const char* const kOnlineDeployments = R"({"value":[{"id":"/y/deployments/blue","name":"blue","sku":{"capacity":2},"properties":{"instanceType":"Standard_DS3_v2"}},)"
    R"({"id":"/y/deployments/green","name":"green","properties":{}}]})";
const char* const kSubscriptions = R"({"value":[{"subscriptionId":"s1","tenantId":"t1","displayName":"One","state":"Enabled"},)"
    R"({"subscriptionId":"s2","tenantId":"t1","displayName":"Two","state":"Disabled"}]})";

/// Answers ARM's paths from the texts above; `graph` may be off, `broken` fails where the path contains it.
Scripted answerFor(const http::Request& request, bool graph, const QString& broken)
{
    const QString path = request.url.path();
    if (!broken.isEmpty() && path.contains(broken)) {
        return Scripted::json(403, json(R"({"error":{"code":"AuthorizationFailed","message":"no right"}})"));
    }
    if (path.endsWith(QLatin1String("/resources"))) {
        const QJsonObject rows{{QStringLiteral("data"), QJsonArray{json(kAccount), json(kSafety), json(kSearch), json(kWorkspace)}}};
        return graph ? Scripted::json(200, rows) : Scripted::json(403, {});
    }
    if (path.contains(QLatin1String("/onlineEndpoints/"))) {
        return Scripted::json(200, json(kOnlineDeployments));
    }
    const QList<QPair<const char*, QJsonObject>> answers{
        {"/subscriptions", json(kSubscriptions)},
        {"/providers/Microsoft.CognitiveServices/accounts", {{QStringLiteral("value"), QJsonArray{json(kAccount), json(kSafety)}}}},
        {"/providers/Microsoft.Search/searchServices", {{QStringLiteral("value"), QJsonArray{json(kSearch)}}}},
        {"/providers/Microsoft.MachineLearningServices/workspaces", {{QStringLiteral("value"), QJsonArray{json(kWorkspace)}}}},
        {"/deployments", json(kDeployments)},
        {"/onlineEndpoints", json(kEndpoints)}};
    for (const auto& [end, body] : answers) {
        if (path.endsWith(QLatin1String(end))) {
            return Scripted::json(200, body);
        }
    }
    return Scripted::json(404, {});
}

core::Result<azure::Estate> read(ClientFixture& fixture, bool graph, const QString& broken = {})
{
    fixture.wire->setFallback([graph, broken](const http::Request& request) { return answerFor(request, graph, broken); });
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    azure::EstateReader reader(&arm);
    return fixture.run(reader.read({}, {}));
}

} // namespace

class EstateReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingIsFound_data();
    void everythingIsFound();
    void oneFailureHidesNothingElse();
    void withoutSubscriptionsThereIsAnError();
    void publishedDeploymentIsRead();
    void onlyUsableSubscriptionsAreAsked();
};

void EstateReaderTest::everythingIsFound_data()
{
    QTest::addColumn<bool>("graph");
    QTest::newRow("by Resource Graph") << true;
    QTest::newRow("by lists") << false;
}

void EstateReaderTest::everythingIsFound()
{
    QFETCH(bool, graph);
    ClientFixture fixture;
    const auto estate = read(fixture, graph);
    QVERIFY(estate.has_value());
    QVERIFY(estate->problems.isEmpty());
    QCOMPARE(estate->accounts.size(), 2);
    const azure::CognitiveAccount& account = estate->accounts.first();
    QCOMPARE(account.openAi, QUrl(QStringLiteral("https://oai.openai.azure.com/")));
    QVERIFY(account.keysDisabled);
    QCOMPARE(account.facts.resourceGroup, QStringLiteral("rg"));
    QCOMPARE(account.facts.tenantId, QStringLiteral("t1"));
    QCOMPARE(account.deployments.size(), 2);
    QVERIFY(account.deployments[0].chat && !account.deployments[0].embeddings);
    QCOMPARE(account.deployments[0].capacity, 100);
    QCOMPARE(account.deployments[0].facts.sku, QStringLiteral("ProvisionedManaged"));
    QCOMPARE(account.deployments[0].spilloverTo, QStringLiteral("chat-std"));
    QCOMPARE(account.deployments[0].capabilities, QStringList{QStringLiteral("chatCompletion")});
    QVERIFY(account.deployments[1].embeddings && !account.deployments[1].chat);
    QVERIFY(estate->accounts.last().deployments.isEmpty()); // content safety has none to list
    QCOMPARE(estate->searchServices.first().endpoint, QUrl(QStringLiteral("https://srch.search.windows.net/")));
    QVERIFY(estate->searchServices.first().tokensDisabled);
    const azure::OnlineEndpoint& endpoint = estate->onlineEndpoints.first();
    QCOMPARE(endpoint.scoringUri, QUrl(QStringLiteral("https://chat.swedencentral.inference.ml.azure.com/score")));
    QCOMPARE(endpoint.authMode, QStringLiteral("AADToken"));
    QCOMPARE(endpoint.workspace, QStringLiteral("mlw"));
    QVERIFY(endpoint.workspaceId.endsWith(QLatin1String("/workspaces/mlw")));
    QCOMPARE(endpoint.deployments[0].traffic, 90);
    QCOMPARE(endpoint.deployments[1].mirrorTraffic, 5);
    QCOMPARE(endpoint.deployments[0].instanceType, QStringLiteral("Standard_DS3_v2"));
}

void EstateReaderTest::oneFailureHidesNothingElse()
{
    ClientFixture fixture;
    const auto estate = read(fixture, true, QStringLiteral("/accounts/oai/deployments"));
    QVERIFY(estate.has_value());
    QCOMPARE(estate->problems.size(), 1);
    QCOMPARE(estate->problems.first().kind, ErrorKind::Forbidden);
    QVERIFY(estate->problems.first().target.endsWith(QLatin1String("/accounts/oai")));
    QCOMPARE(estate->accounts.size(), 2);
    QCOMPARE(estate->onlineEndpoints.size(), 1);
}

void EstateReaderTest::withoutSubscriptionsThereIsAnError()
{
    ClientFixture fixture;
    fixture.wire->setFallback([](const http::Request&) { return Scripted::json(401, {}); });
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    azure::EstateReader reader(&arm);
    QCOMPARE(fixture.run(reader.read({}, {})).error().kind, ErrorKind::SignInNeeded);
}

void EstateReaderTest::publishedDeploymentIsRead()
{
    SKIP_WITHOUT_CONTRACTS();
    const auto published = support::example(QStringLiteral("arm-cognitiveservices/2025-06-01/ListDeployments.json"));
    QVERIFY(published.has_value());
    const QJsonObject body = core::json::at(*published, u"responses/200/body/value/0").toObject();
    const azure::ModelDeployment deployment = azure::estatewire::readDeployment(body);
    QCOMPARE(deployment.modelName, QStringLiteral("ada"));
    QCOMPARE(deployment.capacity, 1);
    QCOMPARE(deployment.facts.provisioningState, QStringLiteral("Succeeded"));
    QCOMPARE(deployment.facts.raw, body);
}

void EstateReaderTest::onlyUsableSubscriptionsAreAsked()
{
    ClientFixture fixture;
    (void)read(fixture, true);
    for (const http::Request& request : fixture.wire->requests) {
        QVERIFY(!request.url.path().contains(QLatin1String("s2")));
        if (request.method == "POST") {
            QCOMPARE(QJsonDocument::fromJson(request.body).object().value(QLatin1String("subscriptions")).toArray(), QJsonArray{QStringLiteral("s1")});
        }
    }
}

QTEST_GUILESS_MAIN(EstateReaderTest)
#include "tst_estatereader.moc"
