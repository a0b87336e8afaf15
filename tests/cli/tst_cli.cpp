// SPDX-License-Identifier: GPL-3.0-or-later
// The program as people and scripts call it, against a sandbox in this test's process.
#include "sandbox/embedded.h"
#include "support/rawserver.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_OS_WIN
#include <csignal>
#endif

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray rows() const { return QJsonDocument::fromJson(out).array(); }
};

QString textOf(const QJsonValue& value, const char* name)
{
    return value[QLatin1String(name)].toString();
}

} // namespace

class CliTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void answerIsCitedAndTheCitationContainsIt();
    void jsonHasTheContractsShape();
    void unknownQuestionSaysSoAndCitesNothing();
    void everyRetrievalModeAnswers_data();
    void everyRetrievalModeAnswers();
    void endpointRouteAnswers();
    void unstreamedAnswerIsTheSame();
    void tableOutputShowsAnswerAndSources();
    void tsvOutputHasOneRowACitation();
    void questionComesFromStandardInput();
    void optionsMayStandBeforeTheCommand();
    void exitStatusTellsWhatHappened_data();
    void exitStatusTellsWhatHappened();
    void filterBlockIsAServiceFailureWithItsCategory();
    void missingIndexNamesOthers();
    void modelsAreListedWithTheDayTheyRetire();
    void contentFiltersAreListedExplainedAndCompared();
    void accountsAndTenantsAreListedWithoutTokens();
    void row42_accountsGoIntoACacheFileAndComeOutOfIt();
    void userOptionChoosesTheAccount();
    void whoAmIShowsGrantsAndFeaturesWithoutTokens();
    void accessCheckTellsAndEndsByTheVerdict_data();
    void accessCheckTellsAndEndsByTheVerdict();
    void addedDocumentsCanBeAskedInTheNextCall();
    void customBackendNeverSeesAnAzureToken();
    void embeddingBackendFillsAnIndex();
    void interruptEndsWithFive();
    void timeoutEndsWithFive();
    void sandboxStartsInsideTheProgram();
    void documentsStayInTheProgramsOwnSandbox();

private:
    Outcome run(const QStringList& arguments, const QByteArray& input = {}, const QStringList& environment = {});
    QStringList common() const { return {QStringLiteral("--cloud"), QStringLiteral("sandbox"), QStringLiteral("--data"), m_directory.filePath(QStringLiteral("state"))}; }
    QProcessEnvironment environmentWith(const QStringList& extra) const;
    void write(const QString& name, const QByteArray& bytes) const;

    QTemporaryDir m_directory;
    sandbox::EmbeddedSandbox m_sandbox;
    const QString m_program = QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli");
    const QString m_question = QStringLiteral("How many days of annual leave do full-time employees receive?");
};

void CliTest::initTestCase()
{
    QVERIFY(QFile::exists(m_program));
    const QString problem = m_sandbox.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QProcessEnvironment CliTest::environmentWith(const QStringList& extra) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PILOTHOUSE_SANDBOX"), m_sandbox.origin());
    environment.remove(QStringLiteral("DISPLAY"));
    for (const QString& entry : extra) {
        environment.insert(entry.section(QLatin1Char('='), 0, 0), entry.section(QLatin1Char('='), 1));
    }
    return environment;
}

Outcome CliTest::run(const QStringList& arguments, const QByteArray& input, const QStringList& environment)
{
    QProcess process;
    process.setProcessEnvironment(environmentWith(environment));
    process.start(m_program, arguments);
    process.write(input);
    process.closeWriteChannel();
    // The sandbox and the servers of this test answer from its own threads and event loop meanwhile.
    for (int i = 0; i < 3000 && process.state() != QProcess::NotRunning; ++i) {
        QTest::qWait(20);
    }
    if (process.state() != QProcess::NotRunning || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        qWarning("%s", process.readAllStandardError().constData());
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void CliTest::write(const QString& name, const QByteArray& bytes) const
{
    const QString path = m_directory.filePath(QStringLiteral("docs/") + name);
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("cannot write the test's file");
    }
}

void CliTest::answerIsCitedAndTheCitationContainsIt()
{
    const Outcome outcome = run(common() + QStringList{"ask", m_question, "--output", "json"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QJsonObject json = outcome.json();
    QVERIFY2(textOf(json, "answer").contains(QStringLiteral("27 days")), outcome.out.constData());
    const QJsonArray citations = json.value(QLatin1String("citations")).toArray();
    QVERIFY(!citations.isEmpty());
    bool contained = false;
    for (const QJsonValue& citation : citations) {
        contained = contained || textOf(citation, "snippet").contains(QStringLiteral("27 days"));
        QVERIFY(textOf(json, "answer").contains(QStringLiteral("[%1]").arg(citation[QLatin1String("n")].toInt())));
    }
    QVERIFY(contained);
}

void CliTest::jsonHasTheContractsShape()
{
    const QJsonObject json = run(common() + QStringList{"ask", m_question}).json(); // a pipe: JSON without asking
    for (const char* name : {"answer", "citations", "steps", "usage", "timing", "finishReason", "contentFilter", "model", "deployment", "traceId"}) {
        QVERIFY2(json.contains(QLatin1String(name)), name);
    }
    for (const char* name : {"n", "id", "title", "url", "score", "snippet"}) {
        QVERIFY2(json[QLatin1String("citations")][0].toObject().contains(QLatin1String(name)), name);
    }
    for (const char* name : {"name", "startMs", "durationMs", "status", "attributes"}) {
        QVERIFY2(json[QLatin1String("steps")][0].toObject().contains(QLatin1String(name)), name);
    }
    const QJsonObject usage = json.value(QLatin1String("usage")).toObject();
    QCOMPARE(usage.value(QLatin1String("totalTokens")).toInt(),
             usage.value(QLatin1String("promptTokens")).toInt() + usage.value(QLatin1String("completionTokens")).toInt());
    QVERIFY(usage.value(QLatin1String("completionTokens")).toInt() > 0);
    const QJsonObject timing = json.value(QLatin1String("timing")).toObject();
    QVERIFY(timing.value(QLatin1String("firstTokenMs")).toDouble() > 0);
    QVERIFY(timing.value(QLatin1String("totalMs")).toDouble() >= timing.value(QLatin1String("firstTokenMs")).toDouble());
    QStringList names;
    for (const QJsonValue& step : json.value(QLatin1String("steps")).toArray()) {
        names << textOf(step, "name");
        QCOMPARE(textOf(step, "status"), QStringLiteral("ok"));
    }
    QCOMPARE(names, (QStringList{"embed", "retrieve", "ground", "chat", "cite"}));
    QCOMPARE(textOf(json, "finishReason"), QStringLiteral("stop"));
    QCOMPARE(textOf(json, "traceId").size(), 32);
}

void CliTest::unknownQuestionSaysSoAndCitesNothing()
{
    const QJsonObject json = run(common() + QStringList{"ask", "What is the airspeed of an unladen swallow?"}).json();
    QVERIFY(!textOf(json, "answer").isEmpty());
    QVERIFY2(json.value(QLatin1String("notKnown")).toBool(), qPrintable(textOf(json, "answer")));
    QVERIFY(json.value(QLatin1String("citations")).toArray().isEmpty());
}

void CliTest::everyRetrievalModeAnswers_data()
{
    QTest::addColumn<QString>("mode");
    for (const char* mode : {"keyword", "vector", "hybrid", "semantic"}) {
        QTest::newRow(mode) << QString::fromLatin1(mode);
    }
}

void CliTest::everyRetrievalModeAnswers()
{
    QFETCH(QString, mode);
    const Outcome outcome = run(common() + QStringList{"ask", m_question, "--mode", mode, "--top", "8", "--explain"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QJsonObject json = outcome.json();
    for (const QJsonValue& step : json.value(QLatin1String("steps")).toArray()) {
        if (textOf(step, "name") == QLatin1String("retrieve")) {
            QCOMPARE(textOf(step[QLatin1String("attributes")], "mode"), mode);
        }
    }
    QVERIFY(!json.value(QLatin1String("chunks")).toArray().isEmpty());
    QVERIFY2(textOf(json, "answer").contains(QStringLiteral("27")), outcome.out.constData());
}

void CliTest::endpointRouteAnswers()
{
    const Outcome outcome = run(common() + QStringList{"ask", m_question, "--via", "endpoint"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QVERIFY2(textOf(outcome.json(), "answer").contains(QStringLiteral("27")), outcome.out.constData());
    QVERIFY(!outcome.json().value(QLatin1String("citations")).toArray().isEmpty());
}

void CliTest::unstreamedAnswerIsTheSame()
{
    const QString streamed = textOf(run(common() + QStringList{"ask", m_question}).json(), "answer");
    QCOMPARE(textOf(run(common() + QStringList{"ask", m_question, "--no-stream"}).json(), "answer"), streamed);
}

void CliTest::tableOutputShowsAnswerAndSources()
{
    const Outcome outcome = run(common() + QStringList{"ask", m_question, "--output", "table"});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.out.contains("27 days"));
    QVERIFY(outcome.out.contains("Sources:\n  [1] "));
}

void CliTest::tsvOutputHasOneRowACitation()
{
    const Outcome outcome = run(common() + QStringList{"ask", m_question, "--output", "tsv"});
    const QList<QByteArray> lines = outcome.out.trimmed().split('\n');
    QVERIFY(lines.size() >= 2);
    QVERIFY(lines[0].startsWith("answer\t"));
    QVERIFY(lines[1].startsWith("citation\t"));
}

void CliTest::questionComesFromStandardInput()
{
    QVERIFY(textOf(run(common() + QStringList{"ask", "-"}, m_question.toUtf8()).json(), "answer").contains(QStringLiteral("27")));
    const Outcome large = run(common() + QStringList{"ask", "-"}, QByteArray(10 * 1024 * 1024, 'x'));
    QCOMPARE(large.status, 2);
    QVERIFY(large.err.size() < 1000);
}

void CliTest::optionsMayStandBeforeTheCommand()
{
    const Outcome outcome = run(QStringList{"--output", "tsv"} + common() + QStringList{"--top", "3", "ask", m_question});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
}

void CliTest::exitStatusTellsWhatHappened_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("help") << QStringList{"--help"} << 0;
    QTest::newRow("help of a command") << QStringList{"ask", "--help"} << 0;
    QTest::newRow("version") << QStringList{"--version"} << 0;
    QTest::newRow("no command") << QStringList{} << 2;
    QTest::newRow("unknown command") << QStringList{"fly"} << 2;
    QTest::newRow("half a command") << QStringList{"documents"} << 2;
    QTest::newRow("unknown option") << QStringList{"ask", "hello", "--fly"} << 2;
    QTest::newRow("unknown format") << QStringList{"accounts", "--output", "xml"} << 2;
    QTest::newRow("unknown cloud") << QStringList{"accounts", "--cloud", "moon"} << 2;
    QTest::newRow("no question") << QStringList{"ask", "--cloud", "sandbox"} << 2;
    QTest::newRow("empty question") << QStringList{"ask", " ", "--cloud", "sandbox"} << 2;
    QTest::newRow("agent") << QStringList{"ask", "x", "--via", "agent", "--cloud", "sandbox"} << 2;
    QTest::newRow("plain http backend") << QStringList{"ask", "x", "--chat-backend", "http://models.example/v1", "--chat-model", "m"} << 4;
    QTest::newRow("nobody signed in") << QStringList{"ask", "x", "--cloud", "public"} << 3;
    QTest::newRow("unknown deployment") << QStringList{"ask", "x", "--cloud", "sandbox", "--deployment", "nope"} << 4;
    QTest::newRow("cloud that is not there") << QStringList{"accounts", "--cloud", "http://127.0.0.1:9/metadata/endpoints"} << 4;
    QTest::newRow("unreadable system prompt") << QStringList{"ask", "x", "--cloud", "sandbox", "--system", "@/nowhere"} << 6;
    QTest::newRow("import of a missing file") << QStringList{"accounts", "import", "/nowhere", "--cloud", "sandbox"} << 6;
    QTest::newRow("import of two files") << QStringList{"accounts", "import", "/a", "/b", "--cloud", "sandbox"} << 2;
    QTest::newRow("export to no file") << QStringList{"accounts", "export", "--cloud", "sandbox"} << 2;
    QTest::newRow("export of nobody") << QStringList{"accounts", "export", "/nowhere", "--cloud", "public"} << 3;
    QTest::newRow("export to a missing folder") << QStringList{"accounts", "export", "/nowhere/cache.json", "--cloud", "sandbox"} << 6;
    QTest::newRow("missing folder") << QStringList{"documents", "add", "/nowhere", "--index", "mydocs", "--cloud", "sandbox"} << 6;
    QTest::newRow("no index named") << QStringList{"documents", "add", "/", "--cloud", "sandbox"} << 2;
    QTest::newRow("index name") << QStringList{"documents", "add", "/etc/hostname", "--index", "My Docs", "--create", "--cloud", "sandbox"} << 2;
}

void CliTest::exitStatusTellsWhatHappened()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Outcome outcome = run(arguments + QStringList{"--data", m_directory.filePath(QStringLiteral("state"))});
    QVERIFY2(outcome.status == status, qPrintable(QStringLiteral("%1: %2").arg(outcome.status).arg(QString::fromUtf8(outcome.err))));
    QCOMPARE(outcome.err.isEmpty(), status == 0);
}

void CliTest::filterBlockIsAServiceFailureWithItsCategory()
{
    const Outcome outcome = run(common() + QStringList{"ask", "Tell me about sandbox-violence-high in the handbook."});
    QCOMPARE(outcome.status, 4);
    const QJsonObject error = outcome.json().value(QLatin1String("error")).toObject();
    QCOMPARE(textOf(error, "kind"), QStringLiteral("contentFiltered"));
    QVERIFY2(textOf(error, "details").contains(QStringLiteral("violence")), outcome.out.constData());
}

void CliTest::modelsAreListedWithTheDayTheyRetire()
{
    const Outcome outcome = run(common() + QStringList{"models", "list"});
    QCOMPARE(outcome.status, 0);
    bool isFound = false;
    for (const QJsonValue& row : outcome.rows()) {
        if (textOf(row, "deployment") == QLatin1String("chat-4o-old")) {
            isFound = true;
            QVERIFY(QDate::fromString(textOf(row, "retiresOn"), Qt::ISODate).isValid());
            QVERIFY(row[QLatin1String("daysLeft")].isDouble());
            QVERIFY(row[QLatin1String("chat")].toBool());
            QVERIFY2(textOf(row, "sentence").contains(QLatin1String("2024")) || !textOf(row, "outcome").isEmpty(), outcome.out.constData());
        }
    }
    QVERIFY2(isFound, outcome.out.constData());
}

void CliTest::contentFiltersAreListedExplainedAndCompared()
{
    const Outcome list = run(common() + QStringList{"filters", "list"});
    QCOMPARE(list.status, 0);
    bool isFound = false;
    for (const QJsonValue& row : list.rows()) {
        const bool isStrict = textOf(row, "policy") == QLatin1String("contoso-strict") && textOf(row, "account") == QLatin1String("oai-contoso-chat-swc");
        isFound = isFound || (isStrict && row[QLatin1String("deployments")].toArray().contains(QLatin1String("chat")));
    }
    QVERIFY2(isFound, list.out.constData());
    const Outcome shown = run(common() + QStringList{"filters", "show", "oai-contoso-dev/embedding"}); // which states no policy
    QCOMPARE(shown.status, 0);
    QCOMPARE(textOf(shown.json(), "policy"), QStringLiteral("Microsoft.DefaultV2"));
    QVERIFY2(shown.json().value(QLatin1String("explanation"))[0].toString().contains(QLatin1String("names no policy")), shown.out.constData());
    const Outcome compared = run(common() + QStringList{"filters", "compare", "oai-contoso-chat-swc/chat", "oai-contoso-chat-swc/chat-mini"});
    QCOMPARE(compared.status, 0);
    QVERIFY2(compared.out.contains("left is stricter"), compared.out.constData());
    QVERIFY2(!compared.out.contains("\"same\""), compared.out.constData());
    QCOMPARE(run(common() + QStringList{"filters", "show", "nothing-of-this-name"}).status, 4);
    QCOMPARE(run(common() + QStringList{"filters", "show"}).status, 2);
}

void CliTest::missingIndexNamesOthers()
{
    const Outcome outcome = run(common() + QStringList{"ask", "x", "--index", "nope"});
    QCOMPARE(outcome.status, 4);
    QVERIFY(outcome.err.contains("nope") && outcome.err.contains("handbook"));
}

void CliTest::accountsAndTenantsAreListedWithoutTokens()
{
    const Outcome accounts = run(common() + QStringList{"accounts"});
    QCOMPARE(accounts.status, 0);
    QCOMPARE(textOf(accounts.rows()[0], "user"), m_sandbox.firstUser());
    QVERIFY(!accounts.out.contains("eyJ"));
    const Outcome tenants = run(common() + QStringList{"tenants"});
    QCOMPARE(tenants.rows().size(), 2);
    const Outcome login = run(common() + QStringList{"login"});
    QVERIFY2(login.status == 0, login.err.constData());
    QCOMPARE(textOf(login.json(), "user"), m_sandbox.firstUser());
    QVERIFY(!login.out.contains("eyJ"));
    QCOMPARE(run(common() + QStringList{"logout"}).status, 0);
}

void CliTest::row42_accountsGoIntoACacheFileAndComeOutOfIt()
{
    const QString file = m_directory.filePath(QStringLiteral("cache.json"));
    const Outcome exported = run(common() + QStringList{"accounts", "export", file});
    QVERIFY2(exported.status == 0, exported.err.constData());
    QCOMPARE(textOf(exported.rows()[0], "user"), m_sandbox.firstUser());
    QVERIFY(exported.err.contains("credentials in plain text"));
    const Outcome imported = run(common() + QStringList{"accounts", "import", file});
    QVERIFY2(imported.status == 0, imported.err.constData());
    QCOMPARE(textOf(imported.rows()[0], "user"), m_sandbox.firstUser());
    QVERIFY(imported.rows().at(0)[QLatin1String("imported")].toBool());
    QVERIFY2(!imported.rows().at(0)[QLatin1String("kept")].toBool(true), "a sandbox signs in anew in every run");
    QVERIFY(!(exported.out + imported.out + exported.err + imported.err).contains("eyJ"));
    const Outcome gone = run(common() + QStringList{"logout", "--user", m_sandbox.firstUser(), "--cache-file", file});
    QVERIFY2(gone.status == 0, gone.err.constData());
    QCOMPARE(run(common() + QStringList{"accounts", "import", file}).status, 3);
}

void CliTest::userOptionChoosesTheAccount()
{
    const Outcome outcome = run(common() + QStringList{"accounts", "--user", "priya.raman@contoso.example"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(textOf(outcome.rows()[0], "user"), QStringLiteral("priya.raman@contoso.example"));
    QCOMPARE(run(common() + QStringList{"accounts", "--user", "nobody@contoso.example"}).status, 3);
}

void CliTest::whoAmIShowsGrantsAndFeaturesWithoutTokens()
{
    const Outcome outcome = run(common() + QStringList{"whoami", "--features", "--user", "jordan.reyes@fabrikam.example", "--tenant", "contoso.example", "--output", "json"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QVERIFY2(!outcome.out.contains("eyJ"), "a token was printed");
    const QJsonObject json = outcome.json();
    QCOMPARE(textOf(json[QLatin1String("account")], "user"), QStringLiteral("jordan.reyes@fabrikam.example"));
    QVERIFY(json[QLatin1String("guest")].toBool());
    QCOMPARE(textOf(json, "objectId"), QStringLiteral("8d0f9873-04c2-5bff-b14f-7f95d29997f2")); // whom Contoso knows
    QCOMPARE(json[QLatin1String("tenants")].toArray().size(), 2);
    const QJsonValue grant = json[QLatin1String("grants")][0];
    QCOMPARE(textOf(grant, "audience"), QStringLiteral("https://management.azure.com"));
    QVERIFY(grant[QLatin1String("scopes")].toArray().contains(QStringLiteral("https://management.azure.com/user_impersonation")));
    QVERIFY(QDateTime::fromString(textOf(grant, "expiresAt"), Qt::ISODate) > QDateTime::currentDateTimeUtc());
    QHash<QString, QStringList> verdicts;
    for (const QJsonValue& row : json[QLatin1String("features")].toArray()) {
        verdicts[textOf(row, "feature")].append(textOf(row, "verdict"));
    }
    QCOMPARE(verdicts.value(QStringLiteral("models.read")), (QStringList{"allowed", "allowed"})); // Reader of one group
    QCOMPARE(verdicts.value(QStringLiteral("playground.chat")), (QStringList{"denied", "denied"}));
    const Outcome table = run(common() + QStringList{"whoami", "--output", "table"});
    QVERIFY2(table.out.contains("Azure Resource Manager") && !table.out.contains("eyJ"), table.out.constData());
}

void CliTest::accessCheckTellsAndEndsByTheVerdict_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("told");
    const QString subscription = QStringLiteral("/subscriptions/1c5a0f37-2b6d-4e8f-a013-94d7c2be0101");
    const QString reader = QStringLiteral("lena.fischer@contoso.example");
    QTest::newRow("allowed") << QStringList{"models.read", "--user", reader} << 0 << QByteArray(R"("verdict": "allowed")");
    QTest::newRow("denied") << QStringList{"playground.chat", "--user", reader} << 1 << QByteArray("Cognitive Services OpenAI User");
    QTest::newRow("action") << QStringList{"Microsoft.CognitiveServices/accounts/listKeys/action", "--scope", subscription, "--user", reader} << 1
                            << QByteArray("Contoso platform automation");
    QTest::newRow("not here") << QStringList{"documents.add", "--scope", subscription + "/resourceGroups/x/providers/Microsoft.Web/sites/y"} << 4
                              << QByteArray(R"("cause": "wrongScope")");
    QTest::newRow("no such subscription") << QStringList{"roles.read", "--scope", "/subscriptions/00000000-0000-0000-0000-000000000001"} << 4
                                          << QByteArray(R"("cause": "notRead")");
    QTest::newRow("no such feature") << QStringList{"make.coffee"} << 2 << QByteArray();
    QTest::newRow("no scope") << QStringList{"roles.read", "--scope", "production"} << 2 << QByteArray();
}

void CliTest::accessCheckTellsAndEndsByTheVerdict()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, told);
    const Outcome outcome = run(common() + QStringList{"access", "check"} + arguments + QStringList{"--output", "json"});
    QVERIFY2(outcome.out.contains(told), outcome.out + outcome.err);
    QTEST(outcome.status, "status");
}

void CliTest::addedDocumentsCanBeAskedInTheNextCall()
{
    write(QStringLiteral("zeppelin.md"), "# Zeppelin hangar\n\n## Opening hours\n\nThe zeppelin hangar opens at 6:45 in the morning and closes at noon.\n");
    write(QStringLiteral("page.html"), "<html><title>Canteen</title><body><h1>Canteen</h1><p>The canteen serves lentil soup on Thursdays.</p></body></html>");
    write(QStringLiteral("blob"), QByteArray("\0\1\2\3\4", 5));
    const QStringList add = common() + QStringList{"documents", "add", m_directory.filePath(QStringLiteral("docs")), "--index", "mydocs"};
    QCOMPARE(run(add).status, 4); // not there yet, and --create was not said
    const Outcome added = run(add + QStringList{"--create"});
    QVERIFY2(added.status == 0, added.err.constData());
    QCOMPARE(added.json().value(QLatin1String("added")).toInt(), 2);
    QCOMPARE(added.json().value(QLatin1String("failed")).toInt(), 1);
    QCOMPARE(textOf(added.json().value(QLatin1String("failures"))[0], "path"), QStringLiteral("blob"));
    const QJsonObject answer = run(common() + QStringList{"ask", "When does the zeppelin hangar open?", "--index", "mydocs"}).json();
    QVERIFY2(textOf(answer, "answer").contains(QStringLiteral("6:45")), qPrintable(textOf(answer, "answer")));
    QVERIFY(textOf(answer.value(QLatin1String("citations"))[0], "snippet").contains(QStringLiteral("6:45")));
    QVERIFY(textOf(answer.value(QLatin1String("citations"))[0], "url").startsWith(QStringLiteral("file:///")));
    QCOMPARE(run(add).json().value(QLatin1String("unchanged")).toInt(), 2);
    QCOMPARE(run(common() + QStringList{"documents", "list", "--index", "mydocs"}).rows().size(), 2);
    // What somebody added is asked by name only.
    QVERIFY(textOf(run(common() + QStringList{"ask", m_question}).json(), "answer").contains(QStringLiteral("27")));
}

void CliTest::customBackendNeverSeesAnAzureToken()
{
    const QByteArray answer = "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"tiny\",\"choices\":[{\"index\":0,\"delta\":{\"content\":"
                              "\"From my own model [1].\"},\"finish_reason\":null}]}\n\n"
                              "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"tiny\",\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                              "data: [DONE]\n\n";
    support::RawServer server([&](QTcpSocket* socket, const QByteArray&) {
        socket->write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: " + QByteArray::number(answer.size()) + "\r\n\r\n" + answer);
    });
    const QString url = server.url(QStringLiteral("/v1")).toString();
    const Outcome outcome = run(common() + QStringList{"ask", m_question, "--chat-backend", url, "--chat-model", "tiny"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(textOf(outcome.json(), "answer"), QStringLiteral("From my own model [1]."));
    QCOMPARE(outcome.json().value(QLatin1String("citations")).toArray().size(), 1);
    QCOMPARE(server.requests.size(), 1);
    const QByteArray request = server.requests[0].toLower();
    QVERIFY(request.startsWith("post /v1/chat/completions"));
    QVERIFY(!request.contains("authorization:"));
    QVERIFY(!request.contains("api-key:"));
    QVERIFY(!request.contains("eyj"));
    // With a key of its own exactly that one travels, and it never shows up in what is printed.
    const Outcome keyed = run(common() + QStringList{"ask", m_question, "--chat-backend", url, "--chat-model", "tiny", "--explain"}, {},
                              {QStringLiteral("PILOTHOUSE_CHAT_KEY=sk-own-key")});
    QCOMPARE(keyed.status, 0);
    QVERIFY(server.requests[1].contains("Bearer sk-own-key"));
    QVERIFY(!keyed.out.contains("sk-own-key") && !keyed.err.contains("sk-own-key"));
    // Alone it needs neither account nor cloud.
    const Outcome alone = run({"ask", "Hello", "--cloud", "public", "--mode", "none", "--chat-backend", url, "--chat-model", "tiny", "--data",
                               m_directory.filePath(QStringLiteral("other"))});
    QVERIFY2(alone.status == 0, alone.err.constData());
}

void CliTest::embeddingBackendFillsAnIndex()
{
    support::RawServer server([&](QTcpSocket* socket, const QByteArray& request) {
        const QJsonObject body = QJsonDocument::fromJson(request.mid(request.indexOf("\r\n\r\n") + 4)).object();
        QJsonArray data;
        for (int i = 0; i < qMax<qsizetype>(1, body.value(QLatin1String("input")).toArray().size()); ++i) {
            data.append(QJsonObject{{QStringLiteral("object"), QStringLiteral("embedding")}, {QStringLiteral("index"), i},
                                    {QStringLiteral("embedding"), QJsonArray{0.1, 0.2, 0.3, double(i)}}});
        }
        socket->write(support::RawServer::answer(200, QJsonDocument(QJsonObject{{QStringLiteral("object"), QStringLiteral("list")}, {QStringLiteral("model"), QStringLiteral("e")},
                                                                                {QStringLiteral("data"), data}}).toJson(), "Content-Type: application/json\r\n"));
    });
    write(QStringLiteral("more.md"), "# More\n\nThe lighthouse keeper is called Ingrid.\n");
    const QStringList backend{"--embedding-backend", server.url(QStringLiteral("/v1")).toString(), "--embedding-model", "e"};
    const Outcome added = run(common() + QStringList{"documents", "add", m_directory.filePath(QStringLiteral("docs/more.md")), "--index", "tiny", "--create"} + backend);
    QVERIFY2(added.status == 0, added.err.constData());
    for (const QByteArray& request : std::as_const(server.requests)) {
        QVERIFY(!request.toLower().contains("authorization:"));
    }
    const Outcome asked = run(common() + QStringList{"ask", "What is the lighthouse keeper called?", "--index", "tiny"} + backend);
    QVERIFY2(textOf(asked.json(), "answer").contains(QStringLiteral("Ingrid")), asked.out.constData());
}

void CliTest::interruptEndsWithFive()
{
#ifdef Q_OS_WIN
    QSKIP("signals are sent on Unix only");
#else
    support::RawServer silent([](QTcpSocket*, const QByteArray&) {});
    QProcess process;
    process.setProcessEnvironment(environmentWith({}));
    process.start(m_program, common() + QStringList{"ask", m_question, "--chat-backend", silent.url(QStringLiteral("/v1")).toString(), "--chat-model", "m"});
    QTRY_VERIFY_WITH_TIMEOUT(!silent.requests.isEmpty(), 20000);
    ::kill(pid_t(process.processId()), SIGINT);
    QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 5000);
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 5);
    const QJsonObject json = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    QCOMPARE(textOf(json.value(QLatin1String("error")), "kind"), QStringLiteral("cancelled"));
#endif
}

void CliTest::timeoutEndsWithFive()
{
    support::RawServer silent([](QTcpSocket*, const QByteArray&) {});
    const Outcome outcome = run(common() + QStringList{"ask", m_question, "--timeout", "2", "--chat-backend", silent.url(QStringLiteral("/v1")).toString(),
                                                       "--chat-model", "m"});
    QCOMPARE(outcome.status, 5);
}

void CliTest::sandboxStartsInsideTheProgram()
{
    const Outcome outcome = run({"ask", m_question, "--cloud", "sandbox", "--data", m_directory.filePath(QStringLiteral("own"))}, {}, {QStringLiteral("PILOTHOUSE_SANDBOX=")});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QVERIFY(textOf(outcome.json(), "answer").contains(QStringLiteral("27")));
}

void CliTest::documentsStayInTheProgramsOwnSandbox()
{
    write(QStringLiteral("stay.md"), "# Aquarium\n\nThe aquarium in the lobby holds eleven clownfish.\n");
    const QStringList own{"--cloud", "sandbox", "--data", m_directory.filePath(QStringLiteral("own"))};
    const QStringList fresh{QStringLiteral("PILOTHOUSE_SANDBOX=")};
    const Outcome added = run(own + QStringList{"documents", "add", m_directory.filePath(QStringLiteral("docs/stay.md")), "--index", "lobby", "--create"}, {}, fresh);
    QVERIFY2(added.status == 0, added.err.constData());
    const Outcome asked = run(own + QStringList{"ask", "How many clownfish does the aquarium hold?", "--index", "lobby"}, {}, fresh);
    QVERIFY2(textOf(asked.json(), "answer").contains(QStringLiteral("eleven")), asked.err.constData());
}

QTEST_GUILESS_MAIN(CliTest)
#include "tst_cli.moc"
