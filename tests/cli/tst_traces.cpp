// SPDX-License-Identifier: GPL-3.0-or-later
// `pilothouse-cli traces …` as scripts call it, against a sandbox in this test's process.
#include "sandbox/embedded.h"
#include "traces/tracesamples.h"

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
    QJsonArray rows() const { return QJsonDocument::fromJson(out).array(); }
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

class TracesCommandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listedTracesCanBeShown();
    void searchesNarrowTheList();
    void filesAreListedAndShown();
    void exitStatusTellsWhatHappened_data();
    void exitStatusTellsWhatHappened();

private:
    Outcome run(const QStringList& arguments);
    QTemporaryDir m_directory;
    sandbox::EmbeddedSandbox m_sandbox;
};

void TracesCommandTest::initTestCase()
{
    const QString problem = m_sandbox.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    QFile file(m_directory.filePath(QStringLiteral("otlp.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(tracestest::kOtlp);
}

Outcome TracesCommandTest::run(const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PILOTHOUSE_SANDBOX"), m_sandbox.origin());
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_directory.path());
    process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli"),
                  QStringList{QStringLiteral("--cloud"), QStringLiteral("sandbox"), QStringLiteral("--data"), m_directory.filePath(QStringLiteral("state")), QStringLiteral("traces")} + arguments);
    process.closeWriteChannel();
    // The sandbox answers from its own threads and this event loop meanwhile.
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 90'000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void TracesCommandTest::listedTracesCanBeShown()
{
    const Outcome list = run({QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("5"), QStringLiteral("--system"), QStringLiteral("log-contoso-chat")});
    QVERIFY2(list.status == 0, list.err.constData());
    QCOMPARE(list.rows().size(), 5);
    QVERIFY(list.err.contains("first 5 of"));
    const QJsonObject first = list.rows().first().toObject();
    for (const char* const member : {"id", "time", "name", "status", "durationMs", "tokens", "spans"}) {
        QVERIFY2(first.contains(QLatin1String(member)), member);
    }
    const Outcome shown = run({QStringLiteral("show"), first.value(QLatin1String("id")).toString(), QStringLiteral("--system"), QStringLiteral("log-contoso-chat")});
    QVERIFY2(shown.status == 0, shown.err.constData());
    QCOMPARE(shown.object().value(QLatin1String("traceId")), first.value(QLatin1String("id")));
    QCOMPARE(shown.object().value(QLatin1String("totals"))[QLatin1String("spans")], first.value(QLatin1String("spans")));
    const QJsonArray spans = shown.object().value(QLatin1String("spans")).toArray();
    QCOMPARE(spans.size(), 1);
    QVERIFY(!spans.first()[QLatin1String("children")].toArray().isEmpty());
    QVERIFY(run({QStringLiteral("show"), first.value(QLatin1String("id")).toString(), QStringLiteral("--output"), QStringLiteral("table"), QStringLiteral("--system"), QStringLiteral("log-contoso-chat")}).out.contains("  "));
}

void TracesCommandTest::searchesNarrowTheList()
{
    const Outcome throttled = run({QStringLiteral("list"), QStringLiteral("--search"), QStringLiteral("mode:R1"), QStringLiteral("--timespan"), QStringLiteral("P2D"), QStringLiteral("--limit"), QStringLiteral("3"), QStringLiteral("--system"), QStringLiteral("log-contoso-chat")});
    QVERIFY2(throttled.status == 0, throttled.err.constData());
    QCOMPARE(throttled.rows().size(), 3);
    for (const QJsonValue& row : throttled.rows()) {
        QVERIFY(row[QLatin1String("codes")].toArray().contains(QStringLiteral("429")));
    }
}

void TracesCommandTest::filesAreListedAndShown()
{
    const Outcome list = run({QStringLiteral("open"), QStringLiteral("otlp.json")});
    QVERIFY2(list.status == 0, list.err.constData());
    QCOMPARE(list.rows().size(), 1);
    QCOMPARE(list.rows().first()[QLatin1String("input")].toString(), QStringLiteral("refund?"));
    const Outcome shown = run({QStringLiteral("open"), QStringLiteral("otlp.json"), QStringLiteral("--trace"), list.rows().first()[QLatin1String("id")].toString()});
    QCOMPARE(shown.object().value(QLatin1String("spans"))[0][QLatin1String("children")][0][QLatin1String("kind")].toString(), QStringLiteral("model"));
}

void TracesCommandTest::exitStatusTellsWhatHappened_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("wrong search") << QStringList{QStringLiteral("list"), QStringLiteral("--search"), QStringLiteral("lateny>2s")} << 2 << QByteArray("latency");
    QTest::newRow("wrong time") << QStringList{QStringLiteral("list"), QStringLiteral("--timespan"), QStringLiteral("yesterday")} << 2 << QByteArray();
    QTest::newRow("wrong limit") << QStringList{QStringLiteral("list"), QStringLiteral("--limit"), QStringLiteral("0")} << 2 << QByteArray("10,000");
    QTest::newRow("no id") << QStringList{QStringLiteral("show")} << 2 << QByteArray();
    QTest::newRow("no such trace") << QStringList{QStringLiteral("show"), QStringLiteral("00000000000000000000000000000000")} << 4 << QByteArray("no trace");
    QTest::newRow("no such file") << QStringList{QStringLiteral("open"), QStringLiteral("absent.json")} << 6 << QByteArray("absent.json");
}

void TracesCommandTest::exitStatusTellsWhatHappened()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QByteArray, says);
    const Outcome outcome = run(arguments);
    QVERIFY2(outcome.status == status, outcome.err.constData());
    QVERIFY2(outcome.err.contains(says), outcome.err.constData());
    QVERIFY(outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(TracesCommandTest)
#include "tst_traces.moc"
