// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/historyindex.h"
#include "prompts/git/session.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDataStream>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <algorithm>
#include <cstring>

namespace prompts {

namespace {

constexpr quint32 kMagic = 0x50484931; // "PHI1"; another layout gets another number, and the file is made anew
constexpr int kTellEvery = 500;

QByteArray rawOf(const git_oid& id)
{
    return QByteArray(reinterpret_cast<const char*>(id.id), GIT_OID_RAWSZ);
}

/// Commits from head that are not known, parents first.
core::Result<std::vector<git_oid>> unknownCommits(git_repository* git, const git_oid& head, const std::vector<git_oid>& known)
{
    GitRevwalk walk;
    int code = git_revwalk_new(walk.out(), git);
    code = code ? code : git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_TIME | GIT_SORT_REVERSE);
    code = code ? code : git_revwalk_push(walk.get(), &head);
    if (code != 0) {
        return core::failure(gitError(code, hexOf(head)));
    }
    for (const git_oid& tip : known) {
        git_revwalk_hide(walk.get(), &tip); // may be gone from the repository by now
    }
    std::vector<git_oid> ids;
    git_oid id;
    while ((code = git_revwalk_next(&id, walk.get())) == 0) {
        ids.push_back(id);
    }
    if (code != GIT_ITEROVER) {
        return core::failure(gitError(code, hexOf(head)));
    }
    return ids;
}

} // namespace

HistoryIndex::HistoryIndex(QString gitFolder, QString file, Progress progress)
    : m_gitFolder(std::move(gitFolder)), m_file(std::move(file)), m_progress(std::move(progress))
{}

core::Result<void> HistoryIndex::open()
{
    if (m_git) {
        return core::Result<void>::ok();
    }
    const GitLibrary library;
    const int code = git_repository_open(m_git.out(), m_gitFolder.toUtf8().constData());
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, m_gitFolder)));
}

quint32 HistoryIndex::indexOf(const git_oid& id) const
{
    return m_ids.value(rawOf(id), kNone);
}

quint32 HistoryIndex::internPath(const QByteArray& path)
{
    const auto known = m_pathIds.constFind(path);
    if (known != m_pathIds.constEnd()) {
        return *known;
    }
    const auto number = quint32(m_paths.size());
    m_paths.push_back(path);
    m_touches.emplace_back();
    m_pathIds.insert(path, number);
    return number;
}

core::Result<void> HistoryIndex::update(const git_oid& head)
{
    const core::Result<void> opened = open();
    if (!opened) {
        return opened;
    }
    if (!m_isLoaded) {
        m_isLoaded = true;
        load();
    }
    if (indexOf(head) != kNone) {
        return core::Result<void>::ok();
    }
    std::vector<git_oid> tips;
    for (size_t i = 0; i < m_commits.size(); ++i) {
        if (!m_hasChild[i]) {
            tips.push_back(m_commits[i].id);
        }
    }
    const core::Result<std::vector<git_oid>> ids = unknownCommits(git(), head, tips);
    if (!ids) {
        return core::failure(ids.error());
    }
    const size_t firstCommit = m_commits.size();
    const size_t firstPath = m_paths.size();
    int done = 0;
    for (const git_oid& id : *ids) {
        if (m_stop) {
            return core::failure(core::Error::cancelled());
        }
        const core::Result<void> added = indexOf(id) == kNone ? add(id) : core::Result<void>::ok();
        if (!added) {
            return added;
        }
        if (++done % kTellEvery == 0 && m_progress) {
            m_progress(done, int(ids->size()));
        }
    }
    if (done >= kTellEvery && m_progress) {
        m_progress(done, done);
    }
    save(firstCommit, firstPath);
    return core::Result<void>::ok();
}

core::Result<void> HistoryIndex::add(const git_oid& id)
{
    GitCommit commit;
    const int code = git_commit_lookup(commit.out(), git(), &id);
    if (code != 0) {
        return core::failure(gitError(code, hexOf(id)));
    }
    core::Result<std::vector<Change>> changes = changesOf(commit.get());
    if (!changes) {
        return core::failure(changes.error());
    }
    std::sort(changes->begin(), changes->end(), [](const Change& a, const Change& b) { return a.path < b.path; });
    Commit added;
    added.id = id;
    added.time = git_commit_time(commit.get());
    added.firstParent = quint32(m_parents.size());
    for (unsigned i = 0; i < git_commit_parentcount(commit.get()); ++i) {
        const quint32 parent = indexOf(*git_commit_parent_id(commit.get(), i));
        if (parent != kNone) { // a shallow clone ends somewhere
            m_parents.push_back(parent);
        }
    }
    added.parentCount = quint32(m_parents.size()) - added.firstParent;
    added.firstChange = quint32(m_changes.size());
    added.changeCount = quint32(changes->size());
    m_changes.insert(m_changes.end(), changes->begin(), changes->end());
    m_commits.push_back(added);
    rememberCommit(quint32(m_commits.size() - 1));
    return core::Result<void>::ok();
}

void HistoryIndex::rememberCommit(quint32 number)
{
    const Commit& commit = m_commits[number];
    m_ids.insert(rawOf(commit.id), number);
    m_hasChild.push_back(false);
    for (quint32 i = 0; i < commit.parentCount; ++i) {
        m_hasChild[parentOf(commit, i)] = true;
    }
    for (quint32 i = 0; i < commit.changeCount; ++i) {
        m_touches[m_changes[commit.firstChange + i].path].push_back(number);
    }
}

core::Result<std::vector<HistoryIndex::Change>> HistoryIndex::changesOf(git_commit* commit)
{
    GitTree after;
    int code = git_commit_tree(after.out(), commit);
    const unsigned parents = git_commit_parentcount(commit);
    std::vector<GitTree> before;
    for (unsigned i = 0; i < parents && code == 0; ++i) {
        GitCommit parent;
        GitTree tree;
        if (git_commit_parent(parent.out(), commit, i) == 0) {
            code = git_commit_tree(tree.out(), parent.get());
            before.push_back(std::move(tree));
        }
    }
    if (code != 0) {
        return core::failure(gitError(code, hexOf(*git_commit_id(commit))));
    }
    std::vector<Change> changes;
    compare(before.empty() ? nullptr : before[0].get(), after.get(), {}, changes);
    if (before.size() < 2) {
        findRenames(commit, changes);
        return changes;
    }
    std::vector<Change> own; // of a merge: what it did itself
    for (const Change& change : changes) {
        const bool equalsOne = std::any_of(before.begin() + 1, before.end(), [&](const GitTree& tree) {
            const std::optional<git_oid> there = blobAt(tree.get(), pathOf(change.path));
            return there ? git_oid_equal(&*there, &change.blob) : git_oid_is_zero(&change.blob);
        });
        if (!equalsOne) {
            own.push_back(change);
            own.back().kind = prompts::Change::Merged;
        }
    }
    return own;
}

void HistoryIndex::addSubtree(const git_tree_entry* entry, const QByteArray& path, bool isGone, std::vector<Change>& changes)
{
    if (git_tree_entry_type(entry) == GIT_OBJECT_TREE) {
        GitTree tree;
        if (git_tree_lookup(tree.out(), git(), git_tree_entry_id(entry)) == 0) {
            compare(isGone ? tree.get() : nullptr, isGone ? nullptr : tree.get(), path + '/', changes);
        }
        return;
    }
    Change change;
    change.path = internPath(path);
    change.blob = isGone ? git_oid{} : *git_tree_entry_id(entry);
    change.kind = isGone ? prompts::Change::Deleted : prompts::Change::Added;
    changes.push_back(change);
}

void HistoryIndex::compare(const git_tree* before, const git_tree* after, const QByteArray& prefix, std::vector<Change>& changes)
{
    const size_t oldCount = before ? git_tree_entrycount(before) : 0;
    const size_t newCount = after ? git_tree_entrycount(after) : 0;
    for (size_t i = 0, j = 0; i < oldCount || j < newCount;) {
        const git_tree_entry* was = i < oldCount ? git_tree_entry_byindex(before, i) : nullptr;
        const git_tree_entry* is = j < newCount ? git_tree_entry_byindex(after, j) : nullptr;
        const int order = !was ? 1 : !is ? -1 : git_tree_entry_cmp(was, is);
        if (order < 0) {
            addSubtree(was, prefix + git_tree_entry_name(was), true, changes);
            ++i;
            continue;
        }
        if (order > 0) {
            addSubtree(is, prefix + git_tree_entry_name(is), false, changes);
            ++j;
            continue;
        }
        ++i;
        ++j;
        const bool isSame = git_oid_equal(git_tree_entry_id(was), git_tree_entry_id(is));
        if (isSame && git_tree_entry_filemode(was) == git_tree_entry_filemode(is)) {
            continue;
        }
        const QByteArray path = prefix + git_tree_entry_name(is);
        GitTree oldTree, newTree;
        if (git_tree_entry_type(is) == GIT_OBJECT_TREE && git_tree_lookup(oldTree.out(), git(), git_tree_entry_id(was)) == 0
            && git_tree_lookup(newTree.out(), git(), git_tree_entry_id(is)) == 0) {
            compare(oldTree.get(), newTree.get(), path + '/', changes);
        } else {
            Change change;
            change.path = internPath(path);
            change.blob = *git_tree_entry_id(is);
            changes.push_back(change);
        }
    }
}

void HistoryIndex::findRenames(git_commit* commit, std::vector<Change>& changes)
{
    const auto has = [&](prompts::Change kind) { return std::any_of(changes.begin(), changes.end(), [kind](const Change& change) { return change.kind == kind; }); };
    if (!has(prompts::Change::Added) || !has(prompts::Change::Deleted)) {
        return;
    }
    GitCommit parent;
    GitTree before, after;
    GitDiff diff;
    int code = git_commit_parent(parent.out(), commit, 0);
    code = code ? code : git_commit_tree(before.out(), parent.get());
    code = code ? code : git_commit_tree(after.out(), commit);
    code = code ? code : git_diff_tree_to_tree(diff.out(), git(), before.get(), after.get(), nullptr);
    git_diff_find_options options = GIT_DIFF_FIND_OPTIONS_INIT;
    options.flags = GIT_DIFF_FIND_RENAMES;
    options.rename_limit = 1000;
    code = code ? code : git_diff_find_similar(diff.get(), &options);
    if (code != 0) {
        return; // shown as one file gone and another one new
    }
    for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
        if (delta->status != GIT_DELTA_RENAMED) {
            continue;
        }
        const quint32 path = internPath(delta->new_file.path);
        for (Change& change : changes) {
            if (change.path == path && change.kind == prompts::Change::Added) {
                change.kind = prompts::Change::Renamed;
                change.oldPath = internPath(delta->old_file.path);
            }
        }
    }
}

core::Result<Version> HistoryIndex::describe(quint32 number) const
{
    GitCommit commit;
    const int code = git_commit_lookup(commit.out(), git(), &m_commits[number].id);
    if (code != 0) {
        return core::failure(gitError(code, hexOf(m_commits[number].id)));
    }
    return versionOf(commit.get());
}

// One block an update: magic, size, SHA-1, content. A torn block is cut off.
void HistoryIndex::load()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly)) {
        return;
    }
    QDataStream in(&file);
    while (!in.atEnd()) {
        quint32 magic = 0;
        QByteArray hash, content;
        in >> magic >> hash >> content;
        if (in.status() != QDataStream::Ok || magic != kMagic || QCryptographicHash::hash(content, QCryptographicHash::Sha1) != hash) {
            break;
        }
        QDataStream block(content);
        quint32 paths = 0, commits = 0;
        block >> paths;
        for (quint32 i = 0; i < paths; ++i) {
            QByteArray path;
            block >> path;
            internPath(path);
        }
        block >> commits;
        for (quint32 i = 0; i < commits && block.status() == QDataStream::Ok; ++i) {
            Commit commit;
            block.readRawData(reinterpret_cast<char*>(commit.id.id), GIT_OID_RAWSZ);
            block >> commit.time >> commit.parentCount >> commit.changeCount;
            commit.firstParent = quint32(m_parents.size());
            commit.firstChange = quint32(m_changes.size());
            for (quint32 parent = 0, value = 0; parent < commit.parentCount; ++parent) {
                block >> value;
                m_parents.push_back(value);
            }
            for (quint32 n = 0; n < commit.changeCount; ++n) {
                Change change;
                quint8 kind = 0;
                block >> change.path >> change.oldPath >> kind;
                block.readRawData(reinterpret_cast<char*>(change.blob.id), GIT_OID_RAWSZ);
                change.kind = prompts::Change(kind);
                m_changes.push_back(change);
            }
            m_commits.push_back(commit);
            rememberCommit(quint32(m_commits.size() - 1));
        }
        m_fileSize = file.pos();
    }
}

void HistoryIndex::save(size_t firstCommit, size_t firstPath)
{
    if (m_file.isEmpty() || m_commits.size() == firstCommit) {
        return;
    }
    QDir().mkpath(QFileInfo(m_file).path());
    QLockFile lock(m_file + QStringLiteral(".lock"));
    QFile file(m_file);
    // Somebody else wrote since it was read: theirs is as good, and the next program to open it adds what is missing.
    if (!lock.tryLock(0) || !file.open(QIODevice::ReadWrite) || (file.size() != m_fileSize && firstCommit > 0)) {
        return;
    }
    QByteArray content;
    QDataStream block(&content, QIODevice::WriteOnly);
    block << quint32(m_paths.size() - firstPath);
    for (size_t i = firstPath; i < m_paths.size(); ++i) {
        block << m_paths[i];
    }
    block << quint32(m_commits.size() - firstCommit);
    for (size_t i = firstCommit; i < m_commits.size(); ++i) {
        const Commit& commit = m_commits[i];
        block.writeRawData(reinterpret_cast<const char*>(commit.id.id), GIT_OID_RAWSZ);
        block << commit.time << commit.parentCount << commit.changeCount;
        for (quint32 n = 0; n < commit.parentCount; ++n) {
            block << parentOf(commit, n);
        }
        for (quint32 n = 0; n < commit.changeCount; ++n) {
            const Change& change = m_changes[commit.firstChange + n];
            block << change.path << change.oldPath << quint8(change.kind);
            block.writeRawData(reinterpret_cast<const char*>(change.blob.id), GIT_OID_RAWSZ);
        }
    }
    file.resize(m_fileSize);
    file.seek(m_fileSize);
    QDataStream out(&file);
    out << kMagic << QCryptographicHash::hash(content, QCryptographicHash::Sha1) << content;
    if (file.flush()) {
        m_fileSize = file.pos();
    }
}

} // namespace prompts
