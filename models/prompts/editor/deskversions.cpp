// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/desk.h"

#include "prompts/editor/deskprivate.h"
#include "prompts/editor/diffing.h"
#include "prompts/editor/document.h"

#include <QCoroFuture>
#include <QPointer>
#include <QtConcurrent/QtConcurrentRun>

namespace prompts::editor {

namespace {

constexpr int kMostVersions = 1000;
constexpr int kShort = 8; ///< digits of a commit that people see

QString shortId(const QString& commit)
{
    return commit.left(kShort);
}

LabelMove::Kind kindOf(prompts::LabelMove::Kind kind)
{
    switch (kind) {
    case prompts::LabelMove::Kind::Proposed: return LabelMove::Kind::Proposed;
    case prompts::LabelMove::Kind::Approved: return LabelMove::Kind::Approved;
    case prompts::LabelMove::Kind::Removed: return LabelMove::Kind::Removed;
    default: return LabelMove::Kind::Moved;
    }
}

/// Where it stands, and what waits for it.
void addProposal(QList<LabelRow>& rows, const LabelProposal& proposal)
{
    const auto isIt = [&proposal](const LabelRow& row) { return row.name == proposal.name; };
    auto row = std::find_if(rows.begin(), rows.end(), isIt);
    if (row == rows.end()) {
        LabelRow fresh;
        fresh.name = proposal.name;
        fresh.isProtected = true;
        rows << fresh;
        row = rows.end() - 1;
    }
    row->proposalId = proposal.proposedIn;
    row->proposedCommit = proposal.commit;
    row->proposedShortId = proposal.commit.isEmpty() ? Desk::tr("to be removed") : shortId(proposal.commit);
    row->proposedBy = proposal.by;
    row->canApprove = proposal.mayApprove;
}

} // namespace

QCoro::Task<core::Result<QList<VersionRow>>> Desk::history(QString path)
{
    if (!d->repository) {
        co_return notOpen();
    }
    const Repository::Ref repository = d->repository;
    HistoryQuery query;
    query.path = path;
    query.limit = kMostVersions;
    const core::Result<HistoryPage> page = co_await repository->history(query);
    if (!page) {
        co_return page.error();
    }
    Labels labels(repository);
    const core::Result<QList<Label>> known = co_await labels.list(path);
    QList<VersionRow> rows;
    for (const Version& version : page->versions) {
        VersionRow row{version.id, shortId(version.id), version.summary, version.author, version.path.isEmpty() ? path : version.path, version.time, {}, {}};
        if (known) {
            for (const Label& label : *known) {
                if (label.commit == version.id) {
                    row.labels << label.name;
                }
            }
        }
        rows << row;
    }
    co_return rows;
}

QCoro::Task<core::Result<QString>> Desk::textOf(DiffSide side)
{
    if (side.text) {
        const QString text = *side.text;
        co_return text;
    }
    if (!d->repository) {
        co_return notOpen();
    }
    const Repository::Ref repository = d->repository;
    if (!side.commit.isEmpty()) {
        const core::Result<QByteArray> bytes = co_await repository->contentAt(side.commit, side.path);
        if (bytes) {
            co_return QString::fromUtf8(*bytes);
        }
        if (bytes.error().kind == core::ErrorKind::NotFound) {
            co_return QString(); // not there at that time
        }
        co_return bytes.error();
    }
    const core::Result<OpenedFile> file = co_await repository->read(side.path);
    if (!file) {
        co_return file.error();
    }
    co_return QString::fromUtf8(file->bytes);
}

QCoro::Task<core::Result<DiffRows>> Desk::compare(DiffSide before, DiffSide after)
{
    const core::Result<QString> old = co_await textOf(before);
    if (!old) {
        co_return old.error();
    }
    const core::Result<QString> now = co_await textOf(after);
    if (!now) {
        co_return now.error();
    }
    const QString oldText = *old;
    const QString newText = *now;
    if (oldText.contains(QChar::Null) || newText.contains(QChar::Null)) {
        DiffRows binary;
        binary.isBinary = true;
        co_return binary;
    }
    const QFuture<DiffRows> comparing = QtConcurrent::run([oldText, newText] { return diffOf(oldText, newText); });
    const DiffRows rows = co_await comparing;
    co_return rows;
}

QCoro::Task<core::Result<QString>> Desk::textAt(QString commit, QString path)
{
    DiffSide side;
    side.path = path;
    side.commit = commit;
    const core::Result<QString> text = co_await textOf(side);
    co_return text;
}

QCoro::Task<core::Result<QString>> Desk::commit(QStringList paths, QString message)
{
    const QPointer<Desk> guard(this);
    if (!d->repository) {
        co_return notOpen();
    }
    const Repository::Ref repository = d->repository;
    for (const QString& path : std::as_const(paths)) {
        QPointer<Document> open;
        for (Document* const document : std::as_const(d->documents)) {
            open = document->path() == path ? document : open.data();
        }
        if (open && open->isModified()) {
            const core::Result<void> saved = co_await open->save();
            if (!saved) {
                co_return saved.error();
            }
        } else if (!open) {
            const std::optional<Draft> draft = d->drafts->draft(path);
            if (draft) {
                const core::Result<OpenedFile> saved = co_await repository->save(path, draft->text.toUtf8(), draft->base);
                if (!saved) {
                    co_return saved.error();
                }
                if (guard) {
                    d->drafts->remove(path);
                }
            }
        }
        if (!guard) {
            co_return core::Error::cancelled();
        }
    }
    const core::Result<QString> id = co_await repository->commit(paths, message);
    if (!id) {
        co_return id.error();
    }
    if (guard) {
        entriesSoon();
    }
    co_return shortId(*id);
}

QCoro::Task<core::Result<QHash<QString, VersionMetrics>>> Desk::metrics(QString path, QStringList commits)
{
    if (!d->parts.metrics || !d->library) {
        co_return QHash<QString, VersionMetrics>();
    }
    const std::optional<PromptEntry> entry = d->library->entry(path);
    const QString name = entry ? entry->id : path;
    const core::Result<QHash<QString, VersionMetrics>> metrics = co_await d->parts.metrics(name, commits);
    co_return metrics;
}

QCoro::Task<core::Result<QList<LabelRow>>> Desk::labels(QString path)
{
    if (!d->repository) {
        co_return notOpen();
    }
    const Repository::Ref repository = d->repository;
    Labels labels(repository);
    const core::Result<QList<Label>> known = co_await labels.list(path);
    if (!known) {
        co_return known.error();
    }
    const core::Result<QList<LabelRule>> rules = co_await labels.rules();
    const core::Result<QList<LabelProposal>> proposals = co_await labels.proposals();
    QList<LabelRow> rows;
    if (rules) {
        for (const LabelRule& rule : *rules) {
            LabelRow row;
            row.name = rule.name;
            row.isProtected = rule.isProtected;
            rows << row;
        }
    }
    for (const Label& label : *known) {
        const auto isIt = [&label](const LabelRow& row) { return row.name == label.name; };
        auto row = std::find_if(rows.begin(), rows.end(), isIt);
        if (row == rows.end()) {
            rows << LabelRow();
            row = rows.end() - 1;
        }
        row->name = label.name;
        row->commit = label.commit;
        row->shortId = shortId(label.commit);
        row->summary = label.why;
        row->isProtected = label.isProtected;
        row->movedBy = label.by;
        row->movedAt = label.when;
    }
    if (proposals) {
        for (const LabelProposal& proposal : *proposals) {
            if (proposal.path == path) {
                addProposal(rows, proposal);
            }
        }
    }
    co_return rows;
}

QCoro::Task<core::Result<QString>> Desk::moveLabel(QString path, QString name, QString commit, QString why)
{
    if (!d->repository) {
        co_return notOpen();
    }
    Labels labels(d->repository);
    const core::Result<std::optional<LabelProposal>> moved = co_await labels.move(path, name, commit, why);
    if (!moved) {
        co_return moved.error();
    }
    const bool isProposed = moved->has_value();
    if (isProposed) {
        co_return tr("Moving %1 is proposed. A second person has to approve it.").arg(name);
    }
    co_return tr("%1 stands at %2.").arg(name, shortId(commit));
}

QCoro::Task<core::Result<QString>> Desk::removeLabel(QString path, QString name, QString why)
{
    if (!d->repository) {
        co_return notOpen();
    }
    Labels labels(d->repository);
    const core::Result<std::optional<LabelProposal>> removed = co_await labels.remove(path, name, why);
    if (!removed) {
        co_return removed.error();
    }
    const bool isProposed = removed->has_value();
    if (isProposed) {
        co_return tr("Removing %1 is proposed. A second person has to approve it.").arg(name);
    }
    co_return tr("%1 is removed.").arg(name);
}

QCoro::Task<core::Result<QString>> Desk::approveLabel(QString path, QString name, QString why)
{
    if (!d->repository) {
        co_return notOpen();
    }
    Labels labels(d->repository);
    const core::Result<void> done = co_await labels.approve(path, name, why);
    if (!done) {
        co_return done.error();
    }
    co_return tr("The move of %1 is approved.").arg(name);
}

QCoro::Task<core::Result<QString>> Desk::withdrawLabel(QString path, QString name, QString why)
{
    if (!d->repository) {
        co_return notOpen();
    }
    Labels labels(d->repository);
    const core::Result<void> done = co_await labels.withdraw(path, name, why);
    if (!done) {
        co_return done.error();
    }
    co_return tr("The proposal for %1 is withdrawn.").arg(name);
}

QCoro::Task<core::Result<void>> Desk::protectLabel(QString name, bool isProtected, QString why)
{
    if (!d->repository) {
        co_return notOpen();
    }
    Labels labels(d->repository);
    const core::Result<void> done = co_await labels.setProtected(name, isProtected, why);
    co_return done;
}

QCoro::Task<core::Result<QList<LabelMove>>> Desk::labelHistory(QString path, QString name)
{
    if (!d->repository) {
        co_return notOpen();
    }
    Labels labels(d->repository);
    const core::Result<QList<prompts::LabelMove>> moves = co_await labels.history(path, name);
    if (!moves) {
        co_return moves.error();
    }
    QList<LabelMove> rows;
    for (const prompts::LabelMove& move : *moves) {
        LabelMove row;
        row.kind = kindOf(move.kind);
        row.label = move.name;
        row.path = move.path;
        row.fromShortId = shortId(move.from);
        row.toShortId = shortId(move.to);
        row.toCommit = move.to;
        row.by = move.kind == prompts::LabelMove::Kind::Approved && !move.proposedBy.isEmpty() ? move.proposedBy : move.by;
        row.approvedBy = move.kind == prompts::LabelMove::Kind::Approved ? move.by : QString();
        row.note = move.problem.isEmpty() ? move.why : move.problem;
        row.when = move.when;
        rows << row;
    }
    co_return rows;
}

} // namespace prompts::editor
