// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/flow.h"
#include "playground/flowspans.h"
#include "playground/indexshape.h"

namespace playground {

/// One question on its way: the state that PlaygroundFlow::run() keeps in its coroutine frame. Private to the library.
class FlowRun
{
public:
    FlowRun(const FlowParts& parts, FlowRequest request, http::CallContext context, FlowObserver* observer);
    QCoro::Task<FlowResult> execute();

private:
    // Each step answers whether the flow goes on; when not, m_result.error is set.
    QCoro::Task<bool> direct();
    QCoro::Task<bool> rewrite();
    QCoro::Task<bool> readDefinition();
    QCoro::Task<bool> embed();
    QCoro::Task<bool> retrieve();
    QCoro::Task<core::Error> withExistingIndexes(core::Error error);
    bool ground();
    /// Fills m_result.prompt from the chunks that were chosen; what is to be said about it.
    core::Result<QStringList> makePrompt();
    QCoro::Task<bool> chat();
    QCoro::Task<bool> score();
    void citeAnswer();

    void noteRewriteFallback(qsizetype step);
    bool settleMode();
    /// Why `embeddings` are no vector for the index, or nothing.
    std::optional<core::Error> problemOf(const core::Result<azure::Embeddings>& embeddings) const;
    azure::SearchQuery searchQuery() const;
    azure::ChatRequest chatRequest() const;
    void takeDelta(const QString& text);
    void takeChatOutcome(const azure::ChatOutcome& outcome, qsizetype step);
    void takeScore(const azure::ScoringAnswer& answer);

    double nowMs() const;
    SpanPlace spanPlace() const;
    qsizetype begin(StepKind kind);
    void attribute(qsizetype step, const QString& name, const QJsonValue& value);
    void note(qsizetype step, const QString& sentence);
    void end(qsizetype step, StepStatus status);
    /// Ends the step as failed or cancelled and gives the flow its error; always false.
    bool fail(qsizetype step, const core::Error& error);
    /// A context whose calls belong to `step` and are kept in its record.
    http::CallContext contextFor(qsizetype step, const QString& label);

    const FlowParts& m_parts;
    FlowRequest m_request;
    http::CallContext m_context;
    FlowObserver* m_observer;
    FlowObserver m_nobody;
    FlowResult m_result;
    double m_startMs = 0;
    QString m_rootSpan;
    IndexShape m_shape;
    RetrievalMode m_mode = RetrievalMode::None;
    QStringList m_modeNotes;
    QList<float> m_vector;
};

/// InvalidInput for what can be known to be wrong before anything is sent.
std::optional<core::Error> problemBeforeSending(const FlowRequest& request);

} // namespace playground
