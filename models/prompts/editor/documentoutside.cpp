// SPDX-License-Identifier: GPL-3.0-or-later
// A file that somebody else wrote, removed or moved while it is open.
#include "prompts/editor/documentprivate.h"

namespace prompts::editor {

/// What stands there now, after somebody else wrote it. An unmodified text of our own doing (another branch, a merge) is simply followed.
QCoro::Task<> Document::lookOutside(QString blob)
{
    const QPointer<Document> guard(this);
    if (!d->desk || !d->desk->repository() || (!blob.isEmpty() && blob == d->blob)) {
        co_return;
    }
    const Repository::Ref repository = d->desk->repository();
    const core::Result<OpenedFile> file = co_await repository->read(d->path);
    if (!guard || !d->desk) {
        co_return;
    }
    const bool isThere = file.has_value() && !file->blob.isEmpty();
    if (isThere && file->blob == d->blob) {
        co_return;
    }
    d->isGone = !isThere;
    d->outsideBlob = isThere ? file->blob : QString();
    d->outsideText = QString();
    if (isThere) {
        const bool hasMark = file->bytes.startsWith(kByteOrderMark);
        d->outsideText = QString::fromUtf8(hasMark ? file->bytes.mid(kByteOrderMark.size()) : file->bytes);
    }
    d->isOutside = true;
    if (isThere && (d->outsideText == d->text || (d->desk->d->ownChange && !d->isModified))) {
        takeOutside();
        co_return;
    }
    Q_EMIT outsideChanged();
}

void Document::takeOutside()
{
    if (!d->isOutside || d->isGone) {
        return;
    }
    d->saved = d->outsideText;
    d->blob = d->outsideBlob;
    d->isOutside = false;
    d->isRestored = false;
    d->desk->repository()->watch(d->path, d->blob);
    if (d->text != d->saved) {
        replace(d->saved);
    }
    d->isModified = false;
    d->draftTimer.stop();
    keepDraft();
    Q_EMIT outsideChanged();
    Q_EMIT modifiedChanged();
    Q_EMIT stateChanged();
}

void Document::keepMine()
{
    if (!d->isOutside) {
        return;
    }
    d->saved = d->outsideText;
    d->blob = d->outsideBlob;
    d->isOutside = false;
    d->isModified = d->isGone || d->text != d->saved;
    d->isGone = false;
    d->desk->repository()->watch(d->path, d->blob);
    keepDraft();
    Q_EMIT outsideChanged();
    Q_EMIT modifiedChanged();
}

void Document::setPath(const QString& path)
{
    if (d->desk && d->desk->drafts()) {
        d->desk->drafts()->rename(d->path, path);
    }
    d->desk->repository()->unwatch(d->path);
    d->path = path;
    d->desk->repository()->watch(d->path, d->blob);
    ++d->generation;
    examineSoon();
    Q_EMIT stateChanged();
}

} // namespace prompts::editor
