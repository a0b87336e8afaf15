// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/tokencount.h"

#include <QTest>

using sandbox::reader::TokenCount;

class TokenCountTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void piecesJoinToTheText_data();
    void piecesJoinToTheText();
    void countsComeCloseToTheVocabulary_data();
    void countsComeCloseToTheVocabulary();
    void surrogatePairsStayWhole();
};

void TokenCountTest::piecesJoinToTheText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("spaces") << "  a   b \n\n\t c  ";
    QTest::newRow("code") << "int main() { return x != 3 ? 1'000 : -2; } // done\r\n";
    QTest::newRow("mixed") << QStringLiteral(
        "Harbourで2,500円の日当をinputしてください。ＡＢＣ ﾃｽﾄ 😀👍🏽");
    QTest::newRow("other scripts") << QStringLiteral("Привет мир, naïve Übergrößenträger, 한국어 문장");
}

void TokenCountTest::piecesJoinToTheText()
{
    QFETCH(QString, text);
    const QStringList pieces = TokenCount::pieces(text);
    QCOMPARE(pieces.join(QString()), text);
    QCOMPARE(TokenCount::count(text), pieces.size());
    for (const QString& piece : pieces)
        QVERIFY(!piece.isEmpty());
}

void TokenCountTest::countsComeCloseToTheVocabulary_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("measured"); // with the published o200k_base vocabulary
    QTest::newRow("English prose") << "Employees receive 25 days of annual leave per year. Part-time staff get a share "
                                      "in proportion to their weekly "
                                      "hours, and unused days may be carried over until the end of March."
                                   << 37;
    QTest::newRow("Japanese prose") << QStringLiteral("年次有給休暇は、入社した日に10日が付与されます。使わなかった日数"
                                                      "は翌年度に限り繰り越せます。上司は2営業日以内に返答します。")
                                    << 51;
    QTest::newRow("JSON")
        << R"({"id":"chatcmpl-1","object":"chat.completion","usage":{"prompt_tokens":20,"completion_tokens":1}})" << 27;
}

void TokenCountTest::countsComeCloseToTheVocabulary()
{
    QFETCH(QString, text);
    QFETCH(int, measured);
    const int count = TokenCount::count(text);
    QVERIFY2(qAbs(count - measured) <= qMax(3, measured * 15 / 100),
             qPrintable(QStringLiteral("%1 against %2").arg(count).arg(measured)));
}

void TokenCountTest::surrogatePairsStayWhole()
{
    for (const QString& piece : TokenCount::pieces(QStringLiteral("a😀😀b😀")))
        QVERIFY(!piece.front().isLowSurrogate());
}

QTEST_GUILESS_MAIN(TokenCountTest)
#include "tst_tokencount.moc"
