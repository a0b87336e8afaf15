// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/chunker.h"
#include "documents/indexdefinition.h"

#include <QSet>
#include <QTest>

using namespace documents;

class ChunkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sectionsBecomeChunksWithTheirHeadingPath();
    void underlinedHeadingsCount();
    void headingsInCodeDoNot();
    void documentTitleIsNotRepeatedInThePath();
    void shortSectionsAreReadTogether();
    void longSectionsOverlap();
    void nothingIsLost_data();
    void nothingIsLost();
    void noChunkIsMuchTooLong_data();
    void noChunkIsMuchTooLong();
    void sameTextGivesSameChunks();
    void emptyTextGivesNone();
    void keysAreStableAndDistinct();

private:
    static QString paragraph(const QString& word, int words) { return QStringList(QList<QString>(words, word)).join(QLatin1Char(' ')) + QStringLiteral(".\n\n"); }
    static QString sample(int kind)
    {
        switch (kind) {
        case 0: { // prose in paragraphs
            QString text;
            for (int i = 0; i < 60; ++i) {
                text += QStringLiteral("Sentence number %1 says something about topic %2. It goes on for a while. ").arg(i).arg(i % 7).repeated(1 + i % 4) + QStringLiteral("\n\n");
            }
            return text;
        }
        case 1: // one line without end
            return QStringLiteral("abcdefghij ").repeated(3000);
        case 2: // no blanks at all
            return QString::fromUtf8("会社の規則です。").repeated(600);
        case 3: // lines
            return QStringLiteral("  * Changed the thing (closes: #123456)\n").repeated(900);
        default: // one endless word
            return QString(20000, QLatin1Char('x'));
        }
    }
};

void ChunkerTest::sectionsBecomeChunksWithTheirHeadingPath()
{
    const QString text = QStringLiteral("# Handbook\n\n") + paragraph("intro", 60) + QStringLiteral("## Travel\n\n") + paragraph("travel", 60) +
                         QStringLiteral("### Hotels\n\n") + paragraph("hotel", 60) + QStringLiteral("## Leave\n\n") + paragraph("leave", 60);
    const auto chunks = chunkText(text, QStringLiteral("Handbook"), {});
    QStringList headings;
    for (const TextChunk& chunk : chunks) {
        headings << chunk.heading;
    }
    QCOMPARE(headings, (QStringList{QString(), QStringLiteral("Travel"), QString::fromUtf8("Travel › Hotels"), QStringLiteral("Leave")}));
    QVERIFY(chunks[2].text.startsWith(QStringLiteral("hotel")));
}

void ChunkerTest::underlinedHeadingsCount()
{
    const auto chunks = chunkText(QStringLiteral("Title\n=====\n\n") + paragraph("a", 60) + QStringLiteral("Part\n----\n\n") + paragraph("b", 60), QStringLiteral("Title"), {});
    QCOMPARE(chunks.size(), 2);
    QCOMPARE(chunks[1].heading, QStringLiteral("Part"));
    QVERIFY(!chunks[1].text.contains(QStringLiteral("----")));
}

void ChunkerTest::headingsInCodeDoNot()
{
    const auto chunks = chunkText(QStringLiteral("# Setup\n\n```\n# a comment, no heading\nmake\n```\n") + paragraph("a", 60), QString(), {});
    QCOMPARE(chunks.size(), 1);
    QVERIFY(chunks[0].text.contains(QStringLiteral("# a comment, no heading")));
}

void ChunkerTest::documentTitleIsNotRepeatedInThePath()
{
    const auto chunks = chunkText(QStringLiteral("# Travel\n\n## Hotels\n\n") + paragraph("a", 60), QStringLiteral("Travel"), {});
    QCOMPARE(chunks[0].heading, QStringLiteral("Hotels"));
}

void ChunkerTest::shortSectionsAreReadTogether()
{
    const auto chunks = chunkText(QStringLiteral("## One\n\nFirst.\n\n## Two\n\nSecond.\n\n## Three\n\nThird."), QString(), {});
    QCOMPARE(chunks.size(), 1);
    QCOMPARE(chunks[0].heading, QStringLiteral("One"));
    QVERIFY(chunks[0].text.contains(QStringLiteral("## Two\n\nSecond.")));
}

void ChunkerTest::longSectionsOverlap()
{
    QString text;
    for (int i = 0; i < 100; ++i) {
        text += QStringLiteral("Fact number %1 stands here on its own.\n\n").arg(i);
    }
    ChunkOptions options;
    options.targetTokens = 200;
    options.overlapTokens = 40;
    const auto chunks = chunkText(text, QString(), options);
    QVERIFY(chunks.size() > 3);
    for (qsizetype i = 1; i < chunks.size(); ++i) {
        const QString firstLine = chunks[i].text.section(QLatin1Char('\n'), 0, 0);
        QVERIFY2(chunks[i - 1].text.contains(firstLine), qPrintable(firstLine));
    }
}

void ChunkerTest::nothingIsLost_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind < 5; ++kind) {
        QTest::addRow("sample %d", kind) << kind;
    }
}

void ChunkerTest::nothingIsLost()
{
    QFETCH(int, kind);
    const QString text = sample(kind);
    QString all;
    for (const TextChunk& chunk : chunkText(text, QString(), {})) {
        all += chunk.text + QLatin1Char(' ');
    }
    if (kind < 2 || kind == 3) {
        static const QRegularExpression space(QStringLiteral("\\s+"));
        const QStringList words = text.split(space, Qt::SkipEmptyParts);
        const QStringList kept = all.split(space, Qt::SkipEmptyParts);
        const QSet<QString> found(kept.begin(), kept.end());
        for (const QString& word : words) {
            QVERIFY2(found.contains(word), qPrintable(word));
        }
    }
    QString letters = text;
    letters.removeIf([](QChar c) { return c.isSpace(); });
    QString got = all;
    got.removeIf([](QChar c) { return c.isSpace(); });
    QVERIFY(got.size() >= letters.size());
}

void ChunkerTest::noChunkIsMuchTooLong_data()
{
    nothingIsLost_data();
}

void ChunkerTest::noChunkIsMuchTooLong()
{
    QFETCH(int, kind);
    const ChunkOptions options;
    const auto chunks = chunkText(sample(kind), QString(), options);
    QVERIFY(chunks.size() > 2);
    for (const TextChunk& chunk : chunks) {
        QVERIFY(chunk.tokens <= options.targetTokens + options.overlapTokens + 10);
        QVERIFY(!chunk.text.isEmpty());
    }
}

void ChunkerTest::sameTextGivesSameChunks()
{
    const auto once = chunkText(sample(0), QString(), {});
    const auto twice = chunkText(sample(0), QString(), {});
    QCOMPARE(once.size(), twice.size());
    for (qsizetype i = 0; i < once.size(); ++i) {
        QCOMPARE(once[i].text, twice[i].text);
    }
}

void ChunkerTest::emptyTextGivesNone()
{
    QVERIFY(chunkText(QString(), QString(), {}).isEmpty());
    QVERIFY(chunkText(QStringLiteral("\n \n\t\n"), QString(), {}).isEmpty());
    QVERIFY(chunkText(QStringLiteral("# Only a heading\n"), QString(), {}).isEmpty());
}

void ChunkerTest::keysAreStableAndDistinct()
{
    QCOMPARE(keyOf(QStringLiteral("/a/b.md"), 3), keyOf(QStringLiteral("/a/b.md"), 3));
    QSet<QString> keys;
    for (int i = 0; i < 100; ++i) {
        keys << keyOf(QStringLiteral("/a/b.md"), i) << keyOf(QStringLiteral("/a/b.md1"), i);
    }
    QCOMPARE(keys.size(), 200);
    QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{32}$")).match(*keys.begin()).hasMatch());
}

QTEST_GUILESS_MAIN(ChunkerTest)
#include "tst_chunker.moc"
