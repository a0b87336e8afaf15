// SPDX-License-Identifier: GPL-3.0-or-later
// "pilothouse-cli endpoints" against a sandbox in this test's process.
#include "sandbox/embedded.h"

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

const auto kEndpoint = QStringLiteral("ep-contoso-chat"); // production, blue 90 and green 10

} // namespace

class EndpointsCliTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listHasARowForEachDeployment();
    void trafficIsShown();
    void dryRunShowsTheChangeAndSendsNothing();
    void badSharesAreRefused_data();
    void badSharesAreRefused();
    void productionNeedsItsName();
    void readOnlyProfileRefuses();
    void trafficChangesAndRollsBack();
    void missingRightEndsWithItsStatus();
    void logsArePrinted();
    void badTargetsAreRefused_data();
    void badTargetsAreRefused();

private:
    Outcome run(const QStringList& arguments, const QStringList& environment = {});
    QMap<QString, int> traffic();

    QTemporaryDir m_folder;
    sandbox::EmbeddedSandbox m_sandbox;
};

void EndpointsCliTest::initTestCase()
{
    const QString problem = m_sandbox.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

Outcome EndpointsCliTest::run(const QStringList& arguments, const QStringList& environment)
{
    QProcess process;
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    surroundings.insert(QStringLiteral("PILOTHOUSE_SANDBOX"), m_sandbox.origin());
    for (const QString& entry : environment) {
        surroundings.insert(entry.section(QLatin1Char('='), 0, 0), entry.section(QLatin1Char('='), 1));
    }
    process.setProcessEnvironment(surroundings);
    process.start(QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli"),
                  QStringList{QStringLiteral("--cloud"), QStringLiteral("sandbox"), QStringLiteral("--data"), m_folder.path()} + arguments);
    if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 60000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QMap<QString, int> EndpointsCliTest::traffic()
{
    QMap<QString, int> shares;
    const QJsonArray rows = run({"endpoints", "traffic", kEndpoint, "--output", "json"}).rows();
    for (const QJsonValue& row : rows) {
        shares.insert(row[QLatin1String("deployment")].toString(), row[QLatin1String("traffic")].toInt());
    }
    return shares;
}

void EndpointsCliTest::listHasARowForEachDeployment()
{
    const Outcome outcome = run({"endpoints", "list", "--output", "json"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.rows().size(), 3);
    const QJsonObject row = outcome.rows().first().toObject();
    QCOMPARE(row.value(QLatin1String("endpoint")).toString(), kEndpoint);
    QCOMPARE(row.value(QLatin1String("authMode")).toString(), QStringLiteral("Key"));
    QCOMPARE(row.value(QLatin1String("instances")).toInt(), 3);
    QVERIFY(row.value(QLatin1String("instanceType")).toString().startsWith(QLatin1String("Standard_")));
    const Outcome table = run({"endpoints", "list", "--output", "table"});
    QVERIFY(table.out.contains("ep-contoso-chat-dev"));
}

void EndpointsCliTest::trafficIsShown()
{
    QCOMPARE(traffic(), (QMap<QString, int>{{"blue", 90}, {"green", 10}}));
}

void EndpointsCliTest::dryRunShowsTheChangeAndSendsNothing()
{
    const Outcome outcome = run({"endpoints", "traffic", kEndpoint, "--set", "blue=50,green=50", "--dry-run", "--output", "json"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.json().value(QLatin1String("method")).toString(), QStringLiteral("PUT"));
    const Outcome az = run({"endpoints", "traffic", kEndpoint, "--set", "blue=50,green=50", "--as", "az"});
    QVERIFY(az.out.startsWith("az rest --method put"));
    QCOMPARE(traffic().value(QStringLiteral("green")), 10);
}

void EndpointsCliTest::badSharesAreRefused_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("sum") << QStringList{"--set", "blue=50,green=40"};
    QTest::newRow("above") << QStringList{"--set", "blue=150"};
    QTest::newRow("negative") << QStringList{"--set", "blue=110,green=-10"};
    QTest::newRow("fraction") << QStringList{"--set", "blue=99.5,green=0.5"};
    QTest::newRow("unknown") << QStringList{"--set", "purple=100"};
    QTest::newRow("twice") << QStringList{"--set", "blue=50,blue=50"};
    QTest::newRow("mirror above 50") << QStringList{"--set", "blue=100,green=0", "--mirror", "green=51"};
    QTest::newRow("mirror on live") << QStringList{"--mirror", "blue=5"};
    QTest::newRow("no change to go back from") << QStringList{"--rollback"};
    QTest::newRow("both ways") << QStringList{"--rollback", "--set", "blue=100"};
    QTest::newRow("form") << QStringList{"--set", "blue=100", "--as", "perl"};
}

void EndpointsCliTest::badSharesAreRefused()
{
    QFETCH(QStringList, options);
    const Outcome outcome = run(QStringList{"endpoints", "traffic", kEndpoint} + options);
    QCOMPARE(outcome.status, 2);
    QVERIFY(!outcome.err.isEmpty());
}

void EndpointsCliTest::productionNeedsItsName()
{
    const Outcome outcome = run({"endpoints", "traffic", kEndpoint, "--set", "blue=80,green=20"});
    QCOMPARE(outcome.status, 2);
    QVERIFY(outcome.err.contains("--confirm ep-contoso-chat"));
    QCOMPARE(traffic().value(QStringLiteral("green")), 10);
}

void EndpointsCliTest::readOnlyProfileRefuses()
{
    const Outcome outcome = run({"endpoints", "traffic", kEndpoint, "--set", "blue=80,green=20", "--confirm", kEndpoint}, {"PILOTHOUSE_READ_ONLY=1"});
    QVERIFY(outcome.status > 0);
    QVERIFY(outcome.err.contains("read-only"));
    QCOMPARE(traffic().value(QStringLiteral("green")), 10);
}

void EndpointsCliTest::trafficChangesAndRollsBack()
{
    const Outcome changed = run({"endpoints", "traffic", kEndpoint, "--set", "blue=80,green=20", "--confirm", kEndpoint});
    QVERIFY2(changed.status == 0, changed.err.constData());
    QCOMPARE(traffic(), (QMap<QString, int>{{"blue", 80}, {"green", 20}}));
    const Outcome unnamed = run({"endpoints", "traffic", kEndpoint, "--rollback"});
    QCOMPARE(unnamed.status, 2);
    const Outcome back = run({"endpoints", "traffic", kEndpoint, "--rollback", "--confirm", kEndpoint});
    QVERIFY2(back.status == 0, back.err.constData());
    QCOMPARE(traffic(), (QMap<QString, int>{{"blue", 90}, {"green", 10}}));
}

void EndpointsCliTest::missingRightEndsWithItsStatus()
{
    const Outcome outcome = run({"--user", "lena.fischer@contoso.example", "endpoints", "traffic", kEndpoint, "--set", "blue=80,green=20", "--confirm", kEndpoint});
    QVERIFY(outcome.status > 0);
    QVERIFY2(outcome.err.contains("AuthorizationFailed"), outcome.err.constData());
    QCOMPARE(traffic().value(QStringLiteral("green")), 10);
}

void EndpointsCliTest::logsArePrinted()
{
    const Outcome outcome = run({"endpoints", "logs", kEndpoint + QStringLiteral("/blue"), "--tail", "3", "--output", "table"});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.out.trimmed().split('\n').size(), 3);
}

void EndpointsCliTest::badTargetsAreRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown endpoint") << QStringList{"endpoints", "traffic", "ep-nowhere"};
    QTest::newRow("no endpoint") << QStringList{"endpoints", "traffic"};
    QTest::newRow("no deployment") << QStringList{"endpoints", "logs", kEndpoint};
    QTest::newRow("unknown deployment") << QStringList{"endpoints", "logs", kEndpoint + QStringLiteral("/purple")};
    QTest::newRow("no lines") << QStringList{"endpoints", "logs", kEndpoint + QStringLiteral("/blue"), "--tail", "0"};
}

void EndpointsCliTest::badTargetsAreRefused()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = run(arguments);
    QVERIFY(outcome.status > 0);
    QVERIFY(!outcome.err.isEmpty() && outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(EndpointsCliTest)
#include "tst_endpoints.moc"
