// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/githandle.h"
#include "prompts/git/gittypes.h"

#include <QLockFile>
#include <memory>

namespace prompts {

/// What a commit is signed with.
struct Signing
{
    Signer signer;
    QDateTime time;
};

/// An open repository as the worker thread sees it. One thread at a time.
class Session
{
public:
    /// Opens the repository that holds `folder`; NotFound, InvalidInput (bare).
    static core::Result<std::shared_ptr<Session>> open(const QString& folder);

    git_repository* git() const { return m_git.get(); }
    const QString& root() const { return m_root; }     ///< with a slash at its end
    const QString& folder() const { return m_folder; } ///< relative; empty or with a slash at its end
    QString gitFolder() const { return m_gitFolder; }
    /// Storage when the folder vanished.
    core::Result<void> check() const;
    core::Result<RepositoryState> state() const;
    bool isMerging() const { return git_repository_state(git()) == GIT_REPOSITORY_STATE_MERGE; }

    /// The commit at HEAD; an empty handle before the first commit.
    core::Result<GitCommit> head() const;
    core::Result<GitTree> headTree() const;
    /// A commit by id, branch, tag or abbreviation.
    core::Result<GitCommit> commitOf(const QString& revision) const;
    /// The index as it is on the disk now.
    core::Result<GitIndex> index() const;

private:
    Session() = default;
    GitRepository m_git;
    QString m_root, m_folder, m_gitFolder;
};

/// Keeps other windows of this program out while one changes the repository, and clears the locks of Git that a killed one left behind.
class ChangeLock
{
public:
    explicit ChangeLock(const Session& session);
    /// Conflict "busy", Storage (read-only).
    const core::Result<void>& result() const { return m_result; }

private:
    QLockFile m_lock;
    core::Result<void> m_result = core::Result<void>::ok();
};

core::Error conflictError(const QString& code, const QString& message, const QStringList& paths = {});
Version versionOf(const git_commit* commit);
/// Signature, or the repository's own user when the account has no name; SignInNeeded when there is none either.
core::Result<GitSignature> signatureOf(const Session& session, const Signing& signing);
/// The message with the signer's Signed-off-by at its end.
QString signedOff(const QString& message, const git_signature* signature);
/// The addresses in the message's Signed-off-by lines, "Name <address>".
QStringList signOffsOf(const QString& message);
/// The blob at a path of a tree; nothing if it is absent or no file.
std::optional<git_oid> blobAt(git_tree* tree, const QString& path);
core::Result<QByteArray> bytesOf(git_repository* git, const git_oid& blob);

} // namespace prompts
