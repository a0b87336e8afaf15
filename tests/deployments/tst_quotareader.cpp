// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/clientfixture.h"
#include "deployments/quotareader.h"

#include <QUrlQuery>

using namespace deployments;
using support::Scripted;

namespace {

Scripted listed(const char* items)
{
    return Scripted::json(200, json((QByteArray(R"({"value":[)") + items + "]}").constData()));
}

/// Tenant t1: subscription s1 with accounts in two regions, s2 without one.
Scripted answer(const http::Request& request)
{
    const QString path = request.url.path();
    if (path.endsWith(QLatin1String("/subscriptions"))) {
        return listed(R"({"subscriptionId":"s1","displayName":"One"},{"subscriptionId":"s2","displayName":"Two"})");
    }
    if (path.endsWith(QLatin1String("/resources"))) {
        return Scripted::json(200, json(R"({"data":[
            {"id":"/subscriptions/S1/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a","name":"a","kind":"OpenAI","location":"swedencentral","subscriptionId":"S1"},
            {"id":"/subscriptions/S1/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/b","name":"b","kind":"OpenAI","location":"swedencentral","subscriptionId":"S1"},
            {"id":"/subscriptions/S1/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/c","name":"c","kind":"OpenAI","location":"francecentral","subscriptionId":"S1"}]})"));
    }
    if (path.endsWith(QLatin1String("/usages"))) {
        return listed(R"({"name":{"value":"OpenAI.Standard.gpt-4o"},"unit":"Count","currentValue":60,"limit":100},{"name":{"value":"OpenAI.Batch.x"},"limit":5})");
    }
    if (path.endsWith(QLatin1String("/modelCapacities"))) {
        return listed(R"({"location":"swedencentral","properties":{"skuName":"Standard","availableCapacity":40,"model":{"format":"OpenAI","name":"gpt-4o","version":"1"}}})");
    }
    if (path.endsWith(QLatin1String("/metrics"))) {
        return Scripted::json(200, json(R"({"value":[{"name":{"value":"TokenTransaction"},"timeseries":[
            {"metadatavalues":[{"name":{"value":"modeldeploymentname"},"value":"CHAT"}],"data":[{"timeStamp":"2026-11-23T10:00:00Z","total":1200},{"timeStamp":"2026-11-23T10:01:00Z"}]},
            {"metadatavalues":[{"name":{"value":"modeldeploymentname"},"value":"other"}],"data":[{"timeStamp":"2026-11-23T10:00:00Z","total":7}]}]}]})"));
    }
    return Scripted::json(404, json(R"({"error":{"code":"NotFound","message":"no such thing"}})"));
}

QStringList pathsOf(const QList<http::Request>& requests, const char* end)
{
    QStringList paths;
    for (const http::Request& request : requests) {
        if (request.url.path().endsWith(QLatin1String(end))) {
            paths << request.url.path();
        }
    }
    paths.sort();
    return paths;
}

} // namespace

class QuotaReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachRegionWithAnAccountIsAskedOnce();
    void namedRegionIsAskedOfEverySubscription();
    void whatWasLeftOutIsNotZero();
    void failedRegionHidesNothingElse();
    void tenantsThatAllFailAreAnError();
    void cancelledReadingIsCancelled();
    void roomIsAskedOnceAModelAndScope();
    void loadIsOfTheOneDeployment();

private:
    core::Result<QuotaReport> read(ClientFixture& fixture, const QString& region = {}, const QuotaProgress& progress = {}, core::CancelToken cancel = {})
    {
        azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
        QuotaReader reader(&arm, &fixture.clock);
        http::CallContext context;
        context.cancel = cancel;
        return fixture.run(reader.read({{QStringLiteral("t1"), QStringLiteral("Contoso")}}, region, progress, context));
    }
};

void QuotaReaderTest::eachRegionWithAnAccountIsAskedOnce()
{
    ClientFixture fixture;
    fixture.wire->setFallback(answer);
    int done = 0;
    QuotaProgress progress;
    progress.regions = [&done](int now, int) { done = now; };
    const core::Result<QuotaReport> report = read(fixture, {}, progress);
    QVERIFY(report.has_value());
    QCOMPARE(pathsOf(fixture.wire->requests, "/usages").size(), 2);
    QCOMPARE(done, 2);
    QCOMPARE(report->rows.size(), 4);
    QVERIFY(report->problems.isEmpty());
    QCOMPARE(report->rows.first().subscription, QStringLiteral("One"));
    QCOMPARE(report->rows.first().tenant, QStringLiteral("Contoso"));
}

void QuotaReaderTest::namedRegionIsAskedOfEverySubscription()
{
    ClientFixture fixture;
    fixture.wire->setFallback(answer);
    const core::Result<QuotaReport> report = read(fixture, QStringLiteral("EastUS2"));
    QVERIFY(report.has_value());
    const QStringList paths = pathsOf(fixture.wire->requests, "/usages");
    QCOMPARE(paths.size(), 2);
    for (const QString& path : paths) {
        QVERIFY2(path.contains(QLatin1String("/locations/eastus2/")), qPrintable(path));
    }
    QVERIFY(pathsOf(fixture.wire->requests, "/resources").isEmpty()); // nobody needs the accounts
}

void QuotaReaderTest::whatWasLeftOutIsNotZero()
{
    ClientFixture fixture;
    fixture.wire->setFallback(answer);
    const core::Result<QuotaReport> report = read(fixture);
    QVERIFY(report.has_value());
    bool isSeen = false;
    for (const QuotaRow& row : report->rows) {
        if (row.name == QLatin1String("OpenAI.Batch.x")) {
            QVERIFY(!row.used.has_value());
            QCOMPARE(row.limit.value_or(0), 5.0);
            isSeen = true;
        }
    }
    QVERIFY(isSeen);
}

void QuotaReaderTest::failedRegionHidesNothingElse()
{
    ClientFixture fixture;
    fixture.wire->setFallback([](const http::Request& request) {
        return request.url.path().contains(QLatin1String("/locations/francecentral/"))
                   ? Scripted::json(403, json(R"({"error":{"code":"AuthorizationFailed","message":"no"}})"))
                   : answer(request);
    });
    const core::Result<QuotaReport> report = read(fixture);
    QVERIFY(report.has_value());
    QCOMPARE(report->rows.size(), 2);
    QCOMPARE(report->problems.size(), 1);
    QCOMPARE(report->problems.first().error.kind, core::ErrorKind::Forbidden);
    QCOMPARE(report->problems.first().error.target, QStringLiteral("One/francecentral"));
}

void QuotaReaderTest::tenantsThatAllFailAreAnError()
{
    ClientFixture fixture;
    fixture.wire->setFallback([](const http::Request&) { return Scripted::json(403, json(R"({"error":{"code":"AuthorizationFailed","message":"no"}})")); });
    const core::Result<QuotaReport> report = read(fixture);
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().kind, core::ErrorKind::Forbidden);
}

void QuotaReaderTest::cancelledReadingIsCancelled()
{
    ClientFixture fixture;
    fixture.wire->setFallback(answer);
    core::CancelSource source;
    source.cancel();
    const core::Result<QuotaReport> report = read(fixture, {}, {}, source.token());
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().kind, core::ErrorKind::Cancelled);
}

void QuotaReaderTest::roomIsAskedOnceAModelAndScope()
{
    ClientFixture fixture;
    fixture.wire->setFallback(answer);
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    QuotaReader reader(&arm, &fixture.clock);
    PlanWish wish;
    wish.format = QStringLiteral("OpenAI");
    wish.model = QStringLiteral("gpt-4o");
    wish.version = QStringLiteral("1");
    wish.type = QStringLiteral("Standard");
    PlanWish larger = wish;
    larger.type = QStringLiteral("GlobalStandard"); // the same answer holds both types
    const QList<QuotaScope> scopes{{QStringLiteral("t1"), QStringLiteral("s1"), QStringLiteral("One")}, {QStringLiteral("t1"), QStringLiteral("s2"), QStringLiteral("Two")}};
    const RoomReport room = fixture.run(reader.room(scopes, {wish, larger}, {}));
    QCOMPARE(pathsOf(fixture.wire->requests, "/modelCapacities").size(), 2);
    QCOMPARE(room.rows.size(), 2);
    QCOMPARE(room.rows.first().available, 40.0);
    QVERIFY(room.problems.isEmpty());
}

void QuotaReaderTest::loadIsOfTheOneDeployment()
{
    ClientFixture fixture;
    fixture.wire->setFallback(answer);
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    QuotaReader reader(&arm, &fixture.clock);
    DeploymentRow row;
    row.name = QStringLiteral("chat");
    row.accountId = QStringLiteral("/subscriptions/s1/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/a");
    row.type = QStringLiteral("Standard");
    const core::Result<QList<LoadPoint>> load = fixture.run(reader.load(row, {}));
    QVERIFY(load.has_value());
    QCOMPARE(load->size(), 2);
    QCOMPARE(load->first().load.value_or(0), 1200.0);
    QVERIFY(!load->last().load.has_value()); // not measured
    const QUrlQuery asked(fixture.wire->last().url);
    QCOMPARE(asked.queryItemValue(QStringLiteral("metricnames")), QStringLiteral("TokenTransaction"));
    row.type = QStringLiteral("GlobalProvisionedManaged");
    QVERIFY(fixture.run(reader.load(row, {})).has_value());
    QCOMPARE(QUrlQuery(fixture.wire->last().url).queryItemValue(QStringLiteral("metricnames")), QStringLiteral("AzureOpenAIProvisionedManagedUtilizationV2"));
}

QTEST_GUILESS_MAIN(QuotaReaderTest)
#include "tst_quotareader.moc"
