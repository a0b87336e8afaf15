// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/session.h"

#include <QObject>
#include <functional>

namespace identity {

/// The sign-in view's model: one state at a time, slots for the buttons, lists as value structs. Never exposes a token.
/// Wraps a Session that must outlive it; on its thread.
class SignIn : public QObject
{
    Q_OBJECT
public:
    enum class State {
        SignedOut,
        Working,           ///< restoring, or asking the authority; cancel() is possible
        WaitingForBrowser, ///< browserPrompt()
        WaitingForCode,    ///< deviceCodePrompt()
        SignedIn,          ///< currentAccount()
        Failed,            ///< failure(); accounts that were signed in still are
    };
    Q_ENUM(State)

    explicit SignIn(Session* session, QObject* parent = nullptr);
    ~SignIn() override;

    State state() const { return m_state; }
    BrowserPrompt browserPrompt() const { return m_browser; }
    DeviceCodePrompt deviceCodePrompt() const { return m_deviceCode; }
    SignInFailure failure() const { return m_failure; }
    Account currentAccount() const { return m_session->currentAccount(); }
    QList<Account> accounts() const { return m_session->accounts(); }
    QList<Tenant> tenants() const { return m_session->tenants(); }
    QString currentTenantId() const { return m_session->currentTenantId(); }
    KeychainStatus keychain() const { return m_session->keychain(); }
    /// True where startAutomatic() can work (a sandbox).
    bool canSignInAutomatically() const { return m_session->authority().allowsAutomaticSignIn(); }
    /// The standing reason for "Sign in again to continue"; kind None when nothing is needed.
    core::Error neededBecause() const { return m_needed; }
    /// One banner each: what it is, in which tenant, how many calls wait. Words: wordsOf(need, authority()).
    QList<Need> needs() const { return m_session->needs(); }
    const Authority& authority() const { return m_session->authority(); }
    ServiceTrouble trouble() const { return m_session->trouble(); }
    QList<Grant> grants() const { return m_session->grants(); }
    QList<TenantIdentity> identities() const { return m_session->identities(); }

public Q_SLOTS:
    /// Loads the known accounts; on an authority that allows it and with none known, signs in automatically.
    void restore();
    /// A new account in the system browser. While one waits already, emits stateChanged() again and opens no second one.
    void startBrowser();
    /// The account that the banner is about, with its claims; then the needed state ends.
    void startBrowserForNeeded();
    void startBrowserFor(const QString& accountId, const QString& tenantId);
    void startDeviceCode();
    /// After a failure: the same once more, by the same route, for the same account and tenant. What the server asked for when it
    /// refused (its claims) goes along.
    void tryAgain();
    /// The sign-in that waits for a browser or has failed, with a code: for the same account, tenant and claims.
    void useCodeInstead();
    /// The button of a need's banner: signs in with its claims, for its scope only, account preselected; what waited continues.
    void startBrowserForNeed(const QString& needId);
    void startDeviceCodeForNeed(const QString& needId);
    /// Closes a need's banner: the calls that wait end.
    void dismissNeed(const QString& needId);
    /// "Try again", after an administrator has acted.
    void retryNeed(const QString& needId);
    /// Ends the countdown of trouble() and tries at once.
    void retryNow();
    void startAutomatic();
    /// The account that the Azure CLI is signed in with: no browser, no app registration.
    void startAzureCli();
    /// Ends a waiting sign-in at once.
    void cancel();
    /// Closes a failure and shows what was before it.
    void dismissFailure();
    void signOut(const QString& accountId);
    /// Also opens the server's sign-out page, which ends the browser's session with every application of that account.
    void signOutEverywhere(const QString& accountId);
    void switchTenant(const QString& tenantId);
    void useAccount(const QString& accountId);
    void unlockKeychain();
    /// For the list of tenants that ARM answered.
    void setTenants(const QList<identity::Tenant>& tenants);

Q_SIGNALS:
    void stateChanged();
    void accountsChanged();
    void tenantsChanged();
    void keychainChanged();
    /// The current tenant stays; that tenant's own state says what it wants.
    void tenantSwitchFailed(const QString& tenantId, const identity::SignInFailure& failure);
    void neededChanged();
    void needsChanged();
    void troubleChanged();
    void grantsChanged();

private:
    void run(const SignInRequest& request, bool deviceCode);
    core::CancelToken beginAttempt();
    void await(QCoro::Task<core::Result<Account>> task);
    void finish(const core::Result<Account>& result);
    void settle();
    void clearNeeded();
    void followNeeds();
    bool isBusy() const;
    void enter(State state);

    Session* m_session;
    State m_state = State::SignedOut;
    core::CancelSource m_cancel;
    quint64 m_attempt = 0; ///< answers of earlier attempts are not shown
    BrowserPrompt m_browser;
    DeviceCodePrompt m_deviceCode;
    SignInFailure m_failure;
    core::Error m_needed;
    QString m_neededId;
    SignInRequest m_request; ///< of the last sign-in by browser or code
    std::function<void()> m_again; ///< what failed last
};

} // namespace identity
