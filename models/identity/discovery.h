// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "identity/authority.h"

#include <QByteArray>

namespace identity {

/// The endpoints of one tenant, all from one discovery document (OpenID Connect Discovery 1.0 §4).
struct Endpoints
{
    QUrl authorization;
    QUrl token;
    QUrl deviceCode;
    QUrl endSession;
    QString issuer; ///< may hold the literal "{tenantid}"
    bool takesFormPost = true; ///< false: the browser's answer comes as a query
    bool namesIssuer = false;  ///< every redirect carries `iss` (RFC 9207 §3)

    /// MalformedResponse when members are missing; Untrusted with code "AuthorityUntrusted" when an endpoint or the issuer is of a
    /// host that is not this authority's.
    static core::Result<Endpoints> fromDocument(const QByteArray& document, const Authority& authority);
};

} // namespace identity
