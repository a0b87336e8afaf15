// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "core/clock.h"
#include "core/random.h"
#include "identity/account.h"
#include "identity/discovery.h"
#include "identity/networkaccess.h"
#include "identity/tokenanswer.h"

#include <QHash>

namespace identity {

/// Fields of a form body, in order.
using FormFields = QList<QPair<QString, QString>>;

/// application/x-www-form-urlencoded; everything outside RFC 3986's unreserved set is percent-encoded, so `+` stays a plus.
QByteArray formEncoded(const FormFields& fields);

/// "openid profile offline_access {scope}".
QString withOpenIdScopes(const QString& scope);

/// What the server gave to start a device sign-in (RFC 8628 §3.2). Holds a secret.
struct DeviceCode
{
    QString deviceCode;
    DeviceCodePrompt prompt;
    core::Milliseconds interval{5000};
};

/// The calls to an authority's endpoints that need no browser. One POST a call: repeating is the caller's decision, because strict
/// servers take a repeated refresh for theft. Errors as in OAuthError::toError() and answerOf().
class TokenClient
{
public:
    TokenClient(Authority authority, NetworkAccess* network, core::Clock* clock, core::Random* random);

    /// The endpoints of `tenantId` (GUID, domain, organizations, ...); fetched once and kept.
    QCoro::Task<core::Result<Endpoints>> endpoints(QString tenantId, core::CancelToken cancel);

    struct Redemption
    {
        QString tenantId; ///< the path that the code was asked from
        QByteArray code;
        QString redirectUri; ///< byte-identical to the one of the authorization request
        QByteArray verifier;
        QString scope;
        QString claims;
    };
    QCoro::Task<core::Result<TokenAnswer>> redeem(Redemption redemption, core::CancelToken cancel);

    struct Refresh
    {
        QString tenantId;
        QByteArray refreshToken;
        QString scope;
        QString claims;
    };
    QCoro::Task<core::Result<TokenAnswer>> refresh(Refresh refresh, core::CancelToken cancel);

    QCoro::Task<core::Result<DeviceCode>> startDeviceCode(QString tenantId, QString scope, QString claims, core::CancelToken cancel);
    /// Polls until the person is done: Cancelled (declined: code "authorization_declined"), Timeout when the code expired.
    QCoro::Task<core::Result<TokenAnswer>> pollDeviceCode(QString tenantId, DeviceCode device, core::CancelToken cancel);

    /// The endpoints again, also where no public client is registered (an application brings its own id).
    QCoro::Task<core::Result<Endpoints>> discover(QString tenantId, core::CancelToken cancel);
    /// RFC 6749 §4.4. `proof` are the fields with which the client shows who it is (client_secret, client_assertion).
    QCoro::Task<core::Result<TokenAnswer>> clientCredentials(QString tenantId, QString clientId, FormFields proof, QString scope,
                                                             QString claims, core::CancelToken cancel);
    /// The authorization endpoint without browser (`prompt=none`): the parameters of its redirect to `redirectUri`.
    QCoro::Task<core::Result<QList<QPair<QString, QString>>>> authorizeSilently(QUrl url, QString redirectUri,
                                                                                core::CancelToken cancel);

    /// claims parameter: the challenge merged with the announced capabilities; empty when there is neither.
    QString claimsParameter(const QString& challenge) const;
    const Authority& authority() const { return m_authority; }
    NetworkAccess* network() const { return m_network; }

    /// Reads a token endpoint's answer, success or error.
    static core::Result<TokenAnswer> tokensOf(const core::Result<HttpAnswer>& answer, const QString& host, const QDateTime& now);

private:
    QCoro::Task<core::Result<HttpAnswer>> post(QUrl url, FormFields fields, core::CancelToken cancel);
    QCoro::Task<core::Result<TokenAnswer>> postForTokens(QString tenantId, FormFields fields, core::CancelToken cancel);
    void addCommon(FormFields* fields, const QString& scope, const QString& claims) const;

    Authority m_authority;
    NetworkAccess* m_network;
    core::Clock* m_clock;
    core::Random* m_random;
    QHash<QString, Endpoints> m_endpoints;
};

} // namespace identity
