// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/repository.h"
#include "prompts/git/session.h"

namespace prompts {

// What Repository does with files and commits, on the worker thread; contracts are at its functions.
core::Result<QList<LibraryFile>> listFiles(Session& session);
core::Result<QList<FileText>> readTexts(Session& session, const QStringList& suffixes, qint64 mostBytes);
core::Result<OpenedFile> readFile(Session& session, const QString& path);
core::Result<OpenedFile> saveFile(Session& session, const QString& path, const QByteArray& bytes, const QString& expected);
core::Result<void> renameFile(Session& session, const QString& from, const QString& to);
core::Result<void> removeFile(Session& session, const QString& path, const QString& expected);
core::Result<OpenedFile> restoreFile(Session& session, const QString& path, const QString& expected);
/// Git's id of a file's bytes; empty if it is not there.
QString blobOfFile(const QString& file);
/// Replaces a file atomically; folders are made. The half-written file is in Git's own folder, so that a kill leaves nothing in the library.
core::Result<void> replaceFile(const Session& session, const QString& path, const QByteArray& bytes);
/// Refuses what leaves the folder, also through links.
core::Result<void> checkInside(const Session& session, const QString& path);

/// One file of a commit: content, or nothing for a deletion.
struct TreeChange
{
    QString path;
    std::optional<git_oid> blob;
    bool isExecutable = false;
};
core::Result<QString> commitPaths(Session& session, const QStringList& paths, const QString& message, const Signing& signing);
/// A commit of HEAD's tree with `changes`, whatever the folder holds; the folder's files are brought along where `touchesFolder`.
core::Result<QString> commitChanges(Session& session, const QList<TreeChange>& changes, const QString& message, const Signing& signing, bool touchesFolder);
core::Result<QList<Version>> changesBetween(Session& session, const QString& from, const QString& to);

// Branches and tags.
core::Result<QList<Branch>> listBranches(Session& session);
core::Result<void> createBranch(Session& session, const QString& name, const QString& from);
core::Result<void> switchBranch(Session& session, const QString& name);
core::Result<void> renameBranch(Session& session, const QString& name, const QString& newName);
core::Result<void> deleteBranch(Session& session, const QString& name);
core::Result<QList<Tag>> listTags(Session& session);
core::Result<void> createTag(Session& session, const QString& name, const QString& commit, const QString& message, const Signing& signing);
core::Result<void> deleteTag(Session& session, const QString& name);
/// Brings the folder to a tree without overwriting anything uncommitted: Conflict "dirty".
core::Result<void> checkOut(Session& session, const git_object* target);

} // namespace prompts
