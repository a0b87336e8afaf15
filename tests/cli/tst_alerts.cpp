// SPDX-License-Identifier: GPL-3.0-or-later
// `pilothouse-cli failures` and `pilothouse-cli alerts` as scripts call them, against a sandbox in this test's process. What does not
// depend on the day is compared with tests/cli/golden; PILOTHOUSE_WRITE_GOLDEN=1 writes those files anew.
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
    QJsonArray rows() const { return QJsonDocument::fromJson(out).array(); }
};

QString sourceFile(const QString& path)
{
    return QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/") + path;
}

} // namespace

class AlertsCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void repliesAreClassifiedAsRecorded();
    void modesAreCountedAndSorted();
    void ownNumbersAreRead();
    void rulesAreListedAsRecorded();
    void firedAlertsAreListed();
    void ruleIsTriedOnThePast();
    void wrongUseIsRefusedBeforeAnythingIsContacted_data();
    void wrongUseIsRefusedBeforeAnythingIsContacted();

private:
    Outcome run(const QStringList& arguments, const QString& output = QStringLiteral("json"));
    void compare(const QByteArray& text, const QString& name);
    QTemporaryDir m_directory;
    sandbox::EmbeddedSandbox m_sandbox;
};

void AlertsCliTest::initTestCase()
{
    const QString problem = m_sandbox.start(); // with two days of history
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

Outcome AlertsCliTest::run(const QStringList& arguments, const QString& output)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PILOTHOUSE_SANDBOX"), m_sandbox.origin());
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("en_US.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli"),
                  QStringList{QStringLiteral("--cloud"), QStringLiteral("sandbox"), QStringLiteral("--data"), m_directory.filePath(QStringLiteral("state")), QStringLiteral("--output"), output} + arguments);
    process.closeWriteChannel();
    const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 180'000);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

void AlertsCliTest::compare(const QByteArray& text, const QString& name)
{
    QFile file(sourceFile(QStringLiteral("cli/golden/") + name));
    if (qEnvironmentVariableIsSet("PILOTHOUSE_WRITE_GOLDEN")) {
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        return;
    }
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    QCOMPARE(QString::fromUtf8(text), QString::fromUtf8(file.readAll()));
}

void AlertsCliTest::repliesAreClassifiedAsRecorded()
{
    const Outcome outcome = run({QStringLiteral("failures"), QStringLiteral("classify"), sourceFile(QStringLiteral("monitoring/failurereplies.json"))}, QStringLiteral("tsv"));
    QVERIFY2(outcome.status == 0, outcome.err);
    compare(outcome.out, QStringLiteral("failures-classify.tsv"));
}

void AlertsCliTest::modesAreCountedAndSorted()
{
    const Outcome outcome = run({QStringLiteral("failures"), QStringLiteral("--timespan"), QStringLiteral("P1D")});
    QVERIFY2(outcome.status == 0, outcome.err);
    const QJsonArray rows = outcome.rows();
    QCOMPARE(rows.size(), 39);
    bool isPast = false; // modes that occurred come first
    int seen = 0;
    for (const QJsonValue& row : rows) {
        for (const char* member : {"mode", "name", "state"}) {
            QVERIFY2(!row[QLatin1String(member)].toString().isEmpty(), member);
        }
        const bool occurred = row[QLatin1String("count")].toInt() > 0;
        QVERIFY(!occurred || !isPast);
        isPast = isPast || !occurred;
        seen += occurred ? 1 : 0;
        QVERIFY2(!occurred || !row[QLatin1String("lastSeen")].toString().isEmpty(), qPrintable(row[QLatin1String("mode")].toString()));
    }
    QVERIFY2(seen >= 8, qPrintable(QString::number(seen)));
}

void AlertsCliTest::ownNumbersAreRead()
{
    QFile rules(m_directory.filePath(QStringLiteral("rules.json")));
    QVERIFY(rules.open(QIODevice::WriteOnly));
    rules.write("not a table of rules");
    rules.close();
    const Outcome outcome = run({QStringLiteral("failures"), QStringLiteral("--rules"), rules.fileName()});
    QVERIFY(outcome.status != 0 && outcome.out.isEmpty() && !outcome.err.isEmpty());
}

void AlertsCliTest::rulesAreListedAsRecorded()
{
    const Outcome outcome = run({QStringLiteral("alerts"), QStringLiteral("rules")});
    QVERIFY2(outcome.status == 0, outcome.err);
    QByteArrayList lines;
    for (const QJsonValue& rule : outcome.rows()) { // how often they fired depends on the day
        QByteArrayList cells;
        for (const char* member : {"name", "kind", "condition", "resource"}) {
            cells << rule[QLatin1String(member)].toString().toUtf8();
        }
        for (const char* member : {"severity", "windowMinutes", "frequencyMinutes"}) {
            cells << QByteArray::number(rule[QLatin1String(member)].toInt());
        }
        lines << cells.join('\t') + (rule[QLatin1String("enabled")].toBool() ? "\tenabled" : "\tdisabled");
    }
    std::sort(lines.begin(), lines.end());
    compare(lines.join('\n') + '\n', QStringLiteral("alerts-rules.tsv"));
}

void AlertsCliTest::firedAlertsAreListed()
{
    const Outcome outcome = run({QStringLiteral("alerts"), QStringLiteral("list"), QStringLiteral("--since"), QStringLiteral("7d")});
    QVERIFY2(outcome.status == 0, outcome.err);
    QString before = QStringLiteral("9999");
    QVERIFY(!outcome.rows().isEmpty());
    for (const QJsonValue& alert : outcome.rows()) {
        const QString started = alert[QLatin1String("startedAt")].toString();
        QVERIFY2(!started.isEmpty() && started <= before, qPrintable(started));
        before = started;
        QVERIFY(!alert[QLatin1String("rule")].toString().isEmpty() && alert[QLatin1String("ruleId")].toString().startsWith(QLatin1String("/subscriptions/")));
        QVERIFY(QStringList({QStringLiteral("New"), QStringLiteral("Acknowledged"), QStringLiteral("Closed")}).contains(alert[QLatin1String("state")].toString()));
        QCOMPARE(alert[QLatin1String("condition")].toString() == QLatin1String("Resolved"), alert[QLatin1String("resolvedAt")].isString());
    }
    const Outcome open = run({QStringLiteral("alerts"), QStringLiteral("list"), QStringLiteral("--since"), QStringLiteral("7d"), QStringLiteral("--open")}, QStringLiteral("tsv"));
    QVERIFY2(open.status == 0 && !open.out.contains("\tClosed\t"), open.err);
}

void AlertsCliTest::ruleIsTriedOnThePast()
{
    const Outcome outcome = run({QStringLiteral("alerts"), QStringLiteral("preview"), QStringLiteral("alert-aoai-throttled"), QStringLiteral("--days"), QStringLiteral("2"), QStringLiteral("--threshold"), QStringLiteral("1000000")});
    QVERIFY2(outcome.status == 0, outcome.err);
    const QJsonObject test = QJsonDocument::fromJson(outcome.out).object();
    QCOMPARE(test.value(QLatin1String("rule")).toString(), QStringLiteral("alert-aoai-throttled"));
    QVERIFY(test.value(QLatin1String("evaluations")).toInt() > 100);
    QVERIFY(test.value(QLatin1String("firings")).toArray().isEmpty() && !test.value(QLatin1String("sentence")).toString().isEmpty());
}

void AlertsCliTest::wrongUseIsRefusedBeforeAnythingIsContacted_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("time of failures") << QStringList{"failures", "--timespan", "yesterday"};
    QTest::newRow("an argument") << QStringList{"failures", "R1"};
    QTest::newRow("no file") << QStringList{"failures", "classify"};
    QTest::newRow("since") << QStringList{"alerts", "list", "--since", "2d"};
    QTest::newRow("no rule") << QStringList{"alerts", "preview"};
    QTest::newRow("days") << QStringList{"alerts", "preview", "x", "--days", "15"};
    QTest::newRow("threshold") << QStringList{"alerts", "preview", "x", "--threshold", "much"};
}

void AlertsCliTest::wrongUseIsRefusedBeforeAnythingIsContacted()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.out.isEmpty() && !outcome.err.isEmpty());
}

QTEST_GUILESS_MAIN(AlertsCliTest)
#include "tst_alerts.moc"
