// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/identity/tokensigner.h"
#include "sandbox/world.h"

namespace sandbox {

/// Why a bearer token was refused.
enum class TokenProblem { None, Missing, Malformed, Expired, NotYetValid, WrongIssuer, WrongAudience, Revoked };

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

private:
    std::shared_ptr<TokenSigner> m_signer;
    const World& m_world;
    QHash<QString, QDateTime> m_revoked;
};

/// The refusal that the real service of `request.mount` sends for `problem` (contracts/README.md §5).
Response tokenRefusal(const World& world, const Request& request, TokenProblem problem, const QStringList& audiences,
                      const QJsonObject& claims = {});
/// A wrong key, or keys being switched off.
Response keyRefusal(const Request& request, bool keysAllowed);
/// 401 with `error="insufficient_claims"`; `claims` is the JSON that the next sign-in must carry.
Response claimsChallenge(const World& world, const Request& request, const QJsonObject& claims);

} // namespace sandbox
