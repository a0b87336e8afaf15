// SPDX-License-Identifier: GPL-3.0-or-later
#include "bundles.h"
#include "core/fakeclock.h"
#include "journal/journal.h"
#include "prompts/publish/folderplace.h"
#include "support/coroharness.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using core::ErrorKind;
using prompts::FolderPlace;
using prompts::PublishPlan;
using prompts::Publisher;

class FolderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_isReadOnly = false;
    }
    void filesManifestAndJournalSayTheSame()
    {
        FolderPlace place(m_folder->filePath(QStringLiteral("out")), QStringLiteral("dev"));
        const auto plan = planned(place, bundleOf(QStringLiteral("chat/answer"), QStringLiteral("One")));
        QVERIFY(plan.has_value());
        QVERIFY(plan->confirm.isEmpty());
        QVERIFY(plan->beforeText.isEmpty());
        QVERIFY(plan->afterText.contains(QLatin1String("partials/tone.jinja")));
        QVERIFY(!QDir(m_folder->filePath(QStringLiteral("out"))).exists());
        const auto live = done(place, *plan);
        QVERIFY2(live.has_value(), qPrintable(live ? QString() : live.error().message));
        QVERIFY(bytes(QStringLiteral("out/dev/chat/answer.prompty")).contains("One"));
        QCOMPARE(bytes(QStringLiteral("out/dev/partials/tone.jinja")), QByteArray("Be brief.\n"));
        QVERIFY(bytes(QStringLiteral("out/dev/prompts.json")).contains("\"chat/answer\""));
        const auto all = run(place.all({}));
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->first().environment, QStringLiteral("dev"));
        QCOMPARE(all->first().bundle.by, QStringLiteral("priya"));
        const auto entries = journal::Journal(journalFile()).entries();
        QCOMPARE(entries->size(), 2);
        QCOMPARE(entries->first().action, QStringLiteral("prompts.publish"));
        QVERIFY(entries->first().after.value("prompty").toString().contains(QLatin1String("One")));
        QCOMPARE(entries->last().outcome, journal::Outcome::Succeeded);
    }
    void samePublicationAgainWritesNothing()
    {
        FolderPlace place(m_folder->path(), {});
        publish(place, QStringLiteral("One"));
        const auto plan = planned(place, bundleOf(QStringLiteral("chat/answer"), QStringLiteral("One")));
        QVERIFY(plan->changesNothing());
        QVERIFY(done(place, *plan).has_value());
        QCOMPARE(journal::Journal(journalFile()).entries()->size(), 2);
    }
    void changedElsewhereIsRefusedWithTheDifference()
    {
        FolderPlace place(m_folder->path(), {});
        publish(place, QStringLiteral("One"));
        const auto plan = planned(place, bundleOf(QStringLiteral("chat/answer"), QStringLiteral("Three"), QString(40, QLatin1Char('b'))));
        write(QStringLiteral("chat/answer.prompty"), "Edited meanwhile\n");
        const auto live = done(place, *plan);
        QVERIFY(!live.has_value());
        QCOMPARE(live.error().kind, ErrorKind::Conflict);
        QVERIFY2(live.error().details.contains(QLatin1String("+Edited meanwhile")), qPrintable(live.error().details));
        QCOMPARE(bytes(QStringLiteral("chat/answer.prompty")), QByteArray("Edited meanwhile\n"));
        const auto again = planned(place, bundleOf(QStringLiteral("chat/answer"), QStringLiteral("Three")));
        QCOMPARE(again->notes.size(), 1); // edited in place
        QVERIFY(done(place, *again).has_value());
    }
    void rollBackBringsBackWhatWasThere()
    {
        FolderPlace place(m_folder->path(), {});
        publish(place, QStringLiteral("One"));
        publish(place, QStringLiteral("Two"), QString(40, QLatin1Char('b')));
        const auto history = run(place.history(QStringLiteral("chat/answer"), {}));
        QCOMPARE(history->size(), 2);
        Publisher publisher = makePublisher();
        const auto plan = run(publisher.planRollBack(&place, history->last(), {}));
        QVERIFY(plan.has_value());
        QVERIFY(done(place, *plan).has_value());
        QVERIFY(bytes(QStringLiteral("chat/answer.prompty")).contains("One"));
        QCOMPARE(run(place.find(QStringLiteral("chat/answer"), {}))->value().bundle.version, QString(40, QLatin1Char('a')));
        QCOMPARE(journal::Journal(journalFile()).entries()->last().outcome, journal::Outcome::Succeeded);
    }
    void removalAsksForTheNameAndKeepsSharedPartials()
    {
        FolderPlace place(m_folder->path(), {});
        publish(place, QStringLiteral("One"));
        const auto second = planned(place, bundleOf(QStringLiteral("chat/other"), QStringLiteral("Two")));
        QVERIFY(done(place, *second).has_value());
        Publisher publisher = makePublisher();
        const auto plan = run(publisher.planRemoval(&place, QStringLiteral("chat/answer"), {}));
        QCOMPARE(plan->confirm, QStringLiteral("chat/answer"));
        QCOMPARE(done(place, *plan).error().kind, ErrorKind::InvalidInput);
        QVERIFY(done(place, *plan, QStringLiteral("chat/answer")).has_value());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("chat/answer.prompty"))));
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("partials/tone.jinja"))));
        QCOMPARE(run(place.all({}))->size(), 1);
        QCOMPARE(run(publisher.planRemoval(&place, QStringLiteral("chat/answer"), {})).error().kind, ErrorKind::NotFound);
    }
    void productionAsksForTheNameAndACommit()
    {
        FolderPlace place(m_folder->path(), QStringLiteral("production"));
        QCOMPARE(planned(place, bundleOf(QStringLiteral("a"), QStringLiteral("One"), {})).error().kind, ErrorKind::InvalidInput);
        const auto plan = planned(place, bundleOf(QStringLiteral("a"), QStringLiteral("One")));
        QCOMPARE(plan->confirm, QStringLiteral("a"));
        QCOMPARE(done(place, *plan, QStringLiteral("b")).error().kind, ErrorKind::InvalidInput);
        QVERIFY(done(place, *plan, QStringLiteral("a")).has_value());
    }
    void readOnlyProfileWritesNothing()
    {
        FolderPlace place(m_folder->path(), {});
        const auto plan = planned(place, bundleOf(QStringLiteral("a"), QStringLiteral("One")));
        m_isReadOnly = true;
        QCOMPARE(done(place, *plan).error().kind, ErrorKind::Forbidden);
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("prompts.json"))));
        QVERIFY(!QFile::exists(journalFile()));
    }
    void namesNeverLeaveTheFolder()
    {
        FolderPlace place(m_folder->filePath(QStringLiteral("in")), {});
        for (const char* id : {"../out", "a/../../out", "/etc/x", ".git/x"}) {
            const auto plan = planned(place, bundleOf(QLatin1String(id), QStringLiteral("One")));
            QVERIFY(!done(place, *plan).has_value());
        }
        prompts::Bundle bundle = bundleOf(QStringLiteral("a"), QStringLiteral("One"));
        bundle.files.insert(QStringLiteral("../evil.jinja"), QStringLiteral("x"));
        QVERIFY(!done(place, *planned(place, bundle)).has_value());
        QVERIFY(!QFile::exists(m_folder->filePath(QStringLiteral("evil.jinja"))));
        write(QStringLiteral("in/prompts.json"), "{\"prompts\":{\"../secret\":{\"format\":\"pilothouse.prompt/1\",\"name\":\"../secret\"}}}");
        write(QStringLiteral("secret.prompty"), "secret");
        const auto all = run(place.all({}));
        QCOMPARE(all->size(), 1);
        QVERIFY(!all->first().isReadable());
        QVERIFY(all->first().bundle.text.isEmpty());
    }
    void vanishedAndBrokenFilesAreTold()
    {
        FolderPlace place(m_folder->path(), {});
        publish(place, QStringLiteral("One"));
        QFile::remove(m_folder->filePath(QStringLiteral("chat/answer.prompty")));
        QVERIFY(!run(place.find(QStringLiteral("chat/answer"), {}))->value().isReadable());
        write(QStringLiteral("prompts.json"), "{broken");
        QVERIFY(!run(place.all({})).has_value());
    }

private:
    template <typename T> T run(QCoro::Task<T> task) { return support::await(std::move(task), std::chrono::seconds(20)); }
    QString journalFile() const { return m_folder->filePath(QStringLiteral("journal.jsonl")); }
    Publisher makePublisher()
    {
        prompts::PublisherParts parts;
        parts.clock = &m_clock;
        parts.journalFile = journalFile();
        parts.actor = [] { return QStringLiteral("priya"); };
        parts.isReadOnly = [this] { return m_isReadOnly; };
        return Publisher(parts);
    }
    core::Result<PublishPlan> planned(FolderPlace& place, const prompts::Bundle& bundle)
    {
        Publisher publisher = makePublisher();
        return run(publisher.plan(&place, bundle, {}));
    }
    core::Result<prompts::LivePrompt> done(FolderPlace& place, const PublishPlan& plan, const QString& typed = {})
    {
        Publisher publisher = makePublisher();
        return run(publisher.carryOut(&place, plan, typed, {}));
    }
    void publish(FolderPlace& place, const QString& text, const QString& version = QString(40, QLatin1Char('a')))
    {
        const auto plan = planned(place, bundleOf(QStringLiteral("chat/answer"), text, version));
        QVERIFY(plan.has_value());
        const auto live = done(place, *plan);
        QVERIFY2(live.has_value(), qPrintable(live ? QString() : live.error().message));
    }
    QByteArray bytes(const QString& path) const
    {
        QFile file(m_folder->filePath(path));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString& path, const QByteArray& text)
    {
        QDir().mkpath(QFileInfo(m_folder->filePath(path)).path());
        QFile file(m_folder->filePath(path));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(text);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    core::FakeClock m_clock;
    bool m_isReadOnly = false;
};

QTEST_GUILESS_MAIN(FolderTest)
#include "tst_folder.moc"
