// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace prompts {

/// Who writes a commit: the signed-in account. Both parts are needed.
struct Signer
{
    QString name;
    QString email;
    bool isValid() const { return !name.trimmed().isEmpty() && !email.trimmed().isEmpty(); }
    friend bool operator==(const Signer&, const Signer&) = default;
};

/// What a commit did to a file.
enum class Change { Added, Modified, Renamed, Deleted, Merged };

/// A commit, as history shows it. `path`, `blob`, `change` and `previousPath` are filled in the history of one file.
struct Version
{
    QString id;       ///< 40 hex digits
    QString summary;  ///< first line of the message
    QString message;  ///< all of it
    QString author, email;
    QDateTime time;   ///< the author's, with the author's offset
    QStringList parents;
    QStringList signedOffBy; ///< "Name <address>", one a trailer
    QString path;     ///< name of the file at this version
    QString previousPath; ///< before a rename
    QString blob;     ///< id of the content; empty when deleted
    Change change = Change::Modified;
    QStringList paths; ///< what the commit touched; filled in the history of the whole library, at most 50
    friend bool operator==(const Version&, const Version&) = default;
};

/// Where a file stands against the last commit.
enum class FileState {
    Unchanged,
    Modified,
    Untracked,  ///< not in any commit of this branch yet
    Deleted,    ///< committed, but no longer in the folder
    Conflicted, ///< a merge waits for a decision
    Ignored,    ///< only asked for by name
};

/// One file of the library. Paths are relative to Repository::root(), with slashes, in the normal form that the disk has.
struct LibraryFile
{
    QString path;
    FileState state = FileState::Unchanged;
    qint64 size = 0;    ///< bytes in the folder; of the committed content when deleted
    QDateTime changedAt; ///< of the file in the folder, UTC
    QString blob;       ///< committed content; empty for untracked files
    friend bool operator==(const LibraryFile&, const LibraryFile&) = default;
};

/// The last commit that touched a file.
struct LastVersion
{
    QString path;
    QString commit;
    QDateTime time; ///< committer's, UTC
    int versions = 0; ///< commits that touched the file under this name
};

/// A file as it was read: `blob` is what save() compares with, so that an edit of another program is never overwritten.
struct OpenedFile
{
    QString path;
    QByteArray bytes;
    QString blob; ///< Git's id of the bytes; empty: the file does not exist
    bool isBinary = false; ///< holds a NUL or is not UTF-8
    bool isReadOnly = false;
    QDateTime changedAt; ///< UTC
};

/// What the library needs to know about itself, cheap to copy.
struct RepositoryState
{
    QString root;        ///< work tree, absolute
    QString folder;      ///< the opened sub-folder relative to root; empty: all of it
    QString branch;      ///< empty when no branch is checked out
    QString head;        ///< commit id; empty before the first commit
    bool isReadOnly = false;
    bool isMerging = false; ///< a merge waits: see Merging
    QString remote;      ///< name of the remote that pull and push use; empty: none
    QString remoteAddress; ///< without any password
    int ahead = 0, behind = 0; ///< against the upstream branch as last fetched
    bool hasUpstream = false;
    friend bool operator==(const RepositoryState&, const RepositoryState&) = default;
};

struct Branch
{
    QString name; ///< "main"; of a remote: "origin/main"
    QString tip;  ///< commit id
    QDateTime time; ///< of the tip
    QString summary;
    bool isCurrent = false;
    bool isRemote = false;
    bool isMerged = false; ///< everything of it is in the current branch
    QString upstream;
    int ahead = 0, behind = 0;
};

struct Tag
{
    QString name;
    QString commit;
    QString message; ///< of an annotated tag
    QDateTime time;
};

struct Remote
{
    QString name;
    QString address; ///< without any password
};

/// How far a transfer is. Counts are 0 while unknown.
struct TransferProgress
{
    enum class Stage { Connecting, Receiving, Sending, Writing };
    Stage stage = Stage::Connecting;
    qint64 done = 0, total = 0; ///< objects or files
    qint64 bytes = 0;
};

} // namespace prompts
