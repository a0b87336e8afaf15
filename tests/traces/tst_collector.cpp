// SPDX-License-Identifier: GPL-3.0-or-later
// The collector on 127.0.0.1: what it takes, what it refuses and how, and that hostile peers get nowhere.
#include "traces/collector.h"
#include "traces/tracesamples.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>
#include <random>

using namespace traces;

class CollectorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void headsAreJudged_data();
    void headsAreJudged();
    void tracesArriveOverTheWire();
    void requestsMayComeInPiecesAndFollowEachOther();
    void refusalsSayWhy();
    void onlyThisComputerIsListenedTo();
    void hostileBytesGetNowhere();
    void stoppedMeansStopped();

private:
    static QByteArray head(const OtlpCollector& collector, qint64 length, const QByteArray& more = "Content-Type: application/json\r\n");
    static QByteArray ask(const OtlpCollector& collector, const QByteArray& request, int piece = 0);
};

QByteArray CollectorTest::head(const OtlpCollector& collector, qint64 length, const QByteArray& more)
{
    const QByteArray port = collector.endpoint().section(QLatin1Char(':'), 2).section(QLatin1Char('/'), 0, 0).toLatin1();
    return "POST /v1/traces HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + more + "Content-Length: " + QByteArray::number(length) + "\r\nConnection: close\r\n\r\n";
}

QByteArray CollectorTest::ask(const OtlpCollector& collector, const QByteArray& request, int piece)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), quint16(collector.endpoint().section(QLatin1Char(':'), 2).section(QLatin1Char('/'), 0, 0).toInt()));
    QByteArray answer;
    for (qsizetype at = 0; at < request.size(); at += piece > 0 ? piece : request.size()) {
        socket.write(request.mid(at, piece > 0 ? piece : request.size()));
        const bool written = QTest::qWaitFor([&] { return socket.bytesToWrite() == 0 || socket.state() == QAbstractSocket::UnconnectedState; }, 5000);
        Q_UNUSED(written)
    }
    const bool closed = QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5000);
    Q_UNUSED(closed)
    answer += socket.readAll();
    return answer;
}

void CollectorTest::headsAreJudged_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const char* line, const char* fields, int status) { QTest::newRow(name) << QByteArray(line) + "\r\nHost: localhost:4318\r\n" + fields << status; };
    const char* const good = "Content-Type: application/json; charset=utf-8\r\nContent-Length: 2\r\n";
    row("good", "POST /v1/traces HTTP/1.1", good, 0);
    row("get", "GET /v1/traces HTTP/1.1", good, 405);
    row("metrics", "POST /v1/metrics HTTP/1.1", good, 404);
    row("protobuf", "POST /v1/traces HTTP/1.1", "Content-Type: application/x-protobuf\r\nContent-Length: 2\r\n", 415);
    row("form of a web page", "POST /v1/traces HTTP/1.1", "Content-Type: text/plain\r\nContent-Length: 2\r\n", 415);
    row("compressed", "POST /v1/traces HTTP/1.1", "Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n", 415);
    row("no length", "POST /v1/traces HTTP/1.1", "Content-Type: application/json\r\n", 411);
    row("chunked", "POST /v1/traces HTTP/1.1", "Content-Type: application/json\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n", 411);
    row("negative length", "POST /v1/traces HTTP/1.1", "Content-Type: application/json\r\nContent-Length: -2\r\n", 411);
    row("too large", "POST /v1/traces HTTP/1.1", "Content-Type: application/json\r\nContent-Length: 999999999\r\n", 413);
    row("web page", "POST /v1/traces HTTP/1.1", "Origin: https://evil.example\r\nContent-Type: application/json\r\nContent-Length: 2\r\n", 403);
    row("two lengths", "POST /v1/traces HTTP/1.1", "Content-Length: 2\r\nContent-Length: 3\r\nContent-Type: application/json\r\n", 400);
    row("no HTTP", "hello", good, 400);
    QTest::newRow("other host") << QByteArray("POST /v1/traces HTTP/1.1\r\nHost: rebound.example:4318\r\n") + good << 403;
    QTest::newRow("no host") << QByteArray("POST /v1/traces HTTP/1.1\r\n") + good << 403;
}

void CollectorTest::headsAreJudged()
{
    QFETCH(QByteArray, head);
    QFETCH(int, status);
    const CollectorRequest request = collectorRequest(head, 4318);
    QCOMPARE(request.status, status);
    QCOMPARE(request.sentence.isEmpty(), status == 0);
}

void CollectorTest::tracesArriveOverTheWire()
{
    OtlpCollector collector;
    QVERIFY(!collector.isRunning() && collector.endpoint().isEmpty());
    QVERIFY(collector.start(0).has_value());
    QSignalSpy received(&collector, &OtlpCollector::received);
    const QByteArray body = tracestest::kOtlp;
    QVERIFY(ask(collector, head(collector, body.size()) + body).startsWith("HTTP/1.1 200 "));
    QVERIFY(received.size() == 1 || received.wait(5000));
    QCOMPARE(collector.file().spans->size(), qsizetype(2));
    QCOMPARE(collector.requests(), qint64(1));
    const QByteArray other = QByteArray(body).replace("4bf92f", "5bf92f");
    ask(collector, head(collector, other.size()) + other, 700);
    QTRY_COMPARE(collector.file().spans->traceCount(), qsizetype(2));
    collector.clear();
    QVERIFY(!collector.file().spans);
}

void CollectorTest::requestsMayComeInPiecesAndFollowEachOther()
{
    OtlpCollector collector;
    QVERIFY(collector.start(0).has_value());
    const QByteArray body = QJsonDocument::fromJson(tracestest::kOtlp).toJson(QJsonDocument::Compact);
    const QByteArray kept = head(collector, body.size()).replace("close", "keep-alive") + body;
    const QByteArray answer = ask(collector, kept + kept + head(collector, 2) + "{}", 333);
    QCOMPARE(answer.count("HTTP/1.1 200 "), 3);
    QCOMPARE(collector.requests(), qint64(3));
}

void CollectorTest::refusalsSayWhy()
{
    OtlpCollector collector;
    QVERIFY(collector.start(0).has_value());
    const QByteArray protobuf = ask(collector, head(collector, 2, "Content-Type: application/x-protobuf\r\n") + "xx");
    QVERIFY(protobuf.startsWith("HTTP/1.1 415 "));
    QVERIFY(QJsonDocument::fromJson(protobuf.mid(protobuf.indexOf("\r\n\r\n") + 4)).object().value(QLatin1String("message")).toString().contains(QLatin1String("http/json")));
    QVERIFY(ask(collector, head(collector, 5) + "{bad}").startsWith("HTTP/1.1 400 "));
    QCOMPARE(collector.refused(), qint64(2));
    QCOMPARE(collector.requests(), qint64(0));
}

void CollectorTest::onlyThisComputerIsListenedTo()
{
    OtlpCollector collector;
    const core::Result<quint16> port = collector.start(0);
    QVERIFY(port.has_value());
    QVERIFY(collector.endpoint().startsWith(QLatin1String("http://127.0.0.1:")));
    OtlpCollector second;
    const core::Result<quint16> taken = second.start(*port);
    QVERIFY(!taken.has_value() && !second.isRunning());
    QVERIFY(!taken.error().message.isEmpty());
}

void CollectorTest::hostileBytesGetNowhere()
{
    OtlpCollector collector;
    QVERIFY(collector.start(0).has_value());
    QVERIFY(ask(collector, QByteArray(40'000, 'x')).startsWith("HTTP/1.1 431 "));
    std::mt19937 random(9);
    for (int i = 0; i < 20; ++i) {
        QByteArray noise(int(random() % 300), Qt::Uninitialized);
        for (char& c : noise) {
            c = char(random());
        }
        ask(collector, noise + "\r\n\r\n");
    }
    const QByteArray body = tracestest::kOtlp;
    QVERIFY(ask(collector, head(collector, body.size()) + body).startsWith("HTTP/1.1 200 ")); // still there
}

void CollectorTest::stoppedMeansStopped()
{
    OtlpCollector collector;
    QSignalSpy changed(&collector, &OtlpCollector::runningChanged);
    const core::Result<quint16> port = collector.start(0);
    collector.stop();
    QCOMPARE(changed.size(), 2);
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), *port);
    QVERIFY(!socket.waitForConnected(2000));
    QVERIFY(collector.start(0).has_value());
}

QTEST_GUILESS_MAIN(CollectorTest)
#include "tst_collector.moc"
