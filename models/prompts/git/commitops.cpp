// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/fileops.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Repository)
};

/// The label files of the prompts among `paths`: they move in the same commit.
QStringList withLabels(const Session& session, git_tree* tree, const QStringList& paths)
{
    QStringList all = paths;
    for (const QString& kind : {QStringLiteral(".pilothouse/labels"), QStringLiteral(".pilothouse/proposals")}) {
        QStringList labels = QDir(session.root() + kind).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        GitTreeEntry entry;
        GitTree folder;
        if (tree && git_tree_entry_bypath(entry.out(), tree, kind.toUtf8().constData()) == 0
            && git_tree_lookup(folder.out(), session.git(), git_tree_entry_id(entry.get())) == 0) {
            for (size_t i = 0; i < git_tree_entrycount(folder.get()); ++i) {
                labels << QString::fromUtf8(git_tree_entry_name(git_tree_entry_byindex(folder.get(), i)));
            }
        }
        labels.removeDuplicates();
        for (const QString& label : std::as_const(labels)) {
            for (const QString& path : paths) {
                const QString file = kind + QLatin1Char('/') + label + QLatin1Char('/') + path;
                if (QFileInfo::exists(session.root() + file) || blobAt(tree, file)) {
                    all << file;
                }
            }
        }
    }
    return all;
}

/// What the folder holds under `path`, against `tree`; nothing if it is the same.
core::Result<std::optional<TreeChange>> changeOf(const Session& session, git_tree* tree, const QString& path)
{
    const core::Result<void> checked = checkInside(session, path);
    if (!checked) {
        return core::failure(checked.error());
    }
    const std::optional<git_oid> before = blobAt(tree, path);
    const QFileInfo info(session.root() + path);
    if (info.isDir()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” is a folder. Choose the files in it.").arg(path), path);
    }
    if (!info.exists()) {
        return before ? std::optional(TreeChange{path, std::nullopt, false}) : std::optional<TreeChange>();
    }
    git_oid blob;
    const int code = git_blob_create_from_workdir(&blob, session.git(), path.toUtf8().constData());
    if (code != 0) {
        return core::failure(gitError(code, path));
    }
    if (before && git_oid_equal(&*before, &blob)) {
        return std::optional<TreeChange>();
    }
    return std::optional(TreeChange{path, blob, info.isExecutable()});
}

/// The index first: a kill in between leaves a staged change, as `git add` does.
core::Result<void> stage(Session& session, const QList<TreeChange>& changes, bool touchesFolder)
{
    core::Result<GitIndex> index = session.index();
    if (!index) {
        return core::failure(index.error());
    }
    for (const TreeChange& change : changes) {
        const QByteArray path = change.path.toUtf8();
        int code = 0;
        if (!change.blob) {
            code = git_index_remove_bypath(index->get(), path.constData());
            if (touchesFolder) {
                QFile::remove(session.root() + change.path);
            }
        } else if (touchesFolder) {
            const core::Result<QByteArray> bytes = bytesOf(session.git(), *change.blob);
            const core::Result<void> written = bytes ? replaceFile(session, change.path, *bytes) : core::Result<void>(core::failure(bytes.error()));
            if (!written) {
                return written;
            }
            code = git_index_add_bypath(index->get(), path.constData());
        } else {
            code = git_index_add_bypath(index->get(), path.constData());
        }
        if (code != 0) {
            return core::failure(gitError(code, change.path));
        }
    }
    const int code = git_index_write(index->get());
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, session.root())));
}

core::Result<git_oid> writeTree(Session& session, git_tree* base, const QList<TreeChange>& changes)
{
    std::vector<QByteArray> paths;
    std::vector<git_tree_update> updates;
    paths.reserve(size_t(changes.size())); // the updates point into it
    for (const TreeChange& change : changes) {
        paths.push_back(change.path.toUtf8());
        git_tree_update update = {};
        update.action = change.blob ? GIT_TREE_UPDATE_UPSERT : GIT_TREE_UPDATE_REMOVE;
        update.id = change.blob.value_or(git_oid{});
        update.filemode = change.isExecutable ? GIT_FILEMODE_BLOB_EXECUTABLE : GIT_FILEMODE_BLOB;
        update.path = paths.back().constData();
        updates.push_back(update);
    }
    git_oid tree;
    const int code = git_tree_create_updated(&tree, session.git(), base, updates.size(), updates.data());
    if (code != 0) {
        return core::failure(gitError(code, session.root()));
    }
    return tree;
}

} // namespace

core::Result<QString> commitChanges(Session& session, const QList<TreeChange>& changes, const QString& message, const Signing& signing, bool touchesFolder)
{
    if (message.trimmed().isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("Say in a few words what changed: a commit needs a message."));
    }
    if (session.isMerging()) {
        return core::failure(conflictError(QStringLiteral("merging"), Text::tr("A merge waits. Finish or abort it first; your files stay as they are.")));
    }
    core::Result<GitSignature> signature = signatureOf(session, signing);
    core::Result<GitCommit> head = session.head();
    core::Result<GitTree> base = session.headTree();
    for (const core::Error* error : {signature ? nullptr : &signature.error(), head ? nullptr : &head.error(), base ? nullptr : &base.error()}) {
        if (error) {
            return core::failure(*error);
        }
    }
    const core::Result<git_oid> treeId = writeTree(session, base->get(), changes);
    if (!treeId) {
        return core::failure(treeId.error());
    }
    const core::Result<void> staged = stage(session, changes, touchesFolder);
    if (!staged) {
        return core::failure(staged.error());
    }
    GitTree tree;
    git_oid id = *treeId;
    int code = git_tree_lookup(tree.out(), session.git(), &id);
    const QByteArray text = signedOff(message, signature->get()).toUtf8();
    const git_commit* parents[] = {head->get()};
    if (code == 0) {
        code = git_commit_create(&id, session.git(), "HEAD", signature->get(), signature->get(), nullptr, text.constData(), tree.get(), *head ? 1 : 0, parents);
    }
    if (code != 0) {
        return core::failure(gitError(code, session.root()));
    }
    return hexOf(id);
}

core::Result<QString> commitPaths(Session& session, const QStringList& paths, const QString& message, const Signing& signing)
{
    const ChangeLock lock(session);
    if (!lock.result()) {
        return core::failure(lock.result().error());
    }
    core::Result<GitTree> tree = session.headTree();
    if (!tree) {
        return core::failure(tree.error());
    }
    QList<TreeChange> changes;
    QStringList all = withLabels(session, tree->get(), paths);
    all.removeDuplicates();
    for (const QString& path : std::as_const(all)) {
        const core::Result<std::optional<TreeChange>> change = changeOf(session, tree->get(), path);
        if (!change) {
            return core::failure(change.error());
        }
        if (*change) {
            changes << **change;
        }
    }
    if (changes.isEmpty()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("Nothing changed in the chosen files since the last commit: there is nothing to commit."));
    }
    return commitChanges(session, changes, message, signing, false);
}

core::Result<QList<Version>> changesBetween(Session& session, const QString& from, const QString& to)
{
    core::Result<GitCommit> old = session.commitOf(from);
    core::Result<GitCommit> now = session.commitOf(to);
    if (!old || !now) {
        return core::failure(old ? now.error() : old.error());
    }
    GitTree oldTree, newTree;
    GitDiff diff;
    int code = git_commit_tree(oldTree.out(), old->get());
    code = code ? code : git_commit_tree(newTree.out(), now->get());
    code = code ? code : git_diff_tree_to_tree(diff.out(), session.git(), oldTree.get(), newTree.get(), nullptr);
    code = code ? code : git_diff_find_similar(diff.get(), nullptr);
    if (code != 0) {
        return core::failure(gitError(code, session.root()));
    }
    QList<Version> changes;
    for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
        Version version = versionOf(now->get());
        version.path = QString::fromUtf8(delta->new_file.path);
        version.blob = git_oid_is_zero(&delta->new_file.id) ? QString() : hexOf(delta->new_file.id);
        switch (delta->status) {
        case GIT_DELTA_ADDED: version.change = Change::Added; break;
        case GIT_DELTA_DELETED: version.change = Change::Deleted; break;
        case GIT_DELTA_RENAMED:
            version.change = Change::Renamed;
            version.previousPath = QString::fromUtf8(delta->old_file.path);
            break;
        default: version.change = Change::Modified; break;
        }
        changes << version;
    }
    return changes;
}

} // namespace prompts
