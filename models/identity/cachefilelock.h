// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/clock.h"
#include "core/result.h"

#include <QCoroTask>
#include <QString>
#include <memory>

namespace identity {

/// The lock that MSAL's file caches share: "<file>.lockfile", created exclusively, with the holder's process id inside. Where the
/// system has advisory locks it is held under one as well, as Python's library does. Removed at destruction.
class CacheFileLock
{
public:
    struct Limits
    {
        core::Milliseconds timeout{10 * 1000};
        core::Milliseconds retry{100};
        /// A lock file of a process that is gone is taken over at this age, one that names no process at `anonymous`.
        core::Milliseconds abandoned{10 * 1000};
        core::Milliseconds anonymous{60 * 1000};
    };
    /// Waits for the lock without blocking. Conflict naming the holder when it does not become free in time; Storage when no lock
    /// file can be made there (read-only directory); Cancelled.
    static QCoro::Task<core::Result<std::shared_ptr<CacheFileLock>>> acquire(QString file, core::Clock* clock, Limits limits,
                                                                            core::CancelToken cancel);
    static QString pathFor(const QString& file) { return file + QStringLiteral(".lockfile"); }

    ~CacheFileLock();
    CacheFileLock(const CacheFileLock&) = delete;
    CacheFileLock& operator=(const CacheFileLock&) = delete;

private:
    struct File;
    explicit CacheFileLock(std::unique_ptr<File> file);
    std::unique_ptr<File> m_file;
};

} // namespace identity
