// SPDX-License-Identifier: GPL-3.0-or-later
// Sign-in end to end against the sandbox's Entra ID, which shares no code with ours: the only thing between is HTTP.
#include "http/networktransport.h"
#include "identity/robotbrowser.h"
#include "identity/session.h"
#include "support/coroharness.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTimer>

using namespace identity;
using support::RobotBrowser;
using SignInResult = core::Result<Account>;
using TokenResult = core::Result<http::AccessToken>;

namespace {

const QString kArm = QStringLiteral("https://management.azure.com/.default");
const QString kSearch = QStringLiteral("https://search.azure.com/.default");

} // namespace

class SandboxSignInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void automaticSignInNeedsNobody();
    void automaticSignInAsAnotherUser();
    void automaticSignInOfAStrangerSaysWhy();
    void automaticSignInAnswersTheFirstCall();
    void automaticSignInOverHttps();
    void row01_browserSignIn();
    void row06_cancelOnTheSignInPage();
    void row21_revokedThenSignedInAgain();
    void row22_mfaByClaimsThenSilentAgain();
    void row25_blockedByPolicy();
    void row26_consentInTheBrowser();
    void row27_strictServerSurvivesManyScopesAtOnce();
    void row36_guestSwitchesTenants();
    void row36_mfaInOneTenantLeavesTheOther();
    void row36_memberOfNothingElseStays();
    void row41_deviceCode();
    void row41_deviceCodeDeclined();
    void servicePrincipalSignsIn();
    void pipelineCallsArmWithTheseTokens();
    void row23_revokedInMidWorkAsksForASignInWithClaims();

private:
    SessionParts parts(const QString& origin = {});
    std::unique_ptr<Session> signedIn(const QString& user = {});
    QJsonArray users() const { return m_fixture->sandbox().readiness().value(QLatin1String("users")).toArray(); }
    QString tenantOf(const QString& user) const;
    QString guest() const;
    QString member() const;
    QString otherTenant(const QString& tenant) const;
    void drill(const QString& user, const QString& require, const QString& tenant = {});
    static TokenResult token(Session* session, const QString& scope, const QString& tenant = {});
    SignInResult signInByBrowser(Session* session, const SignInRequest& request, RobotBrowser* robot);
    core::Result<http::Response> getTenants(Session* session);

    std::unique_ptr<sandboxtest::SandboxFixture> m_fixture;
    QUrl m_opened;
};

void SandboxSignInTest::initTestCase()
{
    m_fixture = std::make_unique<sandboxtest::SandboxFixture>();
    QCOMPARE(m_fixture->problem(), QString());
}

void SandboxSignInTest::init()
{
    m_opened.clear();
}

void SandboxSignInTest::cleanup()
{
    const QJsonArray all = users();
    for (const QJsonValue& user : all) {
        drill(user.toObject().value(QLatin1String("userPrincipalName")).toString(), QStringLiteral("none"));
    }
    m_fixture->order(QStringLiteral("identity"), {{QStringLiteral("refreshTokenReuse"), QStringLiteral("allowed")}});
}

SessionParts SandboxSignInTest::parts(const QString& origin)
{
    const QJsonObject ready = m_fixture->sandbox().readiness();
    SessionParts result;
    result.authority.name = QStringLiteral("sandbox");
    result.authority.url = QUrl(ready.value(QLatin1String("endpoints")).toObject().value(QLatin1String("authority")).toString());
    result.authority.plainHttpOrigin = m_fixture->origin();
    if (!origin.isEmpty()) {
        result.authority.url = QUrl(origin);
    }
    result.authority.clientId = m_fixture->sandbox().publicClientId();
    result.authority.signInScope = kArm;
    result.authority.automaticUser = m_fixture->firstUser();
    result.clock = &core::SystemClock::instance();
    result.random = &core::SystemRandom::instance();
    result.secrets = std::make_shared<MemorySecretStore>(QString());
    result.openBrowser = [this](const QUrl& url) {
        m_opened = url;
        return true;
    };
    return result;
}

std::unique_ptr<Session> SandboxSignInTest::signedIn(const QString& user)
{
    SessionParts sessionParts = parts();
    if (!user.isEmpty()) {
        sessionParts.authority.automaticUser = user;
    }
    auto session = std::make_unique<Session>(sessionParts);
    const SignInResult result = support::await(session->signInAutomatically({}));
    if (!result) {
        qWarning("%s", qPrintable(core::explainInOneLine(result.error())));
    }
    return session;
}

QString SandboxSignInTest::tenantOf(const QString& user) const
{
    const QJsonArray all = users();
    for (const QJsonValue& one : all) {
        if (one.toObject().value(QLatin1String("userPrincipalName")).toString() == user) {
            return one.toObject().value(QLatin1String("tenantId")).toString();
        }
    }
    return {};
}

QString SandboxSignInTest::otherTenant(const QString& tenant) const
{
    const QJsonArray tenants = m_fixture->sandbox().readiness().value(QLatin1String("tenants")).toArray();
    for (const QJsonValue& one : tenants) {
        const QString id = one.toObject().value(QLatin1String("tenantId")).toString();
        if (id != tenant) {
            return id;
        }
    }
    return {};
}

/// Somebody who belongs to one tenant only.
QString SandboxSignInTest::member() const
{
    const QJsonArray all = users();
    for (const QJsonValue& one : all) {
        const QString user = one.toObject().value(QLatin1String("userPrincipalName")).toString();
        if (m_fixture->token(kArm, user, otherTenant(tenantOf(user))).isEmpty()) {
            return user;
        }
    }
    return {};
}

/// Whoever may have a token in a tenant that is not their own.
QString SandboxSignInTest::guest() const
{
    const QJsonArray all = users();
    for (const QJsonValue& one : all) {
        const QString user = one.toObject().value(QLatin1String("userPrincipalName")).toString();
        if (!m_fixture->token(kArm, user, otherTenant(tenantOf(user))).isEmpty()) {
            return user;
        }
    }
    return {};
}

void SandboxSignInTest::drill(const QString& user, const QString& require, const QString& tenant)
{
    QJsonObject order{{QStringLiteral("userPrincipalName"), user}, {QStringLiteral("require"), require}};
    if (!tenant.isEmpty()) {
        order.insert(QStringLiteral("tenantId"), tenant);
    }
    m_fixture->order(QStringLiteral("identity"), order);
}

TokenResult SandboxSignInTest::token(Session* session, const QString& scope, const QString& tenant)
{
    http::TokenRequest request;
    request.scope = scope;
    request.tenantId = tenant;
    return support::await(session->tokens()->token(request, {}));
}

SignInResult SandboxSignInTest::signInByBrowser(Session* session, const SignInRequest& request, RobotBrowser* robot)
{
    m_opened.clear();
    const support::Running<SignInResult> running(session->signInWithBrowser(request, {}, {}));
    if (!QTest::qWaitFor([this] { return !m_opened.isEmpty(); })) {
        return {};
    }
    robot->open(m_opened);
    support::spin(running);
    return running.isDone() ? running.value() : SignInResult();
}

void SandboxSignInTest::automaticSignInNeedsNobody()
{
    Session session(parts());
    const SignInResult result = support::await(session.signInAutomatically({}));
    QVERIFY2(result, result ? "" : qPrintable(core::explainInOneLine(result.error())));
    QCOMPARE(result->username, m_fixture->firstUser());
    QCOMPARE(result->homeTenantId, tenantOf(m_fixture->firstUser()));
    QVERIFY(m_opened.isEmpty());
    QVERIFY(token(&session, kArm));
    QVERIFY(token(&session, kSearch));
}

void SandboxSignInTest::automaticSignInAsAnotherUser()
{
    const QString other = users().last().toObject().value(QLatin1String("userPrincipalName")).toString();
    QVERIFY(other != m_fixture->firstUser());
    const std::unique_ptr<Session> session = signedIn(other);
    QCOMPARE(session->currentAccount().username, other);
}

void SandboxSignInTest::automaticSignInOfAStrangerSaysWhy()
{
    SessionParts sessionParts = parts();
    sessionParts.authority.automaticUser = QStringLiteral("nobody@nowhere.example");
    Session session(sessionParts);
    const SignInResult result = support::await(session.ensureSignedIn({}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::SignInNeeded);
    QCOMPARE(result.error().code, QStringLiteral("AADSTS50058"));
}

void SandboxSignInTest::automaticSignInAnswersTheFirstCall()
{
    Session session(parts());
    QVERIFY(support::await(session.ensureSignedIn({})));
    QVERIFY(support::await(session.ensureSignedIn({})));
    QCOMPARE(session.accounts().size(), 1);
}

void SandboxSignInTest::automaticSignInOverHttps()
{
    SessionParts sessionParts = parts(m_fixture->httpsOrigin());
    sessionParts.authority.plainHttpOrigin.clear();
    sessionParts.authority.automatic = true;
    Session untrusting(sessionParts);
    const SignInResult refused = support::await(untrusting.signInAutomatically({}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::Tls); // row 39: its authority is nobody's
    sessionParts.authority.caFile = m_fixture->sandbox().caFile();
    Session session(sessionParts);
    const SignInResult result = support::await(session.signInAutomatically({}));
    QVERIFY2(result, result ? "" : qPrintable(core::explainInOneLine(result.error())));
}

void SandboxSignInTest::row01_browserSignIn()
{
    Session session(parts());
    RobotBrowser robot(m_fixture.get());
    robot.user = m_fixture->firstUser();
    const SignInResult result = signInByBrowser(&session, {}, &robot);
    QVERIFY2(result, result ? "" : qPrintable(core::explainInOneLine(result.error())));
    QCOMPARE(result->username, m_fixture->firstUser());
    QCOMPARE(session.tenants().size(), 1);
    QVERIFY(token(&session, kSearch));
}

void SandboxSignInTest::row06_cancelOnTheSignInPage()
{
    Session session(parts());
    RobotBrowser robot(m_fixture.get());
    robot.user = m_fixture->firstUser();
    robot.pressCancel = true;
    const SignInResult result = signInByBrowser(&session, {}, &robot);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::Cancelled);
}

void SandboxSignInTest::row21_revokedThenSignedInAgain()
{
    const std::unique_ptr<Session> session = signedIn();
    m_fixture->order(QStringLiteral("clock"), {{QStringLiteral("advance"), QStringLiteral("2s")}}); // it counts whole seconds
    m_fixture->order(QStringLiteral("identity"),
                     {{QStringLiteral("userPrincipalName"), m_fixture->firstUser()}, {QStringLiteral("revoke"), true}});
    const TokenResult refused = token(session.get(), kSearch);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::SignInNeeded);
    QCOMPARE(refused.error().code, QStringLiteral("AADSTS50173"));
    QVERIFY(!refused.error().requestId.isEmpty());
    QCOMPARE(session->accounts().size(), 1);
    m_fixture->order(QStringLiteral("clock"), {{QStringLiteral("advance"), QStringLiteral("2s")}});
    RobotBrowser robot(m_fixture.get());
    robot.user = m_fixture->firstUser();
    SignInRequest request;
    request.accountId = session->currentAccount().id;
    QVERIFY(signInByBrowser(session.get(), request, &robot));
    QVERIFY(token(session.get(), kSearch));
}

void SandboxSignInTest::row22_mfaByClaimsThenSilentAgain()
{
    const std::unique_ptr<Session> session = signedIn();
    QSignalSpy needed(session.get(), &Session::signInBecameNeeded);
    drill(m_fixture->firstUser(), QStringLiteral("mfa"));
    const TokenResult refused = token(session.get(), kSearch);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::SignInNeeded);
    QVERIFY(refused.error().claims.contains(QStringLiteral("capolids")));
    QCOMPARE(needed.size(), 1);
    RobotBrowser robot(m_fixture.get());
    robot.user = m_fixture->firstUser();
    SignInRequest request;
    request.accountId = session->currentAccount().id;
    request.tenantId = session->currentTenantId();
    request.claims = refused.error().claims;
    const SignInResult again = signInByBrowser(session.get(), request, &robot);
    QVERIFY2(again, again ? "" : qPrintable(core::explainInOneLine(again.error())));
    QCOMPARE(robot.confirmations, 1);
    QVERIFY(token(session.get(), kSearch));
}

void SandboxSignInTest::row25_blockedByPolicy()
{
    const std::unique_ptr<Session> session = signedIn();
    drill(m_fixture->firstUser(), QStringLiteral("blocked"));
    const TokenResult refused = token(session.get(), kSearch);
    QVERIFY(!refused);
    QVERIFY2(refused.error().message.contains(QStringLiteral("AADSTS53003")), qPrintable(refused.error().message));
    QCOMPARE(refused.error().kind, core::ErrorKind::Forbidden);
    QVERIFY2(token(session.get(), kArm), "a token at hand stays good");
}

void SandboxSignInTest::row26_consentInTheBrowser()
{
    const std::unique_ptr<Session> session = signedIn();
    drill(m_fixture->firstUser(), QStringLiteral("consent"));
    const TokenResult refused = token(session.get(), kSearch);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::SignInNeeded);
    QCOMPARE(refused.error().code, QStringLiteral("AADSTS65001"));
    RobotBrowser robot(m_fixture.get());
    robot.user = m_fixture->firstUser();
    SignInRequest request;
    request.accountId = session->currentAccount().id;
    request.scope = kSearch;
    QVERIFY(signInByBrowser(session.get(), request, &robot));
    QVERIFY(token(session.get(), kSearch));
}

void SandboxSignInTest::row27_strictServerSurvivesManyScopesAtOnce()
{
    m_fixture->order(QStringLiteral("identity"), {{QStringLiteral("refreshTokenReuse"), QStringLiteral("killsGrant")}});
    const std::unique_ptr<Session> session = signedIn();
    std::vector<std::unique_ptr<support::Running<TokenResult>>> waiting;
    for (const char* host : {"search.azure.com", "cognitiveservices.azure.com", "api.loganalytics.io", "ml.azure.com"}) {
        http::TokenRequest request;
        request.scope = QStringLiteral("https://%1/.default").arg(QLatin1String(host));
        waiting.push_back(std::make_unique<support::Running<TokenResult>>(session->tokens()->token(request, {})));
    }
    for (const auto& one : waiting) {
        support::spin(*one);
        QVERIFY2(one->value(), one->value() ? "" : qPrintable(one->value().error().message));
    }
}

void SandboxSignInTest::row36_guestSwitchesTenants()
{
    const QString user = guest();
    QVERIFY2(!user.isEmpty(), "the default estate has a guest");
    const std::unique_ptr<Session> session = signedIn(user);
    const QString home = tenantOf(user);
    QCOMPARE(session->currentTenantId(), home);
    const core::Result<Tenant> switched = support::await(session->switchTenant(otherTenant(home), {}));
    QVERIFY2(switched, switched ? "" : qPrintable(core::explainInOneLine(switched.error())));
    QCOMPARE(session->currentTenantId(), otherTenant(home));
    QCOMPARE(session->accounts().size(), 1);
    QCOMPARE(session->currentAccount().homeTenantId, home);
    const TokenResult there = token(session.get(), kSearch);
    const TokenResult atHome = token(session.get(), kSearch, home);
    QVERIFY(there && atHome);
    QVERIFY(there->secret != atHome->secret);
}

void SandboxSignInTest::row36_mfaInOneTenantLeavesTheOther()
{
    const QString user = guest();
    const std::unique_ptr<Session> session = signedIn(user);
    const QString home = tenantOf(user);
    drill(user, QStringLiteral("mfa"), otherTenant(home));
    const core::Result<Tenant> switched = support::await(session->switchTenant(otherTenant(home), {}));
    drill(user, QStringLiteral("none"), otherTenant(home));
    QVERIFY(!switched);
    QCOMPARE(switched.error().code, QStringLiteral("AADSTS50076"));
    QCOMPARE(session->currentTenantId(), home);
    QCOMPARE(session->tenants().at(1).state, SignInState::Needed);
    QVERIFY(token(session.get(), kSearch));
}

void SandboxSignInTest::row36_memberOfNothingElseStays()
{
    const QString user = member();
    const std::unique_ptr<Session> session = signedIn(user);
    const QString home = tenantOf(user);
    const core::Result<Tenant> switched = support::await(session->switchTenant(otherTenant(home), {}));
    QVERIFY(!switched);
    QCOMPARE(switched.error().code, QStringLiteral("AADSTS50020"));
    QCOMPARE(session->currentTenantId(), home);
}

void SandboxSignInTest::row41_deviceCode()
{
    Session session(parts());
    DeviceCodePrompt prompt;
    const support::Running<SignInResult> running(
        session.signInWithDeviceCode({}, [&prompt](const DeviceCodePrompt& shown) { prompt = shown; }, {}));
    QTRY_VERIFY(!prompt.userCode.isEmpty());
    RobotBrowser robot(m_fixture.get());
    robot.user = m_fixture->firstUser();
    robot.openDevicePage(prompt.verificationUri, prompt.userCode);
    support::spin(running, std::chrono::seconds(20)); // the service's own interval is five seconds
    QVERIFY(running.isDone());
    QVERIFY2(running.value(), running.value() ? "" : qPrintable(core::explainInOneLine(running.value().error())));
    QCOMPARE(running.value()->username, m_fixture->firstUser());
}

void SandboxSignInTest::row41_deviceCodeDeclined()
{
    Session session(parts());
    DeviceCodePrompt prompt;
    const support::Running<SignInResult> running(
        session.signInWithDeviceCode({}, [&prompt](const DeviceCodePrompt& shown) { prompt = shown; }, {}));
    QTRY_VERIFY(!prompt.userCode.isEmpty());
    RobotBrowser robot(m_fixture.get());
    robot.pressCancel = true;
    robot.openDevicePage(prompt.verificationUri, prompt.userCode);
    support::spin(running, std::chrono::seconds(20));
    QVERIFY(running.isDone() && !running.value());
    QCOMPARE(failureOf(running.value().error()).sentence, QStringLiteral("You declined the sign-in."));
}

void SandboxSignInTest::servicePrincipalSignsIn()
{
    const QJsonObject clients = m_fixture->sandbox().readiness().value(QLatin1String("clients")).toObject();
    const QJsonObject confidential = clients.value(QLatin1String("confidential")).toObject();
    ServicePrincipal principal;
    principal.tenantId = tenantOf(m_fixture->firstUser());
    principal.clientId = confidential.value(QLatin1String("clientId")).toString();
    principal.secret = "wrong";
    Session session(parts());
    const SignInResult wrong = support::await(session.signInAsServicePrincipal(principal, {}));
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, QStringLiteral("AADSTS7000215"));
    principal.secret = confidential.value(QLatin1String("clientSecret")).toString().toUtf8();
    const SignInResult result = support::await(session.signInAsServicePrincipal(principal, {}));
    QVERIFY2(result, result ? "" : qPrintable(core::explainInOneLine(result.error())));
    QVERIFY(token(&session, kSearch));
}

core::Result<http::Response> SandboxSignInTest::getTenants(Session* session)
{
    const QString arm = m_fixture->sandbox().readiness().value(QLatin1String("endpoints")).toObject().value(QLatin1String("arm")).toString();
    http::PipelineParts pipelineParts;
    pipelineParts.clock = &core::SystemClock::instance();
    pipelineParts.random = &core::SystemRandom::instance();
    pipelineParts.tokens = session->tokens();
    pipelineParts.audience = [arm](const QString& scope, const QUrl& url) {
        return scope == kArm && url.toString().startsWith(arm);
    };
    const auto pipeline = http::Pipeline::standard(pipelineParts, std::make_shared<http::NetworkTransport>());
    http::Request request;
    request.url = QUrl(arm + QStringLiteral("/tenants?api-version=2022-12-01"));
    request.credential = http::TokenFor{kArm, {}};
    return support::await(pipeline->send(request, {}));
}

void SandboxSignInTest::pipelineCallsArmWithTheseTokens()
{
    const std::unique_ptr<Session> session = signedIn();
    const core::Result<http::Response> answer = getTenants(session.get());
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QCOMPARE(answer->status, 200);
    QVERIFY(answer->body.contains(session->currentTenantId().toLatin1()));
}

void SandboxSignInTest::row23_revokedInMidWorkAsksForASignInWithClaims()
{
    SessionParts sessionParts = parts();
    sessionParts.authority.clientCapabilities = {QStringLiteral("cp1")};
    Session session(sessionParts);
    QVERIFY(support::await(session.signInAutomatically({})));
    QVERIFY(getTenants(&session));
    QSignalSpy needed(&session, &Session::signInBecameNeeded);
    m_fixture->order(QStringLiteral("clock"), {{QStringLiteral("advance"), QStringLiteral("2s")}});
    m_fixture->order(QStringLiteral("identity"),
                     {{QStringLiteral("userPrincipalName"), m_fixture->firstUser()}, {QStringLiteral("revoke"), true}});
    const core::Result<http::Response> refused = getTenants(&session);
    QVERIFY2(!refused, "the service has to challenge a token of a client that announced cp1");
    QCOMPARE(refused.error().kind, core::ErrorKind::SignInNeeded);
    QVERIFY2(!refused.error().claims.isEmpty(), "the sign-in that follows has to carry the service's claims");
    QCOMPARE(needed.size(), 1);
    m_fixture->order(QStringLiteral("clock"), {{QStringLiteral("advance"), QStringLiteral("2s")}});
    RobotBrowser robot(m_fixture.get());
    robot.user = m_fixture->firstUser();
    SignInRequest request;
    request.accountId = session.currentAccount().id;
    request.tenantId = session.currentTenantId();
    request.claims = refused.error().claims;
    QVERIFY(signInByBrowser(&session, request, &robot));
    const core::Result<http::Response> resumed = getTenants(&session);
    QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().message));
    QCOMPARE(resumed->status, 200);
}

QTEST_GUILESS_MAIN(SandboxSignInTest)
#include "tst_sandbox.moc"
