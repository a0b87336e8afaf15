// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "azure/openai/openaiclient.h"
#include "azure/scoring/scoringclient.h"
#include "azure/search/searchclient.h"
#include "playground/flowtypes.h"
#include "playground/parameters.h"
#include "playground/promptsource.h"
#include "telemetry/span.h"

namespace playground {

/// Reads the key of a resource that takes no token (a scoring endpoint in key mode), just before it is needed.
using KeyReader = std::function<QCoro::Task<core::Result<http::Credential>>(QString resourceId, http::CallContext)>;

/// The clients and outside things the flow works with. Every member but `spans` must be set for the routes that use it.
struct FlowParts
{
    std::shared_ptr<azure::OpenAiClient> openAi;
    std::shared_ptr<azure::SearchClient> search;
    std::shared_ptr<azure::ScoringClient> scoring;
    core::Clock* clock = nullptr;
    core::Random* random = nullptr;
    telemetry::SpanSink spans;
    std::function<bool()> capturesContent; ///< whether spans hold prompts and answers; absent: never
    KeyReader readKey; ///< needed where FlowTargets::scoringKeyOf is set
};

/// The resources one question goes to; resolved from a Catalog and Parameters by resolveTargets() (catalog.h).
struct FlowTargets
{
    azure::OpenAiEndpoint chat;
    QString chatModel; ///< what ARM says the deployment runs; empty when unknown
    std::optional<azure::OpenAiEndpoint> embeddings;
    QString embeddingModel;
    bool embeddingsAreCustom = false;
    std::optional<azure::SearchEndpoint> search;
    QString index;
    std::optional<azure::SearchIndex> definition; ///< read from the service when absent
    std::optional<azure::ScoringEndpoint> scoring;
    QString scoringKeyOf; ///< ARM id whose key FlowParts::readKey reads first; empty: `scoring` has its credential
};

struct FlowRequest
{
    QString question;
    QList<Exchange> history; ///< oldest first
    Parameters parameters;
    FlowTargets targets;
    PromptSourcePtr prompt; ///< null: the built-in prompt, with Parameters::systemPrompt. For Route::Direct.
    QJsonObject variables;  ///< inputs of `prompt` beside what the question brings
};

/// Longest question that is sent, in UTF-8 bytes. Longer ones are refused before anything goes out.
constexpr qsizetype kMaxQuestionBytes = 200 * 1024;

/// InvalidInput for an empty question, or one longer than kMaxQuestionBytes.
std::optional<core::Error> problemOfQuestion(const QString& question);
/// The parameters that are sent: what the person left open is taken from the prompt.
Parameters effectiveParameters(const Parameters& parameters, const PromptSource* prompt);
/// InvalidInput for numbers out of range and for the agent route; what check() says about backends.
std::optional<core::Error> problemOfParameters(const Parameters& parameters);

/// Question -> rewrite -> retrieve -> ground -> chat -> cite, or the same through the deployed orchestrator. One object may run
/// several questions at once; it holds no state of a run. Main thread. Keep it alive until its tasks ended.
class PlaygroundFlow
{
public:
    explicit PlaygroundFlow(FlowParts parts);
    /// Never throws away what arrived: on failure FlowResult::error is set and the rest holds what there was. `observer` may be
    /// null. `context.cancel` stops the flow within one turn of the event loop.
    QCoro::Task<FlowResult> run(FlowRequest request, http::CallContext context, FlowObserver* observer);

private:
    FlowParts m_parts;
};

} // namespace playground
