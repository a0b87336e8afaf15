// SPDX-License-Identifier: GPL-3.0-or-later
// prompts new, edit, import, export.
#include "cli/prompts.h"
#include "prompts/exchange.h"
#include "prompts/promptedit.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Prompts", text);
}

core::Result<QByteArray> contentOf(const QString& name)
{
    QFile file(name);
    const bool isOpen = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return core::failure(core::ErrorKind::Storage, tr("The file cannot be read: %1").arg(file.errorString()), name);
    }
    return file.read(64 * 1024 * 1024);
}

core::Error oneName()
{
    return core::Error::make(core::ErrorKind::InvalidInput, tr("Name one prompt."), QStringLiteral("NAME"));
}

/// The prompt as it stands now, and what is wrong with it.
int printWritten(const Invocation& invocation, const PromptLibrary& library, const QString& path)
{
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = library.library->snapshot();
    const prompts::ParsedPrompt parsed = prompts::parsePrompt(snapshot->read(path).value_or(QByteArray()), path);
    prompts::CheckContext context;
    context.files = snapshot;
    context.otherNames = snapshot->otherNames(path);
    const QList<prompts::PromptProblem> problems = prompts::check(parsed, context);
    QJsonArray list;
    for (const prompts::PromptProblem& problem : problems) {
        list << prompts::jsonOf(problem);
    }
    invocation.output.object({{"id", parsed.prompt.id()}, {"path", path}, {"name", parsed.prompt.name}, {"description", parsed.prompt.description}, {"problems", list}},
                             {{QStringLiteral("id"), tr("Prompt")}, {QStringLiteral("name"), tr("Name")}, {QStringLiteral("path"), tr("File")}});
    return reportProblems(invocation, path, problems);
}

class PromptsNew : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts new"); }
    QString summary() const override { return tr("Adds a prompt to the library."); }
    QString arguments() const override { return QStringLiteral("FOLDER/NAME"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareLibrary(parser);
        QStringList names;
        for (const prompts::Library::NewPromptTemplate& one : prompts::Library::newPromptTemplates()) {
            names << one.name;
        }
        parser.addOption({QStringLiteral("template"), tr("What it begins with: %1; chat otherwise.").arg(names.join(QStringLiteral(", "))), QStringLiteral("name")});
        parser.addOption({QStringLiteral("file"), tr("Takes the text of this file, or - for standard input."), QStringLiteral("file")});
        parser.addOption({QStringLiteral("author"), tr("Name of the author."), QStringLiteral("name")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> PromptsNew::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, oneName());
    }
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    const QString given = invocation.arguments.first();
    const QString path = given.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive) ? given : given + QStringLiteral(".prompty");
    const QString file = invocation.parser->value(QStringLiteral("file"));
    QByteArray text = prompts::Library::newPromptText(invocation.parser->value(QStringLiteral("template")), path.section(QLatin1Char('/'), -1).chopped(8), invocation.parser->value(QStringLiteral("author")));
    if (!file.isEmpty()) {
        const core::Result<QByteArray> read = contentOf(file);
        if (!read) {
            co_return report(invocation, read.error());
        }
        const QList<prompts::PromptProblem> problems = prompts::parsePrompt(*read, path).problems;
        if (prompts::hasErrors(problems)) {
            co_return reportProblems(invocation, file, problems);
        }
        text = *read;
    }
    const core::Result<void> added = (*library)->library->add(path, text);
    if (!added) {
        co_return report(invocation, added.error());
    }
    co_return printWritten(invocation, **library, path);
}

class PromptsEdit : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts edit"); }
    QString summary() const override { return tr("Changes members of a prompt and leaves the rest of the file alone; or moves it."); }
    QString arguments() const override { return QStringLiteral("NAME"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareLibrary(parser);
        parser.addOption({QStringLiteral("set"), tr("A member, for example model.parameters.temperature=0.2. May be given several times."), QStringLiteral("path=value")});
        parser.addOption({QStringLiteral("unset"), tr("Removes a member."), QStringLiteral("path")});
        parser.addOption({QStringLiteral("rename-input"), tr("Renames an input also in the template."), QStringLiteral("old=new")});
        parser.addOption({QStringLiteral("body"), tr("Takes what follows the front matter from this file, or - for standard input."), QStringLiteral("file")});
        parser.addOption({QStringLiteral("move"), tr("Moves the prompt and updates what names it."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("dry-run"), tr("Shows what would change and writes nothing.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static core::Result<QString> edited(const Invocation& invocation, const QString& text);
    static int move(const Invocation& invocation, PromptLibrary& library, const QString& path);
};

core::Result<QString> PromptsEdit::edited(const Invocation& invocation, const QString& text)
{
    core::Result<QString> changed = text;
    const auto pairOf = [](const QString& option) { return std::pair(option.section(QLatin1Char('='), 0, 0), option.section(QLatin1Char('='), 1)); };
    for (const QString& option : invocation.parser->values(QStringLiteral("set"))) {
        const auto [path, value] = pairOf(option);
        if (path.isEmpty() || !option.contains(QLatin1Char('='))) {
            return core::failure(core::ErrorKind::InvalidInput, tr("Write a member as path=value."), option);
        }
        const QJsonDocument document = QJsonDocument::fromJson('[' + value.toUtf8() + ']');
        const QJsonValue typed = document.isArray() && document.array().size() == 1 ? document.array().first() : QJsonValue(value);
        changed = changed ? prompts::withMember(*changed, path.split(QLatin1Char('.')), typed) : changed;
    }
    for (const QString& path : invocation.parser->values(QStringLiteral("unset"))) {
        changed = changed ? prompts::withoutMember(*changed, path.split(QLatin1Char('.'))) : changed;
    }
    for (const QString& option : invocation.parser->values(QStringLiteral("rename-input"))) {
        const auto [from, to] = pairOf(option);
        changed = changed ? prompts::withInputRenamed(*changed, from, to) : changed;
    }
    if (const QString body = invocation.parser->value(QStringLiteral("body")); changed && !body.isEmpty()) {
        const core::Result<QByteArray> read = contentOf(body);
        if (!read) {
            return read.error();
        }
        changed = prompts::withBody(*changed, QString::fromUtf8(*read));
    }
    return changed;
}

int PromptsEdit::move(const Invocation& invocation, PromptLibrary& library, const QString& path)
{
    const QString wanted = invocation.parser->value(QStringLiteral("move"));
    const QString target = wanted.endsWith(QLatin1String(".prompty"), Qt::CaseInsensitive) ? wanted : wanted + QStringLiteral(".prompty");
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = library.library->snapshot();
    const core::Result<prompts::ChangeSet> change = prompts::moveWithReferences(path, target, snapshot->paths(), *snapshot);
    if (!change) {
        return report(invocation, change.error());
    }
    if (!invocation.parser->isSet(QStringLiteral("dry-run"))) {
        const core::Result<void> applied = library.library->apply(*change);
        if (!applied) {
            return report(invocation, applied.error());
        }
    }
    QJsonArray files;
    for (const prompts::FileChange& file : change->files) {
        files << QJsonObject{{"path", file.path}, {"newPath", file.newPath}};
    }
    invocation.output.terminal().message(change->summary);
    invocation.output.rows(files, {{QStringLiteral("path"), tr("File")}, {QStringLiteral("newPath"), tr("Now")}});
    return Done;
}

QCoro::Task<int> PromptsEdit::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, oneName());
    }
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    const std::shared_ptr<PromptLibrary> opened = *library;
    const QString name = invocation.arguments.first();
    const prompts::LibrarySnapshot::File* const file = opened->library->snapshot()->find(name);
    if (!file) {
        co_return report(invocation, core::Error::make(core::ErrorKind::NotFound, tr("There is no such prompt. “prompts list” shows all."), name));
    }
    const QString path = file->entry.path;
    const QByteArray before = opened->library->snapshot()->read(path).value_or(QByteArray());
    const core::Result<QString> changed = edited(invocation, QString::fromUtf8(before));
    if (!changed) {
        co_return report(invocation, changed.error());
    }
    if (invocation.parser->isSet(QStringLiteral("dry-run")) && !invocation.parser->isSet(QStringLiteral("move"))) {
        invocation.output.terminal().write(Terminal::safeText(*changed));
        co_return int(Done);
    }
    const QByteArray bytes = changed->toUtf8();
    if (bytes != before && !invocation.parser->isSet(QStringLiteral("dry-run"))) {
        const core::Result<void> written = opened->library->write(path, bytes, before);
        if (!written) {
            co_return report(invocation, written.error());
        }
    }
    if (invocation.parser->isSet(QStringLiteral("move"))) {
        co_return move(invocation, *opened, path);
    }
    co_return printWritten(invocation, *opened, path);
}

class PromptsImport : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts import"); }
    QString summary() const override { return tr("Takes prompts over: a folder, a bundle, a .prompty file, a chat request, prompts of Langfuse, or a text."); }
    QString arguments() const override { return QStringLiteral("FILE|FOLDER"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareLibrary(parser);
        parser.addOption({QStringLiteral("into"), tr("Folder of the library that they go to."), QStringLiteral("folder")});
        parser.addOption({QStringLiteral("replace"), tr("Replaces files of the same name.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

QCoro::Task<int> PromptsImport::run(Invocation invocation)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Name one file or folder."), QStringLiteral("FILE")));
    }
    const QString source = invocation.arguments.first();
    core::Result<prompts::Import> import = core::Error();
    if (QFileInfo(source).isDir()) {
        import = prompts::readImportFolder(source);
    } else {
        const core::Result<QByteArray> bytes = contentOf(source);
        import = bytes ? prompts::readImport(*bytes, source) : core::Result<prompts::Import>(bytes.error());
    }
    if (!import) {
        report(invocation, import.error());
        co_return int(BadInputFile);
    }
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    QString folder = invocation.parser->value(QStringLiteral("into"));
    folder += folder.isEmpty() || folder.endsWith(QLatin1Char('/')) ? QString() : QStringLiteral("/");
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = (*library)->library->snapshot();
    QJsonArray rows;
    for (const prompts::ImportedFile& file : import->files) {
        const QString path = folder + file.path;
        if (snapshot->contains(path) && snapshot->read(path) != file.bytes && !invocation.parser->isSet(QStringLiteral("replace"))) {
            co_return report(invocation, core::Error::make(core::ErrorKind::Conflict, tr("The library has a file of this name that differs. Give --replace or --into."), path));
        }
    }
    for (const prompts::ImportedFile& file : import->files) {
        const QString path = folder + file.path;
        const core::Result<void> written = (*library)->library->write(path, file.bytes);
        if (!written) {
            co_return report(invocation, written.error());
        }
        rows.append(QJsonObject{{"path", path}, {"format", import->format}});
    }
    for (const QString& remark : import->remarks) {
        invocation.output.terminal().message(Terminal::safeText(remark));
    }
    invocation.output.rows(rows, {{QStringLiteral("path"), tr("File")}});
    co_return int(Done);
}

class PromptsExport : public Command
{
public:
    QString name() const override { return QStringLiteral("prompts export"); }
    QString summary() const override { return tr("Writes prompts and what they include to a folder, as one bundle, or as a chat request."); }
    QString arguments() const override { return QStringLiteral("[NAME ...]"); }
    void declare(QCommandLineParser& parser) const override
    {
        declareLibrary(parser);
        declareInputs(parser);
        parser.addOption({QStringLiteral("to"), tr("Folder, or a .json file for a bundle; standard output otherwise."), QStringLiteral("place")});
        parser.addOption({QStringLiteral("format"), tr("bundle or chat; bundle otherwise."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("replace"), tr("Replaces files that differ.")});
    }
    QCoro::Task<int> run(Invocation invocation) override;

private:
    static QCoro::Task<int> chat(Invocation invocation, std::shared_ptr<PromptLibrary> library);
};

QCoro::Task<int> PromptsExport::chat(Invocation invocation, std::shared_ptr<PromptLibrary> library)
{
    if (invocation.arguments.size() != 1) {
        co_return report(invocation, oneName());
    }
    const QString name = invocation.arguments.first();
    const core::Result<PromptAsked> asked = co_await readPrompt(library, name);
    if (!asked) {
        co_return report(invocation, asked.error());
    }
    const core::Result<QJsonObject> inputs = inputsOf(invocation, asked->parsed.prompt);
    if (!inputs) {
        co_return report(invocation, inputs.error());
    }
    prompts::RenderContext context;
    context.files = asked->files;
    const prompts::RenderedPrompt rendered = prompts::renderMessages(asked->parsed.prompt, *inputs, context);
    const int status = reportProblems(invocation, asked->parsed.prompt.path, asked->parsed.problems + rendered.problems);
    if (status == Done) {
        invocation.output.json(prompts::chatRequestOf(asked->parsed.prompt, rendered));
    }
    co_return status;
}

QCoro::Task<int> PromptsExport::run(Invocation invocation)
{
    const core::Result<std::shared_ptr<PromptLibrary>> library = co_await openPrompts(invocation);
    if (!library) {
        co_return report(invocation, library.error());
    }
    const std::shared_ptr<PromptLibrary> opened = *library;
    const QString format = invocation.parser->value(QStringLiteral("format"));
    if (format == QLatin1String("chat")) {
        const int status = co_await chat(invocation, opened);
        co_return status;
    }
    if (!format.isEmpty() && format != QLatin1String("bundle")) {
        co_return report(invocation, core::Error::make(core::ErrorKind::InvalidInput, tr("Give bundle or chat."), QStringLiteral("--format")));
    }
    const std::shared_ptr<const prompts::LibrarySnapshot> snapshot = opened->library->snapshot();
    QStringList paths;
    for (const QString& name : std::as_const(invocation.arguments)) {
        const prompts::LibrarySnapshot::File* const file = snapshot->find(name);
        if (!file) {
            co_return report(invocation, core::Error::make(core::ErrorKind::NotFound, tr("There is no such prompt. “prompts list” shows all."), name));
        }
        paths << file->entry.path;
    }
    if (invocation.arguments.isEmpty()) {
        paths = snapshot->paths();
    }
    const QString place = invocation.parser->value(QStringLiteral("to"));
    if (place.isEmpty()) {
        invocation.output.terminal().writeBytes(prompts::bundleOf(*snapshot, paths));
        co_return int(Done);
    }
    if (place.endsWith(QLatin1String(".json"), Qt::CaseInsensitive)) {
        QSaveFile file(place);
        const QByteArray bytes = prompts::bundleOf(*snapshot, paths);
        if ((QFileInfo::exists(place) && !invocation.parser->isSet(QStringLiteral("replace"))) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
            co_return report(invocation, core::Error::make(core::ErrorKind::Storage, QFileInfo::exists(place) ? tr("The file is there already. Give --replace.") : file.errorString(), place));
        }
        invocation.output.json({{"file", place}, {"prompts", paths.size()}});
        co_return int(Done);
    }
    const core::Result<QStringList> written = prompts::exportToFolder(*snapshot, paths, place, invocation.parser->isSet(QStringLiteral("replace")));
    if (!written) {
        co_return report(invocation, written.error());
    }
    QJsonArray rows;
    std::transform(written->begin(), written->end(), std::back_inserter(rows), [](const QString& path) { return QJsonObject{{"path", path}}; });
    invocation.output.rows(rows, {{QStringLiteral("path"), tr("File")}});
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makePromptsNew()
{
    return std::make_unique<PromptsNew>();
}

std::unique_ptr<Command> makePromptsEdit()
{
    return std::make_unique<PromptsEdit>();
}

std::unique_ptr<Command> makePromptsImport()
{
    return std::make_unique<PromptsImport>();
}

std::unique_ptr<Command> makePromptsExport()
{
    return std::make_unique<PromptsExport>();
}

} // namespace cli
