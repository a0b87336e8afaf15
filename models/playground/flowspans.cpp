// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/flowspans.h"

#include "telemetry/genai.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace playground {

namespace {

namespace attribute = telemetry::attribute;
namespace operation = telemetry::operation;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QString jsonText(const QJsonArray& list)
{
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

QJsonObject messageJson(const QString& role, const QString& text)
{
    return {{QStringLiteral("role"), role}, {QStringLiteral("parts"), QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("text")}, {QStringLiteral("content"), text}}}}};
}

/// A fact of the step under a name of the conventions; nothing when the step has none.
void move(telemetry::SpanData& span, const Step& step, const char* from, const char* to)
{
    const QJsonValue value = step.attributes.value(QLatin1String(from));
    if (!value.isUndefined()) {
        span.attributes.insert(key(to), value.toVariant());
    }
}

void takeModel(telemetry::SpanData& span, const Step& step, const char* word)
{
    const QString deployment = step.attributes.value(QLatin1String("deployment")).toString();
    const QString model = step.attributes.value(QLatin1String("model")).toString();
    span.name = QLatin1String(word) + QLatin1Char(' ') + (deployment.isEmpty() ? model : deployment);
    span.attributes.insert(key(attribute::kOperationName), QLatin1String(word));
    span.attributes.insert(key(attribute::kProviderName), QStringLiteral("azure.ai.openai"));
    span.attributes.insert(key(attribute::kRequestModel), deployment.isEmpty() ? model : deployment); // Azure's clients ask for a deployment
    move(span, step, "model", attribute::kResponseModel);
    move(span, step, "promptTokens", attribute::kUsageInputTokens);
    move(span, step, "completionTokens", attribute::kUsageOutputTokens);
    move(span, step, "endpoint", attribute::kServerAddress);
    move(span, step, "promptName", attribute::kPromptName);
    move(span, step, "promptVersion", attribute::kPromptVersion);
}

void takeChat(telemetry::SpanData& span, const Step& step, const FlowResult& result, bool withContent)
{
    takeModel(span, step, operation::kChat);
    const QString finish = step.attributes.value(QLatin1String("finishReason")).toString();
    if (!finish.isEmpty()) {
        span.attributes.insert(key(attribute::kResponseFinishReasons), QStringList{finish});
    }
    if (step.attributes.contains(QLatin1String("firstTokenMs"))) {
        span.attributes.insert(key(attribute::kTimeToFirstChunk), step.attributes.value(QLatin1String("firstTokenMs")).toDouble() / 1000);
    }
    if (result.usage.known) {
        span.attributes.insert(key(attribute::kUsageCachedTokens), result.usage.cachedTokens);
        span.attributes.insert(key(attribute::kUsageReasoningTokens), result.usage.reasoningTokens);
    }
    if (!withContent) {
        return;
    }
    QJsonArray prompt;
    for (const azure::ChatMessage& message : result.prompt) {
        prompt.append(messageJson(message.role, message.content));
    }
    span.attributes.insert(QStringLiteral("gen_ai.input.messages"), jsonText(prompt));
    span.attributes.insert(QStringLiteral("gen_ai.output.messages"), jsonText({messageJson(QStringLiteral("assistant"), result.answer)}));
}

void takeRetrieval(telemetry::SpanData& span, const Step& step, const FlowResult& result, bool withContent)
{
    const QString index = step.attributes.value(QLatin1String("index")).toString();
    span.name = QLatin1String(operation::kRetrieval) + QLatin1Char(' ') + index;
    span.attributes.insert(key(attribute::kOperationName), QLatin1String(operation::kRetrieval));
    span.attributes.insert(key(attribute::kDataSourceId), index);
    move(span, step, "service", attribute::kServerAddress);
    QJsonArray documents;
    for (const Chunk& chunk : result.chunks) {
        QJsonObject document{{QStringLiteral("id"), chunk.id}, {QStringLiteral("score"), chunk.score}};
        if (withContent) {
            document.insert(QStringLiteral("title"), chunk.title);
            document.insert(QStringLiteral("content"), chunk.content);
        }
        documents.append(document);
    }
    span.attributes.insert(key(attribute::kRetrievalDocuments), jsonText(documents));
    if (withContent) {
        span.attributes.insert(key(attribute::kRetrievalQuery), result.searchQuery);
    }
}

/// What else the step knows, but for what people wrote.
void takeFacts(telemetry::SpanData& span, const Step& step, bool withContent)
{
    for (auto fact = step.attributes.begin(); fact != step.attributes.end(); ++fact) {
        const bool isElsewhere = fact.key() == QLatin1String("promptName") || fact.key() == QLatin1String("promptVersion");
        if (!isElsewhere && (withContent || fact.key() != QLatin1String("query"))) {
            span.attributes.insert(QStringLiteral("pilothouse.") + fact.key(), fact->toVariant());
        }
    }
}

QString errorTypeOf(const core::Error& error)
{
    return !error.code.isEmpty() ? error.code : error.status > 0 ? QString::number(error.status) : core::kindName(error.kind);
}

} // namespace

telemetry::SpanData spanOf(const Step& step, const FlowResult& result, const SpanPlace& place)
{
    telemetry::SpanData span;
    span.traceId = result.traceId;
    span.spanId = step.spanId;
    span.parentId = place.rootSpan;
    span.name = stepName(step.kind);
    span.start = result.asked.addMSecs(qint64(step.startMs));
    span.startMs = place.startMs + step.startMs;
    span.durationMs = step.durationMs;
    span.ok = step.status != StepStatus::Failed && step.status != StepStatus::Cancelled;
    takeFacts(span, step, place.withContent);
    switch (step.kind) {
    case StepKind::Chat: takeChat(span, step, result, place.withContent); break;
    case StepKind::Rewrite: takeModel(span, step, operation::kChat); break;
    case StepKind::Embed: takeModel(span, step, operation::kEmbeddings); break;
    case StepKind::Retrieve: takeRetrieval(span, step, result, place.withContent); break;
    case StepKind::Ground:
    case StepKind::Score:
    case StepKind::Cite: break;
    }
    if (step.error && !span.ok) {
        span.attributes.insert(key(attribute::kErrorType), errorTypeOf(*step.error));
        span.attributes.insert(QStringLiteral("error.message"), step.error->message);
    }
    return span;
}

telemetry::SpanData rootSpanOf(const FlowResult& result, const SpanPlace& place)
{
    telemetry::SpanData span;
    span.traceId = result.traceId;
    span.spanId = place.rootSpan;
    span.parentId = place.parentSpan;
    span.name = QStringLiteral("invoke_workflow playground");
    span.start = result.asked;
    span.startMs = place.startMs;
    span.durationMs = result.totalMs;
    span.ok = !result.error;
    span.attributes.insert(key(attribute::kOperationName), QStringLiteral("invoke_workflow"));
    if (result.error) {
        span.attributes.insert(key(attribute::kErrorType), errorTypeOf(*result.error));
    }
    return span;
}

} // namespace playground
