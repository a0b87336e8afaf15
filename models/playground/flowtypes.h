// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/openai/openaitypes.h"
#include "http/callcontext.h"

#include <QDateTime>
#include <QJsonObject>

namespace playground {

/// Why a retrieved chunk is not in the prompt.
enum class DropReason { None, Budget, Duplicate, Empty };
QString dropReasonName(DropReason reason); ///< "", "budget", "duplicate", "empty"

/// One retrieved piece of a document, as the index returned it. All text is untrusted.
struct Chunk
{
    int number = 0; ///< the n of [n]; 0 when it is not in the prompt
    QString id, title, url, heading, content;
    double score = 0;
    std::optional<double> rerankerScore;
    QStringList highlights; ///< fragments with <em> marks, as the service sent them
    QStringList captions;
    int tokens = 0; ///< estimate of the content
    DropReason dropped = DropReason::None;
    QString droppedWhy; ///< a sentence, for people
    QJsonObject document; ///< the whole hit without vectors
};

/// One mark of the answer that points at a chunk of the prompt.
struct Citation
{
    int n = 0;
    QString id, title, url;
    double score = 0;
    QString snippet; ///< the part of the chunk that says what the sentence before the mark says
    int occurrences = 0; ///< how often the answer points at it
};

/// Steps in their order; names as in JSON. Rewrite, retrieve, ground and chat are the four lanes; embed belongs to retrieve.
enum class StepKind { Rewrite, Embed, Retrieve, Ground, Chat, Score, Cite };
enum class StepStatus { Running, Ok, Degraded, Failed, Cancelled, Skipped };
QString stepName(StepKind kind);       ///< "rewrite", "embed", "retrieve", "ground", "chat", "score", "cite"
QString stepStatusName(StepStatus status); ///< "running", "ok", "degraded", "failed", "cancelled", "skipped"

/// One step of the flow. Times in ms from the start of the flow.
struct Step
{
    StepKind kind = StepKind::Chat;
    StepStatus status = StepStatus::Running;
    double startMs = 0;
    double durationMs = -1; ///< -1 while running
    QJsonObject attributes; ///< camelCase facts: query, hits, tokens, model, notes ...
    std::optional<core::Error> error;
    std::shared_ptr<http::CallRecord> record; ///< what went over the wire; null for local steps
    QString spanId;
};

/// A fact of a step for people: what it is called and its value as text.
struct Fact
{
    QString label;
    QString value;
};
/// The attributes of a step in reading order, translated labels, values formatted plainly.
QList<Fact> factsOf(const Step& step);
/// The request line and headers, a blank line and the body (JSON indented when it is JSON), as it went over the wire; empty
/// without a record. Credentials were masked when the record was made.
QString requestText(const Step& step);
/// The same for the response.
QString responseText(const Step& step);

/// One finished exchange of a conversation, as later questions see it.
struct Exchange
{
    QString question;
    QString answer;
};

/// What the flow made of one question; also what it had when it failed.
struct FlowResult
{
    QString question;
    QString searchQuery; ///< the rewritten question, or the question
    QList<Chunk> chunks; ///< as retrieved, dropped ones included
    QList<azure::ChatMessage> prompt; ///< exactly as sent
    QString answer;
    bool partial = false;  ///< the answer is only what arrived before the failure or stop
    bool notKnown = false; ///< the answer says that the documents do not answer
    QList<Citation> citations;
    QStringList unmatchedMarks; ///< marks like "[9]" that point at nothing
    QList<Step> steps;
    azure::Usage usage;
    double firstTokenMs = -1; ///< from the start of the flow
    double totalMs = -1;
    double chatFirstTokenMs = -1; ///< from the start of the chat call
    QString finishReason;
    QList<azure::FilterVerdict> verdicts;
    azure::RateLimits limits;
    QString model;
    QString deployment;
    QString traceId;
    QString requestId;
    QDateTime asked; ///< UTC
    std::optional<core::Error> error;

    /// Completion tokens over the time between the first token and the end; 0 when unknown.
    double tokensPerSecond() const;
    /// The stable shape that `ask` prints: answer, citations, steps, usage, timing, finishReason, contentFilter, model,
    /// deployment, traceId, and unmatchedMarks, partial, error when there is something to say.
    QJsonObject toJson() const;
    /// toJson() with searchQuery, chunks (dropped ones with their reason) and prompt.
    QJsonObject toJsonWithSources() const;
};

/// Receives a flow's events on the flow's thread, in order. Must outlive the flow's task.
class FlowObserver
{
public:
    virtual ~FlowObserver() = default;
    virtual void stepStarted(const Step&) {}
    virtual void stepFinished(const Step&) {}
    virtual void chunksChanged(const QList<Chunk>&) {} ///< after retrieval, and again after grounding chose
    virtual void promptReady(const QList<azure::ChatMessage>&) {}
    virtual void delta(const QString& /*text*/) {}
    virtual void finished(const FlowResult&) {}
};

} // namespace playground
