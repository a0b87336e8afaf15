// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipelinefixture.h"

#include <QTest>

Q_DECLARE_METATYPE(http::Repeat)

using core::ErrorKind;
using support::Scripted;

namespace {

const QByteArray kChallenge =
    "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + QByteArray(R"({"access_token":{"c":1}})").toBase64() + '"';

http::Request tokenRequest(const QString& url = QStringLiteral("https://a.example/x"))
{
    http::Request request = PipelineFixture::get(url);
    request.credential = http::TokenFor{QStringLiteral("scope-a"), QStringLiteral("tenant-1")};
    return request;
}

} // namespace

class AuthPolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void audienceDecides_data();
    void audienceDecides();
    void keysNeedASafeWay_data();
    void keysNeedASafeWay();
    void tokenIsAskedForScopeAndTenant();
    void refusedTokenIsRefreshedOnce();
    void row24_endlessClaimsChallengeStopsAfterTheSecond401();
    void row24_aChallengeAfterARetriedTryStopsToo();
    void refusedTokenIsNamedToTheProvider();
    void row23_writeIsSentAgainOnlyWhenTheDoorRefusedIt_data();
    void row23_writeIsSentAgainOnlyWhenTheDoorRefusedIt();
    void row23_aCallWaitsForThePersonOnce();
    void claimsAfterRefreshAreAnswered();
    void personsTurnEndsTheCall();
    void anonymousSendsNothing();
};

void AuthPolicyTest::audienceDecides_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("sent");
    QTest::newRow("host of the audience") << "scope-a" << "https://a.example/x" << true;
    QTest::newRow("foreign host") << "scope-a" << "https://a.elsewhere/x" << false;
    QTest::newRow("plain http") << "scope-a" << "http://a.example/x" << false;
    QTest::newRow("other scope") << "scope-b" << "https://a.example/x" << false;
    QTest::newRow("host as user info") << "scope-a" << "https://a.example@evil.test/x" << false;
    QTest::newRow("host as prefix") << "scope-a" << "https://a.example.evil.test/x" << false;
}

void AuthPolicyTest::audienceDecides()
{
    QFETCH(QString, scope);
    QFETCH(QString, url);
    QFETCH(bool, sent);
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, {}));
    http::Request request = PipelineFixture::get(url);
    request.credential = http::TokenFor{scope, {}};
    const auto response = fixture.send(request);
    QCOMPARE(response.has_value(), sent);
    QCOMPARE(fixture.wire->requests.size(), sent ? 1 : 0);
    QCOMPARE(fixture.tokens->requests.size(), sent ? 1 : 0); // not even fetched
    if (!sent) {
        QCOMPARE(response.error().kind, ErrorKind::Untrusted);
        QCOMPARE(response.error().target, QUrl(url).host());
    }
}

void AuthPolicyTest::keysNeedASafeWay_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    QTest::addColumn<bool>("sent");
    QTest::newRow("https") << "https://any.host/" << false << true;
    QTest::newRow("loopback address") << "http://127.0.0.1:8080/" << false << true;
    QTest::newRow("loopback name") << "http://localhost:8080/" << false << true;
    QTest::newRow("loopback v6") << "http://[::1]:8080/" << false << true;
    QTest::newRow("plain http") << "http://host.lan/" << false << false;
    QTest::newRow("plain http, permitted") << "http://host.lan/" << true << true;
    QTest::newRow("loopback look-alike") << "http://127.0.0.1.evil.test/" << false << false;
    QTest::newRow("localhost look-alike") << "http://localhost.evil.test/" << false << false;
}

void AuthPolicyTest::keysNeedASafeWay()
{
    QFETCH(QString, url);
    QFETCH(bool, allowed);
    QFETCH(bool, sent);
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, {}));
    http::Request request = PipelineFixture::get(url);
    request.credential = http::KeyFor{"api-key", "secret", allowed};
    const auto response = fixture.send(request);
    QCOMPARE(response.has_value(), sent);
    QCOMPARE(fixture.wire->requests.size(), sent ? 1 : 0);
    if (sent) {
        QCOMPARE(fixture.wire->last().headers.value("api-key"), QByteArray("secret"));
    }
}

void AuthPolicyTest::tokenIsAskedForScopeAndTenant()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(200, {}));
    QVERIFY(fixture.send(tokenRequest()).has_value());
    QCOMPARE(fixture.tokens->requests.first().scope, QStringLiteral("scope-a"));
    QCOMPARE(fixture.tokens->requests.first().tenantId, QStringLiteral("tenant-1"));
    QCOMPARE(fixture.wire->last().headers.value("Authorization"), QByteArray("Bearer token-1"));
}

void AuthPolicyTest::refusedTokenIsRefreshedOnce()
{
    PipelineFixture fixture;
    fixture.wire->setFallback([](const http::Request&) { return Scripted::json(401, {}); });
    const auto response = fixture.send(tokenRequest());
    QCOMPARE(response->status, 401);
    QCOMPARE(fixture.tokens->requests.size(), 2);
    QVERIFY(!fixture.tokens->requests[0].forceRefresh);
    QVERIFY(fixture.tokens->requests[1].forceRefresh);
    QCOMPARE(fixture.wire->last().headers.values("Authorization"), QList<QByteArray>{"Bearer token-2"});
}

void AuthPolicyTest::row24_endlessClaimsChallengeStopsAfterTheSecond401()
{
    PipelineFixture fixture;
    fixture.wire->setFallback([](const http::Request&) {
        return Scripted::json(401, {}).with("WWW-Authenticate", kChallenge).with("x-ms-request-id", "id-24");
    });
    const auto response = fixture.send(tokenRequest());
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::Forbidden);
    QCOMPARE(response.error().code, QStringLiteral("AccessRefusedByPolicy"));
    QCOMPARE(response.error().requestId, QStringLiteral("id-24"));
    QCOMPARE(response.error().claims, QString()); // nobody is to sign in for it
    QCOMPARE(core::explain(response.error()).sentence, QStringLiteral("Access was refused by policy."));
    QCOMPARE(fixture.wire->requests.size(), 2);
    QCOMPARE(fixture.tokens->requests.size(), 2);
    QCOMPARE(fixture.tokens->requests[1].claims, QStringLiteral(R"({"access_token":{"c":1}})"));
}

void AuthPolicyTest::row24_aChallengeAfterARetriedTryStopsToo()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(401, {}).with("WWW-Authenticate", kChallenge));
    fixture.wire->add(Scripted::json(503, {}));
    fixture.wire->add(Scripted::json(401, {}).with("WWW-Authenticate", kChallenge));
    fixture.wire->add(Scripted::json(200, {}));
    const auto response = fixture.send(tokenRequest());
    QVERIFY(!response);
    QCOMPARE(response.error().code, QStringLiteral("AccessRefusedByPolicy"));
    QCOMPARE(fixture.wire->requests.size(), 3);
}

void AuthPolicyTest::refusedTokenIsNamedToTheProvider()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(401, {}).with("WWW-Authenticate", kChallenge));
    fixture.wire->add(Scripted::json(200, {}));
    QCOMPARE(fixture.send(tokenRequest())->status, 200);
    QCOMPARE(fixture.tokens->requests[0].refused, QByteArray());
    QCOMPARE(fixture.tokens->requests[1].refused, QByteArray("token-1"));
}

void AuthPolicyTest::row23_writeIsSentAgainOnlyWhenTheDoorRefusedIt_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<http::Repeat>("repeat");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<int>("sends");
    const QByteArray bearer("Bearer error=\"invalid_token\"");
    QTest::newRow("write, claims") << QByteArray("POST") << http::Repeat::ByMethod << kChallenge << 2;
    QTest::newRow("write, bearer") << QByteArray("POST") << http::Repeat::ByMethod << bearer << 2;
    QTest::newRow("write, no challenge") << QByteArray("POST") << http::Repeat::ByMethod << QByteArray() << 1;
    QTest::newRow("write, other scheme") << QByteArray("PATCH") << http::Repeat::ByMethod << QByteArray("Basic realm=\"x\"") << 1;
    QTest::newRow("never, no challenge") << QByteArray("PUT") << http::Repeat::Never << QByteArray() << 1;
    QTest::newRow("idempotent, no challenge") << QByteArray("PUT") << http::Repeat::ByMethod << QByteArray() << 2;
    QTest::newRow("computing, no challenge") << QByteArray("POST") << http::Repeat::Repeatable << QByteArray() << 2;
}

void AuthPolicyTest::row23_writeIsSentAgainOnlyWhenTheDoorRefusedIt()
{
    QFETCH(QByteArray, method);
    QFETCH(http::Repeat, repeat);
    QFETCH(QByteArray, challenge);
    QFETCH(int, sends);
    PipelineFixture fixture;
    Scripted refused = Scripted::json(401, {});
    if (!challenge.isEmpty()) {
        refused = refused.with("WWW-Authenticate", challenge);
    }
    fixture.wire->add(refused);
    fixture.wire->add(Scripted::json(200, {}));
    http::Request request = tokenRequest();
    request.method = method;
    request.repeat = repeat;
    const auto response = fixture.send(request);
    QCOMPARE(response->status, sends == 2 ? 200 : 401);
    QCOMPARE(fixture.wire->requests.size(), sends);
}

void AuthPolicyTest::row23_aCallWaitsForThePersonOnce()
{
    PipelineFixture fixture;
    fixture.tokens->waitedForPerson = true;
    fixture.wire->add(Scripted::json(401, {}).with("WWW-Authenticate", kChallenge));
    fixture.wire->add(Scripted::json(200, {}));
    http::Request request = tokenRequest();
    request.operation = QStringLiteral("Things_Get");
    QCOMPARE(fixture.send(request)->status, 200);
    QCOMPARE(fixture.tokens->requests.size(), 2);
    QVERIFY(fixture.tokens->requests[0].mayWait);
    QVERIFY(!fixture.tokens->requests[1].mayWait);
    QCOMPARE(fixture.tokens->requests[0].purpose, QStringLiteral("Things_Get"));
}

void AuthPolicyTest::claimsAfterRefreshAreAnswered()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(401, {}));
    fixture.wire->add(Scripted::json(401, {}).with("WWW-Authenticate", kChallenge));
    fixture.wire->add(Scripted::json(200, {}));
    QCOMPARE(fixture.send(tokenRequest())->status, 200);
    QCOMPARE(fixture.tokens->requests.size(), 3);
}

void AuthPolicyTest::personsTurnEndsTheCall()
{
    PipelineFixture fixture;
    core::Error error = core::Error::make(ErrorKind::SignInNeeded, QStringLiteral("AADSTS50076"));
    error.claims = QStringLiteral("{}");
    fixture.tokens->errors.append(error);
    const auto response = fixture.send(tokenRequest());
    QVERIFY(!response);
    QCOMPARE(response.error(), error);
    QCOMPARE(fixture.wire->requests.size(), 0);
}

void AuthPolicyTest::anonymousSendsNothing()
{
    PipelineFixture fixture;
    fixture.wire->add(Scripted::json(401, {}));
    QCOMPARE(fixture.send(PipelineFixture::get(QStringLiteral("http://anywhere.test/")))->status, 401);
    QVERIFY(!fixture.wire->last().headers.contains("Authorization"));
    QCOMPARE(fixture.wire->requests.size(), 1);
}

QTEST_GUILESS_MAIN(AuthPolicyTest)
#include "tst_authpolicy.moc"
