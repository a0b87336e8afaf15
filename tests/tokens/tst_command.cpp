// SPDX-License-Identifier: GPL-3.0-or-later
// `pilothouse-cli tokens` as scripts call it. Expected numbers by npm `tiktoken` 1.0.22.
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
    QByteArray out;
    QByteArray err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

class TokensCommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void standardInputIsCounted();
    void numbersAreGivenWhenAsked();
    void filesOfAnyBytesAreCounted();
    void modelsChooseTheEncoding();
    void specialsAreTextAllowedOrRefused();
    void exitStatusTellsWhatHappened_data();
    void exitStatusTellsWhatHappened();

private:
    Outcome run(const QStringList& arguments, const QByteArray& input = {});
    QTemporaryDir m_directory;
};

Outcome TokensCommandTest::run(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.setWorkingDirectory(m_directory.path());
    process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli"), QStringList{QStringLiteral("--data"), m_directory.filePath(QStringLiteral("state")), QStringLiteral("tokens")} + arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(30'000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TokensCommandTest::standardInputIsCounted()
{
    const Outcome outcome = run({QStringLiteral("-")}, "Hello, world! It's 2026.");
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.object(), (QJsonObject{{"encoding", "o200k_base"}, {"count", 9}}));
}

void TokensCommandTest::numbersAreGivenWhenAsked()
{
    const Outcome outcome = run({QStringLiteral("-"), QStringLiteral("--ids"), QStringLiteral("--encoding"), QStringLiteral("cl100k_base")}, "hello world");
    QCOMPARE(outcome.object(), (QJsonObject{{"encoding", "cl100k_base"}, {"count", 2}, {"ids", QJsonArray{15339, 1917}}}));
    const Outcome table = run({QStringLiteral("-"), QStringLiteral("--ids"), QStringLiteral("--encoding"), QStringLiteral("cl100k_base"), QStringLiteral("--output"), QStringLiteral("table")}, "hello world");
    QVERIFY2(table.out.contains("15339 1917"), table.out.constData());
}

void TokensCommandTest::filesOfAnyBytesAreCounted()
{
    QFile file(m_directory.filePath(QStringLiteral("bytes")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xff\xfe\0\x80 Gr\xc3\xb6\xc3\x9f"
               "e",
               12);
    file.close();
    const Outcome damaged = run({QStringLiteral("bytes"), QStringLiteral("--ids")});
    const Outcome repaired = run({QStringLiteral("-"), QStringLiteral("--ids")}, QByteArray("\xEF\xBF\xBD\xEF\xBF\xBD\0\xEF\xBF\xBD Gr\xc3\xb6\xc3\x9f" "e", 18));
    QVERIFY2(damaged.status == 0, damaged.err.constData());
    QCOMPARE(damaged.object(), repaired.object());
}

void TokensCommandTest::modelsChooseTheEncoding()
{
    QCOMPARE(run({QStringLiteral("-"), QStringLiteral("--model"), QStringLiteral("gpt-4")}, "a").object().value("encoding"), QJsonValue("cl100k_base"));
    QCOMPARE(run({QStringLiteral("-"), QStringLiteral("--model"), QStringLiteral("gpt-4o-2024-08-06")}, "a").object().value("encoding"), QJsonValue("o200k_base"));
}

void TokensCommandTest::specialsAreTextAllowedOrRefused()
{
    QCOMPARE(run({QStringLiteral("-")}, "<|endoftext|>").object().value("count"), QJsonValue(7));
    QCOMPARE(run({QStringLiteral("-"), QStringLiteral("--ids"), QStringLiteral("--specials"), QStringLiteral("allow")}, "<|endoftext|>").object().value("ids"), QJsonValue(QJsonArray{199999}));
    const Outcome refused = run({QStringLiteral("-"), QStringLiteral("--specials"), QStringLiteral("refuse")}, "<|endoftext|>");
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.err.contains("<|endoftext|>"));
}

void TokensCommandTest::exitStatusTellsWhatHappened_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("no file named") << QStringList{} << 2;
    QTest::newRow("two files") << QStringList{QStringLiteral("a"), QStringLiteral("b")} << 2;
    QTest::newRow("unknown encoding") << QStringList{QStringLiteral("-"), QStringLiteral("--encoding"), QStringLiteral("p50k_base")} << 2;
    QTest::newRow("unknown model") << QStringList{QStringLiteral("-"), QStringLiteral("--model"), QStringLiteral("someone-elses")} << 2;
    QTest::newRow("missing file") << QStringList{QStringLiteral("nowhere.txt")} << 6;
    QTest::newRow("a folder") << QStringList{QStringLiteral(".")} << 6;
}

void TokensCommandTest::exitStatusTellsWhatHappened()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, status);
    QVERIFY(outcome.out.isEmpty());
    QVERIFY(!outcome.err.isEmpty());
}

QTEST_GUILESS_MAIN(TokensCommandTest)
#include "tst_command.moc"
