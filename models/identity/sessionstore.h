// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/accounts.h"
#include "identity/secretchunks.h"
#include "identity/turnstile.h"

#include <QHash>
#include <QJsonObject>

namespace identity {

/// Keeps Accounts between runs: each account's part of the token cache in the keychain, the list of accounts (names, no secrets) in
/// `identity/accounts-<name>.json` under the data directory. The list says what the keychain should have, so a keychain that says
/// "not found" is never taken for "signed out".
class SessionStore
{
public:
    SessionStore(const Authority& authority, SecretStore* secrets, const QString& dataDirectory);

    /// Fills `accounts` from list and keychain; never makes the keychain show a prompt. A damaged or unreadable account becomes
    /// Needed or Locked, the others load. Storage only when the list itself cannot be read.
    QCoro::Task<core::Result<void>> restore(Accounts* accounts);
    /// Puts one account into the keychain and then the list on disk. Nothing reaches the disk while the keychain is unusable.
    QCoro::Task<core::Result<void>> save(Accounts* accounts, QString accountId);
    /// After unlocking: loads what was locked, saves what could not be kept.
    QCoro::Task<void> reconcile(Accounts* accounts);
    QCoro::Task<core::Result<void>> remove(QString accountId);
    /// Takes over what another process stored since this one read or wrote; false when there is nothing newer.
    QCoro::Task<bool> reloadIfNewer(Accounts* accounts, QString accountId);
    /// The list alone: current account, current tenants, names.
    core::Result<void> writeList(const Accounts& accounts);
    /// Ends when no save is under way.
    QCoro::Task<void> flush();

    /// Path of the lock file that serialises refreshes of one account across processes; empty when nothing is shared.
    QString lockPath(const QString& accountId) const;

private:
    QCoro::Task<void> load(Accounts* accounts, QString accountId);
    QCoro::Task<void> forget(QString accountId);
    core::Result<QJsonObject> readList() const;
    QString secretKey(const QString& accountId) const;
    QString listPath() const;

    Authority m_authority;
    SecretStore* m_secrets;
    SecretChunks m_chunks;
    QString m_directory;
    QHash<QString, qint64> m_generations;
    std::shared_ptr<Turnstile> m_turn = std::make_shared<Turnstile>();
};

} // namespace identity
