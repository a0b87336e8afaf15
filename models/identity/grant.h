// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QStringList>

namespace identity {

class TokenCache;
struct Authority;

/// What a token says about the person, for people to read. Never a decision's basis and never a token: single members, copied out
/// of a decoded payload.
struct ShownClaims
{
    QString objectId;       ///< `oid`: the person in that tenant
    QString tenantId;       ///< `tid`
    QString subject;        ///< `sub`
    QString username;       ///< `preferred_username`, for access tokens `upn` or `unique_name`
    QString name;
    QString audience;       ///< `aud`: of an ID token the client id, of an access token the resource
    QString applicationId;  ///< `appid` or `azp`; empty in ID tokens
    QString identityProvider; ///< `idp`: another directory or account kind, mostly of guests
    QString authenticationContext; ///< `acr`
    QStringList authenticationContexts; ///< `acrs`: Conditional Access contexts that were met
    QStringList methods;    ///< `amr`: how the person proved who they are ("pwd", "mfa", ...)
    QStringList roles;      ///< `roles`: application roles
    QStringList directoryRoles; ///< `wids`: template ids of Entra ID roles
    QStringList scopes;     ///< `scp`; empty in ID tokens
    QDateTime authenticatedAt; ///< `auth_time`; invalid when not sent
    QDateTime issuedAt;     ///< `iat`
    QDateTime notAfter;     ///< `exp`
    bool isGuest = false;   ///< `acct` is 1
    bool isReadable = false; ///< false: the token is opaque (encrypted, or no JWT) and everything else is empty
    friend bool operator==(const ShownClaims&, const ShownClaims&) = default;

    /// Reads the payload of a JWT without checking anything. `isReadable` false when it is none.
    static ShownClaims fromToken(const QByteArray& token);
};

/// One access token at hand, without the token: for which resource in which tenant, what was granted, and how long it lives.
struct Grant
{
    QString accountId;
    QString tenantId;
    QString resource;    ///< "https://management.azure.com", of the granted scopes
    QStringList scopes;  ///< as granted, fully qualified, without OpenID Connect's own
    QDateTime issuedAt;
    QDateTime expiresOn;
    QDateTime refreshOn; ///< when it is exchanged ahead of its end; never after `expiresOn`
    bool isExpired = false;
    /// Whether the sign-in announced that claims challenges are handled (`xms_cc`: cp1), which makes the service's revocation
    /// immediate. Of what was asked for, not of the token.
    bool announcesClaimsChallenges = false;
    ShownClaims claims;  ///< of the access token, for display only
    friend bool operator==(const Grant&, const Grant&) = default;
};

/// What the ID token of one tenant says.
struct TenantIdentity
{
    QString accountId;
    QString tenantId;
    bool isHome = false;
    ShownClaims claims;
    friend bool operator==(const TenantIdentity&, const TenantIdentity&) = default;
};

/// Grants of one account in a token cache, by tenant and resource; expired ones too as long as they are there.
QList<Grant> grantsOf(const TokenCache& cache, const Authority& authority, const QString& accountId, const QDateTime& now);
/// ID tokens of one account in a token cache: home tenant first.
QList<TenantIdentity> identitiesOf(const TokenCache& cache, const Authority& authority, const QString& accountId);
/// "https://management.azure.com" of "https://management.azure.com/user_impersonation openid"; the first resource when there are
/// several, empty when the scopes name none.
QString resourceOf(const QString& scope);

QJsonObject toJson(const ShownClaims& claims);
QJsonObject toJson(const Grant& grant);
QJsonObject toJson(const TenantIdentity& identity);

} // namespace identity

Q_DECLARE_METATYPE(identity::Grant)
