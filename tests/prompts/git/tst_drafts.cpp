// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitfixture.h"
#include "prompts/git/drafts.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace prompts;
using support::await;
using prompts::test::contents;
using prompts::test::errorOf;
using prompts::test::git;
using prompts::test::partsOf;
using prompts::test::write;
using Shelf = prompts::test::Library;

class DraftsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void typedTextIsThereAfterARestart();
    void onlyTheNewestTextWaitsForTheDisk();
    void damagedDraftIsSetAsideAndNotOffered();
    void librariesAreKeptApart();
    void draftOfAFileThatChangedOutsideIsToldApart();
    void fullDiskIsReportedAndTheTextStays();
    void locksOfKilledProgramsAreClearedWhereverTheyWereKilled();
    void programsKilledInTheMiddleOfEditsAndCommitsLoseNothing();

public:
    /// What the killed program does: types, saves and commits for ever, and prints what it was promised.
    static int edit(const QString& library, const QString& data, quint32 seed);

private:
    QTemporaryDir m_folder;
};

void DraftsTest::typedTextIsThereAfterARestart()
{
    const QString root = m_folder.filePath(QStringLiteral("a"));
    {
        Drafts drafts(m_folder.path(), root);
        QSignalSpy kept(&drafts, &Drafts::kept);
        drafts.put({QStringLiteral("x/é 質問.prompty"), QStringLiteral("typed \U0001F680\r\nas is\0!"), QStringLiteral("0123"), 7, QDateTime::fromMSecsSinceEpoch(1'800'000'000'123, Qt::UTC)});
        QTRY_COMPARE(kept.size(), 1);
        drafts.put({QStringLiteral("y.prompty"), {}, {}, 0, QDateTime::currentDateTimeUtc()});
        drafts.rename(QStringLiteral("y.prompty"), QStringLiteral("z.prompty"));
    }
    Drafts again(m_folder.path(), root);
    QCOMPARE(again.drafts().size(), 2);
    const auto draft = again.draft(QStringLiteral("x/é 質問.prompty"));
    QVERIFY(draft);
    QCOMPARE(draft->text, QStringLiteral("typed \U0001F680\r\nas is\0!"));
    QCOMPARE(draft->base, QStringLiteral("0123"));
    QCOMPARE(draft->cursor, 7);
    QCOMPARE(draft->changedAt.toMSecsSinceEpoch(), 1'800'000'000'123);
    QVERIFY(again.draft(QStringLiteral("z.prompty")));
    again.remove(QStringLiteral("z.prompty"));
    QVERIFY(again.flush());
    QCOMPARE(Drafts(m_folder.path(), root).drafts().size(), 1);
}

void DraftsTest::onlyTheNewestTextWaitsForTheDisk()
{
    const QString root = m_folder.filePath(QStringLiteral("fast"));
    Drafts drafts(m_folder.path(), root);
    QSignalSpy kept(&drafts, &Drafts::kept);
    QElapsedTimer timer;
    timer.start();
    QString text(200'000, QLatin1Char('x'));
    for (int i = 0; i < 500; ++i) {
        drafts.put({QStringLiteral("p"), text + QString::number(i), {}, i, {}});
    }
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed()))); // typing never waits for the disk
    QVERIFY(drafts.flush());
    QVERIFY(Drafts(m_folder.path(), root).draft(QStringLiteral("p"))->text.endsWith(QStringLiteral("x499")));
}

void DraftsTest::damagedDraftIsSetAsideAndNotOffered()
{
    const QString root = m_folder.filePath(QStringLiteral("damaged"));
    const QString folder = Drafts::folderOf(m_folder.path(), root);
    {
        Drafts drafts(m_folder.path(), root);
        drafts.put({QStringLiteral("good"), QStringLiteral("good"), {}, 0, {}});
        drafts.put({QStringLiteral("bad"), QStringLiteral("bad text"), {}, 0, {}});
    }
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.draft")});
    for (const QString& name : names) {
        const QByteArray bytes = contents(folder + QLatin1Char('/') + name);
        if (bytes.contains("bad text")) {
            write(folder + QLatin1Char('/') + name, bytes.chopped(3));
        }
    }
    write(folder + QStringLiteral("/0.draft"), "\xff\xfe nonsense");
    Drafts again(m_folder.path(), root);
    QCOMPARE(again.drafts().size(), 1);
    QCOMPARE(QDir(folder).entryList({QStringLiteral("*.damaged")}).size(), 2);
}

void DraftsTest::librariesAreKeptApart()
{
    Drafts one(m_folder.path(), m_folder.filePath(QStringLiteral("one")));
    one.put({QStringLiteral("p"), QStringLiteral("one"), {}, 0, {}});
    QVERIFY(one.flush());
    QVERIFY(Drafts(m_folder.path(), m_folder.filePath(QStringLiteral("two"))).drafts().isEmpty());
}

void DraftsTest::draftOfAFileThatChangedOutsideIsToldApart()
{
    Shelf shelf;
    const auto opened = await(shelf.repository->read(QStringLiteral("a.prompty")));
    Drafts drafts(shelf.data(), shelf.path());
    drafts.put({QStringLiteral("a.prompty"), QStringLiteral("typed\n"), opened->blob, 0, {}});
    QVERIFY(drafts.flush());
    write(shelf.path(QStringLiteral("a.prompty")), "outside\n");
    const auto draft = Drafts(shelf.data(), shelf.path()).draft(QStringLiteral("a.prompty"));
    const auto now = await(shelf.repository->read(QStringLiteral("a.prompty")));
    QVERIFY(draft->base != now->blob);
    QCOMPARE(errorOf(await(shelf.repository->save(draft->path, draft->text.toUtf8(), draft->base))).code, QStringLiteral("changedOutside"));
    QCOMPARE(await(shelf.repository->blob(draft->base)).value_or(QByteArray()), QByteArray("one\ntwo\nthree\n")); // the base of a three-way view
}

void DraftsTest::fullDiskIsReportedAndTheTextStays()
{
    const QString blocked = m_folder.filePath(QStringLiteral("blocked"));
    write(blocked, "a file where the folder should be");
    Drafts drafts(blocked, m_folder.filePath(QStringLiteral("full")));
    QSignalSpy failed(&drafts, &Drafts::failed);
    drafts.put({QStringLiteral("p"), QStringLiteral("typed"), {}, 0, {}});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(drafts.draft(QStringLiteral("p"))->text, QStringLiteral("typed"));
}

void DraftsTest::locksOfKilledProgramsAreClearedWhereverTheyWereKilled()
{
    Shelf shelf;
    const auto age = [&shelf](const QString& name, int seconds) {
        const QString path = shelf.path(QStringLiteral(".git/") + name);
        write(path, {});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(QDateTime::currentDateTime().addSecs(-seconds), QFileDevice::FileModificationTime));
    };
    // After making its lock, before writing its name there.
    age(QStringLiteral("pilothouse.lock"), 0);
    const auto opened = await(shelf.repository->read(QStringLiteral("a.prompty")));
    const auto saved = await(shelf.repository->save(QStringLiteral("a.prompty"), "changed\n", opened->blob));
    QVERIFY2(saved, prompts::test::why(saved).constData());
    // While it cleared what an earlier one had left: that time still counts, and older locks are another program's.
    age(QStringLiteral("pilothouse.left"), 600);
    age(QStringLiteral("index.lock"), 590);
    age(QStringLiteral("refs/heads/other.lock"), 595);
    age(QStringLiteral("config.lock"), 700);
    const auto commit = await(shelf.repository->commit({QStringLiteral("a.prompty")}, QStringLiteral("Changed")));
    QVERIFY2(commit, prompts::test::why(commit).constData());
    for (const QString& gone : {QStringLiteral("pilothouse.left"), QStringLiteral("index.lock"), QStringLiteral("refs/heads/other.lock")}) {
        QVERIFY2(!QFile::exists(shelf.path(QStringLiteral(".git/") + gone)), qPrintable(gone));
    }
    QVERIFY(QFile::remove(shelf.path(QStringLiteral(".git/config.lock"))));
}

int DraftsTest::edit(const QString& library, const QString& data, quint32 seed)
{
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly)) {
        return 1;
    }
    const auto promise = [&out](const QString& line) {
        out.write(line.toUtf8() + '\n');
        out.flush();
    };
    const auto opened = await(Repository::open(library, partsOf(QStringLiteral("Ada"), data)));
    if (!opened) {
        promise(QStringLiteral("failed ") + opened.error().message);
        return 1;
    }
    const Repository::Ref repository = *opened;
    Drafts drafts(data, library);
    QRandomGenerator random(seed);
    for (int round = 0;; ++round) {
        const QString path = QStringLiteral("p%1.prompty").arg(random.bounded(4));
        const QString text = QStringLiteral("round %1 of %2\n").arg(round).arg(seed) + QString(int(random.bounded(20'000)), QLatin1Char('x'));
        const auto file = await(repository->read(path));
        drafts.put({path, text, file ? file->blob : QString(), 0, QDateTime::currentDateTimeUtc()});
        if (!drafts.flush()) {
            return 1;
        }
        promise(QStringLiteral("draft %1 %2").arg(path, QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1).toHex())));
        const auto saved = await(repository->save(path, text.toUtf8(), file ? file->blob : QString()));
        if (!saved) {
            promise(QStringLiteral("failed ") + saved.error().message);
            return 1;
        }
        promise(QStringLiteral("saved %1 %2").arg(path, saved->blob));
        const auto commit = await(repository->commit({path}, QStringLiteral("Round %1").arg(round)));
        if (!commit) {
            promise(QStringLiteral("failed ") + commit.error().message);
            return 1;
        }
        promise(QStringLiteral("commit %1 %2 %3").arg(path, *commit, saved->blob));
        drafts.remove(path);
        (void)drafts.flush();
        promise(QStringLiteral("done ") + path);
    }
}

void DraftsTest::programsKilledInTheMiddleOfEditsAndCommitsLoseNothing()
{
    Shelf shelf;
    shelf.repository.reset();
    QRandomGenerator random(11);
    int commits = 0;
    QString lastCommit;
    for (int round = 0; round < 25; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--edit"), shelf.path(), shelf.data(), QString::number(round)});
        QVERIFY(child.waitForStarted());
        QVERIFY(child.waitForReadyRead(20'000));
        QByteArray said = child.readAllStandardOutput();
        while (round % 2 && !said.contains("commit ") && child.waitForReadyRead(20'000)) { // half of them have committed, however busy the computer is
            said += child.readAllStandardOutput();
        }
        QTest::qWait(int(random.bounded(200)));
        if (child.state() != QProcess::Running) { // its id is 0 by now, and a signal to 0 goes to this program's whole group
            QFAIL(qPrintable(QStringLiteral("ended by itself in round %1: %2%3").arg(round).arg(QString::fromUtf8(said.right(500) + child.readAll()), QString::fromUtf8(child.readAllStandardError()))));
        }
        child.kill();
        QVERIFY(child.waitForFinished());
        // What was promised last, by file.
        QHash<QString, QString> drafts, saved;
        const QStringList lines = QString::fromUtf8(said + child.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        QString open; // between its draft and its end, the draft must be there
        for (const QString& line : lines) {
            const QStringList words = line.split(QLatin1Char(' '));
            QVERIFY2(words.first() != QLatin1String("failed"), qPrintable(line));
            if (words.first() == QLatin1String("draft")) {
                open = words.at(1);
                drafts.insert(open, words.at(2));
            } else if (words.first() == QLatin1String("saved")) {
                saved.insert(words.at(1), words.at(2));
            } else if (words.first() == QLatin1String("commit")) {
                lastCommit = words.at(2);
                ++commits;
                QCOMPARE(shelf.oracle({QStringLiteral("rev-parse"), words.at(2) + QLatin1Char(':') + words.at(1)}).trimmed(), words.at(3));
                open.clear(); // from here on the draft may go
            }
        }
        QVERIFY(shelf.isSound());
        if (!lastCommit.isEmpty()) {
            int isIn = 1;
            git(shelf.path(), {QStringLiteral("merge-base"), QStringLiteral("--is-ancestor"), lastCommit, QStringLiteral("HEAD")}, &isIn);
            QCOMPARE(isIn, 0);
        }
        if (!open.isEmpty()) {
            const auto draft = Drafts(shelf.data(), shelf.path()).draft(open);
            QVERIFY(draft);
            // A newer text may have reached the disk before its promise was printed: the promised one, or the one after it.
            const QString kept = QString::fromLatin1(QCryptographicHash::hash(draft->text.toUtf8(), QCryptographicHash::Sha1).toHex());
            QCOMPARE(kept, drafts.value(open));
        }
        for (auto file = saved.begin(); file != saved.end(); ++file) {
            const QString there = shelf.oracle({QStringLiteral("hash-object"), file.key()}).trimmed();
            int isKnown = 0;
            git(shelf.path(), {QStringLiteral("cat-file"), QStringLiteral("-e"), there}, &isKnown);
            QVERIFY(there == *file || contents(shelf.path(file.key())).startsWith("round ")); // whole, the promised or the next one
        }
        const QString status = shelf.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")});
        for (const QString& line : status.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            QVERIFY2(line.mid(3).startsWith(QLatin1Char('p')) && line.endsWith(QStringLiteral(".prompty")), qPrintable(status)); // no half-written file
        }
    }
    QVERIFY(commits >= 12);
    // The next program works at once: no lock is left in its way.
    const Repository::Ref repository = shelf.open(QStringLiteral("Ada"));
    const auto file = await(repository->read(QStringLiteral("a.prompty")));
    QVERIFY(await(repository->save(QStringLiteral("a.prompty"), "after\n", file->blob)));
    QVERIFY(await(repository->commit({QStringLiteral("a.prompty")}, QStringLiteral("After"))));
    QVERIFY(shelf.isSound());
}

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == QLatin1String("--edit")) {
        return DraftsTest::edit(arguments.value(2), arguments.value(3), arguments.value(4).toUInt());
    }
    DraftsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_drafts.moc"
