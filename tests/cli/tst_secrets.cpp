// SPDX-License-Identifier: GPL-3.0-or-later
// Row 40: the programs sign in against a sandbox whose every secret is known, with every log category on; none of the secrets may
// stand in what they print, what they keep, what they export, or in the core file of a crash.
#include "cli/secretwatch.h"
#include "identity/robotbrowser.h"

#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using support::SecretWatch;

namespace {

struct Outcome
{
    int status = -1;
    QProcess::ExitStatus exit = QProcess::CrashExit;
    QByteArray out;
    QByteArray err;
};

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SecretsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void row40_commandLineSignInRefreshAndQuestions();
    void row40_deviceCode();
    void row40_servicePrincipal();
    void row40_desktop();
    void row40_diagnosticsExport();
    void row40_coreFileAndCrashReport();
    void row40_nothingKeptOnDisk();
    void row40_noCopyToTheClipboardNamesASecret();
    void cleanupTestCase();

private:
    using OnText = std::function<void(const QByteArray& err)>;
    Outcome run(const QString& program, const QStringList& arguments, const QStringList& environment = {}, const OnText& onText = {});
    QStringList common() const { return {"--cloud", "sandbox", "--data", m_directory.filePath("state")}; }
    void verifySilent(const Outcome& outcome);
    Outcome crash(const QStringList& more);

    SecretWatch m_watch;
    QTemporaryDir m_directory;
    std::unique_ptr<sandboxtest::SandboxFixture> m_fixture;
    const QString m_cli = QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli");
};

void SecretsTest::initTestCase()
{
    sandbox::SandboxOptions options = sandboxtest::SandboxFixture::quick();
    options.watch = [this](const sandbox::Exchange& exchange) { m_watch.see(exchange); };
    m_fixture = std::make_unique<sandboxtest::SandboxFixture>(options);
    QVERIFY2(m_fixture->problem().isEmpty(), qPrintable(m_fixture->problem()));
    for (const char* name : {"state", "home", "runtime", "cwd"}) {
        QVERIFY(QDir(m_directory.path()).mkdir(QLatin1String(name)));
    }
    QFile::setPermissions(m_directory.filePath("runtime"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void SecretsTest::cleanupTestCase()
{
    m_fixture.reset();
}

Outcome SecretsTest::run(const QString& program, const QStringList& arguments, const QStringList& environment, const OnText& onText)
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    const QStringList all = QStringList{"PILOTHOUSE_SANDBOX=" + m_fixture->origin(), "QT_LOGGING_RULES=*=true", "QT_LOGGING_TO_CONSOLE=1",
                                        "QT_DEBUG_PLUGINS=1", "QT_QPA_PLATFORM=offscreen", "HOME=" + m_directory.filePath("home"),
                                        "XDG_RUNTIME_DIR=" + m_directory.filePath("runtime"), "LANG=C.UTF-8"} +
                            environment;
    for (const QString& entry : all) {
        variables.insert(entry.section('=', 0, 0), entry.section('=', 1));
    }
    QProcess process;
    process.setProcessEnvironment(variables);
    process.setWorkingDirectory(m_directory.filePath("cwd"));
    process.start(program, arguments);
    process.closeWriteChannel();
    Outcome outcome;
    for (int i = 0; i < 6000 && process.state() != QProcess::NotRunning; ++i) {
        QTest::qWait(20);
        outcome.err += process.readAllStandardError();
        if (onText) {
            onText(outcome.err);
        }
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
    }
    process.waitForFinished();
    outcome.status = process.exitCode();
    outcome.exit = process.exitStatus();
    outcome.out = process.readAllStandardOutput();
    outcome.err += process.readAllStandardError();
    return outcome;
}

void SecretsTest::verifySilent(const Outcome& outcome)
{
    QVERIFY2(m_watch.secrets().size() >= 3, "the sandbox saw no secrets, so nothing was tested");
    for (const QByteArray& text : {outcome.out, outcome.err}) {
        const QByteArrayList found = m_watch.foundIn(text, support::tellTaleWords());
        QVERIFY2(found.isEmpty(), found.join("\n").constData());
    }
}

void SecretsTest::row40_commandLineSignInRefreshAndQuestions()
{
    const QString question = QStringLiteral("How many days of annual leave do full-time employees receive?");
    for (const QStringList& command : {QStringList{"login"}, QStringList{"models", "list"}, QStringList{"accounts"}, QStringList{"ask", question}}) {
        const Outcome outcome = run(m_cli, common() + command + QStringList{"--output", "json"});
        QVERIFY2(outcome.status == 0, outcome.err.right(2000).constData());
        QVERIFY2(outcome.err.contains("qt.") || outcome.err.contains("pilothouse."), "every category is on, so there is a log");
        verifySilent(outcome);
    }
    QVERIFY(m_watch.grants().contains("authorization_code"));
    QVERIFY2(m_watch.grants().contains("refresh_token"), "a second audience comes by refresh token");
}

void SecretsTest::row40_deviceCode()
{
    support::RobotBrowser robot(m_fixture.get());
    robot.user = m_fixture->firstUser();
    bool typed = false;
    const Outcome outcome = run(m_cli, common() + QStringList{"login", "--device-code"}, {}, [&](const QByteArray& err) {
        static const QRegularExpression prompt(QStringLiteral("Open (\\S+) and type the code ([A-Z0-9-]+)"));
        const QRegularExpressionMatch match = prompt.match(QString::fromUtf8(err));
        if (match.hasMatch() && !typed) {
            typed = true;
            robot.openDevicePage(QUrl(match.captured(1)), match.captured(2));
        }
    });
    QVERIFY2(typed && outcome.status == 0, outcome.err.right(2000).constData());
    QVERIFY(m_watch.grants().contains("urn:ietf:params:oauth:grant-type:device_code"));
    verifySilent(outcome);
}

void SecretsTest::row40_servicePrincipal()
{
    const QJsonObject clients = m_fixture->sandbox().readiness().value(QLatin1String("clients")).toObject();
    const QJsonObject principal = clients.value(QLatin1String("confidential")).toObject();
    const QString domain = m_fixture->firstUser().section('@', 1);
    const QStringList environment{"AZURE_TENANT_ID=" + m_fixture->tenantId(domain), "AZURE_CLIENT_ID=" + principal.value(QLatin1String("clientId")).toString(),
                                  "AZURE_CLIENT_SECRET=" + principal.value(QLatin1String("clientSecret")).toString()};
    const QStringList state{"--cloud", "sandbox", "--data", m_directory.filePath("state/principal")};
    for (const QStringList& command : {QStringList{"login", "--service-principal"}, QStringList{"models", "list"}}) {
        const Outcome outcome = run(m_cli, state + command + QStringList{"--output", "json"}, environment);
        QVERIFY2(outcome.status == 0, outcome.err.right(2000).constData());
        verifySilent(outcome);
    }
    QVERIFY(m_watch.grants().contains("client_credentials"));
}

void SecretsTest::row40_desktop()
{
    const QString program = QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse");
    if (!QFile::exists(program)) {
        QSKIP("The desktop program is not part of this build.");
    }
    const qsizetype before = m_watch.secrets().size();
    const Outcome outcome = run(program, common() + QStringList{"--tour", m_directory.filePath("tour"), "--pages", "playground"});
    QVERIFY2(outcome.exit == QProcess::NormalExit, outcome.err.right(2000).constData());
    QVERIFY2(m_watch.secrets().size() > before, "the program signed in");
    verifySilent(outcome);
}

void SecretsTest::row40_diagnosticsExport()
{
    const QString file = m_directory.filePath("diagnostics.json");
    const Outcome outcome = run(m_cli, common() + QStringList{"diagnostics", "export", file});
    QVERIFY2(outcome.status == 0, outcome.err.right(2000).constData());
    verifySilent(outcome);
    const QByteArray text = contentOf(file);
    QVERIFY(outcome.out.contains(text.trimmed()));
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    QCOMPARE(json.value(QLatin1String("format")).toInt(), 1);
    QVERIFY(!json[QLatin1String("system")][QLatin1String("qt")].toString().isEmpty());
    QVERIFY(json[QLatin1String("settings")].toObject().contains(QStringLiteral("appearance.theme")));
    QVERIFY(!json[QLatin1String("calls")].toArray().isEmpty() || json[QLatin1String("cloud")].isObject());
    QVERIFY2(!text.contains(m_fixture->firstUser().toUtf8()), "names only when the person adds them");
    const QByteArrayList found = m_watch.foundIn(text, support::tellTaleWords());
    QVERIFY2(found.isEmpty(), found.join("\n").constData());
}

Outcome SecretsTest::crash(const QStringList& more)
{
    const QStringList command{"-c", "ulimit -c unlimited && exec \"$0\" \"$@\"", QStringLiteral(PILOTHOUSE_CRASH_SCENARIO)};
    return run(QStringLiteral("/bin/sh"), command + QStringList{"--cloud", "sandbox", "--data", m_directory.filePath("crash")} + more,
               {"AZURE_CLIENT_SECRET=a-secret-of-the-environment"});
}

void SecretsTest::row40_coreFileAndCrashReport()
{
#ifndef Q_OS_LINUX
    QSKIP("Core files are looked into on Linux only.");
#endif
    const QByteArray pattern = contentOf(QStringLiteral("/proc/sys/kernel/core_pattern")).trimmed();
    const Outcome guarded = crash({});
    QCOMPARE(guarded.exit, QProcess::CrashExit);
    const QByteArray report = contentOf(m_directory.filePath("crash/crash.txt"));
    QVERIFY2(report.contains("pilothouseTestCrash"), report.constData());
    for (const QByteArray& text : {report, guarded.err, guarded.out}) {
        const QByteArrayList found = m_watch.foundIn(text, support::tellTaleWords());
        QVERIFY2(found.isEmpty(), found.join("\n").constData());
    }
    // The next start takes the report over, and an export carries it.
    const Outcome next = run(m_cli, {"--cloud", "sandbox", "--data", m_directory.filePath("crash"), "diagnostics", "export", "-"});
    QVERIFY(QJsonDocument::fromJson(next.out).object().value(QLatin1String("lastCrash")).toString().contains("pilothouseTestCrash"));
    if (pattern.isEmpty() || pattern.startsWith('|') || pattern.contains('/')) {
        QSKIP(qPrintable(QStringLiteral("Core files of this system go elsewhere: ") + QString::fromLocal8Bit(pattern)));
    }
    const auto takeCore = [this] {
        QDir directory(m_directory.filePath("cwd"));
        const QStringList names = directory.entryList({"*core*"}, QDir::Files);
        const QByteArray core = names.isEmpty() ? QByteArray() : contentOf(directory.filePath(names.first()));
        for (const QString& name : names) {
            directory.remove(name);
        }
        return core;
    };
    const QByteArray core = takeCore();
    if (core.isEmpty()) {
        QSKIP("The system wrote no core file (its limit may be fixed at 0).");
    }
    const Outcome unguarded = crash({"--unguarded"});
    QCOMPARE(unguarded.exit, QProcess::CrashExit);
    const QByteArray control = takeCore();
    QVERIFY2(!m_watch.foundIn(control).isEmpty(), "without the guard the tokens are in the core: the search finds them");
    QVERIFY(control.contains("a-secret-of-the-environment"));
    const QByteArrayList found = m_watch.foundIn(core, {"a-secret-of-the-environment", "eyJ"});
    QVERIFY2(found.isEmpty(), found.join("\n").constData());
    QVERIFY(core.startsWith("\x7f" "ELF"));
}

void SecretsTest::row40_nothingKeptOnDisk()
{
    int looked = 0;
    QDirIterator files(m_directory.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QByteArrayList words = support::tellTaleWords();
        words.removeAll("eyJ"); // settings.json keeps the window's state as base64 of JSON, which begins so too; whole tokens:
        static const QRegularExpression token(QStringLiteral("eyJ[\\w-]+\\.eyJ"));
        const bool isPicture = path.endsWith(QLatin1String(".png")); // compressed; a short word is there by chance
        const QByteArray content = contentOf(path);
        QVERIFY2(isPicture || !token.match(QString::fromLatin1(content)).hasMatch(), qPrintable(path));
        const QByteArrayList found = m_watch.foundIn(content, isPicture ? QByteArrayList() : words);
        QVERIFY2(found.isEmpty(), (path.toLocal8Bit() + ": " + found.join("\n")).constData());
        ++looked;
    }
    QVERIFY(looked > 2);
}

void SecretsTest::row40_noCopyToTheClipboardNamesASecret()
{
    // Nothing can copy what it cannot name: texts on the screen (whose credentials are masked before they get there), links, ids.
    static const QRegularExpression copy(QStringLiteral("(?:clipboard\\(\\)|clip)->set(?:Text|MimeData)\\((.*?)\\);"),
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression secret(QStringLiteral("token|secret|verifier|credential|password|authorization|tokens\\(\\)"),
                                           QRegularExpression::CaseInsensitiveOption);
    int seen = 0;
    for (const char* folder : {"/widgets", "/app/desktop", "/app/common", "/models"}) {
        QDirIterator files(QStringLiteral(PILOTHOUSE_SOURCE_DIR) + QLatin1String(folder), {"*.cpp", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            for (const QRegularExpressionMatch& match : copy.globalMatch(QString::fromUtf8(contentOf(path)))) {
                QVERIFY2(!secret.match(match.captured(1)).hasMatch(), qPrintable(path + ": " + match.captured(1)));
                ++seen;
            }
        }
    }
    QVERIFY(seen >= 5);
}

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
