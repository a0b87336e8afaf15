// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxfixture.h"

#include <QElapsedTimer>
#include <QTest>

using namespace sandboxtest;

/// The fault matrix: one row an effect, seen by a client.
class FaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void effectReachesTheClient_data();
    void effectReachesTheClient();
    void delayPostponesTheAnswer();
    void trickleTakesItsTime();
    void matchSelects_data();
    void matchSelects();
    void countSpendsTheFault();
    void skipLetsSomePass();
    void secondsEndTheFault();
    void probabilityStrikesSometimes();
    void wrongCertificateIsOffered_data();
    void wrongCertificateIsOffered();
    void badOrdersAreRefusedInWords_data();
    void badOrdersAreRefusedInWords();
    void faultsAreListedAndRemoved();
    void foreignPagesCannotGiveOrders();
    void foreignHostNamesAreMisdirected();

private:
    Answer keys() { return m_fixture.get(m_keys); }
    void order(const QJsonObject& match, const QJsonObject& effect);

    SandboxFixture m_fixture;
    QString m_keys;
};

void FaultsTest::initTestCase()
{
    QCOMPARE(m_fixture.problem(), QString());
    m_keys = m_fixture.origin() + QStringLiteral("/common/discovery/v2.0/keys");
    QCOMPARE(keys().status, 200);
}

void FaultsTest::cleanup()
{
    QCOMPARE(m_fixture.send("DELETE", m_fixture.origin() + "/_sandbox/faults").status, 204);
    m_fixture.order(QStringLiteral("clock"), {{"reset", true}});
}

void FaultsTest::order(const QJsonObject& match, const QJsonObject& effect)
{
    const Answer answer = m_fixture.order(QStringLiteral("faults"), {{"match", match}, {"effect", effect}});
    QCOMPARE(answer.status, 201);
}

void FaultsTest::effectReachesTheClient_data()
{
    QTest::addColumn<QJsonObject>("effect");
    QTest::addColumn<int>("status"); // 0: no answer; negative: an answer of that status that breaks off
    QTest::addColumn<QByteArray>("header"); // "name: part of the value"
    QTest::addColumn<QByteArray>("body");   // part of it
    QTest::newRow("status, headers and body")
        << QJsonObject{{"status", 418}, {"headers", QJsonObject{{"X-Why", "drill"}}}, {"body", QJsonObject{{"a", 1}}}} << 418
        << QByteArray("X-Why: drill") << QByteArray("{\"a\":1}");
    QTest::newRow("status alone") << QJsonObject{{"status", 503}} << 503 << QByteArray() << QByteArray("InjectedFault");
    QTest::newRow("HTML instead of JSON")
        << QJsonObject{{"status", 200}, {"headers", QJsonObject{{"Content-Type", "text/html"}}}, {"body", "<html>"}} << 200
        << QByteArray("Content-Type: text/html") << QByteArray("<html>");
    QTest::newRow("cut") << QJsonObject{{"cutAfterBytes", 9}} << -200 << QByteArray() << QByteArray("{\"keys\":[");
    QTest::newRow("reset") << QJsonObject{{"reset", true}} << 0 << QByteArray() << QByteArray();
    QTest::newRow("cut with reset") << QJsonObject{{"cutAfterBytes", 9}, {"reset", true}} << -200 << QByteArray() << QByteArray();
    QTest::newRow("malformed JSON") << QJsonObject{{"malformedJson", true}} << 200 << QByteArray() << QByteArray("\"}{");
    QTest::newRow("throttled") << QJsonObject{{"throttle", QJsonObject{{"retryAfterMs", 1500}}}} << 429
                               << QByteArray("Retry-After: 2") << QByteArray("temporarily_unavailable");
    QTest::newRow("saturated") << QJsonObject{{"ptuSaturation", QJsonObject{{"retryAfterMs", 300}}}} << 429
                               << QByteArray("retry-after-ms: 300") << QByteArray("utilisation");
    QTest::newRow("expired token") << QJsonObject{{"token", "expired"}} << 401 << QByteArray("WWW-Authenticate: invalid_token")
                                   << QByteArray("expiry");
    QTest::newRow("revoked token") << QJsonObject{{"token", "revoked"}} << 401
                                   << QByteArray("WWW-Authenticate: insufficient_claims") << QByteArray("revoked");
    QTest::newRow("claims challenge") << QJsonObject{{"claimsChallenge", true}} << 401
                                      << QByteArray("WWW-Authenticate: insufficient_claims") << QByteArray();
}

void FaultsTest::effectReachesTheClient()
{
    QFETCH(QJsonObject, effect);
    QFETCH(int, status);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    order({{"operation", "Authority_Keys"}}, effect);
    const Answer answer = keys();
    if (status == 0) {
        QVERIFY(!answer.networkError.isEmpty());
    } else {
        // A reset may overtake what was sent before it, so only the rows without one insist on the status.
        if (!effect.contains(QLatin1String("reset")))
            QCOMPARE(answer.status, qAbs(status));
        QCOMPARE(answer.networkError.isEmpty(), status > 0);
    }
    QVERIFY2(answer.body.contains(body), answer.body.constData());
    const qsizetype colon = header.indexOf(": ");
    if (colon > 0)
        QVERIFY2(answer.header(header.left(colon)).contains(header.mid(colon + 2)), header.constData());
}

void FaultsTest::delayPostponesTheAnswer()
{
    order({{"operation", "Authority_Keys"}}, {{"delayMs", 300}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(keys().status, 200);
    QVERIFY(timer.elapsed() >= 295);
}

void FaultsTest::trickleTakesItsTime()
{
    const QByteArray whole = keys().body;
    order({{"operation", "Authority_Keys"}}, {{"trickle", QJsonObject{{"bytes", 50}, {"intervalMs", 20}}}});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(keys().body, whole);
    QVERIFY(timer.elapsed() >= whole.size() / 50 * 20);
}

void FaultsTest::matchSelects_data()
{
    QTest::addColumn<QJsonObject>("match");
    QTest::addColumn<bool>("struck");
    QTest::newRow("everything") << QJsonObject{} << true;
    QTest::newRow("service") << QJsonObject{{"service", "authority"}} << true;
    QTest::newRow("service by another name") << QJsonObject{{"service", "entra"}} << true;
    QTest::newRow("other service") << QJsonObject{{"service", "arm"}} << false;
    QTest::newRow("operation with a star") << QJsonObject{{"operation", "authority_*"}} << true;
    QTest::newRow("other operation") << QJsonObject{{"operation", "Authority_Token"}} << false;
    QTest::newRow("what a placeholder took") << QJsonObject{{"resource", "common"}} << true;
    QTest::newRow("other resource") << QJsonObject{{"resource", "contoso"}} << false;
    QTest::newRow("method") << QJsonObject{{"method", "GET"}} << true;
    QTest::newRow("other method") << QJsonObject{{"method", "POST"}} << false;
    QTest::newRow("path") << QJsonObject{{"path", "*/keys"}} << true;
    QTest::newRow("never") << QJsonObject{{"probability", 0}} << false;
}

void FaultsTest::matchSelects()
{
    QFETCH(QJsonObject, match);
    order(match, {{"status", 503}});
    QTEST(keys().status == 503, "struck");
}

void FaultsTest::countSpendsTheFault()
{
    order({{"count", 2}}, {{"status", 503}});
    QCOMPARE(keys().status, 503);
    QCOMPARE(keys().status, 503);
    QCOMPARE(keys().status, 200);
}

void FaultsTest::skipLetsSomePass()
{
    order({{"skip", 1}, {"count", 1}}, {{"status", 503}});
    QCOMPARE(keys().status, 200);
    QCOMPARE(keys().status, 503);
    QCOMPARE(keys().status, 200);
}

void FaultsTest::secondsEndTheFault()
{
    order({{"seconds", 60}}, {{"status", 503}});
    QCOMPARE(keys().status, 503);
    m_fixture.order(QStringLiteral("clock"), {{"advance", "61s"}});
    QCOMPARE(keys().status, 200);
}

void FaultsTest::probabilityStrikesSometimes()
{
    order({{"probability", 0.5}}, {{"status", 503}});
    int struck = 0;
    for (int i = 0; i < 60; ++i)
        struck += keys().status == 503 ? 1 : 0;
    QVERIFY2(struck > 10 && struck < 50, qPrintable(QString::number(struck)));
}

void FaultsTest::wrongCertificateIsOffered_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"expired", "wrongName", "unknownAuthority"})
        QTest::newRow(kind) << kind;
}

void FaultsTest::wrongCertificateIsOffered()
{
    QFETCH(QString, kind);
    const QString address = m_fixture.httpsOrigin() + QStringLiteral("/common/discovery/v2.0/keys");
    // A fresh fixture a row would cost more than a fresh connection; `Connection: close` keeps none alive.
    const HeaderList fresh{{"Connection", "close"}};
    QCOMPARE(m_fixture.get(address, fresh).status, 200);
    order({}, {{"certificate", kind}});
    m_fixture.forgetConnections();
    QCOMPARE(m_fixture.get(address, fresh).status, 0);
    m_fixture.send("DELETE", m_fixture.origin() + "/_sandbox/faults");
    m_fixture.forgetConnections();
    QCOMPARE(m_fixture.get(address, fresh).status, 200);
}

void FaultsTest::badOrdersAreRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("empty") << QByteArray("{}");
    QTest::newRow("no effect") << QByteArray(R"({"match":{}})");
    QTest::newRow("unknown effect") << QByteArray(R"({"effect":{"explode":true}})");
    QTest::newRow("one bad of two") << QByteArray(R"([{"effect":{"status":500}},{"effect":{"x":1}}])");
    QTest::newRow("unknown certificate") << QByteArray(R"({"effect":{"certificate":"pretty"}})");
}

void FaultsTest::badOrdersAreRefusedInWords()
{
    QFETCH(QByteArray, body);
    const Answer answer = m_fixture.send("POST", m_fixture.origin() + "/_sandbox/faults", body);
    QCOMPARE(answer.status, 400);
    const QJsonObject error = answer.json().value(QLatin1String("error")).toObject();
    QVERIFY(error.value(QLatin1String("message")).toString().endsWith(QLatin1Char('.')));
    QCOMPARE(keys().status, 200);
}

void FaultsTest::faultsAreListedAndRemoved()
{
    const QString base = m_fixture.origin() + "/_sandbox/faults";
    const QJsonObject effect{{"status", 500}};
    m_fixture.post(base, {{"faults", QJsonArray{QJsonObject{{"id", "a"}, {"effect", effect}},
                                                QJsonObject{{"id", "b"}, {"effect", effect}}}}});
    QCOMPARE(keys().status, 500);
    const QJsonArray list = m_fixture.get(base).json().value(QLatin1String("value")).toArray();
    QCOMPARE(list.size(), 2);
    QCOMPARE(list.first().toObject().value(QLatin1String("struck")).toInt(), 1);
    QCOMPARE(m_fixture.send("DELETE", base + "/a").status, 204);
    QCOMPARE(m_fixture.send("DELETE", base + "/a").status, 404);
    QCOMPARE(m_fixture.get(base).json().value(QLatin1String("value")).toArray().size(), 1);
}

void FaultsTest::foreignPagesCannotGiveOrders()
{
    const QString base = m_fixture.origin() + "/_sandbox/faults";
    const QByteArray body = R"({"effect":{"status":500}})";
    QCOMPARE(m_fixture.send("POST", base, body, {{"Origin", "https://evil.example"}}).status, 403);
    QCOMPARE(m_fixture.send("POST", base, body, {{"Origin", "null"}}).status, 403);
    QCOMPARE(keys().status, 200);
    QCOMPARE(m_fixture.send("POST", base, body, {{"Origin", "http://localhost:1234"}}).status, 201);
}

/// A name of the web that was made to point at 127.0.0.1 must not read what is here.
void FaultsTest::foreignHostNamesAreMisdirected()
{
    QCOMPARE(m_fixture.get(m_keys, {{"Host", "evil.example"}}).status, 421);
    QCOMPARE(m_fixture.get(m_keys, {{"Host", "localhost.evil.example"}}).status, 421);
    QCOMPARE(m_fixture.get(m_keys, {{"Host", "tenant.localhost:80"}}).status, 200);
}

QTEST_GUILESS_MAIN(FaultsTest)
#include "tst_faults.moc"
