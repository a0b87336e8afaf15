// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/rawclient.h"
#include "sandbox/server/certificates.h"
#include "sandbox/server/httpserver.h"

#include <QElapsedTimer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTest>
#include <atomic>

using namespace sandbox;
using sandboxtest::RawClient;

namespace {

constexpr char kHost[] = "Host: localhost\r\n";

QByteArray get(const QByteArray& path, const QByteArray& more = {})
{
    return "GET " + path + " HTTP/1.1\r\n" + kHost + more + "\r\n";
}

QByteArray bodyOf(const QByteArray& answer)
{
    return answer.mid(answer.indexOf("\r\n\r\n") + 4);
}

} // namespace

/// The server alone, with a handler that knows a few paths.
class HttpServerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void connectionIsKeptAlive();
    void connectionCloseCloses();
    void http10ClosesUnlessAskedNotTo();
    void headHasTheLengthButNoBody();
    void pipelinedRequestsAreAnsweredInOrder();
    void expectContinueIsAnsweredBeforeTheBody();
    void requestMayComeByteByByte();
    void chunkedRequestBodyIsPutTogether();
    void streamIsChunked();
    void streamToOldClientEndsWithTheConnection();
    void vanishedStreamReaderIsNoticed();
    void hugeHeaderIsRefused();
    void hugeContentLengthIsRefusedEarly();
    void nonsenseIsRefused();
    void droppedRequestGetsAnAnswer();
    void headerValuesCannotSplitTheAnswer();
    void twoHundredConnectionsAreServedAtOnce();
    void slowReaderGetsEverything();
    void tlsWorksAndTrustsOnlyTheAuthority();
    void portInUseIsAnErrorInWords();
    void cutAndResetEndTheAnswerShort();

private:
    void answer(WireRequest request, const WireResponderPtr& responder);
    void stream(const WireResponderPtr& responder);

    HttpServer m_server;
    ServerCertificate m_certificate;
    std::atomic<int> m_noticed = 0;
};

void HttpServerTest::initTestCase()
{
    m_certificate = makeServerCertificate();
    QVERIFY(m_certificate.isValid());
    HttpServer::Options options;
    options.certificatePem = m_certificate.certificatePem;
    options.privateKeyPem = m_certificate.privateKeyPem;
    options.bodyLimit = 1024 * 1024;
    QCOMPARE(m_server.listen(options), QString());
    m_server.start([this](WireRequest request, const WireResponderPtr& responder) { answer(std::move(request), responder); },
                   {}, {});
}

void HttpServerTest::answer(WireRequest request, const WireResponderPtr& responder)
{
    if (request.target == "/stream") {
        stream(responder);
    } else if (request.target == "/drop") {
        return;
    } else if (request.target == "/split") {
        responder->respond(Response::empty(200).with("X-Split", "a\r\nInjected: yes"));
    } else if (request.target == "/late") {
        m_server.after(200, [responder] { responder->respond(Response::text(200, "text/plain", "late")); });
    } else if (request.target == "/large") {
        responder->respond(Response::text(200, "text/plain", QByteArray(8 * 1024 * 1024, 'x')));
    } else if (request.target == "/cut" || request.target == "/reset") {
        responder->beginSized(200, {}, 10);
        responder->write("12345");
        request.target == "/cut" ? responder->cut() : responder->reset();
    } else {
        responder->respond(Response::text(200, "text/plain", request.method + ' ' + request.target + ' ' + request.body));
    }
}

/// Five parts, ten milliseconds apart; the reader's disappearance is noted.
void HttpServerTest::stream(const WireResponderPtr& responder)
{
    Headers headers;
    headers.add("Content-Type", "text/event-stream");
    responder->begin(200, headers);
    const auto part = std::make_shared<std::function<void(int)>>();
    *part = [this, responder, part](int number) {
        if (!responder->isOpen()) {
            ++m_noticed;
            *part = {};
            return;
        }
        if (number == 5) {
            responder->end();
            *part = {};
            return;
        }
        responder->write("part " + QByteArray::number(number) + '\n');
        m_server.after(10, [part, number] {
            if (const auto next = *part)
                next(number + 1);
        });
    };
    (*part)(0);
}

void HttpServerTest::connectionIsKeptAlive()
{
    RawClient client(m_server.port());
    for (int i = 0; i < 3; ++i) {
        client.send(get("/" + QByteArray::number(i)));
        QCOMPARE(bodyOf(client.readAnswer()), "GET /" + QByteArray::number(i) + ' ');
    }
    QCOMPARE(client.socket().state(), QAbstractSocket::ConnectedState);
}

void HttpServerTest::connectionCloseCloses()
{
    RawClient client(m_server.port());
    client.send(get("/a", "Connection: close\r\n"));
    const QByteArray answer = client.readUntilClosed();
    QVERIFY(answer.contains("Connection: close"));
    QVERIFY(answer.endsWith("GET /a "));
    QVERIFY(client.isClosed());
}

void HttpServerTest::http10ClosesUnlessAskedNotTo()
{
    RawClient old(m_server.port());
    old.send("GET /a HTTP/1.0\r\n\r\n");
    QVERIFY(old.readUntilClosed().endsWith("GET /a "));
    QVERIFY(old.isClosed());
    RawClient keeping(m_server.port());
    for (int i = 0; i < 2; ++i) {
        keeping.send("GET /b HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        QVERIFY(keeping.readAnswer().contains("Connection: keep-alive"));
    }
}

void HttpServerTest::headHasTheLengthButNoBody()
{
    RawClient client(m_server.port());
    client.send("HEAD /abc HTTP/1.1\r\n" + QByteArray(kHost) + "\r\n" + get("/next"));
    const QByteArray head = client.readAnswer(true);
    QVERIFY(head.contains("Content-Length: 10"));
    QVERIFY(head.endsWith("\r\n\r\n"));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("GET /next "));
}

void HttpServerTest::pipelinedRequestsAreAnsweredInOrder()
{
    RawClient client(m_server.port());
    client.send(get("/late") + get("/2") + get("/3"));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("late"));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("GET /2 "));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("GET /3 "));
}

void HttpServerTest::expectContinueIsAnsweredBeforeTheBody()
{
    RawClient client(m_server.port());
    client.send("POST /c HTTP/1.1\r\n" + QByteArray(kHost) + "Content-Length: 4\r\nExpect: 100-continue\r\n\r\n");
    QCOMPARE(client.readAnswer(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    client.send("body");
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("POST /c body"));
    client.send("POST /c HTTP/1.1\r\n" + QByteArray(kHost) + "Content-Length: 4\r\nExpect: wonders\r\n\r\n");
    QVERIFY(client.readUntilClosed().startsWith("HTTP/1.1 417 "));
}

void HttpServerTest::requestMayComeByteByByte()
{
    RawClient client(m_server.port());
    client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray request = "POST /slow HTTP/1.1\r\n" + QByteArray(kHost) + "Content-Length: 5\r\n\r\nhello";
    for (const char byte : request)
        client.send(QByteArray(1, byte));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("POST /slow hello"));
}

void HttpServerTest::chunkedRequestBodyIsPutTogether()
{
    RawClient client(m_server.port());
    client.send("POST /c HTTP/1.1\r\n" + QByteArray(kHost) + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n\r\n");
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("POST /c abcde"));
}

void HttpServerTest::streamIsChunked()
{
    RawClient client(m_server.port());
    client.send(get("/stream"));
    const QByteArray answer = client.readUntil([](const QByteArray& text) { return text.endsWith("0\r\n\r\n"); });
    QVERIFY(answer.contains("Transfer-Encoding: chunked"));
    QVERIFY(!answer.contains("Content-Length"));
    QCOMPARE(bodyOf(answer), QByteArray("7\r\npart 0\n\r\n7\r\npart 1\n\r\n7\r\npart 2\n\r\n7\r\npart 3\n\r\n7\r\npart 4\n\r\n0\r\n\r\n"));
    client.send(get("/after"));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("GET /after "));
}

void HttpServerTest::streamToOldClientEndsWithTheConnection()
{
    RawClient client(m_server.port());
    client.send("GET /stream HTTP/1.0\r\n\r\n");
    const QByteArray answer = client.readUntilClosed();
    QVERIFY(!answer.contains("chunked"));
    QCOMPARE(bodyOf(answer), QByteArray("part 0\npart 1\npart 2\npart 3\npart 4\n"));
}

void HttpServerTest::vanishedStreamReaderIsNoticed()
{
    m_noticed = 0;
    {
        RawClient client(m_server.port());
        client.send(get("/stream"));
        client.readUntil([](const QByteArray& text) { return text.contains("part 0"); });
        client.socket().abort();
    }
    QTRY_COMPARE(m_noticed.load(), 1);
    RawClient other(m_server.port());
    other.send(get("/alive"));
    QCOMPARE(bodyOf(other.readAnswer()), QByteArray("GET /alive "));
}

void HttpServerTest::hugeHeaderIsRefused()
{
    RawClient client(m_server.port());
    client.send("GET / HTTP/1.1\r\nX: " + QByteArray(2 * 1024 * 1024, 'y'));
    QVERIFY(client.readUntilClosed().startsWith("HTTP/1.1 431 "));
}

void HttpServerTest::hugeContentLengthIsRefusedEarly()
{
    RawClient client(m_server.port());
    client.send("POST / HTTP/1.1\r\n" + QByteArray(kHost) + "Content-Length: 2000000\r\n\r\n");
    const QByteArray answer = client.readUntilClosed();
    QVERIFY(answer.startsWith("HTTP/1.1 413 "));
    QVERIFY(answer.contains("application/json"));
    RawClient chunked(m_server.port());
    chunked.send("POST / HTTP/1.1\r\n" + QByteArray(kHost) + "Transfer-Encoding: chunked\r\n\r\n200000\r\n" +
                 QByteArray(2 * 1024 * 1024, 'z'));
    QVERIFY(chunked.readUntilClosed().startsWith("HTTP/1.1 413 "));
}

void HttpServerTest::nonsenseIsRefused()
{
    for (const QByteArray& nonsense : {QByteArray("nonsense\r\n\r\n"), QByteArray("GET / HTTP/1.1\r\n\r\n"),
                                       QByteArray("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"), QByteArray("GET / HTTP/9.9\r\n\r\n"),
                                       QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 15)}) {
        RawClient client(m_server.port());
        client.send(nonsense);
        QVERIFY2(client.readUntilClosed().startsWith("HTTP/1.1 400 "), nonsense.constData());
    }
}

void HttpServerTest::droppedRequestGetsAnAnswer()
{
    RawClient client(m_server.port());
    client.send(get("/drop") + get("/x"));
    QVERIFY(client.readAnswer().startsWith("HTTP/1.1 500 "));
    QCOMPARE(bodyOf(client.readAnswer()), QByteArray("GET /x "));
}

void HttpServerTest::headerValuesCannotSplitTheAnswer()
{
    RawClient client(m_server.port());
    client.send(get("/split"));
    QVERIFY(!client.readAnswer().contains("\r\nInjected"));
}

void HttpServerTest::twoHundredConnectionsAreServedAtOnce()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 220; ++i)
        clients.push_back(std::make_unique<RawClient>(m_server.port()));
    QElapsedTimer timer;
    timer.start();
    for (const auto& client : clients)
        client->send(get("/late"));
    for (const auto& client : clients)
        QCOMPARE(bodyOf(client->readAnswer()), QByteArray("late"));
    QVERIFY2(timer.elapsed() < 10000, "the connections waited for each other");
}

void HttpServerTest::slowReaderGetsEverything()
{
    RawClient client(m_server.port());
    client.socket().setReadBufferSize(64 * 1024);
    client.send(get("/large"));
    QCOMPARE(bodyOf(client.readAnswer()).size(), 8 * 1024 * 1024);
}

void HttpServerTest::tlsWorksAndTrustsOnlyTheAuthority()
{
    const auto connectTo = [&](const QString& name, const QByteArray& authority) {
        auto socket = std::make_unique<QSslSocket>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromData(authority));
        socket->setSslConfiguration(configuration);
        socket->setPeerVerifyName(name);
        socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_server.httpsPort(), name);
        socket->waitForEncrypted(5000);
        return socket;
    };
    for (const char* name : {"localhost", "127.0.0.1"}) {
        const auto socket = connectTo(QLatin1String(name), m_certificate.authorityPem);
        QVERIFY2(socket->isEncrypted(), qPrintable(socket->errorString()));
        socket->write(get("/tls", "Connection: close\r\n"));
        QByteArray answer;
        while (socket->state() == QAbstractSocket::ConnectedState && socket->waitForReadyRead(2000))
            answer += socket->readAll();
        answer += socket->readAll();
        QCOMPARE(bodyOf(answer), QByteArray("GET /tls "));
    }
    QVERIFY(!connectTo(QStringLiteral("elsewhere.example"), m_certificate.authorityPem)->isEncrypted());
    QVERIFY(!connectTo(QStringLiteral("localhost"), makeServerCertificate().authorityPem)->isEncrypted());
}

void HttpServerTest::portInUseIsAnErrorInWords()
{
    HttpServer second;
    HttpServer::Options options;
    options.port = m_server.port();
    QVERIFY(second.listen(options).contains(QString::number(m_server.port())));
}

void HttpServerTest::cutAndResetEndTheAnswerShort()
{
    RawClient cut(m_server.port());
    cut.send(get("/cut"));
    const QByteArray answer = cut.readUntilClosed();
    QVERIFY(answer.contains("Content-Length: 10"));
    QCOMPARE(bodyOf(answer), QByteArray("12345"));
    QCOMPARE(cut.socket().error(), QAbstractSocket::RemoteHostClosedError);
    RawClient reset(m_server.port());
    reset.send(get("/reset"));
    reset.readUntilClosed();
    QVERIFY(reset.isClosed());
}

QTEST_GUILESS_MAIN(HttpServerTest)
#include "tst_httpserver.moc"
