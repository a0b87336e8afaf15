// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/executors.h"
#include "flows/flowreader.h"
#include "prompts/prompt.h"
#include "prompts/promptfiles.h"

namespace flows {

/// What prompts of a library need besides its files.
struct LibraryAccess
{
    std::shared_ptr<const prompts::PromptFiles> files; ///< a LibrarySnapshot, or a folder (folderFiles)
    /// A file's bytes at a label or version ("production", "3", a commit); absent: only what stands there now can be used.
    std::function<std::optional<QByteArray>(const QString& path, const QString& version)> atVersion;
    /// A prompt's version for telemetry; absent: the one in its file.
    std::function<QString(const prompts::Prompt&)> versionOf;
};

/// Prompts of the library, for runs.
std::shared_ptr<PromptSource> librarySource(const LibraryAccess& access);
/// Other flows of the library, for sub-flows.
std::shared_ptr<FlowSource> flowSource(std::shared_ptr<const prompts::PromptFiles> files);

/// Files of a folder, read when they are asked for; nothing outside of it, also not through links.
std::shared_ptr<const prompts::PromptFiles> folderFiles(const QString& folder);
/// Paths of all flow files below a folder, sorted; hidden folders are passed over.
QStringList flowPathsIn(const QString& folder);

/// A flow of the library in a list.
struct FlowEntry
{
    QString path; ///< "chat/answer.flow.yaml"
    QString id;   ///< without the ending
    QString name, description;
    QStringList tags;
    int steps = 0;
    int errors = 0, warnings = 0;
};
/// Those of the paths that are flows, read.
QList<FlowEntry> flowsOf(const prompts::PromptFiles& files, const QStringList& paths);
/// A flow read and checked among the others: its own problems, sub-flows that are not there or lead back, prompts that are not there,
/// inputs that a prompt needs and does not get.
ParsedFlow parseInLibrary(const QByteArray& text, const QString& path, const std::shared_ptr<const prompts::PromptFiles>& files);
/// The path of a flow named by path, id or file name; empty when there is none or several fit.
QString flowNamed(const QString& name, const QStringList& paths);

} // namespace flows
