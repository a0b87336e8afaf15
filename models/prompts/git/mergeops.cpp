// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/mergeops.h"
#include "prompts/git/fileops.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>
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

/// The paths that a merge of `theirs` would write.
core::Result<QSet<QString>> touchedBy(Session& session, git_commit* ours, git_commit* theirs)
{
    GitIndex merged;
    GitTree tree;
    GitDiff diff;
    int code = git_merge_commits(merged.out(), session.git(), ours, theirs, nullptr);
    code = code ? code : git_commit_tree(tree.out(), ours);
    code = code ? code : git_diff_tree_to_index(diff.out(), session.git(), tree.get(), merged.get(), nullptr);
    if (code != 0) {
        return core::failure(failed(code, session));
    }
    QSet<QString> paths;
    for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
        for (const git_diff_file* file : {&delta->old_file, &delta->new_file}) {
            if (file->path) {
                paths << QString::fromUtf8(file->path);
            }
        }
    }
    return paths;
}

/// Refuses while something staged is not committed, or a file that the merge writes is dirty.
core::Result<void> checkClean(Session& session, const QSet<QString>& touched)
{
    git_status_options options = GIT_STATUS_OPTIONS_INIT;
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS | GIT_STATUS_OPT_INCLUDE_IGNORED | GIT_STATUS_OPT_RECURSE_IGNORED_DIRS;
    GitStatusList list;
    const int code = git_status_list_new(list.out(), session.git(), &options);
    if (code != 0) {
        return core::failure(failed(code, session));
    }
    QStringList dirty;
    constexpr unsigned kStaged = GIT_STATUS_INDEX_NEW | GIT_STATUS_INDEX_MODIFIED | GIT_STATUS_INDEX_DELETED | GIT_STATUS_INDEX_RENAMED | GIT_STATUS_INDEX_TYPECHANGE;
    for (size_t i = 0; i < git_status_list_entrycount(list.get()); ++i) {
        const git_status_entry* entry = git_status_byindex(list.get(), i);
        const git_diff_delta* delta = entry->index_to_workdir ? entry->index_to_workdir : entry->head_to_index;
        const QString path = QString::fromUtf8(delta->new_file.path ? delta->new_file.path : delta->old_file.path);
        if ((entry->status & kStaged) || touched.contains(path)) {
            dirty << path;
        }
    }
    if (!dirty.isEmpty()) {
        return core::failure(conflictError(QStringLiteral("dirty"),
                                           Text::tr("%n file(s) hold changes that are not committed and would be overwritten by the merge. Commit them or go back to the committed version first; nothing was changed.",
                                                    nullptr, int(dirty.size())), dirty));
    }
    return core::Result<void>::ok();
}

core::Result<MergeOutcome> fastForward(Session& session, git_commit* theirs)
{
    const core::Result<void> checkedOut = checkOut(session, reinterpret_cast<git_object*>(theirs));
    if (!checkedOut) {
        return core::failure(checkedOut.error());
    }
    GitReference head, moved;
    int code = git_reference_lookup(head.out(), session.git(), "HEAD");
    if (code == 0 && git_reference_type(head.get()) == GIT_REFERENCE_SYMBOLIC) {
        GitReference branch;
        const char* name = git_reference_symbolic_target(head.get());
        git_oid before;
        if (git_reference_name_to_id(&before, session.git(), name) == 0) {
            code = git_reference_create_matching(moved.out(), session.git(), name, git_commit_id(theirs), 1, &before, "merge: Fast-forward");
        } else {
            code = git_reference_create(moved.out(), session.git(), name, git_commit_id(theirs), 0, "merge: Fast-forward");
        }
    } else if (code == 0) {
        code = git_repository_set_head_detached(session.git(), git_commit_id(theirs));
    }
    if (code != 0) {
        return core::failure(failed(code, session));
    }
    MergeOutcome outcome;
    outcome.kind = MergeOutcome::Kind::FastForward;
    outcome.commit = hexOf(*git_commit_id(theirs));
    return outcome;
}

core::Result<MergeOutcome> realMerge(Session& session, git_annotated_commit* theirs, git_commit* theirCommit, const QString& name, const Signing& signing)
{
    core::Result<GitCommit> head = session.head();
    const core::Result<QSet<QString>> touched = head ? touchedBy(session, head->get(), theirCommit) : core::Result<QSet<QString>>(core::failure(head.error()));
    if (!touched) {
        return core::failure(touched.error());
    }
    const core::Result<void> clean = checkClean(session, *touched);
    if (!clean) {
        return core::failure(clean.error());
    }
    git_merge_options mergeOptions = GIT_MERGE_OPTIONS_INIT;
    git_checkout_options checkout = GIT_CHECKOUT_OPTIONS_INIT;
    checkout.checkout_strategy = GIT_CHECKOUT_SAFE | GIT_CHECKOUT_ALLOW_CONFLICTS | GIT_CHECKOUT_DONT_OVERWRITE_IGNORED;
    const git_annotated_commit* heads[] = {theirs};
    int code = git_merge(session.git(), heads, 1, &mergeOptions, &checkout);
    if (code != 0) {
        return core::failure(failed(code, session));
    }
    core::Result<GitIndex> index = session.index();
    if (!index) {
        return core::failure(index.error());
    }
    MergeOutcome outcome;
    if (git_index_has_conflicts(index->get())) {
        outcome.kind = MergeOutcome::Kind::Conflicts;
        outcome.commit = hexOf(*git_commit_id(head->get()));
        outcome.conflicts = conflictPaths(index->get());
        return outcome;
    }
    const core::Result<QString> commit = finishMerge(session, Text::tr("Merge %1").arg(name), signing);
    if (!commit) {
        return core::failure(commit.error());
    }
    outcome.kind = MergeOutcome::Kind::Merged;
    outcome.commit = *commit;
    return outcome;
}

core::Result<MergeOutcome> mergeAnnotated(Session& session, git_annotated_commit* theirs, const QString& name, const Signing& signing)
{
    git_merge_analysis_t analysis = GIT_MERGE_ANALYSIS_NONE;
    git_merge_preference_t preference = GIT_MERGE_PREFERENCE_NONE;
    const git_annotated_commit* heads[] = {theirs};
    GitCommit commit;
    int code = git_merge_analysis(&analysis, &preference, session.git(), heads, 1);
    code = code ? code : git_commit_lookup(commit.out(), session.git(), git_annotated_commit_id(theirs));
    if (code != 0) {
        return core::failure(failed(code, session));
    }
    if (analysis & GIT_MERGE_ANALYSIS_UP_TO_DATE) {
        MergeOutcome outcome;
        const core::Result<RepositoryState> state = session.state();
        outcome.commit = state ? state->head : QString();
        return outcome;
    }
    if (analysis & (GIT_MERGE_ANALYSIS_FASTFORWARD | GIT_MERGE_ANALYSIS_UNBORN)) {
        return fastForward(session, commit.get());
    }
    return realMerge(session, theirs, commit.get(), name, signing);
}

core::Result<void> checkStart(const Session& session, const ChangeLock& lock)
{
    if (!lock.result()) {
        return lock.result();
    }
    if (session.isMerging()) {
        return core::failure(conflictError(QStringLiteral("merging"), Text::tr("A merge waits already. Finish or abort it first.")));
    }
    if (git_repository_state(session.git()) != GIT_REPOSITORY_STATE_NONE) {
        return core::failure(conflictError(QStringLiteral("busy"), Text::tr("Git is in the middle of something else here (a rebase, a revert or the like). End that with Git first.")));
    }
    return core::Result<void>::ok();
}

} // namespace

core::Result<MergeOutcome> mergeRevision(Session& session, const QString& revision, const Signing& signing)
{
    const ChangeLock lock(session);
    const core::Result<void> start = checkStart(session, lock);
    core::Result<GitCommit> commit = session.commitOf(revision);
    if (!start || !commit) {
        return core::failure(start ? commit.error() : start.error());
    }
    GitAnnotated annotated;
    GitReference reference;
    int code = 0;
    QString name = Text::tr("version %1").arg(revision.left(12));
    if (git_reference_dwim(reference.out(), session.git(), revision.toUtf8().constData()) == 0) {
        code = git_annotated_commit_from_ref(annotated.out(), session.git(), reference.get());
        name = Text::tr("branch '%1'").arg(revision);
    } else {
        code = git_annotated_commit_lookup(annotated.out(), session.git(), git_commit_id(commit->get()));
    }
    if (code != 0) {
        return core::failure(failed(code, session));
    }
    return mergeAnnotated(session, annotated.get(), name, signing);
}

core::Result<MergeOutcome> mergeUpstream(Session& session, const Signing& signing)
{
    const ChangeLock lock(session);
    const core::Result<void> start = checkStart(session, lock);
    if (!start) {
        return core::failure(start.error());
    }
    const core::Result<RepositoryState> state = session.state();
    if (!state) {
        return core::failure(state.error());
    }
    GitReference branch, upstream;
    int code = git_branch_lookup(branch.out(), session.git(), state->branch.toUtf8().constData(), GIT_BRANCH_LOCAL);
    if (code == 0) {
        code = git_branch_upstream(upstream.out(), branch.get());
    }
    if (code != 0 && !state->remote.isEmpty()) { // a branch that was never pushed, or a new clone of an empty remote: the one of the same name
        const QString same = QStringLiteral("refs/remotes/%1/%2").arg(state->remote, state->branch);
        code = git_reference_lookup(upstream.out(), session.git(), same.toUtf8().constData());
    }
    if (code != 0) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("The branch “%1” follows no branch of a remote. Push it once, or switch to a branch that does.").arg(state->branch), state->branch);
    }
    GitAnnotated annotated;
    code = git_annotated_commit_from_ref(annotated.out(), session.git(), upstream.get());
    if (code != 0) {
        return core::failure(failed(code, session));
    }
    const QString name = QString::fromUtf8(git_reference_shorthand(upstream.get()));
    core::Result<MergeOutcome> outcome = mergeAnnotated(session, annotated.get(), Text::tr("branch '%1'").arg(name), signing);
    if (outcome && git_branch_lookup(branch.out(), session.git(), state->branch.toUtf8().constData(), GIT_BRANCH_LOCAL) == 0) {
        git_branch_set_upstream(branch.get(), name.toUtf8().constData());
    }
    return outcome;
}

core::Result<QString> finishMerge(Session& session, const QString& message, const Signing& signing)
{
    core::Result<GitIndex> index = session.index();
    core::Result<GitCommit> head = session.head();
    core::Result<GitSignature> signature = signatureOf(session, signing);
    for (const core::Error* error : {index ? nullptr : &index.error(), head ? nullptr : &head.error(), signature ? nullptr : &signature.error()}) {
        if (error) {
            return core::failure(*error);
        }
    }
    if (!session.isMerging()) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("No merge waits here. It may have been finished by another program."));
    }
    if (git_index_has_conflicts(index->get())) {
        const QStringList paths = conflictPaths(index->get());
        return core::failure(conflictError(QStringLiteral("conflicts"), Text::tr("%n file(s) are still undecided. Decide them, then finish the merge.", nullptr, int(paths.size())), paths));
    }
    const std::vector<git_oid> heads = mergedHeads(session);
    std::vector<GitCommit> parents;
    std::vector<const git_commit*> pointers{head->get()};
    int code = 0;
    for (const git_oid& id : heads) {
        parents.emplace_back();
        code = code ? code : git_commit_lookup(parents.back().out(), session.git(), &id);
        pointers.push_back(parents.back().get());
    }
    git_oid treeId, commitId;
    GitTree tree;
    code = code ? code : git_index_write_tree(&treeId, index->get());
    code = code ? code : git_tree_lookup(tree.out(), session.git(), &treeId);
    const core::Result<MergeState> state = readMergeState(session);
    const QString words = message.trimmed().isEmpty() && state ? state->message : message;
    const QByteArray text = signedOff(words.trimmed().isEmpty() ? Text::tr("Merge") : words, signature->get()).toUtf8();
    code = code ? code : git_commit_create(&commitId, session.git(), "HEAD", signature->get(), signature->get(), nullptr, text.constData(), tree.get(), pointers.size(), pointers.data());
    code = code ? code : git_repository_state_cleanup(session.git());
    if (code != 0) {
        return core::failure(failed(code, session));
    }
    git_index_reuc_clear(index->get());
    git_index_write(index->get());
    return hexOf(commitId);
}

core::Result<void> abortMerge(Session& session)
{
    const ChangeLock lock(session);
    if (!lock.result()) {
        return lock.result();
    }
    if (!session.isMerging()) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("No merge waits here. It may have been ended by another program."));
    }
    core::Result<GitIndex> index = session.index();
    core::Result<GitTree> tree = session.headTree();
    if (!index || !tree) {
        return core::failure(index ? tree.error() : index.error());
    }
    // What the merge wrote is what the index holds beside HEAD; all else in the folder stays.
    GitDiff diff;
    int code = git_diff_tree_to_index(diff.out(), session.git(), tree->get(), index->get(), nullptr);
    QSet<QString> touched;
    for (const QString& path : conflictPaths(index->get())) {
        touched << path;
    }
    for (size_t i = 0; code == 0 && i < git_diff_num_deltas(diff.get()); ++i) {
        const git_diff_delta* delta = git_diff_get_delta(diff.get(), i);
        touched << QString::fromUtf8(delta->new_file.path ? delta->new_file.path : delta->old_file.path);
    }
    for (const QString& path : std::as_const(touched)) {
        const std::optional<git_oid> blob = blobAt(tree->get(), path);
        const QByteArray name = path.toUtf8();
        git_index_conflict_remove(index->get(), name.constData());
        if (!blob) {
            QFile::remove(session.root() + path);
            git_index_remove(index->get(), name.constData(), 0);
            continue;
        }
        const core::Result<QByteArray> bytes = bytesOf(session.git(), *blob);
        const core::Result<void> written = bytes ? replaceFile(session, path, *bytes) : core::Result<void>(core::failure(bytes.error()));
        if (!written) {
            return written;
        }
        code = code ? code : git_index_add_bypath(index->get(), name.constData());
    }
    git_index_reuc_clear(index->get());
    code = code ? code : git_index_write(index->get());
    code = code ? code : git_repository_state_cleanup(session.git());
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(failed(code, session)));
}

} // namespace prompts
