// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/scoring/scoringclient.h"
#include "clientfixture.h"

using azure::ScoringOutcome;
using core::ErrorKind;
using support::Scripted;

namespace {

azure::ScoringEndpoint endpoint()
{
    azure::ScoringEndpoint result;
    result.scoringUri = QUrl(QStringLiteral("https://chat-sample.eastus.inference.ml.azure.com/score"));
    result.deployment = QStringLiteral("blue");
    result.credential = http::TokenFor{azure::CloudProfile::publicCloud().scope(azure::Audience::MachineLearning), {}};
    return result;
}

ScoringOutcome score(ClientFixture& fixture, QStringList* told = nullptr)
{
    azure::ScoringClient client(fixture.pipeline, &fixture.clock);
    return fixture.run(client.score(endpoint(), json(R"({"question":"Hello","chat_history":[]})"), {},
                                    [told](const QString& name, const QString& text) {
                                        if (told) {
                                            told->append(name + QLatin1Char('=') + text);
                                        }
                                    }));
}

} // namespace

class ScoringClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordedStreamIsJoined();
    void recordedJsonIsRead();
    void recordedFlowErrorIsUnderstood();
    void streamCutAfterEveryByteIsNoticed();
    void errorInTheStreamKeepsThePart();
    void outputsThatAreNoTextReplace();
    void throttledEndpointIsAskedAgain();
};

void ScoringClientTest::recordedStreamIsJoined()
{
    SKIP_WITHOUT_CONTRACTS();
    const auto recorded = support::exchange(QStringLiteral("prompt flow, streamed"));
    QVERIFY(recorded.has_value());
    for (const int chunk : {0, 1, 5}) {
        ClientFixture fixture;
        fixture.wire->add(Scripted::stream(recorded->value(QLatin1String("responseBody")).toString().toUtf8(), chunk)
                              .with("azureml-model-deployment", "blue")
                              .with("x-ms-request-id", "r-3"));
        QStringList told;
        const ScoringOutcome outcome = score(fixture, &told);
        QVERIFY(!outcome.error);
        QCOMPARE(told, QStringList({"answer=Hello", "answer=!"}));
        QCOMPARE(outcome.answer.output, json(R"({"answer":"Hello!"})"));
        QCOMPARE(outcome.answer.deployment, QStringLiteral("blue"));
        QCOMPARE(outcome.answer.requestId, QStringLiteral("r-3"));
        QCOMPARE(fixture.wire->lastJson(), recorded->value(QLatin1String("requestBody")).toObject());
        QCOMPARE(fixture.wire->last().headers.value("azureml-model-deployment"), QByteArray("blue"));
        QCOMPARE(fixture.wire->last().headers.value("Accept"), QByteArray("text/event-stream, application/json"));
    }
}

void ScoringClientTest::recordedJsonIsRead()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::stream(R"({"answer":"Hello!","citations":[]})", 4, "application/json; charset=utf-8"));
    QStringList told;
    const ScoringOutcome outcome = score(fixture, &told);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.answer.output, json(R"({"answer":"Hello!","citations":[]})"));
    QVERIFY(told.isEmpty());
    QVERIFY(outcome.answer.firstByteMs >= 0);
    fixture.wire->add(Scripted::stream(R"({"answer":"Hel)", 4, "application/json"));
    QCOMPARE(score(fixture).error->kind, ErrorKind::MalformedResponse);
}

void ScoringClientTest::recordedFlowErrorIsUnderstood()
{
    SKIP_WITHOUT_CONTRACTS();
    const auto recorded = support::exchange(QStringLiteral("error in the flow"));
    QVERIFY(recorded.has_value());
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(424, recorded->value(QLatin1String("responseBody")).toObject())
                          .with("ms-azureml-model-error-statuscode", "400")
                          .with("ms-azureml-model-error-reason", "model_error"));
    const ScoringOutcome outcome = score(fixture);
    QCOMPARE(outcome.error->kind, ErrorKind::ServiceFailure);
    QCOMPARE(outcome.error->code, QStringLiteral("UserError"));
    QVERIFY(outcome.error->details.contains(QLatin1String("400 model_error")));
    QCOMPARE(fixture.wire->requests.size(), 1);
}

void ScoringClientTest::streamCutAfterEveryByteIsNoticed()
{
    const Scripted whole = Scripted::stream("data: {\"answer\": \"Hel\"}\n\ndata: {\"answer\": \"lo\"}\n\n");
    for (qsizetype cut = 0; cut <= whole.chunks.first().size(); ++cut) {
        ClientFixture fixture;
        Scripted torn = whole.cutAfter(cut);
        torn.streamed = true;
        fixture.wire->add(torn);
        const ScoringOutcome outcome = score(fixture);
        QVERIFY(outcome.error.has_value());
        QCOMPARE(outcome.error->kind, ErrorKind::StreamCut);
        QVERIFY(QStringLiteral("Hello").startsWith(outcome.answer.output.value(QLatin1String("answer")).toString()));
    }
}

void ScoringClientTest::errorInTheStreamKeepsThePart()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::stream("data: {\"answer\": \"Hel\"}\n\ndata: {\"error\": {\"code\": \"SystemError\", \"message\": \"boom\"}}\n\n"));
    const ScoringOutcome outcome = score(fixture);
    QCOMPARE(outcome.error->kind, ErrorKind::ServiceFailure);
    QCOMPARE(outcome.error->code, QStringLiteral("SystemError"));
    QCOMPARE(outcome.answer.output, json(R"({"answer":"Hel"})"));
}

void ScoringClientTest::outputsThatAreNoTextReplace()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::stream("data: {\"answer\": \"a\", \"citations\": [1]}\n\ndata: {\"citations\": [1, 2]}\n\ndata: [DONE]\n\n"));
    const ScoringOutcome outcome = score(fixture);
    QVERIFY(!outcome.error);
    QCOMPARE(outcome.answer.output, json(R"({"answer":"a","citations":[1,2]})"));
}

void ScoringClientTest::throttledEndpointIsAskedAgain()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(429, {}));
    fixture.wire->add(Scripted::stream("data: {\"answer\": \"a\"}\n\n"));
    QVERIFY(!score(fixture).error);
    QCOMPARE(fixture.wire->requests.size(), 2);
}

QTEST_GUILESS_MAIN(ScoringClientTest)
#include "tst_scoringclient.moc"
