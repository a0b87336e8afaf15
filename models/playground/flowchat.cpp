// SPDX-License-Identifier: GPL-3.0-or-later
// The chat lane, and the same question through the deployed orchestrator.
#include "playground/endpointanswer.h"
#include "playground/flowjson.h"
#include "playground/flowrun.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace playground {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(playground::Flow)
};

QStringList filteredCategories(const QList<azure::FilterVerdict>& verdicts)
{
    QStringList categories;
    for (const azure::FilterVerdict& verdict : verdicts) {
        if (verdict.filtered && !categories.contains(verdict.category)) {
            categories << verdict.category;
        }
    }
    return categories;
}

} // namespace

azure::ChatRequest FlowRun::chatRequest() const
{
    const Parameters parameters = effectiveParameters(m_request.parameters, m_request.prompt.get());
    azure::ChatRequest request;
    request.messages = m_result.prompt;
    request.temperature = parameters.temperature;
    request.topP = parameters.topP;
    request.maxTokens = parameters.maxTokens;
    request.seed = parameters.seed;
    request.stop = parameters.stop;
    request.responseFormat = parameters.responseFormat;
    return request;
}

void FlowRun::takeDelta(const QString& text)
{
    if (text.isEmpty()) {
        return;
    }
    if (m_result.firstTokenMs < 0) {
        m_result.firstTokenMs = nowMs();
        m_result.chatFirstTokenMs = m_result.firstTokenMs - m_result.steps.last().startMs;
    }
    m_result.answer += text;
    m_observer->delta(text);
}

QCoro::Task<bool> FlowRun::chat()
{
    const qsizetype step = begin(StepKind::Chat);
    const azure::OpenAiEndpoint endpoint = m_request.targets.chat;
    const azure::ChatRequest request = chatRequest();
    m_result.deployment = endpoint.deployment;
    m_result.model = m_request.targets.chatModel;
    attribute(step, QStringLiteral("deployment"), endpoint.deployment);
    attribute(step, QStringLiteral("endpoint"), endpoint.base.host());
    if (m_request.prompt) {
        attribute(step, QStringLiteral("promptName"), m_request.prompt->name);
        attribute(step, QStringLiteral("promptVersion"), m_request.prompt->version);
    }
    const http::CallContext context = contextFor(step, Text::tr("Asking %1").arg(endpoint.deployment));
    azure::ChatOutcome outcome;
    const std::function<void(const azure::ChatDelta&)> onDelta = [this](const azure::ChatDelta& delta) { takeDelta(delta.text); };
    if (m_request.parameters.stream) {
        outcome = co_await m_parts.openAi->stream(endpoint, request, context, onDelta);
    } else {
        outcome = co_await m_parts.openAi->complete(endpoint, request, context);
        takeDelta(outcome.answer.text);
    }
    takeChatOutcome(outcome, step);
    if (outcome.error) {
        co_return fail(step, *outcome.error);
    }
    if (m_result.finishReason == QLatin1String("content_filter")) {
        core::Error error = core::Error::make(core::ErrorKind::ContentFiltered, Text::tr("The answer was stopped by the content filter."),
                                              endpoint.deployment);
        error.code = QStringLiteral("content_filter");
        error.details = filteredCategories(m_result.verdicts).join(QStringLiteral(", "));
        error.requestId = m_result.requestId;
        co_return fail(step, error);
    }
    end(step, StepStatus::Ok);
    co_return true;
}

void FlowRun::takeChatOutcome(const azure::ChatOutcome& outcome, qsizetype step)
{
    const azure::ChatAnswer& answer = outcome.answer;
    if (m_result.answer.isEmpty()) {
        m_result.answer = answer.text.isEmpty() ? answer.refusal : answer.text;
    }
    m_result.usage = answer.usage;
    m_result.finishReason = answer.finishReason;
    m_result.verdicts = answer.verdicts;
    m_result.limits = answer.limits;
    m_result.requestId = answer.requestId;
    if (!answer.model.isEmpty()) {
        m_result.model = answer.model;
    }
    if (!answer.limits.deployment.isEmpty()) {
        m_result.deployment = answer.limits.deployment;
    }
    m_result.totalMs = nowMs();
    attribute(step, QStringLiteral("model"), m_result.model);
    attribute(step, QStringLiteral("finishReason"), answer.finishReason);
    if (answer.usage.known) {
        attribute(step, QStringLiteral("promptTokens"), answer.usage.promptTokens);
        attribute(step, QStringLiteral("completionTokens"), answer.usage.completionTokens);
        attribute(step, QStringLiteral("tokensPerSecond"), json::milliseconds(m_result.tokensPerSecond()));
    }
    if (m_result.chatFirstTokenMs >= 0) {
        attribute(step, QStringLiteral("firstTokenMs"), json::milliseconds(m_result.chatFirstTokenMs));
    }
    attribute(step, QStringLiteral("region"), answer.limits.region);
    attribute(step, QStringLiteral("spilloverFrom"), answer.limits.spilloverFrom);
    if (answer.limits.remainingRequests) {
        attribute(step, QStringLiteral("remainingRequests"), *answer.limits.remainingRequests);
    }
    if (answer.limits.remainingTokens) {
        attribute(step, QStringLiteral("remainingTokens"), *answer.limits.remainingTokens);
    }
    attribute(step, QStringLiteral("requestId"), answer.requestId);
    if (!filteredCategories(answer.verdicts).isEmpty()) {
        attribute(step, QStringLiteral("filtered"), QJsonArray::fromStringList(filteredCategories(answer.verdicts)));
    }
}

QCoro::Task<bool> FlowRun::score()
{
    const qsizetype step = begin(StepKind::Score);
    azure::ScoringEndpoint endpoint = *m_request.targets.scoring;
    const QJsonObject input = endpointInput(m_request.question, m_request.history);
    m_result.deployment = endpoint.deployment;
    attribute(step, QStringLiteral("endpoint"), endpoint.scoringUri.host());
    const QString keyOf = m_request.targets.scoringKeyOf;
    if (!keyOf.isEmpty()) {
        const http::CallContext keyContext = contextFor(step, Text::tr("Reading the key of the endpoint"));
        const core::Result<http::Credential> key = co_await m_parts.readKey(keyOf, keyContext);
        if (!key) {
            co_return fail(step, key.error());
        }
        endpoint.credential = *key;
    }
    const http::CallContext context = contextFor(step, Text::tr("Asking the deployed orchestrator"));
    const std::function<void(const QString&, const QString&)> onDelta = [this](const QString& output, const QString& text) {
        if (isAnswerOutput(output)) {
            takeDelta(text);
        }
    };
    const azure::ScoringOutcome outcome = co_await m_parts.scoring->score(endpoint, input, context, onDelta);
    takeScore(outcome.answer);
    attribute(step, QStringLiteral("deployment"), m_result.deployment);
    attribute(step, QStringLiteral("requestId"), m_result.requestId);
    attribute(step, QStringLiteral("hits"), m_result.chunks.size());
    if (m_result.chatFirstTokenMs >= 0) {
        attribute(step, QStringLiteral("firstTokenMs"), json::milliseconds(m_result.chatFirstTokenMs));
    }
    if (outcome.error) {
        co_return fail(step, *outcome.error);
    }
    if (m_result.answer.isEmpty()) {
        const QStringList outputs = outcome.answer.output.keys();
        const core::Error error = core::Error::make(
            core::ErrorKind::MalformedResponse,
            Text::tr("Its outputs are: %1. None of them is an answer.").arg(outputs.join(QStringLiteral(", "))), endpoint.scoringUri.host());
        co_return fail(step, error);
    }
    end(step, StepStatus::Ok);
    co_return true;
}

void FlowRun::takeScore(const azure::ScoringAnswer& answer)
{
    const EndpointAnswer read = readEndpointAnswer(answer.output);
    if (!answer.deployment.isEmpty()) {
        m_result.deployment = answer.deployment;
    }
    m_result.requestId = answer.requestId;
    if (m_result.answer.isEmpty()) {
        takeDelta(read.answer);
    }
    m_result.chunks = read.chunks;
    m_result.model = read.model;
    m_result.usage = read.usage;
    m_result.finishReason = read.finishReason;
    if (!read.searchQuery.isEmpty()) {
        m_result.searchQuery = read.searchQuery;
    }
    m_observer->chunksChanged(m_result.chunks);
}

} // namespace playground
