// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/merging.h"
#include "prompts/git/session.h"

namespace prompts {

// What Merging and Remotes::pull() do on the worker thread; contracts are at Merging.
core::Result<MergeOutcome> mergeRevision(Session& session, const QString& revision, const Signing& signing);
/// Merges what `branch` follows at its remote, as last fetched.
core::Result<MergeOutcome> mergeUpstream(Session& session, const Signing& signing);
core::Result<MergeState> readMergeState(Session& session);
core::Result<QList<FileConflict>> readConflicts(Session& session);
core::Result<void> resolveFile(Session& session, const QString& path, const std::optional<QByteArray>& bytes, const QString& expected = {});
core::Result<void> takeSide(Session& session, const QString& path, MergeSide side);
core::Result<QString> finishMerge(Session& session, const QString& message, const Signing& signing);
core::Result<void> abortMerge(Session& session);
/// Files that are undecided in the index, and the commits that are being merged.
QStringList conflictPaths(git_index* index);
std::vector<git_oid> mergedHeads(const Session& session);

} // namespace prompts
