// SPDX-License-Identifier: GPL-3.0-or-later
// The app registration as administrators get it: the shipped manifest, the command and the table of features say the same.
#include "azure/cloudprofile.h"
#include "rbac/features.h"
#include "registration/permissions.h"
#include "registration/registration.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

namespace {

const char* const manifestFile = PILOTHOUSE_SOURCE_DIR "/packaging/entra/pilothouse-app.json";

QByteArray contents(const QString& file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

/// "api scope" for everything that a requiredResourceAccess array asks for.
QSet<QString> asked(const QJsonArray& access)
{
    QSet<QString> found;
    for (const QJsonValue& api : access) {
        for (const QJsonValue& one : api.toObject().value(QLatin1String("resourceAccess")).toArray()) {
            const QJsonObject scope = one.toObject();
            found.insert(api.toObject().value(QLatin1String("resourceAppId")).toString() + QLatin1Char(' ')
                         + scope.value(QLatin1String("id")).toString() + QLatin1Char(' ') + scope.value(QLatin1String("type")).toString());
        }
    }
    return found;
}

QSet<QString> needed()
{
    QSet<QString> found;
    for (const registration::FeatureNeed& need : registration::featureNeeds()) {
        for (const registration::Permission& one : need.permissions) {
            found.insert(one.apiId + QLatin1Char(' ') + one.scopeId + QStringLiteral(" Scope"));
        }
    }
    return found;
}

} // namespace

class RegistrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shippedManifestIsAPublicClientWithTheLoopbackRedirect();
    void shippedManifestAsksForExactlyWhatFeaturesNeed();
    void shippedManifestIsTheOneThatThePageCopies();
    void everyFeatureSaysWhyAndNeedsNoAdministratorByItself();
    void everyFeatureOfTheProductIsCoveredAndNothingElse();
    void commandMakesTheSameRegistration();
    void nationalCloudsAreChosenFirst();
    void everyCloudHasASettingOfItsOwn();
    void clientIdsAreRecognised_data();
    void clientIdsAreRecognised();
    void readmeNamesEveryPermission();
};

void RegistrationTest::shippedManifestIsAPublicClientWithTheLoopbackRedirect()
{
    QJsonParseError error;
    const QJsonObject manifest = QJsonDocument::fromJson(contents(QLatin1String(manifestFile)), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(manifest.value(QLatin1String("isFallbackPublicClient")).toBool(), true);
    QCOMPARE(manifest.value(QLatin1String("signInAudience")).toString(), QStringLiteral("AzureADMultipleOrgs"));
    const QJsonArray redirects = manifest.value(QLatin1String("publicClient")).toObject().value(QLatin1String("redirectUris")).toArray();
    QCOMPARE(redirects, QJsonArray{QStringLiteral("http://localhost")});
    for (const char* secret : {"passwordCredentials", "keyCredentials", "web", "spa"}) {
        QVERIFY2(!manifest.contains(QLatin1String(secret)), secret);
    }
}

void RegistrationTest::shippedManifestAsksForExactlyWhatFeaturesNeed()
{
    const QJsonObject manifest = QJsonDocument::fromJson(contents(QLatin1String(manifestFile))).object();
    const QSet<QString> found = asked(manifest.value(QLatin1String("requiredResourceAccess")).toArray());
    QVERIFY(found.size() >= 6);
    QCOMPARE(found, needed());
    QVERIFY(found.contains(QStringLiteral("797f4846-ba00-4fd7-ba43-dac1f8f63013 41094075-9dad-400e-a0bd-54e686782033 Scope")));
}

void RegistrationTest::shippedManifestIsTheOneThatThePageCopies()
{
    QCOMPARE(QJsonDocument::fromJson(contents(QLatin1String(manifestFile))), QJsonDocument::fromJson(registration::manifest()));
}

void RegistrationTest::everyFeatureSaysWhyAndNeedsNoAdministratorByItself()
{
    static const QRegularExpression guid(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    QSet<QString> ids;
    for (const registration::FeatureNeed& need : registration::featureNeeds()) {
        QVERIFY2(!ids.contains(need.id) && !need.feature.isEmpty() && need.why.endsWith(QLatin1Char('.')), qPrintable(need.id));
        ids.insert(need.id);
        QVERIFY2(!need.adminConsent, qPrintable(need.id));
        QVERIFY(!need.permissions.isEmpty());
        for (const registration::Permission& one : need.permissions) {
            QVERIFY2(guid.match(one.apiId).hasMatch() && guid.match(one.scopeId).hasMatch(), qPrintable(one.scope));
            QVERIFY(!one.scope.contains(QLatin1String(".All"))); // nothing that reads a whole directory
        }
    }
}

void RegistrationTest::everyFeatureOfTheProductIsCoveredAndNothingElse()
{
    using azure::Audience;
    const QHash<Audience, QString> apis{{Audience::Arm, QStringLiteral("797f4846-ba00-4fd7-ba43-dac1f8f63013")},
                                        {Audience::CognitiveServices, QStringLiteral("7d312290-28c8-473c-a0ed-8e53749b6d6d")},
                                        {Audience::Search, QStringLiteral("880da380-985e-4198-81b9-e05b1cc53158")},
                                        {Audience::MachineLearning, QStringLiteral("18a66f5f-dbdf-4c17-9dd7-1634712a9cbe")},
                                        {Audience::Foundry, QStringLiteral("18a66f5f-dbdf-4c17-9dd7-1634712a9cbe")},
                                        {Audience::LogAnalytics, QStringLiteral("ca7f3f0b-7d91-482c-8e09-c5d840d0eac5")},
                                        {Audience::AppInsights, QStringLiteral("f5c26e74-f226-4ae8-85f0-b4af0080ac9e")},
                                        {Audience::AppConfiguration, QStringLiteral("35ffadb3-7fc1-497e-b61b-381d28e744cc")}};
    QSet<QString> used;
    for (const rbac::Feature& feature : rbac::features()) {
        QVERIFY2(apis.contains(feature.audience), qPrintable(feature.id));
        used.insert(apis.value(feature.audience) + QLatin1Char(' ') + feature.delegatedScope);
    }
    QSet<QString> registered;
    for (const registration::Permission& one : registration::permissions()) {
        if (one.api != QLatin1String("Microsoft Graph")) { // signing in itself
            registered.insert(one.apiId + QLatin1Char(' ') + one.scope);
        }
    }
    QCOMPARE(registered, used);
}

void RegistrationTest::commandMakesTheSameRegistration()
{
    const QString command = registration::azureCliCommands(registration::cloudOf(QStringLiteral("public")));
    QVERIFY(command.startsWith(QLatin1String("az ad app create ")));
    QVERIFY(command.contains(QLatin1String("--is-fallback-public-client true")));
    QVERIFY(command.contains(QLatin1String("--public-client-redirect-uris http://localhost ")));
    static const QRegularExpression quoted(QStringLiteral("--required-resource-accesses '([^']+)'"));
    const QJsonArray access = QJsonDocument::fromJson(quoted.match(command).captured(1).toUtf8()).array();
    QCOMPARE(asked(access), needed());
}

void RegistrationTest::nationalCloudsAreChosenFirst()
{
    const QString command = registration::azureCliCommands(registration::cloudOf(QStringLiteral("usgov")));
    QVERIFY(command.startsWith(QLatin1String("az cloud set --name AzureUSGovernment")));
    QVERIFY(command.contains(QLatin1String("\naz ad app create ")));
    QVERIFY(!registration::azureCliCommands(registration::cloudOf(QStringLiteral("contoso-stack"))).contains(QLatin1String("az cloud set")));
}

void RegistrationTest::everyCloudHasASettingOfItsOwn()
{
    QSet<QString> keys;
    for (const registration::Cloud& cloud : registration::clouds()) {
        keys.insert(registration::clientIdSetting(cloud.name));
        QVERIFY(QUrl(cloud.portal).isValid());
    }
    QCOMPARE(keys.size(), registration::clouds().size());
    QCOMPARE(registration::clientIdSetting(QStringLiteral("public")), QStringLiteral("identity.clientId"));
    QCOMPARE(registration::clientIdSetting(QStringLiteral("https://stack.example/metadata/endpoints")), QStringLiteral("identity.clientId.custom"));
}

void RegistrationTest::clientIdsAreRecognised_data()
{
    const QString id = QStringLiteral("0a1b2c3d-0000-4000-8000-00000000abcd");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("id");
    QTest::newRow("plain") << id << id;
    QTest::newRow("upper case") << id.toUpper() << id;
    QTest::newRow("blanks around") << QStringLiteral("  %1\n").arg(id) << id;
    QTest::newRow("braces") << QStringLiteral("{%1}").arg(id) << id;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("one digit short") << id.left(35) << QString();
    QTest::newRow("two ids") << id + QLatin1Char(' ') + id << QString();
    QTest::newRow("secret instead of id") << QStringLiteral("abc8Q~notAnId") << QString();
}

void RegistrationTest::clientIdsAreRecognised()
{
    QFETCH(QString, typed);
    QFETCH(QString, id);
    QCOMPARE(registration::clientIdOf(typed), id);
}

void RegistrationTest::readmeNamesEveryPermission()
{
    const QString readme = QString::fromUtf8(contents(QStringLiteral(PILOTHOUSE_SOURCE_DIR "/packaging/entra/README.md")));
    for (const registration::Permission& one : registration::permissions()) {
        QVERIFY2(readme.contains(one.api) && readme.contains(one.apiId) && readme.contains(one.scope), qPrintable(one.api));
    }
    for (const registration::Cloud& cloud : registration::clouds()) {
        QVERIFY2(readme.contains(cloud.azureCli), qPrintable(cloud.azureCli));
    }
}

QTEST_GUILESS_MAIN(RegistrationTest)
#include "tst_registration.moc"
