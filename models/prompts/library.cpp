// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/library.h"
#include "prompts/git/names.h"
#include "prompts/libraryscan.h"

#include <QCoreApplication>
#include <QCoroFuture>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QFutureWatcher>
#include <QPointer>
#include <QSaveFile>
#include <QTimer>
#include <QtConcurrent>

namespace prompts {

namespace {

using Scan = core::Result<std::shared_ptr<const LibrarySnapshot>>;
constexpr int mostWatched = 500; ///< folders

/// `take` on the thread of `context`, unless that is gone by then. QFuture::then() of Qt 6.4 does not allow that it is.
template <typename T, typename Take> void onResult(QObject* context, const QFuture<T>& future, Take take)
{
    auto* const watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(future);
}

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(prompts::Library)
};

core::Result<void> createFolder(const QString& folder, bool withSamples)
{
    if (QFileInfo(folder).isDir()) {
        return core::Result<void>::ok();
    }
    if (!QDir().mkpath(folder)) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The folder of the prompt library cannot be created."), folder);
    }
    const QHash<QString, QByteArray> samples = withSamples ? Library::samples() : QHash<QString, QByteArray>();
    for (auto it = samples.begin(); it != samples.end(); ++it) {
        const QString place = folder + QLatin1Char('/') + it.key();
        QSaveFile file(place);
        if (!QDir().mkpath(QFileInfo(place).path()) || !file.open(QIODevice::WriteOnly) || file.write(*it) != it->size() || !file.commit()) {
            return core::failure(core::ErrorKind::Storage, Text::tr("The samples cannot be written: %1.").arg(file.errorString()), place);
        }
    }
    return core::Result<void>::ok();
}

} // namespace

Library::Library(Parts parts, QObject* parent) : QObject(parent), m_parts(std::move(parts))
{
    m_parts.folder = QDir::cleanPath(QDir(m_parts.folder).absolutePath());
    if (m_parts.binFolder.isEmpty()) {
        m_parts.binFolder = m_parts.folder + QStringLiteral("-bin");
    }
}

Library::~Library() = default;

QString Library::folderOf(const QString& setting, const QString& dataDirectory)
{
    return setting.isEmpty() ? dataDirectory + QStringLiteral("/prompts") : setting;
}

QCoro::Task<core::Result<void>> Library::open()
{
    const QPointer<Library> self(this);
    const QString folder = m_parts.folder;
    const bool withSamples = m_parts.startsWithSamples;
    const QFuture<Scan> scanning = QtConcurrent::run([folder, withSamples]() -> Scan {
        if (core::Result<void> made = createFolder(folder, withSamples); !made) {
            return made.error();
        }
        return scanLibrary(folder, nullptr);
    });
    const Scan scan = co_await scanning;
    if (!self) {
        co_return core::Error::cancelled();
    }
    if (!scan) {
        setProblem(scan.error());
        co_return scan.error();
    }
    take(*scan, false);
    startWatching();
    Q_EMIT opened();
    co_return core::Result<void>::ok();
}

QCoro::Task<core::Result<void>> Library::reload()
{
    const QPointer<Library> self(this);
    const QString folder = m_parts.folder;
    const std::shared_ptr<const LibrarySnapshot> before = m_snapshot;
    const quint64 writes = m_writes;
    const QFuture<Scan> scanning = QtConcurrent::run([folder, before] { return scanLibrary(folder, before); });
    const Scan scan = co_await scanning;
    if (!self) {
        co_return core::Error::cancelled();
    }
    if (!scan) {
        setProblem(scan.error());
        co_return scan.error();
    }
    setProblem({});
    if (writes == m_writes) {
        take(*scan, true);
    }
    co_return core::Result<void>::ok();
}

void Library::startWatching()
{
    if (m_parts.pollMs <= 0 || m_poll) {
        return;
    }
    m_poll = new QTimer(this);
    m_poll->setInterval(m_parts.pollMs);
    connect(m_poll, &QTimer::timeout, this, &Library::lookAround);
    m_poll->start();
    m_watcher = new QFileSystemWatcher(this);
    connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &Library::lookAround);
    watchFolders();
}

void Library::watchFolders()
{
    if (!m_watcher || !m_snapshot) {
        return;
    }
    QSet<QString> folders{m_parts.folder};
    for (const LibrarySnapshot::File& file : m_snapshot->files()) {
        const qsizetype slash = file.entry.path.lastIndexOf(QLatin1Char('/'));
        if (slash > 0 && folders.size() < mostWatched) {
            folders.insert(m_parts.folder + QLatin1Char('/') + file.entry.path.left(slash));
        }
    }
    const QStringList known = m_watcher->directories();
    folders.subtract(QSet<QString>(known.begin(), known.end()));
    if (!folders.isEmpty()) {
        m_watcher->addPaths(folders.values());
    }
}

void Library::lookAround()
{
    if (m_isLooking || !m_snapshot) {
        return;
    }
    m_isLooking = true;
    const quint64 writes = m_writes;
    auto clock = std::make_shared<QElapsedTimer>();
    clock->start();
    onResult<Scan>(this, QtConcurrent::run([folder = m_parts.folder, before = m_snapshot] { return scanLibrary(folder, before); }), [this, writes, clock](const Scan& scan) {
        m_isLooking = false;
        // A large library is looked at less often: a twentieth of one processor at most.
        m_poll->setInterval(std::max<int>(m_parts.pollMs, int(clock->elapsed()) * 20));
        setProblem(scan ? std::nullopt : std::optional(scan.error()));
        if (scan && writes == m_writes) {
            take(*scan, true);
        }
    });
}

void Library::setProblem(const std::optional<core::Error>& problem)
{
    if (m_problem != problem) {
        m_problem = problem;
        Q_EMIT problemChanged();
    }
}

void Library::take(const std::shared_ptr<const LibrarySnapshot>& snapshot, bool fromOutside)
{
    const QStringList paths = differences(m_snapshot.get(), *snapshot);
    if (paths.isEmpty() && m_snapshot) {
        return;
    }
    m_snapshot = snapshot;
    watchFolders();
    checkUnchecked();
    Q_EMIT changed(paths);
    if (fromOutside) {
        Q_EMIT changedOutside(paths);
    }
}

void Library::takeFiles(const QStringList& paths)
{
    ++m_writes;
    if (!m_snapshot) {
        return;
    }
    const QSet<QString> touched(paths.begin(), paths.end());
    std::vector<LibrarySnapshot::File> files;
    files.reserve(m_snapshot->files().size() + std::size_t(paths.size()));
    for (const LibrarySnapshot::File& file : m_snapshot->files()) {
        if (!touched.contains(file.entry.path)) {
            files.push_back(file);
        }
    }
    for (const QString& path : touched) {
        if (std::optional<LibrarySnapshot::File> file = scanFile(m_parts.folder, path)) {
            files.push_back(std::move(*file));
        }
    }
    m_snapshot = std::make_shared<const LibrarySnapshot>(m_parts.folder, std::move(files));
    watchFolders();
    checkUnchecked();
    Q_EMIT changed(paths);
}

QList<PromptEntry> Library::entries() const
{
    QList<PromptEntry> all;
    for (std::size_t i = 0; m_snapshot && i < m_snapshot->files().size(); ++i) {
        all << m_snapshot->files()[i].entry;
    }
    return all;
}

std::optional<PromptEntry> Library::entry(const QString& path) const
{
    const LibrarySnapshot::File* const file = m_snapshot ? m_snapshot->file(path) : nullptr;
    return file ? std::optional(file->entry) : std::nullopt;
}

void Library::checkAll(CheckContext context)
{
    m_checks = std::move(context);
    ++m_checkRound;
    m_isChecking = false;
    if (m_snapshot) {
        std::vector<LibrarySnapshot::File> files = m_snapshot->files();
        for (LibrarySnapshot::File& file : files) {
            file.entry.errors.reset();
            file.entry.warnings.reset();
        }
        m_snapshot = std::make_shared<const LibrarySnapshot>(m_parts.folder, std::move(files));
        checkUnchecked();
    }
}

void Library::checkUnchecked()
{
    if (!m_checks || m_isChecking) {
        return;
    }
    m_isChecking = true;
    using Counts = QHash<QString, std::pair<int, int>>;
    const int round = m_checkRound;
    const std::shared_ptr<const LibrarySnapshot> checked = m_snapshot;
    const QFuture<Counts> counting = QtConcurrent::run([checked, context = *m_checks]() mutable {
        QHash<QString, int> names;
        for (const LibrarySnapshot::File& file : checked->files()) {
            ++names[file.entry.name];
        }
        Counts counts;
        context.files = checked;
        for (const LibrarySnapshot::File& file : checked->files()) {
            if (!file.entry.isPrompt || file.entry.errors || context.stop.stop_requested()) {
                continue;
            }
            const std::optional<QByteArray> bytes = checked->read(file.entry.path);
            context.otherNames = names.value(file.entry.name) > 1 ? QStringList{file.entry.name} : QStringList();
            std::pair<int, int> count{bytes ? 0 : 1, 0};
            for (const PromptProblem& problem : bytes ? check(parsePrompt(*bytes, file.entry.path), context) : QList<PromptProblem>()) {
                count.first += problem.severity == Severity::Error ? 1 : 0;
                count.second += problem.severity == Severity::Warning ? 1 : 0;
            }
            counts.insert(file.entry.path, count);
        }
        return counts;
    });
    onResult<Counts>(this, counting, [this, round, checked](const Counts& counts) {
        if (round != m_checkRound) {
            return;
        }
        m_isChecking = false;
        if (counts.isEmpty()) {
            if (m_snapshot != checked) {
                checkUnchecked(); // written while nothing was found to check
            }
            return;
        }
        std::vector<LibrarySnapshot::File> files = m_snapshot->files();
        for (LibrarySnapshot::File& file : files) {
            const LibrarySnapshot::File* const was = checked->file(file.entry.path);
            const auto count = counts.constFind(file.entry.path);
            if (count != counts.constEnd() && was && was->text == file.text && was->entry.modified == file.entry.modified) {
                file.entry.errors = count->first;
                file.entry.warnings = count->second;
            }
        }
        m_snapshot = std::make_shared<const LibrarySnapshot>(m_parts.folder, std::move(files));
        Q_EMIT changed(counts.keys());
        checkUnchecked(); // what changed meanwhile
    });
}

QCoro::Task<std::shared_ptr<const ReferenceGraph>> Library::references()
{
    const std::shared_ptr<const LibrarySnapshot> snapshot = m_snapshot;
    const QFuture<std::shared_ptr<const ReferenceGraph>> building = QtConcurrent::run([snapshot] {
        return snapshot ? std::make_shared<const ReferenceGraph>(ReferenceGraph::build(snapshot->paths(), *snapshot)) : std::make_shared<const ReferenceGraph>();
    });
    const std::shared_ptr<const ReferenceGraph> graph = co_await building;
    co_return graph;
}

QCoro::Task<core::Result<SearchOutcome>> Library::search(SearchQuery query, std::function<void(QList<SearchMatch>)> found, core::CancelToken cancel)
{
    const core::Result<Searcher> searcher = Searcher::make(query);
    if (!searcher) {
        co_return searcher.error();
    }
    if (!m_snapshot || cancel.isCancelled()) {
        co_return SearchOutcome{};
    }
    const auto here = std::make_shared<QObject>(); // ends with this call: late portions are dropped
    const auto stop = std::make_shared<std::stop_source>();
    cancel.onCancelled(here.get(), [stop] { stop->request_stop(); });
    const std::shared_ptr<const LibrarySnapshot> snapshot = m_snapshot;
    const QPointer<QObject> receiver(here.get());
    const QFuture<SearchOutcome> searching = QtConcurrent::run([snapshot, searcher = *searcher, found, receiver, stop] {
        return searcher.searchParallel(
            snapshot->searchable(),
            [&](const QList<SearchMatch>& matches) {
                QMetaObject::invokeMethod(receiver.data(), [found, matches] { found(matches); }, Qt::QueuedConnection);
            },
            stop->get_token());
    });
    const SearchOutcome outcome = co_await searching;
    QCoreApplication::sendPostedEvents(here.get(), QEvent::MetaCall); // portions stand before the outcome
    co_return outcome;
}

} // namespace prompts
