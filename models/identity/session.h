// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/clock.h"
#include "core/random.h"
#include "http/tokenprovider.h"
#include "identity/account.h"
#include "identity/authority.h"
#include "identity/cacheexchange.h"
#include "identity/secretstore.h"

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
};

/// What a sign-in should ask for.
struct SignInRequest
{
    QString tenantId;  ///< GUID or domain; empty: Authority::tenant
    QString accountId; ///< preselects this account (login_hint); empty: the person chooses
    QString loginHint; ///< used when accountId is empty
    QString scope;     ///< empty: Authority::signInScope
    QString claims;    ///< decoded claims challenge that the sign-in has to satisfy
    bool selectAccount = false; ///< prompt=select_account; ignored with a hint, which the server refuses to combine
};

/// A confidential client for the command line. The secret stays in memory.
struct ServicePrincipal
{
    QString tenantId;
    QString clientId;
    QByteArray secret;

    /// From AZURE_TENANT_ID, AZURE_CLIENT_ID and AZURE_CLIENT_SECRET; InvalidInput names what is missing.
    static core::Result<ServicePrincipal> fromEnvironment();
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

    /// Called when there is something to show; may be null.
    using ShowBrowser = std::function<void(const BrowserPrompt&)>;
    using ShowDeviceCode = std::function<void(const DeviceCodePrompt&)>;
    /// System browser, authorization code with PKCE (RFC 7636, RFC 8252). A second call while one waits joins it: one listener.
    QCoro::Task<core::Result<Account>> signInWithBrowser(SignInRequest request, ShowBrowser show, core::CancelToken cancel);
    /// Device authorization grant (RFC 8628).
    QCoro::Task<core::Result<Account>> signInWithDeviceCode(SignInRequest request, ShowDeviceCode show, core::CancelToken cancel);
    /// Without person or browser (`prompt=none`); Untrusted unless Authority::allowsAutomaticSignIn().
    QCoro::Task<core::Result<Account>> signInAutomatically(core::CancelToken cancel);
    /// Client credentials; kept in memory only.
    QCoro::Task<core::Result<Account>> signInAsServicePrincipal(ServicePrincipal principal, core::CancelToken cancel);
    /// The current account; without one, signs in automatically where the authority allows that, else SignInNeeded.
    QCoro::Task<core::Result<Account>> ensureSignedIn(core::CancelToken cancel);

    /// Removes every credential of the account from memory, keychain and list. Storage when the keychain kept something.
    QCoro::Task<core::Result<void>> signOut(QString accountId);
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

Q_SIGNALS:
    void accountsChanged();
    void tenantsChanged();
    void keychainChanged();
    /// clockOffset() became wrong, right again, or different by a minute or more.
    void clockOffsetChanged();
    /// A silent call found that the person has to act (revoked, MFA, consent). Once until the next sign-in of that tenant.
    void signInBecameNeeded(const core::Error& error, const QString& accountId, const QString& tenantId);

private:
    std::shared_ptr<SessionCore> m_core;
};

} // namespace identity
