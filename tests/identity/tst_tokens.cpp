// SPDX-License-Identifier: GPL-3.0-or-later
// Silent tokens: what the pipeline gets, and what happens when it cannot be had.
#include "identity/testsession.h"
#include "support/coroharness.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace identity;
using support::Answer;
using support::await;
using support::Form;
using support::ScriptedAuthority;
using support::TestSession;
using TokenResult = core::Result<http::AccessToken>;
using Running = support::Running<TokenResult>;

namespace {

const QString kArm = QStringLiteral("https://management.azure.com/.default");
const QString kSearch = QStringLiteral("https://search.azure.com/.default");

http::TokenRequest request(const QString& scope = kArm)
{
    http::TokenRequest result;
    result.scope = scope;
    return result;
}

TokenResult token(TestSession& session, const http::TokenRequest& wanted = request())
{
    return await(session->tokens()->token(wanted, {}));
}

/// A signed-in session on a clock that the test moves.
struct Signed
{
    ScriptedAuthority server;
    core::FakeClock clock{QDateTime::currentDateTimeUtc()};
    std::shared_ptr<MemorySecretStore> secrets = std::make_shared<MemorySecretStore>(QString());
    QTemporaryDir directory;
    TestSession session{&server, secrets, &clock, directory.path()};
    core::Result<Account> account = session.signIn();

    int refreshes() const
    {
        return int(std::count_if(server.tokenRequests.begin(), server.tokenRequests.end(), [](const Form& form) {
            return form.value(QStringLiteral("grant_type")) == QLatin1String("refresh_token");
        }));
    }
    void expire() { clock.advance(core::Milliseconds(3600 * 1000)); }
};

} // namespace

class TokensTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signInTokenServesTheFirstCall();
    void noAccountMeansSignInNeeded();
    void row02_restartWithAValidTokenAsksNobody();
    void row03_restartWithAnExpiredTokenRefreshesOnce();
    void refreshesAheadOfExpiry();
    void refreshInTheBackgroundWhenTheServerAsked();
    void everyScopeHasItsToken();
    void row19_refreshTokenWithPlusArrivesUnharmed();
    void row20_clockTurnedBackRefreshesOnce();
    void row21_revokedRefreshTokenAsksOnceAndKeepsTheRest();
    void row22_claimsReachTheSignInThatFollows();
    void claimsChallengeBypassesTheCache();
    void forceRefreshBypassesTheCache();
    void row25_blockedByPolicyIsNotRetried();
    void row27_parallelRequestsShareOnePost();
    void row27_parallelFailuresShareOneError();
    void scopesOfOneAccountGoOneAfterTheOther();
    void cancelOfOneWaiterLeavesTheOthers();
    void row28_twoProcessesRefreshOneAfterTheOther();
    void row29_serverTroubleNeverSignsOut_data();
    void row29_serverTroubleNeverSignsOut();
    void row29_retryAfterIsRespected();
    void row36_tenantSwitchWithTheSameRefreshToken();
    void row36_blockedTenantLeavesTheOldOne();
    void row43_missingExpiryIsGoodForOneUse();
    void tokensOfAnotherAccountAreRefused();
    void signOutForgetsEverything();
    void signOutDuringARefreshStaysSignedOut();
    void servicePrincipalUsesItsSecret();
    void tokensOutliveTheSession();
    void accountsAreSeparate();
};

void TokensTest::signInTokenServesTheFirstCall()
{
    Signed fixture;
    QVERIFY(fixture.account);
    const TokenResult result = token(fixture.session);
    QVERIFY(result);
    QCOMPARE(result->secret, QByteArray("eyJhdA.access-1.sig"));
    QCOMPARE(fixture.refreshes(), 0);
}

void TokensTest::noAccountMeansSignInNeeded()
{
    ScriptedAuthority server;
    TestSession session(&server);
    const TokenResult result = token(session);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::SignInNeeded);
    QVERIFY(server.tokenRequests.isEmpty());
}

void TokensTest::row02_restartWithAValidTokenAsksNobody()
{
    Signed fixture;
    QVERIFY(fixture.account);
    await(fixture.session->flush(), std::chrono::seconds(5));
    const int before = fixture.server.tokenRequests.size();
    const int discoveries = fixture.server.discoveryRequests;
    TestSession again(&fixture.server, fixture.secrets, &fixture.clock, fixture.directory.path());
    QVERIFY(await(again->restore()));
    QCOMPARE(again->currentAccount().username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(again->currentAccount().state, SignInState::SignedIn);
    QCOMPARE(again->currentTenantId(), QString::fromLatin1(ScriptedAuthority::kTenant));
    QVERIFY(token(again));
    QCOMPARE(fixture.server.tokenRequests.size(), before);
    QCOMPARE(fixture.server.discoveryRequests, discoveries);
    QCOMPARE(again.opened, 0);
}

void TokensTest::row03_restartWithAnExpiredTokenRefreshesOnce()
{
    Signed fixture;
    await(fixture.session->flush());
    fixture.expire();
    TestSession again(&fixture.server, fixture.secrets, &fixture.clock, fixture.directory.path());
    QVERIFY(await(again->restore()));
    QVERIFY(token(again));
    QCOMPARE(fixture.refreshes(), 1);
    QCOMPARE(fixture.server.tokenRequests.last().value(QStringLiteral("refresh_token")), QStringLiteral("0.RT+1/secret="));
    QCOMPARE(again.opened, 0);
    await(again->flush());
    const QByteArray kept = fixture.secrets->values().values().join();
    QVERIFY(kept.contains("0.RT+2/secret="));
    QVERIFY2(!kept.contains("0.RT+1/secret="), "the new refresh token replaces the old one");
}

void TokensTest::refreshesAheadOfExpiry()
{
    Signed fixture;
    fixture.clock.advance(core::Milliseconds(3299 * 1000 - 2000));
    QVERIFY(token(fixture.session));
    QCOMPARE(fixture.refreshes(), 0);
    fixture.clock.advance(core::Milliseconds(10 * 1000)); // less than five minutes left
    QVERIFY(token(fixture.session));
    QCOMPARE(fixture.refreshes(), 1);
}

void TokensTest::refreshInTheBackgroundWhenTheServerAsked()
{
    Signed fixture;
    fixture.expire();
    fixture.server.onToken = [&fixture](const Form& form) {
        QJsonObject body = fixture.server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant));
        body.insert(QStringLiteral("expires_in"), 86400);
        body.insert(QStringLiteral("refresh_in"), 43200);
        return Answer::json(200, body);
    };
    const TokenResult first = token(fixture.session);
    QVERIFY(first);
    fixture.clock.advance(core::Milliseconds(43201LL * 1000));
    const TokenResult second = token(fixture.session);
    QCOMPARE(second->secret, first->secret); // at once; the new one comes behind
    QTRY_COMPARE(fixture.refreshes(), 2);
    QTRY_VERIFY(token(fixture.session)->secret != first->secret);
    QCOMPARE(fixture.refreshes(), 2);
}

void TokensTest::everyScopeHasItsToken()
{
    Signed fixture;
    const TokenResult arm = token(fixture.session);
    const TokenResult search = token(fixture.session, request(kSearch));
    QVERIFY(arm && search);
    QVERIFY(arm->secret != search->secret);
    QCOMPARE(fixture.server.tokenRequests.last().value(QStringLiteral("scope")),
             QStringLiteral("openid profile offline_access ") + kSearch);
    QCOMPARE(token(fixture.session, request(kSearch))->secret, search->secret);
    QCOMPARE(fixture.refreshes(), 1);
    QCOMPARE(fixture.server.tokenPaths.last(),
             QStringLiteral("/%1/oauth2/v2.0/token").arg(QLatin1String(ScriptedAuthority::kTenant)));
}

void TokensTest::row19_refreshTokenWithPlusArrivesUnharmed()
{
    Signed fixture;
    fixture.expire();
    QVERIFY(token(fixture.session));
    QCOMPARE(fixture.server.tokenRequests.last().value(QStringLiteral("refresh_token")), QStringLiteral("0.RT+1/secret="));
    QVERIFY(!fixture.server.tokenRequests.last().contains(QStringLiteral("client_secret")));
}

void TokensTest::row20_clockTurnedBackRefreshesOnce()
{
    Signed fixture;
    await(fixture.session->flush());
    core::FakeClock earlier(fixture.clock.now().addSecs(-600));
    TestSession again(&fixture.server, fixture.secrets, &earlier, fixture.directory.path());
    QVERIFY(await(again->restore()));
    QVERIFY(token(again));
    QVERIFY(token(again));
    QCOMPARE(fixture.refreshes(), 1);
}

void TokensTest::row21_revokedRefreshTokenAsksOnceAndKeepsTheRest()
{
    Signed fixture;
    fixture.server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 50173, QStringLiteral("bad_token")); };
    fixture.expire();
    QSignalSpy needed(&*fixture.session, &Session::signInBecameNeeded);
    for (int i = 0; i < 3; ++i) {
        const TokenResult result = token(fixture.session);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, core::ErrorKind::SignInNeeded);
        QCOMPARE(result.error().code, QStringLiteral("AADSTS50173"));
    }
    QCOMPARE(needed.size(), 1);
    QCOMPARE(fixture.refreshes(), 1); // remembered, not asked again and again
    QCOMPARE(fixture.session.opened, 1); // only the sign-in at the start
    QCOMPARE(fixture.session->accounts().size(), 1);
    QCOMPARE(fixture.session->currentAccount().state, SignInState::Needed);
    fixture.server.onToken = {};
    QVERIFY(fixture.session.signIn());
    QVERIFY(token(fixture.session));
    QCOMPARE(fixture.session->currentAccount().state, SignInState::SignedIn);
}

void TokensTest::row22_claimsReachTheSignInThatFollows()
{
    Signed fixture;
    const QString claims = QStringLiteral("{\"access_token\":{\"capolids\":{\"essential\":true}}}");
    fixture.server.onToken = [claims](const Form&) {
        return Answer::error(QStringLiteral("interaction_required"), 50076, QStringLiteral("basic_action"), claims);
    };
    fixture.expire();
    QSignalSpy needed(&*fixture.session, &Session::signInBecameNeeded);
    const TokenResult result = token(fixture.session);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::SignInNeeded);
    QCOMPARE(result.error().claims, claims);
    QCOMPARE(needed.size(), 1);
    QCOMPARE(needed.first().at(0).value<core::Error>().claims, claims);
    QCOMPARE(needed.first().at(1).toString(), ScriptedAuthority::homeId());
}

void TokensTest::claimsChallengeBypassesTheCache()
{
    Signed fixture;
    http::TokenRequest challenged = request();
    challenged.claims = QStringLiteral("{\"access_token\":{\"nbf\":{\"essential\":true,\"value\":\"1\"}}}");
    const TokenResult fresh = token(fixture.session, challenged);
    QVERIFY(fresh);
    QCOMPARE(fixture.refreshes(), 1);
    QCOMPARE(fixture.server.tokenRequests.last().value(QStringLiteral("claims")), challenged.claims);
    QCOMPARE(token(fixture.session)->secret, fresh->secret); // from now on the new one
    fixture.server.onToken = [](const Form&) { return Answer::error(QStringLiteral("interaction_required"), 50076); };
    const TokenResult refused = token(fixture.session, challenged);
    QVERIFY(!refused);
    QCOMPARE(refused.error().claims, challenged.claims); // for the sign-in that has to satisfy it
}

void TokensTest::forceRefreshBypassesTheCache()
{
    Signed fixture;
    http::TokenRequest forced = request();
    forced.forceRefresh = true;
    const TokenResult first = token(fixture.session);
    const TokenResult second = token(fixture.session, forced);
    QVERIFY(second);
    QVERIFY(first->secret != second->secret);
    QCOMPARE(token(fixture.session)->secret, second->secret);
}

void TokensTest::row25_blockedByPolicyIsNotRetried()
{
    Signed fixture;
    fixture.server.onToken = [](const Form&) {
        return Answer::error(QStringLiteral("interaction_required"), 53003, QStringLiteral("message_only"));
    };
    fixture.expire();
    const TokenResult result = token(fixture.session);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::Forbidden);
    QCOMPARE(result.error().message, QStringLiteral("AADSTS53003: What the server has to say."));
    QVERIFY(!failureOf(result.error()).canRetry);
    QVERIFY(!token(fixture.session));
    QCOMPARE(fixture.refreshes(), 1);
    QCOMPARE(fixture.session->currentAccount().state, SignInState::Blocked);
}

void TokensTest::row27_parallelRequestsShareOnePost()
{
    Signed fixture;
    fixture.expire();
    fixture.server.onToken = [&fixture](const Form& form) {
        Answer answer = Answer::json(200, fixture.server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant)));
        answer.delayMs = 50;
        return answer;
    };
    std::vector<std::unique_ptr<Running>> waiting;
    for (int i = 0; i < 20; ++i) {
        waiting.push_back(std::make_unique<Running>(fixture.session->tokens()->token(request(), {})));
    }
    for (const auto& one : waiting) {
        support::spin(*one);
        QVERIFY(one->value());
        QCOMPARE(one->value()->secret, waiting.front()->value()->secret);
    }
    QCOMPARE(fixture.refreshes(), 1);
}

void TokensTest::row27_parallelFailuresShareOneError()
{
    Signed fixture;
    fixture.expire();
    fixture.server.onToken = [](const Form&) {
        Answer answer = Answer::error(QStringLiteral("invalid_grant"), 700082);
        answer.delayMs = 50;
        return answer;
    };
    QSignalSpy needed(&*fixture.session, &Session::signInBecameNeeded);
    std::vector<std::unique_ptr<Running>> waiting;
    for (int i = 0; i < 20; ++i) {
        waiting.push_back(std::make_unique<Running>(fixture.session->tokens()->token(request(), {})));
    }
    for (const auto& one : waiting) {
        support::spin(*one);
        QVERIFY(!one->value());
        QCOMPARE(one->value().error(), waiting.front()->value().error());
    }
    QCOMPARE(fixture.refreshes(), 1);
    QCOMPARE(needed.size(), 1);
}

void TokensTest::scopesOfOneAccountGoOneAfterTheOther()
{
    Signed fixture;
    fixture.expire();
    // A strict server: the second use of a refresh token kills the grant.
    QSet<QString> used;
    fixture.server.onToken = [&fixture, &used](const Form& form) {
        const QString presented = form.value(QStringLiteral("refresh_token"));
        Answer answer = used.contains(presented)
                            ? Answer::error(QStringLiteral("invalid_grant"), 70000)
                            : Answer::json(200, fixture.server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant)));
        used.insert(presented);
        answer.delayMs = 20;
        return answer;
    };
    std::vector<std::unique_ptr<Running>> waiting;
    for (int i = 0; i < 5; ++i) {
        const QString scope = QStringLiteral("https://resource-%1.example/.default").arg(i);
        waiting.push_back(std::make_unique<Running>(fixture.session->tokens()->token(request(scope), {})));
    }
    for (const auto& one : waiting) {
        support::spin(*one);
        QVERIFY(one->value());
    }
    QCOMPARE(fixture.refreshes(), 5);
}

void TokensTest::cancelOfOneWaiterLeavesTheOthers()
{
    Signed fixture;
    fixture.expire();
    fixture.server.onToken = [&fixture](const Form& form) {
        Answer answer = Answer::json(200, fixture.server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant)));
        answer.delayMs = 50;
        return answer;
    };
    core::CancelSource cancel;
    const Running leaves(fixture.session->tokens()->token(request(), cancel.token()));
    const Running stays(fixture.session->tokens()->token(request(), {}));
    cancel.cancel();
    support::spin(leaves);
    QVERIFY(!stays.isDone());
    QCOMPARE(leaves.value().error().kind, core::ErrorKind::Cancelled);
    support::spin(stays);
    QVERIFY(stays.value());
}

void TokensTest::row28_twoProcessesRefreshOneAfterTheOther()
{
    Signed fixture;
    await(fixture.session->flush());
    QSet<QString> used;
    fixture.server.onToken = [&fixture, &used](const Form& form) {
        const QString presented = form.value(QStringLiteral("refresh_token"));
        Answer answer = used.contains(presented)
                            ? Answer::error(QStringLiteral("invalid_grant"), 70000)
                            : Answer::json(200, fixture.server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant)));
        used.insert(presented);
        answer.delayMs = 50;
        return answer;
    };
    // Two sessions over the same keychain and directory stand for two processes; their waits are in real time.
    TestSession one(&fixture.server, fixture.secrets, nullptr, fixture.directory.path());
    TestSession two(&fixture.server, fixture.secrets, nullptr, fixture.directory.path());
    QVERIFY(await(one->restore()));
    QVERIFY(await(two->restore()));
    http::TokenRequest forced = request();
    forced.forceRefresh = true;
    const Running first(one->tokens()->token(forced, {}));
    const Running second(two->tokens()->token(forced, {}));
    support::spin(first);
    support::spin(second);
    QVERIFY(first.value());
    QVERIFY2(second.value(), "the second process has to take over the refresh token that the first one stored");
    QCOMPARE(fixture.refreshes(), 2);
    QCOMPARE(used.size(), 2);
}

void TokensTest::row29_serverTroubleNeverSignsOut_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("503") << 503;
    QTest::newRow("500") << 500;
    QTest::newRow("429") << 429;
    QTest::newRow("portal") << 200;
}

void TokensTest::row29_serverTroubleNeverSignsOut()
{
    QFETCH(int, status);
    Signed fixture;
    fixture.server.onToken = [status](const Form&) { return Answer{status, "<html>not a token</html>", {}, 0}; };
    fixture.clock.advance(core::Milliseconds(3400LL * 1000)); // due, but still valid
    const TokenResult rest = token(fixture.session);
    QVERIFY2(rest, "a token that still lives is used while the server is in trouble");
    fixture.expire();
    const TokenResult none = token(fixture.session);
    QVERIFY(!none);
    QVERIFY(none.error().kind != core::ErrorKind::SignInNeeded);
    QCOMPARE(fixture.session->currentAccount().state, SignInState::SignedIn);
    fixture.server.onToken = {};
    QVERIFY(token(fixture.session));
}

void TokensTest::row29_retryAfterIsRespected()
{
    Signed fixture;
    fixture.server.onToken = [](const Form&) { return Answer{429, "{}", "Retry-After: 60\r\n", 0}; };
    fixture.expire();
    const TokenResult first = token(fixture.session);
    QCOMPARE(first.error().kind, core::ErrorKind::Throttled);
    QCOMPARE(first.error().retryAfter.value_or(core::Milliseconds(0)).count(), 60000);
    QVERIFY(!token(fixture.session));
    QCOMPARE(fixture.refreshes(), 1);
    fixture.server.onToken = {};
    fixture.clock.advance(core::Milliseconds(60000));
    QVERIFY(token(fixture.session));
}

void TokensTest::row36_tenantSwitchWithTheSameRefreshToken()
{
    Signed fixture;
    const QString guest = QString::fromLatin1(ScriptedAuthority::kGuestTenant);
    Tenant fabrikam;
    fabrikam.id = guest;
    fabrikam.domain = QStringLiteral("fabrikam.example");
    fabrikam.name = QStringLiteral("Fabrikam");
    fixture.session->setTenants({fabrikam});
    QCOMPARE(fixture.session->tenants().size(), 2);
    QCOMPARE(fixture.session->tenants().at(1).state, SignInState::Untried);
    const core::Result<Tenant> switched = await(fixture.session->switchTenant(QStringLiteral("Fabrikam.example"), {}));
    QVERIFY2(switched, switched ? "" : qPrintable(switched.error().message));
    QCOMPARE(switched->id, guest);
    QCOMPARE(fixture.session->currentTenantId(), guest);
    QCOMPARE(fixture.server.tokenPaths.last(), QStringLiteral("/%1/oauth2/v2.0/token").arg(guest));
    QCOMPARE(fixture.session->accounts().size(), 1);
    QCOMPARE(fixture.session->currentAccount().homeTenantId, QString::fromLatin1(ScriptedAuthority::kTenant));
    QVERIFY(fixture.session->tenants().first().isHome);
    const int before = fixture.server.tokenRequests.size();
    http::TokenRequest home = request();
    home.tenantId = QString::fromLatin1(ScriptedAuthority::kTenant);
    QVERIFY(token(fixture.session, home)); // the home tenant's token is still there
    QCOMPARE(fixture.server.tokenRequests.size(), before);
}

void TokensTest::row36_blockedTenantLeavesTheOldOne()
{
    Signed fixture;
    const QString guest = QString::fromLatin1(ScriptedAuthority::kGuestTenant);
    const QString home = QString::fromLatin1(ScriptedAuthority::kTenant);
    fixture.server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 50020); };
    const core::Result<Tenant> switched = await(fixture.session->switchTenant(guest, {}));
    QVERIFY(!switched);
    QCOMPARE(switched.error().code, QStringLiteral("AADSTS50020"));
    QCOMPARE(fixture.session->currentTenantId(), home);
    QCOMPARE(fixture.session->currentAccount().state, SignInState::SignedIn);
    const QList<Tenant> tenants = fixture.session->tenants();
    QCOMPARE(tenants.at(1).id, guest);
    QCOMPARE(tenants.at(1).state, SignInState::Blocked);
    QVERIFY(token(fixture.session)); // one tenant that fails never blocks the others
}

void TokensTest::row43_missingExpiryIsGoodForOneUse()
{
    Signed fixture;
    fixture.expire();
    fixture.server.onToken = [&fixture](const Form& form) {
        QJsonObject body = fixture.server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant));
        body.remove(QStringLiteral("expires_in"));
        body.remove(QStringLiteral("client_info"));
        body.remove(QStringLiteral("scope"));
        return Answer::json(200, body);
    };
    QVERIFY(token(fixture.session));
    QVERIFY(token(fixture.session));
    QCOMPARE(fixture.refreshes(), 2);
}

void TokensTest::tokensOfAnotherAccountAreRefused()
{
    Signed fixture;
    fixture.expire();
    fixture.server.onToken = [&fixture](const Form& form) {
        QJsonObject body = fixture.server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant));
        const QByteArray other = R"({"uid":"somebody","utid":"else"})";
        body.insert(QStringLiteral("client_info"), QString::fromLatin1(other.toBase64(QByteArray::Base64UrlEncoding)));
        return Answer::json(200, body);
    };
    const TokenResult result = token(fixture.session);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::Untrusted);
}

void TokensTest::signOutForgetsEverything()
{
    Signed fixture;
    await(fixture.session->flush());
    QVERIFY(!fixture.secrets->values().isEmpty());
    QVERIFY(await(fixture.session->signOut(ScriptedAuthority::homeId())));
    QVERIFY(fixture.secrets->values().isEmpty());
    QVERIFY(fixture.session->accounts().isEmpty());
    QCOMPARE(token(fixture.session).error().kind, core::ErrorKind::SignInNeeded);
    TestSession again(&fixture.server, fixture.secrets, &fixture.clock, fixture.directory.path());
    QVERIFY(await(again->restore()));
    QVERIFY(again->accounts().isEmpty());
    QVERIFY(!await(fixture.session->signOut(ScriptedAuthority::homeId())));
}

void TokensTest::signOutDuringARefreshStaysSignedOut()
{
    Signed fixture;
    await(fixture.session->flush());
    fixture.expire();
    fixture.server.onToken = [&fixture](const Form& form) {
        Answer answer = Answer::json(200, fixture.server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant)));
        answer.delayMs = 50;
        return answer;
    };
    const Running running(fixture.session->tokens()->token(request(), {}));
    QTRY_COMPARE(fixture.refreshes(), 1);
    QVERIFY(await(fixture.session->signOut(ScriptedAuthority::homeId())));
    support::spin(running);
    QVERIFY(!running.value());
    await(fixture.session->flush());
    QVERIFY(fixture.secrets->values().isEmpty());
}

void TokensTest::servicePrincipalUsesItsSecret()
{
    ScriptedAuthority server;
    const auto secrets = std::make_shared<MemorySecretStore>(QString());
    TestSession session(&server, secrets);
    const ServicePrincipal principal{QString::fromLatin1(ScriptedAuthority::kTenant), QStringLiteral("app-1"), "s3cret+/"};
    const core::Result<Account> account = await(session->signInAsServicePrincipal(principal, {}));
    QVERIFY(account);
    QVERIFY(account->isServicePrincipal);
    QVERIFY(token(session, request(kSearch)));
    QVERIFY(token(session, request(kSearch)));
    const Form form = server.tokenRequests.last();
    QCOMPARE(form.value(QStringLiteral("grant_type")), QStringLiteral("client_credentials"));
    QCOMPARE(form.value(QStringLiteral("client_secret")), QStringLiteral("s3cret+/"));
    QCOMPARE(form.value(QStringLiteral("scope")), kSearch);
    QCOMPARE(server.tokenRequests.size(), 2);
    await(session->flush());
    QVERIFY2(secrets->values().isEmpty(), "a principal's secret stays in memory");
    const QJsonObject json = toJson(*account);
    QCOMPARE(json.value(QLatin1String("type")).toString(), QStringLiteral("servicePrincipal"));
}

void TokensTest::tokensOutliveTheSession()
{
    ScriptedAuthority server;
    std::shared_ptr<http::TokenProvider> tokens;
    {
        TestSession session(&server);
        QVERIFY(session.signIn());
        tokens = session->tokens();
    }
    QVERIFY(await(tokens->token(request(kSearch), {})));
}

void TokensTest::accountsAreSeparate()
{
    Signed fixture;
    const QJsonObject other{{QStringLiteral("oid"), QStringLiteral("bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb")},
                            {QStringLiteral("preferred_username"), QStringLiteral("bob@contoso.example")}};
    fixture.server.idTokenOverrides = other;
    fixture.server.onToken = [&fixture](const Form& form) {
        QJsonObject body = fixture.server.success(form, QStringLiteral("organizations"));
        body.remove(QStringLiteral("client_info"));
        return Answer::json(200, body);
    };
    QVERIFY(fixture.session.signIn());
    QCOMPARE(fixture.session->accounts().size(), 2);
    QCOMPARE(fixture.session->currentAccount().username, QStringLiteral("bob@contoso.example"));
    const TokenResult bob = token(fixture.session);
    QVERIFY(fixture.session->useAccount(QStringLiteral("ADA@contoso.example")));
    const TokenResult ada = token(fixture.session);
    QVERIFY(ada && bob);
    QVERIFY(ada->secret != bob->secret);
    QVERIFY(!fixture.session->useAccount(QStringLiteral("nobody@contoso.example")));
    await(fixture.session->flush());
    TestSession again(&fixture.server, fixture.secrets, &fixture.clock, fixture.directory.path());
    QVERIFY(await(again->restore()));
    QCOMPARE(again->accounts().size(), 2);
    QCOMPARE(again->currentAccount().username, QStringLiteral("ada@contoso.example"));
}

QTEST_GUILESS_MAIN(TokensTest)
#include "tst_tokens.moc"
