// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/librarysources.h"

#include "flows/flowcheck.h"
#include "prompts/render.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace flows {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(flows::Library)
};

/// "chat/answer.prompty@production" as path and version.
std::pair<QString, QString> namedVersion(const QString& name)
{
    const qsizetype at = name.lastIndexOf(QLatin1Char('@'));
    return at > 0 ? std::pair(name.left(at), name.mid(at + 1)) : std::pair(name, QString());
}

QString placeIn(const prompts::PromptFiles& files, const QString& name, const QString& folder)
{
    // A file of the flow's folder, whatever its name: names are relative to it.
    return prompts::resolvePath(name, folder.isEmpty() ? QStringLiteral("flow") : folder + QStringLiteral("/flow"), files);
}

class LibraryPrompts : public PromptSource
{
public:
    explicit LibraryPrompts(LibraryAccess access) : m_access(std::move(access)) {}

    core::Result<RenderedPrompt> render(const QString& name, const QString& folder, const QJsonObject& inputs) override
    {
        const core::Result<prompts::ParsedPrompt> parsed = read(name, folder);
        if (!parsed) {
            return parsed.error();
        }
        const prompts::Prompt& prompt = parsed->prompt;
        prompts::RenderContext context;
        context.files = m_access.files;
        context.usesSamples = false;
        const prompts::RenderedPrompt rendered = prompts::renderMessages(prompt, inputs, context);
        QList<prompts::PromptProblem> problems = parsed->problems + rendered.problems;
        for (const prompts::PromptProblem& problem : std::as_const(problems)) {
            if (problem.severity == prompts::Severity::Error) {
                return core::Error::make(core::ErrorKind::InvalidInput, problem.message + QLatin1Char(' ') + problem.remedy,
                                         Text::tr("The prompt \"%1\", line %2").arg(prompt.path).arg(problem.line));
            }
        }
        RenderedPrompt result;
        for (const prompts::RenderedMessage& message : rendered.messages) {
            result.messages << azure::ChatMessage{message.role, message.text(), message.name, {}, {}};
        }
        result.name = prompt.name.isEmpty() ? prompt.id() : prompt.name;
        const QString version = namedVersion(name).second;
        result.version = !version.isEmpty() ? version : m_access.versionOf ? m_access.versionOf(prompt) : prompt.version;
        const QString deployment = prompt.model.deployment.isEmpty() ? prompt.model.name : prompt.model.deployment;
        result.deployment = deployment.contains(QLatin1String("${")) ? QString() : deployment; // variables of the surroundings stay unread
        result.parameters = prompt.model.parameters;
        return result;
    }

    QString contentKey(const QString& name, const QString& folder) override
    {
        // The prompt and everything that it includes.
        const core::Result<prompts::ParsedPrompt> parsed = read(name, folder);
        if (!parsed) {
            return {};
        }
        QCryptographicHash hash(QCryptographicHash::Sha256);
        addWithIncludes(parsed->prompt.text, parsed->prompt.path, hash, 0);
        return QString::fromLatin1(hash.result().toHex());
    }

    QStringList inputsOf(const QString& name, const QString& folder) override
    {
        QStringList names;
        const core::Result<prompts::ParsedPrompt> parsed = read(name, folder);
        if (parsed) {
            for (const prompts::PromptInput& input : parsed->prompt.inputs) {
                names << input.name;
            }
        }
        return names;
    }

private:
    core::Result<prompts::ParsedPrompt> read(const QString& name, const QString& folder) const
    {
        const auto [file, version] = namedVersion(name);
        const QString path = placeIn(*m_access.files, file, folder);
        const core::Error missing = core::Error::make(core::ErrorKind::NotFound, Text::tr("The library has no such prompt."), name);
        if (path.isEmpty()) {
            return missing;
        }
        if (!version.isEmpty() && !m_access.atVersion) {
            return core::Error::make(core::ErrorKind::InvalidInput, Text::tr("Labels and versions can only be used where the library's history is open."), name);
        }
        const std::optional<QByteArray> bytes = version.isEmpty() ? m_access.files->read(path) : m_access.atVersion(path, version);
        return bytes ? core::Result<prompts::ParsedPrompt>(prompts::parsePrompt(*bytes, path)) : core::Result<prompts::ParsedPrompt>(missing);
    }

    void addWithIncludes(const QString& text, const QString& path, QCryptographicHash& hash, int depth) const
    {
        constexpr int kDeepest = 20;
        static const QRegularExpression include(QStringLiteral("\\{%[-+]?\\s*(?:include|import|from|extends)\\s+[\"']([^\"']+)[\"']"));
        hash.addData(text.toUtf8());
        for (auto match = include.globalMatch(text); depth < kDeepest && match.hasNext();) {
            const QString other = prompts::resolvePath(match.next().captured(1), path, *m_access.files);
            const std::optional<QByteArray> bytes = other.isEmpty() ? std::nullopt : m_access.files->read(other);
            if (bytes) {
                addWithIncludes(QString::fromUtf8(*bytes), other, hash, depth + 1);
            }
        }
    }

    LibraryAccess m_access;
};

class LibraryFlows : public FlowSource
{
public:
    explicit LibraryFlows(std::shared_ptr<const prompts::PromptFiles> files) : m_files(std::move(files)) {}
    core::Result<QByteArray> text(const QString& name, const QString& folder, QString* file) override
    {
        QString path = placeIn(*m_files, name, folder);
        if (path.isEmpty()) {
            path = placeIn(*m_files, name + QLatin1String(kFlowSuffix), folder);
        }
        const std::optional<QByteArray> bytes = path.isEmpty() ? std::nullopt : m_files->read(path);
        if (!bytes) {
            return core::Error::make(core::ErrorKind::NotFound, Text::tr("The library has no such flow."), name);
        }
        *file = path;
        return *bytes;
    }

private:
    std::shared_ptr<const prompts::PromptFiles> m_files;
};

void checkPrompts(const Flow& flow, const Step& step, const std::shared_ptr<const prompts::PromptFiles>& files, QList<FlowProblem>& problems)
{
    const QString name = step.settings.value(QLatin1String("prompt")).toString();
    const QString folder = flow.file.section(QLatin1Char('/'), 0, -2);
    const QString path = name.isEmpty() ? QString() : placeIn(*files, namedVersion(name).first, folder);
    const Place place = step.places.value(QStringLiteral("prompt"), step.place);
    if (!name.isEmpty() && path.isEmpty()) {
        problems << FlowProblem{Severity::Error, QStringLiteral("unknownPrompt"), Text::tr("The library has no prompt \"%1\".").arg(name), Text::tr("Check its path."), place, step.id, {}};
    }
    if (!path.isEmpty() && namedVersion(name).second.isEmpty()) {
        const prompts::ParsedPrompt parsed = prompts::parsePrompt(files->read(path).value_or(QByteArray()), path);
        for (const prompts::PromptInput& input : parsed.prompt.inputs) {
            if (input.isRequired && input.defaultValue.isUndefined() && !step.input(input.name)) {
                problems << FlowProblem{Severity::Warning, QStringLiteral("missingInput"), Text::tr("The prompt takes the input \"%1\", which the step does not give.").arg(input.name),
                                        Text::tr("Add it below \"inputs\"."), place, step.id, {}};
            }
        }
    }
    for (const Step& inner : step.each) {
        checkPrompts(flow, inner, files, problems);
    }
}

} // namespace

std::shared_ptr<PromptSource> librarySource(const LibraryAccess& access)
{
    return std::make_shared<LibraryPrompts>(access);
}

std::shared_ptr<FlowSource> flowSource(std::shared_ptr<const prompts::PromptFiles> files)
{
    return std::make_shared<LibraryFlows>(std::move(files));
}

std::shared_ptr<const prompts::PromptFiles> folderFiles(const QString& folder)
{
    const QString root = QFileInfo(folder).canonicalFilePath();
    return std::make_shared<prompts::PromptFilesFrom>([root](const QString& path) -> std::optional<QByteArray> {
        const QString clean = prompts::cleanPath(path);
        const QString place = QFileInfo(root + QLatin1Char('/') + clean).canonicalFilePath();
        QFile file(place);
        if (root.isEmpty() || clean.isEmpty() || !place.startsWith(root + QLatin1Char('/')) || !QFileInfo(place).isFile() ||
            file.size() > prompts::largestPrompt || !file.open(QIODevice::ReadOnly)) {
            return std::nullopt;
        }
        return file.readAll();
    });
}

QStringList flowPathsIn(const QString& folder)
{
    QStringList paths;
    const QDir root(folder);
    QDirIterator files(folder, {QLatin1Char('*') + QLatin1String(kFlowSuffix)}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = root.relativeFilePath(files.next());
        if (!path.startsWith(QLatin1Char('.')) && !path.contains(QLatin1String("/."))) {
            paths << path;
        }
    }
    paths.sort();
    return paths;
}

QList<FlowEntry> flowsOf(const prompts::PromptFiles& files, const QStringList& paths)
{
    QList<FlowEntry> entries;
    for (const QString& path : paths) {
        if (!path.endsWith(QLatin1String(kFlowSuffix))) {
            continue;
        }
        const ParsedFlow parsed = parseFlow(files.read(path).value_or(QByteArray()), path);
        FlowEntry entry;
        entry.path = path;
        entry.id = path.chopped(static_cast<qsizetype>(qstrlen(kFlowSuffix)));
        entry.name = parsed.flow.name;
        entry.description = parsed.flow.description;
        entry.tags = parsed.flow.tags;
        entry.steps = static_cast<int>(parsed.flow.steps.size());
        for (const FlowProblem& problem : parsed.problems) {
            ++(problem.severity == Severity::Error ? entry.errors : entry.warnings);
        }
        entries << entry;
    }
    return entries;
}

ParsedFlow parseInLibrary(const QByteArray& text, const QString& path, const std::shared_ptr<const prompts::PromptFiles>& files)
{
    ParsedFlow parsed = parseFlow(text, path);
    parsed.problems << checkSubFlows(parsed.flow, [&files](const QString& file) {
        std::optional<QByteArray> bytes = files->read(file);
        return bytes ? bytes : files->read(file + QLatin1String(kFlowSuffix));
    });
    for (const Step& step : parsed.flow.steps) {
        checkPrompts(parsed.flow, step, files, parsed.problems);
    }
    std::stable_sort(parsed.problems.begin(), parsed.problems.end(), [](const FlowProblem& a, const FlowProblem& b) { return a.place.line < b.place.line; });
    return parsed;
}

QString flowNamed(const QString& name, const QStringList& paths)
{
    QStringList fitting;
    for (const QString& path : paths) {
        const QString id = path.endsWith(QLatin1String(kFlowSuffix)) ? path.chopped(static_cast<qsizetype>(qstrlen(kFlowSuffix))) : path;
        if (path == name || id == name) {
            return path;
        }
        if (path.section(QLatin1Char('/'), -1) == name || id.section(QLatin1Char('/'), -1) == name) {
            fitting << path;
        }
    }
    return fitting.size() == 1 ? fitting.first() : QString();
}

} // namespace flows
