// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/library.h"

namespace prompts {

/// Reads the folder for a snapshot. Files that stand as in `before` (size and time) are taken from it. Hidden folders, links and files that
/// are no text of interest by their size are left out or not kept. Any thread.
core::Result<std::shared_ptr<const LibrarySnapshot>> scanLibrary(const QString& folder, const std::shared_ptr<const LibrarySnapshot>& before);
/// One file as it is now; nothing when it is gone.
std::optional<LibrarySnapshot::File> scanFile(const QString& folder, const QString& path);
/// name, description, tags and model, read from the first lines without a YAML parser where these are plain; otherwise with one.
void readEntry(const QByteArray& bytes, PromptEntry& entry);
/// Paths that differ between two snapshots.
QStringList differences(const LibrarySnapshot* before, const LibrarySnapshot& after);

} // namespace prompts
