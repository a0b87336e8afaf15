// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/armclient.h"
#include "azure/openai/openaiclient.h"
#include "azure/scoring/scoringclient.h"
#include "azure/search/searchclient.h"
#include "clientfixture.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using support::Scripted;
using Kind = azure::OpenAiEndpoint::Kind;

/// Makes every client send every kind of request, and lets the contracts' own validator judge what went over the wire.
class RequestsConformTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRequestConforms();

private:
    void askModels();
    void askSearch();
    void askManagement();
    void askScoring();
    QByteArray exchanges() const;
    ClientFixture m_fixture;
};

void RequestsConformTest::askModels()
{
    azure::OpenAiClient client(m_fixture.pipeline, &m_fixture.clock);
    azure::OpenAiEndpoint to;
    to.base = QUrl(QStringLiteral("https://aoai-sample.openai.azure.com"));
    to.deployment = QStringLiteral("gpt-4o");
    to.credential = m_fixture.tokenFor(azure::Audience::CognitiveServices);
    azure::ChatRequest request;
    request.messages = {{QStringLiteral("system"), QStringLiteral("Answer."), {}, {}, {}},
                        {QStringLiteral("user"), QStringLiteral("Question?"), QStringLiteral("someone"), {}, {}},
                        {QStringLiteral("assistant"), {}, {}, QJsonDocument::fromJson(R"([{"id":"c","type":"function","function":{"name":"f","arguments":"{}"}}])").array(), {}},
                        {QStringLiteral("tool"), QStringLiteral("42"), {}, {}, QStringLiteral("c")}};
    request.temperature = 0.2;
    request.topP = 0.9;
    request.maxTokens = 50;
    request.seed = 7;
    request.presencePenalty = 0.1;
    request.frequencyPenalty = 0.1;
    request.stop = QStringList{QStringLiteral("END")};
    request.tools = QJsonDocument::fromJson(R"([{"type":"function","function":{"name":"f","parameters":{"type":"object"}}}])").array();
    request.user = QStringLiteral("hash");
    const QList<QPair<Kind, QString>> kinds{{Kind::AzureV1, {}},
                                            {Kind::AzureDated, QStringLiteral("2024-10-21")},
                                            {Kind::AzureDated, QStringLiteral("2025-04-01-preview")}};
    for (const auto& [kind, version] : kinds) {
        to.kind = kind;
        to.apiVersion = version;
        for (const char* format : {"", "json_object", R"({"title":"t","type":"object","properties":{}})"}) {
            request.responseFormat = QString::fromLatin1(format);
            if (version == QLatin1String("2024-10-21") && format[0] == '{') {
                continue; // that document requires a "type" inside json_schema, which the service does not know
            }
            (void)m_fixture.run(client.complete(to, request, {}));
        }
        request.responseFormat.clear();
        (void)m_fixture.run(client.stream(to, request, {}, {}));
        (void)m_fixture.run(client.embed(to, {QStringLiteral("a"), QStringLiteral("b")}, 256, {}));
        if (kind == Kind::AzureV1) { // dated versions list models in the authoring document
            (void)m_fixture.run(client.models(to, {}));
        }
    }
}

void RequestsConformTest::askSearch()
{
    azure::SearchClient client(m_fixture.pipeline, &m_fixture.clock);
    azure::SearchEndpoint to;
    to.base = QUrl(QStringLiteral("https://srch-sample.search.windows.net"));
    to.credential = http::KeyFor{"api-key", "secret"};
    const QString index = QStringLiteral("docs");
    azure::SearchQuery query;
    (void)m_fixture.run(client.search(to, index, query, {}));
    query.text = QStringLiteral("question");
    query.searchMode = QStringLiteral("any");
    query.searchFields = QStringList{QStringLiteral("title"), QStringLiteral("content")};
    query.select = QStringList{QStringLiteral("id")};
    query.filter = QStringLiteral("group eq 'hr'");
    query.orderBy = QStringList{QStringLiteral("title asc")};
    query.facets = QStringList{QStringLiteral("group,count:5")};
    query.highlight = QStringList{QStringLiteral("content-3")};
    query.skip = 5;
    query.count = true;
    query.vector = {0.5F, 0.25F};
    query.vectorField = QStringLiteral("vector");
    query.semantic = true;
    query.semanticConfiguration = QStringLiteral("default");
    (void)m_fixture.run(client.search(to, index, query, {}));
    (void)m_fixture.run(client.indexes(to, {}));
    (void)m_fixture.run(client.index(to, index, {}));
    (void)m_fixture.run(client.createIndex(to, json(R"({"name":"docs","fields":[{"name":"id","type":"Edm.String","key":true}]})"), {}));
    (void)m_fixture.run(client.upload(to, index, {json(R"({"id":"1","title":"a"})")}, {}));
    (void)m_fixture.run(client.count(to, index, {}));
    (void)m_fixture.run(client.deleteIndex(to, index, {}));
}

void RequestsConformTest::askManagement()
{
    azure::ArmClient arm(m_fixture.pipeline, m_fixture.cloud, &m_fixture.clock);
    (void)m_fixture.run(arm.tenants({}));
    (void)m_fixture.run(arm.subscriptions({}, {}));
    (void)m_fixture.run(arm.graph(QStringLiteral("resources | project id"), {QStringLiteral("00000000-0000-0000-0000-000000000000")}, {}, {}));
    const QString group = QStringLiteral("/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/");
    const QString account = group + QStringLiteral("Microsoft.CognitiveServices/accounts/oai");
    const QString workspace = group + QStringLiteral("Microsoft.MachineLearningServices/workspaces/mlw");
    (void)m_fixture.run(arm.list(account + QStringLiteral("/deployments"), QStringLiteral("2025-06-01"), {}, {}));
    const QString version = QStringLiteral("2025-06-01");
    for (const char* const collection : {"/raiPolicies", "/raiBlocklists", "/raiBlocklists/words/raiBlocklistItems"}) {
        (void)m_fixture.run(arm.list(account + QLatin1String(collection), version, {}, {}));
    }
    (void)m_fixture.run(arm.change("PUT", account + QStringLiteral("/raiPolicies/mine"), version,
                                   json(R"({"properties":{"basePolicyName":"Microsoft.DefaultV2","mode":"Asynchronous_filter","contentFilters":[)"
                                        R"({"name":"Hate","source":"Prompt","enabled":true,"blocking":true,"severityThreshold":"Low"}],)"
                                        R"("customBlocklists":[{"blocklistName":"words","blocking":true,"source":"Prompt"}]}})"),
                                   {}, {}, {}));
    (void)m_fixture.run(arm.change("PUT", account + QStringLiteral("/raiBlocklists/words/raiBlocklistItems/term-1"), version,
                                   json(R"({"properties":{"pattern":"a+","isRegex":true}})"), {}, {}, {}));
    (void)m_fixture.run(arm.list(workspace + QStringLiteral("/onlineEndpoints"), QStringLiteral("2025-09-01"), {}, {}));
    (void)m_fixture.run(arm.list(workspace + QStringLiteral("/onlineEndpoints/chat/deployments"), QStringLiteral("2025-09-01"), {}, {}));
    (void)m_fixture.run(arm.post(account + QStringLiteral("/listKeys"), QStringLiteral("2025-06-01"), {}, {}, {}));
    (void)m_fixture.run(arm.get(group + QStringLiteral("Microsoft.Search/searchServices/srch"), QStringLiteral("2025-05-01"), {}, {}));
}

void RequestsConformTest::askScoring()
{
    azure::ScoringClient client(m_fixture.pipeline, &m_fixture.clock);
    azure::ScoringEndpoint to;
    to.scoringUri = QUrl(QStringLiteral("https://chat-sample.eastus.inference.ml.azure.com/score"));
    to.deployment = QStringLiteral("blue");
    to.credential = m_fixture.tokenFor(azure::Audience::MachineLearning);
    (void)m_fixture.run(client.score(to, json(R"({"question":"Hello","chat_history":[]})"), {}, {}));
}

QByteArray RequestsConformTest::exchanges() const
{
    QByteArray lines;
    for (const http::Request& request : m_fixture.wire->requests) {
        QJsonObject headers;
        for (const auto& [name, value] : request.headers.fields()) {
            const bool secret = name == "Authorization" || name == "api-key";
            headers.insert(QString::fromLatin1(name), secret ? QStringLiteral("<redacted>") : QString::fromLatin1(value));
        }
        QJsonObject line{{QStringLiteral("method"), QString::fromLatin1(request.method)},
                         {QStringLiteral("url"), QString::fromLatin1(request.url.toEncoded())},
                         {QStringLiteral("requestHeaders"), headers}};
        if (!request.body.isEmpty()) {
            line.insert(QStringLiteral("requestBody"), QJsonDocument::fromJson(request.body).object());
        }
        lines += core::json::compact(line) + '\n';
    }
    return lines;
}

void RequestsConformTest::everyRequestConforms()
{
    SKIP_WITHOUT_CONTRACTS();
    const QString python = QStandardPaths::findExecutable(QStringLiteral("python3"));
    if (python.isEmpty()) {
        QSKIP("python3, which runs the contracts' validator, is not installed");
    }
    m_fixture.wire->setFallback([](const http::Request&) { return Scripted::json(400, {}); });
    askModels();
    askSearch();
    askManagement();
    askScoring();
    QVERIFY(m_fixture.wire->requests.size() > 30);

    QTemporaryDir folder;
    QFile log(folder.filePath(QStringLiteral("log.jsonl")));
    QFile map(folder.filePath(QStringLiteral("map")));
    QVERIFY(log.open(QIODevice::WriteOnly) && map.open(QIODevice::WriteOnly));
    log.write(exchanges());
    map.write("# real hosts need no line\n");
    log.close();
    map.close();
    QProcess validator;
    validator.setProcessChannelMode(QProcess::MergedChannels);
    validator.start(python, {support::contractsFolder() + QStringLiteral("/validate.py"), QStringLiteral("--map"), map.fileName(), log.fileName()});
    QVERIFY(validator.waitForFinished(60000));
    const QByteArray report = validator.readAll();
    QVERIFY2(validator.exitCode() == 0, report.constData());
}

QTEST_GUILESS_MAIN(RequestsConformTest)
#include "tst_requestsconform.moc"
