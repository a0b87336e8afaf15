// SPDX-License-Identifier: GPL-3.0-or-later
// What is believed of what a server or a stranger sends: pure functions, no network.
#include "core/random.h"
#include "identity/account.h"
#include "identity/authority.h"
#include "identity/callbackpages.h"
#include "identity/callbackrequest.h"
#include "identity/codeflow.h"
#include "identity/discovery.h"
#include "identity/idtoken.h"
#include "identity/logging.h"
#include "identity/oautherror.h"
#include "identity/tokenanswer.h"
#include "identity/tokenclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <limits>

using namespace identity;

namespace {

const QString kTenant = QStringLiteral("11111111-1111-4111-8111-111111111111");

Authority publicAuthority()
{
    Authority authority;
    authority.name = QStringLiteral("public");
    authority.url = QUrl(QStringLiteral("https://login.microsoftonline.com"));
    authority.aliases = Authority::knownAliases(authority.url.host());
    authority.clientId = QStringLiteral("client");
    return authority;
}

QByteArray encoded(const QJsonObject& object)
{
    return QJsonDocument(object).toJson().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray tokenOf(const QJsonObject& claims, const QString& algorithm = QStringLiteral("RS256"))
{
    return encoded({{QStringLiteral("alg"), algorithm}}) + '.' + encoded(claims) + ".c2ln";
}

QJsonObject goodClaims()
{
    return {{QStringLiteral("aud"), QStringLiteral("client")},
            {QStringLiteral("iss"), QStringLiteral("https://login.example/%1/v2.0").arg(kTenant)},
            {QStringLiteral("tid"), kTenant},
            {QStringLiteral("oid"), QStringLiteral("OID-1")},
            {QStringLiteral("nonce"), QStringLiteral("n-1")},
            {QStringLiteral("preferred_username"), QStringLiteral("ada@contoso.example")},
            {QStringLiteral("iat"), 1'800'000'000}};
}

IdTokenExpectation expectation()
{
    return {QStringLiteral("client"), QStringLiteral("https://login.example/{tenantid}/v2.0"), {}, QStringLiteral("n-1"),
            QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC)};
}

QByteArray callback(const QByteArray& start, const QByteArray& headers, const QByteArray& body = {})
{
    return start + " HTTP/1.1\r\nHost: localhost:4000\r\n" + headers + "\r\n" + body;
}

} // namespace

class ProtocolTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void authorityAllowsOnlyItsOwnHosts_data();
    void authorityAllowsOnlyItsOwnHosts();
    void plainHttpIsAllowedForTheLoopbackOriginOnly();
    void environmentIsThePreferredCacheHostElseHostAndPort();
    void automaticSignInNeedsASandbox();
    void needsInteractionFollowsErrorAndSuberror_data();
    void needsInteractionFollowsErrorAndSuberror();
    void errorCarriesNumberSentenceAndCorrelationId();
    void cancelledRedirectIsACancellation();
    void discoveryDerivesTheDeviceEndpoint();
    void row09_discoveryOfAnotherHostIsRefused_data();
    void row09_discoveryOfAnotherHostIsRefused();
    void row10_idTokenOfAnotherRequestIsRefused_data();
    void row10_idTokenOfAnotherRequestIsRefused();
    void goodIdTokenGivesTheClaims();
    void row20_wrongClockIsReportedNotRefused();
    void homeAccountIdPrefersClientInfo();
    void row43_tokenAnswersAreReadWithTolerance_data();
    void row43_tokenAnswersAreReadWithTolerance();
    void formEncodingKeepsPlusAndSpaceApart();
    void callbackIsReadStrictly_data();
    void callbackIsReadStrictly();
    void callbackArrivesInAnyPieces();
    void callbackPagesReflectNothing();
    void challengeIsTheSha256OfTheVerifier();
    void authorizationNeverCombinesHintAndPicker();
    void redactionHidesCredentials_data();
    void redactionHidesCredentials();
    void everyFailureHasWords();
};

void ProtocolTest::authorityAllowsOnlyItsOwnHosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("own") << "https://login.microsoftonline.com/x" << true;
    QTest::newRow("case") << "https://LOGIN.microsoftonline.com/x" << true;
    QTest::newRow("alias") << "https://login.windows.net/x" << true;
    QTest::newRow("port") << "https://login.microsoftonline.com:8443/x" << false;
    QTest::newRow("http") << "http://login.microsoftonline.com/x" << false;
    QTest::newRow("evil") << "https://evil.example/x" << false;
    QTest::newRow("suffix") << "https://login.microsoftonline.com.evil.example/x" << false;
    QTest::newRow("user") << "https://login.microsoftonline.com@evil.example/x" << false;
    QTest::newRow("userOfOwn") << "https://user:pw@login.microsoftonline.com/x" << false;
    QTest::newRow("file") << "file:///etc/passwd" << false;
    QTest::newRow("empty") << "" << false;
}

void ProtocolTest::authorityAllowsOnlyItsOwnHosts()
{
    QFETCH(QString, url);
    QFETCH(bool, allowed);
    QCOMPARE(publicAuthority().allows(QUrl(url)), allowed);
}

void ProtocolTest::plainHttpIsAllowedForTheLoopbackOriginOnly()
{
    Authority sandbox;
    sandbox.url = QUrl(QStringLiteral("http://127.0.0.1:4000"));
    sandbox.plainHttpOrigin = QStringLiteral("http://127.0.0.1:4000");
    QVERIFY(sandbox.allows(QUrl(QStringLiteral("http://127.0.0.1:4000/a/b"))));
    QVERIFY(!sandbox.allows(QUrl(QStringLiteral("http://127.0.0.1:4001/a/b"))));
    QVERIFY(!sandbox.allows(QUrl(QStringLiteral("http://localhost:4000/a/b"))));
    sandbox.plainHttpOrigin = QStringLiteral("http://login.example");
    sandbox.url = QUrl(sandbox.plainHttpOrigin);
    QVERIFY2(!sandbox.allows(sandbox.url), "a plain-http origin that is no loopback host must count for nothing");
}

void ProtocolTest::environmentIsThePreferredCacheHostElseHostAndPort()
{
    QCOMPARE(publicAuthority().environment(), QStringLiteral("login.windows.net"));
    QVERIFY(publicAuthority().isEnvironment(QStringLiteral("login.microsoftonline.com")));
    QVERIFY(!publicAuthority().isEnvironment(QStringLiteral("login.microsoftonline.us")));
    Authority sandbox;
    sandbox.url = QUrl(QStringLiteral("http://127.0.0.1:4000"));
    QCOMPARE(sandbox.environment(), QStringLiteral("127.0.0.1:4000"));
    QVERIFY2(sandbox.isEnvironment(QStringLiteral("127.0.0.1")), "Python's MSAL writes the host without its port");
    QVERIFY(!sandbox.isEnvironment(QStringLiteral("127.0.0.1:4001")));
    QVERIFY(!sandbox.isEnvironment(QStringLiteral("localhost")));
}

void ProtocolTest::automaticSignInNeedsASandbox()
{
    Authority authority = publicAuthority();
    QVERIFY(!authority.allowsAutomaticSignIn());
    authority.url = QUrl(QStringLiteral("http://127.0.0.1:4000"));
    QVERIFY(!authority.allowsAutomaticSignIn());
    authority.plainHttpOrigin = QStringLiteral("http://127.0.0.1:4000");
    QVERIFY(authority.allowsAutomaticSignIn());
}

void ProtocolTest::needsInteractionFollowsErrorAndSuberror_data()
{
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("suberror");
    QTest::addColumn<int>("kind");
    const auto kind = [](core::ErrorKind value) { return int(value); };
    QTest::newRow("interaction") << "interaction_required" << "basic_action" << kind(core::ErrorKind::SignInNeeded);
    QTest::newRow("login") << "login_required" << "" << kind(core::ErrorKind::SignInNeeded);
    QTest::newRow("consent") << "consent_required" << "" << kind(core::ErrorKind::SignInNeeded);
    QTest::newRow("grant") << "invalid_grant" << "" << kind(core::ErrorKind::SignInNeeded);
    QTest::newRow("badToken") << "invalid_grant" << "bad_token" << kind(core::ErrorKind::SignInNeeded);
    QTest::newRow("clientMismatch") << "invalid_grant" << "client_mismatch" << kind(core::ErrorKind::BadRequest);
    QTest::newRow("policy") << "invalid_grant" << "protection_policy_required" << kind(core::ErrorKind::BadRequest);
    QTest::newRow("row25 blocked") << "interaction_required" << "message_only" << kind(core::ErrorKind::Forbidden);
    QTest::newRow("denied") << "access_denied" << "" << kind(core::ErrorKind::Cancelled);
    QTest::newRow("declined") << "authorization_declined" << "" << kind(core::ErrorKind::Cancelled);
    QTest::newRow("busy") << "temporarily_unavailable" << "" << kind(core::ErrorKind::ServiceFailure);
    QTest::newRow("unknown") << "something_new" << "" << kind(core::ErrorKind::BadRequest);
}

void ProtocolTest::needsInteractionFollowsErrorAndSuberror()
{
    QFETCH(QString, error);
    QFETCH(QString, suberror);
    QFETCH(int, kind);
    OAuthError oauth;
    oauth.error = error;
    oauth.suberror = suberror;
    oauth.status = 400;
    QCOMPARE(int(oauth.toError(QStringLiteral("host")).kind), kind);
}

void ProtocolTest::errorCarriesNumberSentenceAndCorrelationId()
{
    const QByteArray body = R"({"error":"invalid_grant","error_description":"AADSTS50076: Due to a change you must use MFA.\r\nTrace ID: t\r\n)"
                            R"(Correlation ID: c\r\nTimestamp: z","correlation_id":"c","suberror":"basic_action","claims":"{\"a\":1}"})";
    const core::Error error = OAuthError::fromBody(body, 400).toError(QStringLiteral("login.example"));
    QCOMPARE(error.code, QStringLiteral("AADSTS50076"));
    QCOMPARE(error.message, QStringLiteral("AADSTS50076: Due to a change you must use MFA."));
    QCOMPARE(error.requestId, QStringLiteral("c"));
    QCOMPARE(error.claims, QStringLiteral("{\"a\":1}"));
    QCOMPARE(error.target, QStringLiteral("login.example"));
    QVERIFY(OAuthError::fromBody("<html>", 500).isEmpty());
}

void ProtocolTest::cancelledRedirectIsACancellation()
{
    const OAuthError error = OAuthError::fromRedirect({{QStringLiteral("error"), QStringLiteral("consent_required")},
                                                       {QStringLiteral("error_subcode"), QStringLiteral("cancel")}});
    QCOMPARE(error.toError({}).kind, core::ErrorKind::Cancelled);
}

void ProtocolTest::discoveryDerivesTheDeviceEndpoint()
{
    const QByteArray document = R"({"issuer":"https://login.microsoftonline.com/{tenantid}/v2.0",)"
                                R"("authorization_endpoint":"https://login.microsoftonline.com/x/oauth2/v2.0/authorize",)"
                                R"("token_endpoint":"https://login.microsoftonline.com/x/oauth2/v2.0/token"})";
    const core::Result<Endpoints> endpoints = Endpoints::fromDocument(document, publicAuthority());
    QVERIFY2(endpoints, endpoints ? "" : qPrintable(endpoints.error().message));
    QCOMPARE(endpoints->deviceCode.toString(), QStringLiteral("https://login.microsoftonline.com/x/oauth2/v2.0/devicecode"));
}

void ProtocolTest::row09_discoveryOfAnotherHostIsRefused_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("token");
    const QString own = QStringLiteral("https://login.microsoftonline.com/x/oauth2/v2.0/token");
    QTest::newRow("issuer") << "https://evil.example/{tenantid}/v2.0" << own;
    QTest::newRow("token") << "https://login.microsoftonline.com/x/v2.0" << "https://evil.example/token";
    QTest::newRow("plain") << "https://login.microsoftonline.com/x/v2.0" << "http://login.microsoftonline.com/token";
}

void ProtocolTest::row09_discoveryOfAnotherHostIsRefused()
{
    QFETCH(QString, issuer);
    QFETCH(QString, token);
    const QJsonObject document{{QStringLiteral("issuer"), issuer},
                               {QStringLiteral("authorization_endpoint"), QStringLiteral("https://login.microsoftonline.com/authorize")},
                               {QStringLiteral("token_endpoint"), token}};
    const core::Result<Endpoints> endpoints = Endpoints::fromDocument(QJsonDocument(document).toJson(), publicAuthority());
    QVERIFY(!endpoints);
    QCOMPARE(endpoints.error().kind, core::ErrorKind::Untrusted);
    QCOMPARE(failureOf(endpoints.error()).sentence, QStringLiteral("This sign-in server cannot be trusted."));
}

void ProtocolTest::row10_idTokenOfAnotherRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("tenant");
    const auto with = [](const char* claim, const QJsonValue& value) {
        QJsonObject claims = goodClaims();
        claims.insert(QLatin1String(claim), value);
        return tokenOf(claims);
    };
    QJsonObject withoutNonce = goodClaims();
    withoutNonce.remove(QStringLiteral("nonce"));
    QJsonObject withoutTenant = goodClaims();
    withoutTenant.remove(QStringLiteral("tid"));
    QTest::newRow("audience") << with("aud", QStringLiteral("other")) << "";
    QTest::newRow("audiences") << with("aud", QJsonArray{QStringLiteral("client"), QStringLiteral("other")}) << "";
    QTest::newRow("issuer") << with("iss", QStringLiteral("https://evil.example/v2.0")) << "";
    QTest::newRow("issuer of another tenant") << with("tid", QStringLiteral("22222222-2222-4222-8222-222222222222")) << "";
    QTest::newRow("tenant is a path") << with("tid", QStringLiteral("../x")) << "";
    QTest::newRow("no tenant") << tokenOf(withoutTenant) << "";
    QTest::newRow("another tenant than asked") << tokenOf(goodClaims()) << "22222222-2222-4222-8222-222222222222";
    QTest::newRow("nonce differs") << with("nonce", QStringLiteral("n-2")) << "";
    QTest::newRow("nonce missing") << tokenOf(withoutNonce) << "";
    QTest::newRow("alg none") << tokenOf(goodClaims(), QStringLiteral("none")) << "";
    QTest::newRow("alg NoNe") << tokenOf(goodClaims(), QStringLiteral("NoNe")) << "";
    QTest::newRow("two parts") << QByteArray("e30.e30") << "";
    QTest::newRow("unsigned") << QByteArray(tokenOf(goodClaims()).chopped(4)) << "";
    QTest::newRow("not base64") << QByteArray("{}.{}.x") << "";
    QTest::newRow("empty") << QByteArray() << "";
}

void ProtocolTest::row10_idTokenOfAnotherRequestIsRefused()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, tenant);
    IdTokenExpectation expected = expectation();
    expected.tenantId = tenant;
    const core::Result<IdTokenClaims> claims = IdTokenClaims::check(token, expected);
    QVERIFY(!claims);
    QCOMPARE(claims.error().kind, core::ErrorKind::Untrusted);
    QCOMPARE(failureOf(claims.error()).sentence, QStringLiteral("The answer did not belong to this request."));
}

void ProtocolTest::goodIdTokenGivesTheClaims()
{
    const core::Result<IdTokenClaims> claims = IdTokenClaims::check(tokenOf(goodClaims()), expectation());
    QVERIFY2(claims, claims ? "" : qPrintable(claims.error().message));
    QCOMPARE(claims->tenantId, kTenant);
    QCOMPARE(claims->username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(claims->clockOffSeconds, 0);
}

void ProtocolTest::row20_wrongClockIsReportedNotRefused()
{
    IdTokenExpectation expected = expectation();
    expected.now = expected.now.addSecs(1200);
    const core::Result<IdTokenClaims> ahead = IdTokenClaims::check(tokenOf(goodClaims()), expected);
    QVERIFY(ahead);
    QVERIFY(ahead->clockOffSeconds > 600);
    expected.now = expected.now.addSecs(-2400);
    const core::Result<IdTokenClaims> behind = IdTokenClaims::check(tokenOf(goodClaims()), expected);
    QVERIFY(behind);
    QVERIFY(behind->clockOffSeconds < -600);
    QJsonObject claims = goodClaims();
    for (const qint64 senseless : {std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), qint64(-1)}) {
        claims.insert(QStringLiteral("iat"), senseless);
        const core::Result<IdTokenClaims> read = IdTokenClaims::check(tokenOf(claims), expected);
        QVERIFY(read);
        QCOMPARE(read->clockOffSeconds, qint64(0));
    }
}

void ProtocolTest::homeAccountIdPrefersClientInfo()
{
    IdTokenClaims claims;
    claims.objectId = QStringLiteral("GUEST");
    claims.tenantId = kTenant;
    claims.subject = QStringLiteral("Sub");
    const QByteArray info = encoded({{QStringLiteral("uid"), QStringLiteral("UID")}, {QStringLiteral("utid"), QStringLiteral("Home")}});
    QCOMPARE(homeAccountId(info, claims), QStringLiteral("uid.home"));
    QCOMPARE(homeAccountId({}, claims), QStringLiteral("guest.") + kTenant);
    claims.objectId.clear();
    claims.tenantId.clear();
    QCOMPARE(homeAccountId("garbage", claims), QStringLiteral("%53ub")); // subjects differ by case, ids do not
}

void ProtocolTest::row43_tokenAnswersAreReadWithTolerance_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("expiresIn"); // -1: refused
    QTest::newRow("number") << QByteArray(R"({"access_token":"a","token_type":"Bearer","expires_in":3600})") << qint64(3600);
    QTest::newRow("text") << QByteArray(R"({"access_token":"a","token_type":"bearer","expires_in":"3600"})") << qint64(3600);
    QTest::newRow("negative") << QByteArray(R"({"access_token":"a","expires_in":-5})") << qint64(0);
    QTest::newRow("missing") << QByteArray(R"({"access_token":"a"})") << qint64(0);
    QTest::newRow("huge") << QByteArray(R"({"access_token":"a","expires_in":1e300})") << qint64(366 * 24 * 3600);
    QTest::newRow("html") << QByteArray("<html>Welcome</html>") << qint64(-1);
    QTest::newRow("empty") << QByteArray() << qint64(-1);
    QTest::newRow("truncated") << QByteArray(R"({"access_token":"a)") << qint64(-1);
    QTest::newRow("array") << QByteArray("[]") << qint64(-1);
    QTest::newRow("no token") << QByteArray(R"({"token_type":"Bearer"})") << qint64(-1);
    QTest::newRow("token is an object") << QByteArray(R"({"access_token":{}})") << qint64(-1);
    QTest::newRow("token ends its header line") << QByteArray(R"({"access_token":"a\r\nX-Other: b"})") << qint64(-1);
    QTest::newRow("refresh token with a NUL") << QByteArray(R"({"access_token":"a","refresh_token":"b\u0000"})") << qint64(-1);
    QTest::newRow("mac") << QByteArray(R"({"access_token":"a","token_type":"mac"})") << qint64(-1);
}

void ProtocolTest::row43_tokenAnswersAreReadWithTolerance()
{
    QFETCH(QByteArray, body);
    QFETCH(qint64, expiresIn);
    const core::Result<TokenAnswer> answer = TokenAnswer::fromBody(body, QStringLiteral("host"));
    QCOMPARE(answer.has_value(), expiresIn >= 0);
    if (answer) {
        QCOMPARE(answer->expiresIn, expiresIn);
    } else {
        QCOMPARE(answer.error().kind, core::ErrorKind::MalformedResponse);
        QVERIFY(!answer.error().details.contains(QStringLiteral("access_token")));
    }
}

void ProtocolTest::formEncodingKeepsPlusAndSpaceApart()
{
    const QByteArray body = formEncoded({{QStringLiteral("a"), QStringLiteral("x+/=%& y")}, {QStringLiteral("b c"), QStringLiteral("ü")}});
    QCOMPARE(body, QByteArray("a=x%2B%2F%3D%25%26%20y&b%20c=%C3%BC"));
    const auto decoded = formDecoded("a=x%2B%2F%3D%25%26+y&&b+c=%C3%BC&novalue");
    QCOMPARE(decoded.size(), 3);
    QCOMPARE(decoded[0].second, QStringLiteral("x+/=%& y"));
    QCOMPARE(decoded[1].first, QStringLiteral("b c"));
    const auto marked = formDecoded("%EF%BB%BFstate=%EF%BB%BFx");
    QCOMPARE(marked.first().first, QChar(0xfeff) + QStringLiteral("state"));
    QCOMPARE(marked.first().second, QChar(0xfeff) + QStringLiteral("x"));
}

void ProtocolTest::callbackIsReadStrictly_data()
{
    using Progress = CallbackRequest::Progress;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("progress");
    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
    const auto row = [](const char* name, const QByteArray& bytes, Progress progress) {
        QTest::newRow(name) << bytes << int(progress);
    };
    row("get", callback("GET /?a=1", {}), Progress::Complete);
    row("post", callback("POST /", form + "Content-Length: 3\r\n", "a=1"), Progress::Complete);
    row("post with charset", callback("POST /", "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\nContent-Length: 0\r\n"),
        Progress::Complete);
    row("half a head", "GET / HTTP/1.1\r\nHost: x\r\n", Progress::NeedMore);
    row("half a body", callback("POST /", form + "Content-Length: 30\r\n", "a=1"), Progress::NeedMore);
    row("json", callback("POST /", "Content-Type: application/json\r\nContent-Length: 2\r\n", "{}"), Progress::Bad);
    row("no length", callback("POST /", form, "a=1"), Progress::Bad);
    row("two lengths", callback("POST /", form + "Content-Length: 3\r\nContent-Length: 4\r\n", "a=1"), Progress::Bad);
    row("signed length", callback("POST /", form + "Content-Length: +3\r\n", "a=1"), Progress::Bad);
    row("chunked", callback("POST /", form + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "a=1"), Progress::Bad);
    row("huge body", callback("POST /", form + "Content-Length: 999999999\r\n"), Progress::TooLong);
    row("huge number", callback("POST /", form + "Content-Length: 99999999999999999999999\r\n"), Progress::Bad);
    row("huge head", callback("GET /", "X: " + QByteArray(CallbackRequest::kMaxBytes, 'x')), Progress::TooLong);
    row("http/2", "PRI * HTTP/2.0\r\n\r\n", Progress::Bad);
    row("no version", "GET /\r\n\r\n", Progress::Bad);
    row("lower method", "get / HTTP/1.1\r\n\r\n", Progress::Bad);
    row("folded header", "GET / HTTP/1.1\r\nA: b\r\n folded\r\n\r\n", Progress::Bad);
    row("control character", "GET /\x01 HTTP/1.1\r\n\r\n", Progress::Bad);
    row("more parameters than anybody sends", callback("GET /?" + QByteArray("a&").repeated(64) + "state=hidden", {}), Progress::Bad);
    row("tls hello", QByteArray::fromHex("16030100e2010000de0303") + QByteArray(CallbackRequest::kMaxBytes, '\0'), Progress::TooLong);
}

void ProtocolTest::callbackIsReadStrictly()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, progress);
    CallbackRequest request;
    QCOMPARE(int(CallbackRequest::parse(bytes, &request)), progress);
}

void ProtocolTest::callbackArrivesInAnyPieces()
{
    const QByteArray whole =
        callback("POST /", "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 15\r\n", "code=a%2Bb&x=y+z");
    for (qsizetype cut = 0; cut < whole.size() - 1; ++cut) {
        CallbackRequest request;
        QCOMPARE(CallbackRequest::parse(whole.left(cut), &request), CallbackRequest::Progress::NeedMore);
    }
    CallbackRequest request;
    QCOMPARE(CallbackRequest::parse(whole, &request), CallbackRequest::Progress::Complete);
    QCOMPARE(request.single(QStringLiteral("code")), QStringLiteral("a+b"));
    QVERIFY(request.isForPort(4000));
    QVERIFY(!request.isForPort(4001));
}

void ProtocolTest::callbackPagesReflectNothing()
{
    for (const CallbackPage page : {CallbackPage::SignedIn, CallbackPage::NotFinished, CallbackPage::NotOurs, CallbackPage::AlreadyUsed,
                                    CallbackPage::BadRequest, CallbackPage::NotFound, CallbackPage::NotAllowed, CallbackPage::TooLong}) {
        const QByteArray answer = httpAnswer(page);
        QVERIFY(answer.contains("Content-Security-Policy: default-src 'none'"));
        QVERIFY(answer.contains("Referrer-Policy: no-referrer"));
        QVERIFY(answer.contains("Cache-Control: no-store"));
        QVERIFY(!answer.contains("Access-Control"));
        QVERIFY(!answer.contains("<script"));
    }
}

void ProtocolTest::challengeIsTheSha256OfTheVerifier()
{
    RequestSecrets published; // RFC 7636, appendix B
    published.verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    QCOMPARE(published.challenge(), QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    const RequestSecrets one = RequestSecrets::make(&core::SystemRandom::instance());
    const RequestSecrets two = RequestSecrets::make(&core::SystemRandom::instance());
    QCOMPARE(one.state.size(), 43); // 256 bits in base64url
    QCOMPARE(one.verifier.size(), 43);
    QVERIFY(one.state != two.state && one.nonce != two.nonce && one.verifier != two.verifier);
    QVERIFY(one.state != one.nonce && one.nonce != one.verifier);
}

void ProtocolTest::authorizationNeverCombinesHintAndPicker()
{
    AuthorizationOptions options;
    options.prompt = QStringLiteral("select_account");
    const auto has = [](const FormFields& fields, const QString& name) {
        return std::any_of(fields.begin(), fields.end(), [&name](const auto& field) { return field.first == name; });
    };
    QVERIFY(has(authorizationFields(options, {}), QStringLiteral("prompt")));
    options.loginHint = QStringLiteral("ada@contoso.example");
    QVERIFY(!has(authorizationFields(options, {}), QStringLiteral("prompt")));
    QVERIFY(has(authorizationFields(options, {}), QStringLiteral("login_hint")));
}

void ProtocolTest::redactionHidesCredentials_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("secret");
    QTest::newRow("jwt") << "token eyJhbGciOi.J9.x_y-z done" << "eyJ";
    QTest::newRow("code") << "http://localhost:1/?code=abc%2Bdef&x=1" << "abc";
    QTest::newRow("verifier") << "code_verifier=topsecret" << "topsecret";
    QTest::newRow("json") << "{\"refresh_token\":\"0.AX-y\",\"a\":1}" << "0.AX";
    QTest::newRow("client secret") << "client_secret: hunter2" << "hunter2";
    QTest::newRow("state") << "?state=abcdef&y=2" << "abcdef";
}

void ProtocolTest::redactionHidesCredentials()
{
    QFETCH(QString, line);
    QFETCH(QString, secret);
    QVERIFY(line.contains(secret));
    QVERIFY(!redacted(line).contains(secret));
    QCOMPARE(redacted(QStringLiteral("exit code: 3, state: open")), QStringLiteral("exit code: 3, state: open"));
}

void ProtocolTest::everyFailureHasWords()
{
    for (int kind = int(core::ErrorKind::None); kind <= int(core::ErrorKind::Untrusted); ++kind) {
        const SignInFailure failure = failureOf(core::Error::make(core::ErrorKind(kind), {}));
        QVERIFY(!failure.sentence.isEmpty());
        QVERIFY(!failure.remedy.isEmpty());
    }
    QCOMPARE(failureOf(core::Error::cancelled()).sentence, QStringLiteral("Sign-in was cancelled."));
}

QTEST_GUILESS_MAIN(ProtocolTest)
#include "tst_protocol.moc"
