// SPDX-License-Identifier: GPL-3.0-or-later
// The cloud's metadata document and Microsoft Graph.
#include "sandbox/arm/armcalls.h"

#include <QTest>

using namespace sandboxtest;

class CloudTest : public QObject
{
    Q_OBJECT
    SandboxFixture m_fixture;

    HeaderList graphToken(const QString& user)
    {
        return m_fixture.bearer(QStringLiteral("https://graph.microsoft.com/User.Read"), user);
    }
    QString metadata(const char* version) const
    {
        return m_fixture.origin() + "/metadata/endpoints?api-version=" + QLatin1String(version);
    }

private Q_SLOTS:
    void metadataNamesEndpointsOfItsOwnOrigin()
    {
        const QJsonObject document = m_fixture.get(metadata("2023-01-01")).json();
        QCOMPARE(document.value(QLatin1String("name")).toString(), QStringLiteral("PilothouseSandbox"));
        QCOMPARE(document.value(QLatin1String("resourceManager")).toString(), m_fixture.origin() + "/arm/");
        QCOMPARE(
            document.value(QLatin1String("authentication")).toObject().value(QLatin1String("loginEndpoint")).toString(),
            m_fixture.origin());
        QVERIFY(document.value(QLatin1String("endpoints")).toObject().contains(QLatin1String("accounts")));
        const QString https = m_fixture.httpsOrigin() + "/metadata/endpoints?api-version=2023-01-01";
        QCOMPARE(m_fixture.get(https).json().value(QLatin1String("resourceManager")).toString(),
                 m_fixture.httpsOrigin() + "/arm/");
    }
    void olderMetadataIsAList()
    {
        const QJsonDocument document = QJsonDocument::fromJson(m_fixture.get(metadata("2020-06-01")).body);
        QCOMPARE(document.array().size(), 1);
        QCOMPARE(m_fixture.get(m_fixture.origin() + "/arm/metadata/endpoints?api-version=2019-10-01").status, 200);
        QCOMPARE(m_fixture.get(m_fixture.origin() + "/metadata/endpoints").status, 400);
        QCOMPARE(m_fixture.get(metadata("1999-01-01")).status, 400);
    }
    void metadataNamesNoForeignHost()
    {
        const QString text = QString::fromUtf8(m_fixture.get(metadata("2023-01-01")).body);
        for (const char* host :
             {"login.microsoftonline.com", "azurewebsites.net", "vault.azure.net", "portal.azure.com"})
            QVERIFY2(!text.contains(QLatin1String(host)), host);
    }
    void meIsTheSignedInPerson()
    {
        const QJsonObject me = m_fixture.get(m_fixture.origin() + "/graph/v1.0/me", graphToken(kReader)).json();
        QCOMPARE(me.value(QLatin1String("userPrincipalName")).toString(), kReader);
        QCOMPARE(me.value(QLatin1String("displayName")).toString(), QStringLiteral("Lena Fischer"));
        const QJsonObject selected =
            m_fixture.get(m_fixture.origin() + "/graph/v1.0/me?$select=id,mail", graphToken(kReader)).json();
        QCOMPARE(selected.keys(), QStringList({"@odata.context", "id", "mail"}));
    }
    void graphKnowsItsTenantOnly()
    {
        const Answer foreign =
            m_fixture.get(m_fixture.origin() + "/graph/v1.0/users/" + kFabrikamOps, graphToken(kReader));
        QCOMPARE(foreign.status, 404);
        QCOMPARE(ArmCalls::codeOf(foreign), QStringLiteral("Request_ResourceNotFound"));
        const QJsonArray organization =
            m_fixture.get(m_fixture.origin() + "/graph/v1.0/organization", graphToken(kReader))
                .json()
                .value(QLatin1String("value"))
                .toArray();
        QCOMPARE(organization.first().toObject().value(QLatin1String("displayName")).toString(),
                 QStringLiteral("Contoso"));
    }
    void graphNamesThePrincipalsOfRoleAssignments()
    {
        ArmCalls arm;
        const QJsonArray assignments =
            arm.get(kChatGroup + "/providers/Microsoft.Authorization/roleAssignments", "2022-04-01")
                .json()
                .value(QLatin1String("value"))
                .toArray();
        QJsonArray ids;
        for (const QJsonValue& assignment : assignments) {
            const QString id = assignment.toObject()
                                   .value(QLatin1String("properties"))
                                   .toObject()
                                   .value(QLatin1String("principalId"))
                                   .toString();
            if (!ids.contains(id))
                ids.append(id);
        }
        const auto headers = arm.fixture().bearer(QStringLiteral("https://graph.microsoft.com/User.Read"), kOps);
        const QJsonArray named =
            arm.fixture()
                .post(arm.fixture().origin() + "/graph/v1.0/directoryObjects/getByIds", {{"ids", ids}}, headers)
                .json()
                .value(QLatin1String("value"))
                .toArray();
        QCOMPARE(named.size(), ids.size());
    }
    void graphRefusesOtherTokens()
    {
        const Answer answer = m_fixture.get(m_fixture.origin() + "/graph/v1.0/me",
                                            m_fixture.bearer(QStringLiteral("https://management.azure.com/.default")));
        QCOMPARE(answer.status, 401);
        QCOMPARE(ArmCalls::codeOf(answer), QStringLiteral("InvalidAuthenticationToken"));
    }
};

QTEST_GUILESS_MAIN(CloudTest)
#include "tst_cloud.moc"
