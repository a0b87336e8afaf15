// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/grounding.h"
#include "playground/tokenestimate.h"

#include <QTest>

using namespace playground;

class GroundingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bestChunksAreNumberedUntilTheBudgetIsFull();
    void smallerLaterChunkStillFits();
    void repetitionsAndEmptyChunksAreDropped();
    void firstChunkAloneOverTheBudgetIsShortened();
    void documentsStandBetweenMarksWithTheirNumbers();
    void questionWithoutDocumentsIsSentAlone();
    void searchThatFoundNothingSaysSo();
    void historyKeepsTheNewestWithinItsBudget();
    void estimateIsNearRealTokenCounts_data();
    void estimateIsNearRealTokenCounts();
    void fittingStartNeverExceedsItsLimit();

private:
    static Chunk chunk(const QString& id, const QString& content)
    {
        Chunk c;
        c.id = id;
        c.title = QStringLiteral("Title ") + id;
        c.content = content;
        return c;
    }
    static QString words(int count, const QString& word = QStringLiteral("word")) { return QStringList(QList<QString>(count, word)).join(QLatin1Char(' ')); }
};

void GroundingTest::bestChunksAreNumberedUntilTheBudgetIsFull()
{
    const Grounding grounding = chooseChunks({chunk("a", words(40, "alpha")), chunk("b", words(40, "beta")), chunk("c", words(40, "gamma"))}, 100);
    QCOMPARE(grounding.used, 2);
    QCOMPARE(grounding.chunks[0].number, 1);
    QCOMPARE(grounding.chunks[1].number, 2);
    QCOMPARE(grounding.chunks[2].number, 0);
    QCOMPARE(grounding.chunks[2].dropped, DropReason::Budget);
    QVERIFY(grounding.chunks[2].droppedWhy.contains(QStringLiteral("100")));
    QCOMPARE(grounding.overBudget, 1);
    QVERIFY(grounding.tokens <= 100);
}

void GroundingTest::smallerLaterChunkStillFits()
{
    const Grounding grounding = chooseChunks({chunk("a", words(60, "alpha")), chunk("b", words(60, "beta")), chunk("c", words(10, "gamma"))}, 100);
    QCOMPARE(grounding.chunks[1].dropped, DropReason::Budget);
    QCOMPARE(grounding.chunks[2].number, 2);
}

void GroundingTest::repetitionsAndEmptyChunksAreDropped()
{
    const Grounding grounding = chooseChunks({chunk("a", "The hotel limit is 150 EUR. Ask first."), chunk("b", "  \n "),
                                              chunk("c", "the HOTEL limit  is 150 EUR."), chunk("d", "Something else.")}, 1000);
    QCOMPARE(grounding.chunks[1].dropped, DropReason::Empty);
    QCOMPARE(grounding.chunks[2].dropped, DropReason::Duplicate);
    QCOMPARE(grounding.chunks[3].number, 2);
    QCOMPARE(grounding.empty, 1);
    QCOMPARE(grounding.duplicates, 1);
}

void GroundingTest::firstChunkAloneOverTheBudgetIsShortened()
{
    const Grounding grounding = chooseChunks({chunk("a", words(500))}, 100);
    QVERIFY(grounding.shortened);
    QCOMPARE(grounding.chunks[0].number, 1);
    QVERIFY(grounding.chunks[0].tokens <= 100);
    QVERIFY(grounding.chunks[0].content.size() > 300);
}

void GroundingTest::documentsStandBetweenMarksWithTheirNumbers()
{
    Grounding grounding = chooseChunks({chunk("a", "Hotels cost 150 EUR."), chunk("b", ""), chunk("c", "Trains are free.")}, 1000);
    grounding.chunks[0].url = QStringLiteral("https://intranet/travel");
    const auto messages = buildPrompt(QStringLiteral("system"), {}, 0, true, grounding.chunks, QStringLiteral("How much?"));
    QCOMPARE(messages.size(), 2);
    QCOMPARE(messages[0].role, QStringLiteral("system"));
    const QString text = messages[1].content;
    QVERIFY(text.startsWith(QStringLiteral("\"\"\" <documents>\n[1] Title a\nSource: https://intranet/travel\n\nHotels cost 150 EUR.")));
    QVERIFY(text.contains(QStringLiteral("[2] Title c\n\nTrains are free.")));
    QVERIFY(text.endsWith(QStringLiteral("</documents> \"\"\"\n\nQuestion: How much?")));
}

void GroundingTest::questionWithoutDocumentsIsSentAlone()
{
    const auto messages = buildPrompt(QString(), {}, 0, false, {}, QStringLiteral("How much?"));
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages[0].content, QStringLiteral("How much?"));
}

void GroundingTest::searchThatFoundNothingSaysSo()
{
    const auto messages = buildPrompt(QString(), {}, 0, true, {}, QStringLiteral("How much?"));
    QVERIFY(messages[0].content.contains(QStringLiteral("no documents were found")));
    QVERIFY(messages[0].content.endsWith(QStringLiteral("Question: How much?")));
}

void GroundingTest::historyKeepsTheNewestWithinItsBudget()
{
    const QList<Exchange> history{{words(100), words(100)}, {QStringLiteral("Who?"), QStringLiteral("Me.")}, {QStringLiteral("Why?"), QStringLiteral("So.")}};
    const auto messages = historyMessages(history, 50);
    QCOMPARE(messages.size(), 4);
    QCOMPARE(messages[0].content, QStringLiteral("Who?"));
    QCOMPARE(messages[3].role, QStringLiteral("assistant"));
}

void GroundingTest::estimateIsNearRealTokenCounts_data()
{
    // Real counts: the published o200k_base vocabulary.
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("real");
    const auto row = [](const char* name, const char* text, int real) { QTest::newRow(name) << QString::fromUtf8(text) << real; };
    row("prose", "The quick brown fox jumps over the lazy dog.", 10);
    row("numbers", "Invoice 20260115 was paid on 2026-01-15.", 16);
    row("policy", "Employees may book hotels up to 150 EUR a night. Anything above needs the written approval of the line manager "
                  "before the trip; receipts are handed in within thirty days.", 34);
    row("german", "Mitarbeiterinnen und Mitarbeiter dürfen Hotels bis zu 150 Euro pro Nacht buchen. Darüber ist die schriftliche "
                  "Genehmigung der Führungskraft nötig.", 30);
    row("french", "Les salariés peuvent réserver des hôtels jusqu'à 150 euros la nuit. Au-delà, l'accord écrit du responsable est "
                  "nécessaire.", 25);
    row("japanese", "従業員は一泊150ユーロまでのホテルを予約できます。それを超える場合は、出張の前に上司の書面による承認が必要です。", 42);
    row("russian", "Сотрудники могут бронировать гостиницы до 150 евро за ночь.", 16);
    row("code", "for (int i = 0; i < count; ++i) {\n    total += values[i].size();\n}\n", 25);
    row("table", "# Travel\n\n| Item | Limit |\n|------|-------|\n| Hotel | 150 EUR |\n| Meals | 40 EUR |\n", 27);
    row("emoji", "Great work 🙂🙂🎉", 6);
    row("address", "https://www.contoso.example/handbook/travel-policy.html?id=12345&lang=en", 20);
}

void GroundingTest::estimateIsNearRealTokenCounts()
{
    QFETCH(QString, text);
    QFETCH(int, real);
    const int estimate = tokenEstimate(text);
    QVERIFY2(estimate >= real * 0.85 - 1 && estimate <= real * 1.6, qPrintable(QString::number(estimate)));
}

void GroundingTest::fittingStartNeverExceedsItsLimit()
{
    const QString text = QStringLiteral("Überlange Wörter, 会社の規則 and emoji 🙂🙂🙂 1234567890 ------------ end");
    for (int limit = 0; limit <= tokenEstimate(text); ++limit) {
        const QStringView start = fittingStart(text, limit);
        QVERIFY(tokenEstimate(start) <= limit);
        QVERIFY(text.startsWith(start));
        QVERIFY(start.isEmpty() || !start.back().isHighSurrogate());
    }
    QCOMPARE(fittingStart(text, 1000).toString(), text);
}

QTEST_GUILESS_MAIN(GroundingTest)
#include "tst_grounding.moc"
