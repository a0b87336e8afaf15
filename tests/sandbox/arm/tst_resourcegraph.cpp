// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/arm/armcalls.h"

#include <QTest>

using namespace sandboxtest;

class ResourceGraphTest : public QObject
{
    Q_OBJECT
    ArmCalls m_arm;

    Answer ask(const QString& query, const QJsonObject& options = {}, const QJsonArray& subscriptions = {})
    {
        m_arm.fixture().order(QStringLiteral("clock"), {{"advance", "6s"}}); // a fresh window of queries
        QJsonObject body{{"query", query}, {"options", options}};
        if (!subscriptions.isEmpty())
            body.insert(QStringLiteral("subscriptions"), subscriptions);
        return m_arm.call("POST", QStringLiteral("/providers/Microsoft.ResourceGraph/resources"), "2024-04-01", body);
    }
    QJsonArray rows(const QString& query, const QJsonArray& subscriptions = {})
    {
        return ask(query, {{"$top", 1000}}, subscriptions).json().value(QLatin1String("data")).toArray();
    }

private Q_SLOTS:
    void init() { m_arm.become(kOps); }

    void filtersAndProjects()
    {
        const QJsonArray found = rows(QStringLiteral("Resources | where type =~ 'Microsoft.Search/searchServices' | "
                                                     "project name, location, resourceGroup | order by name asc"));
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().toObject(), QJsonObject({{"name", "srch-contoso-chat"},
                                                        {"location", "swedencentral"},
                                                        {"resourceGroup", "rg-contoso-chat-prod"}}));
    }
    void tableNameMayBeLeftOutAndHasNoCase()
    {
        QCOMPARE(rows(QStringLiteral("where type == 'microsoft.cognitiveservices/accounts'")).size(), 4);
        QCOMPARE(rows(QStringLiteral("ReSources | where type == 'microsoft.cognitiveservices/accounts'")).size(), 4);
    }
    void subscriptionsLimitTheAnswer()
    {
        const QJsonArray only{kDevelopment.section(QLatin1Char('/'), -1)};
        QCOMPARE(rows(QStringLiteral("resources | where type == 'microsoft.cognitiveservices/accounts' | project name"),
                      only)
                     .size(),
                 1);
    }
    void joinsSubscriptionNames()
    {
        const QJsonArray found = rows(QStringLiteral(
            "resources | where type == 'microsoft.web/sites' | join kind=leftouter (resourcecontainers | where type == "
            "'microsoft.resources/subscriptions' | project subscriptionName=name, subscriptionId) on subscriptionId | "
            "project name, subscriptionName"));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().toObject().value(QLatin1String("subscriptionName")).toString(),
                 QStringLiteral("Contoso AI Production"));
    }
    void readsIntoProperties()
    {
        const QJsonArray found = rows(QStringLiteral("resources | where type == 'microsoft.cognitiveservices/accounts' "
                                                     "and properties.disableLocalAuth == true | project name"));
        QCOMPARE(found.size(), 1);
        QVERIFY(rows(QStringLiteral("authorizationresources | where type == 'microsoft.authorization/roleassignments'"))
                    .size() > 20);
    }
    void answersComeInPages()
    {
        QStringList names;
        QString token;
        do {
            QJsonObject options{{"$top", 10}};
            if (!token.isEmpty())
                options.insert(QStringLiteral("$skipToken"), token);
            const QJsonObject answer =
                ask(QStringLiteral("resources | project id, name | order by id asc"), options).json();
            const QJsonArray data = answer.value(QLatin1String("data")).toArray();
            QCOMPARE(answer.value(QLatin1String("count")).toInt(), data.size());
            QCOMPARE(answer.value(QLatin1String("resultTruncated")).toString(), QStringLiteral("false"));
            for (const QJsonValue& row : data)
                names.append(row.toObject().value(QLatin1String("id")).toString());
            token = answer.value(QLatin1String("$skipToken")).toString();
            if (token.isEmpty())
                QCOMPARE(names.size(), answer.value(QLatin1String("totalRecords")).toInt());
        } while (!token.isEmpty());
        QCOMPARE(names.removeDuplicates(), 0);
    }
    void tableFormatHasColumns()
    {
        const QJsonObject data =
            ask(QStringLiteral("resources | summarize n=count() by location"), {{"resultFormat", "table"}})
                .json()
                .value(QLatin1String("data"))
                .toObject();
        QCOMPARE(data.value(QLatin1String("columns")).toArray().size(), 2);
        QVERIFY(data.value(QLatin1String("rows")).toArray().first().isArray());
    }
    void callersSeeTheirOwnOnly()
    {
        m_arm.become(kFabrikamOps);
        const QJsonArray tenants = rows(QStringLiteral("resources | distinct tenantId"));
        QCOMPARE(tenants.size(), 1);
        QCOMPARE(tenants.first().toObject().value(QLatin1String("tenantId")).toString(),
                 m_arm.fixture().tenantId(QStringLiteral("fabrikam.example")));
        m_arm.become(QStringLiteral("jordan.reyes@fabrikam.example"),
                     m_arm.fixture().tenantId(QStringLiteral("contoso.example")));
        QCOMPARE(rows(QStringLiteral("resources | distinct resourceGroup")).size(), 1);
    }
    void settingsWithSecretsAreNotInTheTables()
    {
        QCOMPARE(rows(QStringLiteral("appserviceresources | where name == 'appsettings'")).size(), 0);
        QVERIFY(rows(QStringLiteral("appserviceresources | where name == 'authsettingsV2'")).size() >= 1);
    }
    void badQueriesSayWhy()
    {
        const Answer column = ask(QStringLiteral("resources | where nonsense == 1"));
        QCOMPARE(column.status, 400);
        QCOMPARE(ArmCalls::codeOf(column), QStringLiteral("BadRequest"));
        QVERIFY(column.body.contains("nonsense"));
        QCOMPARE(ask(QStringLiteral("nosuchtable | take 1")).status, 400);
        QCOMPARE(ask(QStringLiteral("resources | where (")).status, 400);
        QCOMPARE(ask(QString()).status, 400);
    }
    void queriesAreRationed()
    {
        m_arm.become(kReader);
        ask(QStringLiteral("resources | take 1"));
        const auto again = [&] {
            return m_arm.call("POST", QStringLiteral("/providers/Microsoft.ResourceGraph/resources"), "2024-04-01",
                              {{"query", "resources | take 1"}});
        };
        Answer answer;
        for (int i = 0; i < 20 && answer.status != 429; ++i)
            answer = again();
        QCOMPARE(answer.status, 429);
        QCOMPARE(answer.header("x-ms-user-quota-remaining"), QByteArray("0"));
        QVERIFY(answer.header("Retry-After").toInt() >= 1);
    }
};

QTEST_GUILESS_MAIN(ResourceGraphTest)
#include "tst_resourcegraph.moc"
