// SPDX-License-Identifier: GPL-3.0-or-later
// The template: what it is, which names it uses, which files it needs.
#include "prompts/checks.h"
#include "prompts/references.h"
#include "prompts/render.h"
#include "prompts/templating.h"

#include <QCoreApplication>
#include <QSet>

namespace prompts {

namespace {

constexpr int mostIncludes = 300;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Check)
};

bool isJinja(const Prompt& prompt)
{
    return prompt.templateFormat == QLatin1String("jinja2") || prompt.templateFormat == QLatin1String("jinja");
}

/// Names that included files take from the prompt; false when not every name can be known (a computed name, or something missing).
bool namesOfIncludes(const Prompt& prompt, const templates::Template& compiled, const CheckContext& context, QSet<QString>& names)
{
    bool isCertain = true;
    QStringList waiting;
    QSet<QString> seen;
    const auto follow = [&](const templates::Template& from, const QString& path) {
        for (const templates::Reference& reference : from.references()) {
            const QString to = reference.name.isEmpty() || !context.files ? QString() : resolvePath(reference.name, path, *context.files);
            isCertain = isCertain && !to.isEmpty();
            if (!to.isEmpty() && !seen.contains(to)) {
                seen.insert(to);
                waiting << to;
            }
        }
    };
    follow(compiled, prompt.path);
    for (int count = 0; !waiting.isEmpty() && count < mostIncludes; ++count) {
        const QString path = waiting.takeFirst();
        const std::optional<QByteArray> bytes = context.files->read(path);
        const std::optional<QString> text = bytes ? includableText(*bytes, path) : std::nullopt;
        const templates::Compilation included = text ? templates::Environment().compile(*text) : templates::Compilation();
        if (included) {
            for (const QString& name : included.compiled->undeclared()) {
                names.insert(name);
            }
            follow(*included.compiled, path);
        }
    }
    return isCertain;
}

void checkReferences(const Prompt& prompt, const CheckContext& context, QList<PromptProblem>& problems)
{
    if (!context.files) {
        return;
    }
    QStringList reachable{prompt.path};
    QHash<QString, QList<Reference>> from;
    for (int i = 0; i < reachable.size() && i < mostIncludes && !context.stop.stop_requested(); ++i) {
        const std::optional<QByteArray> bytes = i == 0 ? std::nullopt : context.files->read(reachable.at(i));
        const QString text = i == 0 ? prompt.text : bytes && bytes->size() <= largestPrompt ? QString::fromUtf8(*bytes) : QString();
        from.insert(reachable.at(i), referencesOf(reachable.at(i), text, *context.files));
        for (const Reference& reference : from.value(reachable.at(i))) {
            const bool isTemplate = reference.kind == Reference::Kind::Include || reference.kind == Reference::Kind::Import || reference.kind == Reference::Kind::Extends;
            if (i == 0 && reference.to.isEmpty()) {
                problems << PromptProblem{reference.line, reference.column, reference.endColumn, Severity::Error, QStringLiteral("missingInclude"),
                                          Text::tr("There is no file “%1” in the library.").arg(reference.name), Text::tr("Correct the name, or add the file.")};
            } else if (isTemplate && !reference.to.isEmpty() && !reachable.contains(reference.to)) {
                reachable << reference.to;
            }
        }
    }
    // From each file that the prompt includes, is there a way back to the prompt?
    for (const Reference& reference : from.value(prompt.path)) {
        QStringList way{reference.to};
        QHash<QString, QString> cameFrom{{reference.to, prompt.path}};
        for (int i = 0; i < way.size() && !cameFrom.contains(prompt.path); ++i) {
            for (const Reference& next : from.value(way.at(i))) {
                if (!next.to.isEmpty() && next.kind != Reference::Kind::File && !cameFrom.contains(next.to)) {
                    cameFrom.insert(next.to, way.at(i));
                    way << next.to;
                }
            }
        }
        if (reference.to == prompt.path || cameFrom.contains(prompt.path)) {
            QStringList ring{prompt.path};
            for (QString at = cameFrom.value(prompt.path); reference.to != prompt.path && at != prompt.path && !at.isEmpty() && ring.size() < 50; at = cameFrom.value(at)) {
                ring.insert(1, at);
            }
            ring << prompt.path;
            problems << PromptProblem{reference.line, reference.column, reference.endColumn, Severity::Error, QStringLiteral("cyclicInclude"),
                                      Text::tr("The file includes itself: %1.").arg(ring.join(QStringLiteral(" → "))), Text::tr("Remove one of these includes.")};
        }
    }
}

void checkNames(const Prompt& prompt, const CheckContext& context, const templates::Template* compiled, QList<PromptProblem>& problems)
{
    const QStringList used = compiled ? compiled->undeclared() : mustacheNames(prompt.body);
    const QHash<QString, std::pair<int, int>> places = namePlaces(prompt.body);
    QSet<QString> known;
    for (const PromptInput& input : prompt.inputs) {
        known.insert(input.name);
    }
    for (const QString& name : prompt.sample.keys()) {
        known.insert(name);
    }
    const bool hasSampleFile = !prompt.sampleFile.isEmpty();
    for (const QString& name : used) {
        if (known.contains(name) || (hasSampleFile && prompt.inputs.isEmpty())) {
            continue;
        }
        const auto [line, column] = places.value(name, {1, 1});
        problems << PromptProblem{line + prompt.bodyLine - 1, column, column + int(name.size()), Severity::Warning, QStringLiteral("unknownInput"), Text::tr("“%1” is no declared input; it renders as nothing.").arg(name),
                                  Text::tr("Declare it under inputs, or correct the name.")};
    }
    QSet<QString> all(used.begin(), used.end());
    if (compiled && !namesOfIncludes(prompt, *compiled, context, all)) {
        return; // what cannot be seen may use it
    }
    const bool hasThread = std::any_of(prompt.sections.begin(), prompt.sections.end(), [](const RoleSection& section) { return section.role == QLatin1String("thread"); });
    for (const PromptInput& input : prompt.inputs) {
        const bool isThread = hasThread && (input.type == QLatin1String("thread") || input.name == QLatin1String("thread"));
        if (!all.contains(input.name) && !isThread) {
            problems << PromptProblem{input.line, input.column, input.column + int(input.name.size()), Severity::Warning, QStringLiteral("unusedInput"), Text::tr("The template does not use the input “%1”.").arg(input.name),
                                      Text::tr("Use it as {{%1}}, or remove it.").arg(input.name)};
        }
    }
}

} // namespace

QHash<QString, std::pair<int, int>> namePlaces(const QString& body)
{
    QHash<QString, std::pair<int, int>> places;
    int line = 1;
    qsizetype lineBegin = 0;
    eachName(body, [&](qsizetype begin, qsizetype end) {
        const QString name = body.mid(begin, end - begin);
        for (qsizetype at = body.indexOf(QLatin1Char('\n'), lineBegin); at >= 0 && at < begin; at = body.indexOf(QLatin1Char('\n'), lineBegin)) {
            ++line;
            lineBegin = at + 1;
        }
        if (!places.contains(name)) {
            places.insert(name, {line, int(begin - lineBegin) + 1});
        }
    });
    return places;
}

QList<VariableUse> variablesOf(const Prompt& prompt)
{
    QStringList names;
    if (isJinja(prompt)) {
        const templates::Compilation compilation = templates::Environment().compile(prompt.body);
        names = compilation ? compilation.compiled->undeclared() : QStringList();
    } else {
        names = mustacheNames(prompt.body);
    }
    const QHash<QString, std::pair<int, int>> places = namePlaces(prompt.body);
    QList<VariableUse> uses;
    for (const QString& name : names) {
        const auto [line, column] = places.value(name, {1, 1});
        uses << VariableUse{name, line + prompt.bodyLine - 1, column, column + int(name.size())};
    }
    return uses;
}

void checkTemplate(const Prompt& prompt, const CheckContext& context, QList<PromptProblem>& problems)
{
    checkReferences(prompt, context, problems);
    if (!isJinja(prompt)) {
        if (prompt.templateFormat == QLatin1String("mustache")) {
            QList<templates::Problem> found;
            renderMustache(prompt.body, prompt.sampleInputs(), largestPrompt, found);
            for (const templates::Problem& problem : found) {
                problems << problemOf(problem, prompt);
            }
            checkNames(prompt, context, nullptr, problems);
        }
        return;
    }
    const templates::Compilation compilation = templates::Environment().compile(prompt.body);
    for (const templates::Problem& problem : compilation.problems) {
        problems << problemOf(problem, prompt);
    }
    if (compilation) {
        checkNames(prompt, context, compilation.compiled.get(), problems);
    }
}

} // namespace prompts
