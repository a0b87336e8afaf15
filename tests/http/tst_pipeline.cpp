// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/redirectpolicy.h"
#include "pipelinefixture.h"

#include <QTest>

using core::ErrorKind;
using support::Scripted;

namespace {

/// Notes its name on the way in and on the way out.
class NotingPolicy : public http::Policy
{
public:
    NotingPolicy(QString name, QStringList* notes) : m_name(std::move(name)), m_notes(notes) {}
    QCoro::Task<core::Result<http::Response>> send(http::Request request, http::CallContext context, http::Next next) override
    {
        m_notes->append(QStringLiteral("+") + m_name);
        core::Result<http::Response> response = co_await next.send(std::move(request), std::move(context));
        m_notes->append(QStringLiteral("-") + m_name);
        co_return response;
    }

private:
    QString m_name;
    QStringList* m_notes;
};

} // namespace

class PipelineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void policiesRunInOrder();
    void pipelineOutlivesItsCalls();
    void onceACallAndOnceATry();
    void traceGoesToTheWire();
    void redirects_data();
    void redirects();
    void redirectLoopEnds();
    void recordHoldsWhatWentOverTheWireMasked();
    void recordOfAStreamHoldsItsBytes();
    void logHasOneLineATryWithoutSecrets();
};

void PipelineTest::policiesRunInOrder()
{
    QStringList notes;
    const auto wire = std::make_shared<support::ScriptedTransport>();
    wire->add(Scripted::json(200, {}));
    const std::vector<std::shared_ptr<http::Policy>> policies{std::make_shared<NotingPolicy>("a", &notes),
                                                              std::make_shared<NotingPolicy>("b", &notes)};
    const auto pipeline = std::make_shared<http::Pipeline>(policies, wire);
    const auto response = support::await(pipeline->send(PipelineFixture::get(), {}));
    QVERIFY(response.has_value());
    QCOMPARE(notes, QStringList({"+a", "+b", "-b", "-a"}));
}

void PipelineTest::pipelineOutlivesItsCalls()
{
    const auto wire = std::make_shared<support::ScriptedTransport>();
    Scripted hanging;
    hanging.hang = true;
    wire->add(hanging);
    QStringList notes;
    auto pipeline = std::make_shared<http::Pipeline>(
        std::vector<std::shared_ptr<http::Policy>>{std::make_shared<NotingPolicy>("a", &notes)}, wire);
    const core::CancelSource source;
    http::CallContext context;
    context.cancel = source.token();
    const support::Running<core::Result<http::Response>> running(pipeline->send(PipelineFixture::get(), context));
    const std::weak_ptr<http::Pipeline> weak = pipeline;
    pipeline.reset();
    QVERIFY(!weak.expired());
    source.cancel();
    QVERIFY(running.isDone());
    QVERIFY(weak.expired());
}

void PipelineTest::onceACallAndOnceATry()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(503, {}));
    fixture.wire->add(Scripted::json(200, {}));
    http::Request request = PipelineFixture::get();
    request.credential = http::TokenFor{QStringLiteral("scope-a"), {}};
    const auto response = fixture.send(request);
    QCOMPARE(response->status, 200);
    QCOMPARE(response->tries, 2);
    const auto& requests = fixture.wire->requests;
    QCOMPARE(requests.size(), 2);
    QVERIFY(!requests[0].headers.value("x-ms-client-request-id").isEmpty());
    QCOMPARE(requests[0].headers.value("x-ms-client-request-id"), requests[1].headers.value("x-ms-client-request-id"));
    QCOMPARE(requests[0].headers.value("User-Agent"), QByteArray("Test/1"));
    QCOMPARE(fixture.tokens->requests.size(), 2); // a token may expire between two tries
    QCOMPARE(fixture.spans.size(), 3);            // two tries below one operation
    QCOMPARE(fixture.spans[2].name, QStringLiteral("Thing_Get"));
    QCOMPARE(fixture.spans[0].parentId, fixture.spans[2].spanId);
    QCOMPARE(fixture.spans[1].parentId, fixture.spans[2].spanId);
    QVERIFY(!fixture.spans[0].ok);
    QVERIFY(fixture.spans[2].ok);
}

void PipelineTest::traceGoesToTheWire()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, {}));
    http::CallContext context;
    context.traceId = QStringLiteral("0af7651916cd43dd8448eb211c80319c");
    context.parentSpanId = QStringLiteral("b7ad6b7169203331");
    QVERIFY(fixture.send(PipelineFixture::get(), context).has_value());
    const QByteArray parent = fixture.wire->last().headers.value("traceparent");
    QVERIFY(parent.startsWith("00-0af7651916cd43dd8448eb211c80319c-"));
    QCOMPARE(parent.size(), 55);
    QCOMPARE(fixture.spans[1].parentId, QStringLiteral("b7ad6b7169203331"));
    QCOMPARE(fixture.spans[0].traceId, fixture.spans[1].traceId);
}

void PipelineTest::redirects_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("nextMethod"); // empty: refused
    QTest::newRow("same origin") << 302 << QByteArray("GET") << QByteArray("/y") << QByteArray("GET");
    QTest::newRow("same origin, default port") << 301 << QByteArray("GET") << QByteArray("https://A.example:443/y") << QByteArray("GET");
    QTest::newRow("post becomes get") << 303 << QByteArray("POST") << QByteArray("/y") << QByteArray("GET");
    QTest::newRow("307 keeps the method") << 307 << QByteArray("POST") << QByteArray("/y") << QByteArray("POST");
    QTest::newRow("308 keeps the method") << 308 << QByteArray("PUT") << QByteArray("/y") << QByteArray("PUT");
    QTest::newRow("other host") << 302 << QByteArray("GET") << QByteArray("https://b.example/y") << QByteArray();
    QTest::newRow("plain http") << 302 << QByteArray("GET") << QByteArray("http://a.example/y") << QByteArray();
    QTest::newRow("other port") << 307 << QByteArray("GET") << QByteArray("https://a.example:444/y") << QByteArray();
    QTest::newRow("network path") << 302 << QByteArray("GET") << QByteArray("//evil.example/y") << QByteArray();
    QTest::newRow("user info") << 302 << QByteArray("GET") << QByteArray("https://a.example@evil.example/") << QByteArray();
}

void PipelineTest::redirects()
{
    QFETCH(int, status);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, location);
    QFETCH(QByteArray, nextMethod);
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(status, {}).with("Location", location));
    fixture.wire->add(Scripted::json(200, {}));
    http::Request request = PipelineFixture::get();
    request.method = method;
    request.credential = http::TokenFor{QStringLiteral("scope-a"), {}};
    const auto response = fixture.send(request);
    if (nextMethod.isEmpty()) {
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Untrusted);
        QCOMPARE(fixture.wire->requests.size(), 1);
        return;
    }
    QCOMPARE(response->status, 200);
    QCOMPARE(fixture.wire->last().method, nextMethod);
    QCOMPARE(fixture.wire->last().url.path(), QStringLiteral("/y"));
    QVERIFY(fixture.wire->last().headers.value("Authorization").startsWith("Bearer token-"));
}

void PipelineTest::redirectLoopEnds()
{
    PipelineFixture fixture;
    fixture.wire->setFallback([](const http::Request&) { return Scripted::json(302, {}).with("Location", "/again"); });
    const auto response = fixture.send(PipelineFixture::get());
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::MalformedResponse);
    QVERIFY(fixture.wire->requests.size() < 10);
    http::Request raw = PipelineFixture::get();
    raw.acceptRedirects = true;
    QCOMPARE(fixture.send(raw)->status, 302);
}

void PipelineTest::recordHoldsWhatWentOverTheWireMasked()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(429, {}).with("retry-after-ms", "40"));
    fixture.wire->add(Scripted::json(200, {{QStringLiteral("key1"), QStringLiteral("SECRET")}}).with("x-ms-request-id", "r-1"));
    http::Request request = PipelineFixture::get(QStringLiteral("https://a.example/x?sig=SECRET&api-version=1"));
    request.credential = http::KeyFor{"api-key", "SECRET"};
    http::CallContext context;
    context.record = std::make_shared<http::CallRecord>();
    QVERIFY(fixture.send(request, context).has_value());
    const http::CallRecord& record = *context.record;
    QCOMPARE(record.status, 200);
    QCOMPARE(record.tries, 2);
    QCOMPARE(record.method, QByteArray("GET"));
    QCOMPARE(record.durationMs, 40.0);
    QCOMPARE(record.responseHeaders.value("x-ms-request-id"), QByteArray("r-1"));
    QCOMPARE(record.requestHeaders.value("api-key"), QByteArray("***"));
    QVERIFY(!record.url.toString().contains(QLatin1String("SECRET")));
    QVERIFY(!record.responseBody.contains("SECRET"));
    QCOMPARE(fixture.wire->last().headers.value("api-key"), QByteArray("SECRET"));
}

void PipelineTest::recordOfAStreamHoldsItsBytes()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::stream("data: a\n\ndata: b\n\n", 5));
    http::Request request = PipelineFixture::get();
    request.stream = true;
    http::CallContext context;
    context.record = std::make_shared<http::CallRecord>();
    const auto response = fixture.send(request, context);
    QVERIFY(response->stream);
    QCOMPARE(fixture.calls->running().size(), 1);
    QCOMPARE(fixture.calls->running().first().state, QStringLiteral("streaming"));
    QCOMPARE(fixture.spans.size(), 0);
    const Drained drained = support::awaitOn(fixture.clock, drain(response->stream, {}));
    QCOMPARE(drained.bytes, QByteArray("data: a\n\ndata: b\n\n"));
    QCOMPARE(context.record->responseBody, drained.bytes);
    QVERIFY(context.record->durationMs >= 0);
    QCOMPARE(fixture.calls->running().size(), 0);
    QCOMPARE(fixture.spans.size(), 2);
}

void PipelineTest::logHasOneLineATryWithoutSecrets()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::failing(ErrorKind::Network));
    fixture.wire->add(Scripted::json(200, {}).with("x-ms-region", "Sweden Central").with("Set-Cookie", "SECRET"));
    http::Request request = PipelineFixture::get(QStringLiteral("https://a.example/x?q=SECRET&api-version=1"));
    request.credential = http::TokenFor{QStringLiteral("scope-a"), {}};
    request.headers.set("X-Note", "SECRET");
    QVERIFY(fixture.send(request).has_value());
    QCOMPARE(fixture.lines.size(), 2);
    QVERIFY(fixture.lines[0].contains(QLatin1String("network")));
    QVERIFY(fixture.lines[1].contains(QLatin1String("-> 200")));
    QVERIFY(fixture.lines[1].contains(QLatin1String("x-ms-region=Sweden Central")));
    for (const QString& line : fixture.lines) {
        QVERIFY2(!line.contains(QLatin1String("SECRET")) && !line.contains(QLatin1String("token-")), qPrintable(line));
    }
}

QTEST_GUILESS_MAIN(PipelineTest)
#include "tst_pipeline.moc"
