// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/cachefilelock.h"
#include "identity/msaldocument.h"

namespace identity {

/// A token cache file that other programs use too (MSAL's libraries, the Azure CLI). Reads and changes happen under its lock file;
/// a change is written to a private temporary file (0600) beside it and renamed over it, through symbolic links.
class MsalCacheFile
{
public:
    struct Content
    {
        MsalDocument document;
        QStringList warnings; ///< translated sentences: readable by others, owned by somebody else
    };
    struct Written
    {
        bool created = false;
        QString keptAside; ///< where an unreadable former file went; empty: none
        QStringList warnings;
    };

    MsalCacheFile(const QString& path, core::Clock* clock, CacheFileLock::Limits limits = {})
        : m_path(path), m_clock(clock), m_limits(limits)
    {
    }

    /// InvalidInput with a remedy when there is no readable cache; Storage when it cannot be opened.
    QCoro::Task<core::Result<Content>> read(core::CancelToken cancel) const;
    /// Reads, changes and replaces the file, all under the lock. A missing or empty file is a new cache. One that is no cache is
    /// refused unchanged, or with `replaceUnreadable` moved aside to "<file>.damaged-N". `change` returning false writes nothing.
    QCoro::Task<core::Result<Written>> update(std::function<bool(MsalDocument*)> change, bool replaceUnreadable,
                                              core::CancelToken cancel) const;

    /// The Azure CLI's plain-text cache: under AZURE_CONFIG_DIR, else ~/.azure.
    static QString azureCliPath();
    /// Sentences about access rights that are wider than they should be; empty: none, or not known on this system.
    static QStringList warningsFor(const QString& path);

private:
    core::Result<QByteArray> bytesOf(const QString& path) const;

    QString m_path;
    core::Clock* m_clock;
    CacheFileLock::Limits m_limits;
};

} // namespace identity
