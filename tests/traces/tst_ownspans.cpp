// SPDX-License-Identifier: GPL-3.0-or-later
// Spans of this program's own questions: remembered as traces, and sent to Application Insights when somebody wants it.
#include "core/fakeclock.h"
#include "playground/flowspans.h"
#include "support/coroharness.h"
#include "support/scriptedtransport.h"
#include "traces/insightsexporter.h"
#include "traces/otlpwriter.h"
#include "traces/spanfacts.h"
#include "traces/spanmemory.h"

#include <QJsonDocument>
#include <QSignalSpy>

using namespace traces;

class OwnSpansTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void questionsAreReadableAsTraces();
    void contentIsOnlyThereWhenSwitchedOn();
    void memoryForgetsTheOldest();
    void envelopesReadBackAsTheSameTrace();
    void nothingIsSentBeforeItIsSwitchedOn();
    void batchesGoToTheConnectionStringOfTheComponent();
    void failuresAreSeenAndTriedAgain();
    void connectionStringsAreChecked_data();
    void connectionStringsAreChecked();

private:
    static QList<telemetry::SpanData> question(bool withContent);
};

QList<telemetry::SpanData> OwnSpansTest::question(bool withContent)
{
    using namespace playground;
    FlowResult result;
    result.traceId = QStringLiteral("4bf92f3577b34da6a3ce929d0e0e4736");
    result.asked = QDateTime(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC);
    result.totalMs = 1500;
    result.searchQuery = QStringLiteral("secret query");
    result.prompt = {{QStringLiteral("user"), QStringLiteral("secret question"), {}, {}, {}}};
    result.answer = QStringLiteral("secret answer");
    result.usage.known = true;
    Chunk chunk;
    chunk.id = QStringLiteral("annual-leave-0");
    chunk.score = 2.5;
    chunk.content = QStringLiteral("secret chunk");
    result.chunks << chunk;
    Step retrieve;
    retrieve.kind = StepKind::Retrieve;
    retrieve.status = StepStatus::Ok;
    retrieve.startMs = 10;
    retrieve.durationMs = 90;
    retrieve.spanId = QStringLiteral("0000000000000002");
    retrieve.attributes = {{QStringLiteral("index"), QStringLiteral("handbook")}, {QStringLiteral("query"), result.searchQuery}};
    Step chat;
    chat.kind = StepKind::Chat;
    chat.status = StepStatus::Failed;
    chat.startMs = 100;
    chat.durationMs = 1300;
    chat.spanId = QStringLiteral("0000000000000003");
    chat.attributes = {{QStringLiteral("deployment"), QStringLiteral("gpt-chat")}, {QStringLiteral("model"), QStringLiteral("gpt-4o-2024-11-20")}, {QStringLiteral("promptTokens"), 812}, {QStringLiteral("completionTokens"), 146}, {QStringLiteral("firstTokenMs"), 420.0}, {QStringLiteral("finishReason"), QStringLiteral("stop")}};
    core::Error error = core::Error::make(core::ErrorKind::Throttled, QStringLiteral("Error code: 429 - slow down"));
    error.status = 429;
    chat.error = error;
    const SpanPlace place{QStringLiteral("0000000000000001"), {}, 0, withContent};
    telemetry::SpanData call; // what the pipeline tells
    call.traceId = result.traceId;
    call.spanId = QStringLiteral("0000000000000004");
    call.parentId = chat.spanId;
    call.name = QStringLiteral("POST");
    call.start = result.asked.addMSecs(110);
    call.durationMs = 1280;
    call.attributes = {{QStringLiteral("http.request.method"), QStringLiteral("POST")}, {QStringLiteral("http.response.status_code"), 429}};
    return {spanOf(retrieve, result, place), call, spanOf(chat, result, place), rootSpanOf(result, place)};
}

void OwnSpansTest::questionsAreReadableAsTraces()
{
    SpanMemory memory;
    QSignalSpy changed(&memory, &SpanMemory::changed);
    QVERIFY(!memory.file().spans);
    const telemetry::SpanSink sink = memory.sink();
    for (const telemetry::SpanData& span : question(false)) {
        sink(span);
    }
    telemetry::SpanData other; // a page that reads something
    other.traceId = QStringLiteral("00000000000000000000000000000001");
    other.spanId = QStringLiteral("0000000000000009");
    other.durationMs = 5;
    sink(other);
    QCOMPARE(changed.size(), 1);
    const TraceFile file = memory.file();
    QCOMPARE(file.spans->traceCount(), qsizetype(1));
    const TraceTree tree = TraceTree::build(file.spans, 0);
    QStringList nodes;
    for (qsizetype node = 0; node < tree.size(); ++node) {
        nodes << QString(tree.depth(node), QLatin1Char('.')) + tree.name(node) + QLatin1Char(' ') + kindName(tree.kind(node));
    }
    QCOMPARE(nodes, QStringList({QStringLiteral("invoke_workflow playground agent"), QStringLiteral(".retrieval handbook retrieval"), QStringLiteral(".chat gpt-chat model"), QStringLiteral("..POST http")}));
    const SpanFacts facts = factsOf(file.spans->detail(tree.span(2)));
    QCOMPARE(facts.tokens, TokenCounts({812, 146, 0, 0}));
    QCOMPARE(facts.firstTokenMs.value_or(0), 420.0);
    QCOMPARE(facts.requestModel, QStringLiteral("gpt-chat"));
    QCOMPARE(file.spans->model(tree.span(2)), QStringLiteral("gpt-4o"));
    QCOMPARE(facts.errorType, QStringLiteral("429"));
    QCOMPARE(factsOf(file.spans->detail(tree.span(1))).documents.first().id, QStringLiteral("annual-leave-0"));
}

void OwnSpansTest::contentIsOnlyThereWhenSwitchedOn()
{
    QVERIFY(!otlpJson(question(false), QStringLiteral("s")).contains("secret"));
    QVERIFY(!envelopes(question(false), QStringLiteral("s"), {}, {}).contains("secret"));
    const core::Result<TraceFile> file = readTraces(otlpJson(question(true), QStringLiteral("s")), QStringLiteral("x"));
    const TraceSummary row = file->page({}, {}).traces.first();
    QCOMPARE(row.input, QStringLiteral("secret question"));
    QCOMPARE(row.output, QStringLiteral("secret answer"));
    QCOMPARE(row.query, QStringLiteral("secret query"));
}

void OwnSpansTest::memoryForgetsTheOldest()
{
    SpanMemory memory;
    telemetry::SpanData span;
    span.durationMs = 1;
    for (int i = 0; i < 3 * SpanMemory::kMostSpans; ++i) {
        span.spanId = QString::number(i);
        memory.add(span);
    }
    QVERIFY(memory.size() <= SpanMemory::kMostSpans);
    memory.clear();
    QCOMPARE(memory.size(), qsizetype(0));
}

void OwnSpansTest::envelopesReadBackAsTheSameTrace()
{
    const core::Result<TraceFile> file = readTraces(envelopes(question(true), QStringLiteral("pilothouse.playground"), QStringLiteral("1"), QStringLiteral("k")), QStringLiteral("x"));
    QVERIFY(file.has_value());
    const TraceTree tree = TraceTree::build(file->spans, 0);
    QCOMPARE(tree.size(), qsizetype(4));
    QCOMPARE(tree.kind(2), SpanKind::Model);
    QCOMPARE(tree.durationNs(2), qint64(1'300'000'000));
    QCOMPARE(file->spans->tokens(tree.span(2)).input, qint64(812));
    QCOMPARE(file->spans->status(tree.span(2)), SpanStatus::Error);
    QCOMPARE(factsOf(file->spans->detail(tree.span(2))).output(), QStringLiteral("secret answer"));
}

void OwnSpansTest::nothingIsSentBeforeItIsSwitchedOn()
{
    const auto wire = std::make_shared<support::ScriptedTransport>();
    core::FakeClock clock;
    http::PipelineParts parts;
    parts.clock = &clock;
    InsightsExporter exporter(http::Pipeline::standard(parts, wire), nullptr, &clock);
    for (const telemetry::SpanData& span : question(false)) {
        exporter.add(span);
    }
    exporter.flush();
    clock.advance(core::Milliseconds(60'000));
    support::turn();
    QCOMPARE(exporter.waiting(), qsizetype(0));
    QVERIFY(wire->requests.isEmpty());
}

void OwnSpansTest::batchesGoToTheConnectionStringOfTheComponent()
{
    const auto wire = std::make_shared<support::ScriptedTransport>();
    core::FakeClock clock;
    http::PipelineParts parts;
    parts.clock = &clock;
    const auto pipeline = http::Pipeline::standard(parts, wire);
    InsightsExporter exporter(pipeline, nullptr, &clock);
    exporter.setTarget({QUrl(QStringLiteral("http://127.0.0.1:9/")), QStringLiteral("key-1")});
    wire->add(support::Scripted::json(206, {{QStringLiteral("itemsReceived"), 3}, {QStringLiteral("itemsAccepted"), 2}, {QStringLiteral("errors"), QJsonArray{QJsonObject{{QStringLiteral("index"), 1}, {QStringLiteral("statusCode"), 500}, {QStringLiteral("message"), QStringLiteral("busy")}}}}}));
    for (const telemetry::SpanData& span : question(false)) {
        exporter.add(span);
    }
    QCOMPARE(exporter.waiting(), qsizetype(3)); // the call of the pipeline is no step of the question
    QVERIFY(wire->requests.isEmpty());
    clock.advance(core::Milliseconds(InsightsExporter::kDelayMs));
    QTRY_COMPARE(wire->requests.size(), 1);
    const http::Request request = wire->requests.first();
    QCOMPARE(request.url.path(), QStringLiteral("/v2.1/track"));
    const QJsonArray items = QJsonDocument::fromJson(request.body).array();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items.first()[QLatin1String("iKey")].toString(), QStringLiteral("key-1"));
    QTRY_COMPARE(exporter.sent(), qint64(2));
    QCOMPARE(exporter.waiting(), qsizetype(1)); // what the service may take later
    QVERIFY(exporter.problem().message.contains(QLatin1String("busy")));
}

void OwnSpansTest::failuresAreSeenAndTriedAgain()
{
    const auto wire = std::make_shared<support::ScriptedTransport>();
    core::FakeClock clock;
    http::PipelineParts parts;
    parts.clock = &clock;
    parts.retry.maxTries = 1;
    InsightsExporter exporter(http::Pipeline::standard(parts, wire), nullptr, &clock);
    QSignalSpy changed(&exporter, &InsightsExporter::changed);
    exporter.setTarget({QUrl(QStringLiteral("http://127.0.0.1:9/")), QStringLiteral("k")});
    wire->add(support::Scripted::failing(core::ErrorKind::Network));
    const QList<telemetry::SpanData> spans = question(false);
    exporter.add(spans.first());
    exporter.flush();
    QTRY_COMPARE(exporter.problem().kind, core::ErrorKind::Network);
    QCOMPARE(exporter.waiting(), qsizetype(1));
    QVERIFY(!changed.isEmpty());
    wire->add(support::Scripted::json(200, {{QStringLiteral("itemsAccepted"), 2}}));
    exporter.add(spans.last());
    exporter.flush();
    QTRY_COMPARE(exporter.sent(), qint64(2));
    QCOMPARE(exporter.problem().kind, core::ErrorKind::None);
}

void OwnSpansTest::connectionStringsAreChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("good") << QStringLiteral("InstrumentationKey=abc;IngestionEndpoint=https://westeurope-1.in.applicationinsights.azure.com/;LiveEndpoint=https://x") << true;
    QTest::newRow("this computer") << QStringLiteral("ingestionendpoint=http://127.0.0.1:8080/;instrumentationkey=abc") << true;
    QTest::newRow("plain http") << QStringLiteral("InstrumentationKey=abc;IngestionEndpoint=http://evil.example/") << false;
    QTest::newRow("no key") << QStringLiteral("IngestionEndpoint=https://x.example/") << false;
    QTest::newRow("no endpoint") << QStringLiteral("InstrumentationKey=abc") << false;
    QTest::newRow("nothing") << QString() << false;
}

void OwnSpansTest::connectionStringsAreChecked()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QCOMPARE(targetFrom(text).has_value(), isGood);
}

QTEST_GUILESS_MAIN(OwnSpansTest)
#include "tst_ownspans.moc"
