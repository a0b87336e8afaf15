// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/git/repository.h"
#include "prompts/git/fileops.h"
#include "prompts/git/names.h"
#include "prompts/git/workers.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QPointer>
#include <QTimer>

namespace prompts {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Repository)
};

constexpr int kSettleMs = 150; // programs write several files at once

QString indexFile(const RepositoryParts& parts, const Session& session)
{
    if (parts.dataFolder.isEmpty()) {
        return {};
    }
    const QByteArray key = QCryptographicHash::hash(session.root().toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return parts.dataFolder + QStringLiteral("/history/") + QString::fromLatin1(key) + QStringLiteral(".index");
}

struct Opened
{
    std::shared_ptr<Session> session;
    RepositoryState state;
};

core::Result<Opened> openSession(const QString& folder)
{
    const core::Result<std::shared_ptr<Session>> session = Session::open(folder);
    if (!session) {
        return core::failure(session.error());
    }
    const core::Result<RepositoryState> state = (*session)->state();
    if (!state) {
        return core::failure(state.error());
    }
    return Opened{*session, *state};
}

core::Result<Opened> createSession(const QString& folder, const QList<NewFile>& files, const QString& message, const Signing& signing)
{
    const GitLibrary library;
    if (QFileInfo(folder + QStringLiteral("/.git")).exists()) {
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("“%1” is a repository already. Open it instead.").arg(folder), folder);
    }
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable()) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The folder “%1” cannot be made or written. Choose another one.").arg(folder), folder);
    }
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_MKDIR | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = "main";
    GitRepository git;
    const int code = git_repository_init_ext(git.out(), QFile::encodeName(QFileInfo(folder).absoluteFilePath()).constData(), &options);
    if (code != 0) {
        return core::failure(gitError(code, folder));
    }
    core::Result<Opened> opened = openSession(folder);
    if (!opened) {
        return opened;
    }
    QStringList paths;
    for (const NewFile& file : files) {
        const core::Result<OpenedFile> saved = saveFile(*opened->session, file.path, file.bytes, {});
        if (!saved) {
            return core::failure(saved.error());
        }
    }
    const core::Result<QList<LibraryFile>> listed = listFiles(*opened->session);
    for (const LibraryFile& file : listed.value_or(QList<LibraryFile>())) {
        paths << file.path;
    }
    const core::Result<QString> commit =
        paths.isEmpty() ? commitChanges(*opened->session, {}, message, signing, false) : commitPaths(*opened->session, paths, message, signing);
    if (!commit) {
        return core::failure(commit.error());
    }
    return openSession(folder);
}

} // namespace

/// What is watched in the folder, and by what.
struct Repository::Watches
{
    QFileSystemWatcher files; ///< Git's HEAD, index and refs, and the folders of watched files
    QTimer settle;
    QHash<QString, QString> blobs; ///< watched file -> what its reader knows
};

Repository::Repository(RepositoryParts parts, std::shared_ptr<Workers> workers)
    : m_parts(std::move(parts)), m_workers(std::move(workers)), m_watches(std::make_unique<Watches>())
{}

Repository::~Repository() = default;

QDateTime Repository::now() const
{
    return m_parts.now ? m_parts.now() : QDateTime::currentDateTime();
}

QCoro::Task<core::Result<Repository::Ref>> Repository::open(QString folder, RepositoryParts parts)
{
    auto workers = std::make_shared<Workers>();
    QFuture<core::Result<Opened>> opening = QtConcurrent::run(&workers->local, openSession, folder);
    const core::Result<Opened> opened = co_await opening;
    if (!opened) {
        co_return core::failure(opened.error());
    }
    workers->session = opened->session;
    workers->index = std::make_shared<HistoryIndex>(opened->session->gitFolder(), indexFile(parts, *opened->session),
                                                    [relay = workers->relay](int done, int total) { Q_EMIT relay->indexProgressed(done, total); });
    Ref repository(new Repository(parts, workers));
    repository->m_state = opened->state;
    connect(workers->relay.get(), &Relay::indexProgressed, repository.get(), &Repository::indexProgressed);
    repository->setUpWatcher();
    co_return repository;
}

QCoro::Task<core::Result<Repository::Ref>> Repository::create(QString folder, QList<NewFile> files, QString message, RepositoryParts parts)
{
    Signing signing;
    signing.signer = parts.author ? parts.author() : Signer{};
    signing.time = parts.now ? parts.now() : QDateTime::currentDateTime();
    QThreadPool pool;
    QFuture<core::Result<Opened>> creating = QtConcurrent::run(&pool, createSession, folder, files, message, signing);
    const core::Result<Opened> created = co_await creating;
    if (!created) {
        co_return core::failure(created.error());
    }
    core::Result<Ref> opened = co_await open(folder, parts);
    co_return opened;
}

void Repository::setUpWatcher()
{
    m_watches->settle.setSingleShot(true);
    m_watches->settle.setInterval(kSettleMs);
    const QString git = m_workers->session->gitFolder();
    m_watches->files.addPaths({git, git + QStringLiteral("refs/heads"), QDir::cleanPath(m_workers->session->root() + m_workers->session->folder())});
    const auto soon = [this] { m_watches->settle.start(); };
    connect(&m_watches->files, &QFileSystemWatcher::directoryChanged, this, soon);
    connect(&m_watches->files, &QFileSystemWatcher::fileChanged, this, soon);
    connect(&m_watches->settle, &QTimer::timeout, this, [this] {
        noteChange();
        lookAtWatched();
    });
}

void Repository::watch(const QString& path, const QString& blob)
{
    m_watches->blobs.insert(path, blob);
    const QString file = root() + QLatin1Char('/') + path;
    m_watches->files.addPath(QFileInfo(file).path());
    m_watches->files.addPath(file); // edits in place do not change the folder
}

void Repository::unwatch(const QString& path)
{
    m_watches->blobs.remove(path);
    m_watches->files.removePath(root() + QLatin1Char('/') + path);
}

QCoro::Task<> Repository::lookAtWatched()
{
    const QPointer<Repository> self(this);
    const QStringList paths = m_watches->blobs.keys();
    const Work<QHash<QString, QString>> work = [paths](Session& session) -> core::Result<QHash<QString, QString>> {
        QHash<QString, QString> blobs;
        for (const QString& path : paths) {
            blobs.insert(path, blobOfFile(session.root() + path));
        }
        return blobs;
    };
    const core::Result<QHash<QString, QString>> blobs = co_await run(work);
    if (!self || !blobs) {
        co_return;
    }
    for (auto found = blobs->begin(); found != blobs->end(); ++found) {
        const auto known = m_watches->blobs.find(found.key());
        if (known == m_watches->blobs.end()) {
            continue;
        }
        m_watches->files.addPath(root() + QLatin1Char('/') + found.key()); // a replaced file is another file to the watcher
        if (*known != *found) {
            *known = *found;
            Q_EMIT fileChangedOutside(found.key(), found.value());
            if (!self) {
                co_return;
            }
        }
    }
}

void Repository::applyState(const RepositoryState& state)
{
    if (state == m_state) {
        return;
    }
    const bool isMoved = state.head != m_state.head || state.branch != m_state.branch || state.behind != m_state.behind || state.ahead != m_state.ahead;
    m_state = state;
    Q_EMIT stateChanged();
    if (isMoved) {
        Q_EMIT historyChanged();
    }
}

QCoro::Task<core::Result<RepositoryState>> Repository::refresh()
{
    const QPointer<Repository> self(this);
    const Work<RepositoryState> work = [](Session& session) { return session.state(); };
    const core::Result<RepositoryState> state = co_await run(work);
    if (self && state) {
        applyState(*state);
    }
    co_return state;
}

void Repository::noteChange()
{
    refresh();
    Q_EMIT filesChanged();
}

} // namespace prompts
