// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"

#include <QCoroTask>
#include <functional>

namespace http {

struct TokenRequest
{
    QString scope;
    QString tenantId;          ///< empty: the session's tenant
    QString claims;            ///< decoded claims challenge; non-empty bypasses the cache
    bool forceRefresh = false; ///< the service refused the cached token
    /// The token that the service has just refused. A provider that has a newer one by now (another call was refused too) gives
    /// that instead of asking again. Empty: none was refused.
    QByteArray refused;
    QString purpose;     ///< what the call does, in words for a person
    bool mayWait = true; ///< whether the call may wait for the person; a provider without one never waits
    /// Told true when the call begins to wait for the person and false when it goes on. May be null.
    std::function<void(bool)> waiting;
};

struct AccessToken
{
    QByteArray secret;
    QDateTime expiresOn;
    bool waitedForPerson = false; ///< the call was interrupted by a sign-in: it may not be a second time
};

/// Where the auth policy gets tokens. Implemented by models/identity; a fake in tests. Single-flight is the provider's duty.
class TokenProvider
{
public:
    virtual ~TokenProvider() = default;
    /// SignInNeeded (with claims and the server's text) when only the person can continue.
    virtual QCoro::Task<core::Result<AccessToken>> token(TokenRequest request, core::CancelToken cancel) = 0;
};

/// Says whether a token of `scope` may be sent to `url` (host of the audience, https, or the sandbox's own loopback origin).
using AudienceRule = std::function<bool(const QString& scope, const QUrl& url)>;

} // namespace http
