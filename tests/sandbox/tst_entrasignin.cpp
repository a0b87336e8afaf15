// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/entraclient.h"

#include <QRegularExpression>
#include <QTest>

using namespace sandboxtest;

/// Discovery, the sign-in page, redirects and the device code page.
class EntraSignInTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void discoveryNamesTheTenant_data();
    void discoveryNamesTheTenant();
    void instanceDiscoveryKnowsOnlyItself();
    void responseModesCarryCodeAndState_data();
    void responseModesCarryCodeAndState();
    void signInPageWorksWithoutScripts();
    void cancelledSignInComesBackAsAccessDenied();
    void authorizeRefusals_data();
    void authorizeRefusals();
    void mfaDemandIsMetInteractively();
    void drillsRefuseSilentTokens_data();
    void drillsRefuseSilentTokens();
    void deviceCodeFlow_data();
    void deviceCodeFlow();
    void declinedAndExpiredDeviceCodes();
    void logoutEndsTheBrowserSession();

private:
    QJsonObject startDeviceCode();
    QJsonObject poll(const QString& deviceCode, const QString& grantType = QStringLiteral("device_code"));
    /// What the sign-in page carries along.
    QString carriedRequest(const Fields& others = {});
    QString refreshToken() { return m_entra->fixture().signIn(kArm).value(QLatin1String("refresh_token")).toString(); }

    std::unique_ptr<EntraClient> m_entra;
};

void EntraSignInTest::init()
{
    if (!m_entra)
        m_entra = std::make_unique<EntraClient>();
    QCOMPARE(m_entra->fixture().problem(), QString());
}

void EntraSignInTest::cleanup()
{
    m_entra->fixture().order(QStringLiteral("clock"), {{"reset", true}});
}

QString EntraSignInTest::carriedRequest(const Fields& others)
{
    const Answer picker = m_entra->authorize(
        others.isEmpty() ? Fields{{"prompt", "select_account"}, {"login_hint", QString()}} : others);
    return hiddenField(picker.body, QStringLiteral("request"));
}

void EntraSignInTest::discoveryNamesTheTenant_data()
{
    QTest::addColumn<QString>("tenant");
    QTest::addColumn<QString>("issuerTail");
    const QString id = SandboxFixture().tenantId(QStringLiteral("contoso.example"));
    QTest::newRow("organizations") << "organizations" << "/{tenantid}/v2.0";
    QTest::newRow("domain") << "contoso.example" << '/' + id + "/v2.0";
    QTest::newRow("id in capitals") << id.toUpper() << '/' + id + "/v2.0";
}

void EntraSignInTest::discoveryNamesTheTenant()
{
    QFETCH(QString, tenant);
    QFETCH(QString, issuerTail);
    const Answer answer = m_entra->fixture().get(m_entra->url(tenant) + "/v2.0/.well-known/openid-configuration");
    QCOMPARE(answer.status, 200);
    const QJsonObject document = answer.json();
    const QString origin = m_entra->fixture().origin();
    QCOMPARE(document.value(QLatin1String("issuer")).toString(), origin + issuerTail);
    for (const char* member : {"authorization_endpoint", "token_endpoint", "jwks_uri", "device_authorization_endpoint",
                               "end_session_endpoint", "userinfo_endpoint"})
        QVERIFY2(document.value(QLatin1String(member)).toString().startsWith(origin), member);
    const Answer keys = m_entra->fixture().get(document.value(QLatin1String("jwks_uri")).toString());
    QCOMPARE(keys.json().value(QLatin1String("keys")).toArray().size(), 1);
}

void EntraSignInTest::instanceDiscoveryKnowsOnlyItself()
{
    const QString base =
        m_entra->url(QStringLiteral("common/discovery/instance?api-version=1.1&authorization_endpoint="));
    const Answer own =
        m_entra->fixture().get(base + m_entra->url(QStringLiteral("organizations/oauth2/v2.0/authorize")));
    QCOMPARE(own.status, 200);
    QCOMPARE(own.json().value(QLatin1String("metadata")).toArray().size(), 1);
    const Answer other =
        m_entra->fixture().get(base + QStringLiteral("https://evil.example/common/oauth2/v2.0/authorize"));
    QCOMPARE(other.status, 400);
    QCOMPARE(other.json().value(QLatin1String("error")).toString(), QStringLiteral("invalid_instance"));
    QCOMPARE(errorNumber(other.json()), 50049);
}

void EntraSignInTest::responseModesCarryCodeAndState_data()
{
    QTest::addColumn<QString>("mode");
    for (const char* mode : {"query", "fragment", "form_post"})
        QTest::newRow(mode) << mode;
}

void EntraSignInTest::responseModesCarryCodeAndState()
{
    QFETCH(QString, mode);
    const Answer answer = m_entra->authorize({{"response_mode", mode}});
    const QString state = QStringLiteral("s+t/a=t&e %");
    QString code;
    if (mode == QLatin1String("form_post")) {
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.body.contains("method=\"post\" action=\"http://localhost:7777/\""));
        QVERIFY(answer.body.contains("<button"));
        QCOMPARE(hiddenField(answer.body, QStringLiteral("state")), state);
        code = hiddenField(answer.body, QStringLiteral("code"));
    } else {
        QCOMPARE(answer.status, 302);
        QVERIFY(answer.header("Location").startsWith(mode == QLatin1String("query") ? "http://localhost:7777/?"
                                                                                    : "http://localhost:7777/#"));
        const QUrlQuery fields = EntraClient::answerOf(answer);
        QCOMPARE(fields.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded), state);
        code = fields.queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
    }
    QVERIFY(code.contains(QLatin1String("+/=%& "))); // what careless clients encode wrongly
    QVERIFY(m_entra->token(m_entra->codeFields(code)).contains(QLatin1String("access_token")));
}

void EntraSignInTest::signInPageWorksWithoutScripts()
{
    const Answer picker = m_entra->authorize({{"prompt", "select_account"}, {"login_hint", QString()}});
    QCOMPARE(picker.status, 200);
    QVERIFY(!picker.body.contains("<script"));
    QVERIFY(picker.header("Content-Security-Policy").contains("default-src 'none'"));
    QVERIFY(picker.body.contains("value=\"" + m_entra->firstUser().toUtf8() + '"'));
    static const QRegularExpression actions(QStringLiteral("action=\"([^\"]+)\""));
    const QString action = actions.match(QString::fromUtf8(picker.body)).captured(1);
    const QString request = hiddenField(picker.body, QStringLiteral("request"));
    SandboxFixture& fixture = m_entra->fixture();
    const Answer unknown = fixture.postForm(action, {{"request", request}, {"username", "nobody@contoso.example"}});
    QVERIFY(unknown.body.contains("There is no account"));
    const Answer done = fixture.postForm(action, {{"request", request}, {"username", m_entra->firstUser()}});
    QCOMPARE(done.status, 302);
    const QString code = EntraClient::answerOf(done).queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
    QVERIFY(m_entra->token(m_entra->codeFields(code)).contains(QLatin1String("access_token")));
    // The browser's session makes the next sign-in silent.
    const HeaderList cookie{{"Cookie", done.header("Set-Cookie").split(';').first()}};
    QCOMPARE(m_entra->authorize({{"prompt", QString()}, {"login_hint", QString()}}, cookie).status, 302);
    QCOMPARE(m_entra->authorize({{"prompt", QString()}, {"login_hint", QString()}}).status, 200);
}

void EntraSignInTest::cancelledSignInComesBackAsAccessDenied()
{
    const Answer answer = m_entra->fixture().postForm(m_entra->url(QStringLiteral("organizations/login")),
                                                      {{"request", carriedRequest()}, {"action", "cancel"}});
    const QUrlQuery fields = EntraClient::answerOf(answer);
    QCOMPARE(fields.queryItemValue(QStringLiteral("error")), QStringLiteral("access_denied"));
    QCOMPARE(fields.queryItemValue(QStringLiteral("error_subcode")), QStringLiteral("cancel"));
    QVERIFY(fields.queryItemValue(QStringLiteral("error_description"), QUrl::FullyDecoded)
                .startsWith(QLatin1String("AADSTS65004")));
}

void EntraSignInTest::authorizeRefusals_data()
{
    QTest::addColumn<Fields>("others");
    QTest::addColumn<QString>("expected"); // "page NUMBER", or "ERROR NUMBER" in the redirect
    const auto row = [](const char* name, const char* field, const QString& value, const char* expected) {
        QTest::newRow(name) << Fields{{field, value}} << expected;
    };
    row("unknown client", "client_id", "00000000-0000-0000-0000-000000000000", "page 700016");
    row("no client", "client_id", {}, "page 900144");
    row("foreign redirect", "redirect_uri", "https://evil.example/", "page 50011");
    row("look-alike redirect", "redirect_uri", "http://localhost.evil.example/", "page 50011");
    row("user info in redirect", "redirect_uri", "http://localhost@evil.example/", "page 50011");
    row("other path", "redirect_uri", "http://localhost:7777/other", "page 50011");
    row("no PKCE", "code_challenge", {}, "invalid_request 9002325");
    row("plain PKCE", "code_challenge_method", "plain", "invalid_request 9002325");
    row("short challenge", "code_challenge", "abc", "invalid_request 501491");
    row("implicit", "response_type", "token", "unsupported_response_type 700054");
    row("unknown mode", "response_mode", "pigeon", "invalid_request 9002313");
    row("unknown resource", "scope", "https://nowhere.example/.default", "invalid_resource 500011");
    row("nobody signed in", "login_hint", {}, "login_required 50058");
}

void EntraSignInTest::authorizeRefusals()
{
    QFETCH(Fields, others);
    static const QRegularExpression number(QStringLiteral("AADSTS(\\d+)"));
    const Answer answer = m_entra->authorize(others);
    QString got;
    if (answer.status == 302) {
        const QUrlQuery fields = EntraClient::answerOf(answer);
        QCOMPARE(fields.queryItemValue(QStringLiteral("state"), QUrl::FullyDecoded), QStringLiteral("s+t/a=t&e %"));
        const QString text = fields.queryItemValue(QStringLiteral("error_description"), QUrl::FullyDecoded);
        got = fields.queryItemValue(QStringLiteral("error")) + ' ' + number.match(text).captured(1);
    } else {
        QCOMPARE(answer.status, 400);
        got = "page " + number.match(QString::fromUtf8(answer.body)).captured(1);
    }
    QTEST(got, "expected");
}

void EntraSignInTest::mfaDemandIsMetInteractively()
{
    const QString old = refreshToken();
    m_entra->drill({{"require", "mfa"}});
    const QJsonObject refused = m_entra->refresh(old);
    QCOMPARE(refused.value(QLatin1String("error")).toString(), QStringLiteral("interaction_required"));
    QCOMPARE(refused.value(QLatin1String("suberror")).toString(), QStringLiteral("basic_action"));
    const QString claims = refused.value(QLatin1String("claims")).toString();
    QVERIFY(QJsonDocument::fromJson(claims.toUtf8()).object().contains(QLatin1String("access_token")));
    const Fields form{{"request", carriedRequest({{"prompt", "login"}, {"claims", claims}})},
                      {"username", m_entra->firstUser()}};
    const QString action = m_entra->url(QStringLiteral("organizations/login"));
    const Answer factor = m_entra->fixture().postForm(action, form);
    QCOMPARE(factor.status, 200);
    QVERIFY(factor.body.contains("second factor"));
    const Answer done = m_entra->fixture().postForm(action, replaced(form, {{"action", "confirm"}}));
    QCOMPARE(done.status, 302);
    QVERIFY(m_entra->refresh(old).contains(QLatin1String("access_token")));
}

void EntraSignInTest::drillsRefuseSilentTokens_data()
{
    QTest::addColumn<QString>("requirement");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("redirectError");
    QTest::newRow("enrolment") << "mfaEnrolment" << 50079 << "interaction_required";
    QTest::newRow("consent") << "consent" << 65001 << "consent_required";
    QTest::newRow("administrator's consent") << "adminConsent" << 90094 << "consent_required";
    QTest::newRow("blocked") << "blocked" << 53003 << "interaction_required";
    QTest::newRow("frequency") << "signInFrequency" << 70043 << "interaction_required";
    QTest::newRow("disabled") << "disabled" << 50057 << "interaction_required";
}

void EntraSignInTest::drillsRefuseSilentTokens()
{
    QFETCH(QString, requirement);
    const QString old = refreshToken();
    m_entra->drill({{"require", requirement}});
    QTEST(errorNumber(m_entra->refresh(old)), "number");
    QTEST(EntraClient::answerOf(m_entra->authorize()).queryItemValue(QStringLiteral("error")), "redirectError");
    m_entra->drill({{"require", "none"}});
    QVERIFY(m_entra->refresh(old).contains(QLatin1String("access_token")));
}

QJsonObject EntraSignInTest::startDeviceCode()
{
    return m_entra->fixture()
        .postForm(m_entra->url(QStringLiteral("organizations/oauth2/v2.0/devicecode")),
                  {{"client_id", m_entra->clientId()}, {"scope", kArm + " openid offline_access"}})
        .json();
}

QJsonObject EntraSignInTest::poll(const QString& deviceCode, const QString& grantType)
{
    return m_entra->token({{"client_id", m_entra->clientId()}, {"grant_type", grantType}, {"device_code", deviceCode}});
}

void EntraSignInTest::deviceCodeFlow_data()
{
    QTest::addColumn<QString>("grantType");
    QTest::newRow("RFC 8628") << "urn:ietf:params:oauth:grant-type:device_code";
    QTest::newRow("msal-node") << "device_code";
}

void EntraSignInTest::deviceCodeFlow()
{
    QFETCH(QString, grantType);
    const QJsonObject code = startDeviceCode();
    QCOMPARE(code.value(QLatin1String("expires_in")).toInt(), 900);
    const QString deviceCode = code.value(QLatin1String("device_code")).toString();
    QCOMPARE(poll(deviceCode, grantType).value(QLatin1String("error")).toString(), QStringLiteral("authorization_pending"));
    const QString page = code.value(QLatin1String("verification_uri")).toString();
    const QString userCode = code.value(QLatin1String("user_code")).toString();
    SandboxFixture& fixture = m_entra->fixture();
    QVERIFY(fixture.get(page).body.contains("name=\"user_code\""));
    QVERIFY(fixture.postForm(page, {{"user_code", "WRONG"}}).body.contains("did not work"));
    QVERIFY(fixture.postForm(page, {{"user_code", userCode.toLower()}}).body.contains("Pick an account"));
    QCOMPARE(fixture.postForm(page, {{"request", userCode}, {"username", m_entra->firstUser()}}).status, 200);
    const QJsonObject body = poll(deviceCode, grantType);
    QCOMPARE(claimsOf(body, "id_token").value(QLatin1String("preferred_username")).toString(), m_entra->firstUser());
    QCOMPARE(poll(deviceCode, grantType).value(QLatin1String("error")).toString(), QStringLiteral("expired_token"));
}

void EntraSignInTest::declinedAndExpiredDeviceCodes()
{
    const auto error = [this](const QJsonObject& code) {
        return poll(code.value(QLatin1String("device_code")).toString()).value(QLatin1String("error")).toString();
    };
    const QJsonObject declined = startDeviceCode();
    m_entra->fixture().postForm(declined.value(QLatin1String("verification_uri")).toString(),
                                {{"request", declined.value(QLatin1String("user_code")).toString()}, {"action", "cancel"}});
    QCOMPARE(error(declined), QStringLiteral("authorization_declined"));
    const QJsonObject expired = startDeviceCode();
    m_entra->advance(QStringLiteral("16m"));
    QCOMPARE(error(expired), QStringLiteral("expired_token"));
    QCOMPARE(error({{"device_code", "unknown"}}), QStringLiteral("bad_verification_code"));
}

void EntraSignInTest::logoutEndsTheBrowserSession()
{
    SandboxFixture& fixture = m_entra->fixture();
    const Answer done = fixture.postForm(m_entra->url(QStringLiteral("organizations/login")),
                                         {{"request", carriedRequest()}, {"username", m_entra->firstUser()}});
    const HeaderList cookie{{"Cookie", done.header("Set-Cookie").split(';').first()}};
    const auto silent = [&] { return EntraClient::answerOf(m_entra->authorize({{"login_hint", QString()}}, cookie)); };
    QVERIFY(silent().hasQueryItem(QStringLiteral("code")));
    const QString logout = m_entra->url(QStringLiteral("organizations/oauth2/v2.0/logout?post_logout_redirect_uri="));
    QCOMPARE(fixture.get(logout + QStringLiteral("http://localhost:1/x"), cookie).status, 302);
    QVERIFY(silent().hasQueryItem(QStringLiteral("error")));
    QCOMPARE(fixture.get(logout + QStringLiteral("https://evil.example/")).status, 200);
}

QTEST_GUILESS_MAIN(EntraSignInTest)
#include "tst_entrasignin.moc"
