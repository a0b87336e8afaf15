// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/flowrun.h"

#include "playground/citations.h"
#include "playground/grounding.h"
#include "playground/queryrewrite.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace playground {

namespace {

constexpr int kHistoryBudget = 3000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(playground::Flow)
};

} // namespace

FlowRun::FlowRun(const FlowParts& parts, FlowRequest request, http::CallContext context, FlowObserver* observer)
    : m_parts(parts), m_request(std::move(request)), m_context(std::move(context)),
      m_observer(observer ? observer : &m_nobody)
{
    m_startMs = double(parts.clock->monotonic().count());
    m_result.question = m_request.question;
    m_result.searchQuery = m_request.question.simplified();
    m_result.asked = parts.clock->now();
    m_result.traceId = m_context.traceId;
    if (m_result.traceId.isEmpty()) {
        m_result.traceId = QString::fromLatin1(parts.random->bytes(16).toHex());
    }
    m_rootSpan = QString::fromLatin1(parts.random->bytes(8).toHex());
}

QCoro::Task<FlowResult> FlowRun::execute()
{
    m_result.error = problemBeforeSending(m_request);
    if (!m_result.error) {
        bool whole = false;
        if (m_request.parameters.route == Route::Endpoint) {
            whole = co_await score();
        } else {
            whole = co_await direct();
        }
        // A part of an answer is worth its citations too.
        if (whole || !m_result.answer.isEmpty()) {
            citeAnswer();
        }
    }
    m_result.totalMs = nowMs();
    m_result.partial = m_result.error && !m_result.answer.isEmpty();
    if (m_parts.spans) {
        m_parts.spans(rootSpanOf(m_result, spanPlace()));
    }
    m_observer->finished(m_result);
    co_return m_result;
}

QCoro::Task<bool> FlowRun::direct()
{
    const bool rewritten = co_await rewrite();
    if (!rewritten) {
        co_return false;
    }
    if (m_request.parameters.mode != RetrievalMode::None) {
        const bool known = co_await readDefinition();
        if (!known) {
            co_return false;
        }
        const bool embedded = co_await embed();
        if (!embedded) {
            co_return false;
        }
        const bool retrieved = co_await retrieve();
        if (!retrieved) {
            co_return false;
        }
    }
    if (!ground()) {
        co_return false;
    }
    const bool answered = co_await chat();
    co_return answered;
}

QCoro::Task<bool> FlowRun::rewrite()
{
    const RewriteMode mode = m_request.parameters.rewrite;
    const bool wanted = mode == RewriteMode::Always || (mode == RewriteMode::Auto && !m_request.history.isEmpty());
    if (!wanted || m_request.parameters.mode == RetrievalMode::None) {
        co_return true;
    }
    const qsizetype step = begin(StepKind::Rewrite);
    azure::ChatRequest chat;
    chat.messages = rewriteMessages(m_request.history, m_request.question);
    chat.maxTokens = 200;
    const http::CallContext context = contextFor(step, Text::tr("Rewriting the question"));
    const azure::ChatOutcome outcome = co_await m_parts.openAi->complete(m_request.targets.chat, chat, context);
    if (outcome.error && (outcome.error->kind == core::ErrorKind::Cancelled || outcome.error->kind == core::ErrorKind::SignInNeeded)) {
        co_return fail(step, *outcome.error);
    }
    QString query = queryFrom(outcome.answer.text);
    if (outcome.error || query.isEmpty()) {
        // Searching must go on without the model's help: the question before gives the missing subject.
        query = m_result.searchQuery;
        if (!m_request.history.isEmpty()) {
            query = m_request.history.last().question.simplified().left(200) + QLatin1Char(' ') + query;
        }
        m_result.steps[step].error = outcome.error;
        noteRewriteFallback(step);
    }
    m_result.searchQuery = query;
    attribute(step, QStringLiteral("query"), query);
    attribute(step, QStringLiteral("model"), outcome.answer.model);
    attribute(step, QStringLiteral("promptTokens"), outcome.answer.usage.promptTokens);
    attribute(step, QStringLiteral("completionTokens"), outcome.answer.usage.completionTokens);
    StepStatus status = StepStatus::Ok;
    if (m_result.steps[step].attributes.contains(QLatin1String("notes"))) {
        status = StepStatus::Degraded;
    }
    end(step, status);
    co_return true;
}

void FlowRun::noteRewriteFallback(qsizetype step)
{
    const bool failed = m_result.steps[step].error.has_value();
    note(step, failed ? Text::tr("Rewriting failed.") : Text::tr("The model gave no usable query."));
    note(step, m_request.history.isEmpty() ? Text::tr("The question itself is searched.")
                                           : Text::tr("The question is searched together with the one before."));
}

core::Result<QStringList> FlowRun::makePrompt()
{
    const Parameters& parameters = m_request.parameters;
    const bool grounded = parameters.mode != RetrievalMode::None;
    if (!m_request.prompt) {
        const QString system = parameters.systemPrompt.isEmpty() && grounded ? defaultSystemPrompt() : parameters.systemPrompt;
        m_result.prompt = buildPrompt(system, m_request.history, kHistoryBudget, grounded, m_result.chunks, m_request.question);
        return QStringList();
    }
    const PromptInputs inputs{m_request.question, m_result.searchQuery, recentHistory(m_request.history, kHistoryBudget), grounded,
                              m_result.chunks, m_request.variables};
    const core::Result<PromptMessages> made = m_request.prompt->render(inputs);
    if (!made) {
        return made.error();
    }
    if (made->messages.isEmpty()) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("It rendered to nothing."), m_request.prompt->name);
    }
    m_result.prompt = made->messages;
    return made->notes;
}

bool FlowRun::ground()
{
    const qsizetype step = begin(StepKind::Ground);
    const Parameters& parameters = m_request.parameters;
    Grounding grounding = chooseChunks(m_result.chunks, parameters.documentBudget);
    m_result.chunks = grounding.chunks;
    if (m_request.prompt) {
        attribute(step, QStringLiteral("promptName"), m_request.prompt->name);
        attribute(step, QStringLiteral("promptVersion"), m_request.prompt->version);
    }
    const core::Result<QStringList> notes = makePrompt();
    attribute(step, QStringLiteral("used"), grounding.used);
    attribute(step, QStringLiteral("dropped"), grounding.empty + grounding.duplicates + grounding.overBudget);
    attribute(step, QStringLiteral("documentTokens"), grounding.tokens);
    attribute(step, QStringLiteral("budget"), parameters.documentBudget);
    QJsonArray dropped;
    for (const Chunk& chunk : m_result.chunks) {
        if (chunk.dropped != DropReason::None) {
            dropped.append(QJsonObject{{QStringLiteral("id"), chunk.id}, {QStringLiteral("reason"), dropReasonName(chunk.dropped)}});
        }
    }
    if (!dropped.isEmpty()) {
        attribute(step, QStringLiteral("droppedChunks"), dropped);
    }
    if (grounding.shortened) {
        note(step, Text::tr("The first chunk alone was over the token budget and was shortened."));
    }
    m_observer->chunksChanged(m_result.chunks);
    if (!notes) {
        return fail(step, notes.error());
    }
    for (const QString& sentence : *notes) {
        note(step, sentence);
    }
    end(step, StepStatus::Ok);
    m_observer->promptReady(m_result.prompt);
    return true;
}

void FlowRun::citeAnswer()
{
    const qsizetype step = begin(StepKind::Cite);
    const CitationResult cited = cite(m_result.answer, m_result.chunks);
    m_result.citations = cited.citations;
    m_result.unmatchedMarks = cited.unmatched;
    m_result.notKnown = cited.notKnown;
    attribute(step, QStringLiteral("citations"), cited.citations.size());
    if (!cited.unmatched.isEmpty()) {
        attribute(step, QStringLiteral("unmatched"), QJsonArray::fromStringList(cited.unmatched));
    }
    end(step, cited.unmatched.isEmpty() ? StepStatus::Ok : StepStatus::Degraded);
}

double FlowRun::nowMs() const
{
    return double(m_parts.clock->monotonic().count()) - m_startMs;
}

SpanPlace FlowRun::spanPlace() const
{
    return {m_rootSpan, m_context.parentSpanId, m_startMs, m_parts.capturesContent && m_parts.capturesContent()};
}

qsizetype FlowRun::begin(StepKind kind)
{
    Step step;
    step.kind = kind;
    step.startMs = nowMs();
    step.spanId = QString::fromLatin1(m_parts.random->bytes(8).toHex());
    m_result.steps << step;
    m_observer->stepStarted(step);
    return m_result.steps.size() - 1;
}

void FlowRun::attribute(qsizetype step, const QString& name, const QJsonValue& value)
{
    if (!value.isNull() && !value.isUndefined() && !(value.isString() && value.toString().isEmpty())) {
        m_result.steps[step].attributes.insert(name, value);
    }
}

void FlowRun::note(qsizetype step, const QString& sentence)
{
    QJsonArray notes = m_result.steps[step].attributes.value(QLatin1String("notes")).toArray();
    notes.append(sentence);
    m_result.steps[step].attributes.insert(QStringLiteral("notes"), notes);
}

void FlowRun::end(qsizetype index, StepStatus status)
{
    Step& step = m_result.steps[index];
    step.durationMs = nowMs() - step.startMs;
    step.status = status;
    if (step.record && step.record->tries > 1) {
        step.attributes.insert(QStringLiteral("tries"), step.record->tries);
    }
    if (m_parts.spans) {
        m_parts.spans(spanOf(step, m_result, spanPlace()));
    }
    m_observer->stepFinished(step);
}

bool FlowRun::fail(qsizetype step, const core::Error& error)
{
    m_result.error = error;
    m_result.steps[step].error = error;
    attribute(step, QStringLiteral("requestId"), error.requestId);
    end(step, error.kind == core::ErrorKind::Cancelled ? StepStatus::Cancelled : StepStatus::Failed);
    return false;
}

http::CallContext FlowRun::contextFor(qsizetype step, const QString& label)
{
    http::CallContext context = m_context;
    context.traceId = m_result.traceId;
    context.parentSpanId = m_result.steps[step].spanId;
    context.label = label;
    context.record = std::make_shared<http::CallRecord>();
    m_result.steps[step].record = context.record;
    return context;
}

} // namespace playground
