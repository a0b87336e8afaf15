// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/openai/openaiclient.h"
#include "clientfixture.h"

#include <QtEndian>

using azure::ChatDelta;
using azure::ChatOutcome;
using azure::OpenAiEndpoint;
using core::ErrorKind;
using support::Scripted;
using Kind = azure::OpenAiEndpoint::Kind;

namespace {

OpenAiEndpoint endpoint(Kind kind = Kind::AzureV1)
{
    OpenAiEndpoint result;
    result.kind = kind;
    result.base = QUrl(QStringLiteral("https://aoai-sample.openai.azure.com/"));
    result.apiVersion = QStringLiteral("2025-04-01-preview");
    result.deployment = QStringLiteral("gpt-4o");
    result.credential = http::TokenFor{azure::CloudProfile::publicCloud().scope(azure::Audience::CognitiveServices), {}};
    return result;
}

azure::ChatRequest question()
{
    azure::ChatRequest request;
    request.messages = {{QStringLiteral("system"), QStringLiteral("You answer shortly."), {}, {}, {}},
                        {QStringLiteral("user"), QStringLiteral("What is 1+1?"), {}, {}, {}}};
    return request;
}

const QByteArray kStream =
    "data: {\"id\":\"\",\"model\":\"\",\"choices\":[],\"prompt_filter_results\":[{\"prompt_index\":0,\"content_filter_results\":{\"hate\":{\"filtered\":false,\"severity\":\"safe\"}}}]}\n\n"
    "data: {\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"},\"finish_reason\":null}]}\n\n"
    "data: {\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"1+1\"},\"finish_reason\":null}]}\n\n"
    "data: {\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\" is 2\"},\"finish_reason\":null}]}\n\n"
    "data: {\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
    "data: {\"id\":\"c\",\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":20,\"completion_tokens\":1,\"total_tokens\":21}}\n\n"
    "data: [DONE]\n\n";

ChatOutcome stream(ClientFixture& fixture, const OpenAiEndpoint& to, QString* told = nullptr)
{
    azure::OpenAiClient client(fixture.pipeline, &fixture.clock);
    return fixture.run(client.stream(to, question(), {}, [told](const ChatDelta& delta) {
        if (told) {
            *told += delta.text;
        }
    }));
}

} // namespace

class OpenAiClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void requestsGoWhereTheKindSays_data();
    void requestsGoWhereTheKindSays();
    void unsetMembersAreNotSent();
    void everyMemberIsSent();
    void recordedChatIsRead();
    void recordedStreamsAreRead_data();
    void recordedStreamsAreRead();
    void recordedErrorsAreUnderstood_data();
    void recordedErrorsAreUnderstood();
    void streamCutAfterEveryByteKeepsThePart();
    void properEndWithoutDoneIsWholeOnlyWithAFinishReason();
    void firstTokenIsTimed();
    void jsonInsteadOfAStreamIsTaken();
    void errorInTheMiddleKeepsTheText();
    void limitsAndRegionAreRead();
    void throttledChatIsRepeated();
    void embeddingsComeInBothForms_data();
    void embeddingsComeInBothForms();
    void missingVectorIsMalformed();
    void modelsAreListed();
    void cancelledStreamKeepsThePart();
};

void OpenAiClientTest::requestsGoWhereTheKindSays_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("hasModel");
    QTest::addColumn<bool>("asksForUsage");
    QTest::addColumn<QString>("limitName");
    QTest::newRow("v1") << static_cast<int>(Kind::AzureV1) << "" << "https://aoai-sample.openai.azure.com/openai/v1/chat/completions"
                        << true << true << "max_completion_tokens";
    QTest::newRow("dated preview") << static_cast<int>(Kind::AzureDated) << "2025-04-01-preview"
        << "https://aoai-sample.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2025-04-01-preview" << false
        << true << "max_completion_tokens";
    QTest::newRow("dated stable") << static_cast<int>(Kind::AzureDated) << "2024-10-21"
        << "https://aoai-sample.openai.azure.com/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21" << false << false
        << "max_tokens";
    QTest::newRow("compatible") << static_cast<int>(Kind::Compatible) << "" << "https://aoai-sample.openai.azure.com/chat/completions"
                                << true << true << "max_tokens";
}

void OpenAiClientTest::requestsGoWhereTheKindSays()
{
    QFETCH(int, kind);
    QFETCH(QString, version);
    QFETCH(QString, url);
    QFETCH(bool, hasModel);
    QFETCH(bool, asksForUsage);
    QFETCH(QString, limitName);
    ClientFixture fixture;
    fixture.wire->add(Scripted::stream(kStream));
    OpenAiEndpoint to = endpoint(static_cast<Kind>(kind));
    to.apiVersion = version;
    azure::OpenAiClient client(fixture.pipeline, &fixture.clock);
    azure::ChatRequest request = question();
    request.maxTokens = 5;
    const ChatOutcome outcome = fixture.run(client.stream(to, request, {}, {}));
    QVERIFY(!outcome.error);
    QCOMPARE(fixture.wire->last().url.toString(), url);
    QCOMPARE(fixture.wire->last().method, QByteArray("POST"));
    const QJsonObject body = fixture.wire->lastJson();
    QCOMPARE(body.contains(QLatin1String("model")), hasModel);
    QCOMPARE(body.contains(QLatin1String("stream_options")), asksForUsage);
    QCOMPARE(body.value(limitName).toInt(), 5);
    QVERIFY(body.value(QLatin1String("stream")).toBool());
    QCOMPARE(fixture.wire->last().headers.value("Authorization"), QByteArray("Bearer token-1"));
}

void OpenAiClientTest::unsetMembersAreNotSent()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(200, json(R"({"choices":[{"index":0,"message":{"content":"2"},"finish_reason":"stop"}]})")));
    azure::OpenAiClient client(fixture.pipeline, &fixture.clock);
    const ChatOutcome outcome = fixture.run(client.complete(endpoint(Kind::AzureDated), question(), {}));
    QCOMPARE(outcome.answer.text, QStringLiteral("2"));
    QCOMPARE(fixture.wire->lastJson().keys(), QStringList{QStringLiteral("messages")});
}

void OpenAiClientTest::everyMemberIsSent()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(200, json(R"({"choices":[]})")));
    azure::OpenAiClient client(fixture.pipeline, &fixture.clock);
    azure::ChatRequest request = question();
    request.temperature = 0.2;
    request.topP = 0.9;
    request.maxTokens = 50;
    request.seed = 1234567890123LL;
    request.presencePenalty = 0.1;
    request.frequencyPenalty = -0.1;
    request.stop = QStringList{QStringLiteral("END")};
    request.responseFormat = QStringLiteral("json_object");
    request.user = QStringLiteral("hash");
    request.tools = QJsonDocument::fromJson(R"([{"type":"function","function":{"name":"f"}}])").array();
    request.messages.append({QStringLiteral("tool"), QStringLiteral("42"), {}, {}, QStringLiteral("call_1")});
    (void)fixture.run(client.complete(endpoint(), request, {}));
    const QJsonObject body = fixture.wire->lastJson();
    QCOMPARE(body.value(QLatin1String("temperature")).toDouble(), 0.2);
    QCOMPARE(body.value(QLatin1String("top_p")).toDouble(), 0.9);
    QCOMPARE(body.value(QLatin1String("seed")).toInteger(), 1234567890123LL);
    QCOMPARE(body.value(QLatin1String("stop")).toArray().size(), 1);
    QCOMPARE(core::json::at(body, u"response_format/type").toString(), QStringLiteral("json_object"));
    QCOMPARE(core::json::at(body, u"messages/2/tool_call_id").toString(), QStringLiteral("call_1"));
    QCOMPARE(core::json::at(body, u"tools/0/function/name").toString(), QStringLiteral("f"));
    request.responseFormat = QStringLiteral(R"({"title":"city","type":"object","properties":{}})");
    fixture.wire->add(Scripted::json(200, json(R"({"choices":[]})")));
    (void)fixture.run(client.complete(endpoint(), request, {}));
    QCOMPARE(core::json::at(fixture.wire->lastJson(), u"response_format/json_schema/name").toString(), QStringLiteral("city"));
}

void OpenAiClientTest::recordedChatIsRead()
{
    SKIP_WITHOUT_CONTRACTS();
    const auto recorded = support::exchange(QStringLiteral("chat"));
    QVERIFY(recorded.has_value());
    ClientFixture fixture;
    Scripted answer = Scripted::json(200, recorded->value(QLatin1String("responseBody")).toObject());
    const QJsonObject headers = recorded->value(QLatin1String("responseHeaders")).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        answer.headers.set(it.key().toLatin1(), it->toString().toLatin1());
    }
    fixture.wire->add(answer);
    azure::OpenAiClient client(fixture.pipeline, &fixture.clock);
    OpenAiEndpoint to = endpoint(Kind::AzureDated);
    to.apiVersion = QStringLiteral("2024-10-21");
    azure::ChatRequest request = question();
    request.temperature = 0.2;
    request.maxTokens = 50;
    const ChatOutcome outcome = fixture.run(client.complete(to, request, {}));
    QVERIFY(!outcome.error);
    QCOMPARE(fixture.wire->last().url.toString(), recorded->value(QLatin1String("url")).toString());
    QCOMPARE(fixture.wire->lastJson(), recorded->value(QLatin1String("requestBody")).toObject());
    QCOMPARE(outcome.answer.text, QStringLiteral("2"));
    QCOMPARE(outcome.answer.usage.totalTokens, 21);
    QCOMPARE(outcome.answer.limits.remainingTokens.value_or(0), 9880);
    QCOMPARE(outcome.answer.limits.region, QStringLiteral("East US"));
    QCOMPARE(outcome.answer.requestId, QStringLiteral("a-1"));
    QCOMPARE(outcome.answer.verdicts.size(), 8); // four of the prompt, four of the completion
}

void OpenAiClientTest::recordedStreamsAreRead_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("finish");
    QTest::newRow("default filter") << "chat stream, default filter" << "1+1 is 2" << "stop";
    QTest::newRow("usage") << "chat stream with include_usage" << "2" << "stop";
    QTest::newRow("asynchronous filter") << "chat stream, asynchronous filter" << "2" << "stop";
    QTest::newRow("tool calls") << "chat stream with tool calls" << "" << "tool_calls";
}

void OpenAiClientTest::recordedStreamsAreRead()
{
    SKIP_WITHOUT_CONTRACTS();
    QFETCH(QString, note);
    QFETCH(QString, text);
    QFETCH(QString, finish);
    const auto recorded = support::exchange(note);
    QVERIFY(recorded.has_value());
    const QByteArray bytes = recorded->value(QLatin1String("responseBody")).toString().toUtf8();
    for (const int chunk : {0, 1, 7, 1460}) {
        ClientFixture fixture;
        fixture.wire->add(Scripted::stream(bytes, chunk));
        QString told;
        const ChatOutcome outcome = stream(fixture, endpoint(), &told);
        QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
        QCOMPARE(outcome.answer.text, text);
        QCOMPARE(told, text);
        QCOMPARE(outcome.answer.finishReason, finish);
        QVERIFY(!outcome.answer.verdicts.isEmpty());
        QCOMPARE(outcome.answer.usage.known, note.contains(QLatin1String("include_usage")));
        QCOMPARE(outcome.answer.toolCalls.size(), finish == QLatin1String("tool_calls") ? 1 : 0);
    }
}

void OpenAiClientTest::recordedErrorsAreUnderstood_data()
{
    QTest::addColumn<QString>("note");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* note, ErrorKind kind, const char* code) {
        QTest::newRow(note) << QString::fromLatin1(note) << static_cast<int>(kind) << QString::fromLatin1(code);
    };
    row("error: prompt filtered", ErrorKind::ContentFiltered, "content_filter");
    row("error: no such deployment", ErrorKind::NotFound, "DeploymentNotFound");
    row("error: wrong key", ErrorKind::Forbidden, "401");
    row("error: no data-plane role", ErrorKind::Forbidden, "PermissionDenied");
    row("error: keys are disabled", ErrorKind::Forbidden, "AuthenticationTypeDisabled");
    row("error: network rule", ErrorKind::Forbidden, "AccessDenied");
    row("error: rate limit", ErrorKind::Throttled, "429");
    row("error: prompt too long", ErrorKind::ContextLength, "context_length_exceeded");
}

void OpenAiClientTest::recordedErrorsAreUnderstood()
{
    SKIP_WITHOUT_CONTRACTS();
    QFETCH(QString, note);
    QFETCH(int, kind);
    QFETCH(QString, code);
    const auto recorded = support::exchange(note);
    QVERIFY(recorded.has_value());
    ClientFixture fixture;
    const QJsonObject headers = recorded->value(QLatin1String("responseHeaders")).toObject();
    fixture.wire->setFallback([&](const http::Request&) {
        Scripted answer = Scripted::json(recorded->value(QLatin1String("status")).toInt(), recorded->value(QLatin1String("responseBody")).toObject());
        for (auto it = headers.begin(); it != headers.end(); ++it) {
            answer.headers.set(it.key().toLatin1(), it->toString().toLatin1());
        }
        return answer;
    });
    const ChatOutcome outcome = stream(fixture, endpoint());
    QVERIFY(outcome.error.has_value());
    QCOMPARE(static_cast<int>(outcome.error->kind), kind);
    QCOMPARE(outcome.error->code, code);
    QVERIFY(!outcome.error->message.isEmpty());
    if (outcome.error->kind == ErrorKind::Throttled) {
        QCOMPARE(outcome.error->retryAfter->count(), 5904);
    }
    if (outcome.error->kind == ErrorKind::ContentFiltered) {
        QVERIFY(outcome.error->details.contains(QLatin1String("violence: medium")));
    }
}

void OpenAiClientTest::streamCutAfterEveryByteKeepsThePart()
{
    const qsizetype finish = kStream.indexOf("\"finish_reason\":\"stop\"");
    const qsizetype finished = kStream.indexOf("\n\n", finish) + 2;
    for (qsizetype cut = 0; cut < kStream.size(); ++cut) {
        for (const bool silent : {false, true}) { // told by the transport, or an end that looks proper
            ClientFixture fixture;
            Scripted torn = Scripted::stream(kStream).cutAfter(cut);
            torn.cut = !silent;
            torn.streamed = true;
            fixture.wire->add(torn);
            QString told;
            const ChatOutcome outcome = stream(fixture, endpoint(), &told);
            QVERIFY(QStringLiteral("1+1 is 2").startsWith(outcome.answer.text));
            QCOMPARE(told, outcome.answer.text);
            const bool done = cut >= kStream.size() - 1; // the line break after [DONE] may be missing, its event not
            const bool acceptable = silent && cut >= finished && kStream.left(cut).endsWith("\n\n");
            if (!acceptable && !done) {
                QVERIFY2(outcome.error.has_value(), qPrintable(QString::number(cut)));
                QCOMPARE(outcome.error->kind, ErrorKind::StreamCut);
            }
        }
    }
}

void OpenAiClientTest::properEndWithoutDoneIsWholeOnlyWithAFinishReason()
{
    ClientFixture fixture;
    QByteArray withoutDone = kStream;
    withoutDone.replace("data: [DONE]\n\n", "");
    fixture.wire->add(Scripted::stream(withoutDone));
    QVERIFY(!stream(fixture, endpoint(Kind::Compatible)).error);
    QByteArray withoutFinish = withoutDone;
    withoutFinish.replace("\"finish_reason\":\"stop\"", "\"finish_reason\":null");
    fixture.wire->add(Scripted::stream(withoutFinish));
    QCOMPARE(stream(fixture, endpoint(Kind::Compatible)).error->kind, ErrorKind::StreamCut);
}

void OpenAiClientTest::firstTokenIsTimed()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(429, {}).with("retry-after-ms", "250"));
    fixture.wire->add(Scripted::stream(kStream));
    const ChatOutcome outcome = stream(fixture, endpoint());
    QCOMPARE(outcome.answer.firstTokenMs, 250.0); // a person waits for the throttle too
    QVERIFY(outcome.answer.totalMs >= 250.0);
}

void OpenAiClientTest::jsonInsteadOfAStreamIsTaken()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::stream(R"({"id":"x","choices":[{"index":0,"message":{"content":"whole"},"finish_reason":"stop"}]})", 9,
                                       "application/json"));
    QString told;
    const ChatOutcome outcome = stream(fixture, endpoint(Kind::Compatible), &told);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.answer.text, QStringLiteral("whole"));
    QCOMPARE(told, QStringLiteral("whole"));
    fixture.wire->add(Scripted::stream("<html>sign in</html>", 0, "text/html"));
    QCOMPARE(stream(fixture, endpoint(Kind::Compatible)).error->kind, ErrorKind::MalformedResponse);
}

void OpenAiClientTest::errorInTheMiddleKeepsTheText()
{
    ClientFixture fixture;
    QByteArray broken = kStream.left(kStream.indexOf("data: {\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{}"));
    broken += "data: {\"error\":{\"code\":\"server_error\",\"message\":\"The model crashed\"}}\n\n";
    fixture.wire->add(Scripted::stream(broken).with("apim-request-id", "a-7"));
    const ChatOutcome outcome = stream(fixture, endpoint());
    QCOMPARE(outcome.answer.text, QStringLiteral("1+1 is 2"));
    QCOMPARE(outcome.error->kind, ErrorKind::ServiceFailure);
    QCOMPARE(outcome.error->message, QStringLiteral("The model crashed"));
    QCOMPARE(outcome.error->requestId, QStringLiteral("a-7"));
}

void OpenAiClientTest::limitsAndRegionAreRead()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::stream(kStream)
                          .with("x-ratelimit-remaining-requests", "-1")
                          .with("x-ratelimit-limit-tokens", "10000")
                          .with("x-ms-deployment-name", "ptu")
                          .with("x-ms-spillover-from-deployment", "ptu-main"));
    const azure::RateLimits limits = stream(fixture, endpoint()).answer.limits;
    QVERIFY(!limits.remainingRequests);
    QCOMPARE(limits.limitTokens.value_or(0), 10000);
    QCOMPARE(limits.deployment, QStringLiteral("ptu"));
    QCOMPARE(limits.spilloverFrom, QStringLiteral("ptu-main"));
}

void OpenAiClientTest::throttledChatIsRepeated()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::failing(ErrorKind::Network));
    fixture.wire->add(Scripted::json(503, {}));
    fixture.wire->add(Scripted::stream(kStream));
    QVERIFY(!stream(fixture, endpoint()).error);
    QCOMPARE(fixture.wire->requests.size(), 3);
    QCOMPARE(fixture.wire->last().service, QStringLiteral("openai"));
    QCOMPARE(fixture.wire->last().deployment, QStringLiteral("gpt-4o"));
}

void OpenAiClientTest::embeddingsComeInBothForms_data()
{
    QTest::addColumn<bool>("base64");
    QTest::newRow("base64") << true;
    QTest::newRow("numbers") << false;
}

void OpenAiClientTest::embeddingsComeInBothForms()
{
    QFETCH(bool, base64);
    const auto vector = [base64](float a, float b) -> QJsonValue {
        if (!base64) {
            return QJsonArray{a, b};
        }
        QByteArray bytes(8, '\0');
        qToLittleEndian(a, bytes.data());
        qToLittleEndian(b, bytes.data() + 4);
        return QString::fromLatin1(bytes.toBase64());
    };
    ClientFixture fixture;
    const QJsonArray data{QJsonObject{{QStringLiteral("index"), 1}, {QStringLiteral("embedding"), vector(0.25F, -1.5F)}},
                          QJsonObject{{QStringLiteral("index"), 0}, {QStringLiteral("embedding"), vector(1.0F, 0.1F)}}};
    fixture.wire->add(Scripted::json(200, {{QStringLiteral("data"), data}, {QStringLiteral("model"), QStringLiteral("e")},
                                           {QStringLiteral("usage"), QJsonObject{{QStringLiteral("prompt_tokens"), 4}, {QStringLiteral("total_tokens"), 4}}}}));
    azure::OpenAiClient client(fixture.pipeline, &fixture.clock);
    const auto embeddings = fixture.run(client.embed(endpoint(), {QStringLiteral("a"), QStringLiteral("b")}, 2, {}));
    QVERIFY(embeddings.has_value());
    QCOMPARE(embeddings->vectors, (QList<QList<float>>{{1.0F, 0.1F}, {0.25F, -1.5F}}));
    QCOMPARE(embeddings->usage.totalTokens, 4);
    const QJsonObject body = fixture.wire->lastJson();
    QCOMPARE(body.value(QLatin1String("dimensions")).toInt(), 2);
    QCOMPARE(body.value(QLatin1String("encoding_format")).toString(), QStringLiteral("base64"));
    QVERIFY(fixture.wire->last().url.path().endsWith(QLatin1String("/openai/v1/embeddings")));
}

void OpenAiClientTest::missingVectorIsMalformed()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(200, json(R"({"data":[{"index":0,"embedding":[1]}]})")));
    azure::OpenAiClient client(fixture.pipeline, &fixture.clock);
    const auto embeddings = fixture.run(client.embed(endpoint(), {QStringLiteral("a"), QStringLiteral("b")}, 0, {}));
    QCOMPARE(embeddings.error().kind, ErrorKind::MalformedResponse);
    QVERIFY(fixture.run(client.embed(endpoint(), {}, 0, {}))->vectors.isEmpty());
    QCOMPARE(fixture.wire->requests.size(), 1); // nothing to embed asks nobody
}

void OpenAiClientTest::modelsAreListed()
{
    ClientFixture fixture;
    azure::OpenAiClient client(fixture.pipeline, &fixture.clock);
    fixture.wire->add(Scripted::json(200, json(R"({"data":[{"id":"a"},{"id":"b"}]})")));
    QCOMPARE(*fixture.run(client.models(endpoint(Kind::Compatible), {})), QStringList({"a", "b"}));
    QCOMPARE(fixture.wire->last().method, QByteArray("GET"));
    fixture.wire->add(Scripted::json(404, {}));
    QCOMPARE(*fixture.run(client.models(endpoint(Kind::Compatible), {})), QStringList());
    fixture.wire->add(Scripted::json(403, {}));
    QCOMPARE(fixture.run(client.models(endpoint(), {})).error().kind, ErrorKind::Forbidden);
}

void OpenAiClientTest::cancelledStreamKeepsThePart()
{
    ClientFixture fixture;
    Scripted endless = Scripted::stream(kStream.left(kStream.indexOf(" is 2")) + " is 2\"}}]}\n\n");
    endless.hangAfterChunks = true;
    fixture.wire->add(endless);
    const core::CancelSource source;
    http::CallContext context;
    context.cancel = source.token();
    azure::OpenAiClient client(fixture.pipeline, &fixture.clock);
    const support::Running<ChatOutcome> running(client.stream(endpoint(), question(), context, {}));
    QVERIFY(!running.isDone());
    source.cancel();
    QVERIFY(running.isDone());
    QCOMPARE(running.value().error->kind, ErrorKind::Cancelled);
    QCOMPARE(running.value().answer.text, QStringLiteral("1+1 is 2"));
}

QTEST_GUILESS_MAIN(OpenAiClientTest)
#include "tst_openaiclient.moc"
