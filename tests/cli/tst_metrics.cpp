// SPDX-License-Identifier: GPL-3.0-or-later
// `pilothouse-cli metrics` as scripts call it, against a sandbox in this test's process.
#include "sandbox/embedded.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out, err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

class MetricsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listNeedsNoSignIn();
    void showGivesSeriesWithUnitAndSource();
    void tableIsReadable();
    void tsvIsTheRows();
    void rankIsCut();
    void emptyTileSaysWhy();
    void wrongUseIsRefusedBeforeAnythingIsContacted_data();
    void wrongUseIsRefusedBeforeAnythingIsContacted();

private:
    Outcome run(const QStringList& arguments, const QString& output = QStringLiteral("json"));
    QTemporaryDir m_directory;
    sandbox::EmbeddedSandbox m_sandbox;
};

void MetricsTest::initTestCase()
{
    const QString problem = m_sandbox.start(); // with two days of history
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

Outcome MetricsTest::run(const QStringList& arguments, const QString& output)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PILOTHOUSE_SANDBOX"), m_sandbox.origin());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("en_US.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli"),
                  QStringList{QStringLiteral("--cloud"), QStringLiteral("sandbox"), QStringLiteral("--data"), m_directory.filePath(QStringLiteral("state")), QStringLiteral("--output"), output,
                              QStringLiteral("metrics")} + arguments);
    process.closeWriteChannel();
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 120'000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void MetricsTest::listNeedsNoSignIn()
{
    const Outcome outcome = run({QStringLiteral("list")});
    QVERIFY2(outcome.status == 0, outcome.err);
    const QJsonArray tiles = QJsonDocument::fromJson(outcome.out).array();
    QVERIFY(tiles.size() >= 34);
    for (const QJsonValue& tile : tiles) {
        for (const char* member : {"id", "title", "question", "group", "engine", "kind", "unit"}) {
            QVERIFY2(!tile[QLatin1String(member)].toString().isEmpty() || QLatin1String(member) == QLatin1String("unit"), member);
        }
    }
    const Outcome cost = run({QStringLiteral("list"), QStringLiteral("--group"), QStringLiteral("cost")}, QStringLiteral("tsv"));
    QVERIFY(cost.out.contains("cost-forecast") && !cost.out.contains("health-now"));
    QCOMPARE(run({QStringLiteral("list"), QStringLiteral("--board"), QStringLiteral("nobody")}).status, 2);
}

void MetricsTest::showGivesSeriesWithUnitAndSource()
{
    const Outcome outcome = run({QStringLiteral("show"), QStringLiteral("requests-over-time"), QStringLiteral("--timespan"), QStringLiteral("P1D"), QStringLiteral("--previous")});
    QVERIFY2(outcome.status == 0, outcome.err);
    const QJsonObject tile = outcome.json();
    QCOMPARE(tile.value(QLatin1String("state")).toString(), QStringLiteral("read"));
    QCOMPARE(tile.value(QLatin1String("unit")).toString(), QStringLiteral("count"));
    QCOMPARE(tile.value(QLatin1String("grain")).toString(), QStringLiteral("PT15M"));
    QVERIFY(tile.value(QLatin1String("source")).toString().contains(QLatin1String("AppRequests")));
    QVERIFY(tile.value(QLatin1String("query")).toString().contains(QLatin1String("summarize")));
    const QJsonArray series = tile.value(QLatin1String("series")).toArray();
    QCOMPARE(series.size(), 2);
    QVERIFY(series[0][QLatin1String("total")].toDouble() > 0);
    QVERIFY(series[0][QLatin1String("points")].toArray().size() >= 96);
    QCOMPARE(series[0][QLatin1String("previous")].toArray().size(), series[0][QLatin1String("points")].toArray().size());
    const Outcome narrowed = run({QStringLiteral("show"), QStringLiteral("requests-over-time"), QStringLiteral("--filter"), QStringLiteral("customer=north")});
    QVERIFY2(narrowed.status == 0, narrowed.err);
    QVERIFY(narrowed.json().value(QLatin1String("series"))[0][QLatin1String("total")].toDouble() < series[0][QLatin1String("total")].toDouble());
}

void MetricsTest::tableIsReadable()
{
    const Outcome outcome = run({QStringLiteral("show"), QStringLiteral("tokens-by-model")}, QStringLiteral("table"));
    QVERIFY2(outcome.status == 0, outcome.err);
    QVERIFY2(outcome.out.contains("Time (UTC)") && outcome.out.contains("(tokens)"), outcome.out.left(400));
    QVERIFY2(QRegularExpression(QStringLiteral("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d ")).match(QString::fromUtf8(outcome.out)).hasMatch(), outcome.out.left(400));
    QVERIFY2(QRegularExpression(QStringLiteral(" \\d{1,3},\\d{3}")).match(QString::fromUtf8(outcome.out)).hasMatch(), outcome.out.left(400)); // thousands
    QVERIFY(outcome.err.contains("Source:") && outcome.err.contains("Data up to"));
}

void MetricsTest::tsvIsTheRows()
{
    const Outcome outcome = run({QStringLiteral("show"), QStringLiteral("models")}, QStringLiteral("tsv"));
    QVERIFY2(outcome.status == 0, outcome.err);
    QVERIFY2(outcome.out.contains("gpt-4o\t"), outcome.out.left(400));
    QVERIFY(!QRegularExpression(QStringLiteral("\\d,\\d{3}")).match(QString::fromUtf8(outcome.out)).hasMatch());
}

void MetricsTest::rankIsCut()
{
    const QDateTime to = QDateTime::currentDateTimeUtc().addSecs(-3 * 3600); // over for good: what comes in between two calls must not count
    const QString timespan = to.addSecs(-24 * 3600).toString(Qt::ISODate) + QLatin1Char('/') + to.toString(Qt::ISODate);
    const QStringList users{QStringLiteral("show"), QStringLiteral("users"), QStringLiteral("--timespan"), timespan, QStringLiteral("--top"), QStringLiteral("3")};
    const Outcome all = run(users.mid(0, 4), QStringLiteral("tsv"));
    const Outcome few = run(users, QStringLiteral("tsv"));
    QVERIFY2(few.status == 0, few.err);
    QVERIFY(all.out.count('\n') > 3);
    QCOMPARE(few.out.count('\n'), 3);
    QVERIFY(all.out.startsWith(few.out.left(few.out.lastIndexOf('\n'))));
    QVERIFY(few.err.contains("3 of"));
    QCOMPARE(run(users).json().value(QLatin1String("rows")).toArray().size(), 3);
}

void MetricsTest::emptyTileSaysWhy()
{
    const Outcome outcome = run({QStringLiteral("show"), QStringLiteral("health-now"), QStringLiteral("--timespan"), QStringLiteral("2020-01-01T00:00:00Z/2020-01-02T00:00:00Z")});
    QVERIFY2(outcome.status == 0, outcome.err);
    QCOMPARE(outcome.json().value(QLatin1String("why")).toString(), QStringLiteral("noTraffic"));
    QVERIFY(outcome.err.contains(outcome.json().value(QLatin1String("reason")).toString().toUtf8()));
}

void MetricsTest::wrongUseIsRefusedBeforeAnythingIsContacted_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no tile") << QStringList{"show"};
    QTest::newRow("unknown tile") << QStringList{"show", "no-such-tile"};
    QTest::newRow("time") << QStringList{"show", "health-now", "--timespan", "yesterday"};
    QTest::newRow("filter without value") << QStringList{"show", "health-now", "--filter", "user"};
    QTest::newRow("unknown filter") << QStringList{"show", "health-now", "--filter", "shoe=42"};
    QTest::newRow("top") << QStringList{"show", "health-now", "--top", "0"};
}

void MetricsTest::wrongUseIsRefusedBeforeAnythingIsContacted()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY(!outcome.err.isEmpty() && outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "tst_metrics.moc"
