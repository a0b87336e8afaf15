// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/mappingtable.h"

#include <optional>

namespace traces {

/// One message of a prompt or an answer. Text is untrusted.
struct Message
{
    QString role; ///< system, user, assistant, tool
    QString text; ///< its text parts, one after the other
    QJsonArray toolCalls; ///< of an assistant: {id, name, arguments}
    QString toolCallId;   ///< of a tool's answer
    QString finishReason;
    bool isOutput = false;
    bool isCut = false; ///< the exporter cut the JSON; what could be read is here
};

/// A document that a retrieval brought.
struct Document
{
    QString id, title, url, text;
    std::optional<double> score, rerankerScore;
    QJsonObject metadata; ///< the rest of what was recorded
};

struct ToolCall
{
    QString name, id, type, arguments, result;
    bool hasBadArguments = false; ///< they are no JSON
};

/// What a content filter or prompt shield found.
struct Verdict
{
    QString where;    ///< "prompt", "completion", or ""
    QString category; ///< hate, jailbreak, protected_material_text, …
    QString severity;
    bool detected = false, filtered = false;
};

/// A judgement about an answer.
struct Evaluation
{
    QString name, label, explanation;
    std::optional<double> score;
};

/// What the attributes and events of a span mean, whoever wrote them.
struct SpanFacts
{
    QString operation, provider, requestModel, responseModel, deployment;
    QString promptName, promptVersion; ///< which prompt it was made from
    QJsonObject promptVariables;
    QString conversationId, userId, customer, sessionId, environment, responseId;
    QString agentName, agentId, agentVersion;
    QString index, query; ///< of a retrieval
    QString errorType, errorMessage;
    QStringList finishReasons;
    TokenCounts tokens;
    std::optional<double> firstTokenMs;
    QJsonObject parameters; ///< temperature, top_p, max_tokens, … by their present name without prefix
    QList<Message> messages; ///< as sent, then as answered
    QList<Document> documents;
    QList<ToolCall> toolCalls;
    QList<Verdict> verdicts;
    QList<Evaluation> evaluations;
    bool hasContent() const { return !messages.isEmpty(); } ///< somebody switched content capture on
    /// The last message of a person, or the query; the answer's text.
    QString input() const;
    QString output() const;
};

SpanFacts factsOf(const SpanDetail& detail, const MappingTable& table = MappingTable::shipped());

/// Messages of one attribute: the conventions' parts, the older {role, content}, OpenAI's and LangChain's forms, plain text. A text
/// that was cut gives what came before the cut.
QList<Message> messagesFrom(const QJsonValue& value, bool isOutput);
/// The verdicts in an error body, an annotation or an exception's text: JSON, or Python's way of writing it.
QList<Verdict> verdictsIn(const QString& text);

} // namespace traces
