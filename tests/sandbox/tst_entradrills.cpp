// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/entraclient.h"

#include <QTest>

using namespace sandboxtest;

/// What POST /_sandbox/identity and the faults make of sign-ins: one test a thing that can be provoked.
class EntraDrillsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void requirementRefusesTheRefresh_data();
    void requirementRefusesTheRefresh();
    void requirementForOneResourceLeavesTheOthers();
    void persistentRequirementOutlivesASignIn();
    void silentAuthorizeHandsOnTheClaims();
    void challengeIsAnsweredByATokenWithTheContext_data();
    void challengeIsAnsweredByATokenWithTheContext();
    void interactiveChallengeWantsThePerson();
    void endlessChallengeIsNeverSatisfied();
    void challengeForWritesSparesReads();
    void equalRequestsAreALoop();
    void editChangesTheServicesAnswer();
    void tokensAreMadeAnew();
    void hugeAnswersAndTokens();
    void truncatedAnswerIsNoJson();
    void malformedJsonIsNeverJson_data();
    void malformedJsonIsNeverJson();
    void badDrillsAreRefused_data();
    void badDrillsAreRefused();

private:
    QJsonObject signIn(const QString& scope = kArm) { return m_entra.fixture().signIn(scope); }
    QString refreshToken() { return signIn().value(QLatin1String("refresh_token")).toString(); }
    void drill(const QJsonObject& order)
    {
        const Answer answer = m_entra.fixture().order(QStringLiteral("identity"), order);
        QVERIFY2(answer.status == 200, answer.body.constData());
    }
    void fault(const QString& operation, const QJsonObject& effect)
    {
        const Answer answer = m_entra.fixture().order(
            QStringLiteral("faults"), {{"match", QJsonObject{{"operation", operation}}}, {"effect", effect}});
        QVERIFY2(answer.status == 201, answer.body.constData());
    }
    Answer call(const QByteArray& method, const QString& path, const QJsonObject& tokens)
    {
        const QByteArray token = tokens.value(QLatin1String("access_token")).toString().toLatin1();
        return m_entra.fixture().send(method, m_entra.url(path), method == "GET" ? QByteArray() : QByteArray("{}"),
                                      {{"Authorization", "Bearer " + token}});
    }
    EntraClient m_entra;
};

const QString kSubscriptions = QStringLiteral("arm/subscriptions?api-version=2022-12-01");
const QString kContext = QStringLiteral("{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}");

void EntraDrillsTest::initTestCase()
{
    QCOMPARE(m_entra.fixture().problem(), QString());
}

void EntraDrillsTest::cleanup()
{
    drill({{"reset", true}});
    QCOMPARE(m_entra.fixture().send("DELETE", m_entra.fixture().origin() + "/_sandbox/faults").status, 204);
    m_entra.fixture().order(QStringLiteral("clock"), {{"reset", true}});
}

void EntraDrillsTest::requirementRefusesTheRefresh_data()
{
    QTest::addColumn<QString>("require");
    QTest::addColumn<QString>("expected"); // error, number, suberror, whether there are claims
    const auto row = [](const char* require, const char* expected) { QTest::newRow(require) << require << expected; };
    row("mfa", "interaction_required 50076 basic_action claims");
    row("mfaEnrolment", "interaction_required 50079 basic_action claims");
    row("external", "interaction_required 50158 additional_action claims");
    row("consent", "invalid_grant 65001 consent_required");
    row("adminConsent", "invalid_grant 90094 consent_required");
    row("blocked", "invalid_grant 53003 message_only");
    row("signInFrequency", "invalid_grant 70043 token_expired");
    row("disabled", "invalid_grant 50057 ");
    row("notAssigned", "invalid_grant 50105 ");
}

void EntraDrillsTest::requirementRefusesTheRefresh()
{
    QFETCH(QString, require);
    const QString token = refreshToken();
    m_entra.drill({{"require", require}});
    const QJsonObject body = m_entra.refresh(token);
    QString got = QStringLiteral("%1 %2 %3").arg(body.value(QLatin1String("error")).toString()).arg(errorNumber(body)).arg(
        body.value(QLatin1String("suberror")).toString());
    const QByteArray claims = body.value(QLatin1String("claims")).toString().toUtf8();
    if (QJsonDocument::fromJson(claims).object().contains(QLatin1String("access_token")))
        got += QStringLiteral(" claims");
    QTEST(got, "expected");
    m_entra.drill({{"require", "none"}});
    QVERIFY(m_entra.refresh(token).contains(QLatin1String("access_token")));
}

void EntraDrillsTest::requirementForOneResourceLeavesTheOthers()
{
    const QString token = refreshToken();
    m_entra.drill({{"require", "consent"}, {"resource", "https://search.azure.com/"}});
    QVERIFY(m_entra.refresh(token).contains(QLatin1String("access_token")));
    QCOMPARE(errorNumber(m_entra.refresh(token, QStringLiteral("https://search.azure.com/.default"))), 65001);
}

void EntraDrillsTest::persistentRequirementOutlivesASignIn()
{
    for (const bool persistent : {false, true}) {
        m_entra.drill({{"require", "mfa"}, {"persistent", persistent}});
        const QString query = QString::fromLatin1(encodedPairs(m_entra.authorizeFields({{"prompt", QString()}})));
        const Answer confirmed = m_entra.fixture().postForm(
            m_entra.url(QStringLiteral("organizations/login")),
            {{"request", query}, {"username", m_entra.firstUser()}, {"action", "confirm"}});
        const QString code = EntraClient::answerOf(confirmed).queryItemValue(QStringLiteral("code"), QUrl::FullyDecoded);
        const QJsonObject tokens = m_entra.token(m_entra.codeFields(code));
        const QJsonObject again = m_entra.refresh(tokens.value(QLatin1String("refresh_token")).toString());
        QCOMPARE(errorNumber(again), persistent ? 50076 : 0);
    }
}

void EntraDrillsTest::silentAuthorizeHandsOnTheClaims()
{
    m_entra.drill({{"require", "mfa"}});
    const QUrlQuery answer = EntraClient::answerOf(m_entra.authorize());
    QCOMPARE(answer.queryItemValue(QStringLiteral("error")), QStringLiteral("interaction_required"));
    QVERIFY(answer.queryItemValue(QStringLiteral("claims"), QUrl::FullyDecoded).contains(QLatin1String("capolids")));
}

void EntraDrillsTest::challengeIsAnsweredByATokenWithTheContext_data()
{
    QTest::addColumn<QString>("service");
    QTest::addColumn<QString>("scope");
    QTest::addColumn<QString>("path");
    const QJsonObject endpoints = m_entra.fixture().sandbox().readiness().value(QLatin1String("endpoints")).toObject();
    const auto first = [&](const char* kind) { return endpoints.value(QLatin1String(kind)).toObject().keys().constFirst(); };
    const QString search = QStringLiteral("https://search.azure.com/.default");
    const QString openai = QStringLiteral("https://cognitiveservices.azure.com/.default");
    QTest::newRow("arm") << "arm" << kArm << kSubscriptions;
    QTest::newRow("graph") << "graph" << "https://graph.microsoft.com/User.Read" << "graph/v1.0/me";
    QTest::newRow("search") << "search" << search
                            << QStringLiteral("search/%1/indexes?api-version=2024-07-01").arg(first("search"));
    QTest::newRow("openai") << "openai" << openai
                            << QStringLiteral("accounts/%1/openai/v1/models").arg(first("accounts"));
}

void EntraDrillsTest::challengeIsAnsweredByATokenWithTheContext()
{
    QFETCH(QString, service);
    QFETCH(QString, scope);
    QFETCH(QString, path);
    const QJsonObject before = signIn(scope);
    QCOMPARE(call("GET", path, before).status, 200);
    m_entra.drill({{"challenge", QJsonObject{{"service", service}}}});
    const Answer refused = call("GET", path, before);
    QCOMPARE(refused.status, 401);
    QByteArray all;
    for (const auto& [name, value] : refused.headers) {
        if (name.compare("WWW-Authenticate", Qt::CaseInsensitive) == 0)
            all += value;
    }
    QVERIFY2(all.contains("error=\"insufficient_claims\""), all.constData());
    const qsizetype start = all.indexOf("claims=\"", all.indexOf("Bearer")) + 8;
    const QByteArray claims = QByteArray::fromBase64(all.mid(start, all.indexOf('"', start) - start),
                                                     QByteArray::Base64UrlEncoding);
    QCOMPARE(QString::fromUtf8(claims), kContext);
    const QJsonObject after = m_entra.token({{"client_id", m_entra.clientId()},
                                             {"grant_type", "refresh_token"},
                                             {"refresh_token", before.value(QLatin1String("refresh_token")).toString()},
                                             {"scope", scope},
                                             {"claims", kContext}});
    QCOMPARE(call("GET", path, after).status, 200);
}

void EntraDrillsTest::interactiveChallengeWantsThePerson()
{
    const QString token = refreshToken();
    m_entra.drill({{"challenge", QJsonObject{{"service", "arm"}, {"interactive", true}}}});
    const Fields refresh{{"client_id", m_entra.clientId()}, {"grant_type", "refresh_token"}, {"refresh_token", token},
                         {"scope", kArm}, {"claims", kContext}};
    const QJsonObject refused = m_entra.token(refresh);
    QCOMPARE(errorNumber(refused), 50076);
    QCOMPARE(refused.value(QLatin1String("claims")).toString(), kContext);
    // The person signs in with the claims; what that brings stays with the chain of refreshes.
    const QJsonObject tokens = m_entra.token(m_entra.codeFields(m_entra.newCode({{"claims", kContext}})));
    QCOMPARE(call("GET", kSubscriptions, tokens).status, 200);
    const QJsonObject later = m_entra.refresh(tokens.value(QLatin1String("refresh_token")).toString());
    QCOMPARE(call("GET", kSubscriptions, later).status, 200);
}

void EntraDrillsTest::endlessChallengeIsNeverSatisfied()
{
    drill({{"challenge", QJsonObject{{"service", "arm"}, {"endless", true}}}});
    const QJsonObject tokens = m_entra.token(m_entra.codeFields(m_entra.newCode({{"claims", kContext}})));
    QCOMPARE(call("GET", kSubscriptions, tokens).status, 401);
    drill({{"challenge", QJsonValue()}});
    QCOMPARE(call("GET", kSubscriptions, tokens).status, 200);
}

void EntraDrillsTest::challengeForWritesSparesReads()
{
    drill({{"challenge", QJsonObject{{"service", "arm"}, {"writesOnly", true}}}});
    const QJsonObject tokens = signIn();
    QCOMPARE(call("GET", kSubscriptions, tokens).status, 200);
    const QString subscription =
        call("GET", kSubscriptions, tokens).json().value(QLatin1String("value")).toArray().first().toObject().value(
            QLatin1String("id")).toString();
    QCOMPARE(call("PUT", QStringLiteral("arm%1/resourceGroups/rg-drill?api-version=2021-04-01").arg(subscription), tokens).status,
             401);
}

void EntraDrillsTest::equalRequestsAreALoop()
{
    const QString token = refreshToken();
    drill({{"loopLimit", 3}});
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_entra.refresh(token).contains(QLatin1String("access_token")));
    QCOMPARE(errorNumber(m_entra.refresh(token)), 50196);
    m_entra.advance(QStringLiteral("6m"));
    QVERIFY(m_entra.refresh(token).contains(QLatin1String("access_token")));
}

void EntraDrillsTest::editChangesTheServicesAnswer()
{
    fault(QStringLiteral("Authority_Token"),
          {{"edit", QJsonObject{{"set", QJsonObject{{"expires_in", "3600"}}}, {"remove", QJsonArray{"client_info", "scope"}}}}});
    const QJsonObject body = signIn();
    QCOMPARE(body.value(QLatin1String("expires_in")).toString(), QStringLiteral("3600"));
    QVERIFY(body.contains(QLatin1String("access_token")));
    QVERIFY(!body.contains(QLatin1String("client_info")) && !body.contains(QLatin1String("scope")));
    fault(QStringLiteral("Authority_Discovery"),
          {{"edit", QJsonObject{{"set", QJsonObject{{"issuer", "https://evil.example/v2.0"}}}}}});
    const QString address = m_entra.url(QStringLiteral("organizations/v2.0/.well-known/openid-configuration"));
    QCOMPARE(m_entra.fixture().get(address).json().value(QLatin1String("issuer")).toString(),
             QStringLiteral("https://evil.example/v2.0"));
}

void EntraDrillsTest::tokensAreMadeAnew()
{
    fault(QStringLiteral("Authority_Token"),
          {{"tokens", QJsonObject{{"id_token", QJsonObject{{"set", QJsonObject{{"aud", "somebody-else"}}},
                                                           {"remove", QJsonArray{"nonce"}}}}}}});
    const QJsonObject claims = claimsOf(signIn(), "id_token");
    QCOMPARE(claims.value(QLatin1String("aud")).toString(), QStringLiteral("somebody-else"));
    QVERIFY(!claims.contains(QLatin1String("nonce")));
    m_entra.fixture().send("DELETE", m_entra.fixture().origin() + "/_sandbox/faults");
    fault(QStringLiteral("Authority_Token"), {{"tokens", QJsonObject{{"id_token", QJsonObject{{"alg", "none"}}}}}});
    const QString unsecured = signIn().value(QLatin1String("id_token")).toString();
    const QJsonObject header = claimsOf('.' + unsecured.section(QLatin1Char('.'), 0, 0));
    QCOMPARE(header.value(QLatin1String("alg")).toString(), QStringLiteral("none"));
    QVERIFY(unsecured.endsWith(QLatin1Char('.')));
    m_entra.fixture().send("DELETE", m_entra.fixture().origin() + "/_sandbox/faults");
    fault(QStringLiteral("Authority_Token"), {{"tokens", QJsonObject{{"access_token", QJsonObject{{"alg", "forged"}}}}}});
    QCOMPARE(call("GET", kSubscriptions, signIn()).status, 401);
}

void EntraDrillsTest::hugeAnswersAndTokens()
{
    const QJsonObject sizes{{"id_token", QJsonObject{{"bytes", 65536}}}, {"access_token", QJsonObject{{"bytes", 49152}}}};
    fault(QStringLiteral("Authority_Token"), {{"tokens", sizes}, {"padToBytes", 300000}});
    const QJsonObject tokens = signIn();
    const qsizetype idSize = tokens.value(QLatin1String("id_token")).toString().size();
    QVERIFY2(idSize > 64000 && idSize < 67000, qPrintable(QString::number(idSize)));
    QVERIFY(tokens.value(QLatin1String("access_token")).toString().size() > 48000);
    QCOMPARE(call("GET", kSubscriptions, tokens).status, 200); // good tokens all the same
    const Answer padded = m_entra.fixture().postForm(m_entra.url(QStringLiteral("organizations/oauth2/v2.0/token")), {});
    QCOMPARE(padded.body.size(), 300000);
    QCOMPARE(errorNumber(padded.json()), 900144);
}

void EntraDrillsTest::truncatedAnswerIsNoJson()
{
    fault(QStringLiteral("Authority_Keys"), {{"truncateBytes", 40}});
    const Answer answer = m_entra.fixture().get(m_entra.url(QStringLiteral("common/discovery/v2.0/keys")));
    QCOMPARE(answer.networkError, QString());
    QCOMPARE(answer.body.size(), 40);
    QVERIFY(QJsonDocument::fromJson(answer.body).isNull());
}

void EntraDrillsTest::malformedJsonIsNeverJson_data()
{
    QTest::addColumn<QJsonValue>("body");
    QTest::newRow("short list") << QJsonValue(QJsonArray{"aa", "bb"});
    QTest::newRow("empty object") << QJsonValue(QJsonObject{});
    QTest::newRow("empty list") << QJsonValue(QJsonArray{});
    QTest::newRow("backslashes") << QJsonValue(QJsonObject{{"a", QString(40, QLatin1Char('\\'))}});
    QTest::newRow("quotes") << QJsonValue(QJsonObject{{"a", QString(41, QLatin1Char('"'))}});
    QTest::newRow("numbers") << QJsonValue(QJsonArray{1, 2, 3, 4, 5, 6, 7});
    for (int i = 0; i < 30; ++i) // every alignment of the middle
        QTest::addRow("list of texts %d", i)
            << QJsonValue(QJsonArray{QString(i % 7, QLatin1Char('x')), "}{", QString(i, QLatin1Char('y')), "b", "c"});
}

void EntraDrillsTest::malformedJsonIsNeverJson()
{
    QFETCH(QJsonValue, body);
    fault(QStringLiteral("Authority_Keys"), {{"status", 200}, {"body", body}, {"malformedJson", true}});
    const Answer answer = m_entra.fixture().get(m_entra.url(QStringLiteral("common/discovery/v2.0/keys")));
    QVERIFY(!answer.body.isEmpty());
    QVERIFY2(QJsonDocument::fromJson(answer.body).isNull(), answer.body.constData());
}

void EntraDrillsTest::badDrillsAreRefused_data()
{
    QTest::addColumn<QJsonObject>("order");
    QTest::newRow("nothing") << QJsonObject{};
    QTest::newRow("unknown user") << QJsonObject{{"userPrincipalName", "nobody@contoso.example"}, {"revoke", true}};
    QTest::newRow("unknown requirement") << QJsonObject{{"userPrincipalName", m_entra.firstUser()}, {"require", "magic"}};
    QTest::newRow("unknown tenant") << QJsonObject{
        {"userPrincipalName", m_entra.firstUser()}, {"require", "mfa"}, {"tenantId", "nowhere.example"}};
}

void EntraDrillsTest::badDrillsAreRefused()
{
    QFETCH(QJsonObject, order);
    const Answer answer = m_entra.fixture().order(QStringLiteral("identity"), order);
    QCOMPARE(answer.status, 400);
    QVERIFY(answer.body.contains("InvalidDrill"));
}

QTEST_GUILESS_MAIN(EntraDrillsTest)
#include "tst_entradrills.moc"
