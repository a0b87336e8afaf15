// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the prompt library's page without a library: colours, completion, editor, comparison, files.
#include "gui/guitest.h"

#include "prompts/editor/completion.h"
#include "prompts/editor/diffing.h"
#include "prompts/editor/linelexer.h"
#include "widgets/prompts/diffmodel.h"
#include "widgets/prompts/diffview.h"
#include "widgets/prompts/findbar.h"
#include "widgets/prompts/labeldialog.h"
#include "widgets/prompts/librarymodel.h"
#include "widgets/prompts/messagecard.h"
#include "widgets/prompts/problemlist.h"
#include "widgets/prompts/prompteditor.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace widgets::prompts;
using namespace prompts::editor;

namespace {

/// "kt" for a key of two and a text of one: which ink covers which byte.
QString inks(const char* line, LineState& state)
{
    static const char letters[] = "tfkvnwqyrdsNFJ0ocRi";
    QString out;
    state = inkLine(QByteArrayView(line), state, [&out](qsizetype length, Ink ink) { out += QString(length, QLatin1Char(letters[int(ink)])); });
    return out;
}

QString textOf(int lines)
{
    QString text = QStringLiteral("---\nname: long\n---\nsystem:\n");
    for (int i = 0; i < lines; ++i) {
        text += QStringLiteral("Line %1 says {{ value | upper }} and 日本語 to all.\n").arg(i);
    }
    return text;
}

TreeEntry file(const QString& path, FileState state = FileState::Clean)
{
    TreeEntry entry;
    entry.path = path;
    entry.state = state;
    return entry;
}

} // namespace

class PromptPartsTest : public gui::GuiTest
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreColouredByWhatTheyBeginIn();
    void jinjaGoesOverLines();
    void completionKnowsWhereTheCursorIs_data();
    void completionKnowsWhereTheCursorIs();
    void keystrokeInALongTextColoursItsLineOnly();
    void mergingATextKeepsCursorAndUndo();
    void problemsAreMarkedWhereTheyAre();
    void proposalsComeWhileTyping();
    void findAndReplaceWithGroups();
    void comparisonFoldsAndUnfolds();
    void comparisonGoesFromChangeToChange();
    void longComparisonIsQuick();
    void filesAreFoldersFilteredByWords();
    void factsOfFilesKeepTheTree();
    void labelDialogSaysWhatItMeans();
    void longMessagesScrollInTheirOwnWindow();
    void coloursFollowTheTheme();
};

void PromptPartsTest::linesAreColouredByWhatTheyBeginIn()
{
    LineState state;
    QCOMPARE(inks("---", state), QStringLiteral("fff"));
    QCOMPARE(inks("name: x # y", state), QStringLiteral("kkkkkvvyyyy"));
    QCOMPARE(inks("  max_tokens: 12", state), QStringLiteral("ttkkkkkkkkkkknnn"));
    QCOMPARE(inks("url: \"a: b\"", state), QStringLiteral("kkkkqqqqqqq"));
    QCOMPARE(inks("  - true", state), QStringLiteral("ttttwwww"));
    QCOMPARE(inks("# only a remark", state), QString(15, QLatin1Char('y')));
    QCOMPARE(inks("---", state), QStringLiteral("fff"));
    QCOMPARE(inks("# System:", state), QString(9, QLatin1Char('r')));
    QCOMPARE(inks("assistant[name=\"Ada\"]:", state), QString(22, QLatin1Char('r')));
    QCOMPARE(inks("Hi {{ a|b }}!", state), QStringLiteral("tttddtNoFtddt"));
    QCOMPARE(inks("{%- if x == 'y' -%}", state), QStringLiteral("dddtsstNtootJJJtddd"));
    QCOMPARE(inks("a: not a key here", state), QString(17, QLatin1Char('t')));
    LineState body;
    QCOMPARE(inks("no front matter", body), QString(15, QLatin1Char('t')));
    QCOMPARE(body.section, LineState::Body);
}

void PromptPartsTest::jinjaGoesOverLines()
{
    LineState state{LineState::Body, LineState::Plain};
    QCOMPARE(inks("{# one", state), QString(6, QLatin1Char('c')));
    QCOMPARE(inks("user:", state), QString(5, QLatin1Char('c')));
    QCOMPARE(inks("end #}x", state), QStringLiteral("cccccct"));
    QCOMPARE(inks("{% raw %}{{ a", state), QStringLiteral("ddtssstddRRRR"));
    QCOMPARE(inks("}} {% endraw %}z", state), QStringLiteral("RRRddddddddddddt"));
    QCOMPARE(state.mode, LineState::Plain);
}

void PromptPartsTest::completionKnowsWhereTheCursorIs_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("section");
    QTest::addColumn<QStringList>("above");
    QTest::addColumn<QString>("expected");
    const int front = LineState::FrontMatter;
    const int body = LineState::Body;
    QTest::newRow("input") << "Answer {{ que" << body << QStringList() << "question";
    QTest::newRow("filter") << "{{ question | up" << body << QStringList() << "upper";
    QTest::newRow("statement") << "{% fo" << body << QStringList() << "for";
    QTest::newRow("path") << "{% include 'par" << body << QStringList() << "partials/tone.prompty";
    QTest::newRow("loop") << "{{ loop.ind" << body << QStringList() << "index";
    QTest::newRow("name that the template sets") << "{{ ite" << body << QStringList{"{% for item in list %}"} << "item";
    QTest::newRow("role") << "assi" << body << QStringList() << "assistant:";
    QTest::newRow("key") << "desc" << front << QStringList() << "description:";
    QTest::newRow("parameter") << "    temp" << front << QStringList{"model:", "  parameters:"} << "temperature:";
    QTest::newRow("deployment") << "    azure_deployment: ch" << front << QStringList{"model:", "  configuration:"} << "chat-large";
    QTest::newRow("type of an input") << "    type: str" << front << QStringList{"inputs:", "  question:"} << "string";
    QTest::newRow("plain text proposes nothing") << "The question" << body << QStringList() << "";
    QTest::newRow("after the end of Jinja") << "{{ a }} que" << body << QStringList() << "";
}

void PromptPartsTest::completionKnowsWhereTheCursorIs()
{
    QFETCH(QString, before);
    QFETCH(int, section);
    QFETCH(QStringList, above);
    QFETCH(QString, expected);
    const Vocabulary vocabulary{{"question", "documents"}, {"partials/tone.prompty"}, {"gpt-4o"}, {"chat-large", "embed"}, {"upper", "lower"}, {"defined"}};
    const Completion completion = completionsAt(before, {LineState::Section(section), LineState::Plain}, above, vocabulary, false);
    QCOMPARE(completion.proposals.value(0), expected);
}

void PromptPartsTest::keystrokeInALongTextColoursItsLineOnly()
{
    PromptEditor editor;
    editor.resize(700, 500);
    editor.resetText(textOf(2000)); // 100 KB
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.recolor();
    editor.goTo(1000, 6);
    QVERIFY(editor.SendScintilla(QsciScintilla::SCI_GETENDSTYLED) >= 0);
    constexpr int keys = 40;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < keys; ++i) {
        QTest::keyClick(&editor, Qt::Key_X);
    }
    const double each = double(timer.nsecsElapsed()) / 1e6 / keys;
    QVERIFY2(each < 16, qPrintable(QStringLiteral("%1 ms a key").arg(each)));
    QCOMPARE(editor.text(999).mid(0, 45), QString(QStringLiteral("Line ") + QString(keys, QLatin1Char('x'))));
}

void PromptPartsTest::mergingATextKeepsCursorAndUndo()
{
    PromptEditor editor;
    QSignalSpy edited(&editor, &PromptEditor::edited);
    editor.resetText(QStringLiteral("---\nname: \u00E4\n---\nuser:\nHello\n"));
    editor.goTo(5, 3);
    editor.mergeText(QStringLiteral("---\nname: \u00F6 long\n---\nuser:\nHello\n"));
    QCOMPARE(editor.text(), QStringLiteral("---\nname: \u00F6 long\n---\nuser:\nHello\n"));
    QCOMPARE(editor.cursorLine(), 5);
    QCOMPARE(editor.cursorColumn(), 3);
    QCOMPARE(edited.count(), 0); // it is no typing
    editor.undo();
    QCOMPARE(editor.text(), QStringLiteral("---\nname: \u00E4\n---\nuser:\nHello\n"));
    editor.undo();
    QCOMPARE(editor.text(), QStringLiteral("---\nname: \u00E4\n---\nuser:\nHello\n")); // an opened file cannot be undone
}

void PromptPartsTest::problemsAreMarkedWhereTheyAre()
{
    PromptEditor editor;
    QSignalSpy under(&editor, &PromptEditor::problemUnderCursorChanged);
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.resetText(QStringLiteral("user:\n\u65E5\u672C {{ missing }}\nend\n"));
    editor.setProblems({{2, 7, 7, Severity::Error, QStringLiteral("No such input."), QStringLiteral("Declare it.")}});
    const auto at = [&editor](int byte) { return editor.SendScintilla(QsciScintilla::SCI_INDICATORVALUEAT, 8UL, static_cast<long>(byte)); };
    const int begin = 6 + 3 + 3 + 1 + 3; // role line, two characters of three bytes, a blank, "{{ "
    QCOMPARE(at(begin), 1L);
    QCOMPARE(at(begin + 6), 1L);
    QCOMPARE(at(begin - 1), 0L);
    QCOMPARE(at(begin + 7), 0L);
    QVERIFY(editor.markersAtLine(1) != 0U);
    editor.goTo(2, 1);
    QTRY_VERIFY(!under.isEmpty() && under.last().first().toString().contains(QLatin1String("Declare it.")));
    editor.setProblems({});
    QCOMPARE(at(begin), 0L);
    QCOMPARE(editor.markersAtLine(1), 0U);
}

void PromptPartsTest::proposalsComeWhileTyping()
{
    PromptEditor editor;
    editor.setVocabulary({{QStringLiteral("question")}, {}, {}, {}, {QStringLiteral("upper")}, {}});
    editor.resetText(QStringLiteral("---\nname: x\n---\nuser:\n\n"));
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    editor.recolor();
    editor.goTo(5, 1);
    QTest::keyClicks(&editor, QStringLiteral("{{ qu"));
    QVERIFY(editor.isListActive());
    QTest::keyClick(&editor, Qt::Key_Return);
    QCOMPARE(editor.text(4).trimmed(), QStringLiteral("{{ question"));
    editor.close();
}

void PromptPartsTest::findAndReplaceWithGroups()
{
    PromptEditor editor;
    editor.resetText(QStringLiteral("user:\none two\none three\n"));
    FindBar bar(&editor);
    bar.show();
    bar.open(true);
    bar.findLine()->setText(QStringLiteral("one (\\w+)"));
    bar.replaceLine()->setText(QStringLiteral("\\1 one"));
    QCOMPARE(bar.replaceAll(), 0); // as it stands, it is nowhere
    bar.findChildren<QToolButton*>().first()->setChecked(true);
    QVERIFY(bar.find(true));
    QCOMPARE(editor.selectedText(), QStringLiteral("one two"));
    QSignalSpy edited(&editor, &PromptEditor::edited);
    QCOMPARE(bar.replaceAll(), 2);
    QCOMPARE(edited.count(), 1);
    QCOMPARE(editor.text(), QStringLiteral("user:\ntwo one\nthree one\n"));
    editor.undo();
    QCOMPARE(editor.text(), QStringLiteral("user:\none two\none three\n"));
}

void PromptPartsTest::comparisonFoldsAndUnfolds()
{
    QStringList before;
    for (int i = 0; i < 40; ++i) {
        before << QStringLiteral("line %1 of a text that is long enough").arg(i);
    }
    QStringList after = before;
    after[20] = QStringLiteral("line twenty of a text that is long enough");
    after.insert(30, QStringLiteral("new"));
    DiffModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(diffOf(before.join(QLatin1Char('\n')), after.join(QLatin1Char('\n'))));
    QCOMPARE(model.row(0).kind, DiffRow::Kind::Gap);
    QCOMPARE(model.row(0).hidden, 17);
    const int change = model.nextChange(-1, true);
    QCOMPARE(model.row(change).newText, QStringLiteral("line twenty of a text that is long enough"));
    QVERIFY(!model.row(change).newWords.isEmpty());
    const int rows = model.rowCount();
    model.unfold(0);
    QCOMPARE(model.rowCount(), rows + 16);
    model.setInline(true);
    const int removed = model.nextChange(-1, true);
    QCOMPARE(model.row(removed).kind, DiffRow::Kind::Removed);
    QCOMPARE(model.row(removed + 1).kind, DiffRow::Kind::Added);
    model.unfoldAll();
    QCOMPARE(model.rowCount(), 42);
}

void PromptPartsTest::comparisonGoesFromChangeToChange()
{
    DiffView view;
    view.resize(900, 400);
    view.setTitles(QStringLiteral("one"), QStringLiteral("two"));
    view.setDiff(diffOf(QStringLiteral("a\nb\nc\nd\ne\nf\ng\nh\n"), QStringLiteral("a\nB\nc\nd\ne\nf\ng\nH\n")));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const int first = view.list()->currentIndex().row();
    QTest::keyClick(view.list(), Qt::Key_F7);
    QVERIFY(view.list()->currentIndex().row() > first);
    QTest::keyClick(view.list(), Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(view.list()->currentIndex().row(), first);
    QTest::keyClick(view.list(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("- b\n+ B"));
    QVERIFY(view.model()->index(first).data(Qt::AccessibleTextRole).toString().contains(QLatin1Char('B')));
    picture(&view, QStringLiteral("diff"));
}

void PromptPartsTest::longComparisonIsQuick()
{
    const QString before = textOf(4000);
    QString after = before;
    after.replace(QStringLiteral("7 says"), QStringLiteral("7 tells"));
    DiffView view;
    view.resize(900, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const DiffRows rows = diffOf(before, after);
    QElapsedTimer timer;
    timer.start();
    view.setDiff(rows);
    view.grab();
    QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
}

void PromptPartsTest::filesAreFoldersFilteredByWords()
{
    LibraryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    TreeEntry tagged = file(QStringLiteral("chat/answer.prompty"), FileState::Modified);
    tagged.tags = QStringList{QStringLiteral("rag")};
    tagged.labels = QStringList{QStringLiteral("production")};
    model.setEntries({tagged, file(QStringLiteral("chat/deep/er.prompty")), file(QStringLiteral("judge.prompty"))});
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("chat"));
    QCOMPARE(model.rowCount(model.index(0, 0)), 2);
    QVERIFY(model.indexOf(QStringLiteral("chat/deep/er.prompty")).isValid());
    model.setFilter(QStringLiteral("rag prod"));
    QCOMPARE(model.fileCount(), 1);
    QVERIFY(!model.indexOf(QStringLiteral("judge.prompty")).isValid());
    const QString spoken = model.indexOf(QStringLiteral("chat/answer.prompty")).data(Qt::AccessibleTextRole).toString();
    QVERIFY(spoken.contains(QLatin1String("production")) && spoken.contains(wordsOf(FileState::Modified)));
    model.setFilter({});
    QCOMPARE(model.fileCount(), 3);
}

void PromptPartsTest::factsOfFilesKeepTheTree()
{
    LibraryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({file(QStringLiteral("a/b.prompty")), file(QStringLiteral("c.prompty"))});
    const QPersistentModelIndex kept(model.indexOf(QStringLiteral("a/b.prompty")));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setEntries({file(QStringLiteral("a/b.prompty"), FileState::Modified), file(QStringLiteral("c.prompty"))});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(reset.count(), 0);
    QVERIFY(kept.isValid());
    QCOMPARE(model.entry(kept)->state, FileState::Modified);
}

void PromptPartsTest::labelDialogSaysWhatItMeans()
{
    LabelRow production;
    production.name = QStringLiteral("production");
    production.commit = QStringLiteral("c2");
    production.shortId = QStringLiteral("c2");
    LabelRow guarded = production;
    guarded.name = QStringLiteral("live");
    guarded.isProtected = true;
    VersionRow newest;
    newest.commit = newest.shortId = QStringLiteral("c3");
    VersionRow middle = newest;
    middle.commit = middle.shortId = QStringLiteral("c2");
    VersionRow oldest = newest;
    oldest.commit = oldest.shortId = QStringLiteral("c1");
    auto* const dialog = new LabelDialog({production, guarded}, {newest, middle, oldest}, nullptr);
    dialog->choose(QStringLiteral("production"), QStringLiteral("c2"));
    QVERIFY(!dialog->confirmButton()->isEnabled());
    dialog->choose(QStringLiteral("production"), QStringLiteral("c3"));
    QCOMPARE(dialog->confirmButton()->text(), QStringLiteral("Move"));
    dialog->choose(QStringLiteral("production"), QStringLiteral("c1"));
    QCOMPARE(dialog->confirmButton()->text(), QStringLiteral("Roll back"));
    dialog->choose(QStringLiteral("live"), QStringLiteral("c3"));
    QCOMPARE(dialog->confirmButton()->text(), QStringLiteral("Propose"));
    QSignalSpy confirmed(dialog, &LabelDialog::confirmed);
    dialog->whyLine()->setText(QStringLiteral("better answers"));
    dialog->show();
    QTest::mouseClick(dialog->confirmButton(), Qt::LeftButton);
    QCOMPARE(confirmed.count(), 1);
    const auto wish = confirmed.first().first().value<LabelDialog::Wish>();
    QCOMPARE(wish.label + wish.commit + wish.why, QStringLiteral("livec3better answers"));
}

void PromptPartsTest::longMessagesScrollInTheirOwnWindow()
{
    FittedText text;
    text.resize(400, 20);
    text.show();
    text.setFitted(QStringLiteral("one\ntwo\nthree"));
    const int three = text.height();
    QVERIFY(three >= 3 * text.fontMetrics().lineSpacing());
    text.setFitted(QStringLiteral("one"));
    QVERIFY(text.height() < three);
    text.setFitted(QString(100'000, QLatin1Char('x')));
    QVERIFY(text.height() < 400);
}

void PromptPartsTest::coloursFollowTheTheme()
{
    PromptEditor editor;
    editor.resize(500, 200);
    editor.resetText(QStringLiteral("---\nname: x\n---\nuser:\nHello {{ name }}\n"));
    editor.show();
    QVERIFY(QTest::qWaitForWindowExposed(&editor));
    const QColor light = editor.grab().toImage().pixelColor(490, 150);
    useTheme(widgets::common::ThemeChoice::Dark);
    const QColor dark = editor.grab().toImage().pixelColor(490, 150);
    useTheme(widgets::common::ThemeChoice::Light);
    QVERIFY(light.lightness() > 200);
    QVERIFY(dark.lightness() < 80);
}

QTEST_MAIN(PromptPartsTest)
#include "tst_promptparts.moc"
