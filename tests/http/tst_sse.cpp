// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"
#include "http/sse.h"

#include <QTest>

using http::SseEvent;
using http::SseParser;

namespace {

QString shown(const QList<SseEvent>& events)
{
    QString text;
    for (const SseEvent& event : events) {
        text += QStringLiteral("[%1|%2]").arg(QString::fromUtf8(event.event), QString::fromUtf8(event.data));
    }
    return text;
}

QList<SseEvent> whole(const QByteArray& bytes)
{
    SseParser parser;
    return parser.feed(bytes);
}

} // namespace

class SseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void framing_data();
    void framing();
    void everyCutGivesTheSameEvents_data();
    void everyCutGivesTheSameEvents();
    void randomCutsGiveTheSameEvents();
    void unfinishedEventIsHeldBack();
};

void SseTest::framing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    QTest::newRow("line feeds") << QByteArray("data: a\n\ndata: b\n\n") << "[message|a][message|b]";
    QTest::newRow("carriage returns and line feeds") << QByteArray("data: a\r\n\r\ndata: b\r\n\r\n") << "[message|a][message|b]";
    QTest::newRow("carriage returns") << QByteArray("data: a\r\rdata: b\r\r") << "[message|a][message|b]";
    QTest::newRow("mixed") << QByteArray("data: a\r\n\ndata: b\n\r\n") << "[message|a][message|b]";
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF" "data: a\n\n") << "[message|a]";
    QTest::newRow("byte order mark later is data") << QByteArray("data: a\n\n\xEF\xBB\xBF" "data: b\n\n") << "[message|a]";
    QTest::newRow("several data lines") << QByteArray("data: a\ndata:\ndata: b\n\n") << "[message|a\n\nb]";
    QTest::newRow("one space only is dropped") << QByteArray("data:  a\ndata:b\n\n") << "[message| a\nb]";
    QTest::newRow("event name") << QByteArray("event: done\ndata: [DONE]\n\n") << "[done|[DONE]]";
    QTest::newRow("name without data is no event") << QByteArray("event: x\n\ndata: a\n\n") << "[message|a]";
    QTest::newRow("comments") << QByteArray(": keep alive\n\n:\ndata: a\n\n") << "[message|a]";
    QTest::newRow("field without colon") << QByteArray("data\n\ndata: a\n\n") << "[message|][message|a]";
    QTest::newRow("unknown fields") << QByteArray("id: 1\nretry: 5\nnonsense: x\ndata: a\n\n") << "[message|a]";
    QTest::newRow("colon in the value") << QByteArray("data: {\"a\":1}\n\n") << "[message|{\"a\":1}]";
    QTest::newRow("text in several scripts") << QByteArray("data: 日本語 é 😀\n\n") << QStringLiteral("[message|日本語 é 😀]");
}

void SseTest::framing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(shown(whole(bytes)), expected);
}

void SseTest::everyCutGivesTheSameEvents_data()
{
    framing_data();
}

void SseTest::everyCutGivesTheSameEvents()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        SseParser parser;
        QList<SseEvent> events = parser.feed(bytes.left(cut));
        events += parser.feed(bytes.mid(cut));
        QCOMPARE(shown(events), expected);
    }
    SseParser parser;
    QList<SseEvent> events;
    for (const char byte : bytes) {
        events += parser.feed(QByteArray(1, byte));
    }
    QCOMPARE(shown(events), expected);
}

void SseTest::randomCutsGiveTheSameEvents()
{
    core::SeededRandom random(7);
    const QList<QByteArray> pieces{"data: x", "data: ", "event: e", ":c", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "日", "\xEF\xBB\xBF", "da", "ta: y"};
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes;
        for (int i = 0; i < 30; ++i) {
            bytes += pieces.at(static_cast<int>(random.uniform() * static_cast<double>(pieces.size())));
        }
        SseParser parser;
        QList<SseEvent> events;
        for (qsizetype at = 0; at < bytes.size();) {
            const qsizetype step = 1 + static_cast<qsizetype>(random.uniform() * 9);
            events += parser.feed(bytes.mid(at, step));
            at += step;
        }
        QVERIFY2(shown(events) == shown(whole(bytes)), bytes.toHex());
    }
}

void SseTest::unfinishedEventIsHeldBack()
{
    SseParser parser;
    QVERIFY(!parser.hasPartial());
    QCOMPARE(parser.feed("data: a\n\ndata: b\n").size(), 1);
    QVERIFY(parser.hasPartial());
    QVERIFY(parser.heldBytes() > 0);
    QCOMPARE(parser.feed("\n").size(), 1);
    QVERIFY(!parser.hasPartial());
}

QTEST_GUILESS_MAIN(SseTest)
#include "tst_sse.moc"
