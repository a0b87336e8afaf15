// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/clientfixture.h"
#include "deployments/inventoryreader.h"

#include <QUrlQuery>

using namespace deployments;
using support::Scripted;

namespace {

const QString kProvider = QStringLiteral("/subscriptions/s1/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/");

QJsonObject account(const QString& name)
{
    return {{QStringLiteral("id"), QString(kProvider + name)}, {QStringLiteral("name"), name}, {QStringLiteral("kind"), QStringLiteral("OpenAI")},
            {QStringLiteral("location"), QStringLiteral("swedencentral")}, {QStringLiteral("subscriptionId"), QStringLiteral("s1")}};
}

/// `calls` answers 200 of the deployment "chat" in the last hour; for a subscription one series an account.
QJsonObject metrics(const http::Request& request)
{
    const QString path = request.url.path();
    QJsonArray series;
    const auto add = [&series](const QString& resource, double calls) {
        QJsonArray dimensions;
        const auto dimension = [&dimensions](const QString& name, const QString& value) {
            dimensions.append(QJsonObject{{QStringLiteral("name"), QJsonObject{{QStringLiteral("value"), name}}}, {QStringLiteral("value"), value}});
        };
        dimension(QStringLiteral("modeldeploymentname"), QStringLiteral("chat"));
        dimension(QStringLiteral("statuscode"), QStringLiteral("200"));
        dimension(QStringLiteral("microsoft.resourceid"), resource);
        series.append(QJsonObject{{QStringLiteral("metadatavalues"), dimensions},
                                  {QStringLiteral("data"), QJsonArray{QJsonObject{{QStringLiteral("timeStamp"), QStringLiteral("2026-11-23T10:00:00Z")},
                                                                                  {QStringLiteral("total"), calls}}}}});
    };
    if (QUrlQuery(request.url).queryItemValue(QStringLiteral("metricnames")).contains(QLatin1String("AzureOpenAIRequests"))) {
        if (path.contains(QLatin1String("/accounts/"))) {
            add(path.section(QStringLiteral("/providers/Microsoft.Insights"), 0, 0), path.contains(QLatin1String("/a/")) ? 11 : 22);
        } else {
            add((kProvider + QLatin1Char('A')).toUpper(), 11); // ids come back in varying case
            add(kProvider + QLatin1Char('b'), 22);
        }
    }
    return {{QStringLiteral("value"), QJsonArray{QJsonObject{{QStringLiteral("name"), QJsonObject{{QStringLiteral("value"), QStringLiteral("AzureOpenAIRequests")}}},
                                                             {QStringLiteral("timeseries"), series}}}}};
}

Scripted answer(const http::Request& request)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/metrics"))) {
        return Scripted::json(200, metrics(request));
    }
    if (path.endsWith(QLatin1String("/subscriptions"))) {
        return Scripted::json(200, json(R"({"value":[{"subscriptionId":"s1","displayName":"One"}]})"));
    }
    if (path.endsWith(QLatin1String("/resources"))) {
        return Scripted::json(200, {{QStringLiteral("data"), QJsonArray{account(QStringLiteral("a")), account(QStringLiteral("b"))}}});
    }
    if (path.endsWith(QLatin1String("/deployments"))) {
        const QString id = path.section(QStringLiteral("/deployments"), 0, 0) + QStringLiteral("/deployments/chat");
        return Scripted::json(200, {{QStringLiteral("value"), QJsonArray{QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("name"), QStringLiteral("chat")},
                                                                                     {QStringLiteral("sku"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Standard")},
                                                                                                                         {QStringLiteral("capacity"), 10}}}}}}});
    }
    return Scripted::json(200, json(R"({"value":[]})"));
}

bool isOfSubscription(const http::Request& request)
{
    return request.url.path().endsWith(QLatin1String("/metrics")) && !request.url.path().contains(QLatin1String("/accounts/"));
}

} // namespace

class InventoryReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void metricsOfARegionAreAskedOnce();
    void refusedSubscriptionFallsBackToEachAccount();
    void withoutMeasuringNoMetricsAreAsked();
    void failedMetricsLeaveTheRows();

private:
    core::Result<Inventory> read(ClientFixture& fixture, bool isMeasuring = true)
    {
        azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
        InventoryReader reader(&arm, &fixture.clock);
        reader.setMeasuring(isMeasuring);
        return fixture.run(reader.read({{QStringLiteral("t1"), QStringLiteral("Contoso")}}, {}, {}));
    }
    static int asked(const ClientFixture& fixture, bool ofSubscription)
    {
        int count = 0;
        for (const http::Request& request : fixture.wire->requests) {
            count += request.url.path().endsWith(QLatin1String("/metrics")) && isOfSubscription(request) == ofSubscription ? 1 : 0;
        }
        return count;
    }
    static void compareCalls(const Inventory& inventory)
    {
        QCOMPARE(inventory.rows.size(), 2);
        for (const DeploymentRow& row : inventory.rows) {
            QCOMPARE(row.requests.value_or(0), row.account == QLatin1String("a") ? 11.0 : 22.0);
        }
    }
};

void InventoryReaderTest::metricsOfARegionAreAskedOnce()
{
    ClientFixture fixture;
    fixture.wire->setFallback(answer);
    const core::Result<Inventory> inventory = read(fixture);
    QVERIFY(inventory.has_value());
    QVERIFY(inventory->problems.isEmpty());
    compareCalls(*inventory);
    QCOMPARE(asked(fixture, true), 2);
    QCOMPARE(asked(fixture, false), 0);
    for (const http::Request& request : fixture.wire->requests) {
        if (isOfSubscription(request)) {
            const QUrlQuery query(request.url);
            QCOMPARE(query.queryItemValue(QStringLiteral("region")), QStringLiteral("swedencentral"));
            QVERIFY(query.queryItemValue(QStringLiteral("$filter"), QUrl::FullyDecoded).contains(QLatin1String("Microsoft.ResourceId eq '*'")));
        }
    }
}

void InventoryReaderTest::refusedSubscriptionFallsBackToEachAccount()
{
    ClientFixture fixture;
    fixture.wire->setFallback([](const http::Request& request) {
        return isOfSubscription(request) ? Scripted::json(403, json(R"({"error":{"code":"AuthorizationFailed","message":"no"}})")) : answer(request);
    });
    const core::Result<Inventory> inventory = read(fixture);
    QVERIFY(inventory.has_value());
    QVERIFY(inventory->problems.isEmpty()); // nothing is missing in the end
    compareCalls(*inventory);
    QCOMPARE(asked(fixture, false), 4);
}

void InventoryReaderTest::withoutMeasuringNoMetricsAreAsked()
{
    ClientFixture fixture;
    fixture.wire->setFallback(answer);
    const core::Result<Inventory> inventory = read(fixture, false);
    QVERIFY(inventory.has_value());
    QCOMPARE(inventory->rows.size(), 2);
    QCOMPARE(asked(fixture, true) + asked(fixture, false), 0);
}

void InventoryReaderTest::failedMetricsLeaveTheRows()
{
    ClientFixture fixture;
    fixture.wire->setFallback([](const http::Request& request) {
        return request.url.path().endsWith(QLatin1String("/metrics")) ? Scripted::json(403, json(R"({"error":{"code":"AuthorizationFailed","message":"no"}})"))
                                                                     : answer(request);
    });
    const core::Result<Inventory> inventory = read(fixture);
    QVERIFY(inventory.has_value());
    QCOMPARE(inventory->rows.size(), 2);
    QVERIFY(!inventory->rows.first().requests.has_value());
    QCOMPARE(inventory->problems.size(), 1); // one sentence for what failed everywhere in the same way
}

QTEST_GUILESS_MAIN(InventoryReaderTest)
#include "tst_inventoryreader.moc"
