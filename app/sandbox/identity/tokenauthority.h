// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/identity/tokensigner.h"
#include "sandbox/world.h"

namespace sandbox {

/// Why a bearer token was refused.
enum class TokenProblem { None, Missing, Malformed, Expired, NotYetValid, WrongIssuer, WrongAudience, Revoked };

/// A service wants more of a token than that it is good: an authentication context (`acrs`), as policies on sensitive operations
/// and for continuous access evaluation do.
struct AccessDemand
{
    QString service;          ///< mount; empty: every one
    QString userObjectId;     ///< home object id; empty: everybody
    QString context;          ///< "c1": what the token's `acrs` must hold
    bool writesOnly = false;  ///< GET and HEAD stay free
    bool interactive = false; ///< only a sign-in with the person gives the context, no refresh
    bool endless = false;     ///< no token is ever good enough
};

/// Signs access and id tokens and checks them again. Knows which users' tokens were revoked, and when.
class TokenAuthority
{
public:
    TokenAuthority(std::shared_ptr<TokenSigner> signer, const World& world);

    QByteArray sign(const QJsonObject& claims) { return m_signer->sign(claims); }
    QJsonObject keySet(const QString& issuer) { return m_signer->keySet(issuer); }

    struct Verdict
    {
        TokenProblem problem = TokenProblem::Missing;
        QJsonObject claims;
    };
    /// Checks the value of an Authorization header. Times against World::now(), five minutes of tolerance as Entra gives.
    Verdict check(const QByteArray& authorization, const QStringList& audiences);

    /// Everything issued to this user (home object id) before now is worthless: refresh tokens at once, access tokens
    /// where the client said it can handle it (`xms_cc` cp1), as continuous access evaluation does.
    void revoke(const QString& homeObjectId);
    /// When, or an invalid time.
    QDateTime revokedAt(const QString& homeObjectId) const;

    /// Adds a demand, or replaces the one for the same service and user.
    void demand(const AccessDemand& demand);
    void endDemands() { m_demands.clear(); }
    /// The claims to challenge a request with whose token is good in itself; nothing when it satisfies all demands.
    std::optional<QJsonObject> unsatisfied(const Request& request, const QJsonObject& claims) const;
    /// Whether `userObjectId` can get `context` only by signing in.
    bool needsPerson(const QString& userObjectId, const QString& context) const;

private:
    std::shared_ptr<TokenSigner> m_signer;
    const World& m_world;
    QHash<QString, QDateTime> m_revoked;
    QList<AccessDemand> m_demands;
};

/// The refusal that the real service of `request.mount` sends for `problem` (contracts/README.md §5).
Response tokenRefusal(const World& world, const Request& request, TokenProblem problem, const QStringList& audiences,
                      const QJsonObject& claims = {});
/// A wrong key, or keys being switched off.
Response keyRefusal(const Request& request, bool keysAllowed);
/// {"access_token":{"acrs":{"essential":true,"value":context}}}
QJsonObject contextClaims(const QString& context);
/// 401 with `error="insufficient_claims"`; `claims` is the JSON that the next sign-in must carry. The services spell the field
/// differently: members in another order, with and without realm and client_id, base64 with and without padding, behind
/// another challenge.
Response claimsChallenge(const World& world, const Request& request, const QJsonObject& claims);

} // namespace sandbox
