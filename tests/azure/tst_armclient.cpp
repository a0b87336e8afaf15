// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/arm/armclient.h"
#include "clientfixture.h"

using core::ErrorKind;
using support::Scripted;

class ArmClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recordedSubscriptionsAreWalked();
    void tenantsAreRead();
    void foreignNextLinkGetsNoToken();
    void graphFollowsItsSkipToken();
    void readingPostIsRepeatedActingIsNot();
    void changeIsFollowedToItsEnd();
    void pathsKeepTheirQuery();
};

void ArmClientTest::recordedSubscriptionsAreWalked()
{
    SKIP_WITHOUT_CONTRACTS();
    const auto first = support::exchange(QStringLiteral("paging: first page"));
    const auto second = support::exchange(QStringLiteral("paging: nextLink"));
    QVERIFY(first && second);
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(200, first->value(QLatin1String("responseBody")).toObject()));
    fixture.wire->add(Scripted::json(200, second->value(QLatin1String("responseBody")).toObject()));
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    const auto subscriptions = fixture.run(arm.subscriptions(QStringLiteral("tenant-1"), {}));
    QVERIFY(subscriptions.has_value());
    QCOMPARE(subscriptions->size(), 2);
    QCOMPARE(subscriptions->at(1).displayName, QStringLiteral("sub 2"));
    QCOMPARE(subscriptions->at(0).state, QStringLiteral("Enabled"));
    QCOMPARE(fixture.wire->requests[0].url.toString(), first->value(QLatin1String("url")).toString());
    QCOMPARE(fixture.wire->requests[1].url.toEncoded(), second->value(QLatin1String("url")).toString().toLatin1());
    QCOMPARE(fixture.tokens->requests.first().tenantId, QStringLiteral("tenant-1"));
    QCOMPARE(fixture.tokens->requests.first().scope, QStringLiteral("https://management.azure.com/.default"));
}

void ArmClientTest::tenantsAreRead()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(200, json(R"({"value":[{"tenantId":"t1","displayName":"One","defaultDomain":"one.example"},
        {"tenantId":"t2","displayName":"Two","domains":["two.example"]},{"tenantId":"t3"}]})")));
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    const auto tenants = fixture.run(arm.tenants({}));
    QCOMPARE(tenants->size(), 3);
    QCOMPARE(tenants->at(0).domain, QStringLiteral("one.example"));
    QCOMPARE(tenants->at(1).domain, QStringLiteral("two.example"));
}

void ArmClientTest::foreignNextLinkGetsNoToken()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(200, json(R"({"value":[],"nextLink":"https://evil.example/x"})")));
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    const auto rows = fixture.run(arm.list(QStringLiteral("/subscriptions"), QStringLiteral("2022-12-01"), {}, {}));
    QCOMPARE(rows.error().kind, ErrorKind::Untrusted);
    QCOMPARE(fixture.wire->requests.size(), 1);
}

void ArmClientTest::graphFollowsItsSkipToken()
{
    ClientFixture fixture;
    fixture.wire->add(Scripted::json(200, json(R"({"data":[{"id":"1"}],"$skipToken":"t","resultTruncated":"true"})")));
    fixture.wire->add(Scripted::json(200, json(R"({"data":[{"id":"2"}],"resultTruncated":"false"})")));
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    const auto rows = fixture.run(arm.graph(QStringLiteral("resources | project id"), {QStringLiteral("s-1")}, {}, {}));
    QCOMPARE(rows->size(), 2);
    QCOMPARE(fixture.wire->lastJson(), json(R"({"subscriptions":["s-1"],"query":"resources | project id",
        "options":{"$top":1000,"resultFormat":"objectArray","$skipToken":"t"}})"));
    QCOMPARE(fixture.wire->last().url.toString(),
             QStringLiteral("https://management.azure.com/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01"));
}

void ArmClientTest::readingPostIsRepeatedActingIsNot()
{
    ClientFixture fixture;
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    fixture.wire->add(Scripted::json(503, {}));
    fixture.wire->add(Scripted::json(200, json(R"({"key1":"k"})")));
    const auto keys = fixture.run(arm.post(QStringLiteral("/x/listKeys"), QStringLiteral("1"), {}, {}, {}));
    QCOMPARE(keys->value(QLatin1String("key1")).toString(), QStringLiteral("k"));
    fixture.wire->add(Scripted::json(503, {}));
    const auto acted = fixture.run(arm.change("POST", QStringLiteral("/x/start"), QStringLiteral("1"), {}, {}, {}));
    QCOMPARE(acted.error().kind, ErrorKind::ServiceFailure);
    QCOMPARE(fixture.wire->requests.size(), 3);
}

void ArmClientTest::changeIsFollowedToItsEnd()
{
    SKIP_WITHOUT_CONTRACTS();
    ClientFixture fixture;
    for (const char* note : {"long-running PUT", "poll: not terminal", "poll: terminal", "final GET"}) {
        const auto recorded = support::exchange(QString::fromLatin1(note));
        QVERIFY(recorded.has_value());
        Scripted answer = Scripted::json(recorded->value(QLatin1String("status")).toInt(), recorded->value(QLatin1String("responseBody")).toObject());
        const QJsonObject headers = recorded->value(QLatin1String("responseHeaders")).toObject();
        for (auto it = headers.begin(); it != headers.end(); ++it) {
            answer.headers.set(it.key().toLatin1(), it->toString().toLatin1());
        }
        const QString url = recorded->value(QLatin1String("url")).toString();
        answer.check = [url](const http::Request& request) { QCOMPARE(request.url.toString(), url); };
        fixture.wire->add(answer);
    }
    const auto put = support::exchange(QStringLiteral("long-running PUT"));
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    const QUrl url(put->value(QLatin1String("url")).toString());
    const auto result = fixture.run(arm.change("PUT", url.path(), QStringLiteral("2025-06-01"),
                                               put->value(QLatin1String("requestBody")).toObject(), {}, {}));
    QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().message));
    QCOMPARE(result->value(QLatin1String("name")).toString(), QStringLiteral("gpt-4o"));
    QVERIFY(fixture.wire->isExhausted());
    QCOMPARE(fixture.clock.monotonic().count(), 4000);
}

void ArmClientTest::pathsKeepTheirQuery()
{
    ClientFixture fixture;
    azure::ArmClient arm(fixture.pipeline, fixture.cloud, &fixture.clock);
    fixture.wire->add(Scripted::json(200, {}));
    (void)fixture.run(arm.get(QStringLiteral("subscriptions/s/x?$expand=a"), QStringLiteral("1"), {}, {}));
    QCOMPARE(fixture.wire->last().url.toString(), QStringLiteral("https://management.azure.com/subscriptions/s/x?$expand=a&api-version=1"));
}

QTEST_GUILESS_MAIN(ArmClientTest)
#include "tst_armclient.moc"
