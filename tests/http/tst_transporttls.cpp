// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/networktransport.h"
#include "pipelinefixture.h"
#include "support/rawserver.h"

#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>

using core::ErrorKind;
using support::RawServer;

/// The secure wire, on both of its ways: buffered and streamed.
class TransportTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void trustedAuthorityWorks_data();
    void trustedAuthorityWorks();
    void unknownAuthorityIsTlsErrorAndNothingIsSent_data();
    void unknownAuthorityIsTlsErrorAndNothingIsSent();
    void wrongNameIsTlsError_data();
    void wrongNameIsTlsError();
    void streamCutInsideTlsIsNoticed();
    void authoritiesComeFromAFile();

private:
    support::Identity m_identity;
    support::Identity m_foreign;
};

namespace {

void bothWays()
{
    QTest::addColumn<bool>("stream");
    QTest::newRow("buffered") << false;
    QTest::newRow("streamed") << true;
}

core::Result<http::Response> get(http::NetworkTransport& transport, const QUrl& url, bool stream)
{
    http::Request request;
    request.url = url;
    request.stream = stream;
    request.tryTimeout = core::Milliseconds(5000);
    return support::await(transport.send(request, {}));
}

http::TransportOptions trusting(const support::Identity& identity)
{
    http::TransportOptions options;
    options.extraAuthorities = {identity.certificate};
    return options;
}

} // namespace

void TransportTlsTest::initTestCase()
{
    m_identity = support::makeIdentity("localhost");
    m_foreign = support::makeIdentity("elsewhere.example");
    QVERIFY(!m_identity.certificate.isNull());
    QVERIFY(!m_identity.key.isNull());
}

void TransportTlsTest::trustedAuthorityWorks_data()
{
    bothWays();
}

void TransportTlsTest::trustedAuthorityWorks()
{
    QFETCH(bool, stream);
    RawServer server(m_identity, [](QTcpSocket* socket, const QByteArray&) { socket->write(RawServer::answer(200, "hello")); });
    http::NetworkTransport transport(trusting(m_identity));
    const auto response = get(transport, server.url(), stream);
    QVERIFY2(response.has_value(), qPrintable(response ? QString() : response.error().message));
    if (stream) {
        QCOMPARE(support::await(drain(response->stream, {})).bytes, QByteArray("hello"));
    } else {
        QCOMPARE(response->body, QByteArray("hello"));
    }
}

void TransportTlsTest::unknownAuthorityIsTlsErrorAndNothingIsSent_data()
{
    bothWays();
}

void TransportTlsTest::unknownAuthorityIsTlsErrorAndNothingIsSent()
{
    QFETCH(bool, stream);
    RawServer server(m_identity, [](QTcpSocket* socket, const QByteArray&) { socket->write(RawServer::answer(200, "hello")); });
    http::NetworkTransport transport(trusting(m_foreign));
    const auto response = get(transport, server.url(), stream);
    QVERIFY(!response.has_value());
    QCOMPARE(response.error().kind, ErrorKind::Tls);
    QVERIFY(!response.error().message.isEmpty());
    QCOMPARE(server.requests.size(), 0);
}

void TransportTlsTest::wrongNameIsTlsError_data()
{
    bothWays();
}

void TransportTlsTest::wrongNameIsTlsError()
{
    QFETCH(bool, stream);
    RawServer server(m_foreign, [](QTcpSocket* socket, const QByteArray&) { socket->write(RawServer::answer(200, "hello")); });
    http::NetworkTransport transport(trusting(m_foreign));
    const auto response = get(transport, server.url(), stream); // asks for localhost
    QVERIFY(!response.has_value());
    QCOMPARE(response.error().kind, ErrorKind::Tls);
    QCOMPARE(server.requests.size(), 0);
}

void TransportTlsTest::streamCutInsideTlsIsNoticed()
{
    RawServer server(m_identity, [](QTcpSocket* socket, const QByteArray&) {
        socket->write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\ndata: a\n\n\r\n");
        socket->flush();
        QTimer::singleShot(20, socket, [socket] { socket->abort(); });
    });
    http::NetworkTransport transport(trusting(m_identity));
    const auto response = get(transport, server.url(), true);
    QVERIFY(response.has_value());
    const Drained drained = support::await(drain(response->stream, {}));
    QCOMPARE(drained.bytes, QByteArray("data: a\n\n"));
    QVERIFY(drained.error.has_value());
    QCOMPARE(drained.error->kind, ErrorKind::StreamCut);
}

void TransportTlsTest::authoritiesComeFromAFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write(m_identity.certificate.toPem());
    file.close();
    const auto found = http::authoritiesFromFile(file.fileName());
    QCOMPARE(found->size(), 1);
    const auto missing = http::authoritiesFromFile(QStringLiteral("/nonexistent.pem"));
    QCOMPARE(missing.error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TransportTlsTest)
#include "tst_transporttls.moc"
