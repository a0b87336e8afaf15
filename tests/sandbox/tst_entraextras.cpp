// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/entraclient.h"

#include <QTest>

using namespace sandboxtest;

/// What surrounds the code flow: version 1.0, on-behalf-of, userinfo, discovery, languages.
class EntraExtrasTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void versionOneTakesAResource();
    void onBehalfOfCarriesThePerson();
    void userInfoTellsWhoTheTokenIsFor();
    void discoveryIsComplete();
    void deviceMessageFollowsTheMarket();

private:
    EntraClient m_entra;
    QJsonObject m_confidential;
};

void EntraExtrasTest::initTestCase()
{
    QCOMPARE(m_entra.fixture().problem(), QString());
    m_confidential = m_entra.fixture().sandbox().readiness().value(QLatin1String("clients")).toObject()
                         .value(QLatin1String("confidential")).toObject();
}

void EntraExtrasTest::versionOneTakesAResource()
{
    const Fields fields{{"client_id", m_confidential.value(QLatin1String("clientId")).toString()},
                        {"client_secret", m_confidential.value(QLatin1String("clientSecret")).toString()},
                        {"grant_type", "client_credentials"},
                        {"resource", "https://management.azure.com/"}};
    const QJsonObject body = m_entra.fixture().postForm(m_entra.url("contoso.example/oauth2/token"), fields).json();
    QCOMPARE(claimsOf(body, "access_token").value(QLatin1String("aud")).toString(), QStringLiteral("https://management.azure.com/"));
    QCOMPARE(body.value(QLatin1String("resource")).toString(), QStringLiteral("https://management.azure.com/"));
    QVERIFY(body.value(QLatin1String("expires_on")).toString().toLongLong() > 1700000000);
    QVERIFY(body.value(QLatin1String("expires_in")).isString());
    const auto refused = [&](const QString& tenant, const Fields& others) {
        return errorNumber(m_entra.fixture().postForm(m_entra.url(tenant + "/oauth2/token"), replaced(fields, others)).json());
    };
    QCOMPARE(refused("contoso.example", {{"resource", QString()}}), 900144);
    QCOMPARE(refused("common", {}), 90124);
    QCOMPARE(refused("nowhere.example", {}), 90002);
    QCOMPARE(refused("contoso.example", {{"resource", "https://nobody.example"}}), 500011);
}

void EntraExtrasTest::onBehalfOfCarriesThePerson()
{
    const QString id = m_confidential.value(QLatin1String("clientId")).toString();
    const QString incoming =
        m_entra.fixture().signIn("api://" + id + "/.default").value(QLatin1String("access_token")).toString();
    const Fields fields{{"client_id", id},
                        {"client_secret", m_confidential.value(QLatin1String("clientSecret")).toString()},
                        {"grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer"},
                        {"requested_token_use", "on_behalf_of"},
                        {"assertion", incoming},
                        {"scope", kArm}};
    const QJsonObject body = m_entra.token(fields, "contoso.example");
    const QJsonObject claims = claimsOf(body, "access_token");
    QCOMPARE(claims.value(QLatin1String("upn")).toString(), m_entra.firstUser());
    QCOMPARE(claims.value(QLatin1String("appid")).toString(), id);
    QVERIFY(!body.contains(QLatin1String("refresh_token")));
    const QString elsewhere = m_entra.fixture().signIn(kArm).value(QLatin1String("access_token")).toString();
    QCOMPARE(errorNumber(m_entra.token(replaced(fields, {{"assertion", elsewhere}}), "contoso.example")), 500131);
    QCOMPARE(errorNumber(m_entra.token(replaced(fields, {{"assertion", incoming + "x"}}), "contoso.example")), 50013);
}

void EntraExtrasTest::userInfoTellsWhoTheTokenIsFor()
{
    const QString address =
        m_entra.fixture().get(m_entra.url("organizations/v2.0/.well-known/openid-configuration")).json()
            .value(QLatin1String("userinfo_endpoint")).toString();
    const HeaderList bearer = m_entra.fixture().bearer("https://graph.microsoft.com/User.Read");
    const Answer answer = m_entra.fixture().get(address, bearer);
    QCOMPARE(answer.status, 200);
    QVERIFY(!answer.json().value(QLatin1String("sub")).toString().isEmpty());
    QVERIFY(!answer.json().value(QLatin1String("name")).toString().isEmpty());
    QCOMPARE(m_entra.fixture().get(address).status, 401);
}

void EntraExtrasTest::discoveryIsComplete()
{
    const QJsonObject document =
        m_entra.fixture().get(m_entra.url("contoso.example/v2.0/.well-known/openid-configuration")).json();
    for (const char* member :
         {"token_endpoint", "token_endpoint_auth_methods_supported", "jwks_uri", "response_modes_supported", "subject_types_supported",
          "id_token_signing_alg_values_supported", "response_types_supported", "scopes_supported", "issuer",
          "request_uri_parameter_supported", "userinfo_endpoint", "authorization_endpoint", "device_authorization_endpoint",
          "http_logout_supported", "frontchannel_logout_supported", "end_session_endpoint", "claims_supported", "kerberos_endpoint",
          "tenant_region_scope", "cloud_instance_name", "cloud_graph_host_name", "msgraph_host", "rbac_url"})
        QVERIFY2(document.contains(QLatin1String(member)), member);
}

void EntraExtrasTest::deviceMessageFollowsTheMarket()
{
    const auto message = [&](const QString& query) {
        return m_entra.fixture()
            .postForm(m_entra.url("organizations/oauth2/v2.0/devicecode") + query, {{"client_id", m_entra.clientId()}, {"scope", kArm}})
            .json().value(QLatin1String("message")).toString();
    };
    QVERIFY(message({}).startsWith(QLatin1String("To sign in")));
    QVERIFY(message("?mkt=de-DE").startsWith(QLatin1String("Zum Anmelden")));
    QVERIFY(message("?mkt=xx").startsWith(QLatin1String("To sign in")));
}

QTEST_GUILESS_MAIN(EntraExtrasTest)
#include "tst_entraextras.moc"
