// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/openai/openaiwire.h"

#include "azure/endpointurl.h"
#include "core/json.h"

#include <QJsonDocument>
#include <QtEndian>
#include <cstring>

namespace azure::openai {

namespace {

using Kind = OpenAiEndpoint::Kind;

bool isPreview(const OpenAiEndpoint& endpoint)
{
    return endpoint.apiVersion.endsWith(QLatin1String("-preview"));
}

/// The stable dated version has neither stream_options nor max_completion_tokens.
bool knowsNewMembers(const OpenAiEndpoint& endpoint)
{
    return endpoint.kind != Kind::AzureDated || isPreview(endpoint);
}

QJsonObject writeMessage(const ChatMessage& message)
{
    QJsonObject object{{QStringLiteral("role"), message.role}};
    const bool onlyCalls = message.content.isEmpty() && !message.toolCalls.isEmpty();
    object.insert(QStringLiteral("content"), onlyCalls ? QJsonValue(QJsonValue::Null) : QJsonValue(message.content));
    if (!message.name.isEmpty()) {
        object.insert(QStringLiteral("name"), message.name);
    }
    if (!message.toolCalls.isEmpty()) {
        object.insert(QStringLiteral("tool_calls"), message.toolCalls);
    }
    if (!message.toolCallId.isEmpty()) {
        object.insert(QStringLiteral("tool_call_id"), message.toolCallId);
    }
    return object;
}

QJsonObject writeResponseFormat(const QString& format)
{
    const QJsonObject schema = QJsonDocument::fromJson(format.toUtf8()).object();
    if (schema.isEmpty()) {
        return {{QStringLiteral("type"), format}};
    }
    if (schema.value(QLatin1String("type")) == QLatin1String("json_schema")) {
        return schema; // already the whole member
    }
    const QString title = schema.value(QLatin1String("title")).toString(QStringLiteral("answer"));
    const QJsonObject named{{QStringLiteral("name"), title}, {QStringLiteral("schema"), schema}, {QStringLiteral("strict"), true}};
    return {{QStringLiteral("type"), QStringLiteral("json_schema")}, {QStringLiteral("json_schema"), named}};
}

template <typename T> void insertIf(QJsonObject& body, const char* name, const std::optional<T>& value)
{
    if (value) {
        body.insert(QLatin1String(name), QJsonValue(*value));
    }
}

int severityRank(const QString& severity)
{
    static const QStringList ranks{QString(), QStringLiteral("safe"), QStringLiteral("low"), QStringLiteral("medium"),
                                   QStringLiteral("high")};
    return static_cast<int>(ranks.indexOf(severity));
}

void readVerdicts(const QJsonObject& results, const QString& where, ChatAnswer& answer, ChatDelta& delta)
{
    for (auto it = results.begin(); it != results.end(); ++it) {
        if (!it->isObject()) {
            continue; // "error" beside the categories, or custom block lists as arrays
        }
        const QJsonObject object = it->toObject();
        FilterVerdict verdict;
        verdict.where = where;
        verdict.category = it.key();
        verdict.severity = object.value(QLatin1String("severity")).toString();
        verdict.detected = object.value(QLatin1String("detected")).toBool();
        verdict.filtered = object.value(QLatin1String("filtered")).toBool();
        if (addVerdict(answer.verdicts, verdict)) {
            delta.verdicts.append(verdict);
        }
    }
}

void readPromptVerdicts(const QJsonObject& body, ChatAnswer& answer, ChatDelta& delta)
{
    QJsonArray results = body.value(QLatin1String("prompt_filter_results")).toArray();
    if (results.isEmpty()) {
        results = body.value(QLatin1String("prompt_annotations")).toArray(); // older services
    }
    for (const QJsonValue& result : results) {
        readVerdicts(result.toObject().value(QLatin1String("content_filter_results")).toObject(), QStringLiteral("prompt"), answer,
                     delta);
    }
}

void readMessage(const QJsonObject& message, ChatAnswer& answer, ChatDelta& delta)
{
    delta.text = message.value(QLatin1String("content")).toString();
    answer.text += delta.text;
    answer.refusal += message.value(QLatin1String("refusal")).toString();
    delta.reasoning = message.value(QLatin1String("reasoning_content")).toString();
    if (delta.reasoning.isEmpty()) {
        delta.reasoning = message.value(QLatin1String("reasoning")).toString();
    }
    answer.reasoning += delta.reasoning;
    for (const QJsonValue& call : message.value(QLatin1String("tool_calls")).toArray()) {
        addToolCallDelta(answer.toolCalls, call.toObject());
    }
    const QJsonObject context = message.value(QLatin1String("context")).toObject();
    if (!context.isEmpty()) {
        answer.context = core::json::merged(answer.context, context);
    }
}

/// Little-endian float32 in base64 (the services' `encoding_format: base64`).
QList<float> floatsOf(const QByteArray& base64)
{
    const QByteArray bytes = QByteArray::fromBase64(base64);
    QList<float> floats(bytes.size() / 4);
    for (qsizetype i = 0; i < floats.size(); ++i) {
        const quint32 bits = qFromLittleEndian<quint32>(bytes.constData() + i * 4);
        std::memcpy(&floats[i], &bits, sizeof bits);
    }
    return floats;
}

QList<float> readVector(const QJsonValue& embedding)
{
    if (embedding.isString()) {
        return floatsOf(embedding.toString().toLatin1());
    }
    QList<float> floats;
    const QJsonArray numbers = embedding.toArray();
    floats.reserve(numbers.size());
    for (const QJsonValue& number : numbers) {
        floats.append(static_cast<float>(number.toDouble()));
    }
    return floats;
}

std::optional<qint64> knownCount(const http::Headers& headers, const char* name)
{
    bool isNumber = false;
    const qint64 value = headers.value(name).trimmed().toLongLong(&isNumber);
    if (!isNumber || value < 0) {
        return std::nullopt; // the Responses API sends -1 for unknown
    }
    return value;
}

} // namespace

QUrl urlOf(const OpenAiEndpoint& endpoint, const QString& operation)
{
    switch (endpoint.kind) {
    case Kind::AzureDated:
        if (operation == QLatin1String("models")) {
            return endpointUrl(endpoint.base, QStringLiteral("/openai/models"), endpoint.apiVersion);
        }
        return endpointUrl(endpoint.base,
                           QStringLiteral("/openai/deployments/") + segment(endpoint.deployment) + QLatin1Char('/') + operation,
                           endpoint.apiVersion);
    case Kind::AzureV1:
        return endpointUrl(endpoint.base, QStringLiteral("/openai/v1/") + operation);
    case Kind::Compatible:
        break;
    }
    return endpointUrl(endpoint.base, QLatin1Char('/') + operation);
}

QJsonObject writeChat(const OpenAiEndpoint& endpoint, const ChatRequest& request, bool stream)
{
    QJsonObject body;
    if (endpoint.kind != Kind::AzureDated) {
        body.insert(QStringLiteral("model"), endpoint.deployment);
    }
    QJsonArray messages;
    for (const ChatMessage& message : request.messages) {
        messages.append(writeMessage(message));
    }
    body.insert(QStringLiteral("messages"), messages);
    insertIf(body, "temperature", request.temperature);
    insertIf(body, "top_p", request.topP);
    insertIf(body, "seed", request.seed);
    insertIf(body, "presence_penalty", request.presencePenalty);
    insertIf(body, "frequency_penalty", request.frequencyPenalty);
    const bool newName = knowsNewMembers(endpoint) && endpoint.kind != Kind::Compatible;
    insertIf(body, newName ? "max_completion_tokens" : "max_tokens", request.maxTokens);
    if (!request.stop.isEmpty()) {
        body.insert(QStringLiteral("stop"), QJsonArray::fromStringList(request.stop));
    }
    if (!request.responseFormat.isEmpty()) {
        body.insert(QStringLiteral("response_format"), writeResponseFormat(request.responseFormat));
    }
    if (!request.tools.isEmpty()) {
        body.insert(QStringLiteral("tools"), request.tools);
    }
    if (!request.user.isEmpty()) {
        body.insert(QStringLiteral("user"), request.user);
    }
    if (stream) {
        body.insert(QStringLiteral("stream"), true);
        if (knowsNewMembers(endpoint)) {
            body.insert(QStringLiteral("stream_options"), QJsonObject{{QStringLiteral("include_usage"), true}});
        }
    }
    return body;
}

QJsonObject writeEmbeddings(const OpenAiEndpoint& endpoint, const QStringList& inputs, int dimensions)
{
    QJsonObject body{{QStringLiteral("input"), QJsonArray::fromStringList(inputs)}};
    if (endpoint.kind != Kind::AzureDated) {
        body.insert(QStringLiteral("model"), endpoint.deployment);
    }
    if (endpoint.kind != Kind::Compatible) { // some small servers know floats only
        body.insert(QStringLiteral("encoding_format"), QStringLiteral("base64"));
    }
    if (dimensions > 0) {
        body.insert(QStringLiteral("dimensions"), dimensions);
    }
    return body;
}

bool addVerdict(QList<FilterVerdict>& verdicts, const FilterVerdict& verdict)
{
    for (FilterVerdict& known : verdicts) {
        if (known.where != verdict.where || known.category != verdict.category) {
            continue;
        }
        bool changed = false;
        if (severityRank(verdict.severity) > severityRank(known.severity)) {
            known.severity = verdict.severity;
            changed = true;
        }
        changed = changed || (verdict.detected && !known.detected) || (verdict.filtered && !known.filtered);
        known.detected = known.detected || verdict.detected;
        known.filtered = known.filtered || verdict.filtered;
        return changed;
    }
    verdicts.append(verdict);
    return true;
}

Usage readUsage(const QJsonValue& value)
{
    Usage usage;
    if (!value.isObject()) {
        return usage;
    }
    usage.known = true;
    usage.promptTokens = value[QLatin1String("prompt_tokens")].toInt();
    usage.completionTokens = value[QLatin1String("completion_tokens")].toInt();
    usage.totalTokens = value[QLatin1String("total_tokens")].toInt(usage.promptTokens + usage.completionTokens);
    usage.cachedTokens = core::json::at(value, u"prompt_tokens_details/cached_tokens").toInt();
    usage.reasoningTokens = core::json::at(value, u"completion_tokens_details/reasoning_tokens").toInt();
    return usage;
}

void addToolCallDelta(QJsonArray& toolCalls, const QJsonObject& delta)
{
    const int index = delta.value(QLatin1String("index")).toInt(static_cast<int>(toolCalls.size()));
    if (index < 0 || index > 1023) {
        return; // a defective server must not make us allocate
    }
    while (toolCalls.size() <= index) {
        toolCalls.append(QJsonObject());
    }
    QJsonObject call = toolCalls.at(index).toObject();
    for (const char* name : {"id", "type"}) {
        const QString value = delta.value(QLatin1String(name)).toString();
        if (!value.isEmpty()) {
            call.insert(QLatin1String(name), value);
        }
    }
    const QJsonObject part = delta.value(QLatin1String("function")).toObject();
    QJsonObject function = call.value(QLatin1String("function")).toObject();
    for (const char* name : {"name", "arguments"}) {
        const QString joined = function.value(QLatin1String(name)).toString() + part.value(QLatin1String(name)).toString();
        function.insert(QLatin1String(name), joined);
    }
    call.insert(QStringLiteral("function"), function);
    toolCalls.replace(index, call);
}

ChatDelta readChat(const QJsonObject& body, ChatAnswer& answer)
{
    ChatDelta delta;
    const QString id = body.value(QLatin1String("id")).toString();
    const QString model = body.value(QLatin1String("model")).toString();
    if (!id.isEmpty()) {
        answer.id = id;
    }
    if (!model.isEmpty()) {
        answer.model = model;
    }
    readPromptVerdicts(body, answer, delta);
    for (const QJsonValue& value : body.value(QLatin1String("choices")).toArray()) {
        const QJsonObject choice = value.toObject();
        if (choice.value(QLatin1String("index")).toInt() != 0) {
            continue;
        }
        const QJsonValue message = choice.value(QLatin1String("message"));
        readMessage(message.isObject() ? message.toObject() : choice.value(QLatin1String("delta")).toObject(), answer, delta);
        const QString finish = choice.value(QLatin1String("finish_reason")).toString();
        if (!finish.isEmpty()) {
            answer.finishReason = finish;
        }
        readVerdicts(choice.value(QLatin1String("content_filter_results")).toObject(), QStringLiteral("completion"), answer, delta);
    }
    const Usage usage = readUsage(body.value(QLatin1String("usage")));
    if (usage.known) {
        answer.usage = usage;
    }
    return delta;
}

core::Result<Embeddings> readEmbeddings(const QJsonObject& body, qsizetype inputs, const QString& target)
{
    Embeddings embeddings;
    embeddings.model = body.value(QLatin1String("model")).toString();
    embeddings.usage = readUsage(body.value(QLatin1String("usage")));
    embeddings.vectors.resize(inputs);
    const QJsonArray data = body.value(QLatin1String("data")).toArray();
    for (qsizetype i = 0; i < data.size(); ++i) {
        const QJsonObject item = data.at(i).toObject();
        const int index = item.value(QLatin1String("index")).toInt(static_cast<int>(i));
        if (index >= 0 && index < inputs) {
            embeddings.vectors[index] = readVector(item.value(QLatin1String("embedding")));
        }
    }
    for (const QList<float>& vector : embeddings.vectors) {
        if (vector.isEmpty()) {
            return core::Error::make(core::ErrorKind::MalformedResponse, QStringLiteral("a vector is missing in the answer"), target);
        }
    }
    return embeddings;
}

RateLimits readLimits(const http::Headers& headers)
{
    RateLimits limits;
    limits.remainingRequests = knownCount(headers, "x-ratelimit-remaining-requests");
    limits.limitRequests = knownCount(headers, "x-ratelimit-limit-requests");
    limits.remainingTokens = knownCount(headers, "x-ratelimit-remaining-tokens");
    limits.limitTokens = knownCount(headers, "x-ratelimit-limit-tokens");
    limits.region = QString::fromUtf8(headers.value("x-ms-region"));
    limits.deployment = QString::fromUtf8(headers.value("x-ms-deployment-name"));
    limits.spilloverFrom = QString::fromUtf8(headers.value("x-ms-spillover-from-deployment"));
    return limits;
}

} // namespace azure::openai
