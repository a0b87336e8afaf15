// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/entraclient.h"

#include <QTemporaryDir>
#include <QTest>

using namespace sandboxtest;

/// The token endpoint: claims, refusals, refresh, revocation.
class EntraTokensTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void codeYieldsTokensWithTheRightClaims();
    void audienceFollowsTheScope_data();
    void audienceFollowsTheScope();
    void tokenNamesThePublishedKey();
    void tokenRefusals_data();
    void tokenRefusals();
    void codeWorksOnceAndAtItsTenant();
    void codeExpires();
    void refreshTokenServesOtherResources();
    void refreshOutsideTheTenantIsRefused();
    void refreshTokenExpiresAfterNinetyDays();
    void refreshTokenSurvivesARestart();
    void strictModeKillsTheFamilyOnReuse();
    void revocationEndsRefreshAndCapableAccessTokens();
    void applicationGetsATokenForItself();
    void guestHasAnotherObjectIdInTheOtherTenant();
    void clientsExtrasAreTolerated();

private:
    QString refreshToken() { return m_entra->fixture().signIn(kArm).value(QLatin1String("refresh_token")).toString(); }
    std::unique_ptr<EntraClient> m_entra;
};

void EntraTokensTest::init()
{
    if (!m_entra)
        m_entra = std::make_unique<EntraClient>();
    QCOMPARE(m_entra->fixture().problem(), QString());
}

void EntraTokensTest::cleanup()
{
    m_entra->fixture().order(QStringLiteral("clock"), {{"reset", true}});
}

void EntraTokensTest::codeYieldsTokensWithTheRightClaims()
{
    const QJsonObject body = m_entra->token(m_entra->codeFields(m_entra->newCode()));
    QCOMPARE(body.value(QLatin1String("token_type")).toString(), QStringLiteral("Bearer"));
    const int lifetime = body.value(QLatin1String("expires_in")).toInt();
    QVERIFY(lifetime >= 3600 && lifetime <= 5400);
    QVERIFY(body.value(QLatin1String("refresh_token")).toString().contains(QLatin1Char('+')));
    const QString tenant = m_entra->fixture().tenantId(QStringLiteral("contoso.example"));
    const QJsonObject access = claimsOf(body, "access_token");
    const QJsonObject id = claimsOf(body, "id_token");
    QCOMPARE(access.value(QLatin1String("aud")).toString(), QStringLiteral("https://management.azure.com"));
    QCOMPARE(access.value(QLatin1String("scp")).toString(), QStringLiteral("user_impersonation"));
    QCOMPARE(access.value(QLatin1String("upn")).toString(), m_entra->firstUser());
    QVERIFY(!access.contains(QLatin1String("xms_cc")));
    QCOMPARE(id.value(QLatin1String("aud")).toString(), m_entra->clientId());
    QCOMPARE(id.value(QLatin1String("iss")).toString(), m_entra->url(tenant) + "/v2.0");
    QCOMPARE(id.value(QLatin1String("nonce")).toString(), QStringLiteral("n-1"));
    QCOMPARE(id.value(QLatin1String("preferred_username")).toString(), m_entra->firstUser());
    QCOMPARE(id.value(QLatin1String("tid")).toString(), tenant);
    QCOMPARE(id.value(QLatin1String("oid")), access.value(QLatin1String("oid")));
    const QJsonObject info = claimsOf('.' + body.value(QLatin1String("client_info")).toString());
    QCOMPARE(info.value(QLatin1String("uid")), id.value(QLatin1String("oid")));
    QCOMPARE(info.value(QLatin1String("utid")).toString(), tenant);
}

void EntraTokensTest::audienceFollowsTheScope_data()
{
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("audience");
    const auto row = [](const char* scope, const char* audience) { QTest::newRow(scope) << scope << audience; };
    row("https://management.azure.com//.default", "https://management.azure.com/");
    row("https://management.core.windows.net/user_impersonation", "https://management.core.windows.net");
    row("User.Read", "https://graph.microsoft.com");
    row("https://graph.microsoft.com/User.Read", "https://graph.microsoft.com");
    for (const char* host : {"management.azure.com", "cognitiveservices.azure.com", "search.azure.com", "ai.azure.com",
                             "ml.azure.com", "api.loganalytics.io", "api.applicationinsights.io",
                             "metrics.monitor.azure.com", "azconfig.io"}) {
        const QByteArray resource = QByteArray("https://") + host;
        row((resource + "/.default").constData(), resource.constData());
    }
}

void EntraTokensTest::audienceFollowsTheScope()
{
    QFETCH(QString, scope);
    const QJsonObject body = m_entra->fixture().signIn(scope);
    QTEST(claimsOf(body, "access_token").value(QLatin1String("aud")).toString(), "audience");
    QVERIFY(body.value(QLatin1String("scope")).toString().contains(scope.section(QLatin1Char('/'), -1)));
}

/// tst_tokensigner checks signatures with another program; here only that kid and key are the ones that are published.
void EntraTokensTest::tokenNamesThePublishedKey()
{
    const QString token = m_entra->fixture().signIn(kArm).value(QLatin1String("id_token")).toString();
    const QJsonObject header = claimsOf('.' + token.section(QLatin1Char('.'), 0, 0));
    const QJsonObject keys = m_entra->fixture().get(m_entra->url(QStringLiteral("common/discovery/v2.0/keys"))).json();
    const QJsonObject key = keys.value(QLatin1String("keys")).toArray().first().toObject();
    QCOMPARE(header.value(QLatin1String("alg")).toString(), QStringLiteral("RS256"));
    QCOMPARE(header.value(QLatin1String("kid")), key.value(QLatin1String("kid")));
    const QByteArray modulus = key.value(QLatin1String("n")).toString().toLatin1();
    QCOMPARE(QByteArray::fromBase64(modulus, QByteArray::Base64UrlEncoding).size(), 256);
    QCOMPARE(key.value(QLatin1String("e")).toString(), QStringLiteral("AQAB"));
}

void EntraTokensTest::tokenRefusals_data()
{
    QTest::addColumn<Fields>("others");
    QTest::addColumn<QString>("expected"); // status, error, number
    const auto row = [](const char* name, const char* field, const QString& value, const char* expected) {
        QTest::newRow(name) << Fields{{field, value}} << expected;
    };
    row("no grant", "grant_type", {}, "400 invalid_request 900144");
    row("unknown grant", "grant_type", "magic", "400 unsupported_grant_type 70003");
    row("password", "grant_type", "password", "400 invalid_grant 50126");
    row("unknown client", "client_id", "11111111-0000-0000-0000-000000000000", "400 unauthorized_client 700016");
    row("secret of a public client", "client_secret", "", "401 invalid_client 700025");
    row("unknown code", "code", "0.nothing", "400 invalid_grant 70000");
    row("wrong verifier", "code_verifier", QString(43, 'w'), "400 invalid_grant 501481");
    row("no verifier", "code_verifier", {}, "400 invalid_request 900144");
    row("other redirect", "redirect_uri", "http://localhost:7778", "400 invalid_request 50011");
    row("redirect with slash", "redirect_uri", "http://localhost:7777/", "400 invalid_request 50011");
    row("two resources", "scope", kArm + " https://search.azure.com/.default", "400 invalid_request 700022");
    row("bad scope", "scope", "https://management.azure.com/", "400 invalid_scope 70011");
}

void EntraTokensTest::tokenRefusals()
{
    QFETCH(Fields, others);
    const QString correlation = QStringLiteral("5f4dcc3b-0000-4000-8000-000000000001");
    const Answer answer = m_entra->fixture().postForm(m_entra->url(QStringLiteral("organizations/oauth2/v2.0/token")),
                                                      replaced(m_entra->codeFields(m_entra->newCode()), others),
                                                      {{"client-request-id", correlation.toLatin1()}});
    const QJsonObject body = answer.json();
    const QString error = body.value(QLatin1String("error")).toString();
    QTEST(QStringLiteral("%1 %2 %3").arg(answer.status).arg(error).arg(errorNumber(body)), "expected");
    const QString description = body.value(QLatin1String("error_description")).toString();
    QVERIFY(description.startsWith(QStringLiteral("AADSTS%1: ").arg(errorNumber(body))));
    QVERIFY(description.contains(QLatin1String("Trace ID: ")) && description.contains(QLatin1String("Timestamp: ")));
    QCOMPARE(body.value(QLatin1String("correlation_id")).toString(), correlation);
    for (const char* member : {"trace_id", "timestamp", "error_uri"})
        QVERIFY2(!body.value(QLatin1String(member)).toString().isEmpty(), member);
}

void EntraTokensTest::codeWorksOnceAndAtItsTenant()
{
    const Fields fields = m_entra->codeFields(m_entra->newCode());
    QVERIFY(m_entra->token(fields).contains(QLatin1String("access_token")));
    QCOMPARE(errorNumber(m_entra->token(fields)), 54005);
    const Fields elsewhere = m_entra->codeFields(m_entra->newCode());
    QCOMPARE(errorNumber(m_entra->token(elsewhere, QStringLiteral("contoso.example"))), 700005);
}

void EntraTokensTest::codeExpires()
{
    const Fields fields = m_entra->codeFields(m_entra->newCode());
    m_entra->advance(QStringLiteral("11m"));
    QCOMPARE(errorNumber(m_entra->token(fields)), 70008);
}

void EntraTokensTest::refreshTokenServesOtherResources()
{
    const QString first = refreshToken();
    const QJsonObject search = m_entra->refresh(first, QStringLiteral("https://search.azure.com/.default openid"));
    QCOMPARE(claimsOf(search, "access_token").value(QLatin1String("aud")).toString(),
             QStringLiteral("https://search.azure.com"));
    QVERIFY(search.value(QLatin1String("refresh_token")).toString() != first);
    QVERIFY(m_entra->refresh(first).contains(QLatin1String("access_token"))); // the old one stays good
    const QJsonObject damaged = m_entra->refresh(first + "x");
    QCOMPARE(damaged.value(QLatin1String("error")).toString(), QStringLiteral("invalid_grant"));
}

void EntraTokensTest::refreshOutsideTheTenantIsRefused()
{
    const QString user = m_entra->userWithRole(QStringLiteral("promptEngineer"));
    const QJsonObject body = m_entra->fixture().signIn(kArm, user);
    const QString token = body.value(QLatin1String("refresh_token")).toString();
    const QString other = user.endsWith(QLatin1String("contoso.example")) ? QStringLiteral("fabrikam.example")
                                                                         : QStringLiteral("contoso.example");
    QCOMPARE(errorNumber(m_entra->refresh(token, kArm, other)), 50020);
    QCOMPARE(errorNumber(m_entra->refresh(token, kArm, QStringLiteral("nowhere.example"))), 90002);
}

void EntraTokensTest::refreshTokenExpiresAfterNinetyDays()
{
    const QString token = refreshToken();
    m_entra->advance(QStringLiteral("89d"));
    QVERIFY(m_entra->refresh(token).contains(QLatin1String("access_token")));
    m_entra->advance(QStringLiteral("2d"));
    QCOMPARE(errorNumber(m_entra->refresh(token)), 700082);
}

void EntraTokensTest::refreshTokenSurvivesARestart()
{
    QTemporaryDir directory;
    sandbox::SandboxOptions options = SandboxFixture::quick();
    options.dataDirectory = directory.path();
    QString token;
    {
        SandboxFixture first(options);
        token = first.signIn(kArm).value(QLatin1String("refresh_token")).toString();
    }
    SandboxFixture second(options);
    const Answer answer = second.postForm(second.origin() + "/organizations/oauth2/v2.0/token",
                                          {{"client_id", second.sandbox().publicClientId()},
                                           {"grant_type", "refresh_token"},
                                           {"refresh_token", token},
                                           {"scope", kArm}});
    QCOMPARE(answer.status, 200);
}

void EntraTokensTest::strictModeKillsTheFamilyOnReuse()
{
    m_entra->drill({{"refreshTokenReuse", "killsGrant"}});
    const QString first = refreshToken();
    const QString second = m_entra->refresh(first).value(QLatin1String("refresh_token")).toString();
    QVERIFY(!second.isEmpty());
    QCOMPARE(errorNumber(m_entra->refresh(first)), 70000);
    QCOMPARE(errorNumber(m_entra->refresh(second)), 70000);
    m_entra->drill({{"refreshTokenReuse", "allowed"}});
    QVERIFY(m_entra->refresh(refreshToken()).contains(QLatin1String("access_token")));
}

void EntraTokensTest::revocationEndsRefreshAndCapableAccessTokens()
{
    const QString claims = QStringLiteral("{\"access_token\":{\"xms_cc\":{\"values\":[\"cp1\"]}}}");
    EntraClient own; // what is revoked here must not trouble the other tests
    const QJsonObject body = own.token(replaced(own.codeFields(own.newCode()), {{"claims", claims}}));
    QVERIFY(body.value(QLatin1String("expires_in")).toInt() >= 20 * 3600);
    QVERIFY(claimsOf(body, "access_token").contains(QLatin1String("xms_cc")));
    const HeaderList bearer{{"Authorization", "Bearer " + body.value(QLatin1String("access_token")).toString().toLatin1()}};
    const QString subscriptions = own.url(QStringLiteral("arm/subscriptions?api-version=2022-12-01"));
    QCOMPARE(own.fixture().get(subscriptions, bearer).status, 200);
    own.advance(QStringLiteral("5s"));
    own.drill({{"revoke", true}});
    const Answer after = own.fixture().get(subscriptions, bearer);
    QCOMPARE(after.status, 401);
    QVERIFY(after.header("WWW-Authenticate").contains("error=\"insufficient_claims\""));
    QCOMPARE(errorNumber(own.refresh(body.value(QLatin1String("refresh_token")).toString())), 50173);
}

void EntraTokensTest::applicationGetsATokenForItself()
{
    const QJsonObject clients = m_entra->fixture().sandbox().readiness().value(QLatin1String("clients")).toObject();
    const QJsonObject client = clients.value(QLatin1String("confidential")).toObject();
    const QString id = client.value(QLatin1String("clientId")).toString();
    const QString secret = client.value(QLatin1String("clientSecret")).toString();
    const Fields fields{{"client_id", id}, {"client_secret", secret}, {"grant_type", "client_credentials"}, {"scope", kArm}};
    const QString tenant = QStringLiteral("contoso.example");
    const QJsonObject body = m_entra->token(fields, tenant);
    QCOMPARE(claimsOf(body, "access_token").value(QLatin1String("idtyp")).toString(), QStringLiteral("app"));
    QCOMPARE(claimsOf(body, "access_token").value(QLatin1String("appid")).toString(), id);
    QVERIFY(!body.contains(QLatin1String("refresh_token")));
    const auto refused = [&](const Fields& others) { return errorNumber(m_entra->token(replaced(fields, others), tenant)); };
    QCOMPARE(refused({{"client_secret", "wrong"}}), 7000215);
    QCOMPARE(refused({{"client_secret", QString()}}), 7000218);
    QCOMPARE(refused({{"scope", "https://management.azure.com/user_impersonation"}}), 1002012);
    QCOMPARE(refused({{"client_id", m_entra->clientId()}, {"client_secret", QString()}}), 7000218);
    QCOMPARE(errorNumber(m_entra->token(fields)), 90002);
    const HeaderList basic{{"Authorization", "Basic " + (id + ':' + secret).toUtf8().toBase64()}};
    const Answer withBasic = m_entra->fixture().postForm(m_entra->url(tenant) + "/oauth2/v2.0/token",
                                                         {{"grant_type", "client_credentials"}, {"scope", kArm}}, basic);
    QCOMPARE(withBasic.status, 200);
}

void EntraTokensTest::guestHasAnotherObjectIdInTheOtherTenant()
{
    const QString token = refreshToken();
    const QJsonObject home = m_entra->refresh(token, kArm + " openid", QStringLiteral("contoso.example"));
    const QJsonObject away = m_entra->refresh(token, kArm + " openid", QStringLiteral("fabrikam.example"));
    const QJsonObject awayClaims = claimsOf(away, "access_token");
    QCOMPARE(awayClaims.value(QLatin1String("tid")).toString(),
             m_entra->fixture().tenantId(QStringLiteral("fabrikam.example")));
    QVERIFY(awayClaims.value(QLatin1String("oid")) != claimsOf(home, "access_token").value(QLatin1String("oid")));
    QVERIFY(awayClaims.contains(QLatin1String("idp")));
    QCOMPARE(home.value(QLatin1String("client_info")), away.value(QLatin1String("client_info")));
}

/// What msal-node 7 sends beyond the documented parameters.
void EntraTokensTest::clientsExtrasAreTolerated()
{
    Fields fields = m_entra->codeFields(m_entra->newCode({{"clidata", "1"}, {"instance_aware", "false"}}));
    fields.append({{"clidata", "1"},
                   {"x-client-SKU", "msal.js.node"},
                   {"x-client-VER", "7.2.1"},
                   {"claims", "{\"id_token\":{\"signin_state\":null,\"login_hint\":null,\"tenant_region_sub_scope\":null}}"}});
    const Answer answer = m_entra->fixture().postForm(
        m_entra->url(QStringLiteral("organizations/oauth2/v2.0/token?client-request-id=5f4dcc3b-0000-4000-8000-000000000002")),
        fields,
        {{"X-AnchorMailbox", "Oid:a@b"},
         {"x-ms-lib-capability", "retry-after, h429"},
         {"x-client-current-telemetry", "5|1,,,,|,"}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(claimsOf(answer.json(), "id_token").value(QLatin1String("login_hint")).toString(), m_entra->firstUser());
}

QTEST_GUILESS_MAIN(EntraTokensTest)
#include "tst_entratokens.moc"
