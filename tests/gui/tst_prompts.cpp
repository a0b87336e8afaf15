// SPDX-License-Identifier: GPL-3.0-or-later
// The prompts page over a real repository: edit, preview, commit, compare, labels, branches, conflicts, other editors, crashes.
#include "gui/guitest.h"
#include "gui/promptsbench.h"

#include "widgets/common/emptystate.h"
#include "widgets/prompts/commitbar.h"
#include "widgets/prompts/diffmodel.h"
#include "widgets/prompts/diffview.h"
#include "widgets/prompts/frontform.h"
#include "widgets/prompts/historypane.h"
#include "widgets/prompts/labeldialog.h"
#include "widgets/prompts/labelspane.h"
#include "widgets/prompts/librarymodel.h"
#include "widgets/prompts/mergeview.h"
#include "widgets/prompts/messagecard.h"
#include "widgets/prompts/noticebar.h"
#include "widgets/prompts/previewpane.h"
#include "widgets/prompts/problemlist.h"
#include "widgets/prompts/prompteditor.h"
#include "widgets/prompts/prompttab.h"
#include "widgets/prompts/renamedialog.h"
#include "widgets/prompts/searchpane.h"
#include "widgets/prompts/treepane.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace widgets::prompts;
using gui::PromptsBench;
using prompts::editor::Desk;
using prompts::editor::Document;
using prompts::editor::FileState;
using prompts::editor::LabelRow;

namespace {

const auto kAnswer = QStringLiteral("answer.prompty");
const auto kSummary = QStringLiteral("summary.prompty");

FileState stateOf(const Desk& desk, const QString& path)
{
    for (const auto& entry : desk.entries()) {
        if (entry.path == path) {
            return entry.state;
        }
    }
    return FileState::Deleted;
}

void typeAtEnd(PromptTab* tab, const QString& text)
{
    tab->editor()->goTo(tab->editor()->lines(), 1);
    QTest::keyClicks(tab->editor(), text);
}

const LabelRow* labelNamed(const LabelsPane* pane, const QString& name)
{
    for (const LabelRow& row : pane->labels()) {
        if (row.name == name) {
            return &row;
        }
    }
    return nullptr;
}

} // namespace

class PromptsGuiTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void pageIsBusyFailingAndFull();
    void editingShowsWhatTheModelGets();
    void commitMakesAVersionThatCanBeCompared();
    void typedTextSurvivesACrash();
    void otherEditorIsAskedAboutAndNothingIsOverwritten();
    void formAndTextStayInStep();
    void brokenYamlAndUnknownInputsAreTold();
    void labelMovesAndProtectedOneNeedsASecondPerson();
    void conflictIsResolvedByTheKeyboard();
    void renameUpdatesWhatNamesTheFile();
    void deletedPromptComesBack();
    void searchOpensThePlace();
    void hugeAndBinaryFilesAreRefusedWithASentence();
    void typingInALongPromptNeverStopsTheWindow();
    void commandsAreForThePage();
    void everyControlHasAName();
};

void PromptsGuiTest::pageIsBusyFailingAndFull()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(!bench.page->isReady());
    QVERIFY(bench.waitFor([&] { return bench.page->isReady(); }));
    QVERIFY(bench.page->problem().isEmpty());
    QCOMPARE(bench.page->tree()->model()->fileCount(), 3);
    QVERIFY(!bench.page->currentTab());

    PromptsBench failing;
    QVERIFY(QDir(failing.folder.filePath(QStringLiteral("lib"))).removeRecursively());
    QFile blocking(failing.folder.filePath(QStringLiteral("lib")));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    failing.start();
    QVERIFY(failing.waitFor([&] { return !failing.page->problem().isEmpty(); }));
    QVERIFY(failing.page->isReady());
    QVERIFY(blocking.remove());
}

void PromptsGuiTest::editingShowsWhatTheModelGets()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    PromptTab* const tab = bench.open(kAnswer);
    QVERIFY(tab);
    const auto cards = [&] { return bench.page->preview()->cards(); };
    QCOMPARE(cards().size(), 2);
    QVERIFY(cards()[0]->text().contains(QLatin1String("friendly and plain")));
    QCOMPARE(cards()[1]->text(), QStringLiteral("How long is the warranty?"));
    const int tokens = tab->document()->preview().tokens;
    QVERIFY(tokens > 10);
    QVERIFY(!tab->document()->preview().costs.isEmpty());
    typeAtEnd(tab, QStringLiteral("Answer in French."));
    QVERIFY(bench.waitFor([&] { return cards()[1]->text().endsWith(QLatin1String("French.")); }));
    QVERIFY(tab->document()->preview().tokens > tokens);
    QPlainTextEdit* const field = bench.page->preview()->inputField(QStringLiteral("question"));
    QVERIFY(field);
    QTest::keyClicks(field, QStringLiteral("Why?"));
    QVERIFY(bench.waitFor([&] { return cards()[1]->text().startsWith(QLatin1String("Why?")); }));
    QVERIFY(tab->document()->isModified());
    QSignalSpy run(bench.page.get(), &PromptsPage::runRequested);
    for (const auto& command : bench.page->commands()) {
        if (command.id == QLatin1String("prompts.run")) {
            command.run();
        }
    }
    QCOMPARE(run.count(), 1);
    QVERIFY(run.first().at(1).toString().contains(QLatin1String("French")));
    picture(bench.page.get(), QStringLiteral("prompts-edit"));
}

void PromptsGuiTest::commitMakesAVersionThatCanBeCompared()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    PromptTab* const tab = bench.open(kAnswer);
    QVERIFY(tab);
    QVERIFY(bench.waitFor([&] { return bench.page->history()->versions().size() == 1; }));
    typeAtEnd(tab, QStringLiteral("Say please."));
    QVERIFY(bench.waitFor([&] { return bench.page->commitBar()->list()->count() == 1; }));
    QVERIFY(!bench.page->commitBar()->button()->isEnabled()); // without a message
    QTest::keyClicks(bench.page->commitBar()->message(), QStringLiteral("Politeness"));
    QTest::keyClick(bench.page->commitBar()->message(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bench.waitFor([&] { return bench.page->history()->versions().size() == 2; }));
    QCOMPARE(bench.page->history()->versions().first().summary, QStringLiteral("Politeness"));
    QCOMPARE(bench.page->history()->versions().first().author, QStringLiteral("Ada Lovelace"));
    QVERIFY(bench.read(kAnswer).contains("Say please."));
    QVERIFY(bench.waitFor([&] { return stateOf(*bench.desk, kAnswer) == FileState::Clean; }));
    QTest::keyClick(bench.page->history()->list(), Qt::Key_Return);
    QVERIFY(bench.waitFor([&] { return bench.page->currentDiff() && bench.page->currentDiff()->model()->rowCount() > 0; }));
    const DiffModel* const model = bench.page->currentDiff()->model();
    const int change = model->nextChange(-1, true);
    QVERIFY(change >= 0);
    QVERIFY2(model->row(change).newText.contains(QLatin1String("Say please.")), qPrintable(model->asText({change})));
    picture(bench.page.get(), QStringLiteral("prompts-diff"));
}

void PromptsGuiTest::typedTextSurvivesACrash()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    QVERIFY(bench.open(kAnswer));
    QSignalSpy kept(bench.desk.get(), &Desk::entriesChanged);
    typeAtEnd(bench.page->currentTab(), QStringLiteral("Not saved yet."));
    QVERIFY(bench.waitFor([&] { // on its way to the disk without anybody asking for it
        const auto& entries = bench.desk->entries();
        return std::any_of(entries.begin(), entries.end(), [](const auto& entry) { return entry.path == kAnswer && entry.hasDraft; });
    }));
    bench.stop();
    QVERIFY(!bench.read(kAnswer).contains("Not saved yet."));
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    PromptTab* const tab = bench.open(kAnswer);
    QVERIFY(tab);
    QVERIFY(tab->editor()->text().contains(QLatin1String("Not saved yet.")));
    QVERIFY(tab->restoredBar()->isVisible());
    QVERIFY(tab->document()->isModified());
    QTest::mouseClick(tab->restoredBar()->button(PromptTab::tr("Back to the saved text")), Qt::LeftButton);
    QVERIFY(bench.waitFor([&] { return !tab->editor()->text().contains(QLatin1String("Not saved yet.")); }));
    QVERIFY(!tab->document()->isModified());
    QVERIFY(!tab->restoredBar()->isVisible());
}

void PromptsGuiTest::otherEditorIsAskedAboutAndNothingIsOverwritten()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    PromptTab* const tab = bench.open(kSummary);
    QVERIFY(tab);
    typeAtEnd(tab, QStringLiteral("Mine."));
    QVERIFY(bench.waitFor([&] { return tab->document()->isModified(); }));
    const QByteArray theirs = "---\nname: Theirs\n---\nuser:\nTheirs.\n";
    QVERIFY(bench.write(kSummary, theirs));
    QVERIFY(bench.waitFor([&] { return tab->outsideBar()->isVisible(); }));
    tab->save(); // is refused
    QTest::qWait(50);
    QCOMPARE(bench.read(kSummary), theirs);
    QTest::mouseClick(tab->outsideBar()->button(PromptTab::tr("Compare")), Qt::LeftButton);
    QVERIFY(bench.waitFor([&] { return bench.page->currentDiff() && bench.page->currentDiff()->model()->rowCount() > 0; }));
    bench.page->openPrompt(kSummary);
    QTest::mouseClick(tab->outsideBar()->button(PromptTab::tr("Keep mine")), Qt::LeftButton);
    QVERIFY(!tab->outsideBar()->isVisible());
    tab->save();
    QVERIFY(bench.waitFor([&] { return bench.read(kSummary).contains("Mine."); }));
    QVERIFY(bench.waitFor([&] { return !tab->document()->isModified(); }));
    QVERIFY(bench.write(kSummary, theirs));
    QVERIFY(bench.waitFor([&] { return tab->outsideBar()->isVisible(); }));
    QTest::mouseClick(tab->outsideBar()->button(PromptTab::tr("Reload")), Qt::LeftButton);
    QVERIFY(bench.waitFor([&] { return tab->editor()->text().toUtf8() == theirs; }));
}

void PromptsGuiTest::formAndTextStayInStep()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    PromptTab* const tab = bench.open(kAnswer);
    QVERIFY(tab);
    bench.page->showSide(PromptsPage::Side::Form);
    const auto lineNamed = [&](const QString& name) {
        for (QLineEdit* const line : bench.page->form()->findChildren<QLineEdit*>()) {
            if (line->accessibleName() == name) {
                return line;
            }
        }
        return static_cast<QLineEdit*>(nullptr);
    };
    QLineEdit* const temperature = lineNamed(FrontForm::tr("Temperature"));
    QVERIFY(temperature);
    QCOMPARE(temperature->text(), QStringLiteral("0.2"));
    temperature->selectAll();
    QTest::keyClicks(temperature, QStringLiteral("0.7"));
    QTest::keyClick(temperature, Qt::Key_Return);
    QVERIFY(tab->editor()->text().contains(QLatin1String("temperature: 0.7")));
    QVERIFY(tab->editor()->text().contains(QLatin1String("# kept as it stands")));
    tab->editor()->undo();
    QVERIFY(tab->editor()->text().contains(QLatin1String("temperature: 0.2")));
    QString text = tab->editor()->text();
    tab->editor()->mergeText(text.replace(QStringLiteral("name: Answer"), QStringLiteral("name: Reply")));
    Q_EMIT tab->editor()->edited();
    QVERIFY(bench.waitFor([&] { return lineNamed(FrontForm::tr("Name"))->text() == QLatin1String("Reply"); }));
    auto* const inputs = bench.page->form()->findChild<QTableWidget*>();
    QCOMPARE(inputs->rowCount(), 1);
    inputs->item(0, 2)->setText(QStringLiteral("Is it open on Sunday?"));
    QVERIFY(tab->editor()->text().contains(QLatin1String("Is it open on Sunday?")));
    QVERIFY(bench.waitFor([&] { return bench.page->preview()->cards().value(1) && bench.page->preview()->cards()[1]->text().contains(QLatin1String("Sunday")); }));
    picture(bench.page.get(), QStringLiteral("prompts-form"));
}

void PromptsGuiTest::brokenYamlAndUnknownInputsAreTold()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    PromptTab* const tab = bench.open(kAnswer);
    QVERIFY(tab);
    const int before = int(tab->document()->problems().size());
    typeAtEnd(tab, QStringLiteral("{{ qestion }} {% if x %}"));
    QVERIFY(bench.waitFor([&] { return tab->document()->isExamined() && tab->document()->problems().size() > before; }));
    QVERIFY(tab->problems()->isVisible());
    QVERIFY(!tab->document()->preview().problem.isEmpty());
    QCOMPARE(bench.page->preview()->cards().size(), 2); // as it was when it could be rendered
    QString text = tab->editor()->text();
    tab->editor()->mergeText(text.replace(QStringLiteral("name: Answer"), QStringLiteral("name: [Answer")));
    Q_EMIT tab->editor()->edited();
    QVERIFY(bench.waitFor([&] { return !tab->document()->frontMatter().isReadable; }));
    bench.page->showSide(PromptsPage::Side::Form);
    const auto* const notice = bench.page->form()->findChild<NoticeBar*>();
    QVERIFY(notice->isVisible());
    tab->nextProblem(true);
    QVERIFY(tab->editor()->cursorLine() > 1);
}

void PromptsGuiTest::labelMovesAndProtectedOneNeedsASecondPerson()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    QVERIFY(bench.open(kAnswer));
    QVERIFY(bench.waitFor([&] { return bench.page->history()->versions().size() == 1; }));
    const QString first = bench.page->history()->versions().first().commit;
    bench.page->showSide(PromptsPage::Side::Labels);
    LabelsPane* const pane = bench.page->labels();
    Q_EMIT pane->moveRequested(QStringLiteral("staging"), first);
    auto* const dialog = bench.page->findChild<LabelDialog*>() ? bench.page->findChild<LabelDialog*>() : bench.page->window()->findChild<LabelDialog*>();
    QVERIFY(dialog);
    QTest::mouseClick(dialog->confirmButton(), Qt::LeftButton);
    QVERIFY(bench.waitFor([&] {
        const LabelRow* const row = labelNamed(pane, QStringLiteral("staging"));
        return row && row->commit == first;
    }));
    QVERIFY(bench.waitFor([&] { return bench.page->history()->versions().first().labels.contains(QStringLiteral("staging")); }));
    QVERIFY(bench.waitFor([&] { return bench.desk->entries().first().labels.contains(QStringLiteral("staging")) || bench.desk->entries().last().labels.contains(QStringLiteral("staging")) || bench.desk->entries().at(1).labels.contains(QStringLiteral("staging")); }));

    QCOMPARE(bench.finish(bench.desk->moveLabel(kAnswer, QStringLiteral("live"), first, {})), QString());
    QCOMPARE(bench.finish(bench.desk->protectLabel(QStringLiteral("live"), true, {})), QString());
    typeAtEnd(bench.page->currentTab(), QStringLiteral("Second version."));
    QVERIFY(bench.waitFor([&] { return bench.page->currentTab()->document()->isModified(); }));
    QVERIFY(bench.commit({kAnswer}, QStringLiteral("Second")));
    QVERIFY(bench.waitFor([&] { return bench.page->history()->versions().size() == 2; }));
    const QString second = bench.page->history()->versions().first().commit;
    QCOMPARE(bench.finish(bench.desk->moveLabel(kAnswer, QStringLiteral("live"), second, QStringLiteral("better"))), QString());
    pane->refresh();
    QVERIFY(bench.waitFor([&] {
        const LabelRow* const row = labelNamed(pane, QStringLiteral("live"));
        return row && !row->proposalId.isEmpty();
    }));
    QCOMPARE(labelNamed(pane, QStringLiteral("live"))->commit, first); // it waits
    pane->list()->setCurrentItem(pane->list()->findItems(QStringLiteral("live"), Qt::MatchExactly).first());
    QVERIFY(pane->approveButton()->isVisible());
    QVERIFY(!pane->approveButton()->isEnabled()); // who proposed does not approve
    *bench.signer = {QStringLiteral("Grace Hopper"), QStringLiteral("grace@contoso.com")};
    pane->refresh();
    QVERIFY(bench.waitFor([&] { return pane->approveButton()->isEnabled(); }));
    QTest::mouseClick(pane->approveButton(), Qt::LeftButton);
    QVERIFY(bench.waitFor([&] {
        const LabelRow* const row = labelNamed(pane, QStringLiteral("live"));
        return row && row->commit == second && row->proposalId.isEmpty();
    }));
    QVERIFY(bench.waitFor([&] { return std::any_of(pane->moves().begin(), pane->moves().end(), [](const auto& move) { return move.approvedBy == QLatin1String("Grace Hopper"); }); }));
    picture(bench.page.get(), QStringLiteral("prompts-labels"));
}

void PromptsGuiTest::conflictIsResolvedByTheKeyboard()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    const QString main = bench.desk->sync().branch;
    QCOMPARE(bench.finish(bench.desk->createBranch(QStringLiteral("softer"))), QString());
    QVERIFY(bench.write(kAnswer, bench.read(kAnswer).replace("Be brief.", "Be gentle.")));
    QVERIFY(bench.commit({kAnswer}, QStringLiteral("Gentle")));
    QCOMPARE(bench.finish(bench.desk->switchBranch(main)), QString());
    PromptTab* const tab = bench.open(kAnswer);
    QVERIFY(tab && tab->editor()->text().contains(QLatin1String("Be brief.")));
    QVERIFY(bench.write(kAnswer, bench.read(kAnswer).replace("Be brief.", "Be strict.")));
    QVERIFY(bench.commit({kAnswer}, QStringLiteral("Strict")));
    QCOMPARE(bench.finish(bench.desk->mergeBranch(QStringLiteral("softer"))), QString());
    QVERIFY(bench.waitFor([&] { return bench.desk->sync().isMerging; }));
    bench.page->openConflicts();
    MergeView* const merge = bench.page->merge();
    QVERIFY(bench.waitFor([&] { return merge->fileCount() == 1; }));
    QCOMPARE(merge->undecided(), 1);
    QVERIFY(!merge->finishButton()->isEnabled());
    picture(bench.page.get(), QStringLiteral("prompts-conflict"));
    QTest::keyClick(merge->resultText(), Qt::Key_4, Qt::AltModifier);
    QCOMPARE(merge->undecided(), 0);
    QVERIFY(merge->result().contains(QLatin1String("Be strict.\nBe gentle.")));
    QTest::keyClick(merge->resultText(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(bench.waitFor([&] { return merge->fileCount() == 0 && merge->finishButton()->isEnabled(); }));
    QTest::mouseClick(merge->finishButton(), Qt::LeftButton);
    QVERIFY(bench.waitFor([&] { return !bench.desk->sync().isMerging; }));
    QVERIFY(bench.read(kAnswer).contains("Be strict.\nBe gentle."));
    QVERIFY(bench.waitFor([&] { return tab->document()->text().contains(QLatin1String("Be gentle.")); }));
}

void PromptsGuiTest::renameUpdatesWhatNamesTheFile()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    PromptTab* const tab = bench.open(kSummary);
    QVERIFY(tab);
    Q_EMIT bench.page->tree()->renameRequested(QStringLiteral("partials/tone.jinja"));
    auto* const dialog = bench.page->window()->findChild<RenameDialog*>();
    QVERIFY(dialog);
    dialog->nameLine()->setText(QStringLiteral("shared/voice.jinja"));
    QVERIFY(bench.waitFor([&] { return dialog->confirmButton()->isEnabled(); }));
    QCOMPARE(dialog->files()->count(), 3); // itself and the two that include it
    picture(dialog, QStringLiteral("prompts-rename"));
    QTest::mouseClick(dialog->confirmButton(), Qt::LeftButton);
    QVERIFY(bench.waitFor([&] { return bench.read(kAnswer).contains("shared/voice.jinja") && bench.read(kSummary).contains("shared/voice.jinja"); }));
    QCOMPARE(bench.read(QStringLiteral("shared/voice.jinja")), QByteArray("Be friendly and plain."));
    QVERIFY(bench.waitFor([&] { return tab->editor()->text().contains(QLatin1String("shared/voice.jinja")); }));
    QVERIFY(bench.waitFor([&] { return bench.page->undoBar()->isVisible(); }));
    QCOMPARE(bench.finish(bench.desk->undo()), QString());
    QVERIFY(bench.waitFor([&] { return bench.read(QStringLiteral("partials/tone.jinja")) == "Be friendly and plain." && bench.read(kAnswer).contains("partials/tone.jinja"); }));
}

void PromptsGuiTest::deletedPromptComesBack()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    QVERIFY(bench.open(kSummary));
    const QByteArray before = bench.read(kSummary);
    bench.page->tree()->reveal(kSummary);
    QTest::keyClick(bench.page->tree()->view(), Qt::Key_Delete);
    QVERIFY(bench.waitFor([&] { return bench.read(kSummary).isEmpty(); }));
    QVERIFY(!bench.page->currentTab());
    QTest::mouseClick(bench.page->undoBar()->findChild<QPushButton*>(), Qt::LeftButton);
    QVERIFY(bench.waitFor([&] { return bench.read(kSummary) == before; }));
}

void PromptsGuiTest::searchOpensThePlace()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    bench.page->openSearch(QStringLiteral("Su[a-z] up"), true);
    SearchPane* const search = bench.page->search();
    QVERIFY(bench.waitFor([&] { return !search->isSearching() && search->results()->topLevelItemCount() == 1; }));
    QTest::keyClick(search->results(), Qt::Key_Return);
    QVERIFY(bench.waitFor([&] { return bench.page->currentTab() && bench.page->currentTab()->editor()->selectedText() == QLatin1String("Sum up"); }));
    search->search(QStringLiteral("(unclosed"), true);
    QVERIFY(bench.waitFor([&] { return !search->isSearching(); }));
    QVERIFY(!search->summary().isEmpty());
    picture(bench.page.get(), QStringLiteral("prompts-search"));
}

void PromptsGuiTest::hugeAndBinaryFilesAreRefusedWithASentence()
{
    PromptsBench bench;
    QVERIFY(bench.write(QStringLiteral("huge.prompty"), QByteArray(6 * 1024 * 1024, 'x')));
    QVERIFY(bench.write(QStringLiteral("binary.prompty"), QByteArray("\x00\x01\xff\xfe", 4)));
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    for (const QString& path : {QStringLiteral("huge.prompty"), QStringLiteral("binary.prompty")}) {
        PromptTab* const tab = bench.open(path);
        QVERIFY(tab);
        QCOMPARE(tab->document()->state(), Document::State::Failed);
        QVERIFY(!tab->document()->error().message.isEmpty());
        QVERIFY(tab->editor()->text().isEmpty());
    }
}

void PromptsGuiTest::typingInALongPromptNeverStopsTheWindow()
{
    PromptsBench bench;
    QByteArray text = "---\nname: Long\ninputs:\n  a:\n    type: string\n    sample: x\n---\nsystem:\n";
    while (text.size() < 100'000) {
        text += "Explain {{ a }} and the rest of it in many words, \xE6\x97\xA5\xE6\x9C\xAC too.\n";
    }
    QVERIFY(bench.write(QStringLiteral("long.prompty"), text));
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    PromptTab* const tab = bench.open(QStringLiteral("long.prompty"));
    QVERIFY(tab);
    tab->editor()->goTo(20, 1);
    QList<qint64> turns;
    QElapsedTimer timer;
    for (int i = 0; i < 30; ++i) {
        timer.start();
        QTest::keyClick(tab->editor(), Qt::Key_Y);
        QCoreApplication::processEvents();
        turns << timer.elapsed();
        QTest::qWait(5);
    }
    std::sort(turns.begin(), turns.end());
    QVERIFY2(turns[turns.size() / 2] < 25, qPrintable(QString::number(turns[turns.size() / 2])));
    const int tokens = tab->document()->preview().tokens;
    QVERIFY(bench.waitFor([&] { return tab->document()->isExamined() && tab->document()->text().contains(QLatin1String("yyy")); }));
    QVERIFY(tab->document()->preview().tokens >= tokens);
}

void PromptsGuiTest::commandsAreForThePage()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    QVERIFY(bench.open(kAnswer));
    QSet<QString> ids;
    QSet<QString> keys;
    for (const auto& command : bench.page->commands()) {
        QVERIFY2(!ids.contains(command.id), qPrintable(command.id));
        ids.insert(command.id);
        const QString key = command.shortcut.toString();
        QVERIFY2(key.isEmpty() || !keys.contains(key), qPrintable(key));
        keys.insert(key);
        QVERIFY(command.isEnabled);
    }
    bench.page->hide();
    for (const auto& command : bench.page->commands()) {
        QVERIFY2(!command.isEnabled(), qPrintable(command.id));
    }
}

void PromptsGuiTest::everyControlHasAName()
{
    PromptsBench bench;
    bench.start();
    QVERIFY(bench.waitFor([&] { return bench.isOpen(); }));
    QVERIFY(bench.open(kAnswer));
    typeAtEnd(bench.page->currentTab(), QStringLiteral("Changed."));
    QVERIFY(bench.waitFor([&] { return bench.page->commitBar()->list()->count() > 0; }));
    const auto check = [&] {
        for (const QWidget* widget : bench.page->findChildren<QWidget*>()) {
            if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 || qobject_cast<const QLabel*>(widget) || widget->metaObject()->className() == QByteArray("QTableCornerButton")) {
                continue;
            }
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const QWidget* const above = widget->parentWidget();
            const bool isPart = above && (above->inherits("QTabBar") || above->inherits("QTabWidget") || above->inherits("QAbstractScrollArea") || above->inherits("QComboBox") || widget->inherits("QScrollBar"));
            const bool isNamed = isPart || !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(isNamed, qPrintable(QString::fromLatin1(widget->metaObject()->className()) + QLatin1String(" in ") + QString::fromLatin1(above->metaObject()->className()) + widget->toolTip()));
        }
    };
    for (const auto side : {PromptsPage::Side::Preview, PromptsPage::Side::Form, PromptsPage::Side::History, PromptsPage::Side::Labels}) {
        bench.page->showSide(side);
        check();
    }
    bench.page->openSearch();
    check();
    bench.page->showChanges(kAnswer);
    QVERIFY(bench.waitFor([&] { return bench.page->currentDiff() && bench.page->currentDiff()->model()->rowCount() > 0; }));
    check();
    bench.page->openConflicts();
    check();
}

QTEST_MAIN(PromptsGuiTest)
#include "tst_prompts.moc"
