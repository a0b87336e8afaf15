// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/openai/conversations.h"
#include "sandbox/reader/grounding.h"

#include <QTest>

using namespace sandbox::reader;
using namespace conversations;

class GroundingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void formatsOfDocumentsAreUnderstood_data();
    void formatsOfDocumentsAreUnderstood();
    void trailingRulesAreNoDocument();
    void questionsInsideDocumentsStay();
    void emptySourcesAreNotMissingOnes();
    void longTextIsSplitFromItsQuestion();
    void functionResultsAreSources();
    void factsAmongRulesAreRead();
};

void GroundingTest::formatsOfDocumentsAreUnderstood_data()
{
    QTest::addColumn<QString>("system");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QStringList>("marks");
    const QString question = "When does the office open?";
    const QString a = "The office opens at 8:30 and closes at 18:00 on weekdays.";
    const QString b = "The canteen is on the second floor and serves lunch from noon.";
    QTest::newRow("numbered") << "Use the sources.\n\n[1] Office\n" + a + "\n\n[2] Canteen\n" + b << question
                              << QStringList{"[1]", "[2]"};
    QTest::newRow("one line each") << "Sources:\n[1] " + a + "\n[2] " + b << question << QStringList{"[1]", "[2]"};
    QTest::newRow("doc marks") << "[doc1]: " + a + "\n[doc2]: " + b << question << QStringList{"[doc1]", "[doc2]"};
    QTest::newRow("headings") << "## Sources\n### [1] Office\n" + a + "\n### [2] Canteen\n" + b << question
                              << QStringList{"[1]", "[2]"};
    QTest::newRow("Document 1:") << "Context\n\nDocument 1:\n" + a + "\n\nDocument 2:\n" + b << question
                                 << QStringList{"[1]", "[2]"};
    QTest::newRow("file names") << "Sources:\noffice.md: " + a + "\ncanteen.pdf#page=3: " + b << question
                                << QStringList{"[office.md]", "[canteen.pdf#page=3]"};
    QTest::newRow("tags") << "<documents><document id=\"1\" title=\"Office\">" + a +
                                 "</document>\n<document id=\"2\">" + b + "</document></documents>"
                          << question << QStringList{"[1]", "[2]"};
    QTest::newRow("nested tags")
        << "<documents>\n<document index=\"1\">\n<source>office.md</source>\n<document_content>\n" + a +
               "\n</document_content>\n</document>\n<document index=\"2\">\n<source>c.md</source>\n<document_content>" +
               b + "</document_content>\n</document>\n</documents>"
        << question << QStringList{"[1]", "[2]"};
    QTest::newRow("tags cited as doc") << "Cite like [doc1].\n<source id=\"A\">" + a + "</source><source id=\"B\">" +
                                              b + "</source>"
                                       << question << QStringList{"[docA]", "[docB]"};
    QTest::newRow("JSON") << "Answer from this JSON.\n[{\"id\": 7, \"title\": \"Office\", \"content\": \"" + a +
                                 "\"}, {\"id\": 9, \"content\": \"" + b + "\"}]"
                          << question << QStringList{"[7]", "[9]"};
    QTest::newRow("JSON in a fence") << "```json\n{\"value\": [{\"chunk_id\": \"c1\", \"chunk\": \"" + a + "\"}]}\n```"
                                     << question << QStringList{"[c1]"};
    QTest::newRow("in the user turn") << "You answer from the context."
                                      << "Context:\n[1] " + a + "\n[2] " + b + "\n\nQuestion: " + question + "\nAnswer:"
                                      << QStringList{"[1]", "[2]"};
    QTest::newRow("question first") << QString() << question + "\n\nSources:\n\n[1] " + a + "\n\n[2] " + b
                                    << QStringList{"[1]", "[2]"};
    QTest::newRow("corner brackets") << QStringLiteral("資料：\n【1】") + a + QStringLiteral("\n【2】") + b << question
                                     << QStringList{QStringLiteral("【1】"), QStringLiteral("【2】")};
    QTest::newRow("unmarked section") << "Context:\n\"\"\"\n" + a + "\n" + b + "\n\"\"\"" << question
                                      << QStringList{QString()};
    QTest::newRow("numbered list") << "Sources:\n1. " + a + "\n2. " + b << question << QStringList{"[1]", "[2]"};
}

void GroundingTest::formatsOfDocumentsAreUnderstood()
{
    QFETCH(QString, system);
    QFETCH(QString, user);
    QFETCH(QStringList, marks);
    QList<Turn> turns;
    if (!system.isEmpty())
        turns.append(instructions(system));
    turns.append(conversations::user(user));
    const Grounding grounding = groundingOf(turns);
    QStringList found;
    for (const Source& source : grounding.sources) {
        if (source.origin == Source::Origin::Document)
            found.append(source.mark);
    }
    QCOMPARE(found, marks);
    QCOMPARE(grounding.question, QStringLiteral("When does the office open?"));
    const ReadResult result = answer(turns);
    QVERIFY2(result.text.contains("8:30"), qPrintable(result.text));
    QVERIFY2(result.text.contains(marks.first()), qPrintable(result.text));
    for (const QString& other : marks.mid(1))
        QVERIFY2(!result.text.contains(other), qPrintable(result.text));
}

void GroundingTest::trailingRulesAreNoDocument()
{
    const Grounding grounding = groundingOf({instructions(rules()), user("How many days?")});
    QCOMPARE(grounding.sources.size(), 3);
    QVERIFY(!grounding.sources.last().text.contains("Answer in the language"));
    QVERIFY(grounding.instructions.contains("Answer in the language"));
    QCOMPARE(grounding.sources[1].title, QStringLiteral("Expenses"));
}

void GroundingTest::questionsInsideDocumentsStay()
{
    const QString faq = "[1] FAQ\nQuestion: May I bring my dog?\nAnswer: Dogs are allowed on Fridays.\n\nQuestion: Is "
                        "there parking?\nAnswer: There are 40 spaces.";
    const Grounding grounding = groundingOf({instructions(faq), user("Is there parking for visitors?")});
    QVERIFY(grounding.sources.first().text.contains("40 spaces"));
    QVERIFY(answer({instructions(faq), user("Is there parking?")}).text.contains("40 spaces"));
}

void GroundingTest::emptySourcesAreNotMissingOnes()
{
    const ReadResult none =
        answer({instructions("Answer from the sources.\n\nSources:\n(none)"), user("When does the office open?")});
    QVERIFY(!none.answered);
    QCOMPARE(none.text, QStringLiteral("The provided documents do not answer this question."));
    const ReadResult nothing = answer({user("When does the office open?")});
    QVERIFY(!nothing.answered);
    QVERIFY(nothing.text.contains("only read what a request contains"));
}

void GroundingTest::longTextIsSplitFromItsQuestion()
{
    const QString text =
        "The warehouse in Venlo opened in 2019. It handles 12,000 parcels a day with 140 employees. The site runs two "
        "shifts and has its own "
        "rail siding. In 2024 solar panels were installed on the roof, which deliver 40 percent of the electricity.";
    QVERIFY(answer({user(text + "\n\nHow many parcels does it handle a day?")}).text.contains("12,000"));
    QVERIFY(answer({user("When were solar panels installed?\n\n" + text)}).text.contains("2024"));
}

void GroundingTest::functionResultsAreSources()
{
    Turn call = assistant({});
    call.calls = {{"call_1", "get_weather", "{\"city\":\"Oslo\"}"}};
    Turn result = turn(Turn::Role::Tool, R"({"city":"Oslo","temperature_celsius":4,"conditions":"light rain"})");
    result.toolCallId = "call_1";
    QVERIFY(answer({user("What is the weather in Oslo?"), call, result}).text.contains("light rain"));
    result.text = R"([{"id":"1","title":"Leave","content":"Employees receive 25 days of annual leave per year."}])";
    const ReadResult cited = answer({user("How many days of annual leave do employees receive?"), call, result});
    QVERIFY2(cited.text.contains("25 days") && cited.text.contains("[1]"), qPrintable(cited.text));
}

void GroundingTest::factsAmongRulesAreRead()
{
    const QString system = "You are the assistant of Larkspur. The office opens at 9 am. The receptionist is Tom "
                           "Blake. Always answer politely to the user.";
    QVERIFY(answer({instructions(system), user("Who is the receptionist?")}).text.contains("Tom Blake"));
    QVERIFY(!answer({instructions(system), user("Who won the race?")}).answered);
}

QTEST_GUILESS_MAIN(GroundingTest)
#include "tst_grounding.moc"
