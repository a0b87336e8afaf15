// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/pipeline.h"

namespace http {

/// Adds the request's credential, try by try.
/// - TokenFor: only to a URL that the audience rule allows (else Untrusted, and no token is even fetched). A 401 is answered
///   once with a refreshed token, a claims challenge once with a token that carries the claims.
/// - KeyFor: only over https, to loopback, or where the person allowed plain http for that entry.
class AuthPolicy : public Policy
{
public:
    AuthPolicy(std::shared_ptr<TokenProvider> tokens, AudienceRule audience);
    QCoro::Task<core::Result<Response>> send(Request request, CallContext context, Next next) override;

private:
    QCoro::Task<core::Result<Response>> sendWithToken(Request request, CallContext context, Next next, TokenFor wanted);
    std::shared_ptr<TokenProvider> m_tokens;
    AudienceRule m_audience;
};

} // namespace http
