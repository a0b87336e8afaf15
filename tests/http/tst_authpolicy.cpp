// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipelinefixture.h"

#include <QTest>

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
    void claimsChallengeIsAnsweredOnce();
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

void AuthPolicyTest::claimsChallengeIsAnsweredOnce()
{
    PipelineFixture fixture;
    fixture.wire->setFallback([](const http::Request&) { return Scripted::json(401, {}).with("WWW-Authenticate", kChallenge); });
    const auto response = fixture.send(tokenRequest());
    QCOMPARE(response->status, 401);
    QCOMPARE(fixture.tokens->requests.size(), 2);
    QCOMPARE(fixture.tokens->requests[1].claims, QStringLiteral(R"({"access_token":{"c":1}})"));
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
