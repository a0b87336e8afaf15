// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/callcontext.h"
#include "http/message.h"

#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace azure {

/// Where chat or embeddings go. An Azure OpenAI account, or any OpenAI-compatible server (no Azure token ever goes there).
struct OpenAiEndpoint
{
    enum class Kind { AzureDated, AzureV1, Compatible };
    Kind kind = Kind::AzureV1;
    QUrl base;          ///< Azure: "https://acc.openai.azure.com"; compatible: "http://127.0.0.1:8080/v1"
    QString apiVersion; ///< AzureDated only, "2025-04-01-preview"
    QString deployment; ///< Azure: deployment; compatible: model name
    http::Credential credential;
};

struct ChatMessage
{
    QString role; ///< system, user, assistant, tool
    QString content;
    QString name;
    QJsonArray toolCalls;
    QString toolCallId;
};

/// Unset members are not sent.
struct ChatRequest
{
    QList<ChatMessage> messages;
    std::optional<double> temperature;
    std::optional<double> topP;
    std::optional<int> maxTokens;
    std::optional<qint64> seed;
    std::optional<double> presencePenalty;
    std::optional<double> frequencyPenalty;
    QStringList stop;
    QString responseFormat; ///< "", "text", "json_object" or a JSON schema text
    QJsonArray tools;
    QString user;
};

struct Usage
{
    int promptTokens = 0;
    int completionTokens = 0;
    int totalTokens = 0;
    int cachedTokens = 0;
    int reasoningTokens = 0;
    bool known = false;
};

/// One verdict of the content filter.
struct FilterVerdict
{
    QString where;    ///< "prompt" or "completion"
    QString category; ///< hate, sexual, violence, self_harm, jailbreak, indirect_attack, protected_material_text, ...
    QString severity; ///< safe, low, medium, high; empty for detect-only categories
    bool detected = false;
    bool filtered = false;
};

/// Rate-limit facts of an answer; absent or negative values are unknown (empty).
struct RateLimits
{
    std::optional<qint64> remainingRequests, limitRequests, remainingTokens, limitTokens;
    QString region;
    QString deployment; ///< x-ms-deployment-name
    QString spilloverFrom;
};

/// One step of a streamed answer. Only what this chunk brought.
struct ChatDelta
{
    QString text;
    QList<FilterVerdict> verdicts; ///< only those that are new or worse than before
    QString reasoning;             ///< thinking text of models that show it
};

/// The whole answer, or what came before a failure.
struct ChatAnswer
{
    QString id;
    QString model;
    QString text;
    QString refusal;
    QString finishReason; ///< stop, length, content_filter, tool_calls; empty when the stream was cut
    QJsonArray toolCalls;
    Usage usage;
    QList<FilterVerdict> verdicts;
    RateLimits limits;
    QString requestId;
    double firstTokenMs = -1; ///< from send to first text
    double totalMs = -1;
    QString reasoning;   ///< thinking text of models that show it, joined
    QJsonObject context; ///< citations of "on your data" (message.context)
};

/// `error` is set when the call failed; `answer` then holds the part that arrived.
struct ChatOutcome
{
    ChatAnswer answer;
    std::optional<core::Error> error;
};

struct Embeddings
{
    QList<QList<float>> vectors; ///< in the order of the inputs
    Usage usage;
    QString model;
};

} // namespace azure
