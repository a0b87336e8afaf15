// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace identity {

/// Success answer of a token endpoint (RFC 6749 §5.1) with Entra ID's extra members. Holds secrets: never logged or shown.
struct TokenAnswer
{
    QByteArray accessToken;
    QByteArray refreshToken; ///< empty: keep the old one
    QByteArray idToken;
    QString scope;           ///< what was granted; empty: what was asked for
    qint64 expiresIn = 0;    ///< seconds; 0 when missing or senseless: good for one use
    qint64 extExpiresIn = 0;
    qint64 refreshIn = 0;    ///< 0: not sent
    QByteArray clientInfo;   ///< base64url(JSON {uid, utid}) as sent
    QString familyId;

    /// MalformedResponse unless `body` is an object with a bearer access token. Numbers may come as strings.
    static core::Result<TokenAnswer> fromBody(const QByteArray& body, const QString& host);
};

} // namespace identity
