// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/services/entra/entrastate.h"

namespace sandbox::entra {

/// What a token answer is made for.
struct Issue
{
    Client client;
    User user;
    QString tenantId;
    Scopes scopes;
    QString nonce;
    QString claims;     ///< JSON of the `claims` parameter, may be empty
    QDateTime signedIn;
    QStringList contexts; ///< for `acrs`, besides those that `claims` asks for
    bool clientInfo = true;
};

/// An access token of version 1.0, as Azure's own services get it. Source: Microsoft's access-token-claims-reference.
QByteArray accessToken(EntraState& state, const Request& request, const Issue& issue, int lifetime);
QByteArray idToken(EntraState& state, const Request& request, const Issue& issue);

/// The answer of the token endpoint for a person. `family` continues a chain of refresh tokens.
Response tokenAnswer(EntraState& state, const Request& request, const Issue& issue, const QString& family = {});

/// client_credentials: a token for the application itself.
Response applicationAnswer(EntraState& state, const Request& request, const Client& client, const QString& tenantId,
                           const Scopes& scopes);

/// The authentication contexts that a `claims` parameter asks of the access token.
QStringList requestedContexts(const QString& claims);

/// base64url of {"uid","utid"}: who the person is at home.
QString clientInfoOf(const User& user);

} // namespace sandbox::entra
