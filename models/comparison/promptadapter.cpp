// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparison/promptadapter.h"

#include "comparison/promptinputs.h"
#include "prompts/render.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace comparison {

namespace {

constexpr std::chrono::milliseconds kMostTime{500}; ///< the flow's thread waits for it

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(comparison::PromptAdapter)
};

core::Error problemError(const prompts::PromptProblem& problem, const QString& name)
{
    core::Error error = core::Error::make(core::ErrorKind::InvalidInput,
                                          problem.line > 0 ? QCoreApplication::translate("comparison::PromptAdapter", "Line %1: %2").arg(problem.line).arg(problem.message) : problem.message, name);
    error.details = problem.remedy;
    return error;
}

std::optional<core::Error> firstError(const QList<prompts::PromptProblem>& problems, const QString& name)
{
    for (const prompts::PromptProblem& problem : problems) {
        if (problem.severity == prompts::Severity::Error) {
            return problemError(problem, name);
        }
    }
    return std::nullopt;
}

/// One prompt on its way into many questions; immutable.
struct Adapter
{
    prompts::Prompt prompt;
    std::shared_ptr<const prompts::PromptFiles> files;
    InputPlan plan;

    core::Result<playground::PromptMessages> render(const playground::PromptInputs& inputs) const;
    void addRemaining(const playground::PromptInputs& inputs, playground::PromptMessages& made) const;
};

core::Result<playground::PromptMessages> Adapter::render(const playground::PromptInputs& inputs) const
{
    const QChar guard = guardFor(inputs, prompt.body + QString::fromUtf8(QJsonDocument(inputs.variables).toJson()));
    prompts::RenderContext context;
    context.files = files;
    context.usesSamples = false;
    context.maxTime = kMostTime;
    const prompts::RenderedPrompt rendered = prompts::renderMessages(prompt, inputValues(plan, inputs, guard), context);
    if (const auto error = firstError(rendered.problems, prompt.id())) {
        return *error;
    }
    playground::PromptMessages made;
    for (const prompts::RenderedMessage& message : rendered.messages) {
        if (message.hasImages()) {
            return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("It sends images, which are not possible together with retrieval yet."), prompt.id());
        }
        azure::ChatMessage one;
        one.role = message.role;
        one.content = message.text().remove(guard);
        one.name = message.name;
        if (!one.content.trimmed().isEmpty()) {
            made.messages << one;
        }
    }
    addRemaining(inputs, made);
    return made;
}

void Adapter::addRemaining(const playground::PromptInputs& inputs, playground::PromptMessages& made) const
{
    const bool takesDocuments = plan.takes(InputRole::Documents);
    const bool asks = plan.takes(InputRole::Question) || plan.takes(InputRole::SearchQuery);
    if (!asks) {
        made.messages << playground::remainingMessages(inputs, !plan.takes(InputRole::History), !takesDocuments);
        made.notes << Text::tr("The prompt has no input for the question: the question stands behind it.");
    } else if (!takesDocuments && inputs.grounded) {
        made.notes << Text::tr("The prompt has no input for documents: what was found is not in it.");
    }
}

std::optional<double> number(const QJsonObject& parameters, const char* name)
{
    const QJsonValue value = parameters.value(QLatin1String(name));
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

void takeParameters(const prompts::Prompt& prompt, playground::PromptSource& source)
{
    const QJsonObject& parameters = prompt.model.parameters;
    source.temperature = number(parameters, "temperature");
    source.topP = number(parameters, "top_p");
    const std::optional<double> most = parameters.contains(QLatin1String("max_tokens")) ? number(parameters, "max_tokens") : number(parameters, "max_completion_tokens");
    if (most) {
        source.maxTokens = int(*most);
    }
    if (const std::optional<double> seed = number(parameters, "seed")) {
        source.seed = qint64(*seed);
    }
    const QJsonValue stop = parameters.value(QLatin1String("stop"));
    if (stop.isString()) {
        source.stop << stop.toString();
    }
    for (const QJsonValue& one : stop.toArray()) {
        source.stop << one.toString();
    }
    const QJsonValue format = parameters.value(QLatin1String("response_format"));
    const QString type = format.isObject() ? format.toObject().value(QLatin1String("type")).toString() : format.toString();
    if (type == QLatin1String("json_schema")) {
        const QJsonObject schema = format.toObject().value(QLatin1String("json_schema")).toObject().value(QLatin1String("schema")).toObject();
        source.responseFormat = QString::fromUtf8(QJsonDocument(schema).toJson(QJsonDocument::Compact));
    } else {
        source.responseFormat = type;
    }
    source.deployment = prompt.model.deployment.isEmpty() ? prompt.model.name : prompt.model.deployment;
}

} // namespace

core::Result<playground::PromptSourcePtr> promptSource(const prompts::ParsedPrompt& parsed, std::shared_ptr<const prompts::PromptFiles> files,
                                                       const QString& version)
{
    const prompts::Prompt& prompt = parsed.prompt;
    if (const auto error = firstError(parsed.problems, prompt.id())) {
        return *error;
    }
    const QString api = prompt.model.api;
    if (api == QLatin1String("embedding") || api == QLatin1String("image")) {
        return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("It is for the %1 interface, which answers no questions.").arg(api), prompt.id());
    }
    const auto adapter = std::make_shared<const Adapter>(Adapter{prompt, std::move(files), inputPlan(prompt)});
    auto source = std::make_shared<playground::PromptSource>();
    source->name = prompt.id();
    source->version = version;
    source->render = [adapter](const playground::PromptInputs& inputs) { return adapter->render(inputs); };
    takeParameters(prompt, *source);
    return playground::PromptSourcePtr(source);
}

} // namespace comparison
