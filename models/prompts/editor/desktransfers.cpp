// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/desk.h"

#include "prompts/editor/deskprivate.h"
#include "prompts/editor/document.h"

#include <QPointer>

namespace prompts::editor {

namespace {

enum Kind { Fetching, Pulling, Pushing };

QString progressText(const TransferProgress& progress)
{
    switch (progress.stage) {
    case TransferProgress::Stage::Receiving: return Desk::tr("Receiving %1 of %2").arg(progress.done).arg(progress.total);
    case TransferProgress::Stage::Sending: return Desk::tr("Sending %1 of %2").arg(progress.done).arg(progress.total);
    case TransferProgress::Stage::Writing: return Desk::tr("Writing %1 of %2").arg(progress.done).arg(progress.total);
    default: return Desk::tr("Connecting");
    }
}

QString sentenceOf(const MergeOutcome& outcome, const QString& other)
{
    switch (outcome.kind) {
    case MergeOutcome::Kind::UpToDate: return Desk::tr("Nothing new: everything of %1 is here already.").arg(other);
    case MergeOutcome::Kind::FastForward: return Desk::tr("The branch now stands where %1 stands.").arg(other);
    case MergeOutcome::Kind::Conflicts: return Desk::tr("%n files were changed on both sides and wait for a decision.", nullptr, int(outcome.conflicts.size()));
    default: return Desk::tr("%1 is merged.").arg(other);
    }
}

MergeFile fileOf(const FileConflict& conflict, const QString& ours, const QString& theirs)
{
    MergeFile file;
    file.path = conflict.path;
    file.oursName = ours;
    file.theirsName = theirs;
    file.isBinary = conflict.kind == ConflictKind::Binary;
    for (const prompts::MergeRegion& region : conflict.regions) {
        MergeRegion made;
        made.isConflict = region.isConflict;
        made.base = QString::fromUtf8(region.base);
        made.ours = QString::fromUtf8(region.isConflict ? region.ours : region.merged);
        made.theirs = QString::fromUtf8(region.theirs);
        file.regions << made;
    }
    return file;
}

} // namespace

/// After files changed by what was asked for here: texts that nobody touched follow.
QCoro::Task<> Desk::reloadUnmodified()
{
    const QPointer<Desk> guard(this);
    d->ownChange = true;
    const core::Result<void> read = co_await d->library->reload();
    (void)read; // the library tells itself when it cannot be read
    if (!guard) {
        co_return;
    }
    const QList<Document*> open = d->documents;
    for (Document* const one : open) {
        const QPointer<Document> document(one);
        if (document && document->state() == Document::State::Ready) {
            co_await document->lookOutside(QString());
        }
        if (!guard) {
            co_return;
        }
    }
    d->ownChange = false;
    entriesSoon();
}

QCoro::Task<core::Result<QList<BranchRow>>> Desk::branches()
{
    if (!d->repository) {
        co_return notOpen();
    }
    const Repository::Ref repository = d->repository;
    const core::Result<QList<Branch>> branches = co_await repository->branches();
    if (!branches) {
        co_return branches.error();
    }
    QList<BranchRow> rows;
    for (const Branch& branch : *branches) {
        rows << BranchRow{branch.name, branch.isCurrent, branch.isRemote};
    }
    co_return rows;
}

QCoro::Task<core::Result<void>> Desk::switchBranch(QString name)
{
    const QPointer<Desk> guard(this);
    if (!d->repository) {
        co_return notOpen();
    }
    d->ownChange = true;
    const Repository::Ref repository = d->repository;
    const core::Result<void> done = co_await repository->switchBranch(name);
    if (guard) {
        co_await reloadUnmodified();
    }
    co_return done;
}

QCoro::Task<core::Result<void>> Desk::createBranch(QString name)
{
    if (!d->repository) {
        co_return notOpen();
    }
    const Repository::Ref repository = d->repository;
    const core::Result<void> done = co_await repository->createBranch(name, QString(), true);
    co_return done;
}

QCoro::Task<core::Result<void>> Desk::deleteBranch(QString name)
{
    if (!d->repository) {
        co_return notOpen();
    }
    const Repository::Ref repository = d->repository;
    const core::Result<void> done = co_await repository->deleteBranch(name);
    co_return done;
}

QCoro::Task<core::Result<QString>> Desk::mergeBranch(QString name)
{
    const QPointer<Desk> guard(this);
    if (!d->repository) {
        co_return notOpen();
    }
    d->ownChange = true;
    Merging merging(d->repository);
    const core::Result<MergeOutcome> outcome = co_await merging.merge(name);
    if (guard) {
        co_await reloadUnmodified();
    }
    if (!outcome) {
        co_return outcome.error();
    }
    co_return sentenceOf(*outcome, name);
}

void Desk::setTransfer(const Transfer& transfer)
{
    d->transfer = transfer;
    Q_EMIT transferChanged();
}

void Desk::fetch()
{
    transferWith(Fetching);
}

void Desk::pull()
{
    transferWith(Pulling);
}

void Desk::push()
{
    transferWith(Pushing);
}

void Desk::cancelTransfer()
{
    d->cancel.cancel();
}

QCoro::Task<> Desk::transferWith(int kind)
{
    const QPointer<Desk> guard(this);
    if (!d->repository || d->transfer.isRunning) {
        co_return;
    }
    Transfer running;
    running.isRunning = true;
    running.text = tr("Connecting");
    setTransfer(running);
    d->cancel = core::CancelSource();
    TransferParts parts;
    parts.login = d->parts.login;
    parts.cancel = d->cancel.token();
    parts.progress = [guard](const TransferProgress& progress) {
        if (guard && guard->d->transfer.isRunning) {
            Transfer now = guard->d->transfer;
            now.text = progressText(progress);
            now.share = progress.total > 0 ? double(progress.done) / double(progress.total) : -1;
            guard->setTransfer(now);
        }
    };
    const Repository::Ref repository = d->repository;
    Remotes remotes(repository);
    Transfer ended;
    if (kind == Fetching) {
        const core::Result<void> done = co_await remotes.fetch(repository->state().remote, parts);
        ended.error = done ? core::Error() : done.error();
        ended.outcome = tr("Everything that others pushed is read.");
    } else if (kind == Pulling) {
        d->ownChange = true;
        const core::Result<MergeOutcome> done = co_await remotes.pull(parts);
        ended.error = done ? core::Error() : done.error();
        ended.outcome = done ? sentenceOf(*done, tr("the remote")) : QString();
    } else {
        const PushOptions options;
        const core::Result<void> done = co_await remotes.push(options, parts);
        ended.error = done ? core::Error() : done.error();
        ended.outcome = tr("Your commits are sent.");
    }
    if (!guard) {
        co_return;
    }
    if (kind == Pulling) {
        co_await reloadUnmodified();
    }
    if (guard) {
        ended.outcome = ended.error.kind == core::ErrorKind::None ? ended.outcome : QString();
        setTransfer(ended);
        Q_EMIT syncChanged();
    }
}

QCoro::Task<core::Result<void>> Desk::setRemote(QString address)
{
    const QPointer<Desk> guard(this);
    if (!d->repository) {
        co_return notOpen();
    }
    const Repository::Ref repository = d->repository;
    const QString name = repository->state().remote.isEmpty() ? QStringLiteral("origin") : repository->state().remote;
    Remotes remotes(repository);
    const core::Result<void> done = co_await remotes.set(name, address);
    const core::Result<RepositoryState> state = co_await repository->refresh();
    (void)state;
    if (guard) {
        Q_EMIT syncChanged();
    }
    co_return done;
}

QCoro::Task<core::Result<QList<MergeFile>>> Desk::conflicts()
{
    if (!d->repository) {
        co_return notOpen();
    }
    const Repository::Ref repository = d->repository;
    Merging merging(repository);
    const core::Result<QList<FileConflict>> conflicts = co_await merging.conflicts();
    if (!conflicts) {
        co_return conflicts.error();
    }
    const core::Result<MergeState> state = co_await merging.state();
    QString theirs;
    if (state) {
        theirs = state->theirs.left(8);
    }
    const core::Result<QList<Branch>> branches = co_await repository->branches();
    if (branches && state) {
        for (const Branch& branch : *branches) {
            theirs = branch.tip == state->theirs ? branch.name : theirs;
        }
    }
    QList<MergeFile> files;
    for (const FileConflict& conflict : *conflicts) {
        files << fileOf(conflict, repository->state().branch, theirs);
    }
    co_return files;
}

QCoro::Task<core::Result<void>> Desk::resolve(QString path, QString text)
{
    const QPointer<Desk> guard(this);
    if (!d->repository) {
        co_return notOpen();
    }
    Merging merging(d->repository);
    const core::Result<void> done = co_await merging.resolve(path, text.toUtf8());
    if (guard) {
        co_await reloadUnmodified();
    }
    co_return done;
}

QCoro::Task<core::Result<void>> Desk::take(QString path, int side)
{
    const QPointer<Desk> guard(this);
    if (!d->repository) {
        co_return notOpen();
    }
    Merging merging(d->repository);
    const MergeSide chosen = side == 0 ? MergeSide::Ours : MergeSide::Theirs;
    const core::Result<void> done = co_await merging.take(path, chosen);
    if (guard) {
        co_await reloadUnmodified();
    }
    co_return done;
}

QCoro::Task<core::Result<QString>> Desk::finishMerge(QString message)
{
    const QPointer<Desk> guard(this);
    if (!d->repository) {
        co_return notOpen();
    }
    Merging merging(d->repository);
    if (message.isEmpty()) {
        const core::Result<MergeState> state = co_await merging.state();
        if (state) {
            message = state->message;
        }
    }
    const core::Result<QString> id = co_await merging.finish(message);
    if (guard) {
        co_await reloadUnmodified();
    }
    co_return id;
}

QCoro::Task<core::Result<void>> Desk::abortMerge()
{
    const QPointer<Desk> guard(this);
    if (!d->repository) {
        co_return notOpen();
    }
    d->ownChange = true;
    Merging merging(d->repository);
    const core::Result<void> done = co_await merging.abort();
    if (guard) {
        co_await reloadUnmodified();
    }
    co_return done;
}

} // namespace prompts::editor
