// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/templating.h"

#include <QCoreApplication>
#include <QElapsedTimer>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Render)
};

QString codeOf(templates::Problem::Kind kind)
{
    switch (kind) {
    case templates::Problem::Kind::Syntax: return QStringLiteral("badTemplate");
    case templates::Problem::Kind::Missing: return QStringLiteral("missingInclude");
    case templates::Problem::Kind::Limit: return QStringLiteral("templateLimit");
    case templates::Problem::Kind::Refused: return QStringLiteral("templateRefused");
    case templates::Problem::Kind::Runtime: break;
    }
    return QStringLiteral("templateFailed");
}

} // namespace

std::optional<QString> LibraryLoader::source(const QString& name) const
{
    if (!m_files) {
        return std::nullopt;
    }
    for (const QString& from : m_folders) {
        const QString path = resolvePath(name, from, *m_files);
        if (path.isEmpty()) {
            continue;
        }
        if (!m_folders.contains(path) && m_folders.size() < 200) {
            m_folders << path;
        }
        const std::optional<QByteArray> bytes = m_files->read(path);
        return bytes ? includableText(*bytes, path) : std::nullopt;
    }
    return std::nullopt;
}

PromptProblem problemOf(const templates::Problem& problem, const Prompt& prompt)
{
    PromptProblem told;
    const bool isElsewhere = !problem.templateName.isEmpty();
    told.line = problem.line > 0 && !isElsewhere ? problem.line + prompt.bodyLine - 1 : 0;
    told.column = isElsewhere ? 0 : std::max(problem.column, told.line > 0 ? 1 : 0);
    told.endColumn = told.column > 0 ? told.column + 1 : 0;
    told.code = codeOf(problem.kind);
    told.message = isElsewhere ? Text::tr("In “%1”, line %2: %3").arg(problem.templateName).arg(problem.line).arg(problem.message) : problem.message;
    told.remedy = problem.remedy;
    return told;
}

QString renderBody(const Prompt& prompt, const QString& body, const QJsonObject& values, const RenderContext& context, QList<PromptProblem>& problems)
{
    if (prompt.templateFormat == QLatin1String("mustache")) {
        QList<templates::Problem> found;
        const QString text = renderMustache(body, values, context.maxOutput, found);
        for (const templates::Problem& problem : found) {
            problems << problemOf(problem, prompt);
        }
        return text;
    }
    if (prompt.templateFormat != QLatin1String("jinja2") && prompt.templateFormat != QLatin1String("jinja")) {
        problems << PromptProblem{0, 0, 0, Severity::Error, QStringLiteral("unknownTemplateFormat"), Text::tr("Templates of the format “%1” cannot be rendered.").arg(prompt.templateFormat),
                                  Text::tr("Use jinja2 or mustache.")};
        return {};
    }
    const templates::Compilation compilation = templates::Environment().compile(body);
    for (const templates::Problem& problem : compilation.problems) {
        problems << problemOf(problem, prompt);
    }
    if (!compilation) {
        return {};
    }
    QElapsedTimer clock;
    clock.start();
    templates::Limits limits;
    limits.steps = context.maxSteps;
    limits.outputBytes = context.maxOutput;
    limits.stop = [&] { return context.stop.stop_requested() || clock.elapsed() > context.maxTime.count(); };
    const LibraryLoader loader(context.files, prompt.path);
    const templates::Rendered rendered = compilation.compiled->render(templates::Value::fromJson(values), &loader, limits);
    if (rendered.problem) {
        problems << problemOf(*rendered.problem, prompt);
        return {};
    }
    return rendered.text;
}

} // namespace prompts
