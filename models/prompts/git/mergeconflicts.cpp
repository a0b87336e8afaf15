// SPDX-License-Identifier: GPL-3.0-or-later
// What a merge left to decide, and deciding it.
#include "prompts/git/fileops.h"
#include "prompts/git/mergeops.h"

#include <QCoreApplication>
#include <QFile>
#include <git2/sys/index.h>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Merging)
};

core::Error failed(int code, const Session& session)
{
    return gitError(code, session.root());
}

int appendHead(const git_oid* id, void* payload)
{
    static_cast<std::vector<git_oid>*>(payload)->push_back(*id);
    return 0;
}

ConflictSide sideOf(const Session& session, const git_index_entry* entry)
{
    ConflictSide side;
    if (entry) {
        side.exists = true;
        side.blob = hexOf(entry->id);
        side.bytes = bytesOf(session.git(), entry->id).value_or(QByteArray());
    }
    return side;
}

bool isText(const ConflictSide& side)
{
    return !side.bytes.contains('\0');
}

FileConflict conflictOf(const Session& session, const git_index_entry* base, const git_index_entry* ours, const git_index_entry* theirs)
{
    FileConflict conflict;
    conflict.path = QString::fromUtf8(ours ? ours->path : theirs ? theirs->path : base->path);
    conflict.base = sideOf(session, base);
    conflict.ours = sideOf(session, ours);
    conflict.theirs = sideOf(session, theirs);
    conflict.folderBlob = blobOfFile(session.root() + conflict.path);
    if (!ours || !theirs) {
        conflict.kind = ours ? ConflictKind::DeletedByThem : ConflictKind::DeletedByUs;
    } else if (!isText(conflict.base) || !isText(conflict.ours) || !isText(conflict.theirs)) {
        conflict.kind = ConflictKind::Binary;
    } else {
        conflict.kind = base ? ConflictKind::BothModified : ConflictKind::BothAdded;
        conflict.regions = threeWay(conflict.base.bytes, conflict.ours.bytes, conflict.theirs.bytes).value_or(QList<MergeRegion>());
    }
    return conflict;
}

} // namespace

QStringList conflictPaths(git_index* index)
{
    QStringList paths;
    GitConflicts iterator;
    if (git_index_conflict_iterator_new(iterator.out(), index) != 0) {
        return paths;
    }
    const git_index_entry *base = nullptr, *ours = nullptr, *theirs = nullptr;
    while (git_index_conflict_next(&base, &ours, &theirs, iterator.get()) == 0) {
        paths << QString::fromUtf8(ours ? ours->path : theirs ? theirs->path : base->path);
    }
    paths.removeDuplicates();
    return paths;
}

std::vector<git_oid> mergedHeads(const Session& session)
{
    std::vector<git_oid> heads;
    git_repository_mergehead_foreach(session.git(), appendHead, &heads);
    return heads;
}

core::Result<MergeState> readMergeState(Session& session)
{
    MergeState state;
    state.isMerging = session.isMerging();
    if (!state.isMerging) {
        return state;
    }
    const std::vector<git_oid> heads = mergedHeads(session);
    state.theirs = heads.empty() ? QString() : hexOf(heads.front());
    GitText message;
    if (git_repository_message(&message.buffer, session.git()) == 0) {
        state.message = message.text().section(QStringLiteral("\n#"), 0, 0).trimmed();
    }
    core::Result<GitIndex> index = session.index();
    if (!index) {
        return core::failure(index.error());
    }
    state.unresolved = conflictPaths(index->get());
    for (size_t i = 0; i < git_index_reuc_entrycount(index->get()); ++i) {
        const QString path = QString::fromUtf8(git_index_reuc_get_byindex(index->get(), i)->path);
        if (!state.unresolved.contains(path)) {
            state.resolved << path;
        }
    }
    return state;
}

core::Result<QList<FileConflict>> readConflicts(Session& session)
{
    core::Result<GitIndex> index = session.index();
    if (!index) {
        return core::failure(index.error());
    }
    QList<FileConflict> conflicts;
    GitConflicts iterator;
    const int code = git_index_conflict_iterator_new(iterator.out(), index->get());
    if (code != 0) {
        return core::failure(failed(code, session));
    }
    const git_index_entry *base = nullptr, *ours = nullptr, *theirs = nullptr;
    while (git_index_conflict_next(&base, &ours, &theirs, iterator.get()) == 0) {
        conflicts << conflictOf(session, base, ours, theirs);
    }
    return conflicts;
}

core::Result<void> resolveFile(Session& session, const QString& path, const std::optional<QByteArray>& bytes, const QString& expected)
{
    const ChangeLock lock(session);
    for (const core::Result<void>& checked : {lock.result(), checkInside(session, path)}) {
        if (!checked) {
            return checked;
        }
    }
    core::Result<GitIndex> index = session.index();
    if (!index) {
        return core::failure(index.error());
    }
    const core::Result<MergeState> state = readMergeState(session);
    if (!state || (!state->unresolved.contains(path) && !state->resolved.contains(path))) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("“%1” is not in conflict any more. Look at the list of conflicts again.").arg(path), path);
    }
    if (!expected.isNull() && blobOfFile(session.root() + path) != expected) {
        return core::failure(conflictError(QStringLiteral("changedOutside"), Text::tr("“%1” was changed by another program in the meantime. Nothing was written. Look at it again.").arg(path), {path}));
    }
    int code = 0;
    if (bytes) {
        const core::Result<void> written = replaceFile(session, path, *bytes);
        if (!written) {
            return written;
        }
        code = git_index_add_bypath(index->get(), path.toUtf8().constData());
    } else {
        QFile::remove(session.root() + path);
        code = git_index_remove_bypath(index->get(), path.toUtf8().constData());
    }
    code = code ? code : git_index_write(index->get());
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(failed(code, session)));
}

core::Result<void> takeSide(Session& session, const QString& path, MergeSide side)
{
    const core::Result<QList<FileConflict>> conflicts = readConflicts(session);
    if (!conflicts) {
        return core::failure(conflicts.error());
    }
    for (const FileConflict& conflict : *conflicts) {
        if (conflict.path == path) {
            const ConflictSide& chosen = side == MergeSide::Base ? conflict.base : side == MergeSide::Ours ? conflict.ours : conflict.theirs;
            return resolveFile(session, path, chosen.exists ? std::optional(chosen.bytes) : std::nullopt);
        }
    }
    return core::failure(core::ErrorKind::NotFound, Text::tr("“%1” is not in conflict any more. Look at the list of conflicts again.").arg(path), path);
}

} // namespace prompts
