// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/askprompt.h"

#include "comparison/promptadapter.h"
#include "comparison/promptpicker.h"
#include "prompts/library.h"
#include "settings/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>

namespace cli {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Ask", text);
}

QJsonValue valueOf(const QString& text)
{
    const QJsonArray read = QJsonDocument::fromJson("[" + text.toUtf8() + "]").array();
    return read.size() == 1 && !read.first().isString() ? read.first() : QJsonValue(text);
}

QString libraryFolder(const Invocation& invocation)
{
    const QString given = invocation.parser->value(QStringLiteral("library"));
    if (!given.isEmpty()) {
        return QDir().absoluteFilePath(given);
    }
    const QString state = invocation.options.stateDirectory();
    settings::Settings settings(state + QStringLiteral("/settings.json"));
    settings.setOverrides(settings::Settings::overridesOf(QProcessEnvironment::systemEnvironment()));
    return prompts::Library::folderOf(settings.value(QStringLiteral("prompts.library")).toString(), state);
}

} // namespace

core::Result<QJsonObject> readPromptInputs(const QCommandLineParser& parser)
{
    QJsonObject inputs;
    for (const QString& given : parser.values(QStringLiteral("input"))) {
        const qsizetype at = given.indexOf(QLatin1Char('='));
        if (at <= 0) {
            return core::Error::make(core::ErrorKind::InvalidInput, tr("'%1' is not of the form name=value.").arg(given), QStringLiteral("--input"));
        }
        inputs.insert(given.left(at).trimmed(), valueOf(given.mid(at + 1)));
    }
    return inputs;
}

QCoro::Task<core::Result<playground::PromptSourcePtr>> findPrompt(Invocation invocation)
{
    const QString name = invocation.parser->value(QStringLiteral("prompt"));
    if (!invocation.parser->isSet(QStringLiteral("prompt"))) {
        co_return playground::PromptSourcePtr();
    }
    const QString given = invocation.parser->value(QStringLiteral("library"));
    if (!given.isEmpty() && !QDir(given).exists()) {
        co_return core::Error::make(core::ErrorKind::NotFound, tr("There is no such folder."), given);
    }
    const QString folder = libraryFolder(invocation);
    prompts::RepositoryParts parts;
    parts.dataFolder = invocation.options.stateDirectory() + QStringLiteral("/prompts-data");
    const core::Result<comparison::PickedPrompt> picked = co_await comparison::pickPrompt(folder, parts, name);
    if (!picked) {
        co_return picked.error();
    }
    if (picked->version == QLatin1String(playground::PromptSource::kDraftVersion)) {
        invocation.output.terminal().message(tr("%1 is asked as it stands in the folder; this state is not committed.").arg(picked->path));
    }
    core::Result<playground::PromptSourcePtr> source = comparison::promptSource(picked->parsed, picked->files, picked->version);
    co_return source;
}

} // namespace cli
