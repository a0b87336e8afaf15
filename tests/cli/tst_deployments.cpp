// SPDX-License-Identifier: GPL-3.0-or-later
// `deployments` and `quota` as scripts call them, against a sandbox in this test's process.
#include "sandbox/embedded.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace {

struct Outcome
{
    int status = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray rows() const { return QJsonDocument::fromJson(out).array(); }
};

/// The members of an object that have another type than the golden shape says, or are missing.
QStringList misfits(const QJsonObject& object, const QJsonObject& shape)
{
    QStringList found;
    for (auto it = shape.begin(); it != shape.end(); ++it) {
        if (object.value(it.key()).type() != it->type()) {
            found << it.key();
        }
    }
    return found;
}

QJsonObject shape(const char* text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class CliDeploymentsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void listHasTheGoldenShape();
    void filterNarrowsAsInTheGrid();
    void showNamesOne();
    void createScaleUpdateAndDeleteGoThrough();
    void wrongOrdersAreRefusedBeforeAnythingIsSent_data();
    void wrongOrdersAreRefusedBeforeAnythingIsSent();
    void refusalOfTheServiceIsTold();
    void unknownNameIsTold();
    void deletedUnderOnesHandsIsTold();
    void readOnlyProfileSendsNothing();
    void typeThatTheServiceRefusesIsExplained();
    void workspacesAreAskedForFirstTokens();
    void dryRunAndOtherFormsSendNothing();
    void quotaListHasTheGoldenShape();
    void forecastStatesItsMethod();
    void planTellsWhatFits();

private:
    Outcome run(const QStringList& arguments, const QStringList& environment = {});
    void start(QProcess& process, const QStringList& arguments, const QStringList& environment = {}) const;
    /// Waits for its end.
    static Outcome ended(QProcess& process);
    /// `/_sandbox/faults`.
    QJsonObject fault(const QByteArray& method, const QByteArray& body = {}) const;
    QJsonArray list() { return run({QStringLiteral("deployments"), QStringLiteral("list"), QStringLiteral("--no-metrics")}).rows(); }
    /// A Standard or GlobalStandard deployment of an account that takes changes; "account/name".
    QJsonObject some();

    QTemporaryDir m_directory;
    sandbox::EmbeddedSandbox m_sandbox;
    const QString m_program = QStringLiteral(PILOTHOUSE_BIN_DIR "/pilothouse-cli");
};

void CliDeploymentsTest::initTestCase()
{
    QVERIFY(QFile::exists(m_program));
    const QString problem = m_sandbox.start();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void CliDeploymentsTest::start(QProcess& process, const QStringList& arguments, const QStringList& environment) const
{
    QProcessEnvironment whole = QProcessEnvironment::systemEnvironment();
    whole.insert(QStringLiteral("PILOTHOUSE_SANDBOX"), m_sandbox.origin());
    for (const QString& entry : environment) {
        whole.insert(entry.section(QLatin1Char('='), 0, 0), entry.section(QLatin1Char('='), 1));
    }
    process.setProcessEnvironment(whole);
    process.start(m_program, QStringList{QStringLiteral("--cloud"), QStringLiteral("sandbox"), QStringLiteral("--data"), m_directory.filePath(QStringLiteral("state"))} +
                                 arguments + QStringList{QStringLiteral("--output"), QStringLiteral("json")});
    process.closeWriteChannel();
}

Outcome CliDeploymentsTest::ended(QProcess& process)
{
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Outcome CliDeploymentsTest::run(const QStringList& arguments, const QStringList& environment)
{
    QProcess process;
    start(process, arguments, environment);
    return ended(process);
}

QJsonObject CliDeploymentsTest::fault(const QByteArray& method, const QByteArray& body) const
{
    QNetworkAccessManager network;
    QNetworkRequest request(QUrl(m_sandbox.origin() + QStringLiteral("/_sandbox/faults")));
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    QNetworkReply* const reply = network.sendCustomRequest(request, method, body);
    QEventLoop loop;
    connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    const QJsonObject answer = QJsonDocument::fromJson(reply->readAll()).object();
    delete reply;
    return answer;
}

QJsonObject CliDeploymentsTest::some()
{
    const QJsonArray rows = list();
    for (const QJsonValue& row : rows) {
        if (row[QLatin1String("type")].toString() == QLatin1String("GlobalStandard") && row[QLatin1String("model")].toString().startsWith(QLatin1String("gpt-4.1"))) {
            return row.toObject();
        }
    }
    return {};
}

void CliDeploymentsTest::listHasTheGoldenShape()
{
    const Outcome outcome = run({QStringLiteral("deployments"), QStringLiteral("list")});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QJsonArray rows = outcome.rows();
    QVERIFY(rows.size() >= 5);
    bool measured = false;
    bool spills = false;
    for (const QJsonValue& row : rows) {
        const QJsonObject object = row.toObject();
        const QStringList wrong = misfits(object, shape(R"({"id":"","name":"","account":"","tenantId":"","subscriptionId":"","region":"","model":"",
            "modelVersion":"","type":"","capacity":0,"capacityText":"","provisioningState":""})"));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char(' ')) + QString::fromUtf8(QJsonDocument(object).toJson())));
        measured = measured || object.contains(QLatin1String("usedShare"));
        spills = spills || !object.value(QLatin1String("spilloverDeployment")).toString().isEmpty();
    }
    QVERIFY(measured);
    QVERIFY(spills);
}

void CliDeploymentsTest::filterNarrowsAsInTheGrid()
{
    const qsizetype all = list().size();
    const Outcome outcome = run({QStringLiteral("deployments"), QStringLiteral("list"), QStringLiteral("--no-metrics"), QStringLiteral("--filter"), QStringLiteral("type:provisioned")});
    QCOMPARE(outcome.status, 0);
    QVERIFY(!outcome.rows().isEmpty() && outcome.rows().size() < all);
    for (const QJsonValue& row : outcome.rows()) {
        QVERIFY(row[QLatin1String("type")].toString().contains(QLatin1String("Provisioned")));
    }
}

void CliDeploymentsTest::showNamesOne()
{
    const QJsonObject row = some();
    const QString name = row.value(QLatin1String("account")).toString() + QLatin1Char('/') + row.value(QLatin1String("name")).toString();
    const Outcome outcome = run({QStringLiteral("deployments"), QStringLiteral("show"), name});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QCOMPARE(outcome.json().value(QLatin1String("id")), row.value(QLatin1String("id")));
    QCOMPARE(run({QStringLiteral("deployments"), QStringLiteral("show"), QStringLiteral("no-such-thing")}).status, 4);
    QCOMPARE(run({QStringLiteral("deployments"), QStringLiteral("show")}).status, 2);
}

void CliDeploymentsTest::createScaleUpdateAndDeleteGoThrough()
{
    const QJsonObject like = some();
    const QString full = like.value(QLatin1String("account")).toString() + QStringLiteral("/made-here");
    const QString model = like.value(QLatin1String("model")).toString() + QLatin1Char('@') + like.value(QLatin1String("modelVersion")).toString();
    const QStringList confirm{QStringLiteral("--confirm"), QStringLiteral("made-here")};
    const Outcome created = run(QStringList{QStringLiteral("deployments"), QStringLiteral("create"), full, QStringLiteral("--model"), model, QStringLiteral("--type"),
                                            QStringLiteral("GlobalStandard"), QStringLiteral("--capacity"), QStringLiteral("2")} + confirm);
    QVERIFY2(created.status == 0, created.err.constData());
    const Outcome twice = run(QStringList{QStringLiteral("deployments"), QStringLiteral("create"), full, QStringLiteral("--model"), model, QStringLiteral("--type"),
                                          QStringLiteral("GlobalStandard"), QStringLiteral("--capacity"), QStringLiteral("2")} + confirm);
    QVERIFY2(twice.status == 2 && twice.err.contains("made-here"), twice.err.constData());
    const Outcome scaled = run(QStringList{QStringLiteral("deployments"), QStringLiteral("scale"), full, QStringLiteral("--capacity"), QStringLiteral("3")} + confirm);
    QVERIFY2(scaled.status == 0, scaled.err.constData());
    QCOMPARE(run({QStringLiteral("deployments"), QStringLiteral("show"), full}).json().value(QLatin1String("capacity")).toInt(), 3);
    const Outcome updated = run(QStringList{QStringLiteral("deployments"), QStringLiteral("update"), full, QStringLiteral("--upgrade"), QStringLiteral("NoAutoUpgrade")} + confirm);
    QVERIFY2(updated.status == 0, updated.err.constData());
    const Outcome unconfirmed = run({QStringLiteral("deployments"), QStringLiteral("delete"), full});
    QCOMPARE(unconfirmed.status, 2);
    const Outcome deleted = run(QStringList{QStringLiteral("deployments"), QStringLiteral("delete"), full} + confirm);
    QVERIFY2(deleted.status == 0, deleted.err.constData());
    QCOMPARE(run({QStringLiteral("deployments"), QStringLiteral("show"), full}).status, 4);
    const Outcome journal = run({QStringLiteral("journal"), QStringLiteral("verify")});
    QCOMPARE(journal.status, 0);
    QVERIFY(run({QStringLiteral("journal"), QStringLiteral("list")}).rows().size() >= 8); // begun and ended
}

void CliDeploymentsTest::wrongOrdersAreRefusedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QStringList>("change");
    QTest::addColumn<QString>("word");
    const auto scale = [](const char* capacity) { return QStringList{QStringLiteral("scale"), QStringLiteral("--capacity"), QLatin1String(capacity)}; };
    QTest::newRow("negative capacity") << scale("-3") << QStringLiteral("whole");
    QTest::newRow("fractional capacity") << scale("2.5") << QStringLiteral("whole");
    QTest::newRow("no number") << scale("many") << QStringLiteral("whole");
    QTest::newRow("nothing") << scale("0") << QStringLiteral("whole");
    QTest::newRow("over the quota") << scale("900000") << QStringLiteral("quota");
    QTest::newRow("type that the region does not offer")
        << QStringList{QStringLiteral("create"), QStringLiteral("--model"), QStringLiteral("gpt-4.1-mini@2025-04-14"), QStringLiteral("--type"),
                       QStringLiteral("MoonStandard"), QStringLiteral("--capacity"), QStringLiteral("1")}
        << QStringLiteral("is not offered as");
    QTest::newRow("model that the account does not know")
        << QStringList{QStringLiteral("create"), QStringLiteral("--model"), QStringLiteral("gpt-99@1"), QStringLiteral("--type"),
                       QStringLiteral("GlobalStandard"), QStringLiteral("--capacity"), QStringLiteral("1")}
        << QStringLiteral("gpt-99");
}

void CliDeploymentsTest::wrongOrdersAreRefusedBeforeAnythingIsSent()
{
    QFETCH(QStringList, change);
    QFETCH(QString, word);
    const QJsonObject row = some();
    QString name = row.value(QLatin1String("name")).toString();
    const QString verb = change.takeFirst();
    if (verb == QLatin1String("create")) {
        name = QStringLiteral("never-made");
    }
    const QString full = row.value(QLatin1String("account")).toString() + QLatin1Char('/') + name;
    const qsizetype before = run({QStringLiteral("journal"), QStringLiteral("list")}).rows().size();
    const Outcome outcome = run(QStringList{QStringLiteral("deployments"), verb, full} + change + QStringList{QStringLiteral("--confirm"), name});
    QVERIFY2(outcome.status == 2, outcome.err.constData());
    QVERIFY2(QString::fromUtf8(outcome.err).contains(word), outcome.err.constData());
    QCOMPARE(run({QStringLiteral("journal"), QStringLiteral("list")}).rows().size(), before);
}

void CliDeploymentsTest::refusalOfTheServiceIsTold()
{
    const QJsonObject row = some();
    const QString name = row.value(QLatin1String("name")).toString();
    const QString full = row.value(QLatin1String("account")).toString() + QLatin1Char('/') + name;
    // Somebody who may only read.
    const Outcome outcome = run({QStringLiteral("--user"), QStringLiteral("sam.okafor@contoso.example"), QStringLiteral("deployments"), QStringLiteral("scale"), full,
                                 QStringLiteral("--capacity"), QStringLiteral("4"), QStringLiteral("--confirm"), name});
    QVERIFY2(outcome.status == 4, outcome.err.constData());
    QVERIFY2(outcome.err.contains("AuthorizationFailed") && outcome.err.contains("request id"), outcome.err.constData());
}

void CliDeploymentsTest::unknownNameIsTold()
{
    const QJsonObject row = some();
    const Outcome outcome = run({QStringLiteral("deployments"), QStringLiteral("scale"), row.value(QLatin1String("account")).toString() + QStringLiteral("/gone"),
                                 QStringLiteral("--capacity"), QStringLiteral("4"), QStringLiteral("--confirm"), QStringLiteral("gone")});
    QVERIFY2(outcome.status == 4, outcome.err.constData());
}

/// Somebody else deletes the deployment after it was looked at and before the change is sent. A PUT would make it anew.
void CliDeploymentsTest::deletedUnderOnesHandsIsTold()
{
    const QJsonObject like = some();
    const QString full = like.value(QLatin1String("account")).toString() + QStringLiteral("/short-lived");
    const QStringList confirm{QStringLiteral("--confirm"), QStringLiteral("short-lived")};
    const QString model = like.value(QLatin1String("model")).toString() + QLatin1Char('@') + like.value(QLatin1String("modelVersion")).toString();
    const Outcome created = run(QStringList{QStringLiteral("deployments"), QStringLiteral("create"), full, QStringLiteral("--model"), model, QStringLiteral("--type"),
                                            QStringLiteral("GlobalStandard"), QStringLiteral("--capacity"), QStringLiteral("1")} + confirm);
    QVERIFY2(created.status == 0, created.err.constData());
    fault("POST", R"({"id":"slow","match":{"service":"arm","path":"*/usages","count":1},"effect":{"delayMs":12000}})");
    QProcess slow;
    start(slow, QStringList{QStringLiteral("deployments"), QStringLiteral("scale"), full, QStringLiteral("--capacity"), QStringLiteral("2")} + confirm);
    const auto isLooking = [this] {
        return fault("GET").value(QLatin1String("value")).toArray().first().toObject().value(QLatin1String("struck")).toInt() > 0;
    };
    QVERIFY2(QTest::qWaitFor(isLooking, 20'000), "the plan did not get as far as the quota");
    const Outcome deleted = run(QStringList{QStringLiteral("deployments"), QStringLiteral("delete"), full} + confirm);
    QVERIFY2(deleted.status == 0, deleted.err.constData());
    const Outcome outcome = ended(slow);
    fault("DELETE");
    QVERIFY2(outcome.status == 4, outcome.err.constData());
    QVERIFY2(outcome.err.contains("deleted meanwhile"), outcome.err.constData());
    QCOMPARE(run({QStringLiteral("deployments"), QStringLiteral("show"), full}).status, 4); // nobody brought it back
}

void CliDeploymentsTest::readOnlyProfileSendsNothing()
{
    const QJsonObject row = some();
    const QString name = row.value(QLatin1String("name")).toString();
    const QString full = row.value(QLatin1String("account")).toString() + QLatin1Char('/') + name;
    const int capacity = row.value(QLatin1String("capacity")).toInt();
    const QStringList locked{QStringLiteral("PILOTHOUSE_READ_ONLY=1")};
    const QList<QStringList> changes{{QStringLiteral("scale"), full, QStringLiteral("--capacity"), QString::number(capacity + 1)}, {QStringLiteral("delete"), full},
                                     {QStringLiteral("update"), full, QStringLiteral("--upgrade"), QStringLiteral("NoAutoUpgrade")}};
    for (const QStringList& change : changes) {
        const Outcome outcome = run(QStringList{QStringLiteral("deployments")} + change + QStringList{QStringLiteral("--confirm"), name}, locked);
        QVERIFY2(outcome.status > 0 && outcome.err.contains("read-only"), outcome.err.constData());
    }
    const Outcome shown = run({QStringLiteral("deployments"), QStringLiteral("show"), full}, locked); // reading goes on
    QCOMPARE(shown.json().value(QLatin1String("capacity")).toInt(), capacity);
}

/// What the lists of models did not tell: the service's own refusal reaches the person with its code, and nothing is left over.
void CliDeploymentsTest::typeThatTheServiceRefusesIsExplained()
{
    const QJsonObject like = some();
    const QString full = like.value(QLatin1String("account")).toString() + QStringLiteral("/elsewhere");
    const QString model = like.value(QLatin1String("model")).toString() + QLatin1Char('@') + like.value(QLatin1String("modelVersion")).toString();
    fault("POST", R"({"id":"blind","match":{"service":"arm","path":"*/models"},"effect":{"status":403}})");
    const Outcome outcome = run({QStringLiteral("deployments"), QStringLiteral("create"), full, QStringLiteral("--model"), model, QStringLiteral("--type"),
                                 QStringLiteral("MoonStandard"), QStringLiteral("--capacity"), QStringLiteral("1"), QStringLiteral("--confirm"), QStringLiteral("elsewhere")});
    fault("DELETE");
    QVERIFY2(outcome.status == 4, outcome.err.constData());
    QVERIFY2(outcome.err.contains("MoonStandard") && outcome.err.contains("request id"), outcome.err.constData());
    QCOMPARE(run({QStringLiteral("deployments"), QStringLiteral("show"), full}).status, 4);
}

void CliDeploymentsTest::workspacesAreAskedForFirstTokens()
{
    const Outcome outcome = run({QStringLiteral("deployments"), QStringLiteral("list"), QStringLiteral("--no-metrics"), QStringLiteral("--first-token"), QStringLiteral("--all-tenants")});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QVERIFY2(!outcome.err.contains("could not be queried"), outcome.err.constData());
    QVERIFY(!outcome.rows().isEmpty());
    for (const QJsonValue& row : outcome.rows()) { // absent where applications name a model that several deployments have
        const QJsonValue p95 = row[QLatin1String("p95FirstTokenMs")];
        QVERIFY(p95.isUndefined() || p95.toDouble() > 20);
    }
}

void CliDeploymentsTest::dryRunAndOtherFormsSendNothing()
{
    const QJsonObject row = some();
    const QString name = row.value(QLatin1String("name")).toString();
    const QString full = row.value(QLatin1String("account")).toString() + QLatin1Char('/') + name;
    const int capacity = row.value(QLatin1String("capacity")).toInt();
    for (const QStringList& way : {QStringList{QStringLiteral("--dry-run")}, QStringList{QStringLiteral("--as"), QStringLiteral("az")},
                                   QStringList{QStringLiteral("--as"), QStringLiteral("curl")}, QStringList{QStringLiteral("--as"), QStringLiteral("bicep")}}) {
        const Outcome outcome = run(QStringList{QStringLiteral("deployments"), QStringLiteral("scale"), full, QStringLiteral("--capacity"), QString::number(capacity + 1)} + way);
        QVERIFY2(outcome.status == 0, outcome.err.constData());
        QVERIFY(!outcome.out.trimmed().isEmpty());
    }
    QCOMPARE(run({QStringLiteral("deployments"), QStringLiteral("show"), full}).json().value(QLatin1String("capacity")).toInt(), capacity);
}

void CliDeploymentsTest::quotaListHasTheGoldenShape()
{
    const Outcome outcome = run({QStringLiteral("quota"), QStringLiteral("list")});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    QVERIFY(!outcome.rows().isEmpty());
    for (const QJsonValue& row : outcome.rows()) {
        const QStringList wrong = misfits(row.toObject(), shape(R"({"name":"","subscriptionId":"","region":"","used":0,"limit":0})"));
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char(' ')) + QString::fromUtf8(QJsonDocument(row.toObject()).toJson())));
    }
}

void CliDeploymentsTest::forecastStatesItsMethod()
{
    const QJsonObject row = some();
    const QString full = row.value(QLatin1String("account")).toString() + QLatin1Char('/') + row.value(QLatin1String("name")).toString();
    const Outcome outcome = run({QStringLiteral("quota"), QStringLiteral("forecast"), full});
    QVERIFY2(outcome.status == 0, outcome.err.constData());
    const QStringList wrong = misfits(outcome.json(), shape(R"({"deployment":"","sentence":"","method":""})"));
    QVERIFY2(wrong.isEmpty(), outcome.out.constData());
    QCOMPARE(run({QStringLiteral("quota"), QStringLiteral("forecast"), QStringLiteral("no-such-thing")}).status, 4);
}

void CliDeploymentsTest::planTellsWhatFits()
{
    const Outcome fits = run({QStringLiteral("quota"), QStringLiteral("plan"), QStringLiteral("--want"), QStringLiteral("gpt-4o@2024-11-20:GlobalStandard:1")});
    QVERIFY2(fits.status == 0, fits.err.constData());
    QCOMPARE(fits.rows().size(), 1);
    QVERIFY(misfits(fits.rows().first().toObject(), shape(R"({"wish":"","fits":true,"sentence":"","region":"","subscriptionId":""})")).isEmpty());
    const Outcome much = run({QStringLiteral("quota"), QStringLiteral("plan"), QStringLiteral("--want"), QStringLiteral("gpt-4o@2024-11-20:GlobalStandard:9000000")});
    QCOMPARE(much.status, 1);
    QCOMPARE(much.rows().first()[QLatin1String("fits")].toBool(true), false);
    QCOMPARE(run({QStringLiteral("quota"), QStringLiteral("plan"), QStringLiteral("--want"), QStringLiteral("gpt-4o:GlobalStandard:-1")}).status, 2);
    QCOMPARE(run({QStringLiteral("quota"), QStringLiteral("plan"), m_directory.filePath(QStringLiteral("no-such-file"))}).status, 6);
}

QTEST_GUILESS_MAIN(CliDeploymentsTest)
#include "tst_deployments.moc"
