// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundles.h"
#include "prompts/publish/configurationparts.h"
#include "prompts/publish/endpointplace.h"

#include <QJsonDocument>
#include <QTest>

using prompts::Bundle;

class BundleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void jsonHoldsEverything()
    {
        Bundle bundle = bundleOf(QStringLiteral("chat/answer"), QStringLiteral("Hello"));
        bundle.by = QStringLiteral("priya@contoso.example");
        bundle.at = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7), Qt::UTC);
        bundle.label = QStringLiteral("production");
        bundle.recordedHash = prompts::contentHash(bundle);
        const auto read = prompts::bundleFromJson(prompts::toJson(bundle));
        QVERIFY(read.has_value());
        QCOMPARE(*read, bundle);
        QVERIFY(!prompts::isEditedByHand(*read));
        QVERIFY(!prompts::bundleFromJson({{"name", "x"}}).has_value());
    }
    void hashSeesTextPartialsAndTheirNames()
    {
        const Bundle bundle = bundleOf(QStringLiteral("a"), QStringLiteral("Hello"));
        const QString hash = prompts::contentHash(bundle);
        QVERIFY(hash.startsWith(QLatin1String("sha256:")));
        QCOMPARE(hash.size(), 7 + 64);
        Bundle other = bundle;
        other.by = QStringLiteral("somebody else");
        QCOMPARE(prompts::contentHash(other), hash);
        other.files.insert(QStringLiteral("partials/tone.jinja"), QStringLiteral("Be kind.\n"));
        QVERIFY(prompts::contentHash(other) != hash);
        Bundle shifted; // the same characters, divided otherwise
        shifted.text = QStringLiteral("ab");
        shifted.files.insert(QStringLiteral("c"), QStringLiteral("d"));
        Bundle divided;
        divided.text = QStringLiteral("a");
        divided.files.insert(QStringLiteral("bc"), QStringLiteral("d"));
        QVERIFY(prompts::contentHash(shifted) != prompts::contentHash(divided));
    }
    void keysComeBackAsNames_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        QTest::newRow("plain") << "chat/answer" << "prompts/chat/answer";
        QTest::newRow("percent") << "50%/off" << "prompts/50~25/off";
        QTest::newRow("tilde") << "a~25" << "prompts/a~7E25";
        QTest::newRow("unicode") << QString::fromUtf8("größe/答え") << QString::fromUtf8("prompts/größe/答え");
    }
    void keysComeBackAsNames()
    {
        QFETCH(QString, id);
        QTEST(prompts::settingKey(id), "key");
        QCOMPARE(prompts::idOfSettingKey(prompts::settingKey(id)), id);
        QVERIFY(!prompts::settingKey(id).contains(QLatin1Char('%')));
    }
    void largePromptsAreDividedBetweenCharacters_data()
    {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<int>("count");
        QTest::newRow("ascii") << "x" << 60000;
        QTest::newRow("two bytes") << QString::fromUtf8("ö") << 30000;
        QTest::newRow("three bytes") << QString::fromUtf8("答") << 30000;
        QTest::newRow("surrogate pairs") << QString::fromUtf8("\xF0\x9F\x9A\xA2") << 20000;
        QTest::newRow("odd width") << QString::fromUtf8("a\xF0\x9F\x9A\xA2ö") << 9000;
    }
    void largePromptsAreDividedBetweenCharacters()
    {
        QFETCH(QString, unit);
        QFETCH(int, count);
        const Bundle bundle = bundleOf(QStringLiteral("chat/long"), unit.repeated(count));
        const auto written = prompts::writeBundle(bundle);
        QVERIFY(written.has_value());
        QVERIFY(written->parts.size() > 1);
        for (const QString& part : written->parts) {
            QVERIFY(part.toUtf8().size() + written->partsStem.toUtf8().size() < 10 * 1024);
            QCOMPARE(QString::fromUtf8(part.toUtf8()), part);
        }
        const auto read = prompts::readBundle(written->setting);
        QVERIFY(read.has_value());
        QCOMPARE(read->count, int(written->parts.size()));
        const auto whole = prompts::joined(read->bundle, written->parts);
        QVERIFY(whole.has_value());
        QCOMPARE(whole->text, bundle.text);
        QCOMPARE(whole->files, bundle.files);
        QVERIFY(!prompts::isEditedByHand(*whole));
    }
    void hugePromptsAreRefused()
    {
        const auto written = prompts::writeBundle(bundleOf(QStringLiteral("a"), QString(2 * 1024 * 1024, QLatin1Char('x'))));
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().kind, core::ErrorKind::InvalidInput);
    }
    void partsOfOtherPromptsAreNotFollowed()
    {
        const auto written = prompts::writeBundle(bundleOf(QStringLiteral("chat/long"), QString(20000, QLatin1Char('x'))));
        azure::ConfigurationSetting setting = written->setting;
        setting.value.replace(QLatin1String("prompt-parts/chat/long~/"), QLatin1String("prompt-parts/other~/"));
        QVERIFY(!prompts::readBundle(setting).has_value());
        setting = written->setting;
        setting.key = QStringLiteral("prompts/other");
        QVERIFY(!prompts::readBundle(setting).has_value());
    }
    void deploymentGetsThePromptAndNoCalls()
    {
        deployments::OnlineEndpointRow endpoint;
        endpoint.id = QStringLiteral("/subscriptions/s/x/onlineEndpoints/ep");
        endpoint.name = QStringLiteral("ep");
        deployments::OnlineDeploymentRow blue;
        blue.name = QStringLiteral("blue");
        blue.state = QStringLiteral("Succeeded");
        blue.resource = QJsonDocument::fromJson("{\"sku\":{\"capacity\":3},\"location\":\"swedencentral\",\"properties\":{\"provisioningState\":"
                                                "\"Succeeded\",\"environmentVariables\":{\"A\":\"b\"}}}").object();
        endpoint.deployments.append(blue);
        const Bundle bundle = bundleOf(QStringLiteral("chat/answer-v2"), QStringLiteral("Hello"));
        QCOMPARE(prompts::freeDeploymentName(endpoint, bundle), QStringLiteral("green"));
        const auto change = prompts::deploymentChange(endpoint, blue, QStringLiteral("green"), bundle);
        QCOMPARE(change.resourceId, endpoint.id + QStringLiteral("/deployments/green"));
        QVERIFY(change.before.isEmpty());
        const QJsonObject properties = change.body.value("properties").toObject();
        QVERIFY(!properties.contains("provisioningState"));
        QCOMPARE(change.body.value("sku").toObject().value("capacity").toInt(), 3);
        const QJsonObject variables = properties.value("environmentVariables").toObject();
        QCOMPARE(variables.value("A").toString(), QStringLiteral("b"));
        QVERIFY(variables.contains("PROMPT_CHAT_ANSWER_V2"));
        deployments::OnlineDeploymentRow green = blue;
        green.name = QStringLiteral("green");
        green.resource = change.body;
        endpoint.deployments.append(green);
        const QList<prompts::LivePrompt> live = prompts::promptsOf(endpoint, green);
        QCOMPARE(live.size(), 1);
        QCOMPARE(live.first().bundle.text, bundle.text);
        QCOMPARE(live.first().traffic, 0);
        QCOMPARE(prompts::freeDeploymentName(endpoint, bundle), QStringLiteral("prompt-aaaaaaaa"));
    }
};

QTEST_GUILESS_MAIN(BundleTest)
#include "tst_bundle.moc"
