// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/openai/chatstream.h"
#include "azure/openai/openaiwire.h"
#include "clientfixture.h"
#include "core/random.h"
#include "http/sse.h"

#include <QTest>

using azure::ChatAnswer;
using azure::openai::ChatStream;
using core::ErrorKind;

namespace {

const QDateTime kNow(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC);

/// Everything in one text, so that two answers can be compared.
QString shown(const ChatAnswer& answer)
{
    QString text = QStringList{answer.id, answer.model, answer.text, answer.refusal, answer.reasoning, answer.finishReason,
                               QString::fromUtf8(core::json::compact(answer.toolCalls)), QString::number(answer.usage.totalTokens)}
                       .join(QLatin1Char('|'));
    QStringList verdicts; // QJsonObject sorts its members, simdjson does not
    for (const azure::FilterVerdict& verdict : answer.verdicts) {
        verdicts << QStringLiteral(" %1/%2/%3/%4/%5").arg(verdict.where, verdict.category, verdict.severity)
                    .arg(verdict.detected).arg(verdict.filtered);
    }
    verdicts.sort();
    return text + verdicts.join(QLatin1Char(' '));
}

QByteArray content(const QByteArray& text)
{
    return R"({"id":"c-1","object":"chat.completion.chunk","created":1,"model":"m-1","choices":[{"index":0,"delta":{"content":")" + text +
           R"("},"logprobs":null,"finish_reason":null,"content_filter_results":{"hate":{"filtered":false,"severity":"safe"}}}]})";
}

} // namespace

class ChatStreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void joinsTextAndFacts();
    void fastAndSlowPathAgree();
    void repeatedChunksAreReadAsIfAlone();
    void verdictsAreToldOnce();
    void annotationWithoutDeltaIsAVerdict();
    void toolCallsAreJoinedByIndex();
    void refusalAndReasoningAreJoined();
    void errorInTheMiddleIsAnError_data();
    void errorInTheMiddleIsAnError();
    void brokenChunksAreMalformed_data();
    void brokenChunksAreMalformed();
    void otherChoicesAreLeftOut();
};

void ChatStreamTest::joinsTextAndFacts()
{
    ChatStream stream;
    const QList<QByteArray> events{
        R"({"id":"","object":"","created":0,"model":"","prompt_filter_results":[{"prompt_index":0,"content_filter_results":{"jailbreak":{"filtered":false,"detected":false}}}],"choices":[]})",
        R"({"id":"c-1","model":"m-1","choices":[{"index":0,"delta":{"role":"assistant","content":"","refusal":null},"finish_reason":null,"content_filter_results":{}}]})",
        content("Gr\\u00fc\\u00dfe "), content("日本 \\ud83d\\ude00 \\\"quoted\\\"\\n"),
        R"({"id":"c-1","model":"m-1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})",
        R"({"id":"c-1","model":"m-1","choices":[],"usage":{"prompt_tokens":20,"completion_tokens":3,"total_tokens":23,"prompt_tokens_details":{"cached_tokens":5},"completion_tokens_details":{"reasoning_tokens":2}}})"};
    for (const QByteArray& event : events) {
        QVERIFY(stream.take(event, QStringLiteral("h"), kNow).has_value());
        QVERIFY(!stream.isDone());
    }
    QVERIFY(stream.take("[DONE]", QStringLiteral("h"), kNow).has_value());
    QVERIFY(stream.isDone());
    const ChatAnswer& answer = stream.answer();
    QCOMPARE(answer.text, QStringLiteral("Grüße 日本 😀 \"quoted\"\n"));
    QCOMPARE(answer.id, QStringLiteral("c-1"));
    QCOMPARE(answer.model, QStringLiteral("m-1"));
    QCOMPARE(answer.finishReason, QStringLiteral("stop"));
    QVERIFY(answer.usage.known);
    QCOMPARE(answer.usage.promptTokens, 20);
    QCOMPARE(answer.usage.cachedTokens, 5);
    QCOMPARE(answer.usage.reasoningTokens, 2);
    QCOMPARE(answer.verdicts.size(), 2);
    QCOMPARE(answer.verdicts.first().where, QStringLiteral("prompt"));
}

void ChatStreamTest::fastAndSlowPathAgree()
{
    core::SeededRandom random(11);
    const QList<QByteArray> pieces{
        content("a"), content("\\u65e5\\\\ \\/"), content(""),
        R"({"id":"c-2","model":"m-2","choices":[{"delta":{"content":null,"refusal":null,"tool_calls":[]},"index":0}]})",
        R"({"choices":[{"index":0,"delta":{"reasoning_content":"hm"},"finish_reason":"length"}],"usage":null})",
        R"({"choices":[{"index":0,"finish_reason":null,"content_filter_results":{"violence":{"filtered":false,"severity":"medium"},"protected_material_text":{"filtered":false,"detected":true}},"content_filter_offsets":{"check_offset":44,"start_offset":44,"end_offset":198}}]})",
        R"({"choices":[{"index":0,"delta":{"role":"assistant","refusal":"no"},"content_filter_results":{}}],"system_fingerprint":"fp","service_tier":{"a":[1,2]}})",
        R"({"choices":[],"prompt_filter_results":[],"obfuscation":"xx"})"};
    for (int round = 0; round < 300; ++round) {
        ChatStream stream;
        ChatAnswer slow;
        for (int i = 0; i < 12; ++i) {
            const QByteArray piece = pieces.at(static_cast<int>(random.uniform() * static_cast<double>(pieces.size())));
            QVERIFY(stream.take(piece, QStringLiteral("h"), kNow).has_value());
            azure::openai::readChat(QJsonDocument::fromJson(piece).object(), slow);
        }
        QCOMPARE(shown(stream.answer()), shown(slow));
    }
}

void ChatStreamTest::repeatedChunksAreReadAsIfAlone()
{
    core::SeededRandom random(12);
    const QList<QByteArray> parts{"a", "\\n", "\\\\", "\\\"", "\\u00e9", "\\ud83d\\ude00", "日本", "\xff", "\xe6\x97", "\"", "\\", "\\q", "\n", "{", "}", ",\"x\":\"", "\\/", "\x01"};
    ChatStream stream;
    int readable = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray text;
        const int count = static_cast<int>(random.uniform() * 4);
        for (int i = 0; i < count; ++i) {
            text += parts.at(static_cast<int>(random.uniform() * static_cast<double>(parts.size())));
        }
        QByteArray event = content(text);
        if (random.uniform() < 0.1) {
            event.truncate(static_cast<int>(random.uniform() * static_cast<double>(event.size())));
        }
        ChatStream alone;
        const core::Result<azure::ChatDelta> expected = alone.take(event, QStringLiteral("h"), kNow);
        const core::Result<azure::ChatDelta> got = stream.take(event, QStringLiteral("h"), kNow);
        QCOMPARE(got.has_value(), expected.has_value());
        if (got) {
            QCOMPARE(got->text, expected->text);
            ++readable;
        }
    }
    QVERIFY(readable > 5'000);
}

void ChatStreamTest::verdictsAreToldOnce()
{
    ChatStream stream;
    QCOMPARE(stream.take(content("a"), {}, kNow)->verdicts.size(), 1);
    QCOMPARE(stream.take(content("b"), {}, kNow)->verdicts.size(), 0);
    QByteArray worse = content("c");
    worse.replace("\"safe\"", "\"low\"");
    QCOMPARE(stream.take(worse, {}, kNow)->verdicts.first().severity, QStringLiteral("low"));
    QCOMPARE(stream.take(content("d"), {}, kNow)->verdicts.size(), 0); // it does not become better again
    QCOMPARE(stream.answer().verdicts.size(), 1);
    QCOMPARE(stream.answer().verdicts.first().severity, QStringLiteral("low"));
}

void ChatStreamTest::annotationWithoutDeltaIsAVerdict()
{
    ChatStream stream;
    (void)stream.take(content("shown already"), {}, kNow);
    const auto delta = stream.take(
        R"({"id":"","object":"","created":0,"model":"","choices":[{"index":0,"finish_reason":"content_filter","content_filter_results":{"violence":{"filtered":true,"severity":"high"}},"content_filter_offsets":{"check_offset":1,"start_offset":1,"end_offset":9}}]})",
        {}, kNow);
    QCOMPARE(delta->verdicts.size(), 1);
    QVERIFY(delta->verdicts.first().filtered);
    QCOMPARE(stream.answer().finishReason, QStringLiteral("content_filter"));
    QCOMPARE(stream.answer().id, QStringLiteral("c-1")); // an empty id says nothing
}

void ChatStreamTest::toolCallsAreJoinedByIndex()
{
    ChatStream stream;
    const QList<QByteArray> events{
        R"({"choices":[{"index":0,"delta":{"role":"assistant","content":null,"tool_calls":[{"index":0,"id":"call_1","type":"function","function":{"name":"weather","arguments":""}}]}}]})",
        R"({"choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"id":"call_2","type":"function","function":{"name":"time","arguments":"{}"}}]}}]})",
        R"({"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"{\"city\":"}}]}}]})",
        R"({"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":"\"Oslo\"}"}}]}}]})"};
    for (const QByteArray& event : events) {
        QVERIFY(stream.take(event, {}, kNow).has_value());
    }
    const QJsonArray calls = stream.answer().toolCalls;
    QCOMPARE(calls.size(), 2);
    QCOMPARE(core::json::at(calls.at(0), u"function/arguments").toString(), QStringLiteral("{\"city\":\"Oslo\"}"));
    QCOMPARE(core::json::at(calls.at(0), u"function/name").toString(), QStringLiteral("weather"));
    QCOMPARE(core::json::at(calls.at(1), u"id").toString(), QStringLiteral("call_2"));
    QVERIFY(stream.take(R"({"choices":[{"index":0,"delta":{"tool_calls":[{"index":2000000000,"id":"x"}]}}]})", {}, kNow).has_value());
    QCOMPARE(stream.answer().toolCalls.size(), 2);
}

void ChatStreamTest::refusalAndReasoningAreJoined()
{
    ChatStream stream;
    (void)stream.take(R"({"choices":[{"index":0,"delta":{"refusal":"I can"}}]})", {}, kNow);
    (void)stream.take(R"({"choices":[{"index":0,"delta":{"refusal":"not."}}]})", {}, kNow);
    (void)stream.take(R"({"choices":[{"index":0,"delta":{"reasoning_content":"first "}}]})", {}, kNow);
    const auto delta = stream.take(R"({"choices":[{"index":0,"delta":{"reasoning":"second"}}]})", {}, kNow);
    QCOMPARE(delta->reasoning, QStringLiteral("second"));
    QCOMPARE(stream.answer().refusal, QStringLiteral("I cannot."));
    QCOMPARE(stream.answer().reasoning, QStringLiteral("first second"));
}

void ChatStreamTest::errorInTheMiddleIsAnError_data()
{
    QTest::addColumn<QByteArray>("event");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::newRow("with a status") << QByteArray(R"({"error":{"code":"429","message":"slow down","status":429}})")
                                   << static_cast<int>(ErrorKind::Throttled) << "429";
    QTest::newRow("status in the code") << QByteArray(R"({"error":{"code":"503","message":"busy"}})")
                                        << static_cast<int>(ErrorKind::ServiceFailure) << "503";
    QTest::newRow("words") << QByteArray(R"({"error":{"code":"server_error","message":"oops"}})")
                           << static_cast<int>(ErrorKind::ServiceFailure) << "server_error";
    QTest::newRow("filter") << QByteArray(R"({"error":{"code":"content_filter","message":"no","status":400}})")
                            << static_cast<int>(ErrorKind::ContentFiltered) << "content_filter";
    QTest::newRow("beside choices") << QByteArray(R"({"choices":[],"error":{"code":"x","message":"oops"}})")
                                    << static_cast<int>(ErrorKind::ServiceFailure) << "x";
}

void ChatStreamTest::errorInTheMiddleIsAnError()
{
    QFETCH(QByteArray, event);
    QFETCH(int, kind);
    QFETCH(QString, code);
    ChatStream stream;
    (void)stream.take(content("kept"), QStringLiteral("h"), kNow);
    const auto delta = stream.take(event, QStringLiteral("h"), kNow);
    QVERIFY(!delta.has_value());
    QCOMPARE(static_cast<int>(delta.error().kind), kind);
    QCOMPARE(delta.error().code, code);
    QCOMPARE(delta.error().target, QStringLiteral("h"));
    QCOMPARE(stream.answer().text, QStringLiteral("kept"));
}

void ChatStreamTest::brokenChunksAreMalformed_data()
{
    QTest::addColumn<QByteArray>("event");
    const QByteArray whole = content("text");
    for (qsizetype cut : {qsizetype(0), qsizetype(1), whole.size() / 3, whole.size() / 2, whole.size() - 1}) {
        QTest::addRow("cut after %d", static_cast<int>(cut)) << whole.left(cut);
    }
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("page") << QByteArray("<html></html>");
    QTest::newRow("trailing") << whole + "}";
}

void ChatStreamTest::brokenChunksAreMalformed()
{
    QFETCH(QByteArray, event);
    ChatStream stream;
    const auto delta = stream.take(event, QStringLiteral("h"), kNow);
    QVERIFY(!delta.has_value());
    QCOMPARE(delta.error().kind, ErrorKind::MalformedResponse);
    QCOMPARE(stream.answer().text, QString());
}

void ChatStreamTest::otherChoicesAreLeftOut()
{
    ChatStream stream;
    (void)stream.take(R"({"choices":[{"index":1,"delta":{"content":"other"}}]})", {}, kNow);
    (void)stream.take(R"({"choices":[{"index":0,"delta":{"content":"mine"}},{"index":1,"delta":{"content":"other"}}]})", {}, kNow);
    QCOMPARE(stream.answer().text, QStringLiteral("mine"));
}

QTEST_GUILESS_MAIN(ChatStreamTest)
#include "tst_chatstream.moc"
