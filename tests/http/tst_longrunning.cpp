// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/longrunning.h"
#include "pipelinefixture.h"

#include <QTest>

using core::ErrorKind;
using core::Milliseconds;
using support::Scripted;

namespace {

const QByteArray kOperation = "https://a.example/operations/1?api-version=1";
const QByteArray kLocation = "https://a.example/results/1?api-version=1";

QJsonObject status(const QString& word)
{
    return {{QStringLiteral("status"), word}};
}

QJsonObject resource(const QString& state)
{
    return {{QStringLiteral("id"), QStringLiteral("/r")}, {QStringLiteral("properties"), QJsonObject{{QStringLiteral("provisioningState"), state}}}};
}

http::Request change(const QByteArray& method)
{
    http::Request request = PipelineFixture::get(QStringLiteral("https://a.example/r?api-version=1"));
    request.method = method;
    request.body = "{}";
    return request;
}

core::Result<QJsonObject> run(PipelineFixture& fixture, const QByteArray& method, http::LongRunningOptions options = {},
                              http::CallContext context = {})
{
    return support::awaitOn(fixture.clock, http::runLongRunning(fixture.pipeline, &fixture.clock, change(method), context, options));
}

} // namespace

class LongRunningTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void immediateAnswersAreFinished_data();
    void immediateAnswersAreFinished();
    void putFollowsAsyncOperationThenGetsTheResource();
    void deleteFollowsLocation();
    void goneAfterDeleteIsDone();
    void postTakesItsResultFromLocation();
    void finalStateViaAsyncOperationTakesNoFurtherGet();
    void provisioningStateIsPolled();
    void failuresCarryTheOperationsError_data();
    void failuresCarryTheOperationsError();
    void pollsNoSoonerThanAsked();
    void passingFaultsDoNotEndTheOperation();
    void foreignLinkIsRefused();
    void cancelAndDeadlineEndTheWait();
};

void LongRunningTest::immediateAnswersAreFinished_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("200 without a state") << 200 << QJsonObject{{QStringLiteral("id"), QStringLiteral("/r")}};
    QTest::newRow("200 succeeded") << 200 << resource(QStringLiteral("Succeeded"));
    QTest::newRow("201 succeeded, search's spelling") << 201 << resource(QStringLiteral("succeeded"));
    QTest::newRow("204") << 204 << QJsonObject();
}

void LongRunningTest::immediateAnswersAreFinished()
{
    QFETCH(int, status);
    QFETCH(QJsonObject, body);
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(status, body));
    const auto result = run(fixture, "PUT");
    QVERIFY(result.has_value());
    QCOMPARE(*result, body);
    QCOMPARE(fixture.wire->requests.size(), 1);
}

void LongRunningTest::putFollowsAsyncOperationThenGetsTheResource()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(201, resource(QStringLiteral("Creating"))).with("Azure-AsyncOperation", kOperation).with("Location", kLocation));
    fixture.wire->add(Scripted::json(200, status(QStringLiteral("Running"))));
    fixture.wire->add(Scripted::json(200, status(QStringLiteral("Succeeded"))));
    fixture.wire->add(Scripted::json(200, resource(QStringLiteral("Succeeded"))));
    QStringList words;
    http::LongRunningOptions options;
    options.progress = [&words](const QString& word, double) { words.append(word); };
    const auto result = run(fixture, "PUT", options);
    QCOMPARE(*result, resource(QStringLiteral("Succeeded")));
    QCOMPARE(words, QStringList({"Running", "Succeeded"}));
    QCOMPARE(fixture.wire->requests[1].url.toEncoded(), kOperation);
    QCOMPARE(fixture.wire->requests[3].url.path(), QStringLiteral("/r"));
    QCOMPARE(fixture.wire->requests[3].method, QByteArray("GET"));
}

void LongRunningTest::deleteFollowsLocation()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::text(202, "text/plain", "").with("Location", kLocation).with("Retry-After", "1"));
    fixture.wire->add(Scripted::text(202, "text/plain", "").with("Location", kLocation).with("Retry-After", "1"));
    fixture.wire->add(Scripted::text(204, "text/plain", ""));
    const auto result = run(fixture, "DELETE");
    QVERIFY(result.has_value());
    QCOMPARE(fixture.wire->requests.size(), 3);
    QCOMPARE(fixture.clock.monotonic().count(), 2000);
}

void LongRunningTest::goneAfterDeleteIsDone()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(404, {}));
    QVERIFY(run(fixture, "DELETE").has_value());
    fixture.wire->add(Scripted::text(202, "text/plain", "").with("Azure-AsyncOperation", kOperation));
    fixture.wire->add(Scripted::json(404, {}));
    QVERIFY(run(fixture, "DELETE").has_value());
}

void LongRunningTest::postTakesItsResultFromLocation()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::text(202, "text/plain", "").with("Azure-AsyncOperation", kOperation).with("Location", kLocation));
    fixture.wire->add(Scripted::json(200, status(QStringLiteral("Succeeded"))));
    fixture.wire->add(Scripted::json(200, {{QStringLiteral("answer"), 42}}));
    const auto result = run(fixture, "POST");
    QCOMPARE(result->value(QLatin1String("answer")).toInt(), 42);
    QCOMPARE(fixture.wire->last().url.toEncoded(), kLocation);
}

void LongRunningTest::finalStateViaAsyncOperationTakesNoFurtherGet()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::text(202, "text/plain", "").with("Azure-AsyncOperation", kOperation).with("Location", kLocation));
    QJsonObject done = status(QStringLiteral("Succeeded"));
    done.insert(QStringLiteral("properties"), QJsonObject{{QStringLiteral("output"), 7}});
    fixture.wire->add(Scripted::json(200, done));
    http::LongRunningOptions options;
    options.finalState = http::FinalState::AzureAsyncOperation;
    const auto result = run(fixture, "POST", options);
    QCOMPARE(result->value(QLatin1String("output")).toInt(), 7);
    QVERIFY(fixture.wire->isExhausted());
}

void LongRunningTest::provisioningStateIsPolled()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(201, resource(QStringLiteral("Accepted"))));
    fixture.wire->add(Scripted::json(200, resource(QStringLiteral("Updating"))));
    fixture.wire->add(Scripted::json(200, resource(QStringLiteral("Succeeded"))));
    QCOMPARE(*run(fixture, "PUT"), resource(QStringLiteral("Succeeded")));
    QCOMPARE(fixture.wire->requests[1].url.path(), QStringLiteral("/r"));
    QCOMPARE(fixture.clock.monotonic().count(), 2000 + 4000); // backs off from 2 s
}

void LongRunningTest::failuresCarryTheOperationsError_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("kind");
    QTest::newRow("failed") << "Failed" << static_cast<int>(ErrorKind::ServiceFailure);
    QTest::newRow("canceled") << "Canceled" << static_cast<int>(ErrorKind::Conflict);
    QTest::newRow("cancelled") << "Cancelled" << static_cast<int>(ErrorKind::Conflict);
}

void LongRunningTest::failuresCarryTheOperationsError()
{
    QFETCH(QString, word);
    QFETCH(int, kind);
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(201, {}).with("Azure-AsyncOperation", kOperation));
    QJsonObject body = status(word);
    body.insert(QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("InsufficientQuota")},
                                                     {QStringLiteral("message"), QStringLiteral("no capacity")}});
    fixture.wire->add(Scripted::json(200, body));
    const auto result = run(fixture, "PUT");
    QVERIFY(!result);
    QCOMPARE(static_cast<int>(result.error().kind), kind);
    QCOMPARE(result.error().code, QStringLiteral("InsufficientQuota"));
    QCOMPARE(result.error().message, QStringLiteral("no capacity"));

    PipelineFixture silent;
    silent.wire->add(Scripted::json(201, {}).with("Azure-AsyncOperation", kOperation));
    silent.wire->add(Scripted::json(200, status(word)));
    const auto unexplained = run(silent, "PUT");
    QCOMPARE(unexplained.error().code, word);
    QVERIFY(!unexplained.error().message.isEmpty());
}

void LongRunningTest::pollsNoSoonerThanAsked()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(202, {}).with("Azure-AsyncOperation", kOperation).with("Retry-After", "90"));
    fixture.wire->add(Scripted::json(200, status(QStringLiteral("Running"))).with("Retry-After", "Thu, 15 Jan 2026 10:02:00 GMT"));
    fixture.wire->add(Scripted::json(200, status(QStringLiteral("Succeeded"))));
    fixture.wire->add(Scripted::json(200, {}));
    QVERIFY(run(fixture, "PUT").has_value());
    QCOMPARE(fixture.clock.monotonic().count(), 120000);
}

void LongRunningTest::passingFaultsDoNotEndTheOperation()
{
    http::RetryOptions once;
    once.maxTries = 1;
    PipelineFixture fixture(once);
    fixture.wire->add(Scripted::json(202, {}).with("Azure-AsyncOperation", kOperation));
    fixture.wire->add(Scripted::json(429, {}).with("Retry-After", "3"));
    fixture.wire->add(Scripted::failing(ErrorKind::Network));
    fixture.wire->add(Scripted::json(502, {}));
    fixture.wire->add(Scripted::json(200, status(QStringLiteral("Succeeded"))));
    fixture.wire->add(Scripted::json(200, {}));
    QVERIFY(run(fixture, "PUT").has_value());

    PipelineFixture hopeless(once);
    hopeless.wire->add(Scripted::json(202, {}).with("Azure-AsyncOperation", kOperation));
    hopeless.wire->setFallback([](const http::Request&) { return Scripted::json(502, {}); });
    QCOMPARE(run(hopeless, "PUT").error().kind, ErrorKind::ServiceFailure);
}

void LongRunningTest::foreignLinkIsRefused()
{
    for (const char* header : {"Azure-AsyncOperation", "Location"}) {
        PipelineFixture fixture;
        fixture.wire->add(Scripted::json(202, {}).with(header, "https://evil.example/operations/1"));
        const auto result = run(fixture, "PUT");
        QCOMPARE(result.error().kind, ErrorKind::Untrusted);
        QCOMPARE(fixture.wire->requests.size(), 1);
    }
}

void LongRunningTest::cancelAndDeadlineEndTheWait()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(202, {}).with("Azure-AsyncOperation", kOperation));
    const core::CancelSource source;
    http::CallContext context;
    context.cancel = source.token();
    const support::Running<core::Result<QJsonObject>> running(
        http::runLongRunning(fixture.pipeline, &fixture.clock, change("PUT"), context, {}));
    QVERIFY(!running.isDone());
    source.cancel();
    support::turn();
    QVERIFY(running.isDone());
    QCOMPARE(running.value().error().kind, ErrorKind::Cancelled);

    PipelineFixture endless;
    endless.wire->add(Scripted::json(202, {}).with("Azure-AsyncOperation", kOperation));
    endless.wire->setFallback([](const http::Request&) { return Scripted::json(200, status(QStringLiteral("Running"))); });
    http::CallContext hurried;
    hurried.deadline = Milliseconds(60000);
    QCOMPARE(run(endless, "PUT", {}, hurried).error().kind, ErrorKind::Timeout);
    QCOMPARE(endless.clock.monotonic().count(), 60000);
}

QTEST_GUILESS_MAIN(LongRunningTest)
#include "tst_longrunning.moc"
