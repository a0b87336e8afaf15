// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/citations.h"

#include <QTest>

using namespace playground;

class CitationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void marksAreFoundInAllTheirForms_data();
    void marksAreFoundInAllTheirForms();
    void citationsComeByNumberWithTheirChunk();
    void snippetSaysWhatTheSentenceSays();
    void snippetIsFoundInJapaneseToo();
    void notKnownIsRecognised_data();
    void notKnownIsRecognised();
    void answersAreNotMistakenForNotKnown_data();
    void answersAreNotMistakenForNotKnown();
    void droppedChunkIsNoTarget();

private:
    static Chunk chunk(int number, const QString& content)
    {
        Chunk c;
        c.number = number;
        c.id = QStringLiteral("id%1").arg(number);
        c.title = QStringLiteral("Title %1").arg(number);
        c.content = content;
        c.score = 10 - number;
        return c;
    }
};

void CitationsTest::marksAreFoundInAllTheirForms_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<QList<int>>("numbers");
    QTest::newRow("one") << "It is so [1]." << QList<int>{1};
    QTest::newRow("neighbours") << "It is so [1][2]." << QList<int>{1, 2};
    QTest::newRow("list") << "It is so [1, 3]." << QList<int>{1, 3};
    QTest::newRow("semicolons") << "So [2;4]." << QList<int>{2, 4};
    QTest::newRow("blanks") << "So [ 2 ]." << QList<int>{2};
    QTest::newRow("japanese") << QString::fromUtf8("上限は150ユーロです[1]。") << QList<int>{1};
    QTest::newRow("link") << "See [the page](https://x/1) [2]." << QList<int>{2};
    QTest::newRow("code span") << "Use `a[1]` [2]." << QList<int>{2};
    QTest::newRow("code block") << "```\nx[1] = y[3]\n```\nDone [2]." << QList<int>{2};
    QTest::newRow("footnote") << "A [^1] is none, [a] is none, [1a] is none." << QList<int>{};
    QTest::newRow("year") << "In [2026] it changed." << QList<int>{};
}

void CitationsTest::marksAreFoundInAllTheirForms()
{
    QFETCH(QString, answer);
    QFETCH(QList<int>, numbers);
    QList<int> found;
    for (const CitationMark& mark : citationMarks(answer)) {
        found << mark.number;
        QCOMPARE(answer.at(mark.start), QLatin1Char('['));
    }
    QCOMPARE(found, numbers);
}

void CitationsTest::citationsComeByNumberWithTheirChunk()
{
    const CitationResult result = cite(QStringLiteral("B [2]. A [1]. B again [2]."), {chunk(1, "A."), chunk(2, "B."), chunk(3, "C.")});
    QCOMPARE(result.citations.size(), 2);
    QCOMPARE(result.citations[0].n, 1);
    QCOMPARE(result.citations[1].n, 2);
    QCOMPARE(result.citations[1].id, QStringLiteral("id2"));
    QCOMPARE(result.citations[1].occurrences, 2);
    QVERIFY(result.unmatched.isEmpty());
}

void CitationsTest::snippetSaysWhatTheSentenceSays()
{
    QString content = QStringLiteral("The company was founded long ago in a garage. ").repeated(12);
    content += QStringLiteral("Hotel rooms may cost at most 150 EUR a night. ");
    content += QStringLiteral("Meals are paid by receipt and other things are not. ").repeated(12);
    const CitationResult result = cite(QStringLiteral("A hotel room may cost 150 EUR a night [1]."), {chunk(1, content)});
    QVERIFY(result.citations[0].snippet.contains(QStringLiteral("150 EUR a night")));
    QVERIFY(result.citations[0].snippet.size() <= 400);
}

void CitationsTest::snippetIsFoundInJapaneseToo()
{
    const QString content = QString::fromUtf8("会社は昔に設立されました。休暇は年に二十日です。ホテルの上限は一泊150ユーロです。");
    const QString snippet = snippetFor(content, QString::fromUtf8("ホテルの上限は150ユーロ"));
    QVERIFY(snippet.contains(QString::fromUtf8("150ユーロ")));
}

void CitationsTest::notKnownIsRecognised_data()
{
    QTest::addColumn<QString>("answer");
    for (const char* answer : {"I do not know.", "I don't know: the documents do not contain it.", "I’m sorry, but I cannot find that in the documents.",
                               "The documents do not answer this question.", "The requested information is not available in the retrieved data. Please try another query.",
                               "Ich weiß es nicht.", "Je ne sais pas.", "No lo sé.", "提供された文書からはわかりません。", "我不知道。"}) {
        QTest::newRow(answer) << QString::fromUtf8(answer);
    }
}

void CitationsTest::notKnownIsRecognised()
{
    QFETCH(QString, answer);
    QVERIFY(saysNotKnown(answer));
}

void CitationsTest::answersAreNotMistakenForNotKnown_data()
{
    QTest::addColumn<QString>("answer");
    for (const char* answer : {"", "A hotel may cost 150 EUR [1].", "I do not know the year. It was founded in a garage [1].",
                               "Expenses that the policy does not mention are not paid [2]. Ask first.",
                               "You cannot bring dogs [1]. Cats are fine [2]."}) {
        QTest::newRow(answer) << QString::fromUtf8(answer);
    }
}

void CitationsTest::answersAreNotMistakenForNotKnown()
{
    QFETCH(QString, answer);
    QVERIFY(!saysNotKnown(answer));
}

void CitationsTest::droppedChunkIsNoTarget()
{
    Chunk dropped = chunk(0, "B.");
    dropped.dropped = DropReason::Budget;
    const CitationResult result = cite(QStringLiteral("A [1]. B [2]. Zero [0]."), {chunk(1, "A."), dropped});
    QCOMPARE(result.citations.size(), 1);
    QCOMPARE(result.unmatched, (QStringList{QStringLiteral("[0]"), QStringLiteral("[2]")}));
}

QTEST_GUILESS_MAIN(CitationsTest)
#include "tst_citations.moc"
