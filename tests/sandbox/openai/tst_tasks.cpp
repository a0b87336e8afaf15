// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/openai/conversations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace conversations;

class TasksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void conversationsBecomeStandaloneQuestions_data();
    void conversationsBecomeStandaloneQuestions();
    void answeringPromptsAreNotTakenForRewriting();
    void jsonObjectHasTheKeysOfTheInstructions();
    void jsonSchemaIsFilledWithFittingValues();
    void valuesAreExtractedFromText();
    void referencesAndUnionsAreResolved();
    void unansweredJsonSaysSo();
    void functionIsCalledWhenItFits();
    void functionIsNotCalledWhenNothingFits();
    void searchFunctionIsCalledForAnyQuestion();
    void missingArgumentIsAskedFor();
    void toolChoiceIsObeyed();
    void severalPlacesMakeSeveralCalls();
};

namespace {

QJsonObject parsed(const ReadResult& result)
{
    return QJsonDocument::fromJson(result.text.toUtf8()).object();
}

ReadRequest::Tool weather()
{
    return {"get_weather", "Get the current weather of a city",
            QJsonDocument::fromJson(R"({"type":"object","properties":{"city":{"type":"string"},
                "unit":{"type":"string","enum":["celsius","fahrenheit"]}},"required":["city"]})")
                .object()};
}

ReadRequest::Tool leaveRequest()
{
    return {
        "book_leave", "Book days of leave for an employee",
        QJsonDocument::fromJson(
            R"({"type":"object","properties":{"employee_name":{"type":"string"},"start_date":{"type":"string","format":"date"},
                "days":{"type":"integer"}},"required":["employee_name","start_date","days"]})")
            .object()};
}

ReadRequest ask(const QList<Turn>& turns)
{
    ReadRequest request;
    request.turns = turns;
    return request;
}

} // namespace

void TasksTest::conversationsBecomeStandaloneQuestions_data()
{
    QTest::addColumn<QList<Turn>>("turns");
    QTest::addColumn<QStringList>("contains");
    const Turn rewrite = instructions("Given the conversation so far, rewrite the last user question as a standalone search "
                                "query. Return only the query.");
    const QList<Turn> leave = {rewrite, user("How many days of annual leave do employees get?"), assistant("25 days.")};
    QTest::newRow("pronoun") << leave + QList<Turn>{user("And how do I request it?")}
                             << QStringList{"request", "annual leave"};
    QTest::newRow("ellipsis") << leave + QList<Turn>{user("What about contractors?")}
                              << QStringList{"annual leave", "contractors"};
    QTest::newRow("place") << leave + QList<Turn>{user("And in Japan?")} << QStringList{"annual leave", "in Japan"};
    QTest::newRow("complete already") << leave + QList<Turn>{user("Where is the canteen?")}
                                      << QStringList{"Where is the canteen?"};
    QTest::newRow("possessive") << QList<Turn>{rewrite, user("Tell me about the pension plan."),
                                               assistant("It is run by Meridian."), user("What are its costs?")}
                                << QStringList{"pension plan", "costs"};
    QTest::newRow("person") << QList<Turn>{rewrite, user("Who approves travel?"),
                                           assistant("Mara Voss approves travel."), user("Where does she work?")}
                            << QStringList{"Mara Voss", "work"};
    QTest::newRow("Japanese")
        << QList<Turn>{instructions(QStringLiteral(
                           "会話を踏まえて、最後の質問を単独で意味が通る検索クエリに書き換えてください。")),
                       user(QStringLiteral("年次有給休暇は何日ですか？")), assistant(QStringLiteral("20日です。")),
                       user(QStringLiteral("それは繰り越せますか？"))}
        << QStringList{QStringLiteral("年次有給休暇"), QStringLiteral("繰り越せます")};
    QTest::newRow("transcript")
        << QList<Turn>{user(
               "Rephrase the follow up question to be a standalone question.\n\nChat History:\nHuman: What is the "
               "hotel limit in "
               "Paris?\nAssistant: 190 euros.\n\nFollow Up Question: Does it include breakfast?\nStandalone question:")}
        << QStringList{"hotel limit", "include breakfast"};
    QTest::newRow("in one line")
        << QList<Turn>{instructions("You generate search queries. Rewrite the user question into a search query."),
                       user("Generate search query for: Could you please tell me how long the break is?")}
        << QStringList{"ow long the break is"};
}

void TasksTest::conversationsBecomeStandaloneQuestions()
{
    QFETCH(QList<Turn>, turns);
    QFETCH(QStringList, contains);
    const QString text = answer(turns).text;
    for (const QString& part : contains)
        QVERIFY2(text.contains(part, Qt::CaseInsensitive), qPrintable(text));
    QVERIFY(!text.contains('\n'));
}

void TasksTest::answeringPromptsAreNotTakenForRewriting()
{
    const QString prompt = "Generate an answer to the user's question from the search results. Do not rewrite the "
                           "question.\n\n[1] A\nLunch is at noon.";
    QVERIFY(answer({instructions(prompt), user("When is lunch?")}).text.contains("noon"));
}

void TasksTest::jsonObjectHasTheKeysOfTheInstructions()
{
    ReadRequest request =
        ask({instructions(rules() + "\n\nRespond in JSON: {\"reply\": \"...\", \"sources\": [\"1\"], \"confidence\": 0.5}"),
             user("How much may a hotel cost per night?")});
    request.format = ReadRequest::Format::JsonObject;
    const QJsonObject object = parsed(sandbox::reader::read(request));
    QCOMPARE(object.value("reply").toString(), QStringLiteral("Hotel costs are limited to 140 euros per night."));
    QCOMPARE(object.value("sources").toArray(), QJsonArray{"2"});
    QVERIFY(object.value("confidence").toDouble() > 0);
    request.turns = {instructions(rules()), user("Answer in JSON: How much may a hotel cost per night?")};
    const QJsonObject plain = parsed(sandbox::reader::read(request));
    QVERIFY(plain.value("answer").toString().contains("140 euros"));
    QVERIFY(plain.value("citations").isArray());
}

void TasksTest::jsonSchemaIsFilledWithFittingValues()
{
    ReadRequest request = ask({instructions(rules()), user("How many days of annual leave do employees receive?")});
    request.format = ReadRequest::Format::JsonSchema;
    request.schema = QJsonDocument::fromJson(R"({"type":"object","properties":{
        "answer":{"type":"string"},"days":{"type":"integer"},"answered":{"type":"boolean"},
        "confidence":{"type":"number","minimum":0,"maximum":1},"topic":{"type":"string","enum":["travel","leave","other"]},
        "citations":{"type":"array","items":{"type":"object","properties":{"source_id":{"type":"integer"},"quote":{"type":"string"}},
        "required":["source_id","quote"]}},"kind":{"const":"answer"},"note":{"type":["string","null"],"maxLength":10}},
        "required":["answer","days","answered","confidence","topic","citations","kind","note"],"additionalProperties":false})")
                         .object();
    const QJsonObject object = parsed(sandbox::reader::read(request));
    QCOMPARE(object.keys().size(), 8);
    QVERIFY(object.value("answer").toString().contains("25 days"));
    QCOMPARE(object.value("days").toInt(), 25);
    QCOMPARE(object.value("answered").toBool(), true);
    QCOMPARE(object.value("topic").toString(), QStringLiteral("leave"));
    QCOMPARE(object.value("kind").toString(), QStringLiteral("answer"));
    QVERIFY(object.value("note").isNull() || object.value("note").toString().size() <= 10);
    const QJsonObject citation = object.value("citations").toArray().first().toObject();
    QCOMPARE(citation.value("source_id").toInt(), 1);
    QVERIFY(citation.value("quote").toString().startsWith("Employees receive"));
}

void TasksTest::valuesAreExtractedFromText()
{
    ReadRequest request = ask({instructions("Extract the data of the order."),
                               user("Please deliver order PO-4711 to Maria Jensen in Gothenburg on 14 May 2026. The "
                                    "total amount is 1,250.50 euros, mail maria@example.org.")});
    request.format = ReadRequest::Format::JsonSchema;
    request.schema =
        QJsonDocument::fromJson(
            R"({"type":"object","properties":{"order_number":{"type":"string"},"customer_name":{"type":"string"},
        "city":{"type":"string"},"delivery_date":{"type":"string","format":"date"},"amount":{"type":"number"},"email":{"type":"string"}},
        "required":["order_number","customer_name","city","delivery_date","amount","email"]})")
            .object();
    const QJsonObject object = parsed(sandbox::reader::read(request));
    QCOMPARE(object.value("order_number").toString(), QStringLiteral("PO-4711"));
    QCOMPARE(object.value("customer_name").toString(), QStringLiteral("Maria Jensen"));
    QCOMPARE(object.value("city").toString(), QStringLiteral("Gothenburg"));
    QCOMPARE(object.value("delivery_date").toString(), QStringLiteral("2026-05-14"));
    QCOMPARE(object.value("amount").toDouble(), 1250.5);
    QCOMPARE(object.value("email").toString(), QStringLiteral("maria@example.org"));
}

void TasksTest::referencesAndUnionsAreResolved()
{
    ReadRequest request = ask({instructions(rules()), user("How much may a hotel cost per night?")});
    request.format = ReadRequest::Format::JsonSchema;
    request.schema =
        QJsonDocument::fromJson(
            R"({"type":"object","$defs":{"item":{"type":"object","properties":{"text":{"type":"string"}},"required":["text"]}},
        "properties":{"result":{"$ref":"#/$defs/item"},"list":{"type":"array","minItems":1,"items":{"anyOf":[{"type":"null"},{"$ref":"#/$defs/item"}]}}},
        "required":["result","list"]})")
            .object();
    const QJsonObject object = parsed(sandbox::reader::read(request));
    QVERIFY(object.value("result").toObject().value("text").toString().contains("140 euros"));
    QVERIFY(object.value("list").toArray().first().toObject().value("text").isString());
}

void TasksTest::unansweredJsonSaysSo()
{
    ReadRequest request = ask({instructions(rules()), user("Who founded the company?")});
    request.format = ReadRequest::Format::JsonSchema;
    request.schema =
        QJsonDocument::fromJson(R"({"type":"object","properties":{"answer":{"type":"string"},"found":{"type":"boolean"},
        "citations":{"type":"array","items":{"type":"string"}}},"required":["answer","found","citations"]})")
            .object();
    const QJsonObject object = parsed(sandbox::reader::read(request));
    QCOMPARE(object.value("found").toBool(true), false);
    QVERIFY(object.value("citations").toArray().isEmpty());
    QVERIFY(object.value("answer").toString().contains("do not answer"));
}

void TasksTest::functionIsCalledWhenItFits()
{
    ReadRequest request = ask({user("Please book 5 days of leave for Maria Jensen from 14 May 2026.")});
    request.tools = {weather(), leaveRequest()};
    const ReadResult result = sandbox::reader::read(request);
    QCOMPARE(result.calls.size(), 1);
    QCOMPARE(result.calls.first().name, QStringLiteral("book_leave"));
    const QJsonObject arguments = QJsonDocument::fromJson(result.calls.first().arguments.toUtf8()).object();
    QCOMPARE(arguments.value("employee_name").toString(), QStringLiteral("Maria Jensen"));
    QCOMPARE(arguments.value("start_date").toString(), QStringLiteral("2026-05-14"));
    QCOMPARE(arguments.value("days").toInt(), 5);
}

void TasksTest::functionIsNotCalledWhenNothingFits()
{
    ReadRequest request = ask({instructions(rules()), user("How many days of annual leave do employees receive?")});
    request.tools = {weather()};
    const ReadResult result = sandbox::reader::read(request);
    QVERIFY(result.calls.isEmpty());
    QVERIFY(result.text.contains("25 days"));
}

void TasksTest::searchFunctionIsCalledForAnyQuestion()
{
    ReadRequest request = ask({user("How long is parental leave?"), assistant("20 weeks."), user("Can I extend it?")});
    request.tools = {
        weather(),
        {"search_handbook", "Search the company handbook",
         QJsonDocument::fromJson(R"({"type":"object","properties":{"query":{"type":"string"}},"required":["query"]})")
             .object()}};
    const ReadResult result = sandbox::reader::read(request);
    QCOMPARE(result.calls.size(), 1);
    QCOMPARE(result.calls.first().name, QStringLiteral("search_handbook"));
    QVERIFY2(result.calls.first().arguments.contains("parental leave"), qPrintable(result.calls.first().arguments));
}

void TasksTest::missingArgumentIsAskedFor()
{
    ReadRequest request = ask({user("What is the weather like?")});
    request.tools = {weather()};
    const ReadResult result = sandbox::reader::read(request);
    QVERIFY(result.calls.isEmpty());
    QVERIFY2(result.text.contains("get_weather") && result.text.contains("city"), qPrintable(result.text));
}

void TasksTest::toolChoiceIsObeyed()
{
    ReadRequest request = ask({user("What is the weather in Lisbon?")});
    request.tools = {weather(), leaveRequest()};
    request.toolChoice = ReadRequest::ToolChoice::None;
    QVERIFY(sandbox::reader::read(request).calls.isEmpty());
    request.toolChoice = ReadRequest::ToolChoice::Named;
    request.namedTool = "book_leave";
    QCOMPARE(sandbox::reader::read(request).calls.first().name, QStringLiteral("book_leave"));
    request.turns = {user("Hello")};
    request.toolChoice = ReadRequest::ToolChoice::Required;
    QCOMPARE(sandbox::reader::read(request).calls.size(), 1);
}

void TasksTest::severalPlacesMakeSeveralCalls()
{
    ReadRequest request = ask({user("What is the weather in Oslo and Rome?")});
    request.tools = {weather()};
    QCOMPARE(sandbox::reader::read(request).calls.size(), 2);
    request.parallelToolCalls = false;
    QCOMPARE(sandbox::reader::read(request).calls.size(), 1);
}

QTEST_GUILESS_MAIN(TasksTest)
#include "tst_tasks.moc"
