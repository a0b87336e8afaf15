// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/fileops.h"

#include <QCoreApplication>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Repository)
};

core::Result<GitReference> branchOf(const Session& session, const QString& name)
{
    GitReference reference;
    if (git_branch_lookup(reference.out(), session.git(), name.toUtf8().constData(), GIT_BRANCH_LOCAL) != 0) {
        return core::failure(core::ErrorKind::NotFound, Text::tr("There is no branch “%1”. Choose one of the list, or create it.").arg(name), name);
    }
    return reference;
}

core::Result<void> checkBranchName(const QString& name)
{
    int isGood = 0;
    const QByteArray full = "refs/heads/" + name.toUtf8();
    if (name.isEmpty() || name.startsWith(QLatin1Char('-')) || name == QLatin1String("HEAD") || git_reference_name_is_valid(&isGood, full.constData()) != 0 || !isGood) {
        return core::failure(core::ErrorKind::InvalidInput,
                             Text::tr("“%1” cannot name a branch. Leave out spaces, “..”, “~”, “^”, “:”, “?”, “*”, “[” and a “/” at an end.").arg(name), name);
    }
    return core::Result<void>::ok();
}

core::Error existsError(const QString& name)
{
    return conflictError(QStringLiteral("exists"), QCoreApplication::translate("prompts::Repository", "“%1” is there already. Choose another name.").arg(name), {name});
}

int collect(git_checkout_notify_t, const char* path, const git_diff_file*, const git_diff_file*, const git_diff_file*, void* payload)
{
    static_cast<QStringList*>(payload)->append(QString::fromUtf8(path));
    return 0;
}

Branch describe(const Session& session, git_reference* reference, git_branch_t type)
{
    Branch branch;
    const char* name = nullptr;
    git_branch_name(&name, reference);
    branch.name = QString::fromUtf8(name);
    branch.isRemote = type == GIT_BRANCH_REMOTE;
    branch.isCurrent = type == GIT_BRANCH_LOCAL && git_branch_is_head(reference) == 1;
    GitObject object;
    if (git_reference_peel(object.out(), reference, GIT_OBJECT_COMMIT) == 0) {
        const Version tip = versionOf(reinterpret_cast<git_commit*>(object.get()));
        branch.tip = tip.id;
        branch.time = tip.time;
        branch.summary = tip.summary;
        git_oid head;
        if (git_reference_name_to_id(&head, session.git(), "HEAD") == 0) {
            const git_oid* id = git_object_id(object.get());
            branch.isMerged = git_oid_equal(&head, id) || git_graph_descendant_of(session.git(), &head, id) == 1;
        }
        GitReference upstream;
        if (type == GIT_BRANCH_LOCAL && git_branch_upstream(upstream.out(), reference) == 0 && git_reference_target(upstream.get())) {
            const char* upstreamName = nullptr;
            git_branch_name(&upstreamName, upstream.get());
            branch.upstream = QString::fromUtf8(upstreamName);
            size_t ahead = 0, behind = 0;
            git_graph_ahead_behind(&ahead, &behind, session.git(), git_object_id(object.get()), git_reference_target(upstream.get()));
            branch.ahead = int(ahead);
            branch.behind = int(behind);
        }
    }
    return branch;
}

/// Names that tags are listed with.
int readTag(const char* name, git_oid* id, void* payload)
{
    auto& [session, tags] = *static_cast<std::pair<Session*, QList<Tag>>*>(payload);
    Tag tag;
    tag.name = QString::fromUtf8(name).mid(10); // refs/tags/
    GitObject object, commit;
    if (git_object_lookup(object.out(), session->git(), id, GIT_OBJECT_ANY) != 0 || git_object_peel(commit.out(), object.get(), GIT_OBJECT_COMMIT) != 0) {
        return 0; // of a tree or blob: no version of the library
    }
    const Version version = versionOf(reinterpret_cast<git_commit*>(commit.get()));
    tag.commit = version.id;
    tag.time = version.time;
    if (git_object_type(object.get()) == GIT_OBJECT_TAG) {
        const auto* annotated = reinterpret_cast<git_tag*>(object.get());
        tag.message = QString::fromUtf8(git_tag_message(annotated)).trimmed();
        const git_signature* tagger = git_tag_tagger(annotated);
        if (tagger) {
            tag.time = QDateTime::fromSecsSinceEpoch(tagger->when.time, Qt::OffsetFromUTC, tagger->when.offset * 60);
        }
    }
    tags << tag;
    return 0;
}

} // namespace

core::Result<void> checkOut(Session& session, const git_object* target)
{
    git_checkout_options options = GIT_CHECKOUT_OPTIONS_INIT;
    options.checkout_strategy = GIT_CHECKOUT_SAFE | GIT_CHECKOUT_DONT_OVERWRITE_IGNORED;
    options.notify_flags = GIT_CHECKOUT_NOTIFY_CONFLICT;
    options.notify_cb = collect;
    QStringList dirty;
    options.notify_payload = &dirty;
    const int code = git_checkout_tree(session.git(), target, &options);
    if (!dirty.isEmpty()) {
        dirty.sort();
        return core::failure(conflictError(QStringLiteral("dirty"),
                                           Text::tr("%n file(s) hold changes that are not committed and would be overwritten. Commit them or go back to the committed version first; nothing was changed.", nullptr, int(dirty.size())), dirty));
    }
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, session.root())));
}

core::Result<QList<Branch>> listBranches(Session& session)
{
    GitBranches iterator;
    int code = git_branch_iterator_new(iterator.out(), session.git(), GIT_BRANCH_ALL);
    QList<Branch> branches;
    while (code == 0) {
        GitReference reference;
        git_branch_t type = GIT_BRANCH_LOCAL;
        code = git_branch_next(reference.out(), &type, iterator.get());
        if (code == 0 && git_reference_type(reference.get()) == GIT_REFERENCE_DIRECT) {
            branches << describe(session, reference.get(), type);
        }
    }
    if (code != GIT_ITEROVER) {
        return core::failure(gitError(code, session.root()));
    }
    return branches;
}

core::Result<void> createBranch(Session& session, const QString& name, const QString& from)
{
    const ChangeLock lock(session);
    for (const core::Result<void>& checked : {lock.result(), checkBranchName(name)}) {
        if (!checked) {
            return checked;
        }
    }
    core::Result<GitCommit> commit = session.commitOf(from.isEmpty() ? QStringLiteral("HEAD") : from);
    if (!commit) {
        return core::failure(commit.error());
    }
    GitReference reference;
    const int code = git_branch_create(reference.out(), session.git(), name.toUtf8().constData(), commit->get(), 0);
    if (code == GIT_EEXISTS) {
        return core::failure(existsError(name));
    }
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, name)));
}

core::Result<void> switchBranch(Session& session, const QString& name)
{
    const ChangeLock lock(session);
    if (!lock.result()) {
        return lock.result();
    }
    if (session.isMerging()) {
        return core::failure(conflictError(QStringLiteral("merging"), Text::tr("A merge waits. Finish or abort it before you switch to another branch.")));
    }
    core::Result<GitReference> branch = branchOf(session, name);
    if (!branch) {
        return core::failure(branch.error());
    }
    GitObject target;
    int code = git_reference_peel(target.out(), branch->get(), GIT_OBJECT_COMMIT);
    if (code != 0) {
        return core::failure(gitError(code, name));
    }
    const core::Result<void> checkedOut = checkOut(session, target.get());
    if (!checkedOut) {
        return checkedOut;
    }
    code = git_repository_set_head(session.git(), git_reference_name(branch->get()));
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, name)));
}

core::Result<void> renameBranch(Session& session, const QString& name, const QString& newName)
{
    const ChangeLock lock(session);
    for (const core::Result<void>& checked : {lock.result(), checkBranchName(newName)}) {
        if (!checked) {
            return checked;
        }
    }
    core::Result<GitReference> branch = branchOf(session, name);
    if (!branch) {
        return core::failure(branch.error());
    }
    GitReference renamed;
    const int code = git_branch_move(renamed.out(), branch->get(), newName.toUtf8().constData(), 0);
    if (code == GIT_EEXISTS) {
        return core::failure(existsError(newName));
    }
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, name)));
}

core::Result<void> deleteBranch(Session& session, const QString& name)
{
    const ChangeLock lock(session);
    if (!lock.result()) {
        return lock.result();
    }
    core::Result<GitReference> branch = branchOf(session, name);
    if (!branch) {
        return core::failure(branch.error());
    }
    const Branch described = describe(session, branch->get(), GIT_BRANCH_LOCAL);
    if (described.isCurrent) {
        return core::failure(conflictError(QStringLiteral("current"), Text::tr("“%1” is the branch you are on. Switch to another one first.").arg(name), {name}));
    }
    const bool isUpstream = !described.upstream.isEmpty() && described.ahead == 0;
    if (!described.isMerged && !isUpstream) {
        return core::failure(conflictError(QStringLiteral("notMerged"),
                                           Text::tr("“%1” has commits that are nowhere else; deleting it would lose them. Merge or push it first.").arg(name), {name}));
    }
    const int code = git_branch_delete(branch->get());
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, name)));
}

core::Result<QList<Tag>> listTags(Session& session)
{
    std::pair<Session*, QList<Tag>> found{&session, {}};
    const int code = git_tag_foreach(session.git(), readTag, &found);
    if (code != 0) {
        return core::failure(gitError(code, session.root()));
    }
    return found.second;
}

core::Result<void> createTag(Session& session, const QString& name, const QString& revision, const QString& message, const Signing& signing)
{
    const ChangeLock lock(session);
    int isGood = 0;
    if (!lock.result()) {
        return lock.result();
    }
    if (name.startsWith(QLatin1Char('-')) || git_tag_name_is_valid(&isGood, name.toUtf8().constData()) != 0 || !isGood) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” cannot name a tag. Leave out spaces, “..”, “~”, “^”, “:”, “?”, “*” and “[”.").arg(name), name);
    }
    core::Result<GitCommit> commit = session.commitOf(revision.isEmpty() ? QStringLiteral("HEAD") : revision);
    if (!commit) {
        return core::failure(commit.error());
    }
    git_oid id;
    int code = 0;
    const auto* target = reinterpret_cast<git_object*>(commit->get());
    if (message.trimmed().isEmpty()) {
        code = git_tag_create_lightweight(&id, session.git(), name.toUtf8().constData(), target, 0);
    } else {
        core::Result<GitSignature> signature = signatureOf(session, signing);
        if (!signature) {
            return core::failure(signature.error());
        }
        code = git_tag_create(&id, session.git(), name.toUtf8().constData(), target, signature->get(), message.toUtf8().constData(), 0);
    }
    if (code == GIT_EEXISTS) {
        return core::failure(existsError(name));
    }
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, name)));
}

core::Result<void> deleteTag(Session& session, const QString& name)
{
    const ChangeLock lock(session);
    if (!lock.result()) {
        return lock.result();
    }
    const int code = git_tag_delete(session.git(), name.toUtf8().constData());
    return code == 0 ? core::Result<void>::ok() : core::Result<void>(core::failure(gitError(code, name)));
}

} // namespace prompts
