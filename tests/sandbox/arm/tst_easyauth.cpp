// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

using namespace sandboxtest;

class EasyAuthTest : public QObject
{
    Q_OBJECT
    ArmCalls m_arm;
    const QString m_site = kChatGroup + QStringLiteral("/providers/Microsoft.Web/sites/app-contoso-chat");

    QString app(const char* path = "/")
    {
        return m_arm.fixture().origin() + "/apps/app-contoso-chat" + QLatin1String(path);
    }
    QString clientId()
    {
        return m_arm.get(m_site + "/config/authsettingsV2", "2024-11-01")
            .json()
            .value(QLatin1String("properties"))
            .toObject()
            .value(QLatin1String("identityProviders"))
            .toObject()
            .value(QLatin1String("azureActiveDirectory"))
            .toObject()
            .value(QLatin1String("registration"))
            .toObject()
            .value(QLatin1String("clientId"))
            .toString();
    }
    QByteArray appToken(const QString& user)
    {
        return m_arm.fixture().token("api://" + clientId() + "/.default", user);
    }
    static QString hidden(const QByteArray& page, const char* name)
    {
        const QRegularExpression field(QStringLiteral("name=\"%1\"\\s+value=\"([^\"]*)\"").arg(QLatin1String(name)));
        QString value = field.match(QString::fromUtf8(page)).captured(1);
        const QList<QPair<const char*, const char*>> escapes{
            {"&quot;", "\""}, {"&#39;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}};
        for (const auto& [escape, plain] : escapes)
            value.replace(QLatin1String(escape), QLatin1String(plain));
        return value;
    }

private Q_SLOTS:
    void browserIsSentToSignIn()
    {
        const Answer answer = m_arm.fixture().get(app(), {{"Accept", "text/html"}});
        QCOMPARE(answer.status, 302);
        const QUrl target(QString::fromUtf8(answer.header("Location")));
        QVERIFY(target.path().endsWith(QLatin1String("/oauth2/v2.0/authorize")));
        QVERIFY(target.path().contains(m_arm.fixture().tenantId(QStringLiteral("contoso.example"))));
        QCOMPARE(QUrlQuery(target).queryItemValue(QStringLiteral("client_id")), clientId());
    }
    void apiRequestGetsAChallenge()
    {
        const Answer answer = m_arm.fixture().get(app(), {{"X-Requested-With", "XMLHttpRequest"}});
        QCOMPARE(answer.status, 401);
        QVERIFY(answer.header("WWW-Authenticate").startsWith("Bearer"));
        QCOMPARE(m_arm.fixture().get(app("/.auth/me")).status, 401);
        QCOMPARE(m_arm.fixture().get(app("/healthz")).status, 200); // excluded path
    }
    void bearerTokenOfTheAppIsAccepted()
    {
        const HeaderList headers{{"Authorization", "Bearer " + appToken(kReader)}};
        QCOMPARE(m_arm.fixture().get(app(), headers).status, 200);
        const QJsonArray me = QJsonDocument::fromJson(m_arm.fixture().get(app("/.auth/me"), headers).body).array();
        QCOMPARE(me.size(), 1);
        QCOMPARE(me.first().toObject().value(QLatin1String("user_id")).toString(), kReader);
        QVERIFY(me.first().toObject().value(QLatin1String("user_claims")).toArray().size() > 5);
        const HeaderList other =
            m_arm.fixture().bearer(QStringLiteral("https://management.azure.com/.default"), kReader);
        QCOMPARE(m_arm.fixture().get(app(), other).status, 401);
    }
    void exchangedTokenOpensASession()
    {
        const QString token = QString::fromLatin1(appToken(kReader));
        const QJsonObject session = m_arm.fixture().post(app("/.auth/login/aad"), {{"access_token", token}}).json();
        const QByteArray key = session.value(QLatin1String("authenticationToken")).toString().toLatin1();
        QVERIFY(!key.isEmpty());
        QCOMPARE(m_arm.fixture().get(app("/.auth/me"), {{"X-ZUMO-AUTH", key}}).status, 200);
        QCOMPARE(m_arm.fixture().get(app("/.auth/me"), {{"X-ZUMO-AUTH", "made-up"}}).status, 401);
        QCOMPARE(m_arm.fixture().post(app("/.auth/login/aad"), {{"access_token", "made-up"}}).status, 401);
    }
    void browserSignInEndsInASession()
    {
        const Answer start = m_arm.fixture().get(app("/.auth/login/aad?post_login_redirect_uri=/chat"));
        QUrl authorize(QString::fromUtf8(start.header("Location")));
        QUrlQuery query(authorize);
        query.addQueryItem(QStringLiteral("prompt"), QStringLiteral("none"));
        query.addQueryItem(QStringLiteral("login_hint"), kReader);
        authorize.setQuery(query);
        const Answer form = m_arm.fixture().get(QString::fromUtf8(authorize.toEncoded()));
        QCOMPARE(form.status, 200);
        const Answer done =
            m_arm.fixture().postForm(app("/.auth/login/aad/callback"),
                                     {{"code", hidden(form.body, "code")}, {"state", hidden(form.body, "state")}});
        QCOMPARE(done.status, 302);
        QCOMPARE(QString::fromUtf8(done.header("Location")), app("/chat"));
        const QByteArray cookie = done.header("Set-Cookie").split(';').first();
        QVERIFY(cookie.startsWith("AppServiceAuthSession="));
        const Answer me = m_arm.fixture().get(app("/.auth/me"), {{"Cookie", cookie}});
        QCOMPARE(me.status, 200);
        QVERIFY(me.body.contains("lena.fischer@contoso.example"));
        m_arm.fixture().get(app("/.auth/logout"), {{"Cookie", cookie}});
        QCOMPARE(m_arm.fixture().get(app("/.auth/me"), {{"Cookie", cookie}}).status, 401);
    }
    void signInLeadsBackIntoTheAppOnly()
    {
        const Answer start = m_arm.fixture().get(app("/.auth/login/aad?post_login_redirect_uri=https://evil.example/"));
        QVERIFY(!start.header("Location").contains("evil.example"));
    }
    void changedSettingsWorkAtOnce()
    {
        QJsonObject settings = m_arm.get(m_site + "/config/authsettingsV2", "2024-11-01")
                                   .json()
                                   .value(QLatin1String("properties"))
                                   .toObject();
        const QJsonObject before = settings;
        settings.insert(
            QStringLiteral("globalValidation"),
            QJsonObject{{"requireAuthentication", false}, {"unauthenticatedClientAction", "AllowAnonymous"}});
        QCOMPARE(m_arm.call("PUT", m_site + "/config/authsettingsV2", "2024-11-01", {{"properties", settings}}).status,
                 200);
        QCOMPARE(m_arm.fixture().get(app(), {{"Accept", "text/html"}}).status, 200);
        QCOMPARE(m_arm.fixture().get(app("/.auth/me")).body, QByteArray("[]"));
        QCOMPARE(m_arm.call("PUT", m_site + "/config/authsettingsV2", "2024-11-01", {{"properties", before}}).status,
                 200);
        QCOMPARE(m_arm.call("POST", m_site + "/stop", "2024-11-01").status, 200);
        QCOMPARE(m_arm.fixture().get(app()).status, 403);
        m_arm.call("POST", m_site + "/start", "2024-11-01");
    }
    void unknownAppIsNotFound() { QCOMPARE(m_arm.fixture().get(m_arm.fixture().origin() + "/apps/none/").status, 404); }
};

QTEST_GUILESS_MAIN(EasyAuthTest)
#include "tst_easyauth.moc"
