// SPDX-License-Identifier: GPL-3.0-or-later
// What the verbs of `prompts` share, and the table of them.
#include "cli/prompts.h"
#include "prompts/git/labels.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcessEnvironment>

namespace cli {

namespace {

constexpr qint64 largestInputs = 64 * 1024 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Prompts", text);
}

QString folderOf(const Invocation& invocation)
{
    const QString state = invocation.options.stateDirectory();
    const QString given = invocation.parser->value(QStringLiteral("library"));
    if (!given.isEmpty()) {
        return QDir(given).absolutePath();
    }
    settings::Settings chosen(state + QStringLiteral("/settings.json"));
    chosen.setOverrides(settings::Settings::overridesOf(QProcessEnvironment::systemEnvironment()));
    return prompts::Library::folderOf(chosen.value(QStringLiteral("prompts.library")).toString(), state);
}

/// The first commit must not need a sign-in: where Git knows nobody, the computer's user makes it.
prompts::Signer firstAuthor()
{
    const QString home = QDir::homePath();
    if (QFileInfo::exists(home + QStringLiteral("/.gitconfig")) || QFileInfo::exists(home + QStringLiteral("/.config/git/config"))) {
        return {};
    }
    const QString user = qEnvironmentVariable("USER", QStringLiteral("pilothouse"));
    return {user, user + QStringLiteral("@localhost")};
}

QCoro::Task<core::Result<PromptAsked>> readFile(QString name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly)) {
        co_return core::failure(core::ErrorKind::Storage, tr("The file cannot be read: %1").arg(file.errorString()), name);
    }
    PromptAsked asked;
    asked.isFile = true;
    const QDir folder = QFileInfo(name).absoluteDir();
    asked.parsed = prompts::parsePrompt(file.read(prompts::largestPrompt + 1), QFileInfo(name).fileName());
    asked.files = std::make_shared<prompts::PromptFilesFrom>([folder](const QString& path) -> std::optional<QByteArray> {
        QFile other(folder.filePath(path));
        return QFileInfo(other.fileName()).isFile() && other.open(QIODevice::ReadOnly) ? std::optional(other.read(prompts::largestPrompt + 1)) : std::nullopt;
    });
    co_return asked;
}

core::Result<QString> pathOf(const prompts::LibrarySnapshot& snapshot, const QString& name)
{
    QStringList candidates;
    const prompts::LibrarySnapshot::File* const file = snapshot.find(name, &candidates);
    if (file) {
        return file->entry.path;
    }
    if (!candidates.isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, tr("Several prompts have this name: %1. Give the path.").arg(candidates.join(QStringLiteral(", "))), name);
    }
    return core::failure(core::ErrorKind::NotFound, tr("There is no such prompt. “prompts list” shows all."), name);
}

/// What the files of `files` include, taken from the same commit: read before, as rendering asks from a place that cannot wait.
QCoro::Task<QHash<QString, QByteArray>> withIncludes(prompts::Repository::Ref repository, std::shared_ptr<const prompts::LibrarySnapshot> snapshot, QString commit, QHash<QString, QByteArray> files)
{
    QStringList waiting = files.keys();
    const prompts::PromptFilesFrom any([snapshot](const QString& one) { return snapshot->read(one); });
    for (qsizetype i = 0; i < waiting.size() && waiting.size() < 500; ++i) {
        const QString from = waiting.at(i);
        for (const prompts::Reference& reference : prompts::referencesOf(from, QString::fromUtf8(files.value(from)), any)) {
            if (reference.to.isEmpty() || files.contains(reference.to)) {
                continue;
            }
            const QString to = reference.to;
            const core::Result<QByteArray> included = co_await repository->contentAt(commit, to);
            if (included) {
                files.insert(to, *included);
                waiting << to;
            }
        }
    }
    co_return files;
}

} // namespace

std::vector<std::unique_ptr<Command>> promptCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(makePromptsList());
    commands.push_back(makePromptsShow());
    commands.push_back(makePromptsNew());
    commands.push_back(makePromptsEdit());
    commands.push_back(makePromptsRender());
    commands.push_back(makePromptsDiff());
    commands.push_back(makePromptsImport());
    commands.push_back(makePromptsExport());
    commands.push_back(makePromptsPublish());
    commands.push_back(makePromptsLive());
    commands.push_back(makePromptsHistory());
    commands.push_back(makePromptsLabel());
    return commands;
}

void declareLibrary(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("library"), tr("Folder of the prompt library; otherwise the one of the settings."), QStringLiteral("folder")});
    parser.addOption({QStringLiteral("author"), tr("Who commits, as \"Name <address>\"; otherwise the signed-in account."), QStringLiteral("author")});
}

QCoro::Task<core::Result<std::shared_ptr<PromptLibrary>>> openPrompts(Invocation invocation)
{
    auto opened = std::make_shared<PromptLibrary>();
    const QString folder = folderOf(invocation);
    prompts::RepositoryParts parts;
    parts.dataFolder = invocation.options.stateDirectory() + QStringLiteral("/prompts-data");
    const prompts::Signer author = promptAuthor(invocation);
    parts.author = [author] { return author; };
    const bool isNew = !QFileInfo::exists(folder);
    opened->library = std::make_unique<prompts::Library>(prompts::Library::Parts{folder, parts.dataFolder + QStringLiteral("/bin"), true, 0});
    const core::Result<void> read = co_await opened->library->open();
    if (!read) {
        co_return read.error();
    }
    core::Result<prompts::Repository::Ref> repository = co_await prompts::Repository::open(folder, parts);
    if (!repository && isNew) {
        const QList<prompts::NewFile> files;
        const QString message = tr("First prompts");
        if (!author.isValid()) {
            parts.author = firstAuthor;
        }
        repository = co_await prompts::Repository::create(folder, files, message, parts);
    }
    if (repository) {
        opened->repository = *repository;
    } else if (repository.error().kind != core::ErrorKind::NotFound) {
        invocation.output.terminal().message(Terminal::safeText(core::explainInOneLine(repository.error())));
    }
    co_return opened;
}

QCoro::Task<core::Result<PromptAsked>> readPrompt(std::shared_ptr<PromptLibrary> library, QString name)
{
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = library->library->snapshot();
    const bool isFile = name.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive) && !snapshot->find(name) && QFileInfo(name).isFile();
    if (isFile) {
        core::Result<PromptAsked> asked = co_await readFile(name);
        co_return asked;
    }
    PromptAsked asked;
    core::Result<QString> path = pathOf(*snapshot, name);
    const qsizetype at = name.lastIndexOf(QLatin1Char('@'));
    const QString revision = !path && at > 0 ? name.mid(at + 1) : QString();
    if (!revision.isEmpty()) {
        path = pathOf(*snapshot, name.left(at));
    }
    if (!path) {
        co_return path.error();
    }
    if (revision.isEmpty()) {
        asked.files = snapshot;
        asked.parsed = prompts::parsePrompt(snapshot->read(*path).value_or(QByteArray()), *path);
        co_return asked;
    }
    if (!library->repository) {
        co_return core::failure(core::ErrorKind::NotFound, tr("The library has no versions: its folder is no Git repository."), name);
    }
    prompts::Labels labels(library->repository);
    const QString wanted = *path;
    const core::Result<prompts::Version> version = co_await labels.resolve(wanted, revision);
    if (!version) {
        co_return version.error();
    }
    const QString commit = version->id, there = version->path.isEmpty() ? wanted : version->path;
    const core::Result<QByteArray> bytes = co_await library->repository->contentAt(commit, there);
    if (!bytes) {
        co_return bytes.error();
    }
    const prompts::Repository::Ref repository = library->repository;
    const QHash<QString, QByteArray> start{{there, *bytes}};
    const QHash<QString, QByteArray> files = co_await withIncludes(repository, snapshot, commit, start);
    asked.files = std::make_shared<prompts::PromptFilesInMemory>(files);
    asked.parsed = prompts::parsePrompt(*bytes, there);
    asked.version = commit;
    asked.label = commit.startsWith(revision) ? QString() : revision;
    co_return asked;
}

int reportProblems(const Invocation& invocation, const QString& file, const QList<prompts::PromptProblem>& problems)
{
    for (const prompts::PromptProblem& problem : problems) {
        if (problem.severity != prompts::Severity::Hint) {
            invocation.output.terminal().message(Terminal::safeText(QStringLiteral("%1:%2:%3: %4: %5 %6").arg(file).arg(problem.line).arg(problem.column).arg(prompts::severityName(problem.severity), problem.message, problem.remedy)));
        }
    }
    return prompts::hasErrors(problems) ? int(BadInputFile) : int(Done);
}

void declareInputs(QCommandLineParser& parser)
{
    parser.addOption({QStringLiteral("input"), tr("A value, as name=value. May be given several times."), QStringLiteral("name=value")});
    parser.addOption({QStringLiteral("inputs"), tr("JSON file with values by name, or - for standard input."), QStringLiteral("file")});
}

core::Result<QJsonObject> inputsOf(const Invocation& invocation, const prompts::Prompt& prompt)
{
    QJsonObject values;
    if (const QString name = invocation.parser->value(QStringLiteral("inputs")); !name.isEmpty()) {
        QFile file(name);
        const bool isOpen = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
        if (!isOpen) {
            return core::failure(core::ErrorKind::Storage, tr("The file cannot be read: %1").arg(file.errorString()), name);
        }
        QJsonParseError error;
        const QByteArray bytes = file.read(largestInputs);
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
        if (!document.isObject()) {
            const int line = 1 + int(bytes.left(error.offset).count('\n'));
            return core::failure(core::ErrorKind::Storage, tr("The file must hold a JSON object (line %1: %2).").arg(line).arg(error.errorString()), name);
        }
        values = document.object();
    }
    for (const QString& pair : invocation.parser->values(QStringLiteral("input"))) {
        const qsizetype equals = pair.indexOf(QLatin1Char('='));
        if (equals < 1) {
            return core::failure(core::ErrorKind::InvalidInput, tr("Write an input as name=value."), pair);
        }
        const QString name = pair.left(equals), text = pair.mid(equals + 1);
        const prompts::PromptInput* const input = prompt.input(name);
        const QJsonDocument document = QJsonDocument::fromJson('[' + text.toUtf8() + ']');
        const bool isText = !document.isArray() || document.array().size() != 1 || (input ? input->type == QLatin1String("string") : !document.array().first().isArray() && !document.array().first().isObject());
        values.insert(name, isText ? QJsonValue(text) : document.array().first());
    }
    return values;
}

} // namespace cli
