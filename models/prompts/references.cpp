// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/references.h"
#include "prompts/frontmatter.h"
#include "templates/templates.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <algorithm>

namespace prompts {

namespace {

struct LineStarts
{
    explicit LineStarts(const QString& text)
    {
        for (qsizetype at = text.indexOf(QLatin1Char('\n')); at >= 0; at = text.indexOf(QLatin1Char('\n'), at + 1)) {
            starts << at + 1;
        }
    }
    std::pair<int, int> placeOf(qsizetype at) const
    {
        const qsizetype line = std::upper_bound(starts.begin(), starts.end(), at) - starts.begin() - 1;
        return {int(line) + 1, int(at - starts.at(line)) + 1};
    }
    QList<qsizetype> starts{0};
};

bool isYaml(const QString& path)
{
    return path.endsWith(QLatin1String(".yaml"), Qt::CaseInsensitive) || path.endsWith(QLatin1String(".yml"), Qt::CaseInsensitive);
}

bool isTemplate(const QString& path)
{
    static const QStringList endings{".prompty", ".jinja", ".jinja2", ".j2", ".md", ".txt", ".tmpl"};
    return std::any_of(endings.begin(), endings.end(), [&path](const QString& ending) { return path.endsWith(ending, Qt::CaseInsensitive); });
}

void add(QList<Reference>& references, Reference::Kind kind, const QString& path, const QString& name, qsizetype at, const LineStarts& lines, const PromptFiles& files)
{
    const auto [line, column] = lines.placeOf(at);
    references << Reference{kind, path, name, resolvePath(name, path, files), line, column, column + int(name.size())};
}

void addOfTemplate(QList<Reference>& references, const QString& path, const QString& text, qsizetype bodyBegin, const LineStarts& lines, const PromptFiles& files)
{
    static const QRegularExpression hint(QStringLiteral("\\{%[-+]?\\s*(?:include|import|from|extends)\\b"));
    const QString body = text.mid(bodyBegin);
    if (!hint.match(body).hasMatch()) {
        return; // most templates name nothing: no need to read them
    }
    const templates::Compilation compilation = templates::Environment().compile(body);
    if (!compilation) {
        return;
    }
    for (const templates::Reference& reference : compilation.compiled->references()) {
        if (reference.start < 0 || reference.name.isEmpty() || (reference.ignoreMissing && resolvePath(reference.name, path, files).isEmpty())) {
            continue;
        }
        const Reference::Kind kind = reference.kind == templates::Reference::Kind::Include ? Reference::Kind::Include
            : reference.kind == templates::Reference::Kind::Import                         ? Reference::Kind::Import
                                                                                           : Reference::Kind::Extends;
        add(references, kind, path, reference.name, bodyBegin + reference.start + 1, lines, files);
    }
}

void addOfFrontMatter(QList<Reference>& references, const QString& path, const QString& text, const FileParts& parts, const LineStarts& lines, const PromptFiles& files)
{
    static const QRegularExpression file(QStringLiteral("\\$\\{file:\\s*([^}\\r\\n]+?)\\s*\\}"));
    static const QRegularExpression sample(QStringLiteral("^sample:[ \\t]+[\"']?([^\"'#{\\[\\r\\n$]+\\.json)[\"']?[ \\t]*(?:#.*)?\\r?$"), QRegularExpression::MultilineOption);
    const QString front = text.mid(parts.frontBegin, parts.frontEnd - parts.frontBegin);
    for (const QRegularExpression* pattern : {&file, &sample}) {
        for (auto it = pattern->globalMatch(front); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            add(references, Reference::Kind::File, path, match.captured(1).trimmed(), parts.frontBegin + match.capturedStart(1), lines, files);
        }
    }
}

void addOfYaml(QList<Reference>& references, const QString& path, const QString& text, const LineStarts& lines, const PromptFiles& files)
{
    static const QRegularExpression member(QStringLiteral("(?:^|[{,\\s-])(prompt|path|source|file|flow|template)[\"']?:[ \\t]+[\"']?([^\"'#{}\\[\\],\\r\\n]+?)[\"']?[ \\t]*(?=[,}#\\r\\n]|$)"),
                                           QRegularExpression::MultilineOption);
    for (auto it = member.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        // A label or version may follow: answer@production.
        const QString name = match.captured(2).section(QLatin1Char('@'), 0, 0).trimmed();
        if (!name.isEmpty() && (match.captured(1) == QLatin1String("prompt") || !resolvePath(name, path, files).isEmpty())) {
            const qsizetype before = references.size();
            add(references, Reference::Kind::Prompt, path, name, match.capturedStart(2), lines, files);
            if (references.last().to.isEmpty()) {
                references.resize(before); // "prompt:" may hold a text
            }
        }
    }
}

} // namespace

QString kindName(Reference::Kind kind)
{
    switch (kind) {
    case Reference::Kind::Include: return QStringLiteral("include");
    case Reference::Kind::Import: return QStringLiteral("import");
    case Reference::Kind::Extends: return QStringLiteral("extends");
    case Reference::Kind::File: return QStringLiteral("file");
    case Reference::Kind::Prompt: break;
    }
    return QStringLiteral("prompt");
}

QList<Reference> referencesOf(const QString& path, const QString& text, const PromptFiles& files)
{
    QList<Reference> references;
    if (text.size() > largestPrompt) {
        return references;
    }
    const LineStarts lines(text);
    if (isYaml(path)) {
        addOfYaml(references, path, text, lines, files);
        return references;
    }
    if (!isTemplate(path)) {
        return references;
    }
    const FileParts parts = path.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive) ? partsOfFile(text) : FileParts{};
    if (parts.hasFrontMatter) {
        addOfFrontMatter(references, path, text, parts, lines, files);
    }
    addOfTemplate(references, path, text, parts.bodyBegin, lines, files);
    return references;
}

ReferenceGraph ReferenceGraph::build(const QStringList& paths, const PromptFiles& files)
{
    ReferenceGraph graph;
    for (const QString& path : paths) {
        if (!isTemplate(path) && !isYaml(path)) {
            continue;
        }
        const std::optional<QByteArray> bytes = files.read(path);
        if (!bytes || bytes->size() > largestPrompt || bytes->contains('\0')) {
            continue;
        }
        const QList<Reference> references = referencesOf(path, QString::fromUtf8(*bytes), files);
        for (const Reference& reference : references) {
            if (!reference.to.isEmpty() && !graph.m_to[reference.to].contains(path)) {
                graph.m_to[reference.to] << path;
            }
        }
        if (!references.isEmpty()) {
            graph.m_from.insert(path, references);
        }
    }
    return graph;
}

QList<Reference> ReferenceGraph::to(const QString& path) const
{
    QList<Reference> found;
    for (const QString& from : m_to.value(path)) {
        for (const Reference& reference : m_from.value(from)) {
            if (reference.to == path) {
                found << reference;
            }
        }
    }
    return found;
}

QStringList ReferenceGraph::dependents(const QString& path) const
{
    QStringList found{path};
    for (qsizetype i = 0; i < found.size(); ++i) {
        for (const QString& from : m_to.value(found.at(i))) {
            if (!found.contains(from)) {
                found << from;
            }
        }
    }
    found.removeFirst();
    return found;
}

QStringList ReferenceGraph::ring(const QString& path) const
{
    QHash<QString, QString> cameFrom;
    QStringList waiting{path};
    for (qsizetype i = 0; i < waiting.size(); ++i) {
        for (const Reference& reference : m_from.value(waiting.at(i))) {
            if (reference.to.isEmpty() || reference.kind == Reference::Kind::File || cameFrom.contains(reference.to)) {
                continue;
            }
            cameFrom.insert(reference.to, waiting.at(i));
            waiting << reference.to;
            if (reference.to == path) {
                QStringList ring;
                for (QString at = waiting.at(i); at != path; at = cameFrom.value(at)) {
                    ring.prepend(at);
                }
                ring.prepend(path);
                return ring;
            }
        }
    }
    return {};
}

QList<Reference> ReferenceGraph::missing() const
{
    QList<Reference> found;
    for (const QList<Reference>& references : m_from) {
        std::copy_if(references.begin(), references.end(), std::back_inserter(found), [](const Reference& reference) { return reference.to.isEmpty(); });
    }
    std::sort(found.begin(), found.end(), [](const Reference& a, const Reference& b) { return std::tie(a.from, a.line, a.column) < std::tie(b.from, b.line, b.column); });
    return found;
}

} // namespace prompts
