// SPDX-License-Identifier: GPL-3.0-or-later
// What attributes of different instrumentations mean: the table of names, messages, documents, tools, verdicts.
#include "traces/messages.h"
#include "traces/spanfacts.h"

#include <QJsonDocument>
#include <QTest>

using namespace traces;

class MappingTableTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNameTellsItsFact();
    void presentNamesWinOverOldOnes();
    void damagedTablesAreRefused();
    void operationsAndDependenciesHaveKinds_data();
    void operationsAndDependenciesHaveKinds();
    void instrumentationsTellTheSame_data();
    void instrumentationsTellTheSame();
    void messagesAreReadInEveryForm_data();
    void messagesAreReadInEveryForm();
    void cutMessagesGiveWhatCameBefore();
    void documentsAreReadInEveryForm_data();
    void documentsAreReadInEveryForm();
    void toolCallsKnowTheirResults();
    void verdictsAreReadFromJsonAndPython();
    void eventsOfOlderConventionsAreMessages();
    void hostileAttributesDoNoHarm();

private:
    static QJsonObject json(const char* text) { return QJsonDocument::fromJson(text).object(); }
    static SpanFacts facts(const QJsonObject& attributes, SpanKind kind = SpanKind::Model);
};

SpanFacts MappingTableTest::facts(const QJsonObject& attributes, SpanKind kind)
{
    SpanDetail detail;
    detail.kind = kind;
    detail.attributes = attributes;
    return factsOf(detail);
}

void MappingTableTest::everyNameTellsItsFact()
{
    const MappingTable& table = MappingTable::shipped();
    QVERIFY(table.version() >= 1);
    QVERIFY(table.facts().size() > 40);
    for (const QString& fact : table.facts()) {
        QVERIFY(!table.names(fact).isEmpty());
        for (const QString& name : table.names(fact)) {
            QCOMPARE(table.factOf(name), fact);
            QCOMPARE(table.text({{name, QStringLiteral("x")}}, fact), QStringLiteral("x"));
            QVERIFY(table.kql(fact).contains(name));
        }
    }
    QCOMPARE(table.factOf(QStringLiteral("llm.input_messages.12.message.role")), QStringLiteral("inputMessages"));
    QCOMPARE(table.factOf(QStringLiteral("llm.input_messages.x.message.role")), QString());
    QCOMPARE(table.factOf(QStringLiteral("something.else")), QString());
}

void MappingTableTest::presentNamesWinOverOldOnes()
{
    const MappingTable& table = MappingTable::shipped();
    QCOMPARE(table.text({{QStringLiteral("gen_ai.system"), QStringLiteral("az.ai.openai")}, {QStringLiteral("gen_ai.provider.name"), QStringLiteral("azure.ai.openai")}}, QStringLiteral("provider")), QStringLiteral("azure.ai.openai"));
    QCOMPARE(table.text({{QStringLiteral("gen_ai.system"), QStringLiteral("az.ai.openai")}, {QStringLiteral("gen_ai.provider.name"), QString()}}, QStringLiteral("provider")), QStringLiteral("az.ai.openai"));
    QCOMPARE(table.kql(QStringLiteral("toolType")), QStringLiteral("tostring(Properties[\"gen_ai.tool.type\"])"));
}

void MappingTableTest::damagedTablesAreRefused()
{
    for (const char* const text : {"", "[]", "{}", "{\"version\":1}", "{\"version\":1,\"facts\":{\"a\":[\"x\"],\"b\":[\"x\"]}}"}) {
        QVERIFY(!MappingTable::read(text, QStringLiteral("t")).has_value());
    }
}

void MappingTableTest::operationsAndDependenciesHaveKinds_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* operation, const char* type, const char* target, const char* kind) { QTest::addRow("%s %s %s", operation, type, target) << QString::fromLatin1(operation) << QByteArray(type) << QByteArray(target) << QString::fromLatin1(kind); };
    for (const char* const word : {"chat", "LLM", "embeddings", "EMBEDDING", "text_completion", "generate_content"}) {
        row(word, "", "", "model");
    }
    row("RETRIEVER", "", "", "retrieval");
    row("execute_tool", "", "", "tool");
    row("CHAIN", "", "", "agent");
    row("invoke_agent", "", "", "agent");
    row("", "Http", "srch-contoso.search.windows.net", "retrieval");
    row("", "HTTP", "oai.openai.azure.com", "http");
    row("", "GenAI | az.ai.openai", "", "model");
    row("", "SQL", "db", "db");
    row("", "InProc", "", "other");
    row("unheard_of", "", "", "other");
}

void MappingTableTest::operationsAndDependenciesHaveKinds()
{
    QFETCH(QString, operation);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, target);
    QFETCH(QString, kind);
    const MappingTable& table = MappingTable::shipped();
    const SpanKind found = operation.isEmpty() ? table.kindOfDependency({type.constData(), size_t(type.size())}, {target.constData(), size_t(target.size())}) : table.kindOfOperation(operation);
    QCOMPARE(kindName(found), kind);
}

void MappingTableTest::instrumentationsTellTheSame_data()
{
    QTest::addColumn<QByteArray>("attributes");
    QTest::newRow("OpenTelemetry") << QByteArray(R"({"gen_ai.operation.name":"chat","gen_ai.request.model":"gpt-4o","gen_ai.usage.input_tokens":12,"gen_ai.usage.output_tokens":"3","gen_ai.response.finish_reasons":["stop"],
        "gen_ai.input.messages":"[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"hello\"}]}]","gen_ai.output.messages":"[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"hi\"}],\"finish_reason\":\"stop\"}]"})");
    QTest::newRow("OpenTelemetry before 1.37") << QByteArray(R"({"gen_ai.operation.name":"chat","gen_ai.request.model":"gpt-4o","gen_ai.usage.prompt_tokens":12,"gen_ai.usage.completion_tokens":3,"gen_ai.response.finish_reasons":"[\"stop\"]",
        "gen_ai.prompt":"[{\"role\":\"user\",\"content\":\"hello\"}]","gen_ai.completion":"[{\"role\":\"assistant\",\"content\":\"hi\"}]"})");
    QTest::newRow("OpenInference") << QByteArray(R"({"openinference.span.kind":"LLM","llm.model_name":"gpt-4o","llm.token_count.prompt":12,"llm.token_count.completion":3,"llm.response.finish_reason":"stop",
        "llm.input_messages.0.message.role":"user","llm.input_messages.0.message.content":"hello","llm.output_messages.0.message.role":"assistant","llm.output_messages.0.message.content":"hi"})");
    QTest::newRow("OpenLLMetry") << QByteArray(R"({"llm.request.type":"chat","gen_ai.request.model":"gpt-4o","gen_ai.usage.prompt_tokens":12,"gen_ai.usage.completion_tokens":3,"gen_ai.completion.0.finish_reason":"stop",
        "gen_ai.prompt.0.role":"user","gen_ai.prompt.0.content":"hello","gen_ai.completion.0.role":"assistant","gen_ai.completion.0.content":"hi"})");
    QTest::newRow("prompt flow") << QByteArray(R"({"span_type":"LLM","llm.model":"gpt-4o","llm.usage.prompt_tokens":12,"llm.usage.completion_tokens":3,"llm.response.finish_reason":"stop",
        "inputs":"{\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}]}","llm.generated_message":"{\"role\":\"assistant\",\"content\":\"hi\"}"})");
}

void MappingTableTest::instrumentationsTellTheSame()
{
    QFETCH(QByteArray, attributes);
    SpanFacts told = facts(json(attributes));
    QCOMPARE(told.operation, QStringLiteral("chat"));
    QCOMPARE(told.requestModel, QStringLiteral("gpt-4o"));
    QCOMPARE(told.tokens, TokenCounts({12, 3, -1, -1}));
    QCOMPARE(told.finishReasons, QStringList(QStringLiteral("stop")));
    QCOMPARE(told.output(), QStringLiteral("hi"));
    if (qstrcmp(QTest::currentDataTag(), "prompt flow") != 0) { // its input is there when nothing better is
        QCOMPARE(told.input(), QStringLiteral("hello"));
    }
}

void MappingTableTest::messagesAreReadInEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("content");
    const auto row = [](const char* name, const char* text, const char* role, const char* content) { QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(role) << QString::fromUtf8(content); };
    row("plain", "hello", "user", "hello");
    row("OpenAI parts", R"([{"role":"user","content":[{"type":"text","text":"a"},{"type":"text","text":"b"}]}])", "user", "a\nb");
    row("LangChain", R"([[{"lc":1,"type":"constructor","kwargs":{"content":"hello","type":"human"}}]])", "user", "hello");
    row("LangChain data", R"([{"type":"human","data":{"content":"hello"}}])", "user", "hello");
    row("choices", R"({"choices":[{"finish_reason":"stop","message":{"role":"assistant","content":"hi"}}]})", "assistant", "hi");
    row("developer", R"([{"role":"developer","content":"be brief"}])", "system", "be brief");
    row("tool answer", R"([{"role":"tool","parts":[{"type":"tool_call_response","id":"c1","response":{"ok":true}}]}])", "tool", R"({"ok":true})");
    row("system parts", R"([{"type":"text","content":"be kind"}])", "system", "be kind");
}

void MappingTableTest::messagesAreReadInEveryForm()
{
    QFETCH(QString, text);
    QFETCH(QString, role);
    QFETCH(QString, content);
    const QList<Message> messages = messagesFrom(text, false);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages.first().role, role);
    QCOMPARE(messages.first().text, content);
    QVERIFY(!messages.first().isCut);
}

void MappingTableTest::cutMessagesGiveWhatCameBefore()
{
    const QString whole = QStringLiteral(R"([{"role":"user","content":"first \"quoted\" \u00e9"},{"role":"assistant","content":"second","tool_calls":[{"id":"c","function":{"name":"f","arguments":"{\"a\":1}"}}]}])");
    const qsizetype firstIsWhole = whole.indexOf(QLatin1String("},")) + 1;
    for (qsizetype size = 1; size < whole.size(); ++size) {
        const QList<Message> messages = messagesFrom(whole.left(size), false);
        if (size >= firstIsWhole) {
            QVERIFY2(!messages.isEmpty() && messages.first().text == QStringLiteral("first \"quoted\" é"), qPrintable(whole.left(size)));
            QVERIFY(messages.last().isCut);
        }
    }
}

void MappingTableTest::documentsAreReadInEveryForm_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const char* text) { QTest::newRow(name) << QString::fromUtf8(text); };
    row("conventions", R"([{"id":"d1","score":0.5,"content":"text"}])");
    row("prompt flow", R"([{"document.id":"d1","document.score":0.5,"document.content":"text","document.metadata":"{\"title\":\"T\"}"}])");
    row("search", R"({"value":[{"chunk_id":"d1","@search.score":0.5,"chunk":"text"}]})");
    row("score as text", R"([{"id":"d1","score":"0.5","text":"text"}])");
}

void MappingTableTest::documentsAreReadInEveryForm()
{
    QFETCH(QString, text);
    const QList<Document> documents = documentsFrom(text);
    QCOMPARE(documents.size(), 1);
    QCOMPARE(documents.first().id, QStringLiteral("d1"));
    QCOMPARE(documents.first().text, QStringLiteral("text"));
    QCOMPARE(documents.first().score.value_or(0), 0.5);
    const SpanFacts inferred = facts(json(R"({"retrieval.documents.0.document.id":"d1","retrieval.documents.0.document.score":0.5,"retrieval.documents.1.document.id":"d2"})"), SpanKind::Retrieval);
    QCOMPARE(inferred.documents.size(), 2);
    QCOMPARE(inferred.documents.first().id, QStringLiteral("d1"));
}

void MappingTableTest::toolCallsKnowTheirResults()
{
    const SpanFacts told = facts(json(R"({"gen_ai.input.messages":"[{\"role\":\"assistant\",\"parts\":[{\"type\":\"tool_call\",\"id\":\"c1\",\"name\":\"lookup\",\"arguments\":{\"n\":1}}]},{\"role\":\"tool\",\"parts\":[{\"type\":\"tool_call_response\",\"id\":\"c1\",\"response\":\"found\"}]}]"})"));
    QCOMPARE(told.toolCalls.size(), 1);
    QCOMPARE(told.toolCalls.first().name, QStringLiteral("lookup"));
    QCOMPARE(told.toolCalls.first().arguments, QStringLiteral("{\"n\":1}"));
    QCOMPARE(told.toolCalls.first().result, QStringLiteral("found"));
    const SpanFacts own = facts(json(R"({"gen_ai.operation.name":"execute_tool","gen_ai.tool.name":"lookup","gen_ai.tool.call.arguments":"{broken"})"), SpanKind::Tool);
    QVERIFY(own.toolCalls.first().hasBadArguments);
}

void MappingTableTest::verdictsAreReadFromJsonAndPython()
{
    const QString python = QStringLiteral("Error code: 400 - {'error': {'code': 'content_filter', 'innererror': {'code': 'ResponsibleAIPolicyViolation', 'content_filter_result': {'jailbreak': {'filtered': True, 'detected': True}, 'violence': {'filtered': False, 'severity': 'safe'}}}}}");
    const QList<Verdict> verdicts = verdictsIn(python);
    QCOMPARE(verdicts.size(), 2);
    QVERIFY(verdicts[0].category == QLatin1String("jailbreak") && verdicts[0].filtered && verdicts[0].where == QLatin1String("prompt"));
    QVERIFY(!verdicts[1].filtered && !verdicts[1].detected && verdicts[1].severity == QLatin1String("safe"));
    QVERIFY(verdictsIn(QStringLiteral("{\"choices\":[{\"content_filter_results\":{\\\"hate\\\":{\\\"filtered\\\":true,\\\"severity\\\":\\\"high\\\"}}}]}")).first().filtered);
    QCOMPARE(verdictsIn(QStringLiteral("{\"error\":{\"code\":\"content_filter_error\"}}")).first().category, QStringLiteral("content_filter_error"));
    QVERIFY(verdictsIn(QStringLiteral("the word jailbreak alone")).isEmpty());
}

void MappingTableTest::eventsOfOlderConventionsAreMessages()
{
    SpanDetail detail;
    detail.kind = SpanKind::Model;
    detail.events << SpanEvent{QStringLiteral("gen_ai.user.message"), 1, json(R"({"content":"hello"})")}
                  << SpanEvent{QStringLiteral("gen_ai.choice"), 2, json(R"({"message":"{\"role\":\"assistant\",\"content\":\"hi\"}","finish_reason":"stop"})")}
                  << SpanEvent{QStringLiteral("exception"), 3, json(R"({"exception.type":"TimeoutError","exception.message":"timed out"})")}
                  << SpanEvent{QStringLiteral("gen_ai.evaluation.result"), 4, json(R"({"gen_ai.evaluation.name":"Groundedness","gen_ai.evaluation.score.value":"0.4","gen_ai.evaluation.score.label":"fail"})")};
    const SpanFacts told = factsOf(detail);
    QCOMPARE(told.input(), QStringLiteral("hello"));
    QCOMPARE(told.output(), QStringLiteral("hi"));
    QCOMPARE(told.errorType, QStringLiteral("TimeoutError"));
    QCOMPARE(told.evaluations.first().score.value_or(0), 0.4);
}

void MappingTableTest::hostileAttributesDoNoHarm()
{
    const QString deep = QString(100'000, QLatin1Char('['));
    const QJsonObject odd{{QStringLiteral("gen_ai.input.messages"), deep}, {QStringLiteral("gen_ai.retrieval.documents"), QStringLiteral("[{\"id\":[[]],\"score\":{}},7,null]")}, {QStringLiteral("gen_ai.usage.input_tokens"), QStringLiteral("-5")},
                          {QStringLiteral("gen_ai.usage.output_tokens"), 1e300}, {QStringLiteral("gen_ai.response.time_to_first_chunk"), QStringLiteral("nan")}, {QStringLiteral("llm.input_messages.99999999999.message.role"), QStringLiteral("x")},
                          {QStringLiteral("gen_ai.response.finish_reasons"), QJsonObject()}, {QStringLiteral("gen_ai.prompt.name"), QJsonArray()}};
    const SpanFacts told = facts(odd, SpanKind::Retrieval);
    QCOMPARE(told.tokens.input, qint64(-1));
    QCOMPARE(told.documents.size(), 3);
    QVERIFY(told.finishReasons.isEmpty());
}

QTEST_GUILESS_MAIN(MappingTableTest)
#include "tst_mappingtable.moc"
