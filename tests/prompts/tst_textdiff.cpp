// SPDX-License-Identifier: GPL-3.0-or-later
// Differences of texts: right for every input, short, and in time for the worst.
#include "prompts/textdiff.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace prompts;

namespace {

/// Applying the hunks to the old lines gives the new ones.
QString applied(const TextDiff& diff)
{
    QStringList lines;
    qsizetype at = 0;
    for (const DiffHunk& hunk : diff.hunks()) {
        for (; at < hunk.oldBegin; ++at) {
            lines << diff.oldLine(at).toString();
        }
        at = hunk.oldEnd;
        for (qsizetype i = hunk.newBegin; i < hunk.newEnd; ++i) {
            lines << diff.newLine(i).toString();
        }
    }
    for (; at < diff.oldLineCount(); ++at) {
        lines << diff.oldLine(at).toString();
    }
    return lines.join(QLatin1Char('\n'));
}

QString newText(const TextDiff& diff)
{
    QStringList lines;
    for (qsizetype i = 0; i < diff.newLineCount(); ++i) {
        lines << diff.newLine(i).toString();
    }
    return lines.join(QLatin1Char('\n'));
}

QString randomText(std::mt19937& random, int lines, int alphabet)
{
    QString text;
    for (int i = 0; i < lines; ++i) {
        text += QStringLiteral("line %1\n").arg(random() % quint32(alphabet));
    }
    return text;
}

} // namespace

class TextDiffTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hunksTurnOneTextIntoTheOther();
    void scriptsAreShortest();
    void patchAppliesWithGit();
    void insertedFunctionsStayTogether();
    void wordsInsideLinesAreMarked();
    void wordsFollowUnicode();
    void rowsPairSimilarLines();
    void foldsHideTheRest();
    void lineEndsCountUnlessIgnored();
    void worstCasesEnd_data();
    void worstCasesEnd();
};

void TextDiffTest::hunksTurnOneTextIntoTheOther()
{
    std::mt19937 random(4);
    for (int round = 0; round < 300; ++round) {
        const int alphabet = 1 + int(random() % 30);
        const TextDiff diff = TextDiff::compare(randomText(random, int(random() % 60), alphabet), randomText(random, int(random() % 60), alphabet));
        QCOMPARE(applied(diff), newText(diff));
        qsizetype oldLines = 0, newLines = 0;
        for (const SideRow& row : diff.sideRows()) {
            oldLines += row.oldLine >= 0 ? 1 : 0;
            newLines += row.newLine >= 0 ? 1 : 0;
            if (row.kind == SideRow::Kind::Same) {
                QCOMPARE(diff.oldLine(row.oldLine), diff.newLine(row.newLine));
            }
        }
        QCOMPARE(oldLines, diff.oldLineCount());
        QCOMPARE(newLines, diff.newLineCount());
    }
}

void TextDiffTest::scriptsAreShortest()
{
    std::mt19937 random(9);
    for (int round = 0; round < 100; ++round) {
        const TextDiff diff = TextDiff::compare(randomText(random, 40, 6), randomText(random, 40, 6));
        const qsizetype n = diff.oldLineCount(), m = diff.newLineCount();
        std::vector<std::vector<int>> common(std::size_t(n + 1), std::vector<int>(std::size_t(m + 1), 0));
        for (qsizetype i = n - 1; i >= 0; --i) {
            for (qsizetype j = m - 1; j >= 0; --j) {
                common[std::size_t(i)][std::size_t(j)] = diff.oldLine(i) == diff.newLine(j) ? common[std::size_t(i) + 1][std::size_t(j) + 1] + 1 : std::max(common[std::size_t(i) + 1][std::size_t(j)], common[std::size_t(i)][std::size_t(j) + 1]);
            }
        }
        QCOMPARE(diff.removedCount(), n - common[0][0]);
        QCOMPARE(diff.addedCount(), m - common[0][0]);
    }
}

void TextDiffTest::patchAppliesWithGit()
{
    const QString git = QStandardPaths::findExecutable(QStringLiteral("git"));
    if (git.isEmpty()) {
        QSKIP("git is not installed.");
    }
    std::mt19937 random(2);
    for (int round = 0; round < 20; ++round) {
        QTemporaryDir folder;
        QString before = randomText(random, 30, 12), after = randomText(random, 30, 12);
        before.chop(round % 3 == 0 ? 1 : 0);
        after.chop(round % 4 == 0 ? 1 : 0);
        if (round % 5 == 0) {
            after.replace(QLatin1String("\n"), QLatin1String("\r\n"));
        }
        const auto write = [&folder](const QString& name, const QString& text) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text.toUtf8());
        };
        write(QStringLiteral("file"), before);
        write(QStringLiteral("patch"), TextDiff::compare(before, after).unified(QStringLiteral("a/file"), QStringLiteral("b/file"), round % 4));
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(git, {"apply", "--unidiff-zero", "--whitespace=nowarn", "patch"});
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
        QFile file(folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), after);
    }
}

void TextDiffTest::insertedFunctionsStayTogether()
{
    const QString before(QStringLiteral("a:\n  x\n\nc:\n  x\n"));
    const QString after(QStringLiteral("a:\n  x\n\nb:\n  x\n\nc:\n  x\n"));
    const TextDiff diff = TextDiff::compare(before, after);
    QCOMPARE(diff.hunks(), QList<DiffHunk>({{3, 3, 3, 6}}));
}

void TextDiffTest::wordsInsideLinesAreMarked()
{
    const TextDiff diff = TextDiff::compare(QStringLiteral("Answer in three sentences.\n"), QStringLiteral("Answer in two short sentences.\n"));
    const QList<SideRow> rows = diff.sideRows();
    QCOMPARE(rows.size(), 1);
    QCOMPARE(rows.first().kind, SideRow::Kind::Changed);
    QCOMPARE(rows.first().oldWords, QList<DiffRange>({{10, 5}}));
    QCOMPARE(rows.first().newWords, QList<DiffRange>({{10, 3}, {14, 6}}));
    const QList<InlineRow> inlined = diff.inlineRows();
    QCOMPARE(inlined.size(), 2);
    QCOMPARE(inlined.first().kind, InlineRow::Kind::Removed);
    QVERIFY(compareWords(u"completely different text", u"12345 67890 abcde fghij").before.isEmpty());
}

void TextDiffTest::wordsFollowUnicode()
{
    const QString before = QStringLiteral("Die Grüße, déjà vu 😀 und mehr Wörter"), after = QStringLiteral("Die Küsse, déjà vu 😀 und mehr Wörter");
    const WordDiff words = compareWords(before, after);
    QCOMPARE(words.before.size(), 1);
    QCOMPARE(before.mid(words.before.first().begin, words.before.first().length), QStringLiteral("Grüße"));
    QCOMPARE(after.mid(words.after.first().begin, words.after.first().length), QStringLiteral("Küsse"));
}

void TextDiffTest::rowsPairSimilarLines()
{
    const TextDiff diff = TextDiff::compare(QStringLiteral("one two three four\nkeep\n"), QStringLiteral("something else here\none two three five\nkeep\n"));
    const QList<SideRow> rows = diff.sideRows();
    QCOMPARE(rows.at(0).kind, SideRow::Kind::Added);
    QCOMPARE(rows.at(1).kind, SideRow::Kind::Changed);
    QCOMPARE(rows.at(2).kind, SideRow::Kind::Same);
}

void TextDiffTest::foldsHideTheRest()
{
    QString before;
    for (int i = 0; i < 100; ++i) {
        before += QString::number(i) + QLatin1Char('\n');
    }
    QString after = before;
    after.replace(QStringLiteral("\n50\n"), QStringLiteral("\nfifty\n"));
    const QList<SideRow> rows = TextDiff::compare(before, after).sideRows(3);
    QCOMPARE(rows.size(), 9);
    QCOMPARE(rows.first().kind, SideRow::Kind::Fold);
    QCOMPARE(rows.first().folded, 47);
    QCOMPARE(rows.last().folded, 46);
    QCOMPARE(TextDiff::compare(before, before).sideRows(3).first().folded, 100);
}

void TextDiffTest::lineEndsCountUnlessIgnored()
{
    const QString unix = QStringLiteral("a\nb\n"), windows = QStringLiteral("a\r\nb\r\n");
    QCOMPARE(TextDiff::compare(unix, windows).removedCount(), 2);
    DiffOptions options;
    options.ignoresSpaceAtEnd = true;
    QVERIFY(TextDiff::compare(unix, windows, options).isEmpty());
    QCOMPARE(TextDiff::compare(QStringLiteral("a"), QStringLiteral("a\n")).addedCount(), 1);
}

void TextDiffTest::worstCasesEnd_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    std::mt19937 random(1);
    QString two, twoOther, different, differentOther;
    for (int i = 0; i < 250'000; ++i) {
        two += random() % 2 ? QStringLiteral("a\n") : QStringLiteral("b\n");
        twoOther += random() % 2 ? QStringLiteral("a\n") : QStringLiteral("b\n");
    }
    QStringList shuffled;
    for (int i = 0; i < 40'000; ++i) {
        shuffled << QStringLiteral("some line with number %1").arg(i);
        different += QStringLiteral("old %1\n").arg(i);
        differentOther += QStringLiteral("new %1\n").arg(i);
    }
    const QString sorted = shuffled.join(QLatin1Char('\n'));
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    QTest::newRow("two letters") << two << twoOther;
    QTest::newRow("shuffled") << sorted << shuffled.join(QLatin1Char('\n'));
    QTest::newRow("all different") << different << differentOther;
    QTest::newRow("empty lines") << QString(1'000'000, QLatin1Char('\n')) << QString(900'000, QLatin1Char('\n'));
    QTest::newRow("one long line") << QString(1'000'000, QLatin1Char('x')) << QString(999'999, QLatin1Char('x')) + QLatin1Char('y');
}

void TextDiffTest::worstCasesEnd()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QElapsedTimer clock;
    clock.start();
    const TextDiff diff = TextDiff::compare(before, after);
    const qint64 compared = clock.restart();
    const qsizetype rows = diff.sideRows(3).size();
    QVERIFY(rows > 0);
    qInfo("compared in %lld ms, %lld rows in %lld ms", compared, qint64(rows), clock.elapsed());
    QCOMPARE(applied(diff), newText(diff));
    QVERIFY2(compared < 5000, qPrintable(QString::number(compared)));
}

QTEST_GUILESS_MAIN(TextDiffTest)
#include "tst_textdiff.moc"
