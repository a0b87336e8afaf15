// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "http/http1parser.h"

#include <QTest>

using http::Http1Parser;
using State = Http1Parser::State;

namespace {

struct Read
{
    State state = State::Head;
    int status = 0;
    QByteArray body;
    bool cut = false;
    bool keepsAlive = false;
    friend bool operator==(const Read&, const Read&) = default;
};

Read readIn(const QList<QByteArray>& parts, bool end)
{
    Http1Parser parser;
    Read read;
    for (const QByteArray& part : parts) {
        parser.feed(part);
        read.body += parser.takeBody();
    }
    read.keepsAlive = parser.keepsAlive();
    if (end) {
        parser.end();
        read.body += parser.takeBody();
    }
    read.state = parser.state();
    read.status = parser.status();
    read.cut = parser.isCut();
    return read;
}

} // namespace

class Http1ParserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_data();
    void answers();
    void brokenAnswers_data();
    void brokenAnswers();
    void answerToHeadHasNoBody();
    void randomBytesNeverCrash();
};

void Http1ParserTest::answers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepsAlive");
    QTest::addColumn<bool>("needsEnd");
    QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc") << 200 << QByteArray("abc") << true << false;
    QTest::newRow("no body") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204 << QByteArray() << true << false;
    QTest::newRow("empty") << QByteArray("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n") << 200 << QByteArray() << true << false;
    QTest::newRow("chunks") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\nA;x=1\r\n0123456789\r\n0\r\n\r\n")
                            << 200 << QByteArray("abc0123456789") << true << false;
    QTest::newRow("trailers") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\nX-T: 1\r\nX-U: 2\r\n\r\n")
                              << 200 << QByteArray("a") << true << false;
    QTest::newRow("close") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nConnection: Close\r\n\r\na") << 200 << QByteArray("a")
                           << false << false;
    QTest::newRow("old version") << QByteArray("HTTP/1.0 200 OK\r\nContent-Length: 1\r\n\r\na") << 200 << QByteArray("a") << false << false;
    QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\n\r\nabc") << 200 << QByteArray("abc") << false << true;
    QTest::newRow("interim answers") << QByteArray("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 201 Created\r\n"
                                                   "Content-Length: 2\r\n\r\nok")
                                     << 201 << QByteArray("ok") << true << false;
    QTest::newRow("no reason") << QByteArray("HTTP/1.1 429\r\nContent-Length: 0\r\n\r\n") << 429 << QByteArray() << true << false;
    QTest::newRow("both framings") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n")
                                   << 200 << QByteArray("a") << false << false;
    QTest::newRow("same length twice") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na") << 200
                                       << QByteArray("a") << true << false;
}

void Http1ParserTest::answers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, keepsAlive);
    QFETCH(bool, needsEnd);
    const Read expected{State::Done, status, body, false, keepsAlive};
    QVERIFY(readIn({bytes}, needsEnd) == expected);
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        QVERIFY(readIn({bytes.left(cut), bytes.mid(cut)}, needsEnd) == expected);
        const Read torn = readIn({bytes.left(cut)}, true);
        const bool wholeHead = needsEnd && cut >= bytes.indexOf("\r\n\r\n") + 4;
        QVERIFY2(torn.state == (wholeHead ? State::Done : State::Broken), qPrintable(QString::number(cut)));
        QCOMPARE(torn.cut, !wholeHead);
        QVERIFY(body.startsWith(torn.body));
    }
}

void Http1ParserTest::brokenAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("another protocol") << QByteArray("220 smtp.example ESMTP\r\n");
    QTest::newRow("bad status") << QByteArray("HTTP/1.1 abc OK\r\n\r\n");
    QTest::newRow("bad header") << QByteArray("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n");
    QTest::newRow("space before the colon") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length : 1\r\n\r\na");
    QTest::newRow("folded header") << QByteArray("HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\r\n");
    QTest::newRow("two lengths") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab");
    QTest::newRow("negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n");
    QTest::newRow("chunk size in words") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n");
    QTest::newRow("negative chunk size") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n");
    QTest::newRow("chunk longer than it says") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n");
    QTest::newRow("endless head") << QByteArray("HTTP/1.1 200 OK\r\nX: ") + QByteArray(70000, 'x');
    QTest::newRow("endless chunk line") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;") + QByteArray(9000, 'x');
    QTest::newRow("switching protocols") << QByteArray("HTTP/1.1 101 Switching\r\n\r\n");
}

void Http1ParserTest::brokenAnswers()
{
    QFETCH(QByteArray, bytes);
    Http1Parser parser;
    parser.feed(bytes);
    QCOMPARE(parser.state(), State::Broken);
    QVERIFY(!parser.problem().isEmpty());
    QVERIFY(!parser.isCut());
}

void Http1ParserTest::answerToHeadHasNoBody()
{
    Http1Parser parser(true);
    parser.feed("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
    QCOMPARE(parser.state(), State::Done);
    QVERIFY(parser.keepsAlive());
}

void Http1ParserTest::randomBytesNeverCrash()
{
    core::SeededRandom random(3);
    const QByteArray good = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n5\r\n01234\r\n0\r\n\r\n";
    for (int round = 0; round < 5000; ++round) {
        QByteArray bytes = good;
        for (int i = 0; i < 4; ++i) {
            bytes[static_cast<int>(random.uniform() * static_cast<double>(bytes.size()))] = static_cast<char>(static_cast<unsigned char>(random.uniform() * 256));
        }
        const Read read = readIn({bytes.left(round % bytes.size()), bytes.mid(round % bytes.size())}, true);
        QVERIFY(read.state == State::Done || read.state == State::Broken);
    }
}

QTEST_GUILESS_MAIN(Http1ParserTest)
#include "tst_http1parser.moc"
