// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees of sign-in, on real widgets against a scripted authority. Rows are those of the sign-in matrix.
#include "gui/guitest.h"

#include "identity/knock.h"
#include "identity/signin.h"
#include "identity/testsession.h"
#include "support/rawserver.h"
#include "widgets/account/accountlist.h"
#include "widgets/account/firstrunpage.h"
#include "widgets/account/signindialog.h"
#include "widgets/account/signinpage.h"
#include "widgets/account/signinpanels.h"
#include "widgets/account/signoutdialog.h"
#include "widgets/account/tenantlist.h"
#include "widgets/shell/identitybanners.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using identity::SignIn;
using support::Answer;
using support::Form;
using support::ScriptedAuthority;
using support::TestSession;
using namespace widgets::account;
using widgets::common::ErrorBanner;
using widgets::shell::BannerStack;
using widgets::shell::IdentityBanners;
using State = SignIn::State;

namespace {

/// A locked keychain that opens when it is asked to.
class LockedStore : public identity::MemorySecretStore
{
public:
    LockedStore() : MemorySecretStore(QString()) { setStatus({identity::KeychainState::Locked, QStringLiteral("The keychain is locked."), {}}); }
    QCoro::Task<identity::KeychainStatus> unlock() override
    {
        ++asked;
        setStatus({identity::KeychainState::Ready, {}, {}});
        co_return status();
    }
    int asked = 0;
};

/// The window's parts that sign-in uses.
struct Desk
{
    explicit Desk(ScriptedAuthority* server, std::shared_ptr<identity::SecretStore> secrets = {}) : session(server, std::move(secrets)), signIn(&*session)
    {
        window.resize(900, 700);
        banners = new BannerStack(&window);
        dialog = new SignInDialog(&signIn, &window);
        identityBanners = std::make_unique<IdentityBanners>(&signIn, banners);
        window.show();
    }
    QPushButton* button(const QWidget* in, const QString& text) const
    {
        for (QPushButton* one : in->findChildren<QPushButton*>()) {
            if (one->text() == text && !one->isHidden()) {
                return one;
            }
        }
        return nullptr;
    }
    /// A call that asks for a token and stays with its answer.
    void call(const QString& scope = QStringLiteral("https://search.example/.default"))
    {
        http::TokenRequest request;
        request.scope = scope;
        request.forceRefresh = true;
        QCoro::connect(session->waitingTokens()->token(request, cancel.token()), &window,
                       [this](const core::Result<http::AccessToken>& token) { token ? ++succeeded : ++failed; });
    }
    QList<ErrorBanner*> shown() const
    {
        QList<ErrorBanner*> list;
        for (ErrorBanner* banner : banners->findChildren<ErrorBanner*>()) {
            if (!banner->isHidden()) {
                list << banner;
            }
        }
        return list;
    }

    TestSession session;
    SignIn signIn;
    QWidget window;
    BannerStack* banners = nullptr;
    SignInDialog* dialog = nullptr;
    std::unique_ptr<IdentityBanners> identityBanners;
    core::CancelSource cancel;
    int succeeded = 0;
    int failed = 0;
};

identity::Tenant tenantOf(const QString& id, const QString& domain, const QString& name)
{
    identity::Tenant tenant;
    tenant.id = id;
    tenant.domain = domain;
    tenant.name = name;
    return tenant;
}

void noSecretIn(const QString& text)
{
    for (const char* secret : {"eyJ", "refresh_token", "code=", "code_verifier", "rt+", "at-1"}) {
        QVERIFY2(!text.contains(QLatin1String(secret)), secret);
    }
}

} // namespace

class AccountTest : public gui::GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void row01_waitingForTheBrowserOffersCancelAndTheLink();
    void row06_cancelledInTheBrowserIsNoRedError();
    void row09_untrustedServerIsToldWithWhatSupportNeeds();
    void row10_answerOfAnotherRequestIsToldAndNotKept();
    void row16_withoutABrowserTheLinkAndACodeAreOffered();
    void row17_cancelEndsTheWaitAtOnce();
    void row18_secondSignInBringsTheSameDialogBack();
    void row20_wrongClockIsToldInMinutes();
    void row21_signInAgainPreselectsTheAccount();
    void row22_verificationContinuesWhatWasInterrupted();
    void row22_aCodeServesWhereThereIsNoBrowser();
    void row25_blockedByPolicyHasTheServersTextAndNoRetry();
    void row26_consentIsContinuedOrHandedToTheAdministrator();
    void row27_manyCallsRaiseOneBanner();
    void row29_outageCountsDownAndSignsNobodyOut();
    void row30_withoutAKeychainTheSessionIsNotRemembered();
    void row31_lockedKeychainOffersUnlock();
    void row36_refusedTenantConcernsItselfAlone();
    void row37_signingOutAsksAndLeavesTheBrowserAlone();
    void row39_insecureServerIsToldAndCannotBeOverridden();
    void row41_codeIsLargeAndCanBeCopied();
    void row41_declinedIsTold();
    void row41_expiredOffersANewCode();
    void row41_closingTheDialogStopsPolling();
    void tryAgainRepeatsTheSameAccountAndTenant();
    void tenantsAreFoundAndSwitchedByKeyboard();
    void firstRunTakesOnlyClientIds();
    void firstRunKeepsOneClientIdForEachCloud();
    void withoutARegistrationOnlyOtherRoutesAreOpen();
};

void AccountTest::row01_waitingForTheBrowserOffersCancelAndTheLink()
{
    ScriptedAuthority server;
    Desk desk(&server);
    desk.signIn.startBrowser();
    QTRY_VERIFY(desk.dialog->panel() == desk.dialog->browserPanel());
    QPushButton* copy = desk.button(desk.dialog, QStringLiteral("Copy link"));
    QVERIFY(copy && desk.button(desk.dialog, QStringLiteral("Cancel")));
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), desk.session.openedUrl.toString(QUrl::FullyEncoded));
    picture(desk.dialog, QStringLiteral("account-browser"));
    const auto tab = desk.session.postTrueCallback();
    QTRY_COMPARE(desk.signIn.state(), State::SignedIn);
    QVERIFY(!desk.dialog->isVisible());
}

void AccountTest::row06_cancelledInTheBrowserIsNoRedError()
{
    FailurePanel panel;
    core::Error error = core::Error::make(core::ErrorKind::Cancelled, QStringLiteral("the user denied"));
    error.code = QStringLiteral("access_denied");
    panel.setFailure(identity::failureOf(error), false);
    QCOMPARE(panel.headline(), QStringLiteral("Sign-in was cancelled."));
    for (const QPushButton* button : panel.findChildren<QPushButton*>()) {
        QVERIFY(button->isHidden() || button->text() != QLatin1String("Copy details")); // nothing went wrong: nothing to report
    }
}

void AccountTest::row09_untrustedServerIsToldWithWhatSupportNeeds()
{
    ScriptedAuthority server;
    server.onDiscovery = [&server](const QString&) {
        QJsonObject document = server.discovery(QString::fromLatin1(ScriptedAuthority::kTenant));
        document.insert(QStringLiteral("token_endpoint"), QStringLiteral("https://evil.example/token"));
        return Answer::json(200, document);
    };
    Desk desk(&server);
    desk.signIn.startBrowser();
    QTRY_VERIFY(desk.dialog->panel() == desk.dialog->failurePanel());
    QCOMPARE(desk.dialog->failurePanel()->headline(), QStringLiteral("This sign-in server cannot be trusted."));
    QVERIFY(!desk.button(desk.dialog, QStringLiteral("Try again")));
    desk.button(desk.dialog, QStringLiteral("Copy details"))->click();
    const QString details = QGuiApplication::clipboard()->text();
    QVERIFY(details.contains(QLatin1String("AuthorityUntrusted")));
    noSecretIn(details);
    picture(desk.dialog, QStringLiteral("account-untrusted"));
}

void AccountTest::row10_answerOfAnotherRequestIsToldAndNotKept()
{
    ScriptedAuthority server;
    Desk desk(&server);
    desk.signIn.startBrowser();
    QTRY_COMPARE(desk.signIn.state(), State::WaitingForBrowser);
    server.idTokenOverrides = QJsonObject{{QStringLiteral("nonce"), QStringLiteral("of-another-sign-in")}};
    const auto tab = desk.session.postTrueCallback();
    QTRY_VERIFY(desk.dialog->panel() == desk.dialog->failurePanel());
    QCOMPARE(desk.dialog->failurePanel()->headline(), QStringLiteral("The answer did not belong to this request."));
    noSecretIn(desk.dialog->failurePanel()->details());
    QVERIFY(desk.signIn.accounts().isEmpty());
    QVERIFY(desk.signIn.grants().isEmpty());
    picture(desk.dialog, QStringLiteral("account-otheranswer"));
    const QStringList logged = takeWarnings();
    QVERIFY2(logged.size() == 1 && logged.first().contains(QLatin1String("answers another request")), qPrintable(logged.join(QLatin1Char('\n'))));
}

void AccountTest::row16_withoutABrowserTheLinkAndACodeAreOffered()
{
    ScriptedAuthority server;
    Desk desk(&server);
    desk.session.browserWorks = false;
    desk.signIn.startBrowser();
    QTRY_VERIFY(desk.dialog->panel() == desk.dialog->browserPanel());
    QVERIFY(desk.button(desk.dialog, QStringLiteral("Copy link")));
    QVERIFY(!desk.button(desk.dialog, QStringLiteral("Open again")));
    picture(desk.dialog, QStringLiteral("account-nobrowser"));
    desk.button(desk.dialog, QStringLiteral("Use a code instead"))->click();
    QTRY_VERIFY(desk.dialog->panel() == desk.dialog->codePanel());
}

void AccountTest::row17_cancelEndsTheWaitAtOnce()
{
    ScriptedAuthority server;
    Desk desk(&server);
    desk.signIn.startBrowser();
    QTRY_VERIFY(desk.dialog->isVisible());
    QTRY_COMPARE(desk.signIn.state(), State::WaitingForBrowser);
    QTest::keyClick(desk.dialog, Qt::Key_Escape);
    QCOMPARE(desk.signIn.state(), State::SignedOut);
    QVERIFY(!desk.dialog->isVisible());
}

void AccountTest::row18_secondSignInBringsTheSameDialogBack()
{
    ScriptedAuthority server;
    Desk desk(&server);
    desk.signIn.startBrowser();
    QTRY_COMPARE(desk.signIn.state(), State::WaitingForBrowser);
    desk.signIn.startBrowser();
    QVERIFY(desk.dialog->isVisible());
    QCOMPARE(desk.window.findChildren<SignInDialog*>().size(), 1);
    QCOMPARE(desk.session.opened, 1);
}

void AccountTest::row20_wrongClockIsToldInMinutes()
{
    ScriptedAuthority unused;
    identity::SessionParts parts = TestSession::partsFor(&unused);
    parts.authority.plainHttpOrigin.clear();
    parts.authority.url = QUrl(QStringLiteral("https://login.example"));
    identity::Session session(parts);
    SignIn signIn(&session);
    QWidget window;
    window.show();
    BannerStack banners(&window);
    IdentityBanners shown(&signIn, &banners);
    const QString key = QStringLiteral("clock");
    shown.setClockOffset(std::chrono::seconds(612));
    QVERIFY(banners.isShown(key));
    QCOMPARE(banners.banner(key)->sentence(), QStringLiteral("Your computer's clock is off by about 10 min."));
    QVERIFY(banners.banner(key)->remedy().startsWith(QLatin1String("It is ahead")));
    shown.setClockOffset(std::chrono::seconds(-612));
    QVERIFY(banners.banner(key)->remedy().startsWith(QLatin1String("It is behind")));
    shown.setClockOffset(std::chrono::seconds(0));
    QVERIFY(!banners.isShown(key));
}

void AccountTest::row21_signInAgainPreselectsTheAccount()
{
    ScriptedAuthority server;
    Desk desk(&server);
    QVERIFY(desk.session.signIn());
    const int before = desk.session.opened;
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 50173, QStringLiteral("bad_token")); };
    desk.call();
    QTRY_COMPARE(desk.shown().size(), 1);
    QCOMPARE(desk.session.opened, before); // no browser by itself
    QVERIFY(!desk.dialog->isVisible());
    QPushButton* again = desk.button(desk.shown().first(), QStringLiteral("Sign in again"));
    QVERIFY(again);
    picture(&desk.window, QStringLiteral("account-again"));
    server.onToken = {};
    again->click();
    QTRY_COMPARE(desk.session.opened, before + 1);
    QVERIFY(!desk.session.query("login_hint").isEmpty());
    const auto tab = desk.session.postTrueCallback();
    QTRY_VERIFY(desk.shown().isEmpty());
}

void AccountTest::row22_verificationContinuesWhatWasInterrupted()
{
    ScriptedAuthority server;
    Desk desk(&server);
    QVERIFY(desk.session.signIn());
    const QString claims = QStringLiteral(R"({"access_token":{"acrs":{"essential":true,"value":"c1"}}})");
    server.onToken = [claims](const Form&) { return Answer::error(QStringLiteral("interaction_required"), 50076, {}, claims); };
    desk.call();
    QTRY_COMPARE(desk.shown().size(), 1);
    QCOMPARE(desk.shown().first()->sentence(), QStringLiteral("Your organisation asks for verification."));
    server.onToken = {};
    const int before = desk.session.opened;
    desk.button(desk.shown().first(), QStringLiteral("Continue in browser"))->click();
    QTRY_COMPARE(desk.session.opened, before + 1);
    QVERIFY(desk.session.query("claims").contains(QLatin1String("acrs")));
    const auto tab = desk.session.postTrueCallback();
    QTRY_COMPARE(desk.succeeded, 1);
    QTRY_VERIFY(desk.shown().isEmpty());
    QCOMPARE(desk.failed, 0);
}

void AccountTest::row22_aCodeServesWhereThereIsNoBrowser()
{
    ScriptedAuthority server;
    Desk desk(&server);
    QVERIFY(desk.session.signIn());
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("interaction_required"), 50076); };
    desk.call();
    QTRY_COMPARE(desk.shown().size(), 1);
    const int before = desk.session.opened;
    QPushButton* code = desk.button(desk.shown().first(), QStringLiteral("Use a code instead"));
    QVERIFY(code);
    picture(&desk.window, QStringLiteral("account-verification"));
    server.onToken = {};
    code->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.succeeded, 1, 15000);
    QTRY_VERIFY(desk.shown().isEmpty());
    QCOMPARE(server.deviceRequests, 1);
    QCOMPARE(desk.session.opened, before);
    // Where nothing can be done by signing in, a code does not help either.
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 90094, QStringLiteral("consent_required")); };
    desk.call(QStringLiteral("https://logs.example/.default"));
    QTRY_COMPARE(desk.shown().size(), 1);
    QVERIFY(!desk.button(desk.shown().first(), QStringLiteral("Use a code instead")));
}

void AccountTest::row25_blockedByPolicyHasTheServersTextAndNoRetry()
{
    ScriptedAuthority server;
    Desk desk(&server);
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 53003, QStringLiteral("message_only")); };
    desk.signIn.startBrowser();
    QTRY_COMPARE(desk.signIn.state(), State::WaitingForBrowser);
    const auto tab = desk.session.postTrueCallback();
    QTRY_VERIFY(desk.dialog->panel() == desk.dialog->failurePanel());
    QVERIFY(!desk.button(desk.dialog, QStringLiteral("Try again")));
    QVERIFY(!desk.button(desk.dialog, QStringLiteral("Continue in browser")));
    const QString details = desk.dialog->failurePanel()->details();
    QVERIFY2(details.contains(QLatin1String("53003")), qPrintable(details));
    QVERIFY(details.contains(desk.signIn.failure().error.requestId));
    QVERIFY(details.contains(desk.signIn.failure().error.message));
    noSecretIn(details);
    picture(desk.dialog, QStringLiteral("account-blocked"));
}

void AccountTest::row26_consentIsContinuedOrHandedToTheAdministrator()
{
    ScriptedAuthority server;
    Desk desk(&server);
    QVERIFY(desk.session.signIn());
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 65001, QStringLiteral("consent_required")); };
    desk.call();
    QTRY_COMPARE(desk.shown().size(), 1);
    QVERIFY(desk.button(desk.shown().first(), QStringLiteral("Continue in browser")));
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 90094, QStringLiteral("consent_required")); };
    desk.call(QStringLiteral("https://logs.example/.default"));
    QTRY_COMPARE(desk.shown().size(), 2);
    QPushButton* copy = desk.button(desk.banners, QStringLiteral("Copy for the administrator"));
    QVERIFY(copy);
    picture(&desk.window, QStringLiteral("account-consent"));
    copy->click();
    const QString details = QGuiApplication::clipboard()->text();
    QVERIFY2(details.contains(QLatin1String("90094")) && details.contains(QString::fromLatin1(ScriptedAuthority::kClient)), qPrintable(details));
    noSecretIn(details);
}

void AccountTest::row27_manyCallsRaiseOneBanner()
{
    ScriptedAuthority server;
    Desk desk(&server);
    QVERIFY(desk.session.signIn());
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("invalid_grant"), 50173, QStringLiteral("bad_token")); };
    for (int i = 0; i < 20; ++i) {
        desk.call();
    }
    QTRY_COMPARE(desk.shown().size(), 1);
    QTRY_COMPARE(desk.signIn.needs().first().waitingCalls, 20);
    desk.signIn.dismissNeed(desk.signIn.needs().first().id);
    QTRY_COMPARE(desk.failed, 20);
    QVERIFY(desk.shown().isEmpty());
}

void AccountTest::row29_outageCountsDownAndSignsNobodyOut()
{
    ScriptedAuthority server;
    Desk desk(&server);
    QVERIFY(desk.session.signIn());
    server.onToken = [](const Form&) { return Answer{503, "{}", "Retry-After: 30\r\n", 0}; };
    desk.call();
    QTRY_COMPARE(desk.shown().size(), 1);
    QVERIFY2(desk.shown().first()->sentence().startsWith(QLatin1String("Can't reach the sign-in service")), qPrintable(desk.shown().first()->sentence()));
    QCOMPARE(desk.signIn.state(), State::SignedIn);
    QVERIFY(desk.button(desk.shown().first(), QStringLiteral("Try now")));
    Q_EMIT desk.shown().first()->closed();
    desk.shown().first()->hide();
    Q_EMIT desk.signIn.troubleChanged(); // the countdown goes on, the closed banner does not come back
    QVERIFY(desk.shown().isEmpty());
}

void AccountTest::row30_withoutAKeychainTheSessionIsNotRemembered()
{
    ScriptedAuthority server;
    Desk desk(&server, std::make_shared<identity::MemorySecretStore>(QStringLiteral("There is no keychain service.")));
    QTRY_COMPARE(desk.shown().size(), 1);
    QCOMPARE(desk.shown().first()->sentence(), QStringLiteral("There is no keychain service."));
    QVERIFY(desk.shown().first()->remedy().contains(QLatin1String("sign in again next time")));
    QVERIFY(desk.session.signIn()); // and yet the session works
}

void AccountTest::row31_lockedKeychainOffersUnlock()
{
    ScriptedAuthority server;
    const auto store = std::make_shared<LockedStore>();
    Desk desk(&server, store);
    QTRY_COMPARE(desk.shown().size(), 1);
    QPushButton* unlock = desk.button(desk.shown().first(), QStringLiteral("Unlock"));
    QVERIFY(unlock);
    unlock->click();
    QTRY_VERIFY(desk.shown().isEmpty());
    QCOMPARE(store->asked, 1);
}

void AccountTest::row36_refusedTenantConcernsItselfAlone()
{
    ScriptedAuthority server;
    Desk desk(&server);
    QVERIFY(desk.session.signIn());
    const QString home = desk.signIn.currentTenantId();
    desk.signIn.setTenants({tenantOf(home, QStringLiteral("contoso.example"), QStringLiteral("Contoso")),
                            tenantOf(QString::fromLatin1(ScriptedAuthority::kGuestTenant), QStringLiteral("fabrikam.example"), QStringLiteral("Fabrikam"))});
    TenantList list(&desk.signIn);
    list.resize(700, 400);
    list.show();
    list.choose(QString::fromLatin1(ScriptedAuthority::kGuestTenant));
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("interaction_required"), 50076); };
    QPushButton* act = desk.button(&list, QStringLiteral("Switch to Fabrikam"));
    QVERIFY(act);
    act->click();
    QTRY_VERIFY(desk.button(&list, QStringLiteral("Sign in to Fabrikam")));
    QTRY_VERIFY(desk.button(&list, QStringLiteral("Sign in to Fabrikam"))->isEnabled());
    QCOMPARE(desk.signIn.currentTenantId(), home);
    QVERIFY(!desk.dialog->isVisible());
    QCOMPARE(desk.signIn.currentAccount().state, identity::SignInState::SignedIn);
    picture(&list, QStringLiteral("account-tenant-refused"));
    server.onToken = {};
    const int before = desk.session.opened;
    desk.button(&list, QStringLiteral("Sign in to Fabrikam"))->click();
    QTRY_COMPARE(desk.session.opened, before + 1);
    QVERIFY(desk.session.openedUrl.path().contains(QString::fromLatin1(ScriptedAuthority::kGuestTenant)));
    desk.signIn.cancel();
}

void AccountTest::row37_signingOutAsksAndLeavesTheBrowserAlone()
{
    ScriptedAuthority server;
    Desk desk(&server);
    QVERIFY(desk.session.signIn());
    const int before = desk.session.opened;
    SignInPage page(&desk.signIn, {QStringLiteral("Azure Public")});
    page.resize(900, 800);
    page.show();
    QPushButton* out = nullptr;
    for (QPushButton* button : page.findChild<AccountList*>()->findChildren<QPushButton*>()) {
        out = button->accessibleName().startsWith(QLatin1String("Sign out")) ? button : out;
    }
    QVERIFY(out);
    out->click();
    auto* dialog = page.findChild<SignOutDialog*>();
    QVERIFY(dialog && !dialog->browserBox()->isChecked());
    picture(dialog, QStringLiteral("account-signout"));
    desk.button(dialog, QStringLiteral("Sign out"))->click();
    QTRY_COMPARE(desk.signIn.state(), State::SignedOut);
    QVERIFY(desk.signIn.accounts().isEmpty());
    QCOMPARE(desk.session.opened, before);
}

void AccountTest::row39_insecureServerIsToldAndCannotBeOverridden()
{
    support::RawServer server(support::makeIdentity("localhost"), [](QTcpSocket*, const QByteArray&) {});
    ScriptedAuthority unused;
    identity::SessionParts parts = TestSession::partsFor(&unused);
    parts.authority.plainHttpOrigin.clear();
    parts.authority.url = QUrl(server.url(QString()).toString());
    identity::Session session(parts);
    SignIn signIn(&session);
    QWidget window;
    window.show();
    SignInDialog dialog(&signIn, &window);
    signIn.startBrowser();
    QTRY_VERIFY(dialog.panel() == dialog.failurePanel());
    const QString headline = dialog.failurePanel()->headline();
    QVERIFY2(headline.startsWith(QLatin1String("The secure connection failed:")), qPrintable(headline));
    QStringList offered;
    for (const QPushButton* button : dialog.failurePanel()->findChildren<QPushButton*>()) {
        if (!button->isHidden()) {
            offered << button->text();
        }
    }
    offered.sort();
    QCOMPARE(offered, QStringList({QStringLiteral("Close"), QStringLiteral("Copy details")})); // the same server would say the same
    QVERIFY(server.requests.isEmpty()); // neither a code nor a token has left
    picture(&dialog, QStringLiteral("account-insecure"));
}

void AccountTest::row41_codeIsLargeAndCanBeCopied()
{
    ScriptedAuthority server;
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("authorization_pending"), 70016); };
    Desk desk(&server);
    desk.signIn.startDeviceCode();
    QTRY_VERIFY(desk.dialog->panel() == desk.dialog->codePanel());
    QCOMPARE(desk.dialog->codePanel()->codeShown(), QStringLiteral("ABCD-1234"));
    double largest = 0;
    for (const QLabel* label : desk.dialog->codePanel()->findChildren<QLabel*>()) {
        largest = label->text() == desk.dialog->codePanel()->codeShown() ? label->font().pointSizeF() : largest;
    }
    QVERIFY(largest >= 2.5 * QGuiApplication::font().pointSizeF());
    desk.button(desk.dialog, QStringLiteral("Copy code"))->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("ABCD-1234"));
    QVERIFY(desk.button(desk.dialog, QStringLiteral("Open page")));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(timeLeft(now.addSecs(899), now), QStringLiteral("14:59"));
    QCOMPARE(timeLeft(now.addSecs(-5), now), QStringLiteral("0:00"));
    picture(desk.dialog, QStringLiteral("account-code"));
    desk.dialog->reject();
}

void AccountTest::row41_declinedIsTold()
{
    ScriptedAuthority server;
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("authorization_declined"), 70000); };
    Desk desk(&server);
    desk.signIn.startDeviceCode();
    QTRY_VERIFY_WITH_TIMEOUT(desk.dialog->panel() == desk.dialog->failurePanel(), 15000);
    QCOMPARE(desk.dialog->failurePanel()->headline(), QStringLiteral("You declined the sign-in."));
    QVERIFY(desk.button(desk.dialog, QStringLiteral("Get a new code")));
}

void AccountTest::row41_expiredOffersANewCode()
{
    ScriptedAuthority server;
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("expired_token"), 70020); };
    Desk desk(&server);
    desk.signIn.startDeviceCode();
    QTRY_VERIFY_WITH_TIMEOUT(desk.dialog->panel() == desk.dialog->failurePanel(), 15000);
    QCOMPARE(desk.dialog->failurePanel()->headline(), QStringLiteral("The code has expired."));
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("authorization_pending"), 70016); };
    desk.button(desk.dialog, QStringLiteral("Get a new code"))->click();
    QTRY_VERIFY(desk.dialog->panel() == desk.dialog->codePanel());
    QCOMPARE(server.deviceRequests, 2);
    desk.dialog->reject();
}

void AccountTest::row41_closingTheDialogStopsPolling()
{
    ScriptedAuthority server;
    server.onToken = [](const Form&) { return Answer::error(QStringLiteral("authorization_pending"), 70016); };
    Desk desk(&server);
    desk.signIn.startDeviceCode();
    QTRY_VERIFY(desk.dialog->panel() == desk.dialog->codePanel());
    desk.dialog->close();
    QCOMPARE(desk.signIn.state(), State::SignedOut);
    const auto polled = server.tokenRequests.size();
    QTest::qWait(1500);
    QVERIFY(server.tokenRequests.size() <= polled + 1); // one may have been on its way
}

void AccountTest::tryAgainRepeatsTheSameAccountAndTenant()
{
    ScriptedAuthority server;
    Desk desk(&server);
    QVERIFY(desk.session.signIn());
    const QString account = desk.signIn.currentAccount().id;
    const QString tenant = QString::fromLatin1(ScriptedAuthority::kGuestTenant);
    desk.signIn.startBrowserFor(account, tenant);
    QTRY_COMPARE(desk.signIn.state(), State::WaitingForBrowser);
    const QString hint = desk.session.query("login_hint");
    const int before = desk.session.opened;
    server.onToken = [](const Form&) { return Answer{503, "{}", {}, 0}; };
    {
        const auto tab = desk.session.postTrueCallback();
        QTRY_VERIFY(desk.dialog->panel() == desk.dialog->failurePanel());
    }
    server.onToken = {};
    desk.button(desk.dialog, QStringLiteral("Try again"))->click();
    QTRY_COMPARE(desk.session.opened, before + 1);
    QVERIFY(!hint.isEmpty());
    QCOMPARE(desk.session.query("login_hint"), hint);
    QVERIFY2(desk.session.openedUrl.path().contains(tenant), qPrintable(desk.session.openedUrl.path()));
    // The code that is asked for instead of that browser is for that tenant too.
    QTRY_COMPARE(desk.signIn.state(), State::WaitingForBrowser);
    desk.button(desk.dialog, QStringLiteral("Use a code instead"))->click();
    QTRY_COMPARE(server.deviceRequests, 1);
    QVERIFY2(server.devicePaths.last().contains(tenant), qPrintable(server.devicePaths.last()));
    desk.signIn.cancel();
}

void AccountTest::tenantsAreFoundAndSwitchedByKeyboard()
{
    ScriptedAuthority server;
    Desk desk(&server);
    QVERIFY(desk.session.signIn());
    QList<identity::Tenant> tenants{tenantOf(desk.signIn.currentTenantId(), QStringLiteral("contoso.example"), QStringLiteral("Contoso"))};
    tenants << tenantOf(QString::fromLatin1(ScriptedAuthority::kGuestTenant), QStringLiteral("fabrikam.example"), QStringLiteral("Fabrikam"));
    for (int i = 0; i < 30; ++i) {
        tenants << tenantOf(QStringLiteral("33333333-3333-4333-8333-3333333333%1").arg(i, 2, 10, QLatin1Char('0')), {}, QStringLiteral("Customer %1").arg(i));
    }
    desk.signIn.setTenants(tenants);
    TenantList list(&desk.signIn);
    list.resize(700, 600);
    list.show();
    QCOMPARE(list.list()->model()->rowCount(), 32);
    QCOMPARE(list.list()->model()->index(0, 0).data().toString(), QStringLiteral("Contoso")); // the home tenant first
    picture(&list, QStringLiteral("account-tenants"));
    QTest::keyClicks(list.filter(), QStringLiteral("fabri"));
    QCOMPARE(list.list()->model()->rowCount(), 1);
    QTest::keyClick(list.filter(), Qt::Key_Down);
    const int before = desk.session.opened;
    QTest::keyClick(list.list(), Qt::Key_Return);
    QTRY_COMPARE(desk.signIn.currentTenantId(), QString::fromLatin1(ScriptedAuthority::kGuestTenant));
    QCOMPARE(desk.session.opened, before);
    QTest::keyClicks(list.filter(), QStringLiteral("zzz"));
    QCOMPARE(list.list()->model()->rowCount(), 0);
}

void AccountTest::firstRunTakesOnlyClientIds()
{
    settings::Settings settings{QString()};
    FirstRunPage page(&settings, QStringLiteral("public"));
    page.resize(1000, 1500);
    page.show();
    QSignalSpy saved(&page, &FirstRunPage::clientIdChanged);
    auto* field = page.findChild<QLineEdit*>();
    field->setText(QStringLiteral("this-is-certainly-not-a-client-id-at-all"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(saved.count(), 0);
    QVERIFY(settings.value(QStringLiteral("identity.clientId")).toString().isEmpty());
    field->setText(QStringLiteral(" {0A1B2C3D-0000-4000-8000-00000000ABCD} "));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(settings.value(QStringLiteral("identity.clientId")).toString(), QStringLiteral("0a1b2c3d-0000-4000-8000-00000000abcd"));
    picture(&page, QStringLiteral("account-firstrun"));
}

void AccountTest::firstRunKeepsOneClientIdForEachCloud()
{
    settings::Settings settings{QString()};
    FirstRunPage page(&settings, QStringLiteral("public"));
    QSignalSpy saved(&page, &FirstRunPage::clientIdChanged);
    auto* clouds = page.findChild<QComboBox*>();
    clouds->setCurrentIndex(clouds->findData(QStringLiteral("usgov")));
    auto* field = page.findChild<QLineEdit*>();
    field->setText(QStringLiteral("0a1b2c3d-0000-4000-8000-00000000abcd"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(saved.count(), 0); // another cloud than this window's
    QCOMPARE(settings.value(QStringLiteral("identity.clientId.usgov")).toString(), QStringLiteral("0a1b2c3d-0000-4000-8000-00000000abcd"));
    clouds->setCurrentIndex(clouds->findData(QStringLiteral("public")));
    QVERIFY(field->text().isEmpty());
}

void AccountTest::withoutARegistrationOnlyOtherRoutesAreOpen()
{
    ScriptedAuthority server;
    Desk desk(&server);
    SignInPage page(&desk.signIn, {QStringLiteral("Azure Public"), false, true, true});
    page.show();
    int open = 0;
    for (const QPushButton* button : page.findChildren<QPushButton*>()) {
        if (button->text() == QLatin1String("Open browser") || button->text() == QLatin1String("Get a code")) {
            QVERIFY(!button->isEnabled());
        } else if (button->text() == QLatin1String("Use this account") || button->text() == QLatin1String("Open the sandbox")) {
            open += button->isEnabled() ? 1 : 0;
        }
    }
    QCOMPARE(open, 2);
}

QTEST_MAIN(AccountTest)
#include "tst_account.moc"
