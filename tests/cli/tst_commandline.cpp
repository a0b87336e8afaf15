// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the command line that need no process: options, formats, statuses.
#include "cli/askoptions.h"
#include "cli/command.h"
#include "cli/exitstatus.h"
#include "cli/output.h"

#include <QTemporaryDir>
#include <QTest>

using namespace cli;

namespace {

core::Result<playground::Parameters> parse(const QStringList& arguments)
{
    QCommandLineParser parser;
    declareAskOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("ask")} + arguments)) {
        return core::Error::make(core::ErrorKind::InvalidInput, parser.errorText());
    }
    return readAskOptions(parser);
}

} // namespace

class CommandLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void askOptionsBecomeParameters();
    void wrongAskOptionsAreNamed_data();
    void wrongAskOptionsAreNamed();
    void systemPromptComesFromAFile();
    void everyKindHasItsExitStatus_data();
    void everyKindHasItsExitStatus();
    void tablesAreAlignedAlsoWithWideCharacters();
    void tablesShowNoControlCharacters();
    void tablesShowNumbersAndMomentsAsPeopleReadThem();
    void tsvEscapesTabsAndBreaks();
    void commandsAreFoundByTheirLongestName();
    void everyCommandSaysWhatItDoes();
};

void CommandLineTest::askOptionsBecomeParameters()
{
    qputenv("PILOTHOUSE_CHAT_KEY", "sk-test");
    const auto parameters = parse({"--via", "endpoint", "--mode", "semantic", "--top", "9", "--deployment", "oai/chat", "--index", "handbook",
                                   "--filter", "a eq 'b'", "--temperature", "0.2", "--top-p", "0.8", "--max-tokens", "50", "--seed", "-7", "--stop", "A",
                                   "--stop", "B", "--chat-backend", "127.0.0.1:1/v1", "--chat-model", "m", "--no-stream", "--rewrite", "never"});
    qunsetenv("PILOTHOUSE_CHAT_KEY");
    QVERIFY(parameters);
    QCOMPARE(parameters->route, playground::Route::Endpoint);
    QCOMPARE(parameters->mode, playground::RetrievalMode::Semantic);
    QCOMPARE(parameters->topK, 9);
    QCOMPARE(*parameters->temperature, 0.2);
    QCOMPARE(*parameters->maxTokens, 50);
    QCOMPARE(*parameters->seed, -7);
    QCOMPARE(parameters->stop, (QStringList{QStringLiteral("A"), QStringLiteral("B")}));
    QCOMPARE(parameters->chatBackend->key, QByteArray("sk-test"));
    QCOMPARE(parameters->chatBackend->base, QUrl(QStringLiteral("http://127.0.0.1:1/v1")));
    QVERIFY(!parameters->stream);
}

void CommandLineTest::wrongAskOptionsAreNamed_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("named");
    QTest::newRow("mode") << QStringList{"--mode", "psychic"} << "--mode";
    QTest::newRow("number") << QStringList{"--top", "many"} << "--top";
    QTest::newRow("too large") << QStringList{"--max-tokens", "99999999999"} << "--max-tokens";
    QTest::newRow("real") << QStringList{"--temperature", "warm"} << "--temperature";
    QTest::newRow("model alone") << QStringList{"--chat-model", "m"} << "--chat-model";
    QTest::newRow("library") << QStringList{"--prompt", "p@prod", "--system", "Be brief."} << "--prompt";
    QTest::newRow("input without prompt") << QStringList{"--input", "tone=warm"} << "--input";
    QTest::newRow("backend without model") << QStringList{"--chat-backend", "127.0.0.1:1"} << "127.0.0.1";
}

void CommandLineTest::wrongAskOptionsAreNamed()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, named);
    const auto parameters = parse(arguments);
    QVERIFY(!parameters);
    QCOMPARE(parameters.error().kind, core::ErrorKind::InvalidInput);
    QVERIFY2(parameters.error().target.contains(named), qPrintable(parameters.error().target));
}

void CommandLineTest::systemPromptComesFromAFile()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(QStringLiteral("system.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Be brief.");
    file.close();
    QCOMPARE(parse({"--system", QLatin1Char('@') + file.fileName()})->systemPrompt, QStringLiteral("Be brief."));
    QCOMPARE(parse({"--system", "Be long."})->systemPrompt, QStringLiteral("Be long."));
    QCOMPARE(exitStatusOf(parse({"--system", "@/nowhere"}).error()), BadInputFile);
}

void CommandLineTest::everyKindHasItsExitStatus_data()
{
    QTest::addColumn<core::ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::newRow("cancelled") << core::ErrorKind::Cancelled << 5;
    QTest::newRow("timeout") << core::ErrorKind::Timeout << 5;
    QTest::newRow("sign in") << core::ErrorKind::SignInNeeded << 3;
    QTest::newRow("input") << core::ErrorKind::InvalidInput << 2;
    QTest::newRow("file") << core::ErrorKind::Storage << 6;
    for (const auto kind : {core::ErrorKind::Network, core::ErrorKind::Tls, core::ErrorKind::Forbidden, core::ErrorKind::NotFound,
                            core::ErrorKind::Conflict, core::ErrorKind::Throttled, core::ErrorKind::BadRequest,
                            core::ErrorKind::ContentFiltered, core::ErrorKind::ContextLength, core::ErrorKind::ServiceFailure,
                            core::ErrorKind::MalformedResponse, core::ErrorKind::StreamCut, core::ErrorKind::Untrusted}) {
        QTest::newRow(qPrintable(core::kindName(kind))) << kind << 4;
    }
}

void CommandLineTest::everyKindHasItsExitStatus()
{
    QFETCH(core::ErrorKind, kind);
    QFETCH(int, status);
    QCOMPARE(int(exitStatusOf(core::Error::make(kind, QString()))), status);
}

void CommandLineTest::tablesAreAlignedAlsoWithWideCharacters()
{
    const QJsonArray rows{QJsonObject{{QStringLiteral("a"), QString::fromUtf8("東京")}, {QStringLiteral("b"), QStringLiteral("x")}},
                          QJsonObject{{QStringLiteral("a"), QStringLiteral("Oslo")}, {QStringLiteral("b"), QStringLiteral("y")}}};
    const QString text = tableText(rows, {{QStringLiteral("a"), QStringLiteral("City")}, {QStringLiteral("b"), QStringLiteral("B")}}, 20);
    QCOMPARE(text, QString::fromUtf8("City  B\n----  -\n東京  x\nOslo  y\n"));
    QVERIFY(tableText({QJsonObject{{QStringLiteral("a"), QString(100, u'x')}}}, {{QStringLiteral("a"), QStringLiteral("A")}}, 10).contains(QString::fromUtf8("xxxxxxxxx…\n")));
}

void CommandLineTest::tablesShowNoControlCharacters()
{
    const QJsonArray rows{QJsonObject{{QStringLiteral("a"), QString::fromUtf8("\x1B[2Jevil\x07\u202Etxt")}}};
    const QString text = tableText(rows, {{QStringLiteral("a"), QStringLiteral("A")}}, 50);
    QVERIFY(!text.contains(QChar(0x1B)) && !text.contains(QChar(0x07)) && !text.contains(QChar(0x202E)));
    QVERIFY(text.contains(QStringLiteral("[2Jeviltxt")));
}

void CommandLineTest::tablesShowNumbersAndMomentsAsPeopleReadThem()
{
    const QJsonArray rows{QJsonObject{{QStringLiteral("n"), 0.8907466666666667}, {QStringLiteral("d"), QStringLiteral("2027-06-01T00:00:00Z")},
                                      {QStringLiteral("t"), QStringLiteral("2027-06-01T10:05:06.1234567Z")}, {QStringLiteral("i"), 120000}}};
    const QList<Column> columns{{QStringLiteral("n"), QStringLiteral("N")}, {QStringLiteral("d"), QStringLiteral("D")},
                                {QStringLiteral("t"), QStringLiteral("T")}, {QStringLiteral("i"), QStringLiteral("I")}};
    QCOMPARE(tableText(rows, columns, 50).section(QLatin1Char('\n'), 2, 2), QStringLiteral("0.8907  2027-06-01  2027-06-01 10:05:06Z  120000"));
    const QString exact = tableText(rows, columns, 50, Cells::Exact);
    QVERIFY(exact.contains(QStringLiteral("0.8907466666666667")) && exact.contains(QStringLiteral("2027-06-01T10:05:06.1234567Z")));
}

void CommandLineTest::tsvEscapesTabsAndBreaks()
{
    const QJsonArray rows{QJsonObject{{QStringLiteral("a"), QStringLiteral("1\t2\n3\\")}, {QStringLiteral("b"), 4}}};
    QCOMPARE(tsvText(rows, {{QStringLiteral("a"), {}}, {QStringLiteral("b"), {}}}), QStringLiteral("1\\t2\\n3\\\\\t4\n"));
}

void CommandLineTest::commandsAreFoundByTheirLongestName()
{
    const auto commands = commandList();
    QCOMPARE(findCommand(commands, {QStringLiteral("ask"), QStringLiteral("add")})->name(), QStringLiteral("ask"));
    QCOMPARE(findCommand(commands, {QStringLiteral("documents"), QStringLiteral("add"), QStringLiteral("x")})->name(), QStringLiteral("documents add"));
    QVERIFY(!findCommand(commands, {QStringLiteral("documents")}));
    QVERIFY(!findCommand(commands, {}));
}

void CommandLineTest::everyCommandSaysWhatItDoes()
{
    QSet<QString> names;
    for (const auto& command : commandList()) {
        QVERIFY(!command->summary().isEmpty());
        QVERIFY(!names.contains(command->name()));
        names << command->name();
        QCommandLineParser parser;
        command->declare(parser);
    }
}

QTEST_GUILESS_MAIN(CommandLineTest)
#include "tst_commandline.moc"
