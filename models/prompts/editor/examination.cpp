// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/examination.h"

#include "prompts/check.h"
#include "prompts/render.h"
#include "templates/templates.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace prompts::editor {

namespace {

constexpr int kCostModels = 4; ///< shown when nobody chose

QString textOf(const QJsonValue& value)
{
    if (value.isString() || value.isUndefined() || value.isNull()) {
        return value.toString();
    }
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

/// What was typed for an input, by its type; a text that is no such value stays a text.
QJsonValue valueOf(const QString& text, const QString& type)
{
    if (type.isEmpty() || type == QLatin1String("string") || type == QLatin1String("image")) {
        return text;
    }
    const QJsonDocument read = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
    return read.isArray() && read.array().size() == 1 ? read.array().first() : QJsonValue(text);
}

Problem problemOf(const PromptProblem& problem)
{
    Problem out;
    out.line = std::max(1, problem.line);
    out.column = std::max(1, problem.column);
    out.length = std::max(0, problem.endColumn - problem.column);
    out.severity = problem.severity == prompts::Severity::Error ? Severity::Error : problem.severity == prompts::Severity::Warning ? Severity::Warning : Severity::Note;
    out.message = problem.message;
    out.remedy = problem.remedy;
    return out;
}

QList<InputField> inputsOf(const Prompt& prompt)
{
    QList<InputField> fields;
    for (const PromptInput& input : prompt.inputs) {
        const QJsonValue sample = input.example();
        fields << InputField{input.name, input.type, input.description, textOf(sample.isUndefined() ? prompt.sample.value(input.name) : sample), true};
    }
    for (const VariableUse& use : variablesOf(prompt)) {
        const auto isIt = [&use](const InputField& field) { return field.name == use.name; };
        if (std::none_of(fields.begin(), fields.end(), isIt)) {
            fields << InputField{use.name, {}, {}, textOf(prompt.sample.value(use.name)), false};
        }
    }
    return fields;
}

FrontMatter frontOf(const Prompt& prompt)
{
    FrontMatter front;
    front.name = prompt.name;
    front.description = prompt.description;
    front.authors = prompt.authors;
    front.tags = prompt.tags;
    front.api = prompt.model.api;
    front.model = prompt.model.name;
    front.deployment = prompt.model.deployment;
    const QJsonObject& parameters = prompt.model.parameters;
    const auto number = [&parameters](const char* name) { return parameters.value(QLatin1String(name)); };
    if (number("temperature").isDouble()) {
        front.temperature = number("temperature").toDouble();
    }
    if (number("top_p").isDouble()) {
        front.topP = number("top_p").toDouble();
    }
    for (const char* const name : {"max_tokens", "max_completion_tokens"}) {
        if (number(name).isDouble()) {
            front.maxTokens = number(name).toInt();
        }
    }
    front.inputs = inputsOf(prompt);
    front.isReadable = !prompt.hasFrontMatter || prompt.yaml || prompt.frontMatter.trimmed().isEmpty();
    return front;
}

QStringList costModelsOf(const ExaminationTask& task)
{
    if (!task.costModels.isEmpty()) {
        return task.costModels;
    }
    QStringList models;
    for (const QString& model : task.estate.models) {
        const QString bare = monitoring::modelWithoutVersion(model);
        if (task.prices.priceOf(bare) && !models.contains(bare)) {
            models << bare;
        }
    }
    for (const monitoring::ModelPrice& price : task.prices.rows) {
        if (models.size() < kCostModels && price.output > 0 && !models.contains(price.model)) {
            models << price.model;
        }
    }
    return models.mid(0, kCostModels);
}

Preview previewOf(const RenderedPrompt& rendered)
{
    Preview preview;
    for (const RenderedMessage& message : rendered.messages) {
        PreviewMessage shown{message.role, message.text(), int(message.tokens), {}};
        for (const ContentPart& part : message.parts) {
            if (part.kind == ContentPart::Kind::Image) {
                shown.images << (part.url.startsWith(QLatin1String("data:")) ? part.text : part.url);
            }
        }
        preview.messages << shown;
    }
    preview.tokens = int(rendered.tokens);
    preview.contextLength = int(rendered.contextLength.value_or(0));
    preview.encoding = rendered.encoding;
    for (const ExpectedCost& cost : rendered.costs) {
        preview.costs << CostRow{cost.model, cost.input, cost.largest ? std::max(0.0, *cost.largest - cost.input) : 0, 0, !rendered.model.isEmpty() && monitoring::modelWithoutVersion(cost.model) == monitoring::modelWithoutVersion(rendered.model)};
    }
    for (const PromptProblem& problem : rendered.problems) {
        if (problem.severity == prompts::Severity::Error && preview.problem.isEmpty()) {
            preview.problem = problem.message;
            preview.problemLine = problem.line;
        }
    }
    return preview;
}

QString modelOf(const Prompt& prompt, const Estate& estate)
{
    const QString known = estate.modelOfDeployment.value(prompt.model.deployment);
    return prompt.model.name.isEmpty() ? known : prompt.model.name;
}

Vocabulary vocabularyOf(const Prompt& prompt, const ExaminationTask& task)
{
    static const QStringList filters = templates::filterNames();
    static const QStringList tests = templates::testNames();
    Vocabulary vocabulary;
    for (const PromptInput& input : prompt.inputs) {
        vocabulary.inputs << input.name;
    }
    vocabulary.paths = task.paths;
    vocabulary.models = task.estate.models;
    vocabulary.deployments = task.estate.deployments;
    vocabulary.filters = filters;
    vocabulary.tests = tests;
    return vocabulary;
}

} // namespace

Examination examine(const ExaminationTask& task)
{
    Examination result;
    const ParsedPrompt parsed = parsePromptText(task.text, task.path);
    const Prompt& prompt = parsed.prompt;
    result.front = frontOf(prompt);
    result.vocabulary = vocabularyOf(prompt, task);
    if (task.stop.stop_requested()) {
        return result;
    }
    const auto files = std::make_shared<PromptFilesWithDraft>(task.files, task.path, task.text.toUtf8());
    CheckContext context;
    context.files = files;
    context.otherNames = task.otherNames;
    if (!task.estate.deployments.isEmpty()) {
        context.deployments = task.estate.deployments;
        context.models = task.estate.models;
    }
    context.stop = task.stop;
    for (const PromptProblem& problem : check(parsed, context)) {
        result.problems << problemOf(problem);
    }
    if (task.stop.stop_requested()) {
        return result;
    }
    QJsonObject values;
    for (const InputField& field : std::as_const(result.front.inputs)) {
        if (const QString given = task.inputs.value(field.name); !given.isEmpty()) {
            values.insert(field.name, valueOf(given, field.type));
        }
    }
    RenderContext render;
    render.files = files;
    render.model = modelOf(prompt, task.estate);
    render.prices = task.prices.rows.isEmpty() ? nullptr : &task.prices;
    render.costModels = costModelsOf(task);
    render.stop = task.stop;
    result.preview = previewOf(renderMessages(prompt, values, render));
    return result;
}

} // namespace prompts::editor
