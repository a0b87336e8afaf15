// SPDX-License-Identifier: GPL-3.0-or-later
// A whole browser sign-in against an authority whose every answer can be bent. The test plays the browser.
#include "identity/knock.h"
#include "identity/testsession.h"
#include "support/coroharness.h"

#include <QRegularExpression>

using namespace identity;
using support::Answer;
using support::Form;
using support::Knock;
using support::ScriptedAuthority;
using support::TestSession;
using SignInResult = core::Result<Account>;
using Running = support::Running<SignInResult>;

class BrowserTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void row01_firstSignIn();
    void authorizationRequestIsAStandardOne();
    void row06_cancelInTheBrowser();
    void row08_replayedCodeLeavesTheAccountAlone();
    void row09_untrustedDiscoveryGetsNothing();
    void row10_answerOfAnotherRequestIsDiscarded_data();
    void row10_answerOfAnotherRequestIsDiscarded();
    void row11_mixedUpIssuerNeverRedeemsTheCode();
    void row15_fixedPortInUse();
    void row16_noBrowserShowsTheLink();
    void row17_cancelClosesThePortAtOnce();
    void row17_timesOutAfterFiveMinutes();
    void row18_secondSignInJoinsTheFirst();
    void row18_oneLeavesTheOtherStays();
    void row35_largeTokensWorkAndEndlessAnswersDoNot();
    void row43_malformedAnswers_data();
    void row43_malformedAnswers();
    void claimsAndHintTravelWithTheRequest();
    void missingClientIdIsSaidBeforeTheBrowserOpens();
};

void BrowserTest::row01_firstSignIn()
{
    ScriptedAuthority server;
    TestSession session(&server);
    const Running running(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_COMPARE(session.opened, 1);
    QVERIFY(session.prompt.opened);
    QCOMPARE(session.prompt.url, session.openedUrl);
    const std::unique_ptr<Knock> tab = session.postTrueCallback();
    support::spin(running);
    QVERIFY2(running.value(), running.value() ? "" : qPrintable(running.value().error().message));
    QCOMPARE(running.value()->username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(running.value()->id, ScriptedAuthority::homeId());
    QCOMPARE(session->currentTenantId(), QString::fromLatin1(ScriptedAuthority::kTenant));
    QTRY_VERIFY(tab->isClosed());
    QVERIFY(tab->answer().contains("You can close this tab"));
    Knock late(session.callbackPort(), Knock::get(session.callbackPort(), "/"));
    QTRY_VERIFY(late.isClosed());
    QVERIFY2(late.answer().isEmpty(), "the port is closed once the sign-in is over");
}

void BrowserTest::authorizationRequestIsAStandardOne()
{
    ScriptedAuthority server;
    TestSession session(&server);
    core::CancelSource cancel;
    const Running running(session->signInWithBrowser({}, session.shower(), cancel.token()));
    QTRY_COMPARE(session.opened, 1);
    QCOMPARE(session.openedUrl.path(), QStringLiteral("/organizations/oauth2/v2.0/authorize"));
    QCOMPARE(session.query("response_type"), QStringLiteral("code"));
    QCOMPARE(session.query("response_mode"), QStringLiteral("form_post"));
    QCOMPARE(session.query("client_id"), QString::fromLatin1(ScriptedAuthority::kClient));
    QCOMPARE(session.query("scope"), QStringLiteral("openid profile offline_access https://management.azure.com/.default"));
    QCOMPARE(session.query("code_challenge_method"), QStringLiteral("S256"));
    QCOMPARE(session.query("state").size(), 43);
    QCOMPARE(session.query("nonce").size(), 43);
    static const QRegularExpression loopback(QStringLiteral("^http://localhost:\\d+$"));
    QVERIFY(loopback.match(session.query("redirect_uri")).hasMatch());
    const QList<QPair<QString, QString>> items = session.authorizeQuery().queryItems();
    QSet<QString> names;
    for (const auto& item : items) {
        QVERIFY2(!names.contains(item.first), qPrintable(item.first));
        names.insert(item.first);
    }
    QVERIFY(!names.contains(QStringLiteral("client_secret")));
    QVERIFY(!names.contains(QStringLiteral("code_verifier")));
    cancel.cancel();
    support::spin(running);
}

void BrowserTest::row06_cancelInTheBrowser()
{
    ScriptedAuthority server;
    TestSession session(&server);
    const Running running(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_COMPARE(session.opened, 1);
    Knock tab(session.callbackPort(),
              Knock::post(session.callbackPort(), "error=access_denied&error_subcode=cancel&state=" + session.query("state").toLatin1()));
    support::spin(running);
    QVERIFY(!running.value());
    QCOMPARE(running.value().error().kind, core::ErrorKind::Cancelled);
    QCOMPARE(failureOf(running.value().error()).sentence, QStringLiteral("Sign-in was cancelled."));
    QVERIFY(server.tokenRequests.isEmpty());
}

void BrowserTest::row08_replayedCodeLeavesTheAccountAlone()
{
    ScriptedAuthority server;
    server.onToken = [&server](const Form& form) {
        Answer answer = Answer::json(200, server.success(form, QStringLiteral("organizations")));
        answer.delayMs = 200; // long enough for a second callback while the first code is being redeemed
        return answer;
    };
    TestSession session(&server);
    const Running running(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_COMPARE(session.opened, 1);
    const std::unique_ptr<Knock> first = session.postTrueCallback();
    QTRY_COMPARE(server.tokenRequests.size(), 1);
    const std::unique_ptr<Knock> second = session.postTrueCallback();
    QTRY_VERIFY(second->isClosed());
    QVERIFY(second->answer().contains("already used"));
    support::spin(running);
    QVERIFY(running.value());
    QCOMPARE(server.tokenRequests.size(), 1);
}

void BrowserTest::row09_untrustedDiscoveryGetsNothing()
{
    ScriptedAuthority server;
    server.onDiscovery = [&server](const QString&) {
        QJsonObject document = server.discovery(QStringLiteral("organizations"));
        document.insert(QStringLiteral("issuer"), QStringLiteral("https://evil.example/v2.0"));
        return Answer::json(200, document);
    };
    TestSession session(&server);
    const SignInResult result = support::await(session->signInWithBrowser({}, session.shower(), {}));
    QVERIFY(!result);
    QCOMPARE(failureOf(result.error()).sentence, QStringLiteral("This sign-in server cannot be trusted."));
    QCOMPARE(session.opened, 0);
    QVERIFY(server.tokenRequests.isEmpty());
}

void BrowserTest::row10_answerOfAnotherRequestIsDiscarded_data()
{
    QTest::addColumn<QJsonObject>("claims");
    QTest::addColumn<QString>("algorithm");
    QTest::newRow("aud") << QJsonObject{{QStringLiteral("aud"), QStringLiteral("other")}} << "RS256";
    QTest::newRow("iss of another tenant")
        << QJsonObject{{QStringLiteral("tid"), QString::fromLatin1(ScriptedAuthority::kGuestTenant)}} << "RS256";
    QTest::newRow("nonce") << QJsonObject{{QStringLiteral("nonce"), QStringLiteral("another")}} << "RS256";
    QTest::newRow("no nonce") << QJsonObject{{QStringLiteral("nonce"), QJsonValue::Null}} << "RS256";
    QTest::newRow("alg none") << QJsonObject() << "none";
}

void BrowserTest::row10_answerOfAnotherRequestIsDiscarded()
{
    QFETCH(QJsonObject, claims);
    QFETCH(QString, algorithm);
    ScriptedAuthority server;
    server.idTokenOverrides = claims;
    server.idTokenAlgorithm = algorithm;
    const auto secrets = std::make_shared<MemorySecretStore>(QString());
    TestSession session(&server, secrets);
    const SignInResult result = session.signIn();
    QVERIFY(!result);
    QCOMPARE(failureOf(result.error()).sentence, QStringLiteral("The answer did not belong to this request."));
    QVERIFY(session->accounts().isEmpty());
    support::await(session->flush());
    QVERIFY(!secrets->values().values().join().contains("access-1"));
}

void BrowserTest::row11_mixedUpIssuerNeverRedeemsTheCode()
{
    ScriptedAuthority server;
    TestSession session(&server);
    const Running running(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_COMPARE(session.opened, 1);
    Knock tab(session.callbackPort(), Knock::post(session.callbackPort(), "code=abc&iss=https%3A%2F%2Fevil.example&state=" +
                                                                              session.query("state").toLatin1()));
    support::spin(running);
    QVERIFY(!running.value());
    QCOMPARE(failureOf(running.value().error()).sentence, QStringLiteral("The answer did not belong to this request."));
    QVERIFY(server.tokenRequests.isEmpty());
}

void BrowserTest::row15_fixedPortInUse()
{
    ScriptedAuthority server;
    QTcpServer busy;
    QVERIFY(busy.listen(QHostAddress(QHostAddress::LocalHost)));
    SessionParts parts = TestSession::partsFor(&server);
    parts.authority.callbackPort = busy.serverPort();
    QUrl opened;
    parts.openBrowser = [&opened](const QUrl& url) {
        opened = url;
        return true;
    };
    Session session(parts);
    core::CancelSource cancel;
    const Running running(session.signInWithBrowser({}, {}, cancel.token()));
    QTRY_VERIFY(!opened.isEmpty());
    const QUrl redirect(QUrlQuery(opened.query()).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
    QVERIFY(redirect.port() > 0 && redirect.port() != busy.serverPort());
    cancel.cancel();
    support::spin(running);
}

void BrowserTest::row16_noBrowserShowsTheLink()
{
    ScriptedAuthority server;
    TestSession session(&server);
    session.browserWorks = false;
    const Running running(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_VERIFY(!session.prompt.url.isEmpty());
    QVERIFY(!session.prompt.opened);
    QVERIFY(!running.isDone());
    const std::unique_ptr<Knock> tab = session.postTrueCallback(); // the person copied the link
    support::spin(running);
    QVERIFY(running.value());
}

void BrowserTest::row17_cancelClosesThePortAtOnce()
{
    ScriptedAuthority server;
    TestSession session(&server);
    core::CancelSource cancel;
    const Running running(session->signInWithBrowser({}, session.shower(), cancel.token()));
    QTRY_COMPARE(session.opened, 1);
    cancel.cancel();
    Knock late(session.callbackPort(), Knock::get(session.callbackPort(), "/"));
    QTRY_VERIFY(late.isClosed());
    QVERIFY(late.answer().isEmpty());
    support::spin(running);
    QCOMPARE(running.value().error().kind, core::ErrorKind::Cancelled);
}

void BrowserTest::row17_timesOutAfterFiveMinutes()
{
    ScriptedAuthority server;
    core::FakeClock clock;
    TestSession session(&server, {}, &clock);
    const Running running(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_COMPARE(session.opened, 1);
    clock.advance(core::Milliseconds(5 * 60 * 1000 - 1));
    QVERIFY(!running.isDone());
    clock.advance(core::Milliseconds(1));
    support::spin(running);
    QVERIFY(!running.value());
    QCOMPARE(running.value().error().kind, core::ErrorKind::Timeout);
    QCOMPARE(failureOf(running.value().error()).sentence, QStringLiteral("Sign-in timed out."));
    Knock late(session.callbackPort(), Knock::get(session.callbackPort(), "/"));
    QTRY_VERIFY(late.isClosed());
    QVERIFY(late.answer().isEmpty());
}

void BrowserTest::row18_secondSignInJoinsTheFirst()
{
    ScriptedAuthority server;
    TestSession session(&server);
    const Running first(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_COMPARE(session.opened, 1);
    BrowserPrompt shown;
    const Running second(session->signInWithBrowser({}, [&shown](const BrowserPrompt& prompt) { shown = prompt; }, {}));
    QCOMPARE(shown.url, session.openedUrl);
    const std::unique_ptr<Knock> tab = session.postTrueCallback();
    support::spin(first);
    support::spin(second);
    QVERIFY(first.value());
    QVERIFY(second.value());
    QCOMPARE(session.opened, 1);
    QCOMPARE(server.tokenRequests.size(), 1);
}

void BrowserTest::row18_oneLeavesTheOtherStays()
{
    ScriptedAuthority server;
    TestSession session(&server);
    core::CancelSource cancelFirst;
    const Running first(session->signInWithBrowser({}, session.shower(), cancelFirst.token()));
    QTRY_COMPARE(session.opened, 1);
    const Running second(session->signInWithBrowser({}, {}, {}));
    cancelFirst.cancel();
    support::spin(first);
    QCOMPARE(first.value().error().kind, core::ErrorKind::Cancelled);
    const std::unique_ptr<Knock> tab = session.postTrueCallback();
    support::spin(second);
    QVERIFY(second.value());
}

void BrowserTest::row35_largeTokensWorkAndEndlessAnswersDoNot()
{
    ScriptedAuthority server;
    server.onToken = [&server](const Form& form) {
        QJsonObject body = server.success(form, QStringLiteral("organizations"));
        body.insert(QStringLiteral("access_token"), QString(48 * 1024, QLatin1Char('a')));
        body.insert(QStringLiteral("refresh_token"), QString(64 * 1024, QLatin1Char('r')));
        return Answer::json(200, body);
    };
    const auto secrets = std::make_shared<MemorySecretStore>(QString());
    TestSession session(&server, secrets);
    QVERIFY(session.signIn());
    QTRY_VERIFY(secrets->values().size() > 2);

    server.onToken = [](const Form&) {
        Answer answer;
        answer.body = QByteArray(2 * 1024 * 1024, ' ');
        return answer;
    };
    TestSession second(&server);
    const SignInResult result = second.signIn();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::MalformedResponse);
    QCOMPARE(failureOf(result.error()).sentence, QStringLiteral("The sign-in server gave an unexpected answer."));
}

void BrowserTest::row43_malformedAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("html 200") << 200 << QByteArray("<html>portal</html>");
    QTest::newRow("empty 200") << 200 << QByteArray();
    QTest::newRow("truncated") << 200 << QByteArray("{\"access_token\":\"eyJ");
    QTest::newRow("array") << 200 << QByteArray("[1]");
    QTest::newRow("html 400") << 400 << QByteArray("<html>bad</html>");
    QTest::newRow("error is an object") << 400 << QByteArray("{\"error\":{\"code\":1}}");
}

void BrowserTest::row43_malformedAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    ScriptedAuthority server;
    server.onToken = [status, body](const Form&) { return Answer{status, body, {}, 0}; };
    TestSession session(&server);
    const SignInResult result = session.signIn();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::MalformedResponse);
    QVERIFY(!result.error().details.contains(QStringLiteral("eyJ")));
    QVERIFY(session->accounts().isEmpty());
}

void BrowserTest::claimsAndHintTravelWithTheRequest()
{
    ScriptedAuthority server;
    TestSession session(&server);
    QVERIFY(session.signIn());
    SignInRequest request;
    request.accountId = ScriptedAuthority::homeId();
    request.tenantId = QString::fromLatin1(ScriptedAuthority::kTenant);
    request.claims = QStringLiteral("{\"access_token\":{\"acrs\":{\"value\":\"c1\"}}}");
    session.openedUrl.clear();
    const Running running(session->signInWithBrowser(request, session.shower(), {}));
    QTRY_VERIFY(!session.openedUrl.isEmpty());
    QCOMPARE(session.query("login_hint"), QStringLiteral("ada@contoso.example"));
    QCOMPARE(session.query("claims"), request.claims);
    QVERIFY(session.openedUrl.path().startsWith(QLatin1Char('/') + request.tenantId));
    const std::unique_ptr<Knock> tab = session.postTrueCallback();
    support::spin(running);
    QVERIFY(running.value());
    QCOMPARE(server.tokenRequests.last().value(QStringLiteral("claims")), request.claims);
    QCOMPARE(session->accounts().size(), 1);
}

void BrowserTest::missingClientIdIsSaidBeforeTheBrowserOpens()
{
    ScriptedAuthority server;
    SessionParts parts = TestSession::partsFor(&server);
    parts.authority.clientId.clear();
    Session session(parts);
    const SignInResult result = support::await(session.signInWithBrowser({}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("NoClientId"));
    QCOMPARE(server.discoveryRequests, 0);
}

QTEST_GUILESS_MAIN(BrowserTest)
#include "tst_browser.moc"
