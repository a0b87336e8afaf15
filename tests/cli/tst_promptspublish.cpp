// SPDX-License-Identifier: GPL-3.0-or-later
// "pilothouse-cli prompts publish" and "prompts live" against a sandbox in this test's process.
#include "sandbox/embedded.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray rows() const { return QJsonDocument::fromJson(out).array(); }
};

const auto kPrompt = QStringLiteral("chat/grounded-answer");
const auto kStore = QStringLiteral("appconfig:appcs-contoso-chat");
const auto kEngineer = QStringLiteral("priya.raman@contoso.example");

} // namespace

class PromptsPublishCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        sandbox::SandboxOptions options;
        options.historyDays = 0;
        const QString problem = m_sandbox.start(options);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void dryRunShowsTheDifferenceAndSendsNothing()
    {
        const Outcome outcome = run({"prompts", "publish", kPrompt, "--to", kStore, "--label", "dev", "--dry-run", "--output", "json"});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QVERIFY(outcome.json().value("diff").toString().contains(QLatin1String("+system:")));
        QCOMPARE(outcome.json().value("changesNothing").toBool(), false);
        QCOMPARE(live().size(), 0);
    }
    void publishedIsLiveAsInTheLibrary()
    {
        const Outcome outcome = run({"prompts", "publish", kPrompt, "--to", kStore, "--label", "dev", "--output", "json"});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QCOMPARE(outcome.json().value("version").toString().size(), 40);
        QCOMPARE(outcome.json().value("changed").toBool(), true);
        QCOMPARE(run({"prompts", "publish", kPrompt, "--to", kStore, "--label", "dev", "--output", "json"}).json().value("changed").toBool(true), false);
        const QJsonArray rows = live();
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first()["environment"].toString(), QStringLiteral("dev"));
        QCOMPARE(rows.first()["by"].toString(), kEngineer);
        QCOMPARE(rows.first()["drift"].toString(), QStringLiteral("none"));
    }
    void productionNeedsTheNameAndACommit()
    {
        QCOMPARE(run({"prompts", "publish", kPrompt, "--to", kStore, "--label", "prod"}).status, 2);
        const QStringList confirmed{"prompts", "publish", kPrompt, "--to", kStore, "--label", "prod", "--confirm", kPrompt};
        edit("One more line.\n");
        QCOMPARE(run(confirmed + QStringList{"--draft"}).status, 2);
        QVERIFY(live().size() == 1);
        const Outcome outcome = run(confirmed); // what is committed, not what stands in the folder
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QCOMPARE(live().size(), 2);
    }
    void draftsGoElsewhereAndAreSeenAsUnknown()
    {
        const Outcome outcome = run({"prompts", "publish", kPrompt, "--to", kStore, "--label", "dev", "--draft", "--output", "json"});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QVERIFY(!outcome.json().contains("version"));
        const QJsonArray rows = live();
        QCOMPARE(rows.first()["drift"].toString(), QStringLiteral("unknownVersion"));
        const Outcome back = run({"prompts", "publish", kPrompt, "--to", kStore, "--label", "dev", "--rollback", "previous", "--output", "json"});
        QVERIFY2(back.status == 0, back.err.constData());
        QCOMPARE(live().first()["drift"].toString(), QStringLiteral("none"));
        const QJsonArray history = run({"prompts", "live", kPrompt, "--to", kStore, "--label", "dev", "--history", "--output", "json"}).rows();
        QCOMPARE(history.size(), 3);
    }
    void folderNeedsNoSignIn()
    {
        const QString folder = m_folder.filePath(QStringLiteral("out"));
        const Outcome outcome = run({"prompts", "publish", kPrompt, "--to", "folder:" + folder, "--output", "json"});
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QVERIFY(QFile::exists(folder + QStringLiteral("/chat/grounded-answer.prompty")));
        QCOMPARE(run({"prompts", "live", "--to", "folder:" + folder, "--output", "json"}).rows().size(), 1);
    }
    void refusalsHaveTheirStatus()
    {
        const QStringList dev{"prompts", "publish", kPrompt, "--to", kStore, "--label", "dev"};
        QCOMPARE(run({"prompts", "publish", kPrompt}).status, 2);
        QCOMPARE(run({"prompts", "publish", kPrompt, "--to", "mars:x"}).status, 2);
        QVERIFY(run({"prompts", "publish", "no/such", "--to", kStore, "--label", "dev"}).status != 0);
        QVERIFY(run({"prompts", "publish", kPrompt, "--to", "appconfig:nowhere", "--label", "dev"}).status != 0);
        QCOMPARE(run(dev, {}, QStringLiteral("lena.fischer@contoso.example")).status, 4);
        QCOMPARE(run({"prompts", "publish", kPrompt, "--to", kStore, "--label", "test"}, {"PILOTHOUSE_READ_ONLY=1"}).status, 4);
    }
    void removalTakesItAway()
    {
        QCOMPARE(run({"prompts", "publish", kPrompt, "--to", kStore, "--label", "dev", "--remove"}).status, 2);
        QCOMPARE(run({"prompts", "publish", kPrompt, "--to", kStore, "--label", "dev", "--remove", "--confirm", kPrompt}).status, 0);
        QCOMPARE(live().size(), 1);
    }

private:
    Outcome run(const QStringList& arguments, const QStringList& environment = {}, const QString& user = kEngineer)
    {
        QProcess process;
        QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert(QStringLiteral("PILOTHOUSE_SANDBOX"), m_sandbox.origin());
        for (const QString& entry : environment) {
            surroundings.insert(entry.section(QLatin1Char('='), 0, 0), entry.section(QLatin1Char('='), 1));
        }
        process.setProcessEnvironment(surroundings);
        process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli"),
                      QStringList{QStringLiteral("--cloud"), QStringLiteral("sandbox"), QStringLiteral("--user"), user, QStringLiteral("--data"), m_folder.path(),
                                  QStringLiteral("--profile"), QStringLiteral("p")} + arguments + QStringList{QStringLiteral("--library"), library()});
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000)) {
            process.kill();
            process.waitForFinished();
            return {};
        }
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    QString library() const { return m_folder.filePath(QStringLiteral("library")); }
    QJsonArray live() { return run({"prompts", "live", "--to", kStore, "--output", "json"}).rows(); }
    void edit(const QByteArray& more)
    {
        QFile file(library() + QLatin1Char('/') + kPrompt + QStringLiteral(".prompty"));
        QVERIFY(file.open(QIODevice::Append));
        file.write(more);
    }

    QTemporaryDir m_folder;
    sandbox::EmbeddedSandbox m_sandbox;
};

QTEST_GUILESS_MAIN(PromptsPublishCliTest)
#include "tst_promptspublish.moc"
