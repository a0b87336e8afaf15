// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/services/openai/completion.h"

#include "sandbox/reader/reader.h"
#include "sandbox/reader/tokencount.h"

namespace sandbox::openai {

using reader::TokenCount;

namespace {

void applyStop(Choice& choice, const QStringList& stops)
{
    qsizetype cut = -1;
    for (const QString& stop : stops) {
        const qsizetype at = choice.text.indexOf(stop);
        if (at >= 0 && (cut < 0 || at < cut))
            cut = at;
    }
    if (cut >= 0)
        choice.text.truncate(cut);
}

void applyFilter(Choice& choice, const DeploymentFilter& filter)
{
    choice.verdict = judgeCompletion(choice.text, filter);
    if (choice.verdict.cut < 0)
        return;
    choice.text.truncate(choice.verdict.cut);
    choice.finishReason = QStringLiteral("content_filter");
}

void applyLength(Choice& choice, int maxTokens)
{
    choice.pieces = TokenCount::pieces(choice.text);
    if (maxTokens <= 0 || choice.pieces.size() <= maxTokens)
        return;
    choice.pieces = choice.pieces.mid(0, maxTokens);
    choice.text = choice.pieces.join(QString());
    choice.finishReason = QStringLiteral("length");
}

int finishCalls(Choice& choice, const std::function<QString()>& callId)
{
    int tokens = 0;
    choice.finishReason = QStringLiteral("tool_calls");
    for (reader::ToolCall& call : choice.calls) {
        call.id = callId();
        tokens += 7 + TokenCount::count(call.name) + TokenCount::count(call.arguments);
    }
    return tokens;
}

} // namespace

void complete(const ChatRequest& request, Completion& completion, const std::function<QString()>& callId)
{
    for (int i = 0; i < request.n; ++i) {
        reader::ReadRequest read = request.read;
        read.variant = i;
        const reader::ReadResult result = reader::read(read);
        Choice choice;
        choice.text = result.text;
        choice.calls = result.calls;
        choice.finishReason = QStringLiteral("stop");
        if (!choice.calls.isEmpty()) {
            completion.completionTokens += finishCalls(choice, callId);
        } else {
            applyStop(choice, request.stop);
            applyFilter(choice, completion.filter);
            applyLength(choice, request.maxTokens);
            completion.completionTokens += static_cast<int>(choice.pieces.size());
        }
        completion.choices.append(choice);
    }
    completion.promptTokens = request.promptTokens;
    completion.logprobs = request.logprobs;
    completion.topLogprobs = request.topLogprobs;
}

} // namespace sandbox::openai
