// SPDX-License-Identifier: GPL-3.0-or-later
// Reading back what flowjson.cpp wrote. Missing or wrong members keep their default: kept conversations outlive versions.
#include "playground/flowjson.h"

#include <QJsonArray>

namespace playground::json {

namespace {

QString text(const QJsonObject& object, const char* name)
{
    return object.value(QLatin1String(name)).toString();
}

double number(const QJsonObject& object, const char* name, double otherwise)
{
    return object.value(QLatin1String(name)).toDouble(otherwise);
}

QStringList texts(const QJsonObject& object, const char* name)
{
    QStringList list;
    const QJsonArray array = object.value(QLatin1String(name)).toArray();
    for (const QJsonValue& value : array) {
        list << value.toString();
    }
    return list;
}

template <typename T> QList<T> listOf(const QJsonObject& object, const char* name, T (*read)(const QJsonObject&))
{
    QList<T> list;
    const QJsonArray array = object.value(QLatin1String(name)).toArray();
    for (const QJsonValue& value : array) {
        list << read(value.toObject());
    }
    return list;
}

http::Headers toHeaders(const QJsonArray& array)
{
    http::Headers headers;
    for (const QJsonValue& field : array) {
        headers.add(field[0].toString().toLatin1(), field[1].toString().toLatin1());
    }
    return headers;
}

template <typename T> T namedValue(const QString& name, std::initializer_list<T> values, QString (*nameOf)(T), T otherwise)
{
    for (const T value : values) {
        if (nameOf(value) == name) {
            return value;
        }
    }
    return otherwise;
}

core::ErrorKind kindOf(const QString& name)
{
    for (int kind = int(core::ErrorKind::None); kind <= int(core::ErrorKind::Untrusted); ++kind) {
        if (core::kindName(core::ErrorKind(kind)) == name) {
            return core::ErrorKind(kind);
        }
    }
    return core::ErrorKind::None;
}

std::optional<qint64> optionalNumber(const QJsonObject& object, const char* name)
{
    const QJsonValue value = object.value(QLatin1String(name));
    return value.isDouble() ? std::optional<qint64>(value.toInteger()) : std::nullopt;
}

} // namespace

Step toStep(const QJsonObject& object)
{
    Step step;
    step.kind = namedValue(text(object, "name"),
                           {StepKind::Rewrite, StepKind::Embed, StepKind::Retrieve, StepKind::Ground, StepKind::Chat,
                            StepKind::Score, StepKind::Cite},
                           stepName, StepKind::Chat);
    step.status = namedValue(text(object, "status"),
                             {StepStatus::Running, StepStatus::Ok, StepStatus::Degraded, StepStatus::Failed,
                              StepStatus::Cancelled, StepStatus::Skipped},
                             stepStatusName, StepStatus::Ok);
    step.startMs = number(object, "startMs", 0);
    step.durationMs = number(object, "durationMs", 0);
    step.attributes = object.value(QLatin1String("attributes")).toObject();
    if (object.contains(QLatin1String("error"))) {
        step.error = toError(object.value(QLatin1String("error")).toObject());
    }
    if (object.contains(QLatin1String("record"))) {
        step.record = toRecord(object.value(QLatin1String("record")).toObject());
    }
    return step;
}

Citation toCitation(const QJsonObject& object)
{
    Citation citation;
    citation.n = object.value(QLatin1String("n")).toInt();
    citation.id = text(object, "id");
    citation.title = text(object, "title");
    citation.url = text(object, "url");
    citation.score = number(object, "score", 0);
    citation.snippet = text(object, "snippet");
    return citation;
}

azure::FilterVerdict toVerdict(const QJsonObject& object)
{
    azure::FilterVerdict verdict;
    verdict.where = text(object, "where");
    verdict.category = text(object, "category");
    verdict.severity = text(object, "severity");
    verdict.detected = object.value(QLatin1String("detected")).toBool();
    verdict.filtered = object.value(QLatin1String("filtered")).toBool();
    return verdict;
}

azure::Usage toUsage(const QJsonObject& object)
{
    azure::Usage usage;
    usage.promptTokens = object.value(QLatin1String("promptTokens")).toInt();
    usage.completionTokens = object.value(QLatin1String("completionTokens")).toInt();
    usage.totalTokens = object.value(QLatin1String("totalTokens")).toInt();
    usage.cachedTokens = object.value(QLatin1String("cachedTokens")).toInt();
    usage.reasoningTokens = object.value(QLatin1String("reasoningTokens")).toInt();
    usage.known = object.value(QLatin1String("known")).toBool(true);
    return usage;
}

core::Error toError(const QJsonObject& object)
{
    core::Error error;
    error.kind = kindOf(text(object, "kind"));
    error.message = text(object, "message");
    error.code = text(object, "code");
    error.requestId = text(object, "requestId");
    error.target = text(object, "target");
    error.details = text(object, "details");
    error.status = object.value(QLatin1String("status")).toInt();
    if (const auto wait = optionalNumber(object, "retryAfterMs")) {
        error.retryAfter = std::chrono::milliseconds(*wait);
    }
    return error;
}

Chunk toChunk(const QJsonObject& object)
{
    Chunk chunk;
    chunk.number = object.value(QLatin1String("n")).toInt();
    chunk.id = text(object, "id");
    chunk.title = text(object, "title");
    chunk.url = text(object, "url");
    chunk.heading = text(object, "heading");
    chunk.content = text(object, "content");
    chunk.score = number(object, "score", 0);
    if (object.value(QLatin1String("rerankerScore")).isDouble()) {
        chunk.rerankerScore = number(object, "rerankerScore", 0);
    }
    chunk.tokens = object.value(QLatin1String("tokens")).toInt();
    chunk.dropped = namedValue(text(object, "dropped"), {DropReason::Budget, DropReason::Duplicate, DropReason::Empty},
                               dropReasonName, DropReason::None);
    chunk.droppedWhy = text(object, "droppedWhy");
    chunk.highlights = texts(object, "highlights");
    chunk.captions = texts(object, "captions");
    chunk.document = object.value(QLatin1String("document")).toObject();
    return chunk;
}

azure::ChatMessage toMessage(const QJsonObject& object)
{
    azure::ChatMessage message;
    message.role = text(object, "role");
    message.content = text(object, "content");
    message.name = text(object, "name");
    message.toolCallId = text(object, "toolCallId");
    message.toolCalls = object.value(QLatin1String("toolCalls")).toArray();
    return message;
}

std::shared_ptr<http::CallRecord> toRecord(const QJsonObject& object)
{
    auto record = std::make_shared<http::CallRecord>();
    record->method = text(object, "method").toLatin1();
    record->url = QUrl(text(object, "url"));
    record->requestHeaders = toHeaders(object.value(QLatin1String("requestHeaders")).toArray());
    record->requestBody = text(object, "requestBody").toUtf8();
    record->status = object.value(QLatin1String("status")).toInt();
    record->responseHeaders = toHeaders(object.value(QLatin1String("responseHeaders")).toArray());
    record->responseBody = text(object, "responseBody").toUtf8();
    record->tries = object.value(QLatin1String("tries")).toInt();
    record->headersMs = number(object, "headersMs", -1);
    record->durationMs = number(object, "durationMs", -1);
    return record;
}

FlowResult toResult(const QJsonObject& object)
{
    FlowResult result;
    result.question = text(object, "question");
    result.searchQuery = text(object, "searchQuery");
    result.chunks = listOf<Chunk>(object, "chunks", toChunk);
    result.prompt = listOf<azure::ChatMessage>(object, "prompt", toMessage);
    result.answer = text(object, "answer");
    result.partial = object.value(QLatin1String("partial")).toBool();
    result.notKnown = object.value(QLatin1String("notKnown")).toBool();
    result.citations = listOf<Citation>(object, "citations", toCitation);
    result.unmatchedMarks = texts(object, "unmatchedMarks");
    result.steps = listOf<Step>(object, "steps", toStep);
    result.usage = toUsage(object.value(QLatin1String("usage")).toObject());
    const QJsonObject timing = object.value(QLatin1String("timing")).toObject();
    result.firstTokenMs = number(timing, "firstTokenMs", -1);
    result.totalMs = number(timing, "totalMs", -1);
    result.chatFirstTokenMs = number(object, "chatFirstTokenMs", -1);
    result.finishReason = text(object, "finishReason");
    result.verdicts = listOf<azure::FilterVerdict>(object, "contentFilter", toVerdict);
    const QJsonObject limits = object.value(QLatin1String("limits")).toObject();
    result.limits.remainingRequests = optionalNumber(limits, "remainingRequests");
    result.limits.limitRequests = optionalNumber(limits, "limitRequests");
    result.limits.remainingTokens = optionalNumber(limits, "remainingTokens");
    result.limits.limitTokens = optionalNumber(limits, "limitTokens");
    result.limits.region = text(limits, "region");
    result.limits.deployment = text(limits, "deployment");
    result.limits.spilloverFrom = text(limits, "spilloverFrom");
    result.model = text(object, "model");
    result.deployment = text(object, "deployment");
    result.traceId = text(object, "traceId");
    result.requestId = text(object, "requestId");
    result.asked = QDateTime::fromString(text(object, "asked"), Qt::ISODateWithMs);
    if (object.contains(QLatin1String("error"))) {
        result.error = toError(object.value(QLatin1String("error")).toObject());
    }
    return result;
}

} // namespace playground::json
