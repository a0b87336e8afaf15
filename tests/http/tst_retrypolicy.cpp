// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/retrypolicy.h"
#include "pipelinefixture.h"

#include <QTest>

using core::ErrorKind;
using core::Milliseconds;
using support::Scripted;

Q_DECLARE_METATYPE(core::ErrorKind)

class RetryPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void statuses_data();
    void statuses();
    void faults_data();
    void faults();
    void methods_data();
    void methods();
    void serviceMayOverrule();
    void waitsWhatTheServiceAsked_data();
    void waitsWhatTheServiceAsked();
    void backsOffExponentiallyWithJitter();
    void tooLongWaitsAreNotWaited();
    void deadlineLeavesTheLastAnswer();
    void givesUpAfterMaxTries();
    void cancelEndsTheWaitAtOnce();
    void neverAfterTheFirstStreamedByte();
};

void RetryPolicyTest::statuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("repeated");
    for (const int status : {408, 429, 500, 502, 503, 504}) {
        QTest::newRow(QByteArray::number(status).constData()) << status << true;
    }
    for (const int status : {200, 201, 204, 207, 304, 400, 401, 403, 404, 409, 410, 412, 413, 422, 424, 501, 505}) {
        QTest::newRow(QByteArray::number(status).constData()) << status << false;
    }
}

void RetryPolicyTest::statuses()
{
    QFETCH(int, status);
    QFETCH(bool, repeated);
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(status, {}));
    fixture.wire->add(Scripted::json(200, {}));
    const auto response = fixture.send(PipelineFixture::get());
    QCOMPARE(response->status, repeated ? 200 : status);
    QCOMPARE(fixture.wire->requests.size(), repeated ? 2 : 1);
}

void RetryPolicyTest::faults_data()
{
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::addColumn<bool>("repeated");
    QTest::newRow("network") << ErrorKind::Network << true;
    QTest::newRow("timeout") << ErrorKind::Timeout << true;
    QTest::newRow("tls") << ErrorKind::Tls << false;
    QTest::newRow("cancelled") << ErrorKind::Cancelled << false;
    QTest::newRow("malformed") << ErrorKind::MalformedResponse << false;
    QTest::newRow("invalid") << ErrorKind::InvalidInput << false;
}

void RetryPolicyTest::faults()
{
    QFETCH(core::ErrorKind, kind);
    QFETCH(bool, repeated);
    PipelineFixture fixture;
    fixture.wire->add(Scripted::failing(kind));
    fixture.wire->add(Scripted::json(200, {}));
    const auto response = fixture.send(PipelineFixture::get());
    QCOMPARE(response.has_value(), repeated);
    QCOMPARE(fixture.wire->requests.size(), repeated ? 2 : 1);
}

void RetryPolicyTest::methods_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("repeat");
    QTest::addColumn<bool>("repeated");
    for (const char* method : {"GET", "HEAD", "PUT", "DELETE", "OPTIONS", "get"}) {
        QTest::addRow("%s by method", method) << QByteArray(method) << static_cast<int>(http::Repeat::ByMethod) << true;
        QTest::addRow("%s never", method) << QByteArray(method) << static_cast<int>(http::Repeat::Never) << false;
    }
    for (const char* method : {"POST", "PATCH"}) {
        QTest::addRow("%s by method", method) << QByteArray(method) << static_cast<int>(http::Repeat::ByMethod) << false;
        QTest::addRow("%s repeatable", method) << QByteArray(method) << static_cast<int>(http::Repeat::Repeatable) << true;
    }
}

void RetryPolicyTest::methods()
{
    QFETCH(QByteArray, method);
    QFETCH(int, repeat);
    QFETCH(bool, repeated);
    for (const bool byFault : {true, false}) {
        PipelineFixture fixture;
        fixture.wire->add(byFault ? Scripted::failing(ErrorKind::Network) : Scripted::json(503, {}));
        fixture.wire->add(Scripted::json(200, {}));
        http::Request request = PipelineFixture::get();
        request.method = method;
        request.repeat = static_cast<http::Repeat>(repeat);
        (void)fixture.send(request);
        QCOMPARE(fixture.wire->requests.size(), repeated ? 2 : 1);
    }
}

void RetryPolicyTest::serviceMayOverrule()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(409, {}).with("x-should-retry", "true"));
    fixture.wire->add(Scripted::json(503, {}).with("x-should-retry", "false"));
    const auto response = fixture.send(PipelineFixture::get());
    QCOMPARE(response->status, 503);
    QCOMPARE(fixture.wire->requests.size(), 2);
}

void RetryPolicyTest::waitsWhatTheServiceAsked_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("waited");
    QTest::newRow("milliseconds") << QByteArray("retry-after-ms") << QByteArray("5904") << qint64(5904);
    QTest::newRow("seconds") << QByteArray("Retry-After") << QByteArray("17") << qint64(17000);
    QTest::newRow("date") << QByteArray("Retry-After") << QByteArray("Thu, 15 Jan 2026 10:00:30 GMT") << qint64(30000);
    QTest::newRow("RFC 850 date") << QByteArray("Retry-After") << QByteArray("Thursday, 15-Jan-26 10:00:20 GMT") << qint64(20000);
    QTest::newRow("asctime date") << QByteArray("Retry-After") << QByteArray("Thu Jan 15 10:00:10 2026") << qint64(10000);
    QTest::newRow("at once") << QByteArray("Retry-After") << QByteArray("0") << qint64(0);
}

void RetryPolicyTest::waitsWhatTheServiceAsked()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(qint64, waited);
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(429, {}).with(name, value));
    fixture.wire->add(Scripted::json(200, {}));
    const Milliseconds before = fixture.clock.monotonic();
    const auto response = fixture.send(PipelineFixture::get());
    QCOMPARE(response->status, 200);
    QCOMPARE((fixture.clock.monotonic() - before).count(), waited);
}

void RetryPolicyTest::backsOffExponentiallyWithJitter()
{
    http::RetryOptions options;
    options.maxTries = 8;
    options.firstDelay = Milliseconds(1000);
    options.maxDelay = Milliseconds(10000);
    PipelineFixture fixture(options);
    fixture.wire->setFallback([](const http::Request&) { return Scripted::json(500, {}); });
    (void)fixture.send(PipelineFixture::get());
    const std::vector<Milliseconds> delays = fixture.clock.takeRequestedDelays();
    QCOMPARE(delays.size(), size_t(7));
    const qint64 ceilings[] = {1000, 2000, 4000, 8000, 10000, 10000, 10000};
    QSet<qint64> different;
    for (size_t i = 0; i < delays.size(); ++i) {
        QVERIFY2(delays[i].count() >= ceilings[i] / 2 && delays[i].count() <= ceilings[i], qPrintable(QString::number(delays[i].count())));
        different.insert(delays[i].count() * 1000 / ceilings[i]);
    }
    QVERIFY(different.size() > 3); // jitter
}

void RetryPolicyTest::tooLongWaitsAreNotWaited()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(429, {}).with("Retry-After", "61"));
    const auto response = fixture.send(PipelineFixture::get());
    QCOMPARE(response->status, 429);
    QCOMPARE(fixture.clock.monotonic().count(), 0);
}

void RetryPolicyTest::deadlineLeavesTheLastAnswer()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(429, {}).with("Retry-After", "20"));
    http::CallContext context;
    context.deadline = Milliseconds(15000);
    const auto response = fixture.send(PipelineFixture::get(), context);
    QCOMPARE(response->status, 429); // says more than "time is up"
    QCOMPARE(fixture.wire->requests.size(), 1);
}

void RetryPolicyTest::givesUpAfterMaxTries()
{
    PipelineFixture fixture;
    fixture.wire->setFallback([](const http::Request&) { return Scripted::failing(ErrorKind::Network); });
    const auto response = fixture.send(PipelineFixture::get());
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::Network);
    QCOMPARE(fixture.wire->requests.size(), 4);
}

void RetryPolicyTest::cancelEndsTheWaitAtOnce()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(429, {}).with("Retry-After", "30"));
    const core::CancelSource source;
    http::CallContext context;
    context.cancel = source.token();
    const support::Running<core::Result<http::Response>> running(fixture.pipeline->send(PipelineFixture::get(), context));
    QCOMPARE(fixture.calls->running().first().state, QStringLiteral("waiting 30 s (throttled)"));
    source.cancel();
    support::turn();
    QVERIFY(running.isDone());
    QCOMPARE(running.value().error().kind, ErrorKind::Cancelled);
}

void RetryPolicyTest::neverAfterTheFirstStreamedByte()
{
    const Scripted whole = Scripted::stream("data: a\n\ndata: [DONE]\n\n");
    for (qsizetype cut = 0; cut <= whole.chunks.first().size(); ++cut) {
        PipelineFixture fixture;
        fixture.wire->add(whole.cutAfter(cut));
        http::Request request = PipelineFixture::get();
        request.stream = true;
        const auto response = fixture.send(request);
        const Drained drained = support::awaitOn(fixture.clock, drain(response->stream, {}));
        QCOMPARE(drained.error->kind, ErrorKind::StreamCut);
        QCOMPARE(drained.bytes.size(), cut);
        QCOMPARE(fixture.wire->requests.size(), 1);
    }
}

QTEST_GUILESS_MAIN(RetryPolicyTest)
#include "tst_retrypolicy.moc"
