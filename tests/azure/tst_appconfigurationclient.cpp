// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/appconfiguration/appconfigurationclient.h"
#include "clientfixture.h"

using azure::AppConfigurationClient;
using azure::ConfigurationEndpoint;
using azure::ConfigurationFilter;
using azure::ConfigurationSetting;
using azure::WriteGuard;
using core::ErrorKind;
using support::Scripted;

namespace {

/// As the REST reference shows it.
QJsonObject published(const QString& key, const QString& value, const QString& etag)
{
    return {{"etag", etag},
            {"key", key},
            {"label", "prod"},
            {"content_type", "application/json"},
            {"value", value},
            {"last_modified", "2017-12-05T02:41:26+00:00"},
            {"locked", false},
            {"tags", QJsonObject{{"t1", "value1"}}}};
}

ConfigurationEndpoint endpointOf(const ClientFixture& fixture)
{
    ConfigurationEndpoint endpoint;
    endpoint.base = QUrl(QStringLiteral("https://appcs-sample.azconfig.io/"));
    endpoint.credential = fixture.tokenFor(azure::Audience::AppConfiguration);
    return endpoint;
}

} // namespace

class AppConfigurationClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settingIsReadWithAToken()
    {
        ClientFixture fixture;
        fixture.wire->add(Scripted::json(200, published(QStringLiteral("prompts/a b"), QStringLiteral("{}"), QStringLiteral("4f6d"))));
        AppConfigurationClient client(fixture.pipeline, &fixture.clock);
        const auto setting = fixture.run(client.get(endpointOf(fixture), QStringLiteral("prompts/a b"), QStringLiteral("prod"), {}));
        QVERIFY(setting.has_value());
        QCOMPARE(fixture.wire->last().url.toString(QUrl::FullyEncoded),
                 QStringLiteral("https://appcs-sample.azconfig.io/kv/prompts%2Fa%20b?label=prod&api-version=2023-11-01"));
        QVERIFY(fixture.wire->last().headers.value("Authorization").startsWith("Bearer "));
        QCOMPARE(setting->etag, QStringLiteral("4f6d"));
        QCOMPARE(setting->tags.value(QStringLiteral("t1")), QStringLiteral("value1"));
        QCOMPARE(setting->lastModified, QDateTime(QDate(2017, 12, 5), QTime(2, 41, 26), Qt::UTC));
    }
    void everyKeyOfUnicodeStaysOneSegment_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("path");
        QTest::newRow("slashes") << "a/b//c" << "/kv/a%2Fb%2F%2Fc";
        QTest::newRow("umlaut") << QStringLiteral("größe") << "/kv/gr%C3%B6%C3%9Fe";
        QTest::newRow("question mark, hash, plus") << "a?b#c+d" << "/kv/a%3Fb%23c%2Bd";
        QTest::newRow("emoji") << QString::fromUtf8("\xF0\x9F\x9A\xA2") << "/kv/%F0%9F%9A%A2";
    }
    void everyKeyOfUnicodeStaysOneSegment()
    {
        QFETCH(QString, key);
        ClientFixture fixture;
        fixture.wire->add(Scripted::json(200, published(key, {}, QStringLiteral("1"))));
        AppConfigurationClient client(fixture.pipeline, &fixture.clock);
        QVERIFY(fixture.run(client.get(endpointOf(fixture), key, {}, {})).has_value());
        QTEST(fixture.wire->last().url.path(QUrl::FullyEncoded), "path");
    }
    void writesAreGuarded()
    {
        ClientFixture fixture;
        fixture.wire->setFallback([](const http::Request&) {
            return Scripted::json(200, published(QStringLiteral("k"), QStringLiteral("v"), QStringLiteral("new")));
        });
        AppConfigurationClient client(fixture.pipeline, &fixture.clock);
        ConfigurationSetting setting;
        setting.key = QStringLiteral("k");
        setting.value = QStringLiteral("v");
        setting.contentType = QStringLiteral("text/plain");
        setting.tags.insert(QStringLiteral("t"), QStringLiteral("1"));
        QVERIFY(fixture.run(client.set(endpointOf(fixture), setting, WriteGuard::unchanged(QStringLiteral("old")), {})).has_value());
        QCOMPARE(fixture.wire->last().headers.value("If-Match"), QByteArray("\"old\""));
        QCOMPARE(fixture.wire->lastJson(), (QJsonObject{{"value", "v"}, {"content_type", "text/plain"}, {"tags", QJsonObject{{"t", "1"}}}}));
        QCOMPARE(fixture.wire->last().url.query(), QStringLiteral("api-version=2023-11-01")); // no label
        QVERIFY(fixture.run(client.set(endpointOf(fixture), setting, WriteGuard::isNew(), {})).has_value());
        QCOMPARE(fixture.wire->last().headers.value("If-None-Match"), QByteArray("*"));
    }
    void failedGuardIsAConflict()
    {
        ClientFixture fixture;
        fixture.wire->add(Scripted::text(412, {}, {}));
        AppConfigurationClient client(fixture.pipeline, &fixture.clock);
        ConfigurationSetting setting;
        setting.key = QStringLiteral("k");
        const auto refused = fixture.run(client.set(endpointOf(fixture), setting, WriteGuard::unchanged(QStringLiteral("old")), {}));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().code, QStringLiteral("PreconditionFailed"));
        QCOMPARE(fixture.wire->requests.size(), 1);
    }
    void writeThatMeetsItsOwnWorkSucceeded()
    {
        ClientFixture fixture;
        fixture.wire->add(Scripted::failing(ErrorKind::Network)); // arrived, but the answer did not
        fixture.wire->add(Scripted::text(412, {}, {}));
        ConfigurationSetting setting;
        setting.key = QStringLiteral("k");
        setting.value = QStringLiteral("v");
        setting.contentType = QStringLiteral("application/json");
        setting.tags.insert(QStringLiteral("t1"), QStringLiteral("value1"));
        fixture.wire->add(Scripted::json(200, published(QStringLiteral("k"), QStringLiteral("v"), QStringLiteral("mine"))));
        AppConfigurationClient client(fixture.pipeline, &fixture.clock);
        const auto written = fixture.run(client.set(endpointOf(fixture), setting, WriteGuard::unchanged(QStringLiteral("old")), {}));
        QVERIFY(written.has_value());
        QCOMPARE(written->etag, QStringLiteral("mine"));
    }
    void lockedSettingTellsHowToGoOn()
    {
        ClientFixture fixture;
        fixture.wire->add(Scripted::text(409, "application/problem+json; charset=utf-8",
                                         "{\"type\":\"https://azconfig.io/errors/key-locked\",\"title\":\"Modifing key 'k' is not allowed\","
                                         "\"name\":\"k\",\"detail\":\"The key is read-only.\",\"status\":409}"));
        AppConfigurationClient client(fixture.pipeline, &fixture.clock);
        const auto refused = fixture.run(client.remove(endpointOf(fixture), QStringLiteral("k"), {}, {}, {}));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().code, QStringLiteral("key-locked"));
        QVERIFY(refused.error().message.contains(QLatin1String("read-only")));
    }
    void listsFollowLinksThatBeginAtTheHost()
    {
        ClientFixture fixture;
        fixture.wire->add(Scripted::json(200, {{"items", QJsonArray{published(QStringLiteral("a"), {}, QStringLiteral("1"))}},
                                               {"@nextLink", "/kv?api-version=2023-11-01&key=p*&after=bGlzdA"}}));
        fixture.wire->add(Scripted::json(200, {{"items", QJsonArray{published(QStringLiteral("b"), {}, QStringLiteral("2"))}}}));
        AppConfigurationClient client(fixture.pipeline, &fixture.clock);
        ConfigurationFilter filter;
        filter.key = ConfigurationFilter::plain(QStringLiteral("p,1")) + QStringLiteral("*");
        filter.label = ConfigurationFilter::noLabel();
        const auto settings = fixture.run(client.list(endpointOf(fixture), filter, {}));
        QVERIFY(settings.has_value());
        QCOMPARE(settings->size(), 2);
        QCOMPARE(fixture.wire->requests.first().url.query(QUrl::FullyEncoded),
                 QStringLiteral("key=p%5C%2C1%2A&label=%00&api-version=2023-11-01"));
        QCOMPARE(fixture.wire->last().url.toString(),
                 QStringLiteral("https://appcs-sample.azconfig.io/kv?api-version=2023-11-01&key=p*&after=bGlzdA"));
    }
    void linksElsewhereAreRefused()
    {
        ClientFixture fixture;
        fixture.wire->add(Scripted::json(200, {{"items", QJsonArray{}}, {"@nextLink", "https://evil.example/kv?after=1"}}));
        AppConfigurationClient client(fixture.pipeline, &fixture.clock);
        const auto settings = fixture.run(client.list(endpointOf(fixture), {}, {}));
        QVERIFY(!settings.has_value());
        QCOMPARE(settings.error().kind, ErrorKind::Untrusted);
        QCOMPARE(fixture.wire->requests.size(), 1);
    }
    void badKeysAreNotSent()
    {
        ClientFixture fixture;
        AppConfigurationClient client(fixture.pipeline, &fixture.clock);
        for (const char* key : {"", ".", "..", "50%"}) {
            ConfigurationSetting setting;
            setting.key = QLatin1String(key);
            QCOMPARE(fixture.run(client.set(endpointOf(fixture), setting, {}, {})).error().kind, ErrorKind::InvalidInput);
        }
        QVERIFY(fixture.wire->requests.isEmpty());
    }
};

QTEST_GUILESS_MAIN(AppConfigurationClientTest)
#include "tst_appconfigurationclient.moc"
