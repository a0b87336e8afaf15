// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/account.h"

#include <QStringList>

namespace identity {

/// An account that a token cache file names.
struct CachedAccount
{
    Account account;       ///< state Needed with the reason while it is not usable here
    bool isImported = false; ///< the file had a refresh token of our client, which is used from now on
    bool isKept = false;     ///< and the keychain holds it for the next run
    QStringList clientIds; ///< whose tokens the file has of this account
};

struct CacheImport
{
    QList<CachedAccount> accounts;
    QStringList warnings; ///< translated sentences about the file
};

struct CacheExportRequest
{
    QString file;
    QString account;                ///< id or user name; empty: every account
    bool replaceUnreadable = false; ///< a file that is no token cache is moved aside instead of refused
};

struct CacheExport
{
    QList<Account> accounts;
    bool created = false;
    QString keptAside;    ///< where an unreadable former file went; empty: none
    QStringList warnings; ///< about the file as it was
};

} // namespace identity
