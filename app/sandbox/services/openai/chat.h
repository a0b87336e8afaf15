// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/openai/call.h"
#include "sandbox/services/openai/completion.h"

#include <memory>

namespace sandbox::openai {

/// How fast a deployment answers: measured rates of the real models, or the deployment's tags
/// `sandbox-tokens-per-second` and `sandbox-first-token-ms` (0 = at once).
struct Pace
{
    double tokensPerSecond = 100;
    int firstTokenMs = 80;

    static Pace of(const QJsonObject& deployment, int promptTokens, double jitter);
};

/// Answers chat completions, whole or streamed.
void answerChat(const std::shared_ptr<Quotas>& quotas, const CallPtr& call);

/// Sends a completion as server-sent events at the deployment's pace; stops when the client is gone.
void streamChat(const CallPtr& call, std::shared_ptr<Completion> completion, const Pace& pace, bool includeUsage);

} // namespace sandbox::openai
