// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/flowjson.h"

#include <QJsonArray>
#include <cmath>

namespace playground::json {

namespace {

QJsonArray fromHeaders(const http::Headers& headers)
{
    QJsonArray array;
    for (const auto& [name, value] : headers.fields()) {
        array.append(QJsonArray{QString::fromLatin1(name), QString::fromLatin1(value)});
    }
    return array;
}

QString bodyText(const QByteArray& body, qsizetype maxBody)
{
    if (body.size() <= maxBody) {
        return QString::fromUtf8(body);
    }
    return QString::fromUtf8(body.left(maxBody)) + QStringLiteral("\n[%1 more bytes were not kept]").arg(body.size() - maxBody);
}

void putText(QJsonObject& object, const char* name, const QString& value)
{
    if (!value.isEmpty()) {
        object.insert(QLatin1String(name), value);
    }
}

} // namespace

QJsonValue milliseconds(double value)
{
    return value < 0 ? QJsonValue() : QJsonValue(std::round(value * 10) / 10);
}

QJsonObject fromStep(const Step& step)
{
    QJsonObject object{{QStringLiteral("name"), stepName(step.kind)},
                       {QStringLiteral("startMs"), milliseconds(step.startMs)},
                       {QStringLiteral("durationMs"), milliseconds(step.durationMs)},
                       {QStringLiteral("status"), stepStatusName(step.status)},
                       {QStringLiteral("attributes"), step.attributes}};
    if (step.error) {
        object.insert(QStringLiteral("error"), fromError(*step.error));
    }
    return object;
}

QJsonObject fromCitation(const Citation& citation)
{
    return {{QStringLiteral("n"), citation.n},         {QStringLiteral("id"), citation.id},
            {QStringLiteral("title"), citation.title}, {QStringLiteral("url"), citation.url},
            {QStringLiteral("score"), citation.score}, {QStringLiteral("snippet"), citation.snippet}};
}

QJsonObject fromVerdict(const azure::FilterVerdict& verdict)
{
    return {{QStringLiteral("where"), verdict.where},
            {QStringLiteral("category"), verdict.category},
            {QStringLiteral("severity"), verdict.severity.isEmpty() ? QJsonValue() : QJsonValue(verdict.severity)},
            {QStringLiteral("detected"), verdict.detected},
            {QStringLiteral("filtered"), verdict.filtered}};
}

QJsonObject fromUsage(const azure::Usage& usage)
{
    QJsonObject object{{QStringLiteral("promptTokens"), usage.promptTokens},
                       {QStringLiteral("completionTokens"), usage.completionTokens},
                       {QStringLiteral("totalTokens"), usage.totalTokens}};
    if (usage.cachedTokens > 0) {
        object.insert(QStringLiteral("cachedTokens"), usage.cachedTokens);
    }
    if (usage.reasoningTokens > 0) {
        object.insert(QStringLiteral("reasoningTokens"), usage.reasoningTokens);
    }
    if (!usage.known) {
        object.insert(QStringLiteral("known"), false);
    }
    return object;
}

QJsonObject fromError(const core::Error& error)
{
    QJsonObject object{{QStringLiteral("kind"), core::kindName(error.kind)}, {QStringLiteral("message"), error.message}};
    putText(object, "code", error.code);
    putText(object, "requestId", error.requestId);
    putText(object, "target", error.target);
    putText(object, "details", error.details);
    if (error.status != 0) {
        object.insert(QStringLiteral("status"), error.status);
    }
    if (error.retryAfter) {
        object.insert(QStringLiteral("retryAfterMs"), qint64(error.retryAfter->count()));
    }
    return object;
}

QJsonObject fromChunk(const Chunk& chunk)
{
    QJsonObject object{{QStringLiteral("n"), chunk.number},       {QStringLiteral("id"), chunk.id},
                       {QStringLiteral("title"), chunk.title},    {QStringLiteral("url"), chunk.url},
                       {QStringLiteral("content"), chunk.content}, {QStringLiteral("score"), chunk.score},
                       {QStringLiteral("tokens"), chunk.tokens}};
    putText(object, "heading", chunk.heading);
    putText(object, "dropped", dropReasonName(chunk.dropped));
    putText(object, "droppedWhy", chunk.droppedWhy);
    if (chunk.rerankerScore) {
        object.insert(QStringLiteral("rerankerScore"), *chunk.rerankerScore);
    }
    if (!chunk.highlights.isEmpty()) {
        object.insert(QStringLiteral("highlights"), QJsonArray::fromStringList(chunk.highlights));
    }
    if (!chunk.captions.isEmpty()) {
        object.insert(QStringLiteral("captions"), QJsonArray::fromStringList(chunk.captions));
    }
    if (!chunk.document.isEmpty()) {
        object.insert(QStringLiteral("document"), chunk.document);
    }
    return object;
}

QJsonObject fromMessage(const azure::ChatMessage& message)
{
    QJsonObject object{{QStringLiteral("role"), message.role}, {QStringLiteral("content"), message.content}};
    putText(object, "name", message.name);
    putText(object, "toolCallId", message.toolCallId);
    if (!message.toolCalls.isEmpty()) {
        object.insert(QStringLiteral("toolCalls"), message.toolCalls);
    }
    return object;
}

QJsonObject fromRecord(const http::CallRecord& record, qsizetype maxBody)
{
    return {{QStringLiteral("method"), QString::fromLatin1(record.method)},
            {QStringLiteral("url"), record.url.toString()},
            {QStringLiteral("requestHeaders"), fromHeaders(record.requestHeaders)},
            {QStringLiteral("requestBody"), bodyText(record.requestBody, maxBody)},
            {QStringLiteral("status"), record.status},
            {QStringLiteral("responseHeaders"), fromHeaders(record.responseHeaders)},
            {QStringLiteral("responseBody"), bodyText(record.responseBody, maxBody)},
            {QStringLiteral("tries"), record.tries},
            {QStringLiteral("headersMs"), record.headersMs},
            {QStringLiteral("durationMs"), record.durationMs}};
}

QJsonArray fromChunks(const QList<Chunk>& chunks)
{
    QJsonArray array;
    for (const Chunk& chunk : chunks) {
        array.append(fromChunk(chunk));
    }
    return array;
}

QJsonArray fromMessages(const QList<azure::ChatMessage>& messages)
{
    QJsonArray array;
    for (const azure::ChatMessage& message : messages) {
        array.append(fromMessage(message));
    }
    return array;
}

QJsonObject fromResult(const FlowResult& result, qsizetype maxBody)
{
    QJsonObject object = result.toJsonWithSources();
    QJsonArray steps = object.value(QLatin1String("steps")).toArray();
    for (qsizetype i = 0; i < result.steps.size(); ++i) {
        if (result.steps[i].record) {
            QJsonObject step = steps[i].toObject();
            step.insert(QStringLiteral("record"), fromRecord(*result.steps[i].record, maxBody));
            steps[i] = step;
        }
    }
    const auto number = [](const std::optional<qint64>& value) { return value ? QJsonValue(*value) : QJsonValue(); };
    object.insert(QStringLiteral("steps"), steps);
    object.insert(QStringLiteral("question"), result.question);
    object.insert(QStringLiteral("chatFirstTokenMs"), milliseconds(result.chatFirstTokenMs));
    object.insert(QStringLiteral("asked"), result.asked.toString(Qt::ISODateWithMs));
    putText(object, "requestId", result.requestId);
    object.insert(QStringLiteral("limits"), QJsonObject{{QStringLiteral("remainingRequests"), number(result.limits.remainingRequests)},
                                                        {QStringLiteral("limitRequests"), number(result.limits.limitRequests)},
                                                        {QStringLiteral("remainingTokens"), number(result.limits.remainingTokens)},
                                                        {QStringLiteral("limitTokens"), number(result.limits.limitTokens)},
                                                        {QStringLiteral("region"), result.limits.region},
                                                        {QStringLiteral("deployment"), result.limits.deployment},
                                                        {QStringLiteral("spilloverFrom"), result.limits.spilloverFrom}});
    return object;
}

} // namespace playground::json
