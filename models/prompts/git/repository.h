// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/result.h"
#include "prompts/git/gittypes.h"

#include <QCoroTask>
#include <QObject>
#include <functional>
#include <memory>

namespace prompts {

class Session;
class HistoryIndex;
struct Workers;

/// A first file of a new library.
struct NewFile
{
    QString path;
    QByteArray bytes;
};

/// What a repository needs from outside.
struct RepositoryParts
{
    QString dataFolder; ///< own data of the program, for the history index; nothing of it is needed to keep; empty: in memory only
    std::function<Signer()> author; ///< the signed-in account; invalid: the repository's own user.name and user.email are used
    std::function<QDateTime()> now; ///< empty: the computer's clock
};

/// A file with its text, for search and checks over the library.
struct FileText
{
    QString path;
    QByteArray bytes;
};

struct HistoryQuery
{
    QString path;  ///< empty: the whole library
    QString from;  ///< commit or branch to begin at; empty: what is checked out
    int offset = 0, limit = 200; ///< limit 0: all
};

struct HistoryPage
{
    QList<Version> versions; ///< newest first
    int total = 0;
};

/// A library of prompts: a Git repository with a work tree, opened at its root or at a folder in it. The object lives on the thread that
/// made it (GUI or main); everything that touches disk runs on one worker thread of its own in the order of the calls, the history on a second
/// one. Paths are relative to root(). Calls need the object only to begin: it may be deleted while they run. Nothing here overwrites what
/// another program wrote: see save(). Errors are sentences with a remedy: Conflict with the code "changedOutside", "dirty", "conflicts",
/// "busy" (another program holds Git's lock) or "notMerged", Storage for a read-only or vanished folder, InvalidInput, Untrusted, NotFound.
class Repository : public QObject
{
    Q_OBJECT
public:
    using Ref = std::shared_ptr<Repository>;
    /// Opens the repository that `folder` is or lies in. NotFound when there is none, InvalidInput for a bare one.
    static QCoro::Task<core::Result<Ref>> open(QString folder, RepositoryParts parts);
    /// Makes a repository in `folder` (absent or empty, or holding files that become the first commit) with a branch `main` and one commit.
    static QCoro::Task<core::Result<Ref>> create(QString folder, QList<NewFile> files, QString message, RepositoryParts parts);
    ~Repository() override;

    /// As of the last call or refresh().
    const RepositoryState& state() const { return m_state; }
    const QString& root() const { return m_state.root; }
    /// Reads the state anew; changes of other programs show here. Emits what changed.
    QCoro::Task<core::Result<RepositoryState>> refresh();

    // Files of the folder
    /// Committed and untracked files under the opened folder, by path. `.pilothouse` and ignored files are left out.
    QCoro::Task<core::Result<QList<LibraryFile>>> files();
    /// The texts of all files under the opened folder whose names end with one of `suffixes` (all if empty), read at once on many threads.
    /// Files over `mostBytes` and files that vanish meanwhile are left out.
    QCoro::Task<core::Result<QList<FileText>>> texts(QStringList suffixes, qint64 mostBytes = 8 << 20);
    QCoro::Task<core::Result<OpenedFile>> read(QString path);
    /// Replaces a file as a whole (folders are made). `expected` is OpenedFile::blob as read, empty for a new file: when the disk holds
    /// something else by now the call ends with Conflict "changedOutside" and writes nothing.
    QCoro::Task<core::Result<OpenedFile>> save(QString path, QByteArray bytes, QString expected);
    /// Renames in the folder, with the labels of the prompt; to be committed with both names. Never over an existing file.
    QCoro::Task<core::Result<void>> rename(QString from, QString to);
    /// Deletes the file in the folder if it still is what `expected` names; committed versions stay.
    QCoro::Task<core::Result<void>> remove(QString path, QString expected);
    /// The file as committed last, into the folder; what it held is returned, so that it can be kept as a draft.
    QCoro::Task<core::Result<OpenedFile>> restore(QString path, QString expected);

    // Versions
    /// Newest first, through renames. The first call in a large repository builds the index (see indexProgressed()).
    QCoro::Task<core::Result<HistoryPage>> history(HistoryQuery query);
    /// The last commit of each file of the checked-out branch.
    QCoro::Task<core::Result<QList<LastVersion>>> lastVersions();
    QCoro::Task<core::Result<Version>> version(QString revision);
    /// The file at a commit, branch, tag or abbreviated id. Filters of the repository are not applied.
    QCoro::Task<core::Result<QByteArray>> contentAt(QString revision, QString path);
    QCoro::Task<core::Result<QByteArray>> blob(QString id);
    /// Paths that differ between two commits, with what happened to them (path, previousPath, change, blob filled).
    QCoro::Task<core::Result<QList<Version>>> changesBetween(QString from, QString to);
    /// Commits the folder's state of `paths` only (also deletions), with author from the account and Signed-off-by. The id of the commit;
    /// InvalidInput when nothing of them changed.
    QCoro::Task<core::Result<QString>> commit(QStringList paths, QString message);

    // Branches and tags
    QCoro::Task<core::Result<QList<Branch>>> branches();
    QCoro::Task<core::Result<void>> createBranch(QString name, QString from, bool switches);
    /// Refused with Conflict "dirty" (paths in Error::details, one a line) when it would overwrite what is not committed.
    QCoro::Task<core::Result<void>> switchBranch(QString name);
    QCoro::Task<core::Result<void>> renameBranch(QString name, QString newName);
    /// Only what is merged into the current branch or its own upstream: Conflict "notMerged" otherwise.
    QCoro::Task<core::Result<void>> deleteBranch(QString name);
    QCoro::Task<core::Result<QList<Tag>>> tags();
    QCoro::Task<core::Result<void>> createTag(QString name, QString commit, QString message);
    QCoro::Task<core::Result<void>> deleteTag(QString name);

    /// Watches one file of the folder for fileChangedOutside(), until unwatch().
    void watch(const QString& path, const QString& blob);
    void unwatch(const QString& path);

    // For Merging, Remotes and Labels: work on the worker thread, in order.
    template <typename T> using Work = std::function<core::Result<T>(Session&)>;
    template <typename T> QCoro::Task<core::Result<T>> run(Work<T> work);
    /// After work that may have moved HEAD, files or labels: refreshes and tells.
    void noteChange();
    const RepositoryParts& parts() const { return m_parts; }
    const std::shared_ptr<Workers>& sharedWorkers() const { return m_workers; }
    QDateTime now() const;

Q_SIGNALS:
    void stateChanged();
    /// Files appeared, vanished or changed: list anew.
    void filesChanged();
    /// A commit was made or fetched, or another branch is checked out: histories and labels may differ.
    void historyChanged();
    /// A watched file no longer is what watch() was told; `blob` is what it is now, empty: gone.
    void fileChangedOutside(const QString& path, const QString& blob);
    /// While the history is read for the first time; total 0 while unknown.
    void indexProgressed(int done, int total);

private:
    Repository(RepositoryParts parts, std::shared_ptr<Workers> workers);
    void applyState(const RepositoryState& state);
    void setUpWatcher();
    QCoro::Task<> lookAtWatched();

    struct Watches;
    RepositoryParts m_parts;
    RepositoryState m_state;
    std::shared_ptr<Workers> m_workers; ///< outlives the object while calls run
    std::unique_ptr<Watches> m_watches;
};

} // namespace prompts
