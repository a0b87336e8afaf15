// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QTest>

using namespace sandboxtest;

class SubscriptionsTest : public QObject
{
    Q_OBJECT
    ArmCalls m_arm;

    QStringList subscriptionNames()
    {
        QStringList names;
        const QJsonArray list =
            m_arm.get("/subscriptions", "2022-12-01").json().value(QLatin1String("value")).toArray();
        for (const QJsonValue& entry : list)
            names.append(entry.toObject().value(QLatin1String("displayName")).toString());
        return names;
    }

private Q_SLOTS:
    void init() { m_arm.become(kOps); }

    void callerSeesSubscriptionsOfTheTokensTenant()
    {
        QCOMPARE(subscriptionNames(), QStringList({"Contoso AI Production", "Contoso AI Development"}));
        m_arm.become(kFabrikamOps);
        QCOMPARE(subscriptionNames(), QStringList{"Fabrikam Assist"});
    }
    void guestSeesBothTenantsWithATokenOfEach()
    {
        const QJsonArray tenants = m_arm.get("/tenants", "2022-12-01").json().value(QLatin1String("value")).toArray();
        QCOMPARE(tenants.size(), 2);
        m_arm.become(kOps, m_arm.fixture().tenantId(QStringLiteral("fabrikam.example")));
        QCOMPARE(subscriptionNames(), QStringList{"Fabrikam Assist"});
        m_arm.become(kReader);
        QCOMPARE(m_arm.get("/tenants", "2022-12-01").json().value(QLatin1String("value")).toArray().size(), 1);
    }
    void foreignSubscriptionNamesTheTenantToSignInTo()
    {
        const Answer answer = m_arm.get(kFabrikam + "/resourceGroups", "2025-04-01");
        QCOMPARE(answer.status, 401);
        QCOMPARE(ArmCalls::codeOf(answer), QStringLiteral("InvalidAuthenticationTokenTenant"));
        QVERIFY(answer.header("WWW-Authenticate").contains(m_arm.fixture().tenantId("fabrikam.example").toUtf8()));
    }
    void unknownSubscriptionAndGroupAreNotFound()
    {
        const Answer subscription =
            m_arm.get("/subscriptions/00000000-0000-0000-0000-000000000000/resources", "2025-04-01");
        QCOMPARE(subscription.status, 404);
        QCOMPARE(ArmCalls::codeOf(subscription), QStringLiteral("SubscriptionNotFound"));
        QCOMPARE(ArmCalls::codeOf(m_arm.get(kProduction + "/resourceGroups/none", "2025-04-01")),
                 QStringLiteral("ResourceGroupNotFound"));
        const QString below = kProduction + "/resourceGroups/none/providers/Microsoft.Search/searchServices/x";
        QCOMPARE(ArmCalls::codeOf(m_arm.get(below, "2025-05-01")), QStringLiteral("ResourceGroupNotFound"));
    }
    void apiVersionIsRequiredAndChecked()
    {
        QCOMPARE(ArmCalls::codeOf(m_arm.get("/subscriptions")), QStringLiteral("MissingApiVersionParameter"));
        QCOMPARE(ArmCalls::codeOf(m_arm.get("/subscriptions", "1999-01-01")),
                 QStringLiteral("InvalidApiVersionParameter"));
        const Answer resource = m_arm.get(kChatAccount, "1999-01-01");
        QCOMPARE(resource.status, 400);
        QCOMPARE(ArmCalls::codeOf(resource), QStringLiteral("NoRegisteredProviderFound"));
        QVERIFY(resource.body.contains("2025-06-01")); // says what is offered
    }
    void tokenOfAnotherAudienceIsRefused()
    {
        const auto headers = m_arm.fixture().bearer(QStringLiteral("https://search.azure.com/.default"));
        const Answer answer =
            m_arm.fixture().get(m_arm.fixture().origin() + "/arm/subscriptions?api-version=2022-12-01", headers);
        QCOMPARE(answer.status, 401);
        QVERIFY(!answer.header("WWW-Authenticate").isEmpty());
        QCOMPARE(m_arm.fixture().get(m_arm.fixture().origin() + "/arm/subscriptions?api-version=2022-12-01").status,
                 401);
    }
    void locationsAndProvidersAreListed()
    {
        QVERIFY(m_arm.namesIn(kProduction + "/locations", "2022-12-01").contains(QStringLiteral("swedencentral")));
        const QJsonObject provider =
            m_arm.get(kProduction + "/providers/microsoft.cognitiveservices", "2025-04-01").json();
        QCOMPARE(provider.value(QLatin1String("registrationState")).toString(), QStringLiteral("Registered"));
        QCOMPARE(m_arm.get(kProduction + "/providers/Microsoft.Nothing", "2025-04-01").status, 404);
    }
    void answersCarryRateLimitHeaders()
    {
        const Answer one = m_arm.get(kProduction + "/resourceGroups", "2025-04-01");
        QVERIFY(one.header("x-ms-ratelimit-remaining-subscription-reads").toInt() > 0);
        QVERIFY(!one.header("x-ms-correlation-request-id").isEmpty());
        QVERIFY(!m_arm.get("/tenants", "2022-12-01").header("x-ms-ratelimit-remaining-tenant-reads").isEmpty());
    }
    void tooManyReadsAreThrottledUntilTimePasses()
    {
        m_arm.become(QStringLiteral("priya.raman@contoso.example"));
        Answer answer;
        for (int i = 0; i < 700 && answer.status != 429; ++i)
            answer = m_arm.get(kProduction + "/resourceGroups", "2025-04-01");
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.header("Retry-After").toInt() >= 1);
        m_arm.fixture().order(QStringLiteral("clock"), {{"advance", "10s"}});
        QCOMPARE(m_arm.get(kProduction + "/resourceGroups", "2025-04-01").status, 200);
    }
};

QTEST_GUILESS_MAIN(SubscriptionsTest)
#include "tst_subscriptions.moc"
