// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/openai/conversations.h"

#include <QTest>

using namespace conversations;

class ReadingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersAreQuotedWithTheirSource_data();
    void answersAreQuotedWithTheirSource();
    void unanswerableQuestionsAreSaidToBeSo_data();
    void unanswerableQuestionsAreSaidToBeSo();
    void refusalFollowsTheInstructions();
    void listsAreGivenWhole();
    void bothPartsOfAQuestionAreAnswered();
    void missingPartIsNamed();
    void repeatedSentenceCitesBothSources();
    void followUpsKnowWhatTheyAreAbout();
    void earlierFactsOfTheUserAreRemembered();
    void summariesStayWithTheirSource();
    void wantedNumberOfSentencesIsKept();
    void namesItselfPlainly_data();
    void namesItselfPlainly();
    void answersAreDeterministic();
};

void ReadingTest::answersAreQuotedWithTheirSource_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<QString>("expected");
    QTest::newRow("how many") << "How many days of annual leave do employees receive?"
                              << "Employees receive 25 days of annual leave per year. [1]";
    QTest::newRow("synonym") << "How much vacation do staff get per year?"
                             << "Employees receive 25 days of annual leave per year. [1]";
    QTest::newRow("how much") << "How much may a hotel cost per night?"
                              << "Hotel costs are limited to 140 euros per night. [2]";
    QTest::newRow("who") << "Who approves expense claims above 500 euros?"
                         << "Claims above 500 euros are approved by Amara Diallo, the finance director. [2]";
    QTest::newRow("when") << "Until when may unused days be carried over?"
                          << "Up to five unused days may be carried over until 31 March. [1]";
    QTest::newRow("how long") << "How long before must leave be requested?"
                              << "Leave must be requested at least 14 days in advance in the portal. [1]";
    QTest::newRow("imperative") << "Tell me the hotel limit."
                                << "Hotel costs are limited to 140 euros per night. [2]";
    QTest::newRow("Japanese") << QStringLiteral("在宅勤務は週に何日までできますか？")
                              << QStringLiteral("在宅勤務は週2日までです。 [3]");
    QTest::newRow("Japanese how") << QStringLiteral("在宅勤務はどうやって申請しますか？")
                                  << QStringLiteral("申請は人事ポータルから行ってください。 [3]");
}

void ReadingTest::answersAreQuotedWithTheirSource()
{
    QFETCH(QString, question);
    QFETCH(QString, expected);
    const ReadResult result = answer({instructions(rules()), user(question)});
    QVERIFY(result.answered);
    // The sentence is quoted verbatim and its own mark follows it, perhaps after a sentence that belongs to it.
    const QString mark = expected.right(3);
    const QString sentence = expected.chopped(4);
    QVERIFY2(result.text.contains(sentence), qPrintable(result.text));
    QVERIFY2(result.text.contains(mark), qPrintable(result.text));
    for (const char* other : {"[1]", "[2]", "[3]"})
        QVERIFY2(mark == QLatin1String(other) || !result.text.contains(QLatin1String(other)), qPrintable(result.text));
}

void ReadingTest::unanswerableQuestionsAreSaidToBeSo_data()
{
    QTest::addColumn<QString>("question");
    for (const char* question :
         {"What is the capital of France?", "Who is the head of the legal department?",
          "How many trucks does the company own?", "What is the budget for training?", "How do I bake bread?",
          "Where is the warehouse in Madrid?", "What is 17 times 3?", "Who won the football world cup?"})
        QTest::newRow(question) << QString::fromLatin1(question);
    QTest::newRow("Japanese") << QStringLiteral("富士山の高さは何メートルですか？");
    QTest::newRow("Japanese, near") << QStringLiteral("社長の名前は何ですか？");
}

void ReadingTest::unanswerableQuestionsAreSaidToBeSo()
{
    QFETCH(QString, question);
    const ReadResult result = answer({instructions(rules()), user(question)});
    QVERIFY2(!result.answered, qPrintable(result.text));
    QVERIFY(!result.text.contains('['));
    const bool japanese = question.contains(QChar(0x306E));
    QCOMPARE(result.text, japanese ? QStringLiteral("提供された文書には、この質問への答えがありません。")
                                   : QStringLiteral("The provided documents do not answer this question."));
}

void ReadingTest::refusalFollowsTheInstructions()
{
    const QString prompt = "If the sources do not contain the answer, reply with \"I am not sure about that.\"\n\n[1] "
                           "A\nLunch is at noon.";
    QCOMPARE(answer({instructions(prompt), user("Who founded the company?")}).text,
             QStringLiteral("I am not sure about that."));
}

void ReadingTest::listsAreGivenWhole()
{
    const QString text = answer({instructions(rules()), user("What do I need receipts for?")}).text;
    QCOMPARE(text,
             QStringLiteral(
                 "Receipts are required for: [2]\n- meals above 15 euros [2]\n- taxi rides [2]\n- train tickets [2]"));
}

void ReadingTest::bothPartsOfAQuestionAreAnswered()
{
    const QString text =
        answer({instructions(rules()), user("How many days of annual leave do I get, and how much may a hotel cost?")}).text;
    QVERIFY2(text.contains("25 days") && text.contains("[1]") && text.contains("140 euros") && text.contains("[2]"),
             qPrintable(text));
    QVERIFY(text.startsWith("- "));
}

void ReadingTest::missingPartIsNamed()
{
    const QString text =
        answer({instructions(rules()), user("How much may a hotel cost, and who founded the company?")}).text;
    QVERIFY2(text.contains("140 euros"), qPrintable(text));
    QVERIFY2(text.contains("do not answer this part") && text.contains("founded"), qPrintable(text));
}

void ReadingTest::repeatedSentenceCitesBothSources()
{
    const QString prompt = "[1] A\nThe gate closes at 22:00. Guards walk every hour.\n\n[2] B\nBring your badge. The "
                           "gate closes at 22:00.";
    QCOMPARE(answer({instructions(prompt), user("What time does the gate close?")}).text,
             QStringLiteral("The gate closes at 22:00. [1][2]"));
}

void ReadingTest::followUpsKnowWhatTheyAreAbout()
{
    const QList<Turn> before = {instructions(rules()), user("How many days of annual leave do employees receive?"),
                                assistant("Employees receive 25 days of annual leave per year. [1]")};
    const QString text = answer(before + QList<Turn>{user("Can I carry it over?")}).text;
    QVERIFY2(text.startsWith("- Up to five unused days") || text.startsWith("Up to five unused days"),
             qPrintable(text));
    const QList<Turn> japanese = {instructions(rules()), user(QStringLiteral("在宅勤務は週に何日までですか？")),
                                  assistant(QStringLiteral("週2日までです。 [3]")),
                                  user(QStringLiteral("それはどこから申請しますか？"))};
    QVERIFY(answer(japanese).text.contains(QStringLiteral("人事ポータル")));
}

void ReadingTest::earlierFactsOfTheUserAreRemembered()
{
    const ReadResult result =
        answer({user("My employee number is 48213."), assistant("Noted."), user("What is my employee number?")});
    QVERIFY2(result.text.contains("48213"), qPrintable(result.text));
}

void ReadingTest::summariesStayWithTheirSource()
{
    const QString text = answer({instructions(rules()), user("Summarise the rules on annual leave.")}).text;
    QVERIFY2(text.contains("[1]") && !text.contains("[2]") && !text.contains("[3]"), qPrintable(text));
}

void ReadingTest::wantedNumberOfSentencesIsKept()
{
    const QString text = answer({instructions(rules()), user("Summarise the expenses page in two sentences.")}).text;
    QCOMPARE(text.count('\n') + 1, 2);
}

void ReadingTest::namesItselfPlainly_data()
{
    QTest::addColumn<QString>("question");
    QTest::newRow("who") << "Who are you?";
    QTest::newRow("which model") << "Which model are you?";
    QTest::newRow("gpt") << "Are you ChatGPT?";
    QTest::newRow("Japanese") << QStringLiteral("あなたは誰ですか？");
}

void ReadingTest::namesItselfPlainly()
{
    QFETCH(QString, question);
    QVERIFY(answer({user(question)}).text.contains("sandbox-reader"));
    QVERIFY(answer({instructions(rules()), user(question)}).text.contains("sandbox-reader"));
}

void ReadingTest::answersAreDeterministic()
{
    const QList<Turn> turns = {instructions(rules()), user("What are the rules for leave and expenses?")};
    const QString first = answer(turns).text;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(answer(turns).text, first);
}

QTEST_GUILESS_MAIN(ReadingTest)
#include "tst_reading.moc"
