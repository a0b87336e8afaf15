// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "identity/authority.h"
#include "identity/idtoken.h"
#include "identity/tokenanswer.h"

#include <QJsonObject>
#include <QList>
#include <functional>
#include <optional>

namespace identity {

/// The tokens of all accounts of an authority in the form of MSAL's unified cache: five sections of flat entries whose fields, not
/// keys, are the truth. Unknown sections and members and other clients' entries survive. In memory; SessionStore keeps it.
class TokenCache
{
public:
    /// A token with less than this left is exchanged before it is used, as every MSAL does.
    static constexpr qint64 kFreshSeconds = 300;

    /// Which access token is wanted.
    struct Lookup
    {
        QString homeAccountId;
        QString tenantId; ///< the `realm`
        QString scope;    ///< one or more, separated by spaces
    };
    struct CachedToken
    {
        QByteArray secret;
        QDateTime cachedAt;
        QDateTime expiresOn;
        QDateTime refreshOn; ///< invalid: none
        /// Good for five more minutes (half of a life under ten) and not from the future (clock was turned back).
        bool isFresh(const QDateTime& now) const;
        /// Not expired yet: what is left when the authority cannot be reached.
        bool isUsable(const QDateTime& now) const;
    };
    /// One account as its Account entry describes it.
    struct Person
    {
        QString homeAccountId;
        QString username;
        QString name;
        QString homeTenantId;
        QString objectId;
    };
    /// An answer to be stored.
    struct Issued
    {
        QString homeAccountId;
        IdTokenClaims claims;
        QString tenantId;       ///< realm of the tokens
        QString requestedScope; ///< used when the answer names no scope
        TokenAnswer answer;
        QDateTime now;
    };

    explicit TokenCache(Authority authority) : m_authority(std::move(authority)) {}

    /// Adds what `document` holds over what is here; Storage error (nothing changed) unless it is an object of objects.
    core::Result<void> merge(const QJsonObject& document);
    const QJsonObject& toJson() const { return m_root; }
    /// The part that belongs to one account, in the same form, and what cannot be told to belong to another one.
    QJsonObject sliceOf(const QString& homeAccountId) const;

    void store(const Issued& issued);
    /// Nothing unless exactly the fields match: account, environment (with aliases), client, realm; target a superset.
    std::optional<CachedToken> accessToken(const Lookup& lookup) const;
    void removeAccessToken(const Lookup& lookup);
    /// Empty when there is none.
    QByteArray refreshToken(const QString& homeAccountId) const;
    void removeRefreshToken(const QString& homeAccountId);
    /// login_hint claim of the account's newest ID token, else its user name.
    QString loginHint(const QString& homeAccountId) const;
    /// Every entry of the account under any alias of this authority's environment and any key style.
    void removeAccount(const QString& homeAccountId);
    QList<Person> people() const;
    /// Tenants that an ID token of this account is here for.
    QStringList tenantsOf(const QString& homeAccountId) const;

private:
    using Predicate = std::function<bool(const QJsonObject&)>;
    bool isOurs(const QJsonObject& entry, const QString& homeAccountId) const;
    bool isOfClient(const QJsonObject& entry) const;
    void put(const QString& section, const QString& newKey, const QJsonObject& fields, const Predicate& same);
    void removeIf(const QString& section, const Predicate& predicate);
    QList<QJsonObject> entries(const QString& section, const Predicate& predicate) const;
    void storeAccount(const Issued& issued);
    void storeAccessToken(const Issued& issued, const QJsonObject& common);
    QString key(const QString& home, const char* type, const QString& realm, const QString& target) const;

    Authority m_authority;
    QJsonObject m_root;
};

/// Scopes without OpenID Connect's own, sorted by code point: the `target` to write.
QString sortedTarget(const QString& scope);
/// Whether a token with `target` serves `wanted`: a superset without case and OpenID Connect scopes; "X/.default" is served by any
/// scope of X, because it asks for whatever X has been granted.
bool targetServes(const QString& target, const QString& wanted);
/// Whether both have a resource's scope in common: a question that asks for that scope finds both.
bool targetsOverlap(const QString& a, const QString& b);

} // namespace identity
