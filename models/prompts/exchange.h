// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/library.h"
#include "prompts/render.h"

namespace prompts {

/// A file that came in.
struct ImportedFile
{
    QString path;
    QByteArray bytes;
};

struct Import
{
    QString format; ///< bundle, prompty, openaiChat, langfuse, chatTemplate, folder
    QList<ImportedFile> files;
    QStringList remarks; ///< what could not be taken over, as sentences
};

/// Reads a bundle of ours, a `.prompty` file, a chat request or message list of OpenAI's API, prompts as Langfuse's API gives them
/// ({{variables}} become inputs), or a text with role lines. InvalidInput, naming `fileName` and the line when there is one.
core::Result<Import> readImport(const QByteArray& bytes, const QString& fileName);
/// All `.prompty` files and what they name, of a folder. Storage, InvalidInput.
core::Result<Import> readImportFolder(const QString& folder);

/// One JSON object: {format: "pilothouse.prompts", version: 1, files: [{path, text}]}. Texts as they are, secrets never resolved.
QByteArray bundleOf(const LibrarySnapshot& snapshot, const QStringList& paths);
/// The files themselves below `folder`; with what they include. Conflict when a file is there and differs, unless `overwrites`.
core::Result<QStringList> exportToFolder(const LibrarySnapshot& snapshot, const QStringList& paths, const QString& folder, bool overwrites);
/// The body of a request to the chat completions API: messages, parameters, tools.
QJsonObject chatRequestOf(const Prompt& prompt, const RenderedPrompt& rendered);
/// The paths and everything that they include or name, without duplicates.
QStringList withReferences(const QStringList& paths, const LibrarySnapshot& snapshot);

} // namespace prompts
