// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QFile>
#include <QProcessEnvironment>
#include <QJsonObject>
#include <QJsonDocument>
#include <QFileInfo>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using settings::Kind;
using settings::Setting;
using settings::Settings;

class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySettingKeepsItsValue_data();
    void everySettingKeepsItsValue();
    void everyFallbackIsAcceptable();
    void wrongValuesAreRefused();
    void damagedFileIsSetAsideAndDefaultsHold();
    void membersOfANewerVersionSurvive();
    void unwritableDirectoryIsToldAndTheValueHolds();
    void stateIsKeptBesideSettings();
    void unreadableFileIsNotWrittenOver();
    void secondDamagedFileKeepsTheFirst();
    void versionOfANewerProgramStays();
    void environmentOverridesForThisRun_data();
    void environmentOverridesForThisRun();
    void overriddenValueIsNotStored();

private:
    static QByteArray contents(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

/// A value other than the fallback.
static QVariant otherValue(const Setting& setting)
{
    if (setting.kind == Kind::Switch) {
        return !setting.fallback.toBool();
    }
    if (setting.kind == Kind::Choice) {
        return setting.choices.last().value;
    }
    if (setting.kind == Kind::Text) {
        return setting.placeholder;
    }
    return setting.maximum;
}

void SettingsTest::everySettingKeepsItsValue_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("other");
    for (const Setting& setting : settings::settingsList()) {
        QTest::newRow(qPrintable(setting.key)) << setting.key << otherValue(setting);
    }
}

void SettingsTest::everySettingKeepsItsValue()
{
    QFETCH(QString, key);
    QFETCH(QVariant, other);
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.json"));
    {
        Settings first(file);
        QSignalSpy changed(&first, &Settings::changed);
        QVERIFY(first.value(key) != other);
        QVERIFY(first.set(key, other).has_value());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().toString(), key);
    }
    Settings second(file);
    QCOMPARE(second.value(key), other);
    QVERIFY(second.reset(key).has_value());
    QVERIFY(second.value(key) != other);
}

void SettingsTest::everyFallbackIsAcceptable()
{
    QSet<QString> keys;
    for (const Setting& setting : settings::settingsList()) {
        QVERIFY2(setting.accepts(setting.fallback), qPrintable(setting.key));
        QVERIFY2(!setting.label.isEmpty(), qPrintable(setting.key));
        QVERIFY2(!keys.contains(setting.key), qPrintable(setting.key));
        keys.insert(setting.key);
    }
}

void SettingsTest::wrongValuesAreRefused()
{
    Settings settings{QString()};
    QCOMPARE(settings.set(QStringLiteral("appearance.theme"), QStringLiteral("pink")).error().kind, core::ErrorKind::InvalidInput);
    QCOMPARE(settings.set(QStringLiteral("appearance.textScale"), 1000).error().kind, core::ErrorKind::InvalidInput);
    QCOMPARE(settings.set(QStringLiteral("identity.clientId"), QStringLiteral("not a guid")).error().kind, core::ErrorKind::InvalidInput);
    QCOMPARE(settings.set(QStringLiteral("no.such"), true).error().kind, core::ErrorKind::InvalidInput);
    QCOMPARE(settings.value(QStringLiteral("appearance.theme")).toString(), QStringLiteral("system"));
    QVERIFY(!settings.value(QStringLiteral("no.such")).isValid());
}

void SettingsTest::damagedFileIsSetAsideAndDefaultsHold()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.json"));
    write(file, "{\"settings\": {\"appearance.theme\": \"da");
    Settings settings(file);
    QVERIFY(settings.problem().has_value());
    QCOMPARE(settings.value(QStringLiteral("appearance.theme")).toString(), QStringLiteral("system"));
    QVERIFY(contents(file + QStringLiteral(".damaged")).contains("\"da"));
    QVERIFY(settings.set(QStringLiteral("appearance.theme"), QStringLiteral("dark")).has_value());
    QVERIFY(!settings.problem().has_value());
}

void SettingsTest::membersOfANewerVersionSurvive()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.json"));
    write(file, R"({"version": 9, "settings": {"future.thing": [1, 2], "appearance.theme": 7}, "plans": {"a": true}})");
    Settings settings(file);
    QCOMPARE(settings.value(QStringLiteral("appearance.theme")).toString(), QStringLiteral("system"));
    QVERIFY(settings.set(QStringLiteral("appearance.textScale"), 120).has_value());
    const QByteArray after = contents(file);
    QVERIFY(after.contains("future.thing"));
    QVERIFY(after.contains("plans"));
}

void SettingsTest::unwritableDirectoryIsToldAndTheValueHolds()
{
    // A file where the directory should be: not writable for root either.
    QTemporaryDir directory;
    write(directory.filePath(QStringLiteral("place")), "x");
    Settings settings(directory.filePath(QStringLiteral("place/settings.json")));
    QSignalSpy problems(&settings, &Settings::problemChanged);
    QCOMPARE(settings.set(QStringLiteral("appearance.theme"), QStringLiteral("dark")).error().kind, core::ErrorKind::Storage);
    QCOMPARE(problems.count(), 1);
    QCOMPARE(settings.value(QStringLiteral("appearance.theme")).toString(), QStringLiteral("dark"));
}

void SettingsTest::stateIsKeptBesideSettings()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.json"));
    const QByteArray bytes("\x00\x01\xff window", 10);
    Settings(file).setState(QStringLiteral("window"), bytes);
    QCOMPARE(Settings(file).state(QStringLiteral("window")), bytes);
}

void SettingsTest::unreadableFileIsNotWrittenOver()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.json"));
    QVERIFY(QDir().mkdir(file)); // exists, cannot be opened; also for root
    Settings settings(file);
    QVERIFY(settings.problem().has_value());
    QCOMPARE(settings.problem()->kind, core::ErrorKind::Storage);
    const core::Result<void> written = settings.set(QStringLiteral("appearance.theme"), QStringLiteral("dark"));
    QVERIFY(!written.has_value());
    QCOMPARE(settings.value(QStringLiteral("appearance.theme")).toString(), QStringLiteral("dark"));
    QVERIFY(QFileInfo(file).isDir());
}

void SettingsTest::secondDamagedFileKeepsTheFirst()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.json"));
    for (const char* text : {"{first", "{second"}) {
        write(file, text);
        const Settings settings(file);
        QVERIFY(settings.problem().has_value());
    }
    QCOMPARE(contents(file + QStringLiteral(".damaged")), QByteArray("{first"));
    QCOMPARE(contents(file + QStringLiteral(".damaged-2")), QByteArray("{second"));
}

void SettingsTest::versionOfANewerProgramStays()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.json"));
    write(file, R"({"version":7,"settings":{"appearance.theme":"dark"}})");
    Settings settings(file);
    QCOMPARE(settings.value(QStringLiteral("appearance.theme")).toString(), QStringLiteral("dark"));
    QVERIFY(settings.set(QStringLiteral("appearance.theme"), QStringLiteral("light")).has_value());
    QCOMPARE(QJsonDocument::fromJson(contents(file)).object().value(QLatin1String("version")).toInt(), 7);
}

void SettingsTest::environmentOverridesForThisRun_data()
{
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QVariant>("expected"); // invalid: refused
    QTest::newRow("choice") << "PILOTHOUSE_APPEARANCE_THEME" << "dark" << "appearance.theme" << QVariant(QStringLiteral("dark"));
    QTest::newRow("number") << "PILOTHOUSE_APPEARANCE_TEXTSCALE" << "125" << "appearance.textScale" << QVariant(125);
    QTest::newRow("switch") << "PILOTHOUSE_APPEARANCE_REDUCEMOTION" << "on" << "appearance.reduceMotion" << QVariant(true);
    QTest::newRow("switch off") << "PILOTHOUSE_PLAYGROUND_SENDWITHENTER" << "0" << "playground.sendWithEnter" << QVariant(false);
    QTest::newRow("unknown choice") << "PILOTHOUSE_APPEARANCE_THEME" << "pink" << "appearance.theme" << QVariant();
    QTest::newRow("number out of range") << "PILOTHOUSE_APPEARANCE_TEXTSCALE" << "9" << "appearance.textScale" << QVariant();
    QTest::newRow("no number") << "PILOTHOUSE_APPEARANCE_TEXTSCALE" << "big" << "appearance.textScale" << QVariant();
    QTest::newRow("no switch") << "PILOTHOUSE_APPEARANCE_REDUCEMOTION" << "perhaps" << "appearance.reduceMotion" << QVariant();
}

void SettingsTest::environmentOverridesForThisRun()
{
    QFETCH(QString, variable);
    QFETCH(QString, text);
    QFETCH(QString, key);
    QFETCH(QVariant, expected);
    QProcessEnvironment environment;
    environment.insert(variable, text);
    environment.insert(QStringLiteral("PILOTHOUSE_CLOUD"), QStringLiteral("sandbox")); // a program's option, no setting
    Settings settings(QString{});
    const QVariant before = settings.value(key);
    const QStringList refused = settings.setOverrides(Settings::overridesOf(environment));
    QCOMPARE(refused.contains(key), !expected.isValid());
    QCOMPARE(settings.isOverridden(key), expected.isValid());
    QCOMPARE(settings.value(key), expected.isValid() ? expected : before);
}

void SettingsTest::overriddenValueIsNotStored()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(QStringLiteral("settings.json"));
    const QString key = QStringLiteral("appearance.theme");
    {
        Settings settings(file);
        QVERIFY(settings.setOverrides({{key, QStringLiteral("dark")}}).isEmpty());
        QVERIFY(settings.set(QStringLiteral("appearance.textScale"), 125).has_value());
    }
    Settings again(file);
    QCOMPARE(again.value(key).toString(), QStringLiteral("system"));
    QVERIFY(again.setOverrides({{key, QStringLiteral("dark")}}).isEmpty());
    QVERIFY(again.set(key, QStringLiteral("light")).has_value()); // the person's own choice wins again
    QCOMPARE(again.value(key).toString(), QStringLiteral("light"));
    QVERIFY(!again.isOverridden(key));
}

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
