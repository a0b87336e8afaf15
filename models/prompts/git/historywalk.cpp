// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the history index.
#include "prompts/git/historyindex.h"
#include "prompts/git/session.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <queue>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Repository)
};

constexpr quint32 kMostPaths = 50; // of a commit, in the history of the whole library

core::Result<git_oid> headOf(git_repository* git, const QString& from)
{
    GitObject object, commit;
    int code = git_revparse_single(object.out(), git, from.isEmpty() ? "HEAD" : from.toUtf8().constData());
    code = code ? code : git_object_peel(commit.out(), object.get(), GIT_OBJECT_COMMIT);
    if (code != 0) {
        return core::failure(core::ErrorKind::NotFound,
                             from.isEmpty() ? Text::tr("The library has no commit yet. Commit a file first.") : Text::tr("There is no version “%1”. Give a commit, a branch or a tag of this library.").arg(from), from);
    }
    return *git_object_id(commit.get());
}

HistoryPage pageOf(const HistoryIndex& index, const HistoryQuery& query, const QString& folder, const git_oid& head)
{
    HistoryPage page;
    const QByteArray prefix = folder.toUtf8();
    for (const quint32 number : index.commitsFrom(head)) {
        const HistoryIndex::Commit& commit = index.commits()[number];
        const HistoryIndex::Change* changes = index.firstChange(commit);
        const bool isWanted = folder.isEmpty()
            || std::any_of(changes, changes + commit.changeCount, [&](const HistoryIndex::Change& change) { return index.pathOf(change.path).startsWith(folder); });
        if (!isWanted) {
            continue;
        }
        const int place = page.total++;
        if (place < query.offset || (query.limit > 0 && place >= query.offset + query.limit)) {
            continue;
        }
        core::Result<Version> version = index.describe(number);
        if (version) {
            for (quint32 i = 0; i < std::min(commit.changeCount, kMostPaths); ++i) {
                version->paths << index.pathOf(changes[i].path);
            }
            page.versions << *version;
        }
    }
    return page;
}

} // namespace

std::vector<bool> HistoryIndex::reachableFrom(const git_oid& head) const
{
    std::vector<bool> reachable(m_commits.size(), false);
    const quint32 first = indexOf(head);
    if (first == kNone) {
        return reachable;
    }
    reachable[first] = true;
    for (quint32 number = first + 1; number-- > 0;) { // parents stand before children
        if (reachable[number]) {
            for (quint32 i = 0; i < m_commits[number].parentCount; ++i) {
                reachable[parentOf(m_commits[number], i)] = true;
            }
        }
    }
    return reachable;
}

std::vector<quint32> HistoryIndex::commitsFrom(const git_oid& head) const
{
    const std::vector<bool> reachable = reachableFrom(head);
    std::vector<quint32> children(m_commits.size(), 0);
    for (size_t i = 0; i < m_commits.size(); ++i) {
        for (quint32 n = 0; reachable[i] && n < m_commits[i].parentCount; ++n) {
            ++children[parentOf(m_commits[i], n)];
        }
    }
    // By date, but a parent never before its children.
    const auto isOlder = [this](quint32 a, quint32 b) { return m_commits[a].time != m_commits[b].time ? m_commits[a].time < m_commits[b].time : a < b; };
    std::priority_queue<quint32, std::vector<quint32>, decltype(isOlder)> ready(isOlder);
    const quint32 first = indexOf(head);
    if (first != kNone) {
        ready.push(first);
    }
    std::vector<quint32> order;
    order.reserve(m_commits.size());
    while (!ready.empty()) {
        const quint32 number = ready.top();
        ready.pop();
        order.push_back(number);
        for (quint32 n = 0; n < m_commits[number].parentCount; ++n) {
            const quint32 parent = parentOf(m_commits[number], n);
            if (--children[parent] == 0) {
                ready.push(parent);
            }
        }
    }
    return order;
}

const HistoryIndex::Change* HistoryIndex::changeOf(quint32 number, quint32 path) const
{
    const Commit& commit = m_commits[number];
    const Change* begin = firstChange(commit);
    const Change* end = begin + commit.changeCount;
    const Change* found = std::lower_bound(begin, end, path, [](const Change& change, quint32 value) { return change.path < value; });
    return found != end && found->path == path ? found : nullptr;
}

quint32 HistoryIndex::nameInParent(const Commit& commit, quint32 parent, quint32 path)
{
    GitCommit oldCommit, newCommit;
    GitTree before, after;
    int code = git_commit_lookup(oldCommit.out(), git(), &m_commits[parent].id);
    code = code ? code : git_commit_lookup(newCommit.out(), git(), &commit.id);
    code = code ? code : git_commit_tree(before.out(), oldCommit.get());
    code = code ? code : git_commit_tree(after.out(), newCommit.get());
    const QString name = pathOf(path);
    if (code != 0 || blobAt(before.get(), name) || !blobAt(after.get(), name)) {
        return path;
    }
    std::vector<Change> changes;
    compare(before.get(), after.get(), {}, changes);
    const bool hasGone = std::any_of(changes.begin(), changes.end(), [](const Change& change) { return change.kind == prompts::Change::Deleted; });
    GitDiff diff;
    git_diff_find_options options = GIT_DIFF_FIND_OPTIONS_INIT;
    options.flags = GIT_DIFF_FIND_RENAMES;
    options.rename_limit = 1000;
    if (!hasGone || git_diff_tree_to_tree(diff.out(), git(), before.get(), after.get(), nullptr) != 0 || git_diff_find_similar(diff.get(), &options) != 0) {
        return path;
    }
    for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
        if (delta->status == GIT_DELTA_RENAMED && m_paths[path] == delta->new_file.path) {
            return internPath(delta->old_file.path);
        }
    }
    return path;
}

std::vector<HistoryIndex::Touch> HistoryIndex::historyOf(const QString& path, const git_oid& head)
{
    std::vector<Touch> touches;
    const quint32 start = idOfPath(path);
    if (start == kNone) {
        return touches;
    }
    std::vector<std::vector<quint32>> names(m_commits.size()); // followed, by commit
    const auto follow = [&names](quint32 commit, quint32 name) {
        std::vector<quint32>& known = names[commit];
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            known.push_back(name);
        }
    };
    const std::vector<quint32> order = commitsFrom(head);
    if (!order.empty()) {
        follow(order.front(), start);
    }
    for (const quint32 number : order) {
        const Commit commit = m_commits[number];
        const std::vector<quint32> here = std::move(names[number]);
        for (const quint32 name : here) {
            const Change* change = changeOf(number, name);
            if (change) {
                touches.push_back({number, *change});
            }
            for (quint32 n = 0; n < commit.parentCount; ++n) {
                const quint32 parent = parentOf(commit, n);
                const bool isRename = change && change->kind == prompts::Change::Renamed;
                follow(parent, isRename ? touches.back().change.oldPath : commit.parentCount > 1 ? nameInParent(commit, parent, name) : name);
            }
        }
    }
    return touches;
}

core::Result<QList<LastVersion>> HistoryIndex::lastVersions(const git_oid& head) const
{
    std::vector<int> place(m_paths.size(), -1);
    QList<LastVersion> versions;
    std::vector<bool> isGone;
    for (const quint32 number : commitsFrom(head)) {
        const Commit& commit = m_commits[number];
        for (quint32 i = 0; i < commit.changeCount; ++i) {
            const Change& change = m_changes[commit.firstChange + i];
            if (place[change.path] < 0) {
                place[change.path] = int(versions.size());
                LastVersion version;
                version.path = pathOf(change.path);
                version.commit = hexOf(commit.id);
                version.time = QDateTime::fromSecsSinceEpoch(commit.time, Qt::UTC);
                versions << version;
                isGone.push_back(git_oid_is_zero(&change.blob));
            }
            ++versions[place[change.path]].versions;
        }
    }
    QList<LastVersion> present;
    for (qsizetype i = 0; i < versions.size(); ++i) {
        if (!isGone[size_t(i)]) {
            present << versions.at(i);
        }
    }
    std::sort(present.begin(), present.end(), [](const LastVersion& a, const LastVersion& b) { return a.path < b.path; });
    return present;
}

const std::vector<quint32>& HistoryIndex::touchesOf(const QString& path) const
{
    static const std::vector<quint32> none;
    const quint32 id = idOfPath(path);
    return id == kNone ? none : m_touches[id];
}

std::vector<quint32> HistoryIndex::pathsUnder(const QString& prefix) const
{
    const QByteArray begin = prefix.toUtf8();
    std::vector<quint32> paths;
    for (size_t i = 0; i < m_paths.size(); ++i) {
        if (m_paths[i].startsWith(begin)) {
            paths.push_back(quint32(i));
        }
    }
    return paths;
}

core::Result<HistoryPage> readHistory(HistoryIndex& index, const HistoryQuery& query, const QString& folder)
{
    const core::Result<void> opened = index.open();
    const core::Result<git_oid> head = opened ? headOf(index.git(), query.from) : core::Result<git_oid>(core::failure(opened.error()));
    if (!head) {
        return core::failure(head.error());
    }
    const core::Result<void> updated = index.update(*head);
    if (!updated) {
        return core::failure(updated.error());
    }
    if (query.path.isEmpty()) {
        return pageOf(index, query, folder, *head);
    }
    HistoryPage page;
    const std::vector<HistoryIndex::Touch> touches = index.historyOf(query.path, *head);
    page.total = int(touches.size());
    const int end = query.limit > 0 ? std::min(page.total, query.offset + query.limit) : page.total;
    for (int i = query.offset; i < end; ++i) {
        const HistoryIndex::Touch& touch = touches[size_t(i)];
        core::Result<Version> version = index.describe(touch.commit);
        if (!version) {
            return core::failure(version.error());
        }
        version->path = index.pathOf(touch.change.path);
        version->previousPath = index.pathOf(touch.change.oldPath);
        version->blob = git_oid_is_zero(&touch.change.blob) ? QString() : hexOf(touch.change.blob);
        version->change = touch.change.kind;
        page.versions << *version;
    }
    return page;
}

core::Result<QList<LastVersion>> readLastVersions(HistoryIndex& index)
{
    const core::Result<void> opened = index.open();
    const core::Result<git_oid> head = opened ? headOf(index.git(), {}) : core::Result<git_oid>(core::failure(opened.error()));
    const core::Result<void> updated = head ? index.update(*head) : core::Result<void>(core::failure(head.error()));
    if (!updated) {
        return core::failure(updated.error());
    }
    return index.lastVersions(*head);
}

} // namespace prompts
