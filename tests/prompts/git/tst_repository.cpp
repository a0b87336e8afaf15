// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitfixture.h"
#include "prompts/git/names.h"

#include <QSignalSpy>
#include <unistd.h>
#include <QtTest>

using namespace prompts;
using namespace prompts::test;
using support::await;

class RepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void createdLibraryHasOneSignedOffCommit();
    void subFolderOpensTheRepositoryAround();
    void whatCannotBeOpenedIsExplained();
    void stateOfFilesEqualsGitStatus();
    void chosenFilesAloneAreCommitted();
    void editOfAnotherProgramIsNeverOverwritten();
    void watchedFileTellsOfOutsideEdits();
    void historyFollowsRenamesAsGitDoes();
    void historyOfAMergedRenameGoesOnInBothBranches();
    void lastVersionsEqualGitLog();
    void contentAtAnyVersionEqualsGitShow();
    void branchesAreMadeSwitchedRenamedAndDeleted();
    void switchingNeverOverwritesUncommittedEdits();
    void tagsPointAtVersions();
    void namesOfAllScriptsSurvive_data();
    void namesOfAllScriptsSurvive();
    void hostileNamesAreRefused_data();
    void hostileNamesAreRefused();
    void namesThatOtherSystemsCannotHoldAreWarnedOf();
    void linksOutOfTheLibraryAreNotFollowed();
    void readOnlyLibraryCanBeReadAndSaysSo();
    void vanishedFolderIsExplained();
    void lockOfALivingProgramIsRespected();
};

void RepositoryTest::createdLibraryHasOneSignedOffCommit()
{
    Library library;
    QVERIFY(library.repository);
    QCOMPARE(library.repository->state().branch, QStringLiteral("main"));
    QCOMPARE(library.oracle({QStringLiteral("log"), QStringLiteral("--format=%an <%ae>|%s|%(trailers:key=Signed-off-by,valueonly)")}).trimmed(),
             QStringLiteral("Ada <ada@example.com>|Samples|Ada <ada@example.com>"));
    QCOMPARE(library.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}), QString());
    QVERIFY(library.isSound());
    const auto again = await(Repository::create(library.path(), {}, QStringLiteral("x"), partsOf(QStringLiteral("Ada"), {})));
    QVERIFY(!again);
    QCOMPARE(errorOf(again).kind, core::ErrorKind::InvalidInput);
}

void RepositoryTest::subFolderOpensTheRepositoryAround()
{
    Library library;
    library.commit(QStringLiteral("team/rag/b.prompty"), "b\n");
    const auto part = await(Repository::open(library.path(QStringLiteral("team")), partsOf(QStringLiteral("Ada"), library.data())));
    QVERIFY(part);
    QCOMPARE((*part)->state().folder, QStringLiteral("team"));
    const auto files = await((*part)->files());
    QVERIFY(files);
    QCOMPARE(files->size(), 1);
    QCOMPARE(files->first().path, QStringLiteral("team/rag/b.prompty"));
    const auto history = await((*part)->history({}));
    QVERIFY(history);
    QCOMPARE(history->total, 1); // the first commit touched nothing in it
}

void RepositoryTest::whatCannotBeOpenedIsExplained()
{
    QTemporaryDir folder;
    git(folder.path(), {QStringLiteral("init"), QStringLiteral("--bare"), QStringLiteral("bare.git")});
    const auto bare = await(Repository::open(folder.filePath(QStringLiteral("bare.git")), {}));
    QVERIFY(!bare);
    QCOMPARE(errorOf(bare).kind, core::ErrorKind::InvalidInput);
    QVERIFY(errorOf(bare).message.contains(QStringLiteral("bare")));
    const auto none = await(Repository::open(folder.path(), {}));
    QVERIFY(!none);
    QCOMPARE(errorOf(none).kind, core::ErrorKind::NotFound);
    const auto gone = await(Repository::open(folder.filePath(QStringLiteral("gone")), {}));
    QVERIFY(!gone);
    QCOMPARE(errorOf(gone).kind, core::ErrorKind::NotFound);
    QDir().mkpath(folder.filePath(QStringLiteral("empty")));
    git(folder.filePath(QStringLiteral("empty")), {QStringLiteral("init")});
    const auto unborn = await(Repository::open(folder.filePath(QStringLiteral("empty")), partsOf(QStringLiteral("Ada"), {})));
    QVERIFY(unborn);
    QVERIFY(await((*unborn)->files()));
    QCOMPARE(errorOf(await((*unborn)->history({}))).kind, core::ErrorKind::NotFound);
    QVERIFY(await((*unborn)->save(QStringLiteral("x.prompty"), "x", {})));
    QVERIFY(await((*unborn)->commit({QStringLiteral("x.prompty")}, QStringLiteral("First"))));
}

void RepositoryTest::stateOfFilesEqualsGitStatus()
{
    Library library;
    library.commit(QStringLiteral("gone.prompty"), "gone\n");
    library.commit(QStringLiteral("same.prompty"), "same\n");
    write(library.path(QStringLiteral(".gitignore")), "*.bak\n");
    write(library.path(QStringLiteral("x.bak")), "x");
    write(library.path(QStringLiteral("a.prompty")), "one\nTWO\nthree\n");
    write(library.path(QStringLiteral("deep/er/new.prompty")), "new\n");
    QVERIFY(QFile::remove(library.path(QStringLiteral("gone.prompty"))));
    QMap<QString, QString> said;
    const QStringList lines = library.oracle({QStringLiteral("status"), QStringLiteral("--porcelain"), QStringLiteral("-uall")}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        said.insert(line.mid(3), line.left(2));
    }
    const auto files = await(library.repository->files());
    QVERIFY(files);
    QMap<QString, QString> ours;
    for (const LibraryFile& file : *files) {
        const QString letter = file.state == FileState::Modified ? QStringLiteral(" M") : file.state == FileState::Untracked ? QStringLiteral("??") : QStringLiteral(" D");
        if (file.state != FileState::Unchanged) {
            ours.insert(file.path, letter);
        }
    }
    QCOMPARE(ours, said);
    QCOMPARE(files->size(), 5);
}

void RepositoryTest::chosenFilesAloneAreCommitted()
{
    Library library;
    library.commit(QStringLiteral("b.prompty"), "b\n");
    write(library.path(QStringLiteral("a.prompty")), "changed\n");
    write(library.path(QStringLiteral("b.prompty")), "changed too\n");
    const auto commit = await(library.repository->commit({QStringLiteral("a.prompty")}, QStringLiteral("Only a\n\nBecause.")));
    QVERIFY(commit);
    QCOMPARE(library.oracle({QStringLiteral("show"), QStringLiteral("--name-only"), QStringLiteral("--format=%B")}).trimmed(),
             QStringLiteral("Only a\n\nBecause.\n\nSigned-off-by: Ada <ada@example.com>\n\n\na.prompty"));
    QCOMPARE(library.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}).trimmed(), QStringLiteral("M b.prompty"));
    const auto nothing = await(library.repository->commit({QStringLiteral("a.prompty")}, QStringLiteral("Again")));
    QVERIFY(!nothing);
    QCOMPARE(errorOf(nothing).kind, core::ErrorKind::InvalidInput);
    QVERIFY(!await(library.repository->commit({QStringLiteral("b.prompty")}, QStringLiteral("  "))));
    QVERIFY(QFile::remove(library.path(QStringLiteral("b.prompty"))));
    QVERIFY(await(library.repository->commit({QStringLiteral("b.prompty")}, QStringLiteral("Without b"))));
    QCOMPARE(library.oracle({QStringLiteral("ls-files")}).trimmed(), QStringLiteral("a.prompty"));
    QVERIFY(library.isSound());
}

void RepositoryTest::editOfAnotherProgramIsNeverOverwritten()
{
    Library library;
    const auto opened = await(library.repository->read(QStringLiteral("a.prompty")));
    QVERIFY(opened);
    QCOMPARE(opened->blob, library.oracle({QStringLiteral("hash-object"), QStringLiteral("a.prompty")}).trimmed());
    write(library.path(QStringLiteral("a.prompty")), "of another editor\n");
    const auto saved = await(library.repository->save(QStringLiteral("a.prompty"), "mine\n", opened->blob));
    QVERIFY(!saved);
    QCOMPARE(errorOf(saved).code, QStringLiteral("changedOutside"));
    QCOMPARE(contents(library.path(QStringLiteral("a.prompty"))), QByteArray("of another editor\n"));
    const auto reloaded = await(library.repository->read(QStringLiteral("a.prompty")));
    QVERIFY(await(library.repository->save(QStringLiteral("a.prompty"), "mine\n", reloaded->blob)));
    // A new file over one that appeared meanwhile, a deleted one, a rename onto one.
    write(library.path(QStringLiteral("n.prompty")), "theirs\n");
    QCOMPARE(errorOf(await(library.repository->save(QStringLiteral("n.prompty"), "mine\n", {}))).code, QStringLiteral("changedOutside"));
    QCOMPARE(errorOf(await(library.repository->rename(QStringLiteral("a.prompty"), QStringLiteral("n.prompty")))).code, QStringLiteral("exists"));
    QCOMPARE(errorOf(await(library.repository->remove(QStringLiteral("n.prompty"), opened->blob))).code, QStringLiteral("changedOutside"));
    QVERIFY(QFile::remove(library.path(QStringLiteral("a.prompty"))));
    QCOMPARE(errorOf(await(library.repository->save(QStringLiteral("a.prompty"), "again\n", opened->blob))).code, QStringLiteral("changedOutside"));
    const auto restored = await(library.repository->restore(QStringLiteral("a.prompty"), {}));
    QVERIFY(restored);
    QCOMPARE(contents(library.path(QStringLiteral("a.prompty"))), QByteArray("one\ntwo\nthree\n"));
}

void RepositoryTest::watchedFileTellsOfOutsideEdits()
{
    Library library;
    const auto opened = await(library.repository->read(QStringLiteral("a.prompty")));
    library.repository->watch(QStringLiteral("a.prompty"), opened->blob);
    QSignalSpy outside(library.repository.get(), &Repository::fileChangedOutside);
    write(library.path(QStringLiteral("a.prompty")), "in place\n");
    QTRY_COMPARE(outside.size(), 1);
    QCOMPARE(outside.first().at(0).toString(), QStringLiteral("a.prompty"));
    write(library.path(QStringLiteral("temporary")), "replaced\n");
    QVERIFY(QFile::remove(library.path(QStringLiteral("a.prompty"))));
    QVERIFY(QFile::rename(library.path(QStringLiteral("temporary")), library.path(QStringLiteral("a.prompty"))));
    QTRY_VERIFY(outside.size() >= 2);
    QSignalSpy history(library.repository.get(), &Repository::historyChanged);
    library.oracle({QStringLiteral("commit"), QStringLiteral("-qam"), QStringLiteral("From a terminal")});
    QTRY_VERIFY(history.size() >= 1);
}

void RepositoryTest::historyFollowsRenamesAsGitDoes()
{
    Library library;
    const QByteArray text = "system:\nYou answer from the documents.\nuser:\n{{question}}\nMore lines\nof the prompt\n";
    library.commit(QStringLiteral("q.prompty"), text);
    library.commit(QStringLiteral("other.prompty"), "other\n");
    library.commit(QStringLiteral("q.prompty"), text + "v2\n");
    QVERIFY(await(library.repository->rename(QStringLiteral("q.prompty"), QStringLiteral("folder/über 質問.prompty"))));
    const auto opened = await(library.repository->read(QStringLiteral("folder/über 質問.prompty")));
    QVERIFY(await(library.repository->save(QStringLiteral("folder/über 質問.prompty"), opened->bytes + "v3\n", opened->blob)));
    QVERIFY(await(library.repository->commit({QStringLiteral("q.prompty"), QStringLiteral("folder/über 質問.prompty")}, QStringLiteral("Rename"))));
    library.commit(QStringLiteral("folder/über 質問.prompty"), text + "v4\n");
    library.oracle({QStringLiteral("mv"), QStringLiteral("folder/über 質問.prompty"), QStringLiteral("final.prompty")});
    library.oracle({QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("From a terminal")});
    const QStringList said =
        library.oracle({QStringLiteral("log"), QStringLiteral("--follow"), QStringLiteral("--format=%H"), QStringLiteral("--"), QStringLiteral("final.prompty")}).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    const auto history = await(library.repository->history({QStringLiteral("final.prompty"), {}, 0, 0}));
    QVERIFY(history);
    QStringList ours;
    for (const Version& version : history->versions) {
        ours << version.id;
    }
    QCOMPARE(ours, said);
    QCOMPARE(ours.size(), 5);
    QCOMPARE(history->versions.at(0).previousPath, QStringLiteral("folder/über 質問.prompty"));
    QCOMPARE(history->versions.at(4).path, QStringLiteral("q.prompty"));
    QCOMPARE(history->versions.at(4).change, Change::Added);
    const auto page = await(library.repository->history({QStringLiteral("final.prompty"), {}, 1, 2}));
    QCOMPARE(page->total, 5);
    QCOMPARE(page->versions.size(), 2);
    QCOMPARE(page->versions.first().id, ours.at(1));
    // A new object reads the index that was kept.
    const auto again = await(library.open(QStringLiteral("Ada"))->history({QStringLiteral("final.prompty"), {}, 0, 0}));
    QCOMPARE(again->versions, history->versions);
}

void RepositoryTest::historyOfAMergedRenameGoesOnInBothBranches()
{
    Library library;
    const QByteArray text = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n";
    library.commit(QStringLiteral("p.prompty"), text, QStringLiteral("Begin"));
    QVERIFY(await(library.repository->createBranch(QStringLiteral("side"), {}, true)));
    QVERIFY(await(library.repository->rename(QStringLiteral("p.prompty"), QStringLiteral("r.prompty"))));
    QVERIFY(await(library.repository->commit({QStringLiteral("p.prompty"), QStringLiteral("r.prompty")}, QStringLiteral("Rename"))));
    QVERIFY(await(library.repository->switchBranch(QStringLiteral("main"))));
    library.commit(QStringLiteral("p.prompty"), QByteArray(text).replace("20\n", "twenty\n"), QStringLiteral("Edit under the old name"));
    const auto merged = await(Merging(library.repository).merge(QStringLiteral("side")));
    QVERIFY(merged);
    QCOMPARE(merged->kind, MergeOutcome::Kind::Merged);
    const auto history = await(library.repository->history({QStringLiteral("r.prompty"), {}, 0, 0}));
    QSet<QString> subjects;
    for (const Version& version : history->versions) {
        subjects << version.summary;
    }
    QVERIFY(subjects.contains(QStringLiteral("Begin")));
    QVERIFY(subjects.contains(QStringLiteral("Rename")));
    QVERIFY(subjects.contains(QStringLiteral("Edit under the old name")));
    QVERIFY(library.isSound());
}

void RepositoryTest::lastVersionsEqualGitLog()
{
    Library library;
    for (int i = 0; i < 12; ++i) {
        library.commit(QStringLiteral("f%1.prompty").arg(i % 5), QByteArray::number(i));
    }
    const auto versions = await(library.repository->lastVersions());
    QVERIFY(versions);
    QCOMPARE(versions->size(), 6);
    for (const LastVersion& version : *versions) {
        QCOMPARE(version.commit, library.oracle({QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%H"), QStringLiteral("--"), version.path}).trimmed());
        QCOMPARE(version.versions, library.oracle({QStringLiteral("log"), QStringLiteral("--format=%H"), QStringLiteral("--"), version.path}).count(QLatin1Char('\n')));
    }
}

void RepositoryTest::contentAtAnyVersionEqualsGitShow()
{
    Library library;
    const QString first = library.repository->state().head;
    library.commit(QStringLiteral("a.prompty"), "später\n");
    QCOMPARE(await(library.repository->contentAt(first.left(8), QStringLiteral("a.prompty"))).value_or(QByteArray()), QByteArray("one\ntwo\nthree\n"));
    QCOMPARE(await(library.repository->contentAt(QStringLiteral("HEAD"), QStringLiteral("a.prompty"))).value_or(QByteArray()), QByteArray("später\n"));
    QCOMPARE(errorOf(await(library.repository->contentAt(QStringLiteral("HEAD"), QStringLiteral("none")))).kind, core::ErrorKind::NotFound);
    QCOMPARE(errorOf(await(library.repository->contentAt(QStringLiteral("nowhere"), QStringLiteral("a.prompty")))).kind, core::ErrorKind::NotFound);
    const auto changes = await(library.repository->changesBetween(first, QStringLiteral("main")));
    QCOMPARE(changes->size(), 1);
    QCOMPARE(changes->first().path, QStringLiteral("a.prompty"));
}

void RepositoryTest::branchesAreMadeSwitchedRenamedAndDeleted()
{
    Library library;
    QVERIFY(await(library.repository->createBranch(QStringLiteral("try/größer"), {}, true)));
    library.commit(QStringLiteral("a.prompty"), "on the branch\n");
    QCOMPARE(library.oracle({QStringLiteral("branch"), QStringLiteral("--show-current")}).trimmed(), QStringLiteral("try/größer"));
    QVERIFY(await(library.repository->switchBranch(QStringLiteral("main"))));
    QCOMPARE(contents(library.path(QStringLiteral("a.prompty"))), QByteArray("one\ntwo\nthree\n"));
    QCOMPARE(errorOf(await(library.repository->deleteBranch(QStringLiteral("try/größer")))).code, QStringLiteral("notMerged"));
    QVERIFY(await(library.repository->renameBranch(QStringLiteral("try/größer"), QStringLiteral("bigger"))));
    const auto merged = await(Merging(library.repository).merge(QStringLiteral("bigger")));
    QCOMPARE(merged->kind, MergeOutcome::Kind::FastForward);
    QCOMPARE(contents(library.path(QStringLiteral("a.prompty"))), QByteArray("on the branch\n"));
    QCOMPARE(errorOf(await(library.repository->deleteBranch(QStringLiteral("main")))).code, QStringLiteral("current"));
    QVERIFY(await(library.repository->deleteBranch(QStringLiteral("bigger"))));
    QCOMPARE(errorOf(await(library.repository->createBranch(QStringLiteral("a..b"), {}, false))).kind, core::ErrorKind::InvalidInput);
    QCOMPARE(errorOf(await(library.repository->createBranch(QStringLiteral("main"), {}, false))).code, QStringLiteral("exists"));
    const auto branches = await(library.repository->branches());
    QCOMPARE(branches->size(), 1);
    QVERIFY(branches->first().isCurrent);
    QCOMPARE(library.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}), QString());
}

void RepositoryTest::switchingNeverOverwritesUncommittedEdits()
{
    Library library;
    QVERIFY(await(library.repository->createBranch(QStringLiteral("side"), {}, true)));
    library.commit(QStringLiteral("a.prompty"), "side\n");
    library.commit(QStringLiteral("new.prompty"), "side\n");
    QVERIFY(await(library.repository->switchBranch(QStringLiteral("main"))));
    write(library.path(QStringLiteral("a.prompty")), "typed\n");
    write(library.path(QStringLiteral("new.prompty")), "typed too\n");
    const auto switched = await(library.repository->switchBranch(QStringLiteral("side")));
    QVERIFY(!switched);
    QCOMPARE(errorOf(switched).code, QStringLiteral("dirty"));
    QCOMPARE(errorOf(switched).details, QStringLiteral("a.prompty\nnew.prompty"));
    QCOMPARE(contents(library.path(QStringLiteral("a.prompty"))), QByteArray("typed\n"));
    QCOMPARE(contents(library.path(QStringLiteral("new.prompty"))), QByteArray("typed too\n"));
    QCOMPARE(errorOf(await(Merging(library.repository).merge(QStringLiteral("side")))).code, QStringLiteral("dirty"));
    QCOMPARE(contents(library.path(QStringLiteral("a.prompty"))), QByteArray("typed\n"));
    QCOMPARE(library.repository->state().branch, QStringLiteral("main"));
}

void RepositoryTest::tagsPointAtVersions()
{
    Library library;
    const QString first = library.repository->state().head;
    library.commit(QStringLiteral("a.prompty"), "2\n");
    QVERIFY(await(library.repository->createTag(QStringLiteral("v1"), first, QStringLiteral("The first"))));
    QVERIFY(await(library.repository->createTag(QStringLiteral("light"), {}, {})));
    const auto tags = await(library.repository->tags());
    QCOMPARE(tags->size(), 2);
    QCOMPARE(library.oracle({QStringLiteral("rev-parse"), QStringLiteral("v1^{commit}")}).trimmed(), first);
    QCOMPARE(library.oracle({QStringLiteral("cat-file"), QStringLiteral("-t"), QStringLiteral("v1")}).trimmed(), QStringLiteral("tag"));
    QVERIFY(await(library.repository->deleteTag(QStringLiteral("v1"))));
    QCOMPARE(errorOf(await(library.repository->createTag(QStringLiteral("a b"), {}, {}))).kind, core::ErrorKind::InvalidInput);
}

void RepositoryTest::namesOfAllScriptsSurvive_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("composed") << QStringLiteral("caf\u00e9.prompty");
    QTest::newRow("decomposed") << QStringLiteral("cafe\u0301.prompty");
    QTest::newRow("emoji") << QStringLiteral("\U0001F469\u200D\U0001F680 prompts/\U0001F680.prompty");
    QTest::newRow("right to left") << QStringLiteral("שאלה/سؤال.prompty");
    QTest::newRow("trailing space") << QStringLiteral("folder /ends .prompty ");
    QTest::newRow("Chinese") << QStringLiteral("提示词/回答.prompty");
    QTest::newRow("signs") << QStringLiteral("*?[a] \"q\" 'x' $HOME %PATH% #1 ~.prompty");
    QTest::newRow("dash") << QStringLiteral("-rf.prompty");
}

void RepositoryTest::namesOfAllScriptsSurvive()
{
    QFETCH(QString, name);
    Library library;
    library.commit(name, "text\n");
    const QStringList tracked = library.oracle({QStringLiteral("ls-files"), QStringLiteral("-z")}).split(QChar::Null, Qt::SkipEmptyParts);
    QVERIFY(tracked.contains(name));
    const auto files = await(library.repository->files());
    QVERIFY(std::any_of(files->begin(), files->end(), [&](const LibraryFile& file) { return file.path == name && file.state == FileState::Unchanged; }));
    QCOMPARE(await(library.repository->history({name, {}, 0, 0}))->total, 1);
    QVERIFY(await(Labels(library.repository).move(name, QStringLiteral("dev"), {}, QStringLiteral("why"))));
    QCOMPARE(await(Labels(library.repository).list(name))->size(), 1);
    QVERIFY(library.isSound());
}

void RepositoryTest::hostileNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    int row = 0;
    for (const char* name : {"..", "../x", "a/../../x", "/etc/passwd", "C:/x", ".git/config", ".GIT/hooks/x", "a/.git/x", ".git /x", ".git./x", "git~1/x", ".git::$INDEX_ALLOCATION/x",
                             ".g\xe2\x80\x8cit/x", "a//b", "", "a/", "a\\b", "a\nb", "a\x01", ".pilothouse/labels/x", "./a", ".gitmodules"}) {
        QTest::addRow("%d %s", row++, name) << QString::fromUtf8(name);
    }
    QTest::newRow("too long") << QString(300, QLatin1Char('x'));
    QTest::newRow("half a character") << QStringLiteral("x") + QChar(0xD800);
}

void RepositoryTest::hostileNamesAreRefused()
{
    QFETCH(QString, name);
    QVERIFY(!checkName(name));
    static Library library;
    QVERIFY(!await(library.repository->save(name, "x", {})));
    QVERIFY(!await(library.repository->rename(QStringLiteral("a.prompty"), name)));
    QCOMPARE(library.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}), QString());
}

void RepositoryTest::namesThatOtherSystemsCannotHoldAreWarnedOf()
{
    for (const QString& name : {QStringLiteral("con.prompty"), QStringLiteral("LPT1/x"), QStringLiteral("a:b"), QStringLiteral("what?"), QStringLiteral("x."), QStringLiteral("x "),
                                QStringLiteral("a\u202Eb"), QStringLiteral("a\u200Bb")}) {
        const auto checked = checkName(name);
        QVERIFY2(checked && checked->warnings.size() == 1, qPrintable(name));
    }
    QCOMPARE(checkName(QStringLiteral("A.prompty"), {QStringLiteral("a.prompty")})->warnings.size(), 1);
    QCOMPARE(checkName(QStringLiteral("cafe\u0301"), {QStringLiteral("caf\u00e9")})->warnings.size(), 1);
    QVERIFY(checkName(QStringLiteral("folder/good name.prompty"), {QStringLiteral("folder/other.prompty")})->warnings.isEmpty());
}

void RepositoryTest::linksOutOfTheLibraryAreNotFollowed()
{
    Library library;
    const QString secret = library.folder.filePath(QStringLiteral("secret"));
    write(secret, "secret");
    QVERIFY(QFile::link(secret, library.path(QStringLiteral("link.prompty"))));
    QVERIFY(QFile::link(library.folder.path(), library.path(QStringLiteral("out"))));
    QCOMPARE(errorOf(await(library.repository->read(QStringLiteral("link.prompty")))).kind, core::ErrorKind::Untrusted);
    QCOMPARE(errorOf(await(library.repository->read(QStringLiteral("out/secret")))).kind, core::ErrorKind::Untrusted);
    QCOMPARE(errorOf(await(library.repository->save(QStringLiteral("out/new"), "x", {}))).kind, core::ErrorKind::Untrusted);
    QVERIFY(!QFile::exists(library.folder.filePath(QStringLiteral("new"))));
    const auto texts = await(library.repository->texts({}));
    QVERIFY(std::none_of(texts->begin(), texts->end(), [](const FileText& text) { return text.bytes.contains("secret"); }));
}

void RepositoryTest::readOnlyLibraryCanBeReadAndSaysSo()
{
    if (geteuid() == 0) {
        QSKIP("the superuser may write everywhere: run as another user to see this test work");
    }
    Library library;
    git(library.folder.path(), {QStringLiteral("--version")});
    QProcess::execute(QStringLiteral("chmod"), {QStringLiteral("-R"), QStringLiteral("a-w"), library.path()});
    const Repository::Ref repository = library.open(QStringLiteral("Ada"));
    QVERIFY(repository);
    QVERIFY(repository->state().isReadOnly);
    const auto opened = await(repository->read(QStringLiteral("a.prompty")));
    QVERIFY(opened);
    QCOMPARE(errorOf(await(repository->save(QStringLiteral("a.prompty"), "x", opened->blob))).kind, core::ErrorKind::Storage);
    QCOMPARE(errorOf(await(repository->commit({QStringLiteral("a.prompty")}, QStringLiteral("x")))).kind, core::ErrorKind::Storage);
    QVERIFY(await(repository->history({})));
    QProcess::execute(QStringLiteral("chmod"), {QStringLiteral("-R"), QStringLiteral("u+w"), library.path()});
}

void RepositoryTest::vanishedFolderIsExplained()
{
    Library library;
    QVERIFY(QDir(library.path()).removeRecursively());
    for (const core::Error& error : {errorOf(await(library.repository->files())), errorOf(await(library.repository->read(QStringLiteral("a.prompty")))), errorOf(await(library.repository->refresh())),
                                     errorOf(await(library.repository->commit({QStringLiteral("a.prompty")}, QStringLiteral("x")))), errorOf(await(library.repository->save(QStringLiteral("a"), "x", {})))}) {
        QCOMPARE(error.kind, core::ErrorKind::Storage);
        QVERIFY2(error.message.contains(QStringLiteral("gone")), qPrintable(error.message));
    }
    QVERIFY(!QFile::exists(library.path()));
}

void RepositoryTest::lockOfALivingProgramIsRespected()
{
    Library library;
    write(library.path(QStringLiteral("a.prompty")), "changed\n");
    write(library.path(QStringLiteral(".git/index.lock")), {});
    const auto commit = await(library.repository->commit({QStringLiteral("a.prompty")}, QStringLiteral("x")));
    QVERIFY(!commit);
    QCOMPARE(errorOf(commit).code, QStringLiteral("busy"));
    QVERIFY(QFile::exists(library.path(QStringLiteral(".git/index.lock"))));
    QVERIFY(QFile::remove(library.path(QStringLiteral(".git/index.lock"))));
    QVERIFY(await(library.repository->commit({QStringLiteral("a.prompty")}, QStringLiteral("x"))));
}

QTEST_GUILESS_MAIN(RepositoryTest)
#include "tst_repository.moc"
