// SPDX-License-Identifier: GPL-3.0-or-later
// "pilothouse-cli flows" against a sandbox in this test's process: runs, imports, and the comparison with a deployed prompt flow.
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

const QByteArray kQuestion = "How many vacation days do employees have?";

} // namespace

class FlowsCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void samplesAreListedAndRight();
    void flowAnswersFromTheIndex();
    void dataSetIsRunRowByRow();
    void toolStepsCallAllowedHostsOnly();
    void brokenFlowsAreReportedByLine();
    void promptFlowIsImported();
    void reportNamesDeploymentsAndDays();
    void flowIsComparedWithTheEndpoint();
    void badArgumentsAreRefused();

private:
    Outcome run(const QStringList& arguments);
    QString write(const QString& name, const QByteArray& text);
    QTemporaryDir m_folder;
    sandbox::EmbeddedSandbox m_sandbox;
};

void FlowsCliTest::initTestCase()
{
    const QString problem = m_sandbox.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

Outcome FlowsCliTest::run(const QStringList& arguments)
{
    QProcess process;
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(QStringLiteral("PILOTHOUSE_SANDBOX"), m_sandbox.origin());
    process.setProcessEnvironment(surroundings);
    process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli"),
                  QStringList{QStringLiteral("--cloud"), QStringLiteral("sandbox"), QStringLiteral("--data"), m_folder.filePath("data")} + arguments + QStringList{"--output", "json"});
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString FlowsCliTest::write(const QString& name, const QByteArray& text)
{
    QFile file(m_folder.filePath(name));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
}

void FlowsCliTest::samplesAreListedAndRight()
{
    const Outcome listed = run({"flows", "list"});
    QVERIFY2(listed.status == 0, listed.err.constData());
    QVERIFY(listed.rows().size() >= 3);
    const QJsonArray rows = listed.rows();
    for (const QJsonValue& row : rows) {
        const Outcome shown = run({"flows", "show", row["id"].toString()});
        QVERIFY2(shown.status == 0, shown.err.constData());
        QVERIFY2(shown.json().value("problems").toArray().isEmpty(), shown.out.constData());
    }
}

void FlowsCliTest::flowAnswersFromTheIndex()
{
    const Outcome answered = run({"flows", "run", "retrieve-and-answer", "--input", "question=" + kQuestion});
    QVERIFY2(answered.status == 0, answered.err.constData());
    const QJsonObject record = answered.json();
    QVERIFY2(record.value("outputs")["answer"].toString().contains(QLatin1Char('[')), answered.out.constData());
    QVERIFY(!record.value("outputs")["documents"].toArray().isEmpty());
    QVERIFY(record.value("usage")["totalTokens"].toInt() > 0);
    QVERIFY(record.value("cost").toDouble() > 0);
    const Outcome again = run({"flows", "run", "retrieve-and-answer", "--rerun", record.value("id").toString(), "--from", "answer", "--variant", "answer=steady"});
    QVERIFY2(again.status == 0, again.err.constData());
    const QJsonArray steps = again.json().value("steps").toArray();
    QCOMPARE(steps.at(1)["state"].toString(), QStringLiteral("kept"));
    QCOMPARE(steps.at(3)["state"].toString(), QStringLiteral("ok"));
    QCOMPARE(steps.at(3)["variant"].toString(), QStringLiteral("steady"));
    const Outcome declined = run({"flows", "run", "answer-or-decline", "--input", "question=qwxzv jkkvq zzzqx"});
    QVERIFY2(declined.status == 0, declined.err.constData());
    QCOMPARE(declined.json().value("outputs")["path"].toString(), QStringLiteral("none"));
}

void FlowsCliTest::dataSetIsRunRowByRow()
{
    const QString rows = write("rows.jsonl", "{\"question\": \"" + kQuestion + "\"}\n\nnot json\n{\"question\": \"How do I book a trip?\"}\n");
    const Outcome outcome = run({"flows", "run", "retrieve-and-answer", "--dataset", rows});
    QCOMPARE(outcome.status, 1); // one line is no JSON
    QCOMPARE(outcome.rows().size(), 3);
    QCOMPARE(outcome.rows().at(0)["state"].toString(), QStringLiteral("ok"));
    QCOMPARE(outcome.rows().at(1)["line"].toInt(), 3);
    QCOMPARE(outcome.rows().at(2)["state"].toString(), QStringLiteral("ok"));
}

void FlowsCliTest::toolStepsCallAllowedHostsOnly()
{
    const QByteArray head = "name: t\noutputs: {status: \"${call.output.status}\"}\nsteps:\n- id: call\n  kind: tool\n  allow-errors: true\n  url: ";
    const Outcome loopback = run({"flows", "run", write("loop.flow.yaml", head + m_sandbox.origin().toUtf8() + "/metadata/endpoints?api-version=2022-09-01\n")});
    QVERIFY2(loopback.status == 0, loopback.err.constData());
    QCOMPARE(loopback.json().value("outputs")["status"].toInt(), 200);
    const Outcome foreign = run({"flows", "run", write("far.flow.yaml", head + "https://example.com/\n")});
    QVERIFY(foreign.status != 0);
    QCOMPARE(foreign.json().value("error")["kind"].toString(), QStringLiteral("untrusted"));
}

void FlowsCliTest::brokenFlowsAreReportedByLine()
{
    const QString file = write("broken.flow.yaml", "name: t\noutputs: {o: \"${a.output.value}\"}\nsteps:\n- {id: a, kind: transform, result: \"${b.output.value}\"}\n- {id: b, kind: transform, result: \"${a.output.value}\"}\n");
    const Outcome outcome = run({"flows", "run", file});
    QCOMPARE(outcome.status, 6);
    QVERIFY2(outcome.err.contains("broken.flow.yaml:4:") && outcome.err.contains("a → b → a"), outcome.err.constData());
}

void FlowsCliTest::promptFlowIsImported()
{
    const QString folder = QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/flows/promptflow/triage");
    const QString out = m_folder.filePath("imported");
    const Outcome outcome = run({"flows", "import", folder, "--out", out});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.json().value("nodes").toArray().size(), 8);
    QVERIFY(QFile::exists(out + "/triage.flow.yaml"));
    QVERIFY(QFile::exists(out + "/MIGRATION.md"));
    const Outcome shown = run({"flows", "show", out + "/triage.flow.yaml"});
    QVERIFY2(shown.status == 0, shown.err.constData());
}

void FlowsCliTest::reportNamesDeploymentsAndDays()
{
    const Outcome outcome = run({"flows", "report"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QJsonObject report = outcome.json();
    QCOMPARE(report.value("retirement").toString(), QStringLiteral("2027-04-20"));
    QCOMPARE(report.value("daysLeft").toInt(), static_cast<int>(QDateTime::currentDateTimeUtc().date().daysTo(QDate(2027, 4, 20))));
    QStringList names;
    const QJsonArray deployments = report.value("deployments").toArray();
    for (const QJsonValue& each : deployments) {
        names << each["endpoint"].toString() + QLatin1Char('/') + each["deployment"].toString();
        QVERIFY(!each["signs"].toArray().isEmpty());
    }
    QVERIFY2(names.contains("ep-contoso-chat/blue") && names.contains("ep-contoso-chat/green"), outcome.out.constData());
    QVERIFY(!report.value("tasks").toArray().isEmpty());
}

void FlowsCliTest::flowIsComparedWithTheEndpoint()
{
    const QString rows = write("parity.jsonl", "{\"question\": \"" + kQuestion + "\", \"ground_truth\": \"25 days\"}\n{\"question\": \"How do I report a phishing mail?\"}\n");
    const QString markdown = m_folder.filePath("report.md");
    const Outcome outcome = run({"flows", "report", "--endpoint", "ep-contoso-chat", "--deployment", "blue", "--flow", "retrieve-and-answer", "--dataset", rows, "--enough", "0.3", "--markdown", markdown});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QJsonObject parity = outcome.json().value("parity").toArray().at(0).toObject();
    QCOMPARE(parity.value("summary")["rows"].toInt(), 2);
    QCOMPARE(parity.value("summary")["compared"].toInt(), 2);
    QVERIFY2(parity.value("summary")["meanOverlap"].toDouble() > 0, outcome.out.constData());
    QVERIFY(parity.value("summary")["beforeMedianMs"].toDouble() >= 0);
    const QJsonObject first = parity.value("rows").toArray().at(0).toObject();
    QVERIFY(!first.value("before")["text"].toString().isEmpty());
    QVERIFY(first.contains("beforeExpected"));
    QFile file(markdown);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().contains("ep-contoso-chat"));
}

void FlowsCliTest::badArgumentsAreRefused()
{
    QVERIFY(run({"flows", "run"}).status != 0);
    QVERIFY(run({"flows", "show", "no-such-flow"}).err.contains("no-such-flow"));
    QVERIFY(run({"flows", "run", "retrieve-and-answer"}).err.contains("question")); // an input is missing
    QVERIFY(run({"flows", "run", "retrieve-and-answer", "--input", "question=x", "--parallel", "0"}).err.contains("parallel"));
    QVERIFY(run({"flows", "report", "--endpoint", "ep-contoso-chat"}).err.contains("--flow"));
    QVERIFY(run({"flows", "import", m_folder.path()}).err.contains("flow.dag.yaml"));
}

QTEST_GUILESS_MAIN(FlowsCliTest)
#include "tst_flows.moc"
