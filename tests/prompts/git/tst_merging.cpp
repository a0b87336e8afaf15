// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitfixture.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace prompts;
using support::await;
using prompts::test::contents;
using prompts::test::errorOf;
using prompts::test::git;
using prompts::test::partsOf;
using prompts::test::write;
using Shelf = prompts::test::Library;

class MergingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void separateChangesAreMergedAsGitDoes();
    void conflictsComeAsRegionsAndAreDecidedOneByOne();
    void conflictSurvivesARestartAndGitCanGoOn();
    void deletionAgainstChangeIsDecidedForASide_data();
    void deletionAgainstChangeIsDecidedForASide();
    void binaryConflictIsDecidedForASide();
    void bothAddedFilesAreInConflict();
    void abortGoesBackAndKeepsOtherEdits();
    void unfinishedMergeRefusesOtherWork();
    void randomTextsAreJoinedAsGitMergeFileDoes();

private:
    /// main and side both changed; the main branch is checked out.
    static void diverge(Shelf& shelf, const QString& file, const std::optional<QByteArray>& base, const std::optional<QByteArray>& ours, const std::optional<QByteArray>& theirs);
    static void put(Shelf& shelf, const QString& file, const std::optional<QByteArray>& bytes);
};

void MergingTest::put(Shelf& shelf, const QString& file, const std::optional<QByteArray>& bytes)
{
    if (bytes) {
        shelf.commit(file, *bytes);
    } else if (QFile::exists(shelf.path(file))) {
        QVERIFY(QFile::remove(shelf.path(file)));
        QVERIFY(await(shelf.repository->commit({file}, QStringLiteral("Delete"))));
    }
}

void MergingTest::diverge(Shelf& shelf, const QString& file, const std::optional<QByteArray>& base, const std::optional<QByteArray>& ours, const std::optional<QByteArray>& theirs)
{
    put(shelf, file, base);
    QVERIFY(await(shelf.repository->createBranch(QStringLiteral("side"), {}, true)));
    put(shelf, file, theirs);
    QVERIFY(await(shelf.repository->switchBranch(QStringLiteral("main"))));
    put(shelf, file, ours);
}

void MergingTest::separateChangesAreMergedAsGitDoes()
{
    Shelf shelf;
    const QByteArray base = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
    diverge(shelf, QStringLiteral("p.prompty"), base, "one\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
    QTemporaryDir copy;
    git(copy.path(), {QStringLiteral("clone"), QStringLiteral("-q"), shelf.path(), QStringLiteral("c")});
    git(copy.filePath(QStringLiteral("c")), {QStringLiteral("merge"), QStringLiteral("-q"), QStringLiteral("origin/side")});
    const auto outcome = await(Merging(shelf.repository).merge(QStringLiteral("side")));
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, MergeOutcome::Kind::Merged);
    QCOMPARE(shelf.oracle({QStringLiteral("rev-parse"), QStringLiteral("HEAD^{tree}")}), git(copy.filePath(QStringLiteral("c")), {QStringLiteral("rev-parse"), QStringLiteral("HEAD^{tree}")}));
    QCOMPARE(shelf.oracle({QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%P")}).trimmed().split(QLatin1Char(' ')).size(), 2);
    QCOMPARE(shelf.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}), QString());
    QCOMPARE(await(Merging(shelf.repository).merge(QStringLiteral("side")))->kind, MergeOutcome::Kind::UpToDate);
    QVERIFY(shelf.isSound());
}

void MergingTest::conflictsComeAsRegionsAndAreDecidedOneByOne()
{
    Shelf shelf;
    diverge(shelf, QStringLiteral("p.prompty"), "a\nb\nc\nd\ne\nf\ng\nh\n", "a\nB1\nc\nd\ne\nf\nG1\nh\n", "a\nB2\nc\nd\ne\nf\nG2\nh\n");
    Merging merging(shelf.repository);
    const auto outcome = await(merging.merge(QStringLiteral("side")));
    QVERIFY(outcome);
    QCOMPARE(outcome->kind, MergeOutcome::Kind::Conflicts);
    QCOMPARE(outcome->conflicts, QStringList{QStringLiteral("p.prompty")});
    QTRY_VERIFY(shelf.repository->state().isMerging);
    const auto conflicts = await(merging.conflicts());
    QCOMPARE(conflicts->size(), 1);
    const FileConflict conflict = conflicts->first();
    QCOMPARE(conflict.kind, ConflictKind::BothModified);
    QCOMPARE(conflict.regions.size(), 5);
    QCOMPARE(conflict.regions.at(1).base, QByteArray("b\n"));
    QCOMPARE(conflict.regions.at(1).ours, QByteArray("B1\n"));
    QCOMPARE(conflict.regions.at(3).theirs, QByteArray("G2\n"));
    QCOMPARE(conflict.regions.at(3).line, 7);
    QCOMPARE(errorOf(await(merging.finish({}))).code, QStringLiteral("conflicts"));
    QVERIFY(!joined(conflict.regions, {{RegionChoice::Kind::Ours, {}}}));
    const auto text = joined(conflict.regions, {{RegionChoice::Kind::OursThenTheirs, {}}, {RegionChoice::Kind::Own, "mine"}});
    QCOMPARE(*text, QByteArray("a\nB1\nB2\nc\nd\ne\nf\nmine\nh\n"));
    write(shelf.path(QStringLiteral("p.prompty")), "of another editor\n");
    QCOMPARE(errorOf(await(merging.resolve(QStringLiteral("p.prompty"), *text, conflict.folderBlob))).code, QStringLiteral("changedOutside"));
    QVERIFY(await(merging.resolve(QStringLiteral("p.prompty"), *text)));
    QCOMPARE(await(merging.state())->resolved, QStringList{QStringLiteral("p.prompty")});
    QVERIFY(await(merging.finish(QStringLiteral("Both"))));
    QCOMPARE(contents(shelf.path(QStringLiteral("p.prompty"))), *text);
    QCOMPARE(shelf.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}), QString());
    QVERIFY(!await(merging.state())->isMerging);
    QVERIFY(shelf.isSound());
}

void MergingTest::conflictSurvivesARestartAndGitCanGoOn()
{
    Shelf shelf;
    diverge(shelf, QStringLiteral("p.prompty"), "a\n", "b\n", "c\n");
    QCOMPARE(await(Merging(shelf.repository).merge(QStringLiteral("side")))->kind, MergeOutcome::Kind::Conflicts);
    const Repository::Ref again = shelf.open(QStringLiteral("Ada"));
    QVERIFY(again->state().isMerging);
    QCOMPARE(await(Merging(again).state())->unresolved, QStringList{QStringLiteral("p.prompty")});
    QCOMPARE(shelf.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}).trimmed(), QStringLiteral("UU p.prompty"));
    QVERIFY(await(Merging(again).take(QStringLiteral("p.prompty"), MergeSide::Theirs)));
    int status = 1;
    git(shelf.path(), {QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("From a terminal")}, &status);
    QCOMPARE(status, 0);
    QCOMPARE(contents(shelf.path(QStringLiteral("p.prompty"))), QByteArray("c\n"));
}

void MergingTest::deletionAgainstChangeIsDecidedForASide_data()
{
    QTest::addColumn<bool>("deletedHere");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("deleted here, kept") << true << true;
    QTest::newRow("deleted here, deleted") << true << false;
    QTest::newRow("deleted there, kept") << false << true;
    QTest::newRow("deleted there, deleted") << false << false;
}

void MergingTest::deletionAgainstChangeIsDecidedForASide()
{
    QFETCH(bool, deletedHere);
    QFETCH(bool, keeps);
    Shelf shelf;
    const std::optional<QByteArray> changed("changed\n");
    diverge(shelf, QStringLiteral("p.prompty"), "base\n", deletedHere ? std::nullopt : changed, deletedHere ? changed : std::nullopt);
    Merging merging(shelf.repository);
    QCOMPARE(await(merging.merge(QStringLiteral("side")))->kind, MergeOutcome::Kind::Conflicts);
    QCOMPARE(await(merging.conflicts())->first().kind, deletedHere ? ConflictKind::DeletedByUs : ConflictKind::DeletedByThem);
    QVERIFY(await(merging.take(QStringLiteral("p.prompty"), keeps == deletedHere ? MergeSide::Theirs : MergeSide::Ours)));
    QVERIFY(await(merging.finish({})));
    QCOMPARE(QFile::exists(shelf.path(QStringLiteral("p.prompty"))), keeps);
    QCOMPARE(shelf.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}), QString());
    QVERIFY(shelf.isSound());
}

void MergingTest::binaryConflictIsDecidedForASide()
{
    Shelf shelf;
    diverge(shelf, QStringLiteral("p.png"), QByteArray("\0a", 2), QByteArray("\0b", 2), QByteArray("\0c", 2));
    Merging merging(shelf.repository);
    QCOMPARE(await(merging.merge(QStringLiteral("side")))->kind, MergeOutcome::Kind::Conflicts);
    QCOMPARE(await(merging.conflicts())->first().kind, ConflictKind::Binary);
    QVERIFY(await(merging.conflicts())->first().regions.isEmpty());
    QVERIFY(await(merging.take(QStringLiteral("p.png"), MergeSide::Theirs)));
    QVERIFY(await(merging.finish({})));
    QCOMPARE(contents(shelf.path(QStringLiteral("p.png"))), QByteArray("\0c", 2));
}

void MergingTest::bothAddedFilesAreInConflict()
{
    Shelf shelf;
    diverge(shelf, QStringLiteral("p.prompty"), std::nullopt, "ours\nsame\n", "theirs\nsame\n");
    Merging merging(shelf.repository);
    QCOMPARE(await(merging.merge(QStringLiteral("side")))->kind, MergeOutcome::Kind::Conflicts);
    QCOMPARE(await(merging.conflicts())->first().kind, ConflictKind::BothAdded);
    QVERIFY(!await(merging.conflicts())->first().regions.isEmpty());
}

void MergingTest::abortGoesBackAndKeepsOtherEdits()
{
    Shelf shelf;
    diverge(shelf, QStringLiteral("p.prompty"), "a\n", "b\n", "c\n");
    write(shelf.path(QStringLiteral("a.prompty")), "typed, not committed\n");
    write(shelf.path(QStringLiteral("untracked.prompty")), "untracked\n");
    const QString head = shelf.oracle({QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    Merging merging(shelf.repository);
    QCOMPARE(await(merging.merge(QStringLiteral("side")))->kind, MergeOutcome::Kind::Conflicts);
    QVERIFY(await(merging.abort()));
    QCOMPARE(contents(shelf.path(QStringLiteral("p.prompty"))), QByteArray("b\n"));
    QCOMPARE(contents(shelf.path(QStringLiteral("a.prompty"))), QByteArray("typed, not committed\n"));
    QCOMPARE(contents(shelf.path(QStringLiteral("untracked.prompty"))), QByteArray("untracked\n"));
    QCOMPARE(shelf.oracle({QStringLiteral("rev-parse"), QStringLiteral("HEAD")}), head);
    QCOMPARE(shelf.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}), QStringLiteral(" M a.prompty\n?? untracked.prompty\n"));
    QVERIFY(!await(merging.abort()));
}

void MergingTest::unfinishedMergeRefusesOtherWork()
{
    Shelf shelf;
    diverge(shelf, QStringLiteral("p.prompty"), "a\n", "b\n", "c\n");
    Merging merging(shelf.repository);
    QVERIFY(await(merging.merge(QStringLiteral("side"))));
    write(shelf.path(QStringLiteral("a.prompty")), "x\n");
    QCOMPARE(errorOf(await(shelf.repository->commit({QStringLiteral("a.prompty")}, QStringLiteral("x")))).code, QStringLiteral("merging"));
    QCOMPARE(errorOf(await(shelf.repository->switchBranch(QStringLiteral("side")))).code, QStringLiteral("merging"));
    QCOMPARE(errorOf(await(merging.merge(QStringLiteral("side")))).code, QStringLiteral("merging"));
}

void MergingTest::randomTextsAreJoinedAsGitMergeFileDoes()
{
    QRandomGenerator random(7);
    QTemporaryDir folder;
    const auto text = [&random](QByteArrayList lines, bool isBase) {
        for (qsizetype i = 0; i < lines.size() && !isBase; ++i) {
            const int dice = int(random.bounded(10));
            if (dice == 0) {
                lines.removeAt(i);
            } else if (dice == 1) {
                lines[i] = QByteArray("x") + QByteArray::number(random.bounded(5));
            } else if (dice == 2) {
                lines.insert(i, QByteArray("<<<<<<< ") + QByteArray::number(random.bounded(5)));
                ++i;
            }
        }
        return lines.join('\n') + (random.bounded(4) ? "\n" : "");
    };
    int conflicts = 0;
    for (int round = 0; round < 60; ++round) {
        QByteArrayList lines;
        for (int i = 0; i < 12; ++i) {
            lines << QByteArray::number(i);
        }
        const QByteArray base = text(lines, true), ours = text(lines, false), theirs = text(lines, false);
        const auto regions = threeWay(base, ours, theirs);
        QVERIFY(regions);
        write(folder.filePath(QStringLiteral("base")), base);
        write(folder.filePath(QStringLiteral("ours")), ours);
        write(folder.filePath(QStringLiteral("theirs")), theirs);
        for (const auto& [option, kind] : {std::pair(QStringLiteral("--ours"), RegionChoice::Kind::Ours), std::pair(QStringLiteral("--theirs"), RegionChoice::Kind::Theirs)}) {
            const QString said = git(folder.path(), {QStringLiteral("merge-file"), QStringLiteral("-p"), QStringLiteral("--diff3"), option, QStringLiteral("ours"), QStringLiteral("base"), QStringLiteral("theirs")});
            QList<RegionChoice> choices;
            for (const MergeRegion& region : *regions) {
                if (region.isConflict) {
                    choices << RegionChoice{kind, {}};
                    ++conflicts;
                }
            }
            QCOMPARE(QString::fromUtf8(joined(*regions, choices).value_or(QByteArray("?"))), said);
        }
    }
    QVERIFY(conflicts > 50);
}

QTEST_GUILESS_MAIN(MergingTest)
#include "tst_merging.moc"
