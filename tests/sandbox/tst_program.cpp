// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kProgram = QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-sandbox");

QJsonObject firstLine(QProcess& process)
{
    while (!process.canReadLine() && process.waitForReadyRead(10000)) {
    }
    return QJsonDocument::fromJson(process.readLine()).object();
}

} // namespace

/// pilothouse-sandbox as a script starts it.
class ProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readyLineTellsEverything();
    void endsCleanlyOnSignals_data();
    void endsCleanlyOnSignals();
    void temporaryDataDisappears();
    void dataDirectoryKeepsAuthorityAndEstate();
    void wrongUsageIsRefused_data();
    void wrongUsageIsRefused();
    void startsWellUnderASecond();
};

void ProgramTest::readyLineTellsEverything()
{
    QProcess process;
    process.start(kProgram, {"--history", "0"});
    const QJsonObject ready = firstLine(process);
    QCOMPARE(ready.value(QLatin1String("ready")).toBool(), true);
    QCOMPARE(ready.value(QLatin1String("pid")).toInteger(), process.processId());
    QVERIFY(ready.value(QLatin1String("origin")).toString().startsWith(QLatin1String("http://127.0.0.1:")));
    QVERIFY(ready.value(QLatin1String("httpsOrigin")).toString().startsWith(QLatin1String("https://localhost:")));
    QVERIFY(QFile::exists(ready.value(QLatin1String("caFile")).toString()));
    for (const char* member : {"tenants", "subscriptions", "users", "logAnalyticsWorkspaces"})
        QVERIFY2(!ready.value(QLatin1String(member)).toArray().isEmpty(), member);
    for (const char* set : {"endpoints", "endpointsHttps"}) {
        const QJsonObject endpoints = ready.value(QLatin1String(set)).toObject();
        for (const char* member : {"authority", "arm", "graph", "logs", "appInsights", "ingestion", "metricsBatch"})
            QVERIFY2(endpoints.value(QLatin1String(member)).isString(), member);
        for (const char* member : {"accounts", "search", "mlScoring", "foundryProjects"})
            QVERIFY2(!endpoints.value(QLatin1String(member)).toObject().isEmpty(), member);
        const QJsonObject scoring = endpoints.value(QLatin1String("mlScoring")).toObject();
        QVERIFY(scoring.begin().value().toString().endsWith(QLatin1String("/score")));
        const QJsonObject projects = endpoints.value(QLatin1String("foundryProjects")).toObject();
        QVERIFY(projects.begin().value().toString().endsWith(QStringLiteral("/api/projects/") + projects.begin().key()));
    }
    const QJsonObject clients = ready.value(QLatin1String("clients")).toObject();
    QVERIFY(clients.value(QLatin1String("public")).toObject().contains(QLatin1String("clientId")));
    QVERIFY(clients.value(QLatin1String("confidential")).toObject().contains(QLatin1String("clientSecret")));
    QNetworkAccessManager network;
    QNetworkReply* reply = network.get(QNetworkRequest(QUrl(ready.value(QLatin1String("metadata")).toString())));
    QSignalSpy finished(reply, &QNetworkReply::finished);
    QVERIFY(finished.wait());
    QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 200);
    delete reply;
    process.terminate();
    QVERIFY(process.waitForFinished());
}

void ProgramTest::endsCleanlyOnSignals_data()
{
    QTest::addColumn<QString>("signal");
    QTest::newRow("SIGTERM") << "-TERM";
    QTest::newRow("SIGINT") << "-INT";
}

void ProgramTest::endsCleanlyOnSignals()
{
    QFETCH(QString, signal);
    QProcess process;
    process.start(kProgram, {"--history", "0"});
    QVERIFY(firstLine(process).contains(QLatin1String("ready")));
    QCOMPARE(QProcess::execute(QStringLiteral("kill"), {signal, QString::number(process.processId())}), 0);
    QVERIFY(process.waitForFinished(10000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(process.readAllStandardError(), QByteArray());
}

void ProgramTest::temporaryDataDisappears()
{
    QProcess process;
    process.start(kProgram, {"--history", "0"});
    const QString authority = firstLine(process).value(QLatin1String("caFile")).toString();
    QVERIFY(QFile::exists(authority));
    process.terminate();
    QVERIFY(process.waitForFinished(10000));
    QVERIFY(!QFile::exists(QFileInfo(authority).absolutePath()));
}

void ProgramTest::dataDirectoryKeepsAuthorityAndEstate()
{
    QTemporaryDir directory;
    QByteArray authorities[2];
    for (QByteArray& authority : authorities) {
        QProcess process;
        process.start(kProgram, {"--history", "0", "--data", directory.path()});
        QFile file(firstLine(process).value(QLatin1String("caFile")).toString());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.fileName().startsWith(directory.path()));
        authority = file.readAll();
        process.terminate();
        QVERIFY(process.waitForFinished(10000));
    }
    QCOMPARE(authorities[0], authorities[1]);
    QVERIFY(QFile::exists(directory.filePath(QStringLiteral("estate.sqlite"))));
    QVERIFY(!(QFile::permissions(directory.filePath(QStringLiteral("ca.key"))) & (QFile::ReadGroup | QFile::ReadOther)));
    QVERIFY(!(QFile::permissions(directory.filePath(QStringLiteral("signing.key"))) & (QFile::ReadGroup | QFile::ReadOther)));
}

void ProgramTest::wrongUsageIsRefused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::newRow("port") << QStringList{"--port", "many"} << 2;
    QTest::newRow("port too large") << QStringList{"--https-port", "70000"} << 2;
    QTest::newRow("history") << QStringList{"--history", "long"} << 2;
    QTest::newRow("seed") << QStringList{"--seed", "x"} << 2;
    QTest::newRow("stray word") << QStringList{"start"} << 2;
    QTest::newRow("no such estate") << QStringList{"--estate", "/nonexistent/estate.json"} << 6;
    QTest::newRow("faults that are none") << QStringList{"--faults", "/dev/null"} << 6;
    QTest::newRow("directory that cannot be") << QStringList{"--data", "/dev/null/x"} << 6;
    QTest::newRow("log that cannot be") << QStringList{"--log-exchanges", "/nonexistent/log"} << 6;
}

void ProgramTest::wrongUsageIsRefused()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.start(kProgram, QStringList{"--history", "0"} + arguments);
    QVERIFY(process.waitForFinished(10000));
    QTEST(process.exitCode(), "status");
    QVERIFY(process.readAllStandardError().startsWith("pilothouse-sandbox: "));
    QCOMPARE(process.readAllStandardOutput(), QByteArray());
}

void ProgramTest::startsWellUnderASecond()
{
    QElapsedTimer timer;
    qint64 best = 1000000;
    for (int i = 0; i < 3; ++i) { // the machine may be busy: the best of three counts
        timer.start();
        QProcess process;
        process.start(kProgram);
        QVERIFY(firstLine(process).contains(QLatin1String("ready")));
        best = std::min(best, timer.elapsed());
        process.terminate();
        QVERIFY(process.waitForFinished(20000));
    }
    QVERIFY2(best < 1000, qPrintable(QString::number(best)));
}

QTEST_GUILESS_MAIN(ProgramTest)
#include "tst_program.moc"
