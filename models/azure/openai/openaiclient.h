// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/openai/openaitypes.h"
#include "http/pipeline.h"

namespace azure {

/// Chat completions and embeddings (aoai-inference, aoai-v1, and servers compatible with them). Values in, values out; main
/// thread; keep the client alive until its tasks ended.
class OpenAiClient
{
public:
    OpenAiClient(std::shared_ptr<http::Pipeline> pipeline, core::Clock* clock);

    /// Buffered answer.
    QCoro::Task<ChatOutcome> complete(OpenAiEndpoint endpoint, ChatRequest request, http::CallContext context);
    /// Streamed answer with usage; `onDelta` is called for each chunk that carries text or verdicts, in order, before the task
    /// ends. A cut stream ends with StreamCut and the partial answer.
    QCoro::Task<ChatOutcome> stream(OpenAiEndpoint endpoint, ChatRequest request, http::CallContext context,
                                    std::function<void(const ChatDelta&)> onDelta);
    /// `dimensions` 0: the model's own.
    QCoro::Task<core::Result<Embeddings>> embed(OpenAiEndpoint endpoint, QStringList inputs, int dimensions,
                                                http::CallContext context);
    /// Model or deployment names the server lists; empty list when it has no such route.
    QCoro::Task<core::Result<QStringList>> models(OpenAiEndpoint endpoint, http::CallContext context);

private:
    std::shared_ptr<http::Pipeline> m_pipeline;
    core::Clock* m_clock;
};

} // namespace azure
