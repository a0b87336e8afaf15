// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"
#include "http/tokenprovider.h"
#include "identity/account.h"

namespace identity {

class TokenClient;

/// Who a credential speaks for.
struct CredentialIdentity
{
    Account account;        ///< `id` and `homeTenantId` are set, `source` is not SignIn
    QList<Tenant> tenants;  ///< those that are known without asking ARM; may be empty
};

/// Where the tokens of an account come from when no refresh token of ours stands behind it: another program's sign-in, an
/// application's secret or certificate, a pipeline's own token. Session::signInWith() makes an account of one; the session's
/// token broker then asks it, one call at a time, and keeps what it gives until shortly before it expires. On the session's thread.
class Credential
{
public:
    virtual ~Credential() = default;
    /// Who it is, without asking for a token. SignInNeeded with a sentence when it cannot work as things are.
    virtual QCoro::Task<core::Result<CredentialIdentity>> identify(TokenClient* client, core::CancelToken cancel) = 0;
    /// A token for `request.scope` in `request.tenantId` (never empty). `client` speaks to the session's authority.
    virtual QCoro::Task<core::Result<http::AccessToken>> token(http::TokenRequest request, TokenClient* client,
                                                               core::CancelToken cancel) = 0;
};

} // namespace identity
