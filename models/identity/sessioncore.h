// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/codeflow.h"
#include "identity/session.h"
#include "identity/needs.h"
#include "identity/tokenbroker.h"
#include "identity/waitingtokens.h"

namespace identity {

/// What a Session is made of; shared so that tokens() and running coroutines may outlive it.
class SessionCore : public QObject, public std::enable_shared_from_this<SessionCore>
{
    Q_OBJECT
public:
    explicit SessionCore(SessionParts parts);
    /// Second half of construction: needs the shared pointer.
    void begin();

    QCoro::Task<core::Result<void>> restore();
    QCoro::Task<core::Result<Account>> signInWithBrowser(SignInRequest request, Session::ShowBrowser show, core::CancelToken cancel);
    QCoro::Task<core::Result<Account>> signInWithDeviceCode(SignInRequest request, Session::ShowDeviceCode show,
                                                            core::CancelToken cancel);
    QCoro::Task<core::Result<Account>> signInAutomatically(core::CancelToken cancel);
    QCoro::Task<core::Result<Account>> signInWith(std::shared_ptr<Credential> credential, core::CancelToken cancel);
    QCoro::Task<core::Result<Account>> ensureSignedIn(core::CancelToken cancel);
    QCoro::Task<core::Result<void>> signOut(QString accountId);
    QCoro::Task<core::Result<QUrl>> browserSignOut(QString accountId, core::CancelToken cancel);
    QCoro::Task<core::Result<Tenant>> switchTenant(QString tenantId, core::CancelToken cancel);
    QCoro::Task<core::Result<CacheImport>> importCache(QString file, core::CancelToken cancel);
    QCoro::Task<core::Result<CacheExport>> exportCache(CacheExportRequest request, core::CancelToken cancel);
    QCoro::Task<core::Result<int>> removeFromCache(QString file, QString account, core::CancelToken cancel);
    QCoro::Task<KeychainStatus> unlockKeychain();
    QCoro::Task<KeychainStatus> flush();
    void saveLater(const QString& accountId);
    /// Ends a browser sign-in under way and closes its port.
    void cancelWaiting();

    SessionParts parts;
    ClockWatch clockWatch;
    NetworkAccess network;
    TokenClient client;
    Accounts accounts;
    SessionStore store;
    Needs needs;
    TokenBroker broker;
    WaitingTokens waitingTokens;

Q_SIGNALS:
    void accountsChanged();
    void tenantsChanged();

private:
    /// What a finished sign-in is judged by.
    struct Expected
    {
        QString tenantId;
        QString scope;
        QString nonce; ///< empty where the protocol has none (device code)
        QString issuer;
        QString claims; ///< what the sign-in was asked to satisfy
        bool keepCurrent = false;
    };
    struct Waiting; ///< the browser sign-in under way
    core::Result<Account> accept(const core::Result<TokenAnswer>& answer, const Expected& expected);
    SignInRequest completed(SignInRequest request) const;
    QString hintOf(const SignInRequest& request) const;
    QCoro::Task<core::Result<Account>> joinWaiting(std::shared_ptr<Waiting> waiting, Session::ShowBrowser show,
                                                   core::CancelToken cancel);
    void leave(const std::shared_ptr<Waiting>& waiting);
    QCoro::Task<void> runBrowser(std::shared_ptr<Waiting> waiting, SignInRequest request);
    QCoro::Task<core::Result<TokenAnswer>> redeemSilently(QString hint, Expected* expected, core::CancelToken cancel);
    QCoro::Task<void> save(QString accountId);

    std::shared_ptr<Waiting> m_waiting;
};

} // namespace identity
