// SPDX-License-Identifier: GPL-3.0-or-later
// A file of 100 MB with traces to trees. Each measurement is a process of its own, so that peak memory means something.
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "traces/recordfacts.h"
#include "traces/tracefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <cstdio>

namespace bench {

namespace {

constexpr qint64 kBytes = 100'000'000;
constexpr int kSpansPerTrace = 12;

QByteArray hex(quint64 number, int width)
{
    return QByteArray::number(number, 16).rightJustified(width, '0');
}

QByteArray text(const char* key, const QByteArray& value)
{
    return QByteArray("{\"key\":\"") + key + "\",\"value\":{\"stringValue\":\"" + value + "\"}}";
}

QByteArray number(const char* key, quint64 value)
{
    return QByteArray("{\"key\":\"") + key + "\",\"value\":{\"intValue\":\"" + QByteArray::number(value) + "\"}}";
}

/// One span as OpenTelemetry's exporters write it: a request, an agent, retrievals, model calls with what they were asked.
QByteArray spanText(quint64 trace, int place, quint64 random)
{
    static const char* const names[] = {"POST /api/chat", "invoke_agent helpdesk", "embeddings text-embedding-3-large", "retrieval handbook", "chat gpt-4o", "execute_tool lookup_ticket"};
    const int form = place == 0 ? 0 : place == 1 ? 1 : 2 + place % 4;
    const quint64 start = 1'700'000'000'000'000'000ULL + trace * 3'000'000'000ULL + quint64(place) * 90'000'000ULL;
    QByteArray span = "{\"traceId\":\"" + hex(trace * 0x9E3779B97F4A7C15ULL, 16) + hex(trace, 16) + "\",\"spanId\":\"" + hex(trace * 64 + quint64(place) + 1, 16) + "\",\"parentSpanId\":\"" +
                      (place == 0 ? QByteArray() : hex(trace * 64 + (place == 1 ? 1 : 2), 16)) + "\",\"name\":\"" + names[form] + "\",\"kind\":" + (place == 0 ? "2" : "3") + ",\"startTimeUnixNano\":\"" +
                      QByteArray::number(start) + "\",\"endTimeUnixNano\":\"" + QByteArray::number(start + 50'000'000 + random % 900'000'000) + "\",\"attributes\":[";
    if (form == 4) {
        span += text("gen_ai.operation.name", "chat") + ',' + text("gen_ai.provider.name", "azure.ai.openai") + ',' + text("gen_ai.request.model", "gpt-chat") + ',' + text("gen_ai.response.model", "gpt-4o-2024-11-20") + ',' +
                number("gen_ai.usage.input_tokens", 500 + random % 4000) + ',' + number("gen_ai.usage.output_tokens", random % 600) + ',' + text("gen_ai.conversation.id", "conv-" + QByteArray::number(trace % 997)) + ',' +
                text("gen_ai.input.messages", "[{\\\"role\\\":\\\"user\\\",\\\"parts\\\":[{\\\"type\\\":\\\"text\\\",\\\"content\\\":\\\"How many days of leave are left in year " + QByteArray::number(random % 3000) + "?\\\"}]}]") + ',' +
                text("server.address", "oai-contoso.openai.azure.com") + ",{\"key\":\"gen_ai.response.finish_reasons\",\"value\":{\"arrayValue\":{\"values\":[{\"stringValue\":\"stop\"}]}}}";
    } else if (form == 3) {
        span += text("gen_ai.operation.name", "retrieval") + ',' + text("gen_ai.data_source.id", "handbook") + ',' + text("gen_ai.retrieval.documents", "[{\\\"id\\\":\\\"annual-leave-0\\\",\\\"score\\\":2.91},{\\\"id\\\":\\\"shift-work-1\\\",\\\"score\\\":2.4}]");
    } else {
        span += text("http.request.method", "POST") + ',' + number("http.response.status_code", 200) + ',' + text("url.full", "https://chat.contoso.example/api/" + QByteArray::number(random % 100)) + ',' + text("user_agent.original", "Mozilla/5.0 (X11; Linux x86_64)");
    }
    return span + "],\"events\":[],\"links\":[],\"status\":{\"code\":" + (random % 40 == 0 ? "2" : "1") + "}}";
}

bool writeTraces(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    file.write(R"({"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"contoso.chat-web"}}]},"scopeSpans":[{"scope":{"name":"app"},"spans":[)");
    quint64 random = 88172645463325252ULL;
    QByteArray piece;
    for (quint64 trace = 0; file.pos() < kBytes; ++trace) {
        for (int place = 0; place < kSpansPerTrace; ++place) {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            piece += (trace == 0 && place == 0 ? QByteArray() : QByteArray(",")) + spanText(trace, place, random);
        }
        if (piece.size() > 1'000'000) {
            file.write(piece);
            piece.clear();
        }
    }
    file.write(piece + "]}]}]}");
    return true;
}

QString tracesFile()
{
    static QTemporaryDir directory;
    static const bool written = writeTraces(directory.filePath(QStringLiteral("traces.json")));
    return written ? directory.filePath(QStringLiteral("traces.json")) : QString();
}

/// Nodes of the trees of all traces.
qint64 growTrees(const traces::SpansRef& spans)
{
    qint64 nodes = 0;
    for (qsizetype trace = 0; trace < spans->traceCount(); ++trace) {
        nodes += traces::TraceTree::build(spans, trace).size();
    }
    return nodes;
}

qint64 openOurs(const QString& path)
{
    const core::Result<traces::TraceFile> file = traces::readTraceFile(path);
    return file ? growTrees(file->spans) : 0;
}

/// The same columns and trees by way of QJsonDocument.
qint64 openDocument(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return 0;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    traces::SpansBuilder builder;
    const traces::MappingTable& table = traces::MappingTable::shipped();
    for (const QJsonValue& resource : document.object().value(QLatin1String("resourceSpans")).toArray()) {
        for (const QJsonValue& scope : resource.toObject().value(QLatin1String("scopeSpans")).toArray()) {
            for (const QJsonValue& value : scope.toObject().value(QLatin1String("spans")).toArray()) {
                const QJsonObject span = value.toObject();
                QJsonObject attributes;
                for (const QJsonValue& entry : span.value(QLatin1String("attributes")).toArray()) {
                    const QJsonObject inside = entry[QLatin1String("value")].toObject();
                    attributes.insert(entry[QLatin1String("key")].toString(), inside.isEmpty() ? QJsonValue() : *inside.begin());
                }
                const auto utf8 = [&](const char* name) { return span.value(QLatin1String(name)).toString().toUtf8(); };
                const QByteArray texts[] = {utf8("traceId"), utf8("spanId"), utf8("parentSpanId"), utf8("name"), table.text(attributes, QStringLiteral("responseModel")).toUtf8()};
                traces::SpanRecord record;
                record.traceId = {texts[0].constData(), size_t(texts[0].size())};
                record.id = {texts[1].constData(), size_t(texts[1].size())};
                record.parentId = {texts[2].constData(), size_t(texts[2].size())};
                record.name = {texts[3].constData(), size_t(texts[3].size())};
                record.model = {texts[4].constData(), size_t(texts[4].size())};
                record.startNs = utf8("startTimeUnixNano").toLongLong();
                record.durationNs = utf8("endTimeUnixNano").toLongLong() - record.startNs;
                record.kind = table.kindOfOperation(table.text(attributes, QStringLiteral("operation")));
                record.tokens.input = table.text(attributes, QStringLiteral("inputTokens")).toLongLong();
                record.status = span.value(QLatin1String("status"))[QLatin1String("code")].toInt() == 2 ? traces::SpanStatus::Error : traces::SpanStatus::Ok;
                builder.add(record);
            }
        }
    }
    return growTrees(builder.finish(nullptr));
}

std::optional<std::pair<double, double>> measured(const QString& which)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--ingest"), QStringLiteral("traces-") + which, QStringLiteral("--answer"), tracesFile()});
    if (!process.waitForFinished(240'000) || process.exitCode() != 0) {
        return std::nullopt;
    }
    const QList<QByteArray> words = process.readAllStandardOutput().trimmed().split(' ');
    return std::pair(words.value(0).toDouble(), words.value(1).toDouble());
}

Benchmark opening(const QString& name, const QString& unit, double goal, bool isTime)
{
    Benchmark benchmark;
    benchmark.name = name;
    benchmark.n = kBytes;
    benchmark.unit = unit;
    benchmark.referenceIs = QStringLiteral("QJsonDocument to the same trees");
    benchmark.goal = goal;
    benchmark.repeats = 3;
    benchmark.unavailable = QStringLiteral("the runs could not be started");
    const auto part = [isTime](const QString& which) -> std::optional<double> {
        const auto run = measured(which);
        return run ? std::optional(isTime ? run->first : run->second) : std::nullopt;
    };
    benchmark.ours = [part] { return part(QStringLiteral("ours")); };
    benchmark.reference = [part] { return part(QStringLiteral("document")); };
    return benchmark;
}

} // namespace

int runTracesOpen(const QString& which, const QString& path)
{
    const double begin = threadCpuMs();
    const qint64 nodes = which == QLatin1String("traces-ours") ? openOurs(path) : openDocument(path);
    std::printf("%.1f %.1f\n", threadCpuMs() - begin, peakMemoryMb());
    return nodes > 100'000 ? 0 : 1;
}

std::vector<Benchmark> tracesOpenBenchmarks()
{
    return {opening(QStringLiteral("traces.open.100mb"), QStringLiteral("ms"), 1.0 / 4, true), opening(QStringLiteral("traces.open.100mb.memory"), QStringLiteral("MB"), 1.0 / 6, false)};
}

} // namespace bench
