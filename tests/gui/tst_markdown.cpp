// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/guitest.h"

#include "widgets/common/markdownblocks.h"
#include "widgets/common/markdownstreamview.h"

#include <QElapsedTimer>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QTextDocumentFragment>
#include <QTextTable>

using namespace widgets::common;

class MarkdownTest : public gui::GuiTest
{
    Q_OBJECT

private Q_SLOTS:
    void blocksEndWhereCommonMarkSays_data();
    void blocksEndWhereCommonMarkSays();
    void anyCutOfTheStreamGivesTheSameDocument_data();
    void anyCutOfTheStreamGivesTheSameDocument();
    void everyBlockIsRenderedOnce();
    void deltasAreGatheredToFrames();
    void openTextIsShownBeforeItsBlockEnds();
    void flushCostStaysFlat();
    void htmlIsText();
    void nothingIsLoaded();
    void citationMarksBecomeAnchors();
    void marksInCodeStayText();
    void linksAreReportedNotFollowed();
    void numberingGoesOnBehindACodeBlock();
    void tablesKeepTheirCells();
    void copiedTextIsPlain();
    void themeSwitchKeepsTheText();
    void runawayTextIsCut();
    void viewGrowsWithItsText();

private:
    static QString text(const MarkdownStreamView& view) { return view.document()->toPlainText(); }
    static QStringList anchors(const MarkdownStreamView& view);
};

QStringList MarkdownTest::anchors(const MarkdownStreamView& view)
{
    QStringList found;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isAnchor() && !found.contains(format.anchorHref())) {
                found << format.anchorHref();
            }
        }
    }
    return found;
}

static QString kindsOf(const QString& markdown)
{
    BlockSplitter splitter;
    QList<BlockStep> steps = splitter.feed(markdown);
    steps << splitter.finish();
    QString kinds;
    for (const BlockStep& step : steps) {
        if (step.what == BlockStep::What::Close) {
            static const char letters[] = "?PHLQTR";
            kinds += QLatin1Char(letters[int(step.kind)]);
        } else if (step.what == BlockStep::What::CodeBegin) {
            kinds += QLatin1Char('C');
        }
    }
    return kinds;
}

void MarkdownTest::blocksEndWhereCommonMarkSays_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("kinds");
    const auto row = [](const char* name, const char* markdown, const char* kinds) {
        QTest::newRow(name) << QString::fromUtf8(markdown) << QString::fromLatin1(kinds);
    };
    row("paragraphs", "one\ntwo\n\nthree", "PP");
    row("heading ends a paragraph", "one\n# two\nthree", "PHP");
    row("setext heading", "one\n===\ntwo", "HP");
    row("list items", "- a\n- b\n  more\n- c", "LLL");
    row("loose list", "- a\n\n- b\n\n  belongs to b\n\nnot", "LLP");
    row("nested list stays in its item", "1. a\n   - x\n   - y\n2. b", "LL");
    row("fence in an item", "- a\n  ```\n  - not an item\n  ```\n- b", "LL");
    row("quote", "> one\n> two\n\nthree", "QP");
    row("table", "a | b\n--- | ---\n1 | 2\n\nafter", "TP");
    row("rule", "one\n\n---\n\ntwo", "PRP");
    row("fenced code", "one\n```cpp\nint x;\n\n# no heading\n```\ntwo", "PCP");
    row("tilde fence keeps backticks", "~~~\n```\n~~~\nafter", "CP");
    row("unclosed fence", "```\nint x;", "C");
    row("number in the middle starts no list", "in the year\n1984. it was", "P");
    row("windows line ends", "one\r\n\r\ntwo\r\n", "PP");
    row("nothing", "", "");
}

void MarkdownTest::blocksEndWhereCommonMarkSays()
{
    QFETCH(QString, markdown);
    QFETCH(QString, kinds);
    QCOMPARE(kindsOf(markdown), kinds);
}

static const char* const sample =
    "# Head\n\nSome **bold** text [1] and `code`.\n\n- one\n- two\n  - inner\n- three\n\n1. first\n2. second\n\n"
    "| a | b |\n|---|---|\n| 1 | [2] |\n\n```json\n{\n  \"x\": 1\n}\n```\n\n> quoted\n> more\n\nLast [link](https://example.com) line";

void MarkdownTest::anyCutOfTheStreamGivesTheSameDocument_data()
{
    QTest::addColumn<int>("piece");
    for (const int piece : {1, 2, 3, 7, 16, 64}) {
        QTest::newRow(qPrintable(QString::number(piece))) << piece;
    }
}

void MarkdownTest::anyCutOfTheStreamGivesTheSameDocument()
{
    QFETCH(int, piece);
    MarkdownStreamView whole;
    whole.showMarkdown(QString::fromUtf8(sample));
    MarkdownStreamView cut;
    const QString source = QString::fromUtf8(sample);
    for (int i = 0; i < source.size(); i += piece) {
        cut.appendMarkdown(source.mid(i, piece));
        cut.flush();
    }
    cut.finish();
    QCOMPARE(text(cut), text(whole));
    QCOMPARE(anchors(cut), anchors(whole));
    QCOMPARE(cut.document()->blockCount(), whole.document()->blockCount());
}

void MarkdownTest::everyBlockIsRenderedOnce()
{
    MarkdownStreamView view;
    for (int i = 0; i < 50; ++i) {
        const QString paragraph = QStringLiteral("Paragraph %1 with some words in it.\n\n").arg(i);
        for (const QChar c : paragraph) {
            view.appendMarkdown(c);
            view.flush();
        }
    }
    view.finish();
    QCOMPARE(view.statistics().blocksRendered, 50);
    QCOMPARE(view.document()->blockCount(), 50);
}

void MarkdownTest::deltasAreGatheredToFrames()
{
    MarkdownStreamView view;
    view.show();
    QSignalSpy flushed(&view, &MarkdownStreamView::flushed);
    QElapsedTimer since;
    since.start();
    for (int i = 0; i < 500; ++i) {
        view.appendMarkdown(QStringLiteral("word "));
        if (i % 50 == 0) {
            QTest::qWait(5);
        }
    }
    QTRY_COMPARE(text(view).count(QLatin1String("word")), 500);
    QVERIFY2(flushed.count() <= since.elapsed() / 16 + 2, qPrintable(QString::number(flushed.count())));
}

void MarkdownTest::openTextIsShownBeforeItsBlockEnds()
{
    MarkdownStreamView view;
    view.appendMarkdown(QStringLiteral("The first words of a long par"));
    view.flush();
    QCOMPARE(text(view), QStringLiteral("The first words of a long par"));
    QCOMPARE(view.statistics().blocksRendered, 0);
    view.appendMarkdown(QStringLiteral("agraph\n\n```py\nprint(1)"));
    view.flush();
    QVERIFY(text(view).contains(QLatin1String("print(1)")));
    QCOMPARE(view.statistics().blocksRendered, 1);
}

void MarkdownTest::flushCostStaysFlat()
{
    MarkdownStreamView view;
    view.resize(700, 500);
    view.show();
    const QString block = QStringLiteral("A paragraph of **some** twenty words, with a citation [1], that is repeated until the text is long.\n\n");
    QElapsedTimer timer;
    const auto cost = [&](int blocks) {
        timer.start();
        for (int i = 0; i < blocks; ++i) {
            view.appendMarkdown(block);
            view.flush();
        }
        return double(timer.nsecsElapsed()) / blocks;
    };
    cost(50);
    const double early = cost(100);
    cost(600);
    const double late = cost(100);
    // Generous: the benchmark measures it exactly, this catches a rendering that starts over.
    QVERIFY2(late < 4 * early, qPrintable(QStringLiteral("%1 to %2").arg(early).arg(late)));
}

void MarkdownTest::htmlIsText()
{
    MarkdownStreamView view;
    view.showMarkdown(QStringLiteral("Hello <b onclick=\"x()\">you</b>\n\n<script>alert(1)</script>\n\n<table><tr><td>cell</td></tr></table>\n"));
    QVERIFY(text(view).contains(QLatin1String("<script>")));
    QVERIFY(text(view).contains(QLatin1String("<b onclick=")));
    QCOMPARE(view.document()->rootFrame()->childFrames().size(), 0);
}

void MarkdownTest::nothingIsLoaded()
{
    MarkdownStreamView view;
    view.resize(400, 300);
    view.show();
    view.showMarkdown(QStringLiteral("Look: ![a cat](file:///etc/passwd) and ![x](http://127.0.0.1:9/x.png)\n\n[![b](http://127.0.0.1:9/b.png)](http://x.example)\n"));
    QTest::qWait(30);
    QVERIFY(text(view).contains(QLatin1String("[image: a cat]")));
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QVERIFY(!it.fragment().charFormat().isImageFormat());
        }
    }
    QVERIFY(!view.loadResource(QTextDocument::ImageResource, QUrl(QStringLiteral("file:///etc/passwd"))).isValid());
    view.setSource(QUrl(QStringLiteral("file:///etc/passwd")));
    QVERIFY(text(view).contains(QLatin1String("[image: a cat]")));
}

void MarkdownTest::citationMarksBecomeAnchors()
{
    MarkdownStreamView view;
    QSignalSpy cited(&view, &MarkdownStreamView::citationActivated);
    view.showMarkdown(QStringLiteral("One [1], two [2][3], a year [2024] and a list[12].\n"));
    QCOMPARE(anchors(view), QStringList({QStringLiteral("citation:1"), QStringLiteral("citation:2"), QStringLiteral("citation:3"), QStringLiteral("citation:12")}));
    QVERIFY(text(view).contains(QLatin1String("two [2][3]")));
    Q_EMIT view.anchorClicked(QUrl(QStringLiteral("citation:3")));
    QCOMPARE(cited.count(), 1);
    QCOMPARE(cited.first().first().toInt(), 3);
}

void MarkdownTest::marksInCodeStayText()
{
    MarkdownStreamView view;
    view.showMarkdown(QStringLiteral("Use `a[1]` here.\n\n```\nb[2] = c[3]\n```\n"));
    QVERIFY(anchors(view).isEmpty());
}

void MarkdownTest::linksAreReportedNotFollowed()
{
    MarkdownStreamView view;
    QSignalSpy linked(&view, &MarkdownStreamView::linkActivated);
    view.showMarkdown(QStringLiteral("See [here](https://example.com/a?b=c).\n"));
    QCOMPARE(anchors(view), QStringList{QStringLiteral("https://example.com/a?b=c")});
    Q_EMIT view.anchorClicked(QUrl(QStringLiteral("https://example.com/a?b=c")));
    QCOMPARE(linked.count(), 1);
    QCOMPARE(linked.first().first().toString(), QStringLiteral("https://example.com/a?b=c"));
    QVERIFY(text(view).contains(QLatin1String("See here")));
}

void MarkdownTest::numberingGoesOnBehindACodeBlock()
{
    MarkdownStreamView view;
    view.showMarkdown(QStringLiteral("1. first\n\n```\nx\n```\n\n2. second\n3. third\n"));
    const QString shown = text(view);
    QVERIFY2(shown.contains(QLatin1String("2. second")), qPrintable(shown));
    QVERIFY2(shown.contains(QLatin1String("3. third")), qPrintable(shown));
}

void MarkdownTest::tablesKeepTheirCells()
{
    MarkdownStreamView view;
    view.showMarkdown(QStringLiteral("| a | b |\n|:--|--:|\n| one | **two** |\n| three | [1] |\n"));
    const auto frames = view.document()->rootFrame()->childFrames();
    QCOMPARE(frames.size(), 1);
    auto* table = qobject_cast<QTextTable*>(frames.first());
    QVERIFY(table);
    QCOMPARE(table->rows(), 3);
    QCOMPARE(table->cellAt(1, 1).firstCursorPosition().block().text(), QStringLiteral("two"));
    QCOMPARE(table->cellAt(2, 1).firstCursorPosition().block().text(), QStringLiteral("[1]"));
    QCOMPARE(anchors(view), QStringList{QStringLiteral("citation:1")});
}

void MarkdownTest::copiedTextIsPlain()
{
    class Exposed : public MarkdownStreamView
    {
    public:
        using MarkdownStreamView::createMimeDataFromSelection;
    } view;
    view.showMarkdown(QStringLiteral("Some **bold** words [1].\n"));
    view.selectAll();
    const std::unique_ptr<QMimeData> clip(view.createMimeDataFromSelection());
    QCOMPARE(clip->formats(), QStringList{QStringLiteral("text/plain")});
    QCOMPARE(clip->text(), QStringLiteral("Some bold words [1]."));
}

void MarkdownTest::themeSwitchKeepsTheText()
{
    MarkdownStreamView view;
    view.appendMarkdown(QString::fromUtf8(sample));
    view.flush();
    const QString before = text(view);
    useTheme(ThemeChoice::Dark);
    QCOMPARE(text(view), before);
    const QColor ink = view.document()->begin().begin().fragment().charFormat().foreground().color();
    QCOMPARE(ink, tokensFor(Scheme::Dark).text);
    view.appendMarkdown(QStringLiteral(" goes on"));
    view.finish();
    QVERIFY(text(view).endsWith(QLatin1String("goes on")));
    useTheme(ThemeChoice::Light);
}

void MarkdownTest::runawayTextIsCut()
{
    MarkdownStreamView view;
    const QString megabyte = QString(QStringLiteral("words and words\n\n")).repeated(60000);
    view.appendMarkdown(megabyte);
    view.appendMarkdown(megabyte);
    view.appendMarkdown(megabyte);
    view.appendMarkdown(QStringLiteral("the end"));
    QVERIFY(view.markdown().size() < 3 * megabyte.size());
    QVERIFY(!view.markdown().contains(QLatin1String("the end")));
    view.clearMarkdown();
}

void MarkdownTest::viewGrowsWithItsText()
{
    MarkdownStreamView view;
    view.setAutoHeight(true);
    view.resize(400, 20);
    view.show();
    view.appendMarkdown(QStringLiteral("one line"));
    view.flush();
    const int small = view.height();
    view.appendMarkdown(QStringLiteral("\n\ntwo\n\nthree\n\nfour"));
    view.finish();
    QTRY_VERIFY(view.height() > 2 * small);
    QCOMPARE(view.height(), int(std::ceil(view.document()->size().height())));
}

QTEST_MAIN(MarkdownTest)
#include "tst_markdown.moc"
