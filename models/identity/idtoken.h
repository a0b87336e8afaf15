// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QDateTime>

namespace identity {

/// What an ID token must say to belong to a request.
struct IdTokenExpectation
{
    QString clientId;
    QString issuer;   ///< of the discovery document; may hold the literal "{tenantid}"
    QString tenantId; ///< when a GUID: the token must be of this tenant
    QString nonce;    ///< when not empty: must be in the token
    QDateTime now;
};

/// The members of an ID token that the app uses. `username` and `name` are for display only.
struct IdTokenClaims
{
    QString objectId;
    QString tenantId; ///< empty for servers without tenants
    QString subject;
    QString username;
    QString name;
    QString loginHint;
    qint64 clockOffSeconds = 0; ///< this computer's clock minus the server's; 0 while within two minutes

    /// Checks segments, algorithm, audience, issuer, tenant and nonce (OpenID Connect Core 1.0 §3.1.3.7 without the signature, for
    /// which TLS to the token endpoint vouches). A wrong time is reported, not refused: the computer's clock may be off.
    /// Untrusted with code "IdTokenRejected" when the token does not belong to the request. Never quotes the token.
    static core::Result<IdTokenClaims> check(const QByteArray& token, const IdTokenExpectation& expectation);
};

/// uid and utid of an MSAL client_info; both empty when it is none.
struct ClientInfo
{
    QString uid;
    QString utid;
    static ClientInfo fromBase64(const QByteArray& clientInfo);
};

/// "{uid}.{utid}", else "{oid}.{tid}", else "{sub}.{tid}" or "{sub}"; lower case. Subjects are case-sensitive (OpenID Connect Core §2),
/// so an upper-case letter of one is written "%41": no two persons share an id.
QString homeAccountId(const QByteArray& clientInfo, const IdTokenClaims& claims);

/// A home account id taken apart: "{uid}.{utid}" where the tenant is a GUID; anything else is a subject of a server without tenants.
struct HomeAccountId
{
    QString objectId;
    QString tenantId;
    static HomeAccountId fromText(const QString& id);
};

/// True for a GUID without braces.
bool isGuid(const QString& text);

} // namespace identity
