// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/reader/conversation.h"
#include "sandbox/services/openai/chatrequest.h"
#include "sandbox/services/openai/filterwire.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <functional>

namespace sandbox::openai {

/// One finished choice.
struct Choice
{
    QString text;
    QStringList pieces; ///< tokens of `text`, or of the calls' arguments one after the other
    QList<reader::ToolCall> calls;
    QString finishReason; ///< stop, length, tool_calls, content_filter
    CompletionVerdict verdict;
};

/// Everything that the wire forms are made from.
struct Completion
{
    QString id;
    qint64 created = 0;
    QString model;
    QString fingerprint;
    QList<Choice> choices;
    PromptVerdict prompt;
    DeploymentFilter filter;
    int promptTokens = 0;
    int completionTokens = 0;
    bool details = false;     ///< api-version knows token details and indirect attacks
    bool annotations = false; ///< v1: message.annotations
    bool logprobs = false;
    int topLogprobs = 0;
};

/// Lets the reader answer `request` n times and applies max_tokens, stop and the completion filter.
/// `callId` makes ids of function calls.
void complete(const ChatRequest& request, Completion& completion, const std::function<QString()>& callId);

} // namespace sandbox::openai
