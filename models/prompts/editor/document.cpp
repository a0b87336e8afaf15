// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/document.h"

#include "prompts/editor/documentprivate.h"
#include "prompts/editor/formedit.h"
#include "prompts/prompt.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QLocale>
#include <QPointer>
#include <QtConcurrent/QtConcurrentRun>

namespace prompts::editor {

namespace {

constexpr int kExamineMs = 40;
constexpr int kDraftMs = 120; ///< after the last key; a draft is on its way to the disk within 200 ms

} // namespace

Document::Document(Desk* desk, const QString& path) : QObject(desk), d(std::make_unique<DocumentPrivate>())
{
    d->desk = desk;
    d->path = path;
    d->examineTimer.setSingleShot(true);
    d->examineTimer.setInterval(kExamineMs);
    d->draftTimer.setSingleShot(true);
    d->draftTimer.setInterval(kDraftMs);
    connect(&d->examineTimer, &QTimer::timeout, this, &Document::examine);
    connect(&d->draftTimer, &QTimer::timeout, this, &Document::keepDraft);
    load();
}

Document::~Document()
{
    d->stop.request_stop();
    if (d->draftTimer.isActive() && d->desk) {
        keepDraft();
    }
}

QString Document::path() const { return d->path; }
Document::State Document::state() const { return d->state; }
core::Error Document::error() const { return d->error; }
bool Document::isReadOnly() const { return d->isReadOnly; }
QString Document::text() const { return d->text; }
int Document::cursor() const { return d->cursor; }
bool Document::isModified() const { return d->isModified; }
bool Document::isRestored() const { return d->isRestored; }
QDateTime Document::restoredAt() const { return d->restoredAt; }
bool Document::isChangedOutside() const { return d->isOutside; }
QString Document::outsideText() const { return d->outsideText; }
bool Document::isGone() const { return d->isGone; }
const QList<Problem>& Document::problems() const { return d->examination.problems; }
const Preview& Document::preview() const { return d->examination.preview; }
const FrontMatter& Document::frontMatter() const { return d->examination.front; }
const Vocabulary& Document::vocabulary() const { return d->examination.vocabulary; }
bool Document::isExamined() const { return d->examined == d->generation; }
QHash<QString, QString> Document::inputs() const { return d->inputs; }

QString Document::title() const
{
    const QString name = d->examination.front.name;
    return name.isEmpty() ? d->path.section(QLatin1Char('/'), -1) : name;
}

void Document::fail(const core::Error& error)
{
    d->error = error;
    d->state = State::Failed;
    d->isReadOnly = true;
    Q_EMIT stateChanged();
}

QCoro::Task<> Document::load()
{
    const QPointer<Document> guard(this);
    const Repository::Ref repository = d->desk->repository();
    if (!repository) {
        fail(notOpen());
        co_return;
    }
    const core::Result<OpenedFile> file = co_await repository->read(d->path);
    if (!guard) {
        co_return;
    }
    if (!file) {
        fail(file.error());
        co_return;
    }
    take(*file);
}

void Document::take(const OpenedFile& file)
{
    if (file.bytes.size() > largestPrompt) {
        const QString size = QLocale().formattedDataSize(file.bytes.size());
        fail(core::Error::make(core::ErrorKind::InvalidInput, tr("This file is too large to be edited here: it has %1, and a prompt may have up to 5 MiB.").arg(size), d->path));
        return;
    }
    if (file.isBinary) {
        fail(core::Error::make(core::ErrorKind::InvalidInput, tr("This file is not a text, so that it cannot be edited here."), d->path));
        return;
    }
    d->hasMark = file.bytes.startsWith(kByteOrderMark);
    d->saved = QString::fromUtf8(d->hasMark ? file.bytes.mid(kByteOrderMark.size()) : file.bytes);
    d->text = d->saved;
    d->blob = file.blob;
    d->isReadOnly = file.isReadOnly || d->desk->repository()->state().isReadOnly;
    const Drafts* const drafts = d->desk->drafts();
    const std::optional<Draft> draft = drafts ? drafts->draft(d->path) : std::nullopt;
    if (draft && draft->text != d->saved) {
        d->text = draft->text;
        d->cursor = draft->cursor;
        d->isModified = true;
        d->isRestored = true;
        d->restoredAt = draft->changedAt;
        if (draft->base != file.blob) { // written since by somebody else
            d->isOutside = true;
            d->isGone = file.blob.isEmpty();
            d->outsideText = d->saved;
            d->outsideBlob = file.blob;
        }
    }
    d->state = State::Ready;
    d->error = {};
    ++d->generation;
    d->desk->repository()->watch(d->path, d->blob);
    examine();
    Q_EMIT stateChanged();
    if (d->isOutside) {
        Q_EMIT outsideChanged();
    }
}

void Document::setText(const QString& text, int cursorLine)
{
    d->cursor = cursorLine;
    if (text == d->text || d->state != State::Ready) {
        return;
    }
    d->text = text;
    ++d->generation;
    const bool isModified = d->text != d->saved;
    const bool changes = isModified != d->isModified;
    d->isModified = isModified;
    if (!d->draftTimer.isActive()) { // not put off by going on typing
        d->draftTimer.start();
    }
    examineSoon();
    if (changes) {
        Q_EMIT modifiedChanged();
    }
}

void Document::replace(const QString& text)
{
    setText(text, d->cursor);
    Q_EMIT textReplaced();
}

void Document::keepDraft()
{
    Drafts* const drafts = d->desk ? d->desk->drafts() : nullptr;
    if (!drafts) {
        return;
    }
    if (d->isModified) {
        drafts->put({d->path, d->text, d->blob, d->cursor, QDateTime::currentDateTimeUtc()});
    } else {
        drafts->remove(d->path);
    }
    d->desk->entriesSoon();
}

void Document::acknowledgeRestored()
{
    d->isRestored = false;
    Q_EMIT stateChanged();
}

void Document::revert()
{
    d->isRestored = false;
    replace(d->saved);
    d->draftTimer.stop();
    keepDraft();
    Q_EMIT stateChanged();
}

QCoro::Task<core::Result<void>> Document::save()
{
    const QPointer<Document> guard(this);
    const Repository::Ref repository = d->desk ? d->desk->repository() : nullptr;
    if (!repository) {
        co_return notOpen();
    }
    if (d->state != State::Ready) {
        co_return d->error;
    }
    const QString text = d->text;
    QByteArray bytes = text.toUtf8();
    if (d->hasMark) {
        bytes.prepend(kByteOrderMark);
    }
    const core::Result<OpenedFile> written = co_await repository->save(d->path, bytes, d->blob);
    if (!guard) {
        co_return core::Error::cancelled();
    }
    if (!written) {
        if (written.error().code == QLatin1String("changedOutside")) {
            lookOutside(QString());
        }
        co_return written.error();
    }
    d->blob = written->blob;
    d->saved = text;
    d->isOutside = false;
    d->isRestored = false;
    repository->watch(d->path, d->blob);
    d->isModified = d->text != d->saved;
    d->draftTimer.stop();
    keepDraft();
    if (Library* const library = d->desk->library()) {
        library->reload();
    }
    Q_EMIT modifiedChanged();
    Q_EMIT outsideChanged();
    Q_EMIT stateChanged();
    co_return core::Result<void>::ok();
}

void Document::setInput(const QString& name, const QString& value)
{
    if (d->inputs.value(name) != value) {
        d->inputs.insert(name, value);
        ++d->generation;
        examineSoon();
    }
}

void Document::setCostModels(const QStringList& models)
{
    if (models != d->costModels) {
        d->costModels = models;
        ++d->generation;
        examineSoon();
    }
}

core::Result<void> Document::applyForm(const FormEdit& edit)
{
    if (d->isReadOnly || d->state != State::Ready) {
        return core::Error::make(core::ErrorKind::InvalidInput, tr("This file cannot be changed."), d->path);
    }
    const core::Result<QString> text = edited(d->text, edit);
    if (!text) {
        return text.error();
    }
    if (*text != d->text) {
        replace(*text);
    }
    return core::Result<void>::ok();
}

void Document::examineSoon()
{
    d->stop.request_stop(); // the text that it looks at is an old one
    d->examineTimer.start();
}

void Document::examine()
{
    if (d->isExamining) {
        d->examineTimer.start();
        return;
    }
    ExaminationTask task;
    task.path = d->path;
    task.text = d->text;
    task.inputs = d->inputs;
    task.costModels = d->costModels;
    const Desk* const desk = d->desk;
    if (const Library* const library = desk->library(); library && library->snapshot()) {
        task.files = library->snapshot();
        task.paths = library->snapshot()->paths();
        task.otherNames = library->snapshot()->otherNames(d->path);
    }
    task.estate = desk->parts().estate ? desk->parts().estate() : Estate();
    task.prices = desk->parts().prices ? desk->parts().prices() : monitoring::PriceTable();
    d->stop = std::stop_source();
    task.stop = d->stop.get_token();
    const int generation = d->generation;
    d->isExamining = true;
    auto* const watcher = new QFutureWatcher<Examination>(this); // QFuture::then() must not outlive its context in Qt 6.4
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation, stop = task.stop] {
        watcher->deleteLater();
        Examination examination = watcher->result();
        d->isExamining = false;
        if (stop.stop_requested()) {
            return; // the next one is on its way
        }
        if (!examination.preview.problem.isEmpty() && examination.preview.messages.isEmpty()) {
            Preview last = d->examination.preview; // as it was when it could be rendered
            last.problem = examination.preview.problem;
            last.problemLine = examination.preview.problemLine;
            examination.preview = last;
        }
        d->examination = std::move(examination);
        d->examined = generation;
        Q_EMIT examined();
    });
    watcher->setFuture(QtConcurrent::run([task] { return prompts::editor::examine(task); }));
}

} // namespace prompts::editor
