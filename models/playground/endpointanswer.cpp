// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/endpointanswer.h"

#include "playground/tokenestimate.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace playground {

namespace {

// First name that exists wins; compared without case.
constexpr const char* kAnswerNames[] = {"answer", "reply", "response", "output", "result", "content", "text", "message"};
constexpr const char* kContextNames[] = {"citations", "context",   "contexts", "documents", "retrieved_documents",
                                         "sources",   "fetched_docs", "search_result", "chunks", "references"};

template <size_t N> QJsonValue firstOf(const QJsonObject& object, const char* const (&names)[N])
{
    for (const char* name : names) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key().compare(QLatin1String(name), Qt::CaseInsensitive) == 0 && !it.value().isNull()) {
                return it.value();
            }
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

QString textOf(const QJsonObject& object, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        const QJsonValue value = object.value(QLatin1String(name));
        if (value.isString() && !value.toString().isEmpty()) {
            return value.toString();
        }
    }
    return {};
}

/// Flows often pass documents on as JSON in a string.
QJsonArray listOf(const QJsonValue& value)
{
    if (value.isArray()) {
        return value.toArray();
    }
    if (value.isString()) {
        return QJsonDocument::fromJson(value.toString().toUtf8()).array();
    }
    if (value.isObject()) {
        const QJsonArray nested = listOf(firstOf(value.toObject(), kContextNames));
        return nested;
    }
    return {};
}

Chunk chunkOf(const QJsonValue& value, int number)
{
    Chunk chunk;
    if (value.isString()) {
        chunk.content = value.toString();
        chunk.title = chunk.content.left(60).simplified();
    } else {
        const QJsonObject object = value.toObject();
        chunk.content = textOf(object, {"content", "chunk", "text", "snippet", "page_content", "body"});
        chunk.title = textOf(object, {"title", "name", "filename", "filepath", "source", "id"});
        chunk.id = textOf(object, {"id", "key", "chunk_id", "document_id"});
        chunk.url = textOf(object, {"url", "link", "source_url", "path"});
        chunk.heading = textOf(object, {"heading", "section"});
        chunk.score = object.value(QLatin1String("score")).toDouble(object.value(QLatin1String("@search.score")).toDouble());
        chunk.document = object;
        for (const char* name : {"n", "number", "index"}) {
            if (object.value(QLatin1String(name)).toInt() > 0) {
                number = object.value(QLatin1String(name)).toInt();
                break;
            }
        }
    }
    chunk.number = number;
    chunk.tokens = tokenEstimate(chunk.content);
    return chunk;
}

azure::Usage usageOf(const QJsonObject& object)
{
    const auto number = [&](const char* snake, const char* camel) {
        return object.value(QLatin1String(snake)).toInt(object.value(QLatin1String(camel)).toInt());
    };
    azure::Usage usage;
    usage.promptTokens = number("prompt_tokens", "promptTokens");
    usage.completionTokens = number("completion_tokens", "completionTokens");
    usage.totalTokens = number("total_tokens", "totalTokens");
    usage.known = usage.totalTokens > 0 || usage.promptTokens > 0;
    return usage;
}

} // namespace

QJsonObject endpointInput(const QString& question, const QList<Exchange>& history)
{
    QJsonArray turns;
    for (const Exchange& exchange : history) {
        turns.append(QJsonObject{{QStringLiteral("inputs"), QJsonObject{{QStringLiteral("question"), exchange.question}}},
                                 {QStringLiteral("outputs"), QJsonObject{{QStringLiteral("answer"), exchange.answer}}}});
    }
    return {{QStringLiteral("question"), question}, {QStringLiteral("chat_history"), turns}};
}

bool isAnswerOutput(const QString& name)
{
    for (const char* answer : kAnswerNames) {
        if (name.compare(QLatin1String(answer), Qt::CaseInsensitive) == 0) {
            return true;
        }
    }
    return false;
}

EndpointAnswer readEndpointAnswer(const QJsonObject& output)
{
    EndpointAnswer read;
    const QJsonValue answer = firstOf(output, kAnswerNames);
    read.answer = answer.toString();
    if (answer.isObject()) {
        return readEndpointAnswer(answer.toObject());
    }
    // An only output is the answer, whatever its author called it.
    if (answer.isUndefined() && output.size() == 1 && output.begin().value().isString()) {
        read.answer = output.begin().value().toString();
    }
    const QJsonArray documents = listOf(firstOf(output, kContextNames));
    for (const QJsonValue& document : documents) {
        read.chunks << chunkOf(document, int(read.chunks.size()) + 1);
    }
    read.searchQuery = textOf(output, {"search_query", "searchQuery", "query", "intent"});
    read.model = textOf(output, {"model"});
    read.finishReason = textOf(output, {"finish_reason", "finishReason"});
    read.usage = usageOf(output.value(QLatin1String("usage")).toObject());
    return read;
}

} // namespace playground
