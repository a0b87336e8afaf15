// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/clientfixture.h"
#include "deployments/changerunner.h"

#include <QTemporaryDir>

using namespace deployments;
using support::Scripted;

namespace {

constexpr char kResource[] = "/subscriptions/s/resourceGroups/g/providers/Microsoft.CognitiveServices/accounts/oai/deployments/chat";

QJsonObject resource(int capacity, const QString& state = QStringLiteral("Succeeded"))
{
    return {{QStringLiteral("id"), QLatin1String(kResource)},
            {QStringLiteral("sku"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Standard")}, {QStringLiteral("capacity"), capacity}}},
            {QStringLiteral("properties"), QJsonObject{{QStringLiteral("provisioningState"), state}}}};
}

ChangeRequest scaling(int from, int to)
{
    ChangeRequest change;
    change.action = QStringLiteral("deployments.update");
    change.method = "PUT";
    change.resourceId = QLatin1String(kResource);
    change.apiVersion = QStringLiteral("2025-06-01");
    change.before = resource(from);
    change.body = configurationOf(resource(to));
    return change;
}

} // namespace

class ChangeRunnerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void changeIsRecordedSentAndFollowed();
    void readOnlyProfileSendsNothing();
    void resourceThatWasChangedMeanwhileIsLeftAlone();
    void resourceThatWasDeletedMeanwhileIsSaid();
    void existingNameIsNotOverwrittenByANewDeployment();
    void refusalOfTheServiceIsKeptInTheJournal();
    void changeThatCannotBeRecordedIsNotMade();
    void lostConnectionLeavesItOpenAndARestartFindsTheEnd();
    void changeStartedWhileResumingForgetsNothing();

private:
    core::Result<QJsonObject> run(QCoro::Task<core::Result<QJsonObject>> task);
    ChangeRunnerParts parts();
    QList<journal::Entry> entries();
    int writes() const;

    std::unique_ptr<ClientFixture> m_fixture;
    std::unique_ptr<azure::ArmClient> m_arm;
    std::unique_ptr<QTemporaryDir> m_folder;
    bool m_isReadOnly = false;
};

void ChangeRunnerTest::init()
{
    m_fixture = std::make_unique<ClientFixture>();
    m_arm = std::make_unique<azure::ArmClient>(m_fixture->pipeline, m_fixture->cloud, &m_fixture->clock);
    m_folder = std::make_unique<QTemporaryDir>();
    m_isReadOnly = false;
}

/// The journal is written on another thread and polls wait on the fake clock: both go on until the task ends.
core::Result<QJsonObject> ChangeRunnerTest::run(QCoro::Task<core::Result<QJsonObject>> task)
{
    const support::Running<core::Result<QJsonObject>> running(std::move(task));
    const auto isDone = [&] {
        m_fixture->clock.advance(core::Milliseconds(5000));
        return running.isDone();
    };
    if (!QTest::qWaitFor(isDone, 20000)) {
        QTest::qFail("the change did not end", __FILE__, __LINE__);
        return {};
    }
    return running.value();
}

ChangeRunnerParts ChangeRunnerTest::parts()
{
    ChangeRunnerParts parts;
    parts.arm = m_arm.get();
    parts.clock = &m_fixture->clock;
    parts.journalFile = m_folder->filePath(QStringLiteral("journal.jsonl"));
    parts.folder = m_folder->path();
    parts.cloud = QStringLiteral("public");
    parts.actor = [] { return QStringLiteral("alex@contoso.example"); };
    parts.isReadOnly = [this] { return m_isReadOnly; };
    return parts;
}

QList<journal::Entry> ChangeRunnerTest::entries()
{
    return *journal::Journal(m_folder->filePath(QStringLiteral("journal.jsonl"))).entries();
}

int ChangeRunnerTest::writes() const
{
    int count = 0;
    for (const http::Request& request : m_fixture->wire->requests) {
        count += request.method == "GET" ? 0 : 1;
    }
    return count;
}

void ChangeRunnerTest::changeIsRecordedSentAndFollowed()
{
    m_fixture->wire->add(Scripted::json(200, resource(10)));
    m_fixture->wire->add(Scripted::json(201, resource(50, QStringLiteral("Updating"))));
    m_fixture->wire->add(Scripted::json(200, resource(50, QStringLiteral("Updating"))));
    m_fixture->wire->add(Scripted::json(200, resource(50)));
    m_fixture->wire->setFallback([](const http::Request&) { return Scripted::json(200, resource(50)); });
    ChangeRunner runner(parts());
    const auto result = run(runner.run(scaling(10, 50), {}));
    QVERIFY(result);
    QCOMPARE(writes(), 1);
    QCOMPARE(runner.operations().first().state, OperationState::Succeeded);
    const QList<journal::Entry> kept = entries();
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.at(0).actor, QStringLiteral("alex@contoso.example"));
    QCOMPARE(core::json::at(kept.at(0).before, u"sku/capacity").toInt(), 10);
    QCOMPARE(core::json::at(kept.at(1).after, u"sku/capacity").toInt(), 50);
    QCOMPARE(kept.at(1).outcome, journal::Outcome::Succeeded);
}

void ChangeRunnerTest::readOnlyProfileSendsNothing()
{
    m_isReadOnly = true;
    ChangeRunner runner(parts());
    const auto result = run(runner.run(scaling(10, 50), {}));
    QCOMPARE(result.error().kind, core::ErrorKind::Forbidden);
    QVERIFY(m_fixture->wire->requests.isEmpty());
    QVERIFY(entries().isEmpty());
}

void ChangeRunnerTest::resourceThatWasChangedMeanwhileIsLeftAlone()
{
    m_fixture->wire->add(Scripted::json(200, resource(30)));
    ChangeRunner runner(parts());
    const auto result = run(runner.run(scaling(10, 50), {}));
    QCOMPARE(result.error().kind, core::ErrorKind::Conflict);
    QVERIFY(result.error().details.contains(QStringLiteral("+ \"capacity\": 30")));
    QCOMPARE(writes(), 0);
}

void ChangeRunnerTest::resourceThatWasDeletedMeanwhileIsSaid()
{
    m_fixture->wire->add(Scripted::json(404, json(R"({"error":{"code":"ResourceNotFound","message":"gone"}})")));
    ChangeRunner runner(parts());
    const auto result = run(runner.run(scaling(10, 50), {}));
    QCOMPARE(result.error().kind, core::ErrorKind::NotFound);
    QCOMPARE(writes(), 0);
}

void ChangeRunnerTest::existingNameIsNotOverwrittenByANewDeployment()
{
    m_fixture->wire->add(Scripted::json(200, resource(10)));
    ChangeRequest creation = scaling(10, 50);
    creation.before = {};
    ChangeRunner runner(parts());
    QCOMPARE(run(runner.run(creation, {})).error().kind, core::ErrorKind::Conflict);
    QCOMPARE(writes(), 0);
}

void ChangeRunnerTest::refusalOfTheServiceIsKeptInTheJournal()
{
    m_fixture->wire->add(Scripted::json(200, resource(10)));
    m_fixture->wire->add(Scripted::json(400, json(R"({"error":{"code":"InsufficientQuota","message":"no quota"}})")));
    ChangeRunner runner(parts());
    const auto result = run(runner.run(scaling(10, 5000), {}));
    QCOMPARE(result.error().code, QStringLiteral("InsufficientQuota"));
    QCOMPARE(entries().last().outcome, journal::Outcome::Failed);
    QVERIFY(entries().last().message.contains(QStringLiteral("InsufficientQuota")));
}

void ChangeRunnerTest::changeThatCannotBeRecordedIsNotMade()
{
    m_fixture->wire->add(Scripted::json(200, resource(10)));
    ChangeRunnerParts broken = parts();
    QFile blocker(m_folder->filePath(QStringLiteral("blocker")));
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    broken.journalFile = m_folder->filePath(QStringLiteral("blocker/journal.jsonl"));
    ChangeRunner runner(broken);
    QCOMPARE(run(runner.run(scaling(10, 50), {})).error().kind, core::ErrorKind::Storage);
    QCOMPARE(writes(), 0);
}

void ChangeRunnerTest::lostConnectionLeavesItOpenAndARestartFindsTheEnd()
{
    m_fixture->wire->add(Scripted::json(200, resource(10)));
    m_fixture->wire->setFallback([](const http::Request&) { return Scripted::failing(core::ErrorKind::Network); });
    {
        ChangeRunner runner(parts());
        const auto result = run(runner.run(scaling(10, 50), {}));
        QVERIFY(!result);
        QCOMPARE(runner.operations().first().state, OperationState::Unknown);
    }
    QCOMPARE(entries().size(), 1);
    int polls = 0;
    m_fixture->wire->setFallback([&polls](const http::Request&) {
        return Scripted::json(200, resource(50, ++polls < 3 ? QStringLiteral("Updating") : QStringLiteral("Succeeded")));
    });
    const int sent = writes();
    ChangeRunner restarted(parts());
    restarted.resume();
    QTRY_COMPARE(restarted.operations().size(), 1);
    QTRY_VERIFY((m_fixture->clock.advance(core::Milliseconds(5000)), restarted.operations().first().isDone()));
    QCOMPARE(restarted.operations().first().state, OperationState::Succeeded);
    QCOMPARE(writes(), sent);
    QCOMPARE(entries().size(), 2);
    QCOMPARE(entries().last().outcome, journal::Outcome::Succeeded);
    QTRY_VERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("operations.json"))));
}

void ChangeRunnerTest::changeStartedWhileResumingForgetsNothing()
{
    m_fixture->wire->add(Scripted::json(200, resource(10)));
    m_fixture->wire->setFallback([](const http::Request&) { return Scripted::failing(core::ErrorKind::Network); });
    {
        ChangeRunner runner(parts());
        QVERIFY(!run(runner.run(scaling(10, 50), {})));
    }
    m_fixture->wire->setFallback([](const http::Request& request) {
        return request.method == "GET" ? Scripted::json(200, resource(10, QStringLiteral("Updating"))) : Scripted::failing(core::ErrorKind::Network);
    });
    {
        ChangeRunner restarted(parts());
        restarted.resume();
        restarted.start(scaling(10, 60)); // before the disk answered
        QTRY_COMPARE(restarted.operations().size(), 2);
        QTRY_VERIFY2((m_fixture->clock.advance(core::Milliseconds(500)), restarted.operations().first().state == OperationState::Unknown), qPrintable(restarted.operations().first().error.message));
    }
    QFile file(m_folder->filePath(QStringLiteral("operations.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("operations")).toArray().size(), 2);
}

QTEST_GUILESS_MAIN(ChangeRunnerTest)
#include "tst_changerunner.moc"
