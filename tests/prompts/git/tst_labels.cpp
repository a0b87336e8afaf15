// SPDX-License-Identifier: GPL-3.0-or-later
#include "gitfixture.h"

#include <QtTest>

using namespace prompts;
using support::await;
using prompts::test::errorOf;
using prompts::test::git;
using prompts::test::partsOf;
using prompts::test::write;
using prompts::test::contents;
using Shelf = prompts::test::Library;

namespace {
const QString kPrompt = QStringLiteral("a.prompty");
const QString kProduction = QStringLiteral("production");
} // namespace

class LabelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void labelPointsAtAVersionAndMovesBack();
    void protectedLabelNeedsASecondPerson();
    void whatIsWrittenByHandDoesNotTakeEffect();
    void protectionEndsOnlyWithASecondPerson();
    void labelsTravelWithOrdinaryCloneAndPush();
    void labelsOfDifferentPromptsMergeAndTheSameOneConflicts();
    void labelFollowsARenamedPrompt();
    void withdrawnAndOutdatedProposalsDoNothing();
    void versionsOutsideTheBranchAreRefused();

private:
    static QString pointsAt(const Repository::Ref& repository, const QString& name = kProduction, const QString& path = kPrompt)
    {
        const auto labels = await(Labels(repository).list(path)).value_or(QList<Label>());
        for (const Label& label : labels) {
            if (label.name == name) {
                return label.commit;
            }
        }
        return {};
    }
};

void LabelsTest::labelPointsAtAVersionAndMovesBack()
{
    Shelf shelf;
    const QString first = shelf.repository->state().head;
    const QString second = shelf.commit(kPrompt, "2\n");
    Labels labels(shelf.repository);
    const auto moved = await(labels.move(kPrompt, kProduction, {}, QStringLiteral("Scores are up")));
    QVERIFY(moved);
    QVERIFY(!*moved);
    QCOMPARE(pointsAt(shelf.repository), second);
    const auto listed = await(labels.list({}));
    QCOMPARE(listed->size(), 1);
    QVERIFY(listed->first().isCurrent);
    QCOMPARE(listed->first().email, QStringLiteral("ada@example.com"));
    QVERIFY(await(labels.move(kPrompt, kProduction, first.left(10), QStringLiteral("Roll back"))));
    QCOMPARE(pointsAt(shelf.repository), first);
    QVERIFY(!await(labels.list({}))->first().isCurrent);
    QCOMPARE(await(labels.resolve(kPrompt, kProduction))->id, first);
    QCOMPARE(await(labels.resolve(kPrompt, {}))->id, second);
    QVERIFY(!await(labels.move(kPrompt, kProduction, first, {}))); // already there
    QVERIFY(await(labels.move(kPrompt, QStringLiteral("staging"), kProduction, {}))); // where another label is
    QCOMPARE(pointsAt(shelf.repository, QStringLiteral("staging")), first);
    const auto history = await(labels.history(kPrompt, kProduction));
    QCOMPARE(history->size(), 2);
    QCOMPARE(history->at(0).from, second);
    QCOMPARE(history->at(0).to, first);
    QCOMPARE(history->at(0).why, QStringLiteral("Roll back"));
    QCOMPARE(history->at(1).by, QStringLiteral("Ada"));
    QVERIFY(await(labels.remove(kPrompt, QStringLiteral("staging"), QStringLiteral("unused"))));
    QCOMPARE(pointsAt(shelf.repository, QStringLiteral("staging")), QString());
    QVERIFY(!await(labels.move(kPrompt, QStringLiteral("../x"), {}, {})));
    QVERIFY(!await(labels.move(QStringLiteral("none.prompty"), kProduction, {}, {})));
    QCOMPARE(shelf.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}), QString());
    QVERIFY(shelf.isSound());
}

void LabelsTest::protectedLabelNeedsASecondPerson()
{
    Shelf shelf;
    const QString first = shelf.repository->state().head;
    Labels ada(shelf.repository);
    QVERIFY(await(ada.move(kPrompt, kProduction, {}, {})));
    QVERIFY(await(ada.setProtected(kProduction, true, QStringLiteral("Two pairs of eyes"))));
    const QString second = shelf.commit(kPrompt, "2\n");
    const auto proposed = await(ada.move(kPrompt, kProduction, {}, QStringLiteral("Better")));
    QVERIFY(proposed);
    QVERIFY(*proposed);
    QCOMPARE(pointsAt(shelf.repository), first);
    QCOMPARE(errorOf(await(ada.approve(kPrompt, kProduction, {}))).kind, core::ErrorKind::Forbidden);
    QVERIFY(!await(ada.proposals())->first().mayApprove);
    const Repository::Ref bob = shelf.open(QStringLiteral("Bob"));
    const auto waiting = await(Labels(bob).proposals());
    QCOMPARE(waiting->size(), 1);
    QVERIFY(waiting->first().mayApprove);
    QCOMPARE(waiting->first().commit, second);
    QCOMPARE(waiting->first().from, first);
    QVERIFY(await(Labels(bob).approve(kPrompt, kProduction, QStringLiteral("Looks good"))));
    QCOMPARE(pointsAt(bob), second);
    QVERIFY(await(Labels(bob).proposals())->isEmpty());
    const auto history = await(ada.history(kPrompt, kProduction));
    QCOMPARE(history->size(), 3);
    QCOMPARE(history->at(0).kind, LabelMove::Kind::Approved);
    QCOMPARE(history->at(0).by, QStringLiteral("Bob"));
    QCOMPARE(history->at(0).proposedBy, QStringLiteral("Ada"));
    QCOMPARE(history->at(1).kind, LabelMove::Kind::Proposed);
    QCOMPARE(history->at(2).kind, LabelMove::Kind::Moved);
    QCOMPARE(shelf.oracle({QStringLiteral("log"), QStringLiteral("-1"), QStringLiteral("--format=%(trailers:key=Signed-off-by,valueonly)")}).trimmed(), QStringLiteral("Bob <bob@example.com>"));
    // Removing it needs two as well.
    QVERIFY(*await(Labels(bob).remove(kPrompt, kProduction, {})));
    QCOMPARE(pointsAt(bob), second);
    QVERIFY(await(ada.approve(kPrompt, kProduction, {})));
    QCOMPARE(pointsAt(bob), QString());
}

void LabelsTest::whatIsWrittenByHandDoesNotTakeEffect()
{
    Shelf shelf;
    Labels ada(shelf.repository);
    const QString first = shelf.repository->state().head;
    QVERIFY(await(ada.setProtected(kProduction, true, {})));
    QVERIFY(await(ada.move(kPrompt, kProduction, {}, {})));
    const QString file = QStringLiteral(".pilothouse/proposals/production/a.prompty");
    const QByteArray wish = contents(shelf.path(file));
    // The same person copies the proposal into the label, as an approval would.
    write(shelf.path(QStringLiteral(".pilothouse/labels/production/a.prompty")), wish);
    git(shelf.path(), {QStringLiteral("add"), QStringLiteral(".pilothouse")});
    git(shelf.path(), {QStringLiteral("-c"), QStringLiteral("user.name=Ada"), QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("Sneak\n\nSigned-off-by: Ada <ada@example.com>"),
                       QStringLiteral("--author=Ada <ADA@example.com>")});
    QCOMPARE(pointsAt(shelf.repository), QString());
    QCOMPARE(await(ada.history(kPrompt, kProduction))->first().kind, LabelMove::Kind::Refused);
    QVERIFY(!await(ada.history(kPrompt, kProduction))->first().problem.isEmpty());
    git(shelf.path(), {QStringLiteral("revert"), QStringLiteral("--no-edit"), QStringLiteral("HEAD")});
    const Repository::Ref bob = shelf.open(QStringLiteral("Bob"));
    QVERIFY(await(Labels(bob).approve(kPrompt, kProduction, {})));
    QCOMPARE(pointsAt(bob), first);
    // Somebody changes the approved file without a proposal, deletes it, or deletes the protection first.
    const QString second = shelf.commit(kPrompt, "2\n");
    const QString label = shelf.path(QStringLiteral(".pilothouse/labels/production/a.prompty"));
    const QByteArray approved = contents(label);
    write(label, QByteArray(approved).replace(first.toLatin1(), second.toLatin1()));
    git(shelf.path(), {QStringLiteral("commit"), QStringLiteral("-qam"), QStringLiteral("By hand")});
    QCOMPARE(pointsAt(bob), first);
    QVERIFY(QFile::remove(label));
    git(shelf.path(), {QStringLiteral("commit"), QStringLiteral("-qam"), QStringLiteral("Away")});
    QCOMPARE(pointsAt(bob), first);
    QVERIFY(QFile::remove(shelf.path(QStringLiteral(".pilothouse/protected/production"))));
    git(shelf.path(), {QStringLiteral("commit"), QStringLiteral("-qam"), QStringLiteral("No protection")});
    write(label, QByteArray(approved).replace(first.toLatin1(), second.toLatin1()));
    git(shelf.path(), {QStringLiteral("add"), QStringLiteral(".pilothouse")});
    git(shelf.path(), {QStringLiteral("commit"), QStringLiteral("-qm"), QStringLiteral("By hand again")});
    QCOMPARE(pointsAt(bob), first);
    const auto rules = await(ada.rules());
    QVERIFY(std::any_of(rules->begin(), rules->end(), [](const LabelRule& rule) { return rule.name == kProduction && rule.isProtected; }));
    // Marks of a conflict are no label.
    write(label, "<<<<<<< ours\n" + approved + "=======\n>>>>>>> theirs\n");
    git(shelf.path(), {QStringLiteral("commit"), QStringLiteral("-qam"), QStringLiteral("Marks")});
    QCOMPARE(pointsAt(bob), first);
}

void LabelsTest::protectionEndsOnlyWithASecondPerson()
{
    Shelf shelf;
    Labels ada(shelf.repository);
    const auto isProtected = [&ada] { return await(ada.rules())->at(2).isProtected; };
    QVERIFY(!isProtected());
    QVERIFY(await(ada.setProtected(kProduction, true, {})));
    QVERIFY(isProtected());
    QVERIFY(await(ada.setProtected(kProduction, false, QStringLiteral("Alone now"))));
    QVERIFY(isProtected());
    QCOMPARE(errorOf(await(ada.approve({}, kProduction, {}))).kind, core::ErrorKind::Forbidden);
    QVERIFY(await(Labels(shelf.open(QStringLiteral("Bob"))).approve({}, kProduction, {})));
    QVERIFY(!isProtected());
    const auto moved = await(ada.move(kPrompt, kProduction, {}, {}));
    QVERIFY(moved && !*moved);
    QCOMPARE(pointsAt(shelf.repository).size(), 40);
}

void LabelsTest::labelsTravelWithOrdinaryCloneAndPush()
{
    Shelf shelf;
    QVERIFY(await(Labels(shelf.repository).move(kPrompt, kProduction, {}, {})));
    git(shelf.folder.path(), {QStringLiteral("clone"), QStringLiteral("-q"), shelf.path(), QStringLiteral("copy")});
    const auto copy = await(Repository::open(shelf.folder.filePath(QStringLiteral("copy")), partsOf(QStringLiteral("Bob"), {})));
    QVERIFY(copy);
    QCOMPARE(pointsAt(*copy), shelf.oracle({QStringLiteral("rev-parse"), QStringLiteral("HEAD~1")}).trimmed());
}

void LabelsTest::labelsOfDifferentPromptsMergeAndTheSameOneConflicts()
{
    Shelf shelf;
    shelf.commit(QStringLiteral("b.prompty"), "b\n");
    const QString second = shelf.commit(kPrompt, "2\n");
    Labels labels(shelf.repository);
    QVERIFY(await(labels.move(kPrompt, kProduction, QStringLiteral("HEAD~2"), {})));
    QVERIFY(await(shelf.repository->createBranch(QStringLiteral("side"), {}, true)));
    QVERIFY(await(labels.move(QStringLiteral("b.prompty"), kProduction, {}, {})));
    QVERIFY(await(shelf.repository->switchBranch(QStringLiteral("main"))));
    QVERIFY(await(labels.move(kPrompt, QStringLiteral("dev"), {}, {})));
    Merging merging(shelf.repository);
    QCOMPARE(await(merging.merge(QStringLiteral("side")))->kind, MergeOutcome::Kind::Merged);
    QCOMPARE(await(labels.list({}))->size(), 3);
    // Both move the same label.
    const QString third = shelf.commit(kPrompt, "3\n");
    QVERIFY(await(shelf.repository->createBranch(QStringLiteral("other"), {}, true)));
    QVERIFY(await(labels.move(kPrompt, kProduction, second, {})));
    QVERIFY(await(shelf.repository->switchBranch(QStringLiteral("main"))));
    QVERIFY(await(labels.move(kPrompt, kProduction, third, {})));
    QCOMPARE(await(merging.merge(QStringLiteral("other")))->kind, MergeOutcome::Kind::Conflicts);
    const auto conflicts = await(merging.conflicts());
    QCOMPARE(conflicts->size(), 1);
    QCOMPARE(std::count_if(conflicts->first().regions.begin(), conflicts->first().regions.end(), [](const MergeRegion& region) { return region.isConflict; }), 1);
    QVERIFY(await(merging.take(conflicts->first().path, MergeSide::Theirs)));
    QVERIFY(await(merging.finish({})));
    QCOMPARE(pointsAt(shelf.repository), second);
}

void LabelsTest::labelFollowsARenamedPrompt()
{
    Shelf shelf;
    const QString first = shelf.repository->state().head;
    Labels ada(shelf.repository);
    QVERIFY(await(ada.setProtected(kProduction, true, {})));
    QVERIFY(await(ada.move(kPrompt, kProduction, {}, {})));
    QVERIFY(await(Labels(shelf.open(QStringLiteral("Bob"))).approve(kPrompt, kProduction, {})));
    QVERIFY(await(shelf.repository->rename(kPrompt, QStringLiteral("folder/renamed.prompty"))));
    QVERIFY(await(shelf.repository->commit({kPrompt, QStringLiteral("folder/renamed.prompty")}, QStringLiteral("Rename"))));
    QCOMPARE(shelf.oracle({QStringLiteral("status"), QStringLiteral("--porcelain")}), QString());
    QCOMPARE(pointsAt(shelf.repository, kProduction, QStringLiteral("folder/renamed.prompty")), first);
    const auto all = await(ada.list({}));
    QCOMPARE(all->size(), 1);
    QCOMPARE(all->first().pathThere, kPrompt);
    QVERIFY(all->first().isCurrent);
    const auto history = await(ada.history(QStringLiteral("folder/renamed.prompty"), kProduction));
    QVERIFY2(history, prompts::test::why(history).constData());
    QVERIFY(std::any_of(history->begin(), history->end(), [](const LabelMove& move) { return move.kind == LabelMove::Kind::Approved; }));
}

void LabelsTest::withdrawnAndOutdatedProposalsDoNothing()
{
    Shelf shelf;
    Labels ada(shelf.repository);
    QVERIFY(await(ada.setProtected(kProduction, true, {})));
    QVERIFY(await(ada.move(kPrompt, kProduction, {}, {})));
    QVERIFY(await(ada.withdraw(kPrompt, kProduction, QStringLiteral("Not yet"))));
    const Repository::Ref bob = shelf.open(QStringLiteral("Bob"));
    QCOMPARE(errorOf(await(Labels(bob).approve(kPrompt, kProduction, {}))).kind, core::ErrorKind::NotFound);
    QCOMPARE(await(ada.history(kPrompt, kProduction))->first().kind, LabelMove::Kind::Withdrawn);
    QCOMPARE(pointsAt(bob), QString());
}

void LabelsTest::versionsOutsideTheBranchAreRefused()
{
    Shelf shelf;
    QVERIFY(await(shelf.repository->createBranch(QStringLiteral("side"), {}, true)));
    const QString elsewhere = shelf.commit(kPrompt, "side\n");
    QVERIFY(await(shelf.repository->switchBranch(QStringLiteral("main"))));
    QCOMPARE(errorOf(await(Labels(shelf.repository).move(kPrompt, kProduction, elsewhere, {}))).kind, core::ErrorKind::InvalidInput);
    QCOMPARE(errorOf(await(Labels(shelf.repository).move(kPrompt, kProduction, QStringLiteral("nonsense"), {}))).kind, core::ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(LabelsTest)
#include "tst_labels.moc"
