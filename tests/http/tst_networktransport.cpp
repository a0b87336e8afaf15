// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/networktransport.h"
#include "support/coroharness.h"
#include "support/rawserver.h"

#include <QTcpSocket>
#include <QTest>

using core::ErrorKind;
using support::RawServer;

namespace {

http::Request get(const QUrl& url)
{
    http::Request request;
    request.url = url;
    request.tryTimeout = core::Milliseconds(5000);
    return request;
}

/// Reads a stream to its end; what came and how it ended.
struct Drained
{
    QByteArray bytes;
    std::optional<core::Error> error;
};

QCoro::Task<Drained> drain(std::shared_ptr<http::BodyStream> stream, core::CancelToken cancel)
{
    Drained drained;
    while (true) {
        const core::Result<QByteArray> chunk = co_await stream->read(cancel);
        if (!chunk) {
            drained.error = chunk.error();
            break;
        }
        if (chunk->isEmpty()) {
            break;
        }
        drained.bytes.append(*chunk);
    }
    co_return drained;
}

QByteArray chunked(const QByteArray& part)
{
    return QByteArray::number(part.size(), 16) + "\r\n" + part + "\r\n";
}

const QByteArray kStreamHead = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

} // namespace

class NetworkTransportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anyStatusIsAResponse();
    void sendsMethodBodyAndHeaders();
    void redirectsAreNotFollowed();
    void refusedConnectionIsNetwork();
    void wrongAddressIsInvalidInput();
    void foreignProtocolIsMalformed();
    void cutBodyIsNetworkError();
    void silenceIsTimeout();
    void cancelEndsInsideTheCall();
    void tooLongBodyIsRefused();
    void streamEndsProperly();
    void streamCutAfterEveryByteIsNoticed_data();
    void streamCutAfterEveryByteIsNoticed();
    void streamsShareAConnection();
    void connectionClosedWhileIdleIsReplaced();
    void headersCannotSmuggleLines();
    void unsafeRequestIsWrittenOnce_data();
    void unsafeRequestIsWrittenOnce();
    void closeDelimitedStreamEndsProperly();
    void failedStreamRequestIsBuffered();
    void silentStreamIsTimeout();
    void cancelEndsAStream();
    void slowReaderHoldsTheServerBack();
    void compressedAnswerIsUnpacked();
    void decompressionBombIsRefused();
    void fiftyCallsRunAtOnce();
};

void NetworkTransportTest::anyStatusIsAResponse()
{
    RawServer server([](QTcpSocket* socket, const QByteArray& request) {
        const int status = request.mid(5, 3).toInt();
        socket->write(RawServer::answer(status, "body", "X-One: 1\r\nx-one: 2\r\n"));
    });
    http::NetworkTransport transport;
    for (const int status : {200, 204, 207, 304, 400, 401, 403, 404, 407, 409, 424, 429, 500, 503}) {
        const auto response = support::await(transport.send(get(server.url(QStringLiteral("/%1").arg(status))), {}));
        if (status == 407) {
            continue; // a proxy's business; Qt may refuse it
        }
        QVERIFY2(response.has_value(), qPrintable(QStringLiteral("%1").arg(status)));
        QCOMPARE(response->status, status);
        QCOMPARE(response->headers.value("X-ONE"), QByteArray("1, 2"));
        if (status != 204 && status != 304) {
            QCOMPARE(response->body, QByteArray("body"));
        }
    }
}

void NetworkTransportTest::sendsMethodBodyAndHeaders()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) { socket->write(RawServer::answer(200, "{}")); });
    http::NetworkTransport transport;
    for (const char* method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"}) {
        http::Request request = get(server.url(QStringLiteral("/a%20b?api-version=1&%24top=2")));
        request.method = method;
        request.headers.set("x-ms-client-request-id", "id-1");
        if (request.method == "POST" || request.method == "PUT" || request.method == "PATCH") {
            request.body = "{\"a\":1}";
        }
        const auto response = support::await(transport.send(request, {}));
        QVERIFY(response.has_value());
        const QByteArray sent = server.requests.last();
        QVERIFY2(sent.startsWith(QByteArray(method) + " /a%20b?api-version=1&%24top=2 HTTP/1.1\r\n"), sent.constData());
        QVERIFY(sent.contains("x-ms-client-request-id: id-1\r\n"));
        QVERIFY(sent.endsWith("\r\n\r\n" + request.body));
        QCOMPARE(sent.toLower().contains("content-type: application/json"), !request.body.isEmpty());
    }
}

void NetworkTransportTest::redirectsAreNotFollowed()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) {
        socket->write(RawServer::answer(302, "", "Location: http://127.0.0.1:1/elsewhere\r\n"));
    });
    http::NetworkTransport transport;
    const auto response = support::await(transport.send(get(server.url()), {}));
    QVERIFY(response.has_value());
    QCOMPARE(response->status, 302);
    QCOMPARE(server.requests.size(), 1);
}

void NetworkTransportTest::refusedConnectionIsNetwork()
{
    http::NetworkTransport transport;
    const auto response = support::await(transport.send(get(QUrl(QStringLiteral("http://127.0.0.1:1/"))), {}));
    QVERIFY(!response.has_value());
    QCOMPARE(response.error().kind, ErrorKind::Network);
    QCOMPARE(response.error().target, QStringLiteral("127.0.0.1"));
}

void NetworkTransportTest::wrongAddressIsInvalidInput()
{
    http::NetworkTransport transport;
    for (const char* address : {"", "ftp://host/", "http://", "nonsense", "file:///etc/passwd"}) {
        const auto response = support::await(transport.send(get(QUrl(QString::fromLatin1(address))), {}));
        QVERIFY(!response.has_value());
        QCOMPARE(response.error().kind, ErrorKind::InvalidInput);
    }
}

void NetworkTransportTest::foreignProtocolIsMalformed()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) {
        socket->write("220 mail.example ESMTP\r\n250 ok\r\n\r\n");
        socket->disconnectFromHost();
    });
    http::NetworkTransport transport;
    const auto response = support::await(transport.send(get(server.url()), {}));
    QVERIFY(!response.has_value());
    QVERIFY(response.error().kind == ErrorKind::MalformedResponse || response.error().kind == ErrorKind::Network);
}

void NetworkTransportTest::cutBodyIsNetworkError()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nonly this");
        socket->disconnectFromHost();
    });
    http::NetworkTransport transport;
    const auto response = support::await(transport.send(get(server.url()), {}));
    QVERIFY(!response.has_value());
    QCOMPARE(response.error().kind, ErrorKind::Network);
}

void NetworkTransportTest::silenceIsTimeout()
{
    RawServer server([](QTcpSocket*, const QByteArray&) {});
    http::NetworkTransport transport;
    http::Request request = get(server.url());
    request.tryTimeout = core::Milliseconds(80);
    const auto response = support::await(transport.send(request, {}));
    QVERIFY(!response.has_value());
    QCOMPARE(response.error().kind, ErrorKind::Timeout);
}

void NetworkTransportTest::cancelEndsInsideTheCall()
{
    RawServer server([](QTcpSocket*, const QByteArray&) {});
    http::NetworkTransport transport;
    const core::CancelSource source;
    http::CallContext context;
    context.cancel = source.token();
    const support::Running<core::Result<http::Response>> running(transport.send(get(server.url()), context));
    QTRY_COMPARE(server.requests.size(), 1);
    QVERIFY(!running.isDone());
    source.cancel();
    QVERIFY(running.isDone());
    QCOMPARE(running.value().error().kind, ErrorKind::Cancelled);
    QTRY_COMPARE(server.openConnections, 0);
}

void NetworkTransportTest::tooLongBodyIsRefused()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) {
        socket->write("HTTP/1.1 200 OK\r\n\r\n");
        for (int i = 0; i < 64; ++i) {
            socket->write(QByteArray(16 * 1024, 'x'));
        }
    });
    http::NetworkTransport transport;
    http::Request request = get(server.url());
    request.maxBodyBytes = 100000;
    const auto response = support::await(transport.send(request, {}));
    QVERIFY(!response.has_value());
    QCOMPARE(response.error().kind, ErrorKind::MalformedResponse);
}

void NetworkTransportTest::streamEndsProperly()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) {
        socket->write(kStreamHead + chunked("data: a\n\n") + chunked("data: b\n\n") + "0\r\n\r\n");
    });
    http::NetworkTransport transport;
    http::Request request = get(server.url());
    request.stream = true;
    const auto response = support::await(transport.send(request, {}));
    QVERIFY(response.has_value());
    QVERIFY(response->stream);
    const Drained drained = support::await(drain(response->stream, {}));
    QVERIFY(!drained.error);
    QCOMPARE(drained.bytes, QByteArray("data: a\n\ndata: b\n\n"));
}

/// How the end of the connection arrives beside the last bytes: with them, a little later, or after a pause before both.
enum class Ending { WithData, Later, AfterPause };

void NetworkTransportTest::streamCutAfterEveryByteIsNoticed_data()
{
    QTest::addColumn<int>("ending");
    QTest::newRow("with the last bytes") << static_cast<int>(Ending::WithData);
    QTest::newRow("a little later") << static_cast<int>(Ending::Later);
    QTest::newRow("after a pause") << static_cast<int>(Ending::AfterPause);
}

void NetworkTransportTest::streamCutAfterEveryByteIsNoticed()
{
    QFETCH(int, ending);
    const QByteArray whole = kStreamHead + chunked("data: a\n\n") + chunked("data: b\n\n") + "0\r\n\r\n";
    qsizetype cutAt = 0;
    RawServer server([&](QTcpSocket* socket, const QByteArray&) {
        const auto close = [socket] { socket->disconnectFromHost(); };
        if (ending == static_cast<int>(Ending::AfterPause)) {
            const qsizetype first = std::min(cutAt, kStreamHead.size());
            socket->write(whole.left(first));
            socket->flush();
            QTimer::singleShot(2, socket, [socket, close, rest = whole.mid(first, cutAt - first)] {
                socket->write(rest);
                close();
            });
            return;
        }
        socket->write(whole.left(cutAt));
        if (ending == static_cast<int>(Ending::Later)) {
            socket->flush();
            QTimer::singleShot(2, socket, close);
        } else {
            close();
        }
    });
    http::NetworkTransport transport;
    for (cutAt = 0; cutAt < whole.size(); ++cutAt) {
        http::Request request = get(server.url());
        request.stream = true;
        const auto response = support::await(transport.send(request, {}));
        if (cutAt < kStreamHead.size()) {
            QVERIFY2(!response, qPrintable(QStringLiteral("cut after %1 bytes").arg(cutAt)));
            QCOMPARE(response.error().kind, ErrorKind::Network);
            continue;
        }
        QVERIFY(response.has_value());
        const Drained drained = support::await(drain(response->stream, {}));
        QVERIFY2(drained.error.has_value(), qPrintable(QStringLiteral("cut after %1 bytes").arg(cutAt)));
        QCOMPARE(drained.error->kind, ErrorKind::StreamCut);
        QVERIFY(QByteArray("data: a\n\ndata: b\n\n").startsWith(drained.bytes));
    }
}

void NetworkTransportTest::streamsShareAConnection()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) {
        socket->write(kStreamHead + chunked("data: a\n\n") + "0\r\n\r\n");
    });
    http::NetworkTransport transport;
    for (int i = 0; i < 5; ++i) {
        http::Request request = get(server.url());
        request.stream = true;
        const auto response = support::await(transport.send(request, {}));
        QVERIFY(response.has_value());
        QVERIFY(!support::await(drain(response->stream, {})).error);
    }
    QCOMPARE(server.requests.size(), 5);
    QCOMPARE(server.connections, 1);
}

void NetworkTransportTest::connectionClosedWhileIdleIsReplaced()
{
    int answered = 0;
    RawServer server([&](QTcpSocket* socket, const QByteArray&) {
        if (++answered == 2) { // the second request meets a server that hangs up instead
            socket->abort();
            return;
        }
        socket->write(kStreamHead + chunked("data: a\n\n") + "0\r\n\r\n");
    });
    http::NetworkTransport transport;
    for (int i = 0; i < 2; ++i) {
        http::Request request = get(server.url());
        request.stream = true;
        const auto response = support::await(transport.send(request, {}));
        QVERIFY(response.has_value());
        QVERIFY(!support::await(drain(response->stream, {})).error);
    }
    QCOMPARE(answered, 3);
    QCOMPARE(server.connections, 2);
    answered = 1;
    http::Request unsafe = get(server.url());
    unsafe.method = "POST"; // may have acted: not ours to send again
    unsafe.stream = true;
    const auto response = support::await(transport.send(unsafe, {}));
    QVERIFY(!response.has_value());
    QCOMPARE(response.error().kind, ErrorKind::Network);
    QCOMPARE(answered, 2);
}

void NetworkTransportTest::unsafeRequestIsWrittenOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("stream");
    QTest::newRow("POST") << QByteArray("POST") << false;
    QTest::newRow("PATCH") << QByteArray("PATCH") << false;
    QTest::newRow("streamed POST") << QByteArray("POST") << true;
}

void NetworkTransportTest::unsafeRequestIsWrittenOnce()
{
    QFETCH(QByteArray, method);
    QFETCH(bool, stream);
    bool answers = true;
    RawServer server([&](QTcpSocket* socket, const QByteArray&) {
        if (answers) {
            socket->write(RawServer::answer(200, "{}"));
        } else {
            socket->abort(); // acted perhaps, and died before it could say so
        }
    });
    http::NetworkTransport transport;
    http::Request request = get(server.url());
    request.method = method;
    request.stream = stream;
    request.body = "{}";
    for (const bool works : {true, false}) { // the second time an open connection may be at hand
        answers = works;
        server.requests.clear();
        const auto response = support::await(transport.send(request, {}));
        QCOMPARE(response.has_value(), works);
        if (works && stream) {
            QCOMPARE(support::await(drain(response->stream, {})).bytes, QByteArray("{}"));
        } else if (works) {
            QCOMPARE(response->body, QByteArray("{}"));
        }
        QTest::qWait(50);
        QCOMPARE(server.requests.size(), 1);
    }
}

void NetworkTransportTest::headersCannotSmuggleLines()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) { socket->write(RawServer::answer(200, "{}")); });
    http::NetworkTransport transport;
    for (const bool stream : {false, true}) {
        http::Request request = get(server.url());
        request.stream = stream;
        request.headers.set("azureml-model-deployment", "blue\r\nX-Evil: 1");
        const auto response = support::await(transport.send(request, {}));
        QVERIFY(!response.has_value());
        QCOMPARE(response.error().kind, ErrorKind::InvalidInput);
    }
    QCOMPARE(server.requests.size(), 0);
}

void NetworkTransportTest::closeDelimitedStreamEndsProperly()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\ndata: a\n\n");
        socket->disconnectFromHost();
    });
    http::NetworkTransport transport;
    http::Request request = get(server.url());
    request.stream = true;
    const auto response = support::await(transport.send(request, {}));
    QVERIFY(response.has_value());
    const Drained drained = support::await(drain(response->stream, {}));
    QVERIFY(!drained.error);
    QCOMPARE(drained.bytes, QByteArray("data: a\n\n"));
}

void NetworkTransportTest::failedStreamRequestIsBuffered()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) {
        socket->write(RawServer::answer(429, QByteArray(600000, 'e'), "retry-after-ms: 20\r\n"));
    });
    http::NetworkTransport transport;
    http::Request request = get(server.url());
    request.stream = true;
    const auto response = support::await(transport.send(request, {}));
    QVERIFY(response.has_value());
    QVERIFY(!response->stream);
    QCOMPARE(response->status, 429);
    QCOMPARE(response->body.size(), 600000);
}

void NetworkTransportTest::silentStreamIsTimeout()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) { socket->write(kStreamHead + chunked("data: a\n\n")); });
    http::NetworkTransport transport;
    http::Request request = get(server.url());
    request.stream = true;
    request.tryTimeout = core::Milliseconds(120);
    const auto response = support::await(transport.send(request, {}));
    QVERIFY(response.has_value());
    const Drained drained = support::await(drain(response->stream, {}));
    QVERIFY(drained.error.has_value());
    QCOMPARE(drained.error->kind, ErrorKind::Timeout);
    QCOMPARE(drained.bytes, QByteArray("data: a\n\n"));
}

void NetworkTransportTest::cancelEndsAStream()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) { socket->write(kStreamHead + chunked("data: a\n\n")); });
    http::NetworkTransport transport;
    http::Request request = get(server.url());
    request.stream = true;
    auto response = support::await(transport.send(request, {}));
    QVERIFY(response.has_value());
    const core::CancelSource source;
    const support::Running<Drained> running(drain(response->stream, source.token()));
    response->stream.reset();
    QTest::qWait(30);
    QVERIFY(!running.isDone());
    source.cancel();
    QVERIFY(running.isDone());
    QCOMPARE(running.value().error->kind, ErrorKind::Cancelled);
    QTRY_COMPARE(server.openConnections, 0);
}

void NetworkTransportTest::slowReaderHoldsTheServerBack()
{
    constexpr qint64 kTotal = 64 * 1024 * 1024;
    QTcpSocket* served = nullptr;
    RawServer server([&](QTcpSocket* socket, const QByteArray&) {
        served = socket;
        socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(kTotal) + "\r\n\r\n");
        socket->write(QByteArray(kTotal, 'x'));
    });
    http::NetworkTransport transport;
    http::Request request = get(server.url());
    request.stream = true;
    const auto response = support::await(transport.send(request, {}));
    QVERIFY(response.has_value());
    QTest::qWait(300);
    QVERIFY2(served->bytesToWrite() > kTotal / 2, "the client read ahead without bound");
    const Drained drained = support::await(drain(response->stream, {}), std::chrono::seconds(30));
    QVERIFY(!drained.error);
    QCOMPARE(drained.bytes.size(), kTotal);
}

void NetworkTransportTest::compressedAnswerIsUnpacked()
{
    // gzip of {"hello":"world"} made with Python's gzip module, mtime 0
    const QByteArray packed = QByteArray::fromHex("1f8b08000000000002ffab56ca48cdc9c957b2522acf2fca4951aa0500d14109d811000000");
    RawServer server([&](QTcpSocket* socket, const QByteArray&) {
        socket->write(RawServer::answer(200, packed, "Content-Encoding: gzip\r\nContent-Type: application/json\r\n"));
    });
    http::NetworkTransport transport;
    const auto response = support::await(transport.send(get(server.url()), {}));
    QVERIFY(response.has_value());
    QCOMPARE(response->body, QByteArray("{\"hello\":\"world\"}"));
    QVERIFY(server.requests.first().toLower().contains("accept-encoding: "));
    QVERIFY(server.requests.first().toLower().contains("gzip"));
}

void NetworkTransportTest::decompressionBombIsRefused()
{
    // qCompress gives a 4-byte length and zlib data, which HTTP calls "deflate".
    const QByteArray packed = qCompress(QByteArray(64 * 1024 * 1024, '0'), 9).mid(4);
    RawServer server([&](QTcpSocket* socket, const QByteArray&) {
        socket->write(RawServer::answer(200, packed, "Content-Encoding: deflate\r\n"));
    });
    http::NetworkTransport transport;
    const auto response = support::await(transport.send(get(server.url()), {}));
    QVERIFY(!response.has_value());
    QCOMPARE(response.error().kind, ErrorKind::MalformedResponse);
}

void NetworkTransportTest::fiftyCallsRunAtOnce()
{
    RawServer server([](QTcpSocket* socket, const QByteArray&) {
        QTimer::singleShot(500, socket, [socket] { socket->write(RawServer::answer(200, "{}")); });
    });
    http::NetworkTransport transport;
    QElapsedTimer timer;
    timer.start();
    std::vector<support::Running<core::Result<http::Response>>> calls;
    for (int i = 0; i < 50; ++i) {
        calls.emplace_back(transport.send(get(server.url()), {}));
    }
    for (const auto& call : calls) {
        support::spin(call);
        QVERIFY(call.isDone());
        QVERIFY(call.value().has_value());
    }
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QStringLiteral("%1 ms").arg(timer.elapsed()))); // six at a time take 4500
    QVERIFY(server.connections >= 50);
}

QTEST_GUILESS_MAIN(NetworkTransportTest)
#include "tst_networktransport.moc"
