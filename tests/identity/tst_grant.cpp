// SPDX-License-Identifier: GPL-3.0-or-later
// What a session tells a reviewer about its tokens, and that none of them comes out.
#include "core/fakeclock.h"
#include "identity/testsession.h"
#include "support/coroharness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

using namespace identity;
using support::Answer;
using support::await;
using support::Form;
using support::ScriptedAuthority;
using support::TestSession;

namespace {

QByteArray jwt(const QJsonObject& payload)
{
    const auto part = [](const QJsonObject& object) {
        return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return part({{QStringLiteral("alg"), QStringLiteral("RS256")}}) + '.' + part(payload) + ".sig";
}

} // namespace

class GrantTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void grantsSayWhatWasGrantedAndForHowLong();
    void claimsOfTheIdTokenAreByTenant();
    void noTokenComesOut();
    void opaqueTokensAreSaidToBeOpaque_data();
    void opaqueTokensAreSaidToBeOpaque();
    void resourceOfAScope_data();
    void resourceOfAScope();
    void permissionsHaveNamesThatPeopleKnow();
};

void GrantTest::grantsSayWhatWasGrantedAndForHowLong()
{
    ScriptedAuthority server;
    core::FakeClock clock{QDateTime::currentDateTimeUtc()};
    server.onToken = [&server](const Form& form) {
        QJsonObject answer = server.success(form, QString::fromLatin1(ScriptedAuthority::kTenant));
        answer.insert(QStringLiteral("scope"), QStringLiteral("https://management.azure.com/user_impersonation openid profile"));
        answer.insert(QStringLiteral("expires_in"), 7200);
        answer.insert(QStringLiteral("refresh_in"), 3600);
        answer.insert(QStringLiteral("access_token"),
                      QString::fromLatin1(jwt({{QStringLiteral("aud"), QStringLiteral("https://management.azure.com")},
                                               {QStringLiteral("scp"), QStringLiteral("user_impersonation")},
                                               {QStringLiteral("amr"), QJsonArray{QStringLiteral("pwd"), QStringLiteral("mfa")}},
                                               {QStringLiteral("acr"), 1}})));
        return Answer::json(200, answer);
    };
    TestSession session(&server, {}, &clock);
    QSignalSpy changed(&*session, &Session::grantsChanged);
    QVERIFY(session.signIn());
    QVERIFY(!changed.isEmpty());
    const QList<Grant> grants = session->grants();
    QCOMPARE(grants.size(), 1);
    QCOMPARE(grants.first().resource, QStringLiteral("https://management.azure.com"));
    QCOMPARE(grants.first().scopes, QStringList{QStringLiteral("https://management.azure.com/user_impersonation")});
    QCOMPARE(grants.first().tenantId, QString::fromLatin1(ScriptedAuthority::kTenant));
    QCOMPARE(grants.first().issuedAt.secsTo(grants.first().expiresOn), 7200);
    QCOMPARE(grants.first().issuedAt.secsTo(grants.first().refreshOn), 3600);
    QVERIFY(!grants.first().isExpired);
    QVERIFY(!grants.first().announcesClaimsChallenges); // this client announced nothing
    QCOMPARE(grants.first().claims.methods, (QStringList{QStringLiteral("pwd"), QStringLiteral("mfa")}));
    QCOMPARE(grants.first().claims.authenticationContext, QStringLiteral("1"));
    clock.advance(core::Milliseconds(7200LL * 1000));
    QVERIFY(session->grants().first().isExpired);
}

void GrantTest::claimsOfTheIdTokenAreByTenant()
{
    ScriptedAuthority server;
    server.idTokenOverrides = {{QStringLiteral("roles"), QJsonArray{QStringLiteral("Reviewer")}},
                               {QStringLiteral("auth_time"), 1700000000},
                               {QStringLiteral("acct"), 1}};
    TestSession session(&server);
    QVERIFY(session.signIn());
    QVERIFY(await(session->switchTenant(QString::fromLatin1(ScriptedAuthority::kGuestTenant), {})));
    const QList<TenantIdentity> identities = session->identities();
    QCOMPARE(identities.size(), 2);
    QVERIFY(identities.at(0).isHome);
    QCOMPARE(identities.at(1).tenantId, QString::fromLatin1(ScriptedAuthority::kGuestTenant));
    const ShownClaims claims = identities.at(0).claims;
    QVERIFY(claims.isReadable);
    QCOMPARE(claims.objectId, QString::fromLatin1(ScriptedAuthority::kUser));
    QCOMPARE(claims.tenantId, QString::fromLatin1(ScriptedAuthority::kTenant));
    QCOMPARE(claims.roles, QStringList{QStringLiteral("Reviewer")});
    QCOMPARE(claims.authenticatedAt, QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC));
    QVERIFY(claims.isGuest);
}

void GrantTest::noTokenComesOut()
{
    ScriptedAuthority server;
    TestSession session(&server);
    QVERIFY(session.signIn());
    QByteArray all;
    const QList<Grant> grants = session->grants();
    for (const Grant& grant : grants) {
        all += QJsonDocument(toJson(grant)).toJson();
    }
    const QList<TenantIdentity> identities = session->identities();
    for (const TenantIdentity& identity : identities) {
        all += QJsonDocument(toJson(identity)).toJson();
    }
    QVERIFY(all.contains("management.azure.com"));
    QVERIFY(all.contains("ada@contoso.example"));
    for (const char* secret : {"eyJ", "access-", "RT+", "c2lnbmF0dXJl"}) {
        QVERIFY2(!all.contains(secret), secret);
    }
}

void GrantTest::opaqueTokensAreSaidToBeOpaque_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("opaque") << QByteArray("0.AbCdEf");
    QTest::newRow("five parts, encrypted") << QByteArray("a.b.c.d.e");
    QTest::newRow("no JSON") << QByteArray("a.b.c");
    QTest::newRow("an array") << QByteArray("a." + QByteArray("[1]").toBase64() + ".c");
}

void GrantTest::opaqueTokensAreSaidToBeOpaque()
{
    QFETCH(QByteArray, token);
    QCOMPARE(ShownClaims::fromToken(token), ShownClaims());
}

void GrantTest::resourceOfAScope_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("resource");
    QTest::newRow("default") << "https://management.azure.com/.default" << "https://management.azure.com";
    QTest::newRow("named") << "openid https://vault.azure.net/user_impersonation" << "https://vault.azure.net";
    QTest::newRow("double slash") << "https://graph.microsoft.com//.default" << "https://graph.microsoft.com";
    QTest::newRow("api") << "api://1234/Read.All" << "api://1234";
    QTest::newRow("short name") << "User.Read" << "";
    QTest::newRow("only OpenID Connect") << "openid profile offline_access" << "";
}

void GrantTest::resourceOfAScope()
{
    QFETCH(QString, scope);
    QTEST(resourceOf(scope), "resource");
}

void GrantTest::permissionsHaveNamesThatPeopleKnow()
{
    QCOMPARE(permissionNames(QStringLiteral("openid https://graph.microsoft.us/User.Read.All")),
             QStringList{QStringLiteral("Microsoft Graph: User.Read.All")});
    QCOMPARE(permissionNames(QStringLiteral("https://vault.azure.net/.default")),
             QStringList{QStringLiteral("Azure Key Vault: what the registration declares")});
    QCOMPARE(permissionNames(QStringLiteral("https://other.example/x")), QStringList{QStringLiteral("other.example: x")});
}

QTEST_GUILESS_MAIN(GrantTest)
#include "tst_grant.moc"
