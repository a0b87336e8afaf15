// SPDX-License-Identifier: GPL-3.0-or-later
// The view's side of a sign-in: states, slots, signals.
#include "identity/knock.h"
#include "identity/signin.h"
#include "identity/testsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace identity;
using support::Answer;
using support::Form;
using support::Knock;
using support::ScriptedAuthority;
using support::TestSession;
using State = SignIn::State;

class SignInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void browserSignInGoesThroughItsStates();
    void cancelGoesBackAtOnce();
    void codeInsteadOfBrowser();
    void failureIsShownAndDismissed();
    void secondStartBringsTheWaitingViewBack();
    void signOutEndsSignedOut();
    void neededStateOffersASignInWithClaims();
    void keychainReasonIsThere();
};

void SignInTest::browserSignInGoesThroughItsStates()
{
    ScriptedAuthority server;
    TestSession session(&server);
    SignIn signIn(&*session);
    QList<State> states;
    connect(&signIn, &SignIn::stateChanged, this, [&] { states.append(signIn.state()); });
    QCOMPARE(signIn.state(), State::SignedOut);
    signIn.startBrowser();
    QTRY_COMPARE(signIn.state(), State::WaitingForBrowser);
    QCOMPARE(signIn.browserPrompt().url, session.openedUrl);
    QCOMPARE(session.query("prompt"), QStringLiteral("select_account"));
    const std::unique_ptr<Knock> tab = session.postTrueCallback();
    QTRY_COMPARE(signIn.state(), State::SignedIn);
    QCOMPARE(states, (QList<State>{State::Working, State::WaitingForBrowser, State::SignedIn}));
    QCOMPARE(signIn.currentAccount().username, QStringLiteral("ada@contoso.example"));
    QVERIFY2(signIn.browserPrompt().url.isEmpty(), "the link is of no use any more");
}

void SignInTest::cancelGoesBackAtOnce()
{
    ScriptedAuthority server;
    TestSession session(&server);
    SignIn signIn(&*session);
    signIn.startBrowser();
    QTRY_COMPARE(signIn.state(), State::WaitingForBrowser);
    signIn.cancel();
    QCOMPARE(signIn.state(), State::SignedOut);
    QCoreApplication::processEvents();
    QCOMPARE(signIn.state(), State::SignedOut);
    signIn.startBrowser();
    QTRY_COMPARE(session.opened, 2);
}

void SignInTest::codeInsteadOfBrowser()
{
    ScriptedAuthority server;
    TestSession session(&server);
    session.browserWorks = false;
    SignIn signIn(&*session);
    signIn.startBrowser();
    QTRY_COMPARE(signIn.state(), State::WaitingForBrowser);
    QVERIFY(!signIn.browserPrompt().opened);
    signIn.startDeviceCode();
    QTRY_COMPARE(signIn.state(), State::WaitingForCode);
    QCOMPARE(signIn.deviceCodePrompt().userCode, QStringLiteral("ABCD-1234"));
    signIn.cancel();
    QCOMPARE(signIn.state(), State::SignedOut);
}

void SignInTest::failureIsShownAndDismissed()
{
    ScriptedAuthority server;
    server.onDiscovery = [](const QString&) { return Answer{503, {}, {}, 0}; };
    TestSession session(&server);
    SignIn signIn(&*session);
    signIn.startBrowser();
    QTRY_COMPARE(signIn.state(), State::Failed);
    QCOMPARE(signIn.failure().error.kind, core::ErrorKind::ServiceFailure);
    QVERIFY(signIn.failure().canRetry);
    signIn.dismissFailure();
    QCOMPARE(signIn.state(), State::SignedOut);
}

void SignInTest::secondStartBringsTheWaitingViewBack()
{
    ScriptedAuthority server;
    TestSession session(&server);
    SignIn signIn(&*session);
    signIn.startBrowser();
    QTRY_COMPARE(signIn.state(), State::WaitingForBrowser);
    QSignalSpy changed(&signIn, &SignIn::stateChanged);
    signIn.startBrowser();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(signIn.state(), State::WaitingForBrowser);
    QCOMPARE(session.opened, 1);
}

void SignInTest::signOutEndsSignedOut()
{
    ScriptedAuthority server;
    TestSession session(&server);
    SignIn signIn(&*session);
    QVERIFY(session.signIn());
    QTRY_COMPARE(signIn.state(), State::SignedIn);
    signIn.signOut(signIn.currentAccount().id);
    QTRY_COMPARE(signIn.state(), State::SignedOut);
    QVERIFY(signIn.accounts().isEmpty());
}

void SignInTest::neededStateOffersASignInWithClaims()
{
    ScriptedAuthority server;
    TestSession session(&server);
    SignIn signIn(&*session);
    QVERIFY(session.signIn());
    const QString claims = QStringLiteral("{\"access_token\":{}}");
    server.onToken = [claims](const Form&) { return Answer::error(QStringLiteral("interaction_required"), 50076, {}, claims); };
    http::TokenRequest request;
    request.scope = QStringLiteral("https://other.example/.default");
    QSignalSpy needed(&signIn, &SignIn::neededChanged);
    const auto token = session->tokens()->token(request, {});
    QTRY_COMPARE(needed.size(), 1);
    QCOMPARE(signIn.neededBecause().code, QStringLiteral("AADSTS50076"));
    QCOMPARE(signIn.state(), State::SignedIn); // the data stays on screen
    QCOMPARE(session.opened, 1);               // and no browser opens by itself
    server.onToken = {};
    session.openedUrl.clear();
    signIn.startBrowserForNeeded();
    QTRY_VERIFY(!session.openedUrl.isEmpty());
    QCOMPARE(session.query("claims"), claims);
    QCOMPARE(session.query("login_hint"), QStringLiteral("ada@contoso.example"));
    QVERIFY(session.query("prompt").isEmpty());
    const std::unique_ptr<Knock> tab = session.postTrueCallback();
    QTRY_COMPARE(signIn.state(), State::SignedIn);
    QCOMPARE(signIn.neededBecause().kind, core::ErrorKind::None);
}

void SignInTest::keychainReasonIsThere()
{
    ScriptedAuthority server;
    TestSession session(&server, std::make_shared<MemorySecretStore>(QStringLiteral("It will not be remembered.")));
    SignIn signIn(&*session);
    QCOMPARE(signIn.keychain().state, KeychainState::Unavailable);
    QCOMPARE(signIn.keychain().reason, QStringLiteral("It will not be remembered."));
}

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_signin.moc"
