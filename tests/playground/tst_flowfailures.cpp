// SPDX-License-Identifier: GPL-3.0-or-later
// Every way a question can fail: its kind, what is kept, and that nothing is sent which should not be.
#include "playground/flowfixture.h"
#include "support/coroharness.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace playground;
using support::FlowFixture;
using support::Scripted;
using Call = support::FlowFixture::Call;

namespace {

Scripted openAiError(int status, const QString& code, const QJsonObject& inner = {})
{
    QJsonObject error{{QStringLiteral("code"), code}, {QStringLiteral("message"), QStringLiteral("because")}};
    if (!inner.isEmpty()) {
        error.insert(QStringLiteral("innererror"), inner);
    }
    return Scripted::json(status, {{QStringLiteral("error"), error}});
}

StepStatus statusOf(const FlowResult& result, StepKind kind)
{
    for (const Step& step : result.steps) {
        if (step.kind == kind) {
            return step.status;
        }
    }
    return StepStatus::Skipped;
}

} // namespace

class FlowFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void questionsThatCannotBeSentAreRefusedBeforeAnythingGoesOut_data();
    void questionsThatCannotBeSentAreRefusedBeforeAnythingGoesOut();
    void agentRouteIsRefusedPlainly();
    void numbersOutOfRangeAreRefused();
    void failureOfTheSearchKeepsWhatWasThere_data();
    void failureOfTheSearchKeepsWhatWasThere();
    void missingIndexNamesThoseThatExist();
    void throttledChatTellsHowLongToWait();
    void promptFilterNamesTheCategory();
    void answerFilterKeepsThePartialAnswer();
    void cutStreamKeepsThePartialAnswer_data();
    void cutStreamKeepsThePartialAnswer();
    void deadNetworkBeforeTheFirstTokenHasNoAnswer();
    void stopKeepsThePartialAnswerAndIsQuick();
    void stopWhileSearchingEndsTheFlow();
    void failedRewriteGoesOnWithTheQuestion();
    void signInNeededEndsTheFlowAtOnce();
    void endpointFailureIsTheFlowsFailure();
    void endpointWithoutAnswerNamesItsOutputs();
    void vectorsOfAnotherLengthAreExplained();
    void unmatchedMarksAreReported();
    void notKnownHasNoCitations();

private:
    static FlowResult run(FlowFixture& fixture, const FlowRequest& request, http::CallContext context = {},
                          FlowObserver* observer = nullptr)
    {
        PlaygroundFlow flow(fixture.parts());
        return support::await(flow.run(request, std::move(context), observer));
    }
    static void scriptRetrieval(FlowFixture& fixture)
    {
        fixture.answer(Call::Embeddings, FlowFixture::vectors(1, 3));
        fixture.answer(Call::Search, FlowFixture::hits({{QStringLiteral("Travel"), QStringLiteral("Hotels cost at most 150 EUR.")}}));
    }
};

void FlowFailuresTest::questionsThatCannotBeSentAreRefusedBeforeAnythingGoesOut_data()
{
    QTest::addColumn<QString>("question");
    QTest::newRow("empty") << QString();
    QTest::newRow("blanks") << QStringLiteral(" \n\t ");
    QTest::newRow("10 MB") << QString(10 * 1024 * 1024, QLatin1Char('x'));
    QTest::newRow("just too long") << QString(kMaxQuestionBytes + 1, QLatin1Char('x'));
}

void FlowFailuresTest::questionsThatCannotBeSentAreRefusedBeforeAnythingGoesOut()
{
    QFETCH(QString, question);
    FlowFixture fixture;
    const FlowResult result = run(fixture, fixture.request(question));
    QVERIFY(result.error);
    QCOMPARE(result.error->kind, core::ErrorKind::InvalidInput);
    QVERIFY(!result.error->message.isEmpty());
    QVERIFY(result.error->message.size() < 300);
    QVERIFY(fixture.wire->requests.isEmpty());
}

void FlowFailuresTest::agentRouteIsRefusedPlainly()
{
    FlowFixture fixture;
    FlowRequest request = fixture.request(QStringLiteral("hello"));
    request.parameters.route = Route::Agent;
    const FlowResult result = run(fixture, request);
    QCOMPARE(result.error->kind, core::ErrorKind::InvalidInput);
    QVERIFY(result.error->message.contains(QStringLiteral("not available yet")));
    QVERIFY(fixture.wire->requests.isEmpty());
}

void FlowFailuresTest::numbersOutOfRangeAreRefused()
{
    FlowFixture fixture;
    const auto errorOf = [&](auto change) {
        FlowRequest request = fixture.request(QStringLiteral("hello"));
        change(request.parameters);
        return run(fixture, request).error.value_or(core::Error{}).kind;
    };
    QCOMPARE(errorOf([](Parameters& p) { p.topK = 0; }), core::ErrorKind::InvalidInput);
    QCOMPARE(errorOf([](Parameters& p) { p.temperature = 2.1; }), core::ErrorKind::InvalidInput);
    QCOMPARE(errorOf([](Parameters& p) { p.topP = -0.1; }), core::ErrorKind::InvalidInput);
    QCOMPARE(errorOf([](Parameters& p) { p.maxTokens = 0; }), core::ErrorKind::InvalidInput);
    QCOMPARE(errorOf([](Parameters& p) { p.chatBackend = CustomBackend::fromText({}, QStringLiteral("http://example.com/v1"), QStringLiteral("m")); }),
             core::ErrorKind::Untrusted);
    QVERIFY(fixture.wire->requests.isEmpty());
}

void FlowFailuresTest::failureOfTheSearchKeepsWhatWasThere_data()
{
    QTest::addColumn<Scripted>("answer");
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::newRow("no network") << Scripted::failing(core::ErrorKind::Network) << core::ErrorKind::Network;
    QTest::newRow("tls") << Scripted::failing(core::ErrorKind::Tls) << core::ErrorKind::Tls;
    QTest::newRow("403") << Scripted::json(403, {}) << core::ErrorKind::Forbidden;
    QTest::newRow("400") << Scripted::json(400, {}) << core::ErrorKind::BadRequest;
    QTest::newRow("429") << Scripted::json(429, {}) << core::ErrorKind::Throttled;
    QTest::newRow("500") << Scripted::json(500, {}) << core::ErrorKind::ServiceFailure;
    QTest::newRow("html") << Scripted::text(200, "text/html", "<html>Sign in</html>") << core::ErrorKind::MalformedResponse;
    QTest::newRow("cut json") << Scripted::text(200, "application/json", "{\"value\":[{\"id\":") << core::ErrorKind::MalformedResponse;
}

void FlowFailuresTest::failureOfTheSearchKeepsWhatWasThere()
{
    QFETCH(Scripted, answer);
    QFETCH(core::ErrorKind, kind);
    FlowFixture fixture;
    fixture.answer(Call::Embeddings, FlowFixture::vectors(1, 3));
    fixture.answer(Call::Search, answer);
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("hotel?")));
    QVERIFY(result.error);
    QCOMPARE(result.error->kind, kind);
    QCOMPARE(statusOf(result, StepKind::Embed), StepStatus::Ok);
    QCOMPARE(statusOf(result, StepKind::Retrieve), StepStatus::Failed);
    QVERIFY(!result.partial);
    QVERIFY(fixture.requests(Call::Chat).isEmpty());
    QVERIFY(result.totalMs >= 0);
}

void FlowFailuresTest::missingIndexNamesThoseThatExist()
{
    FlowFixture fixture;
    fixture.answer(Call::Index, Scripted::json(404, {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("ResourceNameNotFound")}}}}));
    fixture.answer(Call::Indexes, Scripted::json(200, {{QStringLiteral("value"), QJsonArray{FlowFixture::indexJson(QStringLiteral("handbook"), 3),
                                                                                            FlowFixture::indexJson(QStringLiteral("wiki"), 0)}}}));
    FlowRequest request = fixture.request(QStringLiteral("hotel?"));
    request.targets.index = QStringLiteral("gone");
    request.targets.definition.reset();
    const FlowResult result = run(fixture, request);
    QCOMPARE(result.error->kind, core::ErrorKind::NotFound);
    QVERIFY(result.error->target.contains(QStringLiteral("gone")));
    QVERIFY(result.error->message.contains(QStringLiteral("handbook, wiki")));
}

void FlowFailuresTest::throttledChatTellsHowLongToWait()
{
    FlowFixture fixture;
    scriptRetrieval(fixture);
    fixture.answer(Call::Chat, openAiError(429, QStringLiteral("429")).with("retry-after-ms", "7500"));
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("hotel?")));
    QCOMPARE(result.error->kind, core::ErrorKind::Throttled);
    QCOMPARE(result.error->retryAfter, core::Milliseconds(7500));
    // Everything up to the chat can be looked at.
    QCOMPARE(result.chunks.size(), 1);
    QVERIFY(!result.prompt.isEmpty());
}

void FlowFailuresTest::promptFilterNamesTheCategory()
{
    FlowFixture fixture;
    scriptRetrieval(fixture);
    const QJsonObject verdict{{QStringLiteral("violence"), QJsonObject{{QStringLiteral("filtered"), true}, {QStringLiteral("severity"), QStringLiteral("high")}}}};
    fixture.answer(Call::Chat, openAiError(400, QStringLiteral("content_filter"),
                                           {{QStringLiteral("code"), QStringLiteral("ResponsibleAIPolicyViolation")},
                                            {QStringLiteral("content_filter_result"), verdict}}));
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("hotel?")));
    QCOMPARE(result.error->kind, core::ErrorKind::ContentFiltered);
    QVERIFY2(result.error->details.contains(QStringLiteral("violence")), qPrintable(result.error->details));
    QVERIFY(!result.partial);
}

void FlowFailuresTest::answerFilterKeepsThePartialAnswer()
{
    FlowFixture fixture;
    scriptRetrieval(fixture);
    fixture.answer(Call::Chat, FlowFixture::chat({QStringLiteral("A hotel may cost 150 EUR [1]. And then")}, QStringLiteral("content_filter")));
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("hotel?")));
    QCOMPARE(result.error->kind, core::ErrorKind::ContentFiltered);
    QVERIFY(result.partial);
    QCOMPARE(result.answer, QStringLiteral("A hotel may cost 150 EUR [1]. And then"));
    QCOMPARE(result.citations.size(), 1);
}

void FlowFailuresTest::cutStreamKeepsThePartialAnswer_data()
{
    QTest::addColumn<int>("bytes");
    const int whole = int(FlowFixture::chatBytes({QStringLiteral("150 EUR [1]."), QStringLiteral(" More.")}, QStringLiteral("stop")).size());
    for (int bytes = 30; bytes < whole - 400; bytes += 37) {
        QTest::addRow("%d bytes", bytes) << bytes;
    }
}

void FlowFailuresTest::cutStreamKeepsThePartialAnswer()
{
    QFETCH(int, bytes);
    FlowFixture fixture;
    scriptRetrieval(fixture);
    const QByteArray stream = FlowFixture::chatBytes({QStringLiteral("150 EUR [1]."), QStringLiteral(" More.")}, QStringLiteral("stop"));
    fixture.answer(Call::Chat, Scripted::stream(stream, 64).cutAfter(bytes));
    support::RecordingObserver observer;
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("hotel?")), {}, &observer);
    QVERIFY(result.error);
    QCOMPARE(result.error->kind, core::ErrorKind::StreamCut);
    QCOMPARE(result.answer, observer.deltas.join(QString()));
    QCOMPARE(result.partial, !result.answer.isEmpty());
    QCOMPARE(result.citations.size(), result.answer.contains(QStringLiteral("[1]")) ? 1 : 0);
    QCOMPARE(observer.events.last(), QStringLiteral("finished"));
}

void FlowFailuresTest::deadNetworkBeforeTheFirstTokenHasNoAnswer()
{
    FlowFixture fixture;
    scriptRetrieval(fixture);
    fixture.answer(Call::Chat, Scripted::failing(core::ErrorKind::Network));
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("hotel?")));
    QCOMPARE(result.error->kind, core::ErrorKind::Network);
    QVERIFY(!result.partial);
    QVERIFY(result.answer.isEmpty());
    QVERIFY(result.citations.isEmpty());
}

void FlowFailuresTest::stopKeepsThePartialAnswerAndIsQuick()
{
    FlowFixture fixture;
    scriptRetrieval(fixture);
    QByteArray stream = FlowFixture::chatBytes({QStringLiteral("150 EUR [1].")}, QStringLiteral("stop"));
    stream.truncate(stream.indexOf("\n\n") + 2);
    Scripted endless = Scripted::stream(stream, 0);
    endless.hangAfterChunks = true;
    fixture.answer(Call::Chat, endless);

    class StoppingObserver : public FlowObserver
    {
    public:
        void delta(const QString&) override
        {
            sinceStop.start();
            QTimer::singleShot(0, &context, [this] { source.cancel(); });
        }
        core::CancelSource source;
        QElapsedTimer sinceStop;
        QObject context;
    } observer;
    http::CallContext context;
    context.cancel = observer.source.token();
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("hotel?")), context, &observer);
    QVERIFY2(observer.sinceStop.elapsed() < 100, "Stop works within 100 ms");
    QCOMPARE(result.error->kind, core::ErrorKind::Cancelled);
    QCOMPARE(result.answer, QStringLiteral("150 EUR [1]."));
    QVERIFY(result.partial);
    QCOMPARE(result.citations.size(), 1);
    QCOMPARE(statusOf(result, StepKind::Chat), StepStatus::Cancelled);
}

void FlowFailuresTest::stopWhileSearchingEndsTheFlow()
{
    FlowFixture fixture;
    fixture.answer(Call::Embeddings, FlowFixture::vectors(1, 3));
    Scripted hanging;
    hanging.hang = true;
    fixture.answer(Call::Search, hanging);
    const core::CancelSource source;
    http::CallContext context;
    context.cancel = source.token();
    QObject timer;
    QTimer::singleShot(20, &timer, [&] { source.cancel(); });
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("hotel?")), context);
    QCOMPARE(result.error->kind, core::ErrorKind::Cancelled);
    QCOMPARE(statusOf(result, StepKind::Retrieve), StepStatus::Cancelled);
    QVERIFY(fixture.requests(Call::Chat).isEmpty());
}

void FlowFailuresTest::failedRewriteGoesOnWithTheQuestion()
{
    FlowFixture fixture;
    scriptRetrieval(fixture);
    fixture.answer(Call::Chat, openAiError(500, QStringLiteral("InternalServerError")));
    fixture.answer(Call::Chat, FlowFixture::chat({QStringLiteral("150 EUR [1].")}));
    FlowRequest request = fixture.request(QStringLiteral("hotel?"));
    request.parameters.rewrite = RewriteMode::Always;
    const FlowResult result = run(fixture, request);
    QVERIFY(!result.error);
    QCOMPARE(statusOf(result, StepKind::Rewrite), StepStatus::Degraded);
    QCOMPARE(result.searchQuery, QStringLiteral("hotel?"));
}

void FlowFailuresTest::signInNeededEndsTheFlowAtOnce()
{
    FlowFixture fixture;
    fixture.answer(Call::Embeddings, Scripted::json(401, {}));
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("hotel?")));
    QCOMPARE(result.error->kind, core::ErrorKind::SignInNeeded);
    QVERIFY(fixture.requests(Call::Search).isEmpty());
}

void FlowFailuresTest::endpointFailureIsTheFlowsFailure()
{
    FlowFixture fixture;
    fixture.answer(Call::Score, Scripted::json(424, {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("UserError")},
                                                                                          {QStringLiteral("message"), QStringLiteral("node failed")}}}}));
    FlowRequest request = fixture.request(QStringLiteral("hotel?"));
    request.parameters.route = Route::Endpoint;
    request.targets = *resolveTargets(fixture.catalog(), request.parameters);
    const FlowResult result = run(fixture, request);
    QCOMPARE(result.error->kind, core::ErrorKind::ServiceFailure);
    QCOMPARE(result.error->code, QStringLiteral("UserError"));
    QCOMPARE(statusOf(result, StepKind::Score), StepStatus::Failed);
}

void FlowFailuresTest::endpointWithoutAnswerNamesItsOutputs()
{
    FlowFixture fixture;
    fixture.answer(Call::Score, Scripted::json(200, {{QStringLiteral("prediction"), 3}, {QStringLiteral("confidence"), 0.5}}));
    FlowRequest request = fixture.request(QStringLiteral("hotel?"));
    request.parameters.route = Route::Endpoint;
    request.targets = *resolveTargets(fixture.catalog(), request.parameters);
    const FlowResult result = run(fixture, request);
    QCOMPARE(result.error->kind, core::ErrorKind::MalformedResponse);
    QVERIFY(result.error->message.contains(QStringLiteral("confidence, prediction")));
}

void FlowFailuresTest::vectorsOfAnotherLengthAreExplained()
{
    FlowFixture fixture;
    fixture.answer(Call::Embeddings, FlowFixture::vectors(1, 5));
    FlowRequest request = fixture.request(QStringLiteral("hotel?"));
    request.parameters.mode = RetrievalMode::Vector;
    const FlowResult result = run(fixture, request);
    QCOMPARE(result.error->kind, core::ErrorKind::InvalidInput);
    QVERIFY(result.error->message.contains(QStringLiteral("3")) && result.error->message.contains(QStringLiteral("5")));
}

void FlowFailuresTest::unmatchedMarksAreReported()
{
    FlowFixture fixture;
    scriptRetrieval(fixture);
    fixture.answer(Call::Chat, FlowFixture::chat({QStringLiteral("150 EUR [1], or so [4].")}));
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("hotel?")));
    QVERIFY(!result.error);
    QCOMPARE(result.citations.size(), 1);
    QCOMPARE(result.unmatchedMarks, QStringList{QStringLiteral("[4]")});
    QCOMPARE(statusOf(result, StepKind::Cite), StepStatus::Degraded);
}

void FlowFailuresTest::notKnownHasNoCitations()
{
    FlowFixture fixture;
    scriptRetrieval(fixture);
    fixture.answer(Call::Chat, FlowFixture::chat({QStringLiteral("I do not know: the documents do not say that.")}));
    const FlowResult result = run(fixture, fixture.request(QStringLiteral("What is the CEO's shoe size?")));
    QVERIFY(!result.error);
    QVERIFY(result.notKnown);
    QVERIFY(result.citations.isEmpty());
    QCOMPARE(result.toJson().value(QLatin1String("notKnown")).toBool(), true);
}

QTEST_GUILESS_MAIN(FlowFailuresTest)
#include "tst_flowfailures.moc"
