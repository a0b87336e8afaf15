// SPDX-License-Identifier: GPL-3.0-or-later
// Runs and steps as spans of the GenAI conventions.
#include "flows/kinds.h"
#include "flows/run.h"
#include "telemetry/genai.h"

#include <QJsonDocument>

namespace flows {

namespace {

namespace attribute = telemetry::attribute;
namespace operation = telemetry::operation;

QString key(const char* name)
{
    return QString::fromLatin1(name);
}

QString jsonText(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void takeModel(telemetry::SpanData& span, const StepRecord& step)
{
    const QString name = step.deployment.isEmpty() ? step.model : step.deployment;
    span.name = QLatin1String(operation::kChat) + QLatin1Char(' ') + name;
    span.attributes.insert(key(attribute::kOperationName), QLatin1String(operation::kChat));
    span.attributes.insert(key(attribute::kProviderName), QStringLiteral("azure.ai.openai"));
    span.attributes.insert(key(attribute::kRequestModel), name);
    if (!step.model.isEmpty()) {
        span.attributes.insert(key(attribute::kResponseModel), step.model);
    }
    if (!step.promptName.isEmpty()) {
        span.attributes.insert(key(attribute::kPromptName), step.promptName);
        span.attributes.insert(key(attribute::kPromptVersion), step.promptVersion);
    }
    const QString finish = step.output.toObject().value(QLatin1String("finishReason")).toString();
    if (!finish.isEmpty()) {
        span.attributes.insert(key(attribute::kResponseFinishReasons), QStringList{finish});
    }
    if (step.firstTokenMs >= 0) {
        span.attributes.insert(key(attribute::kTimeToFirstChunk), step.firstTokenMs / 1000);
    }
}

void takeKind(telemetry::SpanData& span, const StepRecord& step)
{
    switch (step.kind) {
    case StepKind::Prompt:
    case StepKind::Rewrite:
        takeModel(span, step);
        break;
    case StepKind::Rerank:
        if (!step.model.isEmpty()) {
            takeModel(span, step);
        }
        break;
    case StepKind::Retrieve: {
        const QString index = step.output.toObject().value(QLatin1String("index")).toString();
        span.name = QLatin1String(operation::kRetrieval) + QLatin1Char(' ') + index;
        span.attributes.insert(key(attribute::kOperationName), QLatin1String(operation::kRetrieval));
        span.attributes.insert(key(attribute::kDataSourceId), index);
        break;
    }
    case StepKind::Tool:
        span.name = QLatin1String(operation::kExecuteTool) + QLatin1Char(' ') + step.id;
        span.attributes.insert(key(attribute::kOperationName), QLatin1String(operation::kExecuteTool));
        span.attributes.insert(key(attribute::kToolName), step.id);
        break;
    default:
        break;
    }
}

} // namespace

void Run::writeSpan(const StepRecord& step) const
{
    if (!m_parts.spans || step.spanId.isEmpty()) {
        return;
    }
    telemetry::SpanData span;
    span.traceId = m_record.traceId;
    span.spanId = step.spanId;
    span.parentId = m_rootSpan;
    span.name = kindName(step.kind) + QLatin1Char(' ') + step.id;
    span.start = m_record.started.addMSecs(static_cast<qint64>(step.startMs));
    span.startMs = m_startMs + step.startMs;
    span.durationMs = step.durationMs;
    span.ok = hasOutput(step.state);
    span.attributes.insert(QStringLiteral("pilothouse.flow.step"), step.path);
    span.attributes.insert(QStringLiteral("pilothouse.flow.kind"), kindName(step.kind));
    span.attributes.insert(QStringLiteral("pilothouse.flow.state"), stepStateName(step.state));
    if (!step.variant.isEmpty()) {
        span.attributes.insert(QStringLiteral("pilothouse.flow.variant"), step.variant);
    }
    if (step.usage.known) {
        span.attributes.insert(key(attribute::kUsageInputTokens), step.usage.promptTokens);
        span.attributes.insert(key(attribute::kUsageOutputTokens), step.usage.completionTokens);
        span.attributes.insert(key(attribute::kUsageCachedTokens), step.usage.cachedTokens);
        span.attributes.insert(key(attribute::kUsageReasoningTokens), step.usage.reasoningTokens);
    }
    takeKind(span, step);
    if (step.error) {
        span.attributes.insert(key(attribute::kErrorType), step.error->code.isEmpty() ? core::kindName(step.error->kind) : step.error->code);
    }
    if (m_parts.capturesContent && m_parts.capturesContent()) {
        span.attributes.insert(QStringLiteral("pilothouse.flow.input"), jsonText(step.input));
        span.attributes.insert(QStringLiteral("pilothouse.flow.output"), jsonText({{QStringLiteral("output"), step.output}}));
    }
    m_parts.spans(span);
}

void Run::writeRootSpan() const
{
    if (!m_parts.spans) {
        return;
    }
    telemetry::SpanData span;
    span.traceId = m_record.traceId;
    span.spanId = m_rootSpan;
    span.parentId = m_place.parentSpan.isEmpty() ? m_context.parentSpanId : m_place.parentSpan;
    span.name = QStringLiteral("invoke_workflow ") + m_record.flow;
    span.start = m_record.started;
    span.startMs = m_startMs;
    span.durationMs = m_record.durationMs;
    span.ok = m_record.state == RunState::Ok;
    span.attributes.insert(key(attribute::kOperationName), QStringLiteral("invoke_workflow"));
    span.attributes.insert(QStringLiteral("pilothouse.flow.file"), m_record.file);
    if (m_record.error) {
        span.attributes.insert(key(attribute::kErrorType), m_record.error->code.isEmpty() ? core::kindName(m_record.error->kind) : m_record.error->code);
    }
    m_parts.spans(span);
}

} // namespace flows
