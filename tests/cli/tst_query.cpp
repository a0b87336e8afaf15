// SPDX-License-Identifier: GPL-3.0-or-later
// `pilothouse-cli query` as scripts call it, against a sandbox in this test's process.
#include "sandbox/embedded.h"

#include <QDir>
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
    QByteArray out;
    QByteArray err;
    QJsonObject table() const { return QJsonDocument::fromJson(out).object().value(QLatin1String("tables")).toArray().at(0).toObject(); }
};

} // namespace

class QueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void jsonIsWhatTheServiceSends();
    void tsvAndTableShowTheRows();
    void queryComesFromAFileOrStandardInput();
    void workspaceAndApplicationAreFoundByName();
    void manyRowsArriveWhole();
    void exitStatusTellsWhatHappened_data();
    void exitStatusTellsWhatHappened();

private:
    Outcome run(const QStringList& arguments, const QByteArray& input = {});
    QTemporaryDir m_directory;
    sandbox::EmbeddedSandbox m_sandbox;
};

void QueryTest::initTestCase()
{
    const QString problem = m_sandbox.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

Outcome QueryTest::run(const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PILOTHOUSE_SANDBOX"), m_sandbox.origin());
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli"),
                  QStringList{QStringLiteral("--cloud"), QStringLiteral("sandbox"), QStringLiteral("--data"), m_directory.filePath(QStringLiteral("state")), QStringLiteral("query")} + arguments);
    process.write(input);
    process.closeWriteChannel();
    // The sandbox answers from its own threads and this event loop meanwhile.
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60'000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void QueryTest::jsonIsWhatTheServiceSends()
{
    const Outcome outcome = run({QStringLiteral("print n = 42, t = datetime(2026-01-01), s = 'tab\\there', x = 1.5")});
    QVERIFY2(outcome.status == 0, outcome.err);
    const QJsonObject table = outcome.table();
    QCOMPARE(table.value(QLatin1String("name")).toString(), QStringLiteral("PrimaryResult"));
    const QJsonArray columns = table.value(QLatin1String("columns")).toArray();
    QCOMPARE(columns.size(), 4);
    QCOMPARE(columns[0][QLatin1String("name")].toString(), QStringLiteral("n"));
    QCOMPARE(columns[1][QLatin1String("type")].toString(), QStringLiteral("datetime"));
    const QJsonArray row = table.value(QLatin1String("rows")).toArray().at(0).toArray();
    QCOMPARE(row[0].toInt(), 42);
    QVERIFY(row[1].toString().startsWith(QLatin1String("2026-01-01T00:00:00")));
    QCOMPARE(row[2].toString(), QStringLiteral("tab\there"));
}

void QueryTest::tsvAndTableShowTheRows()
{
    const QString query = QStringLiteral("range i from 1 to 2 step 1 | extend s = 'a\\tb', d = 1h");
    const Outcome tsv = run({query, QStringLiteral("--output"), QStringLiteral("tsv")});
    QVERIFY2(tsv.status == 0, tsv.err);
    QCOMPARE(tsv.out, QByteArray("1\ta\\tb\t01:00:00\n2\ta\\tb\t01:00:00\n"));
    const Outcome table = run({query, QStringLiteral("--output"), QStringLiteral("table")});
    QVERIFY2(table.status == 0, table.err);
    const QList<QByteArray> lines = table.out.split('\n');
    QVERIFY(lines.value(0).startsWith("i") && lines.value(1).startsWith("-") && lines.value(3).startsWith("2"));
}

void QueryTest::queryComesFromAFileOrStandardInput()
{
    const QString path = m_directory.filePath(QStringLiteral("count.kql"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("range i from 1 to 7 step 1\n| count\n");
    file.close();
    const Outcome byFile = run({QLatin1Char('@') + path});
    QVERIFY2(byFile.status == 0, byFile.err);
    QCOMPARE(byFile.table().value(QLatin1String("rows")).toArray().at(0).toArray().at(0).toInt(), 7);
    const Outcome byInput = run({QStringLiteral("-")}, "print 5");
    QVERIFY2(byInput.status == 0, byInput.err);
    QCOMPARE(byInput.table().value(QLatin1String("rows")).toArray().at(0).toArray().at(0).toInt(), 5);
}

void QueryTest::workspaceAndApplicationAreFoundByName()
{
    const Outcome other = run({QStringLiteral("print 1"), QStringLiteral("--workspace"), QStringLiteral("LOG-contoso-dev")});
    QVERIFY2(other.status == 0, other.err);
    QVERIFY(!other.err.contains("Asking"));
    const Outcome application = run({QStringLiteral("requests | count"), QStringLiteral("--app"), QStringLiteral("appi-contoso-chat"), QStringLiteral("--timespan"), QStringLiteral("PT1H")});
    QVERIFY2(application.status == 0, application.err);
    QCOMPARE(application.table().value(QLatin1String("columns")).toArray().size(), 1);
    const Outcome missing = run({QStringLiteral("print 1"), QStringLiteral("--workspace"), QStringLiteral("no-such")});
    QCOMPARE(missing.status, 4);
    QVERIFY2(missing.err.contains("log-contoso-chat"), missing.err);
}

void QueryTest::manyRowsArriveWhole()
{
    const Outcome outcome = run({QStringLiteral("range i from 1 to 100000 step 1 | extend s = strcat('row ', tostring(i))")});
    QVERIFY2(outcome.status == 0, outcome.err);
    QCOMPARE(outcome.table().value(QLatin1String("rows")).toArray().size(), 100000);
}

void QueryTest::exitStatusTellsWhatHappened_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no query") << QStringList() << 2 << QByteArray("Give one query");
    QTest::newRow("empty") << QStringList{QStringLiteral("  ")} << 2 << QByteArray("empty");
    QTest::newRow("time range") << QStringList{QStringLiteral("print 1"), QStringLiteral("--timespan"), QStringLiteral("yesterday")} << 2 << QByteArray("P1D");
    QTest::newRow("wait") << QStringList{QStringLiteral("print 1"), QStringLiteral("--wait"), QStringLiteral("9999")} << 2 << QByteArray("600");
    QTest::newRow("both") << QStringList{QStringLiteral("print 1"), QStringLiteral("--app"), QStringLiteral("a"), QStringLiteral("--workspace"), QStringLiteral("b")} << 2 << QByteArray("not both");
    QTest::newRow("no file") << QStringList{QStringLiteral("@/no/such/file.kql")} << 6 << QByteArray("cannot be read");
    QTest::newRow("syntax") << QStringList{QStringLiteral("print 1 | taek 3")} << 4 << QByteArray("line 1");
    QTest::newRow("unknown table") << QStringList{QStringLiteral("NoSuchTable | take 1")} << 4 << QByteArray("NoSuchTable");
}

void QueryTest::exitStatusTellsWhatHappened()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, status);
    QVERIFY2(outcome.err.contains(says), outcome.err);
    QVERIFY(outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(QueryTest)
#include "tst_query.moc"
