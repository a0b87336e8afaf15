// SPDX-License-Identifier: GPL-3.0-or-later
// Row 40: with every logging category of the program and of Qt switched on, nothing that a thief could use is written.
#include "identity/knock.h"
#include "identity/logging.h"
#include "identity/signin.h"
#include "identity/testsession.h"
#include "support/coroharness.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSignalSpy>

using namespace identity;
using support::Answer;
using support::Form;
using support::Knock;
using support::ScriptedAuthority;
using support::TestSession;

namespace {

QStringList g_lines;

void capture(QtMsgType, const QMessageLogContext& context, const QString& message)
{
    g_lines.append(QString::fromLatin1(context.category) + QStringLiteral(": ") + message);
}

/// Captures every line while it lives.
class Capture
{
public:
    Capture() : m_previous(qInstallMessageHandler(capture)) { g_lines.clear(); }
    ~Capture() { qInstallMessageHandler(m_previous); }
    Capture(const Capture&) = delete;
    Capture& operator=(const Capture&) = delete;

private:
    QtMessageHandler m_previous;
};

} // namespace

class RedactionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void row40_browserSignInAndRefresh();
    void row40_failuresAndStrangers();
    void row40_deviceCodeAndServicePrincipal();
    void valuesForPeopleHoldNoToken();
    void lastNetUnderTheMessageHandler();

private:
    void verifyClean(const QStringList& secrets);
};

void RedactionTest::initTestCase()
{
    QLoggingCategory::setFilterRules(QStringLiteral("*=true"));
}

void RedactionTest::verifyClean(const QStringList& secrets)
{
    const QString all = g_lines.join(QLatin1Char('\n'));
    QStringList forbidden{QStringLiteral("eyJ"), QStringLiteral("code="), QStringLiteral("code_verifier"),
                          QStringLiteral("refresh_token"), QStringLiteral("client_secret")};
    forbidden += secrets;
    for (const QString& word : std::as_const(forbidden)) {
        QVERIFY(!word.isEmpty());
        for (const QString& line : std::as_const(g_lines)) {
            QVERIFY2(!line.contains(word), qPrintable(QStringLiteral("%1 in: %2").arg(word, line)));
        }
    }
    QVERIFY2(all.contains(QStringLiteral("pilothouse.identity")) || !g_lines.isEmpty(), "the test has to have seen a log");
}

void RedactionTest::row40_browserSignInAndRefresh()
{
    const Capture watching;
    ScriptedAuthority server;
    TestSession session(&server);
    QVERIFY(session.signIn());
    http::TokenRequest request;
    request.scope = QStringLiteral("https://search.azure.com/.default");
    QVERIFY(support::await(session->tokens()->token(request, {})));
    qCInfo(lcIdentity, "the log is on");
    const Form redeemed = server.tokenRequests.first();
    verifyClean({session.query("state"), session.query("nonce"), session.query("code_challenge"),
                 redeemed.value(QStringLiteral("code_verifier")), QStringLiteral("code+/"), QStringLiteral("0.RT"),
                 QStringLiteral("access-1")});
}

void RedactionTest::row40_failuresAndStrangers()
{
    const Capture watching;
    ScriptedAuthority server;
    // An error body that quotes what it should not, and bodies that are no JSON.
    QList<Answer> answers{Answer::error(QStringLiteral("invalid_grant"), 70000),
                          Answer{200, "<html>access_token=eyJabc</html>", {}, 0},
                          Answer{500, "refresh_token=0.RT", {}, 0}};
    server.onToken = [&answers](const Form&) { return answers.takeFirst(); };
    for (int i = 0; i < 3; ++i) {
        TestSession session(&server);
        const support::Running<core::Result<Account>> running(session->signInWithBrowser({}, session.shower(), {}));
        QTRY_COMPARE(session.opened, 1);
        Knock wrong(session.callbackPort(), Knock::get(session.callbackPort(), "/?code=stolen-code&state=forged-state"));
        QTRY_VERIFY(wrong.isClosed());
        const std::unique_ptr<Knock> tab = session.postTrueCallback();
        support::spin(running);
        QVERIFY(!running.value());
        const SignInFailure failure = failureOf(running.value().error());
        for (const QString& text : {failure.sentence, failure.remedy, failure.error.details, core::explainInOneLine(failure.error)}) {
            QVERIFY2(!text.contains(QStringLiteral("eyJ")) && !text.contains(QStringLiteral("0.RT")), qPrintable(text));
        }
    }
    verifyClean({QStringLiteral("stolen-code"), QStringLiteral("forged-state")});
}

void RedactionTest::row40_deviceCodeAndServicePrincipal()
{
    const Capture watching;
    ScriptedAuthority server;
    TestSession session(&server);
    core::CancelSource cancel;
    bool shown = false;
    const support::Running<core::Result<Account>> running(
        session->signInWithDeviceCode({}, [&shown](const DeviceCodePrompt&) { shown = true; }, cancel.token()));
    QTRY_VERIFY(shown);
    cancel.cancel();
    support::spin(running);
    const ServicePrincipal principal{QString::fromLatin1(ScriptedAuthority::kTenant), QStringLiteral("app"), "s3cret-of-the-app"};
    QVERIFY(support::await(session->signInAsServicePrincipal(principal, {})));
    qCInfo(lcIdentity, "the log is on");
    verifyClean({QStringLiteral("device+secret"), QStringLiteral("ABCD-1234"), QStringLiteral("s3cret-of-the-app")});
}

void RedactionTest::valuesForPeopleHoldNoToken()
{
    ScriptedAuthority server;
    TestSession session(&server);
    QVERIFY(session.signIn());
    QByteArray all;
    const QList<Account> accounts = session->accounts();
    for (const Account& account : accounts) {
        all += QJsonDocument(toJson(account)).toJson();
    }
    const QList<Tenant> tenants = session->tenants();
    for (const Tenant& tenant : tenants) {
        all += QJsonDocument(toJson(tenant)).toJson();
    }
    QVERIFY(all.contains("ada@contoso.example"));
    QVERIFY(!all.contains("eyJ") && !all.contains("0.RT"));
}

void RedactionTest::lastNetUnderTheMessageHandler()
{
    const Capture watching;
    installRedactingMessageHandler(); // hands on to the capturing one
    qWarning("GET http://localhost:1/?code=abc&state=def Bearer eyJhbGciOi.x.y");
    qInstallMessageHandler(capture);
    QCOMPARE(g_lines.size(), 1);
    QVERIFY(!g_lines.first().contains(QStringLiteral("abc")));
    QVERIFY(!g_lines.first().contains(QStringLiteral("eyJ")));
    QVERIFY(g_lines.first().contains(QStringLiteral("GET http://localhost:1/")));
}

QTEST_GUILESS_MAIN(RedactionTest)
#include "tst_redaction.moc"
