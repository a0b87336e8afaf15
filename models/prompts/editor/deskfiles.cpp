// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/desk.h"

#include "prompts/editor/deskprivate.h"
#include "prompts/editor/diffing.h"
#include "prompts/editor/document.h"
#include "prompts/editor/formedit.h"
#include "prompts/references.h"

#include <QCoroFuture>
#include <QPointer>
#include <QtConcurrent/QtConcurrentRun>

namespace prompts::editor {

QList<QPair<QString, QString>> Desk::templates() const
{
    QList<QPair<QString, QString>> list;
    for (const Library::NewPromptTemplate& one : Library::newPromptTemplates()) {
        list << qMakePair(one.name, one.title);
    }
    return list;
}

QCoro::Task<core::Result<QString>> Desk::create(QString path, QString templateName)
{
    if (!d->library) {
        co_return notOpen();
    }
    const QString name = path.section(QLatin1Char('/'), -1).section(QLatin1Char('.'), 0, 0);
    const Signer signer = d->parts.author ? d->parts.author() : Signer();
    const core::Result<void> made = d->library->add(path, Library::newPromptText(templateName, name, signer.name));
    if (!made) {
        co_return made.error();
    }
    entriesSoon();
    co_return path;
}

core::Result<QString> Desk::duplicate(const QString& path)
{
    if (!d->library) {
        return notOpen();
    }
    entriesSoon();
    return d->library->duplicate(path);
}

/// So that what is on the disk is what people see, before files are compared or moved.
QCoro::Task<core::Result<void>> Desk::saveModified()
{
    const QPointer<Desk> guard(this);
    const QList<Document*> open = d->documents;
    for (Document* const one : open) {
        const QPointer<Document> document(one);
        if (!guard || !document || !document->isModified()) {
            continue;
        }
        const core::Result<void> saved = co_await document->save();
        if (!saved) {
            co_return saved.error();
        }
    }
    if (!guard) {
        co_return core::Error::cancelled();
    }
    const core::Result<void> read = co_await d->library->reload();
    co_return read;
}

QCoro::Task<core::Result<RenamePlan>> Desk::planRename(QString path, QString newPath)
{
    const QPointer<Desk> guard(this);
    if (!d->library || !d->library->isOpen()) {
        co_return notOpen();
    }
    const core::Result<void> saved = co_await saveModified();
    if (!guard) {
        co_return core::Error::cancelled();
    }
    if (!saved) {
        co_return saved.error();
    }
    const std::shared_ptr<const LibrarySnapshot> snapshot = d->library->snapshot();
    const auto work = [path, newPath, snapshot]() -> core::Result<RenamePlan> {
        const core::Result<ChangeSet> change = moveWithReferences(path, newPath, snapshot->paths(), *snapshot);
        if (!change) {
            return change.error();
        }
        RenamePlan plan;
        plan.summary = change->summary;
        for (const FileChange& file : change->files) {
            plan.files << RenamePlan::File{file.path, file.newPath.isEmpty() ? file.path : file.newPath, diffOf(file.before, file.after)};
        }
        plan.change = std::make_shared<ChangeSet>(*change);
        return plan;
    };
    const QFuture<core::Result<RenamePlan>> planning = QtConcurrent::run(work);
    const core::Result<RenamePlan> plan = co_await planning;
    co_return plan;
}

QCoro::Task<core::Result<void>> Desk::applyRename(RenamePlan plan)
{
    const QPointer<Desk> guard(this);
    const auto change = std::static_pointer_cast<ChangeSet>(plan.change);
    if (!change || !d->repository) {
        co_return notOpen();
    }
    d->ownChange = true;
    d->moved.clear();
    const Repository::Ref repository = d->repository;
    ChangeSet rest;
    rest.summary = change->summary;
    for (const FileChange& file : std::as_const(change->files)) {
        const bool moves = !file.newPath.isEmpty() && file.newPath != file.path;
        if (moves) {
            const core::Result<void> moved = co_await repository->rename(file.path, file.newPath); // with its labels
            if (!guard) {
                co_return core::Error::cancelled();
            }
            if (!moved) {
                d->ownChange = false;
                co_return moved.error();
            }
            d->moved << qMakePair(file.path, file.newPath);
            for (Document* const document : std::as_const(d->documents)) {
                if (document->path() == file.path) {
                    document->setPath(file.newPath);
                }
            }
        }
        if (file.before != file.after) {
            const QString now = moves ? file.newPath : file.path;
            rest.files << FileChange{now, now, file.before, file.after};
        }
    }
    const core::Result<void> read = co_await d->library->reload();
    if (!guard) {
        co_return core::Error::cancelled();
    }
    core::Result<void> applied = read;
    if (read && !rest.files.isEmpty()) {
        applied = d->library->apply(rest);
    }
    co_await reloadUnmodified();
    co_return applied;
}

core::Result<void> Desk::remove(const QString& path)
{
    if (!d->library) {
        return notOpen();
    }
    const QList<Document*> open = d->documents;
    for (Document* const document : open) {
        const QString own = document->path();
        if (own == path || (path.endsWith(QLatin1Char('/')) && own.startsWith(path))) {
            close(document);
        }
    }
    d->moved.clear();
    entriesSoon();
    return d->library->remove(path);
}

QString Desk::undoText() const
{
    if (!d->moved.isEmpty()) {
        return tr("%1 is again %2.").arg(d->moved.first().second, d->moved.first().first);
    }
    return d->library && d->library->canUndo() ? d->library->undoText() : QString();
}

QCoro::Task<core::Result<void>> Desk::undo()
{
    const QPointer<Desk> guard(this);
    if (!d->library) {
        co_return notOpen();
    }
    d->ownChange = true;
    const QList<QPair<QString, QString>> moved = std::exchange(d->moved, {});
    core::Result<void> done = core::Result<void>::ok();
    if (d->library->canUndo()) {
        done = d->library->undo();
    }
    const Repository::Ref repository = d->repository;
    for (const auto& [from, to] : moved) {
        const core::Result<void> back = co_await repository->rename(to, from);
        if (!guard) {
            co_return core::Error::cancelled();
        }
        if (!back) {
            done = back;
            continue;
        }
        for (Document* const document : std::as_const(d->documents)) {
            if (document->path() == to) {
                document->setPath(from);
            }
        }
    }
    co_await reloadUnmodified();
    co_return done;
}

QCoro::Task<core::Result<void>> Desk::setTags(QString path, QStringList tags)
{
    const QPointer<Desk> guard(this);
    for (Document* const document : std::as_const(d->documents)) {
        if (document->path() == path) { // an open text is changed as typed
            co_return document->applyForm({FormEdit::Field::Tags, {}, tags.join(QLatin1Char(','))});
        }
    }
    if (!d->repository) {
        co_return notOpen();
    }
    const Repository::Ref repository = d->repository;
    const core::Result<OpenedFile> file = co_await repository->read(path);
    if (!file) {
        co_return file.error();
    }
    const core::Result<QString> text = edited(QString::fromUtf8(file->bytes), {FormEdit::Field::Tags, {}, tags.join(QLatin1Char(','))});
    if (!text) {
        co_return text.error();
    }
    const core::Result<OpenedFile> saved = co_await repository->save(path, text->toUtf8(), file->blob);
    if (!saved) {
        co_return saved.error();
    }
    if (guard) {
        const core::Result<void> read = co_await d->library->reload();
        co_return read;
    }
    co_return core::Error::cancelled();
}

QCoro::Task<core::Result<SearchSummary>> Desk::search(SearchRequest request, std::function<void(QList<SearchHit>)> found, core::CancelToken cancel)
{
    if (!d->library || !d->library->isOpen()) {
        co_return notOpen();
    }
    SearchQuery query;
    query.text = request.text;
    query.isRegex = request.isRegex;
    query.matchesCase = request.matchesCase;
    query.wholeWord = request.wholeWord;
    query.folder = request.folder;
    const std::function<void(QList<SearchMatch>)> take = [found](const QList<SearchMatch>& matches) {
        QList<SearchHit> hits;
        for (const SearchMatch& match : matches) {
            hits << SearchHit{match.path, std::max(1, match.line), std::max(1, match.column), match.line > 0 ? std::max(0, match.endColumn - match.column) : 0, match.context, match.contextBegin};
            if (match.line == 0) {
                hits.last().length = 0;
            }
        }
        found(hits);
    };
    const core::Result<SearchOutcome> outcome = co_await d->library->search(query, take, cancel);
    if (!outcome) {
        co_return outcome.error();
    }
    co_return SearchSummary{int(outcome->matches), int(outcome->files), outcome->isCut};
}

} // namespace prompts::editor
