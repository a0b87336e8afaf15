// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts across restarts under a real Secret Service (gnome-keyring on a session bus of its own), without one, and locked.
// Each life of the program is a process of its own, because the keychain library chooses its backend once.
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

namespace {

/// A home directory with its own keyring, and runs of programs inside it.
class Home
{
public:
    Home()
    {
        m_directory.setAutoRemove(true);
        QDir(m_directory.path()).mkpath(QStringLiteral("home"));
        QDir(m_directory.path()).mkpath(QStringLiteral("data"));
        QDir(m_directory.path()).mkpath(QStringLiteral("run"));
        QFile::setPermissions(path("run"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    QString path(const char* name) const { return m_directory.filePath(QLatin1String(name)); }

    /// The scenario program's JSON; an object with "failed" when there is none.
    QJsonObject scenario(const QString& start, const QString& command, const QStringList& more = {},
                         const QProcessEnvironment& extra = {})
    {
        const QStringList arguments{command, path("data")};
        QStringList quoted;
        for (const QString& argument : QStringList{QStringLiteral(PILOTHOUSE_KEYCHAIN_SCENARIO)} + arguments + more) {
            quoted.append(QLatin1Char('\'') + argument + QLatin1Char('\''));
        }
        return run(start + quoted.join(QLatin1Char(' ')), extra);
    }
    /// With an unlocked keyring; `password` makes it on the first run.
    static QString unlocked(const QString& password = QStringLiteral("test"))
    {
        return QStringLiteral("printf '%1\\n' | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; ").arg(password);
    }
    QString busConfig = {};

private:
    QJsonObject run(const QString& shell, const QProcessEnvironment& extra)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_CURRENT_DESKTOP", "XDG_DATA_HOME"}) {
            environment.remove(QLatin1String(name));
        }
        environment.insert(QStringLiteral("HOME"), path("home"));
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), path("run"));
        environment.insert(extra);
        QProcess process;
        process.setProcessEnvironment(environment);
        QStringList arguments;
        if (!busConfig.isEmpty()) {
            arguments << QStringLiteral("--config-file=") + busConfig;
        }
        if (m_withBus) {
            process.start(QStringLiteral("dbus-run-session"),
                          arguments + QStringList{QStringLiteral("--"), QStringLiteral("bash"), QStringLiteral("-c"), shell});
        } else {
            process.start(QStringLiteral("bash"), {QStringLiteral("-c"), shell});
        }
        process.waitForFinished(60000);
        const QByteArray output = process.readAllStandardOutput();
        const QJsonObject result = QJsonDocument::fromJson(output).object();
        if (result.isEmpty()) {
            qWarning("the scenario said: %s%s", output.constData(), process.readAllStandardError().constData());
            return {{QStringLiteral("failed"), true}};
        }
        return result;
    }
    QTemporaryDir m_directory;

public:
    bool m_withBus = true;
};

QString text(const QJsonObject& object, const char* member)
{
    return object.value(QLatin1String(member)).toString();
}

QString firstState(const QJsonObject& result)
{
    return result.value(QLatin1String("accounts")).toArray().first().toObject().value(QLatin1String("state")).toString();
}

} // namespace

class KeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void accountsSurviveARestart();
    void nothingSecretIsInFiles();
    void row35_largeTokensAreKeptInChunks();
    void signOutEmptiesTheKeychain();
    void row30_withoutSessionBus();
    void row30_withoutSecretService();
    void row31_lockedKeyringKeepsTheList();
    void row31_signInWhileLockedOverwritesNothing();
    void row31_unlockWhileTheProgramWaits();
    void row31_dismissedPromptLeavesItLocked();
    void row32_keychainThatNeverAnswers();
    void row33_writeDeniedAfterSignIn();
};

void KeychainTest::initTestCase()
{
    for (const char* program : {"dbus-run-session", "gnome-keyring-daemon", "bash"}) {
        if (QStandardPaths::findExecutable(QLatin1String(program)).isEmpty()) {
            QSKIP(qPrintable(QStringLiteral("%1 is not installed: a real Secret Service cannot be started here "
                                            "(Debian: dbus, gnome-keyring, libsecret-1-0)")
                                 .arg(QLatin1String(program))));
        }
    }
}

void KeychainTest::accountsSurviveARestart()
{
    Home home;
    const QJsonObject kept = home.scenario(Home::unlocked(), QStringLiteral("keep"));
    QVERIFY(kept.value(QLatin1String("saved")).toBool());
    QCOMPARE(text(kept, "keychain"), QStringLiteral("ready"));
    const QJsonObject again = home.scenario(Home::unlocked(), QStringLiteral("restore"));
    QCOMPARE(firstState(again), QStringLiteral("signedIn"));
    QCOMPARE(again.value(QLatin1String("length")).toInt(), 100);
    QVERIFY(again.value(QLatin1String("whole")).toBool());
}

void KeychainTest::nothingSecretIsInFiles()
{
    Home home;
    home.scenario(Home::unlocked(), QStringLiteral("keep"));
    QFile list(home.path("data") + QStringLiteral("/identity/accounts-keychain-test.json"));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QByteArray bytes = list.readAll();
    QVERIFY(bytes.contains("ada@contoso.example"));
    QVERIFY(!bytes.contains("rrrr"));
    QVERIFY(!bytes.contains("secret"));
    QCOMPARE(list.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther), QFile::Permissions());
}

void KeychainTest::row35_largeTokensAreKeptInChunks()
{
    Home home;
    QVERIFY(home.scenario(Home::unlocked(), QStringLiteral("keep"), {QStringLiteral("65536")}).value(QLatin1String("saved")).toBool());
    const QJsonObject again = home.scenario(Home::unlocked(), QStringLiteral("restore"));
    QCOMPARE(again.value(QLatin1String("length")).toInt(), 65536);
    QVERIFY(again.value(QLatin1String("whole")).toBool());
}

void KeychainTest::signOutEmptiesTheKeychain()
{
    Home home;
    home.scenario(Home::unlocked(), QStringLiteral("keep"));
    const QJsonObject removed = home.scenario(Home::unlocked(), QStringLiteral("remove"));
    QVERIFY(removed.value(QLatin1String("removed")).toBool());
    const QJsonObject again = home.scenario(Home::unlocked(), QStringLiteral("restore"));
    QVERIFY(again.value(QLatin1String("accounts")).toArray().isEmpty());
    QCOMPARE(again.value(QLatin1String("length")).toInt(), 0);
    const QString secretTool = QStandardPaths::findExecutable(QStringLiteral("secret-tool"));
    if (!secretTool.isEmpty()) { // an independent look at what is left
        const QJsonObject look = home.scenario(
            Home::unlocked() + QStringLiteral("test -z \"$(secret-tool search --all server pilothouse-test 2>&1)\" && "),
            QStringLiteral("restore"));
        QVERIFY(!look.contains(QLatin1String("failed")));
    }
}

void KeychainTest::row30_withoutSessionBus()
{
    Home home;
    home.m_withBus = false;
    QProcessEnvironment noBus;
    noBus.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent"));
    const QJsonObject result = home.scenario({}, QStringLiteral("signin"), {}, noBus);
    QVERIFY(result.value(QLatin1String("signedIn")).toBool());
    QVERIFY(result.value(QLatin1String("token")).toBool());
    QCOMPARE(text(result, "keychain"), QStringLiteral("unavailable"));
    QVERIFY(text(result, "reason").contains(QStringLiteral("sign in again next time")));
    QVERIFY2(result.value(QLatin1String("files")).toArray().isEmpty(), "nothing may reach the disk");
}

void KeychainTest::row30_withoutSecretService()
{
    Home home;
    home.busConfig = home.path("bus.conf");
    QFile config(home.busConfig);
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("<!DOCTYPE busconfig PUBLIC \"-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN\" "
                 "\"http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd\"><busconfig><type>session</type>"
                 "<listen>unix:tmpdir=" + home.path("run").toUtf8() + "</listen><policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                 "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
    config.close();
    const QJsonObject result = home.scenario({}, QStringLiteral("signin"));
    QVERIFY(result.value(QLatin1String("signedIn")).toBool());
    QCOMPARE(text(result, "keychain"), QStringLiteral("unavailable"));
    QVERIFY(result.value(QLatin1String("files")).toArray().isEmpty());
}

void KeychainTest::row31_lockedKeyringKeepsTheList()
{
    Home home;
    home.scenario(Home::unlocked(), QStringLiteral("keep"));
    const QJsonObject locked = home.scenario(Home::unlocked(QStringLiteral("wrong")), QStringLiteral("restore"));
    QCOMPARE(text(locked, "keychain"), QStringLiteral("locked"));
    QCOMPARE(firstState(locked), QStringLiteral("keychainLocked"));
    QCOMPARE(locked.value(QLatin1String("length")).toInt(), 0);
    const QJsonObject again = home.scenario(Home::unlocked(), QStringLiteral("restore"));
    QCOMPARE(firstState(again), QStringLiteral("signedIn"));
}

void KeychainTest::row31_signInWhileLockedOverwritesNothing()
{
    Home home;
    home.scenario(Home::unlocked(), QStringLiteral("keep"), {QStringLiteral("77")});
    const QString wrong = Home::unlocked(QStringLiteral("wrong"));
    const QJsonObject kept = home.scenario(wrong, QStringLiteral("keep"), {QStringLiteral("33")});
    QVERIFY(!kept.value(QLatin1String("saved")).toBool(true));
    const QJsonObject removed = home.scenario(wrong, QStringLiteral("remove"));
    QVERIFY2(!removed.value(QLatin1String("removed")).toBool(true), "a locked keyring says 'deleted' without deleting");
    const QJsonObject signedIn = home.scenario(wrong, QStringLiteral("signin"));
    QVERIFY(signedIn.value(QLatin1String("signedIn")).toBool());
    QVERIFY(text(signedIn, "reason").contains(QStringLiteral("locked")));
    const QJsonObject again = home.scenario(Home::unlocked(), QStringLiteral("restore"));
    QCOMPARE(again.value(QLatin1String("length")).toInt(), 77);
    QCOMPARE(firstState(again), QStringLiteral("signedIn"));
}

void KeychainTest::row31_unlockWhileTheProgramWaits()
{
    Home home;
    home.scenario(Home::unlocked(), QStringLiteral("keep"), {QStringLiteral("88")});
    const QJsonObject result = home.scenario({}, QStringLiteral("unlock"), {QStringLiteral("test")});
    if (result.value(QLatin1String("noPrompter")).toBool()) {
        QSKIP("libgcr-base-3.so.1 is not installed: nothing can answer the keyring's prompt (Debian: libgcr-base-3-1)");
    }
    QCOMPARE(text(result, "stateBefore"), QStringLiteral("locked"));
    QVERIFY(result.value(QLatin1String("ended")).toBool());
    QCOMPARE(text(result, "keychain"), QStringLiteral("ready"));
    QCOMPARE(firstState(result), QStringLiteral("signedIn"));
    QCOMPARE(result.value(QLatin1String("length")).toInt(), 88);
    QVERIFY2(result.value(QLatin1String("ticks")).toInt() > 10, "the program stays alive while the prompt is open");
    QVERIFY(result.value(QLatin1String("longestMs")).toDouble() < 300);
}

void KeychainTest::row31_dismissedPromptLeavesItLocked()
{
    Home home;
    home.scenario(Home::unlocked(), QStringLiteral("keep"), {QStringLiteral("88")});
    const QJsonObject result = home.scenario({}, QStringLiteral("unlock"));
    if (result.value(QLatin1String("noPrompter")).toBool()) {
        QSKIP("libgcr-base-3.so.1 is not installed: nothing can answer the keyring's prompt (Debian: libgcr-base-3-1)");
    }
    QVERIFY(result.value(QLatin1String("ended")).toBool());
    QCOMPARE(text(result, "keychain"), QStringLiteral("locked"));
    QCOMPARE(firstState(result), QStringLiteral("keychainLocked"));
    const QJsonObject again = home.scenario(Home::unlocked(), QStringLiteral("restore"));
    QCOMPARE(again.value(QLatin1String("length")).toInt(), 88); // neither overwritten nor deleted
}

void KeychainTest::row32_keychainThatNeverAnswers()
{
    // Without GLib's event loop the backend's answers never arrive: the same as a prompt that is left open.
    Home home;
    QProcessEnvironment noGlib;
    noGlib.insert(QStringLiteral("QT_NO_GLIB"), QStringLiteral("1"));
    const QJsonObject result = home.scenario(Home::unlocked(), QStringLiteral("hang"), {}, noGlib);
    QVERIFY(result.value(QLatin1String("ended")).toBool());
    QVERIFY(result.value(QLatin1String("longestMs")).toDouble() < 300);
    QVERIFY2(result.value(QLatin1String("refusedAtOnce")).toBool(), "after one time-out nothing waits for the keychain again");
    QCOMPARE(text(result, "keychain"), QStringLiteral("unavailable"));
}

void KeychainTest::row33_writeDeniedAfterSignIn()
{
    // A daemon without any keyring and nobody to answer its prompt: readable, but it takes nothing.
    Home home;
    const QJsonObject result =
        home.scenario(QStringLiteral("gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; "), QStringLiteral("signin"));
    QVERIFY(result.value(QLatin1String("signedIn")).toBool());
    QVERIFY(result.value(QLatin1String("token")).toBool());
    QCOMPARE(text(result, "keychain"), QStringLiteral("unavailable"));
    QVERIFY(result.value(QLatin1String("files")).toArray().isEmpty());
}

QTEST_GUILESS_MAIN(KeychainTest)
#include "tst_keychain.moc"
