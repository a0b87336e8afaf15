// SPDX-License-Identifier: GPL-3.0-or-later
// A sign-in that becomes needed in the middle of work: calls of the real pipeline that wait for the person and go on, once.
#include "core/fakeclock.h"
#include "http/pipeline.h"
#include "identity/testsession.h"
#include "support/coroharness.h"
#include "support/scriptedtransport.h"

#include <QSignalSpy>

using namespace identity;
using core::ErrorKind;
using support::Answer;
using support::await;
using support::Form;
using support::Scripted;
using support::ScriptedAuthority;
using support::TestSession;
using Call = support::Running<core::Result<http::Response>>;

namespace {

const QString kArm = QStringLiteral("https://management.azure.com/.default");
const QString kGraph = QStringLiteral("https://graph.microsoft.com/User.Read");
const QString kHome = QString::fromLatin1(ScriptedAuthority::kTenant);
const QString kGuest = QString::fromLatin1(ScriptedAuthority::kGuestTenant);
const QByteArray kClaims = R"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})";

bool isRefresh(const Form& form)
{
    return form.value(QStringLiteral("grant_type")) == QLatin1String("refresh_token");
}

/// A service's challenge as ARM and Key Vault send it: with an other scheme first, members in their own order, padding missing.
Scripted challenged()
{
    QByteArray encoded = kClaims.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    Scripted answer = Scripted::json(401, {});
    answer.with("WWW-Authenticate", "PoP nonce=\"a,b=\", Bearer claims=\"" + encoded + "\", realm=\"\", error=\"insufficient_claims\"");
    answer.with("x-ms-request-id", "request-23");
    return answer;
}

/// Somebody signed in, with a pipeline whose calls wait for them.
struct Work
{
    ScriptedAuthority server;
    core::FakeClock clock{QDateTime::currentDateTimeUtc()};
    TestSession session{&server, {}, &clock};
    core::Result<Account> account = session.signIn();
    std::shared_ptr<support::ScriptedTransport> wire = std::make_shared<support::ScriptedTransport>();
    core::SeededRandom random{1};
    core::CancelSource cancel;
    std::shared_ptr<http::Pipeline> waiting = pipeline(session->waitingTokens());

    ~Work()
    {
        cancel.cancel(); // a call that still waits uses the clock
        support::turn();
        support::turn();
    }
    std::shared_ptr<http::Pipeline> pipeline(std::shared_ptr<http::TokenProvider> tokens)
    {
        http::PipelineParts parts;
        parts.clock = &clock;
        parts.random = &random;
        parts.tokens = std::move(tokens);
        parts.audience = [](const QString&, const QUrl& url) { return url.host().endsWith(QLatin1String(".example")); };
        return http::Pipeline::standard(parts, wire);
    }
    static http::Request request(const QByteArray& method = "GET", const QString& scope = kArm, const QString& tenant = {})
    {
        http::Request result;
        result.method = method;
        result.url = QUrl(QStringLiteral("https://arm.example/thing"));
        result.operation = QStringLiteral("Thing_Do");
        result.credential = http::TokenFor{scope, tenant};
        return result;
    }
    std::unique_ptr<Call> start(const http::Request& request, const QString& label = QStringLiteral("Deleting gpt-4o"))
    {
        http::CallContext context;
        context.cancel = cancel.token();
        context.label = label;
        return std::make_unique<Call>(waiting->send(request, context));
    }
    /// Refreshes are answered with an error, codes with tokens.
    void refuseRefreshes(const QString& error, int number, const QString& suberror = {}, const QByteArray& claims = {})
    {
        server.onToken = [=, this](const Form& form) {
            return isRefresh(form) ? Answer::error(error, number, suberror, QString::fromUtf8(claims))
                                   : Answer::json(200, server.success(form, server.tokenPaths.last().section(QLatin1Char('/'), 1, 1)));
        };
    }
    void expire() { clock.advance(core::Milliseconds(3600LL * 1000)); }
    int refreshes() const
    {
        return int(std::count_if(server.tokenRequests.begin(), server.tokenRequests.end(), isRefresh));
    }
    Need need() { return session->needs().value(0); }
    bool waits(int calls = 1)
    {
        return QTest::qWaitFor([&] { return need().waitingCalls == calls; });
    }
    core::Result<Account> signInForNeed()
    {
        const core::Result<SignInRequest> request = session->requestFor(need().id);
        return session.signIn(request ? *request : SignInRequest());
    }
};

} // namespace

class MidWorkTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void row22_verificationInterruptsAndTheCallContinues();
    void row23_silentTryWithClaimsComesFirst();
    void row23_interruptedWriteIsDoneExactlyOnce();
    void row23_twentyRefusedCallsShareOneSilentTry();
    void row23_cancelledCallIsNotResumed();
    void row23_dismissedCallEndsWithItsError();
    void row23_callGivesUpWhenNobodyComes();
    void row23_callDoesNotGoOnAsSomebodyElse();
    void row23_withoutAPersonItFailsAtOnce();
    void row23_signOutEndsTheWait();
    void row23_sessionThatEndsEndsTheWait();
    void row24_challengeAfterTheSignInStops();
    void row25_blockedByPolicyDoesNotWait();
    void row26_consentAsksForThatPermissionOnly();
    void row26_adminConsentGivesDetailsToCopy();
    void row36_needOfOneTenantLeavesTheOthers();
    void row36_signInForAnotherTenantStaysInThisOne();
    void row36_tenantByDomain();
    void row36_notAMember();
    void row37_browserSignOutCarriesTheHint();
    void wrongCloudIsExplained();
    void domainHintIsSent();
};

void MidWorkTest::row22_verificationInterruptsAndTheCallContinues()
{
    Work work;
    work.expire();
    work.refuseRefreshes(QStringLiteral("interaction_required"), 50076, QStringLiteral("basic_action"), kClaims);
    work.wire->add(Scripted::json(200, {}));
    QSignalSpy raised(&*work.session, &Session::needRaised);
    const auto call = work.start(Work::request());
    QVERIFY(work.waits());
    QCOMPARE(work.need().kind, NeedKind::Verification);
    QCOMPARE(work.need().waitingFor, QStringList{QStringLiteral("Deleting gpt-4o")});
    QCOMPARE(work.need().username, QStringLiteral("ada@contoso.example"));
    QCOMPARE(work.need().waitsUntil, work.clock.now().addSecs(600));
    QCOMPARE(raised.size(), 1);
    QCOMPARE(work.session.opened, 1); // the first sign-in's: no browser by itself
    QCOMPARE(wordsOf(work.need(), work.session->authority()).sentence, QStringLiteral("Your organisation asks for verification."));
    QVERIFY(work.signInForNeed());
    QCOMPARE(work.session.query("claims").toUtf8(), kClaims);
    QCOMPARE(work.session.query("login_hint"), QStringLiteral("ada@contoso.example"));
    support::spin(*call);
    QCOMPARE(call->value()->status, 200);
    QCOMPARE(work.wire->requests.size(), 1);
    QVERIFY(work.session->needs().isEmpty());
}

void MidWorkTest::row23_silentTryWithClaimsComesFirst()
{
    Work work;
    work.wire->add(challenged());
    work.wire->add(Scripted::json(200, {}));
    const auto call = work.start(Work::request("POST"));
    support::spin(*call);
    QCOMPARE(call->value()->status, 200);
    QCOMPARE(work.refreshes(), 1);
    QCOMPARE(work.server.tokenRequests.last().value(QStringLiteral("claims")).toUtf8(), kClaims);
    QVERIFY(work.wire->requests[0].headers.value("Authorization") != work.wire->requests[1].headers.value("Authorization"));
    QVERIFY(work.session->needs().isEmpty());
    QCOMPARE(work.session.opened, 1);
}

void MidWorkTest::row23_interruptedWriteIsDoneExactlyOnce()
{
    Work work;
    work.refuseRefreshes(QStringLiteral("interaction_required"), 50076);
    int done = 0;
    work.wire->add(challenged());
    work.wire->setFallback([&done](const http::Request&) {
        ++done;
        return Scripted::json(201, {});
    });
    http::Request write = Work::request("POST");
    write.body = "{\"name\":\"x\"}";
    const auto call = work.start(write);
    QVERIFY(work.waits());
    QCOMPARE(done, 0);
    QCOMPARE(work.need().error.claims.toUtf8(), kClaims); // the service's, as the authority gave none
    QVERIFY(work.signInForNeed());
    support::spin(*call);
    QCOMPARE(call->value()->status, 201);
    QCOMPARE(done, 1);
    QCOMPARE(work.wire->requests.size(), 2);
    QCOMPARE(work.wire->last().body, write.body);
    QCOMPARE(work.refreshes(), 1); // the sign-in's own token satisfies the claims
    QVERIFY(work.signInForNeed()); // a further sign-in has nothing to resume
    QCOMPARE(done, 1);
}

void MidWorkTest::row23_twentyRefusedCallsShareOneSilentTry()
{
    Work work;
    work.wire->setFallback([](const http::Request& request) {
        return request.headers.value("Authorization").contains("access-1.") ? challenged() : Scripted::json(200, {});
    });
    std::vector<std::unique_ptr<Call>> calls;
    for (int i = 0; i < 20; ++i) {
        calls.push_back(work.start(Work::request()));
    }
    for (const auto& call : calls) {
        support::spin(*call);
        QCOMPARE(call->value()->status, 200);
    }
    QCOMPARE(work.refreshes(), 1);
    // Somebody whose refusal arrives later finds the token that satisfies the claims already there.
    http::TokenRequest late;
    late.scope = kArm;
    late.claims = QString::fromUtf8(kClaims);
    late.refused = "eyJhdA.access-1.sig";
    QVERIFY(await(work.session->tokens()->token(late, {})));
    QCOMPARE(work.refreshes(), 1);
}

void MidWorkTest::row23_cancelledCallIsNotResumed()
{
    Work work;
    work.refuseRefreshes(QStringLiteral("interaction_required"), 50076);
    work.wire->add(challenged());
    const auto call = work.start(Work::request("POST"));
    QVERIFY(work.waits());
    work.cancel.cancel();
    support::spin(*call);
    QCOMPARE(call->value().error().kind, ErrorKind::Cancelled);
    QCOMPARE(work.need().waitingCalls, 0);
    QVERIFY(work.signInForNeed());
    QCOMPARE(work.wire->requests.size(), 1);
}

void MidWorkTest::row23_dismissedCallEndsWithItsError()
{
    Work work;
    work.expire();
    work.refuseRefreshes(QStringLiteral("invalid_grant"), 50173);
    const auto call = work.start(Work::request());
    QVERIFY(work.waits());
    work.session->dismissNeed(work.need().id);
    support::spin(*call);
    QCOMPARE(call->value().error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(call->value().error().code, QStringLiteral("AADSTS50173"));
    QVERIFY(work.session->needs().isEmpty());
    const auto next = work.start(Work::request());
    support::spin(*next);
    QCOMPARE(next->value().error().code, QStringLiteral("AADSTS50173")); // known, quiet, and nobody is asked again
    QCOMPARE(work.refreshes(), 1);
    QCOMPARE(work.session->currentAccount().state, SignInState::Needed);
}

void MidWorkTest::row23_callGivesUpWhenNobodyComes()
{
    Work work;
    work.expire();
    work.refuseRefreshes(QStringLiteral("invalid_grant"), 50173);
    const auto call = work.start(Work::request());
    QVERIFY(work.waits());
    work.clock.advance(core::Milliseconds(599LL * 1000));
    QVERIFY(!call->isDone());
    work.clock.advance(core::Milliseconds(1000));
    support::spin(*call);
    QCOMPARE(call->value().error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(work.session->needs().size(), 1); // the banner stays, nothing waits for it
    QCOMPARE(work.need().waitingCalls, 0);
    QVERIFY(work.signInForNeed());
    QVERIFY(work.wire->requests.isEmpty());
}

void MidWorkTest::row23_callDoesNotGoOnAsSomebodyElse()
{
    Work work;
    work.expire();
    work.refuseRefreshes(QStringLiteral("invalid_grant"), 50173);
    const auto call = work.start(Work::request("DELETE"));
    QVERIFY(work.waits());
    const QString id = work.need().id;
    work.server.onToken = {};
    QVERIFY(await(work.session->signInAsServicePrincipal({kHome, QStringLiteral("dddddddd-dddd-4ddd-8ddd-dddddddddddd"), "s"}, {})));
    QVERIFY(work.session.signIn(*work.session->requestFor(id)));
    QVERIFY(work.session->currentAccount().isServicePrincipal); // a need's sign-in does not change who is at work
    support::spin(*call);
    QCOMPARE(call->value().error().kind, ErrorKind::SignInNeeded);
    QVERIFY(work.wire->requests.isEmpty());
}

void MidWorkTest::row23_withoutAPersonItFailsAtOnce()
{
    Work work;
    work.refuseRefreshes(QStringLiteral("interaction_required"), 50076);
    work.wire->add(challenged());
    const auto headless = work.pipeline(work.session->tokens());
    const core::Result<http::Response> response = await(headless->send(Work::request(), {}));
    QVERIFY(!response);
    QCOMPARE(response.error().kind, ErrorKind::SignInNeeded);
    QCOMPARE(response.error().claims.toUtf8(), kClaims);
    QCOMPARE(work.need().waitingCalls, 0);
}

void MidWorkTest::row23_signOutEndsTheWait()
{
    Work work;
    work.expire();
    work.refuseRefreshes(QStringLiteral("invalid_grant"), 50173);
    const auto call = work.start(Work::request());
    QVERIFY(work.waits());
    QVERIFY(await(work.session->signOut(work.account->id)));
    support::spin(*call);
    QCOMPARE(call->value().error().kind, ErrorKind::SignInNeeded);
    QVERIFY(work.session->needs().isEmpty());
    QVERIFY(work.session->grants().isEmpty());
}

void MidWorkTest::row23_sessionThatEndsEndsTheWait()
{
    ScriptedAuthority server;
    core::FakeClock clock{QDateTime::currentDateTimeUtc()};
    auto session = std::make_unique<TestSession>(&server, nullptr, &clock);
    QVERIFY(session->signIn());
    clock.advance(core::Milliseconds(3600LL * 1000));
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 50173); };
    http::TokenRequest request;
    request.scope = kArm;
    const support::Running<core::Result<http::AccessToken>> call((*session)->waitingTokens()->token(request, {}));
    QVERIFY(QTest::qWaitFor([&] { return (*session)->needs().value(0).waitingCalls == 1; }));
    session.reset();
    support::spin(call);
    QVERIFY(!call.value());
}

void MidWorkTest::row24_challengeAfterTheSignInStops()
{
    Work work;
    work.refuseRefreshes(QStringLiteral("interaction_required"), 50076);
    work.wire->setFallback([](const http::Request&) { return challenged(); });
    const auto call = work.start(Work::request());
    QVERIFY(work.waits());
    QVERIFY(work.signInForNeed());
    support::spin(*call);
    QCOMPARE(call->value().error().kind, ErrorKind::Forbidden);
    QCOMPARE(call->value().error().code, QStringLiteral("AccessRefusedByPolicy"));
    QCOMPARE(call->value().error().requestId, QStringLiteral("request-23"));
    QCOMPARE(core::explain(call->value().error()).sentence, QStringLiteral("Access was refused by policy."));
    QCOMPARE(work.wire->requests.size(), 2);
    QVERIFY(work.session->needs().isEmpty());
    QCOMPARE(work.session.opened, 2);
}

void MidWorkTest::row25_blockedByPolicyDoesNotWait()
{
    Work work;
    work.expire();
    work.refuseRefreshes(QStringLiteral("interaction_required"), 53003, QStringLiteral("message_only"));
    const auto call = work.start(Work::request());
    support::spin(*call);
    QCOMPARE(call->value().error().kind, ErrorKind::Forbidden);
    QCOMPARE(work.need().kind, NeedKind::Blocked);
    const NeedWords words = wordsOf(work.need(), work.session->authority());
    QVERIFY(words.button.isEmpty());
    QVERIFY(words.serverText.contains(QStringLiteral("AADSTS53003")));
    QCOMPARE(work.session->currentAccount().state, SignInState::Blocked);
    QCOMPARE(work.refreshes(), 1);
}

void MidWorkTest::row26_consentAsksForThatPermissionOnly()
{
    Work work;
    work.refuseRefreshes(QStringLiteral("invalid_grant"), 65001, QStringLiteral("consent_required"));
    work.wire->setFallback([](const http::Request&) { return Scripted::json(200, {}); });
    const auto call = work.start(Work::request("GET", kGraph));
    QVERIFY(work.waits());
    QCOMPARE(work.need().kind, NeedKind::Consent);
    const NeedWords words = wordsOf(work.need(), work.session->authority());
    QCOMPARE(words.permissions, QStringList{QStringLiteral("Microsoft Graph: User.Read")});
    QCOMPARE(words.button, QStringLiteral("Continue in browser"));
    QCOMPARE(work.session->currentAccount().state, SignInState::SignedIn); // one permission, not the tenant
    const auto other = work.start(Work::request());
    support::spin(*other);
    QCOMPARE(other->value()->status, 200);
    QVERIFY(work.signInForNeed());
    QVERIFY(work.session.query("scope").contains(kGraph));
    QVERIFY(!work.session.query("scope").contains(kArm));
    QVERIFY2(!work.session.authorizeQuery().hasQueryItem(QStringLiteral("prompt")), "prompt=consent would ask for everything again");
    support::spin(*call);
    QCOMPARE(call->value()->status, 200);
}

void MidWorkTest::row26_adminConsentGivesDetailsToCopy()
{
    Work work;
    work.refuseRefreshes(QStringLiteral("invalid_grant"), 90094, QStringLiteral("consent_required"));
    const auto call = work.start(Work::request("GET", kGraph));
    support::spin(*call);
    QCOMPARE(call->value().error().code, QStringLiteral("AADSTS90094"));
    QCOMPARE(work.need().kind, NeedKind::AdminConsent);
    const NeedWords words = wordsOf(work.need(), work.session->authority());
    QVERIFY(words.button.isEmpty());
    QVERIFY(words.details.contains(work.server.origin() + QLatin1Char('/') + kHome + QStringLiteral("/adminconsent?client_id=") +
                                   QLatin1String(ScriptedAuthority::kClient)));
    QVERIFY(words.details.contains(QStringLiteral("Microsoft Graph: User.Read")));
    QVERIFY(words.details.contains(QStringLiteral("AADSTS90094")));
    QVERIFY(!words.details.contains(QStringLiteral("eyJ")));
    QVERIFY(!words.details.contains(QStringLiteral("RT+")));
    const int before = work.refreshes();
    work.server.onToken = {};
    work.session->retryNeed(work.need().id); // the administrator has consented
    work.wire->add(Scripted::json(200, {}));
    const auto again = work.start(Work::request("GET", kGraph));
    support::spin(*again);
    QCOMPARE(again->value()->status, 200);
    QCOMPARE(work.refreshes(), before + 1);
}

void MidWorkTest::row36_needOfOneTenantLeavesTheOthers()
{
    Work work;
    work.refuseRefreshes(QStringLiteral("interaction_required"), 50076);
    work.wire->setFallback([](const http::Request&) { return Scripted::json(200, {}); });
    const auto guest = work.start(Work::request("GET", kArm, kGuest));
    QVERIFY(work.waits());
    QCOMPARE(work.need().tenantId, kGuest);
    const auto home = work.start(Work::request());
    support::spin(*home);
    QCOMPARE(home->value()->status, 200);
    QVERIFY(!guest->isDone());
    QCOMPARE(work.session.opened, 1);
    QCOMPARE(work.session->currentAccount().state, SignInState::SignedIn);
    const QList<Tenant> tenants = work.session->tenants();
    QVERIFY(tenants.at(0).isHome);
    QCOMPARE(tenants.at(0).state, SignInState::SignedIn);
    QCOMPARE(tenants.at(1).state, SignInState::Needed);
    QCOMPARE(tenants.at(1).problem.code, QStringLiteral("AADSTS50076"));
}

void MidWorkTest::row36_signInForAnotherTenantStaysInThisOne()
{
    Work work;
    work.refuseRefreshes(QStringLiteral("interaction_required"), 50076);
    work.wire->add(Scripted::json(200, {}));
    const auto guest = work.start(Work::request("GET", kArm, kGuest));
    QVERIFY(work.waits());
    QVERIFY(work.signInForNeed());
    QVERIFY(work.session.openedUrl.path().contains(kGuest)); // at that tenant
    support::spin(*guest);
    QCOMPARE(guest->value()->status, 200);
    QCOMPARE(work.session->currentTenantId(), kHome);
    QCOMPARE(work.session->tenants().at(1).state, SignInState::SignedIn);
}

void MidWorkTest::row36_tenantByDomain()
{
    Work work;
    work.server.onDiscovery = [&work](const QString& path) {
        const QString tenant = path.section(QLatin1Char('/'), 1, 1);
        return Answer::json(200, work.server.discovery(tenant == QLatin1String("fabrikam.example") ? kGuest : tenant));
    };
    const core::Result<Tenant> switched = await(work.session->switchTenant(QStringLiteral("fabrikam.example"), {}));
    QVERIFY2(switched, switched ? "" : qPrintable(switched.error().message));
    QCOMPARE(switched->id, kGuest);
    QCOMPARE(switched->domain, QStringLiteral("fabrikam.example"));
    QCOMPARE(work.session->currentTenantId(), kGuest);
    QCOMPARE(work.session->tenants().size(), 2);
    const int before = work.refreshes();
    QVERIFY(await(work.session->switchTenant(QStringLiteral("fabrikam.example"), {})));
    QCOMPARE(work.refreshes(), before); // its token is found by the domain too
}

void MidWorkTest::row36_notAMember()
{
    Work work;
    work.refuseRefreshes(QStringLiteral("invalid_grant"), 50020);
    const core::Result<Tenant> switched = await(work.session->switchTenant(kGuest, {}));
    QVERIFY(!switched);
    QCOMPARE(failureOf(switched.error()).sentence, QStringLiteral("You are not a member of this tenant."));
    QCOMPARE(work.need().kind, NeedKind::NotAMember);
    QVERIFY(wordsOf(work.need(), work.session->authority()).sentence.startsWith(QStringLiteral("You are not a member of ")));
    QCOMPARE(work.session->currentTenantId(), kHome);
    QCOMPARE(work.session->tenants().at(1).state, SignInState::Blocked);
}

void MidWorkTest::row37_browserSignOutCarriesTheHint()
{
    Work work;
    const core::Result<QUrl> none = await(work.session->browserSignOut(work.account->id, {}));
    QCOMPARE(none.error().kind, ErrorKind::NotFound); // this server has no such page
    ScriptedAuthority server;
    server.onDiscovery = [&server](const QString& path) {
        QJsonObject document = server.discovery(path.section(QLatin1Char('/'), 1, 1));
        document.insert(QStringLiteral("end_session_endpoint"), server.origin() + QStringLiteral("/logout"));
        return Answer::json(200, document);
    };
    TestSession session(&server);
    const core::Result<Account> account = session.signIn();
    QVERIFY(account);
    const core::Result<QUrl> url = await(session->browserSignOut(account->id, {}));
    QVERIFY(url);
    QCOMPARE(url->path(), QStringLiteral("/logout"));
    QCOMPARE(QUrlQuery(*url).queryItemValue(QStringLiteral("logout_hint"), QUrl::FullyDecoded), QStringLiteral("ada@contoso.example"));
    QCOMPARE(session.opened, 1); // asked for, not opened: that is the person's choice
    QVERIFY(await(session->signOut(account->id)));
    QCOMPARE(session.opened, 1);
}

void MidWorkTest::wrongCloudIsExplained()
{
    core::Error error = core::Error::make(ErrorKind::BadRequest, QStringLiteral("AADSTS900432: confidential"));
    error.code = QStringLiteral("AADSTS900432");
    QCOMPARE(needKindOf(error), NeedKind::WrongCloud);
    QCOMPARE(failureOf(error).sentence, QStringLiteral("This account or tenant lives in another cloud."));
    QCOMPARE(Authority::knownAliases(QStringLiteral("LOGIN.chinacloudapi.cn")).first(), QStringLiteral("login.partner.microsoftonline.cn"));
    QCOMPARE(Authority::knownAliases(QStringLiteral("login.microsoftonline.com")).first(), QStringLiteral("login.windows.net"));
    Authority custom;
    custom.url = QUrl(QStringLiteral("https://login.stack.example/"));
    QCOMPARE(custom.environment(), QStringLiteral("login.stack.example"));
    QCOMPARE(custom.discoveryUrl(QStringLiteral("t")).toString(),
             QStringLiteral("https://login.stack.example/t/v2.0/.well-known/openid-configuration"));
}

void MidWorkTest::domainHintIsSent()
{
    ScriptedAuthority server;
    TestSession session(&server);
    SignInRequest request;
    request.domainHint = QStringLiteral("contoso.example");
    QVERIFY(session.signIn(request));
    QCOMPARE(session.query("domain_hint"), QStringLiteral("contoso.example"));
}

QTEST_GUILESS_MAIN(MidWorkTest)
#include "tst_midwork.moc"
