// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/repository.h"
#include "prompts/git/threeway.h"

namespace prompts {

enum class ConflictKind {
    BothModified,
    BothAdded,
    DeletedByUs,   ///< deleted here, changed there
    DeletedByThem, ///< changed here, deleted there
    Binary,        ///< both changed what is not text: one side has to be chosen
};

/// One version of a file in a conflict.
struct ConflictSide
{
    bool exists = false;
    QString blob;
    QByteArray bytes;
};

/// One file that a merge could not join by itself.
struct FileConflict
{
    QString path;
    ConflictKind kind = ConflictKind::BothModified;
    ConflictSide base, ours, theirs;
    QList<MergeRegion> regions; ///< of text that both sides have; empty otherwise
    QString folderBlob; ///< what the folder holds now, for resolve()'s `expected`
};

/// A merge that waits for decisions; survives a restart, and `git` itself can go on with it.
struct MergeState
{
    bool isMerging = false;
    QString theirs;   ///< commit that is merged in
    QString message;  ///< proposed
    QStringList unresolved;
    QStringList resolved; ///< were in conflict and are decided
};

/// How a merge went.
struct MergeOutcome
{
    enum class Kind { UpToDate, FastForward, Merged, Conflicts };
    Kind kind = Kind::UpToDate;
    QString commit; ///< of the branch afterwards
    QStringList conflicts;
};

/// Merges of a repository: three-way, conflicts as values. Refused before anything is touched when it would overwrite what is not
/// committed (Conflict "dirty"). Same thread as the repository, and keeps it alive.
class Merging
{
public:
    explicit Merging(Repository::Ref repository) : m_repository(std::move(repository)) {}
    /// Merges a branch, tag or commit into the current branch; without conflicts it is committed at once.
    QCoro::Task<core::Result<MergeOutcome>> merge(QString revision);
    QCoro::Task<core::Result<MergeState>> state();
    QCoro::Task<core::Result<QList<FileConflict>>> conflicts();
    /// Decides a file with a text of one's own, for example joined(regions, choices). `expected`: FileConflict::folderBlob; when the folder
    /// holds something else by now, Conflict "changedOutside"; null: not looked at.
    QCoro::Task<core::Result<void>> resolve(QString path, QByteArray bytes, QString expected = {});
    /// Decides for one side as a whole; a side that does not exist deletes the file.
    QCoro::Task<core::Result<void>> take(QString path, MergeSide side);
    QCoro::Task<core::Result<void>> resolveByDeleting(QString path);
    /// Commits the merge; Conflict "conflicts" while files are undecided. The id of the commit.
    QCoro::Task<core::Result<QString>> finish(QString message);
    /// Back to before the merge. Files that the merge did not touch keep what is not committed.
    QCoro::Task<core::Result<void>> abort();

private:
    Repository::Ref m_repository;
};

} // namespace prompts
