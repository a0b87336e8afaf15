// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/editor/desk.h"

#include "prompts/editor/deskprivate.h"
#include "prompts/editor/document.h"

#include <QPointer>

namespace prompts::editor {

namespace {

constexpr int kEntriesMs = 60; ///< changes that come together are read once

FileState stateOf(prompts::FileState state)
{
    switch (state) {
    case prompts::FileState::Modified: return FileState::Modified;
    case prompts::FileState::Untracked: return FileState::Untracked;
    case prompts::FileState::Deleted: return FileState::Deleted;
    case prompts::FileState::Conflicted: return FileState::Conflicted;
    default: return FileState::Clean;
    }
}

} // namespace

core::Error notOpen()
{
    return core::Error::make(core::ErrorKind::Storage, QCoreApplication::translate("prompts::editor::Desk", "The library is not open."));
}

Desk::Desk(DeskParts parts, QObject* parent) : QObject(parent), d(std::make_unique<DeskPrivate>())
{
    d->parts = std::move(parts);
    d->entriesTimer.setSingleShot(true);
    d->entriesTimer.setInterval(kEntriesMs);
    connect(&d->entriesTimer, &QTimer::timeout, this, [this] { readEntries(); });
}

Desk::~Desk()
{
    qDeleteAll(std::exchange(d->documents, {})); // they keep their drafts with what is here
    if (d->drafts) {
        (void)d->drafts->flush();
    }
}

Desk::State Desk::state() const { return d->state; }
core::Error Desk::error() const { return d->error; }
QString Desk::folder() const { return d->parts.folder; }
const QList<TreeEntry>& Desk::entries() const { return d->entries; }
QList<Document*> Desk::documents() const { return d->documents; }
Library* Desk::library() const { return d->library.get(); }
Repository::Ref Desk::repository() const { return d->repository; }
Drafts* Desk::drafts() const { return d->drafts.get(); }
const DeskParts& Desk::parts() const { return d->parts; }
const Transfer& Desk::transfer() const { return d->transfer; }

QString Desk::author() const
{
    const Signer signer = d->parts.author ? d->parts.author() : Signer();
    return signer.isValid() ? QStringLiteral("%1 <%2>").arg(signer.name, signer.email) : QString();
}

void Desk::open()
{
    bringUp(d->parts.folder);
}

void Desk::openFolder(const QString& folder)
{
    for (Document* const document : documents()) {
        close(document);
    }
    bringUp(folder);
}

QCoro::Task<> Desk::bringUp(QString folder)
{
    const QPointer<Desk> guard(this);
    const int opening = ++d->opening;
    d->parts.folder = folder;
    d->state = State::Opening;
    d->error = {};
    d->entries.clear();
    d->repository.reset();
    d->library = std::make_unique<Library>(Library::Parts{folder, {}, true, d->parts.pollMs});
    Q_EMIT stateChanged();
    Q_EMIT entriesChanged();
    const auto failed = [this](const core::Error& error) {
        d->error = error;
        d->state = State::Failed;
        Q_EMIT stateChanged();
    };
    const core::Result<void> read = co_await d->library->open();
    if (!guard || d->opening != opening) {
        co_return;
    }
    if (!read) {
        failed(read.error());
        co_return;
    }
    RepositoryParts parts;
    parts.dataFolder = d->parts.dataFolder;
    parts.author = d->parts.author;
    core::Result<Repository::Ref> repository = co_await Repository::open(folder, parts);
    if (guard && d->opening == opening && !repository && repository.error().kind == core::ErrorKind::NotFound) {
        const QList<NewFile> files;
        const QString message = tr("First prompts");
        repository = co_await Repository::create(folder, files, message, parts);
    }
    if (!guard || d->opening != opening) {
        co_return;
    }
    if (!repository) {
        failed(repository.error());
        co_return;
    }
    d->repository = *repository;
    d->drafts = std::make_unique<Drafts>(d->parts.dataFolder, d->repository->root());
    wireRepository();
    co_await readEntries();
    if (guard && d->opening == opening) {
        d->state = State::Open;
        Q_EMIT stateChanged();
        Q_EMIT syncChanged();
    }
}

void Desk::wireRepository()
{
    Repository* const repository = d->repository.get();
    connect(repository, &Repository::filesChanged, this, &Desk::entriesSoon);
    connect(repository, &Repository::historyChanged, this, [this] {
        entriesSoon();
        Q_EMIT historyChanged();
    });
    connect(repository, &Repository::stateChanged, this, &Desk::syncChanged);
    connect(repository, &Repository::fileChangedOutside, this, [this](const QString& path, const QString& blob) {
        for (Document* const document : std::as_const(d->documents)) {
            if (document->path() == path) {
                document->lookOutside(blob);
            }
        }
    });
    connect(d->library.get(), &Library::changed, this, [this] {
        entriesSoon();
        for (Document* const document : std::as_const(d->documents)) { // what they include may have changed
            document->examineSoon();
        }
    });
    connect(d->drafts.get(), &Drafts::changed, this, &Desk::entriesSoon);
    connect(d->drafts.get(), &Drafts::failed, this, [this](const core::Error& error) { Q_EMIT noted(core::explainInOneLine(error)); });
    estateChanged();
}

void Desk::estateChanged()
{
    if (!d->library || !d->library->isOpen()) {
        return;
    }
    CheckContext context;
    context.files = d->library->snapshot();
    context.countsTokens = false; // of open prompts only
    const Estate estate = d->parts.estate ? d->parts.estate() : Estate();
    if (!estate.deployments.isEmpty()) {
        context.deployments = estate.deployments;
        context.models = estate.models;
    }
    d->library->checkAll(context);
    for (Document* const document : std::as_const(d->documents)) {
        document->examineSoon();
    }
}

void Desk::entriesSoon()
{
    d->entriesTimer.start();
}

void Desk::refresh()
{
    if (d->repository) {
        d->repository->refresh();
        d->library->reload();
        entriesSoon();
    }
}

QCoro::Task<> Desk::readEntries()
{
    const QPointer<Desk> guard(this);
    if (d->isReadingEntries || !d->repository) {
        d->readsAgain = d->isReadingEntries;
        co_return;
    }
    d->isReadingEntries = true;
    d->readsAgain = false;
    const Repository::Ref repository = d->repository;
    const core::Result<QList<LibraryFile>> files = co_await repository->files();
    Labels labels(repository);
    const core::Result<QList<Label>> known = co_await labels.list(QString());
    if (!guard) {
        co_return;
    }
    d->isReadingEntries = false;
    if (known) {
        d->labels.clear();
        for (const Label& label : *known) {
            d->labels[label.path] << label;
        }
    }
    if (files) {
        QList<TreeEntry> entries;
        entries.reserve(files->size());
        for (const LibraryFile& file : *files) {
            TreeEntry entry;
            entry.path = file.path;
            entry.state = stateOf(file.state);
            entry.hasDraft = d->drafts && d->drafts->draft(file.path).has_value();
            if (const std::optional<PromptEntry> prompt = d->library->entry(file.path)) {
                entry.name = prompt->name;
                entry.description = prompt->description;
                entry.tags = prompt->tags;
                entry.errors = prompt->errors.value_or(0);
                entry.warnings = prompt->warnings.value_or(0);
            }
            for (const Label& label : d->labels.value(file.path)) {
                entry.labels << label.name;
            }
            entries << entry;
        }
        if (entries != d->entries) {
            d->entries = entries;
            Q_EMIT entriesChanged();
        }
    }
    if (d->readsAgain) {
        entriesSoon();
    }
}

Document* Desk::document(const QString& path)
{
    for (Document* const open : std::as_const(d->documents)) {
        if (open->path() == path) {
            return open;
        }
    }
    if (!d->repository) {
        return nullptr;
    }
    auto* const document = new Document(this, path);
    d->documents << document;
    Q_EMIT documentOpened(document);
    return document;
}

void Desk::close(Document* document)
{
    if (d->documents.removeOne(document)) {
        if (d->repository) {
            d->repository->unwatch(document->path());
        }
        Q_EMIT documentClosed(document);
        document->deleteLater();
    }
}

SyncState Desk::sync() const
{
    SyncState sync;
    if (d->repository) {
        const RepositoryState& state = d->repository->state();
        sync.branch = state.branch;
        sync.remote = state.remote;
        sync.ahead = state.ahead;
        sync.behind = state.behind;
        sync.isMerging = state.isMerging;
    }
    return sync;
}

QString Desk::remoteAddress() const
{
    return d->repository ? d->repository->state().remoteAddress : QString();
}

} // namespace prompts::editor
