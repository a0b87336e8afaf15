// SPDX-License-Identifier: GPL-3.0-or-later
// The one-shot port of a browser sign-in against everybody who may knock there.
#include "identity/knock.h"
#include "identity/loopbackreplyhandler.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace identity;
using support::Knock;

namespace {

CallbackExpectation expectation()
{
    CallbackExpectation result;
    result.state = "0123456789012345678901234567890123456789012";
    result.issuer = QStringLiteral("https://login.example/{tenantid}/v2.0");
    return result;
}

const QByteArray kTrue = "/?code=abc&state=0123456789012345678901234567890123456789012";

} // namespace

class LoopbackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void trueCallbackByQueryAndByForm_data();
    void trueCallbackByQueryAndByForm();
    void row04_wrongStateIsSentAwayAndTheWaitGoesOn();
    void row05_stateMissingOrTwiceOrCodeTwice_data();
    void row05_stateMissingOrTwiceOrCodeTwice();
    void row07_forgedErrorIsIgnored();
    void row06_trueErrorIsBelieved();
    void row08_secondCallbackIsToldAlreadyUsed();
    void row11_anotherIssuerEndsTheSignIn();
    void row12_otherHostOrPathGetsNothing_data();
    void row12_otherHostOrPathGetsNothing();
    void row13_fetchWithoutCodeGets404WithoutCors();
    void row14_slowConnectionsDoNotBlockTheTrueCallback();
    void row14_longHeaderIsRefused();
    void row14_silentConnectionIsDroppedAfterItsTime();
    void row15_busyPortMeansAnotherOne();
    void closingTellsTheWaitingTab();
};

void LoopbackTest::trueCallbackByQueryAndByForm_data()
{
    QTest::addColumn<bool>("post");
    QTest::newRow("query") << false;
    QTest::newRow("form_post") << true;
}

void LoopbackTest::trueCallbackByQueryAndByForm()
{
    QFETCH(bool, post);
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    const QByteArray fields = "state=0123456789012345678901234567890123456789012&code=a%2B%2F%3D%26%25+z";
    Knock knock(handler.port(), post ? Knock::post(handler.port(), fields) : Knock::get(handler.port(), "/?" + fields));
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received.first().first().toMap().value(QStringLiteral("code")).toString(), QStringLiteral("a+/=&% z"));
    QVERIFY2(!knock.isClosed(), "the tab waits until the sign-in has ended");
    handler.close(true);
    QTRY_VERIFY(knock.isClosed());
    QCOMPARE(knock.status(), 200);
    QVERIFY(knock.answer().contains("You are signed in"));
}

void LoopbackTest::row04_wrongStateIsSentAwayAndTheWaitGoesOn()
{
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    QSignalSpy refused(&handler, &LoopbackReplyHandler::strangerRefused);
    Knock wrong(handler.port(), Knock::get(handler.port(), "/?code=evil&state=9123456789012345678901234567890123456789012"));
    QTRY_VERIFY(wrong.isClosed());
    QCOMPARE(wrong.status(), 400);
    QVERIFY(wrong.answer().contains("not from this sign-in"));
    QVERIFY(!wrong.answer().contains("evil"));
    QCOMPARE(refused.size(), 1);
    QVERIFY(!refused.first().first().toString().contains(QStringLiteral("9123")));
    QCOMPARE(received.size(), 0);
    Knock right(handler.port(), Knock::get(handler.port(), kTrue));
    QTRY_COMPARE(received.size(), 1);
}

void LoopbackTest::row05_stateMissingOrTwiceOrCodeTwice_data()
{
    QTest::addColumn<QByteArray>("target");
    const QByteArray state = "state=0123456789012345678901234567890123456789012";
    QTest::newRow("no state") << QByteArray("/?code=abc");
    QTest::newRow("empty state") << QByteArray("/?code=abc&state=");
    QTest::newRow("state twice") << QByteArray("/?code=abc&" + state + "&" + state);
    QTest::newRow("code twice") << QByteArray("/?code=abc&code=def&" + state);
}

void LoopbackTest::row05_stateMissingOrTwiceOrCodeTwice()
{
    QFETCH(QByteArray, target);
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    QSignalSpy rejected(&handler, &LoopbackReplyHandler::callbackRejected);
    Knock odd(handler.port(), Knock::get(handler.port(), target));
    QTRY_VERIFY(odd.isClosed());
    QCOMPARE(odd.status(), 400);
    QCOMPARE(received.size() + rejected.size(), 0);
    Knock right(handler.port(), Knock::get(handler.port(), kTrue));
    QTRY_COMPARE(received.size(), 1);
}

void LoopbackTest::row07_forgedErrorIsIgnored()
{
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy refused(&handler, &LoopbackReplyHandler::authorizationRefused);
    Knock forged(handler.port(), Knock::get(handler.port(), "/?error=access_denied&state=forged"));
    Knock stateless(handler.port(), Knock::get(handler.port(), "/?error=access_denied"));
    QTRY_VERIFY(forged.isClosed() && stateless.isClosed());
    QCOMPARE(forged.status(), 400);
    QCOMPARE(stateless.status(), 400);
    QCOMPARE(refused.size(), 0);
}

void LoopbackTest::row06_trueErrorIsBelieved()
{
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy refused(&handler, &LoopbackReplyHandler::authorizationRefused);
    Knock knock(handler.port(),
                Knock::get(handler.port(), "/?error=access_denied&error_subcode=cancel"
                                           "&error_description=AADSTS65004%3a+User+declined&state=0123456789012345678901234567890123456789012"));
    QTRY_COMPARE(refused.size(), 1);
    const auto error = refused.first().first().value<OAuthError>();
    QCOMPARE(error.code(), QStringLiteral("AADSTS65004"));
    QCOMPARE(error.toError({}).kind, core::ErrorKind::Cancelled);
}

void LoopbackTest::row08_secondCallbackIsToldAlreadyUsed()
{
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    Knock first(handler.port(), Knock::get(handler.port(), kTrue));
    QTRY_COMPARE(received.size(), 1);
    Knock second(handler.port(), Knock::get(handler.port(), kTrue));
    QTRY_VERIFY(second.isClosed());
    QVERIFY(second.answer().contains("already used"));
    QCOMPARE(received.size(), 1);
}

void LoopbackTest::row11_anotherIssuerEndsTheSignIn()
{
    const QByteArray tenant = "11111111-1111-4111-8111-111111111111";
    for (const QByteArray& issuer : {QByteArray("https://evil.example/v2.0"), QByteArray("https://login.example/x/v2.0")}) {
        LoopbackReplyHandler handler(expectation());
        QVERIFY(handler.listen());
        QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
        QSignalSpy rejected(&handler, &LoopbackReplyHandler::callbackRejected);
        Knock knock(handler.port(), Knock::get(handler.port(), kTrue + "&iss=" + issuer));
        QTRY_COMPARE(rejected.size(), 1);
        QCOMPARE(received.size(), 0);
    }
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    Knock knock(handler.port(), Knock::get(handler.port(), kTrue + "&iss=https://login.example/" + tenant + "/v2.0"));
    QTRY_COMPARE(received.size(), 1);
}

void LoopbackTest::row12_otherHostOrPathGetsNothing_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    QTest::newRow("rebinding") << kTrue << QByteArray("evil.example") << 400;
    QTest::newRow("rebinding with port") << kTrue << QByteArray("evil.example:PORT") << 400;
    QTest::newRow("other port") << kTrue << QByteArray("localhost:1") << 400;
    QTest::newRow("no port") << kTrue << QByteArray("localhost") << 400;
    QTest::newRow("prefix") << QByteArray("/callback?" + kTrue.mid(2)) << QByteArray("localhost:PORT") << 404;
    QTest::newRow("favicon") << QByteArray("/favicon.ico") << QByteArray("localhost:PORT") << 404;
    QTest::newRow("absolute form") << QByteArray("http://localhost:PORT/?" + kTrue.mid(2)) << QByteArray("localhost:PORT") << 404;
}

void LoopbackTest::row12_otherHostOrPathGetsNothing()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, host);
    QFETCH(int, status);
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    QByteArray request = Knock::get(handler.port(), target, host);
    request.replace("PORT", QByteArray::number(handler.port()));
    Knock knock(handler.port(), request);
    QTRY_VERIFY(knock.isClosed());
    QCOMPARE(knock.status(), status);
    QCOMPARE(received.size(), 0);
    Knock byNumber(handler.port(), Knock::get(handler.port(), kTrue, "127.0.0.1:" + QByteArray::number(handler.port())));
    QTRY_COMPARE(received.size(), 1);
}

void LoopbackTest::row13_fetchWithoutCodeGets404WithoutCors()
{
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    Knock fetch(handler.port(), "GET / HTTP/1.1\r\nHost: localhost:" + QByteArray::number(handler.port()) +
                                    "\r\nOrigin: https://evil.example\r\nSec-Fetch-Mode: cors\r\n\r\n");
    QTRY_VERIFY(fetch.isClosed());
    QCOMPARE(fetch.status(), 404);
    QVERIFY(!fetch.answer().toLower().contains("access-control"));
    Knock preflight(handler.port(), "OPTIONS / HTTP/1.1\r\nHost: localhost:" + QByteArray::number(handler.port()) + "\r\n\r\n");
    QTRY_VERIFY(preflight.isClosed());
    QCOMPARE(preflight.status(), 405);
}

void LoopbackTest::row14_slowConnectionsDoNotBlockTheTrueCallback()
{
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    std::vector<std::unique_ptr<Knock>> slow;
    for (int i = 0; i < 100; ++i) {
        slow.push_back(std::make_unique<Knock>(handler.port(), "GET /?slow HTTP/1.1\r\nX: "));
    }
    QTRY_COMPARE_WITH_TIMEOUT(std::count_if(slow.begin(), slow.end(), [](const auto& knock) { return knock->isClosed(); }), 68, 5000);
    QElapsedTimer timer;
    timer.start();
    Knock right(handler.port(), Knock::get(handler.port(), kTrue));
    QTRY_COMPARE(received.size(), 1);
    QVERIFY(timer.elapsed() < 1000);
}

void LoopbackTest::row14_longHeaderIsRefused()
{
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    Knock knock(handler.port(), "GET / HTTP/1.1\r\nX: " + QByteArray(1024 * 1024, 'x'));
    QTRY_VERIFY(knock.isClosed());
    // The answer may be lost when the peer still writes; what counts is that the connection ended and the port lives.
    QVERIFY(knock.answer().isEmpty() || knock.status() == 413);
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    Knock right(handler.port(), Knock::get(handler.port(), kTrue));
    QTRY_COMPARE(received.size(), 1);
}

void LoopbackTest::row14_silentConnectionIsDroppedAfterItsTime()
{
    CallbackExpectation quick = expectation();
    quick.connectionTimeout = core::Milliseconds(50);
    LoopbackReplyHandler handler(quick);
    QVERIFY(handler.listen());
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    Knock silent(handler.port(), "GET ");
    Knock right(handler.port(), Knock::get(handler.port(), kTrue));
    QTRY_VERIFY(silent.isClosed());
    QTRY_COMPARE(received.size(), 1);
    QVERIFY2(!right.isClosed(), "the tab of the true callback waits for the end of the sign-in");
}

void LoopbackTest::row15_busyPortMeansAnotherOne()
{
    QTcpServer busy;
    QVERIFY(busy.listen(QHostAddress(QHostAddress::LocalHost)));
    CallbackExpectation fixed = expectation();
    fixed.preferredPort = busy.serverPort();
    LoopbackReplyHandler handler(fixed);
    QVERIFY(handler.listen());
    QVERIFY(handler.port() != busy.serverPort());
    QVERIFY(handler.port() != 0);
}

void LoopbackTest::closingTellsTheWaitingTab()
{
    auto handler = std::make_unique<LoopbackReplyHandler>(expectation());
    QVERIFY(handler->listen());
    const quint16 port = handler->port();
    QSignalSpy received(handler.get(), &QAbstractOAuthReplyHandler::callbackReceived);
    Knock knock(port, Knock::get(port, kTrue));
    QTRY_COMPARE(received.size(), 1);
    handler.reset(); // also when the handler goes first, the page arrives whole
    QTRY_VERIFY(knock.isClosed());
    QVERIFY(knock.answer().contains("did not finish"));
    Knock late(port, Knock::get(port, kTrue));
    QTRY_VERIFY(late.isClosed());
    QVERIFY(late.answer().isEmpty());
}

QTEST_GUILESS_MAIN(LoopbackTest)
#include "tst_loopback.moc"
