// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/cues.h"
#include "sandbox/reader/extract.h"
#include "sandbox/reader/passage.h"
#include "sandbox/reader/question.h"
#include "sandbox/reader/script.h"
#include "sandbox/reader/stemmer.h"

#include <QTest>

using namespace sandbox::reader;

class TextAnalysisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordFamiliesShareAStem_data();
    void wordFamiliesShareAStem();
    void publishedStemsComeOut_data();
    void publishedStemsComeOut();
    void languageIsRecognised();
    void sentencesEndWhereTheyEnd_data();
    void sentencesEndWhereTheyEnd();
    void listItemsKnowTheirLeadAndTableRowsTheirColumns();
    void frontMatterAndMarksAreNotQuoted();
    void questionsSayWhatTheyWant_data();
    void questionsSayWhatTheyWant();
    void compoundQuestionsAreSplit();
    void valuesAreFound();
};

void TextAnalysisTest::wordFamiliesShareAStem_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("reimburse") << QStringList{"reimburse", "reimbursed", "reimburses"};
    QTest::newRow("approve") << QStringList{"approve", "approved", "approval", "approves"};
    QTest::newRow("take") << QStringList{"take", "took", "taken", "taking"};
    QTest::newRow("employee") << QStringList{"employee", "employees"};
}

void TextAnalysisTest::wordFamiliesShareAStem()
{
    QFETCH(QStringList, words);
    for (const QString& word : words)
        QCOMPARE(stem(word), stem(words.first()));
}

void TextAnalysisTest::publishedStemsComeOut_data()
{
    // Examples from the paper's rules.
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    const QList<QPair<const char*, const char*>> rows = {
        {"caresses", "caress"}, {"ponies", "poni"},        {"agreed", "agre"},       {"plastered", "plaster"},
        {"motoring", "motor"},  {"conflated", "conflat"},  {"hopping", "hop"},       {"filing", "file"},
        {"happy", "happi"},     {"relational", "relat"},   {"rational", "ration"},   {"digitizer", "digit"},
        {"operator", "oper"},   {"triplicate", "triplic"}, {"electrical", "electr"}, {"goodness", "good"},
        {"allowance", "allow"}, {"adjustment", "adjust"},  {"effective", "effect"},  {"controlling", "control"}};
    for (const auto& [word, expected] : rows)
        QTest::newRow(word) << QString::fromLatin1(word) << QString::fromLatin1(expected);
}

void TextAnalysisTest::publishedStemsComeOut()
{
    QFETCH(QString, word);
    QFETCH(QString, expected);
    QCOMPARE(stem(word), expected);
}

void TextAnalysisTest::languageIsRecognised()
{
    QCOMPARE(languageOf(u"How many days of leave do I get?"), Language::English);
    QCOMPARE(languageOf(u"有給休暇は何日ですか"), Language::Japanese);
    QCOMPARE(languageOf(u"Harbourで休暇を申請できますか？"), Language::Japanese);
    QCOMPARE(languageOf(u"年假有多少天？"), Language::Chinese);
    QCOMPARE(languageOf(u"연차는 며칠입니까?"), Language::Korean);
    QCOMPARE(languageOf(u"Wie viele Tage Urlaub sind das und wer genehmigt ihn?"), Language::German);
}

void TextAnalysisTest::sentencesEndWhereTheyEnd_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("plain") << "It opens at 9. It closes at 5." << 2;
    QTest::newRow("abbreviations") << "Ask Dr. Meyer, e.g. by phone, at 3.30 p.m. on weekdays." << 1;
    QTest::newRow("decimals") << "The rate is 2.40 euros. It is paid monthly!" << 2;
    QTest::newRow("initial") << "J. Smith leads the team. He is in Hull." << 2;
    QTest::newRow("Japanese") << QStringLiteral("休暇は20日です。「はい。」と答えます。以上です！") << 3;
    QTest::newRow("question and answer") << "Who pays? The company does." << 2;
}

void TextAnalysisTest::sentencesEndWhereTheyEnd()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    const QStringList sentences = sentencesOf(text);
    QVERIFY2(sentences.size() == count, qPrintable(sentences.join(QStringLiteral(" | "))));
}

void TextAnalysisTest::listItemsKnowTheirLeadAndTableRowsTheirColumns()
{
    const QList<Unit> units = unitsOf(QStringLiteral(
        "# Pay\n\nThe steps are:\n\n1. Ask your manager.\n2. Fill in the form. It takes a minute.\n\nThen wait.\n\n"
        "| Grade | Days |\n|---|---|\n| G1 | 20 |\n\nPhone: 123\nFax: 456\n"));
    QStringList texts;
    for (const Unit& unit : units)
        texts.append(unit.text);
    QCOMPARE(texts, (QStringList{"Pay", "The steps are:", "Ask your manager.", "Fill in the form. It takes a minute.",
                                 "Then wait.", "Grade: G1, Days: 20", "Phone: 123", "Fax: 456"}));
    QCOMPARE(units[3].kind, Unit::Kind::Item);
    QCOMPARE(units[3].lead, QStringLiteral("The steps are:"));
    QCOMPARE(units[4].lead, QString());
    QCOMPARE(units[5].kind, Unit::Kind::Row);
    QCOMPARE(units[5].headings, QStringList{"Pay"});
}

void TextAnalysisTest::frontMatterAndMarksAreNotQuoted()
{
    const QList<Unit> units = unitsOf(
        QStringLiteral("---\ntitle: T\nowner: x\n---\nUse the **blue** [form](http://a/b) in `Quay`, _now_.\n"));
    QCOMPARE(units.size(), 1);
    QCOMPARE(units.first().text, QStringLiteral("Use the blue form in `Quay`, now."));
}

void TextAnalysisTest::questionsSayWhatTheyWant_data()
{
    QTest::addColumn<QString>("question");
    QTest::addColumn<int>("cue");
    QTest::addColumn<QString>("fitting");
    QTest::addColumn<QString>("unfitting");
    QTest::newRow("money") << "How much is lunch?" << int(Cue::Money) << "Lunch costs 6.50 euros."
                           << "Lunch is served at noon.";
    QTest::newRow("duration") << "How long is the break?" << int(Cue::Duration) << "The break is 30 minutes."
                              << "The break is paid.";
    QTest::newRow("date") << "When is payday?" << int(Cue::Date) << "It is on 25 May."
                          << "It is in the contract.";
    QTest::newRow("person") << "Who leads the team?" << int(Cue::Person) << "It is led by Mara Voss."
                            << "It was led well.";
    QTest::newRow("clock") << "What time does it open?" << int(Cue::Clock) << "It opens at 8:30."
                           << "It opens early.";
    QTest::newRow("contact") << "What is the phone number of the desk?" << int(Cue::Contact) << "Call +31 10 555 0140."
                             << "Call the desk.";
    QTest::newRow("Japanese money") << QStringLiteral("手当はいくらですか") << int(Cue::Money)
                                    << QStringLiteral("月3,500円を支給します。") << QStringLiteral("毎月支給します。");
}

void TextAnalysisTest::questionsSayWhatTheyWant()
{
    QFETCH(QString, question);
    QFETCH(int, cue);
    QFETCH(QString, fitting);
    QFETCH(QString, unfitting);
    const Cues cues = cuesOf(question);
    QVERIFY(cues.testFlag(Cue(cue)));
    QVERIFY(evidenceOf(fitting, Cues(Cue(cue)), {}) > evidenceOf(unfitting, Cues(Cue(cue)), {}));
}

void TextAnalysisTest::compoundQuestionsAreSplit()
{
    QCOMPARE(partsOf("How long is the leave, and who approves it?").size(), 2);
    QCOMPARE(partsOf("What are bread and butter letters?").size(), 1);
    QCOMPARE(partsOf(QStringLiteral("休暇は何日ですか？誰が承認しますか？")).size(), 2);
}

void TextAnalysisTest::valuesAreFound()
{
    QCOMPARE(isoDate("3 May 2026"), QStringLiteral("2026-05-03"));
    QCOMPARE(isoDate("May 3rd, 2026"), QStringLiteral("2026-05-03"));
    QCOMPARE(isoDate(QStringLiteral("2026年5月3日")), QStringLiteral("2026-05-03"));
    QCOMPARE(numbersIn("It costs 1,200.50 euros for 3 days").first().text, QStringLiteral("1200.50"));
    QCOMPARE(placesIn("What is the weather in New York today?").first().text, QStringLiteral("New York"));
    QCOMPARE(codesIn("Where is order PO-4711?").first().text, QStringLiteral("PO-4711"));
    QCOMPARE(identifierWords("orderId_v2"), (QStringList{"order", "id", "v2"}));
}

QTEST_GUILESS_MAIN(TextAnalysisTest)
#include "tst_textanalysis.moc"
