// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/contractcheck.h"
#include "sandbox/reader/embedder.h"
#include "sandbox/sandboxfixture.h"

#include <QTemporaryDir>
#include <QTest>

using sandboxtest::Answer;
using sandboxtest::HeaderList;
using sandboxtest::SandboxFixture;

namespace {

const QString EndpointId =
    QStringLiteral("/subscriptions/1c5a0f37-2b6d-4e8f-a013-94d7c2be0101/resourceGroups/rg-contoso-chat-prod/"
                   "providers/Microsoft.MachineLearningServices/workspaces/mlw-contoso-chat/onlineEndpoints/"
                   "ep-contoso-chat");
const QString SearchScope = QStringLiteral("https://search.azure.com/.default");
const QString ArmScope = QStringLiteral("https://management.azure.com/.default");

int dimensionsIn(const QJsonObject& definition)
{
    const QJsonArray fields = definition.value("fields").toArray();
    for (const QJsonValue& field : fields) {
        if (field.toObject().contains("dimensions")) {
            return field.toObject().value("dimensions").toInt();
        }
    }
    return 0;
}

} // namespace

/// The endpoint works over documents that the test puts into the index itself.
class ScoringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void answerQuotesAndCitesTheIndex();
    void streamCarriesTheSameAnswer();
    void headerChoosesTheDeployment();
    void swaggerAndHealthDescribeTheFlow();
    void runLeavesItsRows();
    void exchangesFitThePublishedDocument();
    void keyIsNeeded();
    void failingFlowIs424_data();
    void failingFlowIs424();
    void entraTokenNeedsTheRole();

private:
    Answer score(const QJsonObject& body, const HeaderList& more = {})
    {
        return m_sandbox->post(m_url, body, m_key + more);
    }

    QTemporaryDir m_directory;
    std::unique_ptr<SandboxFixture> m_sandbox;
    QString m_url;
    HeaderList m_key;
};

void ScoringTest::initTestCase()
{
    sandbox::SandboxOptions options = SandboxFixture::quick();
    options.exchangesFile = m_directory.filePath("exchanges.jsonl");
    m_sandbox = std::make_unique<SandboxFixture>(options);
    QCOMPARE(m_sandbox->problem(), QString());
    m_url = m_sandbox->origin() + "/ml/ep-contoso-chat/score";
    const Answer keys =
        m_sandbox->send("POST", m_sandbox->origin() + "/arm" + EndpointId + "/listKeys?api-version=2025-09-01", {},
                        m_sandbox->bearer(ArmScope));
    QCOMPARE(keys.status, 200);
    m_key = {{"Authorization", "Bearer " + keys.json().value("primaryKey").toString().toUtf8()}};
    const QString index = m_sandbox->origin() + "/search/srch-contoso-chat/indexes/handbook";
    const HeaderList writer = m_sandbox->bearer(SearchScope, "avery.stone@contoso.example");
    const Answer definition = m_sandbox->get(index + "?api-version=2025-09-01", writer);
    QCOMPARE(definition.status, 200);
    const QJsonObject vectorizer =
        definition.json().value("vectorSearch").toObject().value("vectorizers").toArray().at(0).toObject();
    const QString model = vectorizer.value("azureOpenAIParameters").toObject().value("modelName").toString();
    const QString content = "Every lighthouse keeper receives 31 lemons a week. The lemons are handed out on Tuesdays.";
    QJsonArray vector;
    for (const float value : sandbox::reader::Embedder(model).embed(content, dimensionsIn(definition.json()))) {
        vector.append(double(value));
    }
    const QJsonObject document{
        {"id", "test-1"}, {"title", "Lighthouse duty"}, {"content", content}, {"contentVector", vector}};
    const Answer uploaded =
        m_sandbox->post(index + "/docs/index?api-version=2025-09-01", {{"value", QJsonArray{document}}}, writer);
    QCOMPARE(uploaded.status, 200);
}

void ScoringTest::answerQuotesAndCitesTheIndex()
{
    const Answer answer = score(
        {{"question", "How many lemons does a lighthouse keeper receive a week?"}, {"chat_history", QJsonArray()}});
    QVERIFY2(answer.status == 200, answer.body.constData());
    const QJsonObject outputs = answer.json();
    QVERIFY2(outputs.value("answer").toString().contains("31 lemons"), answer.body.constData());
    const QJsonObject citation = outputs.value("citations").toArray().at(0).toObject();
    QCOMPARE(citation.value("id").toString(), QStringLiteral("test-1"));
    QVERIFY(citation.value("content").toString().contains("31 lemons"));
    QVERIFY(outputs.value("context").toArray().size() >= 1);
    QVERIFY(outputs.value("usage").toObject().value("total_tokens").toInt() > 0);
    QVERIFY(QList<QByteArray>({"blue", "green"}).contains(answer.header("azureml-model-deployment")));
    QVERIFY(!answer.header("x-ms-request-id").isEmpty());
}

void ScoringTest::streamCarriesTheSameAnswer()
{
    const QJsonObject question{{"question", "On which day are the lemons handed out?"}};
    const QString whole = score(question).json().value("answer").toString();
    const Answer streamed = score(question, {{"Accept", "text/event-stream"}});
    QCOMPARE(streamed.status, 200);
    QVERIFY(streamed.header("Content-Type").startsWith("text/event-stream"));
    QString text;
    QStringList outputs;
    int deltas = 0;
    for (const QByteArray& event : streamed.body.split('\n')) {
        if (!event.startsWith("data: ")) {
            continue;
        }
        const QJsonObject json = QJsonDocument::fromJson(event.mid(6)).object();
        deltas += json.contains("answer") ? 1 : 0;
        text += json.value("answer").toString();
        outputs += json.keys();
    }
    QCOMPARE(text, whole);
    QVERIFY(whole.contains("Tuesday"));
    QVERIFY(deltas > 3);
    QVERIFY(outputs.contains("citations") && outputs.contains("context"));
    QVERIFY(!streamed.body.contains("[DONE]"));
}

void ScoringTest::headerChoosesTheDeployment()
{
    for (const QByteArray& name : {QByteArray("blue"), QByteArray("green")}) {
        QCOMPARE(
            score({{"question", "lemons?"}}, {{"azureml-model-deployment", name}}).header("azureml-model-deployment"),
            name);
    }
    const Answer missing = score({{"question", "lemons?"}}, {{"azureml-model-deployment", "pink"}});
    QCOMPARE(missing.status, 404);
    QVERIFY(missing.json().value("error").toObject().value("message").toString().contains("pink"));
}

void ScoringTest::swaggerAndHealthDescribeTheFlow()
{
    const QString base = m_sandbox->origin() + "/ml/ep-contoso-chat";
    const Answer swagger = m_sandbox->get(base + "/swagger.json", m_key);
    QCOMPARE(swagger.status, 200);
    QCOMPARE(swagger.json().value("info").toObject().value("x-chat-input").toString(), QStringLiteral("question"));
    QVERIFY(swagger.json().value("paths").toObject().contains("/score"));
    QCOMPARE(m_sandbox->get(base + "/health", m_key).json().value("status").toString(), QStringLiteral("Healthy"));
    QCOMPARE(m_sandbox->post(base + "/feedback", {{"rating", "good"}}, m_key).status, 200);
}

void ScoringTest::runLeavesItsRows()
{
    const QByteArray trace = "0af7651916cd43dd8448eb211c80319c";
    QCOMPARE(score({{"question", "lemons a week?"}},
                   {{"traceparent", "00-" + trace + "-b7ad6b7169203331-01"}, {"azureml-model-deployment", "blue"}})
                 .status,
             200);
    const QString logs = m_sandbox->origin() + "/logs/v1/workspaces/da7e1b00-3206-5d07-9149-65208b062277/query";
    const HeaderList reader = m_sandbox->bearer("https://api.loganalytics.io/.default", "avery.stone@contoso.example");
    const auto rows = [&](const QString& query) {
        const Answer answer = m_sandbox->post(logs, {{"query", query}}, reader);
        return answer.json().value("tables").toArray().at(0).toObject().value("rows").toArray();
    };
    const QString where = " | where OperationId == '" + QString::fromLatin1(trace) + "'";
    const QJsonArray requests =
        rows("AppRequests" + where + " | project Name, Success, ResultCode, ParentId, AppRoleName");
    QCOMPARE(requests.size(), 1);
    QCOMPARE(requests.at(0).toArray(), (QJsonArray{"POST /score", true, "200", "b7ad6b7169203331", "ep-contoso-chat"}));
    const QJsonArray calls =
        rows("AppDependencies" + where +
             " | order by TimeGenerated asc | project Success, tolong(Properties['gen_ai.usage.input_tokens'])");
    QCOMPARE(calls.size(), 2);
    QVERIFY(calls.at(1).toArray().at(1).toInt() > 0);
    QVERIFY(!rows("AmlOnlineEndpointTrafficLog | where DeploymentName == 'blue' and ResponseCode == 200").isEmpty());
}

void ScoringTest::exchangesFitThePublishedDocument()
{
    const QString findings = sandboxtest::contractFindings(m_directory.filePath("exchanges.jsonl"));
    if (findings.startsWith(QLatin1String("SKIPPED"))) {
        QSKIP(qPrintable(findings));
    }
    QVERIFY2(findings.isEmpty(), qPrintable(findings));
}

void ScoringTest::keyIsNeeded()
{
    const QJsonObject question{{"question", "lemons?"}};
    QCOMPARE(m_sandbox->get(m_sandbox->origin() + "/ml/ep-contoso-chat/", m_key).status, 200);
    QCOMPARE(m_sandbox->post(m_url, question).status, 401);
    QCOMPARE(m_sandbox->post(m_url, question, {{"Authorization", "Bearer wrong"}}).status, 401);
    QCOMPARE(m_sandbox->post(m_url, question, m_sandbox->bearer("https://ml.azure.com/.default")).status, 401);
    QCOMPARE(m_sandbox->post(m_sandbox->origin() + "/ml/ep-nobody/score", question, m_key).status, 404);
}

void ScoringTest::failingFlowIs424_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("modelStatus");
    QTest::newRow("no question") << QByteArray("{\"chat_history\":[]}") << QByteArray("400");
    QTest::newRow("no JSON") << QByteArray("lemons") << QByteArray("400");
}

void ScoringTest::failingFlowIs424()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, modelStatus);
    const Answer answer =
        m_sandbox->send("POST", m_url, body, m_key + HeaderList{{"Content-Type", "application/json"}});
    QCOMPARE(answer.status, 424);
    QCOMPARE(answer.header("ms-azureml-model-error-statuscode"), modelStatus);
    QVERIFY(!answer.header("ms-azureml-model-error-reason").isEmpty());
    QCOMPARE(answer.json().value("error").toObject().value("code").toString(), QStringLiteral("UserError"));
}

void ScoringTest::entraTokenNeedsTheRole()
{
    // This endpoint's authMode is AADToken.
    const QString url = m_sandbox->origin() + "/ml/ep-contoso-chat-dev/score";
    const QJsonObject question{{"question", "lemons?"}};
    const auto as = [&](const QString& user) {
        return m_sandbox->post(url, question, m_sandbox->bearer("https://ml.azure.com/.default", user)).status;
    };
    QCOMPARE(as("avery.stone@contoso.example"), 200);
    QCOMPARE(as("lena.fischer@contoso.example"), 403);
    QCOMPARE(m_sandbox->post(url, question, m_key).status, 401);
}

QTEST_GUILESS_MAIN(ScoringTest)
#include "tst_scoring.moc"
