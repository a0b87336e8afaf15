// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/git/githandle.h"
#include "prompts/git/repository.h"

#include <QHash>
#include <atomic>
#include <vector>

namespace prompts {

/// Which commit touched which file, kept beside the repository and extended with each new commit: a file's history is then a walk in memory. Commits never change,
/// so what is kept is never wrong; it may be deleted at any time. Parents stand before children. One thread at a time, but for stop().
class HistoryIndex
{
public:
    using Progress = std::function<void(int done, int total)>;
    /// `gitFolder` is opened a second time; `file`: where it is kept, empty: nowhere.
    HistoryIndex(QString gitFolder, QString file, Progress progress);

    struct Change
    {
        quint32 path = 0;
        quint32 oldPath = kNone; ///< before a rename
        git_oid blob;            ///< zero: deleted
        prompts::Change kind = prompts::Change::Modified;
    };
    struct Commit
    {
        git_oid id;
        qint64 time = 0; ///< committer's, seconds
        quint32 firstParent = 0, parentCount = 0; ///< in parents()
        quint32 firstChange = 0, changeCount = 0; ///< in changes(), by path; of a merge: what equals none of its parents
    };
    /// A touch of a file in its history.
    struct Touch
    {
        quint32 commit = 0;
        Change change;
    };
    static constexpr quint32 kNone = 0xffffffff;

    /// Reads what is new up to `head`. Storage, Cancelled after stop().
    core::Result<void> update(const git_oid& head);
    /// Newest first, through renames.
    std::vector<Touch> historyOf(const QString& path, const git_oid& head);
    /// All commits from `head`, newest first.
    std::vector<quint32> commitsFrom(const git_oid& head) const;
    core::Result<QList<LastVersion>> lastVersions(const git_oid& head) const;
    /// Versions that touched exactly this name, in no particular order, whether or not they are in a branch.
    const std::vector<quint32>& touchesOf(const QString& path) const;
    std::vector<quint32> pathsUnder(const QString& prefix) const;
    std::vector<bool> reachableFrom(const git_oid& head) const;

    const std::vector<Commit>& commits() const { return m_commits; }
    const Change* changeOf(quint32 commit, quint32 path) const;
    const Change* firstChange(const Commit& commit) const { return m_changes.data() + commit.firstChange; }
    QString pathOf(quint32 path) const { return path == kNone ? QString() : QString::fromUtf8(m_paths[path]); }
    quint32 idOfPath(const QString& path) const { return m_pathIds.value(path.toUtf8(), kNone); }
    quint32 indexOf(const git_oid& id) const;
    quint32 parentOf(const Commit& commit, quint32 number) const { return m_parents[commit.firstParent + number]; }
    core::Result<Version> describe(quint32 commit) const;
    git_repository* git() const { return m_git.get(); }
    core::Result<void> open();
    /// Any thread: ends update() soon.
    void stop() { m_stop = true; }

private:
    struct OldName;
    void load();
    void save(size_t firstCommit, size_t firstPath);
    void rememberCommit(quint32 number);
    core::Result<void> add(const git_oid& id);
    core::Result<std::vector<Change>> changesOf(git_commit* commit);
    void compare(const git_tree* before, const git_tree* after, const QByteArray& prefix, std::vector<Change>& changes);
    void addSubtree(const git_tree_entry* entry, const QByteArray& path, bool isGone, std::vector<Change>& changes);
    void findRenames(git_commit* commit, std::vector<Change>& changes);
    quint32 internPath(const QByteArray& path);
    quint32 nameInParent(const Commit& commit, quint32 parent, quint32 path);

    QString m_gitFolder, m_file;
    Progress m_progress;
    GitRepository m_git;
    std::vector<QByteArray> m_paths;
    QHash<QByteArray, quint32> m_pathIds;
    std::vector<Commit> m_commits;
    std::vector<quint32> m_parents;
    std::vector<Change> m_changes;
    std::vector<std::vector<quint32>> m_touches; ///< by path
    std::vector<bool> m_hasChild;
    QHash<QByteArray, quint32> m_ids; ///< raw id
    qint64 m_fileSize = 0; ///< as this object left it
    bool m_isLoaded = false;
    std::atomic<bool> m_stop = false;
};

/// Work of Repository on the history thread. `head` is what is checked out.
core::Result<HistoryPage> readHistory(HistoryIndex& index, const HistoryQuery& query, const QString& folder);
core::Result<QList<LastVersion>> readLastVersions(HistoryIndex& index);

} // namespace prompts
