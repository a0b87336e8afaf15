// SPDX-License-Identifier: GPL-3.0-or-later
// One test or more for each known fault of Qt NetworkAuth that the sign-in works around; the number is the fault's:
//  1 bind address taken for a port        2 all interfaces, any method, Host, path and size; no form_post
//  3 weak and repeated state              4 wrong state ends or stalls the wait, errors believed without state, untrue page
//  5 token errors lost, refresh stuck     6 codes encoded twice, refresh tokens and client ids not at all
//  7 an empty client_secret               8 use of the handler after its end
//  9 credentials in log categories       10 redirects followed
#include "identity/codeflow.h"
#include "identity/knock.h"
#include "identity/logging.h"
#include "identity/testsession.h"
#include "support/coroharness.h"

#include <QCryptographicHash>
#include <QNetworkInterface>
#include <QSignalSpy>

using namespace identity;
using support::Answer;
using support::Form;
using support::Knock;
using support::ScriptedAuthority;
using support::TestSession;
using SignInResult = core::Result<Account>;
using Running = support::Running<SignInResult>;

namespace {

const QByteArray kState = "0123456789012345678901234567890123456789012";

CallbackExpectation expectation()
{
    CallbackExpectation result;
    result.state = kState;
    result.issuer = QStringLiteral("https://login.example/{tenantid}/v2.0");
    return result;
}

} // namespace

class NetworkAuthFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fault01_listensOnTheLoopbackAddressOnly();
    void fault01_portIsTheOneAskedForAndNeverTwo();
    void fault02_otherMethodsAreRefused_data();
    void fault02_otherMethodsAreRefused();
    void fault02_strangersAreRefusedAndFormPostIsRead();
    void fault03_stateHas256BitsAndIsNewForEverySignIn();
    void fault03_randomnessComesFromOutside();
    void row04_fault04_wrongStateKeepsWaiting();
    void row07_fault04_errorWithoutOurStateIsDisbelieved();
    void fault04_pageTellsTheTruthAboutAFailure();
    void fault05_tokenErrorReachesThePersonWithItsText();
    void fault05_failedRefreshLeavesTheNextOnePossible();
    void row19_fault06_codeWithReservedCharacters();
    void fault06_clientIdAndRefreshTokenWithReservedCharacters();
    void fault07_redemptionHasVerifierAndNoSecret();
    void fault07_noGrantOfAPersonSendsASecret();
    void fault08_cancelDuringRedemptionIsHarmless();
    void fault08_handlerGoesBeforeTheReply();
    void fault09_categoriesStaySilentWhateverTheRules();
    void fault09_signInAtTheHighestLogLevelSaysNothing();
    void row38_fault10_redirectOfTheTokenEndpoint();
    void row38_fault10_redirectsOfTheOtherCalls_data();
    void row38_fault10_redirectsOfTheOtherCalls();
};

void NetworkAuthFaultsTest::fault01_listensOnTheLoopbackAddressOnly()
{
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QCOMPARE(handler.callback(), QStringLiteral("http://localhost:%1").arg(handler.port()));
    QTcpServer other; // the port is free on every other address of this computer
    QVERIFY(other.listen(QHostAddress(QStringLiteral("127.0.0.2")), handler.port()));
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress& address : addresses) {
        if (address != QHostAddress(QHostAddress::LocalHost)) {
            QTcpSocket knocking;
            knocking.connectToHost(address, handler.port());
            QVERIFY2(!knocking.waitForConnected(1000), qPrintable(address.toString()));
        }
    }
}

void NetworkAuthFaultsTest::fault01_portIsTheOneAskedForAndNeverTwo()
{
    LoopbackReplyHandler any(expectation());
    QVERIFY(any.listen());
    QVERIFY(any.port() > 1023); // the stock handler takes QHostAddress::LocalHost for the port number 2
    const quint16 wanted = any.port();
    any.close(false);
    CallbackExpectation fixed = expectation();
    fixed.preferredPort = wanted;
    LoopbackReplyHandler handler(fixed);
    QVERIFY(handler.listen());
    QCOMPARE(handler.port(), wanted);
    QCOMPARE(handler.callback(), QStringLiteral("http://localhost:%1").arg(wanted));
}

void NetworkAuthFaultsTest::fault02_otherMethodsAreRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char* method : {"HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
        QTest::newRow(method) << QByteArray(method);
    }
}

void NetworkAuthFaultsTest::fault02_otherMethodsAreRefused()
{
    QFETCH(QByteArray, method);
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    const QByteArray host = "Host: localhost:" + QByteArray::number(handler.port()) + "\r\n";
    Knock knock(handler.port(), method + " /?code=abc&state=" + kState + " HTTP/1.1\r\n" + host + "\r\n");
    QTRY_VERIFY(knock.isClosed());
    QCOMPARE(knock.status(), 405);
    QCOMPARE(received.size(), 0);
    Knock right(handler.port(), Knock::get(handler.port(), "/?code=abc&state=" + kState));
    QTRY_COMPARE(received.size(), 1);
}

void NetworkAuthFaultsTest::fault02_strangersAreRefusedAndFormPostIsRead()
{
    LoopbackReplyHandler handler(expectation());
    QVERIFY(handler.listen());
    QSignalSpy received(&handler, &QAbstractOAuthReplyHandler::callbackReceived);
    const QByteArray callback = "?code=abc&state=" + kState;
    Knock rebound(handler.port(), Knock::get(handler.port(), "/" + callback, "evil.example:" + QByteArray::number(handler.port())));
    Knock prefixed(handler.port(), Knock::get(handler.port(), "/callback" + callback));
    Knock endless(handler.port(), "GET / HTTP/1.1\r\nX: " + QByteArray(1024 * 1024, 'x'));
    QTRY_VERIFY(rebound.isClosed() && prefixed.isClosed() && endless.isClosed());
    QCOMPARE(rebound.status(), 400);
    QCOMPARE(prefixed.status(), 404);
    QCOMPARE(received.size(), 0);
    Knock form(handler.port(), Knock::post(handler.port(), "state=" + kState + "&code=a%2Bb"));
    QTRY_COMPARE(received.size(), 1);
    QCOMPARE(received.first().first().toMap().value(QStringLiteral("code")).toString(), QStringLiteral("a+b"));
}

void NetworkAuthFaultsTest::fault03_stateHas256BitsAndIsNewForEverySignIn()
{
    ScriptedAuthority server;
    TestSession session(&server);
    QSet<QString> seen;
    constexpr int kSignIns = 20; // within one second: a generator seeded with the time would repeat itself
    for (int i = 0; i < kSignIns; ++i) {
        session.openedUrl.clear();
        core::CancelSource cancel;
        const Running running(session->signInWithBrowser({}, session.shower(), cancel.token()));
        QTRY_VERIFY(!session.openedUrl.isEmpty());
        for (const char* name : {"state", "nonce", "code_challenge"}) {
            const QString value = session.query(name);
            const QByteArray bytes = QByteArray::fromBase64(value.toLatin1(), QByteArray::Base64UrlEncoding);
            QCOMPARE(bytes.size(), 32);
            QVERIFY2(!seen.contains(value), name);
            seen.insert(value);
        }
        cancel.cancel();
        support::spin(running);
    }
    QCOMPARE(seen.size(), 3 * kSignIns);
}

void NetworkAuthFaultsTest::fault03_randomnessComesFromOutside()
{
    ScriptedAuthority server;
    core::SeededRandom seeded(7);
    core::SeededRandom same(7);
    const RequestSecrets expected = RequestSecrets::make(&same);
    SessionParts parts = TestSession::partsFor(&server);
    parts.random = &seeded;
    QUrl opened;
    parts.openBrowser = [&opened](const QUrl& url) {
        opened = url;
        return true;
    };
    CodeFlow::Parts flowParts;
    flowParts.authority = parts.authority;
    flowParts.endpoints.authorization = QUrl(server.origin() + QStringLiteral("/authorize"));
    flowParts.endpoints.token = QUrl(server.origin() + QStringLiteral("/token"));
    flowParts.clock = parts.clock;
    flowParts.random = parts.random;
    flowParts.openBrowser = parts.openBrowser;
    CodeFlow flow(flowParts);
    flow.start();
    QCOMPARE(QUrlQuery(opened.query()).queryItemValue(QStringLiteral("state")), QString::fromLatin1(expected.state));
    QCOMPARE(QUrlQuery(opened.query()).queryItemValue(QStringLiteral("code_challenge")), QString::fromLatin1(expected.challenge()));
}

void NetworkAuthFaultsTest::row04_fault04_wrongStateKeepsWaiting()
{
    ScriptedAuthority server;
    TestSession session(&server);
    const Running running(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_COMPARE(session.opened, 1);
    Knock wrong(session.callbackPort(), Knock::get(session.callbackPort(), "/?code=x&state=wrong"));
    QTRY_VERIFY(wrong.isClosed());
    QVERIFY(!running.isDone());
    QVERIFY(server.tokenRequests.isEmpty());
    const std::unique_ptr<Knock> tab = session.postTrueCallback();
    support::spin(running);
    QVERIFY(running.value());
}

void NetworkAuthFaultsTest::row07_fault04_errorWithoutOurStateIsDisbelieved()
{
    ScriptedAuthority server;
    TestSession session(&server);
    const Running running(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_COMPARE(session.opened, 1);
    Knock stateless(session.callbackPort(), Knock::get(session.callbackPort(), "/?error=access_denied"));
    Knock forged(session.callbackPort(), Knock::get(session.callbackPort(), "/?error=access_denied&state=forged"));
    QTRY_VERIFY(stateless.isClosed() && forged.isClosed());
    for (const Knock* knock : {&stateless, &forged}) {
        QVERIFY2(knock->answer().contains("not from this sign-in"), "the stock page says that all went well");
    }
    QVERIFY(!running.isDone());
    const std::unique_ptr<Knock> tab = session.postTrueCallback();
    support::spin(running);
    QVERIFY(running.value());
}

void NetworkAuthFaultsTest::fault04_pageTellsTheTruthAboutAFailure()
{
    ScriptedAuthority server;
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 501481); };
    TestSession session(&server);
    const Running running(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_COMPARE(session.opened, 1);
    const std::unique_ptr<Knock> tab = session.postTrueCallback();
    support::spin(running);
    QTRY_VERIFY(tab->isClosed());
    QVERIFY(tab->answer().contains("did not finish"));
    QVERIFY(!tab->answer().contains("You are signed in"));
}

void NetworkAuthFaultsTest::fault05_tokenErrorReachesThePersonWithItsText()
{
    ScriptedAuthority server;
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 501481); };
    TestSession session(&server);
    const SignInResult result = session.signIn();
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("AADSTS501481"));
    QCOMPARE(result.error().requestId, QStringLiteral("c-1"));
    server.onToken = {};
    QVERIFY2(session.signIn(), "a failed sign-in must not spoil the next");
}

void NetworkAuthFaultsTest::fault05_failedRefreshLeavesTheNextOnePossible()
{
    ScriptedAuthority server;
    TestSession session(&server);
    QVERIFY(session.signIn());
    http::TokenRequest request;
    request.scope = QStringLiteral("https://search.azure.com/.default");
    request.forceRefresh = true;
    for (int i = 0; i < 3; ++i) {
        server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_request"), 900144); };
        const auto failed = support::await(session->tokens()->token(request, {}));
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, QStringLiteral("AADSTS900144"));
        QVERIFY(failed.error().message.contains(QStringLiteral("What the server has to say")));
        server.onToken = {};
        QVERIFY2(support::await(session->tokens()->token(request, {})), "the stock flow refuses: already in progress");
    }
}

void NetworkAuthFaultsTest::row19_fault06_codeWithReservedCharacters()
{
    ScriptedAuthority server;
    TestSession session(&server);
    const Running running(session->signInWithBrowser({}, session.shower(), {}));
    QTRY_COMPARE(session.opened, 1);
    const std::unique_ptr<Knock> tab = session.postTrueCallback("0.A+b/c=d%e&f g%2B");
    support::spin(running);
    QVERIFY(running.value());
    QCOMPARE(server.tokenRequests.first().value(QStringLiteral("code")), QStringLiteral("0.A+b/c=d%e&f g%2B"));
    QVERIFY(server.lastTokenRequest.contains("code=0.A%2Bb%2Fc%3Dd%25e%26f%20g%252B"));
}

void NetworkAuthFaultsTest::fault06_clientIdAndRefreshTokenWithReservedCharacters()
{
    ScriptedAuthority server;
    const QString odd = QStringLiteral("a+b/c=d%e&f g%2Bh");
    server.idTokenOverrides.insert(QStringLiteral("aud"), odd);
    server.onToken = [&server, odd](const Form& form) {
        QJsonObject tokens = server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant));
        tokens.insert(QStringLiteral("refresh_token"), odd);
        return Answer::json(200, tokens);
    };
    SessionParts parts = TestSession::partsFor(&server);
    parts.authority.clientId = odd;
    QUrl opened;
    parts.openBrowser = [&opened](const QUrl& url) {
        opened = url;
        return true;
    };
    Session session(parts);
    const Running running(session.signInWithBrowser({}, {}, {}));
    QTRY_VERIFY(!opened.isEmpty());
    const QUrlQuery query(opened.query(QUrl::FullyEncoded));
    QCOMPARE(query.queryItemValue(QStringLiteral("client_id"), QUrl::FullyEncoded), QStringLiteral("a%2Bb%2Fc%3Dd%25e%26f%20g%252Bh"));
    server.nonce = query.queryItemValue(QStringLiteral("nonce"));
    const quint16 port = quint16(QUrl(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded)).port());
    Knock tab(port, Knock::post(port, "code=1&state=" + query.queryItemValue(QStringLiteral("state")).toLatin1()));
    support::spin(running);
    QVERIFY2(running.value(), running.value() ? "" : qPrintable(running.value().error().message));
    QCOMPARE(server.tokenRequests.last().value(QStringLiteral("client_id")), odd);
    http::TokenRequest request;
    request.scope = parts.authority.signInScope;
    request.forceRefresh = true;
    QVERIFY(support::await(session.tokens()->token(request, {})));
    QCOMPARE(server.tokenRequests.last().value(QStringLiteral("refresh_token")), odd);
    QCOMPARE(server.tokenRequests.last().value(QStringLiteral("client_id")), odd);
}

void NetworkAuthFaultsTest::fault07_redemptionHasVerifierAndNoSecret()
{
    ScriptedAuthority server;
    TestSession session(&server);
    QVERIFY(session.signIn());
    QCOMPARE(server.tokenRequests.size(), 1);
    const Form form = server.tokenRequests.first();
    QCOMPARE(form.value(QStringLiteral("grant_type")), QStringLiteral("authorization_code"));
    QCOMPARE(form.value(QStringLiteral("redirect_uri")), session.query("redirect_uri"));
    QVERIFY(!form.contains(QStringLiteral("client_secret")));
    const QByteArray digest =
        QCryptographicHash::hash(form.value(QStringLiteral("code_verifier")).toLatin1(), QCryptographicHash::Sha256);
    QCOMPARE(QString::fromLatin1(digest.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)),
             session.query("code_challenge"));
    QCOMPARE(server.tokenPaths.first(), QStringLiteral("/organizations/oauth2/v2.0/token"));
    TestSession again(&server);
    QVERIFY(again.signIn());
    QVERIFY(again.query("state") != session.query("state"));
    QVERIFY(again.query("code_challenge") != session.query("code_challenge"));
}

void NetworkAuthFaultsTest::fault07_noGrantOfAPersonSendsASecret()
{
    ScriptedAuthority server;
    core::FakeClock clock(QDateTime::currentDateTimeUtc());
    TestSession session(&server, {}, &clock);
    QVERIFY(session.signIn());
    http::TokenRequest request;
    request.scope = QStringLiteral("https://search.azure.com/.default");
    QVERIFY(support::await(session->tokens()->token(request, {})));
    const Running device(session->signInWithDeviceCode({}, {}, {}));
    QTRY_VERIFY(server.deviceRequests == 1 && clock.untilNext().has_value());
    clock.advance(core::Milliseconds(5000));
    support::spin(device);
    QVERIFY(device.value());
    QSet<QString> grants;
    for (const Form& form : std::as_const(server.tokenRequests)) {
        grants.insert(form.value(QStringLiteral("grant_type")));
        QVERIFY2(!form.contains(QStringLiteral("client_secret")), "not even an empty one");
        QVERIFY(!form.contains(QStringLiteral("client_assertion")));
    }
    QCOMPARE(grants.size(), 3);
}

void NetworkAuthFaultsTest::fault08_cancelDuringRedemptionIsHarmless()
{
    ScriptedAuthority server;
    server.onToken = [&server](const Form& form) {
        Answer answer = Answer::json(200, server.success(form, QStringLiteral("organizations")));
        answer.delayMs = 300;
        return answer;
    };
    auto session = std::make_unique<TestSession>(&server);
    core::CancelSource cancel;
    const Running running((*session)->signInWithBrowser({}, session->shower(), cancel.token()));
    QTRY_COMPARE(session->opened, 1);
    const std::unique_ptr<Knock> tab = session->postTrueCallback();
    QTRY_COMPARE(server.tokenRequests.size(), 1);
    cancel.cancel();
    support::spin(running);
    QCOMPARE(running.value().error().kind, core::ErrorKind::Cancelled);
    QVERIFY((*session)->accounts().isEmpty());
    session.reset();
    QTRY_VERIFY(tab->isClosed());
}

void NetworkAuthFaultsTest::fault08_handlerGoesBeforeTheReply()
{
    ScriptedAuthority server;
    server.onToken = [&server](const Form& form) {
        Answer answer = Answer::json(200, server.success(form, QStringLiteral("organizations")));
        answer.delayMs = 100;
        return answer;
    };
    for (int i = 0; i < 5; ++i) {
        QUrl opened;
        CodeFlow::Parts parts;
        parts.authority = server.authority();
        parts.endpoints.authorization = QUrl(server.origin() + QStringLiteral("/organizations/oauth2/v2.0/authorize"));
        parts.endpoints.token = QUrl(server.origin() + QStringLiteral("/organizations/oauth2/v2.0/token"));
        parts.clock = &core::SystemClock::instance();
        parts.random = &core::SystemRandom::instance();
        parts.openBrowser = [&opened](const QUrl& url) {
            opened = url;
            return true;
        };
        auto flow = std::make_unique<CodeFlow>(parts);
        flow->start();
        const QUrlQuery query(opened.query(QUrl::FullyEncoded));
        const quint16 port = quint16(QUrl(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded)).port());
        Knock tab(port, Knock::post(port, "code=1&state=" + query.queryItemValue(QStringLiteral("state")).toLatin1()));
        QTRY_COMPARE(server.tokenRequests.size(), i + 1);
        flow.reset(); // with flow, handler and network access, while the server still thinks
        QTest::qWait(150);
        QTRY_VERIFY(tab.isClosed());
    }
}

void NetworkAuthFaultsTest::fault09_categoriesStaySilentWhateverTheRules()
{
    silenceNetworkAuth();
    QLoggingCategory::setFilterRules(QStringLiteral("*=true\nqt.networkauth.oauth2=true\nqt.networkauth.replyhandler.debug=true"));
    const QLoggingCategory flow("qt.networkauth.oauth2");
    const QLoggingCategory handler("qt.networkauth.replyhandler");
    QVERIFY(!flow.isDebugEnabled() && !flow.isWarningEnabled());
    QVERIFY(!handler.isDebugEnabled() && !handler.isWarningEnabled());
    const QLoggingCategory other("qt.network.something");
    QVERIFY2(other.isDebugEnabled(), "the rules of the person still count for everything else");
}

void NetworkAuthFaultsTest::fault09_signInAtTheHighestLogLevelSaysNothing()
{
    static QStringList lines;
    lines.clear();
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext& context, const QString& message) { lines << QLatin1String(context.category) + message; });
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
    ScriptedAuthority server;
    server.onToken = [](const Form&) { return Answer{200, "token=not-json-secret", {}, 0}; };
    TestSession session(&server);
    const SignInResult result = session.signIn();
    qInstallMessageHandler(before);
    QLoggingCategory::setFilterRules({});
    QVERIFY(!result);
    for (const QString& line : std::as_const(lines)) {
        QVERIFY2(!line.startsWith(QLatin1String("qt.networkauth")), qPrintable(line));
        QVERIFY(!line.contains(QLatin1String("not-json-secret")));
        QVERIFY(!line.contains(session.query("state")));
    }
}

void NetworkAuthFaultsTest::row38_fault10_redirectOfTheTokenEndpoint()
{
    ScriptedAuthority server;
    ScriptedAuthority elsewhere;
    server.onToken = [&elsewhere](const Form&) {
        return Answer{307, {}, "Location: " + elsewhere.origin().toLatin1() + "/organizations/oauth2/v2.0/token\r\n", 0};
    };
    TestSession session(&server);
    const SignInResult result = session.signIn();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::Untrusted);
    QVERIFY(elsewhere.tokenRequests.isEmpty());
}

void NetworkAuthFaultsTest::row38_fault10_redirectsOfTheOtherCalls_data()
{
    QTest::addColumn<QString>("call");
    QTest::newRow("discovery") << "discovery";
    QTest::newRow("device code") << "device code";
}

void NetworkAuthFaultsTest::row38_fault10_redirectsOfTheOtherCalls()
{
    QFETCH(QString, call);
    ScriptedAuthority server;
    ScriptedAuthority elsewhere;
    const Answer away{302, {}, "Location: " + elsewhere.origin().toLatin1() + "/organizations/v2.0/.well-known/openid-configuration\r\n", 0};
    if (call == QLatin1String("discovery")) {
        server.onDiscovery = [away](const QString&) { return away; };
    } else {
        server.onDeviceCode = [away](const Form&) { return away; };
    }
    TestSession session(&server);
    const SignInResult result = support::await(session->signInWithDeviceCode({}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::Untrusted);
    QCOMPARE(elsewhere.discoveryRequests + elsewhere.deviceRequests, 0);
}

QTEST_GUILESS_MAIN(NetworkAuthFaultsTest)
#include "tst_networkauthfaults.moc"
