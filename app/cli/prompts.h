// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "prompts/git/repository.h"
#include "prompts/library.h"
#include "prompts/render.h"

namespace cli {

// prompts VERB: one function a verb; a new one is one line here and one in promptCommands().
std::unique_ptr<Command> makePromptsList();
std::unique_ptr<Command> makePromptsShow();
std::unique_ptr<Command> makePromptsNew();
std::unique_ptr<Command> makePromptsEdit();
std::unique_ptr<Command> makePromptsRender();
std::unique_ptr<Command> makePromptsDiff();
std::unique_ptr<Command> makePromptsImport();
std::unique_ptr<Command> makePromptsExport();
std::unique_ptr<Command> makePromptsPublish();
std::unique_ptr<Command> makePromptsLive();
std::unique_ptr<Command> makePromptsHistory();
std::unique_ptr<Command> makePromptsLabel();
std::vector<std::unique_ptr<Command>> promptCommands();

/// The library of this call: `--library`, otherwise the setting, otherwise `<data>/prompts`; created with samples at first use. The
/// repository is null where the folder is in none.
struct PromptLibrary
{
    std::unique_ptr<prompts::Library> library;
    prompts::Repository::Ref repository;
};
/// Declares --library and --author.
void declareLibrary(QCommandLineParser& parser);
QCoro::Task<core::Result<std::shared_ptr<PromptLibrary>>> openPrompts(Invocation invocation);

/// A prompt as it was asked for: NAME, NAME@label, NAME@commit, or a .prompty file outside of the library.
struct PromptAsked
{
    prompts::ParsedPrompt parsed;
    std::shared_ptr<const prompts::PromptFiles> files;
    QString version; ///< commit; empty: as it stands in the folder
    QString label;
    QStringList labels; ///< that point at this version
    bool isFile = false;
};
QCoro::Task<core::Result<PromptAsked>> readPrompt(std::shared_ptr<PromptLibrary> library, QString name);

/// Who commits: `--author`, otherwise the account of the last sign-in; invalid: Git's own user.
prompts::Signer promptAuthor(const Invocation& invocation);
/// A prompt's path in the repository (a deleted one's too); empty for an empty name. NotFound where there is no repository.
core::Result<QString> repositoryPath(const PromptLibrary& library, const QString& name);

/// Problems as messages, "FILE:LINE:COLUMN: error: ..."; BadInputFile when one is an error, otherwise Done.
int reportProblems(const Invocation& invocation, const QString& file, const QList<prompts::PromptProblem>& problems);
/// --input name=value, --inputs FILE.json: values are JSON where that is valid and not a text's type, otherwise text. InvalidInput.
void declareInputs(QCommandLineParser& parser);
core::Result<QJsonObject> inputsOf(const Invocation& invocation, const prompts::Prompt& prompt);

} // namespace cli
