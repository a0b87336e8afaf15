// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/estatereader.h"
#include "azure/openai/openaiclient.h"
#include "azure/scoring/scoringclient.h"
#include "azure/search/searchclient.h"
#include "sandbox/embedded.h"
#include "sandboxtokens.h"
#include "support/coroharness.h"

#include <QJsonArray>
#include <QJsonDocument>

using azure::Audience;
using azure::ChatDelta;
using azure::ChatOutcome;
using core::ErrorKind;

/// The typed clients over the real wire: the sandbox's documents, quotas, faults and certificates are on the other side.
class SandboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void estateIsRead();
    void chatIsAnsweredAndStreamed_data();
    void chatIsAnsweredAndStreamed();
    void embeddingsAreRead();
    void documentsAreIndexedAndFound();
    void scoringAnswers();
    void streamCutAnywhereKeepsThePart();
    void scoringCutAnywhereIsNoticed();
    void throttledCallComesThrough();
    void damagedJsonIsMalformed();
    void revokedTokenIsRefreshed();
    void secureWireNeedsTheAuthority();

private:
    template <typename T> T run(QCoro::Task<T> task) { return support::await(std::move(task), std::chrono::seconds(30)); }
    void wire(const QUrl& metadata, const QString& caFile);
    void addFault(const QJsonObject& fault);
    core::Result<http::Response> control(const QByteArray& method, const QString& path, const QJsonObject& body);
    ChatOutcome stream(const azure::OpenAiEndpoint& endpoint, QString* told);
    azure::OpenAiEndpoint chatEndpoint(azure::OpenAiEndpoint::Kind kind) const;
    azure::ChatRequest question() const;

    sandbox::EmbeddedSandbox m_sandbox;
    azure::CloudProfile m_cloud;
    std::shared_ptr<http::NetworkTransport> m_transport;
    std::shared_ptr<SandboxTokens> m_tokens;
    std::shared_ptr<http::Pipeline> m_pipeline;
    core::Clock* m_clock = &core::SystemClock::instance();
    azure::Estate m_estate;
};

void SandboxTest::wire(const QUrl& metadata, const QString& caFile)
{
    http::TransportOptions options;
    if (!caFile.isEmpty()) {
        options.extraAuthorities = *http::authoritiesFromFile(caFile);
    }
    m_transport = std::make_shared<http::NetworkTransport>(options);
    http::Request request;
    request.url = metadata;
    const auto document = run(m_transport->send(request, {}));
    QVERIFY2(document.has_value(), qPrintable(document ? QString() : document.error().message));
    const auto cloud = azure::CloudProfile::fromMetadata(metadata, document->body);
    QVERIFY2(cloud.has_value(), qPrintable(cloud ? QString() : cloud.error().message));
    m_cloud = *cloud;
    const QJsonObject facts = m_sandbox.readiness();
    const QString tenant = core::json::at(facts, u"tenants/0/tenantId").toString();
    const QUrl tokenEndpoint(m_cloud.authority.toString() + QLatin1Char('/') + tenant + QStringLiteral("/oauth2/v2.0/token"));
    m_tokens = std::make_shared<SandboxTokens>(m_transport, tokenEndpoint, core::json::at(facts, u"clients/confidential/clientId").toString(),
                                               core::json::at(facts, u"clients/confidential/clientSecret").toString());
    http::PipelineParts parts;
    parts.tokens = m_tokens;
    parts.audience = [this](const QString& scope, const QUrl& url) { return m_cloud.allows(scope, url); };
    m_pipeline = http::Pipeline::standard(parts, m_transport);
}

void SandboxTest::initTestCase()
{
    const QString problem = m_sandbox.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    wire(QUrl(m_sandbox.metadataUrl()), {});
    azure::ArmClient arm(m_pipeline, m_cloud, m_clock);
    azure::EstateReader reader(&arm);
    const auto estate = run(reader.read({}, {}));
    QVERIFY2(estate.has_value(), qPrintable(estate ? QString() : core::explainInOneLine(estate.error())));
    m_estate = *estate;
}

void SandboxTest::init()
{
    (void)control("DELETE", QStringLiteral("faults"), {});
}

core::Result<http::Response> SandboxTest::control(const QByteArray& method, const QString& path, const QJsonObject& body)
{
    http::Request request;
    request.method = method;
    request.url = QUrl(m_sandbox.origin() + QStringLiteral("/_sandbox/") + path);
    if (!body.isEmpty()) {
        request.body = core::json::compact(body);
    }
    return run(m_transport->send(request, {}));
}

void SandboxTest::addFault(const QJsonObject& fault)
{
    const auto response = control("POST", QStringLiteral("faults"), fault);
    QVERIFY(response.has_value());
    QVERIFY2(response->status == 201, response->body.constData());
}

azure::OpenAiEndpoint SandboxTest::chatEndpoint(azure::OpenAiEndpoint::Kind kind) const
{
    azure::OpenAiEndpoint endpoint;
    for (const azure::CognitiveAccount& account : m_estate.accounts) {
        for (const azure::ModelDeployment& deployment : account.deployments) {
            const bool standard = deployment.facts.sku.contains(QLatin1String("Standard"));
            if (deployment.chat && standard && endpoint.deployment.isEmpty()) {
                endpoint.base = account.openAi;
                endpoint.deployment = deployment.facts.name;
            }
        }
    }
    endpoint.kind = kind;
    endpoint.apiVersion = QStringLiteral("2025-04-01-preview");
    endpoint.credential = http::TokenFor{m_cloud.scope(Audience::CognitiveServices), {}};
    return endpoint;
}

azure::ChatRequest SandboxTest::question() const
{
    azure::ChatRequest request;
    request.messages = {{QStringLiteral("system"), QStringLiteral("Sources:\n[1] The office opens at nine in the morning."), {}, {}, {}},
                        {QStringLiteral("user"), QStringLiteral("When does the office open?"), {}, {}, {}}};
    request.maxTokens = 60;
    return request;
}

ChatOutcome SandboxTest::stream(const azure::OpenAiEndpoint& endpoint, QString* told)
{
    azure::OpenAiClient client(m_pipeline, m_clock);
    return run(client.stream(endpoint, question(), {}, [told](const ChatDelta& delta) { *told += delta.text; }));
}

void SandboxTest::estateIsRead()
{
    for (const core::Error& problem : m_estate.problems) {
        QFAIL(qPrintable(problem.target + QStringLiteral(": ") + problem.message));
    }
    QVERIFY(m_estate.accounts.size() >= 2);
    QVERIFY(!m_estate.searchServices.isEmpty());
    QVERIFY(!m_estate.onlineEndpoints.isEmpty());
    bool hasEmbeddings = false;
    for (const azure::CognitiveAccount& account : m_estate.accounts) {
        QVERIFY2(m_cloud.allows(m_cloud.scope(Audience::CognitiveServices), account.openAi), qPrintable(account.openAi.toString()));
        for (const azure::ModelDeployment& deployment : account.deployments) {
            QVERIFY(!deployment.modelName.isEmpty() && deployment.capacity > 0);
            hasEmbeddings = hasEmbeddings || deployment.embeddings;
        }
    }
    QVERIFY(hasEmbeddings);
    for (const azure::SearchService& service : m_estate.searchServices) {
        QVERIFY(m_cloud.allows(m_cloud.scope(Audience::Search), service.endpoint));
    }
    for (const azure::OnlineEndpoint& endpoint : m_estate.onlineEndpoints) {
        QVERIFY(!endpoint.scoringUri.isEmpty() && !endpoint.authMode.isEmpty() && !endpoint.deployments.isEmpty());
    }
}

void SandboxTest::chatIsAnsweredAndStreamed_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("v1") << static_cast<int>(azure::OpenAiEndpoint::Kind::AzureV1);
    QTest::newRow("dated") << static_cast<int>(azure::OpenAiEndpoint::Kind::AzureDated);
}

void SandboxTest::chatIsAnsweredAndStreamed()
{
    QFETCH(int, kind);
    const azure::OpenAiEndpoint endpoint = chatEndpoint(static_cast<azure::OpenAiEndpoint::Kind>(kind));
    azure::OpenAiClient client(m_pipeline, m_clock);
    const ChatOutcome whole = run(client.complete(endpoint, question(), {}));
    QVERIFY2(!whole.error, qPrintable(whole.error ? core::explainInOneLine(*whole.error) : QString()));
    QVERIFY(whole.answer.text.contains(QLatin1String("nine")));
    QCOMPARE(whole.answer.finishReason, QStringLiteral("stop"));
    QVERIFY(whole.answer.usage.known && whole.answer.limits.limitTokens.has_value());
    QString told;
    const ChatOutcome streamed = stream(endpoint, &told);
    QVERIFY2(!streamed.error, qPrintable(streamed.error ? core::explainInOneLine(*streamed.error) : QString()));
    QCOMPARE(streamed.answer.text, told);
    QVERIFY(told.contains(QLatin1String("nine")));
    QVERIFY(streamed.answer.usage.known);
    QVERIFY(!streamed.answer.verdicts.isEmpty());
    QVERIFY(streamed.answer.firstTokenMs >= 0 && streamed.answer.firstTokenMs <= streamed.answer.totalMs);
}

void SandboxTest::embeddingsAreRead()
{
    azure::OpenAiEndpoint endpoint = chatEndpoint(azure::OpenAiEndpoint::Kind::AzureV1);
    for (const azure::CognitiveAccount& account : m_estate.accounts) {
        for (const azure::ModelDeployment& deployment : account.deployments) {
            if (deployment.embeddings) {
                endpoint.base = account.openAi;
                endpoint.deployment = deployment.facts.name;
            }
        }
    }
    azure::OpenAiClient client(m_pipeline, m_clock);
    const auto embeddings = run(client.embed(endpoint, {QStringLiteral("opening hours"), QStringLiteral("holiday")}, 256, {}));
    QVERIFY2(embeddings.has_value(), qPrintable(embeddings ? QString() : core::explainInOneLine(embeddings.error())));
    QCOMPARE(embeddings->vectors.size(), 2);
    QCOMPARE(embeddings->vectors.first().size(), 256);
    QVERIFY(embeddings->vectors.first() != embeddings->vectors.last());
}

void SandboxTest::documentsAreIndexedAndFound()
{
    azure::SearchEndpoint endpoint;
    endpoint.base = m_estate.searchServices.first().endpoint;
    endpoint.credential = http::TokenFor{m_cloud.scope(Audience::Search), {}};
    azure::SearchClient client(m_pipeline, m_clock);
    const QString name = QStringLiteral("client-test");
    const QJsonObject definition = QJsonDocument::fromJson(R"({"name":"client-test","fields":[
        {"name":"id","type":"Edm.String","key":true,"filterable":true},
        {"name":"title","type":"Edm.String","searchable":true}]})").object();
    const auto created = run(client.createIndex(endpoint, definition, {}));
    QVERIFY2(created.has_value(), qPrintable(created ? QString() : core::explainInOneLine(created.error())));
    QCOMPARE(created->fields.size(), 2);
    const QJsonArray documents{QJsonObject{{QStringLiteral("id"), QStringLiteral("1")}, {QStringLiteral("title"), QStringLiteral("Opening hours")}},
                               QJsonObject{{QStringLiteral("id"), QStringLiteral("2")}, {QStringLiteral("title"), QStringLiteral("Holidays")}}};
    const auto uploaded = run(client.upload(endpoint, name, documents, {}));
    QCOMPARE(uploaded->size(), 2);
    QVERIFY(uploaded->first().succeeded);
    azure::SearchQuery query;
    query.text = QStringLiteral("opening");
    query.count = true;
    const auto page = run(client.search(endpoint, name, query, {}));
    QVERIFY(page.has_value());
    QCOMPARE(page->count.value_or(0), 1);
    QCOMPARE(page->hits.first().document.value(QLatin1String("id")).toString(), QStringLiteral("1"));
    QCOMPARE(*run(client.count(endpoint, name, {})), 2);
    QVERIFY(run(client.indexes(endpoint, {}))->size() >= 1);
    QVERIFY(run(client.deleteIndex(endpoint, name, {})).has_value());
    QCOMPARE(run(client.index(endpoint, name, {})).error().kind, ErrorKind::NotFound);
}

namespace {

/// The endpoint that takes tokens, as the clients' application has them.
azure::ScoringEndpoint scoringEndpoint(const azure::Estate& estate, const azure::CloudProfile& cloud)
{
    azure::ScoringEndpoint result;
    for (const azure::OnlineEndpoint& endpoint : estate.onlineEndpoints) {
        if (endpoint.authMode == QLatin1String("AADToken")) {
            result.scoringUri = endpoint.scoringUri;
        }
    }
    result.credential = http::TokenFor{cloud.scope(Audience::MachineLearning), {}};
    return result;
}

const QJsonObject kQuestion{{QStringLiteral("question"), QStringLiteral("How many days of annual leave do I have?")},
                            {QStringLiteral("chat_history"), QJsonArray()}};

} // namespace

void SandboxTest::scoringAnswers()
{
    const azure::ScoringEndpoint endpoint = scoringEndpoint(m_estate, m_cloud);
    if (endpoint.scoringUri.isEmpty()) {
        QSKIP("the estate has no online endpoint that takes Entra tokens");
    }
    azure::ScoringClient client(m_pipeline, m_clock);
    QString told;
    const auto outcome = run(client.score(endpoint, kQuestion, {}, [&told](const QString&, const QString& text) { told += text; }));
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? core::explainInOneLine(*outcome.error) : QString()));
    QVERIFY(!outcome.answer.output.isEmpty());
    QVERIFY(!outcome.answer.deployment.isEmpty());
}

void SandboxTest::streamCutAnywhereKeepsThePart()
{
    const azure::OpenAiEndpoint endpoint = chatEndpoint(azure::OpenAiEndpoint::Kind::AzureV1);
    QString whole;
    QVERIFY(!stream(endpoint, &whole).error);
    for (int cut = 1; cut < 2200; cut += 73) {
        init();
        addFault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("service"), QStringLiteral("openai")}}},
                  {QStringLiteral("effect"), QJsonObject{{QStringLiteral("cutAfterBytes"), cut}}}});
        QString told;
        const ChatOutcome outcome = stream(endpoint, &told);
        QVERIFY2(outcome.error.has_value(), qPrintable(QString::number(cut)));
        QVERIFY2(outcome.error->kind == ErrorKind::StreamCut || outcome.error->kind == ErrorKind::Network,
                 qPrintable(core::explainInOneLine(*outcome.error)));
        QCOMPARE(outcome.answer.text, told);
        QVERIFY(whole.startsWith(told));
    }
}

void SandboxTest::scoringCutAnywhereIsNoticed()
{
    const azure::ScoringEndpoint endpoint = scoringEndpoint(m_estate, m_cloud);
    if (endpoint.scoringUri.isEmpty()) {
        QSKIP("the estate has no online endpoint that takes Entra tokens");
    }
    azure::ScoringClient client(m_pipeline, m_clock);
    for (int cut = 1; cut < 100; cut += 7) {
        init();
        addFault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("service"), QStringLiteral("ml")}}},
                  {QStringLiteral("effect"), QJsonObject{{QStringLiteral("cutAfterBytes"), cut}}}});
        const auto outcome = run(client.score(endpoint, kQuestion, {}, {}));
        QVERIFY2(outcome.error.has_value(), qPrintable(QString::number(cut)));
    }
}

void SandboxTest::throttledCallComesThrough()
{
    addFault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("service"), QStringLiteral("openai")}, {QStringLiteral("count"), 1}}},
              {QStringLiteral("effect"), QJsonObject{{QStringLiteral("throttle"), QJsonObject{{QStringLiteral("retryAfterMs"), 300}}}}}});
    QString told;
    const ChatOutcome outcome = stream(chatEndpoint(azure::OpenAiEndpoint::Kind::AzureV1), &told);
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? core::explainInOneLine(*outcome.error) : QString()));
    QVERIFY2(outcome.answer.firstTokenMs >= 290, qPrintable(QString::number(outcome.answer.firstTokenMs)));
}

void SandboxTest::damagedJsonIsMalformed()
{
    addFault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("service"), QStringLiteral("arm")}}},
              {QStringLiteral("effect"), QJsonObject{{QStringLiteral("malformedJson"), true}}}});
    azure::ArmClient arm(m_pipeline, m_cloud, m_clock);
    const auto subscriptions = run(arm.subscriptions({}, {}));
    QVERIFY(!subscriptions.has_value());
    QCOMPARE(subscriptions.error().kind, ErrorKind::MalformedResponse);
}

void SandboxTest::revokedTokenIsRefreshed()
{
    addFault({{QStringLiteral("match"), QJsonObject{{QStringLiteral("service"), QStringLiteral("arm")}, {QStringLiteral("count"), 1}}},
              {QStringLiteral("effect"), QJsonObject{{QStringLiteral("token"), QStringLiteral("expired")}}}});
    const int before = m_tokens->asked;
    azure::ArmClient arm(m_pipeline, m_cloud, m_clock);
    QVERIFY(run(arm.tenants({})).has_value());
    QCOMPARE(m_tokens->asked - before, 2);
}

void SandboxTest::secureWireNeedsTheAuthority()
{
    QUrl metadata(m_sandbox.metadataUrl());
    const QUrl secure(m_sandbox.httpsOrigin());
    metadata.setScheme(secure.scheme());
    metadata.setHost(secure.host());
    metadata.setPort(secure.port());
    http::NetworkTransport stranger;
    http::Request request;
    request.url = metadata;
    QCOMPARE(run(stranger.send(request, {})).error().kind, ErrorKind::Tls);
    wire(metadata, m_sandbox.caFile());
    QCOMPARE(m_cloud.arm.scheme(), QStringLiteral("https"));
    azure::ArmClient arm(m_pipeline, m_cloud, m_clock);
    QVERIFY(run(arm.subscriptions({}, {})).has_value());
    azure::EstateReader reader(&arm);
    m_estate = *run(reader.read({}, {}));
    QString told;
    const ChatOutcome outcome = stream(chatEndpoint(azure::OpenAiEndpoint::Kind::AzureV1), &told);
    QVERIFY2(!outcome.error, qPrintable(outcome.error ? core::explainInOneLine(*outcome.error) : QString()));
    QVERIFY(!told.isEmpty());
}

QTEST_GUILESS_MAIN(SandboxTest)
#include "tst_sandbox.moc"
