// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/tokenprovider.h"
#include "identity/accounts.h"
#include "identity/credentials/credential.h"
#include "identity/needs.h"
#include "identity/outage.h"
#include "identity/sessionstore.h"
#include "identity/tokenclient.h"
#include "identity/turnstile.h"

#include <QLockFile>
#include <QObject>

namespace identity {

/// Silent tokens: from the cache, or by refreshing ahead of expiry. One request to the authority at a time per account (and, with
/// a data directory, across processes), shared by everybody who waits for the same token. Failures of network or server never sign
/// anybody out; what only the person can solve is remembered until a new sign-in instead of being asked again and again.
class TokenBroker : public QObject, public http::TokenProvider
{
    Q_OBJECT
public:
    struct Parts
    {
        Accounts* accounts = nullptr;
        SessionStore* store = nullptr;
        TokenClient* client = nullptr;
        Needs* needs = nullptr;
        core::Clock* clock = nullptr;
        /// Keeps all of the above alive while a request runs.
        std::weak_ptr<void> owner;
    };
    explicit TokenBroker(QObject* parent = nullptr);
    void setParts(Parts parts);

    /// For the current account; the tenant asked for, else its current one.
    QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, core::CancelToken cancel) override;

    /// Tokens of this account come from `credential` from now on; `first` is one that it gave already.
    void setCredential(const QString& accountId, std::shared_ptr<Credential> credential, const http::TokenRequest& request,
                       const http::AccessToken& first);
    void removeCredential(const QString& accountId);
    /// A sign-in happened: what was refused for this account may work now.
    void forgetRefusals(const QString& accountId, const QString& tenantId = {});
    /// A sign-in with claims brought a token for this subject: a call that was refused for these claims may use it.
    void noteSatisfied(const TokenSubject& subject, const QString& claims);
    /// Whose token a request means now; nothing while nobody is signed in.
    std::optional<TokenSubject> subjectOf(const http::TokenRequest& request) const;
    /// Ends when no request is under way and what the last ones brought is kept.
    QCoro::Task<void> settled();
    Outage* outage() { return &m_outage; }

Q_SIGNALS:
    void statesChanged();
    void cacheChanged();

private:
    struct Wanted
    {
        QString accountId;
        QString tenantId;
        QString scope;
        QString claims;
        bool force = false;
        QByteArray refused; ///< not part of the key: who was refused the same token shares one request
        QString key() const;
        TokenSubject subject() const { return {accountId, tenantId, scope}; }
        TokenCache::Lookup lookup() const { return {accountId, tenantId, scope}; }
    };
    struct Flight
    {
        Wanted wanted;
        Gate done;
        core::Result<http::AccessToken> result;
    };
    struct External
    {
        std::shared_ptr<Credential> credential;
        QHash<QString, TokenCache::CachedToken> tokens; ///< by tenant and scope
    };
    /// An error that is answered without asking until `until` (invalid: until forgotten).
    struct Refusal
    {
        core::Error error;
        QDateTime until;
    };

    core::Result<Wanted> wantedOf(const http::TokenRequest& request) const;
    std::optional<http::AccessToken> fromCache(const Wanted& wanted, bool evenIfDue) const;
    /// A token that came after the refused one, and with its claims.
    std::optional<http::AccessToken> newerThanRefused(const Wanted& wanted) const;
    void refreshAhead(const Wanted& wanted);
    void tryAgain();
    std::optional<core::Error> refusalOf(const Wanted& wanted) const;
    std::shared_ptr<Flight> flightFor(const Wanted& wanted);
    QCoro::Task<void> fly(std::shared_ptr<Flight> flight);
    static QCoro::Task<core::Result<http::AccessToken>> join(std::shared_ptr<Flight> flight, core::CancelToken cancel);
    QCoro::Task<core::Result<http::AccessToken>> acquire(Wanted wanted);
    QCoro::Task<core::Result<http::AccessToken>> acquireFromCredential(Wanted wanted);
    QCoro::Task<std::shared_ptr<QLockFile>> lockOf(QString accountId);
    core::Result<http::AccessToken> stored(const Wanted& wanted, const TokenAnswer& answer, const QString& issuer);
    core::Result<http::AccessToken> failed(const Wanted& wanted, const core::Error& error);
    void remember(const Wanted& wanted, const core::Error& error);
    void settle(const Wanted& wanted, const QString& tenantId);

    Parts m_parts;
    QHash<QString, std::shared_ptr<Flight>> m_flights;
    QHash<QString, std::shared_ptr<Turnstile>> m_lanes;
    QHash<QString, Refusal> m_refusals;
    QHash<QString, External> m_externals; ///< by account
    QHash<QString, QString> m_satisfied; ///< by account, tenant and scope: the claims that the token at hand was issued for
    Outage m_outage;
    std::optional<Wanted> m_retry; ///< what the next attempt after an outage asks for
};

} // namespace identity
