// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/cachefilelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace identity {

namespace {

constexpr qint64 kMaximumLockBytes = 4096;

/// Process id at the beginning of a lock file; 0 when it names none.
qint64 holderIn(const QByteArray& content)
{
    return content.trimmed().split(' ').value(0).split('\n').value(0).toLongLong();
}

bool isGone(qint64 process)
{
#ifdef Q_OS_UNIX
    return process > 0 && ::kill(pid_t(process), 0) != 0 && errno == ESRCH;
#else
    Q_UNUSED(process)
    return false;
#endif
}

/// Advisory lock besides the file's existence; true where the system has none.
bool lockDescriptor(QFile* file)
{
#ifdef Q_OS_UNIX
    return ::flock(file->handle(), LOCK_EX | LOCK_NB) == 0;
#else
    Q_UNUSED(file)
    return true;
#endif
}

/// Whether the open file is still what its name stands for.
bool isAtItsPath(const QFile& file)
{
#ifdef Q_OS_UNIX
    struct stat open
    {
    };
    struct stat named
    {
    };
    return ::fstat(file.handle(), &open) == 0 && ::stat(QFile::encodeName(file.fileName()).constData(), &named) == 0 &&
           open.st_ino == named.st_ino && open.st_dev == named.st_dev;
#else
    return file.exists();
#endif
}

core::Error inUse(const QString& path, const QString& file)
{
    QFile held(path);
    const qint64 holder = held.open(QIODevice::ReadOnly) ? holderIn(held.read(kMaximumLockBytes)) : 0;
    core::Error error = core::Error::make(core::ErrorKind::Conflict, {}, file);
    error.code = QStringLiteral("CacheInUse");
    error.message = QCoreApplication::translate(
                        "identity::CacheFileLock",
                        "Another program is using it. Try again when that has ended; if there is none, remove %1.")
                        .arg(path);
    if (holder > 0) {
        error.message =
            QCoreApplication::translate(
                "identity::CacheFileLock",
                "Another program (process %1) is using it. Try again when that has ended; if there is none, remove %2.")
                .arg(holder)
                .arg(path);
    }
    return error;
}

/// Removes the name while the file is still locked: between closing and removing somebody else could take it over.
void unlinkOpen(QFile* file)
{
#ifdef Q_OS_UNIX
    (void)::unlink(QFile::encodeName(file->fileName()).constData());
    file->close();
#else
    file->remove();
#endif
}

/// Removes the lock file at `path` when its holder left it behind.
void removeIfAbandoned(const QString& path, const QDateTime& now, const CacheFileLock::Limits& limits)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)) {
        return;
    }
    const qint64 age = file.fileTime(QFileDevice::FileModificationTime).msecsTo(now);
    const qint64 holder = holderIn(file.read(kMaximumLockBytes));
    const bool isStale = holder > 0 ? age >= limits.abandoned.count() && isGone(holder) : age >= limits.anonymous.count();
    // Whoever holds the advisory lock is the only one to remove it, and only the file that was judged.
    if (isStale && lockDescriptor(&file) && isAtItsPath(file)) {
        unlinkOpen(&file);
    }
}

} // namespace

struct CacheFileLock::File
{
    explicit File(const QString& path) : file(path) {}
    QFile file;
};

CacheFileLock::CacheFileLock(std::unique_ptr<File> file) : m_file(std::move(file)) {}

CacheFileLock::~CacheFileLock()
{
    if (isAtItsPath(m_file->file)) {
        unlinkOpen(&m_file->file);
    }
}

QCoro::Task<core::Result<std::shared_ptr<CacheFileLock>>> CacheFileLock::acquire(QString file, core::Clock* clock, Limits limits,
                                                                                core::CancelToken cancel)
{
    const QString path = pathFor(file);
    const core::Milliseconds end = clock->monotonic() + limits.timeout;
    for (;;) {
        auto own = std::make_unique<File>(path);
        const bool isOpen = own->file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
        if (isOpen && lockDescriptor(&own->file) && isAtItsPath(own->file)) {
            own->file.write(QByteArray::number(QCoreApplication::applicationPid()) + " pilothouse\n");
            own->file.flush();
            co_return std::shared_ptr<CacheFileLock>(new CacheFileLock(std::move(own)));
        }
        if (!isOpen && !QFileInfo::exists(path)) {
            const QString directory = QFileInfo(path).absolutePath();
            if (!QFileInfo(directory).isWritable()) {
                co_return core::failure(core::ErrorKind::Storage, own->file.errorString(), path);
            }
        }
        removeIfAbandoned(path, clock->now(), limits);
        if (clock->monotonic() >= end) {
            break;
        }
        const bool waited = co_await clock->sleep(limits.retry, cancel);
        if (!waited) {
            co_return core::Error::cancelled();
        }
    }
    core::Error error = inUse(path, file);
    co_return error;
}

} // namespace identity
