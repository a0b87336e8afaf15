// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/chatrequest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace sandbox::openai;

class ChatRequestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wrongParametersAreNamed_data();
    void wrongParametersAreNamed();
    void versionsDecideWhatIsTaken_data();
    void versionsDecideWhatIsTaken();
    void goodRequestIsRead();
    void contextLengthIsHeld();
    void functionResultsMustAnswerCalls();
};

namespace {

QJsonObject object(const QByteArray& json)
{
    QJsonParseError error{};
    const QJsonObject out = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("test data is no JSON: %s", json.constData());
    return out;
}

ApiVersion version(const char* name)
{
    ApiVersion out;
    out.name = QString::fromLatin1(name);
    out.v1 = out.name == QLatin1String("v1");
    return out;
}

/// A body with one user message and `members`.
QJsonObject body(const QByteArray& members)
{
    QJsonObject out = object(R"({"messages":[{"role":"user","content":"Hello in json"}]})");
    const QJsonObject more = object('{' + members + '}');
    for (auto it = more.begin(); it != more.end(); ++it)
        out.insert(it.key(), it.value());
    return out;
}

} // namespace

void ChatRequestTest::wrongParametersAreNamed_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("param");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* members, const char* param, const char* code, const char* model = "gpt-4o") {
        QTest::newRow(qPrintable(QStringLiteral("%1 (%2)").arg(QLatin1String(members), QLatin1String(model))))
            << QByteArray(members) << model << param << code;
    };
    row(R"("temperature":2.5)", "temperature", "decimal_above_max_value");
    row(R"("temperature":"warm")", "temperature", "invalid_type");
    row(R"("top_p":-0.1)", "top_p", "decimal_below_min_value");
    row(R"("n":0)", "n", "integer_below_min_value");
    row(R"("n":1.5)", "n", "invalid_type");
    row(R"("max_tokens":0)", "max_tokens", "integer_below_min_value");
    row(R"("max_tokens":20000)", "max_tokens", "invalid_value");
    row(R"("max_tokens":5,"max_completion_tokens":5)", "max_completion_tokens", "invalid_parameter_combination");
    row(R"("stop":["a","b","c","d","e"])", "stop", "array_above_max_length");
    row(R"("stop":3)", "stop", "invalid_type");
    row(R"("top_logprobs":2)", "top_logprobs", "invalid_value");
    row(R"("stream_options":{"include_usage":true})", "stream_options", "invalid_value");
    row(R"("bogus":1)", "bogus", "unknown_parameter");
    row(R"("reasoning_effort":"low")", "reasoning_effort", "unsupported_parameter");
    row(R"("max_tokens":5)", "max_tokens", "unsupported_parameter", "o4-mini");
    row(R"("temperature":0.2)", "temperature", "unsupported_value", "gpt-5-mini");
    row(R"("response_format":{"type":"xml"})", "response_format.type", "invalid_value");
    row(R"("response_format":{"type":"json_schema","json_schema":{"schema":{"type":"object"}}})",
        "response_format.json_schema.name", "missing_required_parameter");
    row(R"("response_format":{"type":"json_schema","json_schema":{"name":"x","schema":{"type":"array"}}})",
        "response_format", "invalid_json_schema");
    row(R"("tool_choice":"auto")", "tool_choice", "invalid_value");
    row(R"("tools":[{"type":"function","function":{}}])", "tools[0].function.name", "missing_required_parameter");
    row(R"("tools":[{"type":"function","function":{"name":"f"}}],"tool_choice":{"type":"function","function":{"name":"g"}})",
        "tool_choice", "invalid_value");
    row(R"("data_sources":[{"type":"azure_search"}])", "data_sources", "unsupported_parameter");
    row(R"("messages":[])", "messages", "empty_array");
    row(R"("messages":"Hello")", "messages", "invalid_type");
    row(R"("messages":[{"role":"user","content":"x"},{"role":"robot","content":"x"}])", "messages[1].role",
        "invalid_value");
    row(R"("messages":[{"content":"x"}])", "messages[0].role", "missing_required_parameter");
    row(R"("messages":[{"role":"user"}])", "messages[0].content", "invalid_type");
}

void ChatRequestTest::wrongParametersAreNamed()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, model);
    QFETCH(QString, param);
    QFETCH(QString, code);
    const ChatParse parse = parseChat(body(members), version("2025-04-01-preview"), Model::named(model, "1"));
    QVERIFY(!parse.request);
    QCOMPARE(parse.failure.status, 400);
    QCOMPARE(parse.failure.param, param);
    QCOMPARE(parse.failure.code, code);
    QVERIFY(!parse.failure.message.isEmpty());
}

void ChatRequestTest::versionsDecideWhatIsTaken_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("taken");
    QTest::newRow("usage in streams, old")
        << QByteArray(R"("stream":true,"stream_options":{"include_usage":true})") << "2024-06-01" << false;
    QTest::newRow("usage in streams, 2024-10-21")
        << QByteArray(R"("stream":true,"stream_options":{"include_usage":true})") << "2024-10-21" << true;
    QTest::newRow("usage in streams, v1")
        << QByteArray(R"("stream":true,"stream_options":{"include_usage":true})") << "v1" << true;
    QTest::newRow("max_completion_tokens, old") << QByteArray(R"("max_completion_tokens":5)") << "2024-06-01" << false;
    QTest::newRow("tools, old") << QByteArray(R"("tools":[{"type":"function","function":{"name":"f"}}])")
                                << "2023-05-15" << false;
    QTest::newRow("metadata, dated") << QByteArray(R"("metadata":{})") << "2025-04-01-preview" << false;
    QTest::newRow("metadata, v1") << QByteArray(R"("metadata":{})") << "v1" << true;
    QTest::newRow("schema, old")
        << QByteArray(
               R"("response_format":{"type":"json_schema","json_schema":{"name":"x","schema":{"type":"object"}}})")
        << "2024-06-01" << false;
}

void ChatRequestTest::versionsDecideWhatIsTaken()
{
    QFETCH(QByteArray, members);
    QFETCH(QString, name);
    QFETCH(bool, taken);
    const ChatParse parse = parseChat(body(members), version(qPrintable(name)), Model::named("gpt-4o", "2024-11-20"));
    QCOMPARE(parse.request.has_value(), taken);
    QVERIFY(ApiVersion::known("2024-10-21"));
    QVERIFY(!ApiVersion::known("2024-10-22"));
}

void ChatRequestTest::goodRequestIsRead()
{
    const ChatParse parse = parseChat(
        body(
            R"("n":2,"max_tokens":7,"stop":"END","stream":true,"stream_options":{"include_usage":true},"seed":-5,"logprobs":true,"top_logprobs":1,
            "temperature":0,"user":"u","messages":[{"role":"developer","content":[{"type":"text","text":"Be"},{"type":"text","text":"kind"}]},
            {"role":"user","content":"Hi"}])"),
        version("2025-04-01-preview"), Model::named("gpt-4o", "2024-11-20"));
    QVERIFY(parse.request);
    const ChatRequest& request = *parse.request;
    QCOMPARE(request.n, 2);
    QCOMPARE(request.maxTokens, 7);
    QCOMPARE(request.stop, QStringList{"END"});
    QVERIFY(request.stream && request.includeUsage && request.logprobs);
    QCOMPARE(*request.seed, -5);
    QCOMPARE(request.read.turns.first().text, QStringLiteral("Be\nkind"));
    QCOMPARE(request.read.turns.first().role, sandbox::reader::Turn::Role::System);
    QVERIFY(request.promptTokens > 8);
}

void ChatRequestTest::contextLengthIsHeld()
{
    QJsonObject long_ = body({});
    long_.insert("messages", QJsonArray{QJsonObject{{"role", "user"}, {"content", QString("word ").repeated(17000)}}});
    const Model small = Model::named("gpt-35-turbo", "0125");
    const ChatParse parse = parseChat(long_, version("2024-10-21"), small);
    QVERIFY(!parse.request);
    QCOMPARE(parse.failure.code, QStringLiteral("context_length_exceeded"));
    QCOMPARE(parse.failure.param, QStringLiteral("messages"));
    QVERIFY(parseChat(long_, version("2024-10-21"), Model::named("gpt-4o", "2024-11-20")).request);
    // max_tokens counts too
    long_.insert("messages", QJsonArray{QJsonObject{{"role", "user"}, {"content", QString("word ").repeated(13000)}}});
    long_.insert("max_tokens", 4000);
    QCOMPARE(parseChat(long_, version("2024-10-21"), small).failure.code, QStringLiteral("context_length_exceeded"));
}

void ChatRequestTest::functionResultsMustAnswerCalls()
{
    const QByteArray call =
        R"({"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"f","arguments":"{}"}}]})";
    const QByteArray result = R"({"role":"tool","tool_call_id":"c1","content":"42"})";
    const QByteArray question = R"({"role":"user","content":"x"})";
    const auto parse = [&](const QByteArray& messages) {
        return parseChat(body("\"messages\":[" + messages + "]"), version("2024-10-21"),
                         Model::named("gpt-4o", "2024-11-20"));
    };
    const ChatParse good = parse(question + ',' + call + ',' + result);
    QVERIFY(good.request);
    QCOMPARE(good.request->read.turns.last().name, QStringLiteral("f"));
    QVERIFY(!parse(question + ',' + result).request);
    QVERIFY(!parse(question + ',' + call + ',' + question).request);
}

QTEST_GUILESS_MAIN(ChatRequestTest)
#include "tst_chatrequest.moc"
