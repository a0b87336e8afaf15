// SPDX-License-Identifier: GPL-3.0-or-later
// Row 39: a sign-in server that cannot prove who it is gets nothing, and the person reads why. There is no "continue anyway".
#include "identity/testsession.h"
#include "support/certificate.h"
#include "support/coroharness.h"

#include <QTemporaryFile>

using namespace identity;
using support::ScriptedAuthority;
using support::TestSession;
using SignInResult = core::Result<Account>;

namespace {

/// A server with a certificate of its own, and a session that is told to sign in there.
struct Secure
{
    Secure(const support::Identity& certificate, bool isTrusted)
        : server(certificate, [this](QTcpSocket*, const QByteArray& request) { reached += request.left(request.indexOf('\r')); })
    {
        parts.authority.name = QStringLiteral("test");
        parts.authority.url = QUrl(server.url(QString()).toString());
        parts.authority.clientId = QStringLiteral("client");
        parts.clock = &core::SystemClock::instance();
        parts.random = &core::SystemRandom::instance();
        parts.secrets = std::make_shared<MemorySecretStore>(QString());
        parts.openBrowser = [this](const QUrl&) {
            ++opened;
            return true;
        };
        if (isTrusted && authorities.open()) {
            authorities.write(certificate.certificate.toPem());
            authorities.flush();
            parts.authority.caFile = authorities.fileName();
        }
    }
    SignInResult signIn()
    {
        Session session(parts);
        return support::await(session.signInWithBrowser({}, {}, {}));
    }
    QByteArray reached;
    support::RawServer server;
    QTemporaryFile authorities;
    SessionParts parts;
    int opened = 0;
};

} // namespace

class TlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void row39_selfSigned();
    void row39_expired();
    void row39_notYetValid();
    void row39_wrongName();
    void row39_noTlsAtAll();
    void row39_plainHttpThatIsNoSandbox();
    void trustedCertificateIsAsked();

private:
    static void verifyRefused(Secure* secure, const char* sentence);
};

void TlsTest::verifyRefused(Secure* secure, const char* sentence)
{
    const SignInResult result = secure->signIn();
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::Tls);
    const SignInFailure failure = failureOf(result.error());
    QCOMPARE(failure.sentence, QString::fromLatin1(sentence));
    QVERIFY2(failure.remedy.startsWith(QLatin1String("Nothing was sent.")), qPrintable(failure.remedy));
    QVERIFY2(secure->reached.isEmpty(), secure->reached.constData());
    QCOMPARE(secure->opened, 0);
}

void TlsTest::row39_selfSigned()
{
    Secure secure(support::makeIdentity("localhost"), false);
    verifyRefused(&secure, "The secure connection failed: nobody whom this computer trusts vouches for the server's certificate.");
}

void TlsTest::row39_expired()
{
    Secure secure(support::makeIdentity("localhost", -48, -24), true);
    verifyRefused(&secure, "The secure connection failed: the server's certificate has expired.");
}

void TlsTest::row39_notYetValid()
{
    Secure secure(support::makeIdentity("localhost", 24, 48), true);
    verifyRefused(&secure, "The secure connection failed: the server's certificate is not valid yet.");
}

void TlsTest::row39_wrongName()
{
    Secure secure(support::makeIdentity("elsewhere.example"), true);
    verifyRefused(&secure, "The secure connection failed: the certificate is of another server.");
}

void TlsTest::row39_noTlsAtAll()
{
    support::RawServer plain([](QTcpSocket*, const QByteArray&) {}); // a handshake is gibberish to it, so it stays silent
    Secure secure(support::makeIdentity("localhost"), false);
    secure.parts.authority.url = QUrl(QStringLiteral("https://127.0.0.1:%1").arg(plain.url().port()));
    Session session(secure.parts);
    core::CancelSource cancel;
    const support::Running<SignInResult> running(session.signInWithBrowser({}, {}, cancel.token()));
    QTRY_COMPARE(plain.connections, 1);
    QVERIFY2(plain.requests.isEmpty(), "nothing readable may reach a server that cannot prove who it is");
    cancel.cancel();
    support::spin(running);
    QCOMPARE(secure.opened, 0);
}

void TlsTest::row39_plainHttpThatIsNoSandbox()
{
    ScriptedAuthority http;
    SessionParts undeclared = TestSession::partsFor(&http);
    undeclared.authority.plainHttpOrigin.clear();
    Session refused(undeclared);
    const SignInResult result = support::await(refused.signInWithBrowser({}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, core::ErrorKind::Untrusted);
    const SignInFailure failure = failureOf(result.error());
    QCOMPARE(failure.sentence, QStringLiteral("This sign-in server has no secure connection: its address begins with http."));
    QVERIFY(!failure.canRetry);
    QCOMPARE(http.discoveryRequests, 0);
}

void TlsTest::trustedCertificateIsAsked()
{
    Secure secure(support::makeIdentity("localhost"), true);
    Session session(secure.parts);
    core::CancelSource cancel;
    const support::Running<SignInResult> running(session.signInWithBrowser({}, {}, cancel.token()));
    QTRY_VERIFY2(secure.reached.contains("openid-configuration"), "the tests above would pass at a server that never answers");
    cancel.cancel();
    support::spin(running);
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
