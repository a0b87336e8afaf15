// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/completion.h"

#include <QRegularExpression>

#include <algorithm>

namespace prompts::editor {

namespace {

QStringList words(const char* list)
{
    return QString::fromLatin1(list).split(QLatin1Char(' '));
}

/// Those that begin with the prefix, then those that contain it.
QStringList matching(const QStringList& all, const QString& prefix)
{
    QStringList first, second;
    for (const QString& one : all) {
        if (one.startsWith(prefix, Qt::CaseInsensitive)) {
            first << one;
        } else if (one.contains(prefix, Qt::CaseInsensitive)) {
            second << one;
        }
    }
    first += second;
    first.removeDuplicates();
    return first;
}

Completion from(const QStringList& all, const QString& prefix, bool isAsked)
{
    if (prefix.isEmpty() && !isAsked) {
        return {};
    }
    Completion completion{prefix.size(), matching(all, prefix)};
    const bool isWhole = completion.proposals.size() == 1 && completion.proposals.first() == prefix;
    if (isWhole) {
        completion.proposals.clear();
    }
    return completion;
}

/// Key of the block that the last of these lines stands in, by indentation ("model.parameters").
QString blockOf(const QStringList& above, qsizetype indent)
{
    QStringList path;
    static const QRegularExpression key(QStringLiteral("^(\\s*)([\\w-]+):\\s*(#.*)?$"));
    for (auto line = above.crbegin(); line != above.crend() && indent > 0; ++line) {
        const auto match = key.match(*line);
        if (match.hasMatch() && match.capturedLength(1) < indent) {
            path.prepend(match.captured(2));
            indent = match.capturedLength(1);
        }
    }
    return path.join(QLatin1Char('.'));
}

QStringList keysOf(const QString& block)
{
    if (block.isEmpty()) {
        return words("name: description: version: authors: tags: model: inputs: outputs: sample: template:");
    }
    if (block == QLatin1String("model")) {
        return words("api: configuration: parameters: response:");
    }
    if (block == QLatin1String("model.configuration")) {
        return words("type: name: azure_endpoint: azure_deployment: api_version:");
    }
    if (block == QLatin1String("model.parameters")) {
        return words("temperature: max_tokens: top_p: stop: seed: response_format: frequency_penalty: presence_penalty: max_completion_tokens: tools: tool_choice:");
    }
    if (block.startsWith(QLatin1String("inputs.")) || block.startsWith(QLatin1String("outputs."))) {
        return words("type: description: default: sample:");
    }
    return {};
}

Completion inFrontMatter(const QString& before, const QStringList& above, const Vocabulary& vocabulary, bool isAsked)
{
    static const QRegularExpression value(QStringLiteral("^\\s*([\\w-]+):\\s+(.*)$"));
    const auto match = value.match(before);
    if (match.hasMatch()) {
        const QString key = match.captured(1);
        const QString typed = match.captured(2);
        if (key == QLatin1String("type")) {
            const QString block = blockOf(above, before.size() - before.trimmed().size());
            const bool isInput = block.startsWith(QLatin1String("inputs")) || block.startsWith(QLatin1String("outputs"));
            return from(isInput ? words("string number integer boolean list object") : words("azure_openai openai azure_serverless"), typed, isAsked);
        }
        if (key == QLatin1String("azure_deployment")) {
            return from(vocabulary.deployments, typed, isAsked);
        }
        if (key == QLatin1String("api")) {
            return from(words("chat completion responses"), typed, isAsked);
        }
        return key == QLatin1String("name") && blockOf(above, before.size() - before.trimmed().size()).startsWith(QLatin1String("model")) ? from(vocabulary.models, typed, isAsked) : Completion{};
    }
    static const QRegularExpression begun(QStringLiteral("^(\\s*)([\\w-]*)$"));
    const auto key = begun.match(before);
    return key.hasMatch() ? from(keysOf(blockOf(above, key.capturedLength(1))), key.captured(2), isAsked) : Completion{};
}

/// Names that the template itself gives: loops, set, macros.
QStringList namesOf(const QStringList& above)
{
    static const QRegularExpression given(QStringLiteral("\\{%[-+]?\\s*(?:for|set|macro)\\s+([\\w, ]+)"));
    QStringList names;
    for (const QString& line : above) {
        auto matches = given.globalMatch(line);
        while (matches.hasNext()) {
            for (const QString& name : matches.next().captured(1).section(QStringLiteral(" in "), 0, 0).split(QLatin1Char(','))) {
                names << name.trimmed();
            }
        }
    }
    names.removeAll(QString());
    return names;
}

Completion inTemplate(const QString& inside, bool isStatement, const QStringList& above, const Vocabulary& vocabulary, bool isAsked)
{
    static const QRegularExpression path(QStringLiteral("\\b(?:include|import|from|extends)\\s+[\"']([^\"']*)$"));
    const auto named = path.match(inside);
    if (named.hasMatch()) {
        return from(vocabulary.paths, named.captured(1), true);
    }
    static const QRegularExpression word(QStringLiteral("(\\w*)$"));
    const QString prefix = word.match(inside).captured(1);
    const QString rest = inside.chopped(prefix.size()).trimmed();
    if (rest.endsWith(QLatin1Char('.'))) {
        return rest == QLatin1String("loop.") || rest.endsWith(QLatin1String(" loop.")) ? from(words("index index0 first last length previtem nextitem revindex depth"), prefix, true) : Completion{};
    }
    if (rest.endsWith(QLatin1Char('|'))) {
        return from(vocabulary.filters, prefix, true);
    }
    if (rest.endsWith(QLatin1String(" is")) || rest.endsWith(QLatin1String(" is not"))) {
        return from(vocabulary.tests, prefix, isAsked);
    }
    const bool isFirst = rest.isEmpty() || rest == QLatin1String("-") || rest == QLatin1String("+");
    if (isStatement && isFirst) {
        return from(words("if elif else endif for endfor set endset macro endmacro call endcall include import from raw endraw filter endfilter with endwith block endblock extends"), prefix, isAsked);
    }
    return from(vocabulary.inputs + namesOf(above) + words("loop not and or in is true false none range"), prefix, isAsked);
}

} // namespace

Completion completionsAt(const QString& before, LineState state, const QStringList& above, const Vocabulary& vocabulary, bool isAsked)
{
    if (state.section == LineState::FrontMatter) {
        return inFrontMatter(before, above, vocabulary, isAsked);
    }
    // What the cursor stands in: the line's beginning coloured.
    LineState now = inkLine(before.toUtf8(), state, [](qsizetype, Ink) {});
    if (now.mode == LineState::Expression || now.mode == LineState::Statement) {
        const qsizetype open = std::max(before.lastIndexOf(QLatin1String("{{")), before.lastIndexOf(QLatin1String("{%")));
        return inTemplate(open < 0 ? before : before.mid(open + 2), now.mode == LineState::Statement, above, vocabulary, isAsked);
    }
    static const QRegularExpression begun(QStringLiteral("^(\\w*)$"));
    const auto role = begun.match(before);
    if (now.mode == LineState::Plain && role.hasMatch()) {
        const QStringList roles = words("system: user: assistant: developer: tool:");
        const QString typed = role.captured(1);
        Completion completion = from(roles, typed, isAsked);
        completion.proposals.removeIf([&](const QString& one) { return !one.startsWith(typed, Qt::CaseInsensitive); });
        return completion;
    }
    return {};
}

} // namespace prompts::editor
