// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/check.h"
#include "prompts/checks.h"
#include "prompts/frontmatter.h"
#include "prompts/render.h"
#include "tokens/modellimits.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRegularExpression>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Check)
};

bool isReference(const QString& text)
{
    return text.startsWith(QLatin1String("${"));
}

/// How many letters have to change, up to three.
int distance(const QString& a, const QString& b)
{
    if (std::abs(a.size() - b.size()) > 2) {
        return 3;
    }
    std::vector<int> row(std::size_t(b.size()) + 1);
    for (std::size_t j = 0; j < row.size(); ++j) {
        row[j] = int(j);
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const int above = row[std::size_t(j)];
            row[std::size_t(j)] = std::min({above + 1, row[std::size_t(j) - 1] + 1, diagonal + (a.at(i - 1) == b.at(j - 1) ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

void checkLength(const Prompt& prompt, const CheckContext& context, QList<PromptProblem>& problems)
{
    const QString model = prompt.model.displayName();
    const std::optional<tokens::ModelLimits> limits = tokens::limitsOfModel(model);
    if (!context.countsTokens || !limits || !limits->context || context.stop.stop_requested()) {
        return;
    }
    // Texts have two characters a token and more, some scripts less than one: what is far from the limit needs no count.
    const QByteArray samples = QJsonDocument(prompt.sampleInputs()).toJson(QJsonDocument::Compact);
    const bool isWide = std::any_of(prompt.body.begin(), prompt.body.end(), [](QChar character) { return character.unicode() >= 0x370; });
    if ((prompt.body.size() + samples.size()) * (isWide ? 3 : 1) <= *limits->context) {
        return;
    }
    RenderContext rendering;
    rendering.files = context.files;
    rendering.stop = context.stop;
    const RenderedPrompt rendered = renderMessages(prompt, {}, rendering);
    const qsizetype answer = prompt.model.parameters.value(QLatin1String("max_tokens")).toInteger();
    if (rendered.isComplete() && rendered.tokens + answer > *limits->context) {
        problems << PromptProblem{prompt.bodyLine, 1, 2, Severity::Error, QStringLiteral("contextLength"),
                                  answer > 0 ? Text::tr("With its samples the prompt has %L1 tokens and may answer with %L2; %3 takes %L4 together.").arg(rendered.tokens).arg(answer).arg(limits->model).arg(*limits->context)
                                             : Text::tr("With its samples the prompt has %L1 tokens; %2 takes %L3.").arg(rendered.tokens).arg(limits->model).arg(*limits->context),
                                  Text::tr("Shorten the prompt, or choose a model with a larger context.")};
    }
}

} // namespace

PromptProblem atMember(const Prompt& prompt, const QStringList& path, Severity severity, const char* code, const QString& message, const QString& remedy)
{
    PromptProblem problem{0, 0, 0, severity, QLatin1String(code), message, remedy};
    const YamlNode* map = prompt.yaml ? prompt.yaml.get() : nullptr;
    for (const QString& key : path) {
        const YamlNode* next = nullptr;
        if (map && map->kind == YamlNode::Kind::Map) {
            for (const YamlNode::Member& member : map->members) {
                if (member.key == key) {
                    problem.line = member.line;
                    problem.column = member.column;
                    problem.endColumn = member.column + int(key.size());
                    next = &member.value;
                }
            }
        }
        map = next;
        if (!map) {
            break;
        }
    }
    return problem;
}

void checkModel(const Prompt& prompt, const CheckContext& context, QList<PromptProblem>& problems)
{
    static const QStringList apis{"chat", "completion", "embedding", "image", "responses", "response", "agent", "serverless"};
    const PromptModel& model = prompt.model;
    const bool isOlder = prompt.yaml && prompt.yaml->at({"model", "configuration"});
    const QString configuration = isOlder ? QStringLiteral("configuration") : QStringLiteral("connection");
    if (!model.api.isEmpty() && !apis.contains(model.api)) {
        problems << atMember(prompt, {"model", prompt.yaml && prompt.yaml->at({"model", "apiType"}) ? "apiType" : "api"}, Severity::Warning, "unknownApi",
                             Text::tr("“%1” is no known API.").arg(model.api), Text::tr("Use chat or completion."));
    }
    if (context.deployments && !model.deployment.isEmpty() && !isReference(model.deployment) && !context.deployments->contains(model.deployment, Qt::CaseInsensitive)) {
        problems << atMember(prompt, {"model", configuration, "azure_deployment"}, Severity::Warning, "unknownDeployment",
                             Text::tr("There is no deployment “%1”.").arg(model.deployment), Text::tr("Choose a deployment of the system, or create this one."));
    }
    if (context.models && !model.name.isEmpty() && !isReference(model.name) && !context.models->contains(model.name, Qt::CaseInsensitive)) {
        const QStringList path = prompt.yaml && prompt.yaml->at({"model", "id"}) ? QStringList{"model", "id"} : QStringList{"model", configuration, "name"};
        problems << atMember(prompt, path, Severity::Warning, "unknownModel", Text::tr("There is no model “%1”.").arg(model.name), Text::tr("Choose a model that is offered."));
    }
    if (prompt.templateFormat != QLatin1String("jinja2") && prompt.templateFormat != QLatin1String("jinja") && prompt.templateFormat != QLatin1String("mustache")) {
        problems << atMember(prompt, {"template"}, Severity::Error, "unknownTemplateFormat", Text::tr("Templates of the format “%1” cannot be rendered.").arg(prompt.templateFormat),
                             Text::tr("Use jinja2 or mustache."));
    }
    if (!prompt.name.isEmpty() && context.otherNames.contains(prompt.name)) {
        problems << atMember(prompt, {"name"}, Severity::Warning, "duplicateName", Text::tr("Another prompt of the library has the name “%1”.").arg(prompt.name),
                             Text::tr("Give one of them another name, so that traces and labels tell them apart."));
    }
}

void checkInputs(const Prompt& prompt, QList<PromptProblem>& problems)
{
    for (const PromptInput& input : prompt.inputs) {
        const auto say = [&](Severity severity, const char* code, const QString& message, const QString& remedy) {
            problems << PromptProblem{input.line, input.column, input.column + std::max(1, int(input.name.size())), severity, QLatin1String(code), message, remedy};
        };
        const bool isKnown = input.type.isEmpty() || inputTypeOf(input.type) == input.type;
        if (!isKnown) {
            say(Severity::Warning, "unknownInputType", Text::tr("“%1” is no type of an input.").arg(input.type), Text::tr("Use string, number, integer, boolean, array, object, image or thread."));
        }
        const QString type = typeOfValue(input.example());
        const bool fits = input.isShort || type.isEmpty() || !isKnown || input.type.isEmpty() || type == input.type || (input.type == QLatin1String("number") && type == QLatin1String("integer"))
            || (input.type == QLatin1String("thread") && type == QLatin1String("array")) || input.example().isString();
        if (!fits || (input.example().isString() && (input.type == QLatin1String("boolean") || input.type == QLatin1String("number") || input.type == QLatin1String("integer"))
                      && !isReference(input.example().toString()))) {
            say(Severity::Warning, "sampleType", Text::tr("The sample of “%1” is of the type %2, declared is %3.").arg(input.name, type, input.type), Text::tr("Change the sample or the type."));
        }
        static const QRegularExpression name(QStringLiteral("\\A[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*\\z"));
        if (!name.match(input.name).hasMatch()) {
            say(Severity::Warning, "inputName", Text::tr("A template cannot use the name “%1”.").arg(input.name), Text::tr("Use letters, digits and underscores, and begin with a letter."));
        }
    }
}

void checkRoles(const Prompt& prompt, QList<PromptProblem>& problems)
{
    static const QRegularExpression word(QStringLiteral("\\A\\s*#?\\s*([A-Za-z]{2,12})(\\[[^\\]]*\\])?\\s*:\\s*\\z"));
    static const QStringList others{"human", "ai", "bot", "model", "agent"};
    if (prompt.model.api == QLatin1String("completion") || prompt.model.api == QLatin1String("embedding")) {
        return;
    }
    int line = prompt.bodyLine;
    bool isFirst = true;
    bool wasEmpty = true;
    for (qsizetype begin = 0; begin < prompt.body.size(); ++line) {
        qsizetype end = prompt.body.indexOf(QLatin1Char('\n'), begin);
        end = end < 0 ? prompt.body.size() : end;
        const QStringView text = QStringView(prompt.body).mid(begin, end - begin);
        begin = end + 1;
        const QStringView trimmed = text.trimmed();
        const bool isEmpty = trimmed.isEmpty();
        if (trimmed.endsWith(QLatin1Char(':')) && trimmed.size() < 200 && !roleMarker(text)) {
            const QRegularExpressionMatch match = word.match(text.toString());
            const QString role = match.captured(1).toLower();
            QString nearest;
            for (const QString& known : knownRoles()) {
                nearest = nearest.isEmpty() && role.size() > 3 && distance(role, known) <= (role.size() > 5 ? 2 : 1) ? known : nearest;
            }
            const bool hasAttributes = !match.captured(2).isEmpty();
            if (match.hasMatch() && role != QLatin1String("tools") && (!nearest.isEmpty() || hasAttributes || ((others.contains(role)) && wasEmpty) || (isFirst && role == match.captured(1)))) {
                const int column = int(match.capturedStart(1)) + 1;
                problems << PromptProblem{line, column, column + int(role.size()), Severity::Warning, QStringLiteral("unknownRole"), Text::tr("“%1” is no role; the line stays text of the message.").arg(match.captured(1)),
                                          nearest.isEmpty() ? Text::tr("Use system, user, assistant, developer, tool or function.") : Text::tr("Write “%1:”.").arg(nearest)};
            }
        }
        isFirst = isFirst && isEmpty;
        wasEmpty = isEmpty;
    }
    if (prompt.body.trimmed().isEmpty()) {
        problems << PromptProblem{prompt.bodyLine, 1, 1, Severity::Warning, QStringLiteral("emptyPrompt"), Text::tr("The prompt has no text."), Text::tr("Write a line “system:” and what the model should do.")};
    }
}

QList<PromptProblem> check(const ParsedPrompt& parsed, const CheckContext& context)
{
    QList<PromptProblem> problems = parsed.problems;
    const Prompt& prompt = parsed.prompt;
    const auto isUnreadable = [](const PromptProblem& problem) {
        return problem.code == QLatin1String("binary") || problem.code == QLatin1String("tooLarge") || (problem.code == QLatin1String("notUtf8") && problem.line == 0);
    };
    if (std::any_of(problems.begin(), problems.end(), isUnreadable)) {
        return problems;
    }
    checkModel(prompt, context, problems);
    checkParameters(prompt, problems);
    checkInputs(prompt, problems);
    checkRoles(prompt, problems);
    checkSecrets(prompt, problems);
    if (!context.stop.stop_requested()) {
        checkTemplate(prompt, context, problems);
    }
    if (!hasErrors(problems)) {
        checkLength(prompt, context, problems);
    }
    sortProblems(problems);
    return problems;
}

} // namespace prompts
