// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/clock.h"
#include "core/random.h"
#include "http/tokenprovider.h"
#include "identity/account.h"
#include "identity/authority.h"
#include "identity/cacheexchange.h"
#include "identity/grant.h"
#include "identity/need.h"
#include "identity/credentials/credential.h"
#include "identity/secretstore.h"
#include "identity/trouble.h"

#include <functional>
#include <memory>

namespace identity {

class SessionCore;

/// Everything a session needs from outside.
struct SessionParts
{
    Authority authority;
    core::Clock* clock = nullptr;
    core::Random* random = nullptr; ///< cryptographic outside tests
    std::shared_ptr<SecretStore> secrets;
    QString dataDirectory; ///< for the list of accounts (no secrets) and the lock files; empty: neither is kept
    /// Opens the system browser; false when there is none. Null: never opened, the link is shown.
    std::function<bool(const QUrl&)> openBrowser;
    core::Milliseconds browserTimeout{5 * 60 * 1000};
    core::Milliseconds patience{10 * 60 * 1000}; ///< how long a call of waitingTokens() waits for the person
};

/// What a sign-in should ask for.
struct SignInRequest
{
    QString tenantId;  ///< GUID or domain; empty: Authority::tenant
    QString accountId; ///< preselects this account (login_hint); empty: the person chooses
    QString loginHint; ///< used when accountId is empty
    QString domainHint; ///< "contoso.com", "organizations" or "consumers": skips the choice of the home directory
    QString scope;     ///< empty: Authority::signInScope
    QString claims;    ///< decoded claims challenge that the sign-in has to satisfy
    bool selectAccount = false; ///< prompt=select_account; ignored with a hint, which the server refuses to combine
    bool keepCurrent = false; ///< for a need in the background: the current account and tenant stay what they are
};

/// A confidential client for the command line. The secret stays in memory.
struct ServicePrincipal
{
    QString tenantId;
    QString clientId;
    QByteArray secret;
};

/// The accounts of one authority and their tokens: what `login`, `logout`, `accounts` and `tenants` do, and what the pipeline
/// gets its tokens from. One instance a program, on the thread that created it. Never gives a refresh token away.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(SessionParts parts, QObject* parent = nullptr);
    ~Session() override;

    const Authority& authority() const;
    /// Loads the known accounts; the keychain is asked but never made to show a prompt. No request to the authority.
    QCoro::Task<core::Result<void>> restore();
    /// The pipeline's source of tokens: the current account in the tenant asked for. Outlives the session safely.
    std::shared_ptr<http::TokenProvider> tokens() const;
    /// As tokens(), for programs with a person in front: a call that needs the person waits in needs() and goes on by itself, once,
    /// after the sign-in. Ends with its error when it is dismissed or `patience` has passed.
    std::shared_ptr<http::TokenProvider> waitingTokens() const;

    /// Called when there is something to show; may be null.
    using ShowBrowser = std::function<void(const BrowserPrompt&)>;
    using ShowDeviceCode = std::function<void(const DeviceCodePrompt&)>;
    /// System browser, authorization code with PKCE (RFC 7636, RFC 8252). A second call while one waits joins it: one listener.
    QCoro::Task<core::Result<Account>> signInWithBrowser(SignInRequest request, ShowBrowser show, core::CancelToken cancel);
    /// Device authorization grant (RFC 8628).
    QCoro::Task<core::Result<Account>> signInWithDeviceCode(SignInRequest request, ShowDeviceCode show, core::CancelToken cancel);
    /// Without person or browser (`prompt=none`); Untrusted unless Authority::allowsAutomaticSignIn().
    QCoro::Task<core::Result<Account>> signInAutomatically(core::CancelToken cancel);
    /// An account whose tokens come from `credential`; it becomes the current one and is kept in memory only.
    QCoro::Task<core::Result<Account>> signInWith(std::shared_ptr<Credential> credential, core::CancelToken cancel);
    /// The account that the Azure CLI is signed in with.
    QCoro::Task<core::Result<Account>> signInWithAzureCli(core::CancelToken cancel);
    /// Client credentials with a secret.
    QCoro::Task<core::Result<Account>> signInAsServicePrincipal(ServicePrincipal principal, core::CancelToken cancel);
    /// The current account; without one, signs in automatically where the authority allows that, else SignInNeeded.
    QCoro::Task<core::Result<Account>> ensureSignedIn(core::CancelToken cancel);

    /// Removes every credential of the account from memory, keychain and list, under every alias. Storage when the keychain kept
    /// something.
    QCoro::Task<core::Result<void>> signOut(QString accountId);
    /// Where the browser signs this account out of everything on this computer (`end_session_endpoint` with logout_hint). To be
    /// asked for before signOut(), which forgets the hint; opening it is the person's choice. NotFound when the server has none.
    QCoro::Task<core::Result<QUrl>> browserSignOut(QString accountId, core::CancelToken cancel);
    /// With SessionParts::openBrowser; false when there is none.
    bool openInBrowser(const QUrl& url) const;
    /// A token for `tenantId` (GUID or domain) from the same refresh token; the current tenant changes only when that worked.
    QCoro::Task<core::Result<Tenant>> switchTenant(QString tenantId, core::CancelToken cancel);
    /// Makes another known account the current one; InvalidInput for an unknown id. Also accepts a user name.
    core::Result<Account> useAccount(const QString& accountId);
    /// Takes over what a token cache file of other programs holds of our client, and lists the rest. Keeps the file as it is.
    QCoro::Task<core::Result<CacheImport>> importCache(QString file, core::CancelToken cancel);
    /// Puts one account or all (empty id) into such a file, beside what others have there. SignInNeeded when there is none.
    QCoro::Task<core::Result<CacheExport>> exportCache(CacheExportRequest request, core::CancelToken cancel);
    /// Removes what our client has of an account (id or user name) from such a file; how many entries went.
    QCoro::Task<core::Result<int>> removeFromCache(QString file, QString account, core::CancelToken cancel);
    QCoro::Task<KeychainStatus> unlockKeychain();
    /// Ends when the keychain has what it should have, with its status. Programs await it before they end; sign-ins do not wait.
    QCoro::Task<KeychainStatus> flush();

    QList<Account> accounts() const;
    Account currentAccount() const; ///< empty id: none
    /// Tenants of the current account: the home tenant, those that tokens were issued for, those of setTenants().
    QList<Tenant> tenants() const;
    QString currentTenantId() const;
    /// What ARM's `GET /tenants` answered for the current account (ids, domains, names); states are kept from here.
    void setTenants(const QList<Tenant>& tenants);
    KeychainStatus keychain() const;
    /// This computer's clock minus the sign-in server's, positive when ahead; zero while it is right (within two minutes) or unknown.
    std::chrono::seconds clockOffset() const;

    /// What the person has to know or do, over all accounts and tenants; the current account's first.
    QList<Need> needs() const;
    /// What a sign-in for a need must ask for; either route takes it. InvalidInput when the need no longer stands.
    core::Result<SignInRequest> requestFor(const QString& needId) const;
    /// Ends the calls that wait for it with their error; it comes up again only after a sign-in or retryNeed().
    void dismissNeed(const QString& needId);
    /// The reason may be gone (an administrator has consented): the calls that wait, and the next ones, ask the server again.
    void retryNeed(const QString& needId);
    /// Trouble of the sign-in service with a live countdown.
    ServiceTrouble trouble() const;
    /// Attempts now what trouble() counts down to.
    void retryNow();
    /// The current account's access tokens (without the tokens), by tenant and resource.
    QList<Grant> grants() const;
    /// What the current account's ID tokens say, by tenant.
    QList<TenantIdentity> identities() const;

Q_SIGNALS:
    void accountsChanged();
    void tenantsChanged();
    void keychainChanged();
    /// clockOffset() became wrong, right again, or different by a minute or more.
    void clockOffsetChanged();
    /// A silent call found that the person has to act (revoked, MFA, consent). Once until the next sign-in of that tenant.
    void signInBecameNeeded(const core::Error& error, const QString& accountId, const QString& tenantId);
    /// The same with everything a banner needs; also when policy blocks.
    void needRaised(const identity::Need& need);
    /// needs() has other members, or other calls wait.
    void needsChanged();
    /// Also once a second while trouble() counts down.
    void troubleChanged();
    /// grants() or identities() changed.
    void grantsChanged();

private:
    std::shared_ptr<SessionCore> m_core;
};

} // namespace identity
