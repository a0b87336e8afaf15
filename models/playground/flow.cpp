// SPDX-License-Identifier: GPL-3.0-or-later
#include "playground/flow.h"

#include "playground/flowrun.h"

#include <QCoreApplication>

namespace playground {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(playground::Flow)
};

core::Error invalid(const QString& message, const QString& target)
{
    return core::Error::make(core::ErrorKind::InvalidInput, message, target);
}

std::optional<core::Error> problemOfNumbers(const Parameters& parameters)
{
    if (parameters.topK < 1 || parameters.topK > 50) {
        return invalid(Text::tr("The number of chunks must be between 1 and 50."), QStringLiteral("top"));
    }
    if (parameters.temperature && (*parameters.temperature < 0 || *parameters.temperature > 2)) {
        return invalid(Text::tr("The temperature must be between 0 and 2."), QStringLiteral("temperature"));
    }
    if (parameters.topP && (*parameters.topP < 0 || *parameters.topP > 1)) {
        return invalid(Text::tr("top_p must be between 0 and 1."), QStringLiteral("top_p"));
    }
    if (parameters.maxTokens && *parameters.maxTokens < 1) {
        return invalid(Text::tr("The number of tokens must be at least 1."), QStringLiteral("max tokens"));
    }
    if (parameters.stop.size() > 4) {
        return invalid(Text::tr("At most four stop sequences are possible."), QStringLiteral("stop"));
    }
    return std::nullopt;
}

} // namespace

std::optional<core::Error> problemOfQuestion(const QString& question)
{
    if (question.trimmed().isEmpty()) {
        return invalid(Text::tr("It is empty: type what you want to know."), Text::tr("The question"));
    }
    const qsizetype bytes = question.toUtf8().size();
    if (bytes > kMaxQuestionBytes) {
        return invalid(Text::tr("It has %1 KiB; at most %2 KiB are sent. Put long texts into an index and ask about them.")
                           .arg(bytes / 1024)
                           .arg(kMaxQuestionBytes / 1024),
                       Text::tr("The question"));
    }
    return std::nullopt;
}

std::optional<core::Error> problemOfParameters(const Parameters& parameters)
{
    if (parameters.route == Route::Agent) {
        return invalid(Text::tr("Asking an agent is not available yet. Ask directly, or through an endpoint."), Text::tr("The agent route"));
    }
    for (const std::optional<CustomBackend>& backend : {parameters.chatBackend, parameters.embeddingBackend}) {
        if (backend) {
            const core::Result<void> usable = backend->check();
            if (!usable) {
                return usable.error();
            }
        }
    }
    return problemOfNumbers(parameters);
}

Parameters effectiveParameters(const Parameters& parameters, const PromptSource* prompt)
{
    Parameters effective = parameters;
    if (!prompt) {
        return effective;
    }
    const auto fill = [](auto& target, const auto& from) {
        if (!target) {
            target = from;
        }
    };
    fill(effective.temperature, prompt->temperature);
    fill(effective.topP, prompt->topP);
    fill(effective.maxTokens, prompt->maxTokens);
    fill(effective.seed, prompt->seed);
    if (effective.stop.isEmpty()) {
        effective.stop = prompt->stop;
    }
    if (effective.responseFormat.isEmpty()) {
        effective.responseFormat = prompt->responseFormat;
    }
    return effective;
}

std::optional<core::Error> problemBeforeSending(const FlowRequest& request)
{
    if (const auto problem = problemOfQuestion(request.question)) {
        return problem;
    }
    if (const auto problem = problemOfParameters(effectiveParameters(request.parameters, request.prompt.get()))) {
        return problem;
    }
    if (request.prompt && request.parameters.route == Route::Endpoint) {
        return invalid(Text::tr("A deployed orchestrator has its own prompts. Ask directly to use one of the library."), Text::tr("The prompt"));
    }
    const bool direct = request.parameters.route == Route::Direct;
    if (!direct && !request.targets.scoring) {
        return invalid(Text::tr("There is no deployed orchestrator to ask. Choose an endpoint."), Text::tr("The endpoint route"));
    }
    if (direct && request.targets.chat.base.isEmpty()) {
        return invalid(Text::tr("There is no model deployment to ask. Choose one, or enter a backend."), Text::tr("The chat step"));
    }
    return std::nullopt;
}

PlaygroundFlow::PlaygroundFlow(FlowParts parts) : m_parts(std::move(parts)) {}

QCoro::Task<FlowResult> PlaygroundFlow::run(FlowRequest request, http::CallContext context, FlowObserver* observer)
{
    FlowRun one(m_parts, std::move(request), std::move(context), observer);
    FlowResult result = co_await one.execute();
    co_return result;
}

} // namespace playground
