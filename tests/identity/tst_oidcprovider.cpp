// SPDX-License-Identifier: GPL-3.0-or-later
// Sign-in at an independent certified OpenID provider (npm oidc-provider), which has no tenants, no client_info, rotates refresh
// tokens and names its issuer in every redirect.
#include "identity/oidcserver.h"
#include "support/coroharness.h"

#include <QSignalSpy>
#include <QUrlQuery>

using namespace identity;
using support::await;
using support::OidcServer;
using support::OidcSession;
using support::WebRobot;
using SignInResult = core::Result<Account>;
using Running = support::Running<SignInResult>;

namespace {

QString textOf(const SignInResult& result)
{
    return result ? result->id : core::explainInOneLine(result.error());
}

/// A device sign-in on a clock that only the test moves.
struct Device
{
    explicit Device(OidcServer* server) : session(server, &clock) {}
    Running start()
    {
        return Running(session->signInWithDeviceCode({}, [this](const DeviceCodePrompt& shown) { prompt = shown; }, {}));
    }
    bool isPrompted() const
    {
        return QTest::qWaitFor([this] { return !prompt.userCode.isEmpty() && clock.untilNext().has_value(); }, 5000);
    }
    WebRobot::Page visitPage(bool deny)
    {
        session.robot.deny = deny;
        session.robot.userCode = prompt.userCode;
        return session.robot.open(prompt.verificationUri);
    }
    core::FakeClock clock{QDateTime::currentDateTimeUtc()};
    OidcSession session;
    DeviceCodePrompt prompt;
};

} // namespace

class OidcProviderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void row01_browserSignIn_data();
    void row01_browserSignIn();
    void row06_cancelOnTheServersPage();
    void row08_replayWithoutVerifierChangesNothing();
    void row08_replayedCodeIsRefusedAndExplained();
    void row11_alteredIssuerNeverRedeemsTheCode_data();
    void row11_alteredIssuerNeverRedeemsTheCode();
    void row20_clockOfTheServer_data();
    void row20_clockOfTheServer();
    void row41_deviceCode();
    void row41_declined();
    void row41_expired_data();
    void row41_expired();
    void row41_slowDown();
    void severalPeopleStaySeparate();
    void pathOfTheIssuerIsKept();

private:
    std::unique_ptr<OidcServer> m_server;
};

void OidcProviderTest::initTestCase()
{
    const QString absence = OidcServer::absence();
    if (!absence.isEmpty() && qEnvironmentVariable("CI") != QLatin1String("true")) {
        QSKIP(qPrintable(absence));
    }
    m_server = std::make_unique<OidcServer>();
    QVERIFY2(m_server->isReady(), qPrintable(absence));
}

void OidcProviderTest::init()
{
    QVERIFY(m_server->control({{QStringLiteral("skew"), 0},
                               {QStringLiteral("delayMs"), 0},
                               {QStringLiteral("answers"), QJsonArray()},
                               {QStringLiteral("issuer"), QJsonValue::Null},
                               {QStringLiteral("omitIssuer"), false}}));
}

void OidcProviderTest::row01_browserSignIn_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("responseMode");
    QTest::newRow("form_post") << QStringList() << "form_post";
    QTest::newRow("query, where the server knows nothing else") << QStringList{QStringLiteral("--query-only")} << "query";
    QTest::newRow("refresh token only after consent") << QStringList{QStringLiteral("--strict-offline")} << "form_post";
}

void OidcProviderTest::row01_browserSignIn()
{
    QFETCH(QStringList, options);
    QFETCH(QString, responseMode);
    OidcServer server(options);
    QVERIFY(server.isReady());
    OidcSession session(&server);
    const SignInResult account = session.signIn();
    QVERIFY2(account, qPrintable(textOf(account)));
    QCOMPARE(QUrlQuery(session.openedUrl.query()).queryItemValue(QStringLiteral("response_mode")), responseMode);
    QCOMPARE(account->id, QStringLiteral("ada")); // no client_info, no oid: the subject
    QCOMPARE(account->username, QStringLiteral("ada@fabrikam.example"));
    QCOMPARE(account->homeTenantId, QString());
    QVERIFY(session->tenants().isEmpty());
    QVERIFY(session.lastPage.body.contains("You are signed in"));
    const QList<QJsonObject> log = server.log();
    QCOMPARE(log.size(), 1);
    const QJsonArray fields = log.first().value(QLatin1String("fields")).toArray();
    QVERIFY(fields.contains(QStringLiteral("code_verifier")));
    QVERIFY(!fields.contains(QStringLiteral("client_secret")));
    const auto token = session.token();
    QVERIFY(token);
    const auto renewed = session.token(true);
    QVERIFY2(renewed, renewed ? "" : qPrintable(core::explainInOneLine(renewed.error())));
    QVERIFY(renewed->secret != token->secret);
    QCOMPARE(server.log().size(), 2);
}

void OidcProviderTest::row06_cancelOnTheServersPage()
{
    OidcSession session(m_server.get());
    session.robot.deny = true;
    const SignInResult refused = session.signIn();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::ErrorKind::Cancelled);
    QCOMPARE(failureOf(refused.error()).sentence, QStringLiteral("Sign-in was cancelled."));
    QVERIFY(session.lastPage.body.contains("did not finish"));
    session.robot.deny = false;
    QVERIFY2(session.signIn(), "a cancelled sign-in must not spoil the next");
}

void OidcProviderTest::row08_replayWithoutVerifierChangesNothing()
{
    OidcSession session(m_server.get());
    QVERIFY(session.signIn());
    QVERIFY(!session.robot.code.isEmpty());
    const QByteArray replay = "grant_type=authorization_code&client_id=pilothouse%2Btest&code=" + session.robot.code.toPercentEncoding() +
                              "&redirect_uri=" + QUrlQuery(session.openedUrl.query()).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyEncoded).toLatin1() + "&code_verifier=" +
                              QByteArray(43, 'x');
    const WebRobot::Page refused = session.robot.post(QUrl(m_server->origin() + QStringLiteral("/token")), replay);
    QCOMPARE(refused.status, 400);
    QVERIFY(refused.body.contains("invalid_grant"));
    QVERIFY(session.token(true));
}

void OidcProviderTest::row08_replayedCodeIsRefusedAndExplained()
{
    OidcSession session(m_server.get());
    QVERIFY(session.signIn());
    QVERIFY(m_server->control({{QStringLiteral("replay"), true}}));
    QCOMPARE(m_server->log().last().value(QLatin1String("error")).toString(), QStringLiteral("invalid_grant"));
    QVERIFY2(session.token(), "the token at hand goes on working");
    // Such a server takes the replay for theft and ends the whole grant: the next refresh has to say what to do.
    QSignalSpy needed(&*session, &Session::signInBecameNeeded);
    const auto token = session.token(true);
    QVERIFY(!token);
    QCOMPARE(token.error().kind, core::ErrorKind::SignInNeeded);
    QCOMPARE(failureOf(token.error()).sentence, QStringLiteral("Your sign-in is no longer accepted."));
    QCOMPARE(failureOf(token.error()).remedy, QStringLiteral("Sign in in the browser to continue."));
    QCOMPARE(needed.size(), 1);
    QCOMPARE(session->accounts().size(), 1);
    QVERIFY(session.signIn());
    QVERIFY(session.token(true));
}

void OidcProviderTest::row11_alteredIssuerNeverRedeemsTheCode_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QJsonObject>("orders");
    const QJsonObject other{{QStringLiteral("issuer"), QStringLiteral("https://evil.example")}};
    const QJsonObject none{{QStringLiteral("omitIssuer"), true}};
    QTest::newRow("another, form_post") << QStringList() << other;
    QTest::newRow("another, query") << QStringList{QStringLiteral("--query-only")} << other;
    QTest::newRow("left out although announced, form_post") << QStringList() << none;
    QTest::newRow("left out although announced, query") << QStringList{QStringLiteral("--query-only")} << none;
}

void OidcProviderTest::row11_alteredIssuerNeverRedeemsTheCode()
{
    QFETCH(QStringList, options);
    QFETCH(QJsonObject, orders);
    OidcServer server(options);
    QVERIFY(server.isReady());
    QVERIFY(server.control(orders));
    OidcSession session(&server);
    const SignInResult result = session.signIn();
    QVERIFY(!result);
    QCOMPARE(failureOf(result.error()).sentence, QStringLiteral("The answer did not belong to this request."));
    QVERIFY2(!session.robot.code.isEmpty(), "there was a code to redeem");
    QCOMPARE(server.log().size(), 0);
}

void OidcProviderTest::row20_clockOfTheServer_data()
{
    QTest::addColumn<int>("skew");
    QTest::newRow("server ten minutes ahead") << 600;
    QTest::newRow("server ten minutes behind") << -600;
}

void OidcProviderTest::row20_clockOfTheServer()
{
    QFETCH(int, skew);
    OidcServer server({QStringLiteral("--skew"), QString::number(skew)});
    QVERIFY(server.isReady());
    OidcSession session(&server);
    QSignalSpy told(&*session, &Session::clockOffsetChanged);
    const SignInResult account = session.signIn();
    QVERIFY2(account, qPrintable(textOf(account)));
    QCOMPARE(told.size(), 1);
    QVERIFY(qAbs(session->clockOffset().count() + skew) <= 5);
    for (int i = 0; i < 10; ++i) {
        QVERIFY(session.token());
    }
    QCOMPARE(server.refreshes(), 0);
    QVERIFY(session.token(true));
    QVERIFY(server.control({{QStringLiteral("skew"), 0}}));
    QVERIFY(session.token(true));
    QCOMPARE(session->clockOffset().count(), 0);
    QCOMPARE(told.size(), 2);
}

void OidcProviderTest::row41_deviceCode()
{
    Device device(m_server.get());
    const Running running = device.start();
    QVERIFY(device.isPrompted());
    QCOMPARE(device.clock.untilNext()->count(), 5000); // the server names no interval
    const qsizetype before = m_server->log().size();
    device.clock.advance(core::Milliseconds(5000));
    QVERIFY(QTest::qWaitFor([&] { return m_server->log().size() == before + 1; }, 5000));
    QCOMPARE(m_server->log().last().value(QLatin1String("error")).toString(), QStringLiteral("authorization_pending"));
    device.visitPage(false);
    QVERIFY(device.isPrompted());
    QCOMPARE(device.clock.untilNext()->count(), 5000);
    device.clock.advance(core::Milliseconds(5000));
    support::spin(running);
    QVERIFY2(running.value(), qPrintable(textOf(running.value())));
    QCOMPARE(running.value()->id, QStringLiteral("ada"));
    QVERIFY2(device.session.token(true), "a device sign-in has to bring a refresh token too");
}

void OidcProviderTest::row41_declined()
{
    Device device(m_server.get());
    const Running running = device.start();
    QVERIFY(device.isPrompted());
    device.visitPage(true);
    device.clock.advance(core::Milliseconds(5000));
    support::spin(running);
    QVERIFY(!running.value());
    QCOMPARE(running.value().error().kind, core::ErrorKind::Cancelled);
    QCOMPARE(failureOf(running.value().error()).sentence, QStringLiteral("You declined the sign-in."));
}

void OidcProviderTest::row41_expired_data()
{
    const QJsonObject told{{QStringLiteral("status"), 400},
                           {QStringLiteral("body"), QJsonObject{{QStringLiteral("error"), QStringLiteral("expired_token")}}}};
    QTest::addColumn<QJsonObject>("orders");
    QTest::newRow("the server's time is over before ours, and it has forgotten the code") << QJsonObject{{QStringLiteral("skew"), 3600}};
    QTest::newRow("it says so as RFC 8628 has it") << QJsonObject{{QStringLiteral("answers"), QJsonArray{told}}};
}

void OidcProviderTest::row41_expired()
{
    QFETCH(QJsonObject, orders);
    Device device(m_server.get());
    const Running running = device.start();
    QVERIFY(device.isPrompted());
    QVERIFY(m_server->control(orders));
    device.clock.advance(core::Milliseconds(5000));
    support::spin(running);
    QVERIFY(!running.value());
    QCOMPARE(failureOf(running.value().error()).sentence, QStringLiteral("The code has expired."));
    QCOMPARE(failureOf(running.value().error()).remedy, QStringLiteral("Get a new code."));
}

void OidcProviderTest::row41_slowDown()
{
    Device device(m_server.get());
    const QJsonObject slow{{QStringLiteral("status"), 400},
                           {QStringLiteral("body"), QJsonObject{{QStringLiteral("error"), QStringLiteral("slow_down")}}}};
    QVERIFY(m_server->control({{QStringLiteral("answers"), QJsonArray{slow, slow}}}));
    const Running running = device.start();
    QVERIFY(device.isPrompted());
    for (const int interval : {5000, 10000, 15000}) {
        QVERIFY(device.isPrompted());
        QCOMPARE(device.clock.untilNext()->count(), interval);
        if (interval == 15000) {
            device.visitPage(false);
        }
        device.clock.advance(core::Milliseconds(interval));
    }
    support::spin(running);
    QVERIFY2(running.value(), qPrintable(textOf(running.value())));
}

void OidcProviderTest::severalPeopleStaySeparate()
{
    OidcSession session(m_server.get());
    const QStringList subjects{QStringLiteral("bob"), QStringLiteral("Bob"), QStringLiteral("bob.builder"), QStringLiteral("100%")};
    QSet<QString> ids;
    for (const QString& subject : subjects) {
        session.robot = {};
        session.robot.login = subject;
        const SignInResult account = session.signIn();
        QVERIFY2(account, qPrintable(textOf(account)));
        QCOMPARE(account->username, subject + QStringLiteral("@fabrikam.example"));
        QCOMPARE(account->homeTenantId, QString());
        ids.insert(account->id);
    }
    QCOMPARE(ids.size(), subjects.size());
    await(session->flush());
    OidcSession again(m_server.get(), nullptr, session.directory());
    QVERIFY(await(again->restore()));
    QCOMPARE(again->accounts().size(), subjects.size());
    for (const QString& id : std::as_const(ids)) {
        QVERIFY(again->useAccount(id));
        QVERIFY2(again.token(true), qPrintable(id));
    }
}

void OidcProviderTest::pathOfTheIssuerIsKept()
{
    Authority authority = m_server->authority();
    QCOMPARE(authority.discoveryUrl(QStringLiteral("any")), QUrl(m_server->origin() + QStringLiteral("/.well-known/openid-configuration")));
    authority.url = QUrl(QStringLiteral("https://adfs.fabrikam.example/adfs/"));
    QCOMPARE(authority.discoveryUrl({}), QUrl(QStringLiteral("https://adfs.fabrikam.example/adfs/.well-known/openid-configuration")));
}

QTEST_GUILESS_MAIN(OidcProviderTest)
#include "tst_oidcprovider.moc"
